//! Two versions of a plan beside each other: what stayed, what changed, what is gone, what is new.
//!
//! An element of the old version and one of the new are the same element when their texts are the same; else when they
//! are alike, where the same number, the same kind and the same place in the order count. Every element lands in
//! exactly one class.

use super::PlanElement;
use super::words::{count, normal, similarity_bound};
use serde::{Deserialize, Serialize};

/// One line of the comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "class", rename_all = "snake_case")]
pub enum Change {
    /// The text is the same (number, place and punctuation may differ).
    Kept {
        /// Id in the old version.
        old: String,
        /// Id in the new version.
        new: String,
    },
    /// The same element with another text or kind: judgements on it are to be looked at again.
    Changed {
        /// Id in the old version.
        old: String,
        /// Id in the new version.
        new: String,
        /// Text in the old version.
        old_text: String,
        /// Text in the new version.
        new_text: String,
    },
    /// Only in the old version.
    Gone {
        /// Id in the old version.
        old: String,
    },
    /// Only in the new version.
    New {
        /// Id in the new version.
        new: String,
    },
}

/// Texts less alike than this are different elements, unless number and kind agree.
const ALIKE: f64 = 0.62;
/// With the same number and kind, texts less alike than this are still different elements.
const ALIKE_NUMBERED: f64 = 0.42;

/// Compares two versions. The lines come in the order of the new version; what is gone stands where it stood.
#[must_use]
pub fn diff(old: &[PlanElement], new: &[PlanElement]) -> Vec<Change> {
    let old_texts: Vec<Prepared> = old.iter().map(Prepared::of).collect();
    let new_texts: Vec<Prepared> = new.iter().map(Prepared::of).collect();
    let mut to_new: Vec<Option<usize>> = vec![None; old.len()];
    let mut to_old: Vec<Option<usize>> = vec![None; new.len()];
    same_texts(old, new, &old_texts, &new_texts, &mut to_new, &mut to_old);
    alike_texts(old, new, &old_texts, &new_texts, &mut to_new, &mut to_old);
    lines(old, new, &old_texts, &new_texts, &to_new, &to_old)
}

struct Prepared {
    text: String,
    letters: Vec<char>,
    words: Vec<String>,
}

impl Prepared {
    fn of(e: &PlanElement) -> Self {
        let text = normal(&e.text);
        let mut words: Vec<String> = text
            .split(' ')
            .filter(|w| w.chars().count() > 3)
            .map(str::to_owned)
            .collect();
        words.sort();
        words.dedup();
        Self {
            letters: text.chars().take(1_500).collect(),
            text,
            words,
        }
    }
}

/// Equal texts first, the nearest in order for texts that stand several times.
fn same_texts(
    old: &[PlanElement],
    new: &[PlanElement],
    old_texts: &[Prepared],
    new_texts: &[Prepared],
    to_new: &mut [Option<usize>],
    to_old: &mut [Option<usize>],
) {
    let mut places: std::collections::HashMap<&str, Vec<usize>> = std::collections::HashMap::new();
    for (j, t) in new_texts.iter().enumerate() {
        places.entry(t.text.as_str()).or_default().push(j);
    }
    for (i, t) in old_texts.iter().enumerate() {
        let Some(candidates) = places.get(t.text.as_str()) else {
            continue;
        };
        let best = candidates
            .iter()
            .copied()
            .filter(|j| to_old[*j].is_none())
            .min_by_key(|j| {
                let kind = usize::from(old[i].kind != new[*j].kind);
                let number = usize::from(old[i].number != new[*j].number);
                (kind, number, i.abs_diff(*j), *j)
            });
        if let Some(j) = best {
            to_new[i] = Some(j);
            to_old[j] = Some(i);
        }
    }
}

