//! `transact`: the only way to change a dossier.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, Utc};
use domain::id::Id;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use serde::Serialize;
use ts_rs::TS;

use crate::column::instant_text;
use crate::error::{Error, Result};
use crate::key::random;
use crate::reader::Reader;
use crate::search;

/// What somebody does, as a stable key such as `attendance.mark` with the arguments its wording needs. The wording
/// itself is the business of the language files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Op {
    kind: &'static str,
    args: BTreeMap<String, String>,
    undoable: bool,
}

impl Op {
    /// An operation that can be undone.
    #[must_use]
    pub fn new(kind: &'static str) -> Self {
        Self {
            kind,
            args: BTreeMap::new(),
            undoable: true,
        }
    }

    /// Adds an argument for the wording ("Aanwezig: {name}").
    #[must_use]
    pub fn arg(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    /// For what the application notes by itself (that a list was printed, a setting remembered): it has history, but
    /// Ctrl+Z passes over it.
    #[must_use]
    pub fn without_undo(mut self) -> Self {
        self.undoable = false;
        self
    }
}

/// An operation as it is shown: in the undo menu, in the history of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OpLabel {
    /// The identity of the operation.
    pub id: Id,
    /// The stable key.
    pub kind: String,
    /// The arguments for its wording.
    pub args: BTreeMap<String, String>,
    /// When it was done.
    pub at: DateTime<Utc>,
    /// On which device.
    pub device: String,
}

/// One record that was changed; the screen refreshes exactly these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Changed {
    /// The table.
    pub table: String,
    /// The id of the record.
    pub id: String,
}

/// What a transaction brought about.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome<T> {
    /// What the closure returned.
    pub value: T,
    /// The records that were changed, each once, in the order of their first change.
    pub changed: Vec<Changed>,
    /// The operation that [`undo`](crate::Dossier::undo) would now undo; `None` when nothing changed or it cannot be undone.
    pub undo: Option<Id>,
}

/// A running transaction: reads see what was written in it, and nothing is kept unless it ends well.
pub struct Tx<'c> {
    pub(crate) connection: &'c Connection,
    pub(crate) device: &'c str,
    pub(crate) stamp: String,
    now: DateTime<Utc>,
    clock: i64,
    made: Cell<u64>,
    named: RefCell<BTreeMap<String, String>>,
}

impl<'c> Tx<'c> {
    pub(crate) fn new(connection: &'c Connection, device: &'c str, now: DateTime<Utc>, clock: i64) -> Self {
        let stamp = instant_text(now);
        Self {
            connection,
            device,
            stamp,
            now,
            clock,
            made: Cell::new(0),
            named: RefCell::default(),
        }
    }

    /// The moment of the transaction, as it was handed in.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Adds an argument for the wording of this operation that is only known while it runs, such as the name of
    /// the person who was just added.
    pub fn name_operation(&self, name: &str, value: &str) {
        self.named.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    /// Reads what stands in the dossier now, the writes of this transaction included.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        Reader {
            connection: self.connection,
        }
    }

    /// A fresh id for a new record. Ids of one dossier sort in the order in which they were made, also within one
    /// moment and when the clock is set back.
    ///
    /// # Errors
    /// [`Error::NoRandomness`] when the system gives no random numbers.
    pub fn new_id(&self) -> Result<Id> {
        let made = self.made.get();
        self.made.set(made.wrapping_add(1));
        new_id(self.clock, made)
    }
}

/// How many bits of an id count within one operation: four million records.
const IN_OPERATION: u32 = 22;

/// An id for the `made`th record of the operation at this point of the hybrid logical clock.
fn new_id(clock: i64, made: u64) -> Result<Id> {
    let moment = DateTime::from_timestamp_millis(clock >> CLOCK_COUNTER).unwrap_or_default();
    let operation = u64::try_from(clock & ((1 << CLOCK_COUNTER) - 1)).unwrap_or(0);
    let counter = (operation << IN_OPERATION) | (made & ((1 << IN_OPERATION) - 1));
    Ok(Id::new(moment, counter, u64::from_le_bytes(random::<8>()?)))
}

/// How many bits of the hybrid logical clock count within one millisecond.
const CLOCK_COUNTER: u32 = 16;

/// Where an operation starts out.
pub(crate) enum Beginning {
    /// Somebody did it.
    Done,
    /// Noted by the application, or the trace of undoing or redoing another operation.
    Closed {
        /// The operation undone or redone.
        undoes: Option<i64>,
    },
}

