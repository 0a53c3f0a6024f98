//! The table `plan_element`.

use std::collections::BTreeMap;

use domain::id::Id;
use domain::lists::PlanElementKind;

use crate::record::table;
use crate::search::SearchText;

table! {
    /// A passage of a plan: a node of its tree.
    pub struct PlanElement(Id) in "plan_element" {
        /// The version it stands in.
        plan_version_id: Id,
        /// The passage it falls under.
        parent_id: Option<Id>,
        /// The order in the document.
        sort: i32,
        /// What it is.
        kind: PlanElementKind,
        /// The plan's own name for this level ("speerpunt").
        level: String,
        /// The number as printed ("1.2.1").
        number: String,
        /// The page, from 1, where the file says so.
        page: Option<u32>,
        /// The words.
        text: String,
        /// What stood beside it in a table: responsible, budget, planning.
        fields: BTreeMap<String, String>,
        /// Fields of policy it falls under, such as `pv4` or `wmo2015_b`.
        tags: Vec<String>,
        /// For each tag the words that say so.
        tag_reasons: BTreeMap<String, String>,
        /// Whether she took it out of the comparison.
        dropped: bool,
        /// The same passage in the previous version.
        same_as: Option<Id>,
    }
    columns: "plan_version_id TEXT NOT NULL REFERENCES plan_version (id) ON DELETE CASCADE,
    parent_id TEXT REFERENCES plan_element (id),
    sort INTEGER NOT NULL,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    number TEXT NOT NULL,
    page INTEGER,
    text TEXT NOT NULL,
    fields TEXT NOT NULL,
    tags TEXT NOT NULL,
    tag_reasons TEXT NOT NULL,
    dropped INTEGER NOT NULL CHECK (dropped IN (0, 1)),
    same_as TEXT REFERENCES plan_element (id)";
    indices: "CREATE INDEX plan_element_plan_version_id ON plan_element (plan_version_id);
CREATE INDEX plan_element_parent_id ON plan_element (parent_id);
CREATE INDEX plan_element_same_as ON plan_element (same_as);";
    search: SearchText::Entry {
        title: "trim(concat_ws(' ', number, substr(text, 1, 160)))",
        body: "text",
        context: "(SELECT title FROM policy_plan JOIN plan_version ON plan_version.policy_plan_id = policy_plan.id WHERE plan_version.id = plan_element.plan_version_id)",
    };
    find {
        /// The passages of a version.
        many by_plan_version(plan_version_id: Id);
        /// The passages directly under another.
        many by_parent(parent_id: Id);
    }
}
