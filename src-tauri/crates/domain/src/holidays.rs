//! Dutch holidays, to warn for a meeting or a reply-by date on one of them. School holidays differ per region and
//! year; she enters those herself.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A holiday; its name on the screen is Fluent text by this code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    /// Nieuwjaarsdag, 1 January
    NewYear,
    /// Goede Vrijdag
    GoodFriday,
    /// Eerste Paasdag
    EasterSunday,
    /// Tweede Paasdag
    EasterMonday,
    /// Koningsdag, until 2013 Koninginnedag
    KingsDay,
    /// Bevrijdingsdag, 5 May
    LiberationDay,
    /// Hemelvaartsdag
    Ascension,
    /// Eerste Pinksterdag
    WhitSunday,
    /// Tweede Pinksterdag
    WhitMonday,
    /// Eerste Kerstdag
    ChristmasDay,
    /// Tweede Kerstdag
    BoxingDay,
}

impl Holiday {
    /// The code: as it crosses to the screen and as the end of the key of its name in the language files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NewYear => "new_year",
            Self::GoodFriday => "good_friday",
            Self::EasterSunday => "easter_sunday",
            Self::EasterMonday => "easter_monday",
            Self::KingsDay => "kings_day",
            Self::LiberationDay => "liberation_day",
            Self::Ascension => "ascension",
            Self::WhitSunday => "whit_sunday",
            Self::WhitMonday => "whit_monday",
            Self::ChristmasDay => "christmas_day",
            Self::BoxingDay => "boxing_day",
        }
    }
}

/// The holidays of a year in order of date; on one day there may be two (Ascension on 5 May).
pub fn in_year(year: i32) -> Vec<(NaiveDate, Holiday)> {
    let mut days: Vec<(NaiveDate, Holiday)> = [
        (1, 1, Holiday::NewYear),
        (5, 5, Holiday::LiberationDay),
        (12, 25, Holiday::ChristmasDay),
        (12, 26, Holiday::BoxingDay),
    ]
    .into_iter()
    .filter_map(|(month, day, holiday)| NaiveDate::from_ymd_opt(year, month, day).map(|date| (date, holiday)))
    .collect();
    days.extend(kings_day(year).map(|date| (date, Holiday::KingsDay)));
    if let Some(easter) = easter_sunday(year) {
        for (offset, holiday) in [
            (-2i64, Holiday::GoodFriday),
            (0, Holiday::EasterSunday),
            (1, Holiday::EasterMonday),
            (39, Holiday::Ascension),
            (49, Holiday::WhitSunday),
            (50, Holiday::WhitMonday),
        ] {
            days.push((easter + chrono::Duration::days(offset), holiday));
        }
    }
    days.sort_unstable();
    days
}

/// The holiday on a date, if there is one.
pub fn on(date: NaiveDate) -> Option<Holiday> {
    in_year(date.year())
        .into_iter()
        .find(|(day, _)| *day == date)
        .map(|(_, holiday)| holiday)
}

/// Easter Sunday of the Gregorian calendar: the first Sunday after the ecclesiastical full moon on or after
/// 21 March, computed from the golden number, the century's corrections and the weekday.
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let leap_correction = century - century.div_euclid(4);
    let moon_correction = (8 * century + 13).div_euclid(25);
    // Days from 21 March to the full moon.
    let mut moon = (19 * golden + leap_correction - moon_correction + 15).rem_euclid(30);
    // The calendar never lets the moon be full on day 29, nor on day 28 late in the cycle.
    if moon == 29 || (moon == 28 && golden > 10) {
        moon -= 1;
    }
    let full_moon =
        NaiveDate::from_ymd_opt(year, 3, 21)?.checked_add_days(Days::new(u64::try_from(moon).ok()?))?;
    let to_sunday = 7 - full_moon.weekday().num_days_from_sunday();
    full_moon.checked_add_days(Days::new(u64::from(to_sunday)))
}

/// 27 April, or the 26th when that is a Sunday; until 2013 30 April, or the 29th when that was a Sunday.
fn kings_day(year: i32) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, 4, if year >= 2014 { 27 } else { 30 })?;
    if day.weekday() == Weekday::Sun {
        day.pred_opt()
    } else {
        Some(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn known_easter_days() {
        for (year, month, date) in [
            (1954, 4, 18),
            (1981, 4, 19),
            (2000, 4, 23),
            (2008, 3, 23),
            (2012, 4, 8),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
        ] {
            assert_eq!(easter_sunday(year), Some(day(year, month, date)), "{year}");
        }
    }

    #[test]
    fn the_days_that_move() {
        assert_eq!(on(day(2012, 5, 28)), Some(Holiday::WhitMonday));
        assert_eq!(on(day(2026, 5, 14)), Some(Holiday::Ascension));
        assert_eq!(
            on(day(2025, 4, 26)),
            Some(Holiday::KingsDay),
            "the 27th is a Sunday"
        );
        assert_eq!(on(day(2025, 4, 27)), None);
        assert_eq!(on(day(2026, 4, 27)), Some(Holiday::KingsDay));
        assert_eq!(on(day(2012, 4, 30)), Some(Holiday::KingsDay));
        assert_eq!(on(day(2026, 12, 31)), None);
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_in_its_five_weeks(year in 1583i32..4000) {
            let easter = easter_sunday(year).unwrap();
            prop_assert_eq!(easter.weekday(), Weekday::Sun);
            prop_assert!(easter >= day(year, 3, 22) && easter <= day(year, 4, 25));
            prop_assert_eq!(in_year(year).len(), 11);
        }
    }
}
