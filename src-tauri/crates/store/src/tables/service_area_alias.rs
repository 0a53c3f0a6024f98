//! The table `service_area_alias`.

use domain::id::Id;

use crate::record::table;

table! {
    /// Another name for a service area, as it stands in address lists.
    pub struct ServiceAreaAlias(Id) in "service_area_alias" {
        /// The service area.
        service_area_id: Id,
        /// The other name.
        alias: String,
    }
    columns: "service_area_id TEXT NOT NULL REFERENCES service_area (id) ON DELETE CASCADE,
    alias TEXT NOT NULL";
    indices: "CREATE INDEX service_area_alias_service_area_id ON service_area_alias (service_area_id);";
    find {
        /// The other names of a service area.
        many by_service_area(service_area_id: Id);
    }
}
