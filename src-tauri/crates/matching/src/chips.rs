//! Concept chips: what the app thinks a text is about, for her to confirm or drop.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Engine;
use crate::passage::Passage;
use crate::reason::Quote;

/// One proposed concept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ConceptChip {
    /// Id in the bridge.
    pub id: String,
    /// What people read.
    pub label: String,
    /// The text's share of it, 0 to 1.
    pub share: f32,
    /// The words that say so, if single words do.
    pub because: Option<Quote>,
}

/// No more chips than she can take in at a glance.
pub const MOST_CHIPS: usize = 6;
/// A concept must hold this part of the strongest concept's share.
const LEAST_PART: f32 = 0.12;

impl Engine {
    /// Up to six concepts that a text speaks of, strongest first.
    pub fn concept_chips(&self, passage: &Passage) -> Vec<ConceptChip> {
        let shares = passage.shares.of(true);
        let mut order: Vec<usize> = (0..shares.len()).collect();
        order.sort_by(|a, b| shares[*b].total_cmp(&shares[*a]).then(a.cmp(b)));
        let least = order.first().map_or(0.0, |at| shares[*at] * LEAST_PART);
        order
            .into_iter()
            .take(MOST_CHIPS)
            .filter(|at| shares[*at] >= least)
            .filter_map(|at| {
                let concept = self.bridge.concepts().get(at)?;
                Some(ConceptChip {
                    id: concept.id.clone(),
                    label: concept.label.clone(),
                    share: shares[at],
                    because: self.quote(passage, at),
                })
            })
            .collect()
    }
}
