//! How long somebody holds a position. A position has a last day, which may lie in the future: only afterwards it is over.

use chrono::NaiveDate;

/// Whether a position with this last day is held on this day. Without a last day it lasts.
pub fn holds(to: Option<NaiveDate>, today: NaiveDate) -> bool {
    to.is_none_or(|last| last >= today)
}

/// Whether the last day lies before the first: then one of the two is mistyped.
pub fn ends_before_it_begins(from: Option<NaiveDate>, to: Option<NaiveDate>) -> bool {
    from.zip(to).is_some_and(|(first, last)| last < first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    #[test]
    fn a_position_lasts_until_its_last_day_has_passed() {
        let today = day("2026-09-14").unwrap_or_default();
        assert!(holds(None, today));
        assert!(holds(day("2026-12-31"), today));
        assert!(holds(day("2026-09-14"), today));
        assert!(!holds(day("2026-09-13"), today));
    }

    #[test]
    fn one_day_is_long_enough() {
        assert!(!ends_before_it_begins(day("2026-01-01"), day("2026-01-01")));
        assert!(ends_before_it_begins(day("2026-01-02"), day("2026-01-01")));
        assert!(!ends_before_it_begins(None, day("2026-01-01")));
        assert!(!ends_before_it_begins(day("2026-01-01"), None));
    }
}
