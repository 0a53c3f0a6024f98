//! Lines of one column to paragraphs and list items.

use super::super::para::{MIXED_INK, Para, Role, tidy_tabs};
use super::super::{labels, words};
use super::lines::{Seg, Tag, TagKind};
use std::collections::HashSet;

/// A line with its pieces brought together.
struct Line {
    x0: f32,
    x1: f32,
    /// Left end of the second piece, where a hanging label or mark has its text.
    hang: Option<f32>,
    y: f32,
    size: f32,
    bold: bool,
    italic: bool,
    ink: u16,
    underlined: bool,
    text: String,
    lead: usize,
    tag: Option<Tag>,
}

impl Line {
    fn new(row: &[Seg]) -> Option<Self> {
        let first = row.first()?;
        let text = row.iter().map(|s| s.text.as_str()).collect::<Vec<_>>().join("\t");
        let longest = row.iter().max_by_key(|s| s.text.len()).unwrap_or(first);
        // A bullet's font says nothing about the weight of the line.
        let worded: Vec<&Seg> = row
            .iter()
            .filter(|s| s.text.chars().any(char::is_alphanumeric))
            .collect();
        let bold = !worded.is_empty() && worded.iter().all(|s| s.bold);
        let (mark, rest) = labels::split_mark(&text);
        let mark_len = if mark.is_some() {
            text.len() - rest.len()
        } else {
            0
        };
        let mut lead = 0;
        if !bold {
            let mut at = 0;
            for seg in row {
                let marks_only = !seg.text.chars().any(char::is_alphanumeric);
                if seg.bold || marks_only {
                    lead = at + seg.text.len();
                } else {
                    if seg.lead > 0 {
                        lead = at + seg.lead;
                    }
                    break;
                }
                at += seg.text.len() + 1;
            }
            if lead <= mark_len {
                lead = 0;
            }
        }
        Some(Self {
            x0: first.x0,
            x1: row.last().map_or(first.x1, |s| s.x1),
            hang: row.get(1).map(|s| s.x0),
            y: longest.y,
            size: longest.size,
            bold,
            italic: !worded.is_empty() && worded.iter().all(|s| s.italic),
            underlined: !worded.is_empty() && worded.iter().all(|s| s.underlined),
            ink: same_ink(worded.iter().map(|s| s.ink)),
            text,
            lead,
            tag: worded.first().and_then(|s| s.tag),
        })
    }
}

/// Lines to paragraphs. A new one begins at a mark, a label, a wider gap, another look, or after a short last line
/// where the gap is all the same.
pub(crate) fn paras(rows: &[Vec<Seg>], page: u32, body: f32, known: &HashSet<String>) -> Vec<Para> {
    let lines: Vec<Line> = rows.iter().filter_map(|r| Line::new(r)).collect();
    let left = lines.iter().map(|l| l.x0).fold(f32::MAX, f32::min);
    let right = lines.iter().map(|l| l.x1).fold(f32::MIN, f32::max);
    let pitch = usual_pitch(&lines, body);
    let mut out: Vec<Para> = Vec::new();
    let mut start = 0;
    for i in 1..=lines.len() {
        if i == lines.len() || begins(&lines, start, i, pitch, right) {
            out.push(para(&lines[start..i], page, left, known));
            start = i;
        }
    }
    out.retain(|p| !p.text.is_empty());
    depths(&mut out);
    out
}

/// The commonest distance between lines of the body, as a share of the letter size.
fn usual_pitch(lines: &[Line], body: f32) -> f32 {
    let mut shares: Vec<f32> = lines
        .windows(2)
        .filter(|w| (w[0].size - w[1].size).abs() < 0.5 && (w[0].size - body).abs() < body * 0.2)
        .map(|w| (w[0].y - w[1].y) / w[1].size.max(1.0))
        .filter(|s| *s > 0.8 && *s < 2.2)
        .collect();
    shares.sort_by(f32::total_cmp);
    shares
        .get(shares.len() / 3)
        .copied()
        .unwrap_or(1.25)
        .clamp(1.0, 1.9)
}

