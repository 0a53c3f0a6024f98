//! Runs of letters to pieces of lines: what stands on one baseline without a wide gap.

use super::super::para;
use pdfboss_core::{Page, StandardType, StructureElement};
use pdfboss_text::{ArtifactKind, Ruling, TextSpan};

/// What the tags of a PDF say a piece belongs to: the same number is the same paragraph, item or heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tag {
    /// What it is.
    pub kind: TagKind,
    /// Number of the structure element.
    pub element: u32,
    /// Inside a quotation.
    pub quoted: bool,
}

/// The kinds of tag that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TagKind {
    /// A list item.
    Item,
    /// A heading of this level; 0 when the level is not said.
    Heading(u8),
    /// A paragraph.
    Paragraph,
}

/// The innermost item or heading a run stands in, else its paragraph.
fn tag(span: &TextSpan) -> Option<Tag> {
    use StandardType as S;
    let path = &span.structure.as_ref()?.path;
    let quoted = path.iter().any(|e| e.standard_type == S::BlockQuote);
    let made = |kind, element: &StructureElement| {
        Some(Tag {
            kind,
            element: element.object.num,
            quoted,
        })
    };
    if path
        .iter()
        .any(|e| matches!(e.standard_type, S::TD | S::TH | S::TOC | S::TOCI))
    {
        return None;
    }
    let mut paragraph = None;
    for element in path.iter().rev() {
        let kind = match element.standard_type {
            S::LI => TagKind::Item,
            S::H => TagKind::Heading(0),
            S::H1 => TagKind::Heading(1),
            S::H2 => TagKind::Heading(2),
            S::H3 => TagKind::Heading(3),
            S::H4 => TagKind::Heading(4),
            S::H5 => TagKind::Heading(5),
            S::H6 => TagKind::Heading(6),
            S::P => {
                paragraph = paragraph.or(made(TagKind::Paragraph, element));
                continue;
            }
            _ => continue,
        };
        return made(kind, element);
    }
    paragraph
}

/// A piece of a line.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seg {
    /// Left end in points.
    pub x0: f32,
    /// Right end.
    pub x1: f32,
    /// Baseline, counted upwards.
    pub y: f32,
    /// Letter size.
    pub size: f32,
    /// All letters bold.
    pub bold: bool,
    /// All letters italic.
    pub italic: bool,
    /// Colour of the letters.
    pub ink: u16,
    /// All letters underlined.
    pub underlined: bool,
    /// The text.
    pub text: String,
    /// Length in bytes of the bold beginning.
    pub lead: usize,
    /// What the tags say.
    pub tag: Option<Tag>,
}

/// One page: its pieces from top to bottom, and its drawn lines.
#[derive(Debug, Clone, Default)]
pub(crate) struct PageText {
    /// From 0.
    pub index: usize,
    /// Height of the page.
    pub height: f32,
    /// Lowest y of the page.
    pub bottom: f32,
    /// Pieces, top to bottom, left to right.
    pub segs: Vec<Seg>,
    /// Horizontal lines as (y, x0, x1).
    pub across: Vec<(f32, f32, f32)>,
    /// Vertical lines as (x, y0, y1).
    pub down: Vec<(f32, f32, f32)>,
    /// Pictures stand on the page.
    pub pictures: bool,
}

#[derive(Debug, Clone)]
struct Chunk<'a> {
    x0: f32,
    x1: f32,
    y: f32,
    size: f32,
    bold: bool,
    italic: bool,
    ink: u16,
    underlined: bool,
    text: &'a str,
    tag: Option<Tag>,
}

/// Drawn lines on one page beyond this are a picture, not a table.
const MAX_RULINGS: usize = 4_000;

impl PageText {
    /// A page that could not be read.
    pub fn empty(index: usize) -> Self {
        Self {
            index,
            height: 842.0,
            ..Self::default()
        }
    }

    /// Number of letters on the page.
    pub fn letters(&self) -> usize {
        self.segs
            .iter()
            .map(|s| s.text.chars().filter(|c| c.is_alphabetic()).count())
            .sum()
    }

