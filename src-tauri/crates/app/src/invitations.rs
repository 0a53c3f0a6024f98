//! Who is invited to a meeting, and what was sent.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::id::Id;
use domain::lists::{InvitationState, OrganisationKind, RegistrationState};
use serde::{Deserialize, Serialize};
use store::Op;
use store::tables::Invitation;
use ts_rs::TS;

use crate::commands::area;
use crate::{App, AppError, Outcome, Result};

/// An organisation on the invite screen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Candidate {
    /// The organisation.
    pub organisation_id: Id,
    /// Its name.
    pub name: String,
    /// Kind.
    pub kind: Option<OrganisationKind>,
    /// Name of its service area.
    pub area: String,
    /// Whether a mail address is known, of the organisation or of a contact.
    pub has_mail: bool,
    /// Whether a postal address is known.
    pub has_address: bool,
    /// Its invitation, when it is invited.
    pub invitation: Option<InvitationRow>,
}

/// What is known of an invitation as such.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InvitationRow {
    /// The invitation.
    pub id: Id,
    /// Where the organisation stands.
    pub state: InvitationState,
    /// When she invited.
    pub invited_on: Option<NaiveDate>,
    /// When she reminded.
    pub reminded_on: Option<NaiveDate>,
    /// When the letter went, as she marked it.
    pub letter_sent_on: Option<NaiveDate>,
    /// When the mail went, as she marked it.
    pub mail_sent_on: Option<NaiveDate>,
}

/// Which meeting.
#[derive(Debug, Deserialize, TS)]
pub struct CandidatesRequest {
    /// The meeting.
    pub meeting_id: Id,
}

/// Organisations to invite.
#[derive(Debug, Deserialize, TS)]
pub struct InviteRequest {
    /// The meeting.
    pub meeting_id: Id,
    /// Organisations; who is invited already stays as it is.
    pub organisation_ids: Vec<Id>,
    /// The day they were invited; nothing is today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// Invitations to take back.
#[derive(Debug, Deserialize, TS)]
pub struct WithdrawRequest {
    /// Invitations.
    pub invitation_ids: Vec<Id>,
}

/// What was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sent {
    /// The letter.
    Letter,
    /// The mail.
    Mail,
    /// A reminder, by whatever way.
    Reminder,
}

/// A mark that something was sent. Only she sets it: the program sends nothing.
#[derive(Debug, Deserialize, TS)]
pub struct MarkSentRequest {
    /// Invitations.
    pub invitation_ids: Vec<Id>,
    /// What.
    pub sent: Sent,
    /// When; nothing takes the mark away.
    pub on: Option<NaiveDate>,
}

fn row(invitation: &Invitation) -> InvitationRow {
    InvitationRow {
        id: invitation.id,
        state: invitation.state,
        invited_on: invitation.invited_on,
        reminded_on: invitation.reminded_on,
        letter_sent_on: invitation.letter_sent_on,
        mail_sent_on: invitation.mail_sent_on,
    }
}

/// All organisations that still exist, with their invitation to this meeting.
pub fn candidates(app: &App, request: CandidatesRequest) -> Result<Vec<Candidate>> {
    app.read(|read| {
        read.meetings().need(&request.meeting_id)?;
        let invitations: HashMap<Id, Invitation> = read
            .invitations()
            .by_meeting(&request.meeting_id)?
            .into_iter()
            .map(|invitation| (invitation.organisation_id, invitation))
            .collect();
        let with_mail: HashSet<Id> = read
            .positions()
            .organisations_with_mail(app.today())?
            .into_iter()
            .collect();
        let areas: HashMap<Id, String> = read
            .service_areas()
            .all()?
            .into_iter()
            .map(|area| (area.id, area.name))
            .collect();
        let mut rows = Vec::new();
        for organisation in read.organisations().all()? {
            let invitation = invitations.get(&organisation.id);
            if organisation.ended_on.is_some() && invitation.is_none() {
                continue;
            }
            let area = organisation
                .service_area_id
                .and_then(|id| areas.get(&id).cloned());
            rows.push(Candidate {
                organisation_id: organisation.id,
                has_mail: !organisation.email.is_empty() || with_mail.contains(&organisation.id),
                has_address: !organisation.street.is_empty(),
                kind: organisation.kind,
                name: organisation.name,
                area: area.unwrap_or(organisation.area_text),
                invitation: invitation.map(row),
            });
        }
        rows.sort_by_cached_key(|row| domain::names::sort_text(&row.name));
        Ok(rows)
    })
}

