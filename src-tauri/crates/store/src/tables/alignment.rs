//! The table `alignment`.

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::lists::{AlignmentState, Judgement};

use crate::record::table;

table! {
    /// Her judgement on how an ambition serves a passage of a plan. No record means: not yet judged.
    pub struct Alignment(Id) in "alignment" {
        /// The ambition.
        ambition_id: Id,
        /// The words that were judged.
        ambition_version_id: Id,
        /// The passage.
        plan_element_id: Id,
        /// Full, partial, conflict or none.
        judgement: Judgement,
        /// Why.
        note: String,
        /// When.
        judged_at: DateTime<Utc>,
        /// Whether it still stands.
        state: AlignmentState,
        /// The words it was judged on, when one of the two texts changed since.
        review_text: String,
    }
    columns: "ambition_id TEXT NOT NULL REFERENCES ambition (id),
    ambition_version_id TEXT NOT NULL REFERENCES ambition_version (id),
    plan_element_id TEXT NOT NULL REFERENCES plan_element (id),
    judgement TEXT NOT NULL,
    note TEXT NOT NULL,
    judged_at TEXT NOT NULL,
    state TEXT NOT NULL,
    review_text TEXT NOT NULL,
    UNIQUE (ambition_id, plan_element_id)";
    indices: "CREATE INDEX alignment_ambition_version_id ON alignment (ambition_version_id);
CREATE INDEX alignment_plan_element_id ON alignment (plan_element_id);";
    find {
        /// The judgements on an ambition.
        many by_ambition(ambition_id: Id);
        /// The judgements on a passage.
        many by_plan_element(plan_element_id: Id);
    }
}
