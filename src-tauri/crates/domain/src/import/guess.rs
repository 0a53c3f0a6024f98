//! Which row is the header, and what each column means: from its words, its neighbours and its values.

use std::collections::HashSet;

use super::ambitions;
use super::columns::{ContactField, Mapping, OrganisationField, Target};
use super::headers::{self, Header, Word};
use super::sheet::{Sheet, SheetRow};
use crate::{bsn, email, organisation, phone, postcode};

/// How far down a header is looked for; lists carry a few title rows, not a page of them.
const HEADER_WITHIN: usize = 40;
/// Values looked at per column.
const SAMPLE: usize = 60;

/// The index of the row that is the header: the row with most recognised headers, at least two of them and at least
/// half of its texts. A list of one column may have one.
pub fn guess_header_row(rows: &[SheetRow]) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (index, row) in rows.iter().take(HEADER_WITHIN).enumerate() {
        let texts: Vec<&str> = row
            .cells
            .iter()
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
            .collect();
        // A header is a few words; a sentence or an address with "straat" in it is not.
        let known = texts
            .iter()
            .filter(|text| text.chars().count() <= 48 && looks_like_header(text))
            .count();
        let enough = known >= 2
            || (known == 1
                && texts.len() == 1
                && rows[index + 1..].iter().take(2).all(|row| row.cells.len() <= 1));
        if enough && known * 2 >= texts.len() && best.is_none_or(|(_, most)| known > most) {
            best = Some((index, known));
        }
    }
    best.map(|(index, _)| index)
}

fn looks_like_header(text: &str) -> bool {
    !text.contains('@')
        && (headers::read(text).is_known() || ambitions::is_header(text))
        && text.chars().filter(char::is_ascii_digit).count() <= 2
}

/// Proposes a meaning for every column.
pub fn guess_mapping(sheet: &Sheet) -> Mapping {
    let read: Vec<Header> = sheet.columns.iter().map(|text| headers::read(text)).collect();
    let mut proposal = Proposal {
        taken: HashSet::new(),
        targets: vec![None; read.len()],
        contact: 0,
    };
    // Citizen service numbers are kept nowhere, not even with the remarks.
    for (column, header) in sheet.columns.iter().enumerate() {
        if headers::is_bsn(header) {
            proposal.targets[column] = Some(Target::LeftOut);
        }
    }
    // The name of the organisation first: what a bare "naam" means depends on it.
    let named = read
        .iter()
        .position(|header| {
            header.organisation && !header.contact && matches!(header.word, None | Some(Word::Name))
        })
        .or_else(|| {
            read.iter()
                .position(|header| header.word == Some(Word::Name) && !header.contact)
        });
    if let Some(column) = named {
        proposal.take(
            column,
            Target::Organisation {
                field: OrganisationField::Name,
            },
        );
    }
    for (column, header) in read.iter().enumerate() {
        if proposal.targets[column].is_none() {
            proposal.by_header(column, *header, sheet);
        }
    }
    for column in 0..read.len() {
        if proposal.targets[column].is_none() {
            proposal.by_values(column, sheet);
        }
    }
    if proposal.taken.iter().all(|target| {
        *target
            != Target::Organisation {
                field: OrganisationField::Name,
            }
    }) {
        proposal.name_by_values(sheet);
    }
    let targets = proposal
        .targets
        .iter()
        .map(|target| target.unwrap_or(Target::Remark))
        .collect();
    Mapping { targets }
}

struct Proposal {
    taken: HashSet<Target>,
    targets: Vec<Option<Target>>,
    /// The contact person the columns are at; 0 before the first.
    contact: u8,
}

impl Proposal {
    fn take(&mut self, column: usize, target: Target) -> bool {
        // Remarks, other names and parts of an address may come from several columns.
        let repeats = matches!(
            target,
            Target::Organisation {
                field: OrganisationField::Notes | OrganisationField::Alias | OrganisationField::HouseNumber
            }
        );
        if !self.taken.insert(target) && !repeats {
            return false;
        }
        self.targets[column] = Some(target);
        if let Target::Contact { number, .. } = target {
            self.contact = number;
        }
        true
    }

    fn by_header(&mut self, column: usize, header: Header, sheet: &Sheet) {
        let target = match header.word {
            Some(Word::Organisation(field)) if !header.contact || !person_has(field) => {
                Target::Organisation { field }
            }
            Some(Word::Organisation(_)) => return,
            Some(Word::Contact(field)) => self.contact_target(header, field),
            Some(Word::Name) if header.organisation && !header.contact => Target::Organisation {
                field: OrganisationField::Alias,
            },
            Some(Word::Name) => self.contact_target(header, ContactField::FullName),
            Some(Word::Email) => self.shared(column, header, ContactField::Email, OrganisationField::Email),
            Some(Word::Phone) => self.shared(column, header, ContactField::Phone, OrganisationField::Phone),
            Some(Word::Mobile) => self.shared(column, header, ContactField::Phone, OrganisationField::Phone),
            None if header.contact => {
                // "Contact" above a column of addresses means the address.
                match kind_of_values(column, sheet) {
                    Some(Values::Email) => self.contact_target(header, ContactField::Email),
                    Some(Values::Phone) => self.contact_target(header, ContactField::Phone),
                    _ => self.contact_target(header, ContactField::FullName),
                }
            }
            None => return,
        };
        let second_phone = match target {
            Target::Contact {
                number,
                field: ContactField::Phone,
            } if self.taken.contains(&target) => Some(Target::Contact {
                number,
                field: ContactField::OtherPhone,
            }),
            _ => None,
        };
        self.take(column, second_phone.unwrap_or(target));
    }