/// Invites organisations. One invitation per organisation: who has one keeps it.
pub fn invite(app: &App, request: InviteRequest) -> Result<Outcome<u32>> {
    let invited_on = Some(request.on.unwrap_or_else(|| app.today()));
    let asked = request.organisation_ids.len();
    app.write(Op::new("invitation.add").arg("count", asked.to_string()), |tx| {
        let meeting = tx.meetings().need(&request.meeting_id)?;
        let mut have: HashSet<Id> = tx
            .invitations()
            .standings(&meeting.id)?
            .iter()
            .map(|one| one.organisation_id)
            .collect();
        let mut made = 0;
        for organisation_id in request.organisation_ids {
            if !have.insert(organisation_id) {
                continue;
            }
            tx.invitations().insert(&Invitation {
                id: tx.new_id()?,
                meeting_id: meeting.id,
                organisation_id,
                state: InvitationState::Invited,
                invited_on,
                reminded_on: None,
                replied_on: None,
                replied_by: String::new(),
                replied_how: None,
                places: None,
                remark: String::new(),
                letter_sent_on: None,
                mail_sent_on: None,
            })?;
            made += 1;
        }
        Ok(made)
    })
}

/// Takes invitations back.
///
/// # Errors
/// `invitation-has-people` when an organisation has registrations; those are removed first, one by one.
pub fn withdraw(app: &App, request: WithdrawRequest) -> Result<Outcome<()>> {
    let count = request.invitation_ids.len();
    app.write(
        Op::new("invitation.remove").arg("count", count.to_string()),
        |tx| {
            for id in &request.invitation_ids {
                let invitation = tx.invitations().need(id)?;
                let registrations = tx.registrations().by_meeting(&invitation.meeting_id)?;
                if registrations.iter().any(|row| {
                    row.organisation_id == Some(invitation.organisation_id)
                        && row.state != RegistrationState::Withdrawn
                }) {
                    let name = tx.organisations().need(&invitation.organisation_id)?.name;
                    return Err(AppError::new("invitation-has-people").arg("organisation", name));
                }
                tx.invitations().delete(id)?;
            }
            Ok(())
        },
    )
}

/// Notes what she sent, or takes the mark away. A reminder changes where the organisation stands.
pub fn mark_sent(app: &App, request: MarkSentRequest) -> Result<Outcome<()>> {
    let kind = match request.sent {
        _ if request.on.is_none() => "invitation.mark-removed",
        Sent::Letter => "invitation.letter-sent",
        Sent::Mail => "invitation.mail-sent",
        Sent::Reminder => "invitation.reminded",
    };
    app.write(
        Op::new(kind).arg("count", request.invitation_ids.len().to_string()),
        |tx| {
            for id in &request.invitation_ids {
                let mut invitation = tx.invitations().need(id)?;
                match request.sent {
                    Sent::Letter => invitation.letter_sent_on = request.on,
                    Sent::Mail => invitation.mail_sent_on = request.on,
                    Sent::Reminder => {
                        invitation.reminded_on = request.on;
                        if domain::replies::is_silent(invitation.state) {
                            invitation.state = if request.on.is_some() {
                                InvitationState::Reminded
                            } else {
                                InvitationState::Invited
                            };
                        }
                    }
                }
                tx.invitations().update(&invitation)?;
            }
            Ok(())
        },
    )
}

area! {
    /// Organisations with their invitation to a meeting.
    invitation_candidates(CandidatesRequest) -> Vec<Candidate> = candidates;
    /// Invites organisations.
    invitation_add(InviteRequest) -> Outcome<u32> = invite;
    /// Takes invitations back.
    invitation_withdraw(WithdrawRequest) -> Outcome<()> = withdraw;
    /// Notes what she sent, or takes the mark away.
    invitation_mark_sent(MarkSentRequest) -> Outcome<()> = mark_sent;
}
