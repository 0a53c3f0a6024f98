//! Possible duplicates in an import as questions, with what differs side by side.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::{OrganisationDraft, PersonDraft};
use super::prepare::{Action, Known, PreviewRow};
use crate::duplicates::{
    OrganisationFacts, Organisations, PersonFacts, Reason, person_candidates, same_person,
};
use crate::lists::LegalForm;
use crate::names::PersonName;
use crate::organisation::PlaceWords;
use crate::phone;
use crate::places::Municipality;

/// What the question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// Are these one organisation?
    Organisation,
    /// Are these one person?
    Person,
}

/// One of the two records.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Party {
    /// Row in the file, when it comes from there.
    pub row: Option<u32>,
    /// Id in the dossier, when it is there already (of the organisation, or of the person).
    pub existing: Option<String>,
    /// Which contact person of the row or organisation, from 1; absent for organisations.
    pub contact: Option<u32>,
    /// How it is called.
    pub label: String,
}

/// A field in which the two differ, as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Difference {
    /// Field name of the record.
    pub field: String,
    /// Value of the left one.
    pub left: String,
    /// Value of the right one.
    pub right: String,
}

/// Contact persons, one of each organisation, who would become one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonPair {
    /// Of the left organisation, from 1.
    pub left_contact: u32,
    /// Of the right organisation, from 1.
    pub right_contact: u32,
    /// Name of the left one.
    pub left: String,
    /// Name of the right one.
    pub right: String,
    /// Fields in which both say something and not the same.
    pub differences: Vec<Difference>,
}

/// One question: are these two the same?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Question {
    /// Number within this preview, from 1.
    pub id: u32,
    /// About organisations or persons.
    pub kind: QuestionKind,
    /// The record that was there first: in the dossier, or higher in the file.
    pub left: Party,
    /// The other.
    pub right: Party,
    /// Why it is asked.
    pub reasons: Vec<Reason>,
    /// Fields that differ; a field only one of them has is no difference.
    pub differences: Vec<Difference>,
    /// For organisations: contact persons who seem to be the same.
    pub persons: Vec<PersonPair>,
}

/// An organisation in the order in which they are compared: those of the dossier first, then those of the file.
struct Compared<'a> {
    party: Party,
    fields: &'a OrganisationDraft,
    persons: Vec<(Party, &'a PersonDraft)>,
    known: bool,
}

/// The questions of an import: organisations first, then persons outside the organisations asked about. Two records
/// that were both in the dossier before are not asked about.
pub(super) fn find(rows: &[PreviewRow], known: &Known, places: &Municipality) -> Vec<Question> {
    search(rows, known, places, false)
}

/// What may be twice in the dossier itself.
pub fn find_in_dossier(known: &Known, places: &Municipality) -> Vec<Question> {
    search(&[], known, places, true)
}

fn search(rows: &[PreviewRow], known: &Known, places: &Municipality, within: bool) -> Vec<Question> {
    let compared = collect(rows, known);
    let facts: Vec<OrganisationFacts<'_>> = compared.iter().map(facts).collect();
    let mut words = PlaceWords::of(places);
    words.extend(
        compared
            .iter()
            .map(|organisation| organisation.fields.city.as_str()),
    );
    let asked = Organisations::new(&facts, &words)
        .candidates(|left, right| within || !(compared[left].known && compared[right].known));
    let mut questions = Vec::with_capacity(asked.len());
    let mut asked_pairs: HashSet<(usize, usize)> = HashSet::new();
    for candidate in asked {
        let (left, right) = (&compared[candidate.left], &compared[candidate.right]);
        asked_pairs.insert((candidate.left, candidate.right));
        questions.push(Question {
            id: 0,
            kind: QuestionKind::Organisation,
            left: left.party.clone(),
            right: right.party.clone(),
            reasons: candidate.reasons,
            differences: compare_organisations(left.fields, right.fields),
            persons: person_pairs(&left.persons, &right.persons),
        });
    }
    questions.extend(person_questions(&compared, &asked_pairs, within));
    for (id, question) in (1..).zip(&mut questions) {
        question.id = id;
    }
    questions
}

