//! Tables to elements, row by row.

use super::super::ElementKind;
use super::super::cells::{self, Column, Content, ContentRow, Reading};
use super::super::labels;
use super::super::para::{Cell, Para, Table, tidy};
use super::super::words::normal;
use super::build::{Builder, Mode};
use super::rank;

impl Builder<'_> {
    pub(super) fn table(&mut self, table: &Table, p: &Para) {
        let mode = self.mode();
        let within = matches!(mode, Mode::Content(..));
        let before = self.columns.take();
        match cells::read(table, before.as_deref(), within) {
            Reading::Rows(columns, rows) if self.welcome(&mode, &columns) => {
                let mode = self.mode();
                self.rows(&columns, rows, &mode);
                self.columns = Some(columns);
            }
            Reading::Card(card) if mode != Mode::Prose || is_full(&card) && self.leave_prose() => {
                self.card(card)
            }
            _ => self.layout_or_figures(table, p, &mode),
        }
    }

    /// Under a heading about facts or former times only a table of measures with who or when is part of the plan.
    fn welcome(&mut self, mode: &Mode, columns: &[Column]) -> bool {
        if *mode != Mode::Prose {
            return true;
        }
        let measures = columns
            .iter()
            .any(|c| matches!(c, Column::Content(ElementKind::Measure, _)));
        let duties = columns
            .iter()
            .any(|c| matches!(c, Column::Field(k) if k == "responsible" || k == "planning"));
        // In an appendix such a table stands under a heading about other things and keeps its place there.
        measures && (duties || columns_of_kinds(columns) >= 2 && !self.stack.iter().any(|o| o.others)) && {
            self.leave_prose();
            true
        }
    }

    fn rows(&mut self, columns: &[Column], rows: Vec<ContentRow>, mode: &Mode) {
        let mut goal: Option<usize> = None;
        let mut result: Option<usize> = None;
        let has_goals = columns
            .iter()
            .any(|c| matches!(c, Column::Content(ElementKind::Objective, _)));
        let has_results = columns
            .iter()
            .any(|c| matches!(c, Column::Content(ElementKind::Result, _)));
        for mut row in rows {
            if let Some(spanning) = spanning(&mut row) {
                goal = self.row_heading(&spanning, row.page).or(goal);
                continue;
            }
            let mut number = std::mem::take(&mut row.number);
            let mut last = None;
            let mut main: Option<usize> = None;
            for content in &row.contents {
                let (kind, level) = kind_of(content, mode);
                if !kind.is_content() {
                    continue;
                }
                for part in parts(content) {
                    if kind == ElementKind::Objective
                        && let Some(known) = self.goal_by_reference(&part)
                    {
                        goal = Some(known);
                        continue;
                    }
                    let label = labels::parse(&part);
                    let (own, text) = match &label {
                        Some(l) if l.kind.is_none_or(|k| k == kind) && !l.rest.is_empty() => {
                            (l.number.clone(), tidy(&l.rest))
                        }
                        _ => (String::new(), tidy(&part)),
                    };
                    let used = if own.is_empty() {
                        std::mem::take(&mut number)
                    } else {
                        own
                    };
                    let Some(at) = self.element(kind, &level, &used, &text, row.page, false) else {
                        continue;
                    };
                    let parent = match kind {
                        ElementKind::Objective => None,
                        ElementKind::Result => goal.filter(|_| has_goals),
                        ElementKind::Measure if level == "inspanning" && has_results => result.or(goal),
                        _ => goal.filter(|_| has_goals),
                    };
                    self.drafts[at].fixed = true;
                    if let Some(parent) = parent.filter(|p| *p < at) {
                        self.drafts[at].parent = Some(parent);
                        self.drafts[at].candidates.clear();
                    }
                    match kind {
                        ElementKind::Objective => goal = Some(at),
                        ElementKind::Result => result = Some(at),
                        _ => {}
                    }
                    // Who, how much and when belong to the measure of the row when it has one.
                    let better = main.is_none_or(|m| {
                        let known = self.drafts[m]
                            .kind
                            .map_or(0, |k| if k == ElementKind::Measure { 9 } else { rank(k) });
                        let new = if kind == ElementKind::Measure {
                            9
                        } else {
                            rank(kind)
                        };
                        new > known
                    });
                    if better {
                        main = Some(at);
                    }
                    last = Some(at);
                }
            }
            if let Some(at) = main.or(last) {
                for (key, value) in row.fields {
                    if let Some(known) = self.reference_field(&key, &value).filter(|k| *k < at) {
                        self.drafts[at].parent = Some(known);
                        self.drafts[at].candidates.clear();
                    }
                    self.drafts[at].fields.entry(key).or_insert(value);
                }
            }
        }
    }

    /// A row over the whole width: "Doelstelling 1.1 Inwoners …" above the measures that serve it.
    fn row_heading(&mut self, text: &str, page: Option<u32>) -> Option<usize> {
        let label = labels::parse(text)?;
        let kind = label.kind.filter(|k| k.is_content())?;
        if let Some(known) = self.goal_by_number(&label.number) {
            return Some(known);
        }
        (!label.rest.is_empty())
            .then(|| self.element(kind, &label.level, &label.number, &tidy(&label.rest), page, false))
            .flatten()
    }

    /// A cell that only points at a goal: "1.2", "Doel 1A".
    fn goal_by_reference(&self, text: &str) -> Option<usize> {
        let bare = text.trim();
        if bare.chars().count() > 24 {
            return None;
        }
        let number = match labels::parse(bare) {
            Some(l) if l.rest.is_empty() => l.number,
            _ if labels::is_number(bare) => bare.to_owned(),
            _ => return None,
        };
        self.goal_by_number(&number)
    }

    fn goal_by_number(&self, number: &str) -> Option<usize> {
        let wanted = labels::parts(number);
        if wanted.is_empty() {
            return None;
        }
        self.goal_numbers.get(&wanted).copied()
    }

    fn reference_field(&self, key: &str, value: &str) -> Option<usize> {
        let key = normal(key);
        let about_goal = [
            "doel",
            "draagt bij",
            "bij doel",
            "prioriteit",
            "ambitie",
            "hoort bij",
        ]
        .iter()
        .any(|w| key.contains(w));
        if about_goal {
            self.goal_by_reference(value.split([',', ';', ' ']).next_back().unwrap_or(value))
                .or_else(|| self.goal_by_reference(value))
        } else {
            None
        }
    }

    /// A card: one label a row.
    fn card(&mut self, card: Vec<(Column, Cell, Option<u32>)>) {
        let mut number = String::new();
        let mut last: Option<usize> = None;
        let mut waiting: Vec<(String, String)> = Vec::new();
        for (column, cell, page) in card {
            match column {
                Column::Number => number = cell.text(),
                Column::Content(kind, level) if kind.is_content() => {
                    let (level, own) = level
                        .split_once('\t')
                        .map_or((level.clone(), String::new()), |(l, n)| {
                            (l.to_owned(), n.to_owned())
                        });
                    let content = Content {
                        kind: Some(kind),
                        level: level.clone(),
                        parts: cell.parts.clone(),
                    };
                    for part in parts(&content) {
                        let label = labels::parse(&part)
                            .filter(|l| l.kind.is_none_or(|k| k == kind) && !l.rest.is_empty());
                        let (printed, text) =
                            label.map_or((String::new(), tidy(&part)), |l| (l.number, tidy(&l.rest)));
                        let used = [printed, own.clone(), std::mem::take(&mut number)]
                            .into_iter()
                            .find(|n| !n.is_empty())
                            .unwrap_or_default();
                        if let Some(at) = self.element(kind, &level, &used, &text, page, false) {
                            self.drafts[at].fields.extend(waiting.drain(..));
                            last = Some(at);
                        }
                    }
                }
                Column::Field(key) => match last {
                    Some(at) => {
                        self.drafts[at].fields.entry(key).or_insert_with(|| cell.text());
                    }
                    None => waiting.push((key, cell.text())),
                },
                _ => {}
            }
        }
    }

    /// A table that only serves the layout is read as its paragraphs; figures become one line of prose a row.
    fn layout_or_figures(&mut self, table: &Table, p: &Para, mode: &Mode) {
        for row in &table.rows {
            let cells: Vec<&Cell> = row.cells.iter().filter(|c| !c.text().is_empty()).collect();
            let labelled = cells
                .iter()
                .any(|c| c.parts.iter().any(|t| labels::starts_with_label(t)));
            let wide = cells.len() == 1 || labelled;
            if wide && *mode != Mode::Prose {
                for text in cells.iter().flat_map(|c| c.parts.iter()) {
                    self.loose_part(text, row.page.or(p.page));
                }
                // "Doelstelling 1.1" in one cell, its text in the next.
                continue;
            }
            let text = cells.iter().map(|c| c.text()).collect::<Vec<_>>().join(" | ");
            if !text.is_empty() {
                self.loose_prose(&text, row.page.or(p.page));
            }
        }
    }

    fn loose_part(&mut self, text: &str, page: Option<u32>) {
        let label =
            labels::parse(text).filter(|l| l.kind.is_some_and(ElementKind::is_content) && !l.rest.is_empty());
        match label {
            Some(l) => {
                if let Some(kind) = l.kind {
                    self.element(kind, &l.level, &l.number, &tidy(&l.rest), page, false);
                }
            }
            None => self.loose_prose(text, page),
        }
    }

    fn loose_prose(&mut self, text: &str, page: Option<u32>) {
        let p = Para {
            page,
            ..Para::default()
        };
        self.prose(&p, &tidy(text));
    }
}

