//! For the bridge editor: what a change does to the rankings, and which line a judgement suggests.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bridge::{BridgeLine, BridgeLineKind, Register};
use crate::model::TextVectors;
use crate::words::sentences;
use crate::{Element, Engine, Judgements, Passage, PlanIndex};

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

/// The proposals of one ambition before and after a change of the bridge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RankingChange {
    /// The ambition.
    pub ambition: String,
    /// Element ids, best first, as they are.
    pub before: Vec<String>,
    /// Element ids, best first, as they would be.
    pub after: Vec<String>,
}

impl RankingChange {
    /// Elements that would come in.
    pub fn entering(&self) -> impl Iterator<Item = &String> {
        self.after.iter().filter(|id| !self.before.contains(id))
    }

    /// Elements that would drop out.
    pub fn leaving(&self) -> impl Iterator<Item = &String> {
        self.before.iter().filter(|id| !self.after.contains(id))
    }
}

/// Lays the first `count` proposals of two engines beside each other; ambitions without any change are left out.
pub fn ranking_changes(
    before: &Engine,
    after: &Engine,
    ambitions: &[WatchedAmbition],
    elements: &[Element],
    vectors: &dyn Fn(&str) -> Option<TextVectors>,
    count: usize,
) -> Vec<RankingChange> {
    let plans = [before, after].map(|engine| engine.index(elements.to_vec(), vectors));
    let proposals = |engine: &Engine, plan: &PlanIndex, ambition: &WatchedAmbition| -> Vec<String> {
        let passage = engine.read(&ambition.text, Register::Lay, vectors(&ambition.text).as_ref());
        engine
            .rank(&passage, plan, &ambition.judgements, count)
            .into_iter()
            .map(|p| p.element)
            .collect()
    };
    ambitions
        .iter()
        .map(|ambition| RankingChange {
            ambition: ambition.id.clone(),
            before: proposals(before, &plans[0], ambition),
            after: proposals(after, &plans[1], ambition),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

impl Engine {
    /// The line that a confirmed pair suggests: the ambition's most fitting sentence, as something volunteers say about
    /// the element's strongest concept. `None` when the two share a concept already, or when nothing would be new.
    pub fn suggest_line(&self, ambition: &Passage, plan: &PlanIndex, element: &str) -> Option<BridgeLine> {
        let candidate = plan.candidate(element)?;
        let passage = plan.passage(candidate);
        if self.share_a_concept(ambition, passage) {
            return None;
        }
        let strongest = |shares: &[f32]| (0..shares.len()).max_by(|a, b| shares[*a].total_cmp(&shares[*b]));
        let concept = self
            .bridge()
            .concepts()
            .get(strongest(passage.shares.of(true))?)?;
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
        let line = before.suggest_line(&ambition, &plan, "t").expect("a line");
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
        let watched = [WatchedAmbition {
            id: "w".to_owned(),
            text: AMBITION.to_owned(),
            judgements: Judgements::default(),
        }];
        let changes = ranking_changes(&before, &after, &watched, &elements(), &|_| None, 1);
        assert!(changes.iter().all(|change| change.after == ["t"]));
        let passage = after.read(AMBITION, Register::Lay, None);
        assert!(
            after
                .suggest_line(&passage, &after.index(elements(), &|_| None), "t")
                .is_none()
        );
    }

    #[test]
    fn an_unchanged_bridge_changes_nothing() {
        let (one, two) = (engine(bridge()), engine(bridge()));
        let watched = [WatchedAmbition {
            id: "w".to_owned(),
            text: AMBITION.to_owned(),
            judgements: Judgements::default(),
        }];
        assert!(ranking_changes(&one, &two, &watched, &elements(), &|_| None, 3).is_empty());
    }

    #[test]
    fn entering_and_leaving_are_named() {
        let change = RankingChange {
            ambition: "w".to_owned(),
            before: vec!["a".to_owned(), "b".to_owned()],
            after: vec!["b".to_owned(), "c".to_owned()],
        };
        assert_eq!(change.entering().collect::<Vec<_>>(), ["c"]);
        assert_eq!(change.leaving().collect::<Vec<_>>(), ["a"]);
    }
}
