//! One row of a sheet as an organisation with its contact persons, with a flag for every doubtful value.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::columns::{ContactField, Mapping, OrganisationField, Target};
use super::sheet::{Sheet, SheetRow};
use crate::flags::{Checked, Flag, Problem};
use crate::fold::tidy;
use crate::lists::{LegalForm, OrganisationKind};
use crate::names::{self, PersonName, Title};
use crate::organisation::{guess_kind, guess_legal_form, is_legal_person, legal_form_in_name};
use crate::places::{AreaProposal, Municipality, read_area};
use crate::{bsn, email, kvk, phone, postcode, website};

/// An organisation as a row describes it. Texts are in their stored form, empty when the list does not tell.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct OrganisationDraft {
    /// Its name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Recognised kind; the text of the list stays with the remarks when it was not recognised.
    pub kind: Option<OrganisationKind>,
    /// Recognised legal form.
    pub legal_form: Option<LegalForm>,
    /// Eight digits.
    pub kvk: String,
    /// Without `https://`.
    pub website: String,
    /// The organisation's own address.
    pub email: String,
    /// E.164.
    pub phone: String,
    /// Street and number.
    pub street: String,
    /// `3441 AB`
    pub postcode: String,
    /// Town.
    pub city: String,
    /// The service area in the list's words.
    pub area_text: String,
    /// What these words seem to mean.
    pub area: Option<AreaProposal>,
    /// Remarks.
    pub notes: String,
}

/// A contact person as a row describes them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct PersonDraft {
    /// The parts of the name.
    pub name: PersonName,
    /// Proposed only when the list says how someone is addressed.
    pub salutation: String,
    /// Address.
    pub email: String,
    /// E.164.
    pub phone: String,
    /// Function in this organisation.
    pub role: String,
    /// Remarks, such as a second number.
    pub notes: String,
}

impl PersonDraft {
    /// Nothing that tells who it is or how to reach them.
    pub(super) fn is_empty(&self) -> bool {
        self.name.is_empty() && self.email.is_empty() && self.phone.is_empty()
    }
}

/// A row read through the mapping.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Drafted {
    pub organisation: OrganisationDraft,
    pub persons: Vec<PersonDraft>,
    pub problems: Vec<Flag>,
}

/// Columns by destination, worked out once per sheet, and descriptions of areas already read.
pub(super) struct Drafter<'a> {
    organisation: Vec<(OrganisationField, usize)>,
    contacts: Vec<Vec<(ContactField, usize)>>,
    remarks: Vec<(usize, String)>,
    places: &'a Municipality,
    areas: HashMap<String, AreaProposal>,
    kinds: HashMap<String, Option<OrganisationKind>>,
    forms: HashMap<String, Option<LegalForm>>,
}

impl<'a> Drafter<'a> {
    pub(super) fn new(sheet: &Sheet, mapping: &Mapping, places: &'a Municipality) -> Self {
        let mut organisation = Vec::new();
        let mut contacts = vec![Vec::new(); usize::from(mapping.contacts())];
        let mut remarks = Vec::new();
        for (column, target) in mapping.targets.iter().enumerate() {
            match target {
                Target::LeftOut | Target::Ambition { .. } => {}
                Target::Remark => {
                    remarks.push((column, sheet.columns.get(column).cloned().unwrap_or_default()))
                }
                Target::Organisation { field } => organisation.push((*field, column)),
                Target::Contact { number, field } => {
                    if let Some(contact) = usize::from(*number)
                        .checked_sub(1)
                        .and_then(|at| contacts.get_mut(at))
                    {
                        contact.push((*field, column));
                    }
                }
            }
        }
        Self {
            organisation,
            contacts,
            remarks,
            places,
            areas: HashMap::new(),
            kinds: HashMap::new(),
            forms: HashMap::new(),
        }
    }

