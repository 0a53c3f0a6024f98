//! HTML: headings, paragraphs, lists, tables and quotations of a saved page; menus and scripts are left out.

use super::para::{self, Cell, Para, Role, Row, Source, Table, tidy, tidy_tabs};
use super::{PlanWarning, ReadError, txt};
use scraper::node::Node as Kind;
use scraper::{ElementRef, Html, Selector};

/// Deeper nesting than this is read as plain text.
const MAX_DEPTH: usize = 120;
/// Largest page taken in.
const MAX_BYTES: usize = 24 * 1024 * 1024;

/// Reads a page to paragraphs.
pub(crate) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    let text = txt::decode(bytes);
    if nesting(&text) > 4_000 {
        return Err(ReadError::Bomb);
    }
    let page = Html::parse_document(&text);
    let mut walk = Walk {
        source: Source::default(),
        open: Para::default(),
    };
    walk.node(page.root_element(), 0, None);
    walk.close();
    let mut source = walk.source;
    source.meta_title = Selector::parse("title")
        .ok()
        .and_then(|s| {
            page.select(&s)
                .next()
                .map(|t| tidy(&t.text().collect::<String>()))
        })
        .filter(|t| !t.is_empty());
    source.warnings.push(PlanWarning::NoPages);
    para::take_contents(&mut source);
    Ok(source)
}

/// Upper bound of how deep tags can nest: opened and not closed so far. Parsers of HTML grow quadratic on such pages.
fn nesting(text: &str) -> usize {
    let (mut depth, mut most) = (0_usize, 0_usize);
    let bytes = text.as_bytes();
    for (i, b) in bytes.iter().enumerate() {
        if *b != b'<' {
            continue;
        }
        match bytes.get(i + 1) {
            Some(b'/') => depth = depth.saturating_sub(1),
            Some(c) if c.is_ascii_alphabetic() => {
                let rest = &bytes[i + 1..bytes.len().min(i + 8)];
                let name: Vec<u8> = rest
                    .iter()
                    .take_while(|c| c.is_ascii_alphanumeric())
                    .map(u8::to_ascii_lowercase)
                    .collect();
                // Tags that need no end do not nest.
                if !matches!(
                    name.as_slice(),
                    b"br"
                        | b"p"
                        | b"img"
                        | b"li"
                        | b"td"
                        | b"tr"
                        | b"th"
                        | b"meta"
                        | b"link"
                        | b"input"
                        | b"hr"
                        | b"col"
                        | b"option"
                        | b"dd"
                        | b"dt"
                ) {
                    depth += 1;
                    most = most.max(depth);
                }
            }
            _ => {}
        }
    }
    most
}

struct Walk {
    source: Source,
    open: Para,
}

#[derive(Clone, Copy, Default)]
struct Look {
    bold: bool,
    aside: bool,
    heading: Option<u8>,
    list: Option<(bool, u8)>,
}

impl Walk {
    fn close(&mut self) {
        let mut p = std::mem::take(&mut self.open);
        let raw = std::mem::take(&mut p.text);
        p.text = tidy_tabs(&raw);
        if p.text.is_empty() {
            return;
        }
        let letters = p.text.chars().filter(|c| c.is_alphanumeric()).count();
        // `indent` counts the bold letters and `lead` the bold beginning while the paragraph is open.
        #[allow(clippy::cast_precision_loss, reason = "a paragraph's length")]
        let all = letters as f32;
        p.bold = letters > 0 && p.indent >= all;
        p.indent = 0.0;
        let head = tidy(raw.get(..p.lead).unwrap_or(""));
        p.lead = if p.bold || head.is_empty() || !p.text.starts_with(&head) {
            0
        } else {
            head.len()
        };
        if p.role == Role::Text {
            let (role, text) = super::office::runs::typed_mark(&p.text);
            if role != Role::Text {
                p.lead = p.lead.saturating_sub(p.text.len() - text.len());
                p.text = text;
                p.role = role;
            }
        }
        self.source.paras.push(p);
    }

    fn begin(&mut self, look: Look, counter: &mut u32) {
        self.close();
        self.open.aside = look.aside;
        if let Some(level) = look.heading {
            self.open.role = Role::Heading(level);
        } else if let Some((numbered, depth)) = look.list {
            let mark = if numbered {
                *counter += 1;
                format!("{counter}.")
            } else {
                "•".to_owned()
            };
            self.open.role = Role::Item { mark, depth };
        }
    }

    fn node(&mut self, element: ElementRef<'_>, depth: usize, inherited: Option<Look>) {
        let look = inherited.unwrap_or_default();
        if depth > MAX_DEPTH {
            let text: String = element.text().collect::<Vec<_>>().join(" ");
            self.push(&text, look.bold);
            return;
        }
        let mut counter = 0;
        for child in element.children() {
            match child.value() {
                Kind::Text(text) => self.push(text, look.bold),
                Kind::Element(_) => {
                    if let Some(inner) = ElementRef::wrap(child) {
                        self.element(inner, depth + 1, look, &mut counter);
                    }
                }
                _ => {}
            }
        }
    }

