//! The table `attendance`.

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::lists::{AttendanceMeans, AttendanceState};

use crate::record::table;

table! {
    /// What was established about the presence of one registration.
    pub struct Attendance(Id) in "attendance" {
        /// The registration.
        registration_id: Id,
        /// The meeting of that registration, to count without detour.
        meeting_id: Id,
        /// Present, absent with or without notice, or replaced.
        state: AttendanceState,
        /// When it was marked.
        marked_at: DateTime<Utc>,
        /// At the door or from the paper list.
        marked_how: AttendanceMeans,
    }
    columns: "registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    state TEXT NOT NULL,
    marked_at TEXT NOT NULL,
    marked_how TEXT NOT NULL,
    UNIQUE (registration_id)";
    indices: "CREATE INDEX attendance_meeting_id ON attendance (meeting_id);";
    find {
        /// What was established about a registration.
        one by_registration(registration_id: Id);
        /// What was established at a meeting.
        many by_meeting(meeting_id: Id);
    }
}
