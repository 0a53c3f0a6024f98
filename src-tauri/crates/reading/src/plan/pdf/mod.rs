//! PDF: letters with places on a page to paragraphs, lists and tables in reading order.
//!
//! `pdfboss` hands over runs of letters with their place, size and weight; the layout is our own: lines, running
//! heads and footnotes, columns, tables, paragraphs. A scan without letters is recognised and said.

mod columns;
mod flow;
mod furniture;
mod grid;
mod lines;

use super::para::{Para, Role, Source};
use super::{PlanWarning, ReadError, words};
use lines::PageText;
use pdfboss_core::{Document, Error, Immediate, OutlineItem, block_on};
use pdfboss_text::{FontCache, ReadingOrder, extract_spans_and_rulings_reporting_cached_with, structure_for};

/// Pages beyond this are left out, and said.
const MAX_PAGES: usize = 1_000;
/// Runs of letters on one page beyond this are left out: a drawing made of letters, or malice.
const MAX_SPANS_PER_PAGE: usize = 60_000;

/// Reads a PDF to paragraphs.
pub(crate) fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    let doc = Document::load(bytes.to_vec()).map_err(|e| load_error(&e))?;
    if doc.is_locked() {
        return Err(ReadError::Encrypted);
    }
    let total = doc.page_count();
    if total == 0 {
        return Err(ReadError::Damaged);
    }
    let mut warnings = Vec::new();
    if total > MAX_PAGES {
        warnings.push(PlanWarning::CutOff);
    }
    let pages = page_texts(&doc, total.min(MAX_PAGES), &mut warnings);
    let with_letters = pages.iter().filter(|p| p.letters() > 20).count();
    if with_letters == 0 {
        return Err(
            if pages.iter().any(|p| p.letters() > 0) || has_pictures(&doc, total) {
                ReadError::NoTextLayer
            } else if warnings.contains(&PlanWarning::PartsDamaged) {
                ReadError::Damaged
            } else {
                ReadError::Empty
            },
        );
    }
    // A few pages with a title and the rest pictures is a scan with a cover sheet.
    let bare = pages.iter().filter(|p| p.letters() <= 20 && p.pictures).count();
    if total >= 4 && bare * 10 > total * 7 {
        return Err(ReadError::NoTextLayer);
    }
    if bare > 0 {
        warnings.push(PlanWarning::PagesWithoutText);
    }
    let mut outline = Vec::new();
    flatten(&doc.outline(), 1, &mut outline);
    let mut source = Source {
        meta_title: doc.metadata().title.filter(|t| !t.trim().is_empty()),
        pages: Some(u32::try_from(total).unwrap_or(u32::MAX)),
        outline,
        warnings,
        ..Source::default()
    };
    layout(pages, &mut source);
    Ok(source)
}

fn load_error(error: &Error) -> ReadError {
    match error {
        Error::Encrypted => ReadError::Encrypted,
        _ => ReadError::Damaged,
    }
}

fn page_texts(doc: &Document, total: usize, warnings: &mut Vec<PlanWarning>) -> Vec<PageText> {
    let fonts = FontCache::default();
    let layers = doc.oc_state();
    let tree = structure_for(doc, ReadingOrder::StructureTree);
    let mut pages = Vec::with_capacity(total);
    let mut damaged = false;
    for index in 0..total {
        let Ok(page) = doc.page(index) else {
            damaged = true;
            pages.push(PageText::empty(index));
            continue;
        };
        let (mut spans, rulings, report) = match block_on(extract_spans_and_rulings_reporting_cached_with(
            Immediate(doc),
            &page,
            &fonts,
            layers.as_ref(),
            tree.as_ref(),
            ReadingOrder::StructureTree,
        )) {
            Ok(all) => all,
            Err(_) => {
                damaged = true;
                pages.push(PageText::empty(index));
                continue;
            }
        };
        damaged |= !report.is_complete();
        spans.truncate(MAX_SPANS_PER_PAGE);
        let mut text = PageText::new(index, &page, &spans, &rulings);
        if text.letters() <= 20 {
            text.pictures = pdfboss_text::placed_images(doc, &page).is_ok_and(|i| !i.is_empty());
        }
        pages.push(text);
    }
    if damaged {
        warnings.push(PlanWarning::PartsDamaged);
    }
    pages
}

fn has_pictures(doc: &Document, total: usize) -> bool {
    (0..total.min(5)).any(|i| {
        doc.page(i)
            .ok()
            .and_then(|p| pdfboss_text::placed_images(doc, &p).ok())
            .is_some_and(|i| !i.is_empty())
    })
}

fn flatten(items: &[OutlineItem], depth: u8, out: &mut Vec<(String, u8)>) {
    for item in items {
        if out.len() > 5_000 {
            return;
        }
        out.push((item.title.clone(), depth));
        flatten(&item.children, depth.saturating_add(1), out);
    }
}

/// From letters on pages to paragraphs.
fn layout(mut pages: Vec<PageText>, source: &mut Source) {
    let body = furniture::body_size(&pages);
    furniture::remove_repeated(&mut pages, body);
    furniture::remove_footnotes(&mut pages, body);
    source.outline.extend(furniture::take_contents(&mut pages));
    let known = {
        let mut all = String::new();
        for page in &pages {
            for seg in &page.segs {
                all.push_str(&seg.text);
                all.push('\n');
            }
        }
        words::vocabulary(&all)
    };
    let mut carry = None;
    let mut strip = None;
    for page in pages {
        let number = u32::try_from(page.index + 1).unwrap_or(u32::MAX);
        let (tables, rest) = grid::take_tables(&page, page.segs.clone(), &mut carry, &known);
        let blocks = columns::order(rest, tables, &mut strip);
        for block in blocks {
            match block {
                columns::Block::Lines(lines) => {
                    let paras = flow::paras(&lines, number, body, &known);
                    append(source, paras, body, &known);
                }
                columns::Block::Table(mut table) => {
                    for row in &mut table.rows {
                        row.page = Some(number);
                    }
                    source.paras.push(Para {
                        page: Some(number),
                        role: Role::Table(table),
                        ..Para::default()
                    });
                }
            }
        }
    }
}

/// Adds paragraphs, joining the first to the last one when a column or page break cut it in two.
fn append(source: &mut Source, paras: Vec<Para>, body: f32, known: &std::collections::HashSet<String>) {
    let mut paras = paras.into_iter();
    if let Some(first) = paras.next() {
        match source.paras.last_mut() {
            Some(last) if continues(last, &first, body) => {
                words::join_one(&mut last.text, &first.text, known);
            }
            _ => source.paras.push(first),
        }
    }
    source.paras.extend(paras);
}

fn continues(last: &Para, next: &Para, body: f32) -> bool {
    let item_goes_on =
        matches!((&last.role, &next.role), (Role::Item { .. }, Role::Item { mark, .. }) if mark.is_empty());
    if matches!(last.role, Role::Table(_) | Role::Heading(_))
        || next.role != Role::Text && !item_goes_on
        || last.aside != next.aside
    {
        return false;
    }
    if (last.size - next.size).abs() > 0.6 || last.bold != next.bold || last.size > body * 1.15 {
        return false;
    }
    let end = last.text.trim_end();
    let open = !end.ends_with(['.', '!', '?', ':', ';', '”', '"']);
    let lower = next
        .text
        .chars()
        .next()
        .is_some_and(|c| c.is_lowercase() || c.is_numeric());
    let hyphen = end.ends_with(['-', '\u{ad}']);
    // An unlabelled list item without a full stop ends where it ends, unless the next begins in the middle.
    open && (lower || hyphen || (end.ends_with(',') && !next.bold))
}
