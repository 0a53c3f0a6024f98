//! Adding an element and finding what it hangs on.

use super::super::ElementKind;
use super::super::labels;
use super::super::parents;
use super::super::words::normal;
use super::build::Builder;
use super::{Draft, level_of, rank};

impl Builder<'_> {
    /// Adds an element, or finds the one it repeats.
    pub(super) fn element(
        &mut self,
        kind: ElementKind,
        level: &str,
        number: &str,
        text: &str,
        page: Option<u32>,
        heading: bool,
    ) -> Option<usize> {
        let text = text.trim_start_matches([':', '–', '—', '|', ' ']).trim();
        let key = (kind, normal(text));
        if !text.is_empty()
            && let Some(before) = self.seen.get(&key)
        {
            return Some(*before);
        }
        let container = self.container();
        if self.last_kind != Some((kind, container)) {
            self.run_number += 1;
            self.last_kind = Some((kind, container));
        }
        let mut draft = Draft {
            kind: Some(kind),
            level: level_of(level, kind),
            number: number.to_owned(),
            page,
            text: text.to_owned(),
            container,
            heading,
            run: self.run_number,
            ..Draft::default()
        };
        self.hang(&mut draft);
        self.drafts.push(draft);
        let at = self.drafts.len() - 1;
        self.seen.insert(key, at);
        let parts = labels::parts(number);
        if !parts.is_empty() && kind.is_content() {
            self.numbers.entry(parts).or_default().push(at);
        }
        let run = self.runs.entry(container).or_default();
        if kind == ElementKind::Objective {
            self.goal_numbers.insert(labels::parts(number), at);
            if run.closed {
                run.goals.clear();
                run.closed = false;
            }
            run.goals.push(at);
        } else {
            run.closed = true;
        }
        Some(at)
    }

    /// Finds what an element hangs on: an open heading, its number, else the goals last named here.
    fn hang(&self, draft: &mut Draft) {
        let Some(kind) = draft.kind else { return };
        let open = self
            .stack
            .iter()
            .rev()
            .filter_map(|o| o.node)
            .take_while(|n| {
                !matches!(
                    self.drafts[*n].kind,
                    Some(ElementKind::Theme | ElementKind::PerformanceField)
                )
            })
            .find(|n| {
                self.drafts[*n].kind.is_some_and(|k| {
                    k.is_content() && (rank(k) < rank(kind) || k == kind && kind == ElementKind::Objective)
                })
            });
        // The number is the surest: `1.1.2.1` belongs to `1.1.2`, whatever heading stands open.
        if let Some(parent) = self.by_number(draft, kind).or(open) {
            draft.parent = Some(parent);
            return;
        }
        draft.parent = draft.container;
        if kind == ElementKind::Objective {
            return;
        }
        let mut at = draft.container;
        loop {
            if let Some(run) = self.runs.get(&at).filter(|r| !r.goals.is_empty()) {
                if run.goals.len() <= parents::MAX_GOALS {
                    draft.candidates = run.goals.clone();
                }
                return;
            }
            match at {
                Some(n) => {
                    at = self.drafts[n]
                        .container
                        .or(self.drafts[n].parent)
                        .filter(|p| *p < n)
                }
                None => return,
            }
            if at.is_none() {
                return;
            }
        }
    }

    /// `1.1.2` hangs on the nearest `1.1` before it. Codes with letters hang so only when they are deeper.
    fn by_number(&self, draft: &Draft, kind: ElementKind) -> Option<usize> {
        let mine = labels::parts(&draft.number);
        if mine.len() < 2 {
            return None;
        }
        // "2.1" in theme 2 counts within the theme; a goal that happens to be the second of its list is not meant.
        let place = draft.container.map(|c| labels::parts(&self.drafts[c].number));
        if place.is_some_and(|p| p.len() + 1 == mine.len() && mine.starts_with(&p)) {
            return None;
        }
        // Numbering may begin again in every chapter.
        let from = draft.container.map_or(0, |c| c + 1);
        let above = &mine[..mine.len() - 1];
        self.numbers
            .get(above)?
            .iter()
            .rev()
            .take_while(|i| **i >= from)
            .find(|i| self.drafts[**i].kind.is_some_and(|k| rank(k) <= rank(kind)))
            .copied()
    }
}
