//! The table `contact_attempt`.

use chrono::{DateTime, Utc};
use domain::id::Id;

use crate::record::table;

table! {
    /// She tried to reach an invited organisation and got nobody: when, and whom she asked for.
    pub struct ContactAttempt(Id) in "contact_attempt" {
        /// The invitation it was about.
        invitation_id: Id,
        /// When she tried.
        tried_at: DateTime<Utc>,
        /// Whom she asked for; `None` for the organisation's own number, and once the person is no longer known.
        person_id: Option<Id>,
    }
    columns: "invitation_id TEXT NOT NULL REFERENCES invitation (id) ON DELETE CASCADE,
    tried_at TEXT NOT NULL,
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL";
    indices: "CREATE INDEX contact_attempt_invitation_id ON contact_attempt (invitation_id);
CREATE INDEX contact_attempt_person_id ON contact_attempt (person_id);";
    find {
        /// The attempts for an invitation, oldest first.
        many by_invitation(invitation_id: Id);
        /// The attempts to reach a person.
        many by_person(person_id: Id);
    }
}
