//! The table `ambition_version`.

use chrono::{DateTime, Utc};
use domain::id::Id;

use crate::error::Result;
use crate::record::{Rows, field, table};
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

/// The newest words of an ambition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewestText {
    /// The ambition.
    pub ambition_id: Id,
    /// Which version they are.
    pub version: u32,
    /// The words.
    pub text: String,
}

impl Rows<'_, AmbitionVersion> {
    /// The newest words of every ambition, in no order.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn newest_texts(&self) -> Result<Vec<NewestText>> {
        // With max() SQLite takes the other columns from the row that has it.
        self.pick(
            "SELECT ambition_id, max(version), text FROM ambition_version GROUP BY ambition_id",
            [],
            |row| {
                Ok(NewestText {
                    ambition_id: field::<AmbitionVersion, _>(row, 0, "ambition_id")?,
                    version: field::<AmbitionVersion, _>(row, 1, "version")?,
                    text: field::<AmbitionVersion, _>(row, 2, "text")?,
                })
            },
        )
    }
}
