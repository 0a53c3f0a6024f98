//! For the bridge editor: what a change does to the rankings, and which line a judgement suggests.

use std::collections::HashMap;

use crate::bridge::{BridgeLine, BridgeLineKind, Register};
use crate::model::TextVectors;
use crate::words::sentences;
use crate::{Engine, Judgements, Passage, PlanIndex};

/// An ambition whose proposals are watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedAmbition {
    /// The caller's id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// What she has said about it.
    pub judgements: Judgements,
}

/// An element that comes to stand elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankingMove {
    /// The element.
    pub element: String,
    /// Its place as it is, from 1, among what she has not judged.
    pub from: usize,
    /// Its place as it would be.
    pub to: usize,
}

/// What a change of the bridge does to the proposals of one ambition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankingChange {
    /// The ambition.
    pub ambition: String,
    /// Elements that stand or would stand among the first, and elsewhere than before; best new place first.
    pub moves: Vec<RankingMove>,
}

/// A plan under one bridge.
#[derive(Debug, Clone, Copy)]
pub struct Ranked<'a> {
    /// The engine of that bridge.
    pub engine: &'a Engine,
    /// The plan, made ready by it.
    pub plan: &'a PlanIndex,
}

/// Lays the first `count` proposals of the same plan under two bridges beside each other; ambitions without any change
/// are left out. `step` hears after each ambition how many were ranked; `None` when it answers `false`.
pub fn ranking_changes(
    before: Ranked<'_>,
    after: Ranked<'_>,
    ambitions: &[WatchedAmbition],
    vectors: &dyn Fn(&str) -> Option<TextVectors>,
    count: usize,
    step: &dyn Fn(usize) -> bool,
) -> Option<Vec<RankingChange>> {
    let mut changes = Vec::new();
    for (at, ambition) in ambitions.iter().enumerate() {
        let known = vectors(&ambition.text);
        let order = |side: Ranked<'_>| {
            let passage = side.engine.read(&ambition.text, Register::Lay, known.as_ref());
            side.engine.order(&passage, side.plan, &ambition.judgements)
        };
        let moves = moves(&order(before), &order(after), count);
        if !moves.is_empty() {
            changes.push(RankingChange {
                ambition: ambition.id.clone(),
                moves,
            });
        }
        if !step(at + 1) {
            return None;
        }
    }
    Some(changes)
}

/// What moves in, out of, or within the first `count`.
fn moves(before: &[String], after: &[String], count: usize) -> Vec<RankingMove> {
    let was: HashMap<&str, usize> = (before.iter().enumerate())
        .map(|(at, id)| (id.as_str(), at + 1))
        .collect();
    (after.iter().enumerate())
        .filter_map(|(at, id)| {
            let (from, to) = (*was.get(id.as_str())?, at + 1);
            (from != to && from.min(to) <= count).then(|| RankingMove {
                element: id.clone(),
                from,
                to,
            })
        })
        .collect()
}

