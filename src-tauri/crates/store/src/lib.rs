//! The encrypted dossier of Hartwerk: one file, one writer, and a memory of every change.
//!
//! ```no_run
//! # fn main() -> store::Result<()> {
//! # let (path, now) = (std::path::Path::new("proef.hartwerk"), chrono::DateTime::UNIX_EPOCH);
//! use store::{Dossier, Op, Secret};
//!
//! let dossier = Dossier::open(path, &Secret::Passphrase("vier eenden in de gracht"), "laptop", now)?;
//! let organisations = dossier.read(|r| r.organisations().all())?;
//! let outcome = dossier.transact(Op::new("organisation.end").arg("name", "De Brug"), now, |tx| {
//!     let mut row = tx.organisations().need(&organisations[0].id)?;
//!     row.ended_on = Some(now.date_naive());
//!     tx.organisations().update(&row)
//! })?;
//! assert_eq!(outcome.changed[0].table, "organisation");
//! dossier.undo(now)?;
//! # Ok(())
//! # }
//! ```
//!
//! # Invariants
//!
//! 1. **[`Dossier::transact`] is the only writer.** The write handles exist only inside it, and the triggers that
//!    record changes refuse every write outside an operation (`tracking.rs`). Undo, redo and purging go through the
//!    same frame (`transact.rs`).
//! 2. **All or nothing, and then safe.** An operation is one transaction, references checked at its end. When
//!    `transact` returns, the change is on the disk (WAL with `synchronous = FULL`), and killing the process or the
//!    power does not take it away. `trial.rs` shows it by killing.
//! 3. **Every change of a tracked row is in `change`**, column by column, under an `operation` with a hybrid logical
//!    clock that rises also when the machine's clock is set back. History, undo across restarts and the merging of two
//!    laptops are three readers of that one table.
//! 4. **Undo restores exactly.** n operations and n undos leave a dossier with the same [`Reader::dump`]; redo brings
//!    back the same states. When a record is no longer as the operation left it, nothing at all is undone.
//! 5. **Nothing readable is on the disk**: file, WAL, backups and everything made while changing the passphrase are
//!    encrypted with SQLCipher; sorting stays in memory; names of files hold no data.
//! 6. **A copy of the one file and its passphrase, or its sheet, are enough** on any machine (`key.rs`). The files
//!    beside it are a convenience: `-lock` (empty), `-wal` and `-shm` (only while it is open or after a crash),
//!    `-recovery` (older sheets, `slots.rs`), `-backups`.
//! 7. **Files are replaced, never rewritten**: making, changing the passphrase and restoring write a whole new file,
//!    put it safely on the disk, and only then give it the name (`files.rs`).
//! 8. **No clock here.** Every moment is handed in.
//! 9. **Migrations are append-only** and run together or not at all, after a backup (`schema.rs`); `schema.sql`
//!    records what the tables are.
//!
//! Deliberately absent: a pool of connections (WAL allows one writer, and two readers are enough for one window), the
//! `session` extension (its changesets did not converge in our trial), BLOBs in tracked tables (history would keep
//! every version), and cascading over what others entered (only what a record owns goes with it).

mod backup;
mod blobs;
mod column;
mod connection;
mod dossier;
mod error;
mod files;
#[cfg(any(test, feature = "trial"))]
pub mod fts_baseline;
mod history;
mod key;
mod mentions;
mod passphrase;
mod purge;
mod reader;
mod record;
mod schema;
mod search;
mod slots;
pub mod tables;
mod tracking;
mod transact;
#[cfg(any(test, feature = "trial"))]
pub mod trial;
mod undo;

pub use backup::{Backup, Reason, backups_of, check_backup, folder_of, restore};
pub use blobs::SourceFile;
pub use column::Column;
pub use dossier::Dossier;
pub use error::{Error, Result};
pub use history::{ChangeKind, FieldChange, HistoryStep, PartChange};
pub use key::{RecoveryKey, Secret};
pub use mentions::Mention;
pub use passphrase::{OldSheets, PassphraseChanged};
pub use purge::Purged;
pub use reader::Reader;
pub use record::{Record, Rows, RowsMut, Stamp};
pub use search::{Hit, INSIDE_FROM, SearchText};
pub use transact::{Changed, Op, OpLabel, Outcome, Tx};
