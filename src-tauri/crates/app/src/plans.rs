//! Policy plans: reading a file into a tree, correcting the tree, and a new version beside the old one.

mod correct;
mod keep;
mod pages;
mod tree;

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::lists::PlanElementKind;
use reading::child::Limits;
use reading::plan::{PlanDocument, PlanWarning, ReadError};
use serde::{Deserialize, Serialize};
use store::tables::{PlanElement, PlanVersion, PolicyPlan};
use store::{Op, Reader};
use ts_rs::TS;

use crate::commands::area;
use crate::{App, AppError, Outcome, Result};

pub(crate) use correct::short_name;
pub(crate) use tree::{candidates, elements, is_candidate};

/// A plan with its versions, newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanRow {
    /// The plan.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Whose.
    pub municipality: String,
    /// First year.
    pub period_from: Option<i32>,
    /// Last year.
    pub period_to: Option<i32>,
    /// Its versions, newest first.
    pub versions: Vec<PlanVersionRow>,
}

/// One version of a plan.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanVersionRow {
    /// The version.
    pub id: Id,
    /// Its number, from 1.
    pub version: u32,
    /// The file it was read from; empty for pasted text.
    pub file_name: String,
    /// The kind of file.
    pub file_kind: String,
    /// When it was read.
    pub read_at: DateTime<Utc>,
    /// Whether its pages can be shown.
    pub has_pages: bool,
}

/// An element of the tree, as the screen shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanNode {
    /// The element.
    pub id: Id,
    /// What it hangs on.
    pub parent_id: Option<Id>,
    /// How deep it stands, from 0.
    pub depth: u32,
    /// What it is.
    pub kind: PlanElementKind,
    /// The plan's own word for it.
    pub level: String,
    /// The number as printed.
    pub number: String,
    /// The page, from 1.
    pub page: Option<u32>,
    /// The words.
    pub text: String,
    /// What stood beside it in a table.
    pub fields: BTreeMap<String, String>,
    /// Fields of policy, such as `pv4` or `wmo2015_b`.
    pub tags: Vec<String>,
    /// For each tag the words that say so.
    pub tag_reasons: BTreeMap<String, String>,
    /// Taken out of the comparison.
    pub dropped: bool,
    /// Whether an ambition can be laid beside it.
    pub candidate: bool,
    /// Judgements on it.
    pub judged: u32,
}

/// One version with its whole tree.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanDetail {
    /// The plan.
    pub plan: PlanRow,
    /// The version shown.
    pub version: PlanVersionRow,
    /// The tree, in the order of the document.
    pub elements: Vec<PlanNode>,
    /// Remarks about the reading: codes such as `pages_without_text`.
    pub warnings: Vec<String>,
    /// How many pages the file has; 0 when it cannot be shown.
    pub pages: u32,
}

/// What reading a plan brought.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanRead {
    /// The plan.
    pub plan_id: Id,
    /// The new version.
    pub version_id: Id,
    /// Elements an ambition can be laid beside.
    pub candidates: u32,
    /// Beside the version before: elements whose words stayed.
    pub kept: u32,
    /// Elements whose words changed.
    pub changed: u32,
    /// Elements that are gone.
    pub gone: u32,
    /// Elements that are new.
    pub fresh: u32,
    /// Remarks about the reading.
    pub warnings: Vec<String>,
}

/// A file to read.
#[derive(Debug, Deserialize, TS)]
pub struct PlanReadRequest {
    /// Where it is.
    pub path: String,
    /// A new version of this plan; nothing makes a new plan.
    pub plan_id: Option<Id>,
    /// Name of the job.
    pub job: String,
}

/// Text that was pasted.
#[derive(Debug, Deserialize, TS)]
pub struct PlanPasteRequest {
    /// The text.
    pub text: String,
    /// A title; nothing takes the one in the text.
    pub title: String,
    /// A new version of this plan; nothing makes a new plan.
    pub plan_id: Option<Id>,
}

