//! Several descriptions of one organisation or person to one: the first that says something wins, unless she chose
//! the other; a name that is not taken becomes another name.

use super::columns::{Mapping, Target};
use super::draft::{OrganisationDraft, PersonDraft};
use super::sheet::{Sheet, SheetRow};
use crate::bsn;
use crate::fold::fold;
use crate::lists::OrganisationKind;

/// Fills what is still open from another description; its name is kept as another name, its remarks are added.
pub(super) fn fill_organisation(into: &mut OrganisationDraft, other: &OrganisationDraft) {
    add_alias(into, &other.name);
    for alias in &other.aliases {
        add_alias(into, alias);
    }
    into.kind = into.kind.or(other.kind);
    into.legal_form = into.legal_form.or(other.legal_form);
    if into.area_text.is_empty() {
        into.area_text.clone_from(&other.area_text);
        into.area.clone_from(&other.area);
    }
    for (own, others) in [
        (&mut into.kvk, &other.kvk),
        (&mut into.website, &other.website),
        (&mut into.email, &other.email),
        (&mut into.phone, &other.phone),
        (&mut into.street, &other.street),
        (&mut into.postcode, &other.postcode),
        (&mut into.city, &other.city),
    ] {
        if own.is_empty() {
            own.clone_from(others);
        }
    }
    add_lines(&mut into.notes, &other.notes);
}

/// Takes one field of another description instead.
pub(super) fn take_field(into: &mut OrganisationDraft, field: &str, other: &OrganisationDraft) {
    match field {
        "name" => {
            let former = std::mem::replace(&mut into.name, other.name.clone());
            into.aliases.retain(|alias| fold(alias) != fold(&other.name));
            add_alias(into, &former);
        }
        "kind" => into.kind = other.kind,
        "legal_form" => into.legal_form = other.legal_form,
        "kvk" => into.kvk.clone_from(&other.kvk),
        "website" => into.website.clone_from(&other.website),
        "email" => into.email.clone_from(&other.email),
        "phone" => into.phone.clone_from(&other.phone),
        "street" => into.street.clone_from(&other.street),
        "postcode" => into.postcode.clone_from(&other.postcode),
        "city" => into.city.clone_from(&other.city),
        "area_text" => {
            into.area_text.clone_from(&other.area_text);
            into.area.clone_from(&other.area);
        }
        "notes" => into.notes.clone_from(&other.notes),
        _ => {}
    }
}

fn add_alias(into: &mut OrganisationDraft, name: &str) {
    let known = std::iter::once(&into.name)
        .chain(&into.aliases)
        .any(|present| fold(present) == fold(name));
    if !name.is_empty() && !known {
        into.aliases.push(name.to_owned());
    }
}

fn add_lines(text: &mut String, lines: &str) {
    for line in lines.lines() {
        if !text.lines().any(|present| present == line) {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        }
    }
}

/// Fills what is still open of a person; the longer first name tells more and wins.
pub(super) fn fill_person(into: &mut PersonDraft, other: &PersonDraft) {
    if into.name.initials.chars().count() < other.name.initials.chars().count() {
        into.name.initials.clone_from(&other.name.initials);
    }
    for (own, others) in [
        (&mut into.name.given_name, &other.name.given_name),
        (&mut into.name.surname_prefix, &other.name.surname_prefix),
        (&mut into.name.surname, &other.name.surname),
        (&mut into.salutation, &other.salutation),
        (&mut into.email, &other.email),
        (&mut into.phone, &other.phone),
    ] {
        if own.is_empty() {
            own.clone_from(others);
        }
    }
    add_lines(&mut into.notes, &other.notes);
}

/// Takes one field of another description of the person instead.
pub(super) fn take_person_field(into: &mut PersonDraft, field: &str, other: &PersonDraft) {
    match field {
        "initials" => into.name.initials.clone_from(&other.name.initials),
        "given_name" => into.name.given_name.clone_from(&other.name.given_name),
        "surname" => {
            into.name.surname_prefix.clone_from(&other.name.surname_prefix);
            into.name.surname.clone_from(&other.name.surname);
        }
        "email" => into.email.clone_from(&other.email),
        "phone" => into.phone.clone_from(&other.phone),
        _ => {}
    }
}

/// One organisation from two: the first fills in from the second, which wins in the fields named. The second one's name
/// becomes another name.
pub fn merge_organisation_fields(
    keep: &OrganisationDraft,
    other: &OrganisationDraft,
    take_other: &[String],
) -> OrganisationDraft {
    let mut merged = keep.clone();
    fill_organisation(&mut merged, other);
    for field in take_other {
        take_field(&mut merged, field, other);
    }
    merged
}

/// One person from two, likewise.
pub fn merge_person_fields(keep: &PersonDraft, other: &PersonDraft, take_other: &[String]) -> PersonDraft {
    let mut merged = keep.clone();
    fill_person(&mut merged, other);
    for field in take_other {
        take_person_field(&mut merged, field, other);
    }
    merged
}

/// Puts an accepted suggestion in place of the doubtful value.
pub(super) fn accept(
    organisation: &mut OrganisationDraft,
    persons: &mut [PersonDraft],
    field: &str,
    value: &str,
) {
    if let Some((number, field)) = field
        .strip_prefix("contact.")
        .and_then(|rest| rest.split_once('.'))
    {
        let person = number
            .parse::<usize>()
            .ok()
            .and_then(|number| persons.get_mut(number.checked_sub(1)?));
        match (person, field) {
            (Some(person), "email") => value.clone_into(&mut person.email),
            (Some(person), "phone") => value.clone_into(&mut person.phone),
            _ => {}
        }
        return;
    }
    match field {
        "kind" => organisation.kind = value.parse::<OrganisationKind>().ok(),
        "kvk" => value.clone_into(&mut organisation.kvk),
        "email" => value.clone_into(&mut organisation.email),
        "phone" => value.clone_into(&mut organisation.phone),
        "notes" => value.clone_into(&mut organisation.notes),
        _ => {}
    }
}

/// What the list said about the organisation in its own words, a line per column, so that nothing that was not
/// understood is lost. Contact persons are left out: their data stands in one place only, where it can be deleted.
pub fn source_text(sheet: &Sheet, mapping: &Mapping, row: &SheetRow) -> String {
    let mut text = String::new();
    for (column, target) in mapping.targets.iter().enumerate() {
        let value = row.cell(column);
        if value.is_empty() || !matches!(target, Target::Organisation { .. } | Target::Remark) {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        if let Some(header) = sheet.columns.get(column).filter(|header| !header.is_empty()) {
            text.push_str(header);
            text.push_str(": ");
        }
        text.push_str(value);
    }
    bsn::blank(&text)
}