fn begins(lines: &[Line], start: usize, i: usize, pitch: f32, right: f32) -> bool {
    let (first, last, next) = (&lines[start], &lines[i - 1], &lines[i]);
    let size = next.size.max(last.size).max(1.0);
    let gap = last.y - next.y;
    if gap < 0.0 || gap > size * pitch * 1.28 {
        return true;
    }
    // Tags, where a PDF has them, say what belongs together.
    if let (Some(a), Some(b)) = (last.tag, next.tag) {
        if a != b {
            return true;
        }
        // Some programs tag a whole page as one paragraph: what plainly begins anew does.
        let anew =
            labels::split_mark(next.text.trim()).0.is_some() || labels::starts_with_label(next.text.trim());
        let apart = gap > size * pitch * 1.6 || (next.size - last.size).abs() > 0.7;
        return apart || anew && a.kind == TagKind::Paragraph && first.hang.is_none();
    }
    if (next.size - last.size).abs() > 0.7 {
        return true;
    }
    if last.ink != next.ink && last.ink != MIXED_INK && next.ink != MIXED_INK {
        return true;
    }
    let heading = first.bold && next.bold;
    if last.bold != next.bold && first.lead == 0 && (i - start == 1 || last.bold == first.bold) {
        // Bold over several lines that ends in the middle of a line is a lead, not a heading.
        let runs_on = last.bold && next.lead > 0 && !last.text.trim_end().ends_with(['.', ':', '?', '!']);
        if !runs_on {
            return true;
        }
    }
    let bare = next.text.trim();
    let (mark, _) = labels::split_mark(bare);
    let left = next.x0;
    let hanging = first.hang.is_some_and(|h| (left - h).abs() < 3.5);
    if mark.is_some() && !hanging {
        return true;
    }
    if labels::starts_with_label(bare) && !(hanging && next.lead == 0 && !next.bold) {
        return true;
    }
    if !hanging
        && labels::leading_number(bare).is_some_and(|(n, rest)| {
            (n.contains('.') || next.hang.is_some() || next.bold)
                && rest.chars().next().is_none_or(|c| !c.is_lowercase())
        })
    {
        // A number that continues a sentence ("in 2.3") stands after an open line.
        let ended = last.text.trim_end().ends_with(['.', ':', '?', '!', ';']) || last.bold;
        if ended || next.hang.is_some() {
            return true;
        }
    }
    if heading {
        // Two bold lines are one heading when the first one is nearly full or the distance is that of one text.
        return last.x1 < right - (right - first.x0) * 0.45
            && last.text.trim_end().ends_with(['.', '?', '!', ':']);
    }
    if next.italic != last.italic
        && (i - start == 1 || first.italic == last.italic)
        && (next.italic || first.italic)
    {
        let ended = last
            .text
            .trim_end()
            .ends_with(['.', ':', '?', '!', '”', '"', '’']);
        if ended {
            return true;
        }
    }
    // Back to the left after a hanging text, or a first line set in.
    let body_left = first
        .hang
        .filter(|_| lines[start..i].len() > 1)
        .map_or(last.x0, |_| last.x0);
    let ended = last.text.trim_end().ends_with(['.', ':', '?', '!', ';']);
    if left < body_left - 6.0 && i - start > 1 {
        return true;
    }
    if left < body_left - 6.0 && first.hang.is_some() && ended {
        return true;
    }
    if first.hang.is_some() && !hanging && left < first.hang.unwrap_or(left) - 6.0 && ended {
        return true;
    }
    if left > body_left + 6.0 && i - start > 1 && ended {
        return true;
    }
    if next.lead > 0 && ended && short(last, right, next) {
        return true;
    }
    let tight = gap <= size * pitch * 1.12;
    if !tight && ended && short(last, right, next) {
        return true;
    }
    ended && very_short(last, right, first.x0)
}

