//! A list of somebody else's making in memory: read, its columns with what they seem to mean, until it is written or
//! dropped. Lists of organisations and lists of ambitions are read the same way; only the guess differs.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use domain::bsn;
use domain::fold::tidy;
use domain::import::{
    AmbitionPreview, Mapping, Preview, Sheet, SheetRow, Target, guess_ambition_mapping, guess_mapping,
    is_bsn_header,
};
use reading::child::{Limits, read_sheets_file};
use reading::sheet::{self, SheetError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{App, AppError, Result};

/// Lists kept in memory at most; the oldest goes first.
const KEPT: usize = 4;
/// Values shown per column while she looks at the mapping.
const SAMPLES: usize = 4;
/// First rows shown to choose the header from; lists carry a few title rows, not a page of them.
const FIRST_ROWS: usize = 20;
/// Characters shown of a row.
const FIRST_ROW: usize = 90;

/// What a list is a list of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ListKind {
    /// Organisations with their contact persons.
    #[default]
    Organisations,
    /// Ambitions of organisations.
    Ambitions,
}

impl ListKind {
    /// What the columns seem to mean.
    pub(crate) fn guess(self, sheet: &Sheet) -> Mapping {
        match self {
            Self::Organisations => guess_mapping(sheet),
            Self::Ambitions => guess_ambition_mapping(sheet),
        }
    }
}

/// A list in memory.
pub(crate) struct Held {
    pub(crate) file_name: String,
    kind: ListKind,
    sheets: Vec<Sheet>,
    /// What she looks at, for a list of organisations.
    pub(crate) preview: Option<Prepared<Preview>>,
    /// What she looks at, for a list of ambitions.
    pub(crate) ambitions: Option<Prepared<AmbitionPreview>>,
}

impl Held {
    /// One of its sheets.
    pub(crate) fn sheet(&self, at: usize) -> Result<&Sheet> {
        self.sheets.get(at).ok_or_else(|| AppError::new("import-gone"))
    }
}

/// A preview with what it was made from.
#[derive(Clone)]
pub(crate) struct Prepared<P> {
    pub(crate) sheet: usize,
    pub(crate) mapping: Mapping,
    pub(crate) preview: Arc<P>,
    /// The newest change of the dossier that the preview knows of.
    pub(crate) newest_change: i64,
}

/// The lists in memory, oldest first.
#[derive(Default)]
pub struct Lists(Mutex<Vec<(String, Held)>>);

impl Lists {
    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<(String, Held)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put(&self, token: String, held: Held) {
        let mut lists = self.lock();
        lists.push((token, held));
        let excess = lists.len().saturating_sub(KEPT);
        lists.drain(..excess);
    }

    /// Looks at a list.
    pub(crate) fn with<T>(&self, token: &str, look: impl FnOnce(&mut Held) -> Result<T>) -> Result<T> {
        let mut lists = self.lock();
        let held = lists
            .iter_mut()
            .find(|(name, _)| name == token)
            .map(|(_, held)| held);
        look(held.ok_or_else(|| AppError::new("import-gone"))?)
    }

    /// Forgets all, as when the dossier is locked.
    pub fn clear(&self) {
        self.lock().clear();
    }

    /// Forgets one.
    pub(crate) fn remove(&self, token: &str) {
        self.lock().retain(|(name, _)| name != token);
    }
}

/// Reads the sheets of a file, in a process of its own.
///
/// # Errors
/// `file-read-failed` and the `list-…` codes.
pub(crate) fn read_file(app: &App, path: &Path) -> Result<Vec<Sheet>> {
    let limits = Limits {
        reader: app.host().reader(),
        ..Limits::default()
    };
    read_sheets_file(path, &limits, &|| false).map_err(list_error)
}

fn list_error(error: SheetError) -> AppError {
    AppError::new(match error {
        SheetError::TooLarge => "list-too-large",
        SheetError::TooManyCells => "list-too-many-cells",
        SheetError::NotAList => "list-not-a-list",
        SheetError::Encrypted => "list-encrypted",
        SheetError::Damaged => "list-damaged",
        SheetError::Empty => "list-empty",
        SheetError::CannotOpen => "list-cannot-open",
        SheetError::TimedOut => "list-too-slow",
        SheetError::Cancelled => "cancelled",
    })
}

/// A file to read.
#[derive(Debug, Deserialize, TS)]
pub struct ImportRead {
    /// Where it is.
    pub path: String,
    /// What it is a list of.
    #[serde(default)]
    pub kind: ListKind,
}

/// A sheet of the file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetView {
    /// Name of the tab.
    pub name: String,
    /// Row number of the header.
    pub header_row: Option<u32>,
    /// Rows under it.
    pub rows: u32,
    /// The first rows as they stand in the file, to choose the header from.
    pub first: Vec<FirstRow>,
}

