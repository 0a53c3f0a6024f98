//! The table `group_plan`.

use chrono::{DateTime, Utc};
use domain::id::Id;

use crate::record::table;

table! {
    /// How a meeting is divided over tables.
    pub struct GroupPlan(Id) in "group_plan" {
        /// The meeting.
        meeting_id: Id,
        /// How many tables.
        tables: u32,
        /// About how many people at each.
        target_size: u32,
        /// The start of the division: the same seed and the same people give the same tables.
        seed: u32,
        /// When it was made.
        made_at: DateTime<Utc>,
    }
    columns: "meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    tables INTEGER NOT NULL,
    target_size INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    UNIQUE (meeting_id)";
    find {
        /// The division of a meeting.
        one by_meeting(meeting_id: Id);
    }
}
