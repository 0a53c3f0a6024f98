//! A text as the engine has read it.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bridge::Register;
use crate::linear::{centred, mean_of, normalise};
use crate::model::TextVectors;
use crate::space::{ConceptSpace, Meant, Shares};
use crate::weights::Weights;
use crate::words::{Analyser, Term, sentences};

/// A place in a text, counted in UTF-16 units as the screen counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Span {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
}

impl Span {
    /// The span of a byte range of a text.
    pub(crate) fn of(text: &str, range: &Range<usize>) -> Self {
        let units = |to: usize| {
            let before = text.get(..to).unwrap_or(text);
            u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
        };
        Self {
            start: units(range.start),
            end: units(range.end),
        }
    }
}

/// A text read once: its terms, its place among the concepts and, with the model, its vectors.
#[derive(Debug, Clone)]
pub struct Passage {
    pub(crate) text: String,
    pub(crate) register: Register,
    pub(crate) terms: Vec<Term>,
    pub(crate) meant: Option<Meant>,
    pub(crate) words: Vec<MeantWord>,
    pub(crate) shares: Shares,
}

/// A word's vector, centred and one long.
#[derive(Debug, Clone)]
pub(crate) struct MeantWord {
    pub range: Range<usize>,
    pub rarity: f32,
    pub vector: Vec<f32>,
}

impl Passage {
    pub(crate) fn read(
        text: &str,
        register: Register,
        vectors: Option<&TextVectors>,
        analyser: &Analyser,
        space: &ConceptSpace,
        word_mean: &[f32],
        weights: &Weights,
    ) -> Self {
        let terms = analyser.terms(text);
        let meant = vectors.and_then(|vectors| space.place(&vectors.whole, register));
        let words = match (vectors, &meant) {
            (Some(vectors), Some(_)) => vectors
                .words
                .iter()
                .map(|word| MeantWord {
                    range: word.range.clone(),
                    rarity: word.rarity,
                    vector: centred(&word.vector, word_mean),
                })
                .collect(),
            _ => Vec::new(),
        };
        let whole = space.shares(&terms, meant.as_ref(), register, weights);
        let shares = match vectors {
            _ if weights.sentences == 0.0 => whole,
            _ => with_sentences(whole, text, &terms, vectors, register, space, weights),
        };
        Self {
            text: text.to_owned(),
            register,
            terms,
            meant,
            words,
            shares,
        }
    }

    /// The text itself.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whose language it was read as.
    pub fn register(&self) -> Register {
        self.register
    }

    /// Whether the model had its say.
    pub fn has_meaning(&self) -> bool {
        self.meant.is_some()
    }

    pub(crate) fn query(&self) -> Vec<(&str, f32)> {
        self.terms
            .iter()
            .map(|term| (term.key.as_str(), term.weight))
            .collect()
    }
}

/// Mixes the shares of the single sentences into those of the whole text: a text of several sentences often says what
/// it is about in one of them only, and the others blur it.
fn with_sentences(
    mut whole: Shares,
    text: &str,
    terms: &[Term],
    vectors: Option<&TextVectors>,
    register: Register,
    space: &ConceptSpace,
    weights: &Weights,
) -> Shares {
    let ranges = sentences(text);
    if ranges.len() < 2 {
        return whole;
    }
    let inside =
        |outer: &Range<usize>, inner: &Range<usize>| outer.start <= inner.start && inner.end <= outer.end;
    let part = weights.sentences / ranges.len() as f32;
    whole.scale(1.0 - weights.sentences);
    for range in &ranges {
        let own: Vec<Term> = terms
            .iter()
            .filter(|term| inside(range, &term.range))
            .cloned()
            .collect();
        // The mean of a sentence's words, read in their context, stands in for a vector of its own.
        let meant = vectors.and_then(|vectors| {
            let words = vectors.words.iter().filter(|word| inside(range, &word.range));
            let mut mean = mean_of(words.map(|word| word.vector.as_slice()), vectors.whole.len());
            normalise(&mut mean);
            space.place(&mean, register)
        });
        whole.add(&space.shares(&own, meant.as_ref(), register, weights), part);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_count_as_the_screen_does() {
        let text = "één 🙂 taal";
        let range = text.find("taal").map(|at| at..at + 4).expect("word");
        let span = Span::of(text, &range);
        let units: Vec<u16> = text.encode_utf16().collect();
        let cut = String::from_utf16(&units[span.start as usize..span.end as usize]).expect("utf-16");
        assert_eq!(cut, "taal");
    }
}
