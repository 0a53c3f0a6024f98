//! Trajectories and their meetings.

use chrono::NaiveDate;
use domain::clock_time::ClockTime;
use domain::id::Id;
use domain::lists::{InvitationState, RegistrationState};
use domain::meeting_warnings::{MeetingDates, MeetingWarning, ends_before_start, warnings};
use serde::{Deserialize, Serialize};
use store::tables::{Meeting, Registration, Trajectory};
use store::{Op, Reader};
use ts_rs::TS;

use crate::commands::area;
use crate::{App, AppError, Outcome, Result, trajectories};

/// What she fills in about a meeting.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct MeetingFields {
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
    /// Street and place.
    pub address: String,
    /// Room in the house.
    pub room: String,
    /// Chairs; nothing means not counted.
    pub capacity: Option<u32>,
    /// Replies are asked before this day.
    pub reply_by: Option<NaiveDate>,
    /// Most persons per organisation.
    pub max_persons: u32,
    /// For herself.
    pub notes: String,
}

/// Numbers of a meeting.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct MeetingCounts {
    /// Organisations invited.
    pub invited: u32,
    /// Organisations that come.
    pub coming: u32,
    /// Organisations that do not.
    pub declined: u32,
    /// Organisations that owe an answer.
    pub silent: u32,
    /// Places with a name.
    pub named: u32,
    /// Places whose name follows.
    pub unnamed: u32,
    /// People who wait for a chair.
    pub waiting: u32,
}

/// A meeting in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeetingRow {
    /// The meeting.
    pub id: Id,
    /// Its trajectory.
    pub trajectory_id: Id,
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
    /// Days until the day; negative when past.
    pub days_left: Option<i64>,
    /// Numbers.
    pub counts: MeetingCounts,
}

/// A trajectory.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TrajectoryRow {
    /// The trajectory.
    pub id: Id,
    /// Name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
}

/// Trajectories with their meetings, newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeetingList {
    /// Trajectories.
    pub trajectories: Vec<TrajectoryRow>,
    /// Meetings.
    pub meetings: Vec<MeetingRow>,
}

/// One meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeetingDetail {
    /// The meeting.
    pub id: Id,
    /// Its trajectory.
    pub trajectory: TrajectoryRow,
    /// What she filled in.
    pub fields: MeetingFields,
    /// Numbers.
    pub counts: MeetingCounts,
    /// What to look at again.
    pub warnings: Vec<MeetingWarning>,
    /// Days until the day; negative when past.
    pub days_left: Option<i64>,
    /// Days until replies are due; negative when past.
    pub reply_days_left: Option<i64>,
}

/// Which meeting.
#[derive(Debug, Deserialize, TS)]
pub struct MeetingRequest {
    /// The meeting.
    pub id: Id,
}

/// A meeting to make or change.
#[derive(Debug, Deserialize, TS)]
pub struct MeetingSave {
    /// Nothing makes a new one.
    pub id: Option<Id>,
    /// The trajectory it belongs to. Nothing leaves it where it is; a new meeting then takes the newest trajectory, or
    /// makes the first.
    pub trajectory_id: Option<Id>,
    /// What that trajectory is called from now on; without `trajectory_id`, the name of a new one.
    #[serde(default)]
    pub trajectory_name: Option<String>,
    /// What she filled in.
    pub fields: MeetingFields,
}

/// Dates to look at while she types.
#[derive(Debug, Deserialize, TS)]
pub struct MeetingCheck {
    /// The meeting, when it exists.
    pub id: Option<Id>,
    /// What stands in the form.
    pub fields: MeetingFields,
}

/// A trajectory to make or change.
#[derive(Debug, Deserialize, TS)]
pub struct TrajectorySave {
    /// Nothing makes a new one.
    pub id: Option<Id>,
    /// Name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
}

