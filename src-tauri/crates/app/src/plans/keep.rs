//! Keeping what was read: elements with ids of the dossier, the file itself, and what a new version means for
//! judgements on the old one.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::id::Id;
use domain::lists::{AlignmentState, PlanElementKind};
use reading::plan::diff::{Change, diff};
use reading::plan::{ElementKind, PlanDocument, PlanElement as ReadElement};
use serde::Serialize;
use sha2::{Digest, Sha256};
use store::Tx;
use store::tables::{Alignment, PlanElement, PlanVersion, PolicyPlan};
use ts_rs::TS;

use super::{PlanRead, PlanVersionRequest, tree, warning_code};
use crate::{App, AppError, Result};

/// Room between two elements, so that a split does not renumber the whole plan.
pub(super) const STEP: i32 = 1024;

/// Where the words came from.
pub(super) struct Source<'a> {
    name: String,
    kind: &'static str,
    sha256: String,
    bytes: Option<&'a [u8]>,
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

impl<'a> Source<'a> {
    /// A file. Its kind follows from what it begins with, as the reader recognises it.
    pub(super) fn file(name: &str, bytes: &'a [u8]) -> Self {
        let ending = name
            .rsplit_once('.')
            .map(|(_, ending)| ending.to_lowercase())
            .unwrap_or_default();
        let kind = if bytes.starts_with(b"%PDF") {
            "pdf"
        } else if bytes.starts_with(b"{\\rtf") {
            "rtf"
        } else {
            ["docx", "odt", "html", "txt"]
                .into_iter()
                .find(|kind| ending.starts_with(&kind[..3]))
                .unwrap_or("txt")
        };
        Self {
            name: name.to_owned(),
            kind,
            sha256: sha256(bytes),
            bytes: Some(bytes),
        }
    }

    /// Pasted text.
    pub(super) fn pasted(text: &str) -> Self {
        Self {
            name: String::new(),
            kind: "pasted",
            sha256: sha256(text.as_bytes()),
            bytes: None,
        }
    }
}

fn kind_in(kind: ElementKind) -> PlanElementKind {
    match kind {
        ElementKind::Chapter => PlanElementKind::Chapter,
        ElementKind::Theme => PlanElementKind::Theme,
        ElementKind::PerformanceField => PlanElementKind::PerformanceField,
        ElementKind::Objective => PlanElementKind::Objective,
        ElementKind::Result => PlanElementKind::Result,
        ElementKind::Measure => PlanElementKind::Measure,
        ElementKind::Indicator => PlanElementKind::Indicator,
        ElementKind::Prose => PlanElementKind::Prose,
    }
}

fn kind_out(kind: PlanElementKind) -> ElementKind {
    match kind {
        PlanElementKind::Chapter => ElementKind::Chapter,
        PlanElementKind::Theme => ElementKind::Theme,
        PlanElementKind::PerformanceField => ElementKind::PerformanceField,
        PlanElementKind::Objective => ElementKind::Objective,
        PlanElementKind::Result => ElementKind::Result,
        PlanElementKind::Measure => ElementKind::Measure,
        PlanElementKind::Indicator => ElementKind::Indicator,
        PlanElementKind::Prose => ElementKind::Prose,
    }
}

/// `pv4` or `wmo2015_b`.
fn tag_name(set: &str, field: &str) -> String {
    if set == "wmo2007" {
        format!("pv{field}")
    } else {
        format!("{set}_{field}")
    }
}

/// The years in “2012-2015”; nothing when there are none.
fn years(period: &str) -> (Option<i32>, Option<i32>) {
    let found: Vec<i32> = period
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| part.len() == 4)
        .filter_map(|part| part.parse().ok())
        .collect();
    (found.first().copied(), found.last().copied())
}

fn element(read: &ReadElement, version: Id, at: usize, ids: &HashMap<&str, Id>, id: Id) -> PlanElement {
    let names = read
        .tags
        .iter()
        .map(|tag| (tag_name(&tag.set, &tag.field), tag.words.join(", ")));
    let tag_reasons: BTreeMap<String, String> = names.clone().collect();
    PlanElement {
        id,
        plan_version_id: version,
        parent_id: read.parent.as_deref().and_then(|parent| ids.get(parent).copied()),
        sort: i32::try_from(at).unwrap_or(i32::MAX / STEP).saturating_mul(STEP),
        kind: kind_in(read.kind),
        level: read.level.clone(),
        number: read.number.clone(),
        page: read.page,
        text: read.text.clone(),
        fields: read.fields.clone(),
        tags: names.map(|(name, _)| name).collect(),
        tag_reasons,
        dropped: false,
        same_as: None,
    }
}

