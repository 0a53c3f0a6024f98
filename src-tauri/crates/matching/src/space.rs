//! The space of concepts: how much a text speaks of each idea of the bridge.
//!
//! A text is compared with the sentences of its own register, so that like meets like; what comes out is a distribution
//! over concepts, and two texts of different registers meet there. Several unlike judges are added up, because their
//! errors differ: BM25 over the concept's words and sentences, the two nearest sentences under the model, a ridge
//! classifier, and the nearest concept under the trained adapter.

use crate::bm25::{Bm25Index, Bm25Knobs};
use crate::bridge::{Bridge, Concept, Register};
use crate::learned::BridgeVectors;
use crate::linear::{View, centred, dot, mean_of, multiply, normalise, ridge};
use crate::weights::Weights;
use crate::words::{Analyser, Term};

/// A term must stand in a concept this often before it is named as a reason; its names count double.
const LEAST_TIMES: f32 = 1.5;

/// Everything that is computed once from a bridge, and with the model also from its vectors.
#[derive(Debug)]
pub(crate) struct ConceptSpace {
    concepts: usize,
    lay_words: Bm25Index,
    policy_words: Bm25Index,
    all_words: Bm25Index,
    /// Smoothing without the model: what the bridge ties. Row after row, each summing to one.
    tied: Vec<f32>,
    /// The mean root of its rows.
    everything: Vec<f32>,
    meaning: Option<Meaning>,
}

/// The part of the space that needs the model.
#[derive(Debug)]
struct Meaning {
    width: usize,
    lay: Side,
    policy: Side,
    /// Smoothing with the model: ties and nearness.
    tied_and_near: Vec<f32>,
    /// The mean root of its rows.
    everything: Vec<f32>,
    adapter: Option<AdaptedCentres>,
}

/// One register's sentences and what was learned from them.
#[derive(Debug)]
struct Side {
    mean: Vec<f32>,
    /// Centred sentence vectors, row after row, those of one concept together.
    rows: Vec<f32>,
    /// Where each concept's rows begin; one more at the end.
    starts: Vec<usize>,
    /// `width` × concepts.
    classifier: Vec<f32>,
}

#[derive(Debug)]
struct AdaptedCentres {
    adapter: crate::adapter::Adapter,
    /// One row per concept.
    centres: Vec<f32>,
}

/// A text's share of every concept, once without and once with the model.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shares {
    /// From words alone.
    pub lexical: Vec<f32>,
    /// From words and meaning; `None` without the model.
    pub full: Option<Vec<f32>>,
}

/// A text's vector as the space uses it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Meant {
    /// Minus the mean of its register, one long.
    pub centred: Vec<f32>,
    /// The same through the adapter; without an adapter the same again.
    pub adapted: Vec<f32>,
}

impl ConceptSpace {
    pub fn build(
        bridge: &Bridge,
        analyser: &Analyser,
        vectors: Option<&BridgeVectors>,
        weights: &Weights,
    ) -> Self {
        let read: Vec<ConceptTerms> = bridge
            .concepts()
            .iter()
            .map(|concept| ConceptTerms::read(concept, analyser, weights))
            .collect();
        let index = |registers: &[Register]| {
            Bm25Index::build(read.iter().map(|terms| terms.of(registers)), Bm25Knobs::default())
        };
        let ties = bridge.ties();
        let tied = smoothing(bridge.len(), &ties, None, weights);
        Self {
            concepts: bridge.len(),
            lay_words: index(&[Register::Lay]),
            policy_words: index(&[Register::Policy]),
            all_words: index(&[Register::Lay, Register::Policy]),
            everything: mean_root(&tied, bridge.len()),
            tied,
            meaning: vectors.and_then(|vectors| Meaning::build(bridge, &ties, vectors, weights)),
        }
    }

    pub fn knows_meaning(&self) -> bool {
        self.meaning.is_some()
    }

    /// A text's vector, centred and adapted; `None` without the model or for a vector of another model.
    pub fn place(&self, whole: &[f32], register: Register) -> Option<Meant> {
        let meaning = self
            .meaning
            .as_ref()
            .filter(|meaning| meaning.width == whole.len())?;
        let centred = centred(whole, &meaning.side(register).mean);
        let adapted = match (&meaning.adapter, register) {
            (Some(adapted), Register::Lay) => adapted.adapter.apply_lay(&centred),
            (Some(adapted), Register::Policy) => adapted.adapter.apply_policy(&centred),
            (None, _) => centred.clone(),
        };
        Some(Meant { centred, adapted })
    }

