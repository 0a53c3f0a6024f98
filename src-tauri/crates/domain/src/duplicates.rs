//! Possible duplicates among organisations and among persons, each with its reasons. A candidate is a question for
//! her, never a decision.
//!
//! Pairs are found through keys (name core, KvK number, address, telephone …), never by comparing all with all, so
//! the work grows with the number of records. A key shared by more than [`COMMON`] records tells nothing and is
//! passed over: the number of a building's reception, `De Jong`.

mod organisations;
mod persons;

pub use organisations::{OrganisationFacts, Organisations};
pub use persons::{PersonFacts, first_names_fit, person_candidates, same_person};

use std::hash::{DefaultHasher, Hash, Hasher};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A key that more records share says nothing about any two of them.
pub const COMMON: usize = 12;

/// Why two records may be one. The sentence is Fluent text by this code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DuplicateReason")]
pub enum Reason {
    /// The same name, apart from legal form, articles and place.
    SameName,
    /// Nearly the same name: a typing slip, one word more.
    SimilarName,
    /// The same KvK number.
    SameKvk,
    /// The same e-mail address.
    SameEmail,
    /// The same telephone number.
    SamePhone,
    /// The same web address.
    SameWebsite,
    /// The same postcode and house number.
    SameAddress,
    /// A contact person with the same address or number.
    SameContact,
    /// In the same organisation.
    SameOrganisation,
    /// In another town: a reason to doubt that they are one.
    OtherPlace,
}

/// Two records, by their place in the list that was searched (`left` before `right`), and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The earlier record.
    pub left: usize,
    /// The later record.
    pub right: usize,
    /// In fixed order, each once.
    pub reasons: Vec<Reason>,
}

/// Records by key; gives the pairs that share one. Keys are kept as hashes in one list that is sorted at the end: that
/// is several times faster than a map of lists, and two keys with one hash only cost a look at a pair.
#[derive(Default)]
struct Blocks {
    entries: Vec<(u64, u32)>,
}

impl Blocks {
    fn add(&mut self, sort: u8, key: &str, record: usize) {
        if key.is_empty() {
            return;
        }
        // Always the same hash for the same key, so that the outcome never depends on the run.
        let mut hasher = DefaultHasher::new();
        sort.hash(&mut hasher);
        key.hash(&mut hasher);
        if let Ok(record) = u32::try_from(record) {
            self.entries.push((hasher.finish(), record));
        }
    }

    /// The pairs in order, each once.
    fn pairs(mut self) -> Vec<(u32, u32)> {
        self.entries.sort_unstable();
        self.entries.dedup();
        let mut pairs = Vec::new();
        for members in self.entries.chunk_by(|one, other| one.0 == other.0) {
            if members.len() > COMMON {
                continue;
            }
            for (at, (_, left)) in members.iter().enumerate() {
                pairs.extend(members[at + 1..].iter().map(|(_, right)| (*left, *right)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }
}

/// Equal and not empty.
fn same(left: &str, right: &str) -> bool {
    !left.is_empty() && left == right
}

/// Both given, and different.
fn conflict(left: &str, right: &str) -> bool {
    !left.is_empty() && !right.is_empty() && left != right
}
