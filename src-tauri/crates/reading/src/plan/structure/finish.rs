//! From drafts to elements: kinds of headings that were still open, parents, places at the top, ids.

use super::super::words::normal;
use super::super::{ElementKind, PlanElement, cues, parents, tags, topics};
use super::{Draft, level_of};
use std::collections::HashMap;

pub(super) fn elements(mut drafts: Vec<Draft>, title: &str) -> Vec<PlanElement> {
    parents::assign(&mut drafts);
    results_in_turn(&mut drafts);
    kinds(&mut drafts);
    performance_fields(&mut drafts);
    let keep: Vec<bool> = drafts
        .iter()
        .map(|d| {
            let repeats_title = d.heading
                && d.kind == Some(ElementKind::Chapter)
                && !title.is_empty()
                && normal(&d.text) == normal(title);
            !d.text.trim().is_empty() && !repeats_title
        })
        .collect();
    let parent: Vec<Option<usize>> = (0..drafts.len())
        .map(|i| kept_parent(&drafts, &keep, i))
        .collect();
    // Orphans of a parent that stands later cannot be: a parent always stands before its children.
    let mut ids: HashMap<usize, String> = HashMap::new();
    let mut out: Vec<PlanElement> = Vec::new();
    for (i, d) in drafts.into_iter().enumerate() {
        if !keep[i] {
            continue;
        }
        let kind = d.kind.unwrap_or(ElementKind::Chapter);
        let id = format!("e{}", out.len() + 1);
        ids.insert(i, id.clone());
        out.push(PlanElement {
            id,
            parent: parent[i].and_then(|p| ids.get(&p).cloned()),
            kind,
            level: level_of(&d.level, kind),
            number: d.number,
            page: d.page,
            text: d.text,
            fields: d.fields,
            tags: Vec::new(),
            parent_proposed: d.proposed,
        });
    }
    tags::propose(&mut out);
    out
}

/// The nearest ancestor that stays and makes sense. Content hangs on themes, fields or other content, on a mere
/// chapter only when there is nothing else; themes stand at the top unless they are part of a larger theme.
fn kept_parent(drafts: &[Draft], keep: &[bool], i: usize) -> Option<usize> {
    let d = &drafts[i];
    let content = d.is_content();
    let theme = matches!(d.kind, Some(ElementKind::Theme | ElementKind::PerformanceField));
    let mut fallback = None;
    let mut at = d.parent;
    let mut steps = 0;
    while let Some(p) = at {
        steps += 1;
        if steps > 64 || p >= i {
            return fallback;
        }
        let parent = &drafts[p];
        let is_chapter = parent.kind == Some(ElementKind::Chapter);
        if keep[p] {
            if !(is_chapter && (content || theme)) {
                return Some(p);
            }
            fallback = fallback.or(Some(p));
        }
        at = parent.parent;
    }
    if theme { None } else { fallback }
}

/// Results and measures that come in turn under one goal (result, its measures, result, its measures) belong together.
fn results_in_turn(drafts: &mut [Draft]) {
    let mut by_goal: HashMap<usize, Vec<usize>> = HashMap::new();
    for (i, d) in drafts.iter().enumerate() {
        if let (Some(goal), Some(ElementKind::Result | ElementKind::Measure)) = (d.parent, d.kind)
            && drafts[goal].kind == Some(ElementKind::Objective)
            && !d.proposed
            && !d.fixed
        {
            by_goal.entry(goal).or_default().push(i);
        }
    }
    for members in by_goal.into_values() {
        let kinds: Vec<Option<ElementKind>> = members.iter().map(|m| drafts[*m].kind).collect();
        let turns = kinds
            .windows(2)
            .filter(|w| w[0] == Some(ElementKind::Result) && w[1] == Some(ElementKind::Measure))
            .count();
        let starts_with_result = kinds.first() == Some(&Some(ElementKind::Result));
        if turns < 2 || !starts_with_result {
            continue;
        }
        let mut result = None;
        for m in members {
            if drafts[m].kind == Some(ElementKind::Result) {
                result = Some(m);
            } else if result.is_some() {
                drafts[m].parent = result;
            }
        }
    }
}

/// Headings with goals, results or measures right under them are themes, unless a theme stands above; others are
/// chapters.
fn kinds(drafts: &mut [Draft]) {
    let mut holds = vec![false; drafts.len()];
    for d in drafts.iter().filter(|d| d.is_content()) {
        if let Some(known) = d.container.and_then(|c| holds.get_mut(c)) {
            *known = true;
        }
    }
    for (draft, holds) in drafts.iter_mut().zip(holds) {
        // "Samenwerking" or "Hoofdstuk 3 Zorg" looks like a mere chapter until goals turn up in it.
        let turned_out =
            draft.kind == Some(ElementKind::Chapter) && draft.heading && holds && !is_appendix(&draft.text);
        if draft.kind.is_some() && !turned_out {
            continue;
        }
        let kind = if holds {
            ElementKind::Theme
        } else {
            ElementKind::Chapter
        };
        draft.kind = Some(kind);
        draft.level = cues::default_level(kind).to_owned();
    }
}

/// Parts that may hold a table of measures without being a theme.
fn is_appendix(title: &str) -> bool {
    let text = normal(title);
    [
        "bijlage",
        "uitvoering",
        "financi",
        "overzicht",
        "samenvatting",
        "planning",
        "begroting",
    ]
    .iter()
    .any(|p| text.starts_with(p))
}

/// A plan built on the nine fields of the Wmo 2007 without calling its chapters so.
fn performance_fields(drafts: &mut [Draft]) {
    let named: Vec<(usize, u8)> = drafts
        .iter()
        .enumerate()
        .filter(|(_, d)| d.heading && d.kind == Some(ElementKind::Theme))
        .filter_map(|(i, d)| topics::performance_field(&d.text).map(|f| (i, f)))
        .collect();
    let mut distinct: Vec<u8> = named.iter().map(|n| n.1).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let says_so = drafts.iter().any(|d| normal(&d.text).contains("prestatieveld"));
    if distinct.len() >= 7 || distinct.len() >= 5 && says_so {
        for (i, field) in named {
            let own = drafts[i].number.parse::<u8>().ok();
            if own.is_none_or(|n| n == field) || !drafts[i].level.contains("thema") {
                drafts[i].kind = Some(ElementKind::PerformanceField);
                drafts[i].level = cues::default_level(ElementKind::PerformanceField).to_owned();
            }
        }
    }
}