/// As the comparison of versions wants it.
fn as_read(element: &PlanElement) -> ReadElement {
    ReadElement {
        id: element.id.to_string(),
        parent: element.parent_id.map(|id| id.to_string()),
        kind: kind_out(element.kind),
        level: element.level.clone(),
        number: element.number.clone(),
        page: element.page,
        text: element.text.clone(),
        fields: element.fields.clone(),
        tags: Vec::new(),
        parent_proposed: false,
    }
}

/// Writes a plan that was read. With `plan_id` it is a new version of that plan.
pub(super) fn keep(
    tx: &Tx<'_>,
    document: &PlanDocument,
    source: &Source<'_>,
    plan_id: Option<Id>,
    title: &str,
) -> Result<PlanRead> {
    let plan = match plan_id {
        Some(id) => tx.policy_plans().need(&id)?,
        None => {
            let (period_from, period_to) = years(&document.period);
            let title = [title.trim(), document.title.trim(), source.name.as_str()]
                .into_iter()
                .find(|text| !text.is_empty());
            let title = title.unwrap_or_default().to_owned();
            let plan = PolicyPlan {
                id: tx.new_id()?,
                title,
                municipality: String::new(),
                period_from,
                period_to,
            };
            tx.policy_plans().insert(&plan)?;
            plan
        }
    };
    tx.name_operation("title", &plan.title);
    let before = tx
        .plan_versions()
        .by_policy_plan(&plan.id)?
        .into_iter()
        .max_by_key(|version| version.version);
    let source_file_id = match source.bytes {
        Some(bytes) => Some(tx.keep_source_file(&source.sha256, &source.name, bytes)?),
        None => None,
    };
    let warnings: Vec<String> = document.warnings.iter().map(warning_code).collect();
    let version = PlanVersion {
        id: tx.new_id()?,
        policy_plan_id: plan.id,
        version: before
            .as_ref()
            .map_or(0, |version| version.version)
            .saturating_add(1),
        file_name: source.name.clone(),
        file_kind: source.kind.to_owned(),
        sha256: source.sha256.clone(),
        read_at: tx.now(),
        source_file_id,
        note: warnings.join(" "),
    };
    tx.plan_versions().insert(&version)?;
    let mut ids = HashMap::new();
    let mut elements = Vec::with_capacity(document.elements.len());
    for (at, one) in document.elements.iter().enumerate() {
        let id = tx.new_id()?;
        ids.insert(one.id.as_str(), id);
        elements.push(element(one, version.id, at, &ids, id));
    }
    let mut result = PlanRead {
        plan_id: plan.id,
        version_id: version.id,
        candidates: 0,
        kept: 0,
        changed: 0,
        gone: 0,
        fresh: 0,
        warnings,
    };
    let judgements = match before {
        Some(before) => take_over(
            tx,
            &tree::elements(&tx.reader(), &before.id)?,
            &mut elements,
            &mut result,
        )?,
        None => Vec::new(),
    };
    for one in &elements {
        tx.plan_elements().insert(one)?;
    }
    for judgement in judgements {
        tx.alignments().insert(&judgement)?;
    }
    result.candidates = u32::try_from(tree::candidates(&elements).len()).unwrap_or(u32::MAX);
    Ok(result)
}

/// Takes over from the version before: which element is which, her corrections, and her judgements. A judgement on
/// words that changed is kept, with the old words, to be looked at again.
fn take_over(
    tx: &Tx<'_>,
    old: &[PlanElement],
    new: &mut [PlanElement],
    result: &mut PlanRead,
) -> Result<Vec<Alignment>> {
    let changes = diff(
        &old.iter().map(as_read).collect::<Vec<_>>(),
        &new.iter().map(as_read).collect::<Vec<_>>(),
    );
    let olds: HashMap<String, &PlanElement> = old.iter().map(|one| (one.id.to_string(), one)).collect();
    let places: HashMap<String, usize> = new
        .iter()
        .enumerate()
        .map(|(at, one)| (one.id.to_string(), at))
        .collect();
    let mut judgements = Vec::new();
    for change in &changes {
        let (before, after, same_text) = match change {
            Change::Kept { old, new } => (old, new, true),
            Change::Changed {
                old,
                new,
                old_text,
                new_text,
            } => (old, new, old_text == new_text),
            Change::Gone { .. } => {
                result.gone += 1;
                continue;
            }
            Change::New { .. } => {
                result.fresh += 1;
                continue;
            }
        };
        *(if same_text {
            &mut result.kept
        } else {
            &mut result.changed
        }) += 1;
        let (Some(before), Some(at)) = (olds.get(before), places.get(after)) else {
            return Err(AppError::internal("the comparison names an unknown element"));
        };
        let element = &mut new[*at];
        element.same_as = Some(before.id);
        element.dropped = before.dropped;
        if same_text {
            element.kind = before.kind;
        }
        for alignment in tx.alignments().by_plan_element(&before.id)? {
            let mut copy = Alignment {
                id: tx.new_id()?,
                plan_element_id: element.id,
                ..alignment
            };
            if !same_text {
                copy.state = AlignmentState::Review;
                copy.review_text = before.text.clone();
            }
            judgements.push(copy);
        }
    }
    Ok(judgements)
}

