//! At the door: who is there, who walks in, who comes for somebody else; and the signed paper list afterwards.

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::lists::{AttendanceMeans, AttendanceState, RegistrationOrigin, RegistrationState};
use serde::{Deserialize, Serialize};
use store::tables::{Attendance, Registration};
use store::{Op, Reader, Tx};
use ts_rs::TS;

use crate::commands::area;
use crate::door_list;
use crate::same_person::NewSomebody;
use crate::who::{Who, label, organisation_named};
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
    /// She was asked whether it is a person of the same name who is known, and said that it is somebody else.
    #[serde(default)]
    pub someone_else: bool,
}

/// Somebody comes for a registered person.
#[derive(Debug, Deserialize, TS)]
pub struct DoorSubstitute {
    /// Who does not come.
    pub registration_id: Id,
    /// Who is here.
    pub who: Who,
    /// She was asked whether it is a person of the same name who is known, and said that it is somebody else.
    #[serde(default)]
    pub someone_else: bool,
}

/// The name of a place that had none, told at the door.
#[derive(Debug, Deserialize, TS)]
pub struct NamedRequest {
    /// The registration without a name.
    pub registration_id: Id,
    /// Who is here.
    pub who: Who,
    /// She was asked whether it is a person of the same name who is known, and said that it is somebody else.
    #[serde(default)]
    pub someone_else: bool,
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

/// Finds people: those whose surname begins with what was typed first, then those found by their first name, then by
/// their organisation; each time who is expected before everybody else the dossier knows, and who is inside last.
///
/// Every typed word must begin a word of the name, of the organisation's name or of one of its other names.
pub fn search(app: &App, request: DoorSearch) -> Result<Vec<DoorRow>> {
    let typed = domain::fold::words(&request.text);
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let seen = app.door_lists().seen();
    app.read(|read| {
        let names = app.door_lists().names(read, &request.meeting_id, seen)?;
        let marks = app.door_lists().marks(read, &request.meeting_id, seen)?;
        let people = app.door_lists().people(read, app.today(), seen)?;
        let mut found = Vec::new();
        for (row, words) in names.rows.iter().zip(&names.found_by) {
            if let Some((place, sum)) = words.fit(&typed) {
                found.push(((place, false, inside(marks.state(row)), sum), row));
            }
        }
        for (row, words) in people.rows.iter().zip(&people.found_by) {
            if let Some((place, sum)) = words.fit(&typed)
                && row.person_id.is_none_or(|id| !names.persons.contains(&id))
            {
                found.push(((place, true, 0, sum), row));
            }
        }
        // Stable: within the same rank the order of names stays.
        found.sort_by_key(|(rank, _)| *rank);
        found.truncate(request.limit);
        Ok(found.into_iter().map(|(_, row)| marks.on(row)).collect())
    })
}

/// The order of who may still come in: nothing established, away after all, already inside.
const fn inside(state: Option<AttendanceState>) -> u8 {
    match state {
        None => 0,
        Some(AttendanceState::AbsentNotified | AttendanceState::AbsentSilent) => 1,
        Some(AttendanceState::Present | AttendanceState::Replaced) => 2,
    }
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

/// Somebody who was not registered, as a walk-in at the door or on an empty line of the signed list.
pub(crate) fn add_walk_in(
    tx: &Tx<'_>,
    request: &WalkInRequest,
    how: AttendanceMeans,
) -> Result<Registration> {
    let meeting = tx.meetings().need(&request.meeting_id)?;
    let organisation_id = match (request.organisation_id, request.new_organisation.trim()) {
        (None, name) if !name.is_empty() => Some(organisation_named(tx, name)?),
        (known, _) => known,
    };
    let somebody = NewSomebody {
        meeting: meeting.id,
        who: &request.who,
        organisation: organisation_id,
        someone_else: request.someone_else,
    };
    let person_id = somebody.find_or_add(tx)?;
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
    set(tx, &registration, Some(AttendanceState::Present), how)?;
    Ok(registration)
}

/// Registers somebody who was not expected, with an organisation that may be new too, and marks them present: one step.
///
/// # Errors
/// `already-registered` when this person is on the list, `maybe-same-person` when somebody of that name is known.
pub fn walk_in(app: &App, request: WalkInRequest) -> Result<Outcome<Marked>> {
    app.write(Op::new("attendance.walk-in"), |tx| {
        let registration = add_walk_in(tx, &request, AttendanceMeans::Door)?;
        marked(tx, &registration)
    })
}

/// Fills in the name of a place whose name was to follow and marks it present, in one step.
///
/// # Errors
/// `already-registered` when this person is on the list, `maybe-same-person` when somebody of that name is known.
pub fn named(app: &App, request: NamedRequest) -> Result<Outcome<Marked>> {
    app.write(Op::new("attendance.present"), |tx| {
        let mut registration = tx.registrations().need(&request.registration_id)?;
        let somebody = NewSomebody {
            meeting: registration.meeting_id,
            who: &request.who,
            organisation: registration.organisation_id,
            someone_else: request.someone_else,
        };
        registration.person_id = somebody.find_or_add(tx)?;
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
/// `already-registered` when the one who came is on the list, `maybe-same-person` when somebody of that name is known.
pub fn substitute(app: &App, request: DoorSubstitute) -> Result<Outcome<Marked>> {
    app.write(Op::new("attendance.substitute"), |tx| {
        let old = tx.registrations().need(&request.registration_id)?;
        let somebody = NewSomebody {
            meeting: old.meeting_id,
            who: &request.who,
            organisation: old.organisation_id,
            someone_else: request.someone_else,
        };
        let person_id = somebody.find_or_add(tx)?;
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