fn trajectory_row(trajectory: Trajectory) -> TrajectoryRow {
    TrajectoryRow {
        id: trajectory.id,
        name: trajectory.name,
        purpose: trajectory.purpose,
    }
}

fn fields_of(meeting: &Meeting) -> MeetingFields {
    MeetingFields {
        title: meeting.title.clone(),
        date: meeting.date,
        starts_at: meeting.starts_at,
        ends_at: meeting.ends_at,
        venue: meeting.venue.clone(),
        address: meeting.address.clone(),
        room: meeting.room.clone(),
        capacity: meeting.capacity,
        reply_by: meeting.reply_by,
        max_persons: meeting.max_persons,
        notes: meeting.notes.clone(),
    }
}

/// Counts the invitations and registrations of a meeting.
pub(crate) fn counts(
    invitations: impl Iterator<Item = InvitationState>,
    registrations: &[Registration],
) -> MeetingCounts {
    let mut counts = MeetingCounts::default();
    for state in invitations {
        counts.invited += 1;
        match state {
            InvitationState::Registered => counts.coming += 1,
            InvitationState::Declined => counts.declined += 1,
            InvitationState::Invited | InvitationState::Reminded | InvitationState::Silent => {
                counts.silent += 1
            }
        }
    }
    for registration in registrations {
        match (registration.state, registration.person_id) {
            (RegistrationState::Registered, Some(_)) => counts.named += 1,
            (RegistrationState::Registered, None) => counts.unnamed += 1,
            (RegistrationState::Waiting, _) => counts.waiting += 1,
            (RegistrationState::Withdrawn, _) => {}
        }
    }
    counts
}

fn look_at(
    fields: &MeetingFields,
    counts: &MeetingCounts,
    invited_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<MeetingWarning> {
    let dates = MeetingDates {
        date: fields.date,
        starts_at: fields.starts_at,
        ends_at: fields.ends_at,
        reply_by: fields.reply_by,
        invited_on,
        capacity: fields.capacity,
        max_persons: Some(fields.max_persons),
        invited: counts.invited,
        registered: counts.named + counts.unnamed,
    };
    warnings(&dates, today)
}

fn detail(read: &Reader<'_>, meeting: Meeting, today: NaiveDate) -> Result<MeetingDetail> {
    let standings = read.invitations().standings(&meeting.id)?;
    let registrations = read.registrations().by_meeting(&meeting.id)?;
    let counts = counts(standings.iter().map(|one| one.state), &registrations);
    let invited_on = standings.iter().filter_map(|one| one.invited_on).min();
    let fields = fields_of(&meeting);
    Ok(MeetingDetail {
        id: meeting.id,
        trajectory: trajectory_row(read.trajectories().need(&meeting.trajectory_id)?),
        warnings: look_at(&fields, &counts, invited_on, today),
        days_left: fields.date.map(|date| (date - today).num_days()),
        reply_days_left: fields.reply_by.map(|date| (date - today).num_days()),
        counts,
        fields,
    })
}

/// All trajectories and meetings.
pub fn list(app: &App, (): ()) -> Result<MeetingList> {
    let today = app.today();
    app.read(|read| {
        let mut trajectories: Vec<_> = read
            .trajectories()
            .all()?
            .into_iter()
            .map(trajectory_row)
            .collect();
        trajectories.reverse();
        let mut meetings = Vec::new();
        for meeting in read.meetings().all()? {
            let standings = read.invitations().standings(&meeting.id)?;
            let registrations = read.registrations().by_meeting(&meeting.id)?;
            meetings.push(MeetingRow {
                counts: counts(standings.iter().map(|one| one.state), &registrations),
                days_left: meeting.date.map(|date| (date - today).num_days()),
                id: meeting.id,
                trajectory_id: meeting.trajectory_id,
                title: meeting.title,
                date: meeting.date,
                starts_at: meeting.starts_at,
                ends_at: meeting.ends_at,
                venue: meeting.venue,
            });
        }
        meetings.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| b.id.cmp(&a.id)));
        Ok(MeetingList {
            trajectories,
            meetings,
        })
    })
}

