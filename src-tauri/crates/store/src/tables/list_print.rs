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
        /// How many numbered lines stand on it, the empty ones for walk-ins included; 0 when it was printed before this
        /// was kept. Added by the second migration, as is the next.
        lines: u32,
        /// Whether it is divided by organisation or one list by surname; nothing for what was printed before this was
        /// kept, and for papers without that choice.
        by_organisation: Option<bool>,
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
