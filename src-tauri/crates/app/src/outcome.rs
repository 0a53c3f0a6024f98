//! What a change answers.

use serde::Serialize;
use ts_rs::TS;

/// A record that changed: the screen that shows it refreshes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct Changed {
    /// Table name, as in the store.
    pub table: String,
    /// The record's id.
    pub id: String,
}

/// What the undo bar says and takes back.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct UndoLabel {
    /// The operation's id.
    pub id: String,
    /// Key of the sentence: `op-<kind>` in `operations.ftl`, with dots as hyphens.
    pub kind: String,
    /// Arguments of the sentence.
    #[ts(type = "Record<string, string | number>")]
    pub args: serde_json::Value,
}

/// The answer of every command that changes something.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Outcome<T> {
    /// What the command is about.
    pub value: T,
    /// Records that changed, each once.
    pub changed: Vec<Changed>,
    /// How to take it back; nothing when nothing changed.
    pub undo: Option<UndoLabel>,
}

impl<T> Outcome<T> {
    /// The same outcome with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Outcome<U> {
        Outcome {
            value: change(self.value),
            changed: self.changed,
            undo: self.undo,
        }
    }
}
