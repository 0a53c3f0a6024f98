//! At the door: who is there, who walks in, who comes for somebody else; and the signed paper list afterwards.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::Id;
use domain::lists::{AttendanceMeans, AttendanceState, RegistrationOrigin, RegistrationState};
use serde::{Deserialize, Serialize};
use store::tables::{Attendance, Registration};
use store::{Op, Reader, Tx};
use ts_rs::TS;

use crate::commands::area;
use crate::door_list;
use crate::who::{Who, find_or_add, label, name_of, organisation_named};
use crate::{App, AppError, Outcome, Result};

/// Somebody at the door.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DoorRow {
    /// The registration; nothing for a known person who is not expected.
    pub registration_id: Option<Id>,
    /// The person; nothing when the name follows.
    pub person_id: Option<Id>,
    /// Full name; empty when it follows.
    pub name: String,
    /// Organisation's name.
    pub organisation: String,
    /// The organisation.
    pub organisation_id: Option<Id>,
    /// Table, when groups were made.
    pub table: Option<u32>,
    /// What was established; nothing means not yet.
    pub state: Option<AttendanceState>,
    /// When that was.
    pub marked_at: Option<DateTime<Utc>>,
    /// How the registration came about.
    pub origin: Option<RegistrationOrigin>,
    /// Waits for a chair.
    pub waiting: bool,
}

/// The counters on the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct DoorCounts {
    /// Inside.
    pub present: u32,
    /// Expected, nothing established yet.
    pub expected: u32,
    /// Absent with notice.
    pub absent_notified: u32,
    /// Absent without notice.
    pub absent_silent: u32,
    /// Inside without having been registered.
    pub walk_in: u32,
    /// Places whose name follows, not inside yet.
    pub unnamed: u32,
    /// Organisations with at least one person inside.
    pub organisations: u32,
}

/// The door of a meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Door {
    /// Numbers.
    pub counts: DoorCounts,
    /// All registrations that were not withdrawn, by name.
    pub rows: Vec<DoorRow>,
    /// Who came in last, newest first.
    pub latest: Vec<DoorRow>,
}

/// Which meeting.
#[derive(Debug, Deserialize, TS)]
pub struct DoorRequest {
    /// The meeting.
    pub meeting_id: Id,
}

/// Letters typed at the door.
#[derive(Debug, Deserialize, TS)]
pub struct DoorSearch {
    /// The meeting.
    pub meeting_id: Id,
    /// Beginning of a name or of an organisation.
    pub text: String,
    /// Most rows.
    pub limit: usize,
}

/// A mark of presence.
#[derive(Debug, Deserialize, TS)]
pub struct MarkRequest {
    /// The registration.
    pub registration_id: Id,
    /// What is established; nothing takes the mark away.
    pub state: Option<AttendanceState>,
}

/// Somebody who was not registered.
#[derive(Debug, Deserialize, TS)]
pub struct WalkInRequest {
    /// The meeting.
    pub meeting_id: Id,
    /// Who it is.
    pub who: Who,
    /// Their organisation, when there is one.
    pub organisation_id: Option<Id>,
    /// Or the name of an organisation that is not in the dossier: it is made in the same step, the rest of it can be
    /// filled in after the meeting. A name that the dossier knows is that organisation.
    #[serde(default)]
    pub new_organisation: String,
}

/// Somebody comes for a registered person.
#[derive(Debug, Deserialize, TS)]
pub struct DoorSubstitute {
    /// Who does not come.
    pub registration_id: Id,
    /// Who is here.
    pub who: Who,
}

/// The name of a place that had none, told at the door.
#[derive(Debug, Deserialize, TS)]
pub struct NamedRequest {
    /// The registration without a name.
    pub registration_id: Id,
    /// Who is here.
    pub who: Who,
}

/// What the door answers to a mark: who it was, and where they sit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Marked {
    /// The row as it is now.
    pub row: DoorRow,
    /// Numbers as they are now.
    pub counts: DoorCounts,
}

