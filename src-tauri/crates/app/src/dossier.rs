//! The dossier as a whole: making, opening, locking.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use store::{Dossier, RecoveryKey, Secret};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::commands::area;
use crate::documents::DocumentRef;
use crate::preferences::{RecentDossier, device, load, remember};
use crate::session::Open;
use crate::{App, AppError, Result};

/// The least strength a passphrase must have, on zxcvbn's scale of 0 to 4: 3 is "safely unguessable" against an
/// attacker who has the file and a slow hash.
const ENOUGH: u8 = 3;

/// Whether a dossier is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DossierState {
    /// Nothing is open.
    None,
    /// A dossier wants its passphrase.
    Locked,
    /// A dossier is open.
    Open,
}

/// What the start screen and the frame of the window need.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DossierStatus {
    /// Whether one is open.
    pub state: DossierState,
    /// Where it is.
    pub path: Option<String>,
    /// File name without its ending.
    pub name: Option<String>,
    /// Open for reading only.
    pub read_only: bool,
    /// It is the fictional example.
    pub example: bool,
    /// Why no backup could be made at opening.
    pub backup_problem: Option<AppError>,
    /// Opened with the recovery key: a new passphrase can be chosen without the old one.
    pub recovered: bool,
    /// When was last worked in it, when that lies ahead of what the clock of this machine says now: the clock has been
    /// set back, and what is done now gets a date before what was done then.
    pub worked_ahead: Option<DateTime<Utc>>,
    /// Recent dossiers.
    pub recent: Vec<RecentDossier>,
    /// Where a new one is offered to be put.
    pub documents_dir: String,
    /// Her date, as the machine says: `YYYY-MM-DD`.
    pub today: chrono::NaiveDate,
}

/// A passphrase while it is typed.
#[derive(Deserialize, TS)]
pub struct StrengthRequest {
    /// As typed so far.
    pub passphrase: String,
}

/// How strong it is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Strength {
    /// 0 (none) to 4.
    pub score: u8,
    /// Strong enough.
    pub enough: bool,
}

/// A new dossier.
#[derive(Deserialize, TS)]
pub struct CreateRequest {
    /// Full path; nothing puts it in her documents folder under its name.
    #[serde(default)]
    pub path: Option<String>,
    /// What it is called; only asked for without a path.
    #[serde(default)]
    pub name: String,
    /// Opens it from now on.
    pub passphrase: String,
}

/// A dossier to open.
#[derive(Deserialize, TS)]
pub struct OpenRequest {
    /// Full path; nothing opens the one that is locked.
    #[serde(default)]
    pub path: Option<String>,
    /// As typed.
    pub passphrase: String,
    /// Only look; also possible on a stick that cannot be written.
    #[serde(default)]
    pub read_only: bool,
}

/// A dossier to open with the sheet.
#[derive(Deserialize, TS)]
pub struct RecoverRequest {
    /// Full path; nothing opens the one that is locked.
    #[serde(default)]
    pub path: Option<String>,
    /// As typed over from the sheet.
    pub recovery_key: String,
}

/// Where a dossier is.
#[derive(Debug, Deserialize, TS)]
pub struct PathRequest {
    /// Full path.
    pub path: String,
}

/// The recovery key for the sheet.
#[derive(Serialize, TS)]
pub struct RecoveryWords {
    /// Groups of characters, to be read and typed in this order.
    pub groups: Vec<String>,
}

/// What is open.
pub fn status(app: &App, (): ()) -> Result<DossierStatus> {
    let (state, path, read_only) = match app.open_state() {
        Open::Nothing => (DossierState::None, None, false),
        Open::Locked(path) => (DossierState::Locked, Some(path), false),
        Open::Dossier(dossier) => (
            DossierState::Open,
            Some(dossier.path().to_owned()),
            dossier.is_read_only(),
        ),
    };
    let (example, worked_ahead) = match app.open_state() {
        Open::Dossier(dossier) => (crate::example::is_example(app)?, worked_ahead(app, &dossier)?),
        Open::Nothing | Open::Locked(_) => (false, None),
    };
    Ok(DossierStatus {
        state,
        name: path
            .as_deref()
            .and_then(Path::file_stem)
            .map(|stem| stem.to_string_lossy().into_owned()),
        path: path.map(|path| path.display().to_string()),
        read_only,
        example,
        backup_problem: app.backup_problem(),
        recovered: app.recovered(),
        worked_ahead,
        recent: load(app).recent,
        documents_dir: app.host().documents_dir().display().to_string(),
        today: app.today(),
    })
}

