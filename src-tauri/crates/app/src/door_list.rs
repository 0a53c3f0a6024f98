//! Who is expected at a meeting, kept ready between two letters typed at the door.
//!
//! Names change seldom and marks change all the time, so they are kept apart: after a mark only the marks are read
//! again. Every write that touches one of their tables makes the list be read anew.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::lists::{AttendanceState, RegistrationState};
use store::Reader;

use crate::Result;
use crate::checkin::DoorRow;
use crate::outcome::Changed;
use crate::who::name_of;

/// Above this many registrations everybody is read at once instead of one by one.
const ONE_BY_ONE: usize = 300;

/// Tables whose change means other names or other people.
const NAMES: [&str; 4] = ["registration", "person", "organisation", "position"];
/// Tables whose change means other marks or tables.
const MARKS: [&str; 2] = ["attendance", "seat"];

/// Everybody with a registration that was not withdrawn, by name, with the folded words they are found by.
pub(crate) struct Names {
    pub rows: Vec<DoorRow>,
    pub words: Vec<Vec<String>>,
}

/// Marks and tables by registration.
pub(crate) struct Marks {
    marks: HashMap<Id, (AttendanceState, DateTime<Utc>)>,
    tables: HashMap<Id, u32>,
}

impl Marks {
    /// A row with its mark and its table.
    pub(crate) fn on(&self, row: &DoorRow) -> DoorRow {
        let mark = row.registration_id.and_then(|id| self.marks.get(&id));
        DoorRow {
            state: mark.map(|(state, _)| *state),
            marked_at: mark.map(|(_, at)| *at),
            table: row.registration_id.and_then(|id| self.tables.get(&id).copied()),
            ..row.clone()
        }
    }
}

type Kept<T> = Mutex<Option<(Id, u64, Arc<T>)>>;

/// What is kept, and how often what it is made of changed.
#[derive(Default)]
pub struct DoorLists {
    names_changed: AtomicU64,
    marks_changed: AtomicU64,
    names: Kept<Names>,
    marks: Kept<Marks>,
}

impl DoorLists {
    /// Notes what a write changed.
    pub(crate) fn note(&self, changed: &[Changed]) {
        let touches = |tables: &[&str]| changed.iter().any(|one| tables.contains(&one.table.as_str()));
        if touches(&NAMES) {
            self.names_changed.fetch_add(1, Ordering::AcqRel);
        }
        if touches(&MARKS) {
            self.marks_changed.fetch_add(1, Ordering::AcqRel);
        }
    }

    /// Forgets everything, as when a dossier closes.
    pub(crate) fn clear(&self) {
        *self.names.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.marks.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.names_changed.fetch_add(1, Ordering::AcqRel);
        self.marks_changed.fetch_add(1, Ordering::AcqRel);
    }

    /// How often things changed; to be asked before reading, so that a change in between is not missed.
    pub(crate) fn seen(&self) -> (u64, u64) {
        (
            self.names_changed.load(Ordering::Acquire),
            self.marks_changed.load(Ordering::Acquire),
        )
    }

    /// The names of a meeting.
    pub(crate) fn names(&self, read: &Reader<'_>, meeting: &Id, seen: u64) -> Result<Arc<Names>> {
        kept(&self.names, meeting, seen, || names(read, meeting))
    }

    /// The marks of a meeting.
    pub(crate) fn marks(&self, read: &Reader<'_>, meeting: &Id, seen: u64) -> Result<Arc<Marks>> {
        kept(&self.marks, meeting, seen, || marks(read, meeting))
    }
}

fn kept<T>(place: &Kept<T>, meeting: &Id, seen: u64, make: impl FnOnce() -> Result<T>) -> Result<Arc<T>> {
    let mut place = place.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((of, at, value)) = place.as_ref()
        && of == meeting
        && *at == seen
    {
        return Ok(Arc::clone(value));
    }
    let value = Arc::new(make()?);
    *place = Some((*meeting, seen, Arc::clone(&value)));
    Ok(value)
}

/// Reads the marks of a meeting.
pub(crate) fn marks(read: &Reader<'_>, meeting: &Id) -> Result<Marks> {
    let marks = read.attendances().by_meeting(meeting)?;
    let seats = read.seats().by_meeting(meeting)?;
    Ok(Marks {
        marks: marks
            .into_iter()
            .map(|mark| (mark.registration_id, (mark.state, mark.marked_at)))
            .collect(),
        tables: seats
            .into_iter()
            .map(|seat| (seat.registration_id, seat.table_no))
            .collect(),
    })
}

/// Reads the names of a meeting.
pub(crate) fn names(read: &Reader<'_>, meeting: &Id) -> Result<Names> {
    let mut registrations = read.registrations().by_meeting(meeting)?;
    registrations.retain(|row| row.state != RegistrationState::Withdrawn);
    let mut people = HashMap::new();
    let mut organisations = HashMap::new();
    if registrations.len() > ONE_BY_ONE {
        people.extend(read.persons().all()?.into_iter().map(|one| (one.id, one)));
        organisations.extend(
            read.organisations()
                .all()?
                .into_iter()
                .map(|one| (one.id, one.name)),
        );
    } else {
        for row in &registrations {
            if let Some(id) = &row.person_id {
                people.insert(*id, read.persons().need(id)?);
            }
            if let Some(id) = &row.organisation_id {
                organisations.insert(*id, read.organisations().need(id)?.name);
            }
        }
    }
    let mut rows: Vec<(String, DoorRow)> = registrations
        .into_iter()
        .map(|row| {
            let name = row.person_id.and_then(|id| people.get(&id)).map(name_of);
            let shown = DoorRow {
                registration_id: Some(row.id),
                person_id: row.person_id,
                name: name
                    .as_ref()
                    .map(domain::names::PersonName::full)
                    .unwrap_or_default(),
                organisation: row
                    .organisation_id
                    .and_then(|id| organisations.get(&id).cloned())
                    .unwrap_or_default(),
                organisation_id: row.organisation_id,
                table: None,
                state: None,
                marked_at: None,
                origin: Some(row.origin),
                waiting: row.state == RegistrationState::Waiting,
            };
            (name.map(|name| name.sort_key()).unwrap_or_default(), shown)
        })
        .collect();
    rows.sort_by(|one, other| {
        one.0
            .cmp(&other.0)
            .then_with(|| one.1.registration_id.cmp(&other.1.registration_id))
    });
    let rows: Vec<DoorRow> = rows.into_iter().map(|(_, row)| row).collect();
    let words = rows
        .iter()
        .map(|row| {
            let mut words = domain::fold::words(&row.name);
            words.extend(domain::fold::words(&row.organisation));
            words
        })
        .collect();
    Ok(Names { rows, words })
}
