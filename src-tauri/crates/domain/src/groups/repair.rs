//! Mending a division with the fewest moves, when people stayed away or walked in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::divide::fill_duties;
use super::{Guest, Seat, Tally};

/// Somebody who had a seat and gets another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Move {
    /// Key of the registration.
    pub id: String,
    /// Old table.
    pub from: u16,
    /// New table.
    pub to: u16,
}

/// The mended division and what changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repair {
    /// Everybody's seat.
    pub seats: Vec<Seat>,
    /// Who moves.
    pub moves: Vec<Move>,
    /// Who had no seat and got one.
    pub seated: Vec<String>,
    /// Who had a seat and is not there.
    pub left: Vec<String>,
}

/// Mends a division for the guests who are there.
///
/// Nobody who sits moves unless their table is more than one person too small or too large, or they sit with a
/// colleague and another table has none of theirs. A table may then differ by two from the even size: moving
/// someone who has already sat down costs more than a chair.
pub fn repair(guests: &[Guest], seats: &[Seat], tables: u16) -> Repair {
    let tables = usize::from(tables.max(1));
    let before: BTreeMap<&str, &Seat> = seats.iter().map(|seat| (seat.id.as_str(), seat)).collect();
    let mut tally = Tally::new(guests, tables);
    let mut at = vec![usize::MAX; guests.len()];
    let old: Vec<Option<usize>> = guests
        .iter()
        .map(|guest| old_table(guest, &before, tables))
        .collect();
    for (guest, table) in old.iter().enumerate() {
        if let Some(table) = guests[guest]
            .fixed
            .map(|t| usize::from(t) - 1)
            .filter(|t| *t < tables)
            .or(*table)
        {
            tally.seat(guest, table);
            at[guest] = table;
        }
    }
    let seated = seat_newcomers(guests, &mut tally, &mut at, tables);
    // Parting colleagues can make room for another step. Each parting lowers the number of pairs, so this ends.
    loop {
        even_out(guests, &mut tally, &mut at, &old);
        if !part_colleagues(guests, &mut tally, &mut at, &old) {
            break;
        }
    }
    finish(guests, seats, &before, &at, &old, seated, tables)
}

/// Who has a fixed seat stays, and so does who was given a duty by hand: the table counts on that person.
fn may_move(guest: &Guest) -> bool {
    guest.fixed.is_none() && guest.duty.is_none()
}

fn old_table(guest: &Guest, before: &BTreeMap<&str, &Seat>, tables: usize) -> Option<usize> {
    before
        .get(guest.id.as_str())
        .map(|seat| usize::from(seat.table.max(1)) - 1)
        .filter(|table| *table < tables)
}

fn seat_newcomers(guests: &[Guest], tally: &mut Tally, at: &mut [usize], tables: usize) -> Vec<String> {
    let mut seated = Vec::new();
    for guest in 0..guests.len() {
        if at[guest] != usize::MAX {
            continue;
        }
        let room = |table: &usize| {
            (
                tally.colleagues(guest, *table),
                tally.sizes[*table],
                tally.cost(guest, *table),
                *table,
            )
        };
        let table = (0..tables).min_by_key(room).unwrap_or(0);
        tally.seat(guest, table);
        at[guest] = table;
        seated.push(guests[guest].id.clone());
    }
    seated
}

/// The sizes at which a table is left alone.
fn bounds(guests: usize, tables: usize) -> (usize, usize) {
    ((guests / tables).saturating_sub(1), guests.div_ceil(tables) + 1)
}

fn even_out(guests: &[Guest], tally: &mut Tally, at: &mut [usize], old: &[Option<usize>]) {
    let tables = tally.sizes.len();
    let (least, most) = bounds(guests.len(), tables);
    // Each step takes one person from a table that can miss them to one that needs them, so this many suffice.
    for _ in 0..guests.len() {
        let order = |table: &usize| (tally.sizes[*table], *table);
        let (Some(small), Some(large)) = ((0..tables).min_by_key(order), (0..tables).max_by_key(order))
        else {
            return;
        };
        if tally.sizes[small] >= least && tally.sizes[large] <= most {
            return;
        }
        let movable = (0..guests.len()).filter(|guest| at[*guest] == large && may_move(&guests[*guest]));
        // Newcomers first: they have not sat down yet.
        let best = movable.min_by_key(|guest| {
            (
                old[*guest] == Some(large),
                tally.colleagues(*guest, small),
                tally.cost(*guest, small),
                *guest,
            )
        });
        let Some(guest) = best.filter(|_| tally.sizes[large] > tally.sizes[small] + 1) else {
            return;
        };
        shift(tally, at, guest, small);
    }
}

fn part_colleagues(guests: &[Guest], tally: &mut Tally, at: &mut [usize], old: &[Option<usize>]) -> bool {
    let tables = tally.sizes.len();
    let (least, most) = bounds(guests.len(), tables);
    let mut parted = false;
    // Whoever can move without breaking up others goes first; of two colleagues the second stays put once parted.
    let mut order: Vec<usize> = (0..guests.len())
        .filter(|guest| may_move(&guests[*guest]))
        .collect();
    order.sort_by_key(|guest| (old[*guest] == Some(at[*guest]), *guest));
    for guest in order {
        let here = at[guest];
        let sitting = tally.colleagues(guest, here).saturating_sub(1);
        if sitting == 0 || tally.sizes[here] <= least {
            continue;
        }
        let better = (0..tables).filter(|table| {
            *table != here && tally.sizes[*table] < most && tally.colleagues(guest, *table) == 0
        });
        if let Some(table) =
            better.min_by_key(|table| (tally.sizes[*table], tally.cost(guest, *table), *table))
        {
            shift(tally, at, guest, table);
            parted = true;
        }
    }
    parted
}

fn shift(tally: &mut Tally, at: &mut [usize], guest: usize, table: usize) {
    tally.unseat(guest, at[guest]);
    tally.seat(guest, table);
    at[guest] = table;
}

fn finish(
    guests: &[Guest],
    seats: &[Seat],
    before: &BTreeMap<&str, &Seat>,
    at: &[usize],
    old: &[Option<usize>],
    seated: Vec<String>,
    tables: usize,
) -> Repair {
    let number = |table: usize| u16::try_from(table + 1).unwrap_or(u16::MAX);
    let mut after: Vec<Seat> = Vec::with_capacity(guests.len());
    let mut moves = Vec::new();
    for (index, guest) in guests.iter().enumerate() {
        let stays = old[index] == Some(at[index]);
        // A duty belongs to a table: who moves leaves it behind. So does who turns out to have no name.
        let duty = before
            .get(guest.id.as_str())
            .filter(|_| stays && guest.named)
            .and_then(|seat| seat.duty);
        after.push(Seat {
            id: guest.id.clone(),
            table: number(at[index]),
            duty,
        });
        if let Some(from) = old[index].filter(|_| !stays) {
            moves.push(Move {
                id: guest.id.clone(),
                from: number(from),
                to: number(at[index]),
            });
        }
    }
    fill_duties(guests, &mut after, tables);
    let here: std::collections::BTreeSet<&str> = guests.iter().map(|guest| guest.id.as_str()).collect();
    let left = seats
        .iter()
        .filter(|seat| !here.contains(seat.id.as_str()))
        .map(|seat| seat.id.clone())
        .collect();
    Repair {
        seats: after,
        moves,
        seated,
        left,
    }
}
