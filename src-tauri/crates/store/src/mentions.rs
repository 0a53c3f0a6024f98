//! Where a person is named in words of others: notes, remarks, the row a list was read from. Only a human can tell
//! whether "mevrouw De Vries" is this one, so they are shown and never changed by themselves.

use std::collections::BTreeSet;

use domain::id::Id;
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::tracking::{columns_of, tracked_tables};

/// A text in which a person is probably named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Mention {
    /// The table.
    pub table: String,
    /// The record.
    pub id: String,
    /// The column.
    pub column: String,
    /// The whole text.
    pub text: String,
}

/// Tables that name no person: places, settings, and the records that are the person's own.
const SILENT: &[&str] = &[
    "person",
    "position",
    "consent",
    "registration",
    "setting",
    "district",
    "neighbourhood",
    "place_alias",
    "plan_element",
];

/// What a person is known by in a text.
pub(crate) struct Names {
    /// Whole words that name the person: the surname.
    surnames: BTreeSet<String>,
    /// What belongs to one person only: addresses and numbers, as stored and as typed.
    own: BTreeSet<String>,
}

impl Names {
    /// Of a person as the record is now.
    ///
    /// # Errors
    /// [`Error::NotFound`]; those of the disk.
    pub(crate) fn of(connection: &Connection, id: &str) -> Result<Self> {
        let found = connection
            .query_row(
                "SELECT surname, email, phone FROM person WHERE id = ?1",
                [id],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .optional()?;
        let (surname, email, phone): (String, String, String) =
            found.ok_or(Error::NotFound { table: "person" })?;
        let mut names = Self {
            surnames: BTreeSet::new(),
            own: BTreeSet::new(),
        };
        names.add_surname(&surname);
        names.add_own(&email);
        names.add_own(&phone);
        names.add_own(&domain::phone::shown(&phone));
        Ok(names)
    }

    /// Also what the person was called before.
    pub(crate) fn add_surname(&mut self, surname: &str) {
        // One or two letters stand in half of all texts.
        if surname.chars().count() > 2 {
            self.surnames.insert(surname.to_lowercase());
        }
    }

    pub(crate) fn add_own(&mut self, text: &str) {
        if text.chars().count() > 5 {
            self.own.insert(text.to_lowercase());
        }
    }

    /// Whether a text names the person.
    pub(crate) fn stand_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        self.own.iter().any(|own| text.contains(own))
            || self.surnames.iter().any(|surname| holds_word(&text, surname))
    }
}

/// Whether `word` stands in `text` with no letter or digit against it.
fn holds_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Every text in which the person is probably named, at most `limit`.
pub(crate) fn of_person(connection: &Connection, id: &Id, limit: usize) -> Result<Vec<Mention>> {
    find(connection, &Names::of(connection, &id.to_string())?, limit)
}

pub(crate) fn find(connection: &Connection, names: &Names, limit: usize) -> Result<Vec<Mention>> {
    let mut mentions = Vec::new();
    for table in tracked_tables(connection)? {
        if SILENT.contains(&table.as_str()) {
            continue;
        }
        let columns: Vec<String> = columns_of(connection, &table)?
            .into_iter()
            .filter(|column| !is_key(column))
            .collect();
        let mut statement = connection.prepare(&format!(
            "SELECT id, {} FROM {table} ORDER BY id",
            columns.join(", ")
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for (at, column) in columns.iter().enumerate() {
                let Ok(text) = row.get_ref(at + 1)?.as_str() else {
                    continue;
                };
                if !names.stand_in(text) {
                    continue;
                }
                mentions.push(Mention {
                    id: row.get(0)?,
                    column: column.clone(),
                    text: text.to_owned(),
                    table: table.clone(),
                });
                if mentions.len() == limit {
                    return Ok(mentions);
                }
            }
        }
    }
    Ok(mentions)
}

/// Keys, stamps and references hold no words.
fn is_key(column: &str) -> bool {
    matches!(column, "id" | "created_at" | "changed_at" | "device") || column.ends_with("_id")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_whole_word() {
        let mut names = Names {
            surnames: BTreeSet::new(),
            own: BTreeSet::new(),
        };
        names.add_surname("Berg");
        names.add_surname("O");
        names.add_own("j.berg@voorbeeld.nl");
        assert!(names.stand_in("Bellen met mw. Van den Berg."));
        assert!(names.stand_in("mail: J.Berg@voorbeeld.nl"));
        assert!(!names.stand_in("Bergstraat 4, met O en P"));
        assert!(names.stand_in("Ambergen, Bergen en BERG"));
    }
}
