//! The bridge between how volunteers talk and how plans are written: concepts with sentences in both registers.
//!
//! The shipped bridge is `data/bridge.json`, written by hand and apart from every evaluation set. A dossier adds lines
//! of its own; they are laid over the shipped ones and never change the file.

mod effect;
mod lay_over;
mod text;

pub use effect::{Ranked, RankingChange, RankingMove, WatchedAmbition, ranking_changes};
pub use text::{
    BridgeTextError, BridgeTextProblem, Marks, TextLine, from_text, read_text, to_marked_text, to_text,
};

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// One idea of the field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Concept {
    /// Stable name, lower case with hyphens.
    pub id: String,
    /// What people read.
    pub label: String,
    /// The wider concept this one belongs to.
    #[serde(default)]
    pub parent: Option<String>,
    /// Words and short phrases for it.
    #[serde(default)]
    pub synonyms: Vec<String>,
    /// Sentences as volunteers and residents say it.
    #[serde(default)]
    pub lay: Vec<String>,
    /// Sentences as policy documents say it.
    #[serde(default)]
    pub policy: Vec<String>,
    /// Ids of concepts that often go together with it.
    #[serde(default)]
    pub related: Vec<String>,
    /// Performance fields (1–9) it belongs to.
    #[serde(default)]
    pub fields: Vec<u8>,
}

impl Concept {
    /// A concept with nothing but its name.
    pub fn new(id: &str, label: &str) -> Self {
        Self {
            id: id.to_owned(),
            label: label.to_owned(),
            parent: None,
            synonyms: Vec::new(),
            lay: Vec::new(),
            policy: Vec::new(),
            related: Vec::new(),
            fields: Vec::new(),
        }
    }
}

/// Whose language a text is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Register {
    /// Volunteers and residents: ambitions, needs, notes.
    Lay,
    /// Policy documents: plan elements.
    Policy,
}

/// What a dossier's own line adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BridgeLineKind {
    /// A word or phrase for the concept.
    Synonym,
    /// A sentence as volunteers say it.
    Lay,
    /// A sentence as plans say it.
    Policy,
    /// A concept of her own; the text is its label.
    NewConcept,
    /// The wider concept that a concept belongs to; the text is its id.
    Parent,
    /// A concept that often goes together with it; the text is its id.
    Related,
    /// A performance field (1–9) it belongs to; the text is the number.
    Field,
    /// A line of the shipped bridge that does not count in this dossier; the text is that line.
    Off,
    /// A shipped concept that does not count in this dossier; the text is its label.
    OffConcept,
}

/// A line that a dossier adds to the bridge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BridgeLine {
    /// The concept it belongs to.
    pub concept_id: String,
    /// What it adds.
    pub kind: BridgeLineKind,
    /// The word, sentence or label.
    pub text: String,
}

/// Why a bridge could not be used.
#[derive(Debug, Error)]
pub enum BridgeError {
    /// The file is not the JSON it should be.
    #[error("the bridge file cannot be read")]
    Unreadable(#[from] serde_json::Error),
    /// Two concepts have the same id.
    #[error("the bridge has two concepts called {0}")]
    Twice(String),
    /// A line names a concept that is not there.
    #[error("the bridge has no concept called {0}")]
    UnknownConcept(String),
    /// A line without text.
    #[error("a line of the concept {0} is empty")]
    EmptyLine(String),
}

/// All concepts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bridge {
    concepts: Vec<Concept>,
    places: HashMap<String, usize>,
}

/// The bridge that comes with the app.
const SHIPPED: &str = include_str!("../../data/bridge.json");

impl Bridge {
    /// The bridge that comes with the app.
    ///
    /// # Errors
    /// [`BridgeError`]; a test keeps the shipped file right.
    pub fn shipped() -> Result<Self, BridgeError> {
        Self::load(SHIPPED)
    }

    /// Reads a bridge from JSON: an array of concepts.
    ///
    /// # Errors
    /// [`BridgeError`] when it is no such array or an id stands twice.
    pub fn load(json: &str) -> Result<Self, BridgeError> {
        Self::from_concepts(serde_json::from_str(json)?)
    }

    /// Takes concepts.
    ///
    /// # Errors
    /// [`BridgeError::Twice`] when an id stands twice.
    pub fn from_concepts(concepts: Vec<Concept>) -> Result<Self, BridgeError> {
        let mut places = HashMap::new();
        for (at, concept) in concepts.iter().enumerate() {
            if places.insert(concept.id.clone(), at).is_some() {
                return Err(BridgeError::Twice(concept.id.clone()));
            }
        }
        Ok(Self { concepts, places })
    }

    /// All concepts in the order of the file; their place is their number in distributions.
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// How many concepts there are.
    pub fn len(&self) -> usize {
        self.concepts.len()
    }

