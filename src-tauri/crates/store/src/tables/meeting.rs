//! The table `meeting`.

use chrono::{DateTime, NaiveDate, Utc};
use domain::clock_time::ClockTime;
use domain::id::Id;

use crate::record::table;
use crate::search::SearchText;

table! {
    /// A meeting (bijeenkomst).
    pub struct Meeting(Id) in "meeting" {
        /// The trajectory it belongs to.
        trajectory_id: Id,
        /// The title.
        title: String,
        /// The day.
        date: Option<NaiveDate>,
        /// When it begins.
        starts_at: Option<ClockTime>,
        /// When it ends.
        ends_at: Option<ClockTime>,
        /// The building.
        venue: String,
        /// Its address.
        address: String,
        /// The room.
        room: String,
        /// How many people the room holds.
        capacity: Option<u32>,
        /// The last day for replies.
        reply_by: Option<NaiveDate>,
        /// At most so many persons for each organisation.
        max_persons: u32,
        /// The identity of the appointment in calendars; never changes.
        ics_uid: String,
        /// How often the appointment changed after it was sent.
        ics_sequence: u32,
        /// Free notes.
        notes: String,
        /// When its presence was closed.
        closed_at: Option<DateTime<Utc>>,
    }
    columns: "trajectory_id TEXT NOT NULL REFERENCES trajectory (id),
    title TEXT NOT NULL,
    date TEXT,
    starts_at TEXT,
    ends_at TEXT,
    venue TEXT NOT NULL,
    address TEXT NOT NULL,
    room TEXT NOT NULL,
    capacity INTEGER,
    reply_by TEXT,
    max_persons INTEGER NOT NULL,
    ics_uid TEXT NOT NULL,
    ics_sequence INTEGER NOT NULL,
    notes TEXT NOT NULL,
    closed_at TEXT";
    indices: "CREATE INDEX meeting_trajectory_id ON meeting (trajectory_id);";
    search: SearchText::Entry {
        title: "title",
        body: "concat_ws(' ', venue, room, address, date, notes)",
        context: "venue",
    };
    find {
        /// The meetings of a trajectory.
        many by_trajectory(trajectory_id: Id);
    }
}
