//! Reading the tree of a version.

use std::collections::HashMap;

use domain::id::Id;
use domain::lists::PlanElementKind;
use domain::plan_tree::Node;
use store::Reader;
use store::tables::PlanElement;

use crate::Result;

/// Whether an ambition can be laid beside an element: goals, results and measures that were not taken out.
///
/// Indicators say how something is counted and not what is wanted, so nothing can serve them.
pub(crate) fn is_candidate(element: &PlanElement) -> bool {
    let kind = matches!(
        element.kind,
        PlanElementKind::Objective | PlanElementKind::Result | PlanElementKind::Measure
    );
    kind && !element.dropped && !element.text.trim().is_empty()
}

/// The elements of a version in the order of the document.
pub(crate) fn elements(read: &Reader<'_>, version: &Id) -> Result<Vec<PlanElement>> {
    let mut elements = read.plan_elements().by_plan_version(version)?;
    elements.sort_by_key(|element| (element.sort, element.id));
    Ok(elements)
}

/// The elements an ambition can be laid beside, in the order of the document.
pub(crate) fn candidates(elements: &[PlanElement]) -> Vec<&PlanElement> {
    elements.iter().filter(|element| is_candidate(element)).collect()
}

/// The bare tree.
pub(super) fn nodes(elements: &[PlanElement]) -> Vec<Node> {
    elements
        .iter()
        .map(|element| Node {
            id: element.id,
            parent: element.parent_id,
        })
        .collect()
}

/// How deep each element stands, from 0. A parent stands before its children, so one pass is enough.
pub(super) fn depths(elements: &[PlanElement]) -> Vec<u32> {
    let mut known: HashMap<Id, u32> = HashMap::new();
    elements
        .iter()
        .map(|element| {
            let depth = element
                .parent_id
                .and_then(|parent| known.get(&parent))
                .map_or(0, |depth| depth + 1);
            known.insert(element.id, depth);
            depth
        })
        .collect()
}
