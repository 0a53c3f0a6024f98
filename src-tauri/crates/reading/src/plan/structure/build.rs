//! The walk over the paragraphs.

use super::super::ElementKind;
use super::super::cells::Column;
use super::super::looks;
use super::super::para::{Role, Source};
use super::super::words::normal;
use super::Draft;
use super::passages::Section;
use super::recurring::{Recurring, recurring};
use std::collections::{HashMap, HashSet};

/// What the paragraphs under a heading are.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mode {
    /// As under the heading above.
    Inherit,
    /// Nothing is said; labels decide.
    Free,
    /// Nothing under it is a goal of this plan.
    Prose,
    /// Elements of this kind.
    Content(ElementKind, String),
    /// Several kinds; labels decide.
    Mixed,
}

pub(super) struct Open {
    pub(super) depth: u16,
    pub(super) node: Option<usize>,
    pub(super) mode: Mode,
    /// It tells of former times or of others, or explains words: nothing under it is ours, whatever it is called.
    pub(super) others: bool,
}

/// Goals last named in one part of the plan, on which what follows may hang.
#[derive(Default)]
pub(super) struct Run {
    pub(super) goals: Vec<usize>,
    pub(super) closed: bool,
}

pub(super) struct Builder<'a> {
    pub(super) source: &'a Source,
    pub(super) depths: &'a [Option<u16>],
    /// Title of the plan, for knowing its heading again.
    pub(super) title: String,
    pub(super) by_sentence: bool,
    pub(super) drafts: Vec<Draft>,
    pub(super) stack: Vec<Open>,
    pub(super) runs: HashMap<Option<usize>, Run>,
    pub(super) list: Option<ElementKind>,
    pub(super) pending: Option<usize>,
    pub(super) skip: Option<usize>,
    pub(super) run_number: usize,
    pub(super) last_kind: Option<(ElementKind, Option<usize>)>,
    pub(super) columns: Option<Vec<Column>>,
    pub(super) seen: HashMap<(ElementKind, String), usize>,
    /// Paragraphs of the cover.
    pub(super) cover: HashSet<usize>,
    /// How often a heading comes back.
    pub(super) recurring: HashMap<String, Recurring>,
    /// Paragraph of the last heading.
    pub(super) last_heading: usize,
    /// What is known about the section under a heading, so that a long section is looked through once.
    pub(super) section_known: Option<(usize, ElementKind, Section)>,
    /// Elements by their number.
    pub(super) numbers: HashMap<Vec<String>, Vec<usize>>,
    /// The last goal of each number, its parts as [`super::super::labels::parts`] gives them.
    pub(super) goal_numbers: HashMap<Vec<String>, usize>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(source: &'a Source, depths: &'a [Option<u16>], title: &str, by_sentence: bool) -> Self {
        Self {
            source,
            depths,
            title: normal(title),
            by_sentence,
            drafts: Vec::new(),
            stack: Vec::new(),
            runs: HashMap::new(),
            list: None,
            pending: None,
            skip: None,
            run_number: 0,
            last_kind: None,
            columns: None,
            seen: HashMap::new(),
            cover: looks::cover_lines(&source.paras, depths),
            recurring: recurring(source, depths),
            last_heading: 0,
            section_known: None,
            numbers: HashMap::new(),
            goal_numbers: HashMap::new(),
        }
    }

    pub(super) fn run(mut self) -> Vec<Draft> {
        for (i, p) in self.source.paras.iter().enumerate() {
            if self.skip == Some(i) {
                continue;
            }
            if let Some(depth) = self.depths.get(i).copied().flatten() {
                self.last_heading = i;
                self.heading(i, p, depth);
            } else if let Role::Table(table) = &p.role {
                self.table(table, p);
            } else {
                self.text(i, p);
            }
            if !matches!(p.role, Role::Table(_)) {
                self.columns = None;
            }
        }
        self.drafts
    }

    /// What paragraphs here are, by the nearest heading that says so.
    pub(super) fn mode(&self) -> Mode {
        self.stack
            .iter()
            .rev()
            .map(|o| &o.mode)
            .find(|m| **m != Mode::Inherit)
            .cloned()
            .unwrap_or(Mode::Free)
    }

    /// The nearest part of the plan: theme, field or heading whose kind is still open.
    pub(super) fn container(&self) -> Option<usize> {
        let nodes = || self.stack.iter().rev().filter_map(|o| o.node);
        let chapter = |n: &usize| self.drafts[*n].kind == Some(ElementKind::Chapter);
        nodes()
            .find(|n| {
                self.drafts[*n]
                    .kind
                    .is_none_or(|k| matches!(k, ElementKind::Theme | ElementKind::PerformanceField))
            })
            .or_else(|| nodes().find(|n| chapter(n) && !self.drafts[*n].structural))
            .or_else(|| nodes().find(chapter))
    }

    /// The nearest heading of any kind: where prose hangs.
    pub(super) fn nearest(&self) -> Option<usize> {
        self.stack.iter().rev().find_map(|o| o.node)
    }
}
