//! The table `policy_plan`.

use domain::id::Id;

use crate::record::table;
use crate::search::SearchText;

table! {
    /// A policy plan of the municipality, over all its versions.
    pub struct PolicyPlan(Id) in "policy_plan" {
        /// The title.
        title: String,
        /// The municipality.
        municipality: String,
        /// The first year.
        period_from: Option<i32>,
        /// The last year.
        period_to: Option<i32>,
    }
    columns: "title TEXT NOT NULL,
    municipality TEXT NOT NULL,
    period_from INTEGER,
    period_to INTEGER";
    search: SearchText::Entry {
        title: "title",
        body: "municipality",
        context: "''",
    };
}
