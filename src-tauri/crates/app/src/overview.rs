//! Where are we, what is due, what is missing per organisation: the screen the work starts on.
//!
//! The app says what is the case (kinds, counts, dates); the sentences are the screen's. Nothing here ranks
//! organisations: they stand in the order of their names, and what is missing is named.

mod facts;
mod missing;
mod paper;
mod steps;
#[cfg(test)]
mod tests;
mod todo;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::clock_time::ClockTime;
use domain::id::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::area;
use crate::documents::DocumentRef;
use crate::meetings::MeetingCounts;
use crate::{App, Result};
use facts::Facts;

pub use missing::{Cell, CellState, Missing, MissingRow};
pub use steps::{Step, StepKind, StepState};
pub use todo::{Todo, TodoKind};

/// The next meeting, or the last one when none is ahead.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NextMeeting {
    /// The meeting.
    pub id: Id,
    /// What it is about.
    pub title: String,
    /// The day.
    pub date: Option<NaiveDate>,
    /// When it begins.
    pub starts_at: Option<ClockTime>,
    /// When it ends.
    pub ends_at: Option<ClockTime>,
    /// House.
    pub venue: String,
    /// Room in the house.
    pub room: String,
    /// Replies are asked before this day.
    pub reply_by: Option<NaiveDate>,
    /// Chairs; nothing means not counted.
    pub capacity: Option<u32>,
    /// Days until the day; negative when past.
    pub days_left: Option<i64>,
    /// Numbers.
    pub counts: MeetingCounts,
    /// Marked present, once it was held.
    pub present: u32,
}

/// The whole screen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Overview {
    /// The trajectory she works in: the newest.
    pub trajectory: Option<String>,
    /// Organisations that have not stopped.
    pub organisations: u32,
    /// The chain, step by step.
    pub steps: Vec<Step>,
    /// What is due, the most urgent first.
    pub todos: Vec<Todo>,
    /// The meeting it is about now.
    pub meeting: Option<NextMeeting>,
    /// What is missing per organisation.
    pub missing: Missing,
    /// How many things wait on each screen, by the screen's name.
    pub waiting: BTreeMap<String, u32>,
}

/// How much of the table she wants to see.
#[derive(Debug, Deserialize, TS)]
pub struct OverviewRequest {
    /// Also the organisations of which nothing is missing.
    pub all: bool,
}

/// Where are we, what is due, what is missing.
pub fn get(app: &App, request: OverviewRequest) -> Result<Overview> {
    let now = app.local_now();
    app.read(|read| {
        let facts = Facts::read(read, now)?;
        let todos = todo::todos(&facts);
        let mut waiting = BTreeMap::new();
        for todo in &todos {
            *waiting.entry(todo.kind.screen().to_owned()).or_default() += 1;
        }
        let meeting = facts.focus().map(|about| NextMeeting {
            counts: about.counts.clone(),
            present: about.present,
            days_left: about.days_left(facts.today),
            id: about.meeting.id,
            title: about.meeting.title.clone(),
            date: about.meeting.date,
            starts_at: about.meeting.starts_at,
            ends_at: about.meeting.ends_at,
            venue: about.meeting.venue.clone(),
            room: about.meeting.room.clone(),
            reply_by: about.meeting.reply_by,
            capacity: about.meeting.capacity,
        });
        Ok(Overview {
            trajectory: facts.trajectory.clone(),
            organisations: facts.count_organisations(),
            steps: steps::steps(&facts),
            todos,
            meeting,
            missing: missing::missing(&facts, request.all, missing::SHOWN),
            waiting,
        })
    })
}

area! {
    /// Where are we, what is due, what is missing per organisation.
    overview_get(OverviewRequest) -> Overview = get;
    /// The same on paper.
    overview_paper(OverviewRequest) -> DocumentRef = paper::paper;
}