/// Which version.
#[derive(Debug, Deserialize, TS)]
pub struct PlanVersionRequest {
    /// The version.
    pub version_id: Id,
}

/// What she fills in about a plan.
#[derive(Debug, Deserialize, TS)]
pub struct PlanSave {
    /// The plan.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Whose.
    pub municipality: String,
    /// First year.
    pub period_from: Option<i32>,
    /// Last year.
    pub period_to: Option<i32>,
}

fn version_row(version: &PlanVersion) -> PlanVersionRow {
    PlanVersionRow {
        id: version.id,
        version: version.version,
        file_name: version.file_name.clone(),
        file_kind: version.file_kind.clone(),
        read_at: version.read_at,
        has_pages: version.file_kind == "pdf" && version.source_file_id.is_some(),
    }
}

pub(crate) fn plan_row(read: &Reader<'_>, plan: PolicyPlan) -> Result<PlanRow> {
    let mut versions = read.plan_versions().by_policy_plan(&plan.id)?;
    versions.sort_by_key(|version| std::cmp::Reverse(version.version));
    Ok(PlanRow {
        id: plan.id,
        title: plan.title,
        municipality: plan.municipality,
        period_from: plan.period_from,
        period_to: plan.period_to,
        versions: versions.iter().map(version_row).collect(),
    })
}

/// All plans; the one read last comes first.
pub fn list(app: &App, (): ()) -> Result<Vec<PlanRow>> {
    app.read(|read| {
        let mut rows = Vec::new();
        for plan in read.policy_plans().all()? {
            rows.push(plan_row(read, plan)?);
        }
        rows.sort_by_key(|row| std::cmp::Reverse(row.versions.first().map(|version| version.read_at)));
        Ok(rows)
    })
}

/// One version with its tree.
pub fn get(app: &App, request: PlanVersionRequest) -> Result<PlanDetail> {
    app.read(|read| {
        let version = read.plan_versions().need(&request.version_id)?;
        let plan = plan_row(read, read.policy_plans().need(&version.policy_plan_id)?)?;
        let elements = elements(read, &version.id)?;
        let mut judged: BTreeMap<Id, u32> = BTreeMap::new();
        for alignment in read.alignments().all()? {
            *judged.entry(alignment.plan_element_id).or_default() += 1;
        }
        let depths = tree::depths(&elements);
        let pages = if version_row(&version).has_pages {
            elements.iter().filter_map(|one| one.page).max()
        } else {
            None
        };
        Ok(PlanDetail {
            plan,
            version: version_row(&version),
            warnings: version.note.split_whitespace().map(str::to_owned).collect(),
            pages: pages.unwrap_or(0),
            elements: elements
                .into_iter()
                .zip(depths)
                .map(|(element, depth)| node(element, depth, &judged))
                .collect(),
        })
    })
}

fn node(element: PlanElement, depth: u32, judged: &BTreeMap<Id, u32>) -> PlanNode {
    PlanNode {
        candidate: tree::is_candidate(&element),
        judged: judged.get(&element.id).copied().unwrap_or(0),
        id: element.id,
        parent_id: element.parent_id,
        depth,
        kind: element.kind,
        level: element.level,
        number: element.number,
        page: element.page,
        text: element.text,
        fields: element.fields,
        tags: element.tags,
        tag_reasons: element.tag_reasons,
        dropped: element.dropped,
    }
}

/// The code with a sentence for the screen.
fn read_error(error: ReadError) -> AppError {
    match error {
        ReadError::Cancelled => AppError::new("cancelled"),
        other => AppError::new(other.code()),
    }
}

