//! Opening connections: the key, and the settings every connection needs.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::{Error, Result};
use crate::key::{DataKey, SALT};
use crate::schema::APPLICATION_ID;

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    /// Reads and writes.
    Write,
    /// Reads beside the writer.
    Read,
    /// Reads a file that nobody writes, in a folder that cannot be written: no WAL, no shared memory.
    ReadUntouched,
}

/// Opens an existing file when the key fits.
///
/// # Errors
/// [`Error::Damaged`] when the seal of the first page does not hold: the key is another, or the page is damaged.
pub(crate) fn unlock(path: &Path, key: &DataKey, salt: &[u8; SALT], purpose: Use) -> Result<Connection> {
    let connection = open(path, key, salt, purpose)?;
    check_key(&connection)?;
    Ok(connection)
}

/// Whether the key fits: decrypts the first page and no other.
///
/// # Errors
/// Those of the disk, and [`Error::Damaged`] when the page can be read but says that the file has been cut off.
pub(crate) fn fits(path: &Path, key: &DataKey, salt: &[u8; SALT], purpose: Use) -> Result<bool> {
    let connection = keyed(path, key, salt, purpose, access_for(purpose))?;
    match connection.pragma_query_value(None, "application_id", |row| row.get::<_, i32>(0)) {
        Ok(_) => Ok(true),
        // The seal of the page does not hold: the key is another, or this page is damaged.
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Opens an existing file with a key that is known to fit.
pub(crate) fn open(path: &Path, key: &DataKey, salt: &[u8; SALT], purpose: Use) -> Result<Connection> {
    open_with(path, key, salt, purpose, access_for(purpose))
}

fn access_for(purpose: Use) -> OpenFlags {
    match purpose {
        Use::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Use::Read | Use::ReadUntouched => OpenFlags::SQLITE_OPEN_READ_ONLY,
    }
}

/// Makes a new file with a key.
pub(crate) fn create(path: &Path, key: &DataKey, salt: &[u8; SALT]) -> Result<Connection> {
    let access = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    open_with(path, key, salt, Use::Write, access)
}

fn open_with(
    path: &Path,
    key: &DataKey,
    salt: &[u8; SALT],
    purpose: Use,
    access: OpenFlags,
) -> Result<Connection> {
    let connection = keyed(path, key, salt, purpose, access)?;
    // Sorting must never spill rows into a plain file.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // 64 MiB at most, so that a dossier of thirty thousand organisations is not decrypted again for every question: with 16 MiB
    // reading it grew faster than the dossier. A small dossier takes no more than its size. Memory-mapping stays off, because encrypted pages have to be decrypted into memory anyway.
    connection.pragma_update(None, "cache_size", -65_536)?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

/// A connection that has its key and has not read a page yet.
fn keyed(
    path: &Path,
    key: &DataKey,
    salt: &[u8; SALT],
    purpose: Use,
    access: OpenFlags,
) -> Result<Connection> {
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let connection = if purpose == Use::ReadUntouched {
        Connection::open_with_flags(untouched_uri(path), flags | OpenFlags::SQLITE_OPEN_URI)?
    } else {
        Connection::open_with_flags(path, flags)?
    };
    // A wrong key is our own error to tell, not SQLCipher's to print.
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    connection.pragma_update(None, "key", key.pragma(salt).as_str())?;
    connection.busy_timeout(Duration::from_secs(2))?;
    Ok(connection)
}

/// Sets what a writing connection needs, after the key was found to fit.
pub(crate) fn prepare_writer(connection: &Connection) -> Result<()> {
    if connection.is_readonly("main")? {
        return Err(Error::ReadOnly);
    }
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // A change that was confirmed on the screen survives a power cut, not only a crash of the program.
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(())
}

/// Looks whether the key fits: decrypts and verifies the first page.
fn check_key(connection: &Connection) -> Result<()> {
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    if application == APPLICATION_ID {
        Ok(())
    } else {
        Err(Error::NotADossier)
    }
}

/// Reads every page as it lies in the file and verifies its seal.
///
/// # Errors
/// [`Error::Damaged`] with what was found first.
pub(crate) fn check_seals(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        Some(row) => Err(Error::Damaged(row.get(0)?)),
        None => Ok(()),
    }
}

/// Why the database failed. SQLCipher answers a page whose seal does not hold in many ways, as lack of memory or as an
/// error without a name among them, and refuses everything on that connection from then on: only a look at all pages
/// through another one tells damage from a defect of ours.
pub(crate) fn explain(path: &Path, key: &DataKey, salt: &[u8; SALT], purpose: Use, error: Error) -> Error {
    if !matches!(error, Error::Database(_) | Error::Unreadable { .. }) {
        return error;
    }
    match look_for_damage(path, key, salt, purpose) {
        Err(found @ Error::Damaged(_)) => found,
        _ => error,
    }
}

/// Verifies every page through a connection of its own.
///
/// # Errors
/// As for [`check_seals`].
pub(crate) fn look_for_damage(path: &Path, key: &DataKey, salt: &[u8; SALT], purpose: Use) -> Result<()> {
    check_seals(&keyed(path, key, salt, purpose, access_for(purpose))?)
}

/// The path as a URI that says nobody else touches the file.
fn untouched_uri(path: &Path) -> String {
    let mut uri = String::from("file:");
    for byte in path.to_string_lossy().replace('\\', "/").bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => {
                uri.push(char::from(byte))
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    uri
}
