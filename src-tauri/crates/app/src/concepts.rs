//! Concept chips: what an ambition is about, as the engine reads it and as she says it.
//!
//! The engine proposes up to six concepts of the bridge, each with the words that say so. She confirms one, drops one or
//! adds one; that is kept as a stance on the ambition and counts in every ranking at once.

use domain::id::Id;
use domain::lists::ConceptStance;
use matching::{Bridge, Quote, Register};
use serde::{Deserialize, Serialize};
use store::tables::AmbitionConcept;
use store::{Op, Reader};
use ts_rs::TS;

use crate::ambitions::newest_version;
use crate::commands::area;
use crate::matcher::{engine, vectors};
use crate::{App, AppError, Outcome, Result};

/// A concept beside an ambition.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AmbitionChip {
    /// Its key in the bridge.
    pub concept_id: String,
    /// What people read.
    pub label: String,
    /// The wider concept it belongs to, as people read it.
    pub above: String,
    /// The words of the ambition that say so; nothing when only its whole meaning does, or when she added it.
    pub because: Option<Quote>,
    /// What she said; nothing when it is only a proposal.
    pub stance: Option<ConceptStance>,
}

/// What an ambition is about.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AmbitionConcepts {
    /// The ambition.
    pub ambition_id: Id,
    /// Confirmed ones, then proposals with the strongest first, then dropped ones.
    pub chips: Vec<AmbitionChip>,
}

/// Which ambition.
#[derive(Debug, Deserialize, TS)]
pub struct ConceptChipsRequest {
    /// The ambition.
    pub ambition_id: Id,
}

/// What she says about a concept.
#[derive(Debug, Deserialize, TS)]
pub struct ConceptStanceRequest {
    /// The ambition.
    pub ambition_id: Id,
    /// The concept.
    pub concept_id: String,
    /// Whether it belongs to the ambition; nothing takes back what she said.
    pub stance: Option<ConceptStance>,
}

fn label(bridge: &Bridge, id: &str) -> String {
    bridge
        .concept(id)
        .map(|concept| concept.label.clone())
        .unwrap_or_default()
}

fn look(app: &App, read: &Reader<'_>, ambition: &Id) -> Result<AmbitionConcepts> {
    let text = newest_version(read, ambition)?.text;
    let (engine, model) = engine(app, read)?;
    let known = vectors(read, model.as_deref(), &[text.as_str()])?;
    let passage = engine.read(&text, Register::Lay, known.get(&text));
    let stances = read.ambition_concepts().by_ambition(ambition)?;
    let stance = |id: &str| {
        let found = stances.iter().find(|one| one.concept_id == id);
        found.map(|one| one.stance)
    };
    let bridge = engine.bridge();
    let above = |id: &str| {
        let parent = bridge.concept(id).and_then(|concept| concept.parent.as_deref());
        parent.map(|parent| label(bridge, parent)).unwrap_or_default()
    };
    let mut chips: Vec<AmbitionChip> = engine
        .concept_chips(&passage)
        .into_iter()
        .map(|chip| AmbitionChip {
            above: above(&chip.id),
            stance: stance(&chip.id),
            concept_id: chip.id,
            label: chip.label,
            because: chip.because,
        })
        .collect();
    for one in &stances {
        let shown = chips.iter().any(|chip| chip.concept_id == one.concept_id);
        // A concept that was switched off or taken back since is not shown: it does not count either.
        if shown || bridge.concept(&one.concept_id).is_none() {
            continue;
        }
        chips.push(AmbitionChip {
            label: label(bridge, &one.concept_id),
            above: above(&one.concept_id),
            concept_id: one.concept_id.clone(),
            because: None,
            stance: Some(one.stance),
        });
    }
    chips.sort_by_key(|chip| match chip.stance {
        Some(ConceptStance::Confirmed) => 0,
        None => 1,
        Some(ConceptStance::Dropped) => 2,
    });
    Ok(AmbitionConcepts {
        ambition_id: *ambition,
        chips,
    })
}

/// What an ambition is about, as the engine reads it and as she said.
pub fn chips(app: &App, request: ConceptChipsRequest) -> Result<AmbitionConcepts> {
    app.read(|read| {
        read.ambitions().need(&request.ambition_id)?;
        look(app, read, &request.ambition_id)
    })
}

/// Keeps what she says about a concept of an ambition.
///
/// # Errors
/// `bridge-no-concept` when the bridge has no such concept.
pub fn stance(app: &App, request: ConceptStanceRequest) -> Result<Outcome<AmbitionConcepts>> {
    let kind = match request.stance {
        Some(ConceptStance::Confirmed) => "concept.confirmed",
        Some(ConceptStance::Dropped) => "concept.dropped",
        None => "concept.cleared",
    };
    let name = app.read(|read| Ok(label(engine(app, read)?.0.bridge(), &request.concept_id)))?;
    if name.is_empty() {
        return Err(AppError::new("bridge-no-concept"));
    }
    let outcome = app.write(Op::new(kind), |tx| {
        let ambition = tx.ambitions().need(&request.ambition_id)?;
        tx.name_operation("concept", &name);
        tx.name_operation("number", &ambition.number.to_string());
        tx.name_operation(
            "organisation",
            &tx.organisations().need(&ambition.organisation_id)?.name,
        );
        let known = tx.ambition_concepts().by_ambition(&request.ambition_id)?;
        let known = known.into_iter().find(|one| one.concept_id == request.concept_id);
        match (request.stance, known) {
            (Some(stance), known) => tx.ambition_concepts().put(&AmbitionConcept {
                id: match known {
                    Some(known) => known.id,
                    None => tx.new_id()?,
                },
                ambition_id: request.ambition_id,
                concept_id: request.concept_id.clone(),
                stance,
            })?,
            (None, Some(known)) => tx.ambition_concepts().delete(&known.id)?,
            (None, None) => {}
        }
        Ok(())
    })?;
    let value = app.read(|read| look(app, read, &request.ambition_id))?;
    Ok(outcome.map(|()| value))
}

area! {
    /// What an ambition is about: proposed concepts and what she said of them.
    concept_chips(ConceptChipsRequest) -> AmbitionConcepts = chips;
    /// Confirms or drops a concept for an ambition, or takes that back.
    concept_stance(ConceptStanceRequest) -> Outcome<AmbitionConcepts> = stance;
}
