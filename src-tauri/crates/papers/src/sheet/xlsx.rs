//! XLSX through rust_xlsxwriter.

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{Cell, Sheet, looks_like_formula};
use crate::{PaperError, dates};

/// Longest text Excel keeps in a cell.
const LONGEST: usize = 32_767;

pub(super) fn write(sheets: &[Sheet]) -> Result<Vec<u8>, PaperError> {
    let mut book = Workbook::new();
    let epoch = ExcelDateTime::from_ymd(2000, 1, 1).map_err(fault)?;
    // A fixed moment instead of the clock: the same records give the same file.
    book.set_properties(&DocProperties::new().set_creation_datetime(&epoch));
    for sheet in sheets {
        fill(book.add_worksheet(), sheet).map_err(fault)?;
    }
    book.save_to_buffer().map_err(fault)
}

fn fault(error: XlsxError) -> PaperError {
    PaperError::Sheet(error.to_string())
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let heading = Format::new()
        .set_bold()
        .set_align(FormatAlign::Top)
        .set_text_wrap();
    let plain = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    let guarded = plain.clone().set_quote_prefix();
    let date = Format::new()
        .set_align(FormatAlign::Top)
        .set_num_format("dd-mm-yyyy");

    page.set_name(&sheet.name)?;
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_landscape();
    for (column, title) in (0u16..).zip(&sheet.columns) {
        let format = if looks_like_formula(title) {
            heading.clone().set_quote_prefix()
        } else {
            heading.clone()
        };
        page.write_string_with_format(0, column, within_limit(title), &format)?;
        page.set_column_width(column, width(sheet, usize::from(column)))?;
    }
    for (row, cells) in (1u32..).zip(&sheet.rows) {
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(text) => {
                    let format = if looks_like_formula(text) {
                        &guarded
                    } else {
                        &plain
                    };
                    page.write_string_with_format(row, column, within_limit(text), format)?
                }
                Cell::Number(number) => page.write_number_with_format(row, column, *number, &plain)?,
                Cell::Date(day) => match excel_date(*day) {
                    Some(moment) => page.write_datetime_with_format(row, column, &moment, &date)?,
                    // Days before 1900 do not exist for Excel; the words are kept.
                    None => page.write_string_with_format(row, column, dates::short(*day), &plain)?,
                },
            };
        }
    }
    Ok(())
}

fn excel_date(day: chrono::NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(
        year,
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    )
    .ok()
}

/// Excel refuses longer text outright; a cut text that says so is worth more than no file.
fn within_limit(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let mut units = 0;
    let mut kept: String = text
        .chars()
        .take_while(|character| {
            units += character.len_utf16();
            units < LONGEST
        })
        .collect();
    kept.push('…');
    kept
}

/// Width of a column in characters, from its longest line, between 8 and 48.
fn width(sheet: &Sheet, column: usize) -> f64 {
    let longest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    let cells = sheet.rows.iter().filter_map(|row| match row.get(column) {
        Some(Cell::Text(text)) => Some(longest(text)),
        Some(Cell::Date(_)) => Some(10),
        _ => None,
    });
    let title = sheet.columns.get(column).map_or(0, |title| longest(title));
    let most = cells.max().unwrap_or(0).max(title).clamp(6, 46);
    // At most 46, so exact.
    f64::from(u32::try_from(most).unwrap_or(46)) + 2.0
}
