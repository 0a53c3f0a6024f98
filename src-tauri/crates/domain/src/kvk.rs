//! The number in the trade register (Kamer van Koophandel): eight digits, no check digit.
//!
//! The RSIN has nine digits. For a legal person it is public; for someone without a legal person behind them (an
//! informal group on a private account, a sole trader) it *is* the BSN, and is refused.

use crate::bsn;
use crate::flags::{Checked, Problem};
use crate::fold::tidy;

/// Checks a KvK number: spaces, dots and a leading "KvK" are taken away. Empty stays empty.
///
/// Nine digits are an RSIN: kept and flagged when `legal_person`, otherwise refused (value emptied) if they pass the
/// elfproef, because they may be a BSN.
pub fn check(typed: &str, legal_person: bool) -> Checked {
    let kept = tidy(typed);
    if kept.is_empty() {
        return Checked::default();
    }
    let mut bare = kept.as_str();
    for label in ["KvK-nummer", "KvK-nr.", "KvK-nr", "KvK nr.", "KvK nr", "KvK"] {
        if bare
            .get(..label.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(label))
        {
            bare = bare[label.len()..].trim_start_matches([':', ' ', '.']);
            break;
        }
    }
    let mut digits = String::with_capacity(9);
    for character in bare.chars() {
        match character {
            '0'..='9' => digits.push(character),
            ' ' | '.' | '-' => {}
            _ => return Checked::doubtful(kept, Problem::KvkInvalid, None),
        }
    }
    match digits.len() {
        8 => Checked::right(digits),
        // Excel drops a leading zero: early registrations begin with one.
        7 => Checked::doubtful(kept, Problem::KvkInvalid, Some(format!("0{digits}"))),
        9 => {
            if !legal_person && !bsn::find(&digits).is_empty() {
                return Checked::doubtful("", Problem::BsnLike, None);
            }
            Checked::doubtful(kept, Problem::KvkIsRsin, None)
        }
        _ => Checked::doubtful(kept, Problem::KvkInvalid, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_digits_in_any_notation() {
        for typed in ["99990103", "9999 01 03", "KvK: 99990103", "kvk-nr 9999.0103"] {
            assert_eq!(check(typed, false), Checked::right("99990103"), "{typed}");
        }
    }

    #[test]
    fn wrong_numbers_are_kept() {
        assert_eq!(
            check("1234567", true),
            Checked::doubtful("1234567", Problem::KvkInvalid, Some("01234567".into()))
        );
        assert_eq!(
            check("aangevraagd", true),
            Checked::doubtful("aangevraagd", Problem::KvkInvalid, None)
        );
    }

    #[test]
    fn an_rsin_is_refused_only_when_it_may_be_a_bsn() {
        assert_eq!(
            check("111222333", true),
            Checked::doubtful("111222333", Problem::KvkIsRsin, None)
        );
        assert_eq!(
            check("111222333", false),
            Checked::doubtful("", Problem::BsnLike, None)
        );
        assert_eq!(
            check("123456789", false),
            Checked::doubtful("123456789", Problem::KvkIsRsin, None)
        );
    }
}
