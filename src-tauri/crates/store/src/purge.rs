//! Real deletion: a person, or the wishes about food and access of past meetings, out of the records, out of history,
//! out of the search index and out of the free pages of the file. It is the one thing that cannot be undone. Backups
//! made earlier still hold what was deleted until they are rotated out or removed.

mod history;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::id::Id;
use rusqlite::{Connection, TransactionBehavior};

use crate::dossier::Dossier;
use crate::error::{Error, Result};
use crate::mentions::{self, Mention, Names};
use crate::transact::{Beginning, Changed, Op, begin, finish};

/// What a real deletion brought about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purged {
    /// The records that were changed or removed.
    pub changed: Vec<Changed>,
    /// Texts in which the person still seems to be named; only the coordinator can judge whether it is the person.
    pub mentions: Vec<Mention>,
}

/// How many mentions are worth showing.
const MENTIONS: usize = 50;

impl Dossier {
    /// Removes a person for good. Registrations and presence stay as numbers, without name, needs or reason; the row
    /// a list was read from goes where it names the person. What was taken out of a note before goes from the history
    /// of that note too. Undo begins anew afterwards: nothing done before can bring the person back.
    ///
    /// # Errors
    /// [`Error::NotFound`]; those of the disk. Nothing is removed then.
    pub fn purge_person(&self, person: &Id, now: DateTime<Utc>) -> Result<Purged> {
        let id = person.to_string();
        let mut names = None;
        let changed = self.erase("person.purge", now, |connection, changes| {
            let traces = Traces::of(connection, &id)?;
            remove_person(connection, &id, &traces)?;
            let changed = changes(connection)?;
            history::forget_person(connection, &id, &traces)?;
            names = Some(traces.names);
            Ok(changed)
        })?;
        let mentions = match &names {
            Some(names) => self.read_bare(|connection| mentions::find(connection, names, MENTIONS))?,
            None => Vec::new(),
        };
        Ok(Purged { changed, mentions })
    }

    /// Removes the wishes about food and access of these meetings for good: they are health data, and the meeting is
    /// over. Undo begins anew afterwards.
    ///
    /// # Errors
    /// Those of the disk. Nothing is removed then.
    pub fn purge_needs(&self, meetings: &[Id], now: DateTime<Utc>) -> Result<Vec<Changed>> {
        let meetings: Vec<String> = meetings.iter().map(Id::to_string).collect();
        self.erase("needs.purge", now, |connection, changes| {
            for meeting in &meetings {
                connection.execute(
                    "UPDATE registration SET needs = '' WHERE meeting_id = ?1 AND needs <> ''",
                    [meeting],
                )?;
            }
            let changed = changes(connection)?;
            for meeting in &meetings {
                history::forget_needs(connection, meeting)?;
            }
            Ok(changed)
        })
    }

    /// Runs a deletion as one operation that cannot be undone, and leaves no page of the file behind that still holds
    /// what was deleted. `work` changes the records, asks for what it changed, and then cleans the history.
    fn erase(
        &self,
        kind: &'static str,
        now: DateTime<Utc>,
        work: impl FnOnce(&Connection, &dyn Fn(&Connection) -> Result<Vec<Changed>>) -> Result<Vec<Changed>>,
    ) -> Result<Vec<Changed>> {
        let device = self.device().to_owned();
        self.with_writer(|connection| {
            connection.pragma_update(None, "secure_delete", true)?;
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let beginning = Beginning::Closed { undoes: None };
            let (seq, _, _) = begin(&transaction, &device, &Op::new(kind), &beginning, now)?;
            let changed = work(&transaction, &|connection| finish(connection, seq, &beginning))?;
            // Nothing that was done before may bring back what is deleted now.
            transaction.execute(
                "UPDATE operation SET state = 'closed' WHERE state <> 'closed'",
                [],
            )?;
            // The words must not stay behind in unmerged parts of the index.
            transaction.execute("INSERT INTO search_index (search_index) VALUES ('optimize')", [])?;
            transaction.commit()?;
            connection.execute_batch("VACUUM")?;
            // Fails only while somebody reads; the WAL is then emptied at the next opportunity.
            let _: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
            Ok(changed)
        })
    }
}

/// Where a person left traces, looked up before anything is removed.
struct Traces {
    /// What the person is known by in texts, now and in the past.
    names: Names,
    /// Names, addresses and numbers, now and in the past, as they may stand in the wording of operations.
    words: BTreeSet<String>,
    /// The registrations that are or were the person's.
    registrations: Vec<String>,
    /// The organisations the person is or was at.
    organisations: Vec<String>,
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
        let mut names = Names::of(connection, id)?;
        let mut words: BTreeSet<String> = now.into_iter().collect();
        let mut statement = connection.prepare(
            "SELECT col, coalesce(old, '') FROM change WHERE tbl = 'person' AND row = ?1 AND kind = 'update' \
             AND col IN ('given_name', 'surname', 'email', 'phone')",
        )?;
        let mut rows = statement.query([id])?;
        while let Some(row) = rows.next()? {
            let (column, word): (String, String) = (row.get(0)?, row.get(1)?);
            match column.as_str() {
                "surname" => names.add_surname(&word),
                "email" | "phone" => names.add_own(&word),
                _ => {}
            }
            words.insert(word);
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
        let organisations = texts(
            connection,
            "SELECT organisation_id FROM position WHERE person_id = ?1 UNION \
             SELECT json_extract(coalesce(old, new), '$.organisation_id') FROM change WHERE tbl = 'position' \
             AND kind <> 'update' AND json_extract(coalesce(old, new), '$.person_id') = ?1",
            id,
        )?;
        let mut statement =
            connection.prepare(&format!("SELECT DISTINCT op FROM change WHERE {OWN_CHANGES}"))?;
        let operations = statement
            .query_map([id], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(Self {
            names,
            words,
            registrations,
            organisations,
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

/// The invitations of an organisation with who answered them.
fn answers(connection: &Connection, organisation: &str) -> Result<Vec<(String, String)>> {
    let mut statement =
        connection.prepare("SELECT id, replied_by FROM invitation WHERE organisation_id = ?1")?;
    let rows = statement.query_map([organisation], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn remove_person(connection: &Connection, id: &str, traces: &Traces) -> Result<()> {
    connection.execute(
        "UPDATE registration SET person_id = NULL, needs = '', exception_reason = '' WHERE person_id = ?1",
        [id],
    )?;
    for organisation in &traces.organisations {
        for (invitation, answered) in answers(connection, organisation)? {
            if traces.names.stand_in(&answered) {
                connection.execute(
                    "UPDATE invitation SET replied_by = '' WHERE id = ?1",
                    [invitation],
                )?;
            }
        }
        // The row of the list an organisation came from holds its contact persons word for word.
        let source: String = connection
            .query_row(
                "SELECT source_text FROM organisation WHERE id = ?1",
                [organisation],
                |row| row.get(0),
            )
            .or_else(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => Ok(String::new()),
                other => Err(other),
            })?;
        if traces.names.stand_in(&source) {
            connection.execute(
                "UPDATE organisation SET source_text = '' WHERE id = ?1",
                [organisation],
            )?;
        }
    }
    // Positions and consents go with the person; that somebody was phoned in vain stays, without whom.
    connection.execute("DELETE FROM person WHERE id = ?1", [id])?;
    Ok(())
}
