//! What the dossier holds already, in the form an import compares with.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::id::Id;
use domain::import::{Known, KnownOrganisation, KnownPerson, OrganisationDraft, PersonDraft};
use domain::position::holds;
use store::Reader;
use store::tables::{Organisation, Person};

use crate::Result;
use crate::who::name_of;

/// Everything at once: an import asks about any of it.
pub(crate) fn read(read: &Reader<'_>, today: NaiveDate) -> Result<Known> {
    let organisations = read.organisations().all()?;
    if organisations.is_empty() {
        return Ok(Known::default());
    }
    let mut aliases: HashMap<Id, Vec<String>> = HashMap::new();
    for row in read.organisation_aliases().all()? {
        aliases.entry(row.organisation_id).or_default().push(row.name);
    }
    let persons: HashMap<Id, Person> = read
        .persons()
        .all()?
        .into_iter()
        .map(|person| (person.id, person))
        .collect();
    let mut positions = read.positions().all()?;
    positions.sort_by_key(|position| (position.organisation_id, position.sort, position.id));
    let mut contacts: HashMap<Id, Vec<KnownPerson>> = HashMap::new();
    for position in positions.iter().filter(|position| holds(position.to_date, today)) {
        if let Some(person) = persons.get(&position.person_id) {
            let fields = person_draft(person, &position.role);
            contacts
                .entry(position.organisation_id)
                .or_default()
                .push(KnownPerson {
                    id: person.id.to_string(),
                    fields,
                });
        }
    }
    let known = organisations.into_iter().map(|organisation| KnownOrganisation {
        id: organisation.id.to_string(),
        persons: contacts.remove(&organisation.id).unwrap_or_default(),
        fields: organisation_draft(
            &organisation,
            aliases.remove(&organisation.id).unwrap_or_default(),
        ),
    });
    Ok(Known {
        organisations: known.collect(),
    })
}

/// An organisation as a list would describe it.
pub(crate) fn organisation_draft(organisation: &Organisation, aliases: Vec<String>) -> OrganisationDraft {
    OrganisationDraft {
        name: organisation.name.clone(),
        aliases,
        kind: organisation.kind,
        legal_form: organisation.legal_form,
        kvk: organisation.kvk.clone(),
        website: organisation.website.clone(),
        email: organisation.email.clone(),
        phone: organisation.phone.clone(),
        street: organisation.street.clone(),
        postcode: organisation.postcode.clone(),
        city: organisation.city.clone(),
        area_text: organisation.area_text.clone(),
        area: None,
        notes: organisation.notes.clone(),
    }
}

/// A person as a list would describe them.
pub(crate) fn person_draft(person: &Person, role: &str) -> PersonDraft {
    PersonDraft {
        name: name_of(person),
        salutation: person.salutation.clone(),
        email: person.email.clone(),
        phone: person.phone.clone(),
        role: role.to_owned(),
        notes: person.notes.clone(),
    }
}
