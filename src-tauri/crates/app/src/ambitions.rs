//! What organisations want to achieve, in their own words: written down, put before them, confirmed, withdrawn.

mod store_words;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::ambition_steps::{freezes, may_go, next_steps};
use domain::id::Id;
use domain::lists::{AlignmentState, AmbitionState};
use domain::names::sort_text;
use serde::{Deserialize, Serialize};
use store::tables::{Ambition, AmbitionVersion, NewestText};
use store::{Op, Reader};
use ts_rs::TS;

use crate::commands::area;
use crate::contacts::organisation_names;
use crate::{App, AppError, Outcome, Result};

/// The words of an ambition and what stands with them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AmbitionWords {
    /// What they want, as they say it.
    pub text: String,
    /// For whom.
    pub target_groups: Vec<String>,
    /// Where.
    pub areas: Vec<String>,
    /// What the organisation itself can contribute.
    pub contribution_can: String,
    /// What it will contribute.
    pub contribution_will: String,
}

/// An ambition in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AmbitionRow {
    /// The ambition.
    pub id: Id,
    /// The number people see.
    pub number: u32,
    /// Whose.
    pub organisation_id: Id,
    /// Its name.
    pub organisation: String,
    /// The newest words.
    pub text: String,
    /// How far it is.
    pub state: AmbitionState,
    /// Which version the words are.
    pub version: u32,
    /// When it was confirmed.
    pub confirmed_on: Option<NaiveDate>,
}

/// One version of the words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AmbitionVersionRow {
    /// The version.
    pub id: Id,
    /// Its number, from 1.
    pub version: u32,
    /// The words.
    pub words: AmbitionWords,
    /// When they were put before the organisation; they no longer change since.
    pub frozen_at: Option<DateTime<Utc>>,
}

/// One ambition.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AmbitionDetail {
    /// As in the list.
    pub row: AmbitionRow,
    /// The newest words.
    pub words: AmbitionWords,
    /// All versions, newest first.
    pub versions: Vec<AmbitionVersionRow>,
    /// The meeting it came from.
    pub meeting_id: Option<Id>,
    /// The title of that meeting.
    pub meeting: String,
    /// The note it came from.
    pub source_note: String,
    /// Who confirmed it.
    pub confirmed_by: String,
    /// When it was withdrawn.
    pub withdrawn_on: Option<NaiveDate>,
    /// Why.
    pub withdrawn_reason: String,
    /// Where it can go from here.
    pub next: Vec<AmbitionState>,
    /// Judgements on it, over all plans.
    pub judged: u32,
    /// Judgements that want another look, because the words changed.
    pub review: u32,
}

/// Which ambition.
#[derive(Debug, Deserialize, TS)]
pub struct AmbitionRequest {
    /// The ambition.
    pub id: Id,
}

/// Ambitions of one organisation, typed quickly.
#[derive(Debug, Deserialize, TS)]
pub struct AmbitionAdd {
    /// Whose.
    pub organisation_id: Id,
    /// The meeting they came from.
    pub meeting_id: Option<Id>,
    /// The note they came from.
    pub source_note: String,
    /// Each becomes an ambition; empty ones are passed over.
    pub texts: Vec<String>,
}

/// An ambition to change.
#[derive(Debug, Deserialize, TS)]
pub struct AmbitionSave {
    /// The ambition.
    pub id: Id,
    /// The words.
    pub words: AmbitionWords,
    /// The meeting it came from.
    pub meeting_id: Option<Id>,
    /// The note it came from.
    pub source_note: String,
}

/// A step in the life of an ambition.
#[derive(Debug, Deserialize, TS)]
pub struct AmbitionStep {
    /// The ambition.
    pub id: Id,
    /// Where to.
    pub to: AmbitionState,
    /// Who confirmed it.
    pub by: String,
    /// On which day; today when nothing is given.
    pub on: Option<NaiveDate>,
    /// Why it was withdrawn.
    pub reason: String,
}

pub(crate) use store_words::{NewAmbition, Numbers, insert, last_number, newest_version};

pub(crate) fn words_of(version: &AmbitionVersion) -> AmbitionWords {
    AmbitionWords {
        text: version.text.clone(),
        target_groups: version.target_groups.clone(),
        areas: version.areas.clone(),
        contribution_can: version.contribution_can.clone(),
        contribution_will: version.contribution_will.clone(),
    }
}

