//! A service area from free text: "Woerden, Kamerik en Zegveld", "hele gemeente", "regio: …".
//!
//! The result is a proposal; what was not understood is listed, and the text itself is always kept beside it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Municipality;
use crate::fold::fold;
use crate::lists::ServiceAreaScope;

/// What a description of a service area seems to mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AreaProposal {
    /// A set of places, the whole municipality, or beyond it.
    pub scope: ServiceAreaScope,
    /// Codes of districts and neighbourhoods, in order of code; a neighbourhood inside a named district is left out.
    pub parts: Vec<String>,
    /// Places beyond the municipality, as written; only with a region.
    pub outside: Vec<String>,
    /// Words that mean nothing here: she looks at these.
    pub not_understood: Vec<String>,
}

impl AreaProposal {
    /// Nothing at all was recognised.
    pub fn is_empty(&self) -> bool {
        self.scope == ServiceAreaScope::Set && self.parts.is_empty()
    }
}

/// Words that join or colour names without naming anything.
const PASSING: [&str; 25] = [
    "en",
    "of",
    "de",
    "het",
    "in",
    "van",
    "wijk",
    "wijken",
    "buurt",
    "buurten",
    "dorp",
    "dorpen",
    "stad",
    "kern",
    "kernen",
    "vooral",
    "met",
    "name",
    "ook",
    "gemeente",
    "alleen",
    "voornamelijk",
    "plus",
    "rond",
    "rondom",
];

const WHOLE: [&[&str]; 9] = [
    &["hele", "gemeente"],
    &["gehele", "gemeente"],
    &["heel", "de", "gemeente"],
    &["de", "hele", "gemeente"],
    &["alle", "kernen"],
    &["alle", "wijken"],
    &["alle", "dorpen"],
    &["gemeentebreed"],
    &["gemeente", "breed"],
];

const REGION: [&[&str]; 11] = [
    &["regio"],
    &["regionaal"],
    &["omstreken"],
    &["e", "o"],
    &["eo"],
    &["omgeving"],
    &["groene", "hart"],
    &["provincie"],
    &["landelijk"],
    &["omliggende", "gemeenten"],
    &["regiobreed"],
];

/// Reads a description against a municipality.
pub fn read_area(text: &str, places: &Municipality) -> AreaProposal {
    let names = spoken_names(places);
    let (words, breaks) = split(text);
    let whole_by_name = [words_of("gemeente"), words_of(&places.name)].concat();
    let heel = [words_of("heel"), words_of(&places.name)].concat();
    let mut scope = ServiceAreaScope::Set;
    let mut parts: Vec<&str> = Vec::new();
    let mut unknown: Vec<(usize, String)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest: Vec<&str> = words[at..].iter().map(|word| word.folded.as_str()).collect();
        let longest = |phrases: &[&[&str]]| {
            phrases
                .iter()
                .filter(|phrase| rest.starts_with(phrase))
                .map(|phrase| phrase.len())
                .max()
                .unwrap_or(0)
        };
        let whole = longest(&WHOLE)
            .max(if starts(&rest, &whole_by_name) {
                whole_by_name.len()
            } else {
                0
            })
            .max(if starts(&rest, &heel) { heel.len() } else { 0 });
        let region = longest(&REGION);
        let name = names
            .iter()
            .filter(|(phrase, _)| starts(&rest, phrase))
            .max_by_key(|(phrase, _)| phrase.len());
        let named = name.map_or(0, |(phrase, _)| phrase.len());
        if whole > 0 && whole >= named && whole >= region {
            scope = scope.max_reach(ServiceAreaScope::Municipality);
            at += whole;
        } else if region > 0 && region >= named {
            scope = ServiceAreaScope::Region;
            at += region;
        } else if let Some((phrase, codes)) = name {
            parts.extend(codes);
            at += phrase.len();
        } else {
            if !PASSING.contains(&rest[0]) {
                unknown.push((at, words[at].typed.clone()));
            }
            at += 1;
        }
    }
    let loose = join_neighbours(&unknown, &breaks);
    let (outside, not_understood) = if scope == ServiceAreaScope::Region {
        (loose, Vec::new())
    } else {
        (Vec::new(), loose)
    };
    AreaProposal {
        scope,
        parts: without_contained(&parts, places),
        outside,
        not_understood,
    }
}

trait Reach {
    fn max_reach(self, other: Self) -> Self;
}

impl Reach for ServiceAreaScope {
    /// The wider of two: a region stays a region when the municipality is named too.
    fn max_reach(self, other: Self) -> Self {
        if self == Self::Region { self } else { other }
    }
}

struct Word {
    typed: String,
    folded: String,
}

/// The words, and before which of them a comma, plus or bracket stands.
fn split(text: &str) -> (Vec<Word>, Vec<usize>) {
    let mut words: Vec<Word> = Vec::new();
    let mut breaks = Vec::new();
    let mut typed = String::new();
    for character in text.chars().chain([' ']) {
        if character.is_alphanumeric() {
            typed.push(character);
            continue;
        }
        if !typed.is_empty() {
            words.push(Word {
                folded: fold(&typed),
                typed: std::mem::take(&mut typed),
            });
        }
        match character {
            '&' => words.push(Word {
                typed: "&".into(),
                folded: "en".into(),
            }),
            ',' | '+' | ';' | '/' | '(' | ')' | ':' => breaks.push(words.len()),
            _ => {}
        }
    }
    (words, breaks)
}

