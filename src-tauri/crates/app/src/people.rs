//! Contact persons: who they are, what they do where, what they consented to.
//!
//! Person records stay thin: the name of an organisation can already reveal health or religion of its people.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::flags::Flag;
use domain::fold::tidy;
use domain::id::Id;
use domain::lists::ConsentPurpose;
use domain::names::{PersonName, initials, parse, split_surname, surname_problem, tidy_prefix};
use domain::position::{ends_before_it_begins, holds};
use domain::{email, phone};
use serde::{Deserialize, Serialize};
use store::tables::{Consent, Person, Position};
use store::{Op, Reader, Tx};
use ts_rs::TS;

use crate::commands::area;
use crate::organisations::bsn_flag;
use crate::who::name_of;
use crate::{App, AppError, Outcome, Result};

/// What she fills in about a person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PersonFields {
    /// The parts of the name.
    pub name: PersonName,
    /// How a letter begins; empty takes "Beste …".
    pub salutation: String,
    /// Address.
    pub email: String,
    /// Telephone number, as shown.
    pub phone: String,
    /// Notes.
    pub notes: String,
}

/// What somebody does at an organisation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PositionView {
    /// The position.
    pub id: Id,
    /// The organisation.
    pub organisation_id: Id,
    /// Its name.
    pub organisation: String,
    /// The role, in the organisation's words.
    pub role: String,
    /// From when.
    pub from_date: Option<NaiveDate>,
    /// Until when.
    pub to_date: Option<NaiveDate>,
}

/// A contact person of an organisation.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Contact {
    /// The person.
    pub person_id: Id,
    /// The position here.
    pub position_id: Id,
    /// Full name.
    pub name: String,
    /// The role.
    pub role: String,
    /// Address.
    pub email: String,
    /// Telephone number, as shown.
    pub phone: String,
    /// From when.
    pub from_date: Option<NaiveDate>,
    /// Until when.
    pub to_date: Option<NaiveDate>,
    /// Whether it is held today.
    pub holds: bool,
    /// Doubtful values.
    pub problems: Vec<Flag>,
}

/// Consent for one purpose.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ConsentView {
    /// The consent.
    pub id: Id,
    /// What for.
    pub purpose: ConsentPurpose,
    /// When it was given.
    pub given_on: NaiveDate,
    /// When it was withdrawn.
    pub withdrawn_on: Option<NaiveDate>,
    /// How it was given.
    pub how: String,
}

/// A meeting somebody was registered for.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonMeeting {
    /// The meeting.
    pub meeting_id: Id,
    /// What it was about.
    pub title: String,
    /// The day.
    pub date: Option<NaiveDate>,
}

/// One person, with all the dossier holds of them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonDetail {
    /// The person.
    pub id: Id,
    /// Full name.
    pub full_name: String,
    /// How a letter begins.
    pub salutation: String,
    /// What she filled in.
    pub fields: PersonFields,
    /// Doubtful values.
    pub problems: Vec<Flag>,
    /// Positions, those of now first.
    pub positions: Vec<PositionView>,
    /// Consents, newest first.
    pub consents: Vec<ConsentView>,
    /// Meetings, newest first.
    pub meetings: Vec<PersonMeeting>,
}

/// A person in a list to choose from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonRow {
    /// The person.
    pub id: Id,
    /// `Berg, J. van den`
    pub listed: String,
    /// Full name.
    pub name: String,
    /// Organisations now.
    pub organisations: String,
}

/// Which person.
#[derive(Debug, Deserialize, TS)]
pub struct PersonRequest {
    /// The person.
    pub id: Id,
}

/// A person to make or change.
#[derive(Debug, Deserialize, TS)]
pub struct PersonSave {
    /// Nothing makes a new one.
    pub id: Option<Id>,
    /// What she filled in.
    pub fields: PersonFields,
    /// With a new person: where they belong.
    pub organisation_id: Option<Id>,
    /// With a new person: what they do there.
    pub role: String,
}

/// A name typed in one field.
#[derive(Debug, Deserialize, TS)]
pub struct NameText {
    /// Such as "mw. A.M. van der Linde".
    pub text: String,
}

/// A position to make or change.
#[derive(Debug, Deserialize, TS)]
pub struct PositionSave {
    /// Nothing makes a new one.
    pub id: Option<Id>,
    /// The person.
    pub person_id: Id,
    /// The organisation.
    pub organisation_id: Id,
    /// The role.
    pub role: String,
    /// From when.
    pub from_date: Option<NaiveDate>,
    /// Until when.
    pub to_date: Option<NaiveDate>,
}

