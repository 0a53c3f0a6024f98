//! The ambitions of the example and the plan they are laid beside, with the judgements of an afternoon's work.

use domain::id::Id;
use domain::lists::{AmbitionState, Judgement};
use serde::Deserialize;

use crate::alignments::{self, AlignmentListRequest, ProposalsRequest};
use crate::ambitions::{self, AmbitionAdd, AmbitionSave, AmbitionStep, AmbitionWords};
use crate::organisations::{self, OrganisationQuery};
use crate::plans::{self, PlanPasteRequest, PlanSave, PlanVersionRequest};
use crate::{App, AppError, Result};

/// What the file says of the plan beside its own text.
#[derive(Deserialize)]
pub(super) struct Plan {
    municipality: String,
}

/// One ambition.
#[derive(Deserialize)]
pub(super) struct Ambition {
    organisation: String,
    text: String,
    target_groups: Vec<String>,
    areas: Vec<String>,
    can: String,
    will: String,
    note: String,
    /// Who said yes to the words; nobody leaves it a concept.
    confirmed_by: String,
    /// Number in the plan, judgement, her note.
    judged: Vec<(String, Judgement, String)>,
    /// Whether what else is proposed was looked at and does not fit. Without it those proposals still wait.
    rest_none: bool,
}

/// Reads the plan, writes the ambitions down as they came from the meeting, and judges.
pub(super) fn fill(app: &App, plan: Plan, ambitions: &[Ambition], meeting_id: Option<Id>) -> Result<()> {
    let pasted = PlanPasteRequest {
        text: include_str!("../../data/example-plan.txt").to_owned(),
        title: String::new(),
        plan_id: None,
    };
    let read = plans::paste(app, pasted)?.value;
    let version_id = read.version_id;
    let detail = plans::get(app, PlanVersionRequest { version_id })?;
    let save = PlanSave {
        id: read.plan_id,
        title: detail.plan.title,
        municipality: plan.municipality,
        period_from: detail.plan.period_from,
        period_to: detail.plan.period_to,
    };
    plans::save(app, save)?;
    for ambition in ambitions {
        let id = write_down(app, ambition, meeting_id)?;
        for (number, judgement, note) in &ambition.judged {
            let element = detail.elements.iter().find(|one| one.number == *number);
            let element_id = element
                .ok_or_else(|| AppError::internal("the example judges an unknown number"))?
                .id;
            judge(app, id, element_id, *judgement)?;
            if !note.is_empty() {
                let note = alignments::NoteRequest {
                    ambition_id: id,
                    element_id,
                    note: note.clone(),
                };
                alignments::note(app, note)?;
            }
        }
        if ambition.rest_none {
            rest(app, id, version_id)?;
        }
    }
    Ok(())
}

fn judge(app: &App, ambition_id: Id, element_id: Id, judgement: Judgement) -> Result<()> {
    let request = alignments::JudgeRequest {
        ambition_id,
        element_id,
        judgement: Some(judgement),
    };
    alignments::judge(app, request).map(|_| ())
}

/// Judges what the screen still proposes until nothing is left to judge for this ambition.
fn rest(app: &App, ambition_id: Id, version_id: Id) -> Result<()> {
    let open = |app: &App| -> Result<bool> {
        let list = alignments::list(app, AlignmentListRequest { version_id })?;
        let found = list
            .ambitions
            .into_iter()
            .find(|one| one.ambition.id == ambition_id);
        Ok(found.is_some_and(|one| one.open > 0))
    };
    while open(app)? {
        let request = ProposalsRequest {
            ambition_id,
            version_id,
            more: None,
        };
        let proposals = alignments::proposals(app, request)?;
        let next = proposals.cards.into_iter().find(|card| card.alignment.is_none());
        let Some(card) = next else { break };
        judge(app, ambition_id, card.element.id, Judgement::None)?;
    }
    Ok(())
}

fn write_down(app: &App, ambition: &Ambition, meeting_id: Option<Id>) -> Result<Id> {
    let found = organisations::list(
        app,
        OrganisationQuery {
            text: ambition.organisation.clone(),
            ..OrganisationQuery::default()
        },
    )?;
    let organisation = found.rows.iter().find(|row| row.name == ambition.organisation);
    let organisation_id = organisation
        .ok_or_else(|| AppError::internal("the example names an unknown organisation"))?
        .id;
    let add = AmbitionAdd {
        organisation_id,
        meeting_id,
        source_note: ambition.note.clone(),
        texts: vec![ambition.text.clone()],
    };
    let added = ambitions::add(app, add)?.value;
    let id = added
        .first()
        .ok_or_else(|| AppError::internal("an ambition of the example is empty"))?
        .id;
    let words = AmbitionWords {
        text: ambition.text.clone(),
        target_groups: ambition.target_groups.clone(),
        areas: ambition.areas.clone(),
        contribution_can: ambition.can.clone(),
        contribution_will: ambition.will.clone(),
    };
    let save = AmbitionSave {
        id,
        words,
        meeting_id,
        source_note: ambition.note.clone(),
    };
    ambitions::save(app, save)?;
    if !ambition.confirmed_by.is_empty() {
        let step = AmbitionStep {
            id,
            to: AmbitionState::Confirmed,
            by: ambition.confirmed_by.clone(),
            on: None,
            reason: String::new(),
        };
        ambitions::step(app, step)?;
    }
    Ok(id)
}
