//! ODS through spreadsheet-ods.

use chrono::NaiveTime;
use spreadsheet_ods::format::FormatNumberStyle;
use spreadsheet_ods::style::CellStyle;
use spreadsheet_ods::{CellStyleRef, Sheet as OdsSheet, Value, ValueFormatDateTime, WorkBook, write_ods_buf};

use super::{Cell, Sheet};
use crate::PaperError;

pub(super) fn write(sheets: &[Sheet]) -> Result<Vec<u8>, PaperError> {
    let mut book = WorkBook::new_empty();
    let date = date_style(&mut book);
    let heading = {
        let mut style = CellStyle::new_empty();
        style.set_name("heading");
        style.set_font_bold();
        book.add_cellstyle(style)
    };
    for sheet in sheets {
        let mut page = OdsSheet::new(sheet.name.as_str());
        for (column, title) in (0u32..).zip(&sheet.columns) {
            page.set_styled_value(0, column, plain(title), &heading);
        }
        page.set_header_rows(0, 0);
        page.split_row_header(0);
        for (row, cells) in (1u32..).zip(&sheet.rows) {
            for (column, cell) in (0u32..).zip(cells) {
                match cell {
                    Cell::Empty => {}
                    Cell::Text(text) => page.set_value(row, column, plain(text)),
                    Cell::Number(number) => page.set_value(row, column, *number),
                    Cell::Date(day) => {
                        let value = Value::DateTime(day.and_time(NaiveTime::MIN));
                        page.set_styled_value(row, column, value, &date);
                    }
                }
            }
        }
        book.push_sheet(page);
    }
    write_ods_buf(&mut book, Vec::new()).map_err(|error| PaperError::Sheet(error.to_string()))
}

/// Text as XML can hold it: its version 1.0 has no place for most control characters.
fn plain(text: &str) -> Value {
    let kept = |character: &char| {
        matches!(character, '\t' | '\n' | '\r')
            || !(character.is_control() || matches!(character, '\u{FFFE}' | '\u{FFFF}'))
    };
    Value::Text(text.chars().filter(kept).collect())
}

/// `07-06-2012`.
fn date_style(book: &mut WorkBook) -> CellStyleRef {
    let mut format = ValueFormatDateTime::new_named("dag");
    format.part_day().style(FormatNumberStyle::Long).build();
    format.part_text("-").build();
    format.part_month().style(FormatNumberStyle::Long).build();
    format.part_text("-").build();
    format.part_year().style(FormatNumberStyle::Long).build();
    let format = book.add_datetime_format(format);
    book.add_cellstyle(CellStyle::new("date", &format))
}
