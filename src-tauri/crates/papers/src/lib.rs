//! Records to documents: what leaves Hartwerk on paper or as a file.
//!
//! Three families live here, and none of them reads a clock, a dossier or the network:
//!
//! * **papers**: tagged PDF (PDF/UA-1) and page images, laid out by typst from the templates in
//!   `src/templates`. [`Papers::make`] takes any [`Document`] and gives a [`Paper`];
//! * **sheets**: a neutral table written as XLSX, ODS or CSV ([`sheet`]), harmless when opened;
//! * **messages**: mail drafts and calendar files ([`mail`], [`calendar_file`]).
//!
//! A record's text reaches typst as a value in a JSON file, never as source, so nothing a person types
//! can be evaluated. Words on paper come from the Fluent catalogues `locales/*/papers.ftl`.

pub mod calendar_file;
pub mod dates;
pub mod documents;
mod engine;
mod error;
mod fonts;
pub mod mail;
mod printable;
pub mod sheet;
mod words;
pub mod zone;

pub use documents::{Document, View};
pub use engine::{Paper, Papers, Print};
pub use error::PaperError;
pub use words::{Locale, Words};
