//! Real-looking address lists from file to preview: the same list as XLSX, as Windows-1252 CSV and as UTF-8 CSV must
//! give the same records, those of the truth file.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::{Cursor, Write};
use std::path::PathBuf;

use domain::import::{
    Action, Decisions, ImportPlan, Known, LeftOutReason, Preview, QuestionKind, decide, guess_mapping,
    prepare,
};
use domain::places::woerden;
use reading::sheet::{Sheet, SheetError, likeliest, read};
use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value;

fn fixture(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/data");
    std::fs::read(folder.join(name)).unwrap()
}

fn sheet(name: &str) -> Sheet {
    let mut sheets = read(&fixture(name), name).unwrap();
    let at = likeliest(&sheets);
    sheets.swap_remove(at)
}

fn imported(name: &str) -> (Preview, ImportPlan) {
    let sheet = sheet(name);
    let preview = prepare(&sheet, &guess_mapping(&sheet), &woerden(), &Known::default());
    let plan = decide(&preview, &Known::default(), &Decisions::default());
    (preview, plan)
}

const LISTS: [&str; 3] = [
    "organisations.xlsx",
    "organisations.csv",
    "organisations-utf8.csv",
];

#[test]
fn three_files_of_one_list_give_the_same_records() {
    let (first, plan) = imported(LISTS[0]);
    for name in &LISTS[1..] {
        let (other, other_plan) = imported(name);
        // Row by row first, so that a failure names the row.
        for (one, row) in first.rows.iter().zip(&other.rows) {
            assert_eq!(one, row, "{name}");
        }
        assert!(first == other && plan == other_plan, "{name}");
    }
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap()
}

#[test]
fn the_records_are_those_of_the_truth() {
    let truth: Value = serde_json::from_slice(&fixture("organisations.truth.json")).unwrap();
    let (preview, plan) = imported(LISTS[0]);
    assert_eq!(
        sheet(LISTS[0]).header_row.map(u64::from),
        truth["header_row"].as_u64()
    );
    assert_eq!(
        plan.organisations.len() as u64,
        truth["data_rows"].as_u64().unwrap()
    );
    assert!(preview.rows.iter().all(|row| row.action == Action::Add));
    let contacts = truth["contacts"].as_array().unwrap();
    assert_eq!(plan.persons.len(), contacts.len());
    for contact in contacts {
        let row = preview
            .rows
            .iter()
            .find(|row| Some(u64::from(row.row)) == contact["row"].as_u64())
            .unwrap();
        let person = &row.persons[contact["contact"].as_u64().unwrap() as usize - 1];
        assert_eq!(row.organisation.name, text(contact, "organisation"));
        assert_eq!(person.name.surname, text(contact, "surname"));
        // "van t" is written "van 't"; a given name in the column of initials is recognised as one.
        assert_eq!(
            person.name.surname_prefix,
            text(contact, "prefix")
                .replace("van t", "van 't")
                .replace("van ''t", "van 't")
        );
        let first = format!("{}{}", person.name.initials, person.name.given_name);
        assert_eq!(first, text(contact, "initials"));
        assert_eq!(person.email, text(contact, "email"));
        assert_eq!(person.role, text(contact, "function"));
        let digits: String = text(contact, "phone")
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        let national = digits.strip_prefix("31").or(digits.strip_prefix('0')).unwrap();
        assert_eq!(person.phone, format!("+31{national}"));
    }
    let wrong: Vec<&str> = preview
        .rows
        .iter()
        .flat_map(|row| &row.problems)
        .filter(|flag| flag.field.ends_with("email"))
        .map(|flag| flag.value.as_str())
        .collect();
    let expected: Vec<&str> = truth["invalid_emails"]
        .as_array()
        .unwrap()
        .iter()
        .map(|email| email.as_str().unwrap())
        .collect();
    assert_eq!(wrong, expected);
    let without_kvk: Vec<&str> = preview
        .rows
        .iter()
        .filter(|row| row.organisation.kvk.is_empty())
        .map(|row| row.organisation.name.as_str())
        .collect();
    let expected: Vec<&str> = truth["without_kvk"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap())
        .collect();
    assert_eq!(without_kvk, expected);
}

