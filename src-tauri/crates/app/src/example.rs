//! The fictional dossier to look around in, made from `data/example.json`, `data/example-organisations.csv` and
//! `data/example-plan.txt` through the same use cases as her own work.

mod comparison;

use std::path::PathBuf;
use std::sync::atomic::Ordering;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::clock_time::ClockTime;
use domain::id::Id;
use domain::import::Decisions;
use domain::lists::{AttendanceState, ReplyMeans};
use serde::{Deserialize, Serialize};
use store::Op;
use store::tables::{ProgrammeItem, Setting};
use ts_rs::TS;

use crate::commands::area;
use crate::dossier::{DossierStatus, OpenRequest, make, status};
use crate::meetings::{MeetingFields, MeetingSave, TrajectorySave};
use crate::replies::{ComingRequest, DeclinedRequest, How};
use crate::reply_board::{BoardRequest, ReplyRow};
use crate::who::Who;
use crate::{App, AppError, Result};
use crate::{
    checkin, contact_attempts, groups, import, invitations, meetings, organiser, programme, replies,
    reply_board,
};

/// The passphrase of the example. It is no secret: nothing in the example is anybody's.
pub const PASSPHRASE: &str = "voorbeeld om rond te kijken";

/// Its file beside her documents.
const NAME: &str = "Voorbeeld.hartwerk";

/// The setting that marks a dossier as the example.
const MARK: &str = "example";

#[derive(Deserialize)]
struct Example {
    trajectory: Trajectory,
    organiser: organiser::Organiser,
    meetings: Vec<Meeting>,
    plan: comparison::Plan,
    ambitions: Vec<comparison::Ambition>,
}

#[derive(Deserialize)]
struct Trajectory {
    name: String,
    purpose: String,
}

/// A meeting; `…_every` says which organisation in the list does so, 0 that none does.
#[derive(Deserialize)]
struct Meeting {
    title: String,
    in_days: i64,
    starts_at: ClockTime,
    ends_at: ClockTime,
    venue: String,
    room: String,
    address: String,
    capacity: u32,
    reply_days_before: u64,
    invited_days_before: u64,
    programme: Vec<(String, String, String)>,
    declined_every: usize,
    silent_every: usize,
    follows_every: usize,
    absent_every: usize,
    table_size: u32,
    held: bool,
}

/// Where the example is put.
#[derive(Debug, Deserialize, TS)]
pub struct ExampleRequest {
    /// Full path; nothing puts it beside her other documents, under a name that is free.
    #[serde(default)]
    pub path: Option<String>,
}

/// The passphrase of the example, to be shown on its lock screen.
#[derive(Debug, Serialize, TS)]
pub struct ExamplePassphrase {
    /// As she types it.
    pub passphrase: String,
}

/// Whether the open dossier is the fictional example.
pub(crate) fn is_example(app: &App) -> Result<bool> {
    app.read(|read| Ok(read.settings().get(&MARK.to_owned())?.is_some()))
}

/// Makes the example and opens it.
///
/// # Errors
/// What the place or the disk says.
pub fn create(app: &App, request: ExampleRequest) -> Result<DossierStatus> {
    let path = match request.path {
        Some(path) => PathBuf::from(path),
        None => free_path(app),
    };
    make(app, &path, PASSPHRASE)?;
    // What the example is filled with is not hers to undo.
    app.quiet().store(true, Ordering::SeqCst);
    let filled = fill(app);
    app.quiet().store(false, Ordering::SeqCst);
    filled?;
    status(app, ())
}

/// Opens the example beside her documents, or makes it when it is not there.
///
/// # Errors
/// What the place or the disk says.
pub fn open(app: &App, (): ()) -> Result<DossierStatus> {
    let usual = app.host().documents_dir().join(NAME);
    if usual.exists() {
        let request = OpenRequest {
            path: Some(usual.display().to_string()),
            passphrase: PASSPHRASE.to_owned(),
            read_only: false,
        };
        // A file of this name that the passphrase of the example does not open is hers: it stays, and another name is taken.
        if let Ok(opened) = crate::dossier::open(app, request) {
            return Ok(opened);
        }
    }
    create(app, ExampleRequest { path: None })
}

