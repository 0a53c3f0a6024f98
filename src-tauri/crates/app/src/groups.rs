//! Tables: dividing people over them, mending the division on the day, changing it by hand.

mod mend;

use std::collections::BTreeMap;

use domain::groups::{Guest, Quality, Seat as Seated, divide, quality, tables_for};
use domain::id::Id;
use domain::lists::{AttendanceState, RegistrationState, SeatDuty};
use serde::{Deserialize, Serialize};
use store::tables::{GroupPlan, Registration, Seat};
use store::{Op, Reader, Tx};
use ts_rs::TS;

use crate::commands::area;
use crate::documents::DocumentRef;
use crate::who::{label, name_of};
use crate::{App, AppError, Outcome, Result};

/// Somebody at a table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SeatRow {
    /// The registration.
    pub registration_id: Id,
    /// Name, or the organisation whose name follows.
    pub name: String,
    /// Organisation's name.
    pub organisation: String,
    /// Stays here when the division is made again.
    pub fixed: bool,
    /// What this person does at the table.
    pub duty: Option<SeatDuty>,
}

/// One table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TableRow {
    /// Number, from 1.
    pub number: u32,
    /// Who sits there.
    pub seats: Vec<SeatRow>,
}

/// The division of a meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Groups {
    /// Tables; empty when no division was made.
    pub tables: Vec<TableRow>,
    /// People who have no seat.
    pub unseated: Vec<SeatRow>,
    /// People to be seated.
    pub people: u32,
    /// Size that was aimed at.
    pub target_size: u32,
    /// How good it is, and how good it could be.
    pub quality: Option<Quality>,
}

/// Which meeting.
#[derive(Debug, Deserialize, TS)]
pub struct GroupsRequest {
    /// The meeting.
    pub meeting_id: Id,
}

/// How to divide.
#[derive(Debug, Deserialize, TS)]
pub struct DivideRequest {
    /// The meeting.
    pub meeting_id: Id,
    /// About so many at a table; 0 when only the number of tables counts.
    pub size: u32,
    /// Or exactly so many tables.
    pub tables: Option<u32>,
}

/// One seat by hand.
#[derive(Debug, Deserialize, TS)]
pub struct SeatRequest {
    /// The registration.
    pub registration_id: Id,
    /// The table; nothing leaves this person without a seat.
    pub table: Option<u32>,
    /// Keep this person here.
    pub fixed: bool,
    /// What this person does there.
    pub duty: Option<SeatDuty>,
}

/// Who is to be seated: everybody registered and, once people were marked, only who is present or still expected.
fn people(read: &Reader<'_>, meeting: &Id) -> Result<Vec<Registration>> {
    let mut rows = Vec::new();
    for row in read.registrations().by_meeting(meeting)? {
        let mark = read
            .attendances()
            .by_registration(&row.id)?
            .map(|mark| mark.state);
        let away = matches!(
            mark,
            Some(AttendanceState::AbsentNotified | AttendanceState::AbsentSilent | AttendanceState::Replaced)
        );
        if row.state == RegistrationState::Registered && !away {
            rows.push(row);
        }
    }
    Ok(rows)
}

fn guests(read: &Reader<'_>, rows: &[Registration], seats: &[Seat]) -> Result<Vec<Guest>> {
    let fixed: BTreeMap<Id, u32> = seats
        .iter()
        .filter(|seat| seat.fixed)
        .map(|seat| (seat.registration_id, seat.table_no))
        .collect();
    let given: BTreeMap<Id, SeatDuty> = seats
        .iter()
        .filter(|seat| seat.duty_chosen)
        .filter_map(|seat| seat.duty.map(|duty| (seat.registration_id, duty)))
        .collect();
    let mut guests = Vec::with_capacity(rows.len());
    for row in rows {
        let organisation = match &row.organisation_id {
            Some(id) => Some(read.organisations().need(id)?),
            None => None,
        };
        guests.push(Guest {
            id: row.id.to_string(),
            kind: organisation
                .as_ref()
                .and_then(|one| one.kind)
                .map(|kind| kind.as_str().to_owned()),
            area: organisation
                .as_ref()
                .and_then(|one| one.service_area_id)
                .map(|area| area.to_string()),
            organisation: organisation.map(|one| one.id.to_string()),
            fixed: fixed.get(&row.id).and_then(|table| u16::try_from(*table).ok()),
            named: row.person_id.is_some(),
            duty: given.get(&row.id).copied(),
        });
    }
    Ok(guests)
}

fn as_seated(seats: &[Seat]) -> Vec<Seated> {
    let table = |seat: &Seat| u16::try_from(seat.table_no).unwrap_or(u16::MAX);
    seats
        .iter()
        .map(|seat| Seated {
            id: seat.registration_id.to_string(),
            table: table(seat),
            duty: seat.duty,
        })
        .collect()
}

