//! The figures beside a division: what it reached, and what could be reached at best.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Guest, Seat};

/// How good a division is. Pairs are pairs of people at one table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Quality {
    /// Tables with at least one person.
    pub tables: usize,
    /// People at the smallest table.
    pub smallest: usize,
    /// People at the largest table.
    pub largest: usize,
    /// Pairs of one organisation.
    pub conflicts: usize,
    /// The fewest such pairs that this many tables allow.
    pub conflicts_least: usize,
    /// Pairs of one kind of organisation.
    pub same_kind: usize,
    /// The fewest such pairs that this many tables allow.
    pub same_kind_least: usize,
    /// Pairs of one service area.
    pub same_area: usize,
    /// The fewest such pairs that this many tables allow.
    pub same_area_least: usize,
}

/// Counts the figures of a division. Seats of people who are not among the guests do not count.
pub fn quality(guests: &[Guest], seats: &[Seat]) -> Quality {
    let table_of: BTreeMap<&str, u16> = seats.iter().map(|seat| (seat.id.as_str(), seat.table)).collect();
    let seated: Vec<(&Guest, u16)> = guests
        .iter()
        .filter_map(|guest| table_of.get(guest.id.as_str()).map(|table| (guest, *table)))
        .collect();
    let mut sizes = BTreeMap::<u16, usize>::new();
    for (_, table) in &seated {
        *sizes.entry(*table).or_default() += 1;
    }
    let tables = sizes.len().max(1);
    let (conflicts, conflicts_least) = pairs(&seated, tables, |guest| guest.organisation.as_deref());
    let (same_kind, same_kind_least) = pairs(&seated, tables, |guest| guest.kind.as_deref());
    let (same_area, same_area_least) = pairs(&seated, tables, |guest| guest.area.as_deref());
    Quality {
        tables: sizes.len(),
        smallest: sizes.values().copied().min().unwrap_or(0),
        largest: sizes.values().copied().max().unwrap_or(0),
        conflicts,
        conflicts_least,
        same_kind,
        same_kind_least,
        same_area,
        same_area_least,
    }
}

fn pairs<'a>(
    seated: &[(&'a Guest, u16)],
    tables: usize,
    key: impl Fn(&'a Guest) -> Option<&'a str>,
) -> (usize, usize) {
    let mut at_table = BTreeMap::<(&str, u16), usize>::new();
    let mut in_all = BTreeMap::<&str, usize>::new();
    for (guest, table) in seated {
        if let Some(key) = key(guest) {
            *at_table.entry((key, *table)).or_default() += 1;
            *in_all.entry(key).or_default() += 1;
        }
    }
    let choose_two = |n: usize| n * n.saturating_sub(1) / 2;
    let found = at_table.values().map(|count| choose_two(*count)).sum();
    // Spread evenly: `rest` tables have one more than the others.
    let least = in_all.values().map(|count| {
        let (each, rest) = (count / tables, count % tables);
        rest * choose_two(each + 1) + (tables - rest) * choose_two(each)
    });
    (found, least.sum())
}