/// The passphrase of the example.
pub fn passphrase(_app: &App, (): ()) -> Result<ExamplePassphrase> {
    Ok(ExamplePassphrase {
        passphrase: PASSPHRASE.to_owned(),
    })
}

fn free_path(app: &App) -> PathBuf {
    let folder = app.host().documents_dir();
    let mut number = 1;
    loop {
        let name = if number == 1 {
            NAME.to_owned()
        } else {
            format!("Voorbeeld {number}.hartwerk")
        };
        let path = folder.join(name);
        if !path.exists() {
            return path;
        }
        number += 1;
    }
}

fn fill(app: &App) -> Result<()> {
    let example: Example =
        serde_json::from_str(include_str!("../data/example.json")).map_err(AppError::internal)?;
    app.write(Op::new("example.mark"), |tx| {
        Ok(tx.settings().put(&Setting {
            id: MARK.to_owned(),
            value: "1".to_owned(),
        })?)
    })?;
    organisations(app)?;
    organiser::save(app, example.organiser)?;
    let trajectory = TrajectorySave {
        id: None,
        name: example.trajectory.name,
        purpose: example.trajectory.purpose,
    };
    let trajectory = meetings::save_trajectory(app, trajectory)?.value.id;
    let mut first = None;
    for meeting in example.meetings {
        first.get_or_insert(hold(app, trajectory, meeting)?);
    }
    comparison::fill(app, example.plan, &example.ambitions, first)
}

fn organisations(app: &App) -> Result<()> {
    let folder = app.host().private_dir();
    let path = folder.join("example-organisations.csv");
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(&path, include_str!("../data/example-organisations.csv")))
        .map_err(store::Error::from)?;
    let list = import::read(
        app,
        import::ImportRead {
            path: path.display().to_string(),
            kind: import::ListKind::Organisations,
        },
    )?;
    let mapping = import::ImportMapping {
        token: list.token.clone(),
        sheet: list.sheet,
        mapping: None,
    };
    import::preview(app, mapping)?;
    let commit = import::ImportCommit {
        token: list.token,
        decisions: Decisions::default(),
        job: "example".to_owned(),
    };
    import::commit(app, commit)?;
    std::fs::remove_file(&path).map_err(store::Error::from)?;
    Ok(())
}

/// The first Thursday on or after a day: meetings of volunteers are on working days.
fn thursday(from: NaiveDate) -> NaiveDate {
    let ahead = (7 + Weekday::Thu.num_days_from_monday() - from.weekday().num_days_from_monday()) % 7;
    from.checked_add_days(Days::new(u64::from(ahead))).unwrap_or(from)
}

fn hold(app: &App, trajectory: Id, meeting: Meeting) -> Result<Id> {
    let date = thursday(app.today() + chrono::Duration::days(meeting.in_days));
    let fields = MeetingFields {
        title: meeting.title.clone(),
        date: Some(date),
        starts_at: Some(meeting.starts_at),
        ends_at: Some(meeting.ends_at),
        venue: meeting.venue.clone(),
        address: meeting.address.clone(),
        room: meeting.room.clone(),
        capacity: Some(meeting.capacity),
        reply_by: date.checked_sub_days(Days::new(meeting.reply_days_before)),
        max_persons: 2,
        notes: String::new(),
    };
    let saved = meetings::save(
        app,
        MeetingSave {
            id: None,
            trajectory_id: Some(trajectory),
            trajectory_name: None,
            fields,
        },
    )?;
    let meeting_id = saved.value.id;
    let items = meeting
        .programme
        .iter()
        .cloned()
        .map(|(time, title, who)| ProgrammeItem { time, title, who })
        .collect();
    programme::save(app, programme::ProgrammeSave { meeting_id, items })?;
    let candidates = invitations::candidates(app, invitations::CandidatesRequest { meeting_id })?;
    let organisation_ids = candidates.into_iter().map(|row| row.organisation_id).collect();
    invitations::invite(
        app,
        invitations::InviteRequest {
            meeting_id,
            organisation_ids,
            on: date.checked_sub_days(Days::new(meeting.invited_days_before)),
        },
    )?;
    let board = reply_board::board(app, BoardRequest { meeting_id })?;
    invitations::mark_sent(
        app,
        invitations::MarkSentRequest {
            invitation_ids: board.rows.iter().map(|row| row.invitation_id).collect(),
            sent: invitations::Sent::Letter,
            on: date.checked_sub_days(Days::new(meeting.invited_days_before)),
        },
    )?;
    let (owing, answering): (Vec<_>, Vec<_>) = (1..)
        .zip(board.rows)
        .partition(|(index, _)| is(*index, meeting.silent_every));
    for (index, row) in answering {
        // Answers come in the week before they are due, and never later than today.
        let before = Days::new(meeting.reply_days_before + 1 + index as u64 % 6);
        let on = date.checked_sub_days(before).map(|day| day.min(app.today()));
        answer(app, &meeting, (index, on), row)?;
    }
    remind(app, owing.into_iter().map(|(_, row)| row).collect())?;
    if meeting.held {
        groups::make(
            app,
            groups::DivideRequest {
                meeting_id,
                size: meeting.table_size,
                tables: None,
            },
        )?;
        come_in(app, &meeting, meeting_id)?;
    }
    Ok(meeting_id)
}

