//! What Word and LibreOffice files have in common: runs of letters that add up to a paragraph, its mark and its role,
//! and boxes around text that are written as tables of one cell.

use super::super::labels;
use super::super::para::{MIXED_INK, Para, Role, Source, Table, tidy, tidy_tabs};
use super::numbering;

/// How the letters of one run look.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) raised: bool,
    pub(super) underlined: bool,
    /// Colour, see [`super::super::para::ink`].
    pub(super) ink: u16,
    /// In points.
    pub(super) size: f32,
}

/// What runs add up to.
#[derive(Default)]
pub(super) struct Runs {
    pub(super) text: String,
    letters: usize,
    bold: usize,
    italic: usize,
    underlined: usize,
    ink: Option<u16>,
    lead: usize,
    lead_closed: bool,
    size: f32,
    /// Texts of boxes anchored in the paragraph.
    pub(super) boxes: Vec<String>,
}

impl Runs {
    /// Adds letters of one look. A raised figure typed by hand refers to a note and is left out.
    pub(super) fn push(&mut self, text: &str, look: &Look) {
        if look.raised && text.trim().chars().all(|c| c.is_ascii_digit() || c == '*') {
            return;
        }
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        self.letters += letters;
        self.bold += if look.bold { letters } else { 0 };
        self.italic += if look.italic { letters } else { 0 };
        self.underlined += if look.underlined { letters } else { 0 };
        if letters > 0 {
            self.size = self.size.max(look.size);
            self.ink = Some(self.ink.map_or(
                look.ink,
                |known| {
                    if known == look.ink { known } else { MIXED_INK }
                },
            ));
        }
        self.text.push_str(text);
        if !self.lead_closed && (look.bold || letters == 0) {
            self.lead = self.text.len();
        } else {
            self.lead_closed = true;
        }
    }

    /// The paragraph they make, without its role. `size` counts when there are no letters.
    pub(super) fn para(&self, size: f32) -> Para {
        let text = tidy_tabs(&self.text);
        let all = |n: usize| self.letters > 0 && n == self.letters;
        let bold = all(self.bold);
        Para {
            size: if self.size > 0.0 { self.size } else { size },
            bold,
            italic: all(self.italic),
            underlined: all(self.underlined),
            ink: self.ink.unwrap_or(MIXED_INK),
            lead: if bold {
                0
            } else {
                trimmed_lead(&self.text, self.lead, &text)
            },
            text,
            ..Para::default()
        }
    }
}

/// Gives a paragraph its role: a heading of this level, the title, or an item with its automatic or typed mark.
pub(super) fn place(p: &mut Para, level: Option<u8>, mark: Option<(String, u8)>, title: bool) {
    let (role, shown) = match mark {
        Some((mark, depth)) => numbering::apply(&mark, depth, level.is_some(), &p.text),
        None if level.is_some() => (Role::Text, p.text.clone()),
        None => typed_mark(&p.text),
    };
    if shown != p.text && p.lead > 0 {
        p.lead = (p.lead + shown.len()).saturating_sub(p.text.len());
    }
    p.text = shown;
    p.role = match level {
        Some(level) => Role::Heading(level.clamp(1, 9)),
        None if title => Role::Title,
        None => role,
    };
}

/// Styles of what stands beside the text: quotations, captions, notes, heads and feet.
pub(super) fn is_aside(style: &str) -> bool {
    [
        "quot",
        "citaat",
        "caption",
        "bijschrift",
        "footnote",
        "voetnoot",
        "endnote",
        "eindnoot",
        "header",
        "footer",
        "koptekst",
        "voettekst",
    ]
    .iter()
    .any(|s| style.contains(s))
}

/// Adds a table; a table of one cell is a box around text.
pub(super) fn add_table(source: &mut Source, mut table: Table) {
    let page = table.rows.first().and_then(|r| r.page);
    if table.rows.len() == 1 && table.rows[0].cells.len() == 1 {
        let texts = table.rows.remove(0).cells.remove(0).parts;
        add_texts(source, texts, page);
        return;
    }
    source.paras.push(Para {
        role: Role::Table(table),
        page,
        ..Para::default()
    });
}

/// Adds the texts of a box as paragraphs.
pub(super) fn add_texts(source: &mut Source, texts: Vec<String>, page: Option<u32>) {
    for text in texts {
        let (role, text) = typed_mark(&text);
        source.paras.push(Para {
            text,
            role,
            page,
            ..Para::default()
        });
    }
}

/// A mark that was typed rather than made by the list.
pub(crate) fn typed_mark(text: &str) -> (Role, String) {
    let (mark, rest) = labels::split_mark(text);
    match mark {
        Some(mark) => (
            Role::Item {
                mark: mark.to_owned(),
                depth: 0,
            },
            rest.to_owned(),
        ),
        None => (Role::Text, text.to_owned()),
    }
}

/// The text with its mark, as a cell keeps it.
pub(super) fn with_mark(p: &Para) -> String {
    match &p.role {
        Role::Item { mark, .. } if !mark.is_empty() => format!("{mark} {}", tidy(&p.text)),
        _ => p.text.clone(),
    }
}

/// Length of the bold beginning in the tidied text.
pub(crate) fn trimmed_lead(raw: &str, lead: usize, tidied: &str) -> usize {
    let head = tidy_tabs(raw.get(..lead).unwrap_or(""));
    if head.is_empty() || head.len() >= tidied.len() || !tidied.is_char_boundary(head.len()) {
        0
    } else {
        head.len()
    }
}