/// Removes a version with its elements and the judgements on them.
pub(super) fn remove_version(tx: &Tx<'_>, version: &PlanVersion) -> Result<()> {
    let elements = tree::elements(&tx.reader(), &version.id)?;
    let going: HashSet<Id> = elements.iter().map(|element| element.id).collect();
    for mut later in tx.plan_elements().all()? {
        if later.same_as.is_some_and(|id| going.contains(&id)) {
            later.same_as = None;
            tx.plan_elements().update(&later)?;
        }
    }
    for element in elements.iter().rev() {
        for alignment in tx.alignments().by_plan_element(&element.id)? {
            tx.alignments().delete(&alignment.id)?;
        }
        tx.plan_elements().delete(&element.id)?;
    }
    Ok(tx.plan_versions().delete(&version.id)?)
}

/// What became of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanChangeClass {
    /// Same words.
    Kept,
    /// Other words: judgements on it are to be looked at again.
    Changed,
    /// Only in the version before.
    Gone,
    /// Only in this version.
    New,
}

/// One line of the comparison of two versions.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanChange {
    /// What became of it.
    pub class: PlanChangeClass,
    /// The element in this version.
    pub element_id: Option<Id>,
    /// Its number as printed.
    pub number: String,
    /// The words before.
    pub before: String,
    /// The words now.
    pub after: String,
    /// The ambitions whose judgement of it wants another look.
    pub review: Vec<Id>,
}

/// A text without what a new print of the same words may change: capitals, punctuation, spaces.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// What changed since the version before, in the order of the document; what is gone comes last.
pub fn changes(app: &App, request: PlanVersionRequest) -> Result<Vec<PlanChange>> {
    app.read(|read| {
        let version = read.plan_versions().need(&request.version_id)?;
        let versions = read.plan_versions().by_policy_plan(&version.policy_plan_id)?;
        let before = versions
            .into_iter()
            .filter(|one| one.version < version.version)
            .max_by_key(|one| one.version);
        let Some(before) = before else {
            return Ok(Vec::new());
        };
        let mut old: BTreeMap<Id, PlanElement> = tree::elements(read, &before.id)?
            .into_iter()
            .map(|one| (one.id, one))
            .collect();
        let mut lines = Vec::new();
        for element in tree::elements(read, &version.id)? {
            let was = element.same_as.and_then(|id| old.remove(&id));
            let class = match &was {
                None => PlanChangeClass::New,
                Some(was) if letters(&was.text) == letters(&element.text) => PlanChangeClass::Kept,
                Some(_) => PlanChangeClass::Changed,
            };
            let judgements = read.alignments().by_plan_element(&element.id)?;
            let review = judgements
                .into_iter()
                .filter(|one| one.state == AlignmentState::Review)
                .map(|one| one.ambition_id)
                .collect();
            lines.push(PlanChange {
                class,
                element_id: Some(element.id),
                number: element.number,
                before: was.map(|was| was.text).unwrap_or_default(),
                after: element.text,
                review,
            });
        }
        let mut gone: Vec<PlanElement> = old.into_values().collect();
        gone.sort_by_key(|element| element.sort);
        lines.extend(gone.into_iter().map(|element| PlanChange {
            class: PlanChangeClass::Gone,
            element_id: None,
            number: element.number,
            before: element.text,
            after: String::new(),
            review: Vec::new(),
        }));
        Ok(lines)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_found_in_any_dash() {
        assert_eq!(years("2012-2015"), (Some(2012), Some(2015)));
        assert_eq!(years("2025 – 2028"), (Some(2025), Some(2028)));
        assert_eq!(years(""), (None, None));
    }

    #[test]
    fn the_kind_of_file_follows_its_bytes_before_its_name() {
        assert_eq!(Source::file("plan.docx", b"%PDF-1.7").kind, "pdf");
        assert_eq!(Source::file("Plan.DOCX", b"PK..").kind, "docx");
        assert_eq!(Source::file("plan.htm", b"<p>").kind, "html");
        assert_eq!(Source::file("plan", b"tekst").kind, "txt");
    }
}