    pub(super) fn draft(&mut self, row: &SheetRow) -> Drafted {
        let mut drafted = Drafted::default();
        self.organisation_fields(row, &mut drafted);
        for (column, header) in &self.remarks {
            let text = row.cell(*column);
            if !text.is_empty() {
                let line = if header.is_empty() {
                    text.to_owned()
                } else {
                    format!("{header}: {text}")
                };
                add_line(&mut drafted.organisation.notes, &line);
            }
        }
        if !bsn::find(&drafted.organisation.notes).is_empty() {
            drafted.problems.push(Flag {
                field: "notes".to_owned(),
                problem: Problem::BsnLike,
                value: drafted.organisation.notes.clone(),
                suggestion: Some(bsn::blank(&drafted.organisation.notes)),
            });
        }
        for columns in &self.contacts {
            // Flags count the persons found, not the columns: an empty first contact leaves no gap.
            let number = drafted.persons.len() + 1;
            if let Some(person) = person(row, columns, number, &mut drafted.problems) {
                drafted.persons.push(person);
            }
        }
        drafted
    }

    fn organisation_fields(&mut self, row: &SheetRow, drafted: &mut Drafted) {
        let mut kind_text = String::new();
        let mut form_text = String::new();
        let mut kvk_text = "";
        for (field, column) in &self.organisation {
            let text = row.cell(*column);
            if text.is_empty() {
                continue;
            }
            let organisation = &mut drafted.organisation;
            let mut keep = |checked: Checked, field: &str| {
                drafted.problems.extend(checked.flag(field));
                checked.value
            };
            match field {
                OrganisationField::Name => organisation.name = tidy(text),
                OrganisationField::Alias => organisation.aliases.push(tidy(text)),
                OrganisationField::Kind => kind_text = tidy(text),
                OrganisationField::LegalForm => form_text = tidy(text),
                OrganisationField::Kvk => kvk_text = text,
                OrganisationField::ServiceArea => organisation.area_text = tidy(text),
                OrganisationField::Street => organisation.street = tidy(text),
                OrganisationField::HouseNumber => {
                    organisation.street = tidy(&format!("{} {text}", organisation.street));
                }
                OrganisationField::Postcode => {
                    organisation.postcode = keep(postcode::check(text), "postcode")
                }
                OrganisationField::City => organisation.city = town(text),
                OrganisationField::Website => organisation.website = keep(website::check(text), "website"),
                OrganisationField::Email => organisation.email = keep(email::check(text), "email"),
                OrganisationField::Phone => organisation.phone = keep(phone::check(text), "phone"),
                OrganisationField::Notes => add_line(&mut organisation.notes, text.trim()),
            }
        }
        self.kind_and_form(&kind_text, &form_text, drafted);
        if !kvk_text.is_empty() {
            let legal_person = drafted.organisation.legal_form.is_some_and(is_legal_person);
            let checked = kvk::check(kvk_text, legal_person);
            drafted.problems.extend(checked.flag("kvk"));
            drafted.organisation.kvk = checked.value;
        }
        self.area(drafted);
    }

    fn kind_and_form(&mut self, kind_text: &str, form_text: &str, drafted: &mut Drafted) {
        let organisation = &mut drafted.organisation;
        if !kind_text.is_empty() {
            organisation.kind = remembered(&mut self.kinds, kind_text, guess_kind);
            if organisation.kind.is_none() {
                let proposal = guess_kind(&organisation.name).map(|kind| kind.as_str().to_owned());
                drafted
                    .problems
                    .push(flag("kind", Problem::KindUnknown, kind_text, proposal));
            }
        }
        if form_text.is_empty() {
            organisation.legal_form = legal_form_in_name(&organisation.name);
        } else {
            organisation.legal_form = remembered(&mut self.forms, form_text, guess_legal_form);
            if organisation.legal_form.is_none() {
                drafted
                    .problems
                    .push(flag("legal_form", Problem::LegalFormUnknown, form_text, None));
            }
        }
    }

    fn area(&mut self, drafted: &mut Drafted) {
        let text = &drafted.organisation.area_text;
        if text.is_empty() {
            return;
        }
        let area = remembered(&mut self.areas, text, |text| read_area(text, self.places));
        if !area.not_understood.is_empty() {
            drafted.problems.push(Flag {
                field: "area_text".to_owned(),
                problem: Problem::AreaNotUnderstood,
                value: area.not_understood.join(", "),
                suggestion: None,
            });
        }
        drafted.organisation.area = Some(area);
    }
}

fn remembered<T: Clone>(known: &mut HashMap<String, T>, text: &str, read: impl Fn(&str) -> T) -> T {
    if let Some(found) = known.get(text) {
        return found.clone();
    }
    let value = read(text);
    known.insert(text.to_owned(), value.clone());
    value
}

