//! The development sets of the ranking: where they lie, and what they are worth.

use std::path::PathBuf;

/// One set: a plan, ambitions, and judgements of the two beside each other.
#[derive(Debug)]
pub struct Set {
    /// What it is called.
    pub name: &'static str,
    /// Whose work it is, for whoever reads the figures.
    pub origin: &'static str,
    plan: &'static str,
    queries: &'static str,
    qrels: &'static str,
}

/// All of them. The weights and the bridge were improved with these in sight.
pub const SETS: [Set; 3] = [
    Set {
        name: "a",
        origin: "plan, ambitions and judgements from three different hands; the weights were first tuned on it",
        plan: "plan-a.json",
        queries: "ambitions.json",
        qrels: "plan-a.qrels.json",
    },
    Set {
        name: "b",
        origin: "another plan beside the ambitions of a; looked at while tuning",
        plan: "plan-b.json",
        queries: "ambitions.json",
        qrels: "plan-b.qrels.json",
    },
    Set {
        name: "c",
        origin: "plan, ambitions and judgements by the makers of the bridge, so kinder to it than another's would be",
        plan: "plan-c.json",
        queries: "ambitions-c.json",
        qrels: "plan-c.qrels.json",
    },
];

/// Printed under the figures.
pub const CAUTION: &str = "\
The ranking was tuned on a, with b and c looked at: none of the three is an untouched check. Only a set that nobody
here has seen decides.";

fn data(name: &str) -> PathBuf {
    crate::checkout().join("tests/fixtures/data").join(name)
}

impl Set {
    /// Files of the plan, the ambitions and the judgements.
    pub fn files(&self) -> (PathBuf, PathBuf, PathBuf) {
        (data(self.plan), data(self.queries), data(self.qrels))
    }
}
