//! What changes of the bridge would do to the rankings, before she accepts them.

use std::collections::HashMap;

use domain::id::Id;
use domain::lists::AmbitionState;
use matching::bridge::{Ranked, WatchedAmbition, ranking_changes};
use serde::{Deserialize, Serialize};
use store::tables::PlanElement;
use ts_rs::TS;

use super::{BridgeChange, Draft, count};
use crate::alignments::{CardElement, ENOUGH, card_element, judgements, of_version};
use crate::ambitions::{AmbitionRow, rows};
use crate::matcher::{prepare_lines, ready, ready_with};
use crate::{App, AppError, Result};

/// Changes to look at.
#[derive(Debug, Deserialize, TS)]
pub struct BridgePreviewRequest {
    /// What she changed.
    pub changes: Vec<BridgeChange>,
    /// The version of a plan to lay the ambitions beside; nothing when there is no plan.
    pub version_id: Option<Id>,
    /// Name of the job.
    pub job: String,
}

/// An element that comes to stand elsewhere for an ambition.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BridgeMove {
    /// The ambition.
    pub ambition: AmbitionRow,
    /// The element.
    pub element: CardElement,
    /// Its place as it is, from 1, among what she has not judged.
    pub from: u32,
    /// Its place as it would be.
    pub to: u32,
}

/// What the changes would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BridgePreview {
    /// What comes into or goes out of the first five, by ambition, best new place first.
    pub moves: Vec<BridgeMove>,
    /// How many only change places within the first five.
    pub within: u32,
    /// Ambitions that were ranked.
    pub ambitions: u32,
    /// Ambitions for which the first five become others or stand in another order.
    pub touched: u32,
    /// Whether the sentence model had its say.
    pub meaning: bool,
}

/// Ranks every ambition under the bridge as it is and as it would be.
///
/// # Errors
/// `cancelled` when she stopped it; `model-unusable`; and those of a change that cannot be, see [`Draft::read`].
pub fn preview(app: &App, request: BridgePreviewRequest) -> Result<BridgePreview> {
    let job = app.jobs().start(&request.job);
    let lines = app.read(|read| Ok(Draft::read(read, &request.changes)?.lines()))?;
    prepare_lines(app, &lines, &job)?;
    let Some(version) = request.version_id else {
        return Ok(BridgePreview {
            moves: Vec::new(),
            within: 0,
            ambitions: 0,
            touched: 0,
            meaning: false,
        });
    };
    app.read(|read| {
        let ambitions: Vec<AmbitionRow> = rows(read)?
            .into_iter()
            .filter(|row| row.state != AmbitionState::Withdrawn)
            .collect();
        let total = crate::plans::elements(read, &version)?.len() + ambitions.len();
        let step = |done: usize| {
            job.progress(done as u64, total as u64);
            !job.stopped()
        };
        let before = ready(app, read, &version)?;
        job.check()?;
        let after = ready_with(app, read, &version, lines, &step)?;
        let elements: HashMap<Id, &PlanElement> = after.elements.iter().map(|one| (one.id, one)).collect();
        let mut watched = Vec::with_capacity(ambitions.len());
        for ambition in &ambitions {
            let alignments = of_version(read, &ambition.id, &elements)?;
            watched.push(WatchedAmbition {
                id: ambition.id.to_string(),
                text: ambition.text.clone(),
                judgements: judgements(read, &ambition.id, &alignments)?,
            });
        }
        let texts: Vec<&str> = ambitions.iter().map(|one| one.text.as_str()).collect();
        let known = after.vectors(read, &texts)?;
        let read_already = total - ambitions.len();
        let changes = ranking_changes(
            Ranked {
                engine: &before.engine,
                plan: &before.index,
            },
            Ranked {
                engine: &after.engine,
                plan: &after.index,
            },
            &watched,
            &|text| known.get(text).cloned(),
            ENOUGH,
            &|done| step(read_already + done),
        );
        let changes = changes.ok_or_else(|| AppError::new("cancelled"))?;
        let mut found = BridgePreview {
            moves: Vec::new(),
            within: 0,
            ambitions: count(ambitions.len()),
            touched: count(changes.len()),
            meaning: after.index.has_meaning(),
        };
        for change in &changes {
            let Some(ambition) = ambitions.iter().find(|one| one.id.to_string() == change.ambition) else {
                continue;
            };
            for one in &change.moves {
                if one.from.max(one.to) <= ENOUGH {
                    found.within += 1;
                    continue;
                }
                let element = one.element.parse().ok().and_then(|id: Id| elements.get(&id));
                let Some(element) = element else { continue };
                found.moves.push(BridgeMove {
                    ambition: ambition.clone(),
                    element: card_element(element, &elements),
                    from: count(one.from),
                    to: count(one.to),
                });
            }
        }
        Ok(found)
    })
}