    /// Builds the pieces of one page.
    pub fn new(index: usize, page: &Page, spans: &[TextSpan], rulings: &[Ruling]) -> Self {
        let turn = main_turn(spans);
        let frame = page.crop_box.normalize();
        let (a, b) = (turned(turn, frame.x0, frame.y0), turned(turn, frame.x1, frame.y1));
        let mut text = Self {
            index,
            bottom: a.1.min(b.1),
            height: (a.1 - b.1).abs().max(1.0),
            ..Self::default()
        };
        if rulings.len() <= MAX_RULINGS {
            text.take_rulings(turn, rulings);
        }
        let mut chunks: Vec<Chunk<'_>> = spans
            .iter()
            .filter(|s| s.rotate == turn && !s.vertical && s.size > 2.0 && s.size < 200.0)
            .filter(|s| {
                !matches!(
                    s.artifact.as_ref().map(|a| a.kind),
                    Some(ArtifactKind::Pagination | ArtifactKind::Background | ArtifactKind::Page)
                )
            })
            .filter(|s| s.x.is_finite() && s.y.is_finite() && s.end_x.is_finite() && s.end_y.is_finite())
            .map(|s| {
                let (x0, y) = turned(turn, s.x, s.y);
                let (x1, _) = turned(turn, s.end_x, s.end_y);
                Chunk {
                    x0: x0.min(x1),
                    x1: x1.max(x0),
                    y,
                    size: s.size,
                    bold: s.bold,
                    italic: s.italic,
                    ink: s.color.map_or(0, |(r, g, b)| para::ink(r, g, b)),
                    underlined: s.underline,
                    text: &s.text,
                    tag: tag(s),
                }
            })
            .collect();
        drop_note_marks(&mut chunks);
        text.segs = pieces(chunks, &text.down);
        text
    }

    fn take_rulings(&mut self, turn: i32, rulings: &[Ruling]) {
        for r in rulings {
            let (x0, y0) = turned(turn, r.start.x, r.start.y);
            let (x1, y1) = turned(turn, r.end.x, r.end.y);
            let (w, h) = ((x1 - x0).abs(), (y1 - y0).abs());
            if w > 6.0 && h < 1.5 {
                self.across.push((y0.midpoint(y1), x0.min(x1), x0.max(x1)));
            } else if h > 4.0 && w < 1.5 {
                self.down.push((x0.midpoint(x1), y0.min(y1), y0.max(y1)));
            }
        }
    }
}

/// The direction most letters run in, in quarter turns: landscape tables are turned pages.
fn main_turn(spans: &[TextSpan]) -> i32 {
    let count = |turn: i32| {
        spans
            .iter()
            .filter(|s| s.rotate == turn)
            .map(|s| s.text.len())
            .sum::<usize>()
    };
    [0, 90, 270, 180]
        .into_iter()
        .max_by_key(|t| (count(*t), i32::from(*t == 0)))
        .unwrap_or(0)
}

fn turned(turn: i32, x: f32, y: f32) -> (f32, f32) {
    match turn {
        90 => (y, -x),
        180 => (-x, -y),
        270 => (-y, x),
        _ => (x, y),
    }
}

/// Small raised figures after a word refer to a footnote and are no part of the text.
fn drop_note_marks(chunks: &mut Vec<Chunk<'_>>) {
    let is_mark = |c: &Chunk<'_>| {
        let t = c.text.trim();
        !t.is_empty()
            && t.len() <= 4
            && t.chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '*' | ',' | '†'))
    };
    let marks: Vec<usize> = (0..chunks.len())
        .filter(|&i| is_mark(&chunks[i]))
        .filter(|&i| {
            let m = &chunks[i];
            chunks.iter().any(|c| {
                c.size * 0.82 >= m.size
                    && (m.x0 - c.x1).abs() < c.size * 0.35
                    && m.y - c.y > c.size * 0.12
                    && m.y - c.y < c.size * 0.8
                    && !c.text.trim().is_empty()
            }) || follows_mark(chunks, i)
        })
        .collect();
    let mut index = 0;
    chunks.retain(|_| {
        index += 1;
        marks.binary_search(&(index - 1)).is_err()
    });
}

