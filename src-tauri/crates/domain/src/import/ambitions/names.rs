//! Whose an ambition is: the names of a list beside the organisations of the dossier.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::prepare::{KnownAmbitions, KnownName};
use crate::duplicates::{OrganisationFacts, Organisations, Reason};
use crate::fold::words;
use crate::organisation::PlaceWords;
use crate::places::Municipality;

/// An organisation of the dossier a name may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NameCandidate {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Why it is proposed.
    pub reasons: Vec<Reason>,
}

/// A name no organisation goes by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NameQuestion {
    /// The name as the list has it.
    pub name: String,
    /// The rows it stands in.
    pub rows: Vec<u32>,
    /// Whom it may mean, the likeliest first.
    pub candidates: Vec<NameCandidate>,
}

/// What she says about a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum NameMeaning {
    /// It is this organisation.
    Existing {
        /// Its id.
        id: String,
        /// Keep the name as another name of the organisation, so that it is known next time.
        remember: bool,
    },
    /// An organisation that is not in the dossier yet.
    New,
    /// Its rows stay out.
    LeaveOut,
}

/// Her answer about one name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NameAnswer {
    /// The name as the question has it.
    pub name: String,
    /// What it means.
    pub meaning: NameMeaning,
}

/// A name as it is compared: capitals, accents and punctuation aside.
pub(super) fn name_of(text: &str) -> String {
    words(text).join(" ")
}

/// The organisations of the dossier by every name they go by; a name that two of them go by means neither.
pub(super) struct Names<'a>(HashMap<String, Option<&'a KnownName>>);

impl<'a> Names<'a> {
    pub(super) fn new(known: &'a KnownAmbitions) -> Self {
        let mut names: HashMap<String, Option<&KnownName>> = HashMap::new();
        for organisation in &known.organisations {
            for name in std::iter::once(&organisation.name).chain(&organisation.aliases) {
                names
                    .entry(name_of(name))
                    .and_modify(|other| {
                        if other.is_some_and(|other| other.id != organisation.id) {
                            *other = None;
                        }
                    })
                    .or_insert(Some(organisation));
            }
        }
        Self(names)
    }

    /// Who goes by this name.
    pub(super) fn find(&self, name: &str) -> Option<&'a KnownName> {
        self.0.get(&name_of(name)).copied().flatten()
    }
}

/// For each question the organisations it may mean.
pub(super) fn propose(questions: &mut [NameQuestion], known: &KnownAmbitions, places: &Municipality) {
    let facts: Vec<OrganisationFacts<'_>> = known
        .organisations
        .iter()
        .map(|organisation| OrganisationFacts {
            name: &organisation.name,
            aliases: organisation.aliases.iter().map(String::as_str).collect(),
            ..OrganisationFacts::default()
        })
        .chain(questions.iter().map(|question| OrganisationFacts {
            name: &question.name,
            ..OrganisationFacts::default()
        }))
        .collect();
    let in_dossier = known.organisations.len();
    let found = Organisations::new(&facts, &PlaceWords::of(places))
        .candidates(|left, right| left < in_dossier && right >= in_dossier);
    let mut proposed: Vec<Vec<NameCandidate>> = vec![Vec::new(); questions.len()];
    for candidate in found {
        let organisation = &known.organisations[candidate.left];
        proposed[candidate.right - in_dossier].push(NameCandidate {
            id: organisation.id.clone(),
            name: organisation.name.clone(),
            reasons: candidate.reasons,
        });
    }
    for (question, mut candidates) in questions.iter_mut().zip(proposed) {
        // The order of the reasons is that of their strength: the same name before a similar one.
        candidates.sort_by(|one, other| one.reasons.cmp(&other.reasons));
        question.candidates = candidates;
    }
}
