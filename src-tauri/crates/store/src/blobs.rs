//! What stands outside history: the files plans were read from, and the vectors computed from texts.

use domain::id::Id;
use rusqlite::OptionalExtension;
use rusqlite::types::Value;

use crate::error::{Error, Result};
use crate::reader::Reader;
use crate::transact::Tx;

/// The statements that make the tables. Vectors can be computed again and files are only ever added, so neither
/// belongs in history, where every version would be kept.
pub(crate) const SQL: &str = "\
CREATE TABLE source_file (
    id TEXT PRIMARY KEY NOT NULL,
    created_at TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE embedding (
    text_hash TEXT NOT NULL,
    model TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (text_hash, model)
) STRICT, WITHOUT ROWID;
";

/// A file as it was read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The identity of the file.
    pub id: Id,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Reader<'_> {
    /// A kept file.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn source_file(&self, id: &Id) -> Result<Option<SourceFile>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT sha256, name, bytes FROM source_file WHERE id = ?1")?;
        let file = statement.query_row([id.to_string()], |row| {
            Ok(SourceFile {
                id: *id,
                sha256: row.get(0)?,
                name: row.get(1)?,
                bytes: row.get(2)?,
            })
        });
        Ok(file.optional()?)
    }

    /// The vectors of `model` for the texts with these hashes; `None` where none is kept. Bytes are the business of
    /// the caller.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn embeddings(&self, model: &str, text_hashes: &[String]) -> Result<Vec<Option<Vec<u8>>>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT vector FROM embedding WHERE text_hash = ?1 AND model = ?2")?;
        let vectors = text_hashes
            .iter()
            .map(|hash| statement.query_row((hash, model), |row| row.get(0)).optional());
        Ok(vectors.collect::<Result<_, _>>()?)
    }
}

impl Tx<'_> {
    /// Keeps a file and gives its id: the one it already has when the same bytes were kept before.
    ///
    /// # Errors
    /// Only those of the disk.
    pub fn keep_source_file(&self, sha256: &str, name: &str, bytes: &[u8]) -> Result<Id> {
        let known: Option<String> = self
            .connection
            .prepare_cached("SELECT id FROM source_file WHERE sha256 = ?1")?
            .query_row([sha256], |row| row.get(0))
            .optional()?;
        if let Some(known) = known {
            return known.parse().map_err(|_| Error::Unreadable {
                table: "source_file",
                column: "id",
            });
        }
        let id = self.new_id()?;
        self.connection
            .prepare_cached(
                "INSERT INTO source_file (id, created_at, sha256, name, bytes) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((id.to_string(), &self.stamp, sha256, name, bytes))?;
        Ok(id)
    }

    /// Removes a kept file for good.
    ///
    /// # Errors
    /// Only those of the disk.
    pub fn forget_source_file(&self, id: &Id) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM source_file WHERE id = ?1")?
            .execute([id.to_string()])?;
        Ok(())
    }

    /// Keeps vectors of `model`, by the hash of the text each was computed from.
    ///
    /// # Errors
    /// Only those of the disk.
    pub fn keep_embeddings(&self, model: &str, vectors: &[(String, Vec<u8>)]) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO embedding (text_hash, model, vector) VALUES (?1, ?2, ?3) \
             ON CONFLICT (text_hash, model) DO UPDATE SET vector = excluded.vector",
        )?;
        for (hash, vector) in vectors {
            statement.execute((hash, model, Value::Blob(vector.clone())))?;
        }
        Ok(())
    }

    /// Forgets the vectors of every other model.
    ///
    /// # Errors
    /// Only those of the disk.
    pub fn forget_other_embeddings(&self, model: &str) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM embedding WHERE model <> ?1")?
            .execute([model])?;
        Ok(())
    }
}
