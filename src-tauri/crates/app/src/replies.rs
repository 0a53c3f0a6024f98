//! What organisations answer: who comes, who does not, whose name follows.

use chrono::NaiveDate;
use domain::id::Id;
use domain::lists::{InvitationState, RegistrationOrigin, RegistrationState, ReplyMeans};
use domain::replies::{is_silent, one_more, place, state_after};
use serde::Deserialize;
use store::tables::{Invitation, Meeting, Registration};
use store::{Op, Tx};
use ts_rs::TS;

use crate::commands::area;
use crate::who::{Who, find_or_add, label, rename};
use crate::{App, AppError, Outcome, Result};

/// How an answer came.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct How {
    /// Phone, mail, paper …
    pub means: Option<ReplyMeans>,
    /// Who of the organisation gave it.
    pub by: String,
    /// When; nothing is today.
    pub on: Option<NaiveDate>,
    /// In their words.
    pub remark: String,
}

/// An organisation comes.
#[derive(Debug, Deserialize, TS)]
pub struct ComingRequest {
    /// The invitation.
    pub invitation_id: Id,
    /// One entry per person; they come on top of who is registered already.
    pub people: Vec<Who>,
    /// Why there are more than the rule allows.
    pub exception_reason: Option<String>,
    /// How the answer came.
    pub how: How,
}

/// An organisation does not come.
#[derive(Debug, Deserialize, TS)]
pub struct DeclinedRequest {
    /// The invitation.
    pub invitation_id: Id,
    /// How the answer came.
    pub how: How,
}

/// An answer to take back, as if none had come.
#[derive(Debug, Deserialize, TS)]
pub struct NoAnswerRequest {
    /// The invitation.
    pub invitation_id: Id,
}

/// How an answer came, noted better than the first time.
#[derive(Debug, Deserialize, TS)]
pub struct HowRequest {
    /// The invitation.
    pub invitation_id: Id,
    /// How the answer came.
    pub how: How,
}

/// A name written better.
#[derive(Debug, Deserialize, TS)]
pub struct CorrectNameRequest {
    /// The registration.
    pub registration_id: Id,
    /// The name as it should be.
    pub name: String,
}

/// A name for a place that had none, or another name.
#[derive(Debug, Deserialize, TS)]
pub struct NameRequest {
    /// The registration.
    pub registration_id: Id,
    /// Who it is.
    pub who: Who,
}

/// One registration.
#[derive(Debug, Deserialize, TS)]
pub struct RegistrationRequest {
    /// The registration.
    pub registration_id: Id,
}

/// Somebody comes in another's place.
#[derive(Debug, Deserialize, TS)]
pub struct SubstituteRequest {
    /// Who does not come.
    pub registration_id: Id,
    /// Who comes.
    pub who: Who,
}

/// Diet and access, for this meeting only.
#[derive(Debug, Deserialize, TS)]
pub struct NeedsRequest {
    /// The registration.
    pub registration_id: Id,
    /// What is needed.
    pub needs: String,
}

fn registered(tx: &Tx<'_>, meeting: &Id) -> Result<Vec<Registration>> {
    let mut rows = tx.registrations().by_meeting(meeting)?;
    rows.retain(|row| row.state != RegistrationState::Withdrawn);
    Ok(rows)
}