/// Runs `work` as one operation on the writing connection. The frame is the same for doing, undoing and redoing.
pub(crate) fn run<T, E: From<Error>>(
    connection: &mut Connection,
    device: &str,
    op: &Op,
    beginning: &Beginning,
    now: DateTime<Utc>,
    work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
) -> Result<Outcome<T>, E> {
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(Error::from)?;
    let (seq, id, clock) = begin(&transaction, device, op, beginning, now)?;
    let tx = Tx::new(&transaction, device, now, clock);
    let value = work(&tx)?;
    let named = tx.named.take();
    if !named.is_empty() {
        let args: BTreeMap<_, _> = op.args.clone().into_iter().chain(named).collect();
        set_args(&transaction, seq, &args)?;
    }
    let changed = finish(&transaction, seq, beginning)?;
    transaction.commit().map_err(Error::from)?;
    let undo = (matches!(beginning, Beginning::Done) && !changed.is_empty()).then_some(id);
    Ok(Outcome { value, changed, undo })
}

pub(crate) fn begin(
    connection: &Connection,
    device: &str,
    op: &Op,
    beginning: &Beginning,
    now: DateTime<Utc>,
) -> Result<(i64, Id, i64)> {
    // References are checked at the end: the order in which a closure writes, or undo rewinds, does not matter.
    connection.pragma_update(None, "defer_foreign_keys", true)?;
    let last: Option<i64> = connection
        .prepare_cached("SELECT hlc FROM operation ORDER BY hlc DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let clock = (now.timestamp_millis().max(0) << CLOCK_COUNTER).max(last.unwrap_or(0) + 1);
    let id = new_id(clock, u64::MAX)?;
    let (state, undoes) = match beginning {
        Beginning::Done => ("done", None),
        Beginning::Closed { undoes } => ("closed", *undoes),
    };
    let args = serde_json::to_string(&op.args).map_err(|error| Error::Disk(error.into()))?;
    connection
        .prepare_cached(
            "INSERT INTO operation (id, kind, args, at, hlc, device, state, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((id.to_string(), op.kind, args, instant_text(now), clock, device, state, undoes))?;
    let seq = connection.last_insert_rowid();
    connection
        .prepare_cached("INSERT OR REPLACE INTO current_operation (only_one, seq) VALUES (1, ?1)")?
        .execute([seq])?;
    Ok((seq, id, clock))
}

fn set_args(connection: &Connection, seq: i64, args: &BTreeMap<String, String>) -> Result<()> {
    let args = serde_json::to_string(args).map_err(|error| Error::Disk(error.into()))?;
    connection
        .prepare_cached("UPDATE operation SET args = ?2 WHERE seq = ?1")?
        .execute((seq, args))?;
    Ok(())
}

/// Above this many changed records an operation gets more memory while its texts are indexed, and gives it back.
const LARGE: usize = 2_000;

/// The records an operation changed, each once, in the order of their first change.
fn changed_by(connection: &Connection, seq: i64) -> Result<Vec<Changed>> {
    let mut statement =
        connection.prepare_cached("SELECT tbl, row FROM change WHERE op = ?1 ORDER BY seq")?;
    let mut rows = statement.query([seq])?;
    let (mut seen, mut changed) = (HashSet::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let (table, id): (String, String) = (row.get(0)?, row.get(1)?);
        if seen.insert((table.clone(), id.clone())) {
            changed.push(Changed { table, id });
        }
    }
    Ok(changed)
}

pub(crate) fn finish(connection: &Connection, seq: i64, beginning: &Beginning) -> Result<Vec<Changed>> {
    let changed = changed_by(connection, seq)?;
    if changed.is_empty() {
        connection
            .prepare_cached("DELETE FROM operation WHERE seq = ?1")?
            .execute([seq])?;
    } else {
        let large = changed.len() > LARGE;
        if large {
            search::hold_back(connection, true)?;
        }
        search::refresh(connection, seq, &changed)?;
        if large {
            search::hold_back(connection, false)?;
        }
        if matches!(beginning, Beginning::Done) {
            // Something new was done: what had been undone can no longer be redone.
            connection
                .prepare_cached("UPDATE operation SET state = 'closed' WHERE state = 'undone'")?
                .execute([])?;
        }
    }
    connection
        .prepare_cached("DELETE FROM current_operation")?
        .execute([])?;
    Ok(changed)
}

/// Whether Ctrl+Z should reach the operation.
pub(crate) fn beginning_of(op: &Op) -> Beginning {
    if op.undoable {
        Beginning::Done
    } else {
        Beginning::Closed { undoes: None }
    }
}
