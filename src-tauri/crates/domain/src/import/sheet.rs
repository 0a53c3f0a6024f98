//! A sheet of text cells, whatever file it came from.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One sheet: a header, if there is one, and the rows under it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Sheet {
    /// Name of the tab, or of the file for CSV.
    pub name: String,
    /// Row number of the header as the spreadsheet program shows it (from 1); absent when there is none.
    pub header_row: Option<u32>,
    /// Header texts, one per column; empty texts when there is no header.
    pub columns: Vec<String>,
    /// The rows above the header: titles, an explanation, a date.
    pub above: Vec<SheetRow>,
    /// The rows under the header that are in the file, blank ones too.
    pub rows: Vec<SheetRow>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct SheetRow {
    /// Row number as the spreadsheet program shows it, from 1. In CSV it counts records, not lines.
    pub number: u32,
    /// Texts as shown; never more than there are columns.
    pub cells: Vec<String>,
}

impl SheetRow {
    /// The text of a cell without white space around it; empty beyond the end of the row.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// No cell holds anything but white space.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

impl Sheet {
    /// Splits raw rows (with their numbers) at the guessed header.
    pub fn from_rows(name: String, rows: Vec<SheetRow>) -> Self {
        let header = super::guess_header_row(&rows);
        Self::split(name, rows, header)
    }

    /// The same rows with another header, by its row number; nothing when no row is one. A number that is not in the
    /// sheet leaves it without a header.
    #[must_use]
    pub fn with_header(&self, number: Option<u32>) -> Self {
        let own = self.header_row.map(|number| SheetRow {
            number,
            cells: self.columns.clone(),
        });
        let rows: Vec<SheetRow> = self
            .above
            .iter()
            .cloned()
            .chain(own)
            .chain(self.rows.iter().cloned())
            .collect();
        let header = number.and_then(|number| rows.iter().position(|row| row.number == number));
        Self::split(self.name.clone(), rows, header)
    }

    fn split(name: String, mut rows: Vec<SheetRow>, header: Option<usize>) -> Self {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let mut above: Vec<SheetRow> = Vec::new();
        let (header_row, mut columns) = match header {
            Some(index) => {
                above = rows.drain(..=index).collect();
                let header = above.pop().unwrap_or_default();
                (
                    Some(header.number),
                    header.cells.iter().map(|cell| crate::fold::tidy(cell)).collect(),
                )
            }
            None => (None, Vec::new()),
        };
        columns.resize(width, String::new());
        Self {
            name,
            header_row,
            columns,
            above,
            rows,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(texts: &[&[&str]]) -> Vec<SheetRow> {
        (1..)
            .zip(texts)
            .map(|(number, cells)| SheetRow {
                number,
                cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
            })
            .collect()
    }

    #[test]
    fn another_row_can_be_the_header_and_back() {
        let raw = rows(&[
            &["Adressen 2026"],
            &["Club", "Bel"],
            &["Organisatie", "Telefoon", "E-mail"],
            &["De Brug", "0348 421101", "brug@voorbeeld.nl"],
        ]);
        let guessed = Sheet::from_rows("Blad1".into(), raw);
        assert_eq!(
            (guessed.header_row, guessed.above.len(), guessed.rows.len()),
            (Some(3), 2, 1)
        );
        let second = guessed.with_header(Some(2));
        assert_eq!(second.columns, ["Club", "Bel", ""]);
        assert_eq!((second.above.len(), second.rows.len()), (1, 2));
        assert_eq!(second.rows[0].cells[0], "Organisatie");
        let none = second.with_header(None);
        assert_eq!((none.header_row, none.above.len(), none.rows.len()), (None, 0, 4));
        assert_eq!(none.with_header(Some(3)).columns, guessed.columns);
        assert_eq!(guessed.with_header(Some(99)).header_row, None);
    }
}