/// One of the first rows of a sheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FirstRow {
    /// Its number in the spreadsheet program.
    pub number: u32,
    /// The texts in it, shortened.
    pub text: String,
}

/// A column with what it seems to mean.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ColumnView {
    /// Header text.
    pub header: String,
    /// Some of its values; none of a column of citizen service numbers.
    pub samples: Vec<String>,
    /// The header announces citizen service numbers.
    pub bsn: bool,
    /// What it seems to mean.
    pub target: Target,
}

/// A list in memory.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportFile {
    /// Handle for what follows.
    pub token: String,
    /// Name of the file.
    pub file_name: String,
    /// Its sheets.
    pub sheets: Vec<SheetView>,
    /// The sheet looked at, counted from 0.
    pub sheet: u32,
    /// Its columns.
    pub columns: Vec<ColumnView>,
}

/// Another sheet of the same file.
#[derive(Debug, Deserialize, TS)]
pub struct ImportSheet {
    /// The list.
    pub token: String,
    /// The sheet, counted from 0.
    pub sheet: u32,
}

/// Which row is the header.
#[derive(Debug, Deserialize, TS)]
pub struct ImportHeader {
    /// The list.
    pub token: String,
    /// The sheet, counted from 0.
    pub sheet: u32,
    /// The number of the row; nothing when the list has no header.
    pub row: Option<u32>,
}

/// Which list.
#[derive(Debug, Deserialize, TS)]
pub struct ImportToken {
    /// The list.
    pub token: String,
}

fn view(token: &str, held: &Held, sheet: usize) -> Result<ImportFile> {
    let chosen = held.sheet(sheet)?;
    let mapping = held.kind.guess(chosen);
    let columns = mapping.targets.iter().enumerate().map(|(column, target)| {
        let header = chosen.columns.get(column).cloned().unwrap_or_default();
        let announced = is_bsn_header(&header);
        ColumnView {
            header,
            samples: chosen
                .rows
                .iter()
                .map(|row| row.cell(column))
                .filter(|value| !announced && !value.is_empty())
                .take(SAMPLES)
                .map(tidy)
                .collect(),
            bsn: announced,
            target: *target,
        }
    });
    Ok(ImportFile {
        token: token.to_owned(),
        file_name: held.file_name.clone(),
        sheets: held
            .sheets
            .iter()
            .map(|sheet| SheetView {
                name: sheet.name.clone(),
                header_row: sheet.header_row,
                rows: count(sheet.rows.len()),
                first: first_rows(sheet),
            })
            .collect(),
        sheet: count(sheet),
        columns: columns.collect(),
    })
}

fn first_rows(sheet: &Sheet) -> Vec<FirstRow> {
    let header = sheet.header_row.map(|number| SheetRow {
        number,
        cells: sheet.columns.clone(),
    });
    let rows = sheet.above.iter().chain(&header).chain(&sheet.rows);
    rows.filter(|row| !row.is_blank())
        .take(FIRST_ROWS)
        .map(|row| {
            let texts: Vec<String> = row
                .cells
                .iter()
                .map(|cell| tidy(cell))
                .filter(|cell| !cell.is_empty())
                .collect();
            FirstRow {
                number: row.number,
                text: bsn::blank(&texts.join(" · ")).chars().take(FIRST_ROW).collect(),
            }
        })
        .collect()
}

/// A number for the screen.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Reads a file and proposes what the columns of its likeliest sheet mean.
pub fn read(app: &App, request: ImportRead) -> Result<ImportFile> {
    app.dossier()?;
    let path = Path::new(&request.path);
    // The numbers in the list are checked a moment later.
    std::thread::spawn(domain::phone::get_ready);
    let sheets = read_file(app, path)?;
    let sheet = sheet::likeliest(&sheets);
    let file_name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let held = Held {
        file_name,
        kind: request.kind,
        sheets,
        preview: None,
        ambitions: None,
    };
    let token = app.fresh_token();
    let answer = view(&token, &held, sheet)?;
    app.lists().put(token, held);
    Ok(answer)
}

/// Looks at another sheet of the same file.
pub fn choose(app: &App, request: ImportSheet) -> Result<ImportFile> {
    app.dossier()?;
    app.lists().with(&request.token, |held| {
        view(&request.token, held, request.sheet as usize)
    })
}

/// Takes another row as the header of a sheet, or none.
pub fn choose_header(app: &App, request: ImportHeader) -> Result<ImportFile> {
    app.dossier()?;
    app.lists().with(&request.token, |held| {
        let at = request.sheet as usize;
        let other = held.sheet(at)?.with_header(request.row);
        if let Some(sheet) = held.sheets.get_mut(at) {
            *sheet = other;
        }
        held.preview = None;
        held.ambitions = None;
        view(&request.token, held, at)
    })
}

/// Drops a list without importing it.
pub fn forget(app: &App, request: ImportToken) -> Result<()> {
    app.lists().remove(&request.token);
    Ok(())
}