fn all_rows(read: &Reader<'_>, meeting: &Id) -> Result<Vec<DoorRow>> {
    let marks = door_list::marks(read, meeting)?;
    Ok(door_list::names(read, meeting)?
        .rows
        .iter()
        .map(|row| marks.on(row))
        .collect())
}

/// Counts a door.
pub(crate) fn count(rows: &[DoorRow]) -> DoorCounts {
    let mut counts = DoorCounts::default();
    let mut organisations = std::collections::BTreeSet::new();
    for row in rows {
        match row.state {
            Some(AttendanceState::Present) => {
                counts.present += 1;
                counts.walk_in += u32::from(row.origin == Some(RegistrationOrigin::WalkIn));
                organisations.extend(row.organisation_id);
            }
            Some(AttendanceState::AbsentNotified) => counts.absent_notified += 1,
            Some(AttendanceState::AbsentSilent) => counts.absent_silent += 1,
            Some(AttendanceState::Replaced) => {}
            None => {
                counts.expected += 1;
                counts.unnamed += u32::from(row.person_id.is_none());
            }
        }
    }
    counts.organisations = u32::try_from(organisations.len()).unwrap_or(u32::MAX);
    counts
}

/// The door of a meeting.
pub fn door(app: &App, request: DoorRequest) -> Result<Door> {
    app.read(|read| {
        let rows = all_rows(read, &request.meeting_id)?;
        let mut latest: Vec<DoorRow> = rows
            .iter()
            .filter(|row| row.state == Some(AttendanceState::Present))
            .cloned()
            .collect();
        latest.sort_by_key(|row| std::cmp::Reverse(row.marked_at));
        latest.truncate(5);
        Ok(Door {
            counts: count(&rows),
            rows,
            latest,
        })
    })
}

/// Expected people first, then everybody else the dossier knows.
///
/// Every typed word must begin a word of the name or of the organisation's name.
pub fn search(app: &App, request: DoorSearch) -> Result<Vec<DoorRow>> {
    let wanted = domain::fold::words(&request.text);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let (names_seen, marks_seen) = app.door_lists().seen();
    app.read(|read| {
        let names = app.door_lists().names(read, &request.meeting_id, names_seen)?;
        let marks = app.door_lists().marks(read, &request.meeting_id, marks_seen)?;
        let fits = names
            .rows
            .iter()
            .zip(&names.words)
            .filter(|(_, words)| begin(&wanted, words));
        let mut found: Vec<DoorRow> = fits.map(|(row, _)| marks.on(row)).collect();
        // Who is already inside comes after who is not.
        found.sort_by_key(|row| row.state.is_some());
        found.truncate(request.limit);
        let here: Vec<Id> = found.iter().filter_map(|row| row.person_id).collect();
        for hit in read.search(&request.text, request.limit + here.len())? {
            if found.len() >= request.limit {
                break;
            }
            if hit.table == "person"
                && let Ok(id) = hit.id.parse::<Id>()
                && !here.contains(&id)
                && let Some(row) = known(read, id, &wanted, app.today())?
            {
                found.push(row);
            }
        }
        Ok(found)
    })
}

/// Whether every typed word begins one of the words.
fn begin(wanted: &[String], words: &[String]) -> bool {
    wanted
        .iter()
        .all(|start| words.iter().any(|word| word.starts_with(start.as_str())))
}

