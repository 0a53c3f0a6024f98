//! What stands on a page without being part of the plan: running heads, page numbers, footnotes, the table of
//! contents (which is taken out, but its titles are kept as knowledge of the headings).

use super::lines::{PageText, Seg};
use crate::plan::words::normal;
use std::collections::HashMap;

/// The size most letters have.
pub(crate) fn body_size(pages: &[PageText]) -> f32 {
    let mut counts: HashMap<i32, usize> = HashMap::new();
    for seg in pages.iter().flat_map(|p| &p.segs) {
        *counts.entry(half_points(seg.size)).or_default() += seg.text.len();
    }
    let best = counts
        .into_iter()
        .max_by_key(|(size, n)| (*n, -*size))
        .map_or(20, |(size, _)| size);
    #[allow(clippy::cast_precision_loss, reason = "sizes are small")]
    {
        best as f32 / 2.0
    }
}

/// A size in half points, for counting.
#[allow(clippy::cast_possible_truncation, reason = "sizes are below 200 points")]
pub(crate) fn half_points(size: f32) -> i32 {
    (size * 2.0).round() as i32
}

/// Figures become `#`, so that "Pagina 3" and "Pagina 4" are the same line.
fn masked(text: &str) -> String {
    let mut out = String::new();
    let mut figures = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_numeric() {
            if !figures {
                out.push('#');
            }
            figures = true;
        } else {
            figures = false;
            if !c.is_whitespace() {
                out.push(c);
            }
        }
    }
    out
}

/// Removes running heads and feet: lines in the outer zones that come back on other pages at the same height, bare
/// page numbers there, and lines at a height where heads always stand.
pub(crate) fn remove_repeated(pages: &mut [PageText], body: f32) {
    let count = pages.len();
    if count < 2 {
        return;
    }
    let mut seen: HashMap<String, Vec<(usize, f32)>> = HashMap::new();
    for page in pages.iter() {
        for seg in page.segs.iter().filter(|s| in_zone(page, s)) {
            seen.entry(masked(&seg.text))
                .or_default()
                .push((page.index, seg.y - page.bottom));
        }
    }
    let enough = |n: usize| n >= 3 || (n >= 2 && count <= 4);
    let repeated = |page: &PageText, seg: &Seg| {
        let bottom = page.bottom;
        let mark = is_note_mark(&seg.text) || !seg.text.chars().any(char::is_alphanumeric);
        if mark && has_text_beside(page, seg) {
            return false;
        }
        // Headings such as "Wat gaan we doen?" may begin several pages; a running head stands on most.
        if crate::plan::looks::heading_says(&seg.text).is_some() {
            return false;
        }
        let headlike = seg.size > body * 1.05 || seg.bold;
        seen.get(&masked(&seg.text)).is_some_and(|at| {
            let mut indexes: Vec<usize> = at
                .iter()
                .filter(|(_, y)| (y - (seg.y - bottom)).abs() < 6.0)
                .map(|(i, _)| *i)
                .collect();
            indexes.dedup();
            enough(indexes.len()) && (!headlike || indexes.len() >= 3 && indexes.len() * 5 > count * 3)
        })
    };
    let mut heights: HashMap<i32, usize> = HashMap::new();
    for page in pages.iter() {
        let mut here: Vec<i32> = page
            .segs
            .iter()
            .filter(|s| in_zone(page, s) && (repeated(page, s) || is_page_number(page, s)))
            .map(|s| half_points((s.y - page.bottom) / 2.0))
            .collect();
        here.dedup();
        for h in here {
            *heights.entry(h).or_default() += 1;
        }
    }
    for page in pages.iter_mut() {
        let marks: Vec<bool> = page
            .segs
            .iter()
            .map(|seg| {
                in_zone(page, seg)
                    && (repeated(page, seg)
                        || is_page_number(page, seg)
                        || (seg.size <= body
                            && !seg.bold
                            && outermost(page, seg)
                            && heights
                                .get(&half_points((seg.y - page.bottom) / 2.0))
                                .is_some_and(|n| enough(*n) && n * 3 >= count)))
            })
            .collect();
        let mut marks = marks.into_iter();
        page.segs.retain(|_| !marks.next().unwrap_or(false));
    }
}