    /// How strongly a text speaks of each concept, by its words alone; not a distribution yet.
    pub fn word_scores(&self, terms: &[Term], register: Register) -> Vec<f32> {
        let query: Vec<(&str, f32)> = terms
            .iter()
            .map(|term| (term.key.as_str(), term.weight))
            .collect();
        let own = match register {
            Register::Lay => &self.lay_words,
            Register::Policy => &self.policy_words,
        };
        let (mut own, mut all) = (own.scores(&query), self.all_words.scores(&query));
        standardise(&mut own);
        standardise(&mut all);
        own.iter_mut().zip(&all).for_each(|(x, y)| *x += y);
        own
    }

    /// What the words of a text say about one concept: the telling terms, most first.
    ///
    /// A word that stands in but one line of the concept decides nothing by itself and is not named.
    pub fn telling_terms(&self, terms: &[Term], concept: usize) -> Vec<crate::bm25::Contribution> {
        let query: Vec<(&str, f32)> = terms
            .iter()
            .map(|term| (term.key.as_str(), term.weight))
            .collect();
        let mut telling = self.all_words.contributions(&query, concept);
        telling.retain(|term| self.all_words.times(&term.term, concept) >= LEAST_TIMES);
        telling
    }

    /// How near a text lies to each concept by meaning; not a distribution yet.
    pub fn meaning_scores(&self, meant: &Meant, register: Register, weights: &Weights) -> Option<Vec<f32>> {
        let meaning = self.meaning.as_ref()?;
        let side = meaning.side(register);
        let mut sum = vec![0.0; self.concepts];
        let mut add = |mut scores: Vec<f32>, weight: f32| {
            standardise(&mut scores);
            sum.iter_mut().zip(&scores).for_each(|(x, y)| *x += weight * y);
        };
        add(
            side.nearest_sentences(&meant.centred, meaning.width),
            weights.concept_nearest,
        );
        let row = View::rows(&meant.centred, 1, meaning.width);
        add(
            multiply(row, View::rows(&side.classifier, meaning.width, self.concepts)),
            weights.concept_classifier,
        );
        if let Some(adapted) = &meaning.adapter {
            let centres = View::rows(&adapted.centres, self.concepts, meaning.width);
            add(
                multiply(View::rows(&meant.adapted, 1, meaning.width), centres.transposed()),
                weights.concept_adapter,
            );
        }
        Some(sum)
    }

    /// The shares of a text: scores → standardised → softmax → smoothed.
    pub fn shares(
        &self,
        terms: &[Term],
        meant: Option<&Meant>,
        register: Register,
        weights: &Weights,
    ) -> Shares {
        let words = self.word_scores(terms, register);
        let lexical = self.distribution(words.clone(), weights.sharpness_lexical);
        let full = meant
            .and_then(|meant| self.meaning_scores(meant, register, weights))
            .map(|mut scores| {
                scores
                    .iter_mut()
                    .zip(&words)
                    .for_each(|(s, w)| *s += weights.concept_words * w);
                self.distribution(scores, weights.sharpness)
            });
        Shares { lexical, full }
    }

    fn distribution(&self, mut scores: Vec<f32>, sharpness: f32) -> Vec<f32> {
        standardise(&mut scores);
        let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        scores
            .iter_mut()
            .for_each(|s| *s = (sharpness * (*s - highest)).exp());
        let sum: f32 = scores.iter().sum();
        scores.iter_mut().for_each(|s| *s /= sum.max(f32::MIN_POSITIVE));
        scores
    }

    /// How much a text overlaps with concepts at large: what overlaps with all of them says little about any.
    pub fn everywhere(&self, roots: &[f32], full: bool) -> f32 {
        match &self.meaning {
            Some(meaning) if full => overlap(roots, &meaning.everything),
            _ => overlap(roots, &self.everything),
        }
    }

    /// Spreads shares over tied concepts (and near ones, with the model).
    pub fn smooth(&self, shares: &[f32], full: bool) -> Vec<f32> {
        let matrix = match &self.meaning {
            Some(meaning) if full => &meaning.tied_and_near,
            _ => &self.tied,
        };
        multiply(
            View::rows(shares, 1, self.concepts),
            View::rows(matrix, self.concepts, self.concepts),
        )
    }
}