/// Which position.
#[derive(Debug, Deserialize, TS)]
pub struct PositionRequest {
    /// The position.
    pub id: Id,
}

/// Positions of one organisation in the order she wants.
#[derive(Debug, Deserialize, TS)]
pub struct PositionOrder {
    /// The positions, first first.
    pub ids: Vec<Id>,
}

/// Consent given.
#[derive(Debug, Deserialize, TS)]
pub struct ConsentGive {
    /// The person.
    pub person_id: Id,
    /// What for.
    pub purpose: ConsentPurpose,
    /// When.
    pub given_on: NaiveDate,
    /// How.
    pub how: String,
}

/// Consent withdrawn.
#[derive(Debug, Deserialize, TS)]
pub struct ConsentWithdraw {
    /// The consent.
    pub id: Id,
    /// When.
    pub on: NaiveDate,
}

fn checked(fields: PersonFields) -> (PersonFields, Vec<Flag>) {
    let mut flags = Vec::new();
    let mut keep = |checked: domain::flags::Checked, field: &str| {
        flags.extend(checked.flag(field));
        checked.value
    };
    let name = fields.name;
    let (own_prefix, surname) = split_surname(&name.surname);
    let typed_prefix = tidy_prefix(&name.surname_prefix);
    let fields = PersonFields {
        name: PersonName {
            initials: initials(&name.initials),
            given_name: tidy(&name.given_name),
            surname_prefix: if typed_prefix.is_empty() {
                own_prefix
            } else {
                typed_prefix
            },
            surname,
        },
        salutation: tidy(&fields.salutation),
        email: keep(email::check(&fields.email), "email"),
        phone: keep(phone::check(&fields.phone), "phone"),
        notes: fields.notes.trim().to_owned(),
    };
    if !fields.name.is_empty()
        && let Some(problem) = surname_problem(&fields.name)
    {
        flags.push(Flag {
            field: "surname".to_owned(),
            problem,
            value: fields.name.surname.clone(),
            suggestion: None,
        });
    }
    flags.extend(bsn_flag("notes", &fields.notes));
    (fields, flags)
}

fn fields_of(person: &Person) -> PersonFields {
    PersonFields {
        name: name_of(person),
        salutation: person.salutation.clone(),
        email: person.email.clone(),
        phone: phone::shown(&person.phone),
        notes: person.notes.clone(),
    }
}

fn apply(person: &mut Person, fields: PersonFields) {
    person.initials = fields.name.initials;
    person.given_name = fields.name.given_name;
    person.surname_prefix = fields.name.surname_prefix;
    person.surname = fields.name.surname;
    person.salutation = fields.salutation;
    person.email = fields.email;
    person.phone = fields.phone;
    person.notes = fields.notes;
}

/// A person with nothing filled in.
pub(crate) fn blank(id: Id) -> Person {
    Person {
        id,
        initials: String::new(),
        given_name: String::new(),
        surname_prefix: String::new(),
        surname: String::new(),
        salutation: String::new(),
        email: String::new(),
        phone: String::new(),
        notes: String::new(),
    }
}

/// The contact persons of an organisation: those of now in her order, then those of before.
pub(crate) fn contacts_of(read: &Reader<'_>, organisation: &Id, today: NaiveDate) -> Result<Vec<Contact>> {
    let mut positions = read.positions().by_organisation(organisation)?;
    positions.sort_by_key(|position| (!holds(position.to_date, today), position.sort, position.id));
    let mut contacts = Vec::new();
    for position in positions {
        let person = read.persons().need(&position.person_id)?;
        let fields = fields_of(&person);
        contacts.push(Contact {
            person_id: person.id,
            position_id: position.id,
            name: fields.name.full(),
            role: position.role,
            email: fields.email.clone(),
            phone: fields.phone.clone(),
            from_date: position.from_date,
            to_date: position.to_date,
            holds: holds(position.to_date, today),
            problems: checked(fields).1,
        });
    }
    Ok(contacts)
}

fn position_views(read: &Reader<'_>, person: &Id, today: NaiveDate) -> Result<Vec<PositionView>> {
    let mut positions = read.positions().by_person(person)?;
    positions.sort_by_key(|position| (!holds(position.to_date, today), position.id));
    positions
        .into_iter()
        .map(|position| {
            Ok(PositionView {
                organisation: read.organisations().need(&position.organisation_id)?.name,
                id: position.id,
                organisation_id: position.organisation_id,
                role: position.role,
                from_date: position.from_date,
                to_date: position.to_date,
            })
        })
        .collect()
}