/// How many different kinds of element the columns hold.
fn columns_of_kinds(columns: &[Column]) -> usize {
    let mut kinds: Vec<ElementKind> = columns
        .iter()
        .filter_map(|c| match c {
            Column::Content(kind, _) => Some(*kind),
            _ => None,
        })
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.len()
}

/// A card with two kinds of element, or with one and who or when.
fn is_full(card: &[(Column, Cell, Option<u32>)]) -> bool {
    let columns: Vec<Column> = card.iter().map(|c| c.0.clone()).collect();
    let duties = columns.iter().any(
        |c| matches!(c, Column::Field(k) if matches!(k.as_str(), "responsible" | "planning" | "budget")),
    );
    let kinds = columns_of_kinds(&columns);
    kinds >= 2 || kinds == 1 && duties
}

fn kind_of(content: &Content, mode: &Mode) -> (ElementKind, String) {
    match (content.kind, mode) {
        (Some(kind), _) => (kind, content.level.clone()),
        (None, Mode::Content(kind, level)) => (*kind, level.clone()),
        (None, _) => (ElementKind::Prose, String::new()),
    }
}

/// One element per bullet when a cell is a list, else the cell as a whole.
fn parts(content: &Content) -> Vec<String> {
    let marked: Vec<(bool, &str)> = content
        .parts
        .iter()
        .map(|p| {
            let (mark, rest) = labels::split_mark(p);
            (mark.is_some(), rest)
        })
        .collect();
    let bullets = marked.iter().filter(|m| m.0).count();
    if bullets >= 2 && bullets + 1 >= marked.len() {
        return marked
            .into_iter()
            .filter(|m| m.0)
            .map(|m| m.1.to_owned())
            .collect();
    }
    let labelled = content
        .parts
        .iter()
        .filter(|p| labels::parse(p).is_some_and(|l| !l.rest.is_empty()))
        .count();
    if content.parts.len() > 1 && labelled == content.parts.len() {
        return content.parts.clone();
    }
    let all: Vec<&str> = marked.into_iter().map(|m| m.1).collect();
    vec![all.join(" ")]
}

/// The text of a row that has only one filled cell in a place where no element stands.
fn spanning(row: &mut ContentRow) -> Option<String> {
    let long_number = row.number.chars().count() > 12;
    if row.contents.is_empty() && long_number && row.fields.is_empty() {
        return Some(std::mem::take(&mut row.number));
    }
    if row.contents.len() == 1 && row.fields.is_empty() && row.number.is_empty() {
        let text = row.contents[0].parts.join(" ");
        let label = labels::parse(&text)?;
        let other = label.kind.is_some() && label.kind != row.contents[0].kind;
        return other.then_some(text);
    }
    None
}
