//! Mending the division on the day: shown first, then done, and on paper to be read out and hung up.

use domain::groups::{Guest, Move, Quality, Seat as Seated, quality, repair};
use domain::id::Id;
use domain::lists::{Paper, SeatDuty};
use papers::documents as press;
use serde::Serialize;
use store::{Op, Reader};
use ts_rs::TS;

use super::{GroupsRequest, as_seated, guests, people, write_plan, write_seats};
use crate::documents::DocumentRef;
use crate::who::label;
use crate::{App, AppError, Outcome, Result};

/// What mending would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RepairPreview {
    /// Who moves.
    pub moves: Vec<NamedMove>,
    /// Who gets a first seat, and where.
    pub seated: Vec<NamedMove>,
    /// Who is gone.
    pub left: Vec<String>,
    /// Who leads a table or takes its notes from now on.
    pub duties: Vec<NewDuty>,
    /// As it is for who is there.
    pub before: Quality,
    /// As it would be.
    pub after: Quality,
}

/// Somebody who gets a duty at a table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NewDuty {
    /// Name.
    pub name: String,
    /// The table.
    pub table: u32,
    /// What this person does there.
    pub duty: SeatDuty,
}

/// Somebody who gets another table.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NamedMove {
    /// Name.
    pub name: String,
    /// Organisation.
    pub organisation: String,
    /// Old table; nothing for a first seat.
    pub from: Option<u32>,
    /// New table.
    pub to: u32,
}

struct Mending {
    tables: u16,
    everybody: Vec<Guest>,
    seats: Vec<Seated>,
    mended: domain::groups::Repair,
}

fn mending(read: &Reader<'_>, meeting: &Id) -> Result<Mending> {
    let plan = read
        .group_plans()
        .by_meeting(meeting)?
        .ok_or_else(|| AppError::new("groups-none"))?;
    let rows = people(read, meeting)?;
    let old = read.seats().by_meeting(meeting)?;
    let everybody = guests(read, &rows, &old)?;
    let tables = u16::try_from(plan.tables).unwrap_or(u16::MAX);
    let seats = as_seated(&old);
    let mended = repair(&everybody, &seats, tables);
    Ok(Mending {
        tables,
        everybody,
        seats,
        mended,
    })
}

fn named(read: &Reader<'_>, id: &str, from: Option<u16>, to: u16) -> Result<NamedMove> {
    let row = read
        .registrations()
        .need(&id.parse().map_err(AppError::internal)?)?;
    let organisation = match &row.organisation_id {
        Some(organisation) => read.organisations().need(organisation)?.name,
        None => String::new(),
    };
    Ok(NamedMove {
        name: label(read, &row)?,
        organisation,
        from: from.map(u32::from),
        to: u32::from(to),
    })
}

/// Duties that somebody else gets, because who had them is away, moves, or has no name any more.
fn new_duties(read: &Reader<'_>, mending: &Mending) -> Result<Vec<NewDuty>> {
    let had = |seat: &Seated| {
        mending
            .seats
            .iter()
            .any(|old| old.id == seat.id && old.table == seat.table && old.duty == seat.duty)
    };
    let mut found = Vec::new();
    for seat in mending.mended.seats.iter().filter(|seat| !had(seat)) {
        if let Some(duty) = seat.duty {
            found.push(NewDuty {
                name: named(read, &seat.id, None, seat.table)?.name,
                table: u32::from(seat.table),
                duty,
            });
        }
    }
    found.sort_by_key(|one| one.table);
    Ok(found)
}

fn preview(read: &Reader<'_>, mending: &Mending) -> Result<RepairPreview> {
    let mended = &mending.mended;
    let moves = mended
        .moves
        .iter()
        .map(|Move { id, from, to }| named(read, id, Some(*from), *to));
    let table_of = |id: &String| {
        mended
            .seats
            .iter()
            .find(|seat| seat.id == *id)
            .map_or(0, |seat| seat.table)
    };
    Ok(RepairPreview {
        moves: moves.collect::<Result<_>>()?,
        seated: mended
            .seated
            .iter()
            .map(|id| named(read, id, None, table_of(id)))
            .collect::<Result<_>>()?,
        left: mended
            .left
            .iter()
            .map(|id| named(read, id, None, 0).map(|one| one.name))
            .collect::<Result<_>>()?,
        duties: new_duties(read, mending)?,
        before: quality(&mending.everybody, &mending.seats),
        after: quality(&mending.everybody, &mended.seats),
    })
}

/// What mending the division would change, without changing it.
///
/// # Errors
/// `groups-none` when there is no division yet.
pub fn repair_preview(app: &App, request: GroupsRequest) -> Result<RepairPreview> {
    app.read(|read| preview(read, &mending(read, &request.meeting_id)?))
}

/// Mends the division for who is there, with the fewest moves.
///
/// # Errors
/// `groups-none` when there is no division yet.
pub fn repair_apply(app: &App, request: GroupsRequest) -> Result<Outcome<RepairPreview>> {
    app.write(Op::new("groups.repair"), |tx| {
        let read = tx.reader();
        let mending = mending(&read, &request.meeting_id)?;
        let changes = preview(&read, &mending)?;
        let size = read
            .group_plans()
            .by_meeting(&request.meeting_id)?
            .map_or(8, |plan| plan.target_size);
        write_plan(tx, request.meeting_id, mending.tables, size)?;
        write_seats(tx, request.meeting_id, &mending.mended.seats)?;
        tx.name_operation("count", &changes.moves.len().to_string());
        Ok(changes)
    })
}

/// A change of place as it stands on paper; a place whose name follows has no name.
fn on_paper(read: &Reader<'_>, id: &str, from: Option<u16>, to: Option<u16>) -> Result<press::Move> {
    let row = read
        .registrations()
        .need(&id.parse().map_err(AppError::internal)?)?;
    let named = named(read, id, from, to.unwrap_or(0))?;
    Ok(press::Move {
        name: if row.person_id.is_some() {
            named.name
        } else {
            String::new()
        },
        organisation: named.organisation,
        from: from.map(u32::from),
        to: to.map(u32::from),
    })
}

/// What mending would change, on paper: who moves, who is new at a table, who is away.
///
/// # Errors
/// `groups-none` when there is no division yet, `paper-no-date` when the meeting has no day.
pub fn changes_paper(app: &App, request: GroupsRequest) -> Result<DocumentRef> {
    let sheet = app.read(|read| {
        let meeting = read.meetings().need(&request.meeting_id)?;
        let mending = mending(read, &meeting.id)?;
        let mended = &mending.mended;
        let table_in =
            |seats: &[Seated], id: &String| seats.iter().find(|seat| seat.id == *id).map(|seat| seat.table);
        let mut moves = Vec::new();
        for Move { id, from, to } in &mended.moves {
            moves.push(on_paper(read, id, Some(*from), Some(*to))?);
        }
        for id in &mended.seated {
            moves.push(on_paper(read, id, None, table_in(&mended.seats, id))?);
        }
        let staying = mending.everybody.len().saturating_sub(moves.len());
        for id in &mended.left {
            moves.push(on_paper(read, id, table_in(&mending.seats, id), None)?);
        }
        let prints = read.list_prints().by_meeting(&meeting.id)?;
        let cards = prints.iter().filter(|print| print.paper == Paper::TableCards);
        Ok(press::GroupChanges {
            head: crate::meeting_papers::head(read, &meeting)?,
            since_version: cards.map(|print| print.version).max(),
            moves,
            unchanged: staying,
        })
    })?;
    app.keep_made(&sheet, 1)
}
