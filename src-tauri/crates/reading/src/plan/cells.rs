//! What the columns of a table hold, by their headings.

use super::ElementKind;
use super::cues::{self, HeadingCue};
use super::para::{Cell, Row, Table};
use super::words::normal;
use std::collections::BTreeMap;

/// What one column holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Column {
    /// The number of the row.
    Number,
    /// Elements of this kind, with the plan's own word.
    Content(ElementKind, String),
    /// Something about the element, under this key.
    Field(String),
    /// What is done or wanted, the kind to be taken from the heading above the table.
    What,
}

/// One row that holds elements.
#[derive(Debug, Clone, Default)]
pub(crate) struct ContentRow {
    /// Number in its own column, or empty.
    pub number: String,
    /// Elements from left to right: kind, own word, paragraphs of the cell, and whether the cell belongs to the
    /// row above as well.
    pub contents: Vec<Content>,
    /// The other cells.
    pub fields: BTreeMap<String, String>,
    /// Page, from 1.
    pub page: Option<u32>,
}

/// The elements of one cell.
#[derive(Debug, Clone)]
pub(crate) struct Content {
    /// Kind; `None` takes that of the heading above the table.
    pub kind: Option<ElementKind>,
    /// Own word, or empty.
    pub level: String,
    /// Paragraphs.
    pub parts: Vec<String>,
}

/// A table as read.
#[derive(Debug, Clone)]
pub(crate) enum Reading {
    /// A row of headings, then rows of elements.
    Rows(Vec<Column>, Vec<ContentRow>),
    /// A card: labels at the left, what belongs to them at the right.
    Card(Vec<(Column, Cell, Option<u32>)>),
    /// Neither: figures, a layout.
    Other,
}

const FIELDS: &[(&str, &[&str])] = &[
    (
        "responsible",
        &[
            "verantwoordelijk",
            "trekker",
            "wie",
            "door wie",
            "uitvoer",
            "uitvoering",
            "eigenaar",
            "regie",
            "portefeuille",
            "actiehouder",
            "partner",
            "partij",
            "organisatie",
            "betrokken",
            "coordinatie",
            "coördinatie",
            "afdeling",
            "opdrachtnemer",
            "samen met",
            "met wie",
            "initiatief",
        ],
    ),
    (
        "budget",
        &[
            "budget",
            "kosten",
            "middelen",
            "financi",
            "dekking",
            "geld",
            "bedrag",
            "euro",
            "begroting",
            "raming",
            "wat mag het kosten",
            "wat kost",
            "lasten",
        ],
    ),
    (
        "planning",
        &[
            "planning",
            "wanneer",
            "termijn",
            "periode",
            "gereed",
            "start",
            "looptijd",
            "tijd",
            "fase",
            "jaar",
            "deadline",
            "datum",
            "uiterlijk",
            "einddatum",
            "kwartaal",
        ],
    ),
    (
        "baseline",
        &[
            "nulmeting",
            "uitgangswaarde",
            "nulwaarde",
            "huidige waarde",
            "huidig",
            "startwaarde",
            "stand",
        ],
    ),
    (
        "target",
        &[
            "streefwaarde",
            "norm",
            "doelwaarde",
            "streefcijfer",
            "streefgetal",
            "target",
        ],
    ),
    (
        "source",
        &[
            "bron",
            "meetinstrument",
            "monitor",
            "databron",
            "meetmethode",
            "frequentie",
        ],
    ),
    ("status", &["status", "voortgang"]),
];

/// What a column's heading says; `None` for a heading that says nothing this crate knows.
pub(crate) fn column_role(heading: &str) -> Option<Column> {
    let text = normal(heading);
    if text.is_empty() {
        return None;
    }
    if matches!(
        text.as_str(),
        "nr" | "nummer"
            | "no"
            | "code"
            | "id"
            | "volgnr"
            | "volgnummer"
            | "maatregelnr"
            | "actienr"
            | "doelnr"
    ) || heading.trim() == "#"
    {
        return Some(Column::Number);
    }
    if let Some((kind, level)) = cues::label_word(heading)
        && kind != ElementKind::Chapter
    {
        return Some(Column::Content(kind, level.to_owned()));
    }
    // "2015 (raming)" is a year in a table of figures.
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    for (key, words) in FIELDS {
        let hit = words.iter().any(|w| {
            text == *w || text.starts_with(w) || text.split(' ').any(|t| w.len() > 4 && t.starts_with(w))
        });
        if hit && text.split(' ').count() <= 5 {
            return Some(Column::Field((*key).to_owned()));
        }
    }
    if matches!(
        text.as_str(),
        "wat"
            | "omschrijving"
            | "beschrijving"
            | "wat doen we"
            | "onderwerp"
            | "toelichting"
            | "inhoud"
            | "titel"
    ) {
        return Some(Column::What);
    }
    match cues::heading_cue(heading) {
        Some(HeadingCue::Content { kind, level, .. }) => Some(Column::Content(kind, level)),
        _ => None,
    }
}

