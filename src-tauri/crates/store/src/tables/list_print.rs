//! The table `list_print`.

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::lists::Paper;

use crate::record::table;

table! {
    /// One printed version of a paper with numbers or names.
    pub struct ListPrint(Id) in "list_print" {
        /// The meeting.
        meeting_id: Id,
        /// Which paper.
        paper: Paper,
        /// The number of the version, from 1, for each paper.
        version: u32,
        /// When it was made for print.
        printed_at: DateTime<Utc>,
    }
    columns: "meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    paper TEXT NOT NULL,
    version INTEGER NOT NULL,
    printed_at TEXT NOT NULL,
    UNIQUE (meeting_id, paper, version)";
    find {
        /// What was printed for a meeting.
        many by_meeting(meeting_id: Id);
    }
}
