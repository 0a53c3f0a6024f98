//! ODT: headings by outline level, styles, lists and tables.
//!
//! Pages are left open. The soft page breaks in a file are those of the machine that saved it, and their count did not
//! agree with the printed pages of any file it was tried on; a wrong page is worse than none.

use super::super::markup::{self, Child, Node};
use super::super::para::{self, Cell, Para, Row, Source, Table};
use super::super::{PlanWarning, ReadError};
use super::numbering::{self, Level};
use super::odt_styles::{Style, Styles};
use super::package::Package;
use super::runs::{self, Look, Runs, with_mark};
use std::collections::HashMap;

/// Reads an ODT to paragraphs.
pub(crate) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    let mut package = Package::open(bytes)?;
    if package.has("META-INF/manifest.xml") {
        let manifest = package.text("META-INF/manifest.xml")?;
        if manifest.contains("encryption-data") {
            return Err(ReadError::Encrypted);
        }
    }
    let content = markup::parse(&package.text("content.xml")?)?;
    let styles_part = optional(&mut package, "styles.xml")?;
    let meta = optional(&mut package, "meta.xml")?;
    let body = content
        .descendants("office:text")
        .into_iter()
        .next()
        .ok_or(ReadError::Damaged)?;
    let mut styles = Styles::default();
    for root in [styles_part.as_ref(), Some(&content)].into_iter().flatten() {
        styles.take(root);
    }
    let mut walk = Walk {
        styles,
        source: Source::default(),
        counters: HashMap::new(),
        outline: Vec::new(),
    };
    walk.block(body, &Place::default(), 0);
    let mut source = walk.source;
    source.meta_title = meta
        .as_ref()
        .and_then(|m| m.descendants("dc:title").first().map(|n| n.text()))
        .filter(|t| !t.trim().is_empty());
    source.warnings.push(PlanWarning::NoPages);
    para::take_contents(&mut source);
    Ok(source)
}

fn optional(package: &mut Package<'_>, name: &str) -> Result<Option<Node>, ReadError> {
    if !package.has(name) {
        return Ok(None);
    }
    match package.text(name).and_then(|t| markup::parse(&t)) {
        Ok(node) => Ok(Some(node)),
        Err(ReadError::Damaged) => Ok(None),
        Err(e) => Err(e),
    }
}

/// Where in a list a paragraph stands.
#[derive(Debug, Clone, Default)]
struct Place {
    list: Option<String>,
    depth: usize,
    /// The first paragraph of its item.
    first: bool,
}

struct Walk {
    styles: Styles,
    source: Source,
    counters: HashMap<String, Vec<u32>>,
    outline: Vec<u32>,
}

impl Walk {
    fn block(&mut self, node: &Node, place: &Place, depth: u8) {
        if depth > 40 || self.source.paras.len() > super::super::MAX_PARAGRAPHS {
            return;
        }
        for child in node.nodes() {
            match child.name.as_str() {
                "text:h" | "text:p" => self.paragraph(child, place),
                "text:list" => self.list(child, place, depth),
                "table:table" => self.table(child),
                "text:section" => self.block(child, place, depth + 1),
                "draw:frame" | "draw:text-box" | "draw:custom-shape" | "draw:g" => {
                    self.block(child, place, depth + 1)
                }
                _ => {}
            }
        }
    }

    fn list(&mut self, node: &Node, place: &Place, depth: u8) {
        let name = node
            .attribute("text:style-name")
            .map(str::to_owned)
            .or_else(|| place.list.clone());
        let level = if place.list.is_some() || place.depth > 0 {
            place.depth + 1
        } else {
            1
        };
        let continued = node.attribute("text:continue-numbering") == Some("true")
            || node.attribute("text:continue-list").is_some();
        if level == 1
            && !continued
            && let Some(name) = &name
        {
            self.counters.remove(name);
        }
        for item in node
            .nodes()
            .filter(|n| n.name == "text:list-item" || n.name == "text:list-header")
        {
            let mut first = item.name == "text:list-item";
            for child in item.nodes() {
                let inner = Place {
                    list: name.clone(),
                    depth: level,
                    first,
                };
                match child.name.as_str() {
                    "text:p" | "text:h" => {
                        self.paragraph(child, &inner);
                        first = false;
                    }
                    "text:list" => self.list(child, &inner, depth + 1),
                    _ => {}
                }
                if depth > 20 {
                    return;
                }
            }
        }
    }

