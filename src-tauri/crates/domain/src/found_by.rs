//! Finding people by the first letters of their name, and which hit comes first.
//!
//! Who stands at the door says a name. The surname counts before the first name, a name before that of the
//! organisation: `jong` is somebody called Jong before somebody of a Jongerenhuis.

use crate::fold::words;
use crate::names::PersonName;

/// Where a typed word was found; the better place first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FoundIn {
    /// The beginning of the surname, tussenvoegsel left out.
    SurnameStart,
    /// A later part of the surname: `Schouten` in Linde-Schouten.
    Surname,
    /// The given name or the initials.
    FirstName,
    /// The tussenvoegsel.
    Prefix,
    /// Another name of the organisation.
    Alias,
    /// The name of the organisation.
    Organisation,
}

/// How well somebody fits what was typed: the worst place of a word first, then the places of all words together.
pub type Fit = (FoundIn, usize);

/// The folded words somebody is found by.
#[derive(Debug, Clone, Default)]
pub struct FoundBy {
    words: Vec<(FoundIn, String)>,
    /// Tussenvoegsel and surname in the order in which they are said.
    said: Vec<String>,
}

impl FoundBy {
    /// The words of a name and of the organisation with its other names. A place whose name follows has no name.
    pub fn new(name: Option<&PersonName>, organisation: &str, aliases: &[String]) -> Self {
        let mut found = Self::default();
        if let Some(name) = name {
            found.add_name(name);
        }
        for alias in aliases {
            found.add(FoundIn::Alias, words(alias));
        }
        found.add(FoundIn::Organisation, words(organisation));
        found
    }

    fn add_name(&mut self, name: &PersonName) {
        let prefix = words(&name.surname_prefix);
        let surname = words(&name.surname);
        let initials = words(&name.initials);
        self.said = prefix.iter().chain(&surname).cloned().collect();
        let mut parts = surname.into_iter();
        self.add(FoundIn::SurnameStart, parts.next());
        self.add(FoundIn::Surname, parts);
        self.add(FoundIn::FirstName, words(&name.given_name));
        // G.J. is typed with its points or without.
        self.add(
            FoundIn::FirstName,
            (initials.len() > 1).then(|| initials.concat()),
        );
        self.add(FoundIn::FirstName, initials);
        self.add(FoundIn::Prefix, prefix);
    }

    fn add(&mut self, place: FoundIn, words: impl IntoIterator<Item = String>) {
        self.words.extend(words.into_iter().map(|word| (place, word)));
    }

    /// How well this fits the typed words, which were folded by [`words`]; nothing when one of them begins no word.
    pub fn fit(&self, typed: &[String]) -> Option<Fit> {
        if self.is_said(typed) {
            return Some((FoundIn::SurnameStart, 0));
        }
        let mut fit = (FoundIn::SurnameStart, 0);
        for start in typed {
            let places = self
                .words
                .iter()
                .filter(|(_, word)| word.starts_with(start.as_str()));
            let place = places.map(|(place, _)| *place).min()?;
            fit = (fit.0.max(place), fit.1 + place as usize);
        }
        Some(fit)
    }

    /// Whether the whole surname was typed as it is said: `de wi` is the beginning of De Wit.
    fn is_said(&self, typed: &[String]) -> bool {
        let Some((last, before)) = typed.split_last() else {
            return false;
        };
        !before.is_empty()
            && self.said.starts_with(before)
            && self
                .said
                .get(before.len())
                .is_some_and(|word| word.starts_with(last.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::parse;

    fn somebody(name: &str, organisation: &str) -> FoundBy {
        FoundBy::new(Some(&parse(name).name), organisation, &["De Schuur".to_owned()])
    }

    fn place(somebody: &FoundBy, typed: &str) -> Option<FoundIn> {
        somebody.fit(&words(typed)).map(|(place, _)| place)
    }

    #[test]
    fn the_surname_counts_before_the_first_name_and_a_name_before_an_organisation() {
        let linde = somebody("A.M. van der Linde-Schouten", "Voedselbank De Brug");
        for (typed, expected) in [
            ("li", Some(FoundIn::SurnameStart)),
            ("schou", Some(FoundIn::Surname)),
            ("a.m.", Some(FoundIn::FirstName)),
            ("am", Some(FoundIn::FirstName)),
            ("van", Some(FoundIn::Prefix)),
            ("schuur", Some(FoundIn::Alias)),
            ("voed", Some(FoundIn::Organisation)),
            ("inde", None),
            ("linde x", None),
        ] {
            assert_eq!(place(&linde, typed), expected, "{typed}");
        }
    }

    #[test]
    fn of_several_words_the_worst_place_counts() {
        let both = [
            somebody("E. 't Jong", "Belbus"),
            somebody("E. Bos", "Jongerenhuis"),
        ];
        assert!(both[0].fit(&words("e jong")) < both[1].fit(&words("e jong")));
        assert_eq!(place(&both[1], "e jong"), Some(FoundIn::Organisation));
    }

    #[test]
    fn a_surname_typed_with_its_tussenvoegsel_is_a_surname() {
        let wit = somebody("G.J. de Wit", "");
        assert_eq!(place(&wit, "de wi"), Some(FoundIn::SurnameStart));
        assert_eq!(place(&wit, "wi de"), Some(FoundIn::Prefix));
    }

    #[test]
    fn a_place_without_a_name_is_found_by_its_organisation() {
        let place = FoundBy::new(None, "Wijkteam", &[]);
        assert_eq!(place.fit(&words("wi")), Some((FoundIn::Organisation, 5)));
    }
}