#[test]
fn only_the_true_near_duplicates_are_asked_about() {
    let truth: Value = serde_json::from_slice(&fixture("organisations.truth.json")).unwrap();
    let (preview, plan) = imported(LISTS[0]);
    assert!(
        preview
            .questions
            .iter()
            .all(|question| question.kind == QuestionKind::Organisation)
    );
    let asked: Vec<[&str; 2]> = preview
        .questions
        .iter()
        .map(|question| [question.left.label.as_str(), question.right.label.as_str()])
        .collect();
    let expected: Vec<[&str; 2]> = truth["near_duplicates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pair| [pair[0].as_str().unwrap(), pair[1].as_str().unwrap()])
        .collect();
    assert_eq!(asked, expected);
    assert!(
        preview
            .questions
            .iter()
            .all(|question| question.persons.len() == 1)
    );
    let left_out: Vec<(u64, LeftOutReason)> = plan
        .left_out
        .iter()
        .map(|row| (u64::from(row.row), row.reason))
        .collect();
    assert_eq!(
        left_out,
        [(
            truth["trailing_blank_row"].as_u64().unwrap(),
            LeftOutReason::Blank
        )]
    );
}

fn workbook(write: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet()
        .set_name("Leeswijzer")
        .unwrap()
        .write(0, 0, "Zie tweede blad")
        .unwrap();
    write(book.add_worksheet().set_name("Lijst").unwrap());
    book.save_to_buffer().unwrap()
}

#[test]
fn merged_names_numbers_and_second_sheets() {
    let bytes = workbook(|list| {
        for (column, header) in ["Organisatie", "Contactpersoon", "Telefoon", "KvK"]
            .iter()
            .enumerate()
        {
            list.write(2, column as u16, *header).unwrap();
        }
        list.merge_range(3, 0, 5, 0, "Koor Zang", &Format::new()).unwrap();
        for (row, name) in [(3, "J. de Wit"), (4, "P. Blij"), (5, "K. Rood")] {
            list.write(row, 1, name).unwrap();
        }
        list.write(3, 2, 348_551_205.0).unwrap();
        list.write(3, 3, 99_990_103.0).unwrap();
    });
    let mut sheets = read(&bytes, "x.bin").unwrap();
    let list = sheets.remove(likeliest(&sheets));
    assert_eq!((list.name.as_str(), list.header_row), ("Lijst", Some(3)));
    let preview = prepare(&list, &guess_mapping(&list), &woerden(), &Known::default());
    assert_eq!(preview.rows.len(), 3);
    assert!(
        preview.rows[1..]
            .iter()
            .all(|row| row.action == Action::Continue { row: 4 })
    );
    assert_eq!(preview.rows[0].persons[0].phone, "+31348551205");
    assert_eq!(preview.rows[0].organisation.kvk, "99990103");
}

fn ods(table: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    archive.start_file("mimetype", options).unwrap();
    archive
        .write_all(b"application/vnd.oasis.opendocument.spreadsheet")
        .unwrap();
    archive.start_file("content.xml", options).unwrap();
    let content = format!(
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>\
         <table:table table:name=\"Lijst\">{table}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    archive.write_all(content.as_bytes()).unwrap();
    archive.start_file("META-INF/manifest.xml", options).unwrap();
    archive
        .write_all(
            b"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
        )
        .unwrap();
    archive.finish().unwrap().into_inner()
}

#[test]
fn an_ods_list_with_covered_cells() {
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let table = [
        row(&[cell("Overzicht")]),
        row(&[cell("Organisatie"), cell("Contactpersoon"), cell("E-mail")]),
        row(&[cell("Koor Zang"), cell("J. de Wit"), cell("j@x.nl")]),
        row(&["<table:covered-table-cell/>".to_owned(), cell("P. Blij"), cell("p@x.nl")]),
        "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>".to_owned(),
    ]
    .concat();
    let sheets = read(&ods(&table), "lijst.ods").unwrap();
    assert_eq!(
        (sheets[0].name.as_str(), sheets[0].header_row),
        ("Lijst", Some(2))
    );
    let preview = prepare(
        &sheets[0],
        &guess_mapping(&sheets[0]),
        &woerden(),
        &Known::default(),
    );
    assert_eq!(preview.rows[1].action, Action::Continue { row: 3 });
    assert_eq!(preview.rows[1].persons[0].name.surname, "Blij");
}

#[test]
fn what_is_no_list_says_so() {
    assert_eq!(read(b"", "leeg.csv"), Err(SheetError::Empty));
    assert_eq!(read(b";;;\n;;", "leeg.csv"), Err(SheetError::Empty));
    assert_eq!(read(b"%PDF-1.7 ...", "plan.csv"), Err(SheetError::NotAList));
    let whole = fixture(LISTS[0]);
    assert_eq!(
        read(&whole[..whole.len() / 2], "half.xlsx"),
        Err(SheetError::Damaged)
    );
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive
        .start_file("word/document.xml", zip::write::SimpleFileOptions::default())
        .unwrap();
    assert_eq!(
        read(&archive.finish().unwrap().into_inner(), "brief.docx"),
        Err(SheetError::NotAList)
    );
}

#[test]
fn a_cell_at_the_end_of_the_world_costs_nothing() {
    let bytes = workbook(|list| {
        list.write(0, 0, "Organisatie").unwrap();
        list.write(1_048_575, 16_383, "x").unwrap();
        list.write(1_048_575, 2, "x").unwrap();
    });
    assert_eq!(read(&bytes, "ver.xlsx"), Err(SheetError::TooManyCells));
}

#[test]
fn damaged_files_never_panic() {
    // A small fixed sequence of changes, so that a failure can be repeated.
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    for name in LISTS {
        let whole = fixture(name);
        for _ in 0..120 {
            let mut bytes = whole.clone();
            for _ in 0..=next(6) {
                let at = next(bytes.len());
                bytes[at] = next(256) as u8;
            }
            if next(4) == 0 {
                bytes.truncate(next(bytes.len()));
            }
            if let Ok(sheets) = read(&bytes, name) {
                let sheet = &sheets[likeliest(&sheets)];
                prepare(sheet, &guess_mapping(sheet), &woerden(), &Known::default());
            }
        }
    }
}
