//! Backups: encrypted copies in a folder beside the dossier, made by themselves and rotated.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use crate::connection::{self, Use};
use crate::dossier::{Dossier, Lockset, salt_of, unlock};
use crate::error::{Error, Result};
use crate::files::{beside, lock, remove_if_there, replace_with};
use crate::key::{DataKey, Secret};
use crate::schema;

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The dossier was opened.
    Opened,
    /// The dossier was about to be brought up to a newer version.
    Migration,
    /// The dossier was about to be replaced by a backup.
    Replaced,
    /// She asked for it.
    Asked,
}

impl Reason {
    const ALL: [Self; 4] = [Self::Opened, Self::Migration, Self::Replaced, Self::Asked];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Migration => "migration",
            Self::Replaced => "replaced",
            Self::Asked => "asked",
        }
    }
}

/// A backup of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Backup {
    /// The name of its file in the folder of backups; says when, why and the how many-th it is, never who or what.
    pub file_name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Why it was made.
    pub reason: Reason,
    /// The last change it holds, by number: two backups with the same number hold the same.
    pub last_change: u32,
    /// Its size in bytes.
    pub bytes: u32,
}

/// How many of the newest backups are kept.
const NEWEST_KEPT: usize = 10;
/// For how many days with backups the first of the day is kept as well.
const DAYS_KEPT: usize = 30;

/// The folder of the backups of a dossier.
#[must_use]
pub fn folder_of(path: &Path) -> PathBuf {
    beside(path, "-backups")
}

/// Writes a backup and removes those that are due. The copy is made page by page through the database, so every page
/// is decrypted and its seal checked: a damaged dossier makes no backup and pushes no good one out.
pub(crate) fn make(
    path: &Path,
    connection: &Connection,
    keys: &Lockset,
    reason: Reason,
    now: DateTime<Utc>,
) -> Result<Backup> {
    let last_change: u32 =
        connection.query_row("SELECT coalesce(max(seq), 0) FROM change", [], |row| row.get(0))?;
    let folder = folder_of(path);
    fs::create_dir_all(&folder)?;
    let file_name = name(now, last_change, reason, next_number(path)?);
    let target = folder.join(&file_name);
    replace_with(&target, |new| {
        connection.execute("VACUUM INTO ?1", [new.to_string_lossy()])?;
        // The same passphrase has to open the copy: its salt must have come along.
        let salt = salt_of(new)?;
        drop(connection::unlock(new, &keys.key, &salt, Use::ReadUntouched)?);
        if salt == keys.salt {
            Ok(())
        } else {
            Err(Error::Damaged("the copy has another salt".into()))
        }
    })?;
    rotate(path)?;
    read_name(&folder, &file_name).ok_or(Error::Missing)
}

/// `20261122T015500123-c42-opened-n7.hartwerk`. The moment is for people; the number at the end tells which backup is
/// newer, because the clock of a laptop may be set back.
fn name(now: DateTime<Utc>, last_change: u32, reason: Reason, number: u32) -> String {
    format!(
        "{}-c{last_change}-{}-n{number}.hartwerk",
        now.format("%Y%m%dT%H%M%S%3f"),
        reason.as_str()
    )
}

/// The running number of a backup; 0 for one of a version that gave none.
fn number_of(file_name: &str) -> u32 {
    file_name
        .strip_suffix(".hartwerk")
        .and_then(|name| name.split('-').nth(3))
        .and_then(|part| part.strip_prefix('n')?.parse().ok())
        .unwrap_or(0)
}

/// The number after the highest in the folder of backups.
fn next_number(path: &Path) -> Result<u32> {
    let highest = backups_of(path)?
        .first()
        .map_or(0, |newest| number_of(&newest.file_name));
    Ok(highest.saturating_add(1))
}