fn view(read: &Reader<'_>, meeting: &Id) -> Result<Groups> {
    let plan = read.group_plans().by_meeting(meeting)?;
    let seats = read.seats().by_meeting(meeting)?;
    let rows = people(read, meeting)?;
    let everybody = guests(read, &rows, &seats)?;
    let count = plan.as_ref().map_or(0, |plan| plan.tables);
    let mut tables: Vec<TableRow> = (1..=count)
        .map(|number| TableRow {
            number,
            seats: Vec::new(),
        })
        .collect();
    let mut unseated = Vec::new();
    let mut surnames = BTreeMap::new();
    for row in &rows {
        let seat = seats.iter().find(|seat| seat.registration_id == row.id);
        let organisation = match &row.organisation_id {
            Some(id) => read.organisations().need(id)?.name,
            None => String::new(),
        };
        let mut name = String::new();
        if let Some(person) = &row.person_id {
            let person = name_of(&read.persons().need(person)?);
            surnames.insert(row.id, person.sort_key());
            name = person.full();
        }
        let shown = SeatRow {
            registration_id: row.id,
            name,
            organisation,
            fixed: seat.is_some_and(|seat| seat.fixed),
            duty: seat.and_then(|seat| seat.duty),
        };
        let table = seat.and_then(|seat| tables.iter_mut().find(|table| table.number == seat.table_no));
        match table {
            Some(table) => table.seats.push(shown),
            None => unseated.push(shown),
        }
    }
    // Who leads and who writes first; then by surname, places whose name follows last.
    for table in &mut tables {
        let key = |seat: &SeatRow| {
            let surname = surnames.get(&seat.registration_id).cloned().unwrap_or_default();
            (seat.duty.is_none(), seat.name.is_empty(), surname)
        };
        table.seats.sort_by_cached_key(key);
    }
    Ok(Groups {
        quality: plan.is_some().then(|| quality(&everybody, &as_seated(&seats))),
        tables,
        unseated,
        people: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        target_size: plan.map_or(8, |plan| plan.target_size),
    })
}

/// The division as it is.
pub fn get(app: &App, request: GroupsRequest) -> Result<Groups> {
    app.read(|read| view(read, &request.meeting_id))
}

/// Writes the seats so that they are exactly these; who has the same seat keeps its row.
fn write_seats(tx: &Tx<'_>, meeting: Id, wanted: &[Seated]) -> Result<()> {
    let mut old: BTreeMap<Id, Seat> = tx
        .seats()
        .by_meeting(&meeting)?
        .into_iter()
        .map(|seat| (seat.registration_id, seat))
        .collect();
    for seat in wanted {
        let registration_id: Id = seat.id.parse().map_err(AppError::internal)?;
        match old.remove(&registration_id) {
            Some(row) => tx.seats().update(&Seat {
                table_no: u32::from(seat.table),
                duty: seat.duty,
                duty_chosen: row.duty_chosen && seat.duty.is_some() && row.duty == seat.duty,
                ..row
            })?,
            None => tx.seats().insert(&Seat {
                id: tx.new_id()?,
                meeting_id: meeting,
                registration_id,
                table_no: u32::from(seat.table),
                fixed: false,
                duty: seat.duty,
                duty_chosen: false,
            })?,
        }
    }
    for gone in old.values() {
        tx.seats().delete(&gone.id)?;
    }
    Ok(())
}

fn write_plan(tx: &Tx<'_>, meeting: Id, tables: u16, size: u32) -> Result<()> {
    let old = tx.group_plans().by_meeting(&meeting)?;
    let plan = GroupPlan {
        id: match &old {
            Some(plan) => plan.id,
            None => tx.new_id()?,
        },
        meeting_id: meeting,
        tables: u32::from(tables),
        target_size: size,
        seed: 0,
        made_at: tx.now(),
    };
    Ok(tx.group_plans().put(&plan)?)
}

/// Divides everybody over tables. Fixed seats stay, and so do duties she gave herself.
///
/// # Errors
/// `groups-nobody` when there is nobody to seat, `groups-too-many-tables` when there are fewer people than tables.
pub fn make(app: &App, request: DivideRequest) -> Result<Outcome<Groups>> {
    app.write(Op::new("groups.make"), |tx| {
        let read = tx.reader();
        let meeting = read.meetings().need(&request.meeting_id)?;
        let rows = people(&read, &meeting.id)?;
        if rows.is_empty() {
            return Err(AppError::new("groups-nobody"));
        }
        let everybody = guests(&read, &rows, &read.seats().by_meeting(&meeting.id)?)?;
        let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let tables = match request.tables {
            Some(tables) if tables > count => {
                return Err(AppError::new("groups-too-many-tables")
                    .arg("tables", tables)
                    .arg("people", count));
            }
            Some(tables) => u16::try_from(tables.max(1)).unwrap_or(u16::MAX),
            None => tables_for(rows.len(), usize::try_from(request.size).unwrap_or(8)),
        };
        let size = match request.size {
            0 => count.div_ceil(u32::from(tables)),
            size => size,
        };
        write_plan(tx, meeting.id, tables, size)?;
        write_seats(tx, meeting.id, &divide(&everybody, tables))?;
        tx.name_operation("tables", &tables.to_string());
        view(&tx.reader(), &meeting.id)
    })
}

