//! Where we are: the steps of the trajectory, what is due, and what is missing per organisation. The sentences are those
//! of the overview on the screen, so that she reads out what the others hold in their hands.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::order::sort_key;
use super::{Document, Template, View, plain_view, stem};
use crate::words::Arg;
use crate::{Print, Words, dates};

/// A day that is nearer than this many days is said as a distance.
const SOON_DAYS: i64 = 3;

/// A step of the trajectory.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StandingStep {
    /// Its name in the catalogue: the middle of `step-…-text`.
    pub key: String,
    /// `done`, `now` or `later`.
    pub state: String,
    /// How many are done.
    pub done: u32,
    /// Of how many.
    pub total: u32,
    /// The day, for the step that is a day.
    pub date: Option<NaiveDate>,
    /// The day of the meeting that comes after it.
    pub next: Option<NaiveDate>,
}

/// Something that is due.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StandingTodo {
    /// Its name in the catalogue: the end of `todo-…`.
    pub key: String,
    /// How many.
    pub count: u32,
    /// The meeting it is for; empty when it is for none.
    pub meeting: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Days until then; negative when late.
    pub days_left: Option<i64>,
}

/// What is there or missing of an organisation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StandingCell {
    /// Its name in the catalogue: the end of `cell-…`.
    pub says: String,
    /// How many.
    pub count: u32,
    /// It is missing and can be done now.
    pub missing: bool,
}

/// One organisation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StandingRow {
    /// Its name.
    pub organisation: String,
    /// Details, contact, reply, ambition, confirmed words, plan; nothing where there is nothing to say.
    pub cells: [Option<StandingCell>; 6],
}

/// The overview on paper.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Standing {
    /// Who prints it.
    pub organiser: String,
    /// Name of the trajectory; may be empty.
    pub trajectory: String,
    /// The day it is about.
    pub on: NaiveDate,
    /// The steps, in order.
    pub steps: Vec<StandingStep>,
    /// What is due, the most urgent first.
    pub todos: Vec<StandingTodo>,
    /// The day of the meeting the replies are to.
    pub reply_to: Option<NaiveDate>,
    /// Organisations of which something is missing.
    pub incomplete: u32,
    /// Organisations of which nothing is.
    pub complete: u32,
    /// The organisations; printed in alphabetical order.
    pub rows: Vec<StandingRow>,
}

impl Document for Standing {
    fn template(&self) -> Template {
        Template::Standing
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let stem = stem(words, "stand-van-zaken", "state-of-affairs");
        let mut view = plain_view(&self.organiser, &words.get("standing"), "", stem);
        let on = dates::weekday_and_day(self.on, print.locale);
        view.data.insert(
            "head".into(),
            json!({ "organiser": self.organiser, "meeting": self.trajectory, "facts": [words.with("standing-on", &[("day", on.into())])] }),
        );
        let steps: Vec<Value> = self.steps.iter().map(|one| step(one, words, print)).collect();
        let todos: Vec<Value> = self.todos.iter().map(|one| todo(one, words, print)).collect();
        let mut rows: Vec<&StandingRow> = self.rows.iter().collect();
        rows.sort_by_cached_key(|row| sort_key(&row.organisation));
        let rows: Vec<Value> = rows.into_iter().map(|one| row(one, words)).collect();
        let summary = [
            ("incomplete", Arg::from(self.incomplete)),
            ("complete", Arg::from(self.complete)),
        ];
        for (key, value) in [
            ("steps", json!(steps)),
            ("todos", json!(todos)),
            ("rows", json!(rows)),
            ("columns", json!(self.columns(words, print))),
            ("summary", json!(words.with("missing-summary", &summary).trim())),
            ("trail-title", json!(words.with("overview-trail", &[]))),
            ("todo-title", json!(words.with("overview-todo", &[]))),
            ("todo-none", json!(words.get("standing-todo-none"))),
            ("missing-title", json!(words.with("missing-title", &[]))),
        ] {
            view.data.insert(key.into(), value);
        }
        view
    }
}

impl Standing {
    fn columns(&self, words: &Words<'_>, print: &Print) -> Vec<String> {
        let reply = match self.reply_to {
            Some(day) => {
                let day = dates::day_and_month(day, print.locale);
                words.with("missing-reply-date", &[("date", day.into())])
            }
            None => words.with("missing-reply", &[]),
        };
        let plain = |name| words.with(name, &[]);
        vec![
            plain("missing-organisation"),
            plain("missing-details"),
            plain("missing-contact"),
            reply,
            plain("missing-ambition"),
            plain("missing-confirmed"),
            plain("missing-plan"),
        ]
    }
}

fn step(step: &StandingStep, words: &Words<'_>, print: &Print) -> Value {
    let text = if step.key == "meeting" {
        let day = |day| dates::weekday_and_day(day, print.locale);
        let date = step
            .date
            .map_or_else(|| words.with("step-meeting-none", &[]), day);
        match step.next {
            Some(next) => {
                let next = words.with("step-meeting-next", &[("date", day(next).into())]);
                format!("{date}; {next}")
            }
            None => date,
        }
    } else if step.state == "later" && step.total == 0 {
        words.with(&format!("step-{}-later", step.key), &[])
    } else {
        let counts = [
            ("done", Arg::from(step.done)),
            ("total", Arg::from(step.total)),
            ("open", Arg::from(step.total.saturating_sub(step.done))),
        ];
        words.with(&format!("step-{}-text", step.key), &counts)
    };
    json!({
        "name": words.with(&format!("step-{}", step.key), &[]),
        "text": text,
        "state": words.with(&format!("step-state-{}", step.state), &[]),
        "done": step.state == "done",
    })
}

fn todo(todo: &StandingTodo, words: &Words<'_>, print: &Print) -> Value {
    let when = match (todo.days_left, todo.due) {
        (Some(days), Some(_)) if days < 0 => words.with("due-late", &[("days", Arg::from(-days))]),
        (Some(days), Some(_)) if days <= SOON_DAYS => words.with("due-soon", &[("days", Arg::from(days))]),
        (_, Some(due)) => dates::day_and_month(due, print.locale),
        (_, None) => words.with("due-now", &[]),
    };
    let date = todo
        .due
        .map(|due| dates::weekday_and_day(due, print.locale))
        .unwrap_or_default();
    let count = ("count", Arg::from(todo.count));
    let why = words.with(
        &format!("todo-{}-why", todo.key),
        &[count.clone(), ("date", date.into())],
    );
    json!({
        "when": when,
        "what": words.with(&format!("todo-{}", todo.key), &[count]),
        "why": super::joined(&[&todo.meeting, &why], " · "),
    })
}

fn row(row: &StandingRow, words: &Words<'_>) -> Value {
    let cells = row.cells.iter().map(|cell| match cell {
        Some(cell) => {
            let text = words.with(
                &format!("cell-{}", cell.says),
                &[("count", Arg::from(cell.count))],
            );
            json!({ "text": text, "missing": cell.missing })
        }
        None => json!({ "text": "–", "missing": false }),
    });
    json!({ "organisation": row.organisation, "cells": cells.collect::<Vec<_>>() })
}
