//! The common ground of all formats: a list of paragraphs with what is known about how they look.

use super::PlanWarning;

/// Everything a format reader hands on.
#[derive(Debug, Default)]
pub(crate) struct Source {
    /// Paragraphs, headings, list items and tables in reading order.
    pub paras: Vec<Para>,
    /// Title from the file's own description, if it has one.
    pub meta_title: Option<String>,
    /// Titles from bookmarks or a table of contents, with their depth (1 = top).
    pub outline: Vec<(String, u8)>,
    /// Number of pages, when the format has them.
    pub pages: Option<u32>,
    /// Remarks so far.
    pub warnings: Vec<PlanWarning>,
}

/// One paragraph.
#[derive(Debug, Clone, Default)]
pub(crate) struct Para {
    /// Its text. A tab stands for a wide gap, such as between a label and its text.
    pub text: String,
    /// Page, from 1.
    pub page: Option<u32>,
    /// What the file says it is.
    pub role: Role,
    /// Letter size in points; 0 when unknown.
    pub size: f32,
    /// All letters bold.
    pub bold: bool,
    /// All letters italic.
    pub italic: bool,
    /// Set apart as a quotation or in a box.
    pub aside: bool,
    /// Length in bytes of the bold beginning when the rest is not bold.
    pub lead: usize,
    /// Colour of its letters, see [`ink`]; [`MIXED_INK`] when they differ.
    pub ink: u16,
    /// All letters underlined.
    pub underlined: bool,
    /// Distance from the left margin in points; 0 when unknown.
    pub indent: f32,
}

/// What the file itself says a paragraph is.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Role {
    /// Running text.
    #[default]
    Text,
    /// A heading of this level (1 = top).
    Heading(u8),
    /// The title of the document.
    Title,
    /// A list item: its mark as printed (may be empty) and its depth from 0.
    Item {
        /// `•`, `1.`, `a)` or empty.
        mark: String,
        /// Depth of nesting, from 0.
        depth: u8,
    },
    /// A table; `Para::text` is empty then.
    Table(Table),
}

/// A table as rows of cells.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Table {
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Row {
    /// Cells from left to right.
    pub cells: Vec<Cell>,
    /// Page, from 1.
    pub page: Option<u32>,
    /// The file marks it as a heading row.
    pub header: bool,
}

/// One cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Cell {
    /// Paragraphs within the cell.
    pub parts: Vec<String>,
    /// Continues the cell above (merged downwards).
    pub same_as_above: bool,
    /// Number of columns it covers, at least 1.
    pub span: u16,
    /// All letters bold.
    pub bold: bool,
}

impl Cell {
    /// A cell of one column.
    pub fn new(parts: Vec<String>) -> Self {
        Self {
            parts,
            same_as_above: false,
            span: 1,
            bold: false,
        }
    }

    /// The whole cell as one text.
    pub fn text(&self) -> String {
        tidy(&self.parts.join(" "))
    }
}

impl Para {
    /// The text, of all cells for a table.
    pub fn all_text(&self) -> String {
        match &self.role {
            Role::Table(t) => t
                .rows
                .iter()
                .flat_map(|r| r.cells.iter().map(Cell::text))
                .collect::<Vec<_>>()
                .join(" "),
            _ => self.text.clone(),
        }
    }

    /// The bold beginning, when there is one.
    pub fn lead_text(&self) -> &str {
        self.text.get(..self.lead).unwrap_or("").trim()
    }
}

/// Letters of several colours.
pub(crate) const MIXED_INK: u16 = u16::MAX;

/// A colour in four bits each of red, green and blue: enough to tell the colour of headings from that of the text.
pub(crate) fn ink(red: f32, green: f32, blue: f32) -> u16 {
    let part = |v: f32| {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and 15"
        )]
        let step = (v.clamp(0.0, 1.0) * 15.0).round() as u16;
        step
    };
    part(red) << 8 | part(green) << 4 | part(blue)
}

/// A colour as office files write it: `1F3864`, `#1f3864`; black when it is anything else.
pub(crate) fn ink_of_hex(text: &str) -> u16 {
    let hex = text.trim().trim_start_matches('#');
    let part = |at: usize| {
        hex.get(at..at + 2)
            .and_then(|p| u8::from_str_radix(p, 16).ok())
            .map_or(0.0, |v| f32::from(v) / 255.0)
    };
    if hex.len() == 6 {
        ink(part(0), part(2), part(4))
    } else {
        0
    }
}

/// One space between words, no soft hyphens or invisible characters, trimmed. Tabs become spaces.
pub(crate) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        match c {
            '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{feff}' | '\u{2060}' => {}
            c if c.is_whitespace() || c.is_control() => gap = true,
            c => {
                if gap && !out.is_empty() {
                    out.push(' ');
                }
                gap = false;
                push_plain(&mut out, c);
            }
        }
    }
    out
}

/// As [`tidy`], but keeps one tab where the file had a tab: labels are recognised by it.
pub(crate) fn tidy_tabs(text: &str) -> String {
    let parts: Vec<String> = text.split('\t').map(tidy).filter(|p| !p.is_empty()).collect();
    parts.join("\t")
}

/// Ligatures of printed books are written out; everything else stays as it is.
fn push_plain(out: &mut String, c: char) {
    match c {
        '\u{fb00}' => out.push_str("ff"),
        '\u{fb01}' => out.push_str("fi"),
        '\u{fb02}' => out.push_str("fl"),
        '\u{fb03}' => out.push_str("ffi"),
        '\u{fb04}' => out.push_str("ffl"),
        '\u{133}' => out.push_str("ij"),
        '\u{132}' => out.push_str("IJ"),
        '\u{2010}' | '\u{2011}' => out.push('-'),
        c => out.push(c),
    }
}

/// Takes a typed or generated table of contents out: lines after a heading "Inhoud" that end in a page number.
pub(crate) fn take_contents(source: &mut Source) {
    let is_title = |p: &Para| {
        matches!(
            super::words::normal(&p.text).as_str(),
            "inhoud" | "inhoudsopgave" | "inhoudsopgaaf" | "contents"
        )
    };
    let is_entry = |p: &Para| {
        let t = p.text.trim_end();
        let figures = t.chars().rev().take_while(char::is_ascii_digit).count();
        (1..=3).contains(&figures)
            && t.len() > figures
            && t[..t.len() - figures].ends_with(['\t', '.', ' ', '…'])
            && t.chars().any(char::is_alphabetic)
    };
    let Some(start) = source.paras.iter().take(200).position(is_title) else {
        return;
    };
    let mut end = start + 1;
    while source.paras.get(end).is_some_and(is_entry) {
        let p = &source.paras[end];
        let t = p.text.trim_end().trim_end_matches(|c: char| c.is_ascii_digit());
        let title = t.trim_end_matches(['\t', '.', ' ', '…']).to_owned();
        source.outline.push((title, 1));
        end += 1;
    }
    source.paras.drain(start..end);
}
