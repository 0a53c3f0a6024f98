//! Two records that turn out to be one: first she sees all that moves, then it moves in one step that can be undone.
//!
//! One record is kept; what the other has and it lacks is filled in, everything that refers to the other refers to
//! the kept one afterwards, and the other's name becomes another name. Where both were invited to one meeting the
//! answer of the other is kept as a remark, because one organisation has one answer.

mod organisations;
mod persons;

use std::collections::HashSet;

use domain::duplicates::Reason;
use domain::id::Id;
use domain::import::{Difference, PersonPair, QuestionKind, TakenOfPair, find_in_dossier};
use serde::{Deserialize, Serialize};
use store::tables::Setting;
use store::{Op, Reader};
use ts_rs::TS;

use crate::commands::area;
use crate::import::read_known;
use crate::who::name_of;
use crate::{App, AppError, Outcome, Result};

/// Two records, the first of which is kept.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MergePair {
    /// The record that is kept.
    pub keep: Id,
    /// The record that goes.
    pub other: Id,
}

/// Two records to make one.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MergeRequest {
    /// The record that is kept.
    pub keep: Id,
    /// The record that goes.
    pub other: Id,
    /// Fields in which the value of the other is kept.
    pub take_other: Vec<String>,
    /// For organisations: which pairs of contact persons are one person, counted from 0.
    pub same_persons: Vec<u32>,
    /// Of those pairs: the fields in which the value of the other organisation's person is kept.
    #[serde(default)]
    pub take_other_of: Vec<TakenOfPair>,
}

/// A kind of thing that moves, and how many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MergeMove {
    /// Table, as in the store.
    pub table: String,
    /// How many records.
    pub count: u32,
}

/// A meeting to which both were invited or registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MergeClash {
    /// The meeting.
    pub meeting_id: Id,
    /// What it is about.
    pub title: String,
}

/// What would happen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MergePreview {
    /// Name of the record that is kept.
    pub keep: String,
    /// Name of the record that goes.
    pub other: String,
    /// Fields that differ; left is the kept one.
    pub differences: Vec<Difference>,
    /// For organisations: contact persons who seem to be the same.
    pub persons: Vec<PersonPair>,
    /// What moves.
    pub moves: Vec<MergeMove>,
    /// Meetings where both were.
    pub clashes: Vec<MergeClash>,
}

/// Two records that may be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DuplicatePair {
    /// The older record.
    pub keep: Id,
    /// Its name.
    pub keep_name: String,
    /// The younger record.
    pub other: Id,
    /// Its name.
    pub other_name: String,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// What may be twice in the dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Duplicates {
    /// Organisations.
    pub organisations: Vec<DuplicatePair>,
    /// Persons.
    pub persons: Vec<DuplicatePair>,
}

/// Two records that are two after all.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MergeApart {
    /// One of them.
    pub keep: Id,
    /// The other.
    pub other: Id,
    /// What they are.
    pub kind: QuestionKind,
}

/// Where it stands that two records are not one: a setting per pair, so that it can be undone like anything else.
fn apart_key(one: &Id, other: &Id) -> String {
    let (first, second) = if one <= other { (one, other) } else { (other, one) };
    format!("{APART}{first}.{second}")
}

/// The beginning of all such settings.
const APART: &str = "merge.apart.";

fn distinct(keep: &Id, other: &Id) -> Result<()> {
    if keep == other {
        Err(AppError::new("merge-same"))
    } else {
        Ok(())
    }
}

fn counted(table: &str, count: usize) -> Option<MergeMove> {
    (count > 0).then(|| MergeMove {
        table: table.to_owned(),
        count: u32::try_from(count).unwrap_or(u32::MAX),
    })
}

