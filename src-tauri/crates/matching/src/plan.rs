//! A plan made ready for ranking. Built once per plan version and kept.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::bm25::{Bm25Index, Bm25Knobs};
use crate::passage::Passage;

/// One element of a plan as it comes in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    /// The caller's id.
    pub id: String,
    /// The element it stands under.
    pub parent: Option<String>,
    /// Its text.
    pub text: String,
    /// Whether it may be proposed (objectives, results, measures); others only give context.
    pub candidate: bool,
}

/// A plan's elements, read, with the tables that make ranking quick.
#[derive(Debug)]
pub struct PlanIndex {
    pub(crate) elements: Vec<Element>,
    pub(crate) passages: Vec<Passage>,
    /// Places of the elements that may be proposed.
    pub(crate) candidates: Vec<usize>,
    /// Per candidate: the number of its chapter.
    pub(crate) chapters: Vec<usize>,
    /// Per candidate: the candidates it stands under, nearest first.
    pub(crate) above: Vec<Vec<usize>>,
    pub(crate) words: Bm25Index,
    /// Per candidate a row of √share, smoothed.
    pub(crate) lexical_roots: Vec<f32>,
    /// The same with the model; empty without.
    pub(crate) full_roots: Vec<f32>,
    /// Per candidate: its overlap with concepts at large.
    pub(crate) lexical_everywhere: Vec<f32>,
    pub(crate) full_everywhere: Vec<f32>,
    /// Per candidate a row; empty without the model.
    pub(crate) centred: Vec<f32>,
    pub(crate) adapted: Vec<f32>,
    /// All words of all candidates, row after row, and where each candidate's begin.
    pub(crate) word_rows: Vec<f32>,
    pub(crate) word_starts: Vec<usize>,
    pub(crate) word_rarity: Vec<f32>,
}

/// Rows of √share, smoothed, for a list of passages.
pub(crate) struct Roots {
    pub lexical: Vec<f32>,
    pub full: Option<Vec<f32>>,
    pub lexical_everywhere: f32,
    pub full_everywhere: f32,
}

impl PlanIndex {
    pub(crate) fn build(
        elements: Vec<Element>,
        mut passages: Vec<Passage>,
        parent: f32,
        roots_of: &dyn Fn(&Passage) -> Roots,
    ) -> Self {
        lean_on_parents(&elements, &mut passages, parent);
        let candidates: Vec<usize> = (0..elements.len()).filter(|at| elements[*at].candidate).collect();
        let words = Bm25Index::build(
            passages
                .iter()
                .map(|passage| passage.terms.iter().map(|term| (term.key.as_str(), term.weight))),
            Bm25Knobs::default(),
        );
        let lines = lines_of_ancestors(&elements, &candidates);
        let mut index = Self {
            chapters: lines
                .iter()
                .zip(&candidates)
                .map(|(line, own)| *line.last().unwrap_or(own))
                .collect(),
            above: candidates_among(&lines, &candidates),
            elements,
            words,
            lexical_roots: Vec::new(),
            full_roots: Vec::new(),
            lexical_everywhere: Vec::new(),
            full_everywhere: Vec::new(),
            centred: Vec::new(),
            adapted: Vec::new(),
            word_rows: Vec::new(),
            word_starts: vec![0],
            word_rarity: Vec::new(),
            passages,
            candidates,
        };
        let meant = index
            .candidates
            .iter()
            .all(|at| index.passages[*at].meant.is_some());
        for at in index.candidates.clone() {
            let passage = &index.passages[at];
            let roots = roots_of(passage);
            index.lexical_roots.extend(roots.lexical);
            index.lexical_everywhere.push(roots.lexical_everywhere);
            if let (true, Some(full), Some(place)) = (meant, roots.full, &passage.meant) {
                index.full_roots.extend(full);
                index.full_everywhere.push(roots.full_everywhere);
                index.centred.extend(&place.centred);
                index.adapted.extend(&place.adapted);
                for word in &passage.words {
                    index.word_rows.extend(&word.vector);
                    index.word_rarity.push(word.rarity);
                }
            }
            index.word_starts.push(index.word_rarity.len());
        }
        index
    }

