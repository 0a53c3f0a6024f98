//! What a real deletion takes out of the history.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};
use serde_json::Value as Json;

use super::{OWN_CHANGES, Traces};
use crate::error::{Error, Result};
use crate::mentions::Names;
use crate::tracking::columns_of;

/// Forgets a person: own records, what stood in places at meetings, who answered, and texts that no longer name the
/// person but once did.
pub(super) fn forget_person(connection: &Connection, id: &str, traces: &Traces) -> Result<()> {
    connection.execute(&format!("DELETE FROM change WHERE {OWN_CHANGES}"), [id])?;
    for registration in &traces.registrations {
        forget_columns(
            connection,
            registration,
            &["person_id", "needs", "exception_reason"],
        )?;
    }
    forget_attempts(connection, id)?;
    forget_texts(connection, &traces.names)?;
    blank_wordings(connection, traces)
}

/// Takes the person out of the history of phone calls in vain; that there was a call stays.
fn forget_attempts(connection: &Connection, id: &str) -> Result<()> {
    connection.execute(
        "DELETE FROM change WHERE tbl = 'contact_attempt' AND col = 'person_id' AND ?1 IN (old, new)",
        [id],
    )?;
    for side in ["old", "new"] {
        connection.execute(
            &format!(
                "UPDATE change SET {side} = json_set({side}, '$.person_id', NULL) WHERE tbl = 'contact_attempt' AND \
                 kind <> 'update' AND json_extract({side}, '$.person_id') = ?1"
            ),
            [id],
        )?;
    }
    Ok(())
}

