//! Dividing the people of a meeting over tables, and mending the division when people stay away or walk in.
//!
//! What is aimed at, in this order: nobody sits with someone of their own organisation where that can be avoided,
//! tables differ by at most one person, kinds of organisation are mixed, service areas are mixed. People with a
//! fixed seat stay where they are, and a duty that was given by hand stays with that person. The same input always gives the same division: there is no chance in it, only
//! the order of the people, which the caller fixes.

mod divide;
mod quality;
mod repair;

pub use divide::divide;
pub use quality::{Quality, quality};
pub use repair::{Move, Repair, repair};

use serde::{Deserialize, Serialize};

use crate::lists::SeatDuty;

/// A person to be seated. Strings are keys to compare by; they are not shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guest {
    /// Key of the registration.
    pub id: String,
    /// Organisation, when there is one; a guest without one conflicts with nobody.
    pub organisation: Option<String>,
    /// Kind of organisation.
    pub kind: Option<String>,
    /// Service area.
    pub area: Option<String>,
    /// Table this person must sit at, from 1.
    pub fixed: Option<u16>,
    /// Whether it is known who comes. A place whose name follows leads no table and takes no notes.
    pub named: bool,
    /// A duty somebody was given by hand: it is kept when the division is made again.
    pub duty: Option<SeatDuty>,
}

/// Where a guest sits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Key of the registration.
    pub id: String,
    /// Table, from 1.
    pub table: u16,
    /// What this person does there.
    pub duty: Option<SeatDuty>,
}

/// How many tables for this many guests at tables of about this size: the number whose tables come nearest to it.
///
/// At least one. 56 guests at tables of 8 make 7; 60 at 8 make 8 (of 7 or 8, never 9).
pub fn tables_for(guests: usize, size: usize) -> u16 {
    let size = size.max(2);
    u16::try_from(guests.div_ceil(size).max(1)).unwrap_or(u16::MAX)
}

/// Numbers for the keys of one property, so that counting is cheap. Guests without it share no key.
pub(crate) struct Keys {
    /// Per guest: its number, if it has the property.
    pub of: Vec<Option<usize>>,
    /// How many different keys there are.
    pub count: usize,
}

impl Keys {
    pub(crate) fn new<'a>(values: impl Iterator<Item = Option<&'a str>>) -> Self {
        let mut seen = std::collections::BTreeMap::new();
        let of = values
            .map(|value| {
                value.map(|value| {
                    let next = seen.len();
                    *seen.entry(value.to_owned()).or_insert(next)
                })
            })
            .collect();
        Self {
            of,
            count: seen.len(),
        }
    }
}

/// How heavily two guests at one table weigh who share a property.
const CONFLICT: i64 = 1000;
/// Two people who were each given the same duty by hand: together at a table one of them would lose it.
const SAME_DUTY: i64 = 100 * CONFLICT;
const SAME_KIND: i64 = 6;
const SAME_AREA: i64 = 2;

/// How many guests of each organisation, kind and area sit at each table.
pub(crate) struct Tally {
    organisation: Keys,
    kind: Keys,
    area: Keys,
    duty: Keys,
    counts: [Vec<u32>; 4],
    pub sizes: Vec<usize>,
}

impl Tally {
    pub(crate) fn new(guests: &[Guest], tables: usize) -> Self {
        let organisation = Keys::new(guests.iter().map(|guest| guest.organisation.as_deref()));
        let kind = Keys::new(guests.iter().map(|guest| guest.kind.as_deref()));
        let area = Keys::new(guests.iter().map(|guest| guest.area.as_deref()));
        let chosen = guests.iter().map(|guest| guest.duty.filter(|_| guest.named));
        let duty = Keys::new(chosen.map(|duty| duty.map(SeatDuty::as_str)));
        let counts = [&organisation, &kind, &area, &duty].map(|keys| vec![0; keys.count * tables]);
        Self {
            organisation,
            kind,
            area,
            duty,
            counts,
            sizes: vec![0; tables],
        }
    }

