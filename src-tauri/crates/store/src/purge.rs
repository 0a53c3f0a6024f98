//! Real deletion of a person: from the records, from history, from the search index, and from the free pages of the
//! file. Backups made earlier still hold the person until they are rotated out or removed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::id::Id;
use rusqlite::{Connection, TransactionBehavior, params_from_iter};
use serde_json::Value as Json;

use crate::dossier::Dossier;
use crate::error::{Error, Result};
use crate::search::{self, Hit};
use crate::transact::{Beginning, Changed, Op, begin, finish};

/// What a real deletion brought about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purged {
    /// The records that were changed or removed.
    pub changed: Vec<Changed>,
    /// Records in whose free text the surname still stands; only the coordinator can judge whether it is the person.
    pub mentions: Vec<Hit>,
}

/// How many mentions are worth showing.
const MENTIONS: usize = 50;

impl Dossier {
    /// Removes a person for good. Registrations and presence stay as numbers, without name, needs or reason. Undo
    /// begins anew afterwards: nothing done before can bring the person back.
    ///
    /// # Errors
    /// [`Error::NotFound`]; those of the disk. Nothing is removed then.
    pub fn purge_person(&self, person: &Id, now: DateTime<Utc>) -> Result<Purged> {
        let device = self.device().to_owned();
        self.with_writer(|connection| {
            connection.pragma_update(None, "secure_delete", true)?;
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let beginning = Beginning::Closed { undoes: None };
            let (seq, _, _) = begin(&transaction, &device, &Op::new("person.purge"), &beginning, now)?;
            let id = person.to_string();
            let traces = Traces::of(&transaction, &id)?;
            remove_records(&transaction, &id, &traces)?;
            let changed = finish(&transaction, seq, &beginning)?;
            forget_history(&transaction, &id, &traces)?;
            // The words of the person must not stay behind in unmerged parts of the index.
            transaction.execute("INSERT INTO search_index (search_index) VALUES ('optimize')", [])?;
            transaction.commit()?;
            connection.execute_batch("VACUUM")?;
            // Fails only while somebody reads; the WAL is then emptied at the next opportunity.
            let _: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
            let mentions = match &traces.surname {
                surname if surname.is_empty() => Vec::new(),
                surname => search::find(connection, surname, MENTIONS)?,
            };
            Ok(Purged { changed, mentions })
        })
    }
}

/// Where a person left traces, looked up before anything is removed.
struct Traces {
    surname: String,
    /// Names, addresses and numbers, now and in the past, as they may stand in the wording of operations.
    words: BTreeSet<String>,
    /// The registrations that are or were the person's.
    registrations: Vec<String>,
    /// Operations that touched the person, positions or consents.
    operations: BTreeSet<i64>,
}

impl Traces {
    fn of(connection: &Connection, id: &str) -> Result<Self> {
        let telling = ["given_name", "surname", "email", "phone"];
        let now: Vec<String> = connection
            .query_row(
                "SELECT given_name, surname, email, phone FROM person WHERE id = ?1",
                [id],
                |row| (0..telling.len()).map(|index| row.get(index)).collect(),
            )
            .map_err(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => Error::NotFound { table: "person" },
                other => other.into(),
            })?;
        let surname = now[1].clone();
        let mut words: BTreeSet<String> = now.into_iter().collect();
        let mut statement = connection.prepare(
            "SELECT coalesce(old, '') FROM change WHERE tbl = 'person' AND row = ?1 AND kind = 'update' \
             AND col IN ('given_name', 'surname', 'email', 'phone')",
        )?;
        for word in statement.query_map([id], |row| row.get::<_, String>(0))? {
            words.insert(word?);
        }
        // One or two letters would strike out half of all wordings.
        words.retain(|word| word.chars().count() > 2);
        let registrations = texts(
            connection,
            "SELECT id FROM registration WHERE person_id = ?1 UNION \
             SELECT row FROM change WHERE tbl = 'registration' AND \
             (col = 'person_id' AND ?1 IN (old, new) OR kind <> 'update' AND \
              json_extract(coalesce(old, new), '$.person_id') = ?1)",
            id,
        )?;
        let mut statement =
            connection.prepare(&format!("SELECT DISTINCT op FROM change WHERE {OWN_CHANGES}"))?;
        let operations = statement
            .query_map([id], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(Self {
            surname,
            words,
            registrations,
            operations,
        })
    }
}

/// The changes of the person, and of positions and consents that are or were the person's.
const OWN_CHANGES: &str = "(tbl = 'person' AND row = ?1) OR (tbl IN ('position', 'consent') AND row IN (\
    SELECT row FROM change WHERE tbl IN ('position', 'consent') AND (col = 'person_id' AND ?1 IN (old, new) OR \
    kind <> 'update' AND json_extract(coalesce(old, new), '$.person_id') = ?1)))";

fn texts(connection: &Connection, sql: &str, id: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql)?;
    let texts = statement.query_map([id], |row| row.get(0))?;
    Ok(texts.collect::<Result<_, _>>()?)
}

fn remove_records(connection: &Connection, id: &str, traces: &Traces) -> Result<()> {
    connection.execute(
        "UPDATE registration SET person_id = NULL, needs = '', exception_reason = '' WHERE person_id = ?1",
        [id],
    )?;
    if !traces.surname.is_empty() {
        connection.execute(
            "UPDATE invitation SET replied_by = '' WHERE instr(lower(replied_by), lower(?2)) > 0 AND \
             organisation_id IN (SELECT organisation_id FROM position WHERE person_id = ?1)",
            (id, &traces.surname),
        )?;
    }
    // Positions and consents go with the person; that somebody was phoned in vain stays, without whom.
    connection.execute("DELETE FROM person WHERE id = ?1", [id])?;
    Ok(())
}

fn forget_history(connection: &Connection, id: &str, traces: &Traces) -> Result<()> {
    connection.execute(&format!("DELETE FROM change WHERE {OWN_CHANGES}"), [id])?;
    for registration in &traces.registrations {
        connection.execute(
            "DELETE FROM change WHERE tbl = 'registration' AND row = ?1 AND kind = 'update' \
             AND col IN ('person_id', 'needs', 'exception_reason')",
            [registration],
        )?;
        for side in ["old", "new"] {
            connection.execute(
                &format!(
                    "UPDATE change SET {side} = json_set({side}, '$.person_id', NULL, '$.needs', '', \
                     '$.exception_reason', '') WHERE tbl = 'registration' AND row = ?1 AND kind <> 'update' \
                     AND {side} IS NOT NULL"
                ),
                [registration],
            )?;
        }
    }
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
    if !traces.surname.is_empty() {
        connection.execute(
            "DELETE FROM change WHERE tbl = 'invitation' AND col = 'replied_by' AND \
             (instr(lower(old), lower(?1)) > 0 OR instr(lower(new), lower(?1)) > 0)",
            [&traces.surname],
        )?;
        for side in ["old", "new"] {
            connection.execute(
                &format!(
                    "UPDATE change SET {side} = json_set({side}, '$.replied_by', '') WHERE tbl = 'invitation' AND \
                     kind <> 'update' AND instr(lower(json_extract({side}, '$.replied_by')), lower(?1)) > 0"
                ),
                [&traces.surname],
            )?;
        }
    }
    blank_wordings(connection, traces)?;
    connection.execute(
        "UPDATE operation SET state = 'closed' WHERE state <> 'closed'",
        [],
    )?;
    Ok(())
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
        connection.execute(
            "UPDATE operation SET args = ?2 WHERE seq = ?1",
            params_from_iter([seq.to_string(), args]),
        )?;
    }
    Ok(())
}
