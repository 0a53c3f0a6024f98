//! What to look at again before a meeting is announced: dates that do not work for people.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock_time::ClockTime;
use crate::holidays::{self, Holiday};

/// Fewer days than this between inviting and the last day to reply is short: a board meets once a fortnight. [K]
pub const SHORT_REPLY_DAYS: i64 = 14;

/// The dates and numbers of a meeting that are looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MeetingDates {
    /// The day.
    pub date: Option<NaiveDate>,
    /// When it begins.
    pub starts_at: Option<ClockTime>,
    /// When it ends.
    pub ends_at: Option<ClockTime>,
    /// Replies are asked before this day.
    pub reply_by: Option<NaiveDate>,
    /// When the invitations go, or went; today when not known.
    pub invited_on: Option<NaiveDate>,
    /// Chairs.
    pub capacity: Option<u32>,
    /// Most persons per organisation.
    pub max_persons: Option<u32>,
    /// Organisations invited.
    pub invited: u32,
    /// Chairs taken: places with a name and places whose name follows.
    pub registered: u32,
}

/// Something to look at again. None of these stops her: there can be a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum MeetingWarning {
    /// The day is past.
    InThePast,
    /// The meeting is in a weekend.
    Weekend,
    /// The meeting is on a holiday.
    Holiday {
        /// Which.
        holiday: Holiday,
    },
    /// It ends before it begins, or at the same moment.
    EndsBeforeStart,
    /// Replies are asked on or after the day itself.
    ReplyAfterMeeting,
    /// The last day to reply is past while the meeting is not.
    ReplyByPast,
    /// There are few days to reply.
    ShortReply {
        /// Whole days between inviting and the reply-by date.
        days: i64,
    },
    /// The reply-by date is a Saturday or Sunday.
    ReplyByWeekend,
    /// The reply-by date is a holiday.
    ReplyByHoliday {
        /// Which.
        holiday: Holiday,
    },
    /// More people are registered than there are chairs.
    TooFewChairs {
        /// Chairs taken.
        people: u32,
        /// Chairs.
        capacity: u32,
    },
    /// If every organisation brings as many as it may, there are too few chairs.
    MayNotFit {
        /// Organisations × most persons.
        people: u32,
        /// Chairs.
        capacity: u32,
    },
}

/// Looks at the dates of a meeting.
pub fn warnings(meeting: &MeetingDates, today: NaiveDate) -> Vec<MeetingWarning> {
    let mut found = Vec::new();
    if let Some(date) = meeting.date {
        if date < today {
            found.push(MeetingWarning::InThePast);
        }
        match holidays::on(date) {
            Some(holiday) => found.push(MeetingWarning::Holiday { holiday }),
            None if is_weekend(date) => found.push(MeetingWarning::Weekend),
            None => {}
        }
    }
    if ends_before_start(meeting.starts_at, meeting.ends_at) {
        found.push(MeetingWarning::EndsBeforeStart);
    }
    if let Some(reply_by) = meeting.reply_by {
        reply_warnings(meeting, reply_by, today, &mut found);
    }
    found.extend(meeting.capacity.and_then(|capacity| chairs(meeting, capacity)));
    found
}

/// Whether a meeting would end before it begins, or at the same moment: a slip of the fingers, never meant.
pub fn ends_before_start(starts_at: Option<ClockTime>, ends_at: Option<ClockTime>) -> bool {
    matches!((starts_at, ends_at), (Some(start), Some(end)) if end <= start)
}

/// What is certain goes before what may come: people who have no chair now, then people who may not have one.
fn chairs(meeting: &MeetingDates, capacity: u32) -> Option<MeetingWarning> {
    if meeting.registered > capacity {
        return Some(MeetingWarning::TooFewChairs {
            people: meeting.registered,
            capacity,
        });
    }
    let people = meeting.invited.saturating_mul(meeting.max_persons?);
    (people > capacity).then_some(MeetingWarning::MayNotFit { people, capacity })
}

fn reply_warnings(
    meeting: &MeetingDates,
    reply_by: NaiveDate,
    today: NaiveDate,
    found: &mut Vec<MeetingWarning>,
) {
    if meeting.date.is_some_and(|date| reply_by >= date) {
        found.push(MeetingWarning::ReplyAfterMeeting);
    }
    let ahead = meeting.date.is_none_or(|date| date >= today);
    let days = (reply_by - meeting.invited_on.unwrap_or(today)).num_days();
    if ahead && reply_by < today && meeting.invited_on.is_none() {
        found.push(MeetingWarning::ReplyByPast);
    } else if (0..SHORT_REPLY_DAYS).contains(&days) {
        found.push(MeetingWarning::ShortReply { days });
    }
    match holidays::on(reply_by) {
        Some(holiday) => found.push(MeetingWarning::ReplyByHoliday { holiday }),
        None if is_weekend(reply_by) => found.push(MeetingWarning::ReplyByWeekend),
        None => {}
    }
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_first_meeting_of_2012_asked_for_replies_in_four_days_and_by_whit_monday() {
        let meeting = MeetingDates {
            date: Some(day("2012-06-07")),
            reply_by: Some(day("2012-05-28")),
            invited_on: Some(day("2012-05-24")),
            capacity: Some(56),
            max_persons: Some(2),
            invited: 28,
            ..MeetingDates::default()
        };
        let found = warnings(&meeting, day("2012-05-24"));
        let holiday = MeetingWarning::ReplyByHoliday {
            holiday: Holiday::WhitMonday,
        };
        assert_eq!(found, [MeetingWarning::ShortReply { days: 4 }, holiday]);
    }

    #[test]
    fn a_good_meeting_has_no_warnings() {
        let meeting = MeetingDates {
            date: Some(day("2026-10-08")),
            reply_by: Some(day("2026-10-02")),
            invited_on: Some(day("2026-09-08")),
            ..MeetingDates::default()
        };
        assert!(warnings(&meeting, day("2026-09-08")).is_empty());
    }

    #[test]
    fn weekend_past_and_a_small_room_are_said() {
        let meeting = MeetingDates {
            date: Some(day("2026-10-10")),
            reply_by: Some(day("2026-10-12")),
            capacity: Some(40),
            max_persons: Some(2),
            invited: 28,
            ..MeetingDates::default()
        };
        let found = warnings(&meeting, day("2026-11-01"));
        assert!(found.contains(&MeetingWarning::InThePast) && found.contains(&MeetingWarning::Weekend));
        assert!(found.contains(&MeetingWarning::ReplyAfterMeeting));
        assert!(found.contains(&MeetingWarning::MayNotFit {
            people: 56,
            capacity: 40
        }));
    }

    #[test]
    fn people_without_a_chair_are_said_before_people_who_may_come() {
        let full = |registered| MeetingDates {
            capacity: Some(20),
            max_persons: Some(2),
            invited: 28,
            registered,
            ..MeetingDates::default()
        };
        let today = day("2026-10-01");
        let may = MeetingWarning::MayNotFit {
            people: 56,
            capacity: 20,
        };
        let are = MeetingWarning::TooFewChairs {
            people: 48,
            capacity: 20,
        };
        assert_eq!(warnings(&full(20), today), [may]);
        assert_eq!(warnings(&full(48), today), [are]);
    }
}
