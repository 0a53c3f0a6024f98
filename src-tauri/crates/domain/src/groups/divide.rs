//! The first division: seat the largest organisations first, then improve by exchanging pairs.

use super::{Guest, Seat, Tally};
use crate::lists::SeatDuty;

/// Rounds of improvement; each looks at every pair once. Few are needed, and the number keeps it bounded.
const ROUNDS: usize = 12;
/// Above this many guests every pair is too many; each guest is then compared with a stride of the others.
const FULL_PAIRS: usize = 600;

/// Divides guests over `tables` tables, numbered from 1.
///
/// Sizes differ by at most one unless fixed seats force otherwise.
pub fn divide(guests: &[Guest], tables: u16) -> Vec<Seat> {
    let tables = usize::from(tables.max(1));
    let mut tally = Tally::new(guests, tables);
    let mut at = vec![usize::MAX; guests.len()];
    for (guest, person) in guests.iter().enumerate() {
        if let Some(table) = person
            .fixed
            .map(|table| usize::from(table) - 1)
            .filter(|table| *table < tables)
        {
            tally.seat(guest, table);
            at[guest] = table;
        }
    }
    let caps = capacities(guests.len(), &tally.sizes);
    for guest in by_largest_organisation(guests) {
        if at[guest] != usize::MAX {
            continue;
        }
        let free = (0..tables).filter(|table| tally.sizes[*table] < caps[*table]);
        let best = free.min_by_key(|table| {
            (
                tally.cost(guest, *table) * 64 + tally.sizes[*table] as i64,
                *table,
            )
        });
        // Capacities add up to at least the number of guests, so a free table exists.
        let table = best.unwrap_or(0);
        tally.seat(guest, table);
        at[guest] = table;
    }
    improve(guests, &mut tally, &mut at);
    with_duties(guests, &at, tables)
}

/// How many each table may hold so that the division is even; a table overfull with fixed seats keeps them.
fn capacities(guests: usize, fixed: &[usize]) -> Vec<usize> {
    let mut caps = fixed.to_vec();
    let seated: usize = fixed.iter().sum();
    for _ in seated..guests {
        let smallest = (0..caps.len())
            .min_by_key(|table| (caps[*table], *table))
            .unwrap_or(0);
        caps[smallest] += 1;
    }
    caps
}

fn by_largest_organisation(guests: &[Guest]) -> Vec<usize> {
    let mut size = std::collections::BTreeMap::new();
    for guest in guests {
        if let Some(organisation) = &guest.organisation {
            *size.entry(organisation.as_str()).or_insert(0usize) += 1;
        }
    }
    let of = |guest: &Guest| {
        guest
            .organisation
            .as_deref()
            .map_or(0, |organisation| size[organisation])
    };
    let mut order: Vec<usize> = (0..guests.len()).collect();
    order.sort_by(|a, b| {
        let (a_guest, b_guest) = (&guests[*a], &guests[*b]);
        of(b_guest)
            .cmp(&of(a_guest))
            .then_with(|| a_guest.organisation.cmp(&b_guest.organisation))
            .then(a.cmp(b))
    });
    order
}

fn improve(guests: &[Guest], tally: &mut Tally, at: &mut [usize]) {
    let stride = (guests.len() / FULL_PAIRS).max(1);
    for round in 0..ROUNDS {
        let mut gained = false;
        for first in 0..guests.len() {
            if guests[first].fixed.is_some() {
                continue;
            }
            let start = first + 1 + round % stride;
            for second in (start..guests.len()).step_by(stride) {
                if guests[second].fixed.is_none() && at[first] != at[second] {
                    gained |= exchange_if_better(tally, at, first, second);
                }
            }
        }
        if !gained {
            break;
        }
    }
}

fn exchange_if_better(tally: &mut Tally, at: &mut [usize], first: usize, second: usize) -> bool {
    let (here, there) = (at[first], at[second]);
    tally.unseat(first, here);
    tally.unseat(second, there);
    let stay = tally.cost(first, here) + tally.cost(second, there);
    let change = tally.cost(first, there) + tally.cost(second, here);
    let better = change < stay;
    if better {
        at[first] = there;
        at[second] = here;
    }
    tally.seat(first, at[first]);
    tally.seat(second, at[second]);
    better
}

/// Gives each table a facilitator and a note-taker, spreading the duties over organisations. Who was given a duty by hand
/// has it; where two at one table were given the same, which only happens when there are more of them than tables, the
/// one with a fixed seat keeps it, or else the first.
pub(super) fn with_duties(guests: &[Guest], at: &[usize], tables: usize) -> Vec<Seat> {
    let mut seats: Vec<Seat> = guests
        .iter()
        .zip(at)
        .map(|(guest, table)| Seat {
            id: guest.id.clone(),
            table: u16::try_from(table + 1).unwrap_or(u16::MAX),
            duty: None,
        })
        .collect();
    let mut given = std::collections::BTreeSet::new();
    let mut order: Vec<usize> = (0..guests.len()).collect();
    order.sort_by_key(|guest| guests[*guest].fixed.is_none());
    for guest in order {
        if let Some(duty) = guests[guest].duty.filter(|_| guests[guest].named)
            && given.insert((at[guest], duty.as_str()))
        {
            seats[guest].duty = Some(duty);
        }
    }
    fill_duties(guests, &mut seats, tables);
    seats
}

/// Fills the duties that are open; who has one keeps it. A place whose name follows gets none: nobody can be asked
/// beforehand, and the place may stay empty.
pub(super) fn fill_duties(guests: &[Guest], seats: &mut [Seat], tables: usize) {
    let mut load = std::collections::BTreeMap::<&str, usize>::new();
    let organisation = |index: usize| guests[index].organisation.as_deref().unwrap_or("");
    for (index, seat) in seats.iter().enumerate() {
        if seat.duty.is_some() {
            *load.entry(organisation(index)).or_default() += 1;
        }
    }
    for duty in [SeatDuty::Facilitator, SeatDuty::NoteTaker] {
        for table in 1..=tables {
            let mine: Vec<usize> = (0..seats.len())
                .filter(|n| usize::from(seats[*n].table) == table)
                .collect();
            if mine.iter().any(|n| seats[*n].duty == Some(duty)) {
                continue;
            }
            let free = mine
                .into_iter()
                .filter(|n| seats[*n].duty.is_none() && guests[*n].named);
            if let Some(chosen) = free.min_by_key(|n| (load.get(organisation(*n)).copied().unwrap_or(0), *n))
            {
                seats[chosen].duty = Some(duty);
                *load.entry(organisation(chosen)).or_default() += 1;
            }
        }
    }
}