impl Engine {
    /// The line that a confirmed pair suggests: the ambition's most fitting sentence, as something volunteers say about
    /// the element's strongest concept. `None` when the two share a concept already, when she said that the ambition is
    /// not about that concept, or when nothing would be new.
    pub fn suggest_line(
        &self,
        ambition: &Passage,
        plan: &PlanIndex,
        element: &str,
        judgements: &Judgements,
    ) -> Option<BridgeLine> {
        let candidate = plan.candidate(element)?;
        let passage = plan.passage(candidate);
        if self.share_a_concept(ambition, passage, judgements) {
            return None;
        }
        let strongest = |shares: &[f32]| (0..shares.len()).max_by(|a, b| shares[*a].total_cmp(&shares[*b]));
        let concept = self
            .bridge()
            .concepts()
            .get(strongest(passage.shares.of(true))?)
            .filter(|concept| !judgements.concepts_dropped.contains(&concept.id))?;
        let place = self.bridge().place(&concept.id)?;
        let sentence = sentences(ambition.text())
            .into_iter()
            .map(|range| &ambition.text()[range])
            .map(|sentence| {
                (
                    self.read(sentence, Register::Lay, None).shares.lexical[place],
                    sentence,
                )
            })
            .max_by(|a, b| a.0.total_cmp(&b.0))?
            .1;
        let known = concept.lay.iter().any(|line| line == sentence);
        (!known).then(|| BridgeLine {
            concept_id: concept.id.clone(),
            kind: BridgeLineKind::Lay,
            text: sentence.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Element;
    use crate::bridge::Bridge;
    use crate::words::Analyser;

    fn bridge() -> Bridge {
        Bridge::load(
            r#"[
            {"id":"tuin","label":"Moestuin","synonyms":["moestuin"],"lay":["Samen wroeten in de aarde."],"policy":["Gezamenlijk tuinieren wordt ondersteund."]},
            {"id":"taal","label":"Taal","synonyms":["taalles"],"lay":["Oefenen met lezen en schrijven."],"policy":["Laaggeletterdheid wordt teruggedrongen."]},
            {"id":"rouw","label":"Rouw","synonyms":["rouw"],"lay":["Praten over wie er niet meer is."],"policy":["Nabestaanden krijgen ondersteuning."]}]"#,
        )
        .expect("json")
    }

    fn engine(bridge: Bridge) -> Engine {
        Engine::new(bridge, Analyser::new(None), None)
    }

    fn elements() -> Vec<Element> {
        [
            ("t", "Gezamenlijk tuinieren krijgt ruimte."),
            ("l", "Laaggeletterdheid daalt."),
            ("r", "Nabestaanden vinden steun."),
        ]
        .map(|(id, text)| Element {
            id: id.to_owned(),
            parent: None,
            text: text.to_owned(),
            candidate: true,
        })
        .into()
    }

    const AMBITION: &str = "Iedereen is welkom. Met spade en hark op zaterdag naar het veldje.";

    #[test]
    fn a_pair_without_a_shared_concept_suggests_a_line_and_the_line_helps() {
        let before = engine(bridge());
        let plan = before.index(elements(), &|_| None);
        let ambition = before.read(AMBITION, Register::Lay, None);
        let line = before
            .suggest_line(&ambition, &plan, "t", &Judgements::default())
            .expect("a line");
        assert_eq!(
            (line.concept_id.as_str(), line.kind),
            ("tuin", BridgeLineKind::Lay)
        );
        assert!(AMBITION.contains(&line.text));

        let lines = [BridgeLine {
            text: "Met spade en hark op zaterdag naar het veldje.".to_owned(),
            ..line
        }];
        let after = engine(bridge().with_lines(&lines).expect("line"));
        let theirs = after.index(elements(), &|_| None);
        let changes = changes((&before, &plan), (&after, &theirs), 1);
        assert_eq!(
            changes
                .first()
                .and_then(|change| change.moves.first())
                .map(|one| one.to),
            before_place(&before, &plan).ne(&1).then_some(1)
        );
        let passage = after.read(AMBITION, Register::Lay, None);
        assert_eq!(after.order(&passage, &theirs, &Judgements::default())[0], "t");
        assert!(
            after
                .suggest_line(&passage, &theirs, "t", &Judgements::default())
                .is_none()
        );
        let dropped = Judgements {
            concepts_dropped: vec!["tuin".to_owned()],
            ..Judgements::default()
        };
        assert!(before.suggest_line(&ambition, &plan, "t", &dropped).is_none());
    }

    fn before_place(engine: &Engine, plan: &PlanIndex) -> usize {
        let passage = engine.read(AMBITION, Register::Lay, None);
        let order = engine.order(&passage, plan, &Judgements::default());
        order.iter().position(|id| id == "t").expect("candidate") + 1
    }

    fn changes(
        before: (&Engine, &PlanIndex),
        after: (&Engine, &PlanIndex),
        count: usize,
    ) -> Vec<RankingChange> {
        let watched = [WatchedAmbition {
            id: "w".to_owned(),
            text: AMBITION.to_owned(),
            judgements: Judgements::default(),
        }];
        let side = |(engine, plan)| Ranked { engine, plan };
        ranking_changes(side(before), side(after), &watched, &|_| None, count, &|_| true)
            .expect("not stopped")
    }

    #[test]
    fn an_unchanged_bridge_changes_nothing() {
        let (one, two) = (engine(bridge()), engine(bridge()));
        let plans = [&one, &two].map(|engine| engine.index(elements(), &|_| None));
        assert!(changes((&one, &plans[0]), (&two, &plans[1]), 3).is_empty());
    }

    #[test]
    fn a_stop_is_heard() {
        let one = engine(bridge());
        let plan = one
            .index_in_steps(elements(), &|_| None, &|_| true)
            .expect("not stopped");
        assert!(
            one.index_in_steps(elements(), &|_| None, &|read| read < 2)
                .is_none()
        );
        let watched = [WatchedAmbition {
            id: "w".to_owned(),
            text: AMBITION.to_owned(),
            judgements: Judgements::default(),
        }];
        let side = Ranked {
            engine: &one,
            plan: &plan,
        };
        assert!(ranking_changes(side, side, &watched, &|_| None, 3, &|_| false).is_none());
    }

    #[test]
    fn what_moves_in_out_and_within_is_named_with_both_places() {
        let ids = |letters: &str| -> Vec<String> { letters.chars().map(String::from).collect() };
        let found = moves(&ids("abcdef"), &ids("fbacde"), 3);
        let places: Vec<_> = found
            .iter()
            .map(|one| (one.element.as_str(), one.from, one.to))
            .collect();
        assert_eq!(places, [("f", 6, 1), ("a", 1, 3), ("c", 3, 4)]);
    }
}
