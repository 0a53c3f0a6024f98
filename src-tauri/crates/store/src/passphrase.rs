//! Changing the passphrase.
//!
//! The data key hangs on the passphrase, so a change re-encrypts the file: into a new file beside it, which then takes
//! its place at once. Killed at any moment, the dossier opens with the old passphrase or with the new one.

use std::path::Path;

use rusqlite::OptionalExtension;

use crate::backup::{backups_of, folder_of};
use crate::connection::{self, Use};
use crate::dossier::{Dossier, Lockset, salt_of};
use crate::error::{Error, Result};
use crate::files::replace_with;
use crate::key::{DataKey, RecoveryKey, SALT, random};
use crate::slots;

/// What becomes of the recovery sheets printed so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OldSheets {
    /// They go on working on this machine, through the slot file beside the dossier.
    Keep,
    /// They stop working: when a sheet may be in the wrong hands.
    Void,
}

/// What a change of passphrase brought about.
#[derive(Debug)]
pub struct PassphraseChanged {
    /// The recovery key for a new sheet; the only one that also opens a bare copy of the file.
    pub recovery_key: RecoveryKey,
    /// How many backups could not be re-encrypted and still want the old passphrase.
    pub backups_left: u32,
}

/// Where the recovery keys of older sheets are kept: inside the dossier, which only its key opens.
const OLDER_KEYS: &str = "older_recovery_keys";

impl Dossier {
    /// Changes the passphrase of the dossier and of its backups.
    ///
    /// # Errors
    /// [`Error::EmptyPassphrase`], [`Error::ReadOnly`], [`Error::DiskFull`]; the old passphrase then stays.
    pub fn change_passphrase(&self, passphrase: &str, sheets: OldSheets) -> Result<PassphraseChanged> {
        if self.is_read_only() {
            return Err(Error::ReadOnly);
        }
        let salt = random::<SALT>()?;
        let fresh = Lockset {
            key: DataKey::derive(passphrase, &salt)?,
            salt,
        };
        let before = self.keys();
        let older = match sheets {
            OldSheets::Keep => {
                let mut older = self.with_writer(|connection| older_keys(connection))?;
                older.push(before.key.clone());
                older
            }
            OldSheets::Void => Vec::new(),
        };
        self.while_closed(|keys| {
            // Both keys under the older sheets, so that these open whichever of the two files a crash leaves.
            slots::write(self.path(), &[&before.key, &fresh.key], &older)?;
            re_encrypt(self.path(), &before, &fresh, Some(&older))?;
            *keys = fresh.clone();
            slots::write(self.path(), &[&fresh.key], &older)
        })?;
        let mut backups_left = 0;
        for backup in backups_of(self.path())? {
            let file = folder_of(self.path()).join(backup.file_name);
            if re_encrypt(&file, &before, &fresh, None).is_err() {
                backups_left += 1;
            }
        }
        Ok(PassphraseChanged {
            recovery_key: RecoveryKey(fresh.key.clone()),
            backups_left,
        })
    }
}

/// The keys of the sheets that are still to work.
pub(crate) fn older_keys(connection: &rusqlite::Connection) -> Result<Vec<DataKey>> {
    let text: Option<String> = connection
        .query_row("SELECT value FROM meta WHERE key = ?1", [OLDER_KEYS], |row| {
            row.get(0)
        })
        .optional()?;
    let texts: Vec<String> =
        serde_json::from_str(&text.unwrap_or_else(|| "[]".to_owned())).map_err(|_| Error::Unreadable {
            table: "meta",
            column: "value",
        })?;
    texts
        .iter()
        .map(|text| RecoveryKey::parse(text).map(|sheet| sheet.0))
        .collect()
}

/// Writes the file anew under another key and puts it in the place of the old one.
fn re_encrypt(path: &Path, from: &Lockset, to: &Lockset, older: Option<&[DataKey]>) -> Result<()> {
    let source = connection::unlock(path, &from.key, &salt_of(path)?, Use::Write)?;
    replace_with(path, move |new| {
        drop(connection::create(new, &to.key, &to.salt)?);
        source.execute(
            "ATTACH DATABASE ?1 AS fresh KEY ?2",
            (new.to_string_lossy(), to.key.pragma(&to.salt).as_str()),
        )?;
        source.query_row("SELECT sqlcipher_export('fresh')", [], |_| Ok(()))?;
        // The export copies the tables, not the numbers in the header.
        for number in ["user_version", "application_id"] {
            let value: i64 = source.pragma_query_value(None, number, |row| row.get(0))?;
            source.pragma_update(Some("fresh"), number, value)?;
        }
        if let Some(older) = older {
            let texts: Vec<String> = older
                .iter()
                .map(|key| RecoveryKey(key.clone()).to_text().to_string())
                .collect();
            let texts = serde_json::to_string(&texts).map_err(|error| Error::Disk(error.into()))?;
            source.execute(
                "INSERT OR REPLACE INTO fresh.meta (key, value) VALUES (?1, ?2)",
                (OLDER_KEYS, texts),
            )?;
        }
        source.execute("DETACH DATABASE fresh", [])?;
        // Closed before its file is replaced, so that it takes its WAL with it.
        source.close().map_err(|(_, error)| error)?;
        let salt = salt_of(new)?;
        drop(connection::unlock(new, &to.key, &salt, Use::ReadUntouched)?);
        if salt == to.salt {
            Ok(())
        } else {
            Err(Error::Damaged("the new file has another salt".into()))
        }
    })
}
