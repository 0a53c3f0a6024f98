//! Headings that come back in several parts of the plan: they name no subject but what stands under them.

use super::super::cues::{self, HeadingCue};
use super::super::para::{Para, Role, Source};
use super::super::words::normal;
use super::super::{ElementKind, labels, looks};
use super::passages::{last_sentence, sentences};
use std::collections::HashMap;

/// A heading that stands in several parts of the plan.
#[derive(Default)]
pub(super) struct Recurring {
    pub(super) times: usize,
    /// How often it stands right under a higher heading, as its first part.
    pub(super) opens: usize,
    /// How often the next heading names results or measures.
    leads_on: usize,
    /// No heading or label of the plan names goals.
    no_goals: bool,
    /// The items listed right under it, in all parts together.
    pub(super) items: Vec<String>,
}

impl Recurring {
    /// In a plan that nowhere names its goals, the lists that always stand right before the results or measures are the
    /// goals, whatever they are called ("Stip op de horizon").
    pub(super) fn stands_for_goals(&self) -> bool {
        self.no_goals && self.leads_on * 3 >= self.times * 2 && self.items.len() >= self.times
    }
}

/// How often each heading stands in the plan, and what is listed under it.
pub(super) fn recurring(source: &Source, depths: &[Option<u16>]) -> HashMap<String, Recurring> {
    let mut found: HashMap<String, Recurring> = HashMap::new();
    let mut under: Option<String> = None;
    let mut before: Option<u16> = None;
    for (p, depth) in source.paras.iter().zip(depths) {
        if let Some(depth) = depth {
            let title = normal(&p.text);
            let known = found.entry(title.clone()).or_default();
            known.times += 1;
            known.opens += usize::from(before.is_some_and(|b| b / 10 < depth / 10));
            under = Some(title);
        } else if let Some(known) = under.as_ref().and_then(|t| found.get_mut(t))
            && (matches!(p.role, Role::Item { .. }) || p.role == Role::Text && is_short(&p.text))
        {
            known.items.push(normal(&p.text));
        }
        before = *depth;
    }
    let titles: Vec<&Para> = source
        .paras
        .iter()
        .zip(depths)
        .filter(|(_, d)| d.is_some())
        .map(|(p, _)| p)
        .collect();
    for pair in titles.windows(2) {
        let leads_on = matches!(
            looks::heading_says(&pair[1].text),
            Some(HeadingCue::Content {
                kind: ElementKind::Result | ElementKind::Measure,
                ..
            })
        );
        if let Some(known) = found.get_mut(&normal(&pair[0].text)).filter(|_| leads_on) {
            known.leads_on += 1;
        }
    }
    let names_goals = |p: &Para| {
        let cue = matches!(
            looks::heading_says(&p.text),
            Some(
                HeadingCue::Mixed
                    | HeadingCue::Content {
                        kind: ElementKind::Objective,
                        ..
                    }
            )
        );
        cue || labels::parse(&p.text).is_some_and(|l| l.kind == Some(ElementKind::Objective))
            || p.text.ends_with(':') && cues::lead_in(last_sentence(&p.text)) == Some(ElementKind::Objective)
    };
    let no_goals = !source.paras.iter().any(names_goals);
    found.values_mut().for_each(|r| r.no_goals = no_goals);
    found
}

/// Short enough for an element that is printed as a paragraph.
fn is_short(text: &str) -> bool {
    text.chars().count() <= 250 && sentences(text) <= 2
}