/// The outer eighth at the top and at the bottom.
fn in_zone(page: &PageText, seg: &Seg) -> bool {
    let from_bottom = (seg.y - page.bottom) / page.height;
    !(0.105..=0.895).contains(&from_bottom)
}

/// Nothing stands further out than this line.
fn outermost(page: &PageText, seg: &Seg) -> bool {
    let top = seg.y - page.bottom > page.height / 2.0;
    !page
        .segs
        .iter()
        .any(|s| if top { s.y > seg.y + 3.0 } else { s.y < seg.y - 3.0 })
}

fn has_text_beside(page: &PageText, seg: &Seg) -> bool {
    page.segs
        .iter()
        .any(|s| s.x0 > seg.x0 && s.x0 - seg.x1 < 20.0 && (s.y - seg.y).abs() < seg.size.max(s.size))
}

fn is_page_number(page: &PageText, seg: &Seg) -> bool {
    // The mark of a footnote has its text right beside it.
    if has_text_beside(page, seg) {
        return false;
    }
    let m = masked(&seg.text);
    let bare: String = m
        .chars()
        .filter(|c| !matches!(c, '-' | '–' | '|' | '/' | '.' | '•' | '·'))
        .collect();
    matches!(
        bare.as_str(),
        "#" | "##"
            | "pagina#"
            | "pagina#van#"
            | "#van#"
            | "p#"
            | "pag#"
            | "blz#"
            | "bladzijde#"
            | "page#"
            | "page#of#"
            | "#of#"
            | "pagina##"
    )
}

/// Removes footnotes: small lines at the foot of a page that begin with a note mark, and all below it.
pub(crate) fn remove_footnotes(pages: &mut [PageText], body: f32) {
    for page in pages.iter_mut() {
        let mut order: Vec<usize> = (0..page.segs.len()).collect();
        order.sort_by(|a, b| page.segs[*a].y.total_cmp(&page.segs[*b].y));
        let lowest_table = lowest_grid(page);
        let mut cut = None;
        for i in order {
            let seg = &page.segs[i];
            let low = (seg.y - page.bottom) / page.height < 0.5;
            if !low
                || seg.size > body * 0.975 && !is_note_mark(&seg.text)
                || lowest_table.is_some_and(|y| seg.y > y - 1.0)
            {
                break;
            }
            if begins_note(seg, page) {
                cut = Some(seg.y + seg.size);
            }
        }
        if let Some(limit) = cut {
            page.segs.retain(|s| s.y > limit);
        }
    }
}

fn is_note_mark(text: &str) -> bool {
    let t = text.trim();
    !t.is_empty() && t.len() <= 3 && t.chars().all(|c| c.is_ascii_digit() || c == '*')
}

/// "1 Artikel 3 …", "12 Bron: …", "* Cijfers …", or the mark as a piece of its own on that line.
fn begins_note(seg: &Seg, page: &PageText) -> bool {
    let text = seg.text.trim();
    let digits = text
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '*')
        .count();
    let after = text.chars().nth(digits);
    let marked = (1..=3).contains(&digits)
        && (after.is_none()
            || after.is_some_and(|c| c.is_whitespace() || c.is_uppercase() || c == ')' || c == '\t'));
    // A row of three or more pieces is a row of a table.
    let pieces = page.segs.iter().filter(|s| (s.y - seg.y).abs() < 2.0).count();
    pieces <= 2
        && marked
        && (after.is_some()
            || page
                .segs
                .iter()
                .any(|s| s.x0 > seg.x0 && (s.y - seg.y).abs() < s.size))
        && !text
            .chars()
            .skip(digits)
            .all(|c| c.is_numeric() || c.is_whitespace() || c == '.')
        || pieces <= 2 && marked && after.is_none()
}

/// The lower edge of the lowest table that is drawn with lines: small letters inside it are no notes.
fn lowest_grid(page: &PageText) -> Option<f32> {
    if page.down.len() < 3 {
        return None;
    }
    page.down.iter().map(|d| d.1).min_by(f32::total_cmp)
}

