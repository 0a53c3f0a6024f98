//! The people behind registrations: known persons, and names typed for the first time.

use chrono::NaiveDate;
use domain::id::Id;
use domain::names::{PersonName, parse};
use serde::{Deserialize, Serialize};
use store::tables::{Organisation, Person, Position, Registration};
use store::{Reader, Tx};
use ts_rs::TS;

use crate::{AppError, Result};

/// Somebody, as the screen names them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Who {
    /// Somebody in the dossier.
    Known {
        /// The person.
        person_id: Id,
    },
    /// A name typed now: becomes a person, with a position at the organisation.
    Named {
        /// As she typed it.
        name: String,
    },
    /// A place is taken; the name follows.
    Follows,
}

/// The parts of a person's name.
pub(crate) fn name_of(person: &Person) -> PersonName {
    PersonName {
        initials: person.initials.clone(),
        given_name: person.given_name.clone(),
        surname_prefix: person.surname_prefix.clone(),
        surname: person.surname.clone(),
    }
}

/// The person meant, made when it was a new name; nothing when the name follows.
///
/// A name that is exactly one of the organisation's own people is that person.
///
/// # Errors
/// `required` when a name is empty, `not-found` when the person is gone.
pub(crate) fn find_or_add(tx: &Tx<'_>, who: &Who, organisation: Option<Id>) -> Result<Option<Id>> {
    let typed = match who {
        Who::Follows => return Ok(None),
        Who::Known { person_id } => return Ok(Some(tx.persons().need(person_id)?.id)),
        Who::Named { name } => name,
    };
    let read = parse(typed);
    if read.name.is_empty() {
        return Err(AppError::new("required").arg("field", "name"));
    }
    if let Some(known) = colleague(&tx.reader(), &read.name, organisation)? {
        return Ok(Some(known));
    }
    let person = Person {
        id: tx.new_id()?,
        salutation: read.proposed_salutation(),
        initials: read.name.initials,
        given_name: read.name.given_name,
        surname_prefix: read.name.surname_prefix,
        surname: read.name.surname,
        email: String::new(),
        phone: String::new(),
        notes: String::new(),
    };
    tx.persons().insert(&person)?;
    if let Some(organisation_id) = organisation {
        let sort = i32::try_from(tx.positions().by_organisation(&organisation_id)?.len()).unwrap_or(i32::MAX);
        tx.positions().insert(&Position {
            id: tx.new_id()?,
            person_id: person.id,
            organisation_id,
            role: String::new(),
            from_date: None,
            to_date: None,
            sort,
        })?;
    }
    Ok(Some(person.id))
}

/// Writes a person's name better. A salutation that was made from the name follows it; one of her own words stays.
///
/// # Errors
/// `required` when the name is empty, `not-found` when the person is gone.
pub(crate) fn rename(tx: &Tx<'_>, person: &Id, typed: &str) -> Result<()> {
    let read = parse(typed);
    if read.name.is_empty() {
        return Err(AppError::new("required").arg("field", "name"));
    }
    let mut person = tx.persons().need(person)?;
    let before = name_of(&person).capitalised_surname();
    let proposed = read.proposed_salutation();
    if !proposed.is_empty() {
        person.salutation = proposed;
    } else if let Some(opening) = person.salutation.strip_suffix(&before)
        && !before.is_empty()
    {
        person.salutation = format!("{opening}{}", read.name.capitalised_surname());
    }
    person.initials = read.name.initials;
    person.given_name = read.name.given_name;
    person.surname_prefix = read.name.surname_prefix;
    person.surname = read.name.surname;
    Ok(tx.persons().update(&person)?)
}

/// The one of the organisation's own people who has exactly this name.
pub(crate) fn colleague(
    read: &Reader<'_>,
    name: &PersonName,
    organisation: Option<Id>,
) -> Result<Option<Id>> {
    let Some(organisation) = organisation else {
        return Ok(None);
    };
    let mut positions = read.positions().by_organisation(&organisation)?;
    // Somebody who left and is named again is still that person; who is there now comes first.
    positions.sort_by_key(|position| std::cmp::Reverse(position.to_date.unwrap_or(NaiveDate::MAX)));
    for position in positions {
        let person = read.persons().need(&position.person_id)?;
        if name_of(&person).full() == name.full() {
            return Ok(Some(person.id));
        }
    }
    Ok(None)
}

/// The organisation of this name, made when the dossier has none: at the door there is no time for more than a name.
pub(crate) fn organisation_named(tx: &Tx<'_>, name: &str) -> Result<Id> {
    let wanted = domain::fold::words(name);
    let known = tx.organisations().all()?;
    if let Some(same) = known
        .iter()
        .find(|one| one.ended_on.is_none() && domain::fold::words(&one.name) == wanted)
    {
        return Ok(same.id);
    }
    let organisation = Organisation {
        name: name.trim().to_owned(),
        ..crate::organisations::blank(tx.new_id()?)
    };
    tx.organisations().insert(&organisation)?;
    Ok(organisation.id)
}

/// How a registration is called in a sentence: the name, or the organisation whose name follows.
pub(crate) fn label(read: &Reader<'_>, registration: &Registration) -> Result<String> {
    if let Some(person) = &registration.person_id {
        return Ok(name_of(&read.persons().need(person)?).full());
    }
    match &registration.organisation_id {
        Some(organisation) => Ok(read.organisations().need(organisation)?.name),
        None => Ok(String::new()),
    }
}
