//! The table `programme`.

use chrono::{DateTime, Utc};
use domain::id::Id;

use crate::record::table;

/// One item of a programme.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ProgrammeItem {
    /// When it begins, as it should be printed ("15.10"); free text, because "na de pauze" is a time as well.
    pub time: String,
    /// What it is.
    pub title: String,
    /// Who does it.
    pub who: String,
}

table! {
    /// One version of the programme of a meeting.
    pub struct Programme(Id) in "programme" {
        /// The meeting.
        meeting_id: Id,
        /// The number of the version, from 1.
        version: u32,
        /// The items in order.
        items: Vec<ProgrammeItem>,
        /// When it was printed or sent; from then on a change makes a new version.
        frozen_at: Option<DateTime<Utc>>,
    }
    columns: "meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    items TEXT NOT NULL,
    frozen_at TEXT,
    UNIQUE (meeting_id, version)";
    find {
        /// The versions of the programme of a meeting.
        many by_meeting(meeting_id: Id);
    }
}