fn collect<'a>(rows: &'a [PreviewRow], known: &'a Known) -> Vec<Compared<'a>> {
    let mut compared: Vec<Compared<'a>> = known
        .organisations
        .iter()
        .map(|organisation| Compared {
            party: Party {
                row: None,
                existing: Some(organisation.id.clone()),
                contact: None,
                label: organisation.fields.name.clone(),
            },
            fields: &organisation.fields,
            persons: (1..)
                .zip(&organisation.persons)
                .map(|(number, person)| {
                    let label = person.fields.name.full();
                    (
                        Party {
                            row: None,
                            existing: Some(person.id.clone()),
                            contact: Some(number),
                            label,
                        },
                        &person.fields,
                    )
                })
                .collect(),
            known: true,
        })
        .collect();
    let mut by_row: HashMap<u32, usize> = HashMap::new();
    for row in rows {
        let persons = (1..).zip(&row.persons).map(|(number, person)| {
            let label = person.name.full();
            (
                Party {
                    row: Some(row.row),
                    existing: None,
                    contact: Some(number),
                    label,
                },
                person,
            )
        });
        let owner = match row.action {
            Action::Continue { row } => by_row.get(&row).copied(),
            Action::Add => None,
        };
        if let Some(owner) = owner {
            compared[owner].persons.extend(persons);
            continue;
        }
        by_row.insert(row.row, compared.len());
        let party = Party {
            row: Some(row.row),
            existing: None,
            contact: None,
            label: row.organisation.name.clone(),
        };
        compared.push(Compared {
            party,
            fields: &row.organisation,
            persons: persons.collect(),
            known: false,
        });
    }
    compared
}

fn facts<'a>(organisation: &Compared<'a>) -> OrganisationFacts<'a> {
    let fields = organisation.fields;
    OrganisationFacts {
        name: &fields.name,
        aliases: fields.aliases.iter().map(String::as_str).collect(),
        kvk: &fields.kvk,
        kvk_borrowed: matches!(
            fields.legal_form,
            Some(LegalForm::NationalBranch | LegalForm::InformalGroup)
        ),
        email: &fields.email,
        phone: &fields.phone,
        website: &fields.website,
        street: &fields.street,
        postcode: &fields.postcode,
        city: &fields.city,
        contact_emails: organisation
            .persons
            .iter()
            .map(|(_, person)| person.email.as_str())
            .collect(),
        contact_phones: organisation
            .persons
            .iter()
            .map(|(_, person)| person.phone.as_str())
            .collect(),
    }
}

