//! Plain and pasted text: paragraphs, list marks and headings from blank lines and marks alone.

use super::cells::{self, Column};
use super::para::{Cell, Para, Role, Row, Source, Table, tidy, tidy_tabs};
use super::{PlanWarning, ReadError, labels, words};

/// Bytes to text: UTF-8, UTF-16 with its mark, else a guess among the old code pages.
pub(crate) fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let mut guess = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    guess.feed(bytes, true);
    guess
        .guess(Some(b"nl"), chardetng::Utf8Detection::Allow)
        .decode(bytes)
        .0
        .into_owned()
}

/// Reads a text file.
pub(crate) fn read_bytes(bytes: &[u8]) -> Result<Source, ReadError> {
    read(&decode(bytes))
}

/// Reads text: a form feed is a page break, as `pdftotext` and old editors write it.
pub(crate) fn read(text: &str) -> Result<Source, ReadError> {
    let paged = text.contains('\u{c}');
    let mut paras = Vec::new();
    let mut pages = 0;
    for (index, page_text) in text.split('\u{c}').enumerate() {
        let page = paged.then(|| u32::try_from(index + 1).unwrap_or(u32::MAX));
        pages = index + 1;
        page_paras(page_text, page, &mut paras);
        if paras.len() > super::MAX_PARAGRAPHS {
            break;
        }
    }
    if paras.is_empty() {
        return Err(ReadError::Empty);
    }
    let mut paras = tables(paras);
    let vocabulary = words::vocabulary(text);
    for p in &mut paras {
        p.text = tidy_tabs(&words::join_lines(&p.text, &vocabulary));
    }
    Ok(Source {
        paras,
        pages: paged.then(|| u32::try_from(pages).unwrap_or(u32::MAX)),
        warnings: if paged {
            Vec::new()
        } else {
            vec![PlanWarning::NoPages]
        },
        ..Source::default()
    })
}

/// Splits one page into paragraphs: a blank line, a mark or a label begins a new one; so does a line after a
/// short line, because pasted text often has one paragraph per line.
fn page_paras(text: &str, page: Option<u32>, out: &mut Vec<Para>) {
    let lines: Vec<&str> = text.lines().collect();
    let widest = lines.iter().map(|l| l.trim().chars().count()).max().unwrap_or(0);
    // Lines broken at about the same width are running text; otherwise every line is a paragraph of its own. A full
    // line without an end, with a line in small letters after it, gives it away.
    let runs_on = |w: &[&str]| {
        let (a, b) = (w[0].trim(), w[1].trim());
        let full = a.chars().count() * 10 > widest * 6;
        full && !a.ends_with(['.', '?', '!', ':', ';']) && b.chars().next().is_some_and(char::is_lowercase)
    };
    let broken = widest <= 130 && lines.windows(2).any(runs_on);
    let mut current: Option<Para> = None;
    let mut last_len = 0;
    for line in lines {
        let trimmed = line.trim();
        let depth_indent = line.len() - line.trim_start().len();
        if trimmed.is_empty() {
            out.extend(current.take());
            continue;
        }
        let (mark, rest) = labels::split_mark(trimmed);
        let heading = markdown_level(trimmed);
        let starts = mark.is_some()
            || trimmed.contains('\t')
            || heading.is_some()
            || labels::starts_with_label(trimmed)
            || labels::leading_number(trimmed).is_some()
            || !broken
            || last_len * 100 < widest * 55;
        last_len = trimmed.chars().count();
        if let (false, Some(p)) = (starts, current.as_mut()) {
            p.text.push('\n');
            p.text.push_str(trimmed);
            continue;
        }
        out.extend(current.take());
        let mut p = Para {
            page,
            text: rest.to_owned(),
            ..Para::default()
        };
        if let Some((level, title)) = heading {
            p.role = Role::Heading(level);
            p.text = title.to_owned();
        } else if let Some(mark) = mark {
            let depth = u8::try_from(depth_indent / 3).unwrap_or(9).min(9);
            p.role = Role::Item {
                mark: mark.to_owned(),
                depth,
            };
        }
        current = Some(p);
    }
    out.extend(current);
}

/// Tables that were pasted or saved as text: rows with tabs, or one cell a line under a row of known headings.
fn tables(paras: Vec<Para>) -> Vec<Para> {
    let mut out: Vec<Para> = Vec::new();
    let mut at = 0;
    while at < paras.len() {
        if let Some((table, used)) = tabbed(&paras[at..]).or_else(|| one_cell_a_line(&paras[at..])) {
            out.push(Para {
                page: paras[at].page,
                role: Role::Table(table),
                ..Para::default()
            });
            at += used;
        } else {
            out.push(paras[at].clone());
            at += 1;
        }
    }
    out
}

fn row(texts: &[String], page: Option<u32>, header: bool) -> Row {
    Row {
        cells: texts.iter().map(|t| Cell::new(vec![tidy(t)])).collect(),
        page,
        header,
    }
}

fn roles(texts: &[String]) -> (usize, bool) {
    let known: Vec<Column> = texts.iter().filter_map(|t| cells::column_role(t)).collect();
    (
        known.len(),
        known.iter().any(|c| matches!(c, Column::Content(..))),
    )
}

fn tabbed(paras: &[Para]) -> Option<(Table, usize)> {
    let split = |p: &Para| -> Vec<String> { p.text.split('\t').map(str::to_owned).collect() };
    let head = split(paras.first()?);
    let (known, content) = roles(&head);
    if head.len() < 2 || known < 2 || !content {
        return None;
    }
    let mut table = Table {
        rows: vec![row(&head, paras[0].page, true)],
    };
    let mut used = 1;
    while let Some(p) = paras.get(used).filter(|p| p.text.contains('\t')) {
        table.rows.push(row(&split(p), p.page, false));
        used += 1;
    }
    (used > 1).then_some((table, used))
}

fn one_cell_a_line(paras: &[Para]) -> Option<(Table, usize)> {
    let texts = |range: &[Para]| -> Vec<String> { range.iter().map(|p| p.text.clone()).collect() };
    let width = paras
        .iter()
        .take(9)
        .take_while(|p| p.text.chars().count() < 40 && cells::column_role(&p.text).is_some())
        .count();
    let head = texts(paras.get(..width)?);
    let numbered = head.first().and_then(|t| cells::column_role(t)) == Some(Column::Number);
    if width < 3 || !numbered || !roles(&head).1 {
        return None;
    }
    let mut table = Table {
        rows: vec![row(&head, paras[0].page, true)],
    };
    let mut used = width;
    while let Some(cells) = paras
        .get(used..used + width)
        .filter(|c| labels::is_number(c[0].text.trim().trim_end_matches('.')))
    {
        table.rows.push(row(&texts(cells), cells[0].page, false));
        used += width;
    }
    (table.rows.len() > 1).then_some((table, used))
}

/// `## Title` as many people type headings.
fn markdown_level(line: &str) -> Option<(u8, &str)> {
    let hashes = line.bytes().take_while(|b| *b == b'#').count();
    let rest = line.get(hashes..)?;
    ((1..=6).contains(&hashes) && rest.starts_with(' '))
        .then(|| (u8::try_from(hashes).unwrap_or(6), rest.trim()))
}
