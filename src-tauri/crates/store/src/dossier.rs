//! The dossier: one encrypted file, one writer, readers beside it.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::backup::{self, Reason};
use crate::connection::{self, Use};
use crate::error::{Error, Result};
use crate::files;
use crate::key::{DataKey, RecoveryKey, SALT, Secret, random};
use crate::passphrase::older_keys;
use crate::reader::Reader;
use crate::schema;
use crate::slots;
use crate::tracking;
use crate::transact::{self, Op, OpLabel, Outcome, Tx};
use crate::undo::{self, Direction};

/// How many connections read at the same time: the screen and one long piece of work.
const READERS: usize = 2;

/// Both halves of what opens the file: the key, and the salt at its start.
#[derive(Clone)]
pub(crate) struct Lockset {
    pub(crate) key: DataKey,
    pub(crate) salt: [u8; SALT],
}

/// An open dossier. Cheap calls from several threads: one writes at a time, others read meanwhile.
pub struct Dossier {
    path: PathBuf,
    device: String,
    access: Access,
    // Readers before the writer: the last connection to close folds the WAL back into the file.
    readers: [Mutex<Option<Connection>>; READERS],
    writer: Mutex<Option<Connection>>,
    keys: Mutex<Lockset>,
    /// Keeps a second window away; given back when the dossier is shut.
    lock: Mutex<Option<File>>,
    /// Nobody gets a connection any more.
    is_shut: AtomicBool,
}

/// How the dossier was opened.
enum Access {
    ReadWrite,
    /// Possibly from a private copy, which is removed with this value.
    ReadOnly {
        from: files::ReadableCopy,
    },
}

impl Dossier {
    /// Makes a new, empty dossier at `path` and opens it. `device` names this machine in the history.
    ///
    /// # Errors
    /// [`Error::AlreadyExists`] when there is a file; never overwrites one.
    pub fn create(path: &Path, passphrase: &str, device: &str) -> Result<Self> {
        let lock = files::lock(path)?;
        if path.exists() {
            return Err(Error::AlreadyExists);
        }
        let salt = random::<SALT>()?;
        let keys = Lockset {
            key: DataKey::derive(passphrase, &salt)?,
            salt,
        };
        files::replace_with(path, |new| {
            let mut connection = connection::create(new, &keys.key, &keys.salt)?;
            connection.pragma_update(None, "application_id", schema::APPLICATION_ID)?;
            schema::migrate(&mut connection)?;
            connection.close().map_err(|(_, error)| error.into())
        })?;
        Self::ready(path, keys, device, lock)
    }

    /// Opens an existing dossier. When it is of an older version it is first copied to its backups, then brought up
    /// to date.
    ///
    /// # Errors
    /// See [`Error`]: missing, wrong key, damaged, newer, in use elsewhere, read-only, disk full or no dossier at all.
    pub fn open(path: &Path, secret: &Secret<'_>, device: &str, now: DateTime<Utc>) -> Result<Self> {
        files::check_writable(path)?;
        let lock = files::lock(path)?;
        let (keys, mut connection) = unlock(path, secret, Use::Write)?;
        let prepared = schema::is_behind(&connection).and_then(|behind| {
            if behind {
                backup::make(path, &connection, &keys, Reason::Migration, now)?;
                schema::migrate(&mut connection)?;
            }
            Ok(())
        });
        drop(connection);
        prepared.map_err(|error| connection::explain(path, &keys.key, &keys.salt, Use::Write, error))?;
        Self::ready(path, keys, device, lock)
    }

    /// Opens a dossier for reading only, also from a stick or folder that cannot be written, and also while another
    /// window has it open.
    ///
    /// # Errors
    /// As for [`Self::open`]; a dossier of an older version cannot be brought up to date here and is refused as
    /// [`Error::ReadOnly`].
    pub fn open_read_only(path: &Path, secret: &Secret<'_>) -> Result<Self> {
        let mut from = files::ReadableCopy::of(path)?;
        let unlocked = match unlock(from.path(), secret, from.purpose()) {
            Err(Error::DiskFull) => {
                from = files::ReadableCopy::untouched(path)?;
                unlock(from.path(), secret, from.purpose())
            }
            other => other,
        };
        let (keys, connection) = unlocked?;
        if schema::is_behind(&connection)? {
            return Err(Error::ReadOnly);
        }
        drop(connection);
        Ok(Self {
            path: path.to_owned(),
            device: String::new(),
            access: Access::ReadOnly { from },
            readers: Default::default(),
            writer: Mutex::default(),
            keys: Mutex::new(keys),
            lock: Mutex::default(),
            is_shut: AtomicBool::new(false),
        })
    }

