//! What is missing per organisation, in the order of names. Never a score: each cell names what is there or not.

use domain::id::Id;
use domain::lists::InvitationState;
use serde::Serialize;
use ts_rs::TS;

use super::facts::{Facts, OrganisationFacts, Reply, count};

/// How many rows the screen gets at once; the list of organisations and the paper show them all.
pub(super) const SHOWN: usize = 250;

/// Whether something is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// It is there.
    Has,
    /// It is missing and can be done now.
    Missing,
    /// It does not apply, or waits for something else.
    Waits,
}

/// One cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Cell {
    /// Whether it is there.
    pub state: CellState,
    /// What to say of it: the end of a message key.
    #[ts(type = "string")]
    pub says: &'static str,
    /// How many.
    pub count: u32,
}

/// One organisation.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MissingRow {
    /// The organisation.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What is known of the organisation itself: its kind, and values that can be right.
    pub details: Cell,
    /// Somebody to turn to.
    pub contact: Cell,
    /// Its reply to the meeting it is about now; nothing when there is no meeting.
    pub reply: Option<Cell>,
    /// What it wants to achieve.
    pub ambition: Cell,
    /// Whether it confirmed those words.
    pub confirmed: Cell,
    /// Whether they were laid beside the plan.
    pub plan: Cell,
}

impl MissingRow {
    /// Its cells in the order of the columns; nothing where there is nothing to say.
    pub(super) fn cells(&self) -> [Option<Cell>; 6] {
        [
            Some(self.details),
            Some(self.contact),
            self.reply,
            Some(self.ambition),
            Some(self.confirmed),
            Some(self.plan),
        ]
    }

    fn lacks(&self) -> bool {
        self.cells()
            .into_iter()
            .flatten()
            .any(|cell| cell.state == CellState::Missing)
    }
}

/// The table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Missing {
    /// Organisations of which something is missing.
    pub incomplete: u32,
    /// Organisations of which nothing is.
    pub complete: u32,
    /// The rows, at most 250.
    pub rows: Vec<MissingRow>,
}

const fn has(says: &'static str, count: u32) -> Cell {
    Cell {
        state: CellState::Has,
        says,
        count,
    }
}
const fn lacks(says: &'static str, count: u32) -> Cell {
    Cell {
        state: CellState::Missing,
        says,
        count,
    }
}
const fn waits(says: &'static str) -> Cell {
    Cell {
        state: CellState::Waits,
        says,
        count: 0,
    }
}

fn reply(reply: Option<&Reply>) -> Cell {
    let Some(reply) = reply else {
        return lacks("reply-not-invited", 0);
    };
    match reply.state {
        Some(InvitationState::Declined) => waits("reply-declined"),
        Some(InvitationState::Registered) if reply.unnamed > 0 => lacks("reply-names-follow", reply.unnamed),
        Some(InvitationState::Registered) => has("reply-names", reply.named),
        _ => lacks("reply-none", 0),
    }
}

/// What the table says of one organisation. `before_meeting`: nobody was asked for an ambition yet.
fn row(id: Id, one: &OrganisationFacts, reply: Option<Cell>, plan: bool, before_meeting: bool) -> MissingRow {
    let ambition = match (one.ambitions, before_meeting) {
        (0, true) => waits("ambition-after-meeting"),
        (0, false) => lacks("ambition-none", 0),
        (some, _) => has("ambition-some", some),
    };
    let confirmed = match (one.ambitions, one.confirmed) {
        (0, _) => waits("after-ambition"),
        (all, confirmed) if all == confirmed => has("confirmed-all", confirmed),
        (all, confirmed) => lacks("confirmed-not", all - confirmed),
    };
    let plan = match (one.confirmed, plan) {
        (0, _) => waits("after-confirmation"),
        (_, false) => waits("plan-none"),
        (confirmed, true) if one.judged == confirmed => has("plan-judged", confirmed),
        (confirmed, true) => lacks("plan-to-judge", confirmed - one.judged),
    };
    let contact = if one.contact {
        has("contact-there", 0)
    } else {
        lacks("contact-none", 0)
    };
    let details = match one.doubts {
        0 => has("details-there", 0),
        some => lacks("details-doubtful", some),
    };
    MissingRow {
        id,
        name: one.name.clone(),
        details,
        contact,
        reply,
        ambition,
        confirmed,
        plan,
    }
}

/// The table, of at most `most` rows; with `all` also the organisations of which nothing is missing.
pub(super) fn missing(facts: &Facts, all: bool, most: usize) -> Missing {
    let focus = facts.focus();
    let before_meeting = !facts
        .meetings
        .iter()
        .any(|about| about.days_left(facts.today).is_some_and(|days| days <= 0));
    let mut rows: Vec<MissingRow> = facts
        .organisations
        .iter()
        .map(|(id, one)| {
            row(
                *id,
                one,
                focus.map(|about| reply(about.replies.get(id))),
                facts.plan,
                before_meeting,
            )
        })
        .collect();
    let incomplete = count(rows.iter().filter(|row| row.lacks()));
    let complete = facts.count_organisations() - incomplete;
    if !all {
        rows.retain(MissingRow::lacks);
    }
    rows.sort_by_cached_key(|row| (domain::fold::fold(&row.name), row.id));
    rows.truncate(most);
    Missing {
        incomplete,
        complete,
        rows,
    }
}
