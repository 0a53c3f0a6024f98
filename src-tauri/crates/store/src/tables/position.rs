//! The table `position`.

use chrono::NaiveDate;
use domain::id::Id;

use crate::error::Result;
use crate::record::{Rows, field, table};
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

/// A position without what somebody does in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Who holds it.
    pub person_id: Id,
    /// Where.
    pub organisation_id: Id,
    /// The last day; nothing while it is held.
    pub to_date: Option<NaiveDate>,
}

/// Who belongs where, and what they are there.
#[derive(Debug, Clone)]
pub struct HeldRole {
    /// Who, where and until when.
    pub held: Held,
    /// In the organisation's words.
    pub role: String,
}

impl Rows<'_, Position> {
    /// Who is what where, the first contact of each organisation first.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn roles(&self) -> Result<Vec<HeldRole>> {
        let mut held = self.pick(
            "SELECT id, person_id, organisation_id, to_date, role, sort FROM position",
            [],
            |row| {
                let one = HeldRole {
                    held: Held {
                        person_id: field::<Position, _>(row, 1, "person_id")?,
                        organisation_id: field::<Position, _>(row, 2, "organisation_id")?,
                        to_date: field::<Position, _>(row, 3, "to_date")?,
                    },
                    role: field::<Position, _>(row, 4, "role")?,
                };
                let place: (i32, Id) = (
                    field::<Position, _>(row, 5, "sort")?,
                    field::<Position, _>(row, 0, "id")?,
                );
                Ok((place, one))
            },
        )?;
        held.sort_by_key(|(place, _)| *place);
        Ok(held.into_iter().map(|(_, one)| one).collect())
    }

    /// Who belongs where, without roles, in the order in which positions were made.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn held(&self) -> Result<Vec<Held>> {
        let mut held = self.pick(
            "SELECT id, person_id, organisation_id, to_date FROM position",
            [],
            |row| {
                let one = Held {
                    person_id: field::<Position, _>(row, 1, "person_id")?,
                    organisation_id: field::<Position, _>(row, 2, "organisation_id")?,
                    to_date: field::<Position, _>(row, 3, "to_date")?,
                };
                Ok((field::<Position, Id>(row, 0, "id")?, one))
            },
        )?;
        // Ordering them here is quicker than walking the index of the ids.
        held.sort_by_key(|(id, _)| *id);
        Ok(held.into_iter().map(|(_, one)| one).collect())
    }

    /// The organisations where somebody with a mail address holds a position on this day.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn organisations_with_mail(&self, today: NaiveDate) -> Result<Vec<Id>> {
        self.pick(
            "SELECT organisation_id FROM position JOIN person ON person.id = person_id \
             WHERE (to_date IS NULL OR to_date >= ?1) AND email <> ''",
            [today.to_string().into()],
            |row| field::<Position, _>(row, 0, "organisation_id"),
        )
    }
}
