//! The attendance list, read back from its PDF.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests and their readers"
)]

#[path = "support/pdf.rs"]
mod pdf;
mod support;

use std::collections::BTreeMap;

use papers::Locale;
use papers::documents::{AttendanceTable, Grouping};

const MM: f64 = 72.0 / 25.4;

/// The numbers in the first column, with their page and height.
fn numbers(pdf: &[u8]) -> Vec<(u32, usize, f64)> {
    let (words, _) = pdf::words(pdf);
    let mut found: Vec<(u32, usize, f64)> = words
        .iter()
        .filter(|word| word.left > 18.0 * MM && word.right < 31.5 * MM)
        // Inside the frame of the page: the head and foot hold figures too.
        .filter(|word| word.top > 15.0 * MM && word.bottom < (297.0 - 18.0) * MM)
        .filter_map(|word| Some((word.text.parse().ok()?, word.page, word.top)))
        .collect();
    // Poppler gives words block by block; the eye goes from top to bottom.
    found.sort_by(|a, b| a.1.cmp(&b.1).then(a.2.total_cmp(&b.2)));
    found
}

fn check(count: usize, grouping: Grouping) {
    let list = support::attendance_table(count, grouping);
    let paper = support::press().make(&list, &support::print(Locale::Nl)).unwrap();
    let found = numbers(&paper.pdf);
    let expected: Vec<u32> = (1..=u32::try_from(count).unwrap() + list.blank_lines).collect();
    assert_eq!(
        found.iter().map(|(number, ..)| *number).collect::<Vec<_>>(),
        expected,
        "each number once, in order"
    );

    for pair in found.windows(2) {
        if pair[0].1 == pair[1].1 {
            assert!(
                pair[1].2 - pair[0].2 >= 9.0 * MM - 0.01,
                "row {} is lower than 9 mm",
                pair[0].0
            );
        }
    }

    let pages = pdf::pages(&paper.pdf);
    assert_eq!(pages.len(), paper.pages);
    for (at, page) in pages.iter().enumerate() {
        for wanted in [
            "Hart voor Woerden",
            "donderdag 7 juni 2012",
            "Podiumzaal",
            "Versie 1",
            "13.40 uur",
        ] {
            assert!(page.contains(wanted), "{wanted} is missing on page {}", at + 1);
        }
        assert!(page.contains(&format!("Blad {} van {}", at + 1, pages.len())));
        // A last page may hold the totals alone.
        if found.iter().any(|(_, on, _)| *on == at) {
            assert_eq!(
                page.matches("Handtekening").count() - page.matches("Handtekening g").count(),
                1,
                "table head on page {}",
                at + 1
            );
        }
    }

    let flat = pdf::bare(&pdf::flat(&paper.pdf));
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for person in &list.people {
        *names.entry(person.name.clone()).or_default() += usize::from(!person.name.is_empty());
    }
    for (name, times) in names.iter().filter(|(name, _)| !name.is_empty()) {
        assert!(
            flat.matches(&pdf::bare(name)).count() >= *times,
            "{name} stands {times} times on the list"
        );
    }
}

#[test]
fn fifty_six_people_by_organisation() {
    check(56, Grouping::Organisation);
}

#[test]
fn fifty_six_people_by_surname() {
    check(56, Grouping::Surname);
}

#[test]
fn three_hundred_people() {
    check(300, Grouping::Organisation);
    check(300, Grouping::Surname);
}

#[test]
#[ignore = "slow without optimisation; run by `cargo test --release -p papers -- --ignored`"]
fn five_thousand_people() {
    check(5_000, Grouping::Organisation);
    check(5_000, Grouping::Surname);
}

