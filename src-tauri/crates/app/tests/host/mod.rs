//! The machine the tests run on: a folder of its own, a day that does not move, no viewer, no model unless one is given.

use std::path::{Path, PathBuf};

use app::Host;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

pub struct FixedHost {
    pub folder: PathBuf,
    pub model: Option<PathBuf>,
    pub today: NaiveDate,
}

impl FixedHost {
    /// Ten in the morning on this day, without a sentence model.
    pub fn on(year: i32, month: u32, day: u32, folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            model: None,
            today: NaiveDate::from_ymd_opt(year, month, day).unwrap(),
        }
    }
}

impl Host for FixedHost {
    fn now(&self) -> DateTime<Utc> {
        self.local_now().and_utc()
    }
    fn local_now(&self) -> NaiveDateTime {
        self.today.and_hms_opt(10, 0, 0).unwrap()
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
        self.folder.join("fonts")
    }
    fn model_dir(&self) -> Option<PathBuf> {
        self.model.clone()
    }
    fn licences(&self) -> Option<String> {
        None
    }
    fn reader(&self) -> reading::child::Reader {
        // The test program is no reader.
        reading::child::Reader::Inside
    }
    fn open_in_viewer(&self, _: &Path) -> std::io::Result<()> {
        Ok(())
    }
}
