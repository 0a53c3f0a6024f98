//! A time of day as it stands on an invitation: hours and minutes, no seconds, no zone.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveTime, Timelike};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A time of day, written `HH:MM` wherever it is stored or sent ("15:00"). On paper it is `15.00 uur`; that is the
/// business of the papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct ClockTime(NaiveTime);

/// The text is not a time of day in the form `HH:MM`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a time of day in the form HH:MM")]
pub struct NotAClockTime;

impl ClockTime {
    /// The time of day for an hour (0–23) and a minute (0–59); `None` outside these.
    #[must_use]
    pub fn new(hour: u32, minute: u32) -> Option<Self> {
        NaiveTime::from_hms_opt(hour, minute, 0).map(Self)
    }

    /// The hour, 0–23.
    #[must_use]
    pub fn hour(self) -> u32 {
        self.0.hour()
    }

    /// The minute, 0–59.
    #[must_use]
    pub fn minute(self) -> u32 {
        self.0.minute()
    }

    /// The same moment for calculations with dates.
    #[must_use]
    pub fn time(self) -> NaiveTime {
        self.0
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl FromStr for ClockTime {
    type Err = NotAClockTime;

    fn from_str(text: &str) -> Result<Self, NotAClockTime> {
        let (hour, minute) = text.split_once(':').ok_or(NotAClockTime)?;
        let part = |text: &str| {
            if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()) {
                text.parse::<u32>().map_err(|_| NotAClockTime)
            } else {
                Err(NotAClockTime)
            }
        };
        Self::new(part(hour)?, part(minute)?).ok_or(NotAClockTime)
    }
}

impl TryFrom<String> for ClockTime {
    type Error = NotAClockTime;

    fn try_from(text: String) -> Result<Self, NotAClockTime> {
        text.parse()
    }
}

impl From<ClockTime> for String {
    fn from(time: ClockTime) -> Self {
        time.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_two_digits_each() {
        assert_eq!("15:00".parse::<ClockTime>().unwrap().to_string(), "15:00");
        assert_eq!(ClockTime::new(9, 5).unwrap().to_string(), "09:05");
    }

    #[test]
    fn refuses_what_is_not_a_time_of_day() {
        for text in [
            "", "24:00", "15:60", "9:05", "15.00", "15:00:00", "+1:00", "15:0a",
        ] {
            assert_eq!(text.parse::<ClockTime>(), Err(NotAClockTime), "{text}");
        }
    }
}
