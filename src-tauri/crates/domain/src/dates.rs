//! Dates and times as Dutch people type and read them.
//!
//! Typed: `8 oktober`, `do 8 okt 2026`, `8-10`, `07-06-2012`, `15.00 uur`, `3 uur 's middags`. Written:
//! `donderdag 7 juni 2012`, `07-06-2012`, `15.00 uur`. The reader is told which day it is; nothing here looks at a
//! clock.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::clock_time::ClockTime;
use crate::fold::fold;

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotADate {
    /// The text holds no date that can be understood.
    #[error("the date was not understood")]
    NotUnderstood,
    /// 31 April, 29 February in a common year.
    #[error("the day does not exist")]
    NoSuchDay,
    /// The weekday that was typed is not the weekday of the date.
    #[error("the date falls on another weekday")]
    OtherWeekday {
        /// The date as typed, without its weekday.
        date: NaiveDate,
    },
}

/// Reads a date. Without a year it is the next such day from `today` on; with a weekday the next such day on which
/// the weekday fits (within eleven years). A year of two digits is of this century unless that is over ten years
/// ahead.
///
/// # Errors
/// Says whether the text was not understood, the day does not exist, or the weekday contradicts the date.
pub fn date(text: &str, today: NaiveDate) -> Result<NaiveDate, NotADate> {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty() && !matches!(*word, "de" | "den" | "op" | "a" | "s"))
        .collect();
    let mut weekday = None;
    let mut rest = words.as_slice();
    if let [first, tail @ ..] = rest
        && let Some(found) = weekday_of(first)
    {
        weekday = Some(found);
        rest = tail;
    }
    match rest {
        [] => weekday
            .map(|day| next_weekday(today, day))
            .ok_or(NotADate::NotUnderstood),
        ["vandaag" | "today"] => with_weekday(today, weekday),
        ["morgen" | "tomorrow"] => with_weekday(days_on(today, 1), weekday),
        ["overmorgen"] => with_weekday(days_on(today, 2), weekday),
        ["volgende", "week"] => Ok(in_next_week(today, weekday)),
        ["volgende", "week", day] => weekday_of(day)
            .map(|day| in_next_week(today, Some(day)))
            .ok_or(NotADate::NotUnderstood),
        [day, month] => yearless(number(day)?, month_of(month)?, weekday, today),
        [first, month, last] => {
            // 2026-10-08 begins with its year; everything else ends with it.
            let (day, year) = if first.len() == 4 {
                (last, first)
            } else {
                (first, last)
            };
            let year = full_year(year, today)?;
            let date =
                NaiveDate::from_ymd_opt(year, month_of(month)?, number(day)?).ok_or(NotADate::NoSuchDay)?;
            with_weekday(date, weekday)
        }
        _ => Err(NotADate::NotUnderstood),
    }
}

fn with_weekday(date: NaiveDate, weekday: Option<Weekday>) -> Result<NaiveDate, NotADate> {
    match weekday {
        Some(day) if day != date.weekday() => Err(NotADate::OtherWeekday { date }),
        _ => Ok(date),
    }
}

fn yearless(day: u32, month: u32, weekday: Option<Weekday>, today: NaiveDate) -> Result<NaiveDate, NotADate> {
    let coming = (today.year()..today.year() + 12)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .filter(|date| *date >= today)
        .collect::<Vec<_>>();
    let Some(first) = coming.first() else {
        return Err(NotADate::NoSuchDay);
    };
    match weekday {
        None => Ok(*first),
        Some(wanted) => coming
            .iter()
            .find(|date| date.weekday() == wanted)
            .copied()
            .ok_or(NotADate::OtherWeekday { date: *first }),
    }
}

fn number(word: &str) -> Result<u32, NotADate> {
    let digits = word
        .trim_end_matches("ste")
        .trim_end_matches("de")
        .trim_end_matches('e');
    if digits.is_empty() || digits.len() > 2 {
        return Err(NotADate::NotUnderstood);
    }
    digits.parse().map_err(|_| NotADate::NotUnderstood)
}

fn month_of(word: &str) -> Result<u32, NotADate> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        let month = number(word)?;
        return if (1..=12).contains(&month) {
            Ok(month)
        } else {
            Err(NotADate::NoSuchDay)
        };
    }
    const SHORT: [(&str, u32); 5] = [("mrt", 3), ("march", 3), ("may", 5), ("oct", 10), ("mar", 3)];
    if let Some((_, month)) = SHORT.iter().find(|(short, _)| *short == word) {
        return Ok(*month);
    }
    let named = MONTHS
        .iter()
        .position(|name| word.len() >= 3 && name.starts_with(word));
    named
        .and_then(|place| u32::try_from(place + 1).ok())
        .ok_or(NotADate::NotUnderstood)
}

