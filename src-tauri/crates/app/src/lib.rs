//! The use cases of Hartwerk: one module per area, one function per operation.
//!
//! Hosts (the window, dev-host, journeys) build an [`App`] from a [`Host`] and call commands by name through
//! [`commands`]. Nothing here knows which host is asking, and nothing here reads the clock or shows a dialog:
//! that comes through [`Host`].
//!
//! Invariants:
//! - every write goes through `store`'s `transact` and answers an [`Outcome`] that names what changed;
//! - every failure is an [`AppError`] with a code that has a sentence in each language;
//! - while the dossier is locked no command but those of [`dossier`] and [`preferences`] answers anything of it.

pub mod alignments;
pub mod ambition_import;
pub mod ambitions;
pub mod areas;
pub mod attendance_overview;
pub mod backups;
pub mod bridge;
pub mod checkin;
pub mod clock;
pub mod commands;
pub mod concepts;
pub mod contact_attempts;
mod contacts;
pub mod coverage;
pub mod documents;
mod door_list;
pub mod dossier;
pub mod erasure;
pub mod error;
pub mod example;
pub mod export;
pub mod groups;
pub mod history;
pub mod host;
pub mod import;
pub mod invitations;
pub mod jobs;
pub mod matcher;
pub mod meeting_papers;
pub mod meetings;
pub mod merge;
pub mod organisations;
pub mod organiser;
pub mod outcome;
pub mod overview;
pub mod paper_list;
pub mod passphrase;
pub mod people;
pub mod person_report;
pub mod plans;
pub mod preferences;
pub mod program;
pub mod programme;
pub mod replies;
pub mod reply_board;
mod same_person;
pub mod search;
mod session;
mod trajectories;
pub mod typescript;
pub mod who;

pub use error::AppError;
pub use host::Host;
pub use outcome::Outcome;
pub use session::App;

/// What a command answers: the value, or an error with a code.
pub type Result<T> = std::result::Result<T, AppError>;
