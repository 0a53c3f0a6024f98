//! The few numbers of the ranking, named.
//!
//! Chosen on three development sets, by what helps on all of them; every value lies on a plateau, none was fitted to a
//! digit.
//! `docs/decisions/` tells how.

use serde::{Deserialize, Serialize};

/// All weights.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Weights {
    /// What a concept's own words count beside its sentences in BM25.
    pub synonym: f32,
    /// Words in the concept scores, beside the judges that use the model.
    pub concept_words: f32,
    /// The two nearest sentences.
    pub concept_nearest: f32,
    /// The ridge classifier.
    pub concept_classifier: f32,
    /// The adapter's nearest concept.
    pub concept_adapter: f32,
    /// Regularisation of the classifier.
    pub ridge: f32,
    /// How sharply shares fall off, with the model.
    pub sharpness: f32,
    /// The same without the model.
    pub sharpness_lexical: f32,
    /// Smoothing over concepts that the bridge ties.
    pub tied: f32,
    /// Smoothing over concepts that lie near each other.
    pub near: f32,
    /// How soon nearness stops counting.
    pub near_falloff: f32,
    /// What the single sentences count beside the whole text, 0 to 1.
    pub sentences: f32,
    /// The concept match in the sum.
    pub concepts: f32,
    /// How much of an element's nearness to everything is taken off its concept match.
    pub hub: f32,
    /// Shared words in the sum, with the model.
    pub words: f32,
    /// The same without the model.
    pub words_lexical: f32,
    /// The cosine of the texts.
    pub meaning: f32,
    /// The words' best partners.
    pub word_pairs: f32,
    /// The mean of the element's chapter.
    pub chapter: f32,
    /// The part of its parent's shares that an element takes over.
    pub parent: f32,
    /// What the best element below an objective adds to it: what fits a measure serves its objective too.
    pub below: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            synonym: 2.0,
            concept_words: 1.0,
            concept_nearest: 1.0,
            concept_classifier: 1.0,
            concept_adapter: 1.0,
            ridge: 10.0,
            sharpness: 2.0,
            sharpness_lexical: 2.0,
            tied: 0.25,
            near: 0.5,
            near_falloff: 6.0,
            sentences: 0.35,
            concepts: 1.0,
            hub: 0.75,
            words: 0.2,
            words_lexical: 0.3,
            meaning: 0.3,
            word_pairs: 0.2,
            chapter: 0.4,
            parent: 0.1,
            below: 0.5,
        }
    }
}

impl Weights {
    /// For needs beside offers: both sides speak plainly, so shared words (and the category) say more.
    pub(crate) fn for_offers(&self) -> Self {
        Self {
            words: 1.0,
            words_lexical: 1.0,
            meaning: 0.6,
            chapter: 0.0,
            below: 0.0,
            ..*self
        }
    }

    /// For notes beside notes: a few words each, so the concepts behind them say most.
    pub(crate) fn for_notes(&self) -> Self {
        Self {
            words: 0.3,
            words_lexical: 1.0,
            meaning: 0.6,
            word_pairs: 0.2,
            hub: 1.0,
            chapter: 0.0,
            below: 0.0,
            ..*self
        }
    }
}
