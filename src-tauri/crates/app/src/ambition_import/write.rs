//! Writing a list of ambitions of which is known whose each is.

use std::collections::{HashMap, HashSet};

use domain::id::Id;
use domain::import::{AmbitionPreview, AmbitionPreviewRow, NameMeaning, Owner};
use store::Tx;
use store::tables::OrganisationAlias;

use super::{AmbitionImportCommit, AmbitionImportReport};
use crate::ambitions::{AmbitionWords, NewAmbition, Numbers, insert};
use crate::import::count;
use crate::jobs::Job;
use crate::{AppError, Result, organisations};

/// How often the screen hears how far it is.
const STEP: usize = 50;

/// Writes the rows, the organisations that are new, and the names to remember.
pub(super) fn write(
    tx: &Tx<'_>,
    preview: &AmbitionPreview,
    request: &AmbitionImportCommit,
    job: &Job,
) -> Result<AmbitionImportReport> {
    let mut report = AmbitionImportReport {
        left_out: preview.left_out.clone(),
        ..AmbitionImportReport::default()
    };
    let mut numbers = Numbers::after_last(tx)?;
    for number in preview.rows.iter().filter_map(|row| row.number) {
        numbers.set_apart(number);
    }
    let mut made: HashMap<&str, Id> = HashMap::new();
    let mut whose: HashSet<Id> = HashSet::new();
    for (done, row) in preview.rows.iter().enumerate() {
        if done.is_multiple_of(STEP) {
            job.progress(done as u64, preview.rows.len() as u64);
            job.check()?;
        }
        let organisation_id = match &row.owner {
            Owner::Existing { id, .. } => parse(id)?,
            Owner::New { name } => match made.get(name.as_str()) {
                Some(id) => *id,
                None => {
                    let mut organisation = organisations::blank(tx.new_id()?);
                    organisation.name.clone_from(name);
                    tx.organisations().insert(&organisation)?;
                    report.organisations_added.push(name.clone());
                    made.insert(name, organisation.id);
                    organisation.id
                }
            },
        };
        whose.insert(organisation_id);
        let new = NewAmbition {
            organisation_id,
            meeting_id: request.meeting_id,
            source_note: &row.source_note,
            number: row.number.unwrap_or_else(|| numbers.next()),
            words: words(row),
        };
        insert(tx, new)?;
        report.added = report.added.saturating_add(1);
    }
    numbers.keep(tx)?;
    report.organisations = count(whose.len());
    report.names_remembered = remember(tx, preview, request)?;
    Ok(report)
}

fn words(row: &AmbitionPreviewRow) -> AmbitionWords {
    AmbitionWords {
        text: row.text.clone(),
        target_groups: row.target_groups.clone(),
        areas: row.areas.clone(),
        contribution_can: row.contribution_can.clone(),
        contribution_will: row.contribution_will.clone(),
    }
}

fn parse(id: &str) -> Result<Id> {
    id.parse().map_err(|_| AppError::new("not-found"))
}

/// Keeps names she recognised as other names, so that the next list needs no question. Only names of rows that were
/// written: what was left out taught nothing.
fn remember(tx: &Tx<'_>, preview: &AmbitionPreview, request: &AmbitionImportCommit) -> Result<u32> {
    let mut remembered = 0;
    for answer in &request.names {
        let NameMeaning::Existing { id, remember: true } = &answer.meaning else {
            continue;
        };
        let written = preview.rows.iter().any(|row| row.listed_as == answer.name);
        let organisation_id = parse(id)?;
        let known = tx.organisation_aliases().by_organisation(&organisation_id)?;
        if !written || known.iter().any(|alias| alias.name == answer.name) {
            continue;
        }
        tx.organisation_aliases().insert(&OrganisationAlias {
            id: tx.new_id()?,
            organisation_id,
            name: answer.name.clone(),
        })?;
        remembered += 1;
    }
    Ok(remembered)
}