fn shown(ambition: &Ambition, organisation: String, text: String, version: u32) -> AmbitionRow {
    AmbitionRow {
        id: ambition.id,
        number: ambition.number,
        organisation_id: ambition.organisation_id,
        organisation,
        text,
        state: ambition.state,
        version,
        confirmed_on: ambition.confirmed_on,
    }
}

/// An ambition as lists show it.
pub(crate) fn row(read: &Reader<'_>, ambition: &Ambition) -> Result<AmbitionRow> {
    let newest = newest_version(read, &ambition.id)?;
    let organisation = read.organisations().need(&ambition.organisation_id)?.name;
    Ok(shown(ambition, organisation, newest.text, newest.version))
}

/// All ambitions in the order of their organisations' names, then their numbers.
pub(crate) fn rows(read: &Reader<'_>) -> Result<Vec<AmbitionRow>> {
    let ambitions = read.ambitions().all()?;
    let wanted = ambitions.iter().map(|one| one.organisation_id).collect();
    let names = organisation_names(read, &wanted)?;
    let mut texts: HashMap<Id, NewestText> = read
        .ambition_versions()
        .newest_texts()?
        .into_iter()
        .map(|newest| (newest.ambition_id, newest))
        .collect();
    let mut rows = Vec::with_capacity(ambitions.len());
    for ambition in &ambitions {
        let newest = texts
            .remove(&ambition.id)
            .ok_or_else(|| AppError::new("not-found"))?;
        let organisation = names.get(&ambition.organisation_id).cloned();
        rows.push(shown(
            ambition,
            organisation.unwrap_or_default(),
            newest.text,
            newest.version,
        ));
    }
    rows.sort_by_cached_key(|row| (sort_text(&row.organisation), row.number));
    Ok(rows)
}

