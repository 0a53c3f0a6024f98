//! Ranking: how the evidence is added up, and what a person's judgements do to it.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Engine;
use crate::linear::{View, multiply};
use crate::passage::Passage;
use crate::plan::PlanIndex;
use crate::reason::{Below, Reason, Strength};
use crate::space::{overlap, standardise};
use crate::weights::Weights;

/// What she has already said about one ambition.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Judgements {
    /// Elements she linked: they stand above everything else, and help to find more of the kind.
    pub confirmed: Vec<String>,
    /// Elements she refused: never proposed again.
    pub rejected: Vec<String>,
    /// Concepts she said it is about.
    pub concepts_confirmed: Vec<String>,
    /// Concepts she said it is not about.
    pub concepts_dropped: Vec<String>,
}

/// One proposal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Proposal {
    /// The element.
    pub element: String,
    /// Comparable only within one ranking.
    pub score: f32,
    /// She confirmed it herself.
    pub pinned: bool,
    /// How strong the evidence is, comparable between rankings.
    pub strength: Strength,
    /// Why it is proposed.
    pub reason: Reason,
}

/// The kinds of evidence, apart and together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum System {
    /// Words and bridge, without the model.
    Lexical,
    /// The texts' vectors alone.
    Dense,
    /// The words' vectors alone.
    MaxSim,
    /// Everything.
    Hybrid,
}

/// The evidence for every candidate of a plan.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Evidence {
    /// Overlap of the concept shares, 0 to 1.
    pub concepts: Vec<f32>,
    /// How much each candidate overlaps with concepts at large.
    pub everywhere: Vec<f32>,
    /// BM25.
    pub words: Vec<f32>,
    /// Cosine; empty without the model.
    pub meaning: Vec<f32>,
    /// Mean of the words' best partners; empty without the model.
    pub pairs: Vec<f32>,
}

/// Share that concepts of confirmed elements get beside the ambition's own.
const CONFIRMED_ELEMENTS: f32 = 0.5;
/// Share that a confirmed concept gets on top of the strongest one: what she says herself counts more than what was
/// guessed from her words.
const CONFIRMED_CONCEPT: f32 = 0.5;

impl Engine {
    /// The `count` elements most worth her look, best first; those she confirmed stand above.
    pub fn rank(
        &self,
        ambition: &Passage,
        plan: &PlanIndex,
        judgements: &Judgements,
        count: usize,
    ) -> Vec<Proposal> {
        self.rank_with(&self.weights, ambition, plan, judgements, count)
    }

    pub(crate) fn rank_with(
        &self,
        weights: &Weights,
        ambition: &Passage,
        plan: &PlanIndex,
        judgements: &Judgements,
        count: usize,
    ) -> Vec<Proposal> {
        let evidence = self.evidence(ambition, plan, judgements, self.best_system(ambition, plan));
        let own = self.own_scores(weights, &evidence);
        let below = best_below(&own, plan);
        let scores = in_context(own.clone(), &below, plan, weights);
        let confirmed: HashSet<&str> = judgements.confirmed.iter().map(String::as_str).collect();
        let rejected: HashSet<&str> = judgements.rejected.iter().map(String::as_str).collect();
        let id = |at: usize| plan.elements[plan.candidates[at]].id.as_str();
        let mut order: Vec<usize> = (0..scores.len())
            .filter(|at| !rejected.contains(id(*at)))
            .collect();
        order.sort_by(|a, b| {
            confirmed
                .contains(id(*b))
                .cmp(&confirmed.contains(id(*a)))
                .then(scores[*b].total_cmp(&scores[*a]))
                .then(a.cmp(b))
        });
        order
            .into_iter()
            .take(count)
            .map(|at| Proposal {
                element: id(at).to_owned(),
                score: scores[at],
                pinned: confirmed.contains(id(at)),
                strength: self.strength(&evidence, at),
                reason: Reason {
                    below: below[at].filter(|(_, best)| *best > own[at]).map(|(below, _)| {
                        let element = &plan.elements[plan.candidates[below]];
                        Below {
                            element: element.id.clone(),
                            text: element.text.clone(),
                        }
                    }),
                    ..self.reason(ambition, plan, &evidence, at, judgements)
                },
            })
            .collect()
    }

    /// The elements she has not judged yet, best first: the order of [`Engine::rank`] without its reasons, which makes
    /// it quick enough to ask for every ambition at once.
    pub fn order(&self, ambition: &Passage, plan: &PlanIndex, judgements: &Judgements) -> Vec<String> {
        let evidence = self.evidence(ambition, plan, judgements, self.best_system(ambition, plan));
        let scores = self.fuse(&self.weights, &evidence, plan);
        let judged: HashSet<&str> = (judgements.confirmed.iter().chain(&judgements.rejected))
            .map(String::as_str)
            .collect();
        let id = |at: usize| plan.elements[plan.candidates[at]].id.as_str();
        let mut order: Vec<usize> = (0..scores.len()).filter(|at| !judged.contains(id(*at))).collect();
        order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
        order.into_iter().map(|at| id(at).to_owned()).collect()
    }