    fn ready(path: &Path, keys: Lockset, device: &str, lock: File) -> Result<Self> {
        let dossier = Self {
            path: path.to_owned(),
            device: device.to_owned(),
            access: Access::ReadWrite,
            readers: Default::default(),
            writer: Mutex::default(),
            keys: Mutex::new(keys),
            lock: Mutex::new(Some(lock)),
            is_shut: AtomicBool::new(false),
        };
        // Opening the writer now means that a full disk or a held file is found here and not at the first change.
        let older = dossier
            .with_writer(|connection| older_keys(connection))
            .map_err(|error| dossier.explain(error))?;
        if !older.is_empty() && !slots::exist(path) {
            // The slot file stayed behind when the dossier was moved: make it again, so that older sheets work here
            // too. When that fails (a full disk) the passphrase and the newest sheet still open the dossier.
            let _ = slots::write(path, &[&dossier.keys().key], &older);
        }
        Ok(dossier)
    }

    /// Where the dossier is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn device(&self) -> &str {
        &self.device
    }

    /// Whether it was opened for reading only.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        matches!(self.access, Access::ReadOnly { .. })
    }

    /// The recovery key for the sheet. It opens this file, also a bare copy of it, without the passphrase.
    #[must_use]
    pub fn recovery_key(&self) -> RecoveryKey {
        RecoveryKey(self.keys().key)
    }

    /// Runs `work` on a reading connection outside a transaction, for what SQLite does not allow inside one.
    pub(crate) fn read_bare<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut lane = self.free_reader();
        work(self.reading(&mut lane)?)
    }

    fn reading<'l>(&self, lane: &'l mut Option<Connection>) -> Result<&'l mut Connection> {
        self.opened(lane, |keys| {
            let (path, purpose) = self.read_from();
            connection::open(path, &keys.key, &keys.salt, purpose)
        })
    }

    /// Where reading connections read, and how.
    fn read_from(&self) -> (&Path, Use) {
        match &self.access {
            Access::ReadWrite => (&self.path, Use::Read),
            Access::ReadOnly { from } => (from.path(), from.purpose()),
        }
    }

    /// Why the dossier failed: an error of the database that says nothing may be a page that is damaged.
    pub(crate) fn explain(&self, error: Error) -> Error {
        let (path, purpose) = self.read_from();
        let keys = self.keys();
        connection::explain(path, &keys.key, &keys.salt, purpose, error)
    }

    /// Whether a page of the file is damaged. Looks at every page, so only to be asked after a failure that nothing
    /// else explains.
    #[must_use]
    pub fn has_damaged_pages(&self) -> bool {
        let (path, purpose) = self.read_from();
        let keys = self.keys();
        let looked = connection::look_for_damage(path, &keys.key, &keys.salt, purpose);
        matches!(looked, Err(Error::Damaged(_)))
    }

    /// When the newest of the last operations was done, by the clock of the machine then; `None` in a new dossier. A
    /// clock that is before it now has been set back. Only the last hundred count, so that one day with a clock that
    /// ran ahead is not held against every day after it.
    ///
    /// # Errors
    /// Those of the disk or of a damaged file.
    pub fn last_worked_at(&self) -> Result<Option<DateTime<Utc>>> {
        self.read_bare(|connection| {
            let at: Option<String> = connection.query_row(
                "SELECT max(at) FROM (SELECT at FROM operation ORDER BY seq DESC LIMIT 100)",
                [],
                |row| row.get(0),
            )?;
            Ok(at
                .and_then(|at| DateTime::parse_from_rfc3339(&at).ok())
                .map(|at| at.to_utc()))
        })
    }

    /// Runs `look` on one consistent state of the dossier.
    ///
    /// # Errors
    /// Those of `look`, and those of the disk or of a damaged file.
    pub fn read<T, E: From<Error>>(&self, look: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut lane = self.free_reader();
        let looked = {
            let transaction = self.reading(&mut lane)?.transaction().map_err(Error::from)?;
            look(&Reader {
                connection: &transaction,
            })
        };
        if looked.is_err() {
            // A connection that met a damaged page refuses the sound ones too; a fresh one costs a millisecond.
            *lane = None;
        }
        looked
    }

    /// Changes the dossier: the only way to do so. Everything `work` writes is kept together or not at all, with its
    /// history, and can be undone as one step. When this returns, the change is safe on the disk.
    ///
    /// # Errors
    /// Those of `work`; [`Error::BrokenReference`] when records refer to what does not exist; [`Error::ReadOnly`];
    /// those of the disk. Nothing is changed then.
    pub fn transact<T, E: From<Error>>(
        &self,
        op: Op,
        now: DateTime<Utc>,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<Outcome<T>, E> {
        let beginning = transact::beginning_of(&op);
        self.with_writer(|connection| transact::run(connection, &self.device, &op, &beginning, now, work))
    }

    /// Undoes the last operation; `None` when there is nothing to undo. Works across restarts.
    ///
    /// # Errors
    /// [`Error::Conflict`] when a record is no longer as the operation left it; nothing is undone then.
    pub fn undo(&self, now: DateTime<Utc>) -> Result<Option<Outcome<OpLabel>>> {
        self.with_writer(|connection| undo::step(connection, &self.device, Direction::Undo, now))
    }

    /// Does again what was last undone; `None` when there is nothing, or something new was done since.
    ///
    /// # Errors
    /// [`Error::Conflict`] as for [`Self::undo`].
    pub fn redo(&self, now: DateTime<Utc>) -> Result<Option<Outcome<OpLabel>>> {
        self.with_writer(|connection| undo::step(connection, &self.device, Direction::Redo, now))
    }

    /// Reads and verifies every page, every index and every reference.
    ///
    /// # Errors
    /// [`Error::Damaged`] with what was found first.
    pub fn check(&self) -> Result<()> {
        self.read_bare(|connection| {
            connection::check_seals(connection)?;
            for pragma in ["integrity_check(1)", "foreign_key_check"] {
                let mut statement = connection.prepare(&format!("PRAGMA {pragma}"))?;
                let mut rows = statement.query([])?;
                if let Some(row) = rows.next()? {
                    let text = row.get_ref(0)?.as_str().unwrap_or(pragma).to_owned();
                    if text != "ok" {
                        return Err(Error::Damaged(text));
                    }
                }
            }
            Ok(())
        })
    }

    /// Closes the dossier. Dropping does the same, but cannot tell when the last write to the file failed; what was
    /// confirmed is then still in the WAL beside it.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn close(self) -> Result<()> {
        if self.is_read_only() {
            Ok(())
        } else {
            self.while_closed(|_| Ok(()))
        }
    }

    /// Ends the dossier for everyone who still holds it, as locking does: waits for what is being read or written,
    /// closes the connections and lets go of the lock beside the file, so that it can be opened again at once. Whoever
    /// asks it something later gets [`Error::Shut`].
    pub fn shut(&self) {
        let mut readers: Vec<_> = self
            .readers
            .iter()
            .map(|lane| lane.lock().unwrap_or_else(PoisonError::into_inner))
            .collect();
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        self.is_shut.store(true, Ordering::SeqCst);
        for reader in &mut readers {
            **reader = None;
        }
        // The last connection to close folds the WAL back; what was confirmed is in the WAL when that fails.
        *writer = None;
        *self.lock.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Runs `work` on the writing connection.
    pub(crate) fn with_writer<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.is_read_only() {
            return Err(Error::ReadOnly.into());
        }
        // A panic inside an earlier transaction rolled it back; the connection itself is sound.
        let mut lane = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let connection = self.opened(&mut lane, |keys| {
            let connection = connection::open(&self.path, &keys.key, &keys.salt, Use::Write)?;
            connection::prepare_writer(&connection)?;
            tracking::install(&connection)?;
            Ok(connection)
        })?;
        let worked = work(connection);
        if worked.is_err() {
            // As for reading: nothing may go on over a connection that met a damaged page.
            *lane = None;
        }
        worked
    }

    /// Closes every connection, runs `work` while nobody can open one, and leaves them to be opened again on need.
    pub(crate) fn while_closed<T>(&self, work: impl FnOnce(&mut Lockset) -> Result<T>) -> Result<T> {
        self.while_shut(fold_wal, work)
    }

    /// As [`Self::while_closed`], for a file in which a page is damaged: what its WAL holds may not go back into it any
    /// more, and is for `work` to keep.
    pub(crate) fn while_closed_as_it_is<T>(&self, work: impl FnOnce(&mut Lockset) -> Result<T>) -> Result<T> {
        self.while_shut(|_| Ok(()), work)
    }

    fn while_shut<T>(
        &self,
        before: impl FnOnce(&Connection) -> Result<()>,
        work: impl FnOnce(&mut Lockset) -> Result<T>,
    ) -> Result<T> {
        let mut readers: Vec<_> = self
            .readers
            .iter()
            .map(|lane| lane.lock().unwrap_or_else(PoisonError::into_inner))
            .collect();
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if self.is_shut.load(Ordering::SeqCst) {
            return Err(Error::Shut);
        }
        for reader in &mut readers {
            **reader = None;
        }
        if let Some(connection) = writer.as_ref() {
            before(connection)?;
        }
        *writer = None;
        work(&mut self.keys.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Runs the migrations that are missing.
    pub(crate) fn bring_up_to_date(&self) -> Result<()> {
        self.while_closed(|keys| {
            let mut connection = connection::open(&self.path, &keys.key, &keys.salt, Use::Write)?;
            if schema::is_behind(&connection)? {
                schema::migrate(&mut connection)
            } else {
                Ok(())
            }
        })
    }

    pub(crate) fn keys(&self) -> Lockset {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn free_reader(&self) -> MutexGuard<'_, Option<Connection>> {
        for lane in &self.readers {
            match lane.try_lock() {
                Ok(free) => return free,
                Err(TryLockError::Poisoned(poisoned)) => return poisoned.into_inner(),
                Err(TryLockError::WouldBlock) => {}
            }
        }
        self.readers[0].lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn opened<'l>(
        &self,
        lane: &'l mut Option<Connection>,
        open: impl FnOnce(&Lockset) -> Result<Connection>,
    ) -> Result<&'l mut Connection> {
        let connection = match lane.take() {
            Some(connection) => connection,
            None if self.is_shut.load(Ordering::SeqCst) => return Err(Error::Shut),
            None => open(&self.keys())?,
        };
        Ok(lane.insert(connection))
    }
}

