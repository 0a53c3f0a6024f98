//! The other way round: which ambitions may serve an element of the plan.

use std::collections::HashMap;

use domain::id::Id;
use domain::lists::AmbitionState;
use matching::{Judgements, Reason, Strength};
use serde::{Deserialize, Serialize};
use store::tables::PlanElement;
use ts_rs::TS;

use super::{AlignmentRow, CardElement, card_element, judgements, row};
use crate::ambitions::{AmbitionRow, rows};
use crate::matcher::ready;
use crate::{App, AppError, Result};

/// Ambitions proposed at once, beside those she judged.
const SHOWN: usize = 5;

/// For which element.
#[derive(Debug, Deserialize, TS)]
pub struct AmbitionsFor {
    /// The element.
    pub element_id: Id,
}

/// An ambition that may serve the element.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AmbitionCard {
    /// The ambition.
    pub ambition: AmbitionRow,
    /// Why.
    pub reason: Option<Reason>,
    /// How strong the evidence is.
    pub strength: Strength,
    /// Her judgement.
    pub alignment: Option<AlignmentRow>,
}

/// Ambitions beside one element.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AmbitionProposals {
    /// The element.
    pub element: CardElement,
    /// What she judged, by organisation, then what is proposed, best first.
    pub cards: Vec<AmbitionCard>,
}

/// How far a value stands above the others of its list, in standard deviations.
fn standing(values: &[f32], at: usize) -> f32 {
    let count = values.len().max(1) as f32;
    let mean = values.iter().sum::<f32>() / count;
    let spread = (values.iter().map(|value| (value - mean).powi(2)).sum::<f32>() / count).sqrt();
    values
        .get(at)
        .map_or(f32::MIN, |value| (value - mean) / spread.max(1e-6))
}

/// Which ambitions may serve an element. Every ambition is ranked over the whole plan, and those for whom this element
/// stands out most come first: so ambitions with many words have no advantage.
///
/// # Errors
/// `plan-not-candidate` when the element is a heading or running text.
pub fn ambitions(app: &App, request: AmbitionsFor) -> Result<AmbitionProposals> {
    app.read(|read| {
        let element = read.plan_elements().need(&request.element_id)?;
        let ready = ready(app, read, &element.plan_version_id)?;
        let id = element.id.to_string();
        let place = ready.index.candidates().position(|one| one.id == id);
        let place = place.ok_or_else(|| AppError::new("plan-not-candidate"))?;
        let judged: HashMap<Id, _> = read
            .alignments()
            .by_plan_element(&element.id)?
            .into_iter()
            .map(|one| (one.ambition_id, one))
            .collect();
        let mut cards = Vec::new();
        let mut open = Vec::new();
        for ambition in rows(read)?
            .into_iter()
            .filter(|row| row.state != AmbitionState::Withdrawn)
        {
            let passage = ready.passage(read, &ambition.text)?;
            // Her concepts count here too; her judgements of other elements do not: they say nothing about this one.
            let said = judgements(read, &ambition.id, &[])?;
            let scores = ready.engine.judged_scores(&passage, &ready.index, &said);
            let standing = standing(&scores, place);
            let alignment = match judged.get(&ambition.id) {
                Some(one) => Some(row(one, &read.ambition_versions().by_ambition(&ambition.id)?)),
                None => None,
            };
            let list = if alignment.is_some() {
                &mut cards
            } else {
                &mut open
            };
            list.push((standing, ambition, passage, said, alignment));
        }
        open.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.number.cmp(&b.1.number)));
        open.truncate(SHOWN);
        cards.extend(open);
        let cards = cards.into_iter().map(|(_, ambition, passage, said, alignment)| {
            let pin = Judgements {
                confirmed: vec![id.clone()],
                ..said
            };
            let found = ready.engine.rank(&passage, &ready.index, &pin, 1).pop();
            AmbitionCard {
                ambition,
                strength: found.as_ref().map_or(Strength::None, |one| one.strength),
                reason: found.map(|one| one.reason),
                alignment,
            }
        });
        let all: HashMap<Id, &PlanElement> = ready.elements.iter().map(|one| (one.id, one)).collect();
        Ok(AmbitionProposals {
            element: card_element(&element, &all),
            cards: cards.collect(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::standing;

    #[test]
    fn standing_is_about_the_others_and_not_about_size() {
        let small = standing(&[0.1, 0.1, 0.2], 2);
        let large = standing(&[10.0, 10.0, 20.0], 2);
        assert!((small - large).abs() < 1e-3 && small > 1.0);
        assert!(standing(&[1.0, 1.0], 0).abs() < 1e-3);
    }
}