    /// The score of every candidate under one system, in the order of [`PlanIndex::candidates`].
    ///
    /// `None` when the system needs the model and the texts have no vectors.
    pub fn scores(&self, ambition: &Passage, plan: &PlanIndex, system: System) -> Option<Vec<f32>> {
        self.scores_with(&self.weights, ambition, plan, system, &Judgements::default())
    }

    /// The score of every candidate after what she said about the ambition, in the order of [`PlanIndex::candidates`].
    pub fn judged_scores(&self, ambition: &Passage, plan: &PlanIndex, judgements: &Judgements) -> Vec<f32> {
        let evidence = self.evidence(ambition, plan, judgements, self.best_system(ambition, plan));
        self.fuse(&self.weights, &evidence, plan)
    }

    /// As [`Engine::scores`] for needs beside offers.
    pub fn offer_scores(&self, need: &Passage, offers: &PlanIndex, system: System) -> Option<Vec<f32>> {
        let weights = self.weights.for_offers();
        self.scores_with(&weights, need, offers, system, &Judgements::default())
    }

    fn scores_with(
        &self,
        weights: &Weights,
        ambition: &Passage,
        plan: &PlanIndex,
        system: System,
        judgements: &Judgements,
    ) -> Option<Vec<f32>> {
        if system != System::Lexical && self.best_system(ambition, plan) == System::Lexical {
            return None;
        }
        let evidence = self.evidence(ambition, plan, judgements, system);
        Some(match system {
            System::Dense => evidence.meaning,
            System::MaxSim => evidence.pairs,
            System::Lexical | System::Hybrid => self.fuse(weights, &evidence, plan),
        })
    }

    /// How much of an ambition lies inside the plan at all, 0 to 1: the evidence for its best element.
    ///
    /// Not a probability. Low values mean that the plan is probably silent about it, and the screen says so.
    pub fn best_fit(&self, ambition: &Passage, plan: &PlanIndex) -> f32 {
        let evidence = self.evidence(
            ambition,
            plan,
            &Judgements::default(),
            self.best_system(ambition, plan),
        );
        (0..plan.candidates.len())
            .map(|at| self.fit(&evidence, at))
            .fold(0.0, f32::max)
    }

    pub(crate) fn best_system(&self, ambition: &Passage, plan: &PlanIndex) -> System {
        if ambition.has_meaning() && plan.has_meaning() {
            System::Hybrid
        } else {
            System::Lexical
        }
    }

    pub(crate) fn evidence(
        &self,
        ambition: &Passage,
        plan: &PlanIndex,
        judgements: &Judgements,
        system: System,
    ) -> Evidence {
        let full = system != System::Lexical;
        let roots = self.judged_roots(ambition, plan, judgements, full);
        let table = if full {
            &plan.full_roots
        } else {
            &plan.lexical_roots
        };
        let concepts = table
            .chunks_exact(self.bridge.len().max(1))
            .map(|row| overlap(&roots, row))
            .collect();
        let all = plan.words.scores(&ambition.query());
        let words = plan.candidates.iter().map(|at| all[*at]).collect();
        let (meaning, pairs) = match (&ambition.meant, full) {
            (Some(meant), true) => {
                let rows = plan.candidates.len();
                let width = meant.centred.len();
                let cosine = |row: &[f32], table: &[f32]| {
                    multiply(
                        View::rows(row, 1, width),
                        View::rows(table, rows, width).transposed(),
                    )
                };
                let plain = cosine(&meant.centred, &plan.centred);
                let adapted = cosine(&meant.adapted, &plan.adapted);
                let meaning = plain.iter().zip(&adapted).map(|(x, y)| (x + y) / 2.0).collect();
                (meaning, best_partners(ambition, plan))
            }
            _ => (Vec::new(), Vec::new()),
        };
        let everywhere = if full {
            &plan.full_everywhere
        } else {
            &plan.lexical_everywhere
        }
        .clone();
        Evidence {
            concepts,
            everywhere,
            words,
            meaning,
            pairs,
        }
    }

    /// √ of the ambition's smoothed shares after her judgements.
    fn judged_roots(
        &self,
        ambition: &Passage,
        plan: &PlanIndex,
        judgements: &Judgements,
        full: bool,
    ) -> Vec<f32> {
        let mut shares = ambition.shares.of(full).to_vec();
        let known: Vec<usize> = judgements
            .confirmed
            .iter()
            .filter_map(|id| plan.candidate(id))
            .collect();
        for at in &known {
            let theirs = plan.passage(*at).shares.of(full);
            let weight = CONFIRMED_ELEMENTS / known.len() as f32;
            shares
                .iter_mut()
                .zip(theirs)
                .for_each(|(mine, theirs)| *mine += weight * theirs);
        }
        let strongest = shares.iter().copied().fold(0.0, f32::max);
        for at in judgements
            .concepts_confirmed
            .iter()
            .filter_map(|id| self.bridge.place(id))
        {
            shares[at] = strongest + CONFIRMED_CONCEPT;
        }
        let dropped: Vec<usize> = judgements
            .concepts_dropped
            .iter()
            .filter_map(|id| self.bridge.place(id))
            .collect();
        drop_shares(&mut shares, &dropped);
        let mut smoothed = self.space.smooth(&shares, full);
        // Neighbours of a dropped concept would carry it in again.
        drop_shares(&mut smoothed, &dropped);
        smoothed.into_iter().map(f32::sqrt).collect()
    }

