//! Dutch names of persons: initials or given name, tussenvoegsel (surname prefix), surname.
//!
//! Lists sort on the surname without its prefix ("Berg, van den"), and IJ is one letter: it stands after every
//! other I and before J, whether it was typed as two letters or as the ligature.

mod parse;
mod prefixes;

pub use parse::{ParsedName, Title, initials, parse};
pub use prefixes::{is_prefix, split_surname, tidy_prefix};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::flags::Problem;
use crate::fold::fold;

/// The parts of a person's name as stored. Any of them may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash, Serialize, Deserialize, TS)]
pub struct PersonName {
    /// With dots: `A.M.`, `IJ.`, `Th.J.`.
    pub initials: String,
    /// The name someone is called by.
    pub given_name: String,
    /// Tussenvoegsel: `van der`, `d'`, `'t`.
    pub surname_prefix: String,
    /// Surname without its prefix.
    pub surname: String,
}

impl PersonName {
    /// Prefix and surname: `van der Linde`, `d'Aumont`, `'t Jong`.
    pub fn full_surname(&self) -> String {
        join_prefix(&self.surname_prefix, &self.surname)
    }

    /// As one writes to or speaks of someone: given name (else initials) and surname.
    pub fn full(&self) -> String {
        let first = if self.given_name.is_empty() {
            &self.initials
        } else {
            &self.given_name
        };
        join(first, &self.full_surname())
    }

    /// For envelopes and lists where given names are not used: initials (else given name) and surname.
    pub fn formal(&self) -> String {
        let first = if self.initials.is_empty() {
            &self.given_name
        } else {
            &self.initials
        };
        join(first, &self.full_surname())
    }

    /// The form of an alphabetical list: `Berg, J. van den`; without a first name `Berg, van den`.
    pub fn listed(&self) -> String {
        let first = if self.given_name.is_empty() {
            &self.initials
        } else {
            &self.given_name
        };
        let behind = join(first, &self.surname_prefix);
        match (self.surname.is_empty(), behind.is_empty()) {
            (true, _) => behind,
            (false, true) => self.surname.clone(),
            (false, false) => format!("{}, {behind}", self.surname),
        }
    }

    /// Prefix in capital at the start of a sentence or after `mevrouw`: `Van der Linde`, `D'Aumont`, `'t Jong`
    /// becomes `'t Jong`.
    pub fn capitalised_surname(&self) -> String {
        let surname = self.full_surname();
        let mut letters = surname.chars();
        match letters.next() {
            Some(first) if first.is_alphabetic() => first.to_uppercase().chain(letters).collect(),
            _ => surname,
        }
    }

    /// How a letter begins: the stored salutation if she gave one, otherwise `Beste` and the given name, or the
    /// initials with the surname. Letters are Dutch whatever the language of the screen.
    pub fn salutation(&self, stored: &str) -> String {
        if !stored.trim().is_empty() {
            return stored.trim().to_owned();
        }
        let called = if self.given_name.is_empty() {
            self.formal()
        } else {
            self.given_name.clone()
        };
        if called.is_empty() {
            "Beste lezer".to_owned()
        } else {
            format!("Beste {called}")
        }
    }

    /// Compares by code point: surname without prefix, then first name, then prefix.
    pub fn sort_key(&self) -> String {
        let first = if self.given_name.is_empty() {
            &self.initials
        } else {
            &self.given_name
        };
        let surname = if self.surname.is_empty() {
            first
        } else {
            &self.surname
        };
        format!(
            "{}\u{1}{}\u{1}{}",
            sort_text(surname),
            sort_text(first),
            sort_text(&self.surname_prefix)
        )
    }

    /// Nothing filled in at all.
    pub fn is_empty(&self) -> bool {
        self.initials.is_empty()
            && self.given_name.is_empty()
            && self.surname_prefix.is_empty()
            && self.surname.is_empty()
    }
}

/// What is doubtful about a surname: there is none, or only an initial.
pub fn surname_problem(name: &PersonName) -> Option<Problem> {
    let letters = name
        .surname
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .count();
    if name.surname.is_empty() {
        Some(Problem::SurnameMissing)
    } else if letters == 1 || (letters <= 2 && name.surname.ends_with('.')) {
        Some(Problem::SurnameAbbreviated)
    } else {
        None
    }
}

fn join(first: &str, second: &str) -> String {
    match (first.is_empty(), second.is_empty()) {
        (true, _) => second.to_owned(),
        (_, true) => first.to_owned(),
        _ => format!("{first} {second}"),
    }
}

/// `d'` and `l'` are written against the surname, `'t` and `'s` are not.
fn join_prefix(prefix: &str, surname: &str) -> String {
    if prefix.ends_with('\'') && !surname.is_empty() {
        format!("{prefix}{surname}")
    } else {
        join(prefix, surname)
    }
}

