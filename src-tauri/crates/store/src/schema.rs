//! The schema and its migrations.
//!
//! Migrations are append-only: once a version of Hartwerk has been released, its migrations are never edited, and a
//! change of a table is a new entry at the end. All that are missing run in one transaction, so that a dossier is
//! never between two versions.

use std::sync::LazyLock;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::error::{Error, Result};
use crate::{blobs, search, tables, tracking};

/// `HrtW` in the header of the database: told apart from other encrypted databases with the same key.
pub(crate) const APPLICATION_ID: i32 = 0x4872_7457;

/// The first migration: everything the table files declare.
static FIRST: LazyLock<String> =
    LazyLock::new(|| [tracking::SQL, search::SQL, blobs::SQL, &tables::schema()].concat());

/// What she chose herself at a table, and what a printed list looked like, so that its empty lines can be typed over.
const SECOND: &str =
    "ALTER TABLE seat ADD COLUMN duty_chosen INTEGER NOT NULL DEFAULT 0 CHECK (duty_chosen IN (0, 1));
ALTER TABLE list_print ADD COLUMN lines INTEGER NOT NULL DEFAULT 0;
ALTER TABLE list_print ADD COLUMN by_organisation INTEGER CHECK (by_organisation IN (0, 1));";

/// How many migrations there are: the version a dossier has when it is up to date.
pub(crate) const NEWEST: i64 = 2;

fn migrations() -> Migrations<'static> {
    Migrations::new(vec![M::up(&FIRST), M::up(SECOND)])
}

/// The schema version of a dossier, 0 for an empty database.
pub(crate) fn version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Refuses a dossier of a newer Hartwerk; says whether migrations are missing.
pub(crate) fn is_behind(connection: &Connection) -> Result<bool> {
    let found = version(connection)?;
    if found > NEWEST {
        return Err(Error::Newer { found, known: NEWEST });
    }
    Ok(found < NEWEST)
}

/// Brings the dossier up to date, all or nothing.
pub(crate) fn migrate(connection: &mut Connection) -> Result<()> {
    migrations().to_latest(connection)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fresh() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        connection
    }

    #[test]
    fn newest_is_the_number_of_migrations() {
        assert_eq!(version(&fresh()).unwrap(), NEWEST);
        migrations().validate().unwrap();
    }

    #[test]
    fn what_was_kept_before_the_second_migration_stays() {
        let mut connection = Connection::open_in_memory().unwrap();
        Migrations::new(vec![M::up(&FIRST)])
            .to_latest(&mut connection)
            .unwrap();
        assert!(is_behind(&connection).unwrap());
        connection
            .execute_batch(
                "PRAGMA foreign_keys = OFF;
                INSERT INTO seat (id, created_at, changed_at, device, meeting_id, registration_id, table_no, fixed, duty)
                VALUES ('s', '', '', '', 'm', 'r', 3, 1, 'facilitator');
                INSERT INTO list_print (id, created_at, changed_at, device, meeting_id, paper, version, printed_at)
                VALUES ('l', '', '', '', 'm', 'attendance_table', 2, '');",
            )
            .unwrap();
        migrate(&mut connection).unwrap();
        assert!(!is_behind(&connection).unwrap());
        let seat: (u32, String, bool) = connection
            .query_row("SELECT table_no, duty, duty_chosen FROM seat", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .unwrap();
        assert_eq!(seat, (3, "facilitator".to_owned(), false));
        let print: (u32, u32, Option<bool>) = connection
            .query_row(
                "SELECT version, lines, by_organisation FROM list_print",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .unwrap();
        assert_eq!(print, (2, 0, None));
    }

    /// What a released version wrote must stay readable: a change of this file has to come with a new migration.
    #[test]
    fn the_schema_is_as_recorded() {
        let connection = fresh();
        let mut statement = connection
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY type DESC, name")
            .unwrap();
        let found: Vec<String> = statement
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(|sql| sql.unwrap())
            .collect();
        let found = found.join(";\n\n") + ";\n";
        let recorded = concat!(env!("CARGO_MANIFEST_DIR"), "/schema.sql");
        if std::env::var_os("HARTWERK_RECORD_SCHEMA").is_some() {
            std::fs::write(recorded, &found).unwrap();
        }
        assert_eq!(
            std::fs::read_to_string(recorded).unwrap(),
            found,
            "record it with HARTWERK_RECORD_SCHEMA=1"
        );
    }

    #[test]
    fn every_record_has_exactly_the_columns_of_its_table() {
        let connection = fresh();
        let mut declared: Vec<&str> = Vec::new();
        for (table, columns) in tables::COLUMNS {
            let mut expected: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
            expected.extend(["created_at", "changed_at", "device"].map(str::to_owned));
            expected.sort();
            let mut found = tracking::columns_of(&connection, table).unwrap();
            found.sort();
            assert_eq!(found, expected, "{table}");
            declared.push(table);
        }
        declared.sort_unstable();
        assert_eq!(tracking::tracked_tables(&connection).unwrap(), declared);
    }

    #[test]
    fn every_reference_has_an_index() {
        let connection = fresh();
        let mut missing = Vec::new();
        for (table, _) in tables::COLUMNS {
            let references: Vec<String> = connection
                .prepare("SELECT \"from\" FROM pragma_foreign_key_list(?1)")
                .unwrap()
                .query_map([table], |row| row.get(0))
                .unwrap()
                .map(|column| column.unwrap())
                .collect();
            for column in references {
                let plan: String = connection
                    .query_row(
                        &format!("EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {column} = ?"),
                        ["x"],
                        |row| row.get(3),
                    )
                    .unwrap();
                if !plan.contains("INDEX") {
                    missing.push(format!("{table}.{column}: {plan}"));
                }
            }
        }
        assert!(missing.is_empty(), "{missing:?}");
    }
}
