//! Why an element is proposed, in terms she can check with her own eyes.

use std::collections::HashMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Engine;
use crate::linear::dot;
use crate::offers::CATEGORY_MARK;
use crate::passage::{Passage, Span};
use crate::plan::PlanIndex;
use crate::rank::{Evidence, Judgements, System};
use crate::words::{Word, is_stop_word, sentences, words};

/// How strong evidence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "MatchStrength")]
pub enum Strength {
    /// Nothing to speak of.
    None,
    /// Zwak.
    Weak,
    /// Matig.
    Fair,
    /// Sterk.
    Strong,
}

/// The three bars of the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Bars {
    /// Words that stand in both.
    pub words: Strength,
    /// Concepts that both speak of.
    pub concepts: Strength,
    /// Nearness in meaning; [`Strength::None`] without the model.
    pub meaning: Strength,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Quote {
    /// Where it stands.
    pub span: Span,
    /// The words themselves.
    pub text: String,
}

/// A word that stands in both texts, perhaps in another form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SharedWord {
    /// In the ambition.
    pub ambition: Quote,
    /// In the plan element.
    pub element: Quote,
}

/// A concept that both texts speak of, with the words that say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SharedConcept {
    /// Id in the bridge.
    pub id: String,
    /// What people read.
    pub label: String,
    /// The words of the ambition that say so; `None` when only its whole meaning does.
    pub ambition: Option<Quote>,
    /// The words of the element that say so.
    pub element: Option<Quote>,
    /// She confirmed the concept herself.
    pub confirmed: bool,
}

/// Two different words that mean nearly the same here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WordPair {
    /// In the ambition.
    pub ambition: Quote,
    /// In the element.
    pub element: Quote,
    /// Cosine, at least [`LEAST_PAIR`].
    pub similarity: f32,
}

/// An element under the proposed one that fits better than the proposed one's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "MatchBelow")]
pub struct Below {
    /// Its id.
    pub element: String,
    /// Its text.
    pub text: String,
}

/// The reason card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "MatchReason")]
pub struct Reason {
    /// Shared words, most telling first.
    pub words: Vec<SharedWord>,
    /// Shared concepts, strongest first.
    pub concepts: Vec<SharedConcept>,
    /// Word pairs, nearest first.
    pub pairs: Vec<WordPair>,
    /// What lies below it and lifts it.
    pub below: Option<Below>,
    /// The sentence of the element that it rests on.
    pub sentence: Option<Span>,
    /// The three bars.
    pub bars: Bars,
}

/// Pairs below this look silly.
pub const LEAST_PAIR: f32 = 0.40;
/// No more pairs than fit the card.
const MOST_PAIRS: usize = 4;
/// No more shared words than fit the card.
const MOST_WORDS: usize = 6;
/// No more shared concepts than fit the card.
const MOST_CONCEPTS: usize = 3;
/// A text speaks of a concept from this share on.
const LEAST_SHARE: f32 = 0.02;
/// A text speaks of a concept by itself from this share on.
const OWN_SHARE: f32 = 0.08;
/// A word this common is no half of a pair.
const LEAST_RARITY: f32 = 2.0;
/// A term that adds less than this to a concept's score stands in too many concepts to be quoted for one.
const LEAST_TELLING: f32 = 3.0;
/// A quote holds at most this many words.
const QUOTE_WORDS: usize = 7;