fn full_year(word: &str, today: NaiveDate) -> Result<i32, NotADate> {
    let year: i32 = word.parse().map_err(|_| NotADate::NotUnderstood)?;
    match word.len() {
        4 => Ok(year),
        2 => {
            let century = today.year() / 100 * 100;
            let near = century + year;
            Ok(if near > today.year() + 10 {
                near - 100
            } else {
                near
            })
        }
        _ => Err(NotADate::NotUnderstood),
    }
}

fn weekday_of(word: &str) -> Option<Weekday> {
    const DAYS: [Weekday; 7] = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
        Weekday::Sat,
        Weekday::Sun,
    ];
    let place = WEEKDAYS
        .iter()
        .position(|name| (word.len() == 2 || word.len() >= 4) && name.starts_with(word))?;
    Some(DAYS[place])
}

fn days_on(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_add_days(Days::new(days)).unwrap_or(today)
}

/// The first such weekday after today.
fn next_weekday(today: NaiveDate, wanted: Weekday) -> NaiveDate {
    let ahead = (7 + wanted.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    days_on(today, u64::from(if ahead == 0 { 7 } else { ahead }))
}

fn in_next_week(today: NaiveDate, weekday: Option<Weekday>) -> NaiveDate {
    let monday = days_on(today, u64::from(7 - today.weekday().num_days_from_monday()));
    let wanted = weekday.unwrap_or(today.weekday());
    days_on(monday, u64::from(wanted.num_days_from_monday()))
}

/// Reads a time of day: `15.00 uur`, `15:00`, `15u30`, `3 uur 's middags`, `half vier`, `kwart over drie`. Hours one
/// to six in words or followed by "uur" without minutes are in the afternoon unless something says otherwise:
/// nobody calls a meeting for three at night.
pub fn time(text: &str) -> Option<ClockTime> {
    let folded = fold(text).replace("'s ", "");
    let mut part = None;
    let mut words = Vec::new();
    for word in folded.split([' ', ',']).filter(|word| !word.is_empty()) {
        match word.trim_end_matches('.') {
            "ochtends" | "morgens" | "am" => part = Some(0),
            "middags" | "avonds" | "pm" => part = Some(12),
            "nachts" => part = Some(0),
            "om" | "uur" | "u" | "h" if !words.is_empty() || word == "om" => {}
            plain => words.push(plain),
        }
    }
    let (hour, minute, spoken) = match words.as_slice() {
        ["half", hour] => (spoken_number(hour)?.checked_sub(1)?, 30, true),
        ["kwart", "over", hour] => (spoken_number(hour)?, 15, true),
        ["kwart", "voor", hour] => (spoken_number(hour)?.checked_sub(1)?, 45, true),
        [whole] => one_word_time(whole)?,
        _ => return None,
    };
    let spoken_hour = if spoken && hour == 0 { 12 } else { hour };
    let hour = match part {
        Some(12) if spoken_hour < 12 => spoken_hour + 12,
        Some(_) => spoken_hour % 24,
        None if spoken && (1..=6).contains(&spoken_hour) => spoken_hour + 12,
        None => spoken_hour,
    };
    ClockTime::new(hour, minute)
}

fn one_word_time(word: &str) -> Option<(u32, u32, bool)> {
    let word = word.trim_end_matches("uur");
    if let Some((hour, minute)) = word
        .split_once([':', '.', 'u', 'h'])
        .filter(|(_, minute)| !minute.is_empty())
    {
        if minute.len() != 2 {
            return None;
        }
        return Some((hour.parse().ok()?, minute.parse().ok()?, false));
    }
    let word = word.trim_end_matches(['u', 'h', '.']);
    if word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some((word[..2].parse().ok()?, word[2..].parse().ok()?, false));
    }
    Some((spoken_number(word)?, 0, true))
}

fn spoken_number(word: &str) -> Option<u32> {
    const NUMBERS: [&str; 13] = [
        "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
        "twaalf",
    ];
    match NUMBERS.iter().position(|name| *name == word) {
        Some(place) => u32::try_from(place).ok(),
        None if word.len() <= 2 => word.parse().ok(),
        None => None,
    }
}

/// `donderdag 7 juni 2012`
pub fn long(date: NaiveDate) -> String {
    format!(
        "{} {} {} {}",
        weekday_name(date),
        date.day(),
        month_name(date),
        date.year()
    )
}

