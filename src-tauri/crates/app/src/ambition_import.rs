//! Importing a list of ambitions: read as every list is, shown row by row with whose each is, written as one step that
//! can be undone.
//!
//! A name that no organisation goes by is asked about once. Nothing is linked to an organisation by likeness alone, and
//! rows whose organisation is not known stay out and are named in the report.

mod write;

use std::sync::Arc;

use domain::id::Id;
use domain::import::{
    AmbitionLeftOut, AmbitionLeftOutReason, AmbitionPreview, AmbitionPreviewRow, KnownAmbition,
    KnownAmbitions, KnownName, Mapping, NameAnswer, NameQuestion, Sheet, Target, guess_ambition_mapping,
    prepare_ambitions,
};
use serde::{Deserialize, Serialize};
use store::{Op, Reader};
use ts_rs::TS;

use crate::ambitions::{last_number, newest_version};
use crate::commands::area;
use crate::import::{Prepared, count};
use crate::{App, AppError, Outcome, Result, areas};

/// A mapping to look at, with her answers so far.
#[derive(Debug, Deserialize, TS)]
pub struct AmbitionImportLook {
    /// The list.
    pub token: String,
    /// The sheet, counted from 0.
    pub sheet: u32,
    /// What each column means; nothing takes the proposal.
    pub mapping: Option<Mapping>,
    /// What she said about names that no organisation goes by.
    pub names: Vec<NameAnswer>,
}

/// What the import would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AmbitionImportPreview {
    /// The mapping used.
    pub mapping: Mapping,
    /// Rows that would be written down.
    pub rows: Vec<AmbitionPreviewRow>,
    /// How many of them have something doubtful.
    pub doubtful: u32,
    /// Names no organisation goes by, answered or not.
    pub names: Vec<NameQuestion>,
    /// Rows that would stay out.
    pub left_out: Vec<AmbitionLeftOut>,
    /// Columns that are not read, by their headers.
    pub columns_left_out: Vec<String>,
}

/// What to write.
#[derive(Debug, Deserialize, TS)]
pub struct AmbitionImportCommit {
    /// The list.
    pub token: String,
    /// What she said about names.
    pub names: Vec<NameAnswer>,
    /// Rows she leaves out.
    pub leave_out: Vec<u32>,
    /// The meeting all of them came from.
    pub meeting_id: Option<Id>,
    /// Name of this work, for progress and stopping.
    pub job: String,
}

/// What was written and what was not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct AmbitionImportReport {
    /// Name of the file.
    pub file_name: String,
    /// Ambitions written down.
    pub added: u32,
    /// Organisations they belong to.
    pub organisations: u32,
    /// Organisations that were made for it, by name.
    pub organisations_added: Vec<String>,
    /// Names that are now other names of an organisation.
    pub names_remembered: u32,
    /// Rows that were not written.
    pub left_out: Vec<AmbitionLeftOut>,
    /// Columns that were not read, by their headers.
    pub columns_left_out: Vec<String>,
}

/// What the dossier holds, in the form an import compares with.
fn known(read: &Reader<'_>) -> Result<KnownAmbitions> {
    let mut organisations = Vec::new();
    for organisation in read.organisations().all()? {
        let aliases = read.organisation_aliases().by_organisation(&organisation.id)?;
        organisations.push(KnownName {
            id: organisation.id.to_string(),
            name: organisation.name,
            aliases: aliases.into_iter().map(|alias| alias.name).collect(),
        });
    }
    let mut ambitions = Vec::new();
    for ambition in read.ambitions().all()? {
        ambitions.push(KnownAmbition {
            organisation_id: ambition.organisation_id.to_string(),
            number: ambition.number,
            text: newest_version(read, &ambition.id)?.text,
        });
    }
    Ok(KnownAmbitions {
        organisations,
        ambitions,
        last_number: last_number(read)?,
    })
}

fn prepared(
    read: &Reader<'_>,
    sheet: &Sheet,
    mapping: &Mapping,
    names: &[NameAnswer],
) -> Result<AmbitionPreview> {
    let places = areas::municipality(read)?;
    Ok(prepare_ambitions(sheet, mapping, &known(read)?, names, &places))
}

