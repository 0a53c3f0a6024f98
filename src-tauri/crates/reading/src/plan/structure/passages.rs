//! Paragraphs and list items: elements by their label, by the heading they stand under or by the sentence that announces
//! them; everything else is prose.

use super::super::ElementKind;
use super::super::cues;
use super::super::labels::{self, Label};
use super::super::para::{Para, Role, tidy};
use super::super::words::normal;
use super::build::{Builder, Mode, Open};
use super::headings::mark_number;
use super::{Draft, rank};

/// What stands under a heading, as far as it tells elements from introductions.
#[derive(Debug, Clone, Copy)]
pub(super) struct Section {
    /// Items, labels or tables stand there.
    structured: bool,
    /// Paragraphs with a bold beginning.
    leads: usize,
    /// Paragraphs of running text.
    plain: usize,
}

impl<'a> Builder<'a> {
    pub(super) fn section_end(&self, i: usize) -> usize {
        (i + 1..self.source.paras.len())
            .find(|j| self.depths[*j].is_some())
            .unwrap_or(self.source.paras.len())
    }

    /// Paragraphs up to the next heading.
    pub(super) fn section(&self, i: usize) -> impl Iterator<Item = &'a Para> {
        self.source.paras[i + 1..self.section_end(i)].iter()
    }

    /// An item, a labelled paragraph or a table: the elements of a section that has them.
    pub(super) fn is_structured(&self, p: &Para, kind: ElementKind) -> bool {
        if p.aside || cues::is_quote(&p.text) {
            return false;
        }
        match &p.role {
            Role::Item { .. } | Role::Table(_) => true,
            _ => labels::parse(&p.text).is_some_and(|l| {
                !l.rest.is_empty()
                    && l.kind.is_none_or(|k| k == kind || k.is_content())
                    && (l.kind.is_some() || p.text.contains('\t') || l.number.len() > 1)
            }),
        }
    }

    /// Looks through the section of the last heading, once for each heading and kind.
    fn section_facts(&mut self, kind: ElementKind) -> Section {
        let from = self.last_heading;
        if let Some((at, of, known)) = self.section_known
            && at == from
            && of == kind
        {
            return known;
        }
        let mut known = Section {
            structured: false,
            leads: 0,
            plain: 0,
        };
        for q in self.section(from) {
            known.structured = known.structured || self.is_structured(q, kind);
            known.leads += usize::from(q.lead > 0);
            known.plain += usize::from(q.role == Role::Text && !q.aside && !cues::is_quote(&q.text));
        }
        self.section_known = Some((from, kind, known));
        known
    }

    pub(super) fn text(&mut self, i: usize, p: &Para) {
        let text = tidy(&p.text);
        if text.is_empty() {
            return;
        }
        if let Some(node) = self.pending.take() {
            self.drafts[node].text = text;
            return;
        }
        let item = matches!(p.role, Role::Item { .. });
        if !item {
            self.list = None;
        }
        let label = labels::parse(&p.text);
        let labelled = label
            .as_ref()
            .is_some_and(|l| l.kind.is_some_and(ElementKind::is_content));
        let surely = labelled && (label.as_ref().is_some_and(|l| !l.number.is_empty()) || p.lead > 0)
            || lead_label(p).is_some();
        let promises = !item && text.ends_with(':') && cues::promises(last_sentence(&text));
        if (surely || promises && self.lists_follow(i)) && !p.aside {
            self.leave_prose();
        }
        let mode = self.mode();
        if mode == Mode::Prose
            || p.aside
            || cues::is_quote(&p.text)
            || (!item && !labelled && cues::tells_of_others(&text))
        {
            self.prose(p, &text);
            return;
        }
        if let Some(label) = label.as_ref().filter(|_| labelled) {
            self.labelled(p, label, &mode);
            return;
        }
        if let Some((kind, level, rest)) = lead_label(p) {
            self.element(kind, level, "", &tidy(&rest), p.page, false);
            return;
        }
        match mode {
            Mode::Content(kind, level) => {
                // "I1.2" among measures says itself that it is an indicator.
                let own = label.as_ref().and_then(|l| labels::code_kind(&l.number));
                match own.filter(|k| k.is_content() && *k != kind) {
                    Some(own) => self.under_cue(i, p, own, "", label),
                    None => self.under_cue(i, p, kind, &level, label),
                }
            }
            _ => self.free(p, label, &text),
        }
    }

    pub(super) fn labelled(&mut self, p: &Para, label: &Label, mode: &Mode) {
        let Some(kind) = label.kind else { return };
        // Under "Maatregelen" an item that begins with "Inzet:" is still a measure.
        let kind = match mode {
            Mode::Content(k, _)
                if label.number.is_empty()
                    && matches!(p.role, Role::Item { .. })
                    && rank(kind) > rank(*k) =>
            {
                *k
            }
            _ => kind,
        };
        let node = self.element(
            kind,
            &label.level,
            &label.number,
            &tidy(&label.rest),
            p.page,
            false,
        );
        if label.rest.is_empty() {
            self.pending = node;
        }
    }

    /// A paragraph under a heading that names what follows.
    pub(super) fn under_cue(
        &mut self,
        i: usize,
        p: &Para,
        kind: ElementKind,
        level: &str,
        label: Option<Label>,
    ) {
        let text = tidy(&p.text);
        if let Role::Item { mark, depth } = &p.role {
            // A sentence may have announced a list of another kind.
            let (kind, level) = match self.list {
                Some(announced) if announced != kind => (announced, ""),
                _ => (kind, level),
            };
            if *depth > 0 && self.sub_item(i, *depth) {
                self.prose(p, &text);
                return;
            }
            let (number, rest) = match label {
                Some(l) => (l.number, tidy(&l.rest)),
                None => (mark_number(mark), text),
            };
            self.element(kind, level, &number, &rest, p.page, false);
            return;
        }
        if text.ends_with(':') && !cues::tells_of_others(&text) {
            self.list = cues::lead_in(last_sentence(&text));
        }
        let Section {
            structured,
            leads,
            plain,
        } = self.section_facts(kind);
        if let Some(l) = label.filter(|l| !l.rest.is_empty()) {
            self.element(kind, level, &l.number, &tidy(&l.rest), p.page, false);
            return;
        }
        let announces = text.ends_with(':') || {
            let t = format!(" {} ", normal(&text));
            [" volgende ", " onderstaande ", " hieronder ", " deze paragraaf "]
                .iter()
                .any(|w| t.contains(w))
        };
        let introduces = structured || announces || leads >= 2 && p.lead == 0;
        let is_element = !introduces
            && (plain == 1 && text.chars().count() < 900
                || text.chars().count() <= 450 && sentences(&text) <= 3);
        if is_element {
            self.element(kind, level, "", &text, p.page, false);
        } else {
            self.prose(p, &text);
        }
    }

    pub(super) fn lists_follow(&self, i: usize) -> bool {
        self.source
            .paras
            .get(i + 1)
            .is_some_and(|q| matches!(q.role, Role::Item { .. }))
    }

    /// A deeper item belongs to the item above it, unless that one only announced the list.
    pub(super) fn sub_item(&self, i: usize, depth: u8) -> bool {
        let above = self.source.paras[..i]
            .iter()
            .rev()
            .take(200)
            .take_while(|q| matches!(q.role, Role::Item { .. }))
            .find(|q| matches!(q.role, Role::Item { depth: d, .. } if d < depth));
        above.is_some_and(|q| !q.text.trim_end().ends_with(':'))
    }

    /// A paragraph where no heading says what it is.
    pub(super) fn free(&mut self, p: &Para, label: Option<Label>, text: &str) {
        if let Role::Item { .. } = p.role
            && let Some(kind) = self.list
        {
            let (number, rest) =
                label.map_or((String::new(), text.to_owned()), |l| (l.number, tidy(&l.rest)));
            self.element(kind, "", &number, &rest, p.page, false);
            return;
        }
        if let Some(l) = &label {
            let kind = labels::code_kind(&l.number).filter(|k| k.is_content());
            if let Some(kind) = kind.filter(|_| !l.rest.is_empty()) {
                self.element(kind, "", &l.number, &tidy(&l.rest), p.page, false);
                return;
            }
        }
        if text.ends_with(':') && !self.stack.is_empty() {
            self.list = if cues::tells_of_others(text) {
                None
            } else {
                cues::lead_in(last_sentence(text))
            };
        }
        if self.by_sentence && cues::states_goal(text) && text.chars().count() < 500 {
            self.element(ElementKind::Objective, "", "", text, p.page, false);
            return;
        }
        self.prose(p, text);
    }

    /// A label ends a passage about facts within a part of the plan, but not a chapter about other things. True when
    /// what follows may be an element.
    pub(super) fn leave_prose(&mut self) -> bool {
        if self.mode() != Mode::Prose {
            return true;
        }
        let part = |o: &Open| o.node.is_some() && o.mode != Mode::Prose;
        if self.stack.iter().any(|o| o.others) || !self.stack.iter().any(part) {
            return false;
        }
        while self.mode() == Mode::Prose {
            self.stack.pop();
        }
        true
    }

    pub(super) fn prose(&mut self, p: &Para, text: &str) {
        self.drafts.push(Draft {
            kind: Some(ElementKind::Prose),
            level: cues::default_level(ElementKind::Prose).to_owned(),
            page: p.page,
            text: text.to_owned(),
            parent: self.nearest(),
            container: self.container(),
            ..Draft::default()
        });
    }
}

/// The last sentence, which announces a list.
pub(super) fn last_sentence(text: &str) -> &str {
    text.rsplit(['.', '?', '!'])
        .find(|s| !s.trim().is_empty())
        .unwrap_or(text)
}

/// A bold beginning that is a label word: "**Doel.** Mantelzorgers …".
pub(super) fn lead_label(p: &Para) -> Option<(ElementKind, &'static str, String)> {
    let lead = p.lead_text();
    if lead.is_empty() {
        return None;
    }
    let (kind, level) = cues::label_word(lead.trim_end_matches([':', '.', ' ', '–', '-']))?;
    if !kind.is_content() {
        return None;
    }
    let rest = p
        .text
        .get(p.lead..)?
        .trim()
        .trim_start_matches([':', '.', '–', '-'])
        .trim();
    (!rest.is_empty()).then(|| (kind, level, rest.to_owned()))
}

pub(super) fn sentences(text: &str) -> usize {
    text.split(['.', '?', '!'])
        .filter(|s| s.trim().chars().count() > 12)
        .count()
        .max(1)
}
