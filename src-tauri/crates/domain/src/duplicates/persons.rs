//! Possible duplicates among persons. A name alone is hardly ever enough: there are many De Jongs.

use super::{Blocks, Candidate, Reason, conflict, same};
use crate::fold::fold;
use crate::names::{PersonName, sort_text};

/// What comparing needs of a person.
#[derive(Debug, Clone, Copy)]
pub struct PersonFacts<'a> {
    /// The name.
    pub name: &'a PersonName,
    /// Address, stored form.
    pub email: &'a str,
    /// E.164.
    pub phone: &'a str,
    /// Any number that is the same for persons in one organisation; persons without one have `None`.
    pub organisation: Option<usize>,
}

/// Candidates among persons, in order of place.
pub fn person_candidates(facts: &[PersonFacts<'_>], wanted: impl Fn(usize, usize) -> bool) -> Vec<Candidate> {
    let surnames: Vec<Vec<String>> = facts.iter().map(|person| surname_parts(person.name)).collect();
    let first_names: Vec<String> = facts
        .iter()
        .zip(&surnames)
        .map(|(person, parts)| match telling_first_name(person.name) {
            Some(first) => format!("{first} {}", parts.first().map_or("", String::as_str)),
            None => String::new(),
        })
        .collect();
    let in_organisation: Vec<String> = facts
        .iter()
        .map(|person| {
            person
                .organisation
                .map_or_else(String::new, |number| number.to_string())
        })
        .collect();
    let mut blocks = Blocks::default();
    for (at, person) in facts.iter().enumerate() {
        blocks.add(0, person.email, at);
        blocks.add(1, person.phone, at);
        blocks.add(2, &first_names[at], at);
        blocks.add(3, &in_organisation[at], at);
    }
    let mut found: Vec<Candidate> = blocks
        .pairs()
        .into_iter()
        .map(|(left, right)| (left as usize, right as usize))
        .filter(|(left, right)| wanted(*left, *right))
        .filter(|(left, right)| surnames_fit(&surnames[*left], &surnames[*right]))
        .filter_map(|(left, right)| {
            let reasons = reasons(&facts[left], &facts[right])?;
            Some(Candidate { left, right, reasons })
        })
        .collect();
    found.sort_unstable_by_key(|candidate| (candidate.left, candidate.right));
    found
}

/// Whether two persons of what may be one organisation may be one person: their names fit.
pub fn same_person(one: &PersonName, other: &PersonName) -> bool {
    surnames_fit(&surname_parts(one), &surname_parts(other)) && first_names_fit(one, other)
}

fn reasons(one: &PersonFacts<'_>, other: &PersonFacts<'_>) -> Option<Vec<Reason>> {
    if !first_names_fit(one.name, other.name) {
        return None;
    }
    let email = same(one.email, other.email);
    let phone = same(one.phone, other.phone);
    let organisation = one.organisation.is_some() && one.organisation == other.organisation;
    let telling = telling_first_name(one.name)
        .zip(telling_first_name(other.name))
        .is_some_and(|(one, other)| one == other);
    // The whole first name is the same: asked unless both ways to reach them differ.
    let name = telling && !conflict(one.email, other.email) && !conflict(one.phone, other.phone);
    let mut reasons = vec![if telling {
        Reason::SameName
    } else {
        Reason::SimilarName
    }];
    for (holds, reason) in [
        (email, Reason::SameEmail),
        (phone, Reason::SamePhone),
        (organisation, Reason::SameOrganisation),
    ] {
        if holds {
            reasons.push(reason);
        }
    }
    (email || phone || organisation || name).then_some(reasons)
}

/// The parts of a double surname, folded; either may be the one a list uses.
fn surname_parts(name: &PersonName) -> Vec<String> {
    name.surname
        .split('-')
        .map(sort_text)
        .filter(|part| !part.is_empty())
        .collect()
}

fn surnames_fit(one: &[String], other: &[String]) -> bool {
    one.iter().any(|part| other.contains(part))
}

/// A first name that says more than one letter: a given name, or two initials at least.
fn telling_first_name(name: &PersonName) -> Option<String> {
    if name.given_name.chars().count() > 2 {
        return Some(fold(&name.given_name));
    }
    let letters = initials_of(name);
    (letters.len() > 1).then(|| letters.join("."))
}

fn initials_of(name: &PersonName) -> Vec<String> {
    fold(&name.initials)
        .split('.')
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// Whether two first names may be one: equal given names, initials of which one list begins the other, or a given
/// name beginning with the first initial. An unknown first name fits any.
pub fn first_names_fit(one: &PersonName, other: &PersonName) -> bool {
    let (given, other_given) = (fold(&one.given_name), fold(&other.given_name));
    if !given.is_empty() && !other_given.is_empty() {
        return given == other_given || given.starts_with(&other_given) || other_given.starts_with(&given);
    }
    let (letters, other_letters) = (initials_of(one), initials_of(other));
    if !letters.is_empty() && !other_letters.is_empty() {
        return letters
            .iter()
            .zip(&other_letters)
            .all(|(one, other)| one == other);
    }
    let begins = |given: &str, letters: &[String]| {
        letters
            .first()
            .is_none_or(|first| given.starts_with(first.as_str()))
    };
    if given.is_empty() {
        begins(&other_given, &letters) || other_given.is_empty()
    } else {
        begins(&given, &other_letters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::parse;
    use proptest::prelude::*;

    fn asked(one: (&str, &str, &str), other: (&str, &str, &str), organisation: Option<usize>) -> bool {
        let names = [parse(one.0).name, parse(other.0).name];
        let facts = [
            PersonFacts {
                name: &names[0],
                email: one.1,
                phone: one.2,
                organisation,
            },
            PersonFacts {
                name: &names[1],
                email: other.1,
                phone: other.2,
                organisation,
            },
        ];
        !person_candidates(&facts, |_, _| true).is_empty()
    }

    #[test]
    fn a_name_with_one_initial_is_not_enough() {
        assert!(!asked(
            ("J. de Jong", "a@x.nl", ""),
            ("J.C. de Jong", "b@x.nl", ""),
            None
        ));
        assert!(!asked(("J. de Jong", "", ""), ("J. de Jong", "", ""), None));
        assert!(!asked(("C. Verweij", "", "1"), ("H. Verweij", "", "1"), None));
    }

    #[test]
    fn a_shared_address_or_a_whole_name_is() {
        assert!(asked(
            ("R. d'Aumont", "r@x.nl", ""),
            ("Robert d'Aumont", "r@x.nl", ""),
            None
        ));
        assert!(asked(
            ("J. de Jong", "", "+31348551201"),
            ("J.C. de Jong", "", "+31348551201"),
            None
        ));
        assert!(asked(
            ("Fatima el Idrissi", "", ""),
            ("Fatima El Idrissi", "f@x.nl", ""),
            None
        ));
        assert!(!asked(
            ("Fatima el Idrissi", "g@x.nl", ""),
            ("Fatima el Idrissi", "f@x.nl", ""),
            None
        ));
        assert!(asked(("J. de Jong", "", ""), ("J.C. de Jong", "", ""), Some(3)));
        assert!(asked(
            ("Bea Hoogeveen - van der Kooij", "b@x.nl", ""),
            ("B. Hoogeveen", "b@x.nl", ""),
            None
        ));
    }

    #[test]
    fn two_people_behind_one_address_are_two() {
        assert!(!asked(
            ("A. Smit", "info@x.nl", ""),
            ("B. Bakker", "info@x.nl", ""),
            None
        ));
        assert!(!asked(
            ("A. Smit", "info@x.nl", ""),
            ("B. Smit", "info@x.nl", ""),
            None
        ));
    }

    proptest! {
        #[test]
        fn fitting_is_symmetric(one in "([A-C]\\.){0,2}|[A-C][a-c]{1,3}", other in "([A-C]\\.){0,2}|[A-C][a-c]{1,3}") {
            let (one, other) = (parse(&format!("{one} de Wit")).name, parse(&format!("{other} de Wit")).name);
            prop_assert_eq!(first_names_fit(&one, &other), first_names_fit(&other, &one));
            prop_assert!(first_names_fit(&one, &one));
        }
    }
}
