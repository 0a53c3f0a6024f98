//! The overview on made-up facts: no dossier is needed to know what is due.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime};
use domain::clock_time::ClockTime;
use domain::id::Id;
use domain::lists::InvitationState;
use store::tables::Meeting;

use crate::meetings::MeetingCounts;

use super::facts::{Facts, MeetingFacts, OrganisationFacts, Reply};
use super::missing::{SHOWN, missing};
use super::steps::steps;
use super::todo::todos;
use super::{CellState, StepKind, StepState, TodoKind};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn id(number: u32) -> Id {
    Id::new(DateTime::UNIX_EPOCH, u64::from(number), u64::from(number))
}

fn meeting(date: &str) -> MeetingFacts {
    MeetingFacts {
        counts: MeetingCounts::default(),
        meeting: Meeting {
            id: id(900),
            trajectory_id: id(901),
            title: "Welke steun hebt u nodig?".into(),
            date: Some(day(date)),
            starts_at: None,
            ends_at: None,
            venue: String::new(),
            address: String::new(),
            room: String::new(),
            capacity: Some(3),
            reply_by: Some(day("2026-10-02")),
            max_persons: 2,
            ics_uid: String::new(),
            ics_sequence: 0,
            notes: String::new(),
            closed_at: None,
        },
        replies: HashMap::new(),
        places: 0,
        waiting: 0,
        marked: 0,
        present: 0,
        list_printed: false,
        grouped: false,
    }
}

fn organisation(name: &str) -> OrganisationFacts {
    OrganisationFacts {
        name: name.into(),
        contact: true,
        ..OrganisationFacts::default()
    }
}

/// Three organisations: the first comes with a name to follow, the second is silent, the third declined.
fn replied() -> Facts {
    let mut about = meeting("2026-10-08");
    about.replies.insert(
        id(1),
        Reply {
            state: Some(InvitationState::Registered),
            named: 1,
            unnamed: 1,
        },
    );
    about.replies.insert(
        id(2),
        Reply {
            state: Some(InvitationState::Reminded),
            ..Reply::default()
        },
    );
    about.replies.insert(
        id(3),
        Reply {
            state: Some(InvitationState::Declined),
            ..Reply::default()
        },
    );
    about.places = 2;
    Facts {
        today: day("2026-09-29"),
        organisations: HashMap::from([
            (id(1), organisation("Zonnehuis")),
            (id(2), organisation("Éettafel")),
            (id(3), organisation("Belbus")),
        ]),
        meetings: vec![about],
        ..Facts::default()
    }
}

fn kinds(facts: &Facts) -> Vec<TodoKind> {
    todos(facts).into_iter().map(|todo| todo.kind).collect()
}

#[test]
fn an_empty_dossier_asks_for_the_list_first_and_then_for_a_meeting() {
    let mut facts = Facts {
        today: day("2026-09-29"),
        ..Facts::default()
    };
    assert_eq!(kinds(&facts), [TodoKind::AddOrganisations]);
    facts.organisations.insert(id(1), organisation("Belbus"));
    assert_eq!(kinds(&facts), [TodoKind::MakeMeeting]);
}

#[test]
fn who_owes_an_answer_and_who_owes_a_name_are_told_apart_with_the_day() {
    let facts = replied();
    let found = todos(&facts);
    let lines: Vec<_> = found
        .iter()
        .map(|todo| (todo.kind, todo.count, todo.days_left))
        .collect();
    assert_eq!(
        lines,
        [
            (TodoKind::CallSilent, 1, Some(3)),
            (TodoKind::AskNames, 1, Some(3))
        ]
    );
}

#[test]
fn a_reply_that_is_late_stays_due_until_the_meeting() {
    let mut facts = replied();
    facts.today = day("2026-10-03");
    assert_eq!(todos(&facts)[0].days_left, Some(-1));
}

#[test]
fn papers_and_tables_are_due_in_the_last_week_and_only_once() {
    let mut facts = replied();
    facts.today = day("2026-10-01");
    assert!(kinds(&facts).contains(&TodoKind::PrintPapers) && kinds(&facts).contains(&TodoKind::MakeGroups));
    facts.meetings[0].list_printed = true;
    facts.meetings[0].grouped = true;
    assert!(
        !kinds(&facts).contains(&TodoKind::PrintPapers) && !kinds(&facts).contains(&TodoKind::MakeGroups)
    );
    facts.meetings[0].list_printed = false;
    facts.today = day("2026-09-30");
    assert!(
        !kinds(&facts).contains(&TodoKind::PrintPapers),
        "eight days ahead is too early"
    );
}

#[test]
fn more_people_than_chairs_are_told_with_how_many() {
    let mut facts = replied();
    facts.meetings[0].places = 5;
    assert!(
        todos(&facts)
            .iter()
            .any(|todo| todo.kind == TodoKind::FindChairs && todo.count == 2)
    );
    facts.meetings[0].meeting.capacity = None;
    assert!(
        !kinds(&facts).contains(&TodoKind::FindChairs),
        "uncounted chairs are no shortage"
    );
}

#[test]
fn after_the_day_only_presence_is_asked_and_not_forever() {
    let mut facts = replied();
    facts.today = day("2026-10-09");
    assert_eq!(kinds(&facts), [TodoKind::EnterAttendance]);
    facts.meetings[0].marked = 1;
    assert_eq!(kinds(&facts), []);
    facts.meetings[0].marked = 0;
    facts.today = day("2026-11-09");
    assert_eq!(kinds(&facts), []);
}