impl Engine {
    pub(crate) fn reason(
        &self,
        ambition: &Passage,
        plan: &PlanIndex,
        evidence: &Evidence,
        candidate: usize,
        judgements: &Judgements,
    ) -> Reason {
        let element = plan.passage(candidate);
        let full = self.best_system(ambition, plan) == System::Hybrid;
        let contributions = plan
            .words
            .contributions(&ambition.query(), plan.candidates[candidate]);
        let concepts = self.shared_concepts(ambition, element, full, judgements);
        let shared = shared_words(ambition, element, &contributions);
        let pairs = if full {
            word_pairs(ambition, element)
        } else {
            Vec::new()
        };
        let mut weight: HashMap<String, f32> = contributions.into_iter().map(|c| (c.term, c.score)).collect();
        for at in concepts
            .iter()
            .filter_map(|concept| self.bridge.place(&concept.id))
        {
            for telling in self.space.telling_terms(&element.terms, at) {
                *weight.entry(telling.term).or_default() += 0.5 * telling.score;
            }
        }
        Reason {
            words: shared,
            concepts,
            pairs,
            below: None,
            sentence: best_sentence(element, &weight).map(|range| Span::of(&element.text, &range)),
            bars: Bars {
                words: grade(evidence.words[candidate], WORD_STEPS),
                concepts: grade(evidence.concepts[candidate], CONCEPT_STEPS),
                meaning: evidence
                    .meaning
                    .get(candidate)
                    .map_or(Strength::None, |m| grade(*m, MEANING_STEPS)),
            },
        }
    }

    /// Strength of all evidence together, on a scale that holds across ambitions and plans.
    pub(crate) fn strength(&self, evidence: &Evidence, candidate: usize) -> Strength {
        grade(self.fit(evidence, candidate), FIT_STEPS)
    }

    /// The evidence for one candidate as one number from 0 to 1.
    pub(crate) fn fit(&self, evidence: &Evidence, candidate: usize) -> f32 {
        let concepts = evidence.concepts[candidate];
        match evidence.meaning.get(candidate) {
            Some(meaning) => 0.5 * concepts + 0.5 * meaning.clamp(0.0, 1.0),
            // Brings overlap alone onto the same scale; both means were measured over best elements.
            None => 0.75 * concepts,
        }
    }

    /// Whether two texts speak of a concept both, by their own shares and by what she said about the ambition.
    pub(crate) fn share_a_concept(
        &self,
        ambition: &Passage,
        element: &Passage,
        judgements: &Judgements,
    ) -> bool {
        // In a small bridge every concept has a share by chance: twice the even share is the least that says anything.
        let least = OWN_SHARE.max(2.0 / self.bridge.len().max(1) as f32);
        let named = |ids: &[String], at: usize| ids.iter().any(|id| self.bridge.place(id) == Some(at));
        let (mine, theirs) = (ambition.shares.of(true), element.shares.of(true));
        mine.iter().zip(theirs).enumerate().any(|(at, (mine, theirs))| {
            let spoken = *mine >= least || named(&judgements.concepts_confirmed, at);
            spoken && *theirs >= least && !named(&judgements.concepts_dropped, at)
        })
    }

    /// Concepts that both texts speak of, with the words that say so.
    fn shared_concepts(
        &self,
        ambition: &Passage,
        element: &Passage,
        full: bool,
        judgements: &Judgements,
    ) -> Vec<SharedConcept> {
        let mine = self.space.smooth(ambition.shares.of(full), full);
        let theirs = self.space.smooth(element.shares.of(full), full);
        let confirmed = |at: usize| {
            judgements
                .concepts_confirmed
                .iter()
                .any(|id| self.bridge.place(id) == Some(at))
        };
        let dropped = |at: usize| {
            judgements
                .concepts_dropped
                .iter()
                .any(|id| self.bridge.place(id) == Some(at))
        };
        let mut shared: Vec<(usize, f32)> = mine
            .iter()
            .zip(&theirs)
            .enumerate()
            .filter(|(at, (p, q))| {
                (**p >= LEAST_SHARE || confirmed(*at)) && **q >= LEAST_SHARE && !dropped(*at)
            })
            .map(|(at, (p, q))| (at, (p * q).sqrt()))
            .collect();
        shared.sort_by(|a, b| {
            confirmed(b.0)
                .cmp(&confirmed(a.0))
                .then(b.1.total_cmp(&a.1))
                .then(a.0.cmp(&b.0))
        });
        let best = shared.iter().map(|(_, strength)| *strength).fold(0.0, f32::max);
        shared
            .into_iter()
            .filter(|(at, strength)| *strength >= 0.5 * best || confirmed(*at))
            .filter_map(|(at, _)| {
                let concept = self.bridge.concepts().get(at)?;
                let found = SharedConcept {
                    id: concept.id.clone(),
                    label: concept.label.clone(),
                    ambition: self.quote(ambition, at),
                    element: self.quote(element, at),
                    confirmed: confirmed(at),
                };
                (found.ambition.is_some() || found.element.is_some() || found.confirmed).then_some(found)
            })
            .take(MOST_CONCEPTS)
            .collect()
    }

