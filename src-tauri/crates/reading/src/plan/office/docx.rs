//! DOCX: styles, lists, tables and the page hints that Word leaves (`w:lastRenderedPageBreak`).

use super::super::markup::{self, Child, Node};
use super::super::para::{Cell, Para, Row, Source, Table};
use super::super::{ReadError, para};
use super::docx_styles::{Lists, Style, Styles, half_points, ink, list_of, on};
use super::package::Package;
use super::runs::{self, Look, Runs, with_mark};

/// Reads a DOCX to paragraphs.
pub(crate) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    let mut package = Package::open(bytes)?;
    let main = if package.has("word/document.xml") {
        "word/document.xml"
    } else {
        "word/document2.xml"
    };
    let document = markup::parse(&package.text(main)?)?;
    let part = |package: &mut Package<'_>, name: &str| -> Result<Option<Node>, ReadError> {
        if !package.has(name) {
            return Ok(None);
        }
        match package.text(name).and_then(|t| markup::parse(&t)) {
            Ok(node) => Ok(Some(node)),
            Err(ReadError::Damaged) => Ok(None),
            Err(e) => Err(e),
        }
    };
    let styles = part(&mut package, "word/styles.xml")?;
    let lists = part(&mut package, "word/numbering.xml")?;
    let core = part(&mut package, "docProps/core.xml")?;
    let app = part(&mut package, "docProps/app.xml")?;
    let body = document
        .descendants("w:body")
        .into_iter()
        .next()
        .ok_or(ReadError::Damaged)?;
    let mut walk = Walk {
        styles: Styles::read(styles.as_ref()),
        lists: Lists::read(lists.as_ref()),
        page: 1,
        paged: !document.descendants("w:lastRenderedPageBreak").is_empty(),
        source: Source::default(),
    };
    walk.block(body, 0);
    let mut source = walk.source;
    source.meta_title = core
        .and_then(|c| c.descendants("dc:title").first().map(|n| n.text()))
        .filter(|t| !t.trim().is_empty());
    // Word's page marks are believed only when their count agrees with the number of pages it wrote down.
    let stated = app.and_then(|a| {
        a.descendants("Pages")
            .first()
            .and_then(|n| n.text().trim().parse::<u32>().ok())
    });
    super::keep_pages(&mut source, walk.paged.then_some(walk.page), stated);
    para::take_contents(&mut source);
    Ok(source)
}

struct Walk {
    styles: Styles,
    lists: Lists,
    page: u32,
    paged: bool,
    source: Source,
}

impl Walk {
    fn page_now(&self) -> Option<u32> {
        self.paged.then_some(self.page)
    }

