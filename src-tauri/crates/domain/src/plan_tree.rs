//! Correcting the tree of a plan: moving headings up and down without ever changing the order of the document.
//!
//! Invariant: nodes stand in the order of the document, a parent before its children, and all that hangs under a node
//! follows it without anything else in between. So the tree always reads as the paper does.

use crate::id::Id;

/// A node: itself and what it hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// The element.
    pub id: Id,
    /// The element it hangs on.
    pub parent: Option<Id>,
}

/// A new parent for a node.
pub type NewParent = (Id, Option<Id>);

fn place(nodes: &[Node], id: Id) -> Option<usize> {
    nodes.iter().position(|node| node.id == id)
}

/// One level up. What stood after it under the same parent now falls under it, as in the outline of a text.
/// `None` when it stands at the top already.
#[must_use]
pub fn promote(nodes: &[Node], id: Id) -> Option<Vec<NewParent>> {
    let at = place(nodes, id)?;
    let parent = nodes[at].parent?;
    let above = nodes[place(nodes, parent)?].parent;
    let mut changes = vec![(id, above)];
    changes.extend(
        nodes[at + 1..]
            .iter()
            .filter(|node| node.parent == Some(parent))
            .map(|node| (node.id, Some(id))),
    );
    Some(changes)
}

/// One level down: under the element before it on the same level. `None` when there is none.
#[must_use]
pub fn demote(nodes: &[Node], id: Id) -> Option<Vec<NewParent>> {
    let at = place(nodes, id)?;
    let parent = nodes[at].parent;
    let before = nodes[..at].iter().rev().find(|node| node.parent == parent)?;
    Some(vec![(id, Some(before.id))])
}

/// What changes when a node is taken together with the one before it: its children move there.
/// Answers the node it joins; `None` for the first.
#[must_use]
pub fn merge(nodes: &[Node], id: Id) -> Option<(Id, Vec<NewParent>)> {
    let at = place(nodes, id)?;
    let into = nodes.get(at.checked_sub(1)?)?.id;
    Some((
        into,
        nodes
            .iter()
            .filter(|node| node.parent == Some(id))
            .map(|node| (node.id, Some(into)))
            .collect(),
    ))
}

/// A node with all that hangs under it, in order.
#[must_use]
pub fn branch(nodes: &[Node], id: Id) -> Vec<Id> {
    let mut found = vec![id];
    for node in nodes {
        if node.parent.is_some_and(|parent| found.contains(&parent)) && !found.contains(&node.id) {
            found.push(node.id);
        }
    }
    found
}

/// The ancestors of a node, nearest first. A circle ends where it began.
#[must_use]
pub fn ancestors(nodes: &[Node], id: Id) -> Vec<Id> {
    let mut found = Vec::new();
    let mut next = place(nodes, id).and_then(|at| nodes[at].parent);
    while let Some(parent) = next.filter(|parent| !found.contains(parent) && *parent != id) {
        found.push(parent);
        next = place(nodes, parent).and_then(|at| nodes[at].parent);
    }
    found
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use proptest::prelude::*;

    use super::*;

    fn id(number: usize) -> Id {
        let number = u32::try_from(number).expect("small");
        Id::new(DateTime::UNIX_EPOCH, u64::from(number), u64::from(number))
    }

    /// A tree from depths: each node hangs on the last one that is less deep.
    fn tree(depths: &[usize]) -> Vec<Node> {
        let mut path: Vec<Id> = Vec::new();
        let mut nodes = Vec::new();
        for (at, depth) in depths.iter().enumerate() {
            path.truncate(*depth);
            nodes.push(Node {
                id: id(at),
                parent: path.last().copied(),
            });
            path.push(id(at));
        }
        nodes
    }

    fn changed(nodes: &[Node], changes: &[NewParent]) -> Vec<Node> {
        let new = |node: &Node| {
            changes
                .iter()
                .find(|(id, _)| *id == node.id)
                .map_or(node.parent, |(_, parent)| *parent)
        };
        nodes
            .iter()
            .map(|node| Node {
                id: node.id,
                parent: new(node),
            })
            .collect()
    }

    /// Whether walking the tree gives the order of the document.
    fn reads_as_the_paper(nodes: &[Node]) -> bool {
        fn walk(nodes: &[Node], parent: Option<Id>, out: &mut Vec<Id>) {
            for node in nodes.iter().filter(|node| node.parent == parent) {
                out.push(node.id);
                walk(nodes, Some(node.id), out);
            }
        }
        let mut walked = Vec::new();
        walk(nodes, None, &mut walked);
        walked == nodes.iter().map(|node| node.id).collect::<Vec<_>>()
    }

    #[test]
    fn promoting_takes_what_follows_along() {
        let nodes = tree(&[0, 1, 1, 1]);
        let after = changed(&nodes, &promote(&nodes, id(2)).expect("under a parent"));
        assert_eq!(
            after.iter().map(|node| node.parent).collect::<Vec<_>>(),
            [None, Some(id(0)), None, Some(id(2))]
        );
        assert_eq!(promote(&nodes, id(0)), None);
    }

    #[test]
    fn demoting_needs_somebody_before_it() {
        let nodes = tree(&[0, 1, 1]);
        assert_eq!(demote(&nodes, id(1)), None);
        assert_eq!(demote(&nodes, id(2)), Some(vec![(id(2), Some(id(1)))]));
    }

    #[test]
    fn merging_hands_the_children_over() {
        let nodes = tree(&[0, 0, 1]);
        assert_eq!(merge(&nodes, id(1)), Some((id(0), vec![(id(2), Some(id(0)))])));
        assert_eq!(merge(&nodes, id(0)), None);
    }

    #[test]
    fn a_branch_is_everything_below() {
        let nodes = tree(&[0, 1, 2, 1, 0]);
        assert_eq!(branch(&nodes, id(0)), [id(0), id(1), id(2), id(3)]);
        assert_eq!(ancestors(&nodes, id(2)), [id(1), id(0)]);
    }

    proptest! {
        #[test]
        fn no_correction_changes_the_order_of_the_paper(
            depths in proptest::collection::vec(0_usize..5, 1..24),
            at in 0_usize..24,
        ) {
            let nodes = tree(&depths);
            prop_assume!(at < nodes.len());
            prop_assert!(reads_as_the_paper(&nodes));
            if let Some(changes) = promote(&nodes, id(at)) {
                prop_assert!(reads_as_the_paper(&changed(&nodes, &changes)));
            }
            if let Some(changes) = demote(&nodes, id(at)) {
                prop_assert!(reads_as_the_paper(&changed(&nodes, &changes)));
            }
            if let Some((_, changes)) = merge(&nodes, id(at)) {
                let mut after = changed(&nodes, &changes);
                after.retain(|node| node.id != id(at));
                prop_assert!(reads_as_the_paper(&after));
            }
        }
    }
}
