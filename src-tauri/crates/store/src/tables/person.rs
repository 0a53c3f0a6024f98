//! The table `person`.

use domain::id::Id;
use domain::names::PersonName;

use crate::error::Result;
use crate::record::{Rows, field, table};
use crate::search::SearchText;

table! {
    /// A contact person. Kept thin: the name of an organisation can already reveal health or religion.
    pub struct Person(Id) in "person" {
        /// Initials, with points ("A.B.").
        initials: String,
        /// Given name.
        given_name: String,
        /// Tussenvoegsel ("van den").
        surname_prefix: String,
        /// Surname without tussenvoegsel.
        surname: String,
        /// Salutation, when it is known.
        salutation: String,
        /// E-mail address.
        email: String,
        /// Telephone number: E.164 when it could be read, otherwise as typed.
        phone: String,
        /// Free notes.
        notes: String,
    }
    columns: "initials TEXT NOT NULL,
    given_name TEXT NOT NULL,
    surname_prefix TEXT NOT NULL,
    surname TEXT NOT NULL,
    salutation TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    notes TEXT NOT NULL";
    indices: "CREATE INDEX person_email ON person (email);";
    search: SearchText::Entry {
        title: "trim(replace(concat_ws(' ', iif(given_name = '', initials, given_name), surname_prefix, surname), '  ', ' '))",
        body: "concat_ws(' ', initials, email, phone, replace(phone, '+31', '0'), notes, (SELECT group_concat(role, ' ') FROM position WHERE person_id = person.id))",
        context: "(SELECT group_concat(DISTINCT organisation.name) FROM position JOIN organisation ON organisation.id = position.organisation_id WHERE position.person_id = person.id)",
    };
    find {
        /// The persons with exactly this e-mail address.
        many by_email(email: String);
    }
}

/// How somebody is reached.
#[derive(Debug, Clone)]
pub struct PersonReach {
    /// The person.
    pub id: Id,
    /// Parts of the name.
    pub name: PersonName,
    /// Telephone number as it is kept.
    pub phone: String,
    /// Mail address.
    pub email: String,
}

impl Rows<'_, Person> {
    /// Name, telephone number and mail address of everybody, in no order.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn reach(&self) -> Result<Vec<PersonReach>> {
        self.pick(
            "SELECT id, initials, given_name, surname_prefix, surname, phone, email FROM person",
            [],
            |row| {
                Ok(PersonReach {
                    id: field::<Person, _>(row, 0, "id")?,
                    name: PersonName {
                        initials: field::<Person, _>(row, 1, "initials")?,
                        given_name: field::<Person, _>(row, 2, "given_name")?,
                        surname_prefix: field::<Person, _>(row, 3, "surname_prefix")?,
                        surname: field::<Person, _>(row, 4, "surname")?,
                    },
                    phone: field::<Person, _>(row, 5, "phone")?,
                    email: field::<Person, _>(row, 6, "email")?,
                })
            },
        )
    }

    /// The names of everybody, in no order.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn names(&self) -> Result<Vec<(Id, PersonName)>> {
        self.pick(
            "SELECT id, initials, given_name, surname_prefix, surname FROM person",
            [],
            |row| {
                let name = PersonName {
                    initials: field::<Person, _>(row, 1, "initials")?,
                    given_name: field::<Person, _>(row, 2, "given_name")?,
                    surname_prefix: field::<Person, _>(row, 3, "surname_prefix")?,
                    surname: field::<Person, _>(row, 4, "surname")?,
                };
                Ok((field::<Person, _>(row, 0, "id")?, name))
            },
        )
    }
}
