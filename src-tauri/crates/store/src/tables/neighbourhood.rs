//! The table `neighbourhood`.

use crate::record::table;
use crate::search::SearchText;

table! {
    /// A neighbourhood (buurt). The id is its CBS code, such as `BU06320101`.
    pub struct Neighbourhood(String) in "neighbourhood" {
        /// The CBS code, the same text as the id.
        code: String,
        /// The district it lies in.
        district_id: String,
        /// The name people use.
        name: String,
    }
    columns: "code TEXT NOT NULL,
    district_id TEXT NOT NULL REFERENCES district (id),
    name TEXT NOT NULL";
    indices: "CREATE INDEX neighbourhood_district_id ON neighbourhood (district_id);";
    search: SearchText::Entry {
        title: "name",
        body: "coalesce((SELECT group_concat(alias, ' ') FROM place_alias WHERE place_code = neighbourhood.id), '')",
        context: "(SELECT name FROM district WHERE id = neighbourhood.district_id)",
    };
    find {
        /// The neighbourhoods of a district.
        many by_district(district_id: String);
    }
}
