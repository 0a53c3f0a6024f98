//! Dutch postcodes: `3441 AB`. The first digit is never 0; SA, SD and SS are never given out.

use crate::flags::{Checked, Problem};
use crate::fold::tidy;

/// Checks a postcode and brings it into the form `3441 AB`. Empty stays empty; wrong values are kept.
pub fn check(typed: &str) -> Checked {
    let kept = tidy(typed);
    if kept.is_empty() {
        return Checked::default();
    }
    let mut compact = [0u8; 6];
    let mut length = 0;
    for byte in kept.bytes().filter(|byte| *byte != b' ') {
        if length == 6 {
            return Checked::doubtful(kept, Problem::PostcodeInvalid, None);
        }
        compact[length] = byte.to_ascii_uppercase();
        length += 1;
    }
    let digits = &compact[..4];
    let letters = &compact[4..];
    let shaped = length == 6
        && digits[0] != b'0'
        && digits.iter().all(u8::is_ascii_digit)
        && letters.iter().all(u8::is_ascii_uppercase);
    if !shaped {
        return Checked::doubtful(kept, Problem::PostcodeInvalid, None);
    }
    if matches!(letters, b"SA" | b"SD" | b"SS") {
        return Checked::doubtful(kept, Problem::PostcodeLetters, None);
    }
    let mut shown = String::with_capacity(7);
    shown.extend(digits.iter().map(|byte| char::from(*byte)));
    shown.push(' ');
    shown.extend(letters.iter().map(|byte| char::from(*byte)));
    Checked::right(shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn right_postcodes_get_one_form() {
        for typed in ["3441AB", "3441 ab", " 3441  AB "] {
            assert_eq!(check(typed), Checked::right("3441 AB"), "{typed}");
        }
        assert_eq!(check("  "), Checked::default());
    }

    #[test]
    fn wrong_postcodes_are_kept_and_named() {
        for (typed, problem) in [
            ("0441 AB", Problem::PostcodeInvalid),
            ("3441 A", Problem::PostcodeInvalid),
            ("3441 ABC", Problem::PostcodeInvalid),
            ("34A1 AB", Problem::PostcodeInvalid),
            ("3441 SA", Problem::PostcodeLetters),
            ("3441 SD", Problem::PostcodeLetters),
            ("3441ss", Problem::PostcodeLetters),
            ("é441 AB", Problem::PostcodeInvalid),
        ] {
            let checked = check(typed);
            assert_eq!(checked.value, typed);
            assert_eq!(
                checked.problem.map(|(problem, _)| problem),
                Some(problem),
                "{typed}"
            );
        }
    }

    proptest! {
        #[test]
        fn a_right_form_stays_right(typed in "[1-9][0-9]{3} ?[A-Za-z]{2}") {
            let once = check(&typed);
            if once.problem.is_none() {
                prop_assert_eq!(check(&once.value), once);
            } else {
                prop_assert!(["SA", "SD", "SS"].contains(&&*once.value[once.value.len() - 2..].to_uppercase()));
            }
        }
    }
}