fn seated(rows: &[Registration]) -> u32 {
    let count = rows
        .iter()
        .filter(|row| row.state == RegistrationState::Registered)
        .count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn of_organisation(rows: &[Registration], organisation: Id) -> u32 {
    let count = rows
        .iter()
        .filter(|row| row.organisation_id == Some(organisation))
        .count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Refuses a person who is registered already.
fn not_twice(rows: &[Registration], person: Option<Id>, tx: &Tx<'_>) -> Result<()> {
    match rows
        .iter()
        .find(|row| person.is_some() && row.person_id == person)
    {
        Some(row) => Err(AppError::new("already-registered").arg("name", label(&tx.reader(), row)?)),
        None => Ok(()),
    }
}

/// Registers one person of an invited organisation, within the rule and the room.
pub(crate) fn register(
    tx: &Tx<'_>,
    meeting: &Meeting,
    organisation: Id,
    who: &Who,
    exception_reason: Option<&str>,
) -> Result<Registration> {
    let rows = registered(tx, &meeting.id)?;
    let already = of_organisation(&rows, organisation);
    let origin = one_more(already, Some(meeting.max_persons), exception_reason)
        .map_err(|rule| AppError::new("too-many-persons").arg("most", rule.most))?;
    let person_id = find_or_add(tx, who, Some(organisation))?;
    not_twice(&rows, person_id, tx)?;
    let exception = if origin == RegistrationOrigin::Exception {
        exception_reason.unwrap_or("").trim()
    } else {
        ""
    };
    let registration = Registration {
        id: tx.new_id()?,
        meeting_id: meeting.id,
        organisation_id: Some(organisation),
        person_id,
        origin,
        state: place(seated(&rows), meeting.capacity),
        replaces: None,
        exception_reason: exception.to_owned(),
        needs: String::new(),
        sort: i32::try_from(already).unwrap_or(i32::MAX),
    };
    tx.registrations().insert(&registration)?;
    Ok(registration)
}

/// Sets where the organisation stands after its registrations changed.
fn settle(tx: &Tx<'_>, meeting: &Id, organisation: Option<Id>) -> Result<()> {
    let Some(organisation) = organisation else {
        return Ok(());
    };
    let places = of_organisation(&registered(tx, meeting)?, organisation);
    let found = tx
        .invitations()
        .by_meeting(meeting)?
        .into_iter()
        .find(|row| row.organisation_id == organisation);
    if let Some(mut invitation) = found {
        invitation.state = state_after(invitation.state, places, invitation.reminded_on.is_some());
        invitation.places = (places > 0).then_some(places);
        tx.invitations().update(&invitation)?;
    }
    Ok(())
}

fn note(invitation: &mut Invitation, how: How, today: NaiveDate) {
    invitation.replied_on = Some(how.on.unwrap_or(today));
    invitation.replied_by = how.by.trim().to_owned();
    invitation.replied_how = how.means;
    invitation.remark = how.remark;
}

fn organisation_name(app: &App, invitation: Id) -> Result<String> {
    app.read(|read| {
        let invitation = read.invitations().need(&invitation)?;
        Ok(read.organisations().need(&invitation.organisation_id)?.name)
    })
}

/// Notes that an organisation comes, with names or with names to follow.
///
/// # Errors
/// `too-many-persons` beyond the rule without a reason, `already-registered` for somebody who is on the list.
pub fn coming(app: &App, request: ComingRequest) -> Result<Outcome<()>> {
    let today = app.today();
    let name = organisation_name(app, request.invitation_id)?;
    let op = Op::new("reply.coming")
        .arg("organisation", name)
        .arg("count", request.people.len().to_string());
    app.write(op, |tx| {
        let mut invitation = tx.invitations().need(&request.invitation_id)?;
        let meeting = tx.meetings().need(&invitation.meeting_id)?;
        for who in &request.people {
            register(
                tx,
                &meeting,
                invitation.organisation_id,
                who,
                request.exception_reason.as_deref(),
            )?;
        }
        note(&mut invitation, request.how, today);
        tx.invitations().update(&invitation)?;
        settle(tx, &meeting.id, Some(invitation.organisation_id))
    })
}

/// Notes that an organisation does not come. Who was registered for it is withdrawn.
pub fn declined(app: &App, request: DeclinedRequest) -> Result<Outcome<()>> {
    let today = app.today();
    let name = organisation_name(app, request.invitation_id)?;
    app.write(Op::new("reply.declined").arg("organisation", name), |tx| {
        let mut invitation = tx.invitations().need(&request.invitation_id)?;
        withdraw_all(tx, &invitation)?;
        note(&mut invitation, request.how, today);
        invitation.state = InvitationState::Declined;
        invitation.places = None;
        Ok(tx.invitations().update(&invitation)?)
    })
}

/// Notes how an answer came that was noted before: the answer itself stays.
///
/// # Errors
/// `reply-no-answer` when the organisation owes its answer still.
pub fn how(app: &App, request: HowRequest) -> Result<Outcome<()>> {
    let today = app.today();
    let name = organisation_name(app, request.invitation_id)?;
    app.write(Op::new("reply.how").arg("organisation", name), |tx| {
        let mut invitation = tx.invitations().need(&request.invitation_id)?;
        if is_silent(invitation.state) {
            return Err(AppError::new("reply-no-answer"));
        }
        note(&mut invitation, request.how, today);
        Ok(tx.invitations().update(&invitation)?)
    })
}

/// Takes an answer back, as if none had come.
pub fn no_answer(app: &App, request: NoAnswerRequest) -> Result<Outcome<()>> {
    let name = organisation_name(app, request.invitation_id)?;
    app.write(Op::new("reply.none").arg("organisation", name), |tx| {
        let mut invitation = tx.invitations().need(&request.invitation_id)?;
        withdraw_all(tx, &invitation)?;
        let reminded = invitation.reminded_on.is_some();
        invitation.state = if reminded {
            InvitationState::Reminded
        } else {
            InvitationState::Invited
        };
        invitation.places = None;
        (invitation.replied_on, invitation.replied_how) = (None, None);
        invitation.replied_by.clear();
        Ok(tx.invitations().update(&invitation)?)
    })
}

fn withdraw_all(tx: &Tx<'_>, invitation: &Invitation) -> Result<()> {
    for mut row in registered(tx, &invitation.meeting_id)? {
        if row.organisation_id == Some(invitation.organisation_id) {
            row.state = RegistrationState::Withdrawn;
            tx.registrations().update(&row)?;
        }
    }
    Ok(())
}

/// Fills in a name that was to follow, or puts another name in its place.
pub fn name(app: &App, request: NameRequest) -> Result<Outcome<()>> {
    app.write_named("registration.name", |tx| {
        let mut row = tx.registrations().need(&request.registration_id)?;
        let person = find_or_add(tx, &request.who, row.organisation_id)?;
        let others: Vec<_> = registered(tx, &row.meeting_id)?
            .into_iter()
            .filter(|other| other.id != row.id)
            .collect();
        not_twice(&others, person, tx)?;
        row.person_id = person;
        tx.registrations().update(&row)?;
        label(&tx.reader(), &row)
    })
}

/// Writes the name of somebody on the list better, everywhere in the dossier: it is the same person.
///
/// # Errors
/// `required` when the name is empty, `not-found` when the name of this place is still to follow.
pub fn correct_name(app: &App, request: CorrectNameRequest) -> Result<Outcome<()>> {
    app.write_named("registration.correct-name", |tx| {
        let row = tx.registrations().need(&request.registration_id)?;
        let person = row.person_id.ok_or(store::Error::NotFound { table: "person" })?;
        rename(tx, &person, &request.name)?;
        label(&tx.reader(), &row)
    })
}

/// Takes somebody off the list before the meeting.
pub fn withdraw(app: &App, request: RegistrationRequest) -> Result<Outcome<()>> {
    app.write_named("registration.withdraw", |tx| {
        let mut row = tx.registrations().need(&request.registration_id)?;
        row.state = RegistrationState::Withdrawn;
        tx.registrations().update(&row)?;
        settle(tx, &row.meeting_id, row.organisation_id)?;
        label(&tx.reader(), &row)
    })
}

/// Gives somebody who waits a chair; that there is one is hers to judge.
pub fn give_chair(app: &App, request: RegistrationRequest) -> Result<Outcome<()>> {
    app.write_named("registration.give-chair", |tx| {
        let mut row = tx.registrations().need(&request.registration_id)?;
        row.state = RegistrationState::Registered;
        tx.registrations().update(&row)?;
        label(&tx.reader(), &row)
    })
}

/// Puts a substitute in somebody's place before the meeting: the place stays the organisation's one place.
pub fn substitute(app: &App, request: SubstituteRequest) -> Result<Outcome<()>> {
    app.write_named("registration.substitute", |tx| {
        let mut row = tx.registrations().need(&request.registration_id)?;
        let person_id = find_or_add(tx, &request.who, row.organisation_id)?;
        not_twice(&registered(tx, &row.meeting_id)?, person_id, tx)?;
        let instead = Registration {
            id: tx.new_id()?,
            person_id,
            origin: RegistrationOrigin::Substitute,
            replaces: Some(row.id),
            needs: String::new(),
            ..row.clone()
        };
        row.state = RegistrationState::Withdrawn;
        tx.registrations().update(&row)?;
        tx.registrations().insert(&instead)?;
        if let Some(mut seat) = tx.seats().by_registration(&row.id)? {
            seat.registration_id = instead.id;
            tx.seats().update(&seat)?;
        }
        label(&tx.reader(), &instead)
    })
}

/// Notes diet and access wishes, for this meeting only.
pub fn needs(app: &App, request: NeedsRequest) -> Result<Outcome<()>> {
    app.write_named("registration.needs", |tx| {
        let mut row = tx.registrations().need(&request.registration_id)?;
        row.needs = request.needs;
        tx.registrations().update(&row)?;
        label(&tx.reader(), &row)
    })
}

area! {
    /// Notes that an organisation comes, with names or names to follow.
    reply_coming(ComingRequest) -> Outcome<()> = coming;
    /// Notes that an organisation does not come.
    reply_declined(DeclinedRequest) -> Outcome<()> = declined;
    /// Notes how an answer came.
    reply_how(HowRequest) -> Outcome<()> = how;
    /// Takes an answer back.
    reply_none(NoAnswerRequest) -> Outcome<()> = no_answer;
    /// Fills in a name that was to follow.
    registration_name(NameRequest) -> Outcome<()> = name;
    /// Writes the name of somebody on the list better.
    registration_correct_name(CorrectNameRequest) -> Outcome<()> = correct_name;
    /// Takes somebody off the list before the meeting.
    registration_withdraw(RegistrationRequest) -> Outcome<()> = withdraw;
    /// Gives somebody who waits a chair.
    registration_give_chair(RegistrationRequest) -> Outcome<()> = give_chair;
    /// Puts a substitute in somebody's place.
    registration_substitute(SubstituteRequest) -> Outcome<()> = substitute;
    /// Notes diet and access wishes for this meeting.
    registration_needs(NeedsRequest) -> Outcome<()> = needs;
}
