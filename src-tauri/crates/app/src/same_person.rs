//! Nobody is counted twice: a name typed at the door is held against who is on the list and who is in the dossier.
//! Whether it is the same person is hers to say.

use chrono::NaiveDate;
use domain::duplicates::same_person;
use domain::fold::words;
use domain::id::Id;
use domain::lists::{AttendanceState, RegistrationState};
use domain::names::{PersonName, parse};
use store::tables::Registration;
use store::{Reader, Tx};

use crate::who::{Who, colleague, find_or_add, label, name_of};
use crate::{AppError, Result};

/// Somebody named at the door or on the signed list.
pub(crate) struct NewSomebody<'a> {
    /// The meeting.
    pub meeting: Id,
    /// Who it is.
    pub who: &'a Who,
    /// Whom they come for.
    pub organisation: Option<Id>,
    /// She was asked and said that it is somebody else.
    pub someone_else: bool,
}

impl NewSomebody<'_> {
    /// The person meant, made when it is a new one.
    ///
    /// # Errors
    /// `maybe-same-person` when the name is that of somebody on the list, or in the dossier; `already-registered` when
    /// this very person is on the list; `required` without a name.
    pub(crate) fn find_or_add(&self, tx: &Tx<'_>) -> Result<Option<Id>> {
        if let Who::Named { name } = self.who
            && !self.someone_else
        {
            self.ask(&tx.reader(), &parse(name).name)?;
        }
        let person = find_or_add(tx, self.who, self.organisation)?;
        refuse_listed(tx, &self.meeting, person)?;
        Ok(person)
    }

    fn ask(&self, read: &Reader<'_>, name: &PersonName) -> Result<()> {
        if name.is_empty() || colleague(read, name, self.organisation)?.is_some() {
            return Ok(());
        }
        if let Some(row) = listed_as(read, &self.meeting, name)? {
            return Err(question(read, &row)?);
        }
        let full = words(&name.full());
        for person in read.persons().all()? {
            let known = name_of(&person);
            if words(&known.full()) == full || words(&known.formal()) == full {
                let works = read.positions().by_person(&person.id)?;
                let organisation_id = works
                    .iter()
                    .max_by_key(|one| one.to_date.unwrap_or(NaiveDate::MAX))
                    .map(|one| one.organisation_id);
                return Err(asked(read, person.id, &known, organisation_id)?.arg("standing", "known"));
            }
        }
        Ok(())
    }
}

/// Refuses somebody who is on the list of this meeting already.
fn refuse_listed(tx: &Tx<'_>, meeting: &Id, person: Option<Id>) -> Result<()> {
    let rows = tx.registrations().by_meeting(meeting)?;
    let same = |row: &&Registration| {
        person.is_some() && row.person_id == person && row.state != RegistrationState::Withdrawn
    };
    match rows.iter().find(same) {
        Some(row) => Err(AppError::new("already-registered").arg("name", label(&tx.reader(), row)?)),
        None => Ok(()),
    }
}

/// Somebody on the list of the meeting with this name; who has exactly this name before who may have it.
fn listed_as(read: &Reader<'_>, meeting: &Id, name: &PersonName) -> Result<Option<Registration>> {
    let mut maybe = None;
    for row in read.registrations().by_meeting(meeting)? {
        let Some(person) = row
            .person_id
            .filter(|_| row.state != RegistrationState::Withdrawn)
        else {
            continue;
        };
        let listed = name_of(&read.persons().need(&person)?);
        if words(&listed.full()) == words(&name.full()) {
            return Ok(Some(row));
        }
        if maybe.is_none() && same_person(&listed, name) {
            maybe = Some(row);
        }
    }
    Ok(maybe)
}

fn question(read: &Reader<'_>, row: &Registration) -> Result<AppError> {
    let Some(person_id) = row.person_id else {
        return Err(AppError::new("not-found"));
    };
    let name = name_of(&read.persons().need(&person_id)?);
    let mark = read.attendances().by_registration(&row.id)?;
    let inside = mark.is_some_and(|mark| mark.state == AttendanceState::Present);
    let error = asked(read, person_id, &name, row.organisation_id)?;
    Ok(error
        .arg("standing", if inside { "inside" } else { "expected" })
        .arg("registration_id", row.id.to_string()))
}

fn asked(read: &Reader<'_>, person: Id, name: &PersonName, organisation_id: Option<Id>) -> Result<AppError> {
    let organisation = match &organisation_id {
        Some(id) => read.organisations().need(id)?.name,
        None => String::new(),
    };
    let organisation_id = organisation_id.map(|id| id.to_string()).unwrap_or_default();
    Ok(AppError::new("maybe-same-person")
        .arg("name", name.full())
        .arg("organisation", organisation)
        .arg("organisation_id", organisation_id)
        .arg("person_id", person.to_string()))
}