fn read_name(folder: &Path, file_name: &str) -> Option<Backup> {
    let mut parts = file_name.strip_suffix(".hartwerk")?.split('-');
    let made_at = NaiveDateTime::parse_from_str(parts.next()?, "%Y%m%dT%H%M%S%3f")
        .ok()?
        .and_utc();
    let last_change = parts.next()?.strip_prefix('c')?.parse().ok()?;
    let word = parts.next()?;
    let reason = Reason::ALL.into_iter().find(|reason| reason.as_str() == word)?;
    let about = fs::metadata(folder.join(file_name)).ok()?;
    let bytes = u32::try_from(about.len()).unwrap_or(u32::MAX);
    Some(Backup {
        file_name: file_name.to_owned(),
        made_at,
        reason,
        last_change,
        bytes,
    })
}

/// The backups of a dossier, the one made last first, whatever the clock said. Needs no key, so it works when the dossier does not open any more.
///
/// # Errors
/// Those of the disk; a missing folder is an empty list.
pub fn backups_of(path: &Path) -> Result<Vec<Backup>> {
    let folder = folder_of(path);
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let mut backups = Vec::new();
    for entry in entries {
        backups.extend(
            entry?
                .file_name()
                .to_str()
                .and_then(|name| read_name(&folder, name)),
        );
    }
    backups.sort_by(|a, b| {
        let order = |backup: &Backup| (number_of(&backup.file_name), backup.made_at);
        order(b)
            .cmp(&order(a))
            .then_with(|| b.file_name.cmp(&a.file_name))
    });
    Ok(backups)
}

/// Removes the backups that are neither among the newest nor the first of a day.
fn rotate(path: &Path) -> Result<()> {
    let backups = backups_of(path)?;
    let mut first_of_day: Vec<&Backup> = Vec::new();
    for backup in &backups {
        let day = backup.made_at.date_naive();
        // A clock that was set back may come by the same day twice.
        match first_of_day
            .iter_mut()
            .find(|first| first.made_at.date_naive() == day)
        {
            Some(first) => *first = backup,
            None => first_of_day.push(backup),
        }
    }
    first_of_day.truncate(DAYS_KEPT);
    for backup in backups.iter().skip(NEWEST_KEPT) {
        if !first_of_day.contains(&backup) {
            fs::remove_file(folder_of(path).join(&backup.file_name))?;
        }
    }
    Ok(())
}

/// Says why no key opened the file.
///
/// A wrong key and a damaged first page look alike from outside: in both the seal does not hold. When the same secret
/// opens one of the backups, the key is right and the file damaged. When the first page is not even noise, the file
/// was never a dossier.
pub(crate) fn diagnose(path: &Path, secret: &Secret<'_>, tried: &[DataKey], refusal: Error) -> Error {
    if opens_a_backup(path, secret, tried) {
        return Error::Damaged("the first page is not readable, a backup is".into());
    }
    match look_of(path) {
        Look::Encrypted => refusal,
        Look::CutOff => Error::Damaged("the file has been cut off".into()),
        Look::Foreign => Error::NotADossier,
    }
}

/// What a file is that is shorter than the salt of a dossier.
pub(crate) fn too_short(path: &Path) -> Error {
    if is_called_a_dossier(path) {
        Error::Damaged("the file has been cut off".into())
    } else {
        Error::NotADossier
    }
}

fn opens_a_backup(path: &Path, secret: &Secret<'_>, tried: &[DataKey]) -> bool {
    let fits =
        |file: &Path, key: &DataKey, salt| connection::unlock(file, key, salt, Use::ReadUntouched).is_ok();
    let newest = backups_of(path)
        .ok()
        .and_then(|backups| backups.into_iter().next());
    let Some(file) = newest.map(|backup| folder_of(path).join(backup.file_name)) else {
        return false;
    };
    let Ok(salt) = salt_of(&file) else { return false };
    if tried.iter().any(|key| fits(&file, key, &salt)) {
        return true;
    }
    // The salt of the dossier may be what is damaged.
    match secret {
        Secret::Passphrase(passphrase) if salt_of(path).ok() != Some(salt) => {
            DataKey::derive(passphrase, &salt).is_ok_and(|key| fits(&file, &key, &salt))
        }
        _ => false,
    }
}

