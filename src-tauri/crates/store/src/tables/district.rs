//! The table `district`.

use crate::record::table;
use crate::search::SearchText;

table! {
    /// A district (wijk). The id is its CBS code, such as `WK063201`.
    pub struct District(String) in "district" {
        /// The CBS code, the same text as the id.
        code: String,
        /// The name people use.
        name: String,
    }
    columns: "code TEXT NOT NULL,
    name TEXT NOT NULL";
    search: SearchText::Entry {
        title: "name",
        body: "code",
        context: "''",
    };
}