    /// The words of a text that speak of a concept: the telling words of its most telling sentence.
    pub(crate) fn quote(&self, passage: &Passage, concept: usize) -> Option<Quote> {
        let telling = self.space.telling_terms(&passage.terms, concept);
        let best = telling
            .first()
            .map(|t| t.score)
            .filter(|score| *score >= LEAST_TELLING)?;
        let weight: HashMap<String, f32> = telling
            .into_iter()
            .filter(|t| t.score >= 0.35 * best)
            .map(|t| (t.term, t.score))
            .collect();
        let sentence = best_sentence(passage, &weight)?;
        let inside: Vec<(Range<usize>, f32)> = passage
            .terms
            .iter()
            .filter(|term| sentence.start <= term.range.start && term.range.end <= sentence.end)
            .filter_map(|term| weight.get(&term.key).map(|w| (term.range.clone(), *w)))
            .collect();
        let heaviest = inside
            .iter()
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.start.cmp(&a.0.start)))?
            .0
            .clone();
        Some(quote_of(
            &passage.text,
            window(&passage.text, &sentence, &inside, &heaviest),
        ))
    }
}

/// From the first to the last telling word, as long as that is short; else as much around the heaviest as fits.
fn window(
    text: &str,
    sentence: &Range<usize>,
    telling: &[(Range<usize>, f32)],
    heaviest: &Range<usize>,
) -> Range<usize> {
    let all: Vec<Word> = words(&text[sentence.clone()]);
    let place = |range: &Range<usize>| {
        all.iter()
            .position(|word| word.range.start + sentence.start >= range.start)
            .unwrap_or(0)
    };
    let centre = place(heaviest);
    let (mut first, mut last) = (centre, centre);
    let mut places: Vec<usize> = telling.iter().map(|(range, _)| place(range)).collect();
    places.sort_by_key(|at| at.abs_diff(centre));
    for at in places {
        let (from, to) = (first.min(at), last.max(at));
        if to - from < QUOTE_WORDS {
            (first, last) = (from, to);
        }
    }
    match (all.get(first), all.get(last)) {
        (Some(first), Some(last)) => sentence.start + first.range.start..sentence.start + last.range.end,
        _ => heaviest.clone(),
    }
}

/// The sentence whose terms weigh most; the only sentence when there is but one.
fn best_sentence(passage: &Passage, weight: &HashMap<String, f32>) -> Option<Range<usize>> {
    let mut best: Option<(f32, Range<usize>)> = None;
    for range in sentences(&passage.text) {
        let sum: f32 = passage
            .terms
            .iter()
            .filter(|term| range.start <= term.range.start && term.range.end <= range.end)
            .filter_map(|term| weight.get(&term.key).map(|w| w * term.weight))
            .sum();
        if best.as_ref().is_none_or(|(highest, _)| sum > *highest) {
            best = Some((sum, range));
        }
    }
    best.map(|(_, range)| range)
}

fn quote_of(text: &str, range: Range<usize>) -> Quote {
    Quote {
        span: Span::of(text, &range),
        text: text.get(range).unwrap_or_default().to_owned(),
    }
}

