//! The one error of this tool: a sentence a person can act on.

use std::fmt;

/// What went wrong, as a whole sentence that names what to do where something can be done.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// Wraps a sentence.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

/// Either a value or a sentence.
pub type Outcome<T = ()> = Result<T, Failure>;
