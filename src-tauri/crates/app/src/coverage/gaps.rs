//! White spots both ways, and clashes.

use std::collections::{HashMap, HashSet};

use domain::id::Id;
use domain::lists::{AlignmentState, Judgement, PlanElementKind};
use domain::plan_tree::{Node, ancestors};
use store::tables::{Alignment, PlanElement};

use super::{Facts, PlanClash};
use crate::alignments::card_element;

fn counts(alignment: &Alignment) -> bool {
    alignment.state == AlignmentState::Current
        && matches!(alignment.judgement, Judgement::Full | Judgement::Partial)
}

/// The elements that somebody serves, wholly or in part. Whoever serves a measure serves the goal above it; the other
/// way round says nothing about the measure.
pub(super) fn served(facts: &Facts) -> HashSet<Id> {
    let nodes: Vec<Node> = facts
        .elements
        .iter()
        .map(|one| Node {
            id: one.id,
            parent: one.parent_id,
        })
        .collect();
    let mut served = HashSet::new();
    for alignment in facts
        .judged
        .iter()
        .flat_map(|one| &one.alignments)
        .filter(|one| counts(one))
    {
        if served.insert(alignment.plan_element_id) {
            served.extend(ancestors(&nodes, alignment.plan_element_id));
        }
    }
    served
}

/// Goals and results nobody serves, in the order of the plan. A plan without goals and results is asked by its measures.
pub(super) fn goals<'a>(facts: &'a Facts, served: &HashSet<Id>) -> Vec<&'a PlanElement> {
    let candidates = crate::plans::candidates(&facts.elements);
    let goal = |one: &&PlanElement| matches!(one.kind, PlanElementKind::Objective | PlanElementKind::Result);
    let any_goal = candidates.iter().any(goal);
    candidates
        .into_iter()
        .filter(|one| (!any_goal || goal(one)) && !served.contains(&one.id))
        .collect()
}

/// Pairs that clash, by organisation and then by plan.
pub(super) fn clashes(facts: &Facts, by_id: &HashMap<Id, &PlanElement>) -> Vec<PlanClash> {
    let mut found = Vec::new();
    for judged in &facts.judged {
        for alignment in judged
            .alignments
            .iter()
            .filter(|one| one.judgement == Judgement::Conflict)
        {
            if let Some(element) = by_id.get(&alignment.plan_element_id) {
                found.push(PlanClash {
                    ambition: judged.ambition.clone(),
                    element: card_element(element, by_id),
                    note: alignment.note.clone(),
                });
            }
        }
    }
    found
}
