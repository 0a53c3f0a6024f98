//! A pair she confirmed without a concept in common suggests one line of the bridge. Nothing is added without her.

use std::collections::HashMap;

use domain::id::Id;
use domain::lists::{AlignmentState, AmbitionState, BridgeLineKind, Judgement};
use serde::{Deserialize, Serialize};
use store::tables::{BridgeLine, PlanElement};
use store::{Op, Reader};
use ts_rs::TS;

use super::draft::tidy;
use crate::alignments::{CardElement, card_element, judgements, of_version};
use crate::ambitions::{AmbitionRow, rows};
use crate::matcher::{Ready, ready};
use crate::{App, Outcome, Result};

/// A line that a confirmed pair suggests.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BridgeSuggestion {
    /// The concept of the plan's words.
    pub concept_id: String,
    /// That concept as people read it.
    pub label: String,
    /// What it would add; a sentence as volunteers say it.
    pub kind: BridgeLineKind,
    /// The ambition's own words.
    pub text: String,
    /// The ambition.
    pub ambition: AmbitionRow,
    /// The element.
    pub element: CardElement,
    /// How she judged the pair.
    pub judgement: Judgement,
}

/// For which version.
#[derive(Debug, Deserialize, TS)]
pub struct SuggestionsRequest {
    /// The version.
    pub version_id: Id,
}

/// For which pair.
#[derive(Debug, Deserialize, TS)]
pub struct SuggestionRequest {
    /// The ambition.
    pub ambition_id: Id,
    /// The element.
    pub element_id: Id,
}

/// A line not to be proposed again.
#[derive(Debug, Deserialize, TS)]
pub struct BridgeDecline {
    /// The concept.
    pub concept_id: String,
    /// The words.
    pub text: String,
}

/// Suggestions for some ambitions, or for one pair.
fn suggestions(
    read: &Reader<'_>,
    ready: &Ready,
    ambitions: Vec<AmbitionRow>,
    element: Option<&Id>,
) -> Result<Vec<BridgeSuggestion>> {
    let elements: HashMap<Id, &PlanElement> = ready.elements.iter().map(|one| (one.id, one)).collect();
    let known = read.bridge_lines().all()?;
    let mut found: Vec<BridgeSuggestion> = Vec::new();
    for ambition in ambitions {
        let alignments = of_version(read, &ambition.id, &elements)?;
        let confirmed = alignments.iter().filter(|one| {
            matches!(one.judgement, Judgement::Full | Judgement::Partial)
                && one.state == AlignmentState::Current
                && element.is_none_or(|id| one.plan_element_id == *id)
        });
        let mut confirmed = confirmed.peekable();
        if confirmed.peek().is_none() {
            continue;
        }
        let said = judgements(read, &ambition.id, &alignments)?;
        let passage = ready.passage(read, &ambition.text)?;
        for alignment in confirmed {
            let id = alignment.plan_element_id.to_string();
            let line = ready.engine.suggest_line(&passage, &ready.index, &id, &said);
            let (Some(line), Some(element)) = (line, elements.get(&alignment.plan_element_id)) else {
                continue;
            };
            let text = tidy(&line.text);
            let taken = known
                .iter()
                .any(|row| row.concept_id == line.concept_id && row.text == text)
                || found
                    .iter()
                    .any(|one| one.concept_id == line.concept_id && one.text == text);
            if taken {
                continue;
            }
            let concept = ready.engine.bridge().concept(&line.concept_id);
            found.push(BridgeSuggestion {
                label: concept.map(|one| one.label.clone()).unwrap_or_default(),
                concept_id: line.concept_id,
                kind: BridgeLineKind::Lay,
                text,
                ambition: ambition.clone(),
                element: card_element(element, &elements),
                judgement: alignment.judgement,
            });
        }
    }
    Ok(found)
}

/// The lines that her confirmed pairs of a version suggest.
pub fn all(app: &App, request: SuggestionsRequest) -> Result<Vec<BridgeSuggestion>> {
    app.read(|read| {
        let ready = ready(app, read, &request.version_id)?;
        let ambitions = rows(read)?
            .into_iter()
            .filter(|row| row.state != AmbitionState::Withdrawn)
            .collect();
        suggestions(read, &ready, ambitions, None)
    })
}

/// The line that one pair suggests; nothing when it was not confirmed, or when the two have a concept in common.
pub fn one(app: &App, request: SuggestionRequest) -> Result<Option<BridgeSuggestion>> {
    app.read(|read| {
        let element = read.plan_elements().need(&request.element_id)?;
        let ambition = read.ambitions().need(&request.ambition_id)?;
        let ready = ready(app, read, &element.plan_version_id)?;
        let row = crate::ambitions::row(read, &ambition)?;
        Ok(suggestions(read, &ready, vec![row], Some(&element.id))?.pop())
    })
}

/// Remembers that she does not want a line; it is not proposed again, and undo brings it back.
pub fn decline(app: &App, request: BridgeDecline) -> Result<Outcome<()>> {
    app.write(Op::new("bridge.decline"), |tx| {
        tx.name_operation("text", &request.text);
        tx.bridge_lines().insert(&BridgeLine {
            id: tx.new_id()?,
            concept_id: request.concept_id.clone(),
            kind: BridgeLineKind::Declined,
            text: tidy(&request.text),
            accepted_at: tx.now(),
        })?;
        Ok(())
    })
}
