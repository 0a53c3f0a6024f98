//! The table `document_made`.

use chrono::{DateTime, Utc};
use domain::id::Id;

use crate::record::table;

table! {
    /// A document that was made, so that one can see which version is on paper.
    pub struct DocumentMade(Id) in "document_made" {
        /// The meeting it is for.
        meeting_id: Option<Id>,
        /// Which document, as a stable key.
        kind: String,
        /// The number of the version, from 1, for each kind and meeting.
        version: u32,
        /// When it was made.
        made_at: DateTime<Utc>,
        /// When it was handed to the printer or saved.
        printed_at: Option<DateTime<Utc>>,
    }
    columns: "meeting_id TEXT REFERENCES meeting (id),
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    printed_at TEXT";
    indices: "CREATE INDEX document_made_meeting_id ON document_made (meeting_id);";
    find {
        /// The documents of a meeting.
        many by_meeting(meeting_id: Id);
    }
}