/// What a file looks like to who has no key.
#[derive(PartialEq)]
enum Look {
    /// Whole pages of noise: a dossier, as far as can be told.
    Encrypted,
    /// Called a dossier and begins as noise, but does not end where a page does.
    CutOff,
    /// Something else.
    Foreign,
}

fn look_of(path: &Path) -> Look {
    const PAGE: u64 = 4096;
    let mut head = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(PAGE).read_to_end(&mut head));
    let length = fs::metadata(path).map_or(0, |about| about.len());
    if read.is_err() || !is_noise(&head) {
        Look::Foreign
    } else if length.is_multiple_of(PAGE) {
        Look::Encrypted
    } else if is_called_a_dossier(path) {
        Look::CutOff
    } else {
        Look::Foreign
    }
}

/// Whether bytes look random. Of 4096 random bytes fewer than one value in 250,000 stays out, and of fewer bytes about
/// as many values are seen as chance allows; texts, archives and pictures have structured heads.
fn is_noise(bytes: &[u8]) -> bool {
    let mut seen = [false; 256];
    for byte in bytes {
        seen[usize::from(*byte)] = true;
    }
    let values = seen.iter().filter(|seen| **seen).count();
    // 256 × (1 − (255/256)^n) values are to be expected among n random bytes; six in seven of them is far more than text
    // has, and at the length of a page it is 240 that counts.
    let length = i32::try_from(bytes.len()).unwrap_or(i32::MAX);
    let expected = 256.0 * (1.0 - (255.0_f64 / 256.0).powi(length));
    let least = if bytes.len() < 4096 {
        expected * 6.0 / 7.0
    } else {
        240.0
    };
    f64::from(u32::try_from(values).unwrap_or(0)) >= least
}

/// Whether the file has the ending of a dossier.
fn is_called_a_dossier(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("hartwerk"))
}

impl Dossier {
    /// Makes a backup now.
    ///
    /// # Errors
    /// [`Error::Damaged`] when a page cannot be read; [`Error::DiskFull`], [`Error::ReadOnly`].
    pub fn back_up(&self, reason: Reason, now: DateTime<Utc>) -> Result<Backup> {
        if self.is_read_only() {
            return Err(Error::ReadOnly);
        }
        self.read_bare(|connection| make(self.path(), connection, &self.keys(), reason, now))
            .map_err(|error| self.explain(error))
    }

    /// Makes a backup when something changed since the newest one; to be called after opening, beside the first
    /// screen. Opening ten times to look must not push out the backups from before a mistake.
    ///
    /// # Errors
    /// As for [`Self::back_up`].
    pub fn back_up_if_changed(&self, reason: Reason, now: DateTime<Utc>) -> Result<Option<Backup>> {
        let last: Result<u32> = self.read_bare(|connection| {
            Ok(connection.query_row("SELECT coalesce(max(seq), 0) FROM change", [], |row| row.get(0))?)
        });
        let last = last.map_err(|error| self.explain(error))?;
        if self
            .backups()?
            .first()
            .is_some_and(|newest| newest.last_change == last)
        {
            return Ok(None);
        }
        self.back_up(reason, now).map(Some)
    }

    /// Goes back to a backup. What the dossier holds now is itself kept first: as a backup when it can still be read,
    /// otherwise byte for byte as `damaged-….hartwerk` in the folder of backups.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] when the backup is from before a change of passphrase that did not reach it: close
    /// and use [`restore`] with the passphrase of then. [`Error::Damaged`] when the backup itself is damaged. Nothing
    /// is replaced then.
    pub fn restore(&self, file_name: &str, now: DateTime<Utc>) -> Result<()> {
        let file = backup_file(self.path(), file_name)?;
        let keys = self.keys();
        verify(&file, &keys)?;
        match self.back_up(Reason::Replaced, now) {
            Ok(_) => self.while_closed(|_| put_in_place(self.path(), &file))?,
            Err(Error::Damaged(_)) => self.while_closed_as_it_is(|_| {
                keep_aside(self.path(), now)?;
                put_in_place(self.path(), &file)
            })?,
            Err(error) => return Err(error),
        }
        // An older backup may be of an older version.
        self.bring_up_to_date()
    }

