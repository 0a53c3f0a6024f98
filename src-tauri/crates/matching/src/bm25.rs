//! BM25 over weighted terms, with what each term adds.
//!
//! Ready-made crates answer one number per document; the reason card needs to know which words made it.

use std::collections::HashMap;

/// The two knobs of BM25.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bm25Knobs {
    /// How soon repeating a word stops helping.
    pub k1: f32,
    /// How much long texts are held back, 0 to 1.
    pub b: f32,
}

impl Default for Bm25Knobs {
    /// In the middle of the plateau measured for short Dutch passages (k1 0.6–1.2, b 0.4–0.75).
    fn default() -> Self {
        Self { k1: 1.0, b: 0.6 }
    }
}

/// What one term of the query adds to the score of one document.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// The term, as the analyser gave it.
    pub term: String,
    /// Part of the score.
    pub score: f32,
}

/// An index over a fixed list of documents.
#[derive(Debug, Clone)]
pub struct Bm25Index {
    knobs: Bm25Knobs,
    terms: HashMap<String, u32>,
    /// Per term: the documents that hold it, with their (already length-normalised) share of the score, idf included.
    postings: Vec<Vec<(u32, f32)>>,
    /// Per term, in the same order: its weighted number of times.
    times: Vec<Vec<f32>>,
    documents: usize,
}

