//! Paragraphs to a tree of plan elements.
//!
//! Headings either name what follows ("Doelstellingen", "Wat gaan we doen?") or are parts of the plan themselves
//! ("Thema 1 – Bestaanszekerheid"). Labels, list items, table rows and short paragraphs under a naming heading become
//! elements; everything under a heading that tells of facts, former times or others stays prose, and so do quotes.

mod build;
mod finish;
mod hang;
mod headings;
mod passages;
mod recurring;
mod tables;

use super::ElementKind;
use super::para::Source;
use super::{PlanDocument, PlanWarning, cues, looks, title};
use std::collections::BTreeMap;

/// An element while the tree is being built.
#[derive(Debug, Clone, Default)]
pub(crate) struct Draft {
    /// `None` for a heading whose kind shows only at the end.
    pub kind: Option<ElementKind>,
    /// Own word of the plan.
    pub level: String,
    /// Number as printed.
    pub number: String,
    /// Page, from 1.
    pub page: Option<u32>,
    /// Text.
    pub text: String,
    /// Other cells of its row.
    pub fields: BTreeMap<String, String>,
    /// Index of the parent.
    pub parent: Option<usize>,
    /// Several goals it may belong to; the plan does not say which.
    pub candidates: Vec<usize>,
    /// The nearest part of the plan it stands in.
    pub container: Option<usize>,
    /// The parent was chosen among candidates.
    pub proposed: bool,
    /// It was printed as a heading.
    pub heading: bool,
    /// A heading that only orders what stands in a part ("Overzicht", "Feiten en cijfers"): never a theme.
    pub structural: bool,
    /// Its parent is given by the row of a table and is not to be changed by order.
    pub fixed: bool,
    /// Number of the run of like elements it stands in, so that a list is assigned as a whole.
    pub run: usize,
}

impl Draft {
    /// True for goals, results, measures and indicators.
    pub fn is_content(&self) -> bool {
        self.kind.is_some_and(ElementKind::is_content)
    }
}

/// Order of the kinds in a tree: a measure hangs on a result or a goal, never the other way round.
pub(crate) fn rank(kind: ElementKind) -> u8 {
    match kind {
        ElementKind::Chapter => 0,
        ElementKind::Theme | ElementKind::PerformanceField => 1,
        ElementKind::Objective => 2,
        ElementKind::Result => 3,
        ElementKind::Measure => 4,
        ElementKind::Indicator => 5,
        ElementKind::Prose => 6,
    }
}

/// Builds the document from what a format reader found.
pub(crate) fn build(mut source: Source) -> PlanDocument {
    let depths = looks::headings(&mut source);
    let (title, period) = title::find(&source, &depths);
    let mut drafts = build::Builder::new(&source, &depths, &title, false).run();
    let nothing = |d: &[Draft]| !d.iter().any(Draft::is_content);
    if nothing(&drafts) {
        // A plan that labels nothing: sentences that say what is wanted are the only hold.
        drafts = build::Builder::new(&source, &depths, &title, true).run();
    }
    let mut warnings = std::mem::take(&mut source.warnings);
    if nothing(&drafts) {
        warnings.push(PlanWarning::NothingRecognised);
    }
    let elements = finish::elements(drafts, &title);
    if elements.iter().any(|e| e.parent_proposed) {
        warnings.push(PlanWarning::ParentsProposed);
    }
    warnings.sort_unstable();
    warnings.dedup();
    PlanDocument {
        title,
        period,
        elements,
        warnings,
        pages: source.pages,
    }
}

/// The level word for an element of this kind.
pub(crate) fn level_of(own: &str, kind: ElementKind) -> String {
    if own.is_empty() {
        cues::default_level(kind).to_owned()
    } else {
        own.to_owned()
    }
}