impl Meaning {
    fn build(
        bridge: &Bridge,
        ties: &[(usize, usize)],
        vectors: &BridgeVectors,
        weights: &Weights,
    ) -> Option<Self> {
        let width = vectors.width();
        let (lay, policy) = std::thread::scope(|scope| {
            let lay = scope.spawn(|| Side::build(bridge, Register::Lay, vectors, weights));
            let policy = Side::build(bridge, Register::Policy, vectors, weights);
            // A register that cannot be read leaves the engine without meaning, as one without vectors does.
            (lay.join().ok().flatten(), policy)
        });
        let (lay, policy) = (lay?, policy?);
        let centres = |side: &Side, rows: &[f32]| -> Vec<f32> {
            (0..bridge.len())
                .flat_map(|at| {
                    let range = side.starts[at] * width..side.starts[at + 1] * width;
                    let mut mean = mean_of(rows[range].chunks_exact(width), width);
                    normalise(&mut mean);
                    mean
                })
                .collect()
        };
        let near = nearness(
            &centres(&lay, &lay.rows),
            &centres(&policy, &policy.rows),
            bridge.len(),
            width,
        );
        let adapter = vectors.adapter().map(|adapter| {
            let lay_centres = centres(&lay, &adapter.apply_lay(&lay.rows));
            let policy_centres = centres(&policy, &adapter.apply_policy(&policy.rows));
            let mut both: Vec<f32> = lay_centres
                .iter()
                .zip(&policy_centres)
                .map(|(x, y)| x + y)
                .collect();
            both.chunks_exact_mut(width).for_each(normalise);
            AdaptedCentres {
                adapter: adapter.clone(),
                centres: both,
            }
        });
        let tied_and_near = smoothing(bridge.len(), ties, Some(&near), weights);
        Some(Self {
            width,
            lay,
            policy,
            everything: mean_root(&tied_and_near, bridge.len()),
            tied_and_near,
            adapter,
        })
    }

    fn side(&self, register: Register) -> &Side {
        match register {
            Register::Lay => &self.lay,
            Register::Policy => &self.policy,
        }
    }
}

impl Side {
    fn build(
        bridge: &Bridge,
        register: Register,
        vectors: &BridgeVectors,
        weights: &Weights,
    ) -> Option<Self> {
        let width = vectors.width();
        let mean = vectors.mean(bridge, register);
        let mut rows: Vec<f32> = Vec::new();
        let mut owners: Vec<usize> = Vec::new();
        let mut starts = vec![0];
        for at in 0..bridge.len() {
            for vector in bridge
                .sentences(at, register)
                .iter()
                .filter_map(|sentence| vectors.vector(sentence))
            {
                rows.extend(centred(&vector, &mean));
                owners.push(at);
            }
            starts.push(owners.len());
        }
        let count = bridge.len();
        let mut targets = vec![-1.0 / count as f32; owners.len() * count];
        owners
            .iter()
            .enumerate()
            .for_each(|(row, owner)| targets[row * count + owner] += 1.0);
        let classifier = ridge(&rows, &targets, width, count, weights.ridge)?;
        Some(Self {
            mean,
            rows,
            starts,
            classifier,
        })
    }

    /// Per concept: the mean of the two sentences nearest to a text.
    fn nearest_sentences(&self, centred: &[f32], width: usize) -> Vec<f32> {
        let sentences = self.rows.len() / width;
        let near = multiply(
            View::rows(centred, 1, width),
            View::rows(&self.rows, sentences, width).transposed(),
        );
        self.starts
            .windows(2)
            .map(|range| {
                let mut best = [f32::NEG_INFINITY; 2];
                for value in &near[range[0]..range[1]] {
                    if *value > best[0] {
                        best = [*value, best[0]];
                    } else if *value > best[1] {
                        best[1] = *value;
                    }
                }
                let known = best.iter().filter(|b| b.is_finite()).count();
                // A concept without a sentence in this register lies nowhere: as far as the mean.
                if known == 0 {
                    0.0
                } else {
                    best.iter().filter(|b| b.is_finite()).sum::<f32>() / known as f32
                }
            })
            .collect()
    }
}

/// The terms of one concept, read once for the three indexes.
struct ConceptTerms {
    /// Of its label and synonyms.
    names: Vec<Term>,
    lay: Vec<Term>,
    policy: Vec<Term>,
}