/// Forgets the wishes of everyone who was ever registered for a meeting.
pub(super) fn forget_needs(connection: &Connection, meeting: &str) -> Result<()> {
    let mut statement = connection.prepare(
        "SELECT id FROM registration WHERE meeting_id = ?1 UNION \
         SELECT row FROM change WHERE tbl = 'registration' AND kind <> 'update' AND \
         json_extract(coalesce(old, new), '$.meeting_id') = ?1",
    )?;
    let registrations: Vec<String> = statement
        .query_map([meeting], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for registration in registrations {
        forget_columns(connection, &registration, &["needs"])?;
    }
    Ok(())
}

/// Takes columns of one registration out of its history. `person_id` becomes nothing, texts become empty.
fn forget_columns(connection: &Connection, registration: &str, columns: &[&str]) -> Result<()> {
    for column in columns {
        connection.execute(
            "DELETE FROM change WHERE tbl = 'registration' AND row = ?1 AND kind = 'update' AND col = ?2",
            [registration, column],
        )?;
        let nothing = if *column == "person_id" { "NULL" } else { "''" };
        for side in ["old", "new"] {
            connection.execute(
                &format!(
                    "UPDATE change SET {side} = json_set({side}, '$.' || ?2, {nothing}) WHERE \
                     tbl = 'registration' AND row = ?1 AND kind <> 'update' AND {side} IS NOT NULL"
                ),
                [registration, column],
            )?;
        }
    }
    Ok(())
}

/// A step in the history of a text.
struct Step {
    seq: i64,
    table: String,
    row: String,
    kind: String,
    column: String,
    old: Option<String>,
    new: Option<String>,
}

/// Takes out of the history what once named the person in a text that does not do so any more. Texts that still do
/// are shown to the coordinator, and keep their history until she decides.
fn forget_texts(connection: &Connection, names: &Names) -> Result<()> {
    let mut found = Vec::new();
    let mut statement = connection.prepare(
        "SELECT seq, tbl, row, kind, col, old, new FROM change WHERE tbl NOT IN ('person', 'position', 'consent')",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let text = |at: usize| -> Result<Option<String>> {
            Ok(row
                .get_ref(at)?
                .as_str_or_null()
                .ok()
                .flatten()
                .map(str::to_owned))
        };
        let (old, new) = (text(5)?, text(6)?);
        if [&old, &new]
            .into_iter()
            .flatten()
            .any(|side| names.stand_in(side))
        {
            found.push(Step {
                seq: row.get(0)?,
                table: row.get(1)?,
                row: row.get(2)?,
                kind: row.get(3)?,
                column: row.get(4)?,
                old,
                new,
            });
        }
    }
    for step in found {
        let current = current(connection, &step)?;
        let still = |column: &str| current.get(column).is_some_and(|text| names.stand_in(text));
        if step.kind == "update" {
            if !still(&step.column) {
                forget_step(connection, &step, names)?;
            }
            continue;
        }
        let clean = |side: Option<&String>| side.map(|side| without(side, names, &still)).transpose();
        connection.execute(
            "UPDATE change SET old = ?2, new = ?3 WHERE seq = ?1",
            (step.seq, clean(step.old.as_ref())?, clean(step.new.as_ref())?),
        )?;
    }
    Ok(())
}

/// Takes the side of a step that names the person out; the other side stays, so that the text keeps its history.
fn forget_step(connection: &Connection, step: &Step, names: &Names) -> Result<()> {
    let side = |text: &Option<String>| {
        text.clone()
            .filter(|text| !names.stand_in(text))
            .unwrap_or_default()
    };
    let (old, new) = (side(&step.old), side(&step.new));
    if old.is_empty() && new.is_empty() {
        connection.execute("DELETE FROM change WHERE seq = ?1", [step.seq])?;
    } else {
        connection.execute(
            "UPDATE change SET old = ?2, new = ?3 WHERE seq = ?1",
            (step.seq, old, new),
        )?;
    }
    Ok(())
}

/// A whole row as JSON without the texts that name the person, except where the record still does.
fn without(row: &str, names: &Names, still: &dyn Fn(&str) -> bool) -> Result<String> {
    let unreadable = |_| Error::Unreadable {
        table: "change",
        column: "old",
    };
    let mut fields: serde_json::Map<String, Json> = serde_json::from_str(row).map_err(unreadable)?;
    for (column, value) in &mut fields {
        if value.as_str().is_some_and(|text| names.stand_in(text)) && !still(column) {
            *value = Json::String(String::new());
        }
    }
    serde_json::to_string(&fields).map_err(unreadable)
}

/// The texts of the record as it is now; none when it is gone.
fn current(connection: &Connection, step: &Step) -> Result<BTreeMap<String, String>> {
    let columns = columns_of(connection, &step.table)?;
    let mut texts = BTreeMap::new();
    if columns.is_empty() {
        return Ok(texts);
    }
    let sql = format!("SELECT {} FROM {} WHERE id = ?1", columns.join(", "), step.table);
    connection
        .prepare_cached(&sql)?
        .query_row([&step.row], |row| {
            for (at, column) in columns.iter().enumerate() {
                if let Ok(text) = row.get_ref(at)?.as_str() {
                    texts.insert(column.clone(), text.to_owned());
                }
            }
            Ok(())
        })
        .optional()?;
    Ok(texts)
}

/// Takes the person out of the wording of operations ("Aanwezig: …").
fn blank_wordings(connection: &Connection, traces: &Traces) -> Result<()> {
    let mut statement = connection.prepare("SELECT seq, args FROM operation")?;
    let mut rows = statement.query([])?;
    let mut blanked: Vec<(i64, String)> = Vec::new();
    while let Some(row) = rows.next()? {
        let (seq, args): (i64, String) = (row.get(0)?, row.get(1)?);
        let lower = args.to_lowercase();
        let named = traces
            .words
            .iter()
            .any(|word| lower.contains(&word.to_lowercase()));
        if named || traces.operations.contains(&seq) {
            let args: BTreeMap<String, Json> = serde_json::from_str(&args).unwrap_or_default();
            let args: BTreeMap<String, &str> = args.into_keys().map(|name| (name, "…")).collect();
            blanked.push((
                seq,
                serde_json::to_string(&args).map_err(|error| Error::Disk(error.into()))?,
            ));
        }
    }
    for (seq, args) in blanked {
        connection.execute("UPDATE operation SET args = ?2 WHERE seq = ?1", (seq, args))?;
    }
    Ok(())
}