/// One meeting with its numbers and warnings.
pub fn get(app: &App, request: MeetingRequest) -> Result<MeetingDetail> {
    let today = app.today();
    app.read(|read| detail(read, read.meetings().need(&request.id)?, today))
}

/// Looks at dates while she types.
pub fn check(app: &App, request: MeetingCheck) -> Result<Vec<MeetingWarning>> {
    let today = app.today();
    app.read(|read| {
        let (rows, registrations) = match &request.id {
            Some(id) => (
                read.invitations().standings(id)?,
                read.registrations().by_meeting(id)?,
            ),
            None => (Vec::new(), Vec::new()),
        };
        Ok(look_at(
            &request.fields,
            &counts(rows.iter().map(|row| row.state), &registrations),
            rows.iter().filter_map(|row| row.invited_on).min(),
            today,
        ))
    })
}

fn blank(id: Id, trajectory_id: Id) -> Meeting {
    Meeting {
        id,
        trajectory_id,
        title: String::new(),
        date: None,
        starts_at: None,
        ends_at: None,
        venue: String::new(),
        address: String::new(),
        room: String::new(),
        capacity: None,
        reply_by: None,
        max_persons: 2,
        ics_uid: format!("{id}@hartwerk"),
        ics_sequence: 0,
        notes: String::new(),
        closed_at: None,
    }
}

fn apply(meeting: &mut Meeting, fields: MeetingFields) {
    let before = (
        meeting.title.clone(),
        meeting.date,
        meeting.starts_at,
        meeting.ends_at,
        meeting.venue.clone(),
        meeting.room.clone(),
        meeting.address.clone(),
    );
    let MeetingFields {
        title,
        date,
        starts_at,
        ends_at,
        venue,
        address,
        room,
        capacity,
        reply_by,
        max_persons,
        notes,
    } = fields;
    meeting.title = title.trim().to_owned();
    (meeting.date, meeting.starts_at, meeting.ends_at) = (date, starts_at, ends_at);
    (meeting.venue, meeting.address, meeting.room) = (venue, address, room);
    (
        meeting.capacity,
        meeting.reply_by,
        meeting.max_persons,
        meeting.notes,
    ) = (capacity, reply_by, max_persons, notes);
    let after = (
        meeting.title.clone(),
        meeting.date,
        meeting.starts_at,
        meeting.ends_at,
        meeting.venue.clone(),
        meeting.room.clone(),
        meeting.address.clone(),
    );
    if before != after {
        // Calendars replace an appointment of the same UID only when its number went up (RFC 5545, SEQUENCE).
        meeting.ics_sequence += 1;
    }
}

/// Makes a meeting or changes one.
///
/// # Errors
/// `required` when the title is empty, `meeting-ends-before-start` when it would.
pub fn save(app: &App, request: MeetingSave) -> Result<Outcome<MeetingDetail>> {
    let today = app.today();
    let title = request.fields.title.trim().to_owned();
    if title.is_empty() {
        return Err(AppError::new("required").arg("field", "title"));
    }
    if ends_before_start(request.fields.starts_at, request.fields.ends_at) {
        return Err(AppError::new("meeting-ends-before-start"));
    }
    let kind = if request.id.is_some() {
        "meeting.change"
    } else {
        "meeting.add"
    };
    app.write(Op::new(kind).arg("title", title.as_str()), |tx| {
        let asked = trajectories::Asked {
            id: request.trajectory_id,
            name: request.trajectory_name.as_deref(),
        };
        let meeting = match request.id {
            Some(id) => {
                let mut meeting = tx.meetings().need(&id)?;
                let before = meeting.trajectory_id;
                meeting.trajectory_id = asked.among(tx, Some(before), &title, today)?;
                apply(&mut meeting, request.fields);
                tx.meetings().update(&meeting)?;
                trajectories::drop_if_empty(tx, before)?;
                meeting
            }
            None => {
                let trajectory_id = asked.among(tx, None, &title, today)?;
                let id = tx.new_id()?;
                let mut meeting = blank(id, trajectory_id);
                apply(&mut meeting, request.fields);
                meeting.ics_sequence = 0;
                tx.meetings().insert(&meeting)?;
                meeting
            }
        };
        detail(&tx.reader(), meeting, today)
    })
}

