//! Headings that ask or announce: "Waar willen we staan in 2027?", "Zo pakken we het aan", "Welke acties horen daarbij?".
//!
//! Plans vary these without end, so they are not listed but understood: a heading made of nothing but small words, words
//! of time and the verbs of planning says what follows; one word about a subject makes it a title of its own.

use super::ElementKind::{self, Indicator, Measure, Objective, Result};

/// What such a heading announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Announced {
    /// Elements of this kind.
    Elements(ElementKind),
    /// The situation, former times.
    Situation,
}

/// Words that carry no subject.
const SMALL: &str = " wat wie waar hoe waarom wanneer waaraan waarmee waarin waarop waarvoor waartoe welk welke zo dit dat deze die \
    hier daar daarvoor daarmee daarbij daaraan daartoe hiervoor hiermee hierbij hieraan hiertoe ervoor ermee eraan erbij \
    ertoe er het de een we wij ons onze je u als gemeente raad college samen met aan af in op om te toe naar naartoe heen \
    van voor tot door over bij uit en of ook dan straks later nu al concreet verder komende volgende jaren jaar jaarlijks periode \
    planperiode tijd eind einde uiterlijk vanaf zelf graag precies daadwerkelijk kort korte lange termijn t m is zijn \
    wordt worden moet moeten kan kunnen zal zullen gaan gaat ga komt komen nemen neemt horen hoort ligt liggen geven \
    vragen vraagt betekent dus nog extra het beste beter samenvattend per saldo niet wel alle allemaal hebben heeft had hadden was waren \
    bijdragen draagt dragen leidt leiden stellen formuleren verwachten verwacht kiezen ";

const MEASURES_UP: &str =
    " meten meet gemeten volgen volgt weten weet monitoren merken merkt toetsen evalueren controleren ";
const COMES_OF_IT: &str =
    " opleveren oplevert levert gelukt tevreden geslaagd anders bereikt gerealiseerd behaald klaar ";
const DOES: &str = " doen doet pakken pakt aanpakken aanpak inzetten inzet zetten ondernemen uitvoeren werken werkt regelen investeren \
    organiseren slag oppakken nodig realiseren waarmaken ";
const WANTS: &str = " bereiken willen wil streven streeft nastreven dromen beogen ogen ambiëren bestemming ";
const SEES: &str = " zien ziet speelt staan staat hoorden hoorde gebeurt gebeurde valt opvalt weten deden deed bereikten gedaan geleerd ging \
    gingen trof troffen ";

fn holds(set: &str, word: &str) -> bool {
    set.contains(&format!(" {word} "))
}

/// True for a word that says nothing about a subject.
pub(crate) fn is_small(word: &str) -> bool {
    word.chars().all(char::is_numeric)
        || [SMALL, MEASURES_UP, COMES_OF_IT, DOES, WANTS, SEES]
            .iter()
            .any(|set| holds(set, word))
}

/// What a heading of small words announces. `words` are lower case, without punctuation.
pub(crate) fn announced(words: &[&str]) -> Option<Announced> {
    if words.len() < 3 || words.len() > 11 || !words.iter().all(|w| is_small(w)) {
        return None;
    }
    let any = |set: &str| words.iter().any(|w| holds(set, w));
    let has = |one: &str| words.contains(&one);
    let year = words
        .iter()
        .any(|w| w.len() == 4 && w.starts_with("20") && w.chars().all(|c| c.is_ascii_digit()));
    let ahead = has("willen") || has("wil") || has("straks") || has("dan") || has("moet") || year;
    let back = (has("hebben") || has("heeft") || has("is") || has("was") || has("deden") || has("deed"))
        && (any(COMES_OF_IT) || has("gedaan") || has("geleerd"))
        || has("deden")
        || has("bereikten");
    if has("al") && (any(DOES) || any(SEES)) || back && !ahead {
        return Some(Announced::Situation);
    }
    if has("wie") {
        return Some(Announced::Situation);
    }
    let sees = has("zien") || has("ziet");
    if any(MEASURES_UP) || sees && (has("waaraan") || has("hoe")) {
        return Some(Announced::Elements(Indicator));
    }
    if any(COMES_OF_IT) || sees && ahead {
        return Some(Announced::Elements(Result));
    }
    if any(DOES) || has("hoe") && has("bereiken") {
        return Some(Announced::Elements(Measure));
    }
    if any(WANTS) || has("waar") && has("gaan") && has("voor") {
        return Some(Announced::Elements(Objective));
    }
    any(SEES).then_some(Announced::Situation)
}

/// What a sentence of the municipality announces that is not made of small words alone: "Wij streven de komende vier jaar
/// in de dorpen naar het volgende". `text` is lower case, without punctuation.
pub(crate) fn promised(text: &str) -> Option<ElementKind> {
    let words: Vec<&str> = text.split(' ').collect();
    let ours = words
        .iter()
        .any(|w| matches!(*w, "we" | "wij" | "gemeente" | "college" | "ons" | "onze"));
    let ahead = words
        .iter()
        .any(|w| matches!(*w, "volgende" | "dat" | "naar" | "hieronder"));
    if !ours || !ahead || words.len() > 24 {
        return None;
    }
    if words.iter().any(|w| holds(WANTS, w) || *w == "streven") {
        return Some(Objective);
    }
    words
        .iter()
        .any(|w| matches!(*w, "doen" | "ondernemen" | "uitvoeren" | "inzetten"))
        .then_some(Measure)
}

#[cfg(test)]
mod tests {
    use super::super::words::normal;
    use super::*;

    fn of(text: &str) -> Option<Announced> {
        let flat = normal(text);
        announced(&flat.split(' ').collect::<Vec<_>>())
    }

    #[test]
    fn questions_never_seen_before_say_what_follows() {
        let kind = Announced::Elements;
        for (text, expected) in [
            ("Waar willen we staan in 2027?", kind(Objective)),
            ("Wat willen wij de komende jaren bereiken?", kind(Objective)),
            ("Zo pakken we het aan", kind(Measure)),
            ("Hoe gaan we dat dan realiseren?", kind(Measure)),
            ("Dit willen we zien in 2024", kind(Result)),
            ("Wat moet het dan opleveren?", kind(Result)),
            ("Waaraan zien we dat het werkt?", kind(Indicator)),
            ("Hoe staan we er nu voor?", Announced::Situation),
            ("Wat doen we al?", Announced::Situation),
            ("Wat hebben we gedaan?", Announced::Situation),
        ] {
            assert_eq!(of(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn questions_about_a_subject_are_titles() {
        for text in [
            "Hoe bereiken we jongeren?",
            "Samen werken aan wonen",
            "Iedereen doet mee",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