    fn paragraph(&mut self, node: &Node, place: &Place) {
        let (p, boxes) = self.one(node, place);
        if !p.text.is_empty() {
            self.source.paras.push(p);
        }
        runs::add_texts(&mut self.source, boxes, None);
    }

    /// A paragraph and the text boxes anchored in it.
    fn one(&mut self, node: &Node, place: &Place) -> (Para, Vec<String>) {
        let style = self.styles.whole("paragraph", node.attribute("text:style-name"));
        let mut runs = Runs::default();
        self.take_runs(node, &style, &mut runs, 0);
        let mut p = runs.para(style.size.unwrap_or(self.styles.size));
        p.aside = runs::is_aside(&style.shown);
        p.indent = style.indent.unwrap_or(0.0);
        let heading = (node.name == "text:h")
            .then(|| {
                node.attribute("text:outline-level")
                    .and_then(|v| v.parse::<u8>().ok())
                    .unwrap_or(1)
            })
            .or(style.outline.filter(|l| *l > 0));
        let mark = if p.text.is_empty() {
            None
        } else {
            self.mark(place, &style, heading, node)
        };
        let title = style.shown.split(' ').any(|s| matches!(s, "title" | "titel"));
        runs::place(&mut p, heading, mark, title);
        (p, runs.boxes)
    }

    fn mark(
        &mut self,
        place: &Place,
        style: &Style,
        heading: Option<u8>,
        node: &Node,
    ) -> Option<(String, u8)> {
        if let (Some(level), true) = (heading, place.list.is_none()) {
            if node.attribute("text:is-list-header") == Some("true") || self.styles.outline.is_empty() {
                return None;
            }
            let at = usize::from(level).saturating_sub(1);
            count(&mut self.outline, &self.styles.outline, at);
            let printed = numbering::printed(&self.styles.outline, &self.outline, at);
            return (!printed.is_empty()).then_some((printed, 0));
        }
        let name = place
            .list
            .clone()
            .or_else(|| style.list.clone().filter(|_| place.depth > 0))?;
        if !place.first {
            return None;
        }
        let levels = self.styles.lists.get(&name).cloned().unwrap_or_else(|| {
            vec![
                Level {
                    format: "bullet".to_owned(),
                    ..Level::default()
                };
                10
            ]
        });
        let at = place.depth.max(1) - 1;
        let counters = self.counters.entry(name).or_default();
        count(counters, &levels, at);
        Some((
            numbering::printed(&levels, counters, at),
            u8::try_from(at).unwrap_or(9),
        ))
    }

    fn take_runs(&mut self, node: &Node, style: &Style, out: &mut Runs, depth: u8) {
        if depth > 60 {
            return;
        }
        for child in &node.children {
            match child {
                // White space in ODF counts as one space.
                Child::Text(text) => {
                    let text = text.replace(['\n', '\r', '\t'], " ");
                    let shown = if style.capitals == Some(true) {
                        text.to_uppercase()
                    } else {
                        text
                    };
                    out.push(&shown, &self.look(style));
                }
                Child::Node(n) => match n.name.as_str() {
                    "text:span" => {
                        let own = self.styles.whole("text", n.attribute("text:style-name"));
                        let merged = Style {
                            bold: own.bold.or(style.bold),
                            italic: own.italic.or(style.italic),
                            raised: own.raised.or(style.raised),
                            size: own.size.or(style.size),
                            ink: own.ink.or(style.ink),
                            underlined: own.underlined.or(style.underlined),
                            capitals: own.capitals.or(style.capitals),
                            ..Style::default()
                        };
                        self.take_runs(n, &merged, out, depth + 1);
                    }
                    "text:s" => out.text.push(' '),
                    "text:tab" => out.text.push('\t'),
                    "text:line-break" => out.text.push(' '),
                    "text:soft-page-break" => {}
                    "text:note" | "office:annotation" | "text:bookmark-ref" | "text:ruby-text" => {}
                    "draw:frame" | "draw:text-box" | "draw:custom-shape" if depth < 20 => {
                        for p in n.descendants("text:p") {
                            let (p, _) = self.one(p, &Place::default());
                            if !p.text.is_empty() {
                                out.boxes.push(with_mark(&p));
                            }
                        }
                    }
                    _ => self.take_runs(n, style, out, depth + 1),
                },
            }
        }
    }

