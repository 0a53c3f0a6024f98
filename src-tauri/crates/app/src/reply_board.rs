//! The board of replies: every invited organisation, what needs work first.

use chrono::NaiveDate;
use domain::id::Id;
use domain::lists::{InvitationState, RegistrationOrigin, RegistrationState, ReplyMeans};
use serde::{Deserialize, Serialize};
use store::Reader;
use store::tables::{Invitation, Registration};
use ts_rs::TS;

use crate::commands::area;
use crate::contact_attempts::AttemptRow;
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

/// Somebody to phone.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ContactRow {
    /// The person.
    pub person_id: Id,
    /// Full name.
    pub name: String,
    /// What they are in the organisation.
    pub role: String,
    /// As shown.
    pub phone: String,
    /// Mail address.
    pub email: String,
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
    /// Days and ways.
    pub invited_on: Option<NaiveDate>,
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

/// The people of an organisation who are there today, first contact first.
pub(crate) fn contacts(read: &Reader<'_>, organisation: &Id, today: NaiveDate) -> Result<Vec<ContactRow>> {
    let mut positions = read.positions().by_organisation(organisation)?;
    positions.retain(|position| position.to_date.is_none_or(|to| to >= today));
    positions.sort_by_key(|position| (position.sort, position.id));
    let mut rows = Vec::with_capacity(positions.len());
    for position in positions {
        let person = read.persons().need(&position.person_id)?;
        rows.push(ContactRow {
            name: name_of(&person).full(),
            person_id: person.id,
            role: position.role,
            phone: domain::phone::shown(&person.phone),
            email: person.email,
        });
    }
    Ok(rows)
}

fn place_row(read: &Reader<'_>, row: &Registration) -> Result<PlaceRow> {
    let name = match &row.person_id {
        Some(person) => name_of(&read.persons().need(person)?).full(),
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
    read: &Reader<'_>,
    invitation: Invitation,
    all: &[Registration],
    today: NaiveDate,
) -> Result<ReplyRow> {
    let organisation = read.organisations().need(&invitation.organisation_id)?;
    let mut mine: Vec<&Registration> = all
        .iter()
        .filter(|row| {
            row.organisation_id == Some(organisation.id) && row.state != RegistrationState::Withdrawn
        })
        .collect();
    mine.sort_by_key(|row| (row.sort, row.id));
    Ok(ReplyRow {
        invitation_id: invitation.id,
        places: mine
            .into_iter()
            .map(|row| place_row(read, row))
            .collect::<Result<_>>()?,
        contacts: contacts(read, &organisation.id, today)?,
        attempts: crate::contact_attempts::of(read, &invitation.id)?,
        phone: domain::phone::shown(&organisation.phone),
        organisation_id: organisation.id,
        organisation: organisation.name,
        silent: domain::replies::is_silent(invitation.state),
        state: invitation.state,
        invited_on: invitation.invited_on,
        reminded_on: invitation.reminded_on,
        replied_on: invitation.replied_on,
        replied_how: invitation.replied_how,
        replied_by: invitation.replied_by,
        remark: invitation.remark,
    })
}

/// The board of a meeting.
pub fn board(app: &App, request: BoardRequest) -> Result<ReplyBoard> {
    let today = app.today();
    app.read(|read| {
        let meeting = read.meetings().need(&request.meeting_id)?;
        let all = read.registrations().by_meeting(&meeting.id)?;
        let mut rows = Vec::new();
        for invitation in read.invitations().by_meeting(&meeting.id)? {
            rows.push(reply_row(read, invitation, &all, today)?);
        }
        rows.sort_by_cached_key(|row| domain::names::sort_text(&row.organisation));
        Ok(ReplyBoard {
            reply_by: meeting.reply_by,
            days_left: meeting.reply_by.map(|day| (day - today).num_days()),
            capacity: meeting.capacity,
            max_persons: meeting.max_persons,
            counts: counts(read, &meeting.id)?,
            rows,
        })
    })
}

area! {
    /// Every invited organisation with its answer, its places and whom to phone.
    reply_board(BoardRequest) -> ReplyBoard = board;
}