    fn element(&mut self, e: ElementRef<'_>, depth: usize, look: Look, counter: &mut u32) {
        let name = e.value().name();
        match name {
            "script" | "style" | "nav" | "noscript" | "head" | "svg" | "template" | "form" | "button"
            | "sup" => {
                // A raised figure refers to a note, other raised text is text.
                if name == "sup" {
                    let text: String = e.text().collect();
                    if !text
                        .trim()
                        .chars()
                        .all(|c| c.is_ascii_digit() || matches!(c, '*' | '[' | ']'))
                    {
                        self.push(&text, look.bold);
                    }
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.as_bytes().get(1).map_or(1, |b| b - b'0');
                let inner = Look {
                    heading: Some(level),
                    list: None,
                    ..look
                };
                self.begin(inner, counter);
                self.node(e, depth, Some(inner));
                self.close();
            }
            "p" | "div" | "section" | "article" | "main" | "dt" | "dd" | "address" | "figcaption"
            | "caption" | "aside" | "header" | "footer" | "summary" | "details" => {
                // The first paragraph inside an item is the item.
                let within_item =
                    matches!(self.open.role, Role::Item { .. }) && tidy(&self.open.text).is_empty();
                let inner = Look {
                    aside: look.aside || matches!(name, "figcaption" | "caption"),
                    ..look
                };
                if !within_item {
                    self.begin(Look { list: None, ..inner }, counter);
                }
                self.node(e, depth, Some(Look { list: None, ..inner }));
                self.close();
            }
            "blockquote" | "q" if name == "blockquote" => {
                let inner = Look { aside: true, ..look };
                self.begin(inner, counter);
                self.node(e, depth, Some(inner));
                self.close();
            }
            "ul" | "ol" => {
                self.close();
                let level = look.list.map_or(0, |l| l.1.saturating_add(1));
                self.node(
                    e,
                    depth,
                    Some(Look {
                        list: Some((name == "ol", level)),
                        ..look
                    }),
                );
                self.close();
            }
            "li" => {
                let list = look.list.or(Some((false, 0)));
                self.begin(Look { list, ..look }, counter);
                self.node(e, depth, Some(Look { list, ..look }));
                self.close();
            }
            "table" => {
                self.close();
                self.table(e);
            }
            "br" => self.open.text.push(' '),
            "b" | "strong" => self.node(e, depth, Some(Look { bold: true, ..look })),
            _ => self.node(e, depth, Some(look)),
        }
    }

    fn push(&mut self, text: &str, bold: bool) {
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        let lead_open = self.open.lead == self.open.text.len();
        self.open.text.push_str(&text.replace(['\n', '\r', '\t'], " "));
        if bold {
            #[allow(clippy::cast_precision_loss, reason = "a paragraph's length")]
            let n = letters as f32;
            self.open.indent += n;
        }
        if lead_open && (bold || letters == 0) {
            self.open.lead = self.open.text.len();
        }
    }

    fn table(&mut self, e: ElementRef<'_>) {
        let (Ok(rows), Ok(cells), Ok(blocks)) = (
            Selector::parse("tr"),
            Selector::parse("td, th"),
            Selector::parse("p, li"),
        ) else {
            return;
        };
        let mut table = Table::default();
        // Cells that reach down into the rows below: column → rows left.
        let mut down: Vec<usize> = Vec::new();
        for tr in e.select(&rows).take(5_000) {
            let mut row = Row::default();
            let mut column = 0;
            let mut headers = 0;
            let fill = |row: &mut Row, column: &mut usize, down: &mut Vec<usize>| {
                while down.get(*column).is_some_and(|n| *n > 0) {
                    down[*column] -= 1;
                    row.cells.push(Cell {
                        same_as_above: true,
                        span: 1,
                        ..Cell::default()
                    });
                    *column += 1;
                }
            };
            for td in tr.select(&cells).take(60) {
                fill(&mut row, &mut column, &mut down);
                let attribute = |n: &str| {
                    td.value()
                        .attr(n)
                        .and_then(|v| v.parse::<usize>().ok())
                        .unwrap_or(1)
                        .clamp(1, 60)
                };
                let (span, rows) = (attribute("colspan"), attribute("rowspan"));
                let inner: Vec<String> = td
                    .select(&blocks)
                    .map(|b| {
                        let text = tidy(&b.text().collect::<Vec<_>>().join(" "));
                        if b.value().name() == "li" {
                            format!("• {text}")
                        } else {
                            text
                        }
                    })
                    .filter(|t| !t.is_empty())
                    .collect();
                let parts = if inner.is_empty() {
                    vec![tidy(&td.text().collect::<String>())]
                } else {
                    inner
                };
                let header = td.value().name() == "th";
                headers += usize::from(header);
                let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
                row.cells.push(Cell {
                    parts,
                    same_as_above: false,
                    span: u16::try_from(span).unwrap_or(1),
                    bold: header,
                });
                while down.len() < column + span {
                    down.push(0);
                }
                down[column..column + span].fill(rows - 1);
                column += span;
            }
            fill(&mut row, &mut column, &mut down);
            row.header = headers > 0 && headers == row.cells.len();
            if !row.cells.is_empty() {
                table.rows.push(row);
            }
        }
        if !table.rows.is_empty() {
            self.source.paras.push(Para {
                role: Role::Table(table),
                ..Para::default()
            });
        }
    }
}