fn detail(read: &Reader<'_>, ambition: Ambition) -> Result<AmbitionDetail> {
    let row = row(read, &ambition)?;
    let mut versions = read.ambition_versions().by_ambition(&ambition.id)?;
    versions.sort_by_key(|version| std::cmp::Reverse(version.version));
    let alignments = read.alignments().by_ambition(&ambition.id)?;
    let count = |review: bool| {
        let found = alignments
            .iter()
            .filter(|one| (one.state == AlignmentState::Review) == review)
            .count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    Ok(AmbitionDetail {
        words: versions.first().map(words_of).unwrap_or_default(),
        versions: versions
            .iter()
            .map(|one| AmbitionVersionRow {
                id: one.id,
                version: one.version,
                words: words_of(one),
                frozen_at: one.frozen_at,
            })
            .collect(),
        meeting: match &ambition.meeting_id {
            Some(id) => read.meetings().need(id)?.title,
            None => String::new(),
        },
        meeting_id: ambition.meeting_id,
        source_note: ambition.source_note,
        confirmed_by: ambition.confirmed_by,
        withdrawn_on: ambition.withdrawn_on,
        withdrawn_reason: ambition.withdrawn_reason,
        next: next_steps(ambition.state).to_vec(),
        judged: count(false),
        review: count(true),
        row,
    })
}

/// All ambitions, by the names of the organisations.
pub fn list(app: &App, (): ()) -> Result<Vec<AmbitionRow>> {
    app.read(rows)
}

/// One ambition with its versions.
pub fn get(app: &App, request: AmbitionRequest) -> Result<AmbitionDetail> {
    app.read(|read| detail(read, read.ambitions().need(&request.id)?))
}

/// Writes down ambitions of one organisation, each as a concept.
///
/// # Errors
/// `required` when there are no words at all.
pub fn add(app: &App, request: AmbitionAdd) -> Result<Outcome<Vec<AmbitionRow>>> {
    let texts: Vec<&str> = request
        .texts
        .iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
        .collect();
    if texts.is_empty() {
        return Err(AppError::new("required").arg("field", "text"));
    }
    app.write(Op::new("ambition.add"), |tx| {
        tx.name_operation(
            "organisation",
            &tx.organisations().need(&request.organisation_id)?.name,
        );
        tx.name_operation("count", &texts.len().to_string());
        let mut added = Vec::new();
        let mut numbers = Numbers::after_last(tx)?;
        for text in &texts {
            let words = AmbitionWords {
                text: (*text).to_owned(),
                ..AmbitionWords::default()
            };
            let new = NewAmbition {
                organisation_id: request.organisation_id,
                meeting_id: request.meeting_id,
                source_note: &request.source_note,
                number: numbers.next(),
                words,
            };
            added.push(row(&tx.reader(), &insert(tx, new)?)?);
        }
        numbers.keep(tx)?;
        Ok(added)
    })
}

/// Changes an ambition. Words that were put before the organisation stay as they were: a new version is made, the
/// ambition is a concept again, and judgements on the old words are to be looked at again.
///
/// # Errors
/// `required` when the words are empty.
pub fn save(app: &App, request: AmbitionSave) -> Result<Outcome<AmbitionDetail>> {
    if request.words.text.trim().is_empty() {
        return Err(AppError::new("required").arg("field", "text"));
    }
    app.write(Op::new("ambition.change"), |tx| {
        let mut ambition = tx.ambitions().need(&request.id)?;
        tx.name_operation(
            "organisation",
            &tx.organisations().need(&ambition.organisation_id)?.name,
        );
        tx.name_operation("number", &ambition.number.to_string());
        ambition.meeting_id = request.meeting_id;
        ambition.source_note = request.source_note.trim().to_owned();
        store_words::change(tx, &mut ambition, request.words)?;
        tx.ambitions().update(&ambition)?;
        detail(&tx.reader(), ambition)
    })
}

/// Takes an ambition a step further: put before the organisation, confirmed, withdrawn, or back.
///
/// # Errors
/// `ambition-step` when the step does not fit, `required` when nobody confirmed it.
pub fn step(app: &App, request: AmbitionStep) -> Result<Outcome<AmbitionDetail>> {
    let today = app.today();
    let kind = match request.to {
        AmbitionState::Concept => "ambition.concept",
        AmbitionState::Submitted => "ambition.submitted",
        AmbitionState::Confirmed => "ambition.confirmed",
        AmbitionState::Withdrawn => "ambition.withdrawn",
    };
    if request.to == AmbitionState::Confirmed && request.by.trim().is_empty() {
        return Err(AppError::new("required").arg("field", "confirmed_by"));
    }
    app.write(Op::new(kind), |tx| {
        let mut ambition = tx.ambitions().need(&request.id)?;
        if !may_go(ambition.state, request.to) {
            return Err(AppError::new("ambition-step"));
        }
        tx.name_operation(
            "organisation",
            &tx.organisations().need(&ambition.organisation_id)?.name,
        );
        tx.name_operation("number", &ambition.number.to_string());
        ambition.state = request.to;
        let on = request.on.unwrap_or(today);
        let confirmed = request.to == AmbitionState::Confirmed;
        let withdrawn = request.to == AmbitionState::Withdrawn;
        if confirmed {
            ambition.confirmed_by = request.by.trim().to_owned();
            ambition.confirmed_on = Some(on);
        } else if !withdrawn {
            ambition.confirmed_by = String::new();
            ambition.confirmed_on = None;
        }
        ambition.withdrawn_on = withdrawn.then_some(on);
        ambition.withdrawn_reason = if withdrawn {
            request.reason.trim().to_owned()
        } else {
            String::new()
        };
        if freezes(request.to) {
            store_words::freeze(tx, &ambition.id)?;
        }
        tx.ambitions().update(&ambition)?;
        detail(&tx.reader(), ambition)
    })
}

/// Removes an ambition with its versions and judgements; undo brings it all back.
pub fn remove(app: &App, request: AmbitionRequest) -> Result<Outcome<()>> {
    app.write(Op::new("ambition.remove"), |tx| {
        let ambition = tx.ambitions().need(&request.id)?;
        tx.name_operation(
            "organisation",
            &tx.organisations().need(&ambition.organisation_id)?.name,
        );
        tx.name_operation("number", &ambition.number.to_string());
        for alignment in tx.alignments().by_ambition(&ambition.id)? {
            tx.alignments().delete(&alignment.id)?;
        }
        Ok(tx.ambitions().delete(&ambition.id)?)
    })
}

area! {
    /// All ambitions.
    ambition_list(()) -> Vec<AmbitionRow> = list;
    /// One ambition with its versions.
    ambition_get(AmbitionRequest) -> AmbitionDetail = get;
    /// Writes down ambitions of an organisation.
    ambition_add(AmbitionAdd) -> Outcome<Vec<AmbitionRow>> = add;
    /// Changes the words of an ambition and where it came from.
    ambition_save(AmbitionSave) -> Outcome<AmbitionDetail> = save;
    /// Takes an ambition a step further.
    ambition_step(AmbitionStep) -> Outcome<AmbitionDetail> = step;
    /// Removes an ambition.
    ambition_remove(AmbitionRequest) -> Outcome<()> = remove;
}
