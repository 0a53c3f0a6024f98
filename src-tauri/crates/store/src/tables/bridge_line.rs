//! The table `bridge_line`.

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::lists::BridgeLineKind;

use crate::record::table;

table! {
    /// A line she added to the bridge between how volunteers talk and how plans are written.
    pub struct BridgeLine(Id) in "bridge_line" {
        /// The concept, by its key in the bridge.
        concept_id: String,
        /// What it adds.
        kind: BridgeLineKind,
        /// The word or sentence.
        text: String,
        /// When she accepted it.
        accepted_at: DateTime<Utc>,
    }
    columns: "concept_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    accepted_at TEXT NOT NULL";
    indices: "CREATE INDEX bridge_line_concept_id ON bridge_line (concept_id);";
    find {
        /// The lines of a concept.
        many by_concept(concept_id: String);
    }
}