    /// The contact person a header speaks of: by its number, else the current one, else the next when this field of
    /// the current one has its column already.
    fn contact_target(&self, header: Header, field: ContactField) -> Target {
        let current = self.contact.max(1);
        let number = header.number.unwrap_or_else(|| {
            let begins_anew = self.taken.contains(&Target::Contact {
                number: current,
                field,
            }) || (field == ContactField::FullName && self.has_name(current));
            if begins_anew && field != ContactField::Phone {
                current.saturating_add(1)
            } else {
                current
            }
        });
        Target::Contact { number, field }
    }

    /// E-mail and telephone may be the organisation's or a person's: the header decides, else the column before it.
    fn shared(
        &self,
        column: usize,
        header: Header,
        person: ContactField,
        organisation: OrganisationField,
    ) -> Target {
        let after_contact = column > 0 && matches!(self.targets[column - 1], Some(Target::Contact { .. }));
        let of_organisation = Target::Organisation { field: organisation };
        if header.organisation && !header.contact {
            of_organisation
        } else if header.contact
            || header.number.is_some()
            || after_contact
            || self.taken.contains(&of_organisation)
        {
            self.contact_target(header, person)
        } else {
            of_organisation
        }
    }

    fn has_name(&self, number: u8) -> bool {
        [ContactField::FullName, ContactField::Surname]
            .into_iter()
            .any(|field| self.taken.contains(&Target::Contact { number, field }))
    }

    /// A column whose header says nothing: its values may.
    fn by_values(&mut self, column: usize, sheet: &Sheet) {
        if sheet.columns.get(column).is_some_and(|header| !header.is_empty()) && sheet.header_row.is_some() {
            // An unknown header is kept as a remark with its own words, unless the values are unmistakable.
            if !matches!(
                kind_of_values(column, sheet),
                Some(Values::Email | Values::Postcode)
            ) {
                return;
            }
        }
        let organisation = |field| Target::Organisation { field };
        let target = match kind_of_values(column, sheet) {
            Some(Values::Email) => self.shared(
                column,
                Header::default(),
                ContactField::Email,
                OrganisationField::Email,
            ),
            Some(Values::Phone) => self.shared(
                column,
                Header::default(),
                ContactField::Phone,
                OrganisationField::Phone,
            ),
            Some(Values::Postcode) => organisation(OrganisationField::Postcode),
            Some(Values::Kvk) => organisation(OrganisationField::Kvk),
            Some(Values::Website) => organisation(OrganisationField::Website),
            Some(Values::Kind) => organisation(OrganisationField::Kind),
            Some(Values::LegalForm) => organisation(OrganisationField::LegalForm),
            Some(Values::Text) | None => return,
        };
        self.take(column, target);
    }

    /// No header names the organisation: the first column of texts that hardly repeat.
    fn name_by_values(&mut self, sheet: &Sheet) {
        let found = (0..sheet.columns.len()).find(|column| {
            self.targets[*column].is_none() && kind_of_values(*column, sheet) == Some(Values::Text) && {
                let values: Vec<&str> = sample(*column, sheet).collect();
                let distinct: HashSet<&str> = values.iter().copied().collect();
                distinct.len() * 10 >= values.len() * 6
            }
        });
        if let Some(column) = found {
            self.take(
                column,
                Target::Organisation {
                    field: OrganisationField::Name,
                },
            );
        }
    }
}

/// Fields of the organisation that a person has too ("adres contactpersoon" is not the organisation's address).
fn person_has(field: OrganisationField) -> bool {
    !matches!(
        field,
        OrganisationField::Name
            | OrganisationField::Kind
            | OrganisationField::LegalForm
            | OrganisationField::Kvk
    )
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Values {
    Email,
    Phone,
    Postcode,
    Kvk,
    Website,
    Kind,
    LegalForm,
    Text,
}

pub(super) fn sample(column: usize, sheet: &Sheet) -> impl Iterator<Item = &str> {
    sheet
        .rows
        .iter()
        .map(move |row| row.cell(column))
        .filter(|value| !value.is_empty())
        .take(SAMPLE)
}

/// What six in ten values of a column are; nothing for an empty column.
fn kind_of_values(column: usize, sheet: &Sheet) -> Option<Values> {
    let values: Vec<&str> = sample(column, sheet).collect();
    let share = |test: &dyn Fn(&str) -> bool| {
        values.iter().filter(|value| test(value)).count() * 10 >= values.len() * 6
    };
    if values.is_empty() {
        return None;
    }
    let found = if share(&|value| email::check(value).problem.is_none()) {
        Values::Email
    } else if share(&|value| postcode::check(value).problem.is_none()) {
        Values::Postcode
    } else if share(&|value| value.len() == 8 && value.bytes().all(|byte| byte.is_ascii_digit())) {
        Values::Kvk
    } else if share(&|value| phone::check(value).problem.is_none() && bsn::find(value).is_empty()) {
        Values::Phone
    } else if share(&|value| value.starts_with("www.") || value.starts_with("http")) {
        Values::Website
    } else if share(&|value| value.split(' ').count() <= 3 && organisation::guess_legal_form(value).is_some())
    {
        Values::LegalForm
    } else if share(&|value| {
        value.chars().next().is_some_and(char::is_lowercase) && organisation::guess_kind(value).is_some()
    }) {
        Values::Kind
    } else if share(&|value| value.chars().any(char::is_alphabetic)) {
        Values::Text
    } else {
        return None;
    };
    Some(found)
}
