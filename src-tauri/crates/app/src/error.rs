//! One error for the outside: a code and its arguments. The sentence is made where it is shown, in her language.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

/// A failure as the screen gets it.
///
/// `code` is a stable key such as `dossier-wrong-passphrase`; the catalogue `errors.ftl` has a message
/// `error-<code>` for it in each language that says what happened, what was kept and what to do.
/// `args` fill the message. They hold what she typed or sees anyway, and are never logged.
#[derive(Debug, Clone, PartialEq, Serialize, TS, thiserror::Error)]
#[error("{code}")]
pub struct AppError {
    /// Stable key, lower case with hyphens.
    pub code: String,
    /// Values for the message.
    #[ts(type = "Record<string, string | number>")]
    pub args: BTreeMap<String, Value>,
}

impl AppError {
    /// An error without arguments.
    pub fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            args: BTreeMap::new(),
        }
    }

    /// Adds an argument for the message.
    #[must_use]
    pub fn arg(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.args.insert(key.to_owned(), value.into());
        self
    }

    /// Something that cannot happen unless the program is wrong; `detail` is for us and holds no person's data.
    pub fn internal(detail: impl std::fmt::Display) -> Self {
        Self::new("internal").arg("detail", detail.to_string())
    }
}

impl From<store::Error> for AppError {
    fn from(error: store::Error) -> Self {
        use store::Error;
        match error {
            Error::Missing => Self::new("dossier-missing"),
            Error::AlreadyExists => Self::new("dossier-exists"),
            Error::NotADossier => Self::new("dossier-not-a-dossier"),
            Error::WrongPassphrase => Self::new("dossier-wrong-passphrase"),
            Error::WrongRecoveryKey => Self::new("dossier-wrong-recovery-key"),
            Error::MistypedRecoveryKey => Self::new("dossier-mistyped-recovery-key"),
            Error::EmptyPassphrase => Self::new("dossier-empty-passphrase"),
            Error::Damaged(_) => Self::new("dossier-damaged"),
            Error::Newer { .. } => Self::new("dossier-newer"),
            Error::Locked => Self::new("dossier-in-use"),
            Error::Shut => Self::new("dossier-locked"),
            Error::ReadOnly => Self::new("dossier-read-only"),
            Error::DiskFull => Self::new("dossier-disk-full"),
            Error::Disk(_) => Self::new("dossier-disk"),
            Error::KeyDerivation | Error::NoRandomness => Self::new("dossier-key"),
            Error::NotFound { .. } => Self::new("not-found"),
            Error::Duplicate(_) => Self::new("duplicate"),
            Error::BrokenReference => Self::new("broken-reference"),
            Error::Conflict { .. } => Self::new("undo-conflict"),
            Error::Unreadable { .. } | Error::Database(_) => Self::internal(error),
        }
    }
}

impl From<papers::PaperError> for AppError {
    fn from(error: papers::PaperError) -> Self {
        use papers::PaperError;
        match error {
            PaperError::NoFont { .. } | PaperError::FontFile { .. } => Self::new("papers-no-fonts"),
            PaperError::NoPage { .. } => Self::new("document-gone"),
            PaperError::Catalogue { .. }
            | PaperError::Word(_)
            | PaperError::Layout { .. }
            | PaperError::Image(_)
            | PaperError::Sheet(_)
            | PaperError::Message(_) => Self::new("papers-failed").arg("detail", error.to_string()),
        }
    }
}
