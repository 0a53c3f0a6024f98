//! The table `registration`.

use domain::id::Id;
use domain::lists::{RegistrationOrigin, RegistrationState};

use crate::record::table;

table! {
    /// One place at a meeting: for a person, or for an organisation whose name follows.
    pub struct Registration(Id) in "registration" {
        /// The meeting.
        meeting_id: Id,
        /// The organisation; `None` for somebody who comes for no organisation.
        organisation_id: Option<Id>,
        /// The person; `None` while the name follows.
        person_id: Option<Id>,
        /// How it came about.
        origin: RegistrationOrigin,
        /// Whether it counts for the room.
        state: RegistrationState,
        /// The registration it takes the place of.
        replaces: Option<Id>,
        /// Why the rule was set aside, for an exception.
        exception_reason: String,
        /// Diet and access. Health data: removed four weeks after the meeting.
        needs: String,
        /// The order within the organisation.
        sort: i32,
    }
    columns: "meeting_id TEXT NOT NULL REFERENCES meeting (id),
    organisation_id TEXT REFERENCES organisation (id),
    person_id TEXT REFERENCES person (id),
    origin TEXT NOT NULL,
    state TEXT NOT NULL,
    replaces TEXT REFERENCES registration (id),
    exception_reason TEXT NOT NULL,
    needs TEXT NOT NULL,
    sort INTEGER NOT NULL";
    indices: "CREATE INDEX registration_meeting_id ON registration (meeting_id);
CREATE INDEX registration_organisation_id ON registration (organisation_id);
CREATE INDEX registration_person_id ON registration (person_id);
CREATE INDEX registration_replaces ON registration (replaces);";
    find {
        /// The registrations for a meeting.
        many by_meeting(meeting_id: Id);
        /// The registrations of a person.
        many by_person(person_id: Id);
        /// The registrations of an organisation.
        many by_organisation(organisation_id: Id);
    }
}