fn known(read: &Reader<'_>, id: Id, wanted: &[String], today: NaiveDate) -> Result<Option<DoorRow>> {
    let Some(person) = read.persons().get(&id)? else {
        return Ok(None);
    };
    let name = name_of(&person).full();
    let position = read
        .positions()
        .by_person(&id)?
        .into_iter()
        .find(|position| domain::position::holds(position.to_date, today));
    let (organisation_id, organisation) = match position {
        Some(position) => {
            let organisation = read.organisations().need(&position.organisation_id)?;
            (Some(organisation.id), organisation.name)
        }
        None => (None, String::new()),
    };
    let mut words = domain::fold::words(&name);
    words.extend(domain::fold::words(&organisation));
    if !begin(wanted, &words) {
        return Ok(None);
    }
    Ok(Some(DoorRow {
        registration_id: None,
        person_id: Some(id),
        name,
        organisation,
        organisation_id,
        table: None,
        state: None,
        marked_at: None,
        origin: None,
        waiting: false,
    }))
}

/// Writes, changes or removes one mark.
pub(crate) fn set(
    tx: &Tx<'_>,
    registration: &Registration,
    state: Option<AttendanceState>,
    how: AttendanceMeans,
) -> Result<()> {
    let old = tx.attendances().by_registration(&registration.id)?;
    match (old, state) {
        (None, None) => {}
        (Some(old), None) => tx.attendances().delete(&old.id)?,
        (Some(old), Some(state)) if old.state == state => {}
        (Some(old), Some(state)) => {
            tx.attendances().update(&Attendance {
                state,
                marked_at: tx.now(),
                marked_how: how,
                ..old
            })?;
        }
        (None, Some(state)) => tx.attendances().insert(&Attendance {
            id: tx.new_id()?,
            registration_id: registration.id,
            meeting_id: registration.meeting_id,
            state,
            marked_at: tx.now(),
            marked_how: how,
        })?,
    }
    Ok(())
}

fn marked(tx: &Tx<'_>, registration: &Registration) -> Result<Marked> {
    let read = tx.reader();
    tx.name_operation("name", &label(&read, registration)?);
    let rows = all_rows(&read, &registration.meeting_id)?;
    let counts = count(&rows);
    let row = rows
        .into_iter()
        .find(|row| row.registration_id == Some(registration.id));
    let row = row.ok_or_else(|| AppError::new("not-found"))?;
    if let Some(table) = row.table {
        tx.name_operation("table", &table.to_string());
    }
    Ok(Marked { row, counts })
}

/// Establishes somebody's presence, or takes that back.
pub fn mark(app: &App, request: MarkRequest) -> Result<Outcome<Marked>> {
    let kind = match request.state {
        Some(AttendanceState::Present) => "attendance.present",
        Some(AttendanceState::AbsentNotified) => "attendance.absent-notified",
        Some(AttendanceState::AbsentSilent) => "attendance.absent-silent",
        Some(AttendanceState::Replaced) => "attendance.replaced",
        None => "attendance.unmark",
    };
    app.write(Op::new(kind), |tx| {
        let mut registration = tx.registrations().need(&request.registration_id)?;
        if request.state == Some(AttendanceState::Present)
            && registration.state != RegistrationState::Registered
        {
            // Who is inside has a chair, whatever was expected.
            registration.state = RegistrationState::Registered;
            tx.registrations().update(&registration)?;
        }
        set(tx, &registration, request.state, AttendanceMeans::Door)?;
        marked(tx, &registration)
    })
}

/// Registers somebody who was not expected, with an organisation that may be new too, and marks them present: one step.
///
/// # Errors
/// `already-registered` when this person is on the list.
pub fn walk_in(app: &App, request: WalkInRequest) -> Result<Outcome<Marked>> {
    app.write(Op::new("attendance.walk-in"), |tx| {
        let meeting = tx.meetings().need(&request.meeting_id)?;
        let organisation_id = match (request.organisation_id, request.new_organisation.trim()) {
            (None, name) if !name.is_empty() => Some(organisation_named(tx, name)?),
            (known, _) => known,
        };
        let person_id = find_or_add(tx, &request.who, organisation_id)?;
        not_listed(tx, &meeting.id, person_id)?;
        let rows = tx.registrations().by_meeting(&meeting.id)?;
        let registration = Registration {
            id: tx.new_id()?,
            meeting_id: meeting.id,
            organisation_id,
            person_id,
            origin: RegistrationOrigin::WalkIn,
            state: RegistrationState::Registered,
            replaces: None,
            exception_reason: String::new(),
            needs: String::new(),
            sort: i32::try_from(rows.len()).unwrap_or(i32::MAX),
        };
        tx.registrations().insert(&registration)?;
        set(
            tx,
            &registration,
            Some(AttendanceState::Present),
            AttendanceMeans::Door,
        )?;
        marked(tx, &registration)
    })
}

