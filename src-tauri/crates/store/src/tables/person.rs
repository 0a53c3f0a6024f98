//! The table `person`.

use domain::id::Id;

use crate::record::table;
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
