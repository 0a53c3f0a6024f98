//! What the search field above the list of organisations looks in.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::fold::{fold, words};
use domain::id::Id;
use domain::position::holds;
use store::Reader;
use store::tables::Organisation;

use crate::Result;

/// Digits that are enough to look for a number.
const ENOUGH_DIGITS: usize = 3;

/// The words typed, and what of other tables they may stand in.
pub(super) struct Reach {
    words: Vec<String>,
    /// What was typed, when it is a number or a postcode.
    number: Option<String>,
    /// Other names and the names of the people there, per organisation.
    names: HashMap<Id, String>,
    /// Telephone numbers of the people there.
    phones: HashMap<Id, String>,
}

/// How an organisation was found; those found by the beginnings of words come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Every word typed begins a word, or a number was found.
    Beginning,
    /// A word typed stands inside one: `bank` in Voedselbank.
    Inside,
}

impl Reach {
    /// Reads what these words need; nothing without words, and people's numbers only for a number.
    pub(super) fn read(read: &Reader<'_>, text: &str, today: NaiveDate) -> Result<Self> {
        let mut reach = Self {
            words: words(text),
            number: number(text),
            names: HashMap::new(),
            phones: HashMap::new(),
        };
        if reach.words.is_empty() {
            return Ok(reach);
        }
        for row in read.organisation_aliases().all()? {
            add(&mut reach.names, row.organisation_id, &row.name);
        }
        let positions = read.positions().held()?.into_iter();
        let positions: Vec<_> = positions.filter(|one| holds(one.to_date, today)).collect();
        if reach.number.is_some() {
            let persons = read.persons().reach()?.into_iter();
            let phones: HashMap<Id, String> = persons.map(|one| (one.id, compact(&one.phone))).collect();
            for position in positions {
                if let Some(phone) = phones.get(&position.person_id) {
                    add(&mut reach.phones, position.organisation_id, phone);
                }
            }
        } else {
            let names: HashMap<Id, _> = read.persons().names()?.into_iter().collect();
            for position in positions {
                if let Some(name) = names.get(&position.person_id) {
                    for part in [&name.given_name, &name.surname_prefix, &name.surname] {
                        add(&mut reach.names, position.organisation_id, part);
                    }
                }
            }
        }
        Ok(reach)
    }

    /// Whether the organisation is one she may mean.
    pub(super) fn fit(&self, organisation: &Organisation) -> Option<Fit> {
        if self.words.is_empty() || self.by_number(organisation) {
            return Some(Fit::Beginning);
        }
        self.by_words(organisation)
    }

    fn by_words(&self, organisation: &Organisation) -> Option<Fit> {
        let others = self.names.get(&organisation.id).map_or("", String::as_str);
        let text = fold(&format!("{} {} {others}", organisation.name, organisation.city));
        let candidates: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).collect();
        let begins = |word: &str| candidates.iter().any(|candidate| candidate.starts_with(word));
        let inside = |word: &str| {
            word.chars().count() >= store::INSIDE_FROM
                && candidates.iter().any(|candidate| candidate.contains(word))
        };
        if self.words.iter().all(|word| begins(word)) {
            return Some(Fit::Beginning);
        }
        let found = self.words.iter().all(|word| begins(word) || inside(word));
        found.then_some(Fit::Inside)
    }

    fn by_number(&self, organisation: &Organisation) -> bool {
        let Some(number) = &self.number else { return false };
        let people = self.phones.get(&organisation.id).map_or("", String::as_str);
        compact(&organisation.postcode).starts_with(number.as_str())
            || organisation.kvk.starts_with(number.as_str())
            || compact(&organisation.phone).contains(number.as_str())
            || people.contains(number.as_str())
    }
}

fn add(texts: &mut HashMap<Id, String>, id: Id, text: &str) {
    let all = texts.entry(id).or_default();
    all.push(' ');
    all.push_str(text);
}

/// Without signs and in capitals; a Dutch number as it is dialled here: `0348421101`, `3441AB`.
fn compact(text: &str) -> String {
    let national = text.strip_prefix("+31").map(|rest| format!("0{rest}"));
    let text = national.as_deref().unwrap_or(text);
    let kept = text.chars().filter(|letter| letter.is_alphanumeric());
    kept.flat_map(char::to_uppercase).collect()
}

/// A number or a postcode, compact; nothing for what is more of a word.
fn number(text: &str) -> Option<String> {
    let typed = compact(text.trim());
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let letters = typed.chars().count() - digits;
    let begins = typed.starts_with(|letter: char| letter.is_ascii_digit());
    (begins && digits >= ENOUGH_DIGITS && letters <= 2).then_some(typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_as_people_write_them() {
        assert_eq!(number("0348 42-11 01").as_deref(), Some("0348421101"));
        assert_eq!(number("+31 348 421101").as_deref(), Some("0348421101"));
        assert_eq!(number("3441 ab").as_deref(), Some("3441AB"));
        assert_eq!(number("Groep 12"), None);
        assert_eq!(number("12"), None);
        assert_eq!(compact("+31348421101"), "0348421101");
    }
}