/// What a calendar is told of a meeting; a change of one of these is a new version of the appointment.
const IN_CALENDARS: [&str; 7] = [
    "title",
    "date",
    "starts_at",
    "ends_at",
    "venue",
    "room",
    "address",
];

/// The number of the appointment as it is now (RFC 5545, SEQUENCE). Calendars take an appointment only when its number
/// went up, so it counts what was changed and what was taken back: undo brings the old room back, not the old number.
pub(crate) fn calendar_sequence(read: &Reader<'_>, meeting: &Meeting) -> Result<u32> {
    let times = read.times_changed("meeting", &meeting.id.to_string(), &IN_CALENDARS)?;
    Ok(times.max(meeting.ics_sequence))
}

/// Removes a meeting with its invitations and everything under them; undo brings it all back.
pub fn remove(app: &App, request: MeetingRequest) -> Result<Outcome<()>> {
    let title = app.read(|read| Ok(read.meetings().need(&request.id)?.title))?;
    app.write(Op::new("meeting.remove").arg("title", title), |tx| {
        let id = &request.id;
        // The order is from the leaves up; what a registration or print owns goes with it.
        for row in tx.attendances().by_meeting(id)? {
            tx.attendances().delete(&row.id)?;
        }
        for row in tx.registrations().by_meeting(id)? {
            tx.registrations().delete(&row.id)?;
        }
        for row in tx.invitations().by_meeting(id)? {
            tx.invitations().delete(&row.id)?;
        }
        for row in tx.documents_made().by_meeting(id)? {
            tx.documents_made().delete(&row.id)?;
        }
        for mut ambition in tx.ambitions().by_meeting(id)? {
            ambition.meeting_id = None;
            tx.ambitions().update(&ambition)?;
        }
        Ok(tx.meetings().delete(id)?)
    })
}

/// Makes a trajectory or changes one.
///
/// # Errors
/// `required` when the name is empty.
pub fn save_trajectory(app: &App, request: TrajectorySave) -> Result<Outcome<TrajectoryRow>> {
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(AppError::new("required").arg("field", "name"));
    }
    let today = app.today();
    let kind = if request.id.is_some() {
        "trajectory.change"
    } else {
        "trajectory.add"
    };
    app.write(Op::new(kind).arg("name", name.as_str()), |tx| {
        let trajectory = match request.id {
            Some(id) => Trajectory {
                name,
                purpose: request.purpose,
                ..tx.trajectories().need(&id)?
            },
            None => Trajectory {
                id: tx.new_id()?,
                name,
                purpose: request.purpose,
                started_on: Some(today),
                ended_on: None,
            },
        };
        tx.trajectories().put(&trajectory)?;
        Ok(trajectory_row(trajectory))
    })
}

area! {
    /// Trajectories with their meetings.
    meeting_list(()) -> MeetingList = list;
    /// One meeting with its numbers and warnings.
    meeting_get(MeetingRequest) -> MeetingDetail = get;
    /// Looks at dates and numbers while she types.
    meeting_check(MeetingCheck) -> Vec<MeetingWarning> = check;
    /// Makes a meeting or changes one.
    meeting_save(MeetingSave) -> Outcome<MeetingDetail> = save;
    /// Removes a meeting and all under it.
    meeting_remove(MeetingRequest) -> Outcome<()> = remove;
    /// Makes a trajectory or changes one.
    trajectory_save(TrajectorySave) -> Outcome<TrajectoryRow> = save_trajectory;
}