/// Each row ends on the page it begins on, however long the name of an organisation is: a signature belongs to a number
/// and a name.
#[test]
fn a_row_is_never_divided_over_two_pages() {
    let mut list = support::attendance_table(56, Grouping::Surname);
    for (at, person) in list.people.iter_mut().enumerate() {
        // Rows of one to nine lines, so that every page ends in the middle of one if it can.
        let more = " vereniging van samenwerkende vrijwilligers".repeat(at * 7 % 9);
        person.organisation = format!("Begin{at}{more} einde{at}");
        person.position = String::new();
    }
    let paper = support::press().make(&list, &support::print(Locale::Nl)).unwrap();
    let numbers = numbers(&paper.pdf);
    let (words, _) = pdf::words(&paper.pdf);
    let page_of = |text: &str| {
        let found = words.iter().find(|word| pdf::bare(&word.text) == text);
        found.map(|word| (word.page, word.top))
    };
    assert!(paper.pages > 3);
    for at in 0..list.people.len() {
        let (begins, top) = page_of(&format!("Begin{at}")).unwrap();
        let (ends, bottom) = page_of(&format!("einde{at}")).unwrap();
        assert_eq!(begins, ends, "row of Begin{at}");
        // The number stands in the middle of its row.
        let beside = |(_, page, height): &&(u32, usize, f64)| {
            *page == begins && *height > top - 9.0 * MM && *height < bottom + 9.0 * MM
        };
        assert!(
            numbers.iter().any(|number| beside(&number)),
            "Begin{at} has no number"
        );
    }
}

#[test]
fn a_row_with_more_than_a_page_of_notes_goes_on_on_the_next() {
    let mut desk = support::attendance_control(3);
    let words: Vec<String> = (0..900).map(|number| format!("woord{number}")).collect();
    desk.people[1].notes = words.join(" ");
    let paper = support::press().make(&desk, &support::print(Locale::Nl)).unwrap();
    let pages = pdf::pages(&paper.pdf);
    assert!(pages.iter().any(|page| page.contains("woord0 ")));
    let (found, sizes) = pdf::words(&paper.pdf);
    let last = found
        .iter()
        .find(|word| word.text == "woord899")
        .expect("nothing is cut");
    assert!(last.bottom < sizes[last.page].1);
}

#[test]
fn a_list_without_anyone_is_still_a_list() {
    let list = AttendanceTable {
        people: vec![],
        ..support::attendance_table(0, Grouping::Organisation)
    };
    let paper = support::press().make(&list, &support::print(Locale::Nl)).unwrap();
    assert_eq!(numbers(&paper.pdf).len(), 6);
    assert!(pdf::flat(&paper.pdf).contains("Aangemeld: 0 personen van 0 organisaties."));
}

#[test]
fn the_table_list_shows_nothing_of_what_the_desk_list_knows() {
    let desk = support::attendance_control(56);
    let table = AttendanceTable {
        head: desk.head.clone(),
        grouping: desk.grouping,
        people: desk.people.iter().map(|item| item.person.clone()).collect(),
        blank_lines: 4,
    };
    let print = support::print(Locale::Nl);
    let on_table = pdf::flat(&support::press().make(&table, &print).unwrap().pdf);
    let on_desk = pdf::flat(&support::press().make(&desk, &print).unwrap().pdf);
    for secret in ["0348 55", "vegetarisch", "rolstoel", "belt nog", "@"] {
        assert!(!on_table.contains(secret), "{secret} lies on the table");
    }
    assert!(on_desk.contains("0348 55 00 00") && on_desk.contains("vegetarisch"));
    let pages = pdf::pages(&support::press().make(&desk, &print).unwrap().pdf);
    assert!(
        pages.iter().all(|page| page.contains("VERTROUWELIJK")),
        "every page of the desk list is marked"
    );
}

/// `cargo test --release -p papers --test attendance -- --ignored --nocapture speed`
#[test]
#[ignore = "a measurement; only release figures mean anything"]
fn speed() {
    let print = support::print(Locale::Nl);
    let press = support::press();
    for (round, count) in [56, 56, 56, 300, 5_000, 5_000].into_iter().enumerate() {
        // Other names every time, so that nothing but templates and fonts can come from the cache.
        let mut list = support::attendance_table(count, Grouping::Organisation);
        for person in &mut list.people {
            person.name.push_str(&format!(" {round}"));
        }
        let start = std::time::Instant::now();
        let paper = press.make(&list, &print).unwrap();
        println!("{count} names: {} pages, {:?}", paper.pages, start.elapsed());
    }
}