    /// Whether there is no concept at all.
    pub fn is_empty(&self) -> bool {
        self.concepts.is_empty()
    }

    /// The place of a concept.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// A concept by id.
    pub fn concept(&self, id: &str) -> Option<&Concept> {
        self.place(id).and_then(|at| self.concepts.get(at))
    }

    /// The sentences of one concept in one register.
    pub fn sentences(&self, at: usize, register: Register) -> &[String] {
        match (self.concepts.get(at), register) {
            (Some(concept), Register::Lay) => &concept.lay,
            (Some(concept), Register::Policy) => &concept.policy,
            (None, _) => &[],
        }
    }

    /// Pairs of concepts that the bridge itself ties: related either way, parent and child.
    pub fn ties(&self) -> Vec<(usize, usize)> {
        let mut ties = HashSet::new();
        for (at, concept) in self.concepts.iter().enumerate() {
            for other in concept.related.iter().chain(&concept.parent) {
                if let Some(other) = self.place(other).filter(|other| *other != at) {
                    ties.insert((at.min(other), at.max(other)));
                }
            }
        }
        let mut ties: Vec<_> = ties.into_iter().collect();
        ties.sort_unstable();
        ties
    }

    /// Names that point nowhere, sentences that stand in two concepts, concepts without a sentence in one register.
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let mut owners: HashMap<&str, &str> = HashMap::new();
        for concept in &self.concepts {
            for name in concept.related.iter().chain(&concept.parent) {
                if self.place(name).is_none() {
                    problems.push(format!("{}: {name} is no concept", concept.id));
                }
            }
            if concept.lay.is_empty() || concept.policy.is_empty() {
                problems.push(format!("{}: one register has no sentence", concept.id));
            }
            for sentence in concept.lay.iter().chain(&concept.policy) {
                if let Some(owner) = owners.insert(sentence, &concept.id) {
                    problems.push(format!(
                        "{}: shares a sentence with {owner}: {sentence}",
                        concept.id
                    ));
                }
            }
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(concept: &str, kind: BridgeLineKind, text: &str) -> BridgeLine {
        BridgeLine {
            concept_id: concept.to_owned(),
            kind,
            text: text.to_owned(),
        }
    }

    #[test]
    fn the_shipped_bridge_is_sound() {
        let bridge = Bridge::shipped().expect("shipped bridge");
        assert!(bridge.len() > 100);
        assert_eq!(bridge.problems(), Vec::<String>::new());
    }

    #[test]
    fn a_dossier_adds_lines_and_concepts() {
        let bridge =
            Bridge::load(r#"[{"id":"taal","label":"Taal","lay":["a"],"policy":["b"]}]"#).expect("json");
        let more = bridge
            .with_lines(&[
                line("moestuin", BridgeLineKind::NewConcept, "Moestuin"),
                line("moestuin", BridgeLineKind::Lay, "Samen in de aarde wroeten."),
                line("taal", BridgeLineKind::Synonym, " taalcafé "),
                line("taal", BridgeLineKind::Lay, "a"),
            ])
            .expect("lines");
        assert_eq!(more.concept("moestuin").map(|c| c.lay.len()), Some(1));
        assert_eq!(
            more.concept("taal").map(|c| (c.synonyms.clone(), c.lay.len())),
            Some((vec!["taalcafé".to_owned()], 1))
        );
        assert_eq!(bridge.len(), 1);
    }

    #[test]
    fn lines_that_point_nowhere_are_refused() {
        let bridge = Bridge::load(r#"[{"id":"taal","label":"Taal"}]"#).expect("json");
        assert!(matches!(
            bridge.with_lines(&[line("x", BridgeLineKind::Lay, "y")]),
            Err(BridgeError::UnknownConcept(_))
        ));
        assert!(matches!(
            bridge.with_lines(&[line("taal", BridgeLineKind::Lay, " ")]),
            Err(BridgeError::EmptyLine(_))
        ));
        assert!(matches!(
            bridge.with_lines(&[line("taal", BridgeLineKind::NewConcept, "Taal")]),
            Err(BridgeError::Twice(_))
        ));
        assert!(matches!(
            Bridge::load(r#"[{"id":"a","label":""},{"id":"a","label":""}]"#),
            Err(BridgeError::Twice(_))
        ));
    }

    #[test]
    fn ties_go_both_ways_once() {
        let bridge = Bridge::load(
            r#"[{"id":"a","label":"","related":["b","zz"]},{"id":"b","label":"","related":["a"]},{"id":"c","label":"","parent":"a"}]"#,
        )
        .expect("json");
        assert_eq!(bridge.ties(), [(0, 1), (0, 2)]);
        assert_eq!(bridge.problems().iter().filter(|p| p.contains("zz")).count(), 1);
    }
}