impl Bm25Index {
    /// Indexes documents given as weighted terms; a term that stands twice counts twice.
    pub fn build<'a, D, T>(documents: D, knobs: Bm25Knobs) -> Self
    where
        D: IntoIterator<Item = T>,
        T: IntoIterator<Item = (&'a str, f32)>,
    {
        let mut terms: HashMap<String, u32> = HashMap::new();
        let mut postings: Vec<Vec<(u32, f32)>> = Vec::new();
        let mut lengths: Vec<f32> = Vec::new();
        for (document, content) in documents.into_iter().enumerate() {
            let document = u32::try_from(document).unwrap_or(u32::MAX);
            let mut length = 0.0;
            for (term, weight) in content {
                length += weight;
                let id = match terms.get(term) {
                    Some(id) => *id,
                    None => {
                        let id = u32::try_from(postings.len()).unwrap_or(u32::MAX);
                        terms.insert(term.to_owned(), id);
                        postings.push(Vec::new());
                        id
                    }
                };
                let list = &mut postings[id as usize];
                match list.last_mut() {
                    Some((last, count)) if *last == document => *count += weight,
                    _ => list.push((document, weight)),
                }
            }
            lengths.push(length);
        }
        let documents = lengths.len();
        let mean = (lengths.iter().sum::<f32>() / documents.max(1) as f32).max(f32::MIN_POSITIVE);
        let times = postings
            .iter()
            .map(|list| list.iter().map(|(_, count)| *count).collect())
            .collect();
        for list in &mut postings {
            let found = list.len() as f32;
            let idf = (1.0 + (documents as f32 - found + 0.5) / (found + 0.5)).ln();
            for (document, count) in list.iter_mut() {
                let length = lengths[*document as usize] / mean;
                *count = idf * *count * (knobs.k1 + 1.0)
                    / (*count + knobs.k1 * (1.0 - knobs.b + knobs.b * length));
            }
        }
        Self {
            knobs,
            terms,
            postings,
            times,
            documents,
        }
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.documents
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.documents == 0
    }

    /// The knobs this index was built with.
    pub fn knobs(&self) -> Bm25Knobs {
        self.knobs
    }

    /// The score of every document. A term that stands twice in the query counts once, at its highest weight.
    pub fn scores(&self, query: &[(&str, f32)]) -> Vec<f32> {
        let mut scores = vec![0.0; self.documents];
        for (id, weight) in self.query_terms(query) {
            for (document, share) in &self.postings[id as usize] {
                scores[*document as usize] += weight * share;
            }
        }
        scores
    }

    /// What each term adds to the score of one document, most first. Their sum is that document's score.
    pub fn contributions(&self, query: &[(&str, f32)], document: usize) -> Vec<Contribution> {
        let mut found: Vec<Contribution> = Vec::new();
        let mut seen: HashMap<&str, f32> = HashMap::new();
        for (term, weight) in query {
            let known = seen.entry(term).or_insert(*weight);
            *known = known.max(*weight);
        }
        for (term, weight) in seen {
            let Some(list) = self
                .terms
                .get(term)
                .and_then(|id| self.postings.get(*id as usize))
            else {
                continue;
            };
            if let Ok(at) = list.binary_search_by_key(&document, |(d, _)| *d as usize) {
                found.push(Contribution {
                    term: term.to_owned(),
                    score: weight * list[at].1,
                });
            }
        }
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.term.cmp(&b.term)));
        found
    }

    /// How often a term stands in a document, weighted.
    pub fn times(&self, term: &str, document: usize) -> f32 {
        let found = self.terms.get(term).and_then(|id| {
            let at = self.postings[*id as usize]
                .binary_search_by_key(&document, |(d, _)| *d as usize)
                .ok()?;
            self.times[*id as usize].get(at).copied()
        });
        found.unwrap_or(0.0)
    }

    /// Known terms of a query, each once, in order of id so that sums do not depend on hashing.
    fn query_terms(&self, query: &[(&str, f32)]) -> Vec<(u32, f32)> {
        let mut known: Vec<(u32, f32)> = query
            .iter()
            .filter_map(|(term, weight)| self.terms.get(*term).map(|id| (*id, *weight)))
            .collect();
        known.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.total_cmp(&a.1)));
        known.dedup_by_key(|(id, _)| *id);
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn index(documents: &[&[&'static str]]) -> Bm25Index {
        Bm25Index::build(
            documents.iter().map(|d| d.iter().map(|t| (*t, 1.0))),
            Bm25Knobs::default(),
        )
    }

    #[test]
    fn the_rare_word_decides() {
        let index = index(&[&["zorg", "inwoner"], &["rouw", "inwoner"], &["zorg", "inwoner"]]);
        let scores = index.scores(&[("rouw", 1.0), ("inwoner", 1.0)]);
        assert!(scores[1] > scores[0]);
        assert_eq!(scores[0], scores[2]);
    }

    #[test]
    fn a_long_text_needs_more() {
        let index = index(&[&["taal"], &["taal", "a", "b", "c", "d", "e", "f"]]);
        let scores = index.scores(&[("taal", 1.0)]);
        assert!(scores[0] > scores[1]);
    }

    #[test]
    fn a_repeated_query_word_counts_once_at_its_highest_weight() {
        let index = index(&[&["taal"], &["werk"]]);
        assert_eq!(
            index.scores(&[("taal", 0.5), ("taal", 1.0)]),
            index.scores(&[("taal", 1.0)])
        );
    }

    #[test]
    fn an_empty_index_answers_nothing() {
        assert!(index(&[]).is_empty());
        assert!(index(&[]).scores(&[("taal", 1.0)]).is_empty());
    }

    proptest! {
        #[test]
        fn contributions_add_up_to_the_score(
            documents in prop::collection::vec(prop::collection::vec((0u8..12, 0.5f32..1.0), 0..12), 1..8),
            query in prop::collection::vec((0u8..12, 0.5f32..1.0), 0..8),
        ) {
            let names: Vec<String> = (0..12).map(|n| format!("t{n}")).collect();
            let built = Bm25Index::build(
                documents.iter().map(|d| d.iter().map(|(t, w)| (names[*t as usize].as_str(), *w))),
                Bm25Knobs::default(),
            );
            let query: Vec<(&str, f32)> = query.iter().map(|(t, w)| (names[*t as usize].as_str(), *w)).collect();
            for (document, score) in built.scores(&query).into_iter().enumerate() {
                let sum: f32 = built.contributions(&query, document).iter().map(|c| c.score).sum();
                prop_assert!((sum - score).abs() < 1e-3, "{sum} {score}");
            }
        }
    }
}
