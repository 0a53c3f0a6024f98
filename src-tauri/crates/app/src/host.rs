//! What the app asks of the program it runs in.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};

/// The machine as the app sees it: clock, places, the system's viewer. Tests bring their own with a fixed clock.
pub trait Host: Send + Sync + 'static {
    /// This instant.
    fn now(&self) -> DateTime<Utc>;
    /// The same instant on her wall clock.
    fn local_now(&self) -> NaiveDateTime;
    /// Where settings of the program (not of a dossier) lie: recent dossiers, language, text size.
    fn config_dir(&self) -> PathBuf;
    /// Where a new dossier is offered to be put.
    fn documents_dir(&self) -> PathBuf;
    /// A folder only this user can read, emptied when the dossier is locked and when the program ends.
    fn private_dir(&self) -> PathBuf;
    /// The folder with fonts for papers.
    fn font_dir(&self) -> PathBuf;
    /// The folder with the sentence model, when it was installed.
    fn model_dir(&self) -> Option<PathBuf>;
    /// The list of third-party licences that was packed with the program, as JSON text.
    fn licences(&self) -> Option<String>;
    /// Which program reads files of others, in a process of its own. A host whose program does not begin with
    /// [`reading::child::serve_if_asked`] must say another one.
    fn reader(&self) -> reading::child::Reader {
        reading::child::Reader::Own
    }
    /// Opens a file in the system's own viewer, where she prints it.
    ///
    /// # Errors
    /// What the system said.
    fn open_in_viewer(&self, path: &Path) -> std::io::Result<()>;
}
