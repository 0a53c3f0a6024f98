//! The identity of a record: a UUIDv7, made in Rust and never by the database.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// The identity of one record. Its text form (hyphenated, lower case) sorts by the moment of creation, so that
/// records made on two laptops can be put together without one number being given out twice.
///
/// Numbers that people see (an action number, a place on a list) are never ids: those stay readable and are kept
/// in columns of their own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string")]
pub struct Id(Uuid);

/// The text is not the identity of a record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a record id")]
pub struct NotAnId;

impl Id {
    /// Makes an id for `now`, with `counter` (its lowest 38 bits) keeping ids of one moment in the order in which
    /// they were made, and `random` (its lowest 36 bits) keeping ids of two laptops apart.
    ///
    /// The layout is that of RFC 9562, section 5.7, with the counter in `rand_a` and the head of `rand_b` as its
    /// section 6.2 (method 1) describes.
    #[must_use]
    pub fn new(now: DateTime<Utc>, counter: u64, random: u64) -> Self {
        const TAIL: u64 = (1 << 26) - 1;
        const RANDOM: u64 = (1 << 36) - 1;
        // Before 1970 the format has no room; such a clock is wrong and the id is still unique by its random part.
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0) & 0xFFFF_FFFF_FFFF;
        let high = (millis << 16) | (0x7 << 12) | ((counter >> 26) & 0x0FFF);
        let low = (0b10 << 62) | ((counter & TAIL) << 36) | (random & RANDOM);
        Self(Uuid::from_u64_pair(high, low))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_hyphenated().fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Uuid::try_parse(text).map(Self).map_err(|_| NotAnId)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(millis).unwrap()
    }

    #[test]
    fn is_a_version_7_uuid_that_reads_back() {
        let id = Id::new(at(1_339_081_200_000), 7, u64::MAX);
        let uuid = Uuid::parse_str(&id.to_string()).unwrap();
        assert_eq!(uuid.get_version_num(), 7);
        assert_eq!(uuid.get_variant(), uuid::Variant::RFC4122);
        assert_eq!(id.to_string().parse::<Id>(), Ok(id));
        assert!("Stichting".parse::<Id>().is_err());
    }

    #[test]
    fn text_sorts_by_moment_and_then_by_order_of_making() {
        let mut made: Vec<String> = Vec::new();
        for millis in [1_000, 1_001, 1_339_081_200_000] {
            for counter in [0, 1, 70_000, (1 << 26) - 1, 1 << 26, (1 << 38) - 1] {
                // The random part falls while the counter rises: it must not decide the order.
                made.push(Id::new(at(millis), counter, u64::MAX - counter).to_string());
            }
        }
        let mut sorted = made.clone();
        sorted.sort();
        assert_eq!(made, sorted);
    }

    #[test]
    fn one_moment_on_two_laptops_gives_two_ids() {
        assert_ne!(Id::new(at(5), 0, 1), Id::new(at(5), 0, 2));
    }
}