/// The first word of the next line would have fitted on this one.
fn short(last: &Line, right: f32, next: &Line) -> bool {
    let letters = next
        .text
        .split_whitespace()
        .next()
        .map_or(1, |w| w.chars().count());
    #[allow(clippy::cast_precision_loss, reason = "a word's length")]
    let need = (letters as f32 + 1.0) * next.size * 0.5;
    last.x1 + need < right
}

fn very_short(last: &Line, right: f32, left: f32) -> bool {
    last.x1 < left + (right - left) * 0.6
}

fn para(lines: &[Line], page: u32, left: f32, known: &HashSet<String>) -> Para {
    let mut text = String::new();
    for line in lines {
        words::join_one(&mut text, line.text.trim(), known);
    }
    let first = &lines[0];
    let all_bold = lines.iter().all(|l| l.bold);
    let mut lead = if all_bold { 0 } else { lead_length(lines, known) };
    let mut p = Para {
        page: Some(page),
        size: lines.iter().map(|l| l.size).fold(0.0, f32::max),
        bold: all_bold,
        italic: lines.iter().all(|l| l.italic),
        ink: same_ink(lines.iter().map(|l| l.ink)),
        underlined: lines.iter().all(|l| l.underlined),
        indent: first.x0 - left,
        ..Para::default()
    };
    let split = labels::split_mark(&text);
    let mark = split.0.map(str::to_owned);
    if let (Some(mark), rest) = (&mark, split.1) {
        lead = lead.saturating_sub(text.len() - rest.len());
        p.role = Role::Item {
            mark: mark.clone(),
            depth: 0,
        };
        text = rest.to_owned();
    }
    if let Some(tag) = first.tag {
        p.aside = tag.quoted;
        match tag.kind {
            TagKind::Item if p.role == Role::Text => {
                p.role = Role::Item {
                    mark: String::new(),
                    depth: 0,
                }
            }
            TagKind::Heading(level) if level > 0 => {
                // The number of a heading is no list mark.
                if mark
                    .as_ref()
                    .is_some_and(|m| m.chars().any(char::is_alphanumeric))
                {
                    text = format!("{} {text}", mark.unwrap_or_default());
                }
                p.role = Role::Heading(level);
            }
            _ => {}
        }
    }
    let tidy = tidy_tabs(&text);
    p.lead = clamp(&tidy, lead);
    p.text = tidy;
    p
}

/// The colour that all have.
fn same_ink(mut inks: impl Iterator<Item = u16>) -> u16 {
    let first = inks.next().unwrap_or(MIXED_INK);
    if inks.all(|i| i == first) {
        first
    } else {
        MIXED_INK
    }
}

/// Length of the bold beginning in the joined text.
fn lead_length(lines: &[Line], known: &HashSet<String>) -> usize {
    let full = lines.iter().take_while(|l| l.bold).count();
    let mut text = String::new();
    for line in &lines[..full] {
        words::join_one(&mut text, line.text.trim(), known);
    }
    match lines.get(full) {
        Some(line) if line.lead > 0 => {
            let head = line.text.get(..line.lead).unwrap_or("");
            words::join_one(&mut text, head.trim(), known);
            text.len()
        }
        _ => text.len(),
    }
}

fn clamp(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while at > 0 && !text.is_char_boundary(at) {
        at -= 1;
    }
    if at == text.len() { 0 } else { at }
}

/// Depth of list items from how far they are set in.
fn depths(paras: &mut [Para]) {
    let mut lefts: Vec<f32> = paras
        .iter()
        .filter(|p| matches!(p.role, Role::Item { .. }))
        .map(|p| p.indent)
        .collect();
    lefts.sort_by(f32::total_cmp);
    lefts.dedup_by(|a, b| (*a - *b).abs() < 5.0);
    for p in paras {
        let indent = p.indent;
        if let Role::Item { depth, .. } = &mut p.role {
            let at = lefts.iter().position(|l| (l - indent).abs() < 5.5).unwrap_or(0);
            *depth = u8::try_from(at).unwrap_or(9);
        }
    }
}
