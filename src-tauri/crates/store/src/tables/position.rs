//! The table `position`.

use chrono::NaiveDate;
use domain::id::Id;

use crate::record::table;
use crate::search::SearchText;

table! {
    /// What a person does at an organisation, for how long.
    pub struct Position(Id) in "position" {
        /// The person.
        person_id: Id,
        /// The organisation.
        organisation_id: Id,
        /// The role in the words of the organisation ("coördinator").
        role: String,
        /// From when.
        from_date: Option<NaiveDate>,
        /// Until when; `None` while it lasts.
        to_date: Option<NaiveDate>,
        /// The order among the contacts of the organisation, lowest first.
        sort: i32,
    }
    columns: "person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    role TEXT NOT NULL,
    from_date TEXT,
    to_date TEXT,
    sort INTEGER NOT NULL";
    indices: "CREATE INDEX position_person_id ON position (person_id);
CREATE INDEX position_organisation_id ON position (organisation_id);";
    search: SearchText::PartOf { table: "person", column: "person_id" };
    find {
        /// The positions of a person.
        many by_person(person_id: Id);
        /// The positions at an organisation.
        many by_organisation(organisation_id: Id);
    }
}