    /// Whether every candidate has its vectors; until then the ranking is lexical.
    pub fn has_meaning(&self) -> bool {
        !self.full_roots.is_empty()
    }

    /// The elements that may be proposed, in the order of every score list.
    pub fn candidates(&self) -> impl ExactSizeIterator<Item = &Element> {
        self.candidates.iter().map(|at| &self.elements[*at])
    }

    /// Place of a candidate by id.
    pub(crate) fn candidate(&self, id: &str) -> Option<usize> {
        self.candidates.iter().position(|at| self.elements[*at].id == id)
    }

    pub(crate) fn passage(&self, candidate: usize) -> &Passage {
        &self.passages[self.candidates[candidate]]
    }
}

/// Mixes a part of the parent's shares into every element: a measure says less than the objective it serves.
fn lean_on_parents(elements: &[Element], passages: &mut [Passage], part: f32) {
    if part <= 0.0 {
        return;
    }
    let places: HashMap<&str, usize> = elements
        .iter()
        .enumerate()
        .map(|(at, e)| (e.id.as_str(), at))
        .collect();
    let own: Vec<_> = passages.iter().map(|passage| passage.shares.clone()).collect();
    for (at, element) in elements.iter().enumerate() {
        let parent = element
            .parent
            .as_deref()
            .and_then(|id| places.get(id))
            .filter(|parent| **parent != at);
        if let Some(parent) = parent {
            passages[at].shares.scale(1.0 - part);
            passages[at].shares.add(&own[*parent], part);
        }
    }
}

/// The ancestors of each candidate, parent first. A circle in the parents ends where it began.
fn lines_of_ancestors(elements: &[Element], candidates: &[usize]) -> Vec<Vec<usize>> {
    let places: HashMap<&str, usize> = elements
        .iter()
        .enumerate()
        .map(|(at, e)| (e.id.as_str(), at))
        .collect();
    candidates
        .iter()
        .map(|candidate| {
            let mut at = *candidate;
            let mut seen = HashSet::from([at]);
            let mut line = Vec::new();
            while let Some(parent) = elements[at].parent.as_deref().and_then(|id| places.get(id)) {
                if !seen.insert(*parent) {
                    break;
                }
                at = *parent;
                line.push(at);
            }
            line
        })
        .collect()
}

/// Which candidates stand in each line of ancestors, as places among the candidates.
fn candidates_among(lines: &[Vec<usize>], candidates: &[usize]) -> Vec<Vec<usize>> {
    let places: HashMap<usize, usize> = candidates.iter().enumerate().map(|(at, e)| (*e, at)).collect();
    lines
        .iter()
        .map(|line| line.iter().filter_map(|at| places.get(at)).copied().collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element(id: &str, parent: Option<&str>, candidate: bool) -> Element {
        Element {
            id: id.to_owned(),
            parent: parent.map(str::to_owned),
            text: String::new(),
            candidate,
        }
    }

    #[test]
    fn ancestors_lead_to_the_chapter() {
        let elements = [
            element("1", None, false),
            element("1.1", Some("1"), true),
            element("m", Some("1.1"), true),
            element("2", Some("gone"), true),
        ];
        let lines = lines_of_ancestors(&elements, &[1, 2, 3]);
        assert_eq!(lines, [vec![0], vec![1, 0], vec![]]);
        assert_eq!(candidates_among(&lines, &[1, 2, 3]), [vec![], vec![0], vec![]]);
    }

    #[test]
    fn a_circle_of_parents_ends() {
        let elements = [element("a", Some("b"), true), element("b", Some("a"), true)];
        assert_eq!(lines_of_ancestors(&elements, &[0, 1]), [[1], [0]]);
    }
}
