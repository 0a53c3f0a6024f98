//! The encrypted dossier.

mod backup;
mod blobs;
mod column;
mod connection;
mod dossier;
mod error;
mod files;
mod history;
mod key;
mod record;
mod schema;
mod search;
mod slots;
pub mod tables;
mod tracking;
mod transact;
mod undo;

pub use backup::{Backup, Reason, backups_of};
pub use blobs::SourceFile;
pub use column::Column;
pub use dossier::{Dossier, Reader};
pub use error::{Error, Result};
pub use history::{ChangeKind, FieldChange, HistoryStep};
pub use key::{RecoveryKey, Secret};
pub use record::{Record, Rows, RowsMut, Stamp};
pub use search::{Hit, SearchText};
pub use transact::{Changed, Op, OpLabel, Outcome, Tx};