/// Then the most alike pairs, best first; ties fall to the earlier elements so that the outcome is always the same.
fn alike_texts(
    old: &[PlanElement],
    new: &[PlanElement],
    old_texts: &[Prepared],
    new_texts: &[Prepared],
    to_new: &mut [Option<usize>],
    to_old: &mut [Option<usize>],
) {
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for i in 0..old.len() {
        if to_new[i].is_some() {
            continue;
        }
        for j in 0..new.len() {
            if to_old[j].is_some() {
                continue;
            }
            if let Some(score) = score((&old[i], &old_texts[i]), (&new[j], &new_texts[j])) {
                let away = (share(i, old.len()) - share(j, new.len())).abs();
                pairs.push((score - away * 0.05, i, j));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    for (_, i, j) in pairs {
        if to_new[i].is_none() && to_old[j].is_none() {
            to_new[i] = Some(j);
            to_old[j] = Some(i);
        }
    }
}

fn share(at: usize, of: usize) -> f64 {
    count(at) / count(of.max(1))
}

/// How sure it is that two elements are one; `None` when they are not.
fn score(a: (&PlanElement, &Prepared), b: (&PlanElement, &Prepared)) -> Option<f64> {
    let numbered = !a.0.number.is_empty() && a.0.number == b.0.number && a.0.kind == b.0.kind;
    let floor = if numbered { ALIKE_NUMBERED } else { ALIKE };
    if similarity_bound(a.1.letters.len(), b.1.letters.len()) < floor {
        return None;
    }
    let shared = shared_words(&a.1.words, &b.1.words);
    // Texts without half of their words in common cannot be alike enough; comparing letters is slow.
    if shared < floor * 0.5 && !a.1.words.is_empty() && !b.1.words.is_empty() {
        return None;
    }
    let alike = super::words::similarity(&a.1.text, &b.1.text).max(shared * 0.97);
    if alike < floor {
        return None;
    }
    let kind = if a.0.kind == b.0.kind { 0.06 } else { 0.0 };
    let number = if numbered { 0.12 } else { 0.0 };
    Some(alike + kind + number)
}

/// Share of the words that two sorted lists have in common.
fn shared_words(a: &[String], b: &[String]) -> f64 {
    let common = a.iter().filter(|w| b.binary_search(w).is_ok()).count();
    let all = a.len() + b.len() - common;
    if all == 0 {
        0.0
    } else {
        2.0 * count(common) / count(a.len() + b.len())
    }
}

fn lines(
    old: &[PlanElement],
    new: &[PlanElement],
    old_texts: &[Prepared],
    new_texts: &[Prepared],
    to_new: &[Option<usize>],
    to_old: &[Option<usize>],
) -> Vec<Change> {
    let mut out = Vec::with_capacity(old.len() + new.len());
    let mut next_old = 0;
    let mut gone_until = |limit: usize, out: &mut Vec<Change>| {
        while next_old < limit {
            if to_new[next_old].is_none() {
                out.push(Change::Gone {
                    old: old[next_old].id.clone(),
                });
            }
            next_old += 1;
        }
    };
    for (j, e) in new.iter().enumerate() {
        let Some(i) = to_old[j] else {
            out.push(Change::New { new: e.id.clone() });
            continue;
        };
        gone_until(i, &mut out);
        let same = old_texts[i].text == new_texts[j].text && old[i].kind == e.kind;
        out.push(if same {
            Change::Kept {
                old: old[i].id.clone(),
                new: e.id.clone(),
            }
        } else {
            Change::Changed {
                old: old[i].id.clone(),
                new: e.id.clone(),
                old_text: old[i].text.clone(),
                new_text: e.text.clone(),
            }
        });
    }
    gone_until(old.len(), &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::super::ElementKind;
    use super::*;
    use proptest::prelude::*;

    fn element(id: usize, number: &str, text: &str) -> PlanElement {
        PlanElement {
            id: format!("e{id}"),
            parent: None,
            kind: ElementKind::Measure,
            level: "maatregel".into(),
            number: number.into(),
            page: None,
            text: text.into(),
            fields: std::collections::BTreeMap::new(),
            tags: Vec::new(),
            parent_proposed: false,
        }
    }

    fn class(changes: &[Change], id: &str) -> &'static str {
        changes
            .iter()
            .find_map(|c| match c {
                Change::Kept { old, .. } if old == id => Some("kept"),
                Change::Changed { old, .. } if old == id => Some("changed"),
                Change::Gone { old } if old == id => Some("gone"),
                _ => None,
            })
            .unwrap_or("none")
    }

    #[test]
    fn moved_renumbered_reworded_and_dropped_are_told_apart() {
        let old = [
            element(
                1,
                "1.1",
                "Ouderen blijven langer actief en zelfstandig in hun eigen buurt.",
            ),
            element(2, "1.2", "Mantelzorgers zijn in beeld en voelen zich erkend."),
            element(3, "1.3", "De bibliotheek organiseert een wekelijks taalcafé."),
        ];
        let new = [
            element(11, "2.1", "Mantelzorgers zijn in beeld en voelen zich erkend!"),
            element(
                12,
                "1.1",
                "Ouderen blijven langer actief, gezond en zelfstandig in hun eigen buurt.",
            ),
            element(13, "3.1", "Jongeren krijgen een vaste begeleider bij schulden."),
        ];
        let changes = diff(&old, &new);
        assert_eq!(class(&changes, "e1"), "changed");
        assert_eq!(class(&changes, "e2"), "kept");
        assert_eq!(class(&changes, "e3"), "gone");
        assert!(changes.contains(&Change::New { new: "e13".into() }));
    }

    #[test]
    fn the_same_number_with_another_subject_is_not_the_same_element() {
        let old = [element(
            1,
            "1.1",
            "Ouderen blijven langer actief in hun eigen buurt.",
        )];
        let new = [element(
            2,
            "1.1",
            "Schulden van gezinnen worden sneller kwijtgescholden.",
        )];
        assert_eq!(class(&diff(&old, &new), "e1"), "gone");
    }

    proptest! {
        #[test]
        fn every_element_is_in_exactly_one_class(
            old in proptest::collection::vec("[a-d]{1,6}( [a-d]{1,6}){0,6}", 0..14),
            new in proptest::collection::vec("[a-d]{1,6}( [a-d]{1,6}){0,6}", 0..14),
        ) {
            let old: Vec<PlanElement> = old.iter().enumerate().map(|(i, t)| element(i, "", t)).collect();
            let new: Vec<PlanElement> = new.iter().enumerate().map(|(i, t)| element(100 + i, "", t)).collect();
            let changes = diff(&old, &new);
            let mut olds: Vec<String> = Vec::new();
            let mut news: Vec<String> = Vec::new();
            for c in &changes {
                match c {
                    Change::Kept { old, new } | Change::Changed { old, new, .. } => {
                        olds.push(old.clone());
                        news.push(new.clone());
                    }
                    Change::Gone { old } => olds.push(old.clone()),
                    Change::New { new } => news.push(new.clone()),
                }
            }
            let mut want: Vec<String> = old.iter().map(|e| e.id.clone()).collect();
            want.sort();
            olds.sort();
            prop_assert_eq!(olds, want);
            prop_assert_eq!(news, new.iter().map(|e| e.id.clone()).collect::<Vec<_>>());
            prop_assert_eq!(diff(&old, &new), changes);
        }

        #[test]
        fn a_version_beside_itself_is_all_kept(texts in proptest::collection::vec("[a-h]{2,8}( [a-h]{2,8}){0,5}", 0..12)) {
            let elements: Vec<PlanElement> = texts.iter().enumerate().map(|(i, t)| element(i, "", t)).collect();
            let kept = |c: &Change| matches!(c, Change::Kept { old, new } if old == new);
            prop_assert!(diff(&elements, &elements).iter().all(kept));
        }
    }
}
