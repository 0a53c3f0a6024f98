//! Dutch words: from running text to weighted terms.
//!
//! The road of a word: lower case → stop word or not → lemma exception (forms that every stemmer gets wrong) →
//! Kraaij-Pohlmann stem → the parts of a compound at half weight. Nothing here knows about policy or volunteers; that
//! knowledge is the bridge's.

mod compound;
mod lemma;
mod segment;
mod stop;

pub use compound::{CompoundParts, WordListError};
pub use segment::{Word, sentences, words};
pub use stop::is_stop_word;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Mutex;

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A term of a text with how much it counts and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// The stem, without diacritics.
    pub key: String,
    /// 1.0 for a word itself, [`PART_WEIGHT`] for a part of a compound.
    pub weight: f32,
    /// Byte range of the word in the text.
    pub range: Range<usize>,
}

/// What a part of a compound counts beside the whole word. Measured: 0.3–0.7 hardly differ, 1.0 lets long words win.
pub const PART_WEIGHT: f32 = 0.5;

/// Turns Dutch text into terms. Cheap to share; it remembers the words it has seen.
pub struct Analyser {
    compounds: Option<CompoundParts>,
    seen: Mutex<HashMap<String, Vec<(String, f32)>>>,
}

impl std::fmt::Debug for Analyser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Analyser")
            .field("compounds", &self.compounds.is_some())
            .finish_non_exhaustive()
    }
}

impl Analyser {
    /// Without a word list compounds stay whole: everything works, a little weaker.
    pub fn new(compounds: Option<CompoundParts>) -> Self {
        Self {
            compounds,
            seen: Mutex::new(HashMap::new()),
        }
    }

    /// Whether compounds are split.
    pub fn splits_compounds(&self) -> bool {
        self.compounds.is_some()
    }

    /// The weighted terms of a text, in reading order, stop words left out.
    pub fn terms(&self, text: &str) -> Vec<Term> {
        let mut terms = Vec::new();
        for word in words(text) {
            for (key, weight) in self.word_terms(&word.lower) {
                terms.push(Term {
                    key,
                    weight,
                    range: word.range.clone(),
                });
            }
        }
        terms
    }

    /// The stem of one word, or `None` for a stop word.
    pub fn stem(&self, word: &str) -> Option<String> {
        self.word_terms(&word.to_lowercase())
            .into_iter()
            .next()
            .map(|(key, _)| key)
    }

    fn word_terms(&self, lower: &str) -> Vec<(String, f32)> {
        // A poisoned lock only means that another thread stopped half-way through a pure look-up: carry on with it.
        let mut seen = self
            .seen
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(known) = seen.get(lower) {
            return known.clone();
        }
        let fresh = self.analyse_word(lower);
        seen.insert(lower.to_owned(), fresh.clone());
        fresh
    }

    fn analyse_word(&self, lower: &str) -> Vec<(String, f32)> {
        if is_stop_word(lower) {
            return Vec::new();
        }
        let whole = stem(lower);
        let mut terms = vec![(whole, 1.0)];
        if let Some(compounds) = &self.compounds {
            for part in compounds.split(lower) {
                if is_stop_word(&part) {
                    continue;
                }
                let key = stem(&part);
                if terms.iter().all(|(known, _)| *known != key) {
                    terms.push((key, PART_WEIGHT));
                }
            }
        }
        terms
    }
}

/// Lemma exception, then the Kraaij-Pohlmann stem, then diacritics off.
fn stem(lower: &str) -> String {
    let lemma = lemma::exception(lower).unwrap_or(lower);
    if lemma::stands_as_it_is(lemma) {
        return fold(lemma);
    }
    fold(&Stemmer::create(Algorithm::Dutch).stem(lemma))
}

/// Takes the diacritics off, so that `coördinator` and `coordinator` meet.
pub(crate) fn fold(word: &str) -> String {
    word.nfd().filter(|c| !is_combining_mark(*c)).collect()
}
