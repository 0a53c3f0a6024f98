//! The use cases of Hartwerk: one module per area, one function per operation.
//!
//! Hosts (the window, dev-host, journeys) build an [`App`] from a [`Host`] and call commands by name through
//! [`commands`]. Nothing here knows which host is asking, and nothing here reads the clock or shows a dialog:
//! that comes through [`Host`].
//!
//! Invariants:
//! - every write goes through `store`'s `transact` and answers an [`Outcome`] that names what changed;
//! - every failure is an [`AppError`] with a code that has a sentence in each language;
//! - while the dossier is locked no command but those of [`dossier`] and [`settings`] answers anything of it.

pub mod clock;
pub mod commands;
pub mod documents;
pub mod dossier;
pub mod error;
pub mod host;
pub mod jobs;
pub mod outcome;
mod session;
pub mod typescript;

pub use error::AppError;
pub use host::Host;
pub use outcome::Outcome;
pub use session::App;

/// What a command answers: the value, or an error with a code.
pub type Result<T> = std::result::Result<T, AppError>;
