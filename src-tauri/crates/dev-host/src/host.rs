//! The machine as dev-host sees it.

use std::path::{Path, PathBuf};
use std::time::Instant;

use app::Host;
use chrono::{DateTime, Local, NaiveDateTime, TimeZone, Utc};

/// A host without a window. Its clock can be set, so that tests see the same dates each time; it then goes on from
/// there.
pub(crate) struct DevHost {
    folder: PathBuf,
    set: Option<(NaiveDateTime, Instant)>,
}

impl DevHost {
    pub(crate) fn new(folder: PathBuf, now: Option<NaiveDateTime>) -> Self {
        Self {
            folder,
            set: now.map(|now| (now, Instant::now())),
        }
    }

    fn cache() -> PathBuf {
        if let Some(folder) = std::env::var_os("HARTWERK_CACHE") {
            return PathBuf::from(folder);
        }
        let home = std::env::var_os("HOME").map_or_else(std::env::temp_dir, PathBuf::from);
        home.join(".cache/hartwerk")
    }
}

impl Host for DevHost {
    fn now(&self) -> DateTime<Utc> {
        if self.set.is_none() {
            return Utc::now();
        }
        let local = self.local_now();
        Local
            .from_local_datetime(&local)
            .earliest()
            .map_or_else(Utc::now, |instant| instant.with_timezone(&Utc))
    }

    fn local_now(&self) -> NaiveDateTime {
        match self.set {
            Some((start, since)) => start + since.elapsed(),
            None => Local::now().naive_local(),
        }
    }

    fn config_dir(&self) -> PathBuf {
        self.folder.join("config")
    }

    fn documents_dir(&self) -> PathBuf {
        self.folder.join("documents")
    }

    fn private_dir(&self) -> PathBuf {
        self.folder.join("private")
    }

    fn font_dir(&self) -> PathBuf {
        Self::cache().join("fonts")
    }

    fn model_dir(&self) -> Option<PathBuf> {
        Some(Self::cache().join("model")).filter(|folder| folder.is_dir())
    }

    fn licences(&self) -> Option<String> {
        std::fs::read_to_string(Self::cache().join("licences.json")).ok()
    }

    fn open_in_viewer(&self, _path: &Path) -> std::io::Result<()> {
        // A browser prints from its own download; there is no viewer to hand the file to.
        Err(std::io::Error::from(std::io::ErrorKind::Unsupported))
    }
}
