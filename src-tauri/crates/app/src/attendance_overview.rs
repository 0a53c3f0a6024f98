//! Who was there: organisations beside the meetings of a trajectory.

use std::collections::HashMap;

use domain::id::Id;
use domain::lists::{AttendanceState, InvitationState, RegistrationState};
use papers::documents as press;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::tables::{Meeting, Trajectory};
use ts_rs::TS;

use crate::commands::area;
use crate::documents::DocumentRef;
use crate::{App, AppError, Result};

/// Which trajectory; nothing takes the newest.
#[derive(Debug, Default, Deserialize, TS)]
pub struct PresenceRequest {
    /// The trajectory.
    pub trajectory_id: Option<Id>,
}

/// How an organisation stood in one meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Presence {
    /// So many persons were there.
    Present {
        /// Persons.
        count: u32,
    },
    /// So many persons are expected; nobody was marked yet.
    Expected {
        /// Persons.
        count: u32,
    },
    /// Sent word that nobody comes.
    Excused,
    /// Said yes, and nobody came.
    Missing,
    /// Invited, no answer.
    Silent,
    /// Not invited.
    NotInvited,
}

/// A meeting, as the head of a column.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PresenceMeeting {
    /// The meeting.
    pub id: Id,
    /// What it was about.
    pub title: String,
    /// The day.
    pub date: chrono::NaiveDate,
}

/// An organisation.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PresenceRow {
    /// The organisation.
    pub organisation_id: Id,
    /// Its name.
    pub organisation: String,
    /// One entry per meeting, in the order of the meetings.
    pub presence: Vec<Presence>,
}

/// All of it. Organisations stand in the order of the alphabet: this is no ranking.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PresenceOverview {
    /// Name of the trajectory.
    pub trajectory: String,
    /// Meetings with a date, in order of time.
    pub meetings: Vec<PresenceMeeting>,
    /// Organisations that were invited at least once.
    pub rows: Vec<PresenceRow>,
}

/// What one meeting says of an organisation.
#[derive(Default)]
struct About {
    invitation: Option<InvitationState>,
    /// What was established of each person registered; nothing is not yet.
    marks: Vec<Option<AttendanceState>>,
}

/// What one meeting says of every organisation that has to do with it.
struct Column(HashMap<Id, About>);

impl Column {
    fn read(read: &Reader<'_>, meeting: &Id) -> Result<Self> {
        let mut all: HashMap<Id, About> = HashMap::new();
        for standing in read.invitations().standings(meeting)? {
            all.entry(standing.organisation_id).or_default().invitation = Some(standing.state);
        }
        let marks: HashMap<Id, AttendanceState> = read
            .attendances()
            .by_meeting(meeting)?
            .into_iter()
            .map(|mark| (mark.registration_id, mark.state))
            .collect();
        for row in read.registrations().by_meeting(meeting)? {
            if let Some(organisation) = row.organisation_id
                && row.state == RegistrationState::Registered
            {
                let mark = marks.get(&row.id).copied();
                all.entry(organisation).or_default().marks.push(mark);
            }
        }
        Ok(Self(all))
    }

    fn presence(&self, organisation: Id) -> Presence {
        let Some(about) = self.0.get(&organisation) else {
            return Presence::NotInvited;
        };
        let count = |wanted: Option<AttendanceState>| {
            u32::try_from(about.marks.iter().filter(|mark| **mark == wanted).count()).unwrap_or(u32::MAX)
        };
        let (present, open) = (count(Some(AttendanceState::Present)), count(None));
        match (present, open, about.invitation) {
            (1.., _, _) => Presence::Present { count: present },
            (0, 1.., _) => Presence::Expected { count: open },
            (0, 0, None) => Presence::NotInvited,
            (0, 0, Some(InvitationState::Declined)) => Presence::Excused,
            (0, 0, Some(InvitationState::Registered)) if count(Some(AttendanceState::AbsentSilent)) > 0 => {
                Presence::Missing
            }
            (0, 0, Some(InvitationState::Registered)) => Presence::Excused,
            (0, 0, Some(_)) => Presence::Silent,
        }
    }
}