    /// Adds the evidence up, in its place in the plan.
    pub(crate) fn fuse(&self, weights: &Weights, evidence: &Evidence, plan: &PlanIndex) -> Vec<f32> {
        let own = self.own_scores(weights, evidence);
        let below = best_below(&own, plan);
        in_context(own, &below, plan, weights)
    }

    /// The sum of the evidence for each candidate by itself, each kind standardised over the plan.
    fn own_scores(&self, weights: &Weights, evidence: &Evidence) -> Vec<f32> {
        let full = !evidence.meaning.is_empty();
        let words = if full {
            weights.words
        } else {
            weights.words_lexical
        };
        let mut sum = vec![0.0; evidence.concepts.len()];
        let concepts: Vec<f32> = evidence
            .concepts
            .iter()
            .zip(&evidence.everywhere)
            .map(|(found, anyway)| found - weights.hub * anyway)
            .collect();
        let parts = [
            (&concepts, weights.concepts),
            (&evidence.words, words),
            (&evidence.meaning, weights.meaning),
            (&evidence.pairs, weights.word_pairs),
        ];
        for (values, weight) in parts {
            let mut values = values.clone();
            standardise(&mut values);
            sum.iter_mut().zip(&values).for_each(|(s, v)| *s += weight * v);
        }
        sum
    }
}

/// For every candidate the best one below it, whatever the depth, and its score.
fn best_below(scores: &[f32], plan: &PlanIndex) -> Vec<Option<(usize, f32)>> {
    let mut best: Vec<Option<(usize, f32)>> = vec![None; scores.len()];
    for (at, line) in plan.above.iter().enumerate() {
        for above in line {
            if best[*above].is_none_or(|(_, highest)| scores[at] > highest) {
                best[*above] = Some((at, scores[at]));
            }
        }
    }
    best
}

/// Scores in their place in the plan: a part of the best below comes on top, then the mean of the chapter.
fn in_context(
    mut scores: Vec<f32>,
    below: &[Option<(usize, f32)>],
    plan: &PlanIndex,
    weights: &Weights,
) -> Vec<f32> {
    for (score, best) in scores.iter_mut().zip(below) {
        *score += weights.below * best.map_or(0.0, |(_, best)| best);
    }
    let mut totals = vec![(0.0_f32, 0.0_f32); plan.elements.len()];
    for (score, chapter) in scores.iter().zip(&plan.chapters) {
        totals[*chapter].0 += score;
        totals[*chapter].1 += 1.0;
    }
    for (score, chapter) in scores.iter_mut().zip(&plan.chapters) {
        let (total, count) = totals[*chapter];
        *score += weights.chapter * total / count;
    }
    scores
}

/// Takes concepts out and lets what is left sum to one again.
fn drop_shares(shares: &mut [f32], dropped: &[usize]) {
    for at in dropped {
        shares[*at] = 0.0;
    }
    let sum: f32 = shares.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    shares.iter_mut().for_each(|share| *share /= sum);
}

/// For every candidate: how well the words of both texts find partners in the other, weighted by rarity.
fn best_partners(ambition: &Passage, plan: &PlanIndex) -> Vec<f32> {
    let width = ambition.words.first().map_or(0, |word| word.vector.len());
    let rows: Vec<f32> = ambition
        .words
        .iter()
        .flat_map(|word| word.vector.iter().copied())
        .collect();
    let (mine, theirs) = (ambition.words.len(), plan.word_rarity.len());
    if width == 0 || theirs == 0 {
        return vec![0.0; plan.candidates.len()];
    }
    let table = multiply(
        View::rows(&rows, mine, width),
        View::rows(&plan.word_rows, theirs, width).transposed(),
    );
    let my_rarity: f32 = ambition
        .words
        .iter()
        .map(|word| word.rarity)
        .sum::<f32>()
        .max(1.0);
    plan.word_starts
        .windows(2)
        .map(|range| {
            let range = range[0]..range[1];
            if range.is_empty() {
                return 0.0;
            }
            let mut best_of_theirs = vec![f32::NEG_INFINITY; range.len()];
            let mut forward = 0.0;
            for (word, row) in ambition.words.iter().zip(table.chunks_exact(theirs)) {
                let mut best = f32::NEG_INFINITY;
                for (theirs, value) in best_of_theirs.iter_mut().zip(&row[range.clone()]) {
                    best = best.max(*value);
                    *theirs = theirs.max(*value);
                }
                forward += word.rarity * best;
            }
            let rarity = &plan.word_rarity[range];
            let backward: f32 = best_of_theirs
                .iter()
                .zip(rarity)
                .map(|(best, rarity)| best * rarity)
                .sum();
            0.5 * forward / my_rarity + 0.5 * backward / rarity.iter().sum::<f32>().max(1.0)
        })
        .collect()
}
