//! Importing a list: read the file, propose what the columns mean, show every row, ask about duplicates, write it
//! all as one step that can be undone.
//!
//! What was read stays in memory under a token until it is written, dropped, or the dossier is locked; nothing of it
//! touches the disk. Between the preview and the writing the dossier may change; then the writing works out the
//! preview anew and refuses when its questions are other ones.

mod known;
mod lists;
mod write;

pub(crate) use known::{organisation_draft, person_draft, read as read_known};
pub use lists::{
    ColumnView, FirstRow, ImportFile, ImportHeader, ImportRead, ImportSheet, ImportToken, ListKind, Lists,
    SheetView, choose, choose_header, forget, read,
};
pub(crate) use lists::{Prepared, count, read_file};

use std::sync::Arc;

use chrono::NaiveDate;
use domain::id::Id;
use domain::import::{
    Decisions, LeftOut, Mapping, NotTaken, Preview, PreviewRow, Question, Sheet, decide, guess_mapping,
    prepare,
};
use serde::{Deserialize, Serialize};
use store::{Op, Reader};
use ts_rs::TS;

use crate::commands::area;
use crate::{App, AppError, Outcome, Result, areas};

/// A mapping to look at.
#[derive(Debug, Deserialize, TS)]
pub struct ImportMapping {
    /// The list.
    pub token: String,
    /// The sheet, counted from 0.
    pub sheet: u32,
    /// What each column means; nothing takes the proposal.
    pub mapping: Option<Mapping>,
}

/// What the import would do, without its rows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportPreview {
    /// The mapping used.
    pub mapping: Mapping,
    /// Rows that would be stored.
    pub rows: u32,
    /// Organisations, before any answer.
    pub organisations: u32,
    /// Contact persons, before any answer.
    pub persons: u32,
    /// Rows with something doubtful.
    pub doubtful: u32,
    /// Possible duplicates.
    pub questions: Vec<Question>,
    /// Rows that would not be stored.
    pub left_out: Vec<LeftOut>,
}

/// Some of the rows.
#[derive(Debug, Deserialize, TS)]
pub struct ImportRows {
    /// The list.
    pub token: String,
    /// The first, counted from 0.
    pub from: u32,
    /// How many.
    pub count: u32,
    /// Only those with something doubtful.
    pub doubtful: bool,
}

/// What to write.
#[derive(Debug, Deserialize, TS)]
pub struct ImportCommit {
    /// The list.
    pub token: String,
    /// Her answers.
    pub decisions: Decisions,
    /// Name of this work, for progress and stopping.
    pub job: String,
}

/// What was written and what was not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct ImportReport {
    /// Name of the file.
    pub file_name: String,
    /// Organisations added, in file order.
    pub added: Vec<Id>,
    /// Organisations of the dossier that were completed.
    pub completed: u32,
    /// Persons added.
    pub persons: u32,
    /// Persons of the dossier that were completed.
    pub persons_completed: u32,
    /// Questions that were asked.
    pub duplicates_asked: u32,
    /// Rows that were not imported.
    pub left_out: Vec<LeftOut>,
    /// Values of the list that were not taken over, because the record keeps another one.
    pub not_taken: Vec<NotTaken>,
}

fn prepared(read: &Reader<'_>, sheet: &Sheet, mapping: &Mapping, today: NaiveDate) -> Result<Preview> {
    let places = areas::municipality(read)?;
    Ok(prepare(sheet, mapping, &places, &known::read(read, today)?))
}

/// Shows what the import would do with this mapping.
///
/// # Errors
/// `import-no-name` when no column names the organisation.
pub fn preview(app: &App, request: ImportMapping) -> Result<ImportPreview> {
    app.read(|read| {
        app.lists().with(&request.token, |held| {
            let at = request.sheet as usize;
            let sheet = held.sheet(at)?;
            let mapping = request.mapping.unwrap_or_else(|| guess_mapping(sheet));
            if !mapping.has_name() {
                return Err(AppError::new("import-no-name"));
            }
            let preview = Arc::new(prepared(read, sheet, &mapping, app.today())?);
            held.preview = Some(Prepared {
                sheet: at,
                mapping: mapping.clone(),
                preview: Arc::clone(&preview),
                newest_change: read.newest_change()?,
            });
            Ok(summary(&preview, mapping))
        })
    })
}