/// A text in the form in which code points sort as Dutch readers expect: folded, IJ as one letter (`i~`, which
/// stands after `iz` and before `j`), everything but letters and digits as one space, apostrophes left out.
pub fn sort_text(text: &str) -> String {
    let folded = fold(text);
    let mut key = String::with_capacity(folded.len());
    let mut letters = folded.chars().peekable();
    let mut gap = false;
    while let Some(letter) = letters.next() {
        if !letter.is_alphanumeric() {
            gap = letter != '\'' || gap;
            continue;
        }
        if gap && !key.is_empty() {
            key.push(' ');
        }
        gap = false;
        key.push(letter);
        if letter == 'i' && letters.peek() == Some(&'j') {
            letters.next();
            key.push('~');
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(initials: &str, given: &str, prefix: &str, surname: &str) -> PersonName {
        PersonName {
            initials: initials.into(),
            given_name: given.into(),
            surname_prefix: prefix.into(),
            surname: surname.into(),
        }
    }

    #[test]
    fn written_forms() {
        let linde = name("A.M.", "", "van der", "Linde-Schouten");
        assert_eq!(linde.full(), "A.M. van der Linde-Schouten");
        assert_eq!(linde.listed(), "Linde-Schouten, A.M. van der");
        assert_eq!(linde.capitalised_surname(), "Van der Linde-Schouten");
        assert_eq!(linde.salutation(""), "Beste A.M. van der Linde-Schouten");
        let aumont = name("R.", "Robert", "d'", "Aumont");
        assert_eq!(aumont.full(), "Robert d'Aumont");
        assert_eq!(aumont.formal(), "R. d'Aumont");
        assert_eq!(aumont.salutation(" "), "Beste Robert");
        assert_eq!(
            aumont.salutation("Geachte heer D'Aumont"),
            "Geachte heer D'Aumont"
        );
        assert_eq!(name("E.", "", "'t", "Jong").full(), "E. 't Jong");
        assert_eq!(name("", "", "van den", "Berg").listed(), "Berg, van den");
    }

    #[test]
    fn the_prefix_does_not_count_and_ij_is_one_letter() {
        let sorted = [
            "Idrissi",
            "Ivens",
            "Izaks",
            "IJperen",
            "Ĳssel",
            "IJzerman-Bos",
            "Jong",
        ];
        for pair in sorted.windows(2) {
            let (left, right) = (name("A.", "", "van", pair[0]), name("A.", "", "", pair[1]));
            assert!(left.sort_key() < right.sort_key(), "{pair:?}");
        }
        assert_eq!(
            name("", "", "", "Ĳssel").sort_key(),
            name("", "", "", "IJSSEL").sort_key()
        );
        assert!(name("", "", "", "Öztürk").sort_key() < name("", "", "", "Pals").sort_key());
        assert!(name("", "", "", "Berg").sort_key() < name("", "", "", "Berg-Aalders").sort_key());
    }

    proptest! {
        #[test]
        fn prefix_never_moves_a_surname(
            first in "[A-Z][a-zëï]{2,8}", second in "[A-Z][a-zëï]{2,8}",
            left in prop::sample::select(vec!["", "van", "de", "van der", "'t", "d'", "ter"]),
            right in prop::sample::select(vec!["", "van", "de", "van der", "'t", "d'", "ter"]),
        ) {
            let plain = sort_text(&first).cmp(&sort_text(&second));
            prop_assume!(plain != std::cmp::Ordering::Equal);
            let with = name("A.", "", left, &first).sort_key().cmp(&name("B.", "", right, &second).sort_key());
            prop_assert_eq!(plain, with);
        }

        #[test]
        fn case_and_diacritics_never_move_a_surname(surname in "[A-Z][a-z]{1,8}(-[A-Z][a-z]{1,6})?") {
            let accented = surname.replace('e', "ë").replace('o', "Ö");
            prop_assert_eq!(sort_text(&surname), sort_text(&accented));
            prop_assert_eq!(sort_text(&surname), sort_text(&surname.to_uppercase()));
        }

        #[test]
        fn every_name_is_read_back_from_its_written_form(
            initials in prop::sample::select(vec!["A.", "A.M.", "IJ.", "C.A.M."]),
            prefix in prop::sample::select(vec!["", "van", "de", "van der", "van den", "van 't", "'t", "d'", "ter", "op 't", "von", "el"]),
            surname in "[A-Z][a-z]{2,8}(-[A-Z][a-z]{2,6})?",
        ) {
            let whole = name(initials, "", prefix, &surname);
            prop_assert_eq!(parse(&whole.full()).name, whole.clone(), "from {}", whole.full());
            prop_assert_eq!(parse(&whole.listed()).name, whole.clone(), "from {}", whole.listed());
        }
    }
}
