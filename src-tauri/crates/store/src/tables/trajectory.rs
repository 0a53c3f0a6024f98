//! The table `trajectory`.

use chrono::NaiveDate;
use domain::id::Id;

use crate::record::table;
use crate::search::SearchText;

table! {
    /// A series of meetings with one purpose (traject).
    pub struct Trajectory(Id) in "trajectory" {
        /// The name.
        name: String,
        /// What it is for.
        purpose: String,
        /// When it began.
        started_on: Option<NaiveDate>,
        /// When it ended.
        ended_on: Option<NaiveDate>,
    }
    columns: "name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    started_on TEXT,
    ended_on TEXT";
    search: SearchText::Entry {
        title: "name",
        body: "purpose",
        context: "''",
    };
}
