//! The chain as beads: which step is done, which is under way, which comes later.

use chrono::NaiveDate;
use domain::id::Id;
use serde::Serialize;
use ts_rs::TS;

use super::facts::{Facts, MeetingFacts, OrganisationFacts};

/// A step of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// The list of organisations.
    Organisations,
    /// Inviting them.
    Invite,
    /// Their replies.
    Replies,
    /// The meeting itself.
    Meeting,
    /// What they want to achieve.
    Ambitions,
    /// Laying it beside the plan.
    Plan,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Nothing is left to do.
    Done,
    /// Under way, or the next to begin.
    Now,
    /// Waits for an earlier step.
    Later,
}

/// A bead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Step {
    /// Which step.
    pub kind: StepKind,
    /// How far it is.
    pub state: StepState,
    /// How many are done.
    pub done: u32,
    /// Of how many.
    pub total: u32,
    /// The day it is about.
    pub date: Option<NaiveDate>,
    /// The meeting it is about, for the steps around a meeting.
    pub meeting: Option<Id>,
    /// The day of the meeting that comes next, when one was held already.
    pub next: Option<NaiveDate>,
}

fn step(kind: StepKind, ready: bool, done: u32, total: u32, finished: bool) -> Step {
    let state = match (ready, finished) {
        (_, true) => StepState::Done,
        (true, false) => StepState::Now,
        (false, false) => StepState::Later,
    };
    Step {
        kind,
        state,
        done,
        total,
        date: None,
        meeting: None,
        next: None,
    }
}

/// The six steps, always all of them, so that she sees where it goes.
///
/// What is done stays done: once a meeting was held, the steps up to it are its own, also when a next one is planned.
pub(super) fn steps(facts: &Facts) -> Vec<Step> {
    let organisations = facts.count_organisations();
    let listed = organisations > 0;
    let last_held = facts.last_held();
    let held = last_held.is_some();
    let focus = last_held.or_else(|| facts.focus());
    let coming = facts.focus().filter(|about| held && !about.held(facts));
    let invited = focus.map_or(0, MeetingFacts::invited);
    let answered = focus.map_or(0, |about| about.invited() - about.silent());
    let nameless = focus.map_or(0, MeetingFacts::nameless);
    let of_organisations =
        |pick: fn(&OrganisationFacts) -> u32| facts.organisations.values().map(pick).sum::<u32>();
    let ambitions = of_organisations(|one| one.ambitions);
    let confirmed = of_organisations(|one| one.confirmed);
    let judged = of_organisations(|one| one.judged);
    let of_meeting = |mut step: Step| {
        step.meeting = focus.map(|about| about.meeting.id);
        step
    };
    let meeting = Step {
        date: focus.and_then(|about| about.meeting.date),
        next: coming.and_then(|about| about.meeting.date),
        ..step(
            StepKind::Meeting,
            invited > 0,
            focus.map_or(0, |about| about.present),
            focus.map_or(0, |about| about.places),
            held,
        )
    };
    vec![
        step(
            StepKind::Organisations,
            true,
            organisations,
            organisations,
            listed,
        ),
        of_meeting(step(
            StepKind::Invite,
            listed && focus.is_some(),
            invited,
            organisations.max(invited),
            held || (invited > 0 && invited >= organisations),
        )),
        of_meeting(step(
            StepKind::Replies,
            invited > 0,
            answered,
            invited,
            held || (invited > 0 && answered == invited && nameless == 0),
        )),
        of_meeting(meeting),
        step(
            StepKind::Ambitions,
            held || ambitions > 0,
            confirmed,
            ambitions,
            ambitions > 0 && confirmed == ambitions,
        ),
        step(
            StepKind::Plan,
            facts.plan || confirmed > 0,
            judged,
            confirmed,
            facts.plan && confirmed > 0 && judged == confirmed && facts.to_review == 0,
        ),
    ]
}