/// Reads a table by its headings. `before` are the columns of the table before it, for a table that goes on after
/// a page break without repeating them; `within` says that the heading above already names what the rows are.
pub(crate) fn read(table: &Table, before: Option<&[Column]>, within: bool) -> Reading {
    if let Some(card) = card(table) {
        return Reading::Card(card);
    }
    for (index, row) in table.rows.iter().enumerate().take(3) {
        if let Some(columns) = heading_columns(row, within) {
            let rows = rows(&table.rows[index + 1..], &columns, row);
            return Reading::Rows(columns, rows);
        }
    }
    let width = table.rows.iter().map(width).max().unwrap_or(0);
    if let Some(columns) = before.filter(|c| c.len() == width) {
        let rows = rows(&table.rows, columns, &Row::default());
        return Reading::Rows(columns.to_vec(), rows);
    }
    if within && let Some(columns) = bare_columns(table, width) {
        let rows = rows(&table.rows, &columns, &Row::default());
        return Reading::Rows(columns, rows);
    }
    Reading::Other
}

fn width(row: &Row) -> usize {
    row.cells.iter().map(|c| usize::from(c.span.max(1))).sum()
}

/// The columns a heading row names, when it names any elements.
fn heading_columns(row: &Row, within: bool) -> Option<Vec<Column>> {
    let mut columns = Vec::new();
    let mut named = 0;
    for cell in &row.cells {
        let text = cell.text();
        if text.chars().count() > 60 {
            return None;
        }
        let role = column_role(&text);
        named += usize::from(role.is_some());
        let column = role.unwrap_or_else(|| Column::Field(normal(&text)));
        for _ in 0..cell.span.max(1) {
            columns.push(column.clone());
        }
    }
    let filled = row.cells.iter().filter(|c| !c.text().is_empty()).count();
    let content = columns.iter().any(|c| matches!(c, Column::Content(..)));
    let what = columns.contains(&Column::What);
    let marked = row.header || row.cells.iter().all(|c| c.bold || c.text().is_empty());
    let enough = named >= 2 || (named == 1 && marked && filled == 1);
    let duties = ["responsible", "planning", "budget"]
        .iter()
        .filter(|k| columns.iter().any(|c| matches!(c, Column::Field(f) if f == *k)))
        .count();
    // "Omschrijving | Wie | Kosten | Wanneer" lists measures wherever it stands.
    if what && !content && !within && duties >= 2 {
        for column in columns.iter_mut().filter(|c| **c == Column::What) {
            *column = Column::Content(
                ElementKind::Measure,
                cues::default_level(ElementKind::Measure).to_owned(),
            );
        }
    }
    (columns.len() >= 2 && enough && named * 2 >= filled && (content || what && (within || duties >= 2)))
        .then_some(columns)
}

/// A table without headings under a heading that names its rows: the widest column is the element.
fn bare_columns(table: &Table, width: usize) -> Option<Vec<Column>> {
    if width < 2 {
        return None;
    }
    let mut letters = vec![0; width];
    let mut numbers = vec![0; width];
    for row in table.rows.iter().filter(|r| r.cells.len() == width) {
        for (i, cell) in row.cells.iter().enumerate() {
            let text = cell.text();
            letters[i] += text.chars().count();
            numbers[i] += usize::from(super::labels::is_number(text.trim_end_matches('.')));
        }
    }
    let widest = (0..width).max_by_key(|i| letters[*i])?;
    if letters[widest] < table.rows.len() * 25 {
        return None;
    }
    Some(
        (0..width)
            .map(|i| match i {
                i if i == widest => Column::What,
                i if numbers[i] * 2 > table.rows.len() => Column::Number,
                i => Column::Field(format!("kolom {}", i + 1)),
            })
            .collect(),
    )
}

