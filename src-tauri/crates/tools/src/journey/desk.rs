//! A machine without a window, with the clock set, for journeys and the example.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::{App, Host, commands};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::Value;

use crate::places;

/// Where the journey takes place.
pub(crate) struct Desk {
    folder: PathBuf,
    now: NaiveDateTime,
}

impl Desk {
    /// An app at this desk. What it keeps of its own, apart from the dossier, lies in `folder`.
    pub(crate) fn app(folder: PathBuf, now: NaiveDateTime) -> App {
        App::new(Arc::new(Self { folder, now }))
    }
}

impl Host for Desk {
    fn now(&self) -> DateTime<Utc> {
        self.now.and_utc()
    }

    fn local_now(&self) -> NaiveDateTime {
        self.now
    }

    fn config_dir(&self) -> PathBuf {
        self.folder.join("config")
    }

    fn documents_dir(&self) -> PathBuf {
        self.folder.clone()
    }

    fn private_dir(&self) -> PathBuf {
        self.folder.join("private")
    }

    fn font_dir(&self) -> PathBuf {
        places::fonts()
    }

    fn model_dir(&self) -> Option<PathBuf> {
        places::model()
    }

    fn licences(&self) -> Option<String> {
        None
    }

    fn open_in_viewer(&self, _path: &Path) -> std::io::Result<()> {
        Err(std::io::Error::from(std::io::ErrorKind::Unsupported))
    }
}

/// Runs a command by name, as a screen does.
///
/// # Errors
/// The command's name and the code of its error.
pub(crate) fn call(app: &App, command: &str, request: Value) -> Result<Value, String> {
    commands::dispatch(app, command, request)
        .map_err(|error| format!("{command}: {} {:?}", error.code, error.args))
}

/// Runs a command by name and leaves its answer as the text that goes to a screen.
///
/// # Errors
/// The command's name and the code of its error.
pub(crate) fn ask(app: &App, command: &str, request: Value) -> Result<String, String> {
    commands::answer(app, command, request)
        .map_err(|error| format!("{command}: {} {:?}", error.code, error.args))
}