fn detail(read: &Reader<'_>, id: &Id, today: NaiveDate) -> Result<PersonDetail> {
    let person = read.persons().need(id)?;
    let fields = fields_of(&person);
    let mut consents = read.consents().by_person(id)?;
    consents.reverse();
    let mut meetings = Vec::new();
    for registration in read.registrations().by_person(id)? {
        let meeting = read.meetings().need(&registration.meeting_id)?;
        meetings.push(PersonMeeting {
            meeting_id: meeting.id,
            title: meeting.title,
            date: meeting.date,
        });
    }
    meetings.sort_by_key(|meeting| std::cmp::Reverse(meeting.date));
    Ok(PersonDetail {
        id: person.id,
        full_name: fields.name.full(),
        salutation: fields.name.salutation(&fields.salutation),
        problems: checked(fields.clone()).1,
        positions: position_views(read, id, today)?,
        consents: consents
            .into_iter()
            .map(|row| ConsentView {
                id: row.id,
                purpose: row.purpose,
                given_on: row.given_on,
                withdrawn_on: row.withdrawn_on,
                how: row.how,
            })
            .collect(),
        meetings,
        fields,
    })
}

/// All persons in the order of a list: surname without prefix.
pub fn list(app: &App, (): ()) -> Result<Vec<PersonRow>> {
    let today = app.today();
    app.read(|read| {
        let names: HashMap<Id, String> = read
            .organisations()
            .names()?
            .into_iter()
            .map(|organisation| (organisation.id, organisation.name))
            .collect();
        let mut places: HashMap<Id, Vec<&str>> = HashMap::new();
        for position in read.positions().held()? {
            if holds(position.to_date, today)
                && let Some(name) = names.get(&position.organisation_id)
            {
                places.entry(position.person_id).or_default().push(name);
            }
        }
        let mut rows: Vec<(String, PersonRow)> = read
            .persons()
            .names()?
            .into_iter()
            .map(|(id, name)| {
                let row = PersonRow {
                    id,
                    listed: name.listed(),
                    name: name.full(),
                    organisations: places.get(&id).map(|names| names.join(", ")).unwrap_or_default(),
                };
                (name.sort_key(), row)
            })
            .collect();
        rows.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| one.1.id.cmp(&other.1.id)));
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    })
}

/// One person with all the dossier holds of them.
pub fn get(app: &App, request: PersonRequest) -> Result<PersonDetail> {
    app.read(|read| detail(read, &request.id, app.today()))
}

/// What is doubtful while she types.
pub fn check(_: &App, fields: PersonFields) -> Result<Vec<Flag>> {
    Ok(checked(fields).1)
}

/// The parts of a name typed in one field, with the salutation it suggests.
pub fn read_name(_: &App, request: NameText) -> Result<PersonFields> {
    let parsed = parse(&request.text);
    Ok(PersonFields {
        salutation: parsed.proposed_salutation(),
        name: parsed.name,
        ..PersonFields::default()
    })
}

/// Makes a person, with a position when an organisation is given, or changes one.
///
/// # Errors
/// `required` without any name.
pub fn save(app: &App, request: PersonSave) -> Result<Outcome<PersonDetail>> {
    let (fields, _) = checked(request.fields);
    if fields.name.is_empty() {
        return Err(AppError::new("required").arg("field", "name"));
    }
    let kind = if request.id.is_some() {
        "person.change"
    } else {
        "person.add"
    };
    app.write(Op::new(kind).arg("name", fields.name.full()), |tx| {
        let mut person = match request.id {
            Some(id) => tx.persons().need(&id)?,
            None => blank(tx.new_id()?),
        };
        apply(&mut person, fields);
        tx.persons().put(&person)?;
        if let (None, Some(organisation_id)) = (request.id, request.organisation_id) {
            add_position(tx, person.id, organisation_id, tidy(&request.role), None)?;
        }
        detail(&tx.reader(), &person.id, app.today())
    })
}

/// Adds a position behind the others of the organisation.
pub(crate) fn add_position(
    tx: &Tx<'_>,
    person_id: Id,
    organisation_id: Id,
    role: String,
    from_date: Option<NaiveDate>,
) -> Result<Id> {
    let last = tx
        .positions()
        .by_organisation(&organisation_id)?
        .iter()
        .map(|position| position.sort)
        .max()
        .unwrap_or(0);
    let id = tx.new_id()?;
    let position = Position {
        id,
        person_id,
        organisation_id,
        role,
        from_date,
        to_date: None,
        sort: last + 1,
    };
    tx.positions().insert(&position)?;
    Ok(id)
}

fn name(read: &Reader<'_>, person: &Id) -> Result<String> {
    Ok(name_of(&read.persons().need(person)?).full())
}

