//! The table `plan_version`.

use chrono::{DateTime, Utc};
use domain::id::Id;

use crate::record::table;

table! {
    /// One version of a policy plan, read from one file.
    pub struct PlanVersion(Id) in "plan_version" {
        /// The plan.
        policy_plan_id: Id,
        /// The number of the version, from 1.
        version: u32,
        /// The name of the file it came from; empty for pasted text.
        file_name: String,
        /// The kind of file: pdf, docx, odt, html, rtf, txt or pasted.
        file_kind: String,
        /// SHA-256 of the file, in hexadecimal.
        sha256: String,
        /// When it was read.
        read_at: DateTime<Utc>,
        /// The kept file. Not a reference: files stand outside history.
        source_file_id: Option<Id>,
        /// Free note.
        note: String,
    }
    columns: "policy_plan_id TEXT NOT NULL REFERENCES policy_plan (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    file_kind TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    read_at TEXT NOT NULL,
    source_file_id TEXT,
    note TEXT NOT NULL,
    UNIQUE (policy_plan_id, version)";
    indices: "CREATE INDEX plan_version_source_file_id ON plan_version (source_file_id);";
    find {
        /// The versions of a plan.
        many by_policy_plan(policy_plan_id: Id);
    }
}