    fn slots(&self, guest: usize) -> [Option<(usize, i64)>; 4] {
        [
            self.organisation.of[guest].map(|key| (key, CONFLICT)),
            self.kind.of[guest].map(|key| (key, SAME_KIND)),
            self.area.of[guest].map(|key| (key, SAME_AREA)),
            self.duty.of[guest].map(|key| (key, SAME_DUTY)),
        ]
    }

    pub(crate) fn seat(&mut self, guest: usize, table: usize) {
        self.change(guest, table, true);
    }

    pub(crate) fn unseat(&mut self, guest: usize, table: usize) {
        self.change(guest, table, false);
    }

    fn change(&mut self, guest: usize, table: usize, add: bool) {
        let tables = self.sizes.len();
        for (counts, slot) in self.slots(guest).into_iter().enumerate() {
            if let Some((key, _)) = slot {
                let count = &mut self.counts[counts][key * tables + table];
                if add { *count += 1 } else { *count -= 1 }
            }
        }
        if add {
            self.sizes[table] += 1
        } else {
            self.sizes[table] -= 1
        }
    }

    /// What it costs to have this guest, who is not counted there now, at this table.
    pub(crate) fn cost(&self, guest: usize, table: usize) -> i64 {
        let tables = self.sizes.len();
        let slots = self.slots(guest);
        slots
            .into_iter()
            .zip(&self.counts)
            .filter_map(|(slot, counts)| {
                slot.map(|(key, weight)| weight * i64::from(counts[key * tables + table]))
            })
            .sum()
    }

