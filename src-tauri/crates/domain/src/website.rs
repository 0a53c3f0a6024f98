//! Web addresses: stored without `https://` or a closing slash, because that is how people write and compare them.

use crate::flags::{Checked, Problem};
use crate::fold::tidy;

/// Checks a web address. Empty stays empty; a text without a domain is kept and flagged.
pub fn check(typed: &str) -> Checked {
    let kept = tidy(typed);
    if kept.is_empty() {
        return Checked::default();
    }
    let mut bare = kept.as_str();
    for scheme in ["https://", "http://"] {
        if bare
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        {
            bare = &bare[scheme.len()..];
        }
    }
    let bare = bare.trim_end_matches('/');
    let domain = bare.split(['/', '?', '#']).next().unwrap_or_default();
    let holds = domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty())
        && domain
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-' | ':'))
        && !bare.contains(' ');
    if !holds {
        return Checked::doubtful(kept, Problem::WebsiteInvalid, None);
    }
    let mut stored = domain.to_lowercase();
    stored.push_str(&bare[domain.len()..]);
    Checked::right(stored)
}

/// The domain without `www.`, for comparing.
pub fn domain(stored: &str) -> &str {
    let domain = stored.split(['/', '?', '#']).next().unwrap_or_default();
    domain.strip_prefix("www.").unwrap_or(domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form_without_scheme() {
        assert_eq!(
            check("https://Debrug.example.nl/"),
            Checked::right("debrug.example.nl")
        );
        assert_eq!(
            check("www.brug.example/Over ons").problem,
            Some((Problem::WebsiteInvalid, None))
        );
        assert_eq!(
            check("www.brug.example/Over-ons"),
            Checked::right("www.brug.example/Over-ons")
        );
        assert_eq!(check("volgt nog").value, "volgt nog");
        assert_eq!(domain("www.brug.example/contact"), "brug.example");
    }
}
