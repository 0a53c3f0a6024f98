//! Sheets between the reading process and us: lengths and bytes, because a list may hold a million cells and both
//! sides are the same program.

use super::{Sheet, SheetError, SheetRow};

/// What the reading process answers.
pub(crate) fn to_bytes(answer: &Result<Vec<Sheet>, SheetError>) -> Vec<u8> {
    let mut out = Vec::new();
    match answer {
        Err(error) => {
            put_number(&mut out, 0);
            put_text(&mut out, &serde_json::to_string(error).unwrap_or_default());
        }
        Ok(sheets) => {
            put_number(&mut out, 1);
            put_number(&mut out, sheets.len());
            for sheet in sheets {
                put_text(&mut out, &sheet.name);
                put_number(&mut out, sheet.header_row.unwrap_or(0) as usize);
                put_texts(&mut out, &sheet.columns);
                for rows in [&sheet.above, &sheet.rows] {
                    put_number(&mut out, rows.len());
                    for row in rows {
                        put_number(&mut out, row.number as usize);
                        put_texts(&mut out, &row.cells);
                    }
                }
            }
        }
    }
    out
}

/// Reads the answer back. `None` when the bytes are no answer: the process was ended halfway.
pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Result<Vec<Sheet>, SheetError>> {
    let mut rest = bytes;
    if take_number(&mut rest)? == 0 {
        let error = serde_json::from_str(&take_text(&mut rest)?).ok()?;
        return Some(Err(error));
    }
    let count = take_number(&mut rest)?;
    let mut sheets = Vec::new();
    for _ in 0..count {
        let name = take_text(&mut rest)?;
        let header = take_number(&mut rest)?;
        let columns = take_texts(&mut rest)?;
        sheets.push(Sheet {
            name,
            header_row: (header > 0).then_some(header),
            columns,
            above: take_rows(&mut rest)?,
            rows: take_rows(&mut rest)?,
        });
    }
    rest.is_empty().then_some(Ok(sheets))
}

fn put_number(out: &mut Vec<u8>, number: usize) {
    out.extend_from_slice(&u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    put_number(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

fn put_texts(out: &mut Vec<u8>, texts: &[String]) {
    put_number(out, texts.len());
    for text in texts {
        put_text(out, text);
    }
}

fn take_number(rest: &mut &[u8]) -> Option<u32> {
    let (number, after) = rest.split_first_chunk::<4>()?;
    *rest = after;
    Some(u32::from_le_bytes(*number))
}

fn take_text(rest: &mut &[u8]) -> Option<String> {
    let length = take_number(rest)? as usize;
    let (text, after) = rest.split_at_checked(length)?;
    *rest = after;
    String::from_utf8(text.to_vec()).ok()
}

fn take_rows(rest: &mut &[u8]) -> Option<Vec<SheetRow>> {
    let count = take_number(rest)?;
    let mut rows = Vec::with_capacity((count as usize).min(rest.len() / 8));
    for _ in 0..count {
        rows.push(SheetRow {
            number: take_number(rest)?,
            cells: take_texts(rest)?,
        });
    }
    Some(rows)
}

fn take_texts(rest: &mut &[u8]) -> Option<Vec<String>> {
    let count = take_number(rest)?;
    // A length that the bytes cannot hold is no reason to reserve memory.
    let mut texts = Vec::with_capacity((count as usize).min(rest.len() / 4));
    for _ in 0..count {
        texts.push(take_text(rest)?);
    }
    Some(texts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn errors_come_through() {
        for error in [SheetError::Damaged, SheetError::Encrypted] {
            assert_eq!(from_bytes(&to_bytes(&Err(error.clone()))), Some(Err(error)));
        }
        assert_eq!(from_bytes(b""), None);
        assert_eq!(from_bytes(&[1, 0, 0, 0, 255, 255, 255, 255]), None);
    }

    proptest! {
        #[test]
        fn sheets_come_through(header in prop::option::of(1u32..9), cells in prop::collection::vec(prop::collection::vec("\\PC{0,6}", 0..4), 0..5)) {
            let rows = (1..).zip(cells).map(|(number, cells)| SheetRow { number, cells }).collect();
            let sheets = vec![Sheet { name: "Blad één".into(), header_row: header, columns: vec!["a".into(), String::new()], above: vec![SheetRow { number: 1, cells: vec!["Titel".into()] }], rows }];
            let bytes = to_bytes(&Ok(sheets.clone()));
            prop_assert_eq!(from_bytes(&bytes), Some(Ok(sheets)));
            prop_assert_eq!(from_bytes(&bytes[..bytes.len() - 1]), None);
        }
    }
}
