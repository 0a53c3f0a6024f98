//! Reading: what there is to see besides the tables.

use chrono::{DateTime, Utc};
use domain::id::Id;
use rusqlite::{Connection, OptionalExtension};
use serde_json::{Map, Value as Json};

use crate::error::Result;
use crate::history::{self, HistoryStep};
use crate::mentions::{self, Mention};
use crate::search::{self, Hit};
use crate::tracking;
use crate::transact::OpLabel;
use crate::undo::{self, Direction};

/// A look at the dossier at one moment: what others write meanwhile is not seen.
pub struct Reader<'c> {
    pub(crate) connection: &'c Connection,
}

impl Reader<'_> {
    /// What [`Dossier::undo`] would undo now.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn undoable(&self) -> Result<Option<OpLabel>> {
        Ok(undo::next(self.connection, Direction::Undo)?.map(|(_, label)| label))
    }

    /// What [`Dossier::redo`] would do again now.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn redoable(&self) -> Result<Option<OpLabel>> {
        Ok(undo::next(self.connection, Direction::Redo)?.map(|(_, label)| label))
    }

    /// A number that rises with every change of any record: two looks with the same number see the same.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn newest_change(&self) -> Result<i64> {
        // Unlike the highest number in use, this one does not fall when a person's history is purged.
        let newest = self
            .connection
            .prepare_cached("SELECT seq FROM sqlite_sequence WHERE name = 'change'")?
            .query_row([], |row| row.get(0))
            .optional()?;
        Ok(newest.unwrap_or(0))
    }

    /// The history of one record, newest first: who changed what, and when.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn history_of(&self, table: &str, id: &str) -> Result<Vec<HistoryStep>> {
        history::of(self.connection, table, id)
    }

    /// How many operations changed one of these columns of a record, undoing and redoing included. It never falls, so
    /// what left the house can be told apart from what came after it, also after an undo.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn times_changed(&self, table: &str, id: &str, columns: &[&str]) -> Result<u32> {
        history::times_changed(self.connection, table, id, columns)
    }

    /// The history of a record with that of what is part of it: the positions of a person, the other names of an
    /// organisation.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn history_with_parts(&self, table: &str, id: &str) -> Result<Vec<HistoryStep>> {
        history::with_parts(self.connection, table, id)
    }

    /// The record as it was at an instant, by column; `None` when it did not exist then.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn as_it_was(&self, table: &str, id: &str, at: DateTime<Utc>) -> Result<Option<Map<String, Json>>> {
        history::as_it_was(self.connection, table, id, at)
    }

    /// Finds records by the beginnings of their words, best first. Anything may be typed.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn search(&self, typed: &str, limit: usize) -> Result<Vec<Hit>> {
        search::find(self.connection, typed, limit)
    }

    /// Texts in which a person is probably named: notes, remarks, the row a list was read from. At most `limit`.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] without such a person; those of the disk.
    pub fn mentions_of(&self, person: &Id, limit: usize) -> Result<Vec<Mention>> {
        mentions::of_person(self.connection, person, limit)
    }

    /// Every row of every table with history as one line of JSON, in a fixed order: two dossiers with the same dump
    /// hold the same.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn dump(&self) -> Result<Vec<String>> {
        let mut lines = Vec::new();
        for table in tracking::tracked_tables(self.connection)? {
            let columns = tracking::columns_of(self.connection, &table)?;
            let sql = format!(
                "SELECT json_array('{table}', {}) FROM {table} ORDER BY id",
                columns.join(", ")
            );
            let mut statement = self.connection.prepare_cached(&sql)?;
            let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
            for row in rows {
                lines.push(row?);
            }
        }
        Ok(lines)
    }
}