fn rows(rows: &[Row], columns: &[Column], heading: &Row) -> Vec<ContentRow> {
    let mut out: Vec<ContentRow> = Vec::new();
    let head: Vec<String> = heading.cells.iter().map(Cell::text).collect();
    for row in rows {
        let texts: Vec<String> = row.cells.iter().map(Cell::text).collect();
        // Headings repeated on a new page.
        if texts == head || texts.iter().all(String::is_empty) {
            continue;
        }
        let mut made = ContentRow {
            page: row.page,
            ..ContentRow::default()
        };
        let mut at = 0;
        for (cell, text) in row.cells.iter().zip(&texts) {
            let column = columns.get(at).cloned();
            at += usize::from(cell.span.max(1));
            let Some(column) = column else { continue };
            if text.is_empty() {
                continue;
            }
            match column {
                Column::Number => made.number = text.trim_end_matches('.').to_owned(),
                Column::Content(kind, level) => {
                    made.contents.push(Content {
                        kind: Some(kind),
                        level,
                        parts: cell.parts.clone(),
                    });
                }
                Column::What => {
                    made.contents.push(Content {
                        kind: None,
                        level: String::new(),
                        parts: cell.parts.clone(),
                    });
                }
                Column::Field(key) if !key.is_empty() => {
                    let entry = made.fields.entry(key).or_default();
                    if !entry.is_empty() {
                        entry.push_str("; ");
                    }
                    entry.push_str(text);
                }
                Column::Field(_) => {}
            }
        }
        match out.last_mut() {
            // A row that a page break cut in two: no number, its text begins in the middle of a sentence.
            Some(last) if continues(last, &made, row) => glue(last, made),
            _ => out.push(made),
        }
    }
    out
}

fn continues(last: &ContentRow, made: &ContentRow, row: &Row) -> bool {
    let lower = made
        .contents
        .first()
        .and_then(|c| c.parts.first())
        .and_then(|p| p.chars().next())
        .is_some_and(char::is_lowercase);
    let numbered = !last.number.is_empty() && made.number.is_empty();
    let other_page = row.page != last.page;
    lower && (numbered || other_page) || (numbered && made.contents.is_empty() && other_page)
}

fn glue(last: &mut ContentRow, made: ContentRow) {
    for (old, new) in last.contents.iter_mut().zip(made.contents) {
        let mut more = new.parts.into_iter();
        if let (Some(end), Some(first)) = (old.parts.last_mut(), more.next()) {
            super::words::join_one(end, &first, &std::collections::HashSet::new());
        }
        old.parts.extend(more);
    }
    for (key, value) in made.fields {
        let entry = last.fields.entry(key).or_default();
        super::words::join_one(entry, &value, &std::collections::HashSet::new());
    }
}

/// A card has a short label in the first of two columns in most of its rows.
fn card(table: &Table) -> Option<Vec<(Column, Cell, Option<u32>)>> {
    let two: Vec<&Row> = table.rows.iter().filter(|r| r.cells.len() == 2).collect();
    if two.len() < 2 || two.len() * 4 < table.rows.len() * 3 {
        return None;
    }
    let roles: Vec<Option<Column>> = two
        .iter()
        .map(|r| {
            let text = r.cells[0].text();
            let bare = text.trim_end_matches(':');
            let labelled = super::labels::parse(&text).filter(|l| l.kind.is_some() && l.rest.is_empty());
            let numbered = labelled.and_then(|l| {
                l.kind
                    .map(|k| Column::Content(k, format!("{}\t{}", l.level, l.number)))
            });
            numbered
                .or_else(|| column_role(bare))
                .filter(|_| bare.chars().count() <= 50)
        })
        .collect();
    let named = roles.iter().flatten().count();
    let content = roles
        .iter()
        .flatten()
        .filter(|r| matches!(r, Column::Content(..)))
        .count();
    // Both cells of the first row naming columns is a heading row, not a card.
    let heading = two[0].cells.iter().all(|c| column_role(&c.text()).is_some());
    if heading || named * 3 < two.len() * 2 || content == 0 {
        return None;
    }
    Some(
        two.iter()
            .zip(roles)
            .map(|(r, role)| {
                let role = role.unwrap_or_else(|| Column::Field(normal(&r.cells[0].text())));
                (role, r.cells[1].clone(), r.page)
            })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_columns_are_known() {
        assert_eq!(column_role("Nr."), Some(Column::Number));
        assert_eq!(
            column_role("Maatregel"),
            Some(Column::Content(ElementKind::Measure, "maatregel".into()))
        );
        assert_eq!(
            column_role("Verantwoordelijke"),
            Some(Column::Field("responsible".into()))
        );
        assert_eq!(column_role("Wanneer?"), Some(Column::Field("planning".into())));
        assert_eq!(
            column_role("Wat gaan we doen?"),
            Some(Column::Content(ElementKind::Measure, "maatregel".into()))
        );
        assert_eq!(column_role("2015 (raming)"), None);
    }
}
