//! This computer, as the use cases see it.

use std::path::{Path, PathBuf};

use app::Host;
use chrono::{DateTime, Local, NaiveDateTime, Utc};
use tauri::{AppHandle, Manager};
use tauri_plugin_opener::OpenerExt;

use crate::private;

/// Clock, places and viewer of this computer.
pub(crate) struct Machine {
    handle: AppHandle,
    resources: PathBuf,
    config: PathBuf,
    documents: PathBuf,
    private: PathBuf,
}

impl Machine {
    /// Asks the system once where things lie.
    ///
    /// # Errors
    /// When the system has no place for settings or for documents.
    pub(crate) fn new(handle: AppHandle, private: &private::Folder) -> tauri::Result<Self> {
        let paths = handle.path();
        let config = paths.app_config_dir()?;
        // A computer without a documents folder has a home folder.
        let documents = paths.document_dir().or_else(|_| paths.home_dir())?;
        let resources = resources(paths.resource_dir().ok());
        let private = private.for_documents();
        Ok(Self {
            resources,
            config,
            documents,
            private,
            handle,
        })
    }
}

/// The folder of the fonts, model and licences: the installed one, or the one beside a program that was built
/// and not installed.
fn resources(installed: Option<PathBuf>) -> PathBuf {
    let beside = std::env::current_exe()
        .ok()
        .and_then(|program| program.parent().map(Path::to_path_buf));
    let places: Vec<PathBuf> = installed.into_iter().chain(beside).collect();
    let complete = places.iter().find(|place| place.join("fonts").is_dir());
    complete.or(places.first()).cloned().unwrap_or_default()
}

impl Host for Machine {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn local_now(&self) -> NaiveDateTime {
        Local::now().naive_local()
    }

    fn config_dir(&self) -> PathBuf {
        self.config.clone()
    }

    fn documents_dir(&self) -> PathBuf {
        self.documents.clone()
    }

    fn private_dir(&self) -> PathBuf {
        self.private.clone()
    }

    fn font_dir(&self) -> PathBuf {
        self.resources.join("fonts")
    }

    fn model_dir(&self) -> Option<PathBuf> {
        Some(self.resources.join("model")).filter(|folder| folder.is_dir())
    }

    fn licences(&self) -> Option<String> {
        std::fs::read_to_string(self.resources.join("licences.json")).ok()
    }

    fn open_in_viewer(&self, path: &Path) -> std::io::Result<()> {
        self.handle
            .opener()
            .open_path(path.to_string_lossy(), None::<&str>)
            .map_err(std::io::Error::other)
    }
}
