//! Calendar files (iCalendar, RFC 5545) for meetings.
//!
//! The same meeting keeps its UID for ever; a change raises SEQUENCE, so that a calendar replaces the
//! old entry instead of showing two. Times are written in UTC, which every program understands without
//! a zone table in the file. METHOD is PUBLISH: it informs and asks for no answer by machine.

use chrono::{Duration, NaiveDateTime};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use serde::{Deserialize, Serialize};

use crate::documents::MeetingHead;
use crate::zone::amsterdam_to_utc;

/// Length written for a meeting whose end is not known; calendars show an entry without end as a dot.
const USUAL_HOURS: i64 = 2;

/// A meeting as a calendar entry.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CalendarEntry {
    /// Stable identifier, made once per meeting and stored with it.
    pub uid: String,
    /// Raised by one with every change that was sent out; 0 for the first.
    pub sequence: u32,
    /// The meeting.
    pub head: MeetingHead,
    /// What else the guest should know; may be empty.
    #[serde(default)]
    pub description: String,
    /// The meeting is off: the entry is struck out in the guest's calendar.
    #[serde(default)]
    pub cancelled: bool,
    /// Moment of making, Amsterdam wall-clock time.
    pub made_at: NaiveDateTime,
}

impl CalendarEntry {
    /// The `.ics` file as bytes: CRLF lines, folded at 75 octets.
    pub fn to_ics(&self) -> Vec<u8> {
        let start = amsterdam_to_utc(self.head.date.and_time(self.head.starts_at));
        let end = match self.head.ends_at {
            Some(time) if time > self.head.starts_at => amsterdam_to_utc(self.head.date.and_time(time)),
            // An end before the start lies after midnight.
            Some(time) => amsterdam_to_utc(self.head.date.and_time(time) + Duration::days(1)),
            None => start + Duration::hours(USUAL_HOURS),
        };
        let made = amsterdam_to_utc(self.made_at).and_utc();
        let mut event = Event::new();
        event
            .uid(&one_line(&self.uid))
            .sequence(self.sequence)
            .timestamp(made)
            .last_modified(made)
            .starts(start.and_utc())
            .ends(end.and_utc())
            .summary(&one_line(&self.head.title))
            .location(&one_line(&self.head.place()));
        if !self.description.is_empty() {
            event.description(&many_lines(&self.description));
        }
        event.status(if self.cancelled {
            EventStatus::Cancelled
        } else {
            EventStatus::Confirmed
        });

        let mut calendar = Calendar::empty();
        calendar
            .append_property(Property::new("VERSION", "2.0"))
            .append_property(Property::new("PRODID", "-//Hart voor Woerden//Hartwerk//NL"))
            .append_property(Property::new("CALSCALE", "GREGORIAN"))
            .append_property(Property::new("METHOD", "PUBLISH"))
            .push(event.done());
        calendar.to_string().into_bytes()
    }

    /// Proposed file name; carries the date only.
    pub fn file_name(&self) -> String {
        format!("bijeenkomst-{}.ics", self.head.date.format("%Y-%m-%d"))
    }
}

/// Text without line ends or control characters, so that no value can start a line of its own.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|character| if character.is_control() { ' ' } else { character })
        .collect()
}

/// Text with line ends as `\n` only; the writer turns those into their escaped form.
fn many_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{NaiveDate, NaiveTime};

    fn entry() -> CalendarEntry {
        let day = NaiveDate::from_ymd_opt(2012, 6, 7).unwrap();
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        CalendarEntry {
            uid: "018f-aa@hartwerk".into(),
            sequence: 2,
            head: MeetingHead {
                organiser: "Hart voor Woerden".into(),
                trajectory: String::new(),
                title: "Gewijzigde verhoudingen, opdrachtgeverschap; deel 1".into(),
                date: day,
                starts_at: at(15),
                ends_at: Some(at(17)),
                room: "Podiumzaal".into(),
                venue: "Welzijn Woerden".into(),
                address: "Rembrandtlaan 2, Woerden".into(),
            },
            description: "Neem mee:\nuw ambities".into(),
            cancelled: false,
            made_at: day.and_time(at(9)),
        }
    }

    /// Logical lines, unfolded.
    fn lines(entry: &CalendarEntry) -> Vec<String> {
        let text = String::from_utf8(entry.to_ics()).unwrap();
        assert!(
            text.replace("\r\n", "").find(['\r', '\n']).is_none(),
            "only CRLF line ends"
        );
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        text.replace("\r\n ", "")
            .split("\r\n")
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn the_meeting_of_2012_in_utc() {
        let lines = lines(&entry());
        for expected in [
            "METHOD:PUBLISH",
            "UID:018f-aa@hartwerk",
            "SEQUENCE:2",
            "DTSTART:20120607T130000Z",
            "DTEND:20120607T150000Z",
            "DTSTAMP:20120607T070000Z",
            "STATUS:CONFIRMED",
            "SUMMARY:Gewijzigde verhoudingen\\, opdrachtgeverschap\\; deel 1",
            "DESCRIPTION:Neem mee:\\nuw ambities",
        ] {
            assert!(
                lines.iter().any(|line| line == expected),
                "{expected} not in {lines:#?}"
            );
        }
        assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(), 1);
    }

    #[test]
    fn a_title_cannot_smuggle_in_a_line() {
        let mut entry = entry();
        entry.head.title = "Feest\r\nATTENDEE:mailto:x@example.org".into();
        assert!(!lines(&entry).iter().any(|line| line.starts_with("ATTENDEE")));
    }

    #[test]
    fn a_winter_evening_over_midnight() {
        let mut entry = entry();
        entry.head.date = NaiveDate::from_ymd_opt(2012, 12, 31).unwrap();
        entry.head.starts_at = NaiveTime::from_hms_opt(22, 0, 0).unwrap();
        entry.head.ends_at = NaiveTime::from_hms_opt(0, 30, 0);
        entry.cancelled = true;
        let lines = lines(&entry);
        assert!(lines.contains(&"DTSTART:20121231T210000Z".to_owned()));
        assert!(lines.contains(&"DTEND:20121231T233000Z".to_owned()));
        assert!(lines.contains(&"STATUS:CANCELLED".to_owned()));
    }
}
