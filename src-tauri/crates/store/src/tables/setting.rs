//! The table `setting`.

use crate::record::table;

table! {
    /// One setting of the dossier (not of the machine), under a stable key such as `meeting.reply_days`.
    pub struct Setting(String) in "setting" {
        /// The value, in the form its key prescribes.
        value: String,
    }
    columns: "value TEXT NOT NULL";
}
