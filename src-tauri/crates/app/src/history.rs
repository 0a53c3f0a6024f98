//! Undo, redo, and what happened to a record.

use serde::{Deserialize, Serialize};
use store::HistoryStep;
use ts_rs::TS;

use crate::commands::area;
use crate::outcome::UndoLabel;
use crate::session::undo_label;
use crate::{App, Outcome, Result};

/// What Ctrl+Z and Ctrl+Shift+Z would do now.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Undoable {
    /// What would be taken back.
    pub undo: Option<UndoLabel>,
    /// What would be done again.
    pub redo: Option<UndoLabel>,
}

/// Which record.
#[derive(Debug, Deserialize, TS)]
pub struct HistoryRequest {
    /// Its table.
    pub table: String,
    /// Its id.
    pub id: String,
}

/// What can be undone and redone now.
pub fn undoable(app: &App, (): ()) -> Result<Undoable> {
    app.read(|read| {
        Ok(Undoable {
            undo: read.undoable()?.map(undo_label),
            redo: read.redoable()?.map(undo_label),
        })
    })
}

/// Takes the last step back. The value is the step; nothing when there was none.
pub fn undo(app: &App, (): ()) -> Result<Outcome<Option<UndoLabel>>> {
    let dossier = app.dossier()?;
    step(app, &dossier, dossier.undo(app.now())?)
}

/// Does again what was taken back.
pub fn redo(app: &App, (): ()) -> Result<Outcome<Option<UndoLabel>>> {
    let dossier = app.dossier()?;
    step(app, &dossier, dossier.redo(app.now())?)
}

fn step(
    app: &App,
    dossier: &store::Dossier,
    outcome: Option<store::Outcome<store::OpLabel>>,
) -> Result<Outcome<Option<UndoLabel>>> {
    match outcome {
        Some(outcome) => Ok(app
            .outcome(dossier, outcome)?
            .map(|label| Some(undo_label(label)))),
        None => Ok(Outcome {
            value: None,
            changed: Vec::new(),
            undo: None,
        }),
    }
}

/// What happened to a record, newest first.
pub fn of(app: &App, request: HistoryRequest) -> Result<Vec<HistoryStep>> {
    app.read(|read| Ok(read.history_with_parts(&request.table, &request.id)?))
}

area! {
    /// What can be undone and redone now.
    history_undoable(()) -> Undoable = undoable;
    /// Takes the last step back.
    history_undo(()) -> Outcome<Option<UndoLabel>> = undo;
    /// Does again what was taken back.
    history_redo(()) -> Outcome<Option<UndoLabel>> = redo;
    /// What happened to a record.
    history_of(HistoryRequest) -> Vec<HistoryStep> = of;
}
