//! Address lists: XLSX, XLS, ODS and CSV in any dress to [`Sheet`]s of text cells; GeoJSON too, for places.
//!
//! The files come from anywhere. Sizes are limited before anything is unpacked, cells are counted while they are
//! read, and what the spreadsheet package panics on comes back as [`SheetError::Damaged`]. In the app this function
//! runs in the reading child process, which has limits on time and memory of its own.

mod cells;
mod geojson;
mod text;
pub(crate) mod wire;
mod workbook;

use std::panic::catch_unwind;

pub use domain::import::{Sheet, SheetRow};

/// Largest file, in bytes.
pub const MAX_FILE: usize = 64 * 1024 * 1024;
/// Largest size of a workbook once unpacked, in bytes.
pub const MAX_UNPACKED: u64 = 512 * 1024 * 1024;
/// Most cells that hold something, over all sheets.
pub const MAX_CELLS: usize = 4_000_000;
/// Most rows of one sheet.
pub const MAX_ROWS: u32 = 200_000;
/// Columns beyond this one are not read; nobody's address list has them.
pub const MAX_COLUMNS: u32 = 512;

/// Most bytes the reading process may answer.
pub const MAX_OUTPUT: usize = 512 * 1024 * 1024;
/// Address space of the reading process, in bytes: a list is held twice while it is written out.
pub const MAX_MEMORY: u64 = 1024 * 1024 * 1024;

/// Why a file gives no list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, serde::Serialize, serde::Deserialize)]
pub enum SheetError {
    /// Larger than [`MAX_FILE`] or, unpacked, than [`MAX_UNPACKED`].
    #[error("the file is too large")]
    TooLarge,
    /// More than [`MAX_CELLS`] cells or [`MAX_ROWS`] rows.
    #[error("the list has too many rows or cells")]
    TooManyCells,
    /// No spreadsheet and no text.
    #[error("the file is not a list")]
    NotAList,
    /// Protected with a password.
    #[error("the file is protected with a password")]
    Encrypted,
    /// A spreadsheet that cannot be read.
    #[error("the file is damaged")]
    Damaged,
    /// No cell holds anything.
    #[error("the file is empty")]
    Empty,
    /// The file cannot be opened.
    #[error("the file cannot be opened")]
    CannotOpen,
    /// Reading took longer than allowed.
    #[error("reading took too long")]
    TimedOut,
    /// She stopped it.
    #[error("reading was stopped")]
    Cancelled,
}

/// Reads every sheet that holds something. `name` is the file name: a CSV sheet is called after it. What the file
/// is, is seen from its first bytes, not from its name.
///
/// # Errors
/// See [`SheetError`]; each has its own sentence on the screen.
pub fn read(bytes: &[u8], name: &str) -> Result<Vec<Sheet>, SheetError> {
    if bytes.len() > MAX_FILE {
        return Err(SheetError::TooLarge);
    }
    let raw = catch_unwind(|| read_raw(bytes, name)).map_err(|_| SheetError::Damaged)??;
    let sheets: Vec<Sheet> = raw
        .into_iter()
        .filter(|(_, rows)| rows.iter().any(|row| !row.is_blank()))
        .map(|(name, rows)| Sheet::from_rows(name, rows))
        .collect();
    if sheets.is_empty() {
        Err(SheetError::Empty)
    } else {
        Ok(sheets)
    }
}

/// The text of a plain text file, whatever program wrote it: encodings are seen from the bytes.
///
/// # Errors
/// [`SheetError::NotAList`] when the bytes are no text.
pub fn decode_text(bytes: &[u8]) -> Result<String, SheetError> {
    text::decode(bytes)
}

/// The sheet an import begins with: the one with most recognised columns, else the first.
pub fn likeliest(sheets: &[Sheet]) -> usize {
    let known = |sheet: &Sheet| {
        let header = sheet.header_row.map_or(0, |_| {
            sheet.columns.iter().filter(|column| !column.is_empty()).count()
        });
        (header > 0, header.min(64))
    };
    (0..sheets.len())
        .max_by_key(|index| (known(&sheets[*index]), std::cmp::Reverse(*index)))
        .unwrap_or(0)
}

type RawSheet = (String, Vec<SheetRow>);

fn read_raw(bytes: &[u8], name: &str) -> Result<Vec<RawSheet>, SheetError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(SheetError::Empty);
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] => workbook::read_zipped(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => workbook::read_old(bytes),
        [b'%', b'P', b'D', b'F', ..] | [0x1F, 0x8B, ..] | [b'7', b'z', ..] | [b'R', b'a', b'r', b'!', ..] => {
            Err(SheetError::NotAList)
        }
        _ if bytes.trim_ascii_start().starts_with(b"{") => {
            geojson::read(bytes).map(|rows| vec![(stem(name), rows)])
        }
        _ => text::read(bytes).map(|rows| vec![(stem(name), rows)]),
    }
}

/// File name without folders and ending.
fn stem(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_owned()
}