/// Writes everything in the WAL back into the file and empties it.
pub(crate) fn fold_wal(connection: &Connection) -> Result<()> {
    let held: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if held == 0 { Ok(()) } else { Err(Error::Locked) }
}

/// The salt at the start of a dossier file.
pub(crate) fn salt_of(path: &Path) -> Result<[u8; SALT]> {
    let mut salt = [0; SALT];
    File::open(path)?
        .read_exact(&mut salt)
        .map_err(|error| match error.kind() {
            std::io::ErrorKind::UnexpectedEof => backup::too_short(path),
            _ => error.into(),
        })?;
    Ok(salt)
}

/// Finds the key that opens the file, and opens it.
pub(crate) fn unlock(path: &Path, secret: &Secret<'_>, purpose: Use) -> Result<(Lockset, Connection)> {
    let salt = salt_of(path)?;
    let (candidates, refusal) = match secret {
        Secret::Passphrase(passphrase) => (vec![DataKey::derive(passphrase, &salt)?], Error::WrongPassphrase),
        Secret::Recovery(recovery) => (slots::keys_behind(path, recovery), Error::WrongRecoveryKey),
    };
    for key in &candidates {
        if connection::fits(path, key, &salt, purpose)? {
            // From here on a page that cannot be read is damaged, whatever the database calls it.
            let connection = connection::unlock(path, key, &salt, purpose)
                .map_err(|error| connection::explain(path, key, &salt, purpose, error))?;
            let key = key.clone();
            return Ok((Lockset { key, salt }, connection));
        }
    }
    Err(backup::diagnose(path, secret, &candidates, refusal))
}
