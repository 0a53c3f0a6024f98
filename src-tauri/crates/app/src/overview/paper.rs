//! The overview on paper: what she takes along to whoever asks how it goes.

use papers::documents as press;
use serde::Serialize;
use serde_json::Value;

use super::OverviewRequest;
use super::facts::Facts;
use super::missing::{Cell, CellState, MissingRow, missing};
use super::steps::{Step, steps};
use super::todo::{Todo, todos};
use crate::documents::DocumentRef;
use crate::{App, AppError, Result};

/// Makes the paper; with `all` also the organisations of which nothing is missing.
pub(super) fn paper(app: &App, request: OverviewRequest) -> Result<DocumentRef> {
    let now = app.local_now();
    let sheet = app.read(|read| {
        let facts = Facts::read(read, now)?;
        let missing = missing(&facts, request.all, usize::MAX);
        Ok(press::Standing {
            organiser: crate::organiser::of(read)?.name,
            trajectory: facts.trajectory.clone().unwrap_or_default(),
            on: facts.today,
            steps: steps(&facts).into_iter().map(step).collect::<Result<_>>()?,
            todos: todos(&facts).into_iter().map(todo).collect::<Result<_>>()?,
            reply_to: facts.focus().and_then(|about| about.meeting.date),
            incomplete: missing.incomplete,
            complete: missing.complete,
            rows: missing.rows.into_iter().map(row).collect(),
        })
    })?;
    app.keep_made(&sheet, 1)
}

/// The name of a kind in the catalogue: as it crosses to the screen, with hyphens.
fn key(kind: impl Serialize) -> Result<String> {
    match serde_json::to_value(kind) {
        Ok(Value::String(name)) => Ok(name.replace('_', "-")),
        Ok(other) => Err(AppError::internal(other)),
        Err(error) => Err(AppError::internal(error)),
    }
}

fn step(step: Step) -> Result<press::StandingStep> {
    Ok(press::StandingStep {
        key: key(step.kind)?,
        state: key(step.state)?,
        done: step.done,
        total: step.total,
        date: step.date,
        next: step.next,
    })
}

fn todo(todo: Todo) -> Result<press::StandingTodo> {
    Ok(press::StandingTodo {
        key: key(todo.kind)?,
        count: todo.count,
        meeting: todo.title,
        due: todo.due,
        days_left: todo.days_left,
    })
}

fn row(row: MissingRow) -> press::StandingRow {
    let cell = |cell: Cell| press::StandingCell {
        says: cell.says.to_owned(),
        count: cell.count,
        missing: cell.state == CellState::Missing,
    };
    press::StandingRow {
        cells: row.cells().map(|one| one.map(cell)),
        organisation: row.name,
    }
}