/// When was last worked in the dossier, when that is ahead of the clock by more than an hour: clocks are put right by
/// minutes all the time.
fn worked_ahead(app: &App, dossier: &Dossier) -> Result<Option<DateTime<Utc>>> {
    // The example is filled on a day of its own.
    if crate::example::is_example(app)? {
        return Ok(None);
    }
    let worked = dossier.last_worked_at()?;
    Ok(worked.filter(|worked| *worked > app.now() + TimeDelta::hours(1)))
}

fn score(passphrase: &str) -> u8 {
    if passphrase.is_empty() {
        return 0;
    }
    u8::from(zxcvbn::zxcvbn(passphrase, &["hartwerk", "woerden", "hart voor woerden"]).score())
}

/// Whether a passphrase may guard a dossier.
pub(crate) fn strong_enough(passphrase: &str) -> bool {
    score(passphrase) >= ENOUGH
}

/// How strong a passphrase is while it is typed.
pub fn strength(_app: &App, request: StrengthRequest) -> Result<Strength> {
    let score = score(&Zeroizing::new(request.passphrase));
    Ok(Strength {
        score,
        enough: score >= ENOUGH,
    })
}

/// File names may not hold what a system forbids in them.
fn file_name(name: &str) -> String {
    let kept: String = name
        .trim()
        .chars()
        .map(|c| {
            if "/\\:*?\"<>|".contains(c) || c.is_control() {
                '-'
            } else {
                c
            }
        })
        .collect();
    format!("{kept}.hartwerk")
}

/// Makes a dossier and opens it.
///
/// # Errors
/// `dossier-weak-passphrase`, `required` without a name and a place, and what the place or the disk says.
pub fn create(app: &App, request: CreateRequest) -> Result<DossierStatus> {
    let passphrase = Zeroizing::new(request.passphrase);
    if score(&passphrase) < ENOUGH {
        return Err(AppError::new(if passphrase.is_empty() {
            "dossier-empty-passphrase"
        } else {
            "dossier-weak-passphrase"
        }));
    }
    let path = match request.path {
        Some(path) => PathBuf::from(path),
        None if request.name.trim().is_empty() => {
            return Err(AppError::new("required").arg("field", "name"));
        }
        None => app.host().documents_dir().join(file_name(&request.name)),
    };
    make(app, &path, &passphrase)?;
    status(app, ())
}

/// Makes a dossier at a path and opens it, without asking how strong the passphrase is.
pub(crate) fn make(app: &App, path: &Path, passphrase: &str) -> Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(store::Error::from)?;
    }
    app.close();
    let dossier = Dossier::create(path, passphrase, &device(app)?)?;
    opened(app, dossier)?;
    crate::areas::begin(app)
}

fn opened(app: &App, dossier: Dossier) -> Result<()> {
    remember(app, dossier.path())?;
    if dossier.is_read_only() {
        // What kept an earlier dossier from its backup says nothing of this one.
        app.set_backup_problem(None);
    } else {
        // A dossier without a backup is still hers to work in; the screen says that the backup failed.
        let made = dossier.back_up_if_changed(store::Reason::Opened, app.now());
        app.set_backup_problem(made.err().map(AppError::from));
    }
    app.set_open(Open::Dossier(Arc::new(dossier)));
    Ok(())
}

/// The dossier meant: the path given, or the one that is locked.
fn meant(app: &App, path: Option<String>) -> Result<PathBuf> {
    match (path, app.open_state()) {
        (Some(path), _) => Ok(PathBuf::from(path)),
        (None, Open::Locked(path)) => Ok(path),
        (None, Open::Dossier(dossier)) => Ok(dossier.path().to_owned()),
        (None, Open::Nothing) => Err(AppError::new("no-dossier")),
    }
}

