//! Workshop notes beside each other: which other notes say nearly the same.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Engine;
use crate::bridge::Register;
use crate::model::TextVectors;
use crate::plan::{Element, PlanIndex};
use crate::rank::Judgements;

/// A note beside another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Neighbour {
    /// The other note.
    pub id: String,
    /// Comparable only among the neighbours of one note.
    pub score: f32,
}

impl Engine {
    /// Makes notes ready: pairs of id and text.
    pub fn index_notes(
        &self,
        notes: &[(String, String)],
        vectors: &dyn Fn(&str) -> Option<TextVectors>,
    ) -> PlanIndex {
        let elements = notes
            .iter()
            .map(|(id, text)| Element {
                id: id.clone(),
                parent: None,
                text: text.clone(),
                candidate: true,
            })
            .collect();
        self.index_as(elements, Register::Lay, vectors)
    }

    /// The notes nearest to one of them, best first, itself left out. Empty for an id that is not there.
    pub fn neighbours(&self, notes: &PlanIndex, id: &str, count: usize) -> Vec<Neighbour> {
        let Some(at) = notes.candidate(id) else {
            return Vec::new();
        };
        let note = notes.passage(at);
        let evidence = self.evidence(note, notes, &Judgements::default(), self.best_system(note, notes));
        let scores = self.fuse(&self.weights().for_notes(), &evidence, notes);
        let mut order: Vec<usize> = (0..scores.len()).filter(|other| *other != at).collect();
        order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
        let name = |other: usize| notes.elements[notes.candidates[other]].id.clone();
        order
            .into_iter()
            .take(count)
            .map(|other| Neighbour {
                id: name(other),
                score: scores[other],
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bridge::Bridge;
    use crate::words::Analyser;

    #[test]
    fn notes_on_one_subject_find_each_other() {
        let engine = Engine::new(Bridge::shipped().expect("bridge"), Analyser::new(None), None);
        let notes: Vec<(String, String)> = [
            ("a", "zaal huren is niet te betalen"),
            ("b", "huur zaal veel te duur!!"),
            ("c", "bestuur vindt geen opvolger"),
            ("d", "wie volgt de voorzitter op? bestuur"),
        ]
        .map(|(id, text)| (id.to_owned(), text.to_owned()))
        .into();
        let index = engine.index_notes(&notes, &|_| None);
        for (id, nearest) in [("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")] {
            assert_eq!(engine.neighbours(&index, id, 1)[0].id, nearest);
        }
        assert!(engine.neighbours(&index, "x", 3).is_empty());
    }
}
