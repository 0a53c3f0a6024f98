//! E-mail addresses: the shape of RFC 5321, plus a dot in the domain, because an address without one never arrives.

use crate::flags::{Checked, Problem};
use crate::fold::tidy;

/// Checks one address. `mailto:` and angle brackets are taken away; the domain is written in lower case. Empty
/// stays empty; wrong values are kept, with a proposal where the slip is plain (a comma for a dot, a space).
pub fn check(typed: &str) -> Checked {
    let kept = tidy(typed);
    if kept.is_empty() {
        return Checked::default();
    }
    if let Some(address) = right_form(bare(&kept)) {
        return Checked::right(address);
    }
    if let Some(first) = first_of_several(&kept) {
        return Checked::doubtful(kept, Problem::EmailSeveral, Some(first));
    }
    if kept.contains(',') || kept.contains(';') {
        let mended = kept.replace([',', ';'], ".").replace("..", ".");
        if let Some(address) = right_form(&mended.replace(' ', "")) {
            return Checked::doubtful(kept, Problem::EmailComma, Some(address));
        }
    }
    let suggestion = right_form(&kept.replace(' ', "").replace("(at)", "@").replace("[at]", "@"));
    Checked::doubtful(kept, Problem::EmailInvalid, suggestion)
}

fn bare(kept: &str) -> &str {
    let address = match (kept.rfind('<'), kept.rfind('>')) {
        (Some(open), Some(close)) if open < close => &kept[open + 1..close],
        _ => kept,
    };
    match address.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &address[7..],
        _ => address,
    }
}

fn right_form(address: &str) -> Option<String> {
    let (local, domain) = address.rsplit_once('@')?;
    let labels_hold = domain.contains('.')
        && domain
            .split('.')
            .all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'))
        && domain
            .rsplit('.')
            .next()
            .is_some_and(|top| top.chars().count() >= 2 && !top.bytes().all(|byte| byte.is_ascii_digit()));
    if !labels_hold || !email_address::EmailAddress::is_valid(address) {
        return None;
    }
    Some(format!("{local}@{}", domain.to_lowercase()))
}

fn first_of_several(kept: &str) -> Option<String> {
    let mut addresses = kept
        .split([',', ';', '/', ' '])
        .filter(|piece| piece.contains('@'))
        .map(|piece| right_form(bare(piece.trim())));
    let first = addresses.next()??;
    addresses.next().map(|_| first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn right_addresses_pass() {
        assert_eq!(
            check("am.vanderlinde@Example.NL"),
            Checked::right("am.vanderlinde@example.nl")
        );
        assert_eq!(
            check("Secretaris <info@brug.example.org>"),
            Checked::right("info@brug.example.org")
        );
        assert_eq!(
            check("mailto:info@example.nl "),
            Checked::right("info@example.nl")
        );
    }

    #[test]
    fn slips_are_kept_with_a_proposal() {
        assert_eq!(
            check("t.vanzanten@example,nl"),
            Checked::doubtful(
                "t.vanzanten@example,nl",
                Problem::EmailComma,
                Some("t.vanzanten@example.nl".into())
            )
        );
        assert_eq!(
            check("info@example. nl"),
            Checked::doubtful(
                "info@example. nl",
                Problem::EmailInvalid,
                Some("info@example.nl".into())
            )
        );
        assert_eq!(
            check("a@example.nl; b@example.nl"),
            Checked::doubtful(
                "a@example.nl; b@example.nl",
                Problem::EmailSeveral,
                Some("a@example.nl".into())
            )
        );
    }

    #[test]
    fn nonsense_is_kept_without_a_proposal() {
        for typed in ["geen", "info@localhost", "@example.nl", "a@b@c", "info@example.1"] {
            let checked = check(typed);
            assert_eq!(checked.value, typed);
            assert_eq!(checked.problem, Some((Problem::EmailInvalid, None)), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_is_ever_lost(typed in "[a-z@,.; ]{0,24}") {
            let checked = check(&typed);
            prop_assert!(checked.problem.is_none() || checked.value == tidy(&typed));
        }
    }
}