/// Removes a person with positions and consents.
///
/// # Errors
/// `broken-reference` when they were registered for a meeting.
pub fn remove(app: &App, request: PersonRequest) -> Result<Outcome<()>> {
    let name = app.read(|read| name(read, &request.id))?;
    app.write(Op::new("person.remove").arg("name", name), |tx| {
        Ok(tx.persons().delete(&request.id)?)
    })
}

/// Makes a position or changes one: role, from, to.
///
/// # Errors
/// `position-ends-first` when the last day lies before the first.
pub fn save_position(app: &App, request: PositionSave) -> Result<Outcome<PersonDetail>> {
    if ends_before_it_begins(request.from_date, request.to_date) {
        return Err(AppError::new("position-ends-first"));
    }
    let name = app.read(|read| name(read, &request.person_id))?;
    let kind = if request.id.is_some() {
        "position.change"
    } else {
        "position.add"
    };
    app.write(Op::new(kind).arg("name", name), |tx| {
        let id = match request.id {
            Some(id) => id,
            None => add_position(
                tx,
                request.person_id,
                request.organisation_id,
                String::new(),
                None,
            )?,
        };
        let mut position = tx.positions().need(&id)?;
        position.role = tidy(&request.role);
        position.from_date = request.from_date;
        position.to_date = request.to_date;
        tx.positions().update(&position)?;
        detail(&tx.reader(), &request.person_id, app.today())
    })
}

/// Removes a position that was never held; one that ended gets a last day instead.
pub fn remove_position(app: &App, request: PositionRequest) -> Result<Outcome<()>> {
    let name = app.read(|read| name(read, &read.positions().need(&request.id)?.person_id))?;
    app.write(Op::new("position.remove").arg("name", name), |tx| {
        Ok(tx.positions().delete(&request.id)?)
    })
}

/// Puts the contact persons of an organisation in her order.
pub fn order_positions(app: &App, request: PositionOrder) -> Result<Outcome<()>> {
    app.write(Op::new("position.order"), |tx| {
        for (sort, id) in (1..).zip(&request.ids) {
            let mut position = tx.positions().need(id)?;
            position.sort = sort;
            tx.positions().update(&position)?;
        }
        Ok(())
    })
}

/// Notes that consent was given.
pub fn give_consent(app: &App, request: ConsentGive) -> Result<Outcome<PersonDetail>> {
    let name = app.read(|read| name(read, &request.person_id))?;
    app.write(Op::new("consent.give").arg("name", name), |tx| {
        tx.consents().insert(&Consent {
            id: tx.new_id()?,
            person_id: request.person_id,
            purpose: request.purpose,
            given_on: request.given_on,
            withdrawn_on: None,
            how: tidy(&request.how),
        })?;
        detail(&tx.reader(), &request.person_id, app.today())
    })
}

/// Notes that consent was withdrawn; that it was given once stays known.
pub fn withdraw_consent(app: &App, request: ConsentWithdraw) -> Result<Outcome<PersonDetail>> {
    let name = app.read(|read| name(read, &read.consents().need(&request.id)?.person_id))?;
    app.write(Op::new("consent.withdraw").arg("name", name), |tx| {
        let mut consent = tx.consents().need(&request.id)?;
        consent.withdrawn_on = Some(request.on);
        tx.consents().update(&consent)?;
        detail(&tx.reader(), &consent.person_id, app.today())
    })
}

area! {
    /// All persons, to choose from.
    person_list(()) -> Vec<PersonRow> = list;
    /// One person with all the dossier holds of them.
    person_get(PersonRequest) -> PersonDetail = get;
    /// Looks at what she types about a person.
    person_check(PersonFields) -> Vec<Flag> = check;
    /// The parts of a name typed in one field.
    person_read_name(NameText) -> PersonFields = read_name;
    /// Makes a person or changes one.
    person_save(PersonSave) -> Outcome<PersonDetail> = save;
    /// Removes a person who took no part yet.
    person_remove(PersonRequest) -> Outcome<()> = remove;
    /// Makes a position or changes one.
    position_save(PositionSave) -> Outcome<PersonDetail> = save_position;
    /// Removes a position.
    position_remove(PositionRequest) -> Outcome<()> = remove_position;
    /// Puts the contact persons of an organisation in order.
    position_order(PositionOrder) -> Outcome<()> = order_positions;
    /// Notes that consent was given.
    consent_give(ConsentGive) -> Outcome<PersonDetail> = give_consent;
    /// Notes that consent was withdrawn.
    consent_withdraw(ConsentWithdraw) -> Outcome<PersonDetail> = withdraw_consent;
}