fn chosen(read: &Reader<'_>, asked: Option<Id>) -> Result<Trajectory> {
    match asked {
        Some(id) => Ok(read.trajectories().need(&id)?),
        None => read
            .trajectories()
            .all()?
            .pop()
            .ok_or_else(|| AppError::new("presence-no-meetings")),
    }
}

fn overview(read: &Reader<'_>, asked: Option<Id>) -> Result<PresenceOverview> {
    let trajectory = chosen(read, asked)?;
    let mut meetings: Vec<(chrono::NaiveDate, Meeting)> = read
        .meetings()
        .by_trajectory(&trajectory.id)?
        .into_iter()
        .filter_map(|meeting| meeting.date.map(|date| (date, meeting)))
        .collect();
    meetings.sort_by_key(|(date, meeting)| (*date, meeting.starts_at, meeting.id));
    let columns: Vec<Column> = meetings
        .iter()
        .map(|(_, meeting)| Column::read(read, &meeting.id))
        .collect::<Result<_>>()?;
    let mut rows = Vec::new();
    for organisation in read.organisations().names()? {
        let presence: Vec<Presence> = columns
            .iter()
            .map(|column| column.presence(organisation.id))
            .collect();
        if presence.iter().any(|one| *one != Presence::NotInvited) {
            rows.push(PresenceRow {
                organisation_id: organisation.id,
                organisation: organisation.name,
                presence,
            });
        }
    }
    rows.sort_by_cached_key(|row| (domain::names::sort_text(&row.organisation), row.organisation_id));
    let meetings = meetings.into_iter().map(|(date, meeting)| PresenceMeeting {
        id: meeting.id,
        title: meeting.title,
        date,
    });
    Ok(PresenceOverview {
        trajectory: trajectory.name,
        meetings: meetings.collect(),
        rows,
    })
}

/// Organisations beside meetings.
///
/// # Errors
/// `presence-no-meetings` when there is no trajectory yet.
pub fn get(app: &App, request: PresenceRequest) -> Result<PresenceOverview> {
    app.read(|read| overview(read, request.trajectory_id))
}

/// The same on paper.
///
/// # Errors
/// `presence-no-meetings` when there is nothing to print.
pub fn paper(app: &App, request: PresenceRequest) -> Result<DocumentRef> {
    let (found, organiser) = app.read(|read| {
        Ok((
            overview(read, request.trajectory_id)?,
            crate::organiser::of(read)?.name,
        ))
    })?;
    if found.meetings.is_empty() {
        return Err(AppError::new("presence-no-meetings"));
    }
    let on_paper = |presence: &Presence| match *presence {
        Presence::Present { count } => press::Presence::Present(count),
        Presence::Expected { count } => press::Presence::Expected(count),
        Presence::Excused => press::Presence::Excused,
        Presence::Missing => press::Presence::Missing,
        Presence::Silent => press::Presence::Silent,
        Presence::NotInvited => press::Presence::NotInvited,
    };
    let sheet = press::AttendanceOverview {
        organiser,
        trajectory: found.trajectory,
        meetings: found
            .meetings
            .into_iter()
            .map(|one| press::OverviewMeeting {
                title: one.title,
                date: one.date,
            })
            .collect(),
        rows: found
            .rows
            .into_iter()
            .map(|row| press::OverviewRow {
                organisation: row.organisation,
                presence: row.presence.iter().map(on_paper).collect(),
            })
            .collect(),
    };
    app.keep_made(&sheet, 1)
}

area! {
    /// Organisations beside the meetings of a trajectory.
    attendance_overview(PresenceRequest) -> PresenceOverview = get;
    /// The same on paper.
    attendance_overview_paper(PresenceRequest) -> DocumentRef = paper;
}
