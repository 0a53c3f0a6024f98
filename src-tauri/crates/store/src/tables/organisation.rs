//! The table `organisation`.

use chrono::NaiveDate;
use domain::id::Id;
use domain::lists::{LegalForm, OrganisationKind};

use crate::error::Result;
use crate::record::{Rows, field, table};
use crate::search::SearchText;

table! {
    /// A volunteer organisation: the record everything hangs on.
    pub struct Organisation(Id) in "organisation" {
        /// The name as the organisation writes it.
        name: String,
        /// What it is for; `None` until somebody said so.
        kind: Option<OrganisationKind>,
        /// The legal form.
        legal_form: Option<LegalForm>,
        /// KvK number: eight digits, or what was typed when that is not one.
        kvk: String,
        /// Web address.
        website: String,
        /// General e-mail address.
        email: String,
        /// General telephone number: E.164 when it could be read, otherwise as typed.
        phone: String,
        /// Street and number.
        street: String,
        /// Postcode, `3441 AB` when it could be read.
        postcode: String,
        /// Place.
        city: String,
        /// The area it works in.
        service_area_id: Option<Id>,
        /// The area in its own words, or as the address list had it.
        area_text: String,
        /// The organisation it is a branch of.
        branch_of: Option<Id>,
        /// Free notes.
        notes: String,
        /// The day it ended; its history stays.
        ended_on: Option<NaiveDate>,
        /// What an import could not place, word for word, so that nothing is lost.
        source_text: String,
    }
    columns: "name TEXT NOT NULL,
    kind TEXT,
    legal_form TEXT,
    kvk TEXT NOT NULL,
    website TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    city TEXT NOT NULL,
    service_area_id TEXT REFERENCES service_area (id),
    area_text TEXT NOT NULL,
    branch_of TEXT REFERENCES organisation (id),
    notes TEXT NOT NULL,
    ended_on TEXT,
    source_text TEXT NOT NULL";
    indices: "CREATE INDEX organisation_service_area_id ON organisation (service_area_id);
CREATE INDEX organisation_branch_of ON organisation (branch_of);";
    search: SearchText::Entry {
        title: "name",
        body: "concat_ws(' ', (SELECT group_concat(name, ' ') FROM organisation_alias WHERE organisation_id = organisation.id), city, street, postcode, email, phone, replace(phone, '+31', '0'), website, kvk, area_text, notes)",
        context: "city",
    };
    find {
        /// The organisations of one kind.
        many by_kind(kind: OrganisationKind);
        /// The organisations that work in an area.
        many by_service_area(service_area_id: Id);
        /// The branches of an organisation.
        many branches_of(branch_of: Id);
    }
}

/// What an organisation is called and whether it still exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationName {
    /// The organisation.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The day it ended.
    pub ended_on: Option<NaiveDate>,
}

impl Rows<'_, Organisation> {
    /// The name and the telephone number of all organisations, in no order.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn phones(&self) -> Result<Vec<(Id, String, String)>> {
        self.pick("SELECT id, name, phone FROM organisation", [], |row| {
            Ok((
                field::<Organisation, _>(row, 0, "id")?,
                field::<Organisation, _>(row, 1, "name")?,
                field::<Organisation, _>(row, 2, "phone")?,
            ))
        })
    }

    /// The names of all organisations, in no order.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn names(&self) -> Result<Vec<OrganisationName>> {
        self.pick("SELECT id, name, ended_on FROM organisation", [], |row| {
            Ok(OrganisationName {
                id: field::<Organisation, _>(row, 0, "id")?,
                name: field::<Organisation, _>(row, 1, "name")?,
                ended_on: field::<Organisation, _>(row, 2, "ended_on")?,
            })
        })
    }
}
