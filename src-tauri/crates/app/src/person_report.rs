//! *Inzage*: everything the dossier holds of one person, on paper, for that person.

use chrono::{NaiveDateTime, TimeDelta};
use domain::id::Id;
use papers::documents as press;
use serde_json::Value;
use store::{ChangeKind, Reader};

use crate::commands::area;
use crate::documents::DocumentRef;
use crate::erasure::{MENTIONS, views};
use crate::organiser;
use crate::people::PersonRequest;
use crate::who::name_of;
use crate::{App, Result};

/// The columns of a person that say something, in the order of the report.
const COLUMNS: [&str; 8] = [
    "initials",
    "given_name",
    "surname_prefix",
    "surname",
    "salutation",
    "email",
    "phone",
    "notes",
];

/// Numbers are shown as she reads them everywhere else.
fn shown(column: &str, value: &str) -> String {
    if column == "phone" {
        domain::phone::shown(value)
    } else {
        value.to_owned()
    }
}

fn facts(person: &store::tables::Person) -> Vec<(String, String)> {
    let values = [
        &person.initials,
        &person.given_name,
        &person.surname_prefix,
        &person.surname,
        &person.salutation,
        &person.email,
        &person.phone,
        &person.notes,
    ];
    COLUMNS
        .iter()
        .zip(values)
        .filter(|(_, value)| !value.is_empty())
        .map(|(column, value)| ((*column).to_owned(), shown(column, value)))
        .collect()
}

fn positions(read: &Reader<'_>, id: &Id) -> Result<Vec<press::HeldPosition>> {
    read.positions()
        .by_person(id)?
        .into_iter()
        .map(|position| {
            Ok(press::HeldPosition {
                organisation: read.organisations().need(&position.organisation_id)?.name,
                role: position.role,
                from: position.from_date,
                until: position.to_date,
            })
        })
        .collect()
}

fn meetings(read: &Reader<'_>, id: &Id) -> Result<Vec<press::Registered>> {
    let mut found = Vec::new();
    for registration in read.registrations().by_person(id)? {
        let meeting = read.meetings().need(&registration.meeting_id)?;
        let organisation = match &registration.organisation_id {
            Some(organisation) => read.organisations().need(organisation)?.name,
            None => String::new(),
        };
        let marked = read.attendances().by_registration(&registration.id)?;
        let numbers = read.list_numbers().by_registration(&registration.id)?;
        let mut numbers: Vec<u32> = numbers.into_iter().map(|one| one.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        found.push(press::Registered {
            meeting: meeting.title,
            date: meeting.date,
            organisation,
            state: marked
                .map_or(registration.state.as_str(), |one| one.state.as_str())
                .to_owned(),
            numbers,
            needs: registration.needs,
        });
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.date));
    Ok(found)
}

/// The history of the person's own record. `offset` brings an instant to her wall clock.
fn steps(read: &Reader<'_>, id: &Id, offset: TimeDelta) -> Result<Vec<press::RecordStep>> {
    let text = |column: &str, value: &Value| shown(column, value.as_str().unwrap_or_default());
    Ok(read
        .history_of("person", &id.to_string())?
        .into_iter()
        .map(|step| press::RecordStep {
            at: step.op.at.naive_utc() + offset,
            kind: match step.kind {
                ChangeKind::Insert => "insert",
                ChangeKind::Update => "update",
                ChangeKind::Delete => "delete",
            }
            .to_owned(),
            fields: step
                .fields
                .iter()
                .filter(|field| COLUMNS.contains(&field.column.as_str()))
                .map(|field| {
                    let (old, new) = (text(&field.column, &field.old), text(&field.column, &field.new));
                    (field.column.clone(), old, new)
                })
                .filter(|(_, old, new)| old != new)
                .collect(),
        })
        .collect())
}

/// Everything known of one person, as a paper.
///
/// # Errors
/// `not-found`, `papers-no-fonts`, `papers-failed`.
pub fn report(app: &App, request: PersonRequest) -> Result<DocumentRef> {
    let now: NaiveDateTime = app.now().naive_utc();
    let offset = app.host().local_now() - now;
    let record = app.read(|read| {
        let person = read.persons().need(&request.id)?;
        let named = views(read, read.mentions_of(&request.id, MENTIONS)?, &person.surname)?;
        Ok(press::PersonRecord {
            organiser: organiser::of(read)?.name,
            name: name_of(&person).full(),
            facts: facts(&person),
            positions: positions(read, &request.id)?,
            consents: read
                .consents()
                .by_person(&request.id)?
                .into_iter()
                .map(|given| press::GivenConsent {
                    purpose: given.purpose.as_str().to_owned(),
                    given_on: given.given_on,
                    withdrawn_on: given.withdrawn_on,
                    how: given.how,
                })
                .collect(),
            meetings: meetings(read, &request.id)?,
            named: named
                .into_iter()
                .map(|one| press::Named {
                    at: one.title,
                    text: one.text,
                })
                .collect(),
            steps: steps(read, &request.id, offset)?,
        })
    })?;
    app.keep_made(&record, 1)
}

area! {
    /// Everything known of one person, as a paper for that person.
    person_report(PersonRequest) -> DocumentRef = report;
}
