//! Telephone numbers: stored as E.164 (`+31348421101`), shown in the Dutch grouping (`0348 42 11 01`).
//!
//! Validity is always asked of the `phonenumber` package (the numbering plans of all countries). Asking it takes
//! about twenty microseconds, too long for an import of ten thousand rows; in the Dutch plan the answer for nine
//! digits beginning with 1–7 depends on the first three only, so it is asked once per such beginning.

use std::sync::atomic::{AtomicU8, Ordering};

use phonenumber::{Mode, country};

use crate::flags::{Checked, Problem};
use crate::fold::tidy;

/// Checks one telephone number, Dutch unless it begins with `+` or `00`. A right number comes back as E.164; empty
/// stays empty; anything else is kept as typed, with the first usable number in it as a proposal.
pub fn check(typed: &str) -> Checked {
    let kept = tidy(typed);
    if kept.is_empty() {
        return Checked::default();
    }
    if let Some(stored) = e164(&kept) {
        return Checked::right(stored);
    }
    match first_number_in(&kept) {
        Some(first) => Checked::doubtful(kept, Problem::PhoneSeveral, Some(first)),
        None => Checked::doubtful(kept, Problem::PhoneInvalid, None),
    }
}

/// The form people read. A Dutch number is grouped as on Dutch letterheads, another international one by its own
/// country's habit; what is no E.164 number is shown as it is.
pub fn shown(stored: &str) -> String {
    if let Some(national) = stored
        .strip_prefix("+31")
        .filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return grouped(national);
    }
    if stored.starts_with('+')
        && let Ok(number) = phonenumber::parse(None, stored)
        && number.is_valid()
    {
        return number.format().mode(Mode::International).to_string();
    }
    stored.to_owned()
}

/// Area codes of three digits (with the zero); all others have four.
const SHORT_AREAS: [&str; 31] = [
    "10", "13", "14", "15", "20", "23", "24", "26", "30", "33", "35", "36", "38", "40", "43", "45", "46",
    "50", "53", "55", "58", "70", "71", "72", "73", "74", "75", "76", "77", "78", "79",
];

fn grouped(national: &str) -> String {
    let pairs = |digits: &str| -> String {
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place % 2 == 0 {
                text.push(' ');
            }
            text.push(digit);
        }
        text
    };
    match national.len() {
        9 if national.starts_with('6') => format!("06{}", pairs(&national[1..])),
        9 if SHORT_AREAS.contains(&&national[..2])
            || national.starts_with("85")
            || national.starts_with("88") =>
        {
            format!(
                "0{} {} {} {}",
                &national[..2],
                &national[2..5],
                &national[5..7],
                &national[7..]
            )
        }
        9 => format!("0{}{}", &national[..3], pairs(&national[3..])),
        // 0800, 0900 and the like: the number behind the service code stays in one piece.
        length if length > 3 => format!("0{} {}", &national[..3], &national[3..]),
        _ => format!("0{national}"),
    }
}

fn e164(kept: &str) -> Option<String> {
    if let Some(national) = dutch_national(kept)
        && (b'1'..=b'7').contains(&national[0])
        && !national.starts_with(b"14")
    {
        if !dutch_beginning_exists(national) {
            return None;
        }
        let mut stored = String::with_capacity(12);
        stored.push_str("+31");
        stored.extend(national.iter().map(|digit| char::from(*digit)));
        return Some(stored);
    }
    if !kept
        .chars()
        .all(|character| character.is_ascii_digit() || " +()-./".contains(character))
    {
        return None;
    }
    ask(kept)
}

/// Loads the numbering plans, which takes a tenth of a second once. Whoever is about to check many numbers can have it
/// done beside other work.
pub fn get_ready() {
    ask("0348421101");
}

fn ask(text: &str) -> Option<String> {
    let number = phonenumber::parse(Some(country::NL), text).ok()?;
    (number.is_valid() && number.extension().is_none()).then(|| number.format().mode(Mode::E164).to_string())
}

/// The nine digits of a Dutch number behind `0`, `+31`, `0031` or `+31 (0)`, whatever separates them. A cell that
/// Excel took for a number has lost its zero and counts too.
fn dutch_national(kept: &str) -> Option<[u8; 9]> {
    let mut digits = [0u8; 14];
    let mut length = 0;
    let mut plus = false;
    for (place, byte) in kept.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => {
                *digits.get_mut(length)? = byte;
                length += 1;
            }
            b'+' if place == 0 => plus = true,
            b' ' | b'-' | b'(' | b')' | b'.' | b'/' => {}
            _ => return None,
        }
    }
    let all = &digits[..length];
    let national = if plus {
        all.strip_prefix(b"31")?
    } else if let Some(rest) = all.strip_prefix(b"0031") {
        rest
    } else {
        all
    };
    let national = national.strip_prefix(b"0").unwrap_or(national);
    national.try_into().ok()
}

