//! Who is expected at a meeting and whom else the dossier knows, kept ready between two letters typed at the door.
//!
//! Names change seldom and marks change all the time, so they are kept apart: after a mark only the marks are read
//! again. Every write that touches one of their tables makes the list be read anew.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use domain::found_by::FoundBy;
use domain::id::Id;
use domain::lists::{AttendanceState, RegistrationState};
use domain::names::PersonName;
use domain::position::holds;
use store::Reader;

use crate::Result;
use crate::checkin::DoorRow;
use crate::outcome::Changed;
use crate::who::name_of;

/// Above this many registrations everybody is read at once instead of one by one.
const ONE_BY_ONE: usize = 300;

/// Tables whose change means other names or other people.
const NAMES: [&str; 5] = [
    "registration",
    "person",
    "organisation",
    "organisation_alias",
    "position",
];
/// Tables whose change means other people in the dossier.
const PEOPLE: [&str; 4] = ["person", "organisation", "organisation_alias", "position"];
/// Tables whose change means other marks or tables.
const MARKS: [&str; 2] = ["attendance", "seat"];

/// People by name, with the words they are found by: those with a registration that was not withdrawn, or everybody
/// in the dossier.
pub(crate) struct Names {
    pub rows: Vec<DoorRow>,
    pub found_by: Vec<FoundBy>,
    /// The persons among them.
    pub persons: HashSet<Id>,
}

impl Names {
    fn new(mut found: Vec<(String, DoorRow, FoundBy)>) -> Self {
        found.sort_by(|one, other| {
            let ids = |row: &DoorRow| (row.registration_id, row.person_id);
            one.0.cmp(&other.0).then_with(|| ids(&one.1).cmp(&ids(&other.1)))
        });
        let mut names = Self {
            rows: Vec::with_capacity(found.len()),
            found_by: Vec::with_capacity(found.len()),
            persons: HashSet::new(),
        };
        for (_, row, found_by) in found {
            names.persons.extend(row.person_id);
            names.rows.push(row);
            names.found_by.push(found_by);
        }
        names
    }
}

/// How often names, marks and people changed when somebody began to look.
#[derive(Clone, Copy)]
pub(crate) struct Seen {
    names: u64,
    marks: u64,
    people: u64,
}

/// Marks and tables by registration.
pub(crate) struct Marks {
    marks: HashMap<Id, (AttendanceState, DateTime<Utc>)>,
    tables: HashMap<Id, u32>,
}

impl Marks {
    /// What was established of a row.
    pub(crate) fn state(&self, row: &DoorRow) -> Option<AttendanceState> {
        row.registration_id
            .and_then(|id| self.marks.get(&id))
            .map(|(state, _)| *state)
    }

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

/// What was read, of which meeting or on which day, and how often it had changed by then.
type Kept<Of, T> = Mutex<Option<(Of, u64, Arc<T>)>>;

/// What is kept, and how often what it is made of changed.
#[derive(Default)]
pub struct DoorLists {
    names_changed: AtomicU64,
    marks_changed: AtomicU64,
    people_changed: AtomicU64,
    names: Kept<Id, Names>,
    marks: Kept<Id, Marks>,
    people: Kept<NaiveDate, Names>,
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
        if touches(&PEOPLE) {
            self.people_changed.fetch_add(1, Ordering::AcqRel);
        }
    }

    /// Forgets everything, as when a dossier closes.
    pub(crate) fn clear(&self) {
        *self.names.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.marks.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.people.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.names_changed.fetch_add(1, Ordering::AcqRel);
        self.marks_changed.fetch_add(1, Ordering::AcqRel);
        self.people_changed.fetch_add(1, Ordering::AcqRel);
    }

    /// How often things changed; to be asked before reading, so that a change in between is not missed.
    pub(crate) fn seen(&self) -> Seen {
        Seen {
            names: self.names_changed.load(Ordering::Acquire),
            marks: self.marks_changed.load(Ordering::Acquire),
            people: self.people_changed.load(Ordering::Acquire),
        }
    }

    /// The names of a meeting.
    pub(crate) fn names(&self, read: &Reader<'_>, meeting: &Id, seen: Seen) -> Result<Arc<Names>> {
        kept(&self.names, *meeting, seen.names, || names(read, meeting))
    }

    /// The marks of a meeting.
    pub(crate) fn marks(&self, read: &Reader<'_>, meeting: &Id, seen: Seen) -> Result<Arc<Marks>> {
        kept(&self.marks, *meeting, seen.marks, || marks(read, meeting))
    }

