//! XLSX, ODS and old XLS through calamine, with cells counted while they are read.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Dimensions, Ods, OdsError, Range, Reader, Xls, XlsError, Xlsx, XlsxError};

use super::cells::{shown, shown_ref};
use super::{MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, RawSheet, SheetError, SheetRow};

/// A zip file: XLSX or ODS by what is in it.
pub(super) fn read_zipped(bytes: &[u8]) -> Result<Vec<RawSheet>, SheetError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)?;
    let mut unpacked = 0u64;
    let mut ods = false;
    let mut xlsx = false;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|_| SheetError::Damaged)?;
        unpacked = unpacked.saturating_add(entry.size());
        let name = entry.name().map_err(|_| SheetError::Damaged)?;
        ods |= name == "content.xml";
        xlsx |= name.starts_with("xl/");
    }
    if unpacked > MAX_UNPACKED {
        return Err(SheetError::TooLarge);
    }
    if xlsx {
        read_xlsx(bytes)
    } else if ods {
        let mut workbook = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
            OdsError::Password => SheetError::Encrypted,
            OdsError::CellLimitExceeded { .. } => SheetError::TooManyCells,
            _ => SheetError::Damaged,
        })?;
        let names = workbook.sheet_names();
        read_ranges(names, |name| workbook.worksheet_range(name).ok())
    } else {
        Err(SheetError::NotAList)
    }
}

/// The old binary format; an XLSX with a password is wrapped in it too.
pub(super) fn read_old(bytes: &[u8]) -> Result<Vec<RawSheet>, SheetError> {
    if let Err(XlsxError::Password) = Xlsx::new(Cursor::new(bytes)) {
        return Err(SheetError::Encrypted);
    }
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => SheetError::Encrypted,
        _ => SheetError::NotAList,
    })?;
    let names = workbook.sheet_names();
    read_ranges(names, |name| workbook.worksheet_range(name).ok())
}

fn read_xlsx(bytes: &[u8]) -> Result<Vec<RawSheet>, SheetError> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => SheetError::Encrypted,
        _ => SheetError::Damaged,
    })?;
    let mut cells = 0usize;
    let mut sheets = Vec::new();
    for name in workbook.sheet_names() {
        let mut rows = Vec::new();
        match workbook.worksheet_cells_reader(&name) {
            Ok(mut reader) => {
                while let Some(cell) = reader.next_cell().map_err(|_| SheetError::Damaged)? {
                    let (row, column) = cell.get_position();
                    let text = shown_ref(cell.get_value());
                    put(&mut rows, row, column, text, &mut cells)?;
                }
            }
            // A chart sheet has no cells and cannot be opened as one.
            Err(XlsxError::WorksheetNotFound(_)) => {}
            Err(_) => return Err(SheetError::Damaged),
        }
        // Which cells are merged stands at the end of a sheet, so asking means reading it again.
        if may_be_merged(&rows) {
            fill_merged(
                &mut rows,
                &workbook.merge_cells_by_sheet_name(&name).unwrap_or_default(),
            );
        }
        sheets.push((name, rows));
    }
    Ok(sheets)
}

fn read_ranges(
    names: Vec<String>,
    mut range: impl FnMut(&str) -> Option<Range<Data>>,
) -> Result<Vec<RawSheet>, SheetError> {
    let mut cells = 0usize;
    let mut sheets = Vec::new();
    for name in names {
        let range = range(&name).ok_or(SheetError::Damaged)?;
        let (first_row, first_column) = range.start().unwrap_or((0, 0));
        let mut rows = Vec::new();
        for (row, column, value) in range.used_cells() {
            let place =
                |first: u32, offset: usize| first.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX));
            put(
                &mut rows,
                place(first_row, row),
                place(first_column, column),
                shown(value),
                &mut cells,
            )?;
        }
        sheets.push((name, rows));
    }
    Ok(sheets)
}

/// Adds a cell; rows come in order, cells within a row too, but a damaged file may break either.
fn put(
    rows: &mut Vec<SheetRow>,
    row: u32,
    column: u32,
    text: String,
    cells: &mut usize,
) -> Result<(), SheetError> {
    if column >= MAX_COLUMNS {
        return Ok(());
    }
    *cells += 1;
    if row >= MAX_ROWS || *cells > MAX_CELLS {
        return Err(SheetError::TooManyCells);
    }
    let number = row + 1;
    let at = match rows.last() {
        Some(last) if last.number == number => rows.len() - 1,
        Some(last) if last.number > number => match rows.binary_search_by_key(&number, |row| row.number) {
            Ok(at) => at,
            Err(at) => {
                rows.insert(
                    at,
                    SheetRow {
                        number,
                        cells: Vec::new(),
                    },
                );
                at
            }
        },
        _ => {
            let width = rows.last().map_or(0, |last| last.cells.len());
            rows.push(SheetRow {
                number,
                cells: Vec::with_capacity(width),
            });
            rows.len() - 1
        }
    };
    let cells = &mut rows[at].cells;
    let column = column as usize;
    if cells.len() <= column {
        cells.resize(column, String::new());
        cells.push(text);
    } else {
        cells[column] = text;
    }
    Ok(())
}

/// A merged cell leaves the first cells of the rows under it empty: some row must begin with a gap.
fn may_be_merged(rows: &[SheetRow]) -> bool {
    let first = rows
        .iter()
        .filter_map(|row| row.cells.iter().position(|cell| !cell.is_empty()))
        .min();
    let begins_later =
        |row: &SheetRow| first.is_some_and(|first| row.cell(first).is_empty() && !row.is_blank());
    rows.iter().any(begins_later)
}

/// A cell merged over several rows counts for each of them: "Koor" beside its three contact persons. Merging over
/// columns only (titles) changes nothing.
fn fill_merged(rows: &mut [SheetRow], merged: &[Dimensions]) {
    let mut filled: BTreeMap<usize, Vec<(usize, String)>> = BTreeMap::new();
    for area in merged
        .iter()
        .filter(|area| area.end.0 > area.start.0 && area.start.1 < MAX_COLUMNS)
    {
        let column = area.start.1 as usize;
        let first = rows.partition_point(|row| row.number <= area.start.0);
        let Some(text) = rows
            .get(first)
            .filter(|row| row.number == area.start.0 + 1)
            .map(|row| row.cell(column).to_owned())
        else {
            continue;
        };
        let below = rows
            .iter()
            .enumerate()
            .skip(first + 1)
            .take_while(|(_, row)| row.number <= area.end.0 + 1);
        for (at, row) in below {
            // A blank row inside a merged area stays blank.
            if row.cell(column).is_empty() && !row.is_blank() {
                filled.entry(at).or_default().push((column, text.clone()));
            }
        }
    }
    for (at, texts) in filled {
        for (column, text) in texts {
            let cells = &mut rows[at].cells;
            if cells.len() <= column {
                cells.resize(column + 1, String::new());
            }
            cells[column] = text;
        }
    }
}
