//! Keeping judgements.

use domain::id::Id;
use domain::lists::{AlignmentState, Judgement};
use serde::Deserialize;
use store::tables::Alignment;
use store::{Op, Tx};
use ts_rs::TS;

use super::{AlignmentRow, row};
use crate::ambitions::newest_version;
use crate::plans::short_name;
use crate::{App, AppError, Outcome, Result};

/// A judgement.
#[derive(Debug, Deserialize, TS)]
pub struct JudgeRequest {
    /// The ambition.
    pub ambition_id: Id,
    /// The element.
    pub element_id: Id,
    /// What she judges; nothing takes the judgement away.
    pub judgement: Option<Judgement>,
}

/// A note with a judgement.
#[derive(Debug, Deserialize, TS)]
pub struct NoteRequest {
    /// The ambition.
    pub ambition_id: Id,
    /// The element.
    pub element_id: Id,
    /// Why.
    pub note: String,
}

fn known(tx: &Tx<'_>, ambition: &Id, element: &Id) -> Result<Option<Alignment>> {
    Ok(tx
        .alignments()
        .by_ambition(ambition)?
        .into_iter()
        .find(|one| one.plan_element_id == *element))
}

fn name(tx: &Tx<'_>, ambition: &Id, element: &Id) -> Result<()> {
    let ambition = tx.ambitions().need(ambition)?;
    tx.name_operation(
        "organisation",
        &tx.organisations().need(&ambition.organisation_id)?.name,
    );
    tx.name_operation("element", &short_name(&tx.plan_elements().need(element)?));
    Ok(())
}

/// Keeps a judgement on the words as they are now. Judging again is also how a judgement to be looked at is settled.
///
/// # Errors
/// `plan-not-candidate` when the element is a heading or running text.
pub fn judge(app: &App, request: JudgeRequest) -> Result<Outcome<Option<AlignmentRow>>> {
    let kind = match request.judgement {
        Some(Judgement::Full) => "alignment.full",
        Some(Judgement::Partial) => "alignment.partial",
        Some(Judgement::Conflict) => "alignment.conflict",
        Some(Judgement::None) => "alignment.none",
        None => "alignment.clear",
    };
    app.write(Op::new(kind), |tx| {
        name(tx, &request.ambition_id, &request.element_id)?;
        let known = known(tx, &request.ambition_id, &request.element_id)?;
        let Some(judgement) = request.judgement else {
            if let Some(known) = known {
                tx.alignments().delete(&known.id)?;
            }
            return Ok(None);
        };
        if known.is_none() && !crate::plans::is_candidate(&tx.plan_elements().need(&request.element_id)?) {
            return Err(AppError::new("plan-not-candidate"));
        }
        let version = newest_version(&tx.reader(), &request.ambition_id)?;
        let alignment = Alignment {
            id: match &known {
                Some(known) => known.id,
                None => tx.new_id()?,
            },
            ambition_id: request.ambition_id,
            ambition_version_id: version.id,
            plan_element_id: request.element_id,
            judgement,
            note: known.map(|known| known.note).unwrap_or_default(),
            judged_at: tx.now(),
            state: AlignmentState::Current,
            review_text: String::new(),
        };
        tx.alignments().put(&alignment)?;
        Ok(Some(row(&alignment, &[version])))
    })
}

/// Keeps her note.
///
/// # Errors
/// `not-found` when the pair was not judged.
pub fn note(app: &App, request: NoteRequest) -> Result<Outcome<AlignmentRow>> {
    app.write(Op::new("alignment.note"), |tx| {
        name(tx, &request.ambition_id, &request.element_id)?;
        let known = known(tx, &request.ambition_id, &request.element_id)?;
        let mut alignment = known.ok_or_else(|| AppError::new("not-found"))?;
        alignment.note = request.note.trim().to_owned();
        tx.alignments().update(&alignment)?;
        Ok(row(
            &alignment,
            &tx.ambition_versions().by_ambition(&request.ambition_id)?,
        ))
    })
}
