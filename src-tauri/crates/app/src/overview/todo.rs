//! What is due: each with its day, the most urgent first.

use chrono::NaiveDate;
use domain::id::Id;
use serde::Serialize;
use ts_rs::TS;

use super::facts::{Facts, MeetingFacts, count};

/// Papers and tables are prepared in the week before.
const PREPARE_DAYS: i64 = 7;
/// After the day itself a paper list is typed over within a month; older meetings are history.
const AFTERWARDS_DAYS: i64 = 31;

/// Something to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TodoKind {
    /// There are no organisations yet.
    AddOrganisations,
    /// There is no meeting yet.
    MakeMeeting,
    /// A meeting without a day.
    SetDate,
    /// Nobody is invited yet.
    Invite,
    /// Organisations that owe an answer.
    CallSilent,
    /// Names that follow.
    AskNames,
    /// People wait for a chair.
    SolveWaiting,
    /// More people than chairs.
    FindChairs,
    /// The attendance list was not printed.
    PrintPapers,
    /// There are no tables yet.
    MakeGroups,
    /// The meeting was held and nobody is marked.
    EnterAttendance,
    /// Wishes about food and access that may not be kept any longer.
    EraseNeeds,
    /// Ambitions that were not confirmed.
    ConfirmAmbitions,
    /// Confirmed ambitions without a judgement, while there is a plan.
    JudgeAmbitions,
    /// Judgements whose texts changed.
    ReviewJudgements,
}

impl TodoKind {
    /// The name of the screen it is done on.
    pub(super) const fn screen(self) -> &'static str {
        match self {
            Self::AddOrganisations => "organisations",
            Self::ConfirmAmbitions => "ambitions",
            Self::JudgeAmbitions | Self::ReviewJudgements => "plan",
            Self::EraseNeeds => "settings",
            _ => "meetings",
        }
    }
}

/// One line of what is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Todo {
    /// What.
    pub kind: TodoKind,
    /// How many.
    pub count: u32,
    /// For which meeting.
    pub meeting: Option<Id>,
    /// What that meeting is about.
    pub title: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Days until then; negative when late.
    pub days_left: Option<i64>,
}

/// Everything that is due.
pub(super) fn todos(facts: &Facts) -> Vec<Todo> {
    let mut todos = Vec::new();
    let mut general = |kind, count| {
        if count > 0 {
            todos.push(Todo {
                kind,
                count,
                meeting: None,
                title: String::new(),
                due: None,
                days_left: None,
            });
        }
    };
    general(
        TodoKind::AddOrganisations,
        u32::from(facts.organisations.is_empty()),
    );
    general(
        TodoKind::MakeMeeting,
        u32::from(facts.meetings.is_empty() && !facts.organisations.is_empty()),
    );
    let open: u32 = facts
        .organisations
        .values()
        .map(|one| one.ambitions - one.confirmed)
        .sum();
    let unjudged: u32 = facts
        .organisations
        .values()
        .map(|one| one.confirmed - one.judged)
        .sum();
    general(TodoKind::ConfirmAmbitions, open);
    general(TodoKind::JudgeAmbitions, if facts.plan { unjudged } else { 0 });
    general(TodoKind::ReviewJudgements, facts.to_review);
    for about in &facts.meetings {
        todos.extend(of_meeting(facts, about));
    }
    for kept in facts.needs.iter().filter(|kept| kept.due) {
        todos.push(Todo {
            kind: TodoKind::EraseNeeds,
            count: kept.count,
            meeting: Some(kept.meeting_id),
            title: kept.title.clone(),
            due: kept.due_on,
            days_left: kept.due_on.map(|due| (due - facts.today).num_days()),
        });
    }
    // What has a day comes first, the earliest before the later; what has none follows in the order of the chain.
    todos.sort_by_key(|todo| (todo.due.is_none(), todo.due, todo.kind));
    todos
}

fn of_meeting(facts: &Facts, about: &MeetingFacts) -> Vec<Todo> {
    let meeting = &about.meeting;
    let date = meeting.date;
    let mut todos = Vec::new();
    let mut add = |kind, count, due: Option<NaiveDate>| {
        if count > 0 {
            let days_left = due.map(|due| (due - facts.today).num_days());
            todos.push(Todo {
                kind,
                count,
                meeting: Some(meeting.id),
                title: meeting.title.clone(),
                due,
                days_left,
            });
        }
    };
    let Some(days_left) = about.days_left(facts.today) else {
        add(TodoKind::SetDate, 1, None);
        return todos;
    };
    if meeting.closed_at.is_none() && !about.begun(facts) {
        let uninvited = facts
            .organisations
            .keys()
            .filter(|id| !about.replies.contains_key(*id));
        add(
            TodoKind::Invite,
            if about.replies.is_empty() {
                count(uninvited)
            } else {
                0
            },
            None,
        );
        let reply_by = meeting.reply_by.or(date);
        add(TodoKind::CallSilent, about.silent(), reply_by);
        add(TodoKind::AskNames, about.nameless(), reply_by);
        add(TodoKind::SolveWaiting, about.waiting, date);
        add(
            TodoKind::FindChairs,
            meeting
                .capacity
                .map_or(0, |chairs| about.places.saturating_sub(chairs)),
            date,
        );
        if days_left <= PREPARE_DAYS && about.places > 0 {
            add(
                TodoKind::PrintPapers,
                if about.list_printed { 0 } else { about.places },
                date,
            );
            add(
                TodoKind::MakeGroups,
                if about.grouped { 0 } else { about.places },
                date,
            );
        }
    }
    if days_left >= -AFTERWARDS_DAYS && about.over(facts) && about.marked == 0 {
        add(TodoKind::EnterAttendance, about.places, date);
    }
    todos
}
