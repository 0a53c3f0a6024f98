//! Tables as spreadsheet files: XLSX, ODS and CSV from one neutral [`Sheet`].
//!
//! **A cell with text is never a formula.** Someone may have typed `=HYPERLINK(…)` as the name of an
//! organisation; whoever opens the export must see those characters and nothing else.
//!
//! * XLSX: text is written as a shared string, and where it begins like a formula the cell carries
//!   Excel's own quote prefix, so that it stays text when the cell is edited;
//! * ODS: text is written with value type `string` and no formula attribute;
//! * CSV has no types, so text that begins like a formula gets an apostrophe in front: `'=1+1`.
//!   [`without_guard`] takes it off again, for whoever reads such a file back. A phone number written
//!   as `+31 …` gets it too: to a spreadsheet it is a sum.

mod csv;
mod ods;
mod xlsx;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::PaperError;

/// One value of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "type", content = "value")]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words; kept as they are.
    Text(String),
    /// A figure.
    Number(f64),
    /// A day, written as a date and shown as `07-06-2012`.
    Date(NaiveDate),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Date(day)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// A table with its headings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Name of the tab; characters and length Excel refuses are mended when writing.
    pub name: String,
    /// Headings.
    pub columns: Vec<String>,
    /// Rows, each with as many cells as there are headings (missing ones are empty).
    pub rows: Vec<Vec<Cell>>,
}

/// The three kinds of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SheetFormat {
    /// Excel workbook.
    Xlsx,
    /// OpenDocument spreadsheet.
    Ods,
    /// Text for Dutch Excel: UTF-8 with byte order mark, `;` between cells, CRLF lines, decimal comma,
    /// dates as `07-06-2012`. Only the first sheet: the format knows no tabs.
    Csv,
}

impl SheetFormat {
    /// Ending of the file name, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
            Self::Csv => "csv",
        }
    }

    /// Media type.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// Writes `sheets` as one file. Fails when there is no sheet, when a table is larger than the format
/// allows (XLSX: 1,048,576 rows), or when the writer fails.
pub fn write(sheets: &[Sheet], format: SheetFormat) -> Result<Vec<u8>, PaperError> {
    let first = sheets
        .first()
        .ok_or_else(|| PaperError::Sheet("no table to write".to_owned()))?;
    let sheets = with_fitting_names(sheets);
    match format {
        SheetFormat::Xlsx => xlsx::write(&sheets),
        SheetFormat::Ods => ods::write(&sheets),
        SheetFormat::Csv => Ok(csv::write(first)),
    }
}

/// Whether a spreadsheet could take `text` for a formula when it stands in a file without types.
/// The wide forms count too: some input methods and programs treat them as their ASCII twins.
pub fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// Takes off the apostrophe that [`write`] puts before a CSV cell, and no other apostrophe: `’t Hoekje`
/// and `'s-Gravenland` stay as they are.
pub fn without_guard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest) => rest,
        _ => text,
    }
}

/// Tab names as Excel accepts them: 1 to 31 characters, none of `[]:*?/\`, no apostrophe at the ends,
/// and no two alike.
fn with_fitting_names(sheets: &[Sheet]) -> Vec<Sheet> {
    let mut taken: Vec<String> = Vec::new();
    sheets
        .iter()
        .map(|sheet| {
            let clean: String = sheet
                .name
                .chars()
                .map(|c| {
                    if c.is_control() || "[]:*?/\\".contains(c) {
                        ' '
                    } else {
                        c
                    }
                })
                .collect();
            let clean = clean.trim_matches(|c: char| c == '\'' || c.is_whitespace());
            let base = if clean.is_empty() { "Blad" } else { clean };
            let name = (1..)
                .map(|turn| {
                    let tail = if turn == 1 {
                        String::new()
                    } else {
                        format!(" {turn}")
                    };
                    // Excel counts UTF-16 units.
                    let mut head = base.to_owned();
                    while head.encode_utf16().count() + tail.len() > 31 {
                        head.pop();
                    }
                    format!("{head}{tail}")
                })
                .find(|name| !taken.contains(&name.to_lowercase()))
                .unwrap_or_default();
            taken.push(name.to_lowercase());
            Sheet {
                name,
                ..sheet.clone()
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tab_names_fit_and_differ() {
        let named = |name: &str| Sheet {
            name: name.into(),
            columns: vec![],
            rows: vec![],
        };
        let long = "Een heel lange naam van een heel lang tabblad";
        let names: Vec<String> =
            with_fitting_names(&[named("a/b"), named("A b"), named(""), named(long), named(long)])
                .into_iter()
                .map(|sheet| sheet.name)
                .collect();
        assert_eq!(names[..3], ["a b", "A b 2", "Blad"]);
        assert_ne!(names[3], names[4]);
        assert!(names.iter().all(|name| (1..=31).contains(&name.chars().count())));
    }

    proptest! {
        #[test]
        fn the_guard_comes_off_again(text in any::<String>()) {
            let guarded = csv::guarded(&text);
            prop_assert!(!looks_like_formula(&guarded));
            // Text that already looked guarded cannot be told apart; it loses one apostrophe.
            if without_guard(&text) == text {
                prop_assert_eq!(without_guard(&guarded), text.as_str());
            }
        }
    }
}
