//! The table `service_area_part`.

use domain::id::Id;

use crate::record::table;

table! {
    /// One district or neighbourhood of a service area.
    pub struct ServiceAreaPart(Id) in "service_area_part" {
        /// The service area.
        service_area_id: Id,
        /// The code of the district or neighbourhood. Not a reference: it may be either of two tables.
        place_code: String,
    }
    columns: "service_area_id TEXT NOT NULL REFERENCES service_area (id) ON DELETE CASCADE,
    place_code TEXT NOT NULL,
    UNIQUE (service_area_id, place_code)";
    find {
        /// The parts of a service area.
        many by_service_area(service_area_id: Id);
    }
}
