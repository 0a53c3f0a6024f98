//! Phone calls that nobody answered: noted at once, so that the next round of calling knows whom was tried and when.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::id::Id;
use serde::{Deserialize, Serialize};
use store::tables::ContactAttempt;
use store::{Op, Reader};
use ts_rs::TS;

use crate::commands::area;
use crate::who::name_of;
use crate::{App, Outcome, Result};

/// An attempt, as the phone list shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttemptRow {
    /// The attempt.
    pub id: Id,
    /// When she tried.
    pub tried_at: DateTime<Utc>,
    /// Whom she asked for; empty for the organisation's own number.
    pub whom: String,
}

/// Nobody answered.
#[derive(Debug, Deserialize, TS)]
pub struct AttemptRequest {
    /// The invitation it was about.
    pub invitation_id: Id,
    /// Whom she asked for; nothing for the organisation's own number.
    pub person_id: Option<Id>,
}

/// The attempts for an invitation, oldest first.
pub(crate) fn of(read: &Reader<'_>, invitation: &Id) -> Result<Vec<AttemptRow>> {
    let attempts = read.contact_attempts().by_invitation(invitation)?;
    attempts
        .into_iter()
        .map(|attempt| attempt_row(read, &attempt))
        .collect()
}

/// The attempts of all invitations, each oldest first: calls in vain are few, questions per invitation are not.
pub(crate) fn by_invitation(read: &Reader<'_>) -> Result<HashMap<Id, Vec<AttemptRow>>> {
    let mut found: HashMap<Id, Vec<AttemptRow>> = HashMap::new();
    let mut attempts = read.contact_attempts().all()?;
    attempts.sort_by_key(|attempt| attempt.tried_at);
    for attempt in attempts {
        let row = attempt_row(read, &attempt)?;
        found.entry(attempt.invitation_id).or_default().push(row);
    }
    Ok(found)
}

fn attempt_row(read: &Reader<'_>, attempt: &ContactAttempt) -> Result<AttemptRow> {
    let whom = match &attempt.person_id {
        Some(person) => name_of(&read.persons().need(person)?).full(),
        None => String::new(),
    };
    Ok(AttemptRow {
        id: attempt.id,
        tried_at: attempt.tried_at,
        whom,
    })
}

/// Notes that nobody answered. It is no answer and no reminder: the organisation stands where it stood.
pub fn add(app: &App, request: AttemptRequest) -> Result<Outcome<()>> {
    app.write(Op::new("contact.no-answer"), |tx| {
        let invitation = tx.invitations().need(&request.invitation_id)?;
        let organisation = tx.organisations().need(&invitation.organisation_id)?.name;
        tx.name_operation("organisation", &organisation);
        Ok(tx.contact_attempts().insert(&ContactAttempt {
            id: tx.new_id()?,
            invitation_id: invitation.id,
            tried_at: tx.now(),
            person_id: request.person_id,
        })?)
    })
}

area! {
    /// Notes that a phone call was not answered.
    contact_attempt_add(AttemptRequest) -> Outcome<()> = add;
}
