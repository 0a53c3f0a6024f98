//! Names of organisations in the form in which two spellings of one organisation become equal.
//!
//! "St. Voedselbank De Brug Woerden", "Voedselbank de Brug" and "Stichting Voedselbank 'De Brug'" have one core
//! (`voedselbank brug`). Place names are kept apart: they make "Bezoekdienst Woerden" and "Bezoekdienst Harmelen"
//! two branches, while a name without a place goes with either.

use std::collections::HashSet;

use crate::fold::fold;
use crate::places::Municipality;

/// Words that say what legal form it has or only join other words.
const PASSING: [&str; 36] = [
    "stichting",
    "stg",
    "st",
    "sticht",
    "vereniging",
    "ver",
    "veren",
    "afdeling",
    "afd",
    "afdelingen",
    "de",
    "het",
    "een",
    "den",
    "der",
    "van",
    "voor",
    "en",
    "in",
    "te",
    "ter",
    "op",
    "aan",
    "bij",
    "met",
    "t",
    "s",
    "n",
    "d",
    "u",
    "ua",
    "ba",
    "e",
    "o",
    "eo",
    "the",
];

/// What comparing needs of a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NameKey {
    /// Core words, folded, in the order of the name; without legal form, articles, place names.
    pub core: Vec<String>,
    /// Place words, sorted.
    pub places: Vec<String>,
}

impl NameKey {
    /// The core as one text.
    pub fn text(&self) -> String {
        self.core.join(" ")
    }

    /// Whether both names have the same core words, in any order.
    pub fn same_core(&self, other: &Self) -> bool {
        if self.core.len() != other.core.len() {
            return false;
        }
        if self.core == other.core {
            return true;
        }
        let (mut left, mut right) = (self.core.clone(), other.core.clone());
        left.sort_unstable();
        right.sort_unstable();
        left == right
    }

    /// Both name places and have none in common: two branches.
    pub fn places_differ(&self, other: &Self) -> bool {
        !self.places.is_empty()
            && !other.places.is_empty()
            && !self.places.iter().any(|place| other.places.contains(place))
    }
}

/// The words that name places in this dossier: towns, districts, neighbourhoods.
#[derive(Debug, Clone, Default)]
pub struct PlaceWords(HashSet<String>);

impl PlaceWords {
    /// From place names such as `Woerden`, `Harmelen`. Of names in several words only those with one word count.
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self(
            names
                .into_iter()
                .map(fold)
                .filter(|name| !name.contains(' '))
                .collect(),
        )
    }

    /// The names of a municipality, its districts and its neighbourhoods.
    pub fn of(places: &Municipality) -> Self {
        Self::new(
            std::iter::once(places.name.as_str())
                .chain(places.districts.iter().map(|district| district.name.as_str()))
                .chain(places.neighbourhoods.iter().map(|place| place.name.as_str())),
        )
    }

    /// Adds further place names, such as those in the address column.
    pub fn extend<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) {
        self.0.extend(
            names
                .into_iter()
                .map(fold)
                .filter(|name| !name.is_empty() && !name.contains(' ')),
        );
    }

    fn holds(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

/// The key of a name. A name made of nothing but passing words and places keeps them all as its core.
pub fn name_key(name: &str, places: &PlaceWords) -> NameKey {
    let folded = fold(name);
    let words = || {
        folded
            .split(|character: char| !character.is_alphanumeric())
            .filter(|word| !word.is_empty())
    };
    let mut key = NameKey::default();
    for word in words() {
        if places.holds(word) {
            key.places.push(word.to_owned());
        } else if !PASSING.contains(&word) {
            key.core.push(word.to_owned());
        }
    }
    if key.core.is_empty() {
        key.core = words().map(str::to_owned).collect();
        key.places.clear();
    }
    key.places.sort_unstable();
    key.places.dedup();
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(name: &str) -> NameKey {
        name_key(name, &PlaceWords::new(["Woerden", "Harmelen", "Kamerik"]))
    }

    #[test]
    fn spellings_of_one_name_have_one_core() {
        for name in [
            "Rode Brug",
            "Stichting Rode Brug",
            "St. De Rode Brug Woerden",
            "RODE BRUG e.o.",
            "Ver. 'Rode Brüg'",
        ] {
            assert_eq!(key(name).text(), "rode brug", "{name}");
        }
    }

    #[test]
    fn places_make_branches() {
        let (town, village, bare) = (
            key("Bezoekdienst Woerden"),
            key("Bezoekdienst Harmelen"),
            key("Bezoekdienst"),
        );
        assert!(town.same_core(&village) && town.places_differ(&village));
        assert!(!town.places_differ(&bare));
        assert_eq!(key("Stichting Woerden").core, ["stichting", "woerden"]);
        assert!(!key("Wijkteam 1").same_core(&key("Wijkteam 2")));
    }

    proptest! {
        #[test]
        fn comparing_is_symmetric(left in "[A-Za-zé ']{0,20}", right in "[A-Za-zé ']{0,20}") {
            let (left, right) = (key(&left), key(&right));
            prop_assert_eq!(left.same_core(&right), right.same_core(&left));
            prop_assert_eq!(left.places_differ(&right), right.places_differ(&left));
        }
    }
}