fn person_questions(
    compared: &[Compared<'_>],
    asked: &HashSet<(usize, usize)>,
    within: bool,
) -> Vec<Question> {
    let flat: Vec<(usize, &Party, &PersonDraft)> = compared
        .iter()
        .enumerate()
        .flat_map(|(at, organisation)| {
            organisation
                .persons
                .iter()
                .map(move |(party, person)| (at, party, *person))
        })
        .collect();
    let facts: Vec<PersonFacts<'_>> = flat
        .iter()
        .map(|(at, _, person)| PersonFacts {
            name: &person.name,
            email: &person.email,
            phone: &person.phone,
            organisation: Some(*at),
        })
        .collect();
    let wanted = |left: usize, right: usize| {
        let (one, other) = (flat[left].0, flat[right].0);
        // Within a pair of organisations that is asked about, the persons are part of that question.
        (within || !(compared[one].known && compared[other].known))
            && !asked.contains(&(one, other))
            && (flat[left].1.existing.is_none() || flat[left].1.existing != flat[right].1.existing)
    };
    person_candidates(&facts, wanted)
        .into_iter()
        .map(|candidate| {
            let (_, left, one) = flat[candidate.left];
            let (_, right, other) = flat[candidate.right];
            Question {
                id: 0,
                kind: QuestionKind::Person,
                left: left.clone(),
                right: right.clone(),
                reasons: candidate.reasons,
                differences: compare_persons(one, other),
                persons: Vec::new(),
            }
        })
        .collect()
}

fn person_pairs(left: &[(Party, &PersonDraft)], right: &[(Party, &PersonDraft)]) -> Vec<PersonPair> {
    let of = |persons: &[(Party, &PersonDraft)]| {
        persons
            .iter()
            .map(|(_, person)| (*person).clone())
            .collect::<Vec<_>>()
    };
    pair_persons(&of(left), &of(right))
}

/// Which contact persons of two organisations seem to be one, each at most once, with what differs between them.
pub fn pair_persons(left: &[PersonDraft], right: &[PersonDraft]) -> Vec<PersonPair> {
    let mut pairs = Vec::new();
    let mut taken = HashSet::new();
    for (at, person) in (1u32..).zip(left) {
        let fitting = (1u32..).zip(right).find(|(number, other)| {
            !taken.contains(number)
                && !other.name.surname.is_empty()
                && same_person(&person.name, &other.name)
        });
        if let Some((number, other)) = fitting {
            taken.insert(number);
            pairs.push(PersonPair {
                left_contact: at,
                right_contact: number,
                left: person.name.full(),
                right: other.name.full(),
                differences: compare_persons(person, other),
            });
        }
    }
    pairs
}

/// The fields in which both say something and not the same, as shown.
pub fn compare_organisations(left: &OrganisationDraft, right: &OrganisationDraft) -> Vec<Difference> {
    let code = |draft: &OrganisationDraft| {
        draft
            .kind
            .map_or_else(String::new, |kind| kind.as_str().to_owned())
    };
    let form = |draft: &OrganisationDraft| {
        draft
            .legal_form
            .map_or_else(String::new, |form| form.as_str().to_owned())
    };
    let fields = [
        ("name", left.name.clone(), right.name.clone()),
        ("kind", code(left), code(right)),
        ("legal_form", form(left), form(right)),
        ("kvk", left.kvk.clone(), right.kvk.clone()),
        ("area_text", left.area_text.clone(), right.area_text.clone()),
        ("street", left.street.clone(), right.street.clone()),
        ("postcode", left.postcode.clone(), right.postcode.clone()),
        ("city", left.city.clone(), right.city.clone()),
        ("website", left.website.clone(), right.website.clone()),
        ("email", left.email.clone(), right.email.clone()),
        ("phone", phone::shown(&left.phone), phone::shown(&right.phone)),
        ("notes", left.notes.clone(), right.notes.clone()),
    ];
    differing(fields)
}

/// The fields in which two descriptions of a person both say something and not the same, as shown.
pub fn compare_persons(left: &PersonDraft, right: &PersonDraft) -> Vec<Difference> {
    let part = |name: &PersonName| {
        [
            name.initials.clone(),
            name.given_name.clone(),
            name.full_surname(),
        ]
    };
    let ([initials, given, surname], [other_initials, other_given, other_surname]) =
        (part(&left.name), part(&right.name));
    differing([
        ("initials", initials, other_initials),
        ("given_name", given, other_given),
        ("surname", surname, other_surname),
        ("email", left.email.clone(), right.email.clone()),
        ("phone", phone::shown(&left.phone), phone::shown(&right.phone)),
        ("role", left.role.clone(), right.role.clone()),
    ])
}

fn differing<const N: usize>(fields: [(&str, String, String); N]) -> Vec<Difference> {
    fields
        .into_iter()
        .filter(|(_, left, right)| !left.is_empty() && !right.is_empty() && left != right)
        .map(|(field, left, right)| Difference {
            field: field.to_owned(),
            left,
            right,
        })
        .collect()
}