fn words_of(text: &str) -> Vec<String> {
    split(text).0.into_iter().map(|word| word.folded).collect()
}

fn starts(rest: &[&str], phrase: &[String]) -> bool {
    !phrase.is_empty()
        && rest.len() >= phrase.len()
        && rest.iter().zip(phrase).all(|(word, wanted)| *word == wanted)
}

/// Official and spoken names as word lists. A spoken name goes before an official one of the same words; a district
/// before a neighbourhood of the same name.
fn spoken_names(places: &Municipality) -> Vec<(Vec<String>, Vec<&str>)> {
    let mut names = Vec::new();
    for place in &places.neighbourhoods {
        names.push((words_of(&place.name), vec![place.code.as_str()]));
    }
    for district in &places.districts {
        names.push((words_of(&district.name), vec![district.code.as_str()]));
    }
    for alias in &places.aliases {
        names.push((
            words_of(&alias.alias),
            alias.codes.iter().map(String::as_str).collect(),
        ));
    }
    names
}

/// Unknown words that stood next to each other, without a comma between them, are one phrase.
fn join_neighbours(unknown: &[(usize, String)], breaks: &[usize]) -> Vec<String> {
    let mut phrases: Vec<String> = Vec::new();
    let mut last: Option<usize> = None;
    for (place, word) in unknown {
        let goes_on = last.is_some_and(|last| {
            place - last <= 2 && !breaks.iter().any(|at| (last + 1..=*place).contains(at))
        });
        match phrases.last_mut() {
            Some(phrase) if goes_on => {
                phrase.push(' ');
                phrase.push_str(word);
            }
            _ => phrases.push(word.clone()),
        }
        last = Some(*place);
    }
    phrases
}

fn without_contained(parts: &[&str], places: &Municipality) -> Vec<String> {
    let mut kept: Vec<String> = parts
        .iter()
        .filter(|code| {
            let inside = places.neighbourhoods.iter().find(|place| place.code == **code);
            !inside.is_some_and(|place| parts.contains(&place.district.as_str()))
        })
        .map(|code| (*code).to_owned())
        .collect();
    kept.sort_unstable();
    kept.dedup();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::woerden;
    use proptest::prelude::*;

    fn read(text: &str) -> (ServiceAreaScope, String, String, String) {
        let found = read_area(text, &woerden());
        let parts: Vec<&str> = found.parts.iter().map(|code| &code[6..]).collect();
        (
            found.scope,
            parts.join(" "),
            found.outside.join("|"),
            found.not_understood.join("|"),
        )
    }

    #[test]
    fn descriptions_from_real_lists() {
        use ServiceAreaScope::{Municipality, Region, Set};
        for (text, scope, parts, outside, unknown) in [
            ("Woerden, Kamerik en Zegveld", Set, "01 02 03 07 08", "", ""),
            ("Woerden (stad)", Set, "01 02 03", "", ""),
            ("hele gemeente", Municipality, "", "", ""),
            ("gemeente Woerden", Municipality, "", "", ""),
            ("alle kernen", Municipality, "", "", ""),
            (
                "hele gemeente, ritten ook daarbuiten",
                Municipality,
                "",
                "",
                "ritten daarbuiten",
            ),
            (
                "regio: Woerden, Oudewater, Montfoort, Bodegraven",
                Region,
                "01 02 03",
                "Oudewater|Montfoort|Bodegraven",
                "",
            ),
            ("Groene Hart, vooral Woerden", Region, "01 02 03", "", ""),
            ("Woerden e.o.", Region, "01 02 03", "", ""),
            ("Woerden en omstreken", Region, "01 02 03", "", ""),
            (
                "Snel & Polanen, stationsgebied",
                Set,
                "0303",
                "",
                "stationsgebied",
            ),
            (
                "Schilderswijk en Bomen- en Bloemenkwartier",
                Set,
                "0102 0106",
                "",
                "",
            ),
            ("Staatsliedenkwartier + Geestdorp", Set, "0104 0501", "", ""),
            ("Kamerik en Kanis", Set, "07", "", ""),
            ("Woerden-West, Woerden-Midden", Set, "01 02", "", ""),
            ("binnenstad Woerden", Set, "0101", "", ""),
            ("Molenvliet", Set, "0202 0203", "", ""),
            ("", Set, "", "", ""),
        ] {
            let expected = (scope, parts.to_owned(), outside.to_owned(), unknown.to_owned());
            assert_eq!(read(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_official_names_together_are_understood(picked in prop::sample::subsequence((0..31usize).collect::<Vec<_>>(), 1..6)) {
            let woerden = woerden();
            let names: Vec<&str> = picked.iter().map(|place| woerden.neighbourhoods[*place].name.as_str()).collect();
            let found = read_area(&names.join(", "), &woerden);
            prop_assert!(found.not_understood.is_empty());
            let covered: Vec<&str> = woerden.covered(&found.parts).iter().map(|place| place.name.as_str()).collect();
            for name in names {
                prop_assert!(covered.contains(&name), "{}", name);
            }
        }

        #[test]
        fn nothing_makes_it_panic(text in "\\PC{0,40}") {
            let _ = read_area(&text, &woerden());
        }
    }
}
