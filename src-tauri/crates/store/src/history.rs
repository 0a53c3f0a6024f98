//! History of a record: who changed what, and how it was on a given day.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use rusqlite::types::Value;
use serde::Serialize;
use serde_json::{Map, Value as Json};
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::tracking::{columns_of, tracked_tables};
use crate::transact::OpLabel;
use crate::undo::{fields, label};

/// One step in the history of a record, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryStep {
    /// The operation.
    pub op: OpLabel,
    /// The operation that this one undid or did again, if that is what it was.
    pub undoes: Option<OpLabel>,
    /// What happened to the record.
    pub kind: ChangeKind,
    /// The fields, with what stood there before and after.
    pub fields: Vec<FieldChange>,
    /// What happened to records that belong to it, when they were asked for.
    pub parts: Vec<PartChange>,
}

/// What a step did to a record that belongs to the one asked about.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartChange {
    /// Its table.
    pub table: String,
    /// What happened to it.
    pub kind: ChangeKind,
    /// The fields, with what stood there before and after.
    pub fields: Vec<FieldChange>,
}

/// What is part of a record for a reader, although it has a table of its own: whose, its table, the column that says so.
const PARTS: [(&str, &str, &str); 4] = [
    ("person", "position", "person_id"),
    ("person", "consent", "person_id"),
    ("organisation", "organisation_alias", "organisation_id"),
    ("organisation", "position", "organisation_id"),
];

/// What an operation did to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It was made, or came back.
    Insert,
    /// It was changed.
    Update,
    /// It was removed.
    Delete,
}

/// One field of a step.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FieldChange {
    /// The column.
    pub column: String,
    /// What stood there before; null when the record was new or the field empty.
    pub old: Json,
    /// What stood there afterwards.
    pub new: Json,
}

/// The columns the store keeps itself; of no interest to a reader.
const STAMPS: [&str; 4] = ["id", "created_at", "changed_at", "device"];

pub(crate) fn json(value: Value) -> Json {
    match value {
        Value::Null | Value::Blob(_) => Json::Null,
        Value::Integer(number) => number.into(),
        Value::Real(number) => number.into(),
        Value::Text(text) => text.into(),
    }
}

/// Every operation that touched the record, newest first.
pub(crate) fn of(connection: &Connection, table: &str, row: &str) -> Result<Vec<HistoryStep>> {
    let mut operations = connection.prepare_cached(
        "SELECT id, kind, args, at, device, seq, undoes FROM operation \
         WHERE seq IN (SELECT op FROM change WHERE tbl = ?1 AND row = ?2) ORDER BY seq DESC",
    )?;
    let mut rows = operations.query((table, row))?;
    let mut steps = Vec::new();
    while let Some(operation) = rows.next()? {
        let undoes: Option<i64> = operation.get(6)?;
        let undoes = undoes.map(|seq| operation_label(connection, seq)).transpose()?;
        let (kind, fields) = changes(connection, operation.get(5)?, table, row)?;
        steps.push(HistoryStep {
            op: label(operation)?,
            undoes,
            kind,
            fields,
            parts: Vec::new(),
        });
    }
    Ok(steps)
}

/// How many operations changed one of these columns of a record.
pub(crate) fn times_changed(
    connection: &Connection,
    table: &str,
    row: &str,
    columns: &[&str],
) -> Result<u32> {
    let wanted = serde_json::to_string(columns).map_err(|error| Error::Disk(error.into()))?;
    let mut statement = connection.prepare_cached(
        "SELECT COUNT(DISTINCT op) FROM change \
         WHERE tbl = ?1 AND row = ?2 AND kind = 'update' AND col IN (SELECT value FROM json_each(?3))",
    )?;
    Ok(statement.query_row((table, row, wanted), |found| found.get(0))?)
}

/// Every operation that touched the record or what is part of it, newest first.
pub(crate) fn with_parts(connection: &Connection, table: &str, row: &str) -> Result<Vec<HistoryStep>> {
    let mut touched: BTreeMap<i64, Vec<(&str, String)>> = BTreeMap::new();
    let mut operations = connection
        .prepare_cached("SELECT DISTINCT op FROM change WHERE tbl = ?1 AND row = ?2 ORDER BY op")?;
    for part in parts(connection, table, row)? {
        for op in operations.query_map((part.0, &part.1), |found| found.get(0))? {
            touched.entry(op?).or_default().push(part.clone());
        }
    }
    for op in operations.query_map((table, row), |found| found.get(0))? {
        touched.entry(op?).or_default();
    }
    let mut steps = Vec::new();
    for (op, parts) in touched.into_iter().rev() {
        let mut operation = connection
            .prepare_cached("SELECT id, kind, args, at, device, undoes FROM operation WHERE seq = ?1")?;
        let mut rows = operation.query([op])?;
        let found = rows.next()?.ok_or(Error::NotFound { table: "operation" })?;
        let undoes: Option<i64> = found.get(5)?;
        let (kind, fields) = changes(connection, op, table, row)?;
        let parts = parts
            .into_iter()
            .map(|(table, row)| {
                let (kind, fields) = changes(connection, op, table, &row)?;
                let table = table.to_owned();
                Ok(PartChange { table, kind, fields })
            })
            .collect::<Result<_>>()?;
        steps.push(HistoryStep {
            op: label(found)?,
            undoes: undoes.map(|seq| operation_label(connection, seq)).transpose()?,
            kind,
            fields,
            parts,
        });
    }
    Ok(steps)
}

