//! Backups: what there is, making one, going back to one. Listing needs no passphrase, so it also helps when the
//! dossier does not open any more.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use store::{Backup, Reason, Secret, backups_of};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::commands::area;
use crate::dossier::{DossierStatus, OpenRequest};
use crate::session::Open;
use crate::{App, AppError, Result};

/// Of which dossier.
#[derive(Debug, Deserialize, TS)]
pub struct BackupsRequest {
    /// Full path; nothing means the one that is open or locked.
    pub path: Option<String>,
}

/// A backup to go back to.
#[derive(Deserialize, TS)]
pub struct RestoreRequest {
    /// Full path of the dossier; nothing means the one that is open or locked.
    pub path: Option<String>,
    /// The name of the backup, as listed.
    pub file_name: String,
    /// The passphrase of the backup. Not needed for the dossier that is open, as long as it has not changed.
    pub passphrase: Option<String>,
}

/// The dossier meant: the path given, or the one at hand.
fn meant(app: &App, path: Option<&str>) -> Result<PathBuf> {
    match (path, app.open_state()) {
        (Some(path), _) => Ok(Path::new(path).to_owned()),
        (None, Open::Locked(path)) => Ok(path),
        (None, Open::Dossier(dossier)) => Ok(dossier.path().to_owned()),
        (None, Open::Nothing) => Err(AppError::new("no-dossier")),
    }
}

/// The backups of a dossier, newest first.
pub fn list(app: &App, request: BackupsRequest) -> Result<Vec<Backup>> {
    Ok(backups_of(&meant(app, request.path.as_deref())?)?)
}

/// Makes a backup now.
pub fn make(app: &App, (): ()) -> Result<Backup> {
    Ok(app.dossier()?.back_up(Reason::Asked, app.now())?)
}

/// Goes back to a backup. What stands there now becomes a backup itself.
///
/// # Errors
/// `dossier-wrong-passphrase` when the backup wants another passphrase; `required` when one is needed.
pub fn restore(app: &App, request: RestoreRequest) -> Result<DossierStatus> {
    let passphrase = request.passphrase.map(Zeroizing::new);
    let path = meant(app, request.path.as_deref())?;
    if let Open::Dossier(dossier) = app.open_state()
        && dossier.path() == path
        && passphrase.is_none()
    {
        dossier.restore(&request.file_name, app.now())?;
        return crate::dossier::status(app, ());
    }
    let Some(passphrase) = passphrase else {
        return Err(AppError::new("dossier-empty-passphrase"));
    };
    if app.dossier().is_ok_and(|dossier| dossier.path() == path) {
        // A mistyped passphrase must not lock her out of what is open.
        store::check_backup(&path, &request.file_name, &Secret::Passphrase(&passphrase))?;
        app.lock()?;
    }
    store::restore(
        &path,
        &request.file_name,
        &Secret::Passphrase(&passphrase),
        app.now(),
    )?;
    let path = Some(path.display().to_string());
    crate::dossier::open(
        app,
        OpenRequest {
            path,
            passphrase: passphrase.to_string(),
            read_only: false,
        },
    )
}

area! {
    /// The backups of a dossier.
    backup_list(BackupsRequest) -> Vec<Backup> = list;
    /// Makes a backup now.
    backup_make(()) -> Backup = make;
    /// Goes back to a backup.
    backup_restore(RestoreRequest) -> DossierStatus = restore;
}