/// Numbers of governments, `14 0348`: there more than three digits decide, so they are looked up one by one.
#[cfg(test)]
const LONGER_BEGINNING: u32 = 14;

static ASKED: [AtomicU8; 1000] = [const { AtomicU8::new(0) }; 1000];
const EXISTS: u8 = 1;
const ABSENT: u8 = 2;

fn dutch_beginning_exists(national: [u8; 9]) -> bool {
    let beginning = national[..3]
        .iter()
        .fold(0usize, |number, digit| number * 10 + usize::from(digit - b'0'));
    match ASKED[beginning].load(Ordering::Relaxed) {
        EXISTS => true,
        ABSENT => false,
        _ => {
            let text: String = std::iter::once('0')
                .chain(national.iter().map(|digit| char::from(*digit)))
                .collect();
            let exists = ask(&text).is_some();
            ASKED[beginning].store(if exists { EXISTS } else { ABSENT }, Ordering::Relaxed);
            exists
        }
    }
}

/// `0348-551201 / 06-12345678`, `0348 551201 (na 18.00 uur)`: the longest beginning that is a number.
fn first_number_in(kept: &str) -> Option<String> {
    let from = kept.find(|character: char| character.is_ascii_digit() || character == '+')?;
    let rest = &kept[from..];
    let until = rest
        .find(|character: char| !character.is_ascii_digit() && !" +()-.".contains(character))
        .unwrap_or(rest.len());
    let mut piece = rest[..until].trim_end_matches([' ', '(', '-', '.']);
    while !piece.is_empty() {
        if let Some(stored) = e164(piece) {
            return Some(stored);
        }
        piece = piece[..piece.rfind([' ', '-', '('])?].trim_end();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_notation_is_stored_as_one() {
        for typed in [
            "0348-551201",
            "0348 55 12 01",
            "(0348) 55 12 01",
            "+31 348 551201",
            "0348551201",
            "0031348551201",
            "+31 (0)348 551201",
            "348551201",
        ] {
            assert_eq!(check(typed), Checked::right("+31348551201"), "{typed}");
        }
    }

    #[test]
    fn numbers_are_shown_as_people_write_them() {
        for (stored, text) in [
            ("+31348421101", "0348 42 11 01"),
            ("+31612345678", "06 12 34 56 78"),
            ("+31302345678", "030 234 56 78"),
            ("+31882345678", "088 234 56 78"),
            ("+318001234", "0800 1234"),
            ("+3225501212", "+32 2 550 12 12"),
            ("bel Jan", "bel Jan"),
        ] {
            assert_eq!(shown(stored), text);
        }
    }

    #[test]
    fn wrong_numbers_are_kept_and_a_number_in_words_is_proposed() {
        for typed in [
            "0348 5512",
            "0999 55 12 01",
            "geen",
            "00000000000000000",
            "+999 12345678",
            "0648",
        ] {
            assert_eq!(
                check(typed),
                Checked::doubtful(typed, Problem::PhoneInvalid, None),
                "{typed}"
            );
        }
        for typed in [
            "0348-551201 / 06-12345678",
            "0348 551201 (na 18.00 uur)",
            "tel. 0348 551201",
        ] {
            assert_eq!(
                check(typed),
                Checked::doubtful(typed, Problem::PhoneSeveral, Some("+31348551201".into())),
                "{typed}"
            );
        }
    }

    #[test]
    fn three_digits_decide_wherever_the_short_way_is_taken() {
        let mut undecided = Vec::new();
        for beginning in 100..800u32 {
            let mut seen = [false; 2];
            for step in 0..40u32 {
                let text = format!("0{beginning}{:06}", step * 25_641);
                seen[usize::from(ask(&text).is_some())] = true;
            }
            if seen == [true, true] {
                undecided.push(beginning);
            }
        }
        assert!(
            undecided
                .iter()
                .all(|beginning| beginning / 10 == LONGER_BEGINNING),
            "{undecided:?}"
        );
    }

    proptest! {
        #[test]
        fn the_short_way_agrees_with_the_numbering_plan(national in "[1-7][0-9]{8}") {
            let typed = format!("0{national}");
            prop_assert_eq!(check(&typed).problem.is_none(), ask(&typed).is_some());
        }

        #[test]
        fn a_stored_number_stays_as_it_is(national in "[1-9][0-9]{8}") {
            let once = check(&format!("0{national}"));
            prop_assert_eq!(check(&once.value), once);
        }
    }
}