/// Words of both texts with the same stem, most telling first, each place once.
fn shared_words(
    ambition: &Passage,
    element: &Passage,
    contributions: &[crate::bm25::Contribution],
) -> Vec<SharedWord> {
    let place = |passage: &Passage, key: &str| {
        passage
            .terms
            .iter()
            .filter(|term| term.key == key)
            .max_by(|a, b| {
                a.weight
                    .total_cmp(&b.weight)
                    .then(b.range.start.cmp(&a.range.start))
            })
            .map(|term| (term.range.clone(), term.weight >= 1.0))
    };
    let mut found: Vec<SharedWord> = Vec::new();
    for contribution in contributions
        .iter()
        .filter(|c| !c.term.starts_with(CATEGORY_MARK))
    {
        let (Some(mine), Some(theirs)) = (
            place(ambition, &contribution.term),
            place(element, &contribution.term),
        ) else {
            continue;
        };
        // Two compounds with a part in common, *huisarts* and *dorpshuis*, are no shared word to a reader.
        let ((mine, mine_whole), (theirs, theirs_whole)) = (mine, theirs);
        if !mine_whole && !theirs_whole {
            continue;
        }
        let word = SharedWord {
            ambition: quote_of(&ambition.text, mine),
            element: quote_of(&element.text, theirs),
        };
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found.truncate(MOST_WORDS);
    found
}

/// The nearest pairs of different words; every word in one pair at most.
fn word_pairs(ambition: &Passage, element: &Passage) -> Vec<WordPair> {
    let usable = |passage: &Passage| -> Vec<usize> {
        (0..passage.words.len())
            .filter(|at| {
                let word = &passage.words[*at];
                let text = passage.text.get(word.range.clone()).unwrap_or_default();
                word.rarity >= LEAST_RARITY
                    && words(text)
                        .iter()
                        .any(|w| !is_stop_word(&w.lower) && w.lower.len() > 2)
            })
            .collect()
    };
    let keys = |passage: &Passage, range: &Range<usize>| -> Vec<String> {
        passage
            .terms
            .iter()
            .filter(|term| term.range.start < range.end && range.start < term.range.end)
            .map(|term| term.key.clone())
            .collect()
    };
    let (mine, theirs) = (usable(ambition), usable(element));
    let mut all: Vec<(f32, usize, usize)> = Vec::new();
    for a in &mine {
        for b in &theirs {
            let similarity = dot(&ambition.words[*a].vector, &element.words[*b].vector);
            if similarity >= LEAST_PAIR {
                all.push((similarity, *a, *b));
            }
        }
    }
    all.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let mut pairs: Vec<WordPair> = Vec::new();
    let mut used: (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    for (similarity, a, b) in all {
        let (left, right) = (bare(ambition, a), bare(element, b));
        let same = keys(ambition, &left)
            .iter()
            .any(|key| keys(element, &right).contains(key));
        if used.0.contains(&a) || used.1.contains(&b) || same {
            continue;
        }
        used.0.push(a);
        used.1.push(b);
        pairs.push(WordPair {
            ambition: quote_of(&ambition.text, left),
            element: quote_of(&element.text, right),
            similarity,
        });
        if pairs.len() == MOST_PAIRS {
            break;
        }
    }
    pairs
}

/// A model word without the punctuation that clings to it.
fn bare(passage: &Passage, at: usize) -> Range<usize> {
    let range = passage.words[at].range.clone();
    let text = passage.text.get(range.clone()).unwrap_or_default();
    match (words(text).first(), words(text).last()) {
        (Some(first), Some(last)) => range.start + first.range.start..range.start + last.range.end,
        _ => range,
    }
}

/// Lower ends of weak, fair and strong.
type Steps = [f32; 3];

/// BM25 on short passages: one rare shared word is about 3, two are strong.
const WORD_STEPS: Steps = [1.0, 3.0, 6.0];
/// Overlap of shares.
const CONCEPT_STEPS: Steps = [0.40, 0.55, 0.68];
/// Cosine after the registers' means are taken off.
const MEANING_STEPS: Steps = [0.15, 0.25, 0.35];
/// Both together.
const FIT_STEPS: Steps = [0.25, 0.38, 0.48];

fn grade(value: f32, steps: Steps) -> Strength {
    match steps.iter().filter(|step| value >= **step).count() {
        0 => Strength::None,
        1 => Strength::Weak,
        2 => Strength::Fair,
        _ => Strength::Strong,
    }
}