    /// Removes one backup for good.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is none of that name.
    pub fn forget_backup(&self, file_name: &str) -> Result<()> {
        Ok(fs::remove_file(backup_file(self.path(), file_name)?)?)
    }

    /// The backups, newest first.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        backups_of(self.path())
    }
}

/// The path of a listed backup; a name that is none (or leads out of the folder) is missing.
fn backup_file(path: &Path, file_name: &str) -> Result<PathBuf> {
    let folder = folder_of(path);
    read_name(&folder, file_name)
        .map(|backup| folder.join(backup.file_name))
        .ok_or(Error::Missing)
}

/// Reads a backup from end to end before anything is replaced by it.
fn verify(file: &Path, keys: &Lockset) -> Result<()> {
    let unlocked = connection::unlock(file, &keys.key, &salt_of(file)?, Use::ReadUntouched);
    let connection = unlocked.map_err(|error| match error {
        Error::Damaged(_) if look_of(file) == Look::Encrypted => Error::WrongPassphrase,
        other => other,
    })?;
    connection::check_seals(&connection)?;
    schema::is_behind(&connection)?;
    let found: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if found == "ok" {
        Ok(())
    } else {
        Err(Error::Damaged(found))
    }
}

/// Puts a backup in the place of a dossier that nobody has open. A WAL left there belongs to the old file and would
/// be read into the new one: it goes first, and what was in it is in the copy made before.
fn put_in_place(path: &Path, file: &Path) -> Result<()> {
    for suffix in ["-wal", "-shm"] {
        remove_if_there(&beside(path, suffix))?;
    }
    replace_with(path, |new| {
        fs::copy(file, new)?;
        Ok(())
    })
}

/// Whether a backup can be gone back to with this secret: read from end to end, nothing is changed.
///
/// # Errors
/// As for [`restore`].
pub fn check_backup(path: &Path, file_name: &str, secret: &Secret<'_>) -> Result<()> {
    let file = backup_file(path, file_name)?;
    let (keys, _) = unlock(&file, secret, Use::ReadUntouched)?;
    verify(&file, &keys)
}

/// Goes back to a backup of a dossier that does not open any more, or is gone. What stands there now is kept: as a
/// backup when it can still be read, otherwise byte for byte as `damaged-….hartwerk` in the folder of backups.
///
/// # Errors
/// As for [`Dossier::restore`]; [`Error::Locked`] when the dossier is open.
pub fn restore(path: &Path, file_name: &str, secret: &Secret<'_>, now: DateTime<Utc>) -> Result<()> {
    let _lock = lock(path)?;
    let file = backup_file(path, file_name)?;
    let (keys, _) = unlock(&file, secret, Use::ReadUntouched)?;
    verify(&file, &keys)?;
    if path.exists() && keep_readable(path, &keys, now).is_err() {
        keep_aside(path, now)?;
    }
    put_in_place(path, &file)
}

/// Keeps what stands at `path` byte for byte, with what its WAL holds.
fn keep_aside(path: &Path, now: DateTime<Utc>) -> Result<()> {
    let aside = folder_of(path).join(format!("damaged-{}.hartwerk", now.format("%Y%m%dT%H%M%S%3f")));
    fs::copy(path, &aside)?;
    let wal = beside(path, "-wal");
    if wal.exists() {
        fs::copy(wal, beside(&aside, "-wal"))?;
    }
    Ok(())
}

/// Keeps what stands at `path` as a backup, when every page of it can still be read.
fn keep_readable(path: &Path, keys: &Lockset, now: DateTime<Utc>) -> Result<()> {
    let connection = connection::unlock(path, &keys.key, &salt_of(path)?, Use::Write)?;
    make(path, &connection, keys, Reason::Replaced, now)?;
    Ok(())
}
