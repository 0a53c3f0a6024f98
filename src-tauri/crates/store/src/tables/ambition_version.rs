//! The table `ambition_version`.

use chrono::{DateTime, Utc};
use domain::id::Id;

use crate::record::table;
use crate::search::SearchText;

table! {
    /// One version of an ambition, in the organisation's own words.
    pub struct AmbitionVersion(Id) in "ambition_version" {
        /// The ambition.
        ambition_id: Id,
        /// The number of the version, from 1.
        version: u32,
        /// The words.
        text: String,
        /// For whom.
        target_groups: Vec<String>,
        /// Where: codes of places, or words.
        areas: Vec<String>,
        /// What the organisation itself can contribute.
        contribution_can: String,
        /// What it will contribute.
        contribution_will: String,
        /// When the words were put before the organisation; from then on a change makes a new version.
        frozen_at: Option<DateTime<Utc>>,
    }
    columns: "ambition_id TEXT NOT NULL REFERENCES ambition (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    target_groups TEXT NOT NULL,
    areas TEXT NOT NULL,
    contribution_can TEXT NOT NULL,
    contribution_will TEXT NOT NULL,
    frozen_at TEXT,
    UNIQUE (ambition_id, version)";
    search: SearchText::PartOf { table: "ambition", column: "ambition_id" };
    find {
        /// The versions of an ambition.
        many by_ambition(ambition_id: Id);
    }
}