#[test]
fn the_steps_go_from_done_to_later() {
    let states = |facts: &Facts| {
        steps(facts)
            .into_iter()
            .map(|step| step.state)
            .collect::<Vec<_>>()
    };
    let empty = Facts {
        today: day("2026-09-29"),
        ..Facts::default()
    };
    use StepState::{Done, Later, Now};
    assert_eq!(states(&empty), [Now, Later, Later, Later, Later, Later]);
    assert_eq!(states(&replied()), [Done, Done, Now, Now, Later, Later]);
    let mut answered = replied();
    answered.meetings[0].replies.insert(
        id(1),
        Reply {
            state: Some(InvitationState::Registered),
            named: 2,
            unnamed: 0,
        },
    );
    answered.meetings[0].replies.insert(
        id(2),
        Reply {
            state: Some(InvitationState::Declined),
            ..Reply::default()
        },
    );
    assert_eq!(states(&answered)[2], Done);
    answered.meetings[0].present = 2;
    answered.today = day("2026-10-08");
    assert_eq!(states(&answered)[3], Done);
    assert_eq!(steps(&answered)[4].kind, StepKind::Ambitions);
    assert_eq!(states(&answered)[4], Now);
}

#[test]
fn calls_end_when_the_meeting_begins_and_presence_is_asked_when_it_is_over() {
    let mut facts = replied();
    facts.today = day("2026-10-08");
    facts.meetings[0].meeting.starts_at = ClockTime::new(15, 0);
    facts.meetings[0].meeting.ends_at = ClockTime::new(17, 0);
    facts.meetings[0].list_printed = true;
    facts.meetings[0].grouped = true;
    let at = |facts: &mut Facts, hour, minute| {
        facts.time = NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
        kinds(facts)
    };
    assert_eq!(at(&mut facts, 14, 59), [TodoKind::CallSilent, TodoKind::AskNames]);
    assert_eq!(at(&mut facts, 15, 0), []);
    assert_eq!(at(&mut facts, 17, 20), [TodoKind::EnterAttendance]);
    facts.meetings[0].marked = 2;
    assert_eq!(at(&mut facts, 17, 20), []);
    // Without a time the whole day counts, until somebody is inside.
    facts.meetings[0].meeting.starts_at = None;
    facts.meetings[0].meeting.ends_at = None;
    assert_eq!(at(&mut facts, 17, 20).len(), 2);
    facts.meetings[0].present = 1;
    assert_eq!(at(&mut facts, 17, 20), []);
}

#[test]
fn steps_that_were_done_stay_done_when_a_next_meeting_is_planned() {
    let mut facts = replied();
    facts.today = day("2026-10-20");
    facts.meetings[0].present = 2;
    let before = steps(&facts);
    let mut later = meeting("2026-12-01");
    later.meeting.id = id(910);
    facts.meetings.push(later);
    let after = steps(&facts);
    for (one, other) in before.iter().zip(&after) {
        assert_eq!(
            (one.state, one.done, one.total),
            (other.state, other.done, other.total)
        );
        assert_eq!((one.date, one.meeting), (other.date, other.meeting));
    }
    let states: Vec<_> = after.iter().map(|step| step.state).collect();
    use StepState::{Done, Later, Now};
    assert_eq!(states, [Done, Done, Done, Done, Now, Later]);
    assert_eq!((before[3].next, after[3].next), (None, Some(day("2026-12-01"))));
    // The next one is what the calls and the card beside the chain are about.
    assert_eq!(facts.focus().map(|about| about.meeting.id), Some(id(910)));
}

#[test]
fn the_meeting_it_is_about_is_the_next_one_and_else_the_last() {
    let mut facts = replied();
    let mut later = meeting("2026-12-01");
    later.meeting.id = id(910);
    facts.meetings.push(later);
    assert_eq!(facts.focus().map(|about| about.meeting.id), Some(id(900)));
    facts.today = day("2026-10-09");
    assert_eq!(facts.focus().map(|about| about.meeting.id), Some(id(910)));
    facts.today = day("2027-01-01");
    assert_eq!(facts.focus().map(|about| about.meeting.id), Some(id(910)));
}

#[test]
fn what_is_missing_stands_in_the_order_of_names_and_who_declined_lacks_nothing() {
    let table = missing(&replied(), false, SHOWN);
    assert_eq!((table.incomplete, table.complete), (2, 1));
    let names: Vec<_> = table.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Éettafel", "Zonnehuis"]);
    let all = missing(&replied(), true, SHOWN);
    assert_eq!(all.rows[0].name, "Belbus");
    assert_eq!(all.rows[0].reply.map(|cell| cell.state), Some(CellState::Waits));
}

#[test]
fn an_ambition_is_not_missing_before_anybody_was_asked() {
    let mut facts = replied();
    assert!(
        missing(&facts, true, SHOWN)
            .rows
            .iter()
            .all(|row| row.ambition.state == CellState::Waits)
    );
    facts.today = day("2026-10-08");
    assert!(
        missing(&facts, true, SHOWN)
            .rows
            .iter()
            .all(|row| row.ambition.state == CellState::Missing)
    );
}

#[test]
fn unconfirmed_words_wait_before_the_plan() {
    let mut facts = replied();
    facts.plan = true;
    if let Some(one) = facts.organisations.get_mut(&id(1)) {
        (one.ambitions, one.confirmed) = (2, 1);
    }
    let table = missing(&facts, true, SHOWN);
    let row = table.rows.iter().find(|row| row.id == id(1)).expect("the row");
    assert_eq!(
        (row.confirmed.state, row.confirmed.count),
        (CellState::Missing, 1)
    );
    assert_eq!(
        (row.plan.state, row.plan.says, row.plan.count),
        (CellState::Missing, "plan-to-judge", 1)
    );
}
