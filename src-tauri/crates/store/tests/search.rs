//! Search over everything: current within the change, forgiving in what is typed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails does so loudly"
)]

mod common;

use common::{Place, alias, at, meeting, organisation, person, position};
use proptest::prelude::*;
use store::{Error, Op};

fn titles(place: &Place, typed: &str) -> Vec<String> {
    place
        .read(|r| r.search(typed, 20))
        .unwrap()
        .into_iter()
        .map(|hit| hit.title)
        .collect()
}

fn filled() -> Place {
    let place = Place::new();
    place
        .transact(Op::new("start"), at(0), |tx| {
            let mut brug = organisation(tx.new_id()?, "Stichting De Brug");
            brug.phone = "+31348421101".into();
            brug.notes =
                "Elke dinsdag koffie in de kleine zaal, daarna rummikub en breien voor de hele buurt".into();
            let cafe = organisation(tx.new_id()?, "Reünie-café ’t Hoekje");
            tx.organisations().insert(&brug)?;
            tx.organisations().insert(&cafe)?;
            tx.organisation_aliases()
                .insert(&alias(tx.new_id()?, cafe.id, "Inloophuis Linde"))?;
            let who = person(tx.new_id()?, "Noëlle", "van den", "Brugh");
            tx.persons().insert(&who)?;
            tx.positions()
                .insert(&position(tx.new_id()?, who.id, brug.id, "secretaris"))?;
            meeting(tx)?;
            Ok::<_, Error>(())
        })
        .unwrap();
    place
}

#[test]
fn beginnings_of_words_are_found_without_accents_in_any_order() {
    let place = filled();
    assert_eq!(titles(&place, "reunie"), ["Reünie-café ’t Hoekje"]);
    assert_eq!(titles(&place, "CAFÉ reü"), ["Reünie-café ’t Hoekje"]);
    assert_eq!(titles(&place, "noelle"), ["Noëlle van den Brugh"]);
    assert_eq!(titles(&place, "podium"), ["Eerste bijeenkomst"]);
    assert_eq!(titles(&place, "linde"), ["Reünie-café ’t Hoekje"]);
    assert_eq!(titles(&place, "secre"), ["Noëlle van den Brugh"]);
    assert_eq!(titles(&place, "bruggen"), [""; 0]);
    assert_eq!(
        titles(&place, "brug"),
        ["Stichting De Brug", "Noëlle van den Brugh"]
    );
}

#[test]
fn a_hit_says_what_it_is_and_where_the_words_stand() {
    let place = filled();
    let hits = place.read(|r| r.search("rummi", 20)).unwrap();
    assert_eq!(hits.len(), 1);
    assert_eq!(
        (hits[0].table.as_str(), hits[0].context.as_str()),
        ("organisation", "Woerden")
    );
    assert!(
        hits[0].excerpt.contains("rummikub en breien"),
        "{}",
        hits[0].excerpt
    );
    let person = place.read(|r| r.search("noel", 20)).unwrap();
    assert_eq!(
        (person[0].context.as_str(), person[0].excerpt.as_str()),
        ("Stichting De Brug", "")
    );
}

#[test]
fn telephone_numbers_are_found_as_they_are_written() {
    let place = filled();
    for typed in ["0348 42", "0348-421101", "+31 348 42 11", "0348421101"] {
        assert_eq!(titles(&place, typed), ["Stichting De Brug"], "{typed}");
    }
}

#[test]
fn the_index_follows_changes_deletions_undo_and_redo() {
    let place = filled();
    let mut cafe = place.read(|r| r.organisations().all()).unwrap().remove(1);
    cafe.name = "Huiskamer Oost".into();
    place
        .transact(Op::new("rename"), at(1), |tx| tx.organisations().update(&cafe))
        .unwrap();
    assert_eq!(
        (titles(&place, "reunie"), titles(&place, "huisk").len()),
        (vec![], 1)
    );
    assert_eq!(titles(&place, "linde"), ["Huiskamer Oost"]);
    place.undo(at(2)).unwrap();
    assert_eq!(
        (titles(&place, "reunie").len(), titles(&place, "huisk")),
        (1, vec![])
    );
    place.redo(at(3)).unwrap();
    assert_eq!(titles(&place, "linde"), ["Huiskamer Oost"]);
    let id = place.read(|r| r.organisation_aliases().all()).unwrap()[0].id;
    place
        .transact(Op::new("alias.delete"), at(4), |tx| {
            tx.organisation_aliases().delete(&id)
        })
        .unwrap();
    assert_eq!(titles(&place, "linde"), [""; 0]);
    place
        .transact(Op::new("delete"), at(5), |tx| tx.organisations().delete(&cafe.id))
        .unwrap();
    assert_eq!(titles(&place, "huisk"), [""; 0]);
    place.undo(at(6)).unwrap();
    place.undo(at(7)).unwrap();
    assert_eq!(titles(&place, "linde"), ["Huiskamer Oost"]);
    place.check().unwrap();
}

#[test]
fn anything_may_be_typed() {
    let place = filled();
    for typed in [
        "",
        " ",
        "\"",
        "*",
        "a* OR b",
        "NEAR(",
        "title:x",
        "^",
        "-",
        "'; DROP",
        "(((",
        "{",
        "\u{0}",
        "ﬁ",
        "😀",
        "é\u{301}",
    ] {
        place.read(|r| r.search(typed, 5)).unwrap();
    }
    proptest!(ProptestConfig::with_cases(300), |(typed in "\\PC{0,24}")| {
        prop_assert!(place.read(|r| r.search(&typed, 5)).is_ok());
    });
}
