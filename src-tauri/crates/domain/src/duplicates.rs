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

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A key that more records share says nothing about any two of them.
pub const COMMON: usize = 12;

/// Why two records may be one. The sentence is Fluent text by this code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
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

/// Records by key; gives the pairs that share one.
#[derive(Default)]
struct Blocks<'a> {
    by_key: HashMap<(u8, &'a str), Vec<u32>>,
}

impl<'a> Blocks<'a> {
    fn add(&mut self, sort: u8, key: &'a str, record: usize) {
        if key.is_empty() {
            return;
        }
        let members = self.by_key.entry((sort, key)).or_default();
        // One beyond the limit is enough to know that the key is common.
        if let Ok(record) = u32::try_from(record)
            && members.len() <= COMMON
            && members.last() != Some(&record)
        {
            members.push(record);
        }
    }

    fn pairs(&self) -> HashSet<(u32, u32)> {
        let mut pairs = HashSet::new();
        for members in self.by_key.values().filter(|members| members.len() > 1 && members.len() <= COMMON) {
            for (at, left) in members.iter().enumerate() {
                for right in &members[at + 1..] {
                    if left != right {
                        pairs.insert((*left.min(right), *left.max(right)));
                    }
                }
            }
        }
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
