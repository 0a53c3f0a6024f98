//! How well a reading agrees with the truth about a plan.

use super::words::{count, normal, similarity, similarity_bound};
use super::{ElementKind, PlanDocument};
use serde::{Deserialize, Serialize};

/// One true element, as the truth files write it.
#[derive(Debug, Clone, Deserialize)]
pub struct TrueElement {
    /// Unique within the plan.
    pub id: String,
    /// Id of the parent.
    pub parent: Option<String>,
    /// `doelstelling`, `resultaat`, `maatregel`, `indicator`, `thema`, `prestatieveld`.
    pub level: String,
    /// Number as printed.
    #[serde(default)]
    pub number: String,
    /// Page in the PDF, from 1.
    pub page: Option<u32>,
    /// Text.
    pub text: String,
}

/// The truth about a plan.
#[derive(Debug, Clone, Deserialize)]
pub struct Truth {
    /// Title.
    pub title: String,
    /// Period.
    pub period: String,
    /// Elements in reading order.
    pub elements: Vec<TrueElement>,
}

/// Shares from 0 to 1.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Scores {
    /// Share of the true elements that were found, of the right kind, with a text at least 0.9 alike.
    pub found: f64,
    /// Share of the returned goals, results and measures that are true ones.
    pub precision: f64,
    /// Share of the found elements that hang on the right parent (headings that are no element in the truth are
    /// passed over).
    pub parent: f64,
    /// Share of the found elements with the right page; 1 when the file has no pages.
    pub page: f64,
    /// True elements that were not found: their ids.
    pub missed: Vec<String>,
    /// Returned goals, results and measures that are not true: id and beginning of the text.
    pub wrong: Vec<String>,
    /// Found elements with a wrong parent: true id, true parent, parent found.
    pub misplaced: Vec<String>,
    /// Found elements with the right text but a number other than the true one.
    pub misnumbered: Vec<String>,
}

/// The text counts as the same from this similarity on.
const ALIKE: f64 = 0.9;

/// Lays a reading beside the truth.
#[must_use]
pub fn measure(found: &PlanDocument, truth: &Truth) -> Scores {
    let matched = pair(found, truth);
    let mut scores = Scores::default();
    let mut right_parent = 0;
    let mut right_page = 0;
    let mut paged = 0;
    let pairs = matched.iter().flatten().count();
    for (t, hit) in truth.elements.iter().zip(&matched) {
        let Some(f) = *hit else {
            scores.missed.push(t.id.clone());
            continue;
        };
        let parent = true_ancestor(found, &matched, truth, f);
        if parent == t.parent {
            right_parent += 1;
        } else {
            scores.misplaced.push(format!(
                "{}: {} / {}",
                t.id,
                shown(t.parent.as_deref()),
                shown(parent.as_deref())
            ));
        }
        let page = found.elements[f].page;
        if page.is_some() && t.page.is_some() {
            paged += 1;
            right_page += usize::from(page == t.page);
        }
        if found.elements[f].number != t.number {
            scores
                .misnumbered
                .push(format!("{}: {} / {}", t.id, t.number, found.elements[f].number));
        }
    }
    let judged = |k: ElementKind| {
        matches!(
            k,
            ElementKind::Objective | ElementKind::Result | ElementKind::Measure
        )
    };
    let mut returned = 0;
    let mut right = 0;
    for (i, e) in found.elements.iter().enumerate().filter(|(_, e)| judged(e.kind)) {
        returned += 1;
        if matched.contains(&Some(i)) {
            right += 1;
        } else {
            let start: String = e.text.chars().take(60).collect();
            scores
                .wrong
                .push(format!("{} {}: {start}", e.id, e.kind.as_str()));
        }
    }
    scores.found = share(pairs, truth.elements.len());
    scores.precision = share(right, returned);
    scores.parent = share(right_parent, pairs);
    scores.page = share(right_page, paged);
    scores
}

fn shown(id: Option<&str>) -> &str {
    id.unwrap_or("-")
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        count(part) / count(whole)
    }
}

/// The kind a level word of the truth files stands for.
fn kind_of(level: &str) -> ElementKind {
    match level {
        "prestatieveld" => ElementKind::PerformanceField,
        "thema" => ElementKind::Theme,
        "doelstelling" => ElementKind::Objective,
        "resultaat" => ElementKind::Result,
        "maatregel" => ElementKind::Measure,
        "indicator" => ElementKind::Indicator,
        _ => ElementKind::Prose,
    }
}

/// For each true element the best unused element of its kind.
fn pair(found: &PlanDocument, truth: &Truth) -> Vec<Option<usize>> {
    let texts: Vec<(String, usize)> = found
        .elements
        .iter()
        .map(|e| {
            let n = normal(&e.text);
            let len = n.chars().count();
            (n, len)
        })
        .collect();
    let mut used = vec![false; texts.len()];
    truth
        .elements
        .iter()
        .map(|t| {
            let kind = kind_of(&t.level);
            let text = normal(&t.text);
            let len = text.chars().count();
            let mut best: Option<(f64, usize)> = None;
            for (i, e) in found.elements.iter().enumerate() {
                if used[i] || e.kind != kind || similarity_bound(len, texts[i].1) < ALIKE {
                    continue;
                }
                let alike = similarity(&text, &texts[i].0);
                if alike >= ALIKE && best.is_none_or(|b| alike > b.0) {
                    best = Some((alike, i));
                }
            }
            let hit = best.map(|b| b.1);
            if let Some(i) = hit {
                used[i] = true;
            }
            hit
        })
        .collect()
}

/// The id in the truth of the nearest ancestor that is a true element.
fn true_ancestor(
    found: &PlanDocument,
    matched: &[Option<usize>],
    truth: &Truth,
    at: usize,
) -> Option<String> {
    let mut parent = found.elements[at].parent.clone();
    for _ in 0..64 {
        let id = parent?;
        let index = found.elements.iter().position(|e| e.id == id)?;
        if let Some(t) = matched.iter().position(|m| *m == Some(index)) {
            return Some(truth.elements[t].id.clone());
        }
        parent = found.elements[index].parent.clone();
    }
    None
}