/// Refuses somebody who is on the list of this meeting already, so that nobody is counted twice.
fn not_listed(tx: &Tx<'_>, meeting: &Id, person: Option<Id>) -> Result<()> {
    let rows = tx.registrations().by_meeting(meeting)?;
    let same = |row: &&Registration| {
        person.is_some() && row.person_id == person && row.state != RegistrationState::Withdrawn
    };
    match rows.iter().find(same) {
        Some(row) => Err(AppError::new("already-registered").arg("name", label(&tx.reader(), row)?)),
        None => Ok(()),
    }
}

/// Fills in the name of a place whose name was to follow and marks it present, in one step.
///
/// # Errors
/// `already-registered` when this person is on the list.
pub fn named(app: &App, request: NamedRequest) -> Result<Outcome<Marked>> {
    app.write(Op::new("attendance.present"), |tx| {
        let mut registration = tx.registrations().need(&request.registration_id)?;
        let person_id = find_or_add(tx, &request.who, registration.organisation_id)?;
        not_listed(tx, &registration.meeting_id, person_id)?;
        registration.person_id = person_id;
        registration.state = RegistrationState::Registered;
        tx.registrations().update(&registration)?;
        set(
            tx,
            &registration,
            Some(AttendanceState::Present),
            AttendanceMeans::Door,
        )?;
        marked(tx, &registration)
    })
}

/// Marks somebody replaced and the one who came instead present, in one step.
///
/// # Errors
/// `already-registered` when the one who came is on the list.
pub fn substitute(app: &App, request: DoorSubstitute) -> Result<Outcome<Marked>> {
    app.write(Op::new("attendance.substitute"), |tx| {
        let old = tx.registrations().need(&request.registration_id)?;
        let person_id = find_or_add(tx, &request.who, old.organisation_id)?;
        not_listed(tx, &old.meeting_id, person_id)?;
        let registration = Registration {
            id: tx.new_id()?,
            person_id,
            origin: RegistrationOrigin::Substitute,
            state: RegistrationState::Registered,
            replaces: Some(old.id),
            exception_reason: String::new(),
            needs: String::new(),
            ..old.clone()
        };
        tx.registrations().insert(&registration)?;
        set(tx, &old, Some(AttendanceState::Replaced), AttendanceMeans::Door)?;
        set(
            tx,
            &registration,
            Some(AttendanceState::Present),
            AttendanceMeans::Door,
        )?;
        if let Some(mut seat) = tx.seats().by_registration(&old.id)? {
            seat.registration_id = registration.id;
            tx.seats().update(&seat)?;
        }
        marked(tx, &registration)
    })
}

area! {
    /// Everybody expected, the counters, who came in last.
    attendance_door(DoorRequest) -> Door = door;
    /// Finds people at the door: expected first, then everybody known.
    attendance_search(DoorSearch) -> Vec<DoorRow> = search;
    /// Marks somebody present or absent, or takes the mark away.
    attendance_mark(MarkRequest) -> Outcome<Marked> = mark;
    /// Adds somebody who was not expected, present.
    attendance_walk_in(WalkInRequest) -> Outcome<Marked> = walk_in;
    /// Fills in a name that was to follow, present.
    attendance_named(NamedRequest) -> Outcome<Marked> = named;
    /// Somebody came instead of somebody else.
    attendance_substitute(DoorSubstitute) -> Outcome<Marked> = substitute;
}
