//! Writing a decided import.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::id::Id;
use domain::import::{
    ImportPlan, Mapping, OrganisationDraft, PersonDraft, PlannedOrganisation, Sheet, source_text,
};
use domain::lists::ServiceAreaScope;
use domain::places::{AreaProposal, Municipality};
use domain::position::holds;
use store::Tx;
use store::tables::{Organisation, Person, Position};

use super::ImportReport;
use crate::areas::{self, AreaSave};
use crate::jobs::Job;
use crate::{AppError, Result, organisations, people};

/// A decided import with the sheet it comes from.
pub(super) struct Import<'a> {
    pub sheet: &'a Sheet,
    pub mapping: &'a Mapping,
    pub plan: &'a ImportPlan,
    pub places: &'a Municipality,
    /// Her date: positions that ended before it are over.
    pub today: NaiveDate,
}

/// How often the screen hears how far it is.
const STEP: usize = 50;

impl Import<'_> {
    /// Writes organisations, persons and positions.
    ///
    /// # Errors
    /// `cancelled`, and those of the disk. Nothing is kept then.
    pub(super) fn write(&self, tx: &Tx<'_>, job: &Job) -> Result<ImportReport> {
        let mut report = ImportReport {
            left_out: self.plan.left_out.clone(),
            not_taken: self.plan.not_taken.clone(),
            ..ImportReport::default()
        };
        let total =
            (self.plan.organisations.len() + self.plan.persons.len() + self.plan.positions.len()) as u64;
        let mut done = 0usize;
        let mut step = || {
            done += 1;
            if done.is_multiple_of(STEP) {
                job.progress(done as u64, total);
                return job.check();
            }
            Ok(())
        };
        let mut areas = Areas::read(tx, self.places)?;
        let rows: HashMap<u32, usize> = self
            .sheet
            .rows
            .iter()
            .enumerate()
            .map(|(at, row)| (row.number, at))
            .collect();
        let mut organisation_ids = Vec::with_capacity(self.plan.organisations.len());
        for planned in &self.plan.organisations {
            step()?;
            let id = self.organisation(tx, planned, &rows, &mut areas)?;
            match planned.existing {
                Some(_) => report.completed += 1,
                None => report.added.push(id),
            }
            organisation_ids.push(id);
        }
        let mut person_ids = Vec::with_capacity(self.plan.persons.len());
        for planned in &self.plan.persons {
            step()?;
            let mut person = match &planned.existing {
                Some(id) => tx.persons().need(&parse_id(id)?)?,
                None => people::blank(tx.new_id()?),
            };
            fill_person(&mut person, &planned.fields);
            if planned.existing.is_some() {
                report.persons_completed += 1;
                tx.persons().update(&person)?;
            } else {
                report.persons += 1;
                tx.persons().insert(&person)?;
            }
            person_ids.push(person.id);
        }
        for planned in &self.plan.positions {
            step()?;
            let (Some(organisation_id), Some(person_id)) = (
                organisation_ids.get(planned.organisation),
                person_ids.get(planned.person),
            ) else {
                return Err(AppError::internal("a position without its ends"));
            };
            let existing = self.plan.organisations[planned.organisation].existing.is_some()
                || self.plan.persons[planned.person].existing.is_some();
            if existing && self.complete_position(tx, *person_id, *organisation_id, &planned.role)? {
                continue;
            }
            if existing {
                people::add_position(tx, *person_id, *organisation_id, planned.role.clone(), None)?;
                continue;
            }
            tx.positions().insert(&Position {
                id: tx.new_id()?,
                person_id: *person_id,
                organisation_id: *organisation_id,
                role: planned.role.clone(),
                from_date: None,
                to_date: None,
                sort: i32::try_from(planned.sort).unwrap_or(i32::MAX),
            })?;
        }
        job.progress(total, total);
        report.left_out.sort_by_key(|left_out| left_out.row);
        Ok(report)
    }

    /// Whether the person has a position there already; it gets the role that was decided on, which is its own unless
    /// that was open or she took the one of the list.
    fn complete_position(&self, tx: &Tx<'_>, person: Id, organisation: Id, role: &str) -> Result<bool> {
        for mut position in tx.positions().by_person(&person)? {
            if position.organisation_id == organisation && holds(position.to_date, self.today) {
                if !role.is_empty() && position.role != role {
                    role.clone_into(&mut position.role);
                    tx.positions().update(&position)?;
                }
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn organisation(
        &self,
        tx: &Tx<'_>,
        planned: &PlannedOrganisation,
        rows: &HashMap<u32, usize>,
        areas: &mut Areas<'_>,
    ) -> Result<Id> {
        let mut organisation = match &planned.existing {
            Some(id) => tx.organisations().need(&parse_id(id)?)?,
            None => organisations::blank(tx.new_id()?),
        };
        // Other words about the area than there were: she took those of the list.
        let taken = !organisation.area_text.is_empty() && organisation.area_text != planned.fields.area_text;
        fill_organisation(&mut organisation, &planned.fields);
        if (organisation.service_area_id.is_none() || taken)
            && let Some(proposal) = &planned.fields.area
        {
            organisation.service_area_id = areas.id_of(tx, proposal, &planned.fields.area_text)?;
        }
        for row in &planned.rows {
            let Some(row) = rows.get(row).and_then(|at| self.sheet.rows.get(*at)) else {
                continue;
            };
            let text = source_text(self.sheet, self.mapping, row);
            if !organisation.source_text.is_empty() {
                organisation.source_text.push_str("\n\n");
            }
            organisation.source_text.push_str(&text);
        }
        if planned.existing.is_some() {
            tx.organisations().update(&organisation)?;
            organisations::write_aliases(tx, organisation.id, &planned.fields.aliases)?;
        } else {
            tx.organisations().insert(&organisation)?;
            if !planned.fields.aliases.is_empty() {
                organisations::write_aliases(tx, organisation.id, &planned.fields.aliases)?;
            }
        }
        Ok(organisation.id)
    }
}

fn parse_id(text: &str) -> Result<Id> {
    text.parse().map_err(|_| AppError::new("not-found"))
}

fn fill_organisation(organisation: &mut Organisation, fields: &OrganisationDraft) {
    organisation.name.clone_from(&fields.name);
    organisation.kind = fields.kind;
    organisation.legal_form = fields.legal_form;
    organisation.kvk.clone_from(&fields.kvk);
    organisation.website.clone_from(&fields.website);
    organisation.email.clone_from(&fields.email);
    organisation.phone.clone_from(&fields.phone);
    organisation.street.clone_from(&fields.street);
    organisation.postcode.clone_from(&fields.postcode);
    organisation.city.clone_from(&fields.city);
    organisation.area_text.clone_from(&fields.area_text);
    organisation.notes.clone_from(&fields.notes);
}

fn fill_person(person: &mut Person, fields: &PersonDraft) {
    person.initials.clone_from(&fields.name.initials);
    person.given_name.clone_from(&fields.name.given_name);
    person.surname_prefix.clone_from(&fields.name.surname_prefix);
    person.surname.clone_from(&fields.name.surname);
    person.salutation.clone_from(&fields.salutation);
    person.email.clone_from(&fields.email);
    person.phone.clone_from(&fields.phone);
    person.notes.clone_from(&fields.notes);
}

/// Service areas by what they cover, so that organisations with one description share one area.
struct Areas<'a> {
    places: &'a Municipality,
    by_cover: HashMap<(ServiceAreaScope, Vec<String>, String), Id>,
}

impl<'a> Areas<'a> {
    fn read(tx: &Tx<'_>, places: &'a Municipality) -> Result<Self> {
        let mut by_cover = HashMap::new();
        for area in tx.service_areas().all()? {
            let mut parts: Vec<String> = tx
                .service_area_parts()
                .by_service_area(&area.id)?
                .into_iter()
                .map(|part| part.place_code)
                .collect();
            parts.sort_unstable();
            let region = region_name(area.scope, &area.name);
            by_cover.entry((area.scope, parts, region)).or_insert(area.id);
        }
        Ok(Self { places, by_cover })
    }

    /// The area a description means, made when it is new. A description of which nothing was understood has none.
    fn id_of(&mut self, tx: &Tx<'_>, proposal: &AreaProposal, text: &str) -> Result<Option<Id>> {
        if proposal.is_empty() {
            return Ok(None);
        }
        let name = self.name(proposal, text);
        let cover = (
            proposal.scope,
            proposal.parts.clone(),
            region_name(proposal.scope, &name),
        );
        if let Some(id) = self.by_cover.get(&cover) {
            return Ok(Some(*id));
        }
        let aliases = if name == text || !proposal.not_understood.is_empty() {
            Vec::new()
        } else {
            vec![text.to_owned()]
        };
        let save = AreaSave {
            id: None,
            name,
            scope: proposal.scope,
            parts: proposal.parts.clone(),
            aliases,
        };
        let id = areas::write(tx, save)?;
        self.by_cover.insert(cover, id);
        Ok(Some(id))
    }

    /// Named after what it covers; a region keeps the words of the list, which say how far it reaches.
    fn name(&self, proposal: &AreaProposal, text: &str) -> String {
        match proposal.scope {
            ServiceAreaScope::Municipality => self.places.name.clone(),
            ServiceAreaScope::Region => text.to_owned(),
            ServiceAreaScope::Set => {
                let spoken = self.places.aliases.iter().find(|alias| {
                    let mut codes = alias.codes.clone();
                    codes.sort_unstable();
                    codes == proposal.parts && codes.len() > 1
                });
                match spoken {
                    Some(alias) => alias.alias.clone(),
                    None => {
                        let names: Vec<&str> = proposal
                            .parts
                            .iter()
                            .map(|code| self.places.name_of(code).unwrap_or(code))
                            .collect();
                        names.join(", ")
                    }
                }
            }
        }
    }
}

/// Regions are told apart by their names, because their places lie outside the table; other areas by their places.
fn region_name(scope: ServiceAreaScope, name: &str) -> String {
    if scope == ServiceAreaScope::Region {
        domain::fold::fold(name)
    } else {
        String::new()
    }
}