impl ConceptTerms {
    fn read(concept: &Concept, analyser: &Analyser, weights: &Weights) -> Self {
        let sentences = |sentences: &[String]| -> Vec<Term> {
            sentences
                .iter()
                .flat_map(|sentence| analyser.terms(sentence))
                .collect()
        };
        let names = concept.synonyms.iter().chain([&concept.label]);
        Self {
            names: names
                .flat_map(|name| analyser.terms(name))
                .map(|term| Term {
                    weight: term.weight * weights.synonym,
                    ..term
                })
                .collect(),
            lay: sentences(&concept.lay),
            policy: sentences(&concept.policy),
        }
    }

    fn of(&self, registers: &[Register]) -> impl Iterator<Item = (&str, f32)> {
        let wanted = |register, terms| {
            if registers.contains(&register) {
                terms
            } else {
                &[][..]
            }
        };
        self.names
            .iter()
            .chain(wanted(Register::Lay, &self.lay[..]))
            .chain(wanted(Register::Policy, &self.policy[..]))
            .map(|term| (term.key.as_str(), term.weight))
    }
}

/// Cosine of the concepts' centres over both registers.
fn nearness(lay: &[f32], policy: &[f32], concepts: usize, width: usize) -> Vec<f32> {
    let apart = |centres: &[f32]| -> Vec<f32> {
        let mean = mean_of(centres.chunks_exact(width), width);
        centres
            .chunks_exact(width)
            .flat_map(|row| centred(row, &mean))
            .collect()
    };
    let mut both: Vec<f32> = apart(lay)
        .iter()
        .zip(&apart(policy))
        .map(|(x, y)| x + y)
        .collect();
    both.chunks_exact_mut(width).for_each(normalise);
    let view = View::rows(&both, concepts, width);
    multiply(view, view.transposed())
}

fn smoothing(concepts: usize, ties: &[(usize, usize)], near: Option<&[f32]>, weights: &Weights) -> Vec<f32> {
    let mut matrix = vec![0.0; concepts * concepts];
    for at in 0..concepts {
        matrix[at * concepts + at] = 1.0;
    }
    for (a, b) in ties {
        matrix[a * concepts + b] += weights.tied;
        matrix[b * concepts + a] += weights.tied;
    }
    if let Some(near) = near {
        for (at, (cell, cosine)) in matrix.iter_mut().zip(near).enumerate() {
            if at % (concepts + 1) != 0 {
                *cell += weights.near * (weights.near_falloff * (cosine - 1.0)).exp();
            }
        }
    }
    for row in matrix.chunks_exact_mut(concepts.max(1)) {
        let sum: f32 = row.iter().sum();
        row.iter_mut().for_each(|cell| *cell /= sum);
    }
    matrix
}

/// The mean of the roots of a square matrix's rows.
fn mean_root(matrix: &[f32], concepts: usize) -> Vec<f32> {
    let roots: Vec<f32> = matrix.iter().map(|cell| cell.sqrt()).collect();
    mean_of(roots.chunks_exact(concepts.max(1)), concepts)
}

/// Mean zero, spread one; what does not differ stays zero.
pub(crate) fn standardise(values: &mut [f32]) {
    let count = values.len().max(1) as f32;
    let mean = values.iter().sum::<f32>() / count;
    let spread = (values.iter().map(|v| (v - mean) * (v - mean)).sum::<f32>() / count).sqrt();
    let scale = if spread > 1e-9 { 1.0 / spread } else { 1.0 };
    values.iter_mut().for_each(|v| *v = (*v - mean) * scale);
}

/// Σ√(p·q): one when two distributions are the same, zero when they share nothing.
pub(crate) fn overlap(p_roots: &[f32], q_roots: &[f32]) -> f32 {
    dot(p_roots, q_roots)
}

impl Shares {
    /// The shares to use: with the model when they are wanted and there.
    pub fn of(&self, full: bool) -> &[f32] {
        match &self.full {
            Some(shares) if full => shares,
            _ => &self.lexical,
        }
    }
}

impl Shares {
    /// Multiplies every share.
    pub fn scale(&mut self, factor: f32) {
        self.lexical
            .iter_mut()
            .chain(self.full.iter_mut().flatten())
            .for_each(|share| *share *= factor);
    }

    /// Adds a part of another text's shares.
    pub fn add(&mut self, other: &Self, part: f32) {
        self.lexical
            .iter_mut()
            .zip(&other.lexical)
            .for_each(|(x, y)| *x += part * y);
        if let (Some(mine), Some(theirs)) = (&mut self.full, &other.full) {
            mine.iter_mut().zip(theirs).for_each(|(x, y)| *x += part * y);
        }
    }
}