/// Takes the table of contents off its pages and returns its titles with their depth.
pub(crate) fn take_contents(pages: &mut [PageText]) -> Vec<(String, u8)> {
    let mut found: Vec<(String, f32)> = Vec::new();
    let early = (pages.len() / 4).max(6);
    let mut in_contents = false;
    for page in pages.iter_mut().take(early) {
        let rows = rows_of(page);
        let mut drop = vec![false; page.segs.len()];
        let titled = rows.iter().any(|r| is_contents_title(&row_text(page, r)));
        let entries: Vec<bool> = rows.iter().map(|r| is_entry(&row_text(page, r))).collect();
        let dotted = rows.iter().filter(|r| has_leader(&row_text(page, r))).count();
        let many = entries.iter().filter(|e| **e).count();
        if !(titled && many >= 2 || dotted >= 3 || in_contents && many * 2 > rows.len() && many >= 2) {
            in_contents = false;
            continue;
        }
        in_contents = true;
        let last = entries.iter().rposition(|e| *e).unwrap_or(0);
        let first = rows
            .iter()
            .position(|r| is_contents_title(&row_text(page, r)))
            .or_else(|| entries.iter().position(|e| *e))
            .unwrap_or(0);
        let mut before: Option<(String, f32)> = None;
        for (i, row) in rows.iter().enumerate().take(last + 1).skip(first) {
            let text = row_text(page, row);
            let x = row.iter().map(|s| page.segs[*s].x0).fold(f32::MAX, f32::min);
            row.iter().for_each(|s| drop[*s] = true);
            if is_contents_title(&text) {
                continue;
            }
            let title = entry_title(&text);
            if entries[i] {
                match before.take() {
                    // The first line of an entry that runs over two lines.
                    Some((start, at)) if !start.is_empty() => found.push((format!("{start} {title}"), at)),
                    _ => found.push((title, x)),
                }
            } else {
                before = Some((title, x));
            }
        }
        let mut marks = drop.into_iter();
        page.segs.retain(|_| !marks.next().unwrap_or(false));
    }
    depths(found)
}

fn depths(found: Vec<(String, f32)>) -> Vec<(String, u8)> {
    let mut lefts: Vec<f32> = found.iter().map(|f| f.1).collect();
    lefts.sort_by(f32::total_cmp);
    lefts.dedup_by(|a, b| (*a - *b).abs() < 4.0);
    found
        .into_iter()
        .map(|(title, x)| {
            let depth = lefts.iter().position(|l| (l - x).abs() < 4.5).unwrap_or(0);
            (title, u8::try_from(depth + 1).unwrap_or(9))
        })
        .collect()
}

/// Indexes of pieces by row, top to bottom.
fn rows_of(page: &PageText) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..page.segs.len()).collect();
    order.sort_by(|a, b| {
        page.segs[*b]
            .y
            .total_cmp(&page.segs[*a].y)
            .then(page.segs[*a].x0.total_cmp(&page.segs[*b].x0))
    });
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for i in order {
        match rows.last_mut() {
            Some(row) if (page.segs[row[0]].y - page.segs[i].y).abs() < 3.0 => row.push(i),
            _ => rows.push(vec![i]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| page.segs[*a].x0.total_cmp(&page.segs[*b].x0));
    }
    rows
}

fn row_text(page: &PageText, row: &[usize]) -> String {
    row.iter()
        .map(|i| page.segs[*i].text.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

fn is_contents_title(text: &str) -> bool {
    matches!(
        normal(text).as_str(),
        "inhoud" | "inhoudsopgave" | "inhoudsopgaaf" | "inhoudsoverzicht" | "contents"
    )
}

fn has_leader(text: &str) -> bool {
    (text.contains("....")
        || text.contains(". . .")
        || text.contains("……")
        || text.contains("____")
        || text.contains("···"))
        && is_entry(text)
}

/// Ends in a page number after some words.
fn is_entry(text: &str) -> bool {
    let t = text.trim_end();
    let figures = t.chars().rev().take_while(char::is_ascii_digit).count();
    if figures == 0 || figures > 3 {
        return false;
    }
    let head = t[..t.len() - figures].trim_end();
    head.chars().any(char::is_alphabetic) && t[..t.len() - figures].ends_with([' ', '.', '\t', '_', '…', '·'])
}

fn entry_title(text: &str) -> String {
    let t = text.trim_end().trim_end_matches(|c: char| c.is_ascii_digit());
    t.trim_end_matches(['.', ' ', '_', '…', '·', '\t']).to_owned()
}
