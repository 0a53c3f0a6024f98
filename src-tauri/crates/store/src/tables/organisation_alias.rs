//! The table `organisation_alias`.

use domain::id::Id;

use crate::record::table;
use crate::search::SearchText;

table! {
    /// Another name of an organisation, used to recognise it in lists.
    pub struct OrganisationAlias(Id) in "organisation_alias" {
        /// The organisation.
        organisation_id: Id,
        /// The other name.
        name: String,
    }
    columns: "organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    name TEXT NOT NULL";
    indices: "CREATE INDEX organisation_alias_organisation_id ON organisation_alias (organisation_id);";
    search: SearchText::PartOf { table: "organisation", column: "organisation_id" };
    find {
        /// The other names of an organisation.
        many by_organisation(organisation_id: Id);
    }
}