/// The records that are part of this one, those that were removed too, as table and id.
fn parts(connection: &Connection, table: &str, row: &str) -> Result<Vec<(&'static str, String)>> {
    let mut found = Vec::new();
    for (_, part, column) in PARTS.iter().filter(|(whole, ..)| *whole == table) {
        // Only what was removed is looked for in the changes: what is there is found quicker by its index.
        let sql = format!(
            "SELECT id FROM {part} WHERE {column} = ?1 \
             UNION SELECT row FROM change WHERE tbl = '{part}' AND kind = 'delete' AND old ->> '{column}' = ?1"
        );
        let mut statement = connection.prepare_cached(&sql)?;
        for id in statement.query_map([row], |found| found.get::<_, String>(0))? {
            found.push((*part, id?));
        }
    }
    Ok(found)
}

fn operation_label(connection: &Connection, seq: i64) -> Result<OpLabel> {
    let mut statement =
        connection.prepare_cached("SELECT id, kind, args, at, device FROM operation WHERE seq = ?1")?;
    let mut rows = statement.query([seq])?;
    let row = rows.next()?.ok_or(Error::NotFound { table: "operation" })?;
    label(row)
}

fn changes(
    connection: &Connection,
    op: i64,
    table: &str,
    row: &str,
) -> Result<(ChangeKind, Vec<FieldChange>)> {
    let mut statement = connection.prepare_cached(
        "SELECT kind, col, old, new FROM change WHERE op = ?1 AND tbl = ?2 AND row = ?3 ORDER BY seq",
    )?;
    let mut rows = statement.query((op, table, row))?;
    let mut kind = ChangeKind::Update;
    let mut changed: Vec<FieldChange> = Vec::new();
    while let Some(change) = rows.next()? {
        let (old, new): (Value, Value) = (change.get(2)?, change.get(3)?);
        match change.get::<_, String>(0)?.as_str() {
            "insert" => {
                kind = ChangeKind::Insert;
                for (column, value) in whole(&new)? {
                    note(&mut changed, column, Json::Null, json(value));
                }
            }
            "delete" => {
                kind = ChangeKind::Delete;
                for (column, value) in whole(&old)? {
                    note(&mut changed, column, json(value), Json::Null);
                }
            }
            _ => note(&mut changed, change.get(1)?, json(old), json(new)),
        }
    }
    changed.retain(|field| field.old != field.new && !STAMPS.contains(&field.column.as_str()));
    Ok((kind, changed))
}

fn whole(value: &Value) -> Result<Vec<(String, Value)>> {
    match value {
        Value::Text(text) => fields(text),
        _ => Err(Error::Unreadable {
            table: "change",
            column: "new",
        }),
    }
}

/// A field changed twice by one operation counts as changed once, from the first to the last.
fn note(changed: &mut Vec<FieldChange>, column: String, old: Json, new: Json) {
    match changed.iter_mut().find(|field| field.column == column) {
        Some(field) => field.new = new,
        None => changed.push(FieldChange { column, old, new }),
    }
}

/// The record as it was at an instant: its columns by name, or `None` when it did not exist then.
pub(crate) fn as_it_was(
    connection: &Connection,
    table: &str,
    row: &str,
    at: DateTime<Utc>,
) -> Result<Option<Map<String, Json>>> {
    if !tracked_tables(connection)?.iter().any(|tracked| tracked == table) {
        return Ok(None);
    }
    let mut state = now(connection, table, row)?;
    // The clock of the operations, not the clock of the machine: that one may have been set back in between.
    let end_of_instant = ((at.timestamp_millis() + 1) << 16) - 1;
    let mut statement = connection.prepare_cached(
        "SELECT change.kind, col, old FROM change JOIN operation ON operation.seq = change.op \
         WHERE tbl = ?1 AND row = ?2 AND hlc > ?3 ORDER BY change.seq DESC",
    )?;
    let mut rows = statement.query((table, row, end_of_instant))?;
    while let Some(change) = rows.next()? {
        let old: Value = change.get(2)?;
        match change.get::<_, String>(0)?.as_str() {
            "insert" => state = None,
            "delete" => {
                state = Some(
                    whole(&old)?
                        .into_iter()
                        .map(|(column, value)| (column, json(value)))
                        .collect(),
                )
            }
            _ => {
                if let Some(state) = &mut state {
                    state.insert(change.get(1)?, json(old));
                }
            }
        }
    }
    Ok(state)
}

fn now(connection: &Connection, table: &str, row: &str) -> Result<Option<Map<String, Json>>> {
    let columns = columns_of(connection, table)?;
    let sql = format!("SELECT {} FROM {table} WHERE id = ?1", columns.join(", "));
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([row])?;
    let Some(found) = rows.next()? else {
        return Ok(None);
    };
    let mut state = Map::new();
    for (index, column) in columns.into_iter().enumerate() {
        state.insert(column, json(found.get(index)?));
    }
    Ok(Some(state))
}