    /// Everybody in the dossier, with where they belong today.
    pub(crate) fn people(&self, read: &Reader<'_>, today: NaiveDate, seen: Seen) -> Result<Arc<Names>> {
        kept(&self.people, today, seen.people, || people(read, today))
    }
}

fn kept<Of: PartialEq, T>(
    place: &Kept<Of, T>,
    wanted: Of,
    seen: u64,
    make: impl FnOnce() -> Result<T>,
) -> Result<Arc<T>> {
    let mut place = place.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((of, at, value)) = place.as_ref()
        && *of == wanted
        && *at == seen
    {
        return Ok(Arc::clone(value));
    }
    let value = Arc::new(make()?);
    *place = Some((wanted, seen, Arc::clone(&value)));
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

/// The other names of each organisation.
fn aliases(read: &Reader<'_>) -> Result<HashMap<Id, Vec<String>>> {
    let mut aliases: HashMap<Id, Vec<String>> = HashMap::new();
    for alias in read.organisation_aliases().all()? {
        aliases.entry(alias.organisation_id).or_default().push(alias.name);
    }
    Ok(aliases)
}

fn aliases_of(aliases: &HashMap<Id, Vec<String>>, organisation: Option<Id>) -> &[String] {
    organisation
        .and_then(|id| aliases.get(&id))
        .map_or(&[], Vec::as_slice)
}

/// Reads the names of a meeting.
pub(crate) fn names(read: &Reader<'_>, meeting: &Id) -> Result<Names> {
    let mut registrations = read.registrations().by_meeting(meeting)?;
    registrations.retain(|row| row.state != RegistrationState::Withdrawn);
    let mut people = HashMap::new();
    let mut organisations = HashMap::new();
    if registrations.len() > ONE_BY_ONE {
        people.extend(read.persons().names()?);
        organisations.extend(
            read.organisations()
                .names()?
                .into_iter()
                .map(|one| (one.id, one.name)),
        );
    } else {
        for row in &registrations {
            if let Some(id) = &row.person_id {
                people.insert(*id, name_of(&read.persons().need(id)?));
            }
            if let Some(id) = &row.organisation_id {
                organisations.insert(*id, read.organisations().need(id)?.name);
            }
        }
    }
    let aliases = aliases(read)?;
    let rows = registrations.into_iter().map(|row| {
        let name = row.person_id.and_then(|id| people.get(&id));
        let organisation = row
            .organisation_id
            .and_then(|id| organisations.get(&id).cloned())
            .unwrap_or_default();
        let words = FoundBy::new(name, &organisation, aliases_of(&aliases, row.organisation_id));
        let shown = DoorRow {
            registration_id: Some(row.id),
            person_id: row.person_id,
            name: name.map(PersonName::full).unwrap_or_default(),
            organisation,
            organisation_id: row.organisation_id,
            table: None,
            state: None,
            marked_at: None,
            origin: Some(row.origin),
            waiting: row.state == RegistrationState::Waiting,
        };
        (name.map(PersonName::sort_key).unwrap_or_default(), shown, words)
    });
    Ok(Names::new(rows.collect()))
}

/// Reads everybody in the dossier, each with the organisation they belong to first.
fn people(read: &Reader<'_>, today: NaiveDate) -> Result<Names> {
    let organisations: HashMap<Id, String> = read
        .organisations()
        .names()?
        .into_iter()
        .map(|one| (one.id, one.name))
        .collect();
    let mut belongs = HashMap::new();
    for held in read.positions().held()? {
        if holds(held.to_date, today) {
            belongs.entry(held.person_id).or_insert(held.organisation_id);
        }
    }
    let aliases = aliases(read)?;
    let rows = read.persons().names()?.into_iter().map(|(person, name)| {
        let organisation_id = belongs.get(&person).copied();
        let organisation = organisation_id
            .and_then(|id| organisations.get(&id).cloned())
            .unwrap_or_default();
        let words = FoundBy::new(Some(&name), &organisation, aliases_of(&aliases, organisation_id));
        let shown = DoorRow {
            registration_id: None,
            person_id: Some(person),
            name: name.full(),
            organisation,
            organisation_id,
            table: None,
            state: None,
            marked_at: None,
            origin: None,
            waiting: false,
        };
        (name.sort_key(), shown, words)
    });
    Ok(Names::new(rows.collect()))
}
