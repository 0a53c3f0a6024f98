//! The table `seat`.

use domain::id::Id;
use domain::lists::SeatDuty;

use crate::record::table;

table! {
    /// The table of one registration.
    pub struct Seat(Id) in "seat" {
        /// The meeting.
        meeting_id: Id,
        /// The registration.
        registration_id: Id,
        /// The number of the table, from 1.
        table_no: u32,
        /// Whether she fixed it; a fixed seat is never moved.
        fixed: bool,
        /// A duty at the table.
        duty: Option<SeatDuty>,
        /// Whether she gave this duty herself; it is kept when the division is made again. Added by the second migration.
        duty_chosen: bool,
    }
    columns: "meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    registration_id TEXT NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    table_no INTEGER NOT NULL,
    fixed INTEGER NOT NULL CHECK (fixed IN (0, 1)),
    duty TEXT,
    UNIQUE (registration_id)";
    indices: "CREATE INDEX seat_meeting_id ON seat (meeting_id);";
    find {
        /// The seat of a registration.
        one by_registration(registration_id: Id);
        /// The seats of a meeting.
        many by_meeting(meeting_id: Id);
    }
}