fn flag(field: &str, problem: Problem, value: &str, suggestion: Option<String>) -> Flag {
    Flag {
        field: field.to_owned(),
        problem,
        value: value.to_owned(),
        suggestion,
    }
}

fn add_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

/// `WOERDEN` is written as a name; anything else stays as typed.
fn town(text: &str) -> String {
    let tidied = tidy(text);
    if tidied.chars().count() < 3 || tidied.chars().any(char::is_lowercase) {
        return tidied;
    }
    let mut written = String::with_capacity(tidied.len());
    let mut begins = true;
    for letter in tidied.chars() {
        if begins {
            written.push(letter)
        } else {
            written.extend(letter.to_lowercase())
        }
        begins = !letter.is_alphanumeric() && letter != '\'';
    }
    written
}

fn person(
    row: &SheetRow,
    columns: &[(ContactField, usize)],
    number: usize,
    problems: &mut Vec<Flag>,
) -> Option<PersonDraft> {
    let mut person = PersonDraft::default();
    let mut title = None;
    let mut flags: Vec<Flag> = Vec::new();
    for (field, column) in columns {
        let text = row.cell(*column);
        if text.is_empty() {
            continue;
        }
        match field {
            ContactField::FullName => {
                let parsed = names::parse(text);
                person.salutation = parsed.proposed_salutation();
                person.name = merged(person.name, parsed.name);
            }
            ContactField::Title => title = names::parse(&format!("{} x", tidy(text))).title,
            ContactField::Initials => first_name(text, &mut person.name),
            ContactField::GivenName => person.name.given_name = tidy(text),
            ContactField::SurnamePrefix => person.name.surname_prefix = names::tidy_prefix(text),
            ContactField::Surname => surname(text, &mut person.name),
            ContactField::Role => person.role = tidy(text),
            ContactField::Email => {
                let checked = email::check(text);
                flags.extend(checked.flag("email"));
                person.email = checked.value;
            }
            ContactField::Phone => {
                let checked = phone::check(text);
                flags.extend(checked.flag("phone"));
                person.phone = checked.value;
            }
            ContactField::OtherPhone => add_line(&mut person.notes, &phone::shown(&phone::check(text).value)),
        }
    }
    if person.is_empty() {
        return None;
    }
    if let Some(title) = title {
        person.salutation = addressed(title, &person.name);
    }
    if let Some(problem) = names::surname_problem(&person.name) {
        flags.push(flag("surname", problem, &person.name.surname, None));
    }
    problems.extend(flags.into_iter().map(|mut flag| {
        flag.field = format!("contact.{number}.{}", flag.field);
        flag
    }));
    Some(person)
}

fn addressed(title: Title, name: &PersonName) -> String {
    names::ParsedName {
        name: name.clone(),
        title: Some(title),
    }
    .proposed_salutation()
}

/// What stands under "voorletters" may be a given name: `Robert`.
fn first_name(text: &str, name: &mut PersonName) {
    let plain = tidy(text);
    let given = !plain.contains('.')
        && plain.chars().count() > 2
        && plain.chars().next().is_some_and(char::is_uppercase)
        && plain.chars().skip(1).any(char::is_lowercase);
    if given && name.given_name.is_empty() {
        name.given_name = plain;
    } else {
        name.initials = names::initials(&plain);
    }
}

/// A surname column may carry the prefix too; a prefix with a column of its own wins.
fn surname(text: &str, name: &mut PersonName) {
    let (turned, behind) = text.split_once(',').unwrap_or((text, ""));
    let (prefix, rest) = names::split_surname(turned);
    let behind = names::tidy_prefix(behind);
    if name.surname_prefix.is_empty() {
        name.surname_prefix = if prefix.is_empty() { behind } else { prefix };
    }
    name.surname = rest;
}

/// A whole name fills in what other columns left open.
fn merged(parts: PersonName, whole: PersonName) -> PersonName {
    let or = |part: String, whole: String| if part.is_empty() { whole } else { part };
    PersonName {
        initials: or(parts.initials, whole.initials),
        given_name: or(parts.given_name, whole.given_name),
        surname_prefix: or(parts.surname_prefix, whole.surname_prefix),
        surname: or(parts.surname, whole.surname),
    }
}
