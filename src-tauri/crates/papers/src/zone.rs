//! Amsterdam time to UTC and back.
//!
//! The rule is that of the European Union since 1996: summer time from the last Sunday of March,
//! 01:00 UTC, to the last Sunday of October, 01:00 UTC. Meetings of this application lie after that
//! year, so no table of zones is carried along.

use chrono::{Datelike, Days, Duration, NaiveDate, NaiveDateTime, Weekday};

/// The UTC instant of a wall-clock time in Amsterdam.
///
/// A time skipped in March (02:30) is read in winter time and so lands an hour later on the clock; a
/// time that comes twice in October is the first of the two, which is summer time.
pub fn amsterdam_to_utc(local: NaiveDateTime) -> NaiveDateTime {
    let as_summer = local - Duration::hours(2);
    if is_summer(as_summer) {
        as_summer
    } else {
        local - Duration::hours(1)
    }
}

/// The wall-clock time in Amsterdam at a UTC instant.
pub fn utc_to_amsterdam(utc: NaiveDateTime) -> NaiveDateTime {
    utc + Duration::minutes(i64::from(offset_minutes(utc)))
}

/// Minutes Amsterdam is ahead of UTC at a UTC instant: 60 or 120.
pub fn offset_minutes(utc: NaiveDateTime) -> i32 {
    if is_summer(utc) { 120 } else { 60 }
}

fn is_summer(utc: NaiveDateTime) -> bool {
    match (turn(utc.year(), 3), turn(utc.year(), 10)) {
        (Some(spring), Some(autumn)) => spring <= utc && utc < autumn,
        // Only years chrono cannot hold; there is no summer time there.
        _ => false,
    }
}

/// 01:00 UTC on the last Sunday of a month of 31 days.
fn turn(year: i32, month: u32) -> Option<NaiveDateTime> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    let back = u64::from(last.weekday().days_since(Weekday::Sun));
    last.checked_sub_days(Days::new(back))?.and_hms_opt(1, 0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(year, month, day)
            .unwrap()
            .and_hms_opt(hour, minute, 0)
            .unwrap()
    }

    #[test]
    fn summer_and_winter() {
        assert_eq!(amsterdam_to_utc(at(2012, 6, 7, 15, 0)), at(2012, 6, 7, 13, 0));
        assert_eq!(amsterdam_to_utc(at(2026, 12, 1, 9, 0)), at(2026, 12, 1, 8, 0));
    }

    #[test]
    fn the_days_the_clock_turns() {
        // 29 March and 25 October 2026 are the last Sundays.
        assert_eq!(amsterdam_to_utc(at(2026, 3, 29, 1, 59)), at(2026, 3, 29, 0, 59));
        assert_eq!(amsterdam_to_utc(at(2026, 3, 29, 3, 0)), at(2026, 3, 29, 1, 0));
        assert_eq!(
            amsterdam_to_utc(at(2026, 3, 29, 2, 30)),
            at(2026, 3, 29, 1, 30),
            "skipped time"
        );
        assert_eq!(
            amsterdam_to_utc(at(2026, 10, 25, 2, 30)),
            at(2026, 10, 25, 0, 30),
            "first of two"
        );
        assert_eq!(amsterdam_to_utc(at(2026, 10, 25, 3, 0)), at(2026, 10, 25, 2, 0));
    }

    proptest! {
        #[test]
        fn every_instant_returns(minutes in 0i64..60 * 24 * 366 * 40) {
            let utc = at(1997, 1, 1, 0, 0) + Duration::minutes(minutes);
            let local = utc_to_amsterdam(utc);
            let back = amsterdam_to_utc(local);
            // The hour that comes twice returns to its first coming.
            prop_assert!(back == utc || back + Duration::hours(1) == utc);
            prop_assert_eq!(utc_to_amsterdam(back), local);
        }
    }
}