    /// How many of this guest's organisation sit at the table, this guest not counted.
    pub(crate) fn colleagues(&self, guest: usize, table: usize) -> u32 {
        let tables = self.sizes.len();
        self.organisation.of[guest].map_or(0, |key| self.counts[0][key * tables + table])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    pub(super) fn guest(number: usize, organisation: usize, kind: usize, area: usize) -> Guest {
        Guest {
            id: format!("g{number:04}"),
            organisation: Some(format!("o{organisation}")),
            kind: Some(format!("k{kind}")),
            area: Some(format!("a{area}")),
            fixed: None,
            named: true,
            duty: None,
        }
    }

    fn couples(organisations: usize) -> Vec<Guest> {
        (0..organisations * 2)
            .map(|n| guest(n, n / 2, (n / 2) % 6, (n / 2) % 4))
            .collect()
    }

    #[test]
    fn fifty_six_people_sit_at_seven_tables_of_eight_without_colleagues() {
        let guests = couples(28);
        let seats = divide(&guests, tables_for(guests.len(), 8));
        let figures = quality(&guests, &seats);
        assert_eq!((figures.tables, figures.smallest, figures.largest), (7, 8, 8));
        assert_eq!(figures.conflicts, 0);
        for table in 1..=7 {
            for duty in [SeatDuty::Facilitator, SeatDuty::NoteTaker] {
                assert_eq!(
                    seats
                        .iter()
                        .filter(|seat| seat.table == table && seat.duty == Some(duty))
                        .count(),
                    1
                );
            }
        }
    }

    #[test]
    fn kinds_are_mixed_nearly_as_well_as_can_be() {
        let guests = couples(28);
        let figures = quality(&guests, &divide(&guests, 7));
        assert!(figures.same_kind <= figures.same_kind_least + 6, "{figures:?}");
    }

    #[test]
    fn only_people_with_a_name_get_a_duty_while_there_are_any() {
        let mut guests = couples(28);
        for nameless in guests.iter_mut().step_by(2) {
            nameless.named = false;
        }
        let seats = divide(&guests, 7);
        let named = |seat: &&Seat| guests.iter().any(|guest| guest.id == seat.id && guest.named);
        assert_eq!(seats.iter().filter(|seat| seat.duty.is_some()).count(), 14);
        assert!(
            seats
                .iter()
                .filter(|seat| seat.duty.is_some())
                .all(|seat| named(&seat))
        );
        // Mending keeps to it: whoever loses a name hands the duty over, and nobody changes table for that.
        let loser = seats.iter().position(|seat| seat.duty.is_some()).unwrap();
        let mut later = guests.clone();
        later
            .iter_mut()
            .find(|guest| guest.id == seats[loser].id)
            .unwrap()
            .named = false;
        let mended = repair(&later, &seats, 7);
        assert!(mended.moves.is_empty());
        let duty = |id: &str| mended.seats.iter().find(|seat| seat.id == id).unwrap().duty;
        assert_eq!(duty(&seats[loser].id), None);
        // With nobody named at all a table is left without: no duty for a place that may stay empty.
        for guest in &mut guests {
            guest.named = false;
        }
        assert!(divide(&guests, 7).iter().all(|seat| seat.duty.is_none()));
    }

    #[test]
    fn a_fixed_seat_is_kept() {
        let mut guests = couples(10);
        guests[3].fixed = Some(2);
        guests[4].fixed = Some(2);
        let seats = divide(&guests, 4);
        assert!([3, 4].into_iter().all(|n| {
            seats
                .iter()
                .any(|seat| seat.id == guests[n].id && seat.table == 2)
        }));
    }

    #[test]
    fn duties_given_by_hand_stay_with_the_person_one_at_a_table() {
        let mut guests = couples(28);
        // Both of one organisation lead, as do two who would otherwise sit together; one of them has a fixed seat.
        for (leader, fixed) in [(0, None), (1, None), (20, Some(4)), (33, None)] {
            guests[leader].duty = Some(SeatDuty::Facilitator);
            guests[leader].fixed = fixed;
        }
        guests[7].duty = Some(SeatDuty::NoteTaker);
        for tables in [7, 6, 8] {
            let seats = divide(&guests, tables);
            for (guest, seat) in guests.iter().zip(&seats) {
                assert!(
                    guest.duty.is_none() || seat.duty == guest.duty,
                    "{tables}: {seat:?}"
                );
            }
            for duty in [SeatDuty::Facilitator, SeatDuty::NoteTaker] {
                let having = seats.iter().filter(|seat| seat.duty == Some(duty));
                let mut at: Vec<u16> = having.map(|seat| seat.table).collect();
                at.sort_unstable();
                assert_eq!(at, (1..=tables).collect::<Vec<_>>(), "one at each table");
            }
            assert_eq!(quality(&guests, &seats).conflicts, 0);
        }
        // With more than there are tables the first of each table keeps it.
        assert_eq!(
            divide(&guests, 2)
                .iter()
                .filter(|seat| seat.duty == Some(SeatDuty::Facilitator))
                .count(),
            2
        );
    }

    #[test]
    fn mending_does_not_move_who_was_given_a_duty() {
        let mut guests = couples(28);
        let mut seats = divide(&guests, 7);
        // Everybody at table 1 but one was given a duty; five of another table stay away.
        let lead = guests
            .iter()
            .position(|guest| seats.iter().any(|seat| seat.id == guest.id && seat.table == 1));
        let lead = lead.unwrap();
        guests[lead].duty = Some(SeatDuty::NoteTaker);
        seats[lead].duty = Some(SeatDuty::NoteTaker);
        let gone: Vec<_> = seats
            .iter()
            .filter(|seat| seat.table == 2)
            .take(6)
            .map(|seat| seat.id.clone())
            .collect();
        let left: Vec<_> = guests.iter().filter(|g| !gone.contains(&g.id)).cloned().collect();
        let mended = repair(&left, &seats, 7);
        assert!(!mended.moves.is_empty());
        assert!(mended.moves.iter().all(|step| step.id != guests[lead].id));
        let kept = mended.seats.iter().find(|seat| seat.id == guests[lead].id);
        assert_eq!(kept.unwrap().duty, Some(SeatDuty::NoteTaker));
    }

    #[test]
    fn nothing_moves_when_nobody_stays_away() {
        let guests = couples(28);
        let seats = divide(&guests, 7);
        assert!(repair(&guests, &seats, 7).moves.is_empty());
    }

    #[test]
    fn a_few_absences_need_no_move_and_a_deserted_table_needs_few() {
        let guests = couples(28);
        let seats = divide(&guests, 7);
        let few: Vec<_> = guests
            .iter()
            .enumerate()
            .filter(|(n, _)| n % 20 != 0)
            .map(|(_, g)| g.clone())
            .collect();
        assert!(repair(&few, &seats, 7).moves.is_empty());
        // Five of table 1 stay away: it keeps 3 of 51 people; tables of at least 6 are wanted, so 3 people move.
        let gone: Vec<_> = seats
            .iter()
            .filter(|seat| seat.table == 1)
            .take(5)
            .map(|seat| seat.id.clone())
            .collect();
        let left: Vec<_> = guests.iter().filter(|g| !gone.contains(&g.id)).cloned().collect();
        let mended = repair(&left, &seats, 7);
        assert_eq!(mended.moves.len(), 3, "{:?}", mended.moves);
        assert_eq!(quality(&left, &mended.seats).conflicts, 0);
    }

    #[test]
    fn a_walk_in_is_seated_without_moving_others() {
        let mut guests = couples(28);
        let seats = divide(&guests, 7);
        guests.push(guest(999, 3, 1, 1));
        let mended = repair(&guests, &seats, 7);
        assert!(mended.moves.is_empty());
        assert_eq!(mended.seated, vec!["g0999".to_owned()]);
        assert_eq!(quality(&guests, &mended.seats).conflicts, 0);
    }

    fn crowd() -> impl Strategy<Value = (Vec<Guest>, u16)> {
        let one = (
            0..12usize,
            0..5usize,
            0..4usize,
            proptest::option::weighted(0.1, 1..4u16),
        );
        (proptest::collection::vec(one, 1..60), 1..9u16).prop_map(|(people, tables)| {
            let people = people
                .into_iter()
                .enumerate()
                .map(|(n, (organisation, kind, area, fixed))| Guest {
                    fixed: fixed.filter(|table| *table <= tables),
                    ..guest(n, organisation, kind, area)
                });
            (people.collect(), tables)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn everybody_sits_once_and_the_same_input_gives_the_same((guests, tables) in crowd()) {
            let seats = divide(&guests, tables);
            let mut ids: Vec<_> = seats.iter().map(|seat| seat.id.clone()).collect();
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), guests.len());
            prop_assert!(seats.iter().all(|seat| (1..=tables).contains(&seat.table)));
            prop_assert_eq!(divide(&guests, tables), seats);
        }

        #[test]
        fn without_fixed_seats_tables_differ_by_one_and_conflicts_are_the_fewest((mut guests, tables) in crowd()) {
            for guest in &mut guests { guest.fixed = None; }
            let figures = quality(&guests, &divide(&guests, tables));
            prop_assert!(figures.largest - figures.smallest <= 1);
            prop_assert_eq!(figures.conflicts, figures.conflicts_least, "{:?}", figures);
        }

        #[test]
        fn mending_seats_all_who_came_and_only_them((guests, tables) in crowd(), gone in proptest::collection::vec(any::<bool>(), 60)) {
            let seats = divide(&guests, tables);
            let came: Vec<_> = guests.iter().zip(&gone).filter(|(_, gone)| !**gone).map(|(guest, _)| guest.clone()).collect();
            let mended = repair(&came, &seats, tables);
            let mut ids: Vec<_> = mended.seats.iter().map(|seat| seat.id.clone()).collect();
            ids.sort();
            let mut wanted: Vec<_> = came.iter().map(|guest| guest.id.clone()).collect();
            wanted.sort();
            prop_assert_eq!(ids, wanted);
            // A fixed guest never moves.
            prop_assert!(mended.moves.iter().all(|step| came.iter().any(|guest| guest.id == step.id && guest.fixed.is_none())));
            // Mending twice moves nobody the second time.
            prop_assert!(repair(&came, &mended.seats, tables).moves.is_empty());
        }
    }
}
