//! What can go wrong with a dossier, told apart as far as the user can do something different about it.

use std::io;

use rusqlite::ErrorCode;

/// Why the dossier could not be opened, read or written. In every case the file is as it was before the call.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no file at the path.
    #[error("there is no dossier at this place")]
    Missing,
    /// A new dossier was asked for where a file already stands.
    #[error("there is already a file at this place")]
    AlreadyExists,
    /// The file is something else than a dossier.
    #[error("the file is not a dossier")]
    NotADossier,
    /// The passphrase does not fit the dossier.
    #[error("the passphrase does not fit")]
    WrongPassphrase,
    /// The recovery key is well written but does not fit the dossier.
    #[error("the recovery key does not fit")]
    WrongRecoveryKey,
    /// The text is not a recovery key: too short, too long, or a mistyped character.
    #[error("the recovery key is mistyped")]
    MistypedRecoveryKey,
    /// The passphrase is empty.
    #[error("a passphrase may not be empty")]
    EmptyPassphrase,
    /// The file is damaged; the newest backup is the way back.
    #[error("the dossier is damaged: {0}")]
    Damaged(String),
    /// A newer version of Hartwerk wrote the file.
    #[error("the dossier has schema {found}, this version knows {known}")]
    Newer {
        /// The schema version in the file.
        found: i64,
        /// The newest schema version known here.
        known: i64,
    },
    /// The dossier is open in another window or held by another program.
    #[error("the dossier is in use by another program")]
    Locked,
    /// The dossier was locked or closed in this window meanwhile.
    #[error("the dossier has been shut")]
    Shut,
    /// The file or its folder may not be written.
    #[error("the dossier may not be written")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The record does not exist (any more).
    #[error("no {table} with this id")]
    NotFound {
        /// The table looked in.
        table: &'static str,
    },
    /// A record that must be unique exists already.
    #[error("such a record exists already: {0}")]
    Duplicate(String),
    /// A record refers to one that does not exist, or is still referred to by another.
    #[error("a reference between records does not hold")]
    BrokenReference,
    /// What was to be undone or redone has been changed since in another way; nothing was undone.
    #[error("{table} has been changed since; nothing was undone")]
    Conflict {
        /// The table of the record that stands in the way.
        table: String,
        /// The id of that record.
        id: String,
    },
    /// A stored value cannot be read as what the column should hold.
    #[error("{table}.{column} holds an unreadable value")]
    Unreadable {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// The system gave no random numbers, so no key or id can be made.
    #[error("the system gives no random numbers")]
    NoRandomness,
    /// The key could not be derived; the machine probably lacks 64 MiB of free memory.
    #[error("the key could not be derived")]
    KeyDerivation,
    /// The disk or the folder failed in another way.
    #[error("the disk reported an error")]
    Disk(#[source] io::Error),
    /// The database reported an error that is none of the above: a defect in Hartwerk.
    #[error("the database reported an error")]
    Database(#[source] rusqlite::Error),
}

/// The result of every call on the dossier.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, ref message) = error else {
            return Self::Database(error);
        };
        let text = || message.clone().unwrap_or_else(|| failure.to_string());
        match failure.code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => {
                Self::Locked
            }
            // The memory that connections share lies in a file beside the dossier, which a full disk has no room for.
            ErrorCode::SystemIoFailure if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE => {
                Self::DiskFull
            }
            ErrorCode::SystemIoFailure if !is_of_reading(failure.extended_code) => {
                Self::Disk(io::Error::other(text()))
            }
            // SQLCipher reports a page whose seal does not hold as an input error or as "not a database".
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::SystemIoFailure => {
                Self::Damaged(text())
            }
            ErrorCode::CannotOpen => Self::Disk(io::Error::other(text())),
            ErrorCode::ConstraintViolation => match failure.extended_code {
                rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE | rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
                    Self::Duplicate(text())
                }
                rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Self::BrokenReference,
                _ => Self::Database(error),
            },
            _ => Self::Database(error),
        }
    }
}

/// Whether an input or output error is about what stands in the file; others are about the disk under it.
fn is_of_reading(extended_code: i32) -> bool {
    use rusqlite::ffi;
    [
        ffi::SQLITE_IOERR,
        ffi::SQLITE_IOERR_READ,
        ffi::SQLITE_IOERR_SHORT_READ,
        ffi::SQLITE_IOERR_DATA,
        ffi::SQLITE_IOERR_CORRUPTFS,
    ]
    .contains(&extended_code)
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::WouldBlock | io::ErrorKind::ResourceBusy => Self::Locked,
            _ => Self::Disk(error),
        }
    }
}

impl From<rusqlite_migration::Error> for Error {
    fn from(error: rusqlite_migration::Error) -> Self {
        match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            other => Self::Damaged(other.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(extended_code: i32) -> Error {
        Error::from(rusqlite::Error::SqliteFailure(
            rusqlite::ffi::Error::new(extended_code),
            None,
        ))
    }

    #[test]
    fn a_disk_that_fails_is_not_taken_for_a_damaged_file() {
        use rusqlite::ffi;
        assert!(matches!(told(ffi::SQLITE_FULL), Error::DiskFull));
        assert!(matches!(told(ffi::SQLITE_IOERR_SHMSIZE), Error::DiskFull));
        assert!(matches!(told(ffi::SQLITE_IOERR_FSYNC), Error::Disk(_)));
        assert!(matches!(told(ffi::SQLITE_IOERR_WRITE), Error::Disk(_)));
        assert!(matches!(told(ffi::SQLITE_IOERR_SHORT_READ), Error::Damaged(_)));
        assert!(matches!(told(ffi::SQLITE_CORRUPT_VTAB), Error::Damaged(_)));
    }
}
