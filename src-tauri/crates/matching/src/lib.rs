//! Dutch text analysis, ranking and reasons.
//!
//! One engine, three uses: an ambition beside the elements of a policy plan, a support need beside offers, a workshop
//! note beside other notes. Always a ranked proposal with its reason; a person judges.
//!
//! Everything here is pure: the sentence model and its vectors are handed in, and without them the lexical part stands
//! alone. Two things are built once and kept: the [`Engine`] (per bridge) and the [`PlanIndex`] (per plan version).

mod adapter;
pub mod bm25;
pub mod bridge;
mod chips;
mod learned;
mod linear;
pub mod measure;
pub mod model;
mod notes;
mod offers;
mod passage;
mod plan;
mod rank;
mod reason;
mod resources;
mod space;
mod weights;
pub mod words;

pub use adapter::Training;
pub use bridge::{Bridge, BridgeLine, BridgeLineKind, Concept, Register};
pub use chips::ConceptChip;
pub use learned::{BRIDGE_VECTORS_FILE, BridgeVectors, BridgeVectorsError};
pub use notes::Neighbour;
pub use offers::{HardFacts, OfferText, Terms, hard_facts};
pub use passage::{Passage, Span};
pub use plan::{Element, PlanIndex};
pub use rank::{Judgements, Proposal, System};
pub use reason::{Bars, Below, Quote, Reason, SharedConcept, SharedWord, Strength, WordPair};
pub use resources::{Resources, WORD_LIST_FILE};
pub use weights::Weights;

use model::TextVectors;
use plan::Roots;
use space::ConceptSpace;
use words::Analyser;

/// The engine for one bridge: reads texts and ranks them.
#[derive(Debug)]
pub struct Engine {
    bridge: Bridge,
    analyser: Analyser,
    space: ConceptSpace,
    word_mean: Vec<f32>,
    weights: Weights,
}

impl Engine {
    /// Builds the engine. Without `vectors` it is lexical; sentences without a vector simply do not count there.
    ///
    /// Takes some tenths of a second with the model's vectors: build it once per bridge, away from the window.
    pub fn new(bridge: Bridge, analyser: Analyser, vectors: Option<&BridgeVectors>) -> Self {
        Self::with_weights(bridge, analyser, vectors, Weights::default())
    }

    /// As [`Engine::new`] with other weights, for measuring.
    pub fn with_weights(
        bridge: Bridge,
        analyser: Analyser,
        vectors: Option<&BridgeVectors>,
        weights: Weights,
    ) -> Self {
        let space = ConceptSpace::build(&bridge, &analyser, vectors, &weights);
        let word_mean = vectors.map(|v| v.word_mean().to_vec()).unwrap_or_default();
        Self {
            bridge,
            analyser,
            space,
            word_mean,
            weights,
        }
    }

    /// The bridge it was built from.
    pub fn bridge(&self) -> &Bridge {
        &self.bridge
    }

    /// Whether it can use the model's vectors.
    pub fn knows_meaning(&self) -> bool {
        self.space.knows_meaning()
    }

    /// Whether compounds are split.
    pub fn splits_compounds(&self) -> bool {
        self.analyser.splits_compounds()
    }

    /// Reads a text. With `vectors` (of this text, from the same model) it is read for meaning too.
    pub fn read(&self, text: &str, register: Register, vectors: Option<&TextVectors>) -> Passage {
        Passage::read(
            text,
            register,
            vectors,
            &self.analyser,
            &self.space,
            &self.word_mean,
            &self.weights,
        )
    }

    /// Makes a plan ready. `vectors` answers for each text, or `None` while it is not embedded yet.
    pub fn index(&self, elements: Vec<Element>, vectors: &dyn Fn(&str) -> Option<TextVectors>) -> PlanIndex {
        self.index_as(elements, Register::Policy, vectors)
    }

    /// As [`Engine::index`], telling after each element how many were read; `None` when `step` answers `false`.
    pub fn index_in_steps(
        &self,
        elements: Vec<Element>,
        vectors: &dyn Fn(&str) -> Option<TextVectors>,
        step: &dyn Fn(usize) -> bool,
    ) -> Option<PlanIndex> {
        let mut passages = Vec::with_capacity(elements.len());
        for element in &elements {
            let known = vectors(&element.text);
            passages.push(self.read(&element.text, Register::Policy, known.as_ref()));
            if !step(passages.len()) {
                return None;
            }
        }
        Some(self.index_passages(elements, passages))
    }

    /// As [`Engine::index`] for texts of another register.
    pub(crate) fn index_as(
        &self,
        elements: Vec<Element>,
        register: Register,
        vectors: &dyn Fn(&str) -> Option<TextVectors>,
    ) -> PlanIndex {
        let passages = elements
            .iter()
            .map(|element| self.read(&element.text, register, vectors(&element.text).as_ref()))
            .collect();
        self.index_passages(elements, passages)
    }

    pub(crate) fn index_passages(&self, elements: Vec<Element>, passages: Vec<Passage>) -> PlanIndex {
        PlanIndex::build(elements, passages, self.weights.parent, &|passage| {
            self.roots(passage)
        })
    }

    pub(crate) fn analyser(&self) -> &Analyser {
        &self.analyser
    }

    pub(crate) fn weights(&self) -> &Weights {
        &self.weights
    }

    fn roots(&self, passage: &Passage) -> Roots {
        let roots = |shares: &[f32], full| -> Vec<f32> {
            self.space
                .smooth(shares, full)
                .into_iter()
                .map(f32::sqrt)
                .collect()
        };
        let lexical = roots(&passage.shares.lexical, false);
        let full = passage.shares.full.as_deref().map(|shares| roots(shares, true));
        Roots {
            lexical_everywhere: self.space.everywhere(&lexical, false),
            full_everywhere: full
                .as_deref()
                .map_or(0.0, |roots| self.space.everywhere(roots, true)),
            lexical,
            full,
        }
    }
}
