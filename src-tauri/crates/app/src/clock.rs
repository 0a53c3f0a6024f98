//! Today, as the host says.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use crate::App;

impl App {
    /// This instant.
    pub fn now(&self) -> DateTime<Utc> {
        self.host().now()
    }

    /// Date and time on her wall clock.
    pub fn local_now(&self) -> NaiveDateTime {
        self.host().local_now()
    }

    /// The date on her wall clock.
    pub fn today(&self) -> NaiveDate {
        self.host().local_now().date()
    }
}