fn is(index: usize, every: usize) -> bool {
    every > 0 && index.is_multiple_of(every)
}

/// Who owes an answer was reminded four days ago, all but the last; the first was phoned in vain.
fn remind(app: &App, mut owing: Vec<ReplyRow>) -> Result<()> {
    if let Some(first) = owing.first() {
        let attempt = contact_attempts::AttemptRequest {
            invitation_id: first.invitation_id,
            person_id: first.contacts.first().map(|contact| contact.person_id),
        };
        contact_attempts::add(app, attempt)?;
    }
    owing.pop();
    let reminded = invitations::MarkSentRequest {
        invitation_ids: owing.iter().map(|row| row.invitation_id).collect(),
        sent: invitations::Sent::Reminder,
        on: app.today().checked_sub_days(Days::new(4)),
    };
    invitations::mark_sent(app, reminded).map(|_| ())
}

fn answer(
    app: &App,
    meeting: &Meeting,
    (index, on): (usize, Option<NaiveDate>),
    row: ReplyRow,
) -> Result<()> {
    let means = [
        ReplyMeans::Mail,
        ReplyMeans::Phone,
        ReplyMeans::Mail,
        ReplyMeans::Paper,
    ][index % 4];
    let by = row
        .contacts
        .first()
        .map(|contact| contact.name.clone())
        .unwrap_or_default();
    let how = How {
        means: Some(means),
        by,
        on,
        remark: String::new(),
    };
    let invitation_id = row.invitation_id;
    if is(index, meeting.declined_every) {
        return replies::declined(app, DeclinedRequest { invitation_id, how }).map(|_| ());
    }
    let people = if is(index, meeting.follows_every) || row.contacts.is_empty() {
        vec![Who::Follows]
    } else {
        row.contacts
            .iter()
            .take(2)
            .map(|contact| Who::Known {
                person_id: contact.person_id,
            })
            .collect()
    };
    replies::coming(
        app,
        ComingRequest {
            invitation_id,
            people,
            exception_reason: None,
            how,
        },
    )
    .map(|_| ())
}

fn come_in(app: &App, meeting: &Meeting, meeting_id: Id) -> Result<()> {
    let door = checkin::door(app, checkin::DoorRequest { meeting_id })?;
    for (index, row) in (1..).zip(door.rows) {
        let Some(registration_id) = row.registration_id else {
            continue;
        };
        let away = is(index, meeting.absent_every);
        let state = if away {
            AttendanceState::AbsentNotified
        } else {
            AttendanceState::Present
        };
        checkin::mark(
            app,
            checkin::MarkRequest {
                registration_id,
                state: Some(state),
            },
        )?;
    }
    Ok(())
}

area! {
    /// Opens the fictional example, made when it is not there.
    example_open(()) -> DossierStatus = open;
    /// Makes the fictional example at a path and opens it.
    example_create(ExampleRequest) -> DossierStatus = create;
    /// The passphrase of the fictional example.
    example_passphrase(()) -> ExamplePassphrase = passphrase;
}
