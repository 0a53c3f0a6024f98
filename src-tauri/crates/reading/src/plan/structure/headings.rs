//! Headings: what they say about what follows, and the parts of the plan they open.

use super::super::cues::{self, HeadingCue};
use super::super::labels::{self, Label};
use super::super::para::{Para, Role, tidy};
use super::super::words::normal;
use super::super::{ElementKind, guess, looks};
use super::build::{Builder, Mode, Open};
use super::{Draft, level_of};

impl<'a> Builder<'a> {
    pub(super) fn heading(&mut self, i: usize, p: &Para, depth: u16) {
        if let Some(node) = self.pending.take() {
            // "Thema 1" on one line, its title on the next.
            if heading_cue_free(&p.text) && labels::parse(&p.text).is_none_or(|l| l.kind.is_none()) {
                self.drafts[node].text = tidy(&p.text);
                return;
            }
        }
        let label = labels::parse(&p.text);
        while self.stack.last().is_some_and(|o| {
            o.depth >= depth || o.depth / 10 == depth / 10 && self.is_over(o, label.as_ref())
        }) {
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
        let lists = self
            .recurring
            .get(&normal(&p.text))
            .filter(|r| r.times >= 3 || r.opens >= 2);
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
    pub(super) fn is_over(&self, open: &Open, label: Option<&Label>) -> bool {
        let Some(label) = label else { return false };
        let theirs = open
            .node
            .map(|n| labels::parts(&self.drafts[n].number))
            .unwrap_or_default();
        let inside = !theirs.is_empty() && labels::parts(&label.number).starts_with(&theirs);
        open.mode == Mode::Prose && !inside
    }

    /// Goals have been named in this part already.
    pub(super) fn goals_named(&self) -> bool {
        self.runs
            .get(&self.container())
            .is_some_and(|r| !r.goals.is_empty())
            || self.stack.iter().any(|o| {
                o.node
                    .is_some_and(|n| self.drafts[n].kind == Some(ElementKind::Objective))
            })
    }

    /// A heading with a label word. False when the word turns out to say only what follows.
    pub(super) fn labelled_heading(&mut self, i: usize, p: &Para, depth: u16, label: &Label) -> bool {
        let Some(kind) = label.kind else { return false };
        match kind {
            ElementKind::Chapter => self.part(p, depth, Some(label.clone()), Some(kind), Mode::Free),
            ElementKind::Objective if self.is_theme_of_goals(i, depth, label) => {
                self.part(
                    p,
                    depth,
                    Some(label.clone()),
                    Some(ElementKind::Theme),
                    Mode::Free,
                );
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
    pub(super) fn is_theme_of_goals(&self, i: usize, depth: u16, label: &Label) -> bool {
        let title = !label.rest.is_empty()
            && label.rest.split_whitespace().count() <= 8
            && !label.rest.trim_end().ends_with('.');
        title
            && (i + 1..self.source.paras.len())
                .take(400)
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
    pub(super) fn titled_heading(&mut self, i: usize, p: &Para, depth: u16, label: Option<Label>) {
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
    pub(super) fn with_following(&mut self, i: usize, heading: &str, join: bool) -> String {
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

    /// Opens a part of the plan.
    pub(super) fn part(
        &mut self,
        p: &Para,
        depth: u16,
        label: Option<Label>,
        kind: Option<ElementKind>,
        mode: Mode,
    ) {
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
        if let Some(last) = self
            .drafts
            .last_mut()
            .filter(|d| names_plan && d.number.is_empty())
        {
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
}

pub(super) fn heading_cue_free(text: &str) -> bool {
    looks::heading_says(text).is_none()
}

/// `1.` and `a)` number an item; a bullet does not.
pub(super) fn mark_number(mark: &str) -> String {
    let bare = mark.trim_matches(['(', ')', '.', ' ']);
    if bare.chars().all(|c| c.is_ascii_alphanumeric()) {
        bare.to_owned()
    } else {
        String::new()
    }
}

/// A title that says something by itself, rather than naming a subject.
pub(super) fn is_sentence(title: &str) -> bool {
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