fn open_with(app: &App, path: &Path, secret: &Secret<'_>, read_only: bool) -> Result<DossierStatus> {
    let before = match app.open_state() {
        Open::Dossier(open) => Open::Locked(open.path().to_owned()),
        other => other,
    };
    app.set_open(before.clone());
    let dossier = if read_only {
        Dossier::open_read_only(path, secret)?
    } else {
        Dossier::open(path, secret, &device(app)?, app.now())?
    };
    opened(app, dossier)?;
    // A dossier of which the first screen cannot be read is not open: the way to its backups is at the opening.
    status(app, ()).map_err(|error| {
        let error = app.explained(error);
        app.set_open(before);
        error
    })
}

/// Opens a dossier with its passphrase.
///
/// # Errors
/// One for each reason a dossier does not open.
pub fn open(app: &App, request: OpenRequest) -> Result<DossierStatus> {
    let passphrase = Zeroizing::new(request.passphrase);
    let path = meant(app, request.path)?;
    open_with(app, &path, &Secret::Passphrase(&passphrase), request.read_only)
}

/// Opens a dossier with the key on its recovery sheet. Until it is closed or locked, a new passphrase can be chosen
/// without the old one, which whoever needs the sheet has lost.
///
/// # Errors
/// `dossier-mistyped-recovery-key`, `dossier-wrong-recovery-key`, and the others of opening.
pub fn recover(app: &App, request: RecoverRequest) -> Result<DossierStatus> {
    let typed = Zeroizing::new(request.recovery_key);
    let key = RecoveryKey::parse(&typed)?;
    let path = meant(app, request.path)?;
    open_with(app, &path, &Secret::Recovery(&key), false)?;
    app.set_recovered(true);
    status(app, ())
}

/// Locks: the dossier closes and wants its passphrase.
pub fn lock(app: &App, (): ()) -> Result<DossierStatus> {
    app.lock()?;
    status(app, ())
}

/// Closes the dossier and goes back to the start.
pub fn close(app: &App, (): ()) -> Result<DossierStatus> {
    app.close();
    status(app, ())
}

/// Puts a dossier on the start screen without opening it.
pub fn remember_path(app: &App, request: PathRequest) -> Result<DossierStatus> {
    remember(app, Path::new(&request.path))?;
    status(app, ())
}

/// The recovery key in groups, to be shown once and printed.
pub fn recovery_key(app: &App, (): ()) -> Result<RecoveryWords> {
    let text = app.dossier()?.recovery_key().to_text();
    Ok(RecoveryWords {
        groups: text.split('-').map(str::to_owned).collect(),
    })
}

/// The recovery sheet, to be printed and kept apart from the laptop.
pub fn recovery_sheet(app: &App, (): ()) -> Result<DocumentRef> {
    let key = app.dossier()?.recovery_key().to_text();
    let sheet = papers::documents::RecoverySheet {
        organiser: "Hart voor Woerden".to_owned(),
        dossier: status(app, ())?.name.unwrap_or_default(),
        key: key.to_string(),
    };
    app.keep_made(&sheet, 1)
}

area! {
    /// What is open, and what was open before.
    dossier_status(()) -> DossierStatus = status;
    /// How strong a passphrase is.
    dossier_strength(StrengthRequest) -> Strength = strength;
    /// Makes a dossier and opens it.
    dossier_create(CreateRequest) -> DossierStatus = create;
    /// Opens a dossier with its passphrase.
    dossier_open(OpenRequest) -> DossierStatus = open;
    /// Opens a dossier with its recovery key.
    dossier_recover(RecoverRequest) -> DossierStatus = recover;
    /// Locks the dossier.
    dossier_lock(()) -> DossierStatus = lock;
    /// Closes the dossier.
    dossier_close(()) -> DossierStatus = close;
    /// Puts a dossier on the start screen.
    dossier_remember(PathRequest) -> DossierStatus = remember_path;
    /// The recovery key in groups.
    dossier_recovery_key(()) -> RecoveryWords = recovery_key;
    /// The recovery sheet for the printer.
    dossier_recovery_sheet(()) -> DocumentRef = recovery_sheet;
}
