//! Changing the passphrase of the open dossier.

use serde::{Deserialize, Serialize};
use store::{Dossier, OldSheets, Secret};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::commands::area;
use crate::{App, AppError, Result};

/// Another passphrase.
#[derive(Deserialize, TS)]
pub struct PassphraseRequest {
    /// The one that opens the dossier now: whoever sits at an open dossier by chance cannot change it. Not asked for
    /// after opening with the recovery key.
    #[serde(default)]
    pub old: Option<String>,
    /// The one from now on.
    pub new: String,
    /// Recovery sheets printed so far stop working, as when one may be in the wrong hands.
    pub void_sheets: bool,
}

/// What the change brought about.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PassphraseAnswer {
    /// Backups that still want the old passphrase.
    pub backups_left: u32,
}

/// Changes the passphrase. The old one stays when anything goes wrong.
///
/// # Errors
/// `dossier-wrong-passphrase`, `dossier-weak-passphrase`, and what the disk says.
pub fn change(app: &App, request: PassphraseRequest) -> Result<PassphraseAnswer> {
    let (old, new) = (request.old.map(Zeroizing::new), Zeroizing::new(request.new));
    let dossier = app.dossier()?;
    if old.is_some() || !app.recovered() {
        // The backups and the file share the key; reading the file a second time tells whether the passphrase fits.
        let old = old.unwrap_or_default();
        drop(Dossier::open_read_only(
            dossier.path(),
            &Secret::Passphrase(&old),
        )?);
    }
    if !crate::dossier::strong_enough(&new) {
        let code = if new.is_empty() {
            "dossier-empty-passphrase"
        } else {
            "dossier-weak-passphrase"
        };
        return Err(AppError::new(code));
    }
    let sheets = if request.void_sheets {
        OldSheets::Void
    } else {
        OldSheets::Keep
    };
    let changed = dossier.change_passphrase(&new, sheets)?;
    app.set_recovered(false);
    Ok(PassphraseAnswer {
        backups_left: changed.backups_left,
    })
}

area! {
    /// Changes the passphrase.
    passphrase_change(PassphraseRequest) -> PassphraseAnswer = change;
}
