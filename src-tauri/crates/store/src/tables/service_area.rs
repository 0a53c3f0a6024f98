//! The table `service_area`.

use domain::id::Id;
use domain::lists::ServiceAreaScope;

use crate::record::table;

table! {
    /// A named area that organisations work in (werkgebied).
    pub struct ServiceArea(Id) in "service_area" {
        /// The name.
        name: String,
        /// A chosen set of places, the whole municipality, or beyond it.
        scope: ServiceAreaScope,
    }
    columns: "name TEXT NOT NULL,
    scope TEXT NOT NULL";
}
