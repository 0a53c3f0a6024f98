//! One free-text name to its parts: `J. de Jong`, `Robert d'Aumont`, `Jong, J. de`, `mw. A.M. van der Linde`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PersonName;
use super::prefixes::{is_prefix, split_surname, tidy_prefix};
use crate::fold::{fold, tidy};

/// A form of address found in front of a name. It is only used to propose a salutation; it is not stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Title {
    /// dhr., de heer
    Sir,
    /// mw., mevrouw
    Madam,
}

/// A name read from free text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParsedName {
    /// The parts.
    pub name: PersonName,
    /// The form of address in front of it, if any.
    pub title: Option<Title>,
}

impl ParsedName {
    /// A salutation only when the source told how someone is addressed: `Beste mevrouw Van der Linde`.
    pub fn proposed_salutation(&self) -> String {
        let surname = self.name.capitalised_surname();
        match self.title {
            Some(_) if surname.is_empty() => String::new(),
            Some(Title::Sir) => format!("Beste heer {surname}"),
            Some(Title::Madam) => format!("Beste mevrouw {surname}"),
            None => String::new(),
        }
    }
}

/// Reads one name. Never fails: what is not understood ends up in the surname.
pub fn parse(typed: &str) -> ParsedName {
    let plain = tidy(&typed.replace(['’', '‘', '´', '`'], "'"));
    let (called, rest) = take_parenthesised(&plain);
    let (title, rest) = take_titles(&rest);
    let mut name = match rest.split_once(',') {
        Some((surname, behind)) => turned_round(surname, behind),
        None => in_order(&rest),
    };
    if let Some(called) = called {
        if name.initials.is_empty() && !name.given_name.is_empty() {
            name.initials = given_as_initials(&name.given_name);
        }
        name.given_name = called;
    }
    ParsedName { name, title }
}

/// `J.C. (Hans) de Jong`: the name between brackets is what he is called.
fn take_parenthesised(text: &str) -> (Option<String>, String) {
    if let (Some(open), Some(close)) = (text.find('('), text.find(')')) {
        let inside = text.get(open + 1..close).map(tidy).unwrap_or_default();
        if !inside.is_empty() && inside.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-') {
            return (
                Some(inside),
                tidy(&format!("{} {}", &text[..open], &text[close + 1..])),
            );
        }
    }
    (None, text.to_owned())
}

/// Forms of address and academic titles in front of the name; the academic ones are dropped.
fn take_titles(text: &str) -> (Option<Title>, String) {
    let mut title = None;
    let mut words: Vec<&str> = text.split(' ').collect();
    while words.len() > 1 {
        let word = fold(words[0]);
        match word.trim_end_matches('.') {
            "dhr" | "heer" | "hr" | "meneer" => title = Some(Title::Sir),
            "mw" | "mevr" | "mevrouw" | "mvr" => title = Some(Title::Madam),
            "de" if words.len() > 2 && fold(words[1]) == "heer" => {}
            "drs" | "ir" | "dr" | "mr" | "ing" | "prof" | "ds" | "bc" if word.ends_with('.') => {}
            // "Fam." says who lives there, not who comes.
            "fam" | "familie" => {}
            _ => break,
        }
        words.remove(0);
    }
    (title, words.join(" "))
}

/// `Jong, J. de`, `Berg, van den`, `Berg, van den, J.`, `Berg, J. van den`.
fn turned_round(surname: &str, behind: &str) -> PersonName {
    let mut initials_found = String::new();
    let mut given = Vec::new();
    let mut prefix = Vec::new();
    for word in behind.split([' ', ',']).filter(|word| !word.is_empty()) {
        if is_prefix(word) && word.chars().next().is_some_and(|first| !first.is_uppercase()) {
            prefix.push(word);
        } else if looks_like_initials(word) && given.is_empty() {
            initials_found.push_str(&initials(word));
        } else {
            given.push(word);
        }
    }
    let (own_prefix, surname) = split_surname(surname);
    let behind_prefix = tidy_prefix(&prefix.join(" "));
    let prefix = if behind_prefix.is_empty() {
        own_prefix
    } else {
        behind_prefix
    };
    PersonName {
        initials: initials_found,
        given_name: given.join(" "),
        surname_prefix: prefix,
        surname,
    }
}

/// First names or initials, then prefix, then surname.
fn in_order(text: &str) -> PersonName {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let mut at = 0;
    let mut found = PersonName::default();
    while at < words.len() && looks_like_initials(words[at]) && at + 1 < words.len() {
        found.initials.push_str(&initials(words[at]));
        at += 1;
    }
    // Words before the first prefix are given names; without a prefix all but the (joined) last part.
    let surname_from = (at..words.len()).find(|index| begins_surname(&words, *index, at));
    let surname_from = match surname_from {
        Some(index) => index,
        None if found.initials.is_empty() => last_part(&words, at),
        None => at,
    };
    found.given_name = words[at..surname_from].join(" ");
    (found.surname_prefix, found.surname) = split_surname(&words[surname_from..].join(" "));
    found
}

/// A prefix in small letters (or one glued on: `d'Aumont`) begins the surname, unless a hyphen before it makes it
/// part of a double name (`Hoogeveen - van der Kooij`). In first place a capital is a given name ("Ben", "Al").
fn begins_surname(words: &[&str], index: usize, from: usize) -> bool {
    let word = words[index];
    let small = word
        .chars()
        .find(|letter| letter.is_alphabetic())
        .is_some_and(char::is_lowercase);
    let mut before = index;
    while before > from && is_prefix(words[before - 1]) {
        before -= 1;
    }
    let hyphened = before > from && (words[before - 1].ends_with('-') || tail_is_prefix(words[before - 1]));
    let glued = word.starts_with("d'") || word.starts_with("l'");
    let capital_between = index > from
        && index + 1 < words.len()
        && ["Van", "De", "Den", "Der", "Ter", "Ten", "El", "Von"].contains(&word);
    !hyphened && ((small && is_prefix(word) && index + 1 < words.len()) || glued || capital_between)
}