fn summary(preview: &Preview, mapping: Mapping) -> ImportPreview {
    let added = preview
        .rows
        .iter()
        .filter(|row| row.action == domain::import::Action::Add)
        .count();
    ImportPreview {
        mapping,
        rows: count(preview.rows.len()),
        organisations: count(added),
        persons: count(preview.rows.iter().map(|row| row.persons.len()).sum()),
        doubtful: count(preview.rows.iter().filter(|row| !row.problems.is_empty()).count()),
        questions: preview.questions.clone(),
        left_out: preview.left_out.clone(),
    }
}

/// A row with its numbers as people write them.
fn as_shown(mut row: PreviewRow) -> PreviewRow {
    row.organisation.phone = domain::phone::shown(&row.organisation.phone);
    for person in &mut row.persons {
        person.phone = domain::phone::shown(&person.phone);
    }
    row
}

/// Some rows of the preview, with telephone numbers as shown.
pub fn rows(app: &App, request: ImportRows) -> Result<Vec<PreviewRow>> {
    app.dossier()?;
    app.lists().with(&request.token, |held| {
        let prepared = held
            .preview
            .as_ref()
            .ok_or_else(|| AppError::new("import-gone"))?;
        let rows = prepared
            .preview
            .rows
            .iter()
            .filter(|row| !request.doubtful || !row.problems.is_empty());
        Ok(rows
            .skip(request.from as usize)
            .take(request.count as usize)
            .cloned()
            .map(as_shown)
            .collect())
    })
}

/// Writes the import as one step. The list is dropped afterwards.
///
/// # Errors
/// `import-changed` when the dossier changed so much since the preview that other questions arise; the list stays in
/// memory then. `cancelled` when she stopped it: nothing is written.
pub fn commit(app: &App, request: ImportCommit) -> Result<Outcome<ImportReport>> {
    let job = app.jobs().start(&request.job);
    let (sheet, prepared_before, file_name) = app.lists().with(&request.token, |held| {
        let prepared = held.preview.clone().ok_or_else(|| AppError::new("import-gone"))?;
        let sheet = held.sheet(prepared.sheet)?.clone();
        Ok((sheet, prepared, held.file_name.clone()))
    })?;
    let outcome = app.write(Op::new("import.commit").arg("file", file_name.as_str()), |tx| {
        let reader = tx.reader();
        let known = known::read(&reader, app.today())?;
        let places = areas::municipality(&reader)?;
        // Nothing happened since she saw it: then it would come out the same.
        let preview = if reader.newest_change()? == prepared_before.newest_change {
            Arc::clone(&prepared_before.preview)
        } else {
            Arc::new(prepare(&sheet, &prepared_before.mapping, &places, &known))
        };
        if preview.questions != prepared_before.preview.questions {
            return Err(AppError::new("import-changed"));
        }
        let plan = decide(&preview, &known, &request.decisions);
        let written = write::Import {
            sheet: &sheet,
            mapping: &prepared_before.mapping,
            plan: &plan,
            places: &places,
            today: app.today(),
        };
        let mut report = written.write(tx, &job)?;
        report.file_name.clone_from(&file_name);
        report.duplicates_asked = count(preview.questions.len());
        tx.name_operation("count", &report.added.len().to_string());
        Ok(report)
    })?;
    app.lists().remove(&request.token);
    Ok(outcome)
}

area! {
    /// Reads a list and proposes what its columns mean.
    import_read(ImportRead) -> ImportFile = read;
    /// Looks at another sheet of the list.
    import_choose_sheet(ImportSheet) -> ImportFile = choose;
    /// Takes another row as the header.
    import_choose_header(ImportHeader) -> ImportFile = choose_header;
    /// Shows what the import would do.
    import_preview(ImportMapping) -> ImportPreview = preview;
    /// Some rows of the preview.
    import_rows(ImportRows) -> Vec<PreviewRow> = rows;
    /// Writes the import as one step.
    import_commit(ImportCommit) -> Outcome<ImportReport> = commit;
    /// Drops a list without importing it.
    import_forget(ImportToken) -> () = forget;
}
