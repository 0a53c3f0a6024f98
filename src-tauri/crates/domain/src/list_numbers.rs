//! Typing in a signed paper list: `1-14, 16, 18-22` are the numbers that have a signature.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A stretch of the typed text that is not understood, or names numbers that are not on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum RangeProblem {
    /// Not a number and not a range.
    NotUnderstood {
        /// What she typed.
        text: String,
    },
    /// The range runs backwards, as `22-18`; it was read as `18-22`.
    Backwards {
        /// What she typed.
        text: String,
    },
    /// These numbers were typed more than once.
    Twice {
        /// The number.
        number: u32,
    },
    /// This number is not on the printed list.
    NotOnList {
        /// The number.
        number: u32,
    },
}

/// What the typed text says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ranges {
    /// Numbers that have a signature and are on the list.
    pub numbers: BTreeSet<u32>,
    /// What needs a look.
    pub problems: Vec<RangeProblem>,
}

/// Reads number ranges. Separators are commas, semicolons, spaces and line ends; a range has `-`, `–` or `t/m`.
///
/// `last` is the highest number on the printed list. Numbers beyond it are reported, not taken.
pub fn read_ranges(text: &str, last: u32) -> Ranges {
    let mut ranges = Ranges {
        numbers: BTreeSet::new(),
        problems: Vec::new(),
    };
    for part in parts(text) {
        let Some((from, to)) = bounds(&part) else {
            ranges.problems.push(RangeProblem::NotUnderstood { text: part });
            continue;
        };
        if from > to {
            ranges.problems.push(RangeProblem::Backwards { text: part });
        }
        let (low, high) = (from.min(to), from.max(to));
        for number in low..=high.min(last) {
            if number == 0 {
                ranges.problems.push(RangeProblem::NotOnList { number });
            } else if !ranges.numbers.insert(number) {
                ranges.problems.push(RangeProblem::Twice { number });
            }
        }
        if high > last {
            ranges.problems.push(RangeProblem::NotOnList { number: high });
        }
    }
    ranges
}

/// Splits at separators, after closing up a range that has spaces round its dash.
fn parts(text: &str) -> Vec<String> {
    let text = text
        .to_lowercase()
        .replace("t/m", "-")
        .replace(['–', '—', '‑'], "-");
    let mut closed = String::with_capacity(text.len());
    for piece in text.split('-') {
        if !closed.is_empty() {
            closed.truncate(closed.trim_end().len());
            closed.push('-');
        }
        closed.push_str(if closed.ends_with('-') {
            piece.trim_start()
        } else {
            piece
        });
    }
    closed
        .split(|c: char| c == ',' || c == ';' || c.is_whitespace())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

fn bounds(part: &str) -> Option<(u32, u32)> {
    match part.split_once('-') {
        Some((from, to)) => Some((from.parse().ok()?, to.parse().ok()?)),
        None => part.parse().ok().map(|number| (number, number)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn numbers(text: &str) -> Vec<u32> {
        read_ranges(text, 60).numbers.into_iter().collect()
    }

    #[test]
    fn ranges_and_single_numbers() {
        let wanted: Vec<u32> = (1..=14).chain([16]).chain(18..=22).collect();
        for text in [
            "1-14, 16, 18-22",
            "1 - 14,16; 18–22",
            "1 t/m 14\n16\n18 t/m 22",
            "18-22 16 1-14",
        ] {
            assert_eq!(numbers(text), wanted, "{text}");
            assert!(read_ranges(text, 60).problems.is_empty(), "{text}");
        }
    }

    #[test]
    fn what_is_not_on_the_list_is_said_and_not_taken() {
        let ranges = read_ranges("58-62, 0", 60);
        assert_eq!(ranges.numbers.into_iter().collect::<Vec<_>>(), [58, 59, 60]);
        assert_eq!(
            ranges.problems,
            [
                RangeProblem::NotOnList { number: 62 },
                RangeProblem::NotOnList { number: 0 }
            ]
        );
    }

    #[test]
    fn nonsense_twice_and_backwards_are_said() {
        let ranges = read_ranges("3, drie, 3, 9-7", 60);
        assert_eq!(ranges.numbers.into_iter().collect::<Vec<_>>(), [3, 7, 8, 9]);
        assert_eq!(ranges.problems.len(), 3);
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in ".{0,60}") {
            prop_assert!(read_ranges(&text, 60).numbers.iter().all(|number| (1..=60).contains(number)));
        }

        #[test]
        fn a_set_written_out_reads_back(set in proptest::collection::btree_set(1..200u32, 0..40)) {
            let text = set.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            prop_assert_eq!(read_ranges(&text, 200).numbers, set);
        }
    }
}
