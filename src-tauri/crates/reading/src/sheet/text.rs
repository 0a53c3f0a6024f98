//! CSV and its relatives: the encoding and the separator are seen from the text.

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{MAX_CELLS, MAX_COLUMNS, MAX_ROWS, SheetError, SheetRow};

const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// Records looked at to find the separator.
const SAMPLE: usize = 60;
/// A quoted cell with more lines than this has lost its closing quote.
const MOST_LINES_IN_A_CELL: usize = 60;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<SheetRow>, SheetError> {
    // One kind of line end, inside cells too: the numbers of rows are counted from them.
    let text = decode(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    let (declared, text) = declared_separator(&text);
    let separator = declared.unwrap_or_else(|| likeliest_separator(text));
    let rows = records(text, separator, true)?;
    let lost_quote = rows
        .iter()
        .flat_map(|row| &row.cells)
        .any(|cell| cell.lines().count() > MOST_LINES_IN_A_CELL);
    if lost_quote {
        records(text, separator, false)
    } else {
        Ok(rows)
    }
}

/// UTF-8 and UTF-16 by their mark, UTF-16 without one by its zeros, UTF-8 when it is that, else Windows-1252: what
/// Excel writes in the Netherlands. Only bytes that Windows-1252 does not have make another guess worthwhile.
pub(super) fn decode(bytes: &[u8]) -> Result<String, SheetError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(encoding
            .decode_without_bom_handling(&bytes[mark..])
            .0
            .into_owned());
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return Ok(encoding.decode_without_bom_handling(bytes).0.into_owned());
    }
    if bytes.contains(&0) {
        return Err(SheetError::NotAList);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    let foreign = bytes
        .iter()
        .any(|byte| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D));
    let encoding = if foreign {
        let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        detector.guess(Some(b"nl"), chardetng::Utf8Detection::Deny)
    } else {
        WINDOWS_1252
    };
    Ok(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// In UTF-16 text of Latin letters nearly every other byte is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(2048) / 2 * 2];
    if sample.len() < 8 {
        return None;
    }
    let zeros = |offset: usize| {
        sample
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let most = sample.len() / 2 * 7 / 10;
    if zeros(1) > most && zeros(0) == 0 {
        Some(UTF_16LE)
    } else if zeros(0) > most && zeros(1) == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Excel's own first line `sep=;` is no row.
fn declared_separator(text: &str) -> (Option<u8>, &str) {
    let declared = text
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .and_then(|_| {
            let separator = *text.as_bytes().get(4)?;
            let rest = text.get(5..)?;
            let rest = rest.strip_prefix('\n')?;
            Some((separator, rest))
        });
    match declared {
        Some((separator, rest)) => (Some(separator), rest),
        None => (None, text),
    }
}

/// The separator with which most records have the same number of cells, and more than one.
fn likeliest_separator(text: &str) -> u8 {
    let score = |separator: u8| {
        let mut reader = builder(separator, true).from_reader(text.as_bytes());
        let mut counts: Vec<usize> = Vec::new();
        let mut record = StringRecord::new();
        while counts.len() < SAMPLE && reader.read_record(&mut record).unwrap_or(false) {
            counts.push(record.len());
        }
        let alike = |count: usize| counts.iter().filter(|other| **other == count).count();
        counts
            .iter()
            .map(|count| (count - 1).min(40) * alike(*count) * alike(*count))
            .max()
            .unwrap_or(0)
    };
    let mut best = (0, b';');
    for separator in SEPARATORS {
        let score = score(separator);
        if score > best.0 {
            best = (score, separator);
        }
    }
    best.1
}

fn builder(separator: u8, quoting: bool) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .quoting(quoting);
    builder
}

fn records(text: &str, separator: u8, quoting: bool) -> Result<Vec<SheetRow>, SheetError> {
    let mut reader = builder(separator, quoting).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut cells = 0usize;
    let mut record = StringRecord::new();
    // The reader passes over empty lines; Excel shows them as rows, so they are counted from the line numbers.
    let mut number = 0u32;
    let mut next_line = 1u64;
    while reader.read_record(&mut record).map_err(|_| SheetError::Damaged)? {
        let line = record.position().map_or(next_line, csv::Position::line);
        let skipped = skipped_lines(text, record.position(), line.saturating_sub(next_line));
        number = number.saturating_add(skipped).saturating_add(1);
        next_line = reader.position().line();
        if number > MAX_ROWS {
            return Err(SheetError::TooManyCells);
        }
        let row: Vec<String> = record
            .iter()
            .take(MAX_COLUMNS as usize)
            .map(|cell| without_guard(cell).to_owned())
            .collect();
        cells += row.iter().filter(|cell| !cell.is_empty()).count();
        if cells > MAX_CELLS {
            return Err(SheetError::TooManyCells);
        }
        rows.push(SheetRow { number, cells: row });
    }
    Ok(rows)
}

/// An apostrophe that a writer put before a text so that no spreadsheet takes it for a formula is no part of it.
fn without_guard(cell: &str) -> &str {
    cell.strip_prefix('\'')
        .filter(|rest| rest.starts_with(['=', '+', '-', '@']))
        .unwrap_or(cell)
}

/// How many empty lines stand before a record. The reader's position of a record may include them or not, so the
/// text before it is looked at too.
fn skipped_lines(text: &str, position: Option<&csv::Position>, by_line: u64) -> u32 {
    let at_empty_lines = position.map_or(0, |position| {
        let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        let rest = text.as_bytes().get(start..).unwrap_or_default();
        rest.iter().take_while(|byte| **byte == b'\n').count() as u64
    });
    u32::try_from(by_line + at_empty_lines).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        read(bytes)
            .unwrap()
            .into_iter()
            .map(|row| (row.number, row.cells))
            .collect()
    }

    fn row(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (number, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "Naam;Plaats\nÇelik–Muñoz;Woerden\n";
        let expected = vec![row(1, &["Naam", "Plaats"]), row(2, &["Çelik–Muñoz", "Woerden"])];
        let utf16 = |big: bool| -> Vec<u8> {
            text.encode_utf16()
                .flat_map(|unit| {
                    if big {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    }
                })
                .collect()
        };
        let marked = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
        for bytes in [
            text.as_bytes().to_vec(),
            marked(b"\xEF\xBB\xBF", text.as_bytes().to_vec()),
            WINDOWS_1252.encode(text).0.into_owned(),
            marked(b"\xFF\xFE", utf16(false)),
            marked(b"\xFE\xFF", utf16(true)),
            utf16(false),
            utf16(true),
        ] {
            assert_eq!(texts(&bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn every_separator_is_recognised() {
        for separator in [";", ",", "\t", "|"] {
            let text = ["a;b;c", "1,5 m;x;y", "2;\"p\n;q\";z"]
                .join("\n")
                .replace(';', separator);
            let text = text.replace("1,5 m", "1.5 m");
            assert_eq!(texts(text.as_bytes())[2].1[0], "2", "{separator}");
            assert_eq!(texts(text.as_bytes())[2].1.len(), 3, "{separator}");
        }
        assert_eq!(texts(b"sep=,\r\na,b;c\r\n"), [row(1, &["a", "b;c"])]);
    }

    #[test]
    fn rows_have_the_numbers_a_spreadsheet_program_shows() {
        let rows = texts(b"Titel\r\n\r\n\r\na;b\r\n\"x\r\ny\";z\r\n \r\n");
        assert_eq!(
            rows,
            [
                row(1, &["Titel"]),
                row(4, &["a", "b"]),
                row(5, &["x\ny", "z"]),
                row(6, &[" "])
            ]
        );
        assert_eq!(texts(b"\n\na;b\n;\n"), [row(3, &["a", "b"]), row(4, &["", ""])]);
    }

    #[test]
    fn a_lost_quote_does_not_swallow_the_list() {
        let mut text = String::from("naam;plaats\n\"Koor;Woerden\n");
        for number in 0..100 {
            text.push_str(&format!("Club {number};Woerden\n"));
        }
        assert_eq!(texts(text.as_bytes()).len(), 102);
    }

    #[test]
    fn the_guard_against_formulas_is_taken_off_and_other_apostrophes_stay() {
        assert_eq!(
            texts(b"'=1+1;'t Hoekje;'+31 6\n"),
            [row(1, &["=1+1", "'t Hoekje", "+31 6"])]
        );
    }

    #[test]
    fn binary_is_no_list() {
        assert_eq!(read(&[1, 2, 0, 3, 255, 0, 0, 9, 9, 9]), Err(SheetError::NotAList));
    }
}