/// The headers of columns that hold something and go nowhere.
fn columns_left_out(sheet: &Sheet, mapping: &Mapping) -> Vec<String> {
    let columns = mapping.targets.iter().enumerate();
    columns
        .filter(|(column, target)| {
            **target == Target::LeftOut && sheet.rows.iter().any(|row| !row.cell(*column).is_empty())
        })
        .map(|(column, _)| {
            let header = sheet.columns.get(column).map_or("", String::as_str);
            if header.is_empty() {
                (column + 1).to_string()
            } else {
                header.to_owned()
            }
        })
        .collect()
}

/// Shows what the import would do with this mapping and these answers.
///
/// # Errors
/// `import-no-ambition` when no column holds the words of the ambitions; `import-gone`.
pub fn preview(app: &App, request: AmbitionImportLook) -> Result<AmbitionImportPreview> {
    app.read(|read| {
        app.lists().with(&request.token, |held| {
            let at = request.sheet as usize;
            let sheet = held.sheet(at)?;
            let mapping = request
                .mapping
                .clone()
                .unwrap_or_else(|| guess_ambition_mapping(sheet));
            if !mapping.has_ambition() {
                return Err(AppError::new("import-no-ambition"));
            }
            let preview = Arc::new(prepared(read, sheet, &mapping, &request.names)?);
            let columns_left_out = columns_left_out(sheet, &mapping);
            held.ambitions = Some(Prepared {
                sheet: at,
                mapping: mapping.clone(),
                preview: Arc::clone(&preview),
                newest_change: read.newest_change()?,
            });
            let doubtful = preview.rows.iter().filter(|row| !row.problems.is_empty()).count();
            Ok(AmbitionImportPreview {
                mapping,
                doubtful: count(doubtful),
                rows: preview.rows.clone(),
                names: preview.names.clone(),
                left_out: preview.left_out.clone(),
                columns_left_out,
            })
        })
    })
}

/// Writes the import as one step. The list is dropped afterwards.
///
/// # Errors
/// `import-changed` when the dossier changed so that other rows would be written than she looked at; the list stays in
/// memory then. `cancelled` when she stopped it: nothing is written.
pub fn commit(app: &App, request: AmbitionImportCommit) -> Result<Outcome<AmbitionImportReport>> {
    let job = app.jobs().start(&request.job);
    let (sheet, seen, file_name) = app.lists().with(&request.token, |held| {
        let seen = held
            .ambitions
            .clone()
            .ok_or_else(|| AppError::new("import-gone"))?;
        Ok((held.sheet(seen.sheet)?.clone(), seen, held.file_name.clone()))
    })?;
    let op = Op::new("ambition.import").arg("file", file_name.as_str());
    let outcome = app.write(op, |tx| {
        let mut preview = prepared(&tx.reader(), &sheet, &seen.mapping, &request.names)?;
        if preview != *seen.preview {
            return Err(AppError::new("import-changed"));
        }
        leave_out(&mut preview, &request.leave_out);
        let mut report = write::write(tx, &preview, &request, &job)?;
        report.file_name.clone_from(&file_name);
        report.columns_left_out = columns_left_out(&sheet, &seen.mapping);
        tx.name_operation("count", &report.added.to_string());
        Ok(report)
    })?;
    app.lists().remove(&request.token);
    Ok(outcome)
}

/// Takes the rows she leaves out away.
fn leave_out(preview: &mut AmbitionPreview, rows: &[u32]) {
    preview.rows.retain(|row| !rows.contains(&row.row));
    let chosen = rows.iter().map(|row| AmbitionLeftOut {
        row: *row,
        last_row: *row,
        reason: AmbitionLeftOutReason::Chosen,
        about: String::new(),
    });
    preview.left_out.extend(chosen);
    preview.left_out.sort_by_key(|one| one.row);
}

area! {
    /// Shows what an import of ambitions would do.
    ambition_import_preview(AmbitionImportLook) -> AmbitionImportPreview = preview;
    /// Writes an import of ambitions as one step.
    ambition_import_commit(AmbitionImportCommit) -> Outcome<AmbitionImportReport> = commit;
}
