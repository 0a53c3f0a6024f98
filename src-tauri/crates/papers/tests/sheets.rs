//! Spreadsheets read back with another library.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests and their readers"
)]

use std::io::Cursor;

use calamine::{Data, Ods, Reader, Xlsx};
use chrono::NaiveDate;
use papers::sheet::{Cell, Sheet, SheetFormat, looks_like_formula, without_guard, write};
use proptest::prelude::*;

fn sheet(texts: &[&str]) -> Sheet {
    Sheet {
        name: "Organisaties".into(),
        columns: vec!["Naam".into(), "Aantal".into(), "Datum".into()],
        rows: texts
            .iter()
            .map(|text| {
                vec![
                    Cell::Text((*text).into()),
                    Cell::Number(2.5),
                    NaiveDate::from_ymd_opt(2012, 6, 7).unwrap().into(),
                ]
            })
            .collect(),
    }
}

const HOSTILE: [&str; 9] = [
    "=1+1",
    "=HYPERLINK(\"http://example.org\";\"klik\")",
    "+31348421101",
    "-5",
    "@SUM(A1)",
    "\t=1",
    "<b>Club</b> & zo",
    "’t Hoekje",
    "gewoon",
];

/// Formulas and values of the first sheet.
fn read(bytes: Vec<u8>, format: SheetFormat) -> (Vec<String>, Vec<Vec<Data>>) {
    let cursor = Cursor::new(bytes);
    let (formulas, values) = match format {
        SheetFormat::Xlsx => {
            let mut book: Xlsx<_> = Xlsx::new(cursor).unwrap();
            (
                book.worksheet_formula("Organisaties").unwrap(),
                book.worksheet_range("Organisaties").unwrap(),
            )
        }
        _ => {
            let mut book: Ods<_> = Ods::new(cursor).unwrap();
            (
                book.worksheet_formula("Organisaties").unwrap(),
                book.worksheet_range("Organisaties").unwrap(),
            )
        }
    };
    let formulas = formulas
        .used_cells()
        .map(|(_, _, text)| text.clone())
        .filter(|text| !text.is_empty())
        .collect();
    (formulas, values.rows().map(<[Data]>::to_vec).collect())
}

#[test]
fn text_stays_text_and_figures_stay_figures() {
    for format in [SheetFormat::Xlsx, SheetFormat::Ods] {
        let (formulas, rows) = read(write(&[sheet(&HOSTILE)], format).unwrap(), format);
        assert!(formulas.is_empty(), "{format:?}: {formulas:?}");
        for (row, text) in rows[1..].iter().zip(HOSTILE) {
            match &row[0] {
                Data::String(found) => assert_eq!(found.trim_start(), text.trim_start(), "{format:?}"),
                other => panic!("{format:?}: {text} became {other:?}"),
            }
            assert_eq!(row[1], Data::Float(2.5));
            match &row[2] {
                Data::DateTime(day) => assert_eq!(day.as_f64(), 41_067.0),
                Data::DateTimeIso(day) => assert!(day.starts_with("2012-06-07"), "{day}"),
                other => panic!("{format:?}: the date became {other:?}"),
            }
        }
    }
}

#[test]
fn excel_keeps_the_text_a_text_when_the_cell_is_edited() {
    let bytes = write(&[sheet(&HOSTILE)], SheetFormat::Xlsx).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut styles = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("xl/styles.xml").unwrap(), &mut styles).unwrap();
    assert!(styles.contains("quotePrefix=\"1\""));
}

#[test]
fn csv_is_guarded_and_can_be_read_back() {
    let text = String::from_utf8(write(&[sheet(&HOSTILE)], SheetFormat::Csv).unwrap()).unwrap();
    assert!(text.starts_with('\u{FEFF}'));
    for (line, wanted) in text.lines().skip(1).zip(HOSTILE) {
        let cell = line.split(";2,5;07-06-2012").next().unwrap();
        let cell = cell
            .strip_prefix('"')
            .and_then(|c| c.strip_suffix('"'))
            .unwrap_or(cell)
            .replace("\"\"", "\"");
        assert!(!looks_like_formula(&cell), "{line}");
        assert_eq!(without_guard(&cell), wanted);
    }
}

#[test]
fn no_sheet_is_an_error_and_not_an_empty_file() {
    for format in [SheetFormat::Xlsx, SheetFormat::Ods, SheetFormat::Csv] {
        assert!(write(&[], format).is_err());
        assert!(!write(&[sheet(&[])], format).unwrap().is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_text_ever_becomes_a_formula(text in any::<String>(), title in any::<String>()) {
        let mut table = sheet(&[&text]);
        table.columns[0] = title;
        for format in [SheetFormat::Xlsx, SheetFormat::Ods] {
            let (formulas, _) = read(write(&[table.clone()], format).unwrap(), format);
            prop_assert!(formulas.is_empty());
        }
        write(&[table], SheetFormat::Csv).unwrap();
    }
}