/// Where the surname begins when no prefix tells: the last word, with everything a hyphen ties to it.
fn last_part(words: &[&str], from: usize) -> usize {
    let mut index = words.len().saturating_sub(1);
    while index > from {
        let before = words[index - 1];
        let tied = before.ends_with('-') || words[index].starts_with('-') || tail_is_prefix(before);
        if tied || (is_prefix(before) && before.chars().all(char::is_lowercase)) {
            index -= 1;
        } else {
            break;
        }
    }
    index.max(from)
}

/// `Vermeulen-de` goes on: the word after it belongs to the double name.
fn tail_is_prefix(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(_, tail)| is_prefix(tail))
}

/// `J.`, `A.M.`, `IJ.`, `Th.J.`, and capitals without dots such as `JC` or `J`.
fn looks_like_initials(word: &str) -> bool {
    let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    if letters == 0
        || !word
            .chars()
            .all(|letter| letter.is_alphabetic() || letter == '.' || letter == '-')
    {
        return false;
    }
    if word.contains('.') {
        return word.split(['.', '-']).all(|piece| piece.chars().count() <= 3);
    }
    letters <= 4
        && word.chars().all(char::is_uppercase)
        && (letters == 1 || !word.contains(['A', 'E', 'O', 'U']) || letters <= 2)
}

/// Initials in one form: `am`, `A M`, `A.M` and `AM` become `A.M.`; `ij` becomes `IJ.`; `Th.J.` keeps its pair.
///
/// Returns an empty string for a text that is a given name rather than initials.
pub fn initials(typed: &str) -> String {
    let plain = tidy(typed);
    let mut form = String::new();
    let dotted = plain.contains('.');
    for piece in plain.split(['.', ' ', '-']).filter(|piece| !piece.is_empty()) {
        if dotted || piece.chars().count() == 1 || fold(piece) == "ij" {
            let mut letters = piece.chars();
            if fold(piece) == "ij" {
                form.push_str("IJ");
            } else if let Some(first) = letters.next() {
                form.extend(first.to_uppercase());
                form.push_str(letters.as_str());
            }
            form.push('.');
        } else {
            for letter in piece.chars() {
                form.extend(letter.to_uppercase());
                form.push('.');
            }
        }
    }
    form
}

fn given_as_initials(given: &str) -> String {
    given
        .split([' ', '-'])
        .filter_map(|piece| piece.chars().next())
        .map(|first| format!("{first}."))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(typed: &str) -> (String, String, String, String) {
        let PersonName {
            initials,
            given_name,
            surname_prefix,
            surname,
        } = parse(typed).name;
        (initials, given_name, surname_prefix, surname)
    }

    #[test]
    fn names_in_any_order() {
        for (typed, initials, given, prefix, surname) in [
            ("J. de Jong", "J.", "", "de", "Jong"),
            ("Robert d'Aumont", "", "Robert", "d'", "Aumont"),
            ("Jong, J. de", "J.", "", "de", "Jong"),
            ("Berg, van den", "", "", "van den", "Berg"),
            ("Berg, van den, J.", "J.", "", "van den", "Berg"),
            (
                "mw. A.M. van der Linde-Schouten",
                "A.M.",
                "",
                "van der",
                "Linde-Schouten",
            ),
            ("de heer drs. H. van ’t Zand", "H.", "", "van 't", "Zand"),
            ("Fatima el Idrissi", "", "Fatima", "el", "Idrissi"),
            ("Anne-Marie Bakker", "", "Anne-Marie", "", "Bakker"),
            (
                "B. Hoogeveen - van der Kooij",
                "B.",
                "",
                "",
                "Hoogeveen - van der Kooij",
            ),
            (
                "Bea Hoogeveen - van der Kooij",
                "",
                "Bea",
                "",
                "Hoogeveen - van der Kooij",
            ),
            ("Femke Vermeulen-de Groot", "", "Femke", "", "Vermeulen-de Groot"),
            ("JC de Jong", "J.C.", "", "de", "Jong"),
            ("J.C. (Hans) de Jong", "J.C.", "Hans", "de", "Jong"),
            ("IJ. Visser", "IJ.", "", "", "Visser"),
            ("R. K.", "R.", "", "", "K."),
            ("N. van der Hoeven-d'Hont", "N.", "", "van der", "Hoeven-d'Hont"),
            ("Ben Smit", "", "Ben", "", "Smit"),
            ("Jansen", "", "", "", "Jansen"),
            ("", "", "", "", ""),
        ] {
            let expected = (
                initials.to_owned(),
                given.to_owned(),
                prefix.to_owned(),
                surname.to_owned(),
            );
            assert_eq!(parts(typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_form_of_address_becomes_a_proposed_salutation() {
        assert_eq!(
            parse("mw. A.M. van der Linde").proposed_salutation(),
            "Beste mevrouw Van der Linde"
        );
        assert_eq!(parse("dhr. Smit").proposed_salutation(), "Beste heer Smit");
        assert_eq!(parse("Smit").proposed_salutation(), "");
    }

    #[test]
    fn initials_get_dots() {
        for (typed, form) in [
            ("am", "A.M."),
            ("A.M", "A.M."),
            ("A M", "A.M."),
            ("IJ", "IJ."),
            ("Th.J.", "Th.J."),
            ("c.a.m.", "C.A.M."),
            ("", ""),
        ] {
            assert_eq!(initials(typed), form, "{typed}");
        }
    }
}