/// `07-06-2012`
pub fn short(date: NaiveDate) -> String {
    date.format("%d-%m-%Y").to_string()
}

/// `15.00 uur`, for running text.
pub fn time_in_text(time: ClockTime) -> String {
    format!("{}.{:02} uur", time.hour(), time.minute())
}

fn weekday_name(date: NaiveDate) -> &'static str {
    WEEKDAYS
        .get(date.weekday().num_days_from_monday() as usize)
        .copied()
        .unwrap_or_default()
}

fn month_name(date: NaiveDate) -> &'static str {
    MONTHS.get(date.month0() as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn dates_as_people_type_them() {
        let today = day(2026, 9, 14); // a Monday
        for (text, expected) in [
            ("8 oktober", day(2026, 10, 8)),
            ("do 8 okt 2026", day(2026, 10, 8)),
            ("donderdag 8 oktober", day(2026, 10, 8)),
            ("Do. 8 okt. 2026", day(2026, 10, 8)),
            ("8-10", day(2026, 10, 8)),
            ("8/10/26", day(2026, 10, 8)),
            ("07-06-2012", day(2012, 6, 7)),
            ("2012-06-07", day(2012, 6, 7)),
            ("7 juni 2012", day(2012, 6, 7)),
            ("1e mrt", day(2027, 3, 1)),
            ("14 september", today),
            ("13 september", day(2027, 9, 13)),
            ("29 februari", day(2028, 2, 29)),
            ("vandaag", today),
            ("overmorgen", day(2026, 9, 16)),
            ("maandag", day(2026, 9, 21)),
            ("volgende week donderdag", day(2026, 9, 24)),
            ("11-11-98", day(1998, 11, 11)),
            ("vrijdag 8 oktober", day(2027, 10, 8)),
        ] {
            assert_eq!(date(text, today), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_says_why() {
        let today = day(2026, 9, 14);
        for text in [
            "",
            "binnenkort",
            "8",
            "8 oktember",
            "8 oktober 2026 15 uur",
            "123-10-2026",
        ] {
            assert_eq!(date(text, today), Err(NotADate::NotUnderstood), "{text}");
        }
        for text in ["31 april", "30-2-2026", "8-13"] {
            assert_eq!(date(text, today), Err(NotADate::NoSuchDay), "{text}");
        }
        assert_eq!(
            date("vr 8 okt 2026", today),
            Err(NotADate::OtherWeekday {
                date: day(2026, 10, 8)
            })
        );
    }

    #[test]
    fn times_as_people_type_them() {
        for (text, expected) in [
            ("15.00 uur", "15:00"),
            ("15:00", "15:00"),
            ("15u30", "15:30"),
            ("15u", "15:00"),
            ("1500", "15:00"),
            ("3 uur 's middags", "15:00"),
            ("3 uur ’s middags", "15:00"),
            ("3 uur", "15:00"),
            ("3 uur 's nachts", "03:00"),
            ("03:00", "03:00"),
            ("9 uur", "09:00"),
            ("half vier", "15:30"),
            ("half een", "12:30"),
            ("kwart voor acht 's avonds", "19:45"),
            ("10.15", "10:15"),
            ("12 uur 's middags", "12:00"),
        ] {
            assert_eq!(
                time(text).map(|time| time.to_string()).as_deref(),
                Some(expected),
                "{text}"
            );
        }
        for text in ["", "25 uur", "15.60", "15.5", "straks", "uur"] {
            assert_eq!(time(text), None, "{text}");
        }
    }

    #[test]
    fn dates_as_people_read_them() {
        assert_eq!(long(day(2012, 6, 7)), "donderdag 7 juni 2012");
        assert_eq!(short(day(2012, 6, 7)), "07-06-2012");
        assert_eq!(time_in_text(ClockTime::new(15, 0).unwrap()), "15.00 uur");
    }

    proptest! {
        #[test]
        fn every_date_is_read_back_from_its_written_forms(offset in 0i64..20_000, now in 0i64..20_000) {
            let start = day(1990, 1, 1);
            let written = start + chrono::Duration::days(offset);
            let today = start + chrono::Duration::days(now);
            prop_assert_eq!(date(&long(written), today), Ok(written));
            prop_assert_eq!(date(&short(written), today), Ok(written));
            prop_assert_eq!(date(&written.to_string(), today), Ok(written));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,24}") {
            let _ = date(&text, day(2026, 9, 14));
            let _ = time(&text);
        }
    }
}