    fn table(&mut self, node: &Node) {
        let mut table = Table::default();
        self.table_rows(node, false, &mut table, 0);
        runs::add_table(&mut self.source, table);
    }

    fn look(&self, style: &Style) -> Look {
        Look {
            bold: style.bold == Some(true),
            italic: style.italic == Some(true),
            raised: style.raised == Some(true),
            underlined: style.underlined == Some(true),
            ink: style.ink.unwrap_or(0),
            size: style.size.unwrap_or(self.styles.size),
        }
    }

    fn table_rows(&mut self, node: &Node, header: bool, table: &mut Table, depth: u8) {
        if depth > 6 {
            return;
        }
        for child in node.nodes() {
            match child.name.as_str() {
                "table:table-header-rows" => self.table_rows(child, true, table, depth + 1),
                "table:table-rows" | "table:table-row-group" => {
                    self.table_rows(child, header, table, depth + 1)
                }
                "table:table-row" => {
                    let mut row = Row {
                        header,
                        ..Row::default()
                    };
                    for cell in child.nodes() {
                        match cell.name.as_str() {
                            "table:table-cell" => row.cells.push(self.cell(cell)),
                            "table:covered-table-cell" => {
                                // Covered from the left it belongs to that cell's span; covered from above it is the same cell.
                                let spanned: usize = row.cells.iter().map(|c| usize::from(c.span)).sum();
                                if row.cells.last().is_some_and(|c| c.span > 1)
                                    && spanned > position(child, cell)
                                {
                                    continue;
                                }
                                row.cells.push(Cell {
                                    same_as_above: true,
                                    span: 1,
                                    ..Cell::default()
                                });
                            }
                            _ => {}
                        }
                    }
                    table.rows.push(row);
                }
                _ => {}
            }
        }
    }

    fn cell(&mut self, node: &Node) -> Cell {
        let span = node
            .attribute("table:number-columns-spanned")
            .and_then(|v| v.parse::<u16>().ok())
            .unwrap_or(1)
            .clamp(1, 60);
        let mut cell = Cell {
            span,
            ..Cell::default()
        };
        let mut bold = true;
        let mut stack: Vec<(&Node, bool)> = node.nodes().map(|n| (n, false)).collect();
        stack.reverse();
        while let Some((n, item)) = stack.pop() {
            if n.name == "text:p" || n.name == "text:h" {
                let (p, boxes) = self.one(n, &Place::default());
                if !p.text.is_empty() {
                    bold &= p.bold;
                    cell.parts.push(if item {
                        format!("• {}", with_mark(&p))
                    } else {
                        with_mark(&p)
                    });
                }
                cell.parts.extend(boxes);
                continue;
            }
            let mut inner: Vec<(&Node, bool)> = n
                .nodes()
                .map(|m| (m, item || n.name == "text:list-item"))
                .collect();
            inner.reverse();
            stack.extend(inner);
        }
        cell.bold = bold && !cell.parts.is_empty();
        cell
    }
}

/// Place of a cell among all cells of its row, covered ones included.
fn position(row: &Node, cell: &Node) -> usize {
    row.nodes().position(|n| std::ptr::eq(n, cell)).unwrap_or(0)
}

fn count(counters: &mut Vec<u32>, levels: &[Level], at: usize) {
    while counters.len() <= at {
        let start = levels.get(counters.len()).map_or(1, |l| l.start);
        // A level that was skipped over counts as begun.
        counters.push(if counters.len() < at {
            start
        } else {
            start.saturating_sub(1)
        });
    }
    counters.truncate(at + 1);
    counters[at] = counters[at].saturating_add(1);
}
