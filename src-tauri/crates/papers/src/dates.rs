//! Dates and times as people write them.
//!
//! Dutch: `donderdag 7 juni 2012`, short `07-06-2012`, `15.00 uur` in text and `15:00` in tables.
//! English keeps the day before the month and the 24-hour clock, because the readers live in Woerden.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

use crate::Locale;

const MONTHS_NL: [&str; 12] = [
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
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `7 juni 2012`, `7 June 2012`.
pub fn day(date: NaiveDate, locale: Locale) -> String {
    format!("{} {}", day_and_month(date, locale), date.year())
}

/// `donderdag 7 juni 2012`, `Thursday 7 June 2012`.
pub fn weekday_and_day(date: NaiveDate, locale: Locale) -> String {
    format!("{} {}", weekday(date, locale), day(date, locale))
}

/// `7 juni`, `7 June`: for columns where the year is known.
pub fn day_and_month(date: NaiveDate, locale: Locale) -> String {
    let months = match locale {
        Locale::Nl => MONTHS_NL,
        Locale::En => MONTHS_EN,
    };
    // `month0` is below 12 by its contract.
    let month = months.get(date.month0() as usize).copied().unwrap_or_default();
    format!("{} {month}", date.day())
}

/// `07-06-2012` in both languages; the English reader here is used to it and it sorts the eye.
pub fn short(date: NaiveDate) -> String {
    date.format("%d-%m-%Y").to_string()
}

/// `15.00 uur`, `15:00`: a time in a sentence.
pub fn time_in_text(time: NaiveTime, locale: Locale) -> String {
    match locale {
        Locale::Nl => format!("{}.{:02} uur", time.hour(), time.minute()),
        Locale::En => time_in_table(time),
    }
}

/// `15:00`: a time in a table.
pub fn time_in_table(time: NaiveTime) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

/// `15.00 tot 17.00 uur`, `15:00 to 17:00`; without an end only the start.
pub fn span_in_text(start: NaiveTime, end: Option<NaiveTime>, locale: Locale) -> String {
    match (end, locale) {
        (None, _) => time_in_text(start, locale),
        (Some(end), Locale::Nl) => {
            format!(
                "{}.{:02} tot {}",
                start.hour(),
                start.minute(),
                time_in_text(end, locale)
            )
        }
        (Some(end), Locale::En) => format!("{} to {}", time_in_table(start), time_in_table(end)),
    }
}

/// `15:00–17:00`; without an end only the start.
pub fn span_in_table(start: NaiveTime, end: Option<NaiveTime>) -> String {
    match end {
        None => time_in_table(start),
        Some(end) => format!("{}–{}", time_in_table(start), time_in_table(end)),
    }
}

/// `7 juni 2012, 13.40 uur`: a moment in a sentence.
pub fn moment(at: NaiveDateTime, locale: Locale) -> String {
    format!("{}, {}", day(at.date(), locale), time_in_text(at.time(), locale))
}

fn weekday(date: NaiveDate, locale: Locale) -> &'static str {
    match (date.weekday(), locale) {
        (Weekday::Mon, Locale::Nl) => "maandag",
        (Weekday::Tue, Locale::Nl) => "dinsdag",
        (Weekday::Wed, Locale::Nl) => "woensdag",
        (Weekday::Thu, Locale::Nl) => "donderdag",
        (Weekday::Fri, Locale::Nl) => "vrijdag",
        (Weekday::Sat, Locale::Nl) => "zaterdag",
        (Weekday::Sun, Locale::Nl) => "zondag",
        (Weekday::Mon, Locale::En) => "Monday",
        (Weekday::Tue, Locale::En) => "Tuesday",
        (Weekday::Wed, Locale::En) => "Wednesday",
        (Weekday::Thu, Locale::En) => "Thursday",
        (Weekday::Fri, Locale::En) => "Friday",
        (Weekday::Sat, Locale::En) => "Saturday",
        (Weekday::Sun, Locale::En) => "Sunday",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_meeting_of_2012_reads_as_it_was_announced() {
        let date = NaiveDate::from_ymd_opt(2012, 6, 7).unwrap();
        let three = NaiveTime::from_hms_opt(15, 0, 0).unwrap();
        let five = NaiveTime::from_hms_opt(17, 0, 0).unwrap();
        assert_eq!(weekday_and_day(date, Locale::Nl), "donderdag 7 juni 2012");
        assert_eq!(weekday_and_day(date, Locale::En), "Thursday 7 June 2012");
        assert_eq!(short(date), "07-06-2012");
        assert_eq!(time_in_text(three, Locale::Nl), "15.00 uur");
        assert_eq!(time_in_table(three), "15:00");
        assert_eq!(span_in_text(three, Some(five), Locale::Nl), "15.00 tot 17.00 uur");
        assert_eq!(span_in_text(three, None, Locale::Nl), "15.00 uur");
        assert_eq!(span_in_table(three, Some(five)), "15:00–17:00");
    }

    #[test]
    fn hours_before_ten_have_no_leading_zero_in_text() {
        let nine = NaiveTime::from_hms_opt(9, 5, 0).unwrap();
        assert_eq!(time_in_text(nine, Locale::Nl), "9.05 uur");
    }
}
