//! Accepting changes of the bridge: one step, to be undone as one.

use serde::Deserialize;
use store::Op;
use store::tables::BridgeLine;
use ts_rs::TS;

use super::{BridgeChange, Draft, count};
use crate::{App, AppError, Outcome, Result};

/// Changes to accept.
#[derive(Debug, Deserialize, TS)]
pub struct BridgeAccept {
    /// What she changed.
    pub changes: Vec<BridgeChange>,
}

/// Whether her changes can be; nothing is kept. Answers how many there are.
///
/// # Errors
/// Those of a change that cannot be, see [`Draft::read`].
pub fn check(app: &App, request: BridgeAccept) -> Result<u32> {
    app.read(|read| Draft::read(read, &request.changes))?;
    Ok(count(request.changes.len()))
}

/// Keeps her changes. Answers how many there were.
///
/// # Errors
/// Those of a change that cannot be, see [`Draft::read`]; nothing is kept then. `bridge-nothing` without changes.
pub fn accept(app: &App, request: BridgeAccept) -> Result<Outcome<u32>> {
    if request.changes.is_empty() {
        return Err(AppError::new("bridge-nothing"));
    }
    app.write(Op::new("bridge.change"), |tx| {
        let draft = Draft::read(&tx.reader(), &request.changes)?;
        let now = tx.now();
        let mut gone = Vec::new();
        for row in draft.rows {
            if row.change.is_none() {
                continue;
            }
            match (row.id, row.removed) {
                (Some(id), true) => {
                    tx.bridge_lines().delete(&id)?;
                    if row.kind == domain::lists::BridgeLineKind::NewConcept {
                        gone.push(row.concept_id);
                    }
                }
                (None, true) => {}
                (id, false) => tx.bridge_lines().put(&BridgeLine {
                    id: match id {
                        Some(id) => id,
                        None => tx.new_id()?,
                    },
                    concept_id: row.concept_id,
                    kind: row.kind,
                    text: row.text,
                    accepted_at: now,
                })?,
            }
        }
        // What she said about a concept of her own goes with it.
        if !gone.is_empty() {
            for stance in tx.ambition_concepts().all()? {
                if gone.contains(&stance.concept_id) {
                    tx.ambition_concepts().delete(&stance.id)?;
                }
            }
        }
        let changes = count(request.changes.len());
        tx.name_operation("count", &changes.to_string());
        Ok(changes)
    })
}
