//! The table `place_alias`.

use domain::id::Id;

use crate::record::table;
use crate::search::SearchText;

table! {
    /// Another name for a district or neighbourhood, as it is spoken ("Schilderswijk").
    pub struct PlaceAlias(Id) in "place_alias" {
        /// The code of the district or neighbourhood. Not a reference: it may be either of two tables.
        place_code: String,
        /// The other name.
        alias: String,
    }
    columns: "place_code TEXT NOT NULL,
    alias TEXT NOT NULL";
    indices: "CREATE INDEX place_alias_place_code ON place_alias (place_code);";
    search: SearchText::PartOf { table: "neighbourhood", column: "place_code" };
    find {
        /// The other names of a place.
        many by_place(place_code: String);
    }
}
