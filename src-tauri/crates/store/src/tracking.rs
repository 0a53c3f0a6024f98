//! The one mechanism behind history, undo and merging: triggers that write every change of a row to `change`.
//!
//! The triggers are temporary: they are made afresh from the live schema on every connection that writes, so a
//! migration never has to think of them. They live outside the file, and only the connection behind
//! [`Dossier::transact`](crate::Dossier::transact) has them.

use rusqlite::Connection;

use crate::error::Result;

/// The tables without history: the history itself, what is computed from other records, and large files.
pub(crate) const UNTRACKED: &[&str] = &[
    "operation",
    "change",
    "meta",
    "source_file",
    "embedding",
    "search_entry",
    "search_index",
];

/// The statements that make `operation` and `change`.
///
/// A change is one of three kinds. `insert` and `delete` hold the whole row as JSON in `new` or `old`, with an empty
/// `col`; `update` is one row per column that differs. Instants and devices are those of the operation: its `hlc` is
/// a hybrid logical clock (milliseconds since 1970 in the upper 48 bits, a counter in the lower 16) that rises with
/// every operation, also when the clock of the machine is set back.
pub(crate) const SQL: &str = "\
CREATE TABLE operation (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    args TEXT NOT NULL,
    at TEXT NOT NULL,
    hlc INTEGER NOT NULL,
    device TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'closed')),
    undoes INTEGER REFERENCES operation (seq)
) STRICT;
CREATE INDEX operation_state ON operation (state, seq);
CREATE INDEX operation_hlc ON operation (hlc);
CREATE INDEX operation_undoes ON operation (undoes);
CREATE TABLE change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    op INTEGER NOT NULL REFERENCES operation (seq),
    tbl TEXT NOT NULL,
    row TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
    col TEXT NOT NULL,
    old ANY,
    new ANY
) STRICT;
CREATE INDEX change_op ON change (op);
CREATE INDEX change_row ON change (tbl, row);
CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
";

/// The tables with history, by name.
pub(crate) fn tracked_tables(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' \
         AND name NOT LIKE 'search!_index!_%' ESCAPE '!' ORDER BY name",
    )?;
    let names = statement.query_map([], |row| row.get::<_, String>(0))?;
    let mut tracked = Vec::new();
    for name in names {
        let name = name?;
        if !UNTRACKED.contains(&name.as_str()) {
            tracked.push(name);
        }
    }
    Ok(tracked)
}

/// The columns of a table, in their order.
pub(crate) fn columns_of(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement =
        connection.prepare_cached("SELECT name FROM main.pragma_table_info(?1) ORDER BY cid")?;
    let names = statement.query_map([table], |row| row.get::<_, String>(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Makes the triggers on this connection. Without a row in `current_operation` they refuse every change, because
/// `change.op` may not be null: there is no way around `transact`, also not by mistake.
pub(crate) fn install(connection: &Connection) -> Result<()> {
    let mut sql = String::from(
        "CREATE TEMP TABLE current_operation (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), seq INTEGER);\n",
    );
    for table in tracked_tables(connection)? {
        let columns = columns_of(connection, &table)?;
        let whole = |side: &str| {
            let pairs: Vec<String> = columns
                .iter()
                .map(|column| format!("'{column}', {side}.{column}"))
                .collect();
            format!("json_object({})", pairs.join(", "))
        };
        let into = "INSERT INTO change (op, tbl, row, kind, col, old, new)";
        let op = "(SELECT seq FROM current_operation)";
        let each: String = columns
            .iter()
            .map(|c| {
                format!("{into} SELECT {op}, '{table}', NEW.id, 'update', '{c}', OLD.{c}, NEW.{c} WHERE OLD.{c} IS NOT NEW.{c};\n")
            })
            .collect();
        let (old, new) = (whole("OLD"), whole("NEW"));
        sql.push_str(&format!(
            "CREATE TEMP TRIGGER track_insert_{table} AFTER INSERT ON main.{table} BEGIN\n\
             {into} VALUES ({op}, '{table}', NEW.id, 'insert', '', NULL, {new});\nEND;\n\
             CREATE TEMP TRIGGER track_delete_{table} AFTER DELETE ON main.{table} BEGIN\n\
             {into} VALUES ({op}, '{table}', OLD.id, 'delete', '', {old}, NULL);\nEND;\n\
             CREATE TEMP TRIGGER track_update_{table} AFTER UPDATE ON main.{table} BEGIN\n\
             SELECT RAISE(ABORT, 'the id of a record never changes') WHERE OLD.id IS NOT NEW.id;\n\
             {each}END;\n"
        ));
    }
    connection.execute_batch(&sql)?;
    Ok(())
}