/// The second figure of "12" as a note mark stands after another small raised figure.
fn follows_mark(chunks: &[Chunk<'_>], i: usize) -> bool {
    let m = &chunks[i];
    i > 0 && {
        let before = &chunks[i - 1];
        (before.size - m.size).abs() < 0.1
            && (before.y - m.y).abs() < 0.1
            && (m.x0 - before.x1).abs() < 1.0
            && before.text.trim().chars().all(|c| c.is_ascii_digit())
            && !before.text.trim().is_empty()
            && chunks.iter().any(|c| {
                c.size * 0.82 >= before.size
                    && (before.x0 - c.x1).abs() < c.size * 0.35
                    && before.y - c.y > c.size * 0.12
                    && before.y - c.y < c.size * 0.8
            })
    }
}

/// Chunks on one baseline, left to right, cut where a wide gap or a drawn line stands between them.
fn pieces(mut chunks: Vec<Chunk<'_>>, down: &[(f32, f32, f32)]) -> Vec<Seg> {
    chunks.sort_by(|a, b| b.y.total_cmp(&a.y).then(a.x0.total_cmp(&b.x0)));
    let mut segs = Vec::new();
    let mut start = 0;
    while start < chunks.len() {
        let y = chunks[start].y;
        let mut size = chunks[start].size;
        let mut end = start + 1;
        while end < chunks.len() && y - chunks[end].y <= 0.35 * size.min(chunks[end].size).max(4.0) {
            size = size.max(chunks[end].size);
            end += 1;
        }
        let row = &mut chunks[start..end];
        row.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        cut_row(row, down, &mut segs);
        start = end;
    }
    segs
}

fn cut_row(row: &[Chunk<'_>], down: &[(f32, f32, f32)], out: &mut Vec<Seg>) {
    let mut open: Option<Building> = None;
    let mut spaced = false;
    for c in row {
        if c.text.trim().is_empty() {
            spaced = true;
            continue;
        }
        if let Some(b) = open.as_mut() {
            // The same letters drawn twice, a hair apart, is how some programs make bold.
            if c.x0 < b.x1 - 0.5 * (c.x1 - c.x0) && b.text.ends_with(c.text) && c.x1 <= b.x1 + 1.0 {
                continue;
            }
            let gap = c.x0 - b.x1;
            let size = b.size.max(c.size);
            let ruled = gap > 0.5
                && down
                    .iter()
                    .any(|(x, y0, y1)| *x > b.x1 - 1.0 && *x < c.x0 + 1.0 && *y0 <= c.y + 2.0 && *y1 >= c.y);
            let has_space = spaced || b.text.ends_with(' ') || c.text.starts_with(' ');
            let wide = gap > size * if has_space { 1.25 } else { 0.8 };
            if ruled || wide {
                out.extend(open.take().map(Building::done));
            } else if has_space || gap > size * 0.16 {
                b.space();
            }
        }
        match open.as_mut() {
            Some(b) => b.push(c),
            None => open = Some(Building::start(c)),
        }
        spaced = c.text.ends_with(' ');
    }
    out.extend(open.map(Building::done));
}

struct Building {
    x0: f32,
    x1: f32,
    y: f32,
    size: f32,
    text: String,
    bold_letters: usize,
    italic_letters: usize,
    underlined_letters: usize,
    ink: Option<u16>,
    letters: usize,
    lead: usize,
    lead_open: bool,
    tag: Option<Tag>,
}

impl Building {
    fn start(c: &Chunk<'_>) -> Self {
        let mut b = Self {
            x0: c.x0,
            x1: c.x0,
            y: c.y,
            size: 0.0,
            text: String::new(),
            bold_letters: 0,
            italic_letters: 0,
            underlined_letters: 0,
            ink: None,
            letters: 0,
            lead: 0,
            lead_open: true,
            tag: None,
        };
        b.push(c);
        b
    }

    fn space(&mut self) {
        if !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }

    fn push(&mut self, c: &Chunk<'_>) {
        let letters = c.text.chars().filter(|c| c.is_alphanumeric()).count();
        // The size of the line is the size of most of its letters.
        if letters > 0 && c.size > self.size {
            self.size = c.size;
            self.y = c.y;
        } else if self.size == 0.0 {
            self.size = c.size;
        }
        self.tag = self.tag.or(c.tag);
        self.text.push_str(c.text);
        self.letters += letters;
        if c.bold {
            self.bold_letters += letters;
        }
        if c.italic {
            self.italic_letters += letters;
        }
        if c.underlined {
            self.underlined_letters += letters;
        }
        if letters > 0 {
            self.ink = Some(self.ink.map_or(
                c.ink,
                |known| {
                    if known == c.ink { known } else { para::MIXED_INK }
                },
            ));
        }
        if self.lead_open && (c.bold || letters == 0) {
            self.lead = self.text.len();
        } else {
            self.lead_open = false;
        }
        self.x1 = self.x1.max(c.x1);
    }

    fn done(self) -> Seg {
        let text = para::tidy_tabs(self.text.trim());
        let bold = self.letters > 0 && self.bold_letters == self.letters;
        let lead_raw = self.text.get(..self.lead).unwrap_or("").trim().len();
        Seg {
            x0: self.x0,
            x1: self.x1,
            y: self.y,
            size: self.size,
            bold,
            italic: self.letters > 0 && self.italic_letters == self.letters,
            underlined: self.letters > 0 && self.underlined_letters == self.letters,
            ink: self.ink.unwrap_or(para::MIXED_INK),
            lead: if bold || self.bold_letters == 0 {
                0
            } else {
                lead_raw.min(text.len())
            },
            text,
            tag: self.tag,
        }
    }
}
