//! The table `ambition`.

use chrono::NaiveDate;
use domain::id::Id;
use domain::lists::AmbitionState;

use crate::record::table;
use crate::search::SearchText;

table! {
    /// What an organisation wants to achieve. Its words are in its versions.
    pub struct Ambition(Id) in "ambition" {
        /// The organisation.
        organisation_id: Id,
        /// The number people see; never given out anew.
        number: u32,
        /// Concept, submitted, confirmed or withdrawn.
        state: AmbitionState,
        /// The meeting it came from.
        meeting_id: Option<Id>,
        /// The note it came from, in words.
        source_note: String,
        /// Who confirmed it.
        confirmed_by: String,
        /// When it was confirmed.
        confirmed_on: Option<NaiveDate>,
        /// When it was withdrawn.
        withdrawn_on: Option<NaiveDate>,
        /// Why it was withdrawn.
        withdrawn_reason: String,
    }
    columns: "organisation_id TEXT NOT NULL REFERENCES organisation (id),
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    meeting_id TEXT REFERENCES meeting (id),
    source_note TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    confirmed_on TEXT,
    withdrawn_on TEXT,
    withdrawn_reason TEXT NOT NULL,
    UNIQUE (number)";
    indices: "CREATE INDEX ambition_organisation_id ON ambition (organisation_id);
CREATE INDEX ambition_meeting_id ON ambition (meeting_id);";
    search: SearchText::Entry {
        title: "concat(number, '. ', coalesce((SELECT substr(text, 1, 160) FROM ambition_version WHERE ambition_id = ambition.id ORDER BY version DESC LIMIT 1), ''))",
        body: "concat_ws(' ', (SELECT text FROM ambition_version WHERE ambition_id = ambition.id ORDER BY version DESC LIMIT 1), source_note)",
        context: "(SELECT name FROM organisation WHERE id = ambition.organisation_id)",
    };
    find {
        /// The ambitions of an organisation.
        many by_organisation(organisation_id: Id);
        /// The ambitions that came from a meeting.
        many by_meeting(meeting_id: Id);
    }
}
