//! Whom to turn to at an organisation: for one of them, or for thousands at once.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::id::Id;
use domain::names::PersonName;
use domain::position::holds;
use serde::Serialize;
use store::Reader;
use store::tables::{HeldRole, Organisation, Person, PersonReach, Position};
use ts_rs::TS;

use crate::Result;
use crate::who::name_of;

/// Above this many organisations the tables are read whole: a question per organisation would make the screen wait.
const ONE_BY_ONE: usize = 100;

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

/// The names of organisations, of those that are wanted at least.
pub(crate) fn organisation_names(read: &Reader<'_>, wanted: &HashSet<Id>) -> Result<HashMap<Id, String>> {
    if wanted.len() > ONE_BY_ONE {
        let names = read.organisations().names()?;
        return Ok(names.into_iter().map(|one| (one.id, one.name)).collect());
    }
    wanted
        .iter()
        .map(|id| Ok((*id, read.organisations().need(id)?.name)))
        .collect()
}

/// Organisations with the people who are there today.
pub(crate) struct Contacts {
    organisations: HashMap<Id, Organisation>,
    persons: HashMap<Id, Person>,
    positions: HashMap<Id, Vec<Position>>,
}

impl Contacts {
    /// Reads what is asked of these organisations.
    pub(crate) fn read(read: &Reader<'_>, wanted: &[Id], today: NaiveDate) -> Result<Self> {
        let mut found = Self {
            organisations: HashMap::with_capacity(wanted.len()),
            persons: HashMap::new(),
            positions: HashMap::with_capacity(wanted.len()),
        };
        if wanted.len() > ONE_BY_ONE {
            let by_id = |one: Organisation| (one.id, one);
            found.organisations = read.organisations().all()?.into_iter().map(by_id).collect();
            found.persons = read
                .persons()
                .all()?
                .into_iter()
                .map(|one| (one.id, one))
                .collect();
            found.keep(read.positions().all()?, today);
        } else {
            for id in wanted {
                found.organisations.insert(*id, read.organisations().need(id)?);
                found.keep(read.positions().by_organisation(id)?, today);
            }
            for position in found.positions.values().flatten() {
                let id = position.person_id;
                found.persons.insert(id, read.persons().need(&id)?);
            }
        }
        for positions in found.positions.values_mut() {
            positions.sort_by_key(|position| (position.sort, position.id));
        }
        Ok(found)
    }

    fn keep(&mut self, positions: Vec<Position>, today: NaiveDate) {
        for position in positions {
            if holds(position.to_date, today) {
                self.positions
                    .entry(position.organisation_id)
                    .or_default()
                    .push(position);
            }
        }
    }

    /// The organisation.
    ///
    /// # Errors
    /// `not-found` when there is none with this id, or it was not asked for.
    pub(crate) fn organisation(&self, id: &Id) -> Result<&Organisation> {
        let found = self.organisations.get(id);
        Ok(found.ok_or(store::Error::NotFound {
            table: "organisation",
        })?)
    }

    /// Its people, first contact first.
    pub(crate) fn people<'a>(&'a self, id: &Id) -> impl Iterator<Item = (&'a Position, &'a Person)> {
        let positions = self.positions.get(id).map_or(&[][..], Vec::as_slice);
        positions
            .iter()
            .filter_map(|position| Some((position, self.persons.get(&position.person_id)?)))
    }

    /// Its people as the screens name them, first contact first.
    fn rows(&self, id: &Id) -> Vec<ContactRow> {
        self.people(id)
            .map(|(position, person)| ContactRow {
                person_id: person.id,
                name: name_of(person).full(),
                role: position.role.clone(),
                phone: domain::phone::shown(&person.phone),
                email: person.email.clone(),
            })
            .collect()
    }
}

/// How organisations and their people are reached: what a board of thousands shows, and no more than that.
pub(crate) struct Reachable {
    organisations: HashMap<Id, (String, String)>,
    contacts: HashMap<Id, Vec<ContactRow>>,
    names: HashMap<Id, PersonName>,
}

impl Reachable {
    /// Reads what is asked of these organisations.
    pub(crate) fn read(read: &Reader<'_>, wanted: &[Id], today: NaiveDate) -> Result<Self> {
        if wanted.len() > ONE_BY_ONE {
            Self::of_all(read, today)
        } else {
            Ok(Self::of_some(&Contacts::read(read, wanted, today)?))
        }
    }

    fn of_some(known: &Contacts) -> Self {
        let organisations = known.organisations.values();
        let persons = known.persons.values();
        Self {
            contacts: organisations
                .clone()
                .map(|one| (one.id, known.rows(&one.id)))
                .collect(),
            organisations: organisations
                .map(|one| (one.id, (one.name.clone(), one.phone.clone())))
                .collect(),
            names: persons.map(|one| (one.id, name_of(one))).collect(),
        }
    }

    fn of_all(read: &Reader<'_>, today: NaiveDate) -> Result<Self> {
        let organisations = read.organisations().phones()?;
        let people = read.persons().reach()?;
        let known: HashMap<Id, &PersonReach> = people.iter().map(|one| (one.id, one)).collect();
        let mut contacts: HashMap<Id, Vec<ContactRow>> = HashMap::with_capacity(organisations.len());
        for HeldRole { held, role } in read.positions().roles()? {
            if holds(held.to_date, today)
                && let Some(person) = known.get(&held.person_id)
            {
                contacts
                    .entry(held.organisation_id)
                    .or_default()
                    .push(ContactRow {
                        person_id: held.person_id,
                        name: person.name.full(),
                        role,
                        phone: domain::phone::shown(&person.phone),
                        email: person.email.clone(),
                    });
            }
        }
        let organisations = organisations.into_iter();
        Ok(Self {
            organisations: organisations
                .map(|(id, name, phone)| (id, (name, phone)))
                .collect(),
            contacts,
            names: people.into_iter().map(|one| (one.id, one.name)).collect(),
        })
    }

    /// The name and the telephone number of an organisation, the number as it is kept.
    ///
    /// # Errors
    /// `not-found` when there is none with this id, or it was not asked for.
    pub(crate) fn organisation(&self, id: &Id) -> Result<(&str, &str)> {
        let found = self.organisations.get(id).ok_or(store::Error::NotFound {
            table: "organisation",
        })?;
        Ok((&found.0, &found.1))
    }

    /// Its people, first contact first. They are handed over: a board asks once.
    pub(crate) fn take_people(&mut self, organisation: &Id) -> Vec<ContactRow> {
        self.contacts.remove(organisation).unwrap_or_default()
    }

    /// The full name of one of the people read.
    pub(crate) fn name(&self, person: &Id) -> Option<String> {
        self.names.get(person).map(PersonName::full)
    }
}