    /// The paragraphs and tables right inside a body, a content control or a change mark.
    fn block(&mut self, node: &Node, depth: u8) {
        if depth > 40 || self.source.paras.len() > super::super::MAX_PARAGRAPHS {
            return;
        }
        for child in node.nodes() {
            match child.name.as_str() {
                "w:p" => self.paragraph(child),
                "w:tbl" => self.table(child),
                "w:sdt" => {
                    let contents = child.descendants("w:docPartGallery").iter().any(|n| {
                        n.attribute("w:val")
                            .is_some_and(|v| v.to_lowercase().contains("contents"))
                    });
                    if let (false, Some(inner)) = (contents, child.child("w:sdtContent")) {
                        self.block(inner, depth + 1);
                    }
                }
                "w:ins" | "w:customXml" | "w:smartTag" | "w:moveTo" => self.block(child, depth + 1),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, node: &Node) {
        let page_before = self.page;
        let Some((mut p, boxes)) = self.one(node) else {
            return;
        };
        // A break before the first letter belongs to this paragraph.
        p.page = self.paged.then_some(if starts_with_break(node) {
            self.page.max(page_before)
        } else {
            page_before
        });
        if !p.text.is_empty() {
            self.source.paras.push(p);
        }
        let page = self.page_now();
        runs::add_texts(&mut self.source, boxes, page);
    }

    /// A paragraph with its look; `None` for lines of a table of contents.
    fn one(&mut self, node: &Node) -> Option<(Para, Vec<String>)> {
        let properties = node.child("w:pPr");
        let style = self.styles.whole(
            properties
                .and_then(|p| p.child("w:pStyle"))
                .and_then(|n| n.attribute("w:val")),
        );
        let mut runs = Runs::default();
        self.take_runs(node, &style, &mut runs, 0);
        if style.name.starts_with("toc ")
            || style.name.starts_with("inhopg")
            || style.name.starts_with("toc heading")
        {
            return None;
        }
        let outline = properties
            .and_then(|p| p.child("w:outlineLvl"))
            .and_then(|n| n.attribute("w:val"))
            .and_then(|v| v.parse::<u8>().ok())
            .filter(|l| *l < 9)
            .map(|l| l + 1);
        let level = outline.or(style.level);
        let list = properties
            .and_then(list_of)
            .or(style.list)
            .filter(|(id, _)| id != "0");
        let mut p = runs.para(style.size.unwrap_or(self.styles.size));
        p.aside = runs::is_aside(&style.name);
        let indent = properties
            .and_then(|q| q.child("w:ind"))
            .and_then(|n| n.attribute("w:left").or_else(|| n.attribute("w:start")));
        p.indent = indent.and_then(|v| v.parse::<f32>().ok()).unwrap_or(0.0) / 20.0;
        let bulleted = style.name.starts_with("list bullet") || style.name.starts_with("lijst opsom");
        let mark = list
            .filter(|_| !p.text.is_empty())
            .and_then(|(id, l)| self.lists.next(&id, l).map(|m| (m, u8::try_from(l).unwrap_or(9))))
            .or_else(|| (bulleted && level.is_none()).then(|| ("•".to_owned(), 0)));
        let title = matches!(style.name.as_str(), "title" | "titel");
        runs::place(&mut p, level, mark, title);
        Some((p, runs.boxes))
    }

    fn take_runs(&mut self, node: &Node, style: &Style, out: &mut Runs, depth: u8) {
        if depth > 60 {
            return;
        }
        for child in &node.children {
            let Child::Node(child) = child else { continue };
            match child.name.as_str() {
                "w:r" => self.run(child, style, out, depth),
                "w:hyperlink" | "w:ins" | "w:smartTag" | "w:sdt" | "w:sdtContent" | "w:moveTo"
                | "w:fldSimple" | "w:customXml" => {
                    self.take_runs(child, style, out, depth + 1);
                }
                _ => {}
            }
        }
    }

    fn run(&mut self, run: &Node, style: &Style, out: &mut Runs, depth: u8) {
        let look = run.child("w:rPr");
        let own = look
            .and_then(|l| l.child("w:rStyle"))
            .and_then(|n| n.attribute("w:val"))
            .map(|id| self.styles.whole(Some(id)))
            .unwrap_or_default();
        let flag = |name: &str, own: Option<bool>, style: Option<bool>| {
            on(look.and_then(|l| l.child(name)))
                .or(own)
                .or(style)
                .unwrap_or(false)
        };
        let raised = look
            .and_then(|l| l.child("w:vertAlign"))
            .and_then(|n| n.attribute("w:val"));
        let letters = Look {
            bold: flag("w:b", own.bold, style.bold),
            italic: flag("w:i", own.italic, style.italic),
            underlined: flag("w:u", own.underlined, style.underlined),
            raised: raised == Some("superscript"),
            ink: ink(look.and_then(|l| l.child("w:color")))
                .or(own.ink)
                .or(style.ink)
                .unwrap_or(0),
            size: half_points(look.and_then(|l| l.child("w:sz")))
                .or(own.size)
                .or(style.size)
                .unwrap_or(self.styles.size),
        };
        let capitals = flag("w:caps", own.caps, style.caps);
        if on(look.and_then(|l| l.child("w:vanish"))) == Some(true) {
            return;
        }
        for child in run.nodes() {
            match child.name.as_str() {
                "w:t" => {
                    let text = child.text();
                    out.push(&if capitals { text.to_uppercase() } else { text }, &letters);
                }
                "w:tab" | "w:ptab" => out.text.push('\t'),
                "w:br" | "w:cr" => out.text.push(' '),
                "w:noBreakHyphen" => out.text.push('-'),
                "w:lastRenderedPageBreak" => self.page = self.page.saturating_add(1),
                "w:drawing" | "w:pict" | "mc:AlternateContent" if depth < 20 => {
                    if let Some(inner) = child.descendants("w:txbxContent").first() {
                        for p in inner.descendants("w:p") {
                            if let Some((p, _)) = self.one(p)
                                && !p.text.is_empty()
                            {
                                out.boxes.push(p.text);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn table(&mut self, node: &Node) {
        let mut table = Table::default();
        for tr in rows(node) {
            let page = self.page_now();
            let header = tr
                .child("w:trPr")
                .is_some_and(|p| on(p.child("w:tblHeader")) == Some(true));
            let mut row = Row {
                page,
                header,
                ..Row::default()
            };
            for tc in cells(tr) {
                let properties = tc.child("w:tcPr");
                let span = properties
                    .and_then(|p| p.child("w:gridSpan"))
                    .and_then(|n| n.attribute("w:val"))
                    .and_then(|v| v.parse::<u16>().ok())
                    .unwrap_or(1)
                    .clamp(1, 60);
                let merged = properties
                    .and_then(|p| p.child("w:vMerge"))
                    .is_some_and(|m| m.attribute("w:val").unwrap_or("continue") != "restart");
                let mut cell = Cell {
                    same_as_above: merged,
                    span,
                    ..Cell::default()
                };
                let mut bold = true;
                for p in tc.descendants("w:p") {
                    if let Some((p, boxes)) = self.one(p) {
                        if !p.text.is_empty() {
                            bold &= p.bold;
                            cell.parts.push(with_mark(&p));
                        }
                        cell.parts.extend(boxes);
                    }
                }
                cell.bold = bold && !cell.parts.is_empty();
                row.cells.push(cell);
            }
            // A break inside the first cell means that the row stands on the new page.
            if starts_with_break(tr) {
                row.page = self.page_now();
            }
            table.rows.push(row);
        }
        runs::add_table(&mut self.source, table);
    }
}

fn rows(table: &Node) -> Vec<&Node> {
    table
        .nodes()
        .flat_map(|n| match n.name.as_str() {
            "w:tr" => vec![n],
            "w:sdt" | "w:ins" => n.descendants("w:tr"),
            _ => Vec::new(),
        })
        .collect()
}

fn cells(row: &Node) -> Vec<&Node> {
    row.nodes()
        .flat_map(|n| match n.name.as_str() {
            "w:tc" => vec![n],
            "w:sdt" => n.descendants("w:tc"),
            _ => Vec::new(),
        })
        .collect()
}

/// A page break stands before the first letter.
fn starts_with_break(node: &Node) -> bool {
    let mut stack: Vec<&Node> = vec![node];
    while let Some(n) = stack.pop() {
        if n.name == "w:lastRenderedPageBreak" {
            return true;
        }
        if n.name == "w:t" && !n.text().trim().is_empty() {
            return false;
        }
        let mut inner: Vec<&Node> = n.nodes().collect();
        inner.reverse();
        stack.extend(inner);
    }
    false
}
