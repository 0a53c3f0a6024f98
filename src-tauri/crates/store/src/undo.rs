//! Undo and redo, across restarts, from the same `change` rows that are the history.
//!
//! Undoing is itself an operation: the rows it changes are recorded like any other, so the history of a record shows
//! it and a second laptop learns of it. It is all or nothing: when a record is no longer as the operation left it,
//! nothing at all is undone.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use serde_json::Value as Json;

use crate::error::{Error, Result};
use crate::transact::{Beginning, Op, OpLabel, Outcome, run};

/// Which way to go through the changes of an operation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Undo,
    Redo,
}

impl Direction {
    /// The operation it would take: the last one done, or of the undone ones the first that was done.
    const fn next_sql(self) -> &'static str {
        match self {
            Self::Undo => {
                "SELECT id, kind, args, at, device, seq FROM operation WHERE state = 'done' ORDER BY seq DESC LIMIT 1"
            }
            Self::Redo => {
                "SELECT id, kind, args, at, device, seq FROM operation WHERE state = 'undone' ORDER BY seq LIMIT 1"
            }
        }
    }
}

/// One row of `change`.
pub(crate) struct Change {
    pub(crate) table: String,
    pub(crate) row: String,
    pub(crate) kind: String,
    pub(crate) column: String,
    pub(crate) old: Value,
    pub(crate) new: Value,
}

/// What an operation did, in the order in which it did it.
pub(crate) fn changes_of(connection: &Connection, op: i64) -> Result<Vec<Change>> {
    let mut statement = connection
        .prepare_cached("SELECT tbl, row, kind, col, old, new FROM change WHERE op = ?1 ORDER BY seq")?;
    let changes = statement.query_map([op], |row| {
        Ok(Change {
            table: row.get(0)?,
            row: row.get(1)?,
            kind: row.get(2)?,
            column: row.get(3)?,
            old: row.get(4)?,
            new: row.get(5)?,
        })
    })?;
    Ok(changes.collect::<Result<_, _>>()?)
}

/// Reads an operation for showing, from the columns id, kind, args, at, device.
pub(crate) fn label(row: &Row<'_>) -> Result<OpLabel> {
    let unreadable = |column| Error::Unreadable {
        table: "operation",
        column,
    };
    let args: String = row.get(2)?;
    Ok(OpLabel {
        id: row.get::<_, String>(0)?.parse().map_err(|_| unreadable("id"))?,
        kind: row.get(1)?,
        args: serde_json::from_str::<BTreeMap<String, String>>(&args).map_err(|_| unreadable("args"))?,
        at: DateTime::parse_from_rfc3339(&row.get::<_, String>(3)?)
            .map_err(|_| unreadable("at"))?
            .to_utc(),
        device: row.get(4)?,
    })
}

/// The operation that would be undone or redone now.
pub(crate) fn next(connection: &Connection, direction: Direction) -> Result<Option<(i64, OpLabel)>> {
    let mut statement = connection.prepare_cached(direction.next_sql())?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some((row.get(5)?, label(row)?)))
}

/// Undoes or redoes one operation; `None` when there is nothing left.
pub(crate) fn step(
    connection: &mut Connection,
    device: &str,
    direction: Direction,
    now: DateTime<Utc>,
) -> Result<Option<Outcome<OpLabel>>> {
    let Some((seq, label)) = next(connection, direction)? else {
        return Ok(None);
    };
    let (kind, state) = match direction {
        Direction::Undo => ("history.undo", "undone"),
        Direction::Redo => ("history.redo", "done"),
    };
    let beginning = Beginning::Closed { undoes: Some(seq) };
    let outcome = run(connection, device, &Op::new(kind), &beginning, now, |tx| {
        let mut changes = changes_of(tx.connection, seq)?;
        if direction == Direction::Undo {
            changes.reverse();
        }
        for change in &changes {
            apply(tx.connection, change, direction)?;
        }
        tx.connection
            .prepare_cached("UPDATE operation SET state = ?2 WHERE seq = ?1")?
            .execute((seq, state))?;
        Ok::<_, Error>(label)
    })?;
    Ok(Some(outcome))
}

fn apply(connection: &Connection, change: &Change, direction: Direction) -> Result<()> {
    let (from, to) = match direction {
        Direction::Undo => (&change.new, &change.old),
        Direction::Redo => (&change.old, &change.new),
    };
    let as_expected = match (change.kind.as_str(), from, to) {
        ("update", from, to) => {
            let sql = format!(
                "UPDATE {0} SET {1} = ?2 WHERE id = ?1 AND {1} IS ?3",
                change.table, change.column
            );
            connection
                .prepare_cached(&sql)?
                .execute((&change.row, to, from))?
                == 1
        }
        (_, Value::Text(whole), Value::Null) => remove(connection, change, whole)?,
        (_, Value::Null, Value::Text(whole)) => put_back(connection, change, whole)?,
        _ => {
            return Err(Error::Unreadable {
                table: "change",
                column: "kind",
            });
        }
    };
    if as_expected {
        Ok(())
    } else {
        Err(Error::Conflict {
            table: change.table.clone(),
            id: change.row.clone(),
        })
    }
}

/// Removes a row that must still be exactly as it was written.
fn remove(connection: &Connection, change: &Change, whole: &str) -> Result<bool> {
    let fields = fields(whole)?;
    let mut sql = format!("DELETE FROM {} WHERE TRUE", change.table);
    for (index, (column, _)) in fields.iter().enumerate() {
        sql.push_str(&format!(" AND {column} IS ?{}", index + 1));
    }
    let values = fields.into_iter().map(|(_, value)| value);
    Ok(connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values))?
        == 1)
}

/// Puts back a row; one with the same id stands in the way.
fn put_back(connection: &Connection, change: &Change, whole: &str) -> Result<bool> {
    let sql = format!("SELECT 1 FROM {} WHERE id = ?1", change.table);
    if connection
        .prepare_cached(&sql)?
        .query_row([&change.row], |_| Ok(()))
        .optional()?
        .is_some()
    {
        return Ok(false);
    }
    let fields = fields(whole)?;
    let columns: Vec<&str> = fields.iter().map(|(column, _)| column.as_str()).collect();
    let slots: Vec<String> = (1..=fields.len()).map(|slot| format!("?{slot}")).collect();
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({})",
        change.table,
        columns.join(", "),
        slots.join(", ")
    );
    let values = fields.iter().map(|(_, value)| value);
    match connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values))
        .map_err(Error::from)
    {
        Ok(_) => Ok(true),
        // A later record took the unique value of this one.
        Err(Error::Duplicate(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// The columns and values of a whole row written as JSON by the triggers.
pub(crate) fn fields(whole: &str) -> Result<Vec<(String, Value)>> {
    let unreadable = || Error::Unreadable {
        table: "change",
        column: "new",
    };
    let row: serde_json::Map<String, Json> = serde_json::from_str(whole).map_err(|_| unreadable())?;
    row.into_iter()
        .map(|(column, value)| {
            let value = match value {
                Json::Null => Value::Null,
                Json::String(text) => Value::Text(text),
                Json::Number(number) => match number.as_i64() {
                    Some(whole) => Value::Integer(whole),
                    None => Value::Real(number.as_f64().ok_or_else(unreadable)?),
                },
                _ => return Err(unreadable()),
            };
            Ok((column, value))
        })
        .collect()
}
