//! CSV as Dutch Excel opens it by double click.

use std::borrow::Cow;

use super::{Cell, Sheet, looks_like_formula};
use crate::dates;

/// Byte order mark: without it Excel reads UTF-8 as Windows-1252.
const BOM: &str = "\u{FEFF}";

pub(super) fn write(sheet: &Sheet) -> Vec<u8> {
    let mut out = String::from(BOM);
    line(
        &mut out,
        sheet.columns.iter().map(|heading| quoted(&guarded(heading))),
    );
    for row in &sheet.rows {
        let cells = (0..sheet.columns.len().max(row.len())).map(|at| match row.get(at) {
            None | Some(Cell::Empty) => String::new(),
            Some(Cell::Text(text)) => quoted(&guarded(text)),
            Some(Cell::Number(number)) => number.to_string().replace('.', ","),
            Some(Cell::Date(day)) => dates::short(*day),
        });
        line(&mut out, cells);
    }
    out.into_bytes()
}

/// `text`, with an apostrophe in front when it begins like a formula.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    if looks_like_formula(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(';');
        }
        out.push_str(&cell);
    }
    out.push_str("\r\n");
}

/// In quotes when the text holds a separator, a quote, a line end, or blanks at its ends.
fn quoted(text: &str) -> String {
    let plain = !text.contains([';', ',', '"', '\r', '\n', '\t']) && text.trim() == text;
    if plain {
        text.to_owned()
    } else {
        format!("\"{}\"", text.replace('"', "\"\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn what_a_dutch_excel_gets() {
        let sheet = Sheet {
            name: "x".into(),
            columns: vec!["Naam".into(), "Bedrag".into(), "Dag".into(), "Telefoon".into()],
            rows: vec![vec![
                "De \"Kring\"; Woerden".into(),
                Cell::Number(1234.5),
                NaiveDate::from_ymd_opt(2012, 6, 7).unwrap().into(),
                "+31348421101".into(),
            ]],
        };
        let bytes = write(&sheet);
        assert_eq!(bytes[..3], [0xEF, 0xBB, 0xBF]);
        assert_eq!(
            String::from_utf8(bytes[3..].to_vec()).unwrap(),
            "Naam;Bedrag;Dag;Telefoon\r\n\"De \"\"Kring\"\"; Woerden\";1234,5;07-06-2012;'+31348421101\r\n"
        );
    }

    #[test]
    fn every_opening_of_a_formula_is_guarded() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        assert_eq!(guarded("’t Hoekje"), "’t Hoekje");
    }
}
