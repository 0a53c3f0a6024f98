//! The table `consent`.

use chrono::NaiveDate;
use domain::id::Id;
use domain::lists::ConsentPurpose;

use crate::record::table;

table! {
    /// Active consent of a person for one purpose, with how it was given.
    pub struct Consent(Id) in "consent" {
        /// The person.
        person_id: Id,
        /// What for.
        purpose: ConsentPurpose,
        /// When it was given.
        given_on: NaiveDate,
        /// When it was withdrawn.
        withdrawn_on: Option<NaiveDate>,
        /// How it was given ("op het aanmeldformulier").
        how: String,
    }
    columns: "person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    given_on TEXT NOT NULL,
    withdrawn_on TEXT,
    how TEXT NOT NULL";
    indices: "CREATE INDEX consent_person_id ON consent (person_id);";
    find {
        /// The consents of a person.
        many by_person(person_id: Id);
    }
}