/// What a change by hand is called: what she changed, a duty before the chair.
fn called(old: Option<&Seat>, request: &SeatRequest) -> &'static str {
    let Some(table) = request.table else {
        return "groups.unseat";
    };
    match old {
        Some(old) if old.duty != request.duty && old.table_no == table => match request.duty {
            Some(SeatDuty::Facilitator) => "groups.facilitator",
            Some(SeatDuty::NoteTaker) => "groups.note-taker",
            None => "groups.no-duty",
        },
        Some(old) if old.table_no == table && old.fixed != request.fixed => {
            if request.fixed {
                "groups.fix"
            } else {
                "groups.loosen"
            }
        }
        _ => "groups.seat",
    }
}

/// Seats somebody by hand, keeps them there, or gives them a duty.
pub fn seat(app: &App, request: SeatRequest) -> Result<Outcome<Groups>> {
    let old = app.read(|read| Ok(read.seats().by_registration(&request.registration_id)?))?;
    app.write(Op::new(called(old.as_ref(), &request)), |tx| {
        let row = tx.registrations().need(&request.registration_id)?;
        tx.name_operation("name", &label(&tx.reader(), &row)?);
        let old = tx.seats().by_registration(&row.id)?;
        match (old, request.table) {
            (Some(old), None) => tx.seats().delete(&old.id)?,
            (None, None) => {}
            (old, Some(table)) => {
                tx.name_operation("table", &table.to_string());
                let fixed = request.fixed;
                // A place whose name follows leads no table: nobody can be asked.
                let duty = request.duty.filter(|_| row.person_id.is_some());
                // What the division gave stays its own until she gives something else.
                let given = old
                    .as_ref()
                    .is_some_and(|old| old.duty == duty && !old.duty_chosen);
                let id = match old {
                    Some(old) => old.id,
                    None => tx.new_id()?,
                };
                one_per_table(tx, &row, table, duty)?;
                tx.seats().put(&Seat {
                    id,
                    meeting_id: row.meeting_id,
                    registration_id: row.id,
                    table_no: table,
                    fixed,
                    duty,
                    duty_chosen: duty.is_some() && !given,
                })?;
            }
        }
        view(&tx.reader(), &row.meeting_id)
    })
}

/// The whole division on one paper, with its figures: for the wall.
///
/// # Errors
/// `groups-none` when there is no division yet, `paper-no-date` when the meeting has no day.
pub fn plan_paper(app: &App, request: GroupsRequest) -> Result<DocumentRef> {
    let sheet = app.read(|read| {
        let meeting = read.meetings().need(&request.meeting_id)?;
        Ok(papers::documents::GroupOverview {
            head: crate::meeting_papers::head(read, &meeting)?,
            tables: crate::meeting_papers::tables(read, &meeting.id)?,
            quality: view(read, &meeting.id)?.quality,
        })
    })?;
    app.keep_made(&sheet, 1)
}

/// A table has one facilitator and one note-taker: who had the duty before hands it over.
fn one_per_table(tx: &Tx<'_>, row: &Registration, table: u32, duty: Option<SeatDuty>) -> Result<()> {
    for mut other in tx.seats().by_meeting(&row.meeting_id)? {
        if duty.is_some() && other.table_no == table && other.duty == duty && other.registration_id != row.id
        {
            other.duty = None;
            other.duty_chosen = false;
            tx.seats().update(&other)?;
        }
    }
    Ok(())
}

area! {
    /// The division over tables with its figures.
    group_get(GroupsRequest) -> Groups = get;
    /// Divides everybody over tables.
    group_make(DivideRequest) -> Outcome<Groups> = make;
    /// What mending the division would change.
    group_repair_preview(GroupsRequest) -> mend::RepairPreview = mend::repair_preview;
    /// Mends the division with the fewest moves.
    group_repair(GroupsRequest) -> Outcome<mend::RepairPreview> = mend::repair_apply;
    /// What mending would change, on paper.
    group_changes_paper(GroupsRequest) -> DocumentRef = mend::changes_paper;
    /// The whole division on paper, with its figures.
    group_plan_paper(GroupsRequest) -> DocumentRef = plan_paper;
    /// Seats somebody by hand.
    group_seat(SeatRequest) -> Outcome<Groups> = seat;
}
