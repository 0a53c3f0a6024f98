//! The board of replies: every invited organisation, what needs work first.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::id::Id;
use domain::lists::{InvitationState, RegistrationOrigin, RegistrationState, ReplyMeans};
use serde::{Deserialize, Serialize};
use store::Reader;
use store::tables::{Invitation, Registration};
use ts_rs::TS;

use crate::commands::area;
use crate::contact_attempts::{self, AttemptRow};
use crate::contacts::{ContactRow, Reachable};
use crate::meetings::{MeetingCounts, counts};
use crate::who::name_of;
use crate::{App, Result};

/// A place on the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceRow {
    /// The registration.
    pub id: Id,
    /// The person, unless the name follows.
    pub person_id: Option<Id>,
    /// Full name; empty when it follows.
    pub name: String,
    /// Whether it counts for the room.
    pub state: RegistrationState,
    /// How it came about.
    pub origin: RegistrationOrigin,
    /// Why there are more than the rule allows.
    pub exception_reason: String,
    /// Diet and access, for this meeting only.
    pub needs: String,
}

/// An invited organisation.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReplyRow {
    /// The invitation.
    pub invitation_id: Id,
    /// The organisation.
    pub organisation_id: Id,
    /// Its name.
    pub organisation: String,
    /// Where it stands.
    pub state: InvitationState,
    /// Whether it still owes an answer.
    pub silent: bool,
    /// Its places.
    pub places: Vec<PlaceRow>,
    /// When she put it on the list; that says nothing about sending.
    pub invited_on: Option<NaiveDate>,
    /// When the invitation first went, by letter or mail, as she marked it.
    pub sent_on: Option<NaiveDate>,
    /// When she reminded.
    pub reminded_on: Option<NaiveDate>,
    /// When the answer came.
    pub replied_on: Option<NaiveDate>,
    /// How it came.
    pub replied_how: Option<ReplyMeans>,
    /// Who gave it.
    pub replied_by: String,
    /// In their words.
    pub remark: String,
    /// The organisation's own number, as shown.
    pub phone: String,
    /// Calls that nobody answered, oldest first.
    pub attempts: Vec<AttemptRow>,
    /// Its people, first contact first.
    pub contacts: Vec<ContactRow>,
}

/// All of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReplyBoard {
    /// Replies are asked before this day.
    pub reply_by: Option<NaiveDate>,
    /// Days until then; negative when past.
    pub days_left: Option<i64>,
    /// Chairs.
    pub capacity: Option<u32>,
    /// Most persons per organisation.
    pub max_persons: u32,
    /// Numbers.
    pub counts: MeetingCounts,
    /// Organisations, by name.
    pub rows: Vec<ReplyRow>,
}

/// Which meeting.
#[derive(Debug, Deserialize, TS)]
pub struct BoardRequest {
    /// The meeting.
    pub meeting_id: Id,
}

fn place_row(read: &Reader<'_>, known: &Reachable, row: &Registration) -> Result<PlaceRow> {
    let name = match &row.person_id {
        Some(person) => match known.name(person) {
            Some(name) => name,
            // Somebody who is no contact of the organisation any more.
            None => name_of(&read.persons().need(person)?).full(),
        },
        None => String::new(),
    };
    Ok(PlaceRow {
        id: row.id,
        person_id: row.person_id,
        name,
        state: row.state,
        origin: row.origin,
        exception_reason: row.exception_reason.clone(),
        needs: row.needs.clone(),
    })
}

fn reply_row(
    invitation: Invitation,
    known: &mut Reachable,
    places: Vec<PlaceRow>,
    attempts: Vec<AttemptRow>,
) -> Result<ReplyRow> {
    let contacts = known.take_people(&invitation.organisation_id);
    let (organisation, phone) = known.organisation(&invitation.organisation_id)?;
    Ok(ReplyRow {
        invitation_id: invitation.id,
        places,
        contacts,
        attempts,
        phone: domain::phone::shown(phone),
        organisation_id: invitation.organisation_id,
        organisation: organisation.to_owned(),
        silent: domain::replies::is_silent(invitation.state),
        state: invitation.state,
        invited_on: invitation.invited_on,
        sent_on: invitation.sent_on(),
        reminded_on: invitation.reminded_on,
        replied_on: invitation.replied_on,
        replied_how: invitation.replied_how,
        replied_by: invitation.replied_by,
        remark: invitation.remark,
    })
}

/// The places that were not given up, in order, by organisation.
fn places(
    read: &Reader<'_>,
    known: &Reachable,
    mut all: Vec<Registration>,
) -> Result<HashMap<Id, Vec<PlaceRow>>> {
    all.retain(|row| row.state != RegistrationState::Withdrawn);
    all.sort_by_key(|row| (row.sort, row.id));
    let mut places: HashMap<Id, Vec<PlaceRow>> = HashMap::new();
    for row in &all {
        if let Some(organisation) = row.organisation_id {
            let place = place_row(read, known, row)?;
            places.entry(organisation).or_default().push(place);
        }
    }
    Ok(places)
}

/// The board of a meeting.
pub fn board(app: &App, request: BoardRequest) -> Result<ReplyBoard> {
    let today = app.today();
    app.read(|read| {
        let meeting = read.meetings().need(&request.meeting_id)?;
        let invitations = read.invitations().by_meeting(&meeting.id)?;
        let registrations = read.registrations().by_meeting(&meeting.id)?;
        let invited: Vec<Id> = invitations.iter().map(|row| row.organisation_id).collect();
        let mut known = Reachable::read(read, &invited, today)?;
        let counts = counts(invitations.iter().map(|row| row.state), &registrations);
        let mut places = places(read, &known, registrations)?;
        let mut attempts = contact_attempts::by_invitation(read)?;
        let mut rows = Vec::with_capacity(invitations.len());
        for invitation in invitations {
            let places = places.remove(&invitation.organisation_id).unwrap_or_default();
            let attempts = attempts.remove(&invitation.id).unwrap_or_default();
            rows.push(reply_row(invitation, &mut known, places, attempts)?);
        }
        rows.sort_by_cached_key(|row| domain::names::sort_text(&row.organisation));
        Ok(ReplyBoard {
            reply_by: meeting.reply_by,
            days_left: meeting.reply_by.map(|day| (day - today).num_days()),
            capacity: meeting.capacity,
            max_persons: meeting.max_persons,
            counts,
            rows,
        })
    })
}

area! {
    /// Every invited organisation with its answer, its places and whom to phone.
    reply_board(BoardRequest) -> ReplyBoard = board;
}