fn warning_code(warning: &PlanWarning) -> String {
    serde_json::to_value(warning)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// Limits on reading one file, and which program reads it.
fn limits(app: &App) -> Limits {
    Limits {
        reader: app.host().reader(),
        ..Limits::default()
    }
}

/// Reads the plan in another process: nothing in the file can hurt this one.
fn read_document(app: &App, path: &Path, cancel: &dyn Fn() -> bool) -> Result<PlanDocument> {
    reading::child::read_plan_file(path, &limits(app), cancel).map_err(read_error)
}

/// Reads a plan from a file, keeps the file, and lays it beside the version before when there is one.
///
/// # Errors
/// The codes of [`ReadError`], `file-read-failed`, `cancelled`.
pub fn read(app: &App, request: PlanReadRequest) -> Result<Outcome<PlanRead>> {
    let job = app.jobs().start(&request.job);
    let path = Path::new(&request.path);
    job.progress(0, 3);
    let document = read_document(app, path, &|| job.stopped())?;
    job.progress(1, 3);
    job.check()?;
    let bytes = std::fs::read(path)
        .map_err(|error| AppError::new("file-read-failed").arg("reason", error.kind().to_string()))?;
    job.progress(2, 3);
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let source = keep::Source::file(&name, &bytes);
    app.write(Op::new("plan.read"), |tx| {
        keep::keep(tx, &document, &source, request.plan_id, "")
    })
}

/// Reads a plan from pasted text.
///
/// # Errors
/// `plan-empty`, `plan-too-large`.
pub fn paste(app: &App, request: PlanPasteRequest) -> Result<Outcome<PlanRead>> {
    let document = reading::plan::read_text(&request.text).map_err(read_error)?;
    let source = keep::Source::pasted(&request.text);
    app.write(Op::new("plan.read"), |tx| {
        keep::keep(tx, &document, &source, request.plan_id, &request.title)
    })
}

/// Changes the title, municipality and years of a plan.
///
/// # Errors
/// `required` when the title is empty.
pub fn save(app: &App, request: PlanSave) -> Result<Outcome<PlanRow>> {
    let title = request.title.trim().to_owned();
    if title.is_empty() {
        return Err(AppError::new("required").arg("field", "title"));
    }
    app.write(Op::new("plan.change").arg("title", title.as_str()), |tx| {
        let plan = PolicyPlan {
            title,
            municipality: request.municipality.trim().to_owned(),
            period_from: request.period_from,
            period_to: request.period_to,
            ..tx.policy_plans().need(&request.id)?
        };
        tx.policy_plans().update(&plan)?;
        plan_row(&tx.reader(), plan)
    })
}

/// Removes one version of a plan with the judgements on it, and the plan with its last version. Undo brings all back.
pub fn remove(app: &App, request: PlanVersionRequest) -> Result<Outcome<()>> {
    app.write(Op::new("plan.remove"), |tx| {
        let version = tx.plan_versions().need(&request.version_id)?;
        let plan = tx.policy_plans().need(&version.policy_plan_id)?;
        tx.name_operation("title", &plan.title);
        keep::remove_version(tx, &version)?;
        if tx.plan_versions().by_policy_plan(&plan.id)?.is_empty() {
            tx.policy_plans().delete(&plan.id)?;
        }
        Ok(())
    })
}

area! {
    /// All plans with their versions.
    plan_list(()) -> Vec<PlanRow> = list;
    /// One version of a plan with its tree.
    plan_get(PlanVersionRequest) -> PlanDetail = get;
    /// Reads a plan from a file.
    plan_read(PlanReadRequest) -> Outcome<PlanRead> = read;
    /// Reads a plan from pasted text.
    plan_paste(PlanPasteRequest) -> Outcome<PlanRead> = paste;
    /// Changes title, municipality and years of a plan.
    plan_save(PlanSave) -> Outcome<PlanRow> = save;
    /// Removes a version of a plan.
    plan_remove(PlanVersionRequest) -> Outcome<()> = remove;
    /// Corrects an element of the tree.
    plan_correct(correct::CorrectRequest) -> Outcome<correct::Corrected> = correct::correct;
    /// One page of the plan as a picture.
    plan_page(pages::PlanPageRequest) -> crate::documents::PageImage = pages::page;
    /// What changed since the version before.
    plan_changes(PlanVersionRequest) -> Vec<keep::PlanChange> = keep::changes;
}