/// Records of the dossier that may be one.
pub fn find(app: &App, (): ()) -> Result<Duplicates> {
    app.read(|read| {
        let known = read_known(read, app.today())?;
        let settings = read.settings().all()?.into_iter();
        let apart: HashSet<String> = settings
            .map(|setting| setting.id)
            .filter(|key| key.starts_with(APART))
            .collect();
        let mut found = Duplicates {
            organisations: Vec::new(),
            persons: Vec::new(),
        };
        for question in find_in_dossier(&known, &crate::areas::municipality(read)?) {
            let id =
                |party: &domain::import::Party| party.existing.as_ref().and_then(|id| id.parse::<Id>().ok());
            let (Some(left), Some(right)) = (id(&question.left), id(&question.right)) else {
                continue;
            };
            if apart.contains(&apart_key(&left, &right)) {
                continue;
            }
            let ends = if left <= right {
                (left, question.left.label, right, question.right.label)
            } else {
                (right, question.right.label, left, question.left.label)
            };
            let pair = DuplicatePair {
                keep: ends.0,
                keep_name: ends.1,
                other: ends.2,
                other_name: ends.3,
                reasons: question.reasons,
            };
            match question.kind {
                QuestionKind::Organisation => found.organisations.push(pair),
                QuestionKind::Person => found.persons.push(pair),
            }
        }
        Ok(found)
    })
}

/// Notes that two records are not one; they are no longer among those that may be.
///
/// # Errors
/// `merge-same`, `not-found`.
pub fn apart(app: &App, request: MergeApart) -> Result<Outcome<()>> {
    distinct(&request.keep, &request.other)?;
    let name = |read: &Reader<'_>, id: &Id| match request.kind {
        QuestionKind::Organisation => Ok::<_, AppError>(read.organisations().need(id)?.name),
        QuestionKind::Person => Ok(name_of(&read.persons().need(id)?).full()),
    };
    let (keep, other) = app.read(|read| Ok((name(read, &request.keep)?, name(read, &request.other)?)))?;
    let op = Op::new("merge.apart").arg("name", keep).arg("other", other);
    app.write(op, |tx| {
        tx.settings().put(&Setting {
            id: apart_key(&request.keep, &request.other),
            value: "yes".to_owned(),
        })?;
        Ok(())
    })
}

/// What merging two organisations would do.
///
/// # Errors
/// `merge-same`, `not-found`.
pub fn preview_organisations(app: &App, pair: MergePair) -> Result<MergePreview> {
    distinct(&pair.keep, &pair.other)?;
    app.read(|read| organisations::preview(read, &pair.keep, &pair.other))
}

/// What merging two persons would do.
///
/// # Errors
/// `merge-same`, `not-found`.
pub fn preview_persons(app: &App, pair: MergePair) -> Result<MergePreview> {
    distinct(&pair.keep, &pair.other)?;
    app.read(|read| persons::preview(read, &pair.keep, &pair.other))
}

/// Makes two organisations one. The value is the kept one.
pub fn merge_organisations(app: &App, request: MergeRequest) -> Result<Outcome<Id>> {
    distinct(&request.keep, &request.other)?;
    organisations::merge(app, &request)
}

/// Makes two persons one. The value is the kept one.
pub fn merge_persons(app: &App, request: MergeRequest) -> Result<Outcome<Id>> {
    distinct(&request.keep, &request.other)?;
    persons::merge(app, &request)
}

area! {
    /// Records of the dossier that may be one.
    merge_find(()) -> Duplicates = find;
    /// Notes that two records are not one.
    merge_apart(MergeApart) -> Outcome<()> = apart;
    /// What merging two organisations would do.
    merge_preview_organisations(MergePair) -> MergePreview = preview_organisations;
    /// What merging two persons would do.
    merge_preview_persons(MergePair) -> MergePreview = preview_persons;
    /// Makes two organisations one.
    merge_organisations(MergeRequest) -> Outcome<Id> = merge_organisations;
    /// Makes two persons one.
    merge_persons(MergeRequest) -> Outcome<Id> = merge_persons;
}
