//! The walk over the paragraphs.

use super::super::ElementKind;
use super::super::cells::Column;
use super::super::cues::{self, HeadingCue};
use super::super::guess;
use super::super::labels::{self, Label};
use super::super::looks;
use super::super::para::{Para, Role, Source, tidy};
use super::super::words::normal;
use super::{Draft, level_of, rank};
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
    depth: u16,
    pub(super) node: Option<usize>,
    mode: Mode,
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
    depths: &'a [Option<u16>],
    /// Title of the plan, for knowing its heading again.
    title: String,
    by_sentence: bool,
    pub(super) drafts: Vec<Draft>,
    pub(super) stack: Vec<Open>,
    pub(super) runs: HashMap<Option<usize>, Run>,
    list: Option<ElementKind>,
    pending: Option<usize>,
    skip: Option<usize>,
    pub(super) run_number: usize,
    pub(super) last_kind: Option<(ElementKind, Option<usize>)>,
    pub(super) columns: Option<Vec<Column>>,
    pub(super) seen: HashMap<(ElementKind, String), usize>,
    /// Paragraphs of the cover.
    cover: HashSet<usize>,
    /// How often a heading comes back.
    recurring: HashMap<String, Recurring>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        source: &'a Source,
        depths: &'a [Option<u16>],
        title: &str,
        by_sentence: bool,
    ) -> Self {
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
        }
    }

    pub(super) fn run(mut self) -> Vec<Draft> {
        for (i, p) in self.source.paras.iter().enumerate() {
            if self.skip == Some(i) {
                continue;
            }
            if let Some(depth) = self.depths.get(i).copied().flatten() {
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
    fn nearest(&self) -> Option<usize> {
        self.stack.iter().rev().find_map(|o| o.node)
    }

    fn heading(&mut self, i: usize, p: &Para, depth: u16) {
        if let Some(node) = self.pending.take() {
            // "Thema 1" on one line, its title on the next.
            if heading_cue_free(&p.text) && labels::parse(&p.text).is_none_or(|l| l.kind.is_none()) {
                self.drafts[node].text = tidy(&p.text);
                return;
            }
        }
        let label = labels::parse(&p.text);
        while self
            .stack
            .last()
            .is_some_and(|o| o.depth >= depth || o.depth / 10 == depth / 10 && self.is_over(o, label.as_ref()))
        {
            self.stack.pop();
        }
        self.list = None;
        if self.cover.contains(&i) {
            self.part(p, depth, None, Some(ElementKind::Chapter), Mode::Free);
            self.stack.pop();
            if let Some(last) = self.drafts.last_mut() {
                last.structural = true;
            }
            return;
        }
        if let Some(label) = label.as_ref().filter(|l| l.kind.is_some())
            && self.labelled_heading(i, p, depth, label)
        {
            return;
        }
        let says = looks::heading_says(&p.text);
        let lists = self.recurring.get(&normal(&p.text)).filter(|r| r.times >= 3 || r.opens >= 2);
        let says = if let (None, Some(lists), None) = (&says, lists, &label) {
            let guessed = || {
                if self.goals_named() {
                    guess::of_lists(&lists.items)
                } else {
                    lists.stands_for_goals().then(guess::goals)
                }
            };
            match cues::recurring_cue(&p.text).or_else(guessed) {
                Some(cue) => Some(cue),
                None => {
                    self.part(p, depth, label, Some(ElementKind::Chapter), Mode::Free);
                    if let Some(last) = self.drafts.last_mut() {
                        last.structural = true;
                    }
                    return;
                }
            }
        } else {
            says
        };
        match says {
            Some(HeadingCue::Content {
                kind,
                level,
                question,
            }) => {
                // "Wat willen we bereiken?" after the goals have been named asks for their results.
                let later = question && kind == ElementKind::Objective && self.goals_named();
                let kind = if later { ElementKind::Result } else { kind };
                let level = if later || level.is_empty() {
                    cues::default_level(kind).to_owned()
                } else {
                    level
                };
                let others = self.stack.iter().any(|o| o.others);
                let mode = if others {
                    Mode::Prose
                } else {
                    Mode::Content(kind, level)
                };
                self.stack.push(Open {
                    depth,
                    node: None,
                    mode,
                    others,
                });
            }
            Some(HeadingCue::Mixed) => self.stack.push(Open {
                depth,
                node: None,
                mode: Mode::Mixed,
                others: false,
            }),
            Some(HeadingCue::Prose) => self.part(p, depth, label, Some(ElementKind::Chapter), Mode::Prose),
            None => self.titled_heading(i, p, depth, label),
        }
    }

    /// A part about other things does not hold a labelled or numbered part that is printed just as large, unless the
    /// number says so: "1 Inleiding" holds "1.1 Aanleiding" but not "2.1 Wonen".
    fn is_over(&self, open: &Open, label: Option<&Label>) -> bool {
        let Some(label) = label else { return false };
        let theirs = open
            .node
            .map(|n| labels::parts(&self.drafts[n].number))
            .unwrap_or_default();
        let inside = !theirs.is_empty() && labels::parts(&label.number).starts_with(&theirs);
        open.mode == Mode::Prose && !inside
    }

    /// Goals have been named in this part already.
    fn goals_named(&self) -> bool {
        self.runs
            .get(&self.container())
            .is_some_and(|r| !r.goals.is_empty())
            || self.stack.iter().any(|o| {
                o.node
                    .is_some_and(|n| self.drafts[n].kind == Some(ElementKind::Objective))
            })
    }

    /// A heading with a label word. False when the word turns out to say only what follows.
    fn labelled_heading(&mut self, i: usize, p: &Para, depth: u16, label: &Label) -> bool {
        let Some(kind) = label.kind else { return false };
        match kind {
            ElementKind::Chapter => self.part(p, depth, Some(label.clone()), Some(kind), Mode::Free),
            ElementKind::Objective if self.is_theme_of_goals(i, depth, label) => {
                self.part(p, depth, Some(label.clone()), Some(ElementKind::Theme), Mode::Free);
            }
            ElementKind::Theme | ElementKind::PerformanceField => {
                self.part(p, depth, Some(label.clone()), Some(kind), Mode::Free);
                if label.rest.is_empty() {
                    self.pending = self.nearest();
                }
            }
            _ => {
                if label.number.is_empty() && label.rest.is_empty() {
                    return false;
                }
                if !self.leave_prose() || cues::heading_cue(&label.rest) == Some(HeadingCue::Prose) {
                    self.part(p, depth, None, Some(ElementKind::Chapter), Mode::Prose);
                    return true;
                }
                let text = self.with_following(i, &label.rest, kind != ElementKind::Objective);
                let node = self.element(kind, &label.level, &label.number, &text, p.page, true);
                if text.is_empty() {
                    self.pending = node;
                }
                self.stack.push(Open {
                    depth,
                    node,
                    mode: Mode::Free,
                    others: false,
                });
            }
        }
        true
    }

    /// "Ambitie 2: Zorg voor elkaar" above goals of its own is a theme: a short title that holds goals.
    fn is_theme_of_goals(&self, i: usize, depth: u16, label: &Label) -> bool {
        let title = !label.rest.is_empty()
            && label.rest.split_whitespace().count() <= 8
            && !label.rest.trim_end().ends_with('.');
        title
            && (i + 1..self.source.paras.len())
                .map_while(|j| match self.depths[j] {
                    Some(d) if d <= depth => None,
                    Some(_) => Some(self.source.paras[j].text.as_str()),
                    None => Some(""),
                })
                .filter(|text| !text.is_empty())
                .any(|text| {
                    let goals = matches!(
                        looks::heading_says(text),
                        Some(HeadingCue::Content {
                            kind: ElementKind::Objective,
                            ..
                        })
                    );
                    goals || labels::parse(text).is_some_and(|l| l.kind == Some(ElementKind::Objective))
                })
    }

    /// A heading that is the title of something.
    fn titled_heading(&mut self, i: usize, p: &Para, depth: u16, label: Option<Label>) {
        let Mode::Content(kind, level) = self.mode() else {
            let mode = if self.mode() == Mode::Prose {
                Mode::Prose
            } else {
                Mode::Free
            };
            let code = label.as_ref().and_then(|l| labels::code_kind(&l.number));
            if let (Some(kind), Some(l), true) = (
                code.filter(|k| k.is_content()),
                label.as_ref(),
                mode == Mode::Free,
            ) {
                let text = self.with_following(i, &l.rest, kind != ElementKind::Objective);
                let node = self.element(kind, "", &l.number, &text, p.page, true);
                self.stack.push(Open {
                    depth,
                    node,
                    mode: Mode::Free,
                    others: false,
                });
                return;
            }
            self.part(p, depth, label, None, mode);
            return;
        };
        let (number, rest) = label.map_or((String::new(), p.text.clone()), |l| (l.number, l.rest));
        if self.section(i).any(|q| self.is_structured(q, kind)) {
            // A grouping within the list: what stands under it still hangs on the goals of this part.
            self.part(p, depth, None, Some(ElementKind::Chapter), Mode::Inherit);
            return;
        }
        let text = self.with_following(i, &rest, true);
        let node = self.element(kind, &level, &number, &text, p.page, true);
        self.stack.push(Open {
            depth,
            node,
            mode: Mode::Free,
            others: false,
        });
    }

    /// A title of a few words and the one paragraph under it are one element: "Taalpunten. Op vier plekken …".
    fn with_following(&mut self, i: usize, heading: &str, join: bool) -> String {
        let title = tidy(heading);
        let texts: Vec<usize> = (i + 1..self.section_end(i)).collect();
        let first = texts.first().copied();
        let one = texts.len() == 1 || (texts.len() == 2 && !join);
        if let (true, Some(next)) = (one, first) {
            let q = &self.source.paras[next];
            let plain = q.role == Role::Text
                && !q.aside
                && !cues::is_quote(&q.text)
                && !labels::starts_with_label(&q.text);
            if plain && title.is_empty() {
                self.skip = Some(next);
                return tidy(&q.text);
            }
            if plain && join && !is_sentence(&title) && q.text.chars().count() < 700 {
                self.skip = Some(next);
                let end = if title.ends_with(['.', '?', '!']) { "" } else { "." };
                return format!("{}{end} {}", title.trim_end_matches(':'), tidy(&q.text));
            }
        }
        title
    }

    fn section_end(&self, i: usize) -> usize {
        (i + 1..self.source.paras.len())
            .find(|j| self.depths[*j].is_some())
            .unwrap_or(self.source.paras.len())
    }

    /// Paragraphs up to the next heading.
    fn section(&self, i: usize) -> impl Iterator<Item = &'a Para> {
        self.source.paras[i + 1..self.section_end(i)].iter()
    }

    /// An item, a labelled paragraph or a table: the elements of a section that has them.
    fn is_structured(&self, p: &Para, kind: ElementKind) -> bool {
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

    /// Opens a part of the plan.
    fn part(&mut self, p: &Para, depth: u16, label: Option<Label>, kind: Option<ElementKind>, mode: Mode) {
        let (number, text, level) = match label {
            Some(l) => (l.number, l.rest, l.level),
            None => {
                let (mark, rest) = labels::split_mark(&p.text);
                (
                    mark.map_or(String::new(), mark_number),
                    rest.to_owned(),
                    String::new(),
                )
            }
        };
        let shown = tidy(&text);
        self.drafts.push(Draft {
            kind,
            level: kind.map_or(level.clone(), |k| level_of(&level, k)),
            number,
            page: p.page,
            text: shown,
            parent: self.nearest(),
            container: self.container(),
            heading: true,
            ..Draft::default()
        });
        let own = normal(&p.text);
        let names_plan = self.drafts.len() < 12 && !own.is_empty() && self.title.starts_with(&own);
        if let Some(last) = self.drafts.last_mut().filter(|d| names_plan && d.number.is_empty()) {
            last.kind = Some(ElementKind::Chapter);
            last.structural = true;
        }
        let prose = mode == Mode::Prose;
        let others = prose && (cues::about_others(&p.text) || self.stack.iter().any(|o| o.others));
        let within = self.stack.iter().any(|o| o.node.is_some());
        if let Some(last) = self.drafts.last_mut().filter(|_| prose && within) {
            last.structural = true;
        }
        self.stack.push(Open {
            depth,
            node: Some(self.drafts.len() - 1),
            mode,
            others,
        });
    }

    fn text(&mut self, i: usize, p: &Para) {
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

    fn labelled(&mut self, p: &Para, label: &Label, mode: &Mode) {
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
    fn under_cue(&mut self, i: usize, p: &Para, kind: ElementKind, level: &str, label: Option<Label>) {
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
        let from = (0..i).rev().find(|j| self.depths[*j].is_some()).unwrap_or(0);
        let structured = self.section(from).any(|q| self.is_structured(q, kind));
        if let Some(l) = label.filter(|l| !l.rest.is_empty()) {
            self.element(kind, level, &l.number, &tidy(&l.rest), p.page, false);
            return;
        }
        let leads = self.section(from).filter(|q| q.lead > 0).count();
        let plain = self
            .section(from)
            .filter(|q| q.role == Role::Text && !q.aside && !cues::is_quote(&q.text))
            .count();
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

    fn lists_follow(&self, i: usize) -> bool {
        self.source
            .paras
            .get(i + 1)
            .is_some_and(|q| matches!(q.role, Role::Item { .. }))
    }

    /// A deeper item belongs to the item above it, unless that one only announced the list.
    fn sub_item(&self, i: usize, depth: u8) -> bool {
        let above = self.source.paras[..i]
            .iter()
            .rev()
            .take_while(|q| matches!(q.role, Role::Item { .. }))
            .find(|q| matches!(q.role, Role::Item { depth: d, .. } if d < depth));
        above.is_some_and(|q| !q.text.trim_end().ends_with(':'))
    }

    /// A paragraph where no heading says what it is.
    fn free(&mut self, p: &Para, label: Option<Label>, text: &str) {
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

/// Short enough for an element that is printed as a paragraph.
fn is_short(text: &str) -> bool {
    text.chars().count() <= 250 && sentences(text) <= 2
}

/// A heading that stands in several parts of the plan.
#[derive(Default)]
struct Recurring {
    times: usize,
    /// How often it stands right under a higher heading, as its first part.
    opens: usize,
    /// How often the next heading names results or measures.
    leads_on: usize,
    /// No heading or label of the plan names goals.
    no_goals: bool,
    /// The items listed right under it, in all parts together.
    items: Vec<String>,
}

impl Recurring {
    /// In a plan that nowhere names its goals, the lists that always stand right before the results or measures are the
    /// goals, whatever they are called ("Stip op de horizon").
    fn stands_for_goals(&self) -> bool {
        self.no_goals && self.leads_on * 3 >= self.times * 2 && self.items.len() >= self.times
    }
}

/// How often each heading stands in the plan, and what is listed under it.
fn recurring(source: &Source, depths: &[Option<u16>]) -> HashMap<String, Recurring> {
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

/// The last sentence, which announces a list.
fn last_sentence(text: &str) -> &str {
    text.rsplit(['.', '?', '!'])
        .find(|s| !s.trim().is_empty())
        .unwrap_or(text)
}

fn heading_cue_free(text: &str) -> bool {
    looks::heading_says(text).is_none()
}

/// `1.` and `a)` number an item; a bullet does not.
fn mark_number(mark: &str) -> String {
    let bare = mark.trim_matches(['(', ')', '.', ' ']);
    if bare.chars().all(|c| c.is_ascii_alphanumeric()) {
        bare.to_owned()
    } else {
        String::new()
    }
}

/// A bold beginning that is a label word: "**Doel.** Mantelzorgers …".
fn lead_label(p: &Para) -> Option<(ElementKind, &'static str, String)> {
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

/// A title that says something by itself, rather than naming a subject.
fn is_sentence(title: &str) -> bool {
    let words: Vec<String> = normal(title).split(' ').map(str::to_owned).collect();
    if title.ends_with('.') && words.len() > 3 || words.len() >= 9 {
        return true;
    }
    const VERBS: &[&str] = &[
        "is", "zijn", "wordt", "worden", "heeft", "hebben", "kan", "kunnen", "krijgt", "krijgen", "komt",
        "komen", "blijft", "blijven", "daalt", "stijgt", "neemt", "nemen", "voelt", "voelen", "weet",
        "weten", "doet", "doen", "gaat", "gaan", "vindt", "vinden", "woont", "wonen", "leeft", "leven",
        "groeit", "groeien", "staat", "staan", "maakt", "maken", "houdt", "houden", "doen", "telt", "horen",
        "hoort", "werken", "werkt",
    ];
    words.len() >= 4 && words.iter().any(|w| VERBS.contains(&w.as_str()))
}

fn sentences(text: &str) -> usize {
    text.split(['.', '?', '!'])
        .filter(|s| s.trim().chars().count() > 12)
        .count()
        .max(1)
}
