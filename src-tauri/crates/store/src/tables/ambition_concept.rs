//! The table `ambition_concept`.

use domain::id::Id;
use domain::lists::ConceptStance;

use crate::record::table;

table! {
    /// What she decided about a concept of the bridge for an ambition.
    pub struct AmbitionConcept(Id) in "ambition_concept" {
        /// The ambition.
        ambition_id: Id,
        /// The concept, by its key in the bridge.
        concept_id: String,
        /// Confirmed or dropped.
        stance: ConceptStance,
    }
    columns: "ambition_id TEXT NOT NULL REFERENCES ambition (id) ON DELETE CASCADE,
    concept_id TEXT NOT NULL,
    stance TEXT NOT NULL,
    UNIQUE (ambition_id, concept_id)";
    find {
        /// The decisions for an ambition.
        many by_ambition(ambition_id: Id);
    }
}
