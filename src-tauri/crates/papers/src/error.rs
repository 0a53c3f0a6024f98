//! What can go wrong between a record and a file.

use std::path::PathBuf;

/// Why a paper, sheet or message could not be made. The screen turns each variant into its own sentence.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The folder handed over at start holds no usable copy of the house font.
    #[error("no font '{family}' in {folder}")]
    NoFont {
        /// The folder that was searched, with its subfolders.
        folder: PathBuf,
        /// The family that must be there.
        family: &'static str,
    },
    /// The font folder, or a file in it, could not be read.
    #[error("cannot read fonts in {path}: {source}")]
    FontFile {
        /// The folder or file.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// A catalogue of words is damaged; a fault of the program, found by its tests.
    #[error("catalogue of words for {locale}: {reason}")]
    Catalogue {
        /// Language of the catalogue.
        locale: &'static str,
        /// What the parser said.
        reason: String,
    },
    /// A word asked for by a paper is not in the catalogue; a fault of the program, found by its tests.
    #[error("no word '{0}' in the catalogue")]
    Word(String),
    /// Typst refused the document, or warned about it: a warning is an error here, because a warning on
    /// paper is a wrong font, a missing character or an inaccessible table.
    #[error("the paper '{template}' could not be laid out: {reason}")]
    Layout {
        /// Name of the template.
        template: &'static str,
        /// Typst's own words, for the log of a developer. They may quote nothing from a record.
        reason: String,
    },
    /// There is no such page.
    #[error("page {page} of {pages} asked for")]
    NoPage {
        /// The page asked for, counted from 0.
        page: usize,
        /// How many there are.
        pages: usize,
    },
    /// The page image could not be written, or would be larger than a screen can use.
    #[error("page image: {0}")]
    Image(String),
    /// The spreadsheet could not be written.
    #[error("spreadsheet: {0}")]
    Sheet(String),
    /// The mail draft or calendar file could not be written.
    #[error("message: {0}")]
    Message(String),
}
