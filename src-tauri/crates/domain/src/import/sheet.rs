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
    /// Splits raw rows (with their numbers) at the guessed header: rows above it are titles and are left behind.
    pub fn from_rows(name: String, mut rows: Vec<SheetRow>) -> Self {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let header = super::guess_header_row(&rows);
        let (header_row, mut columns) = match header {
            Some(index) => {
                let header = rows.drain(..=index).next_back().unwrap_or_default();
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
            rows,
        }
    }
}
