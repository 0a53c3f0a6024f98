//! Organisations: the list, one organisation with its people and its place in the chain, and changing them.

mod reach;

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::flags::{Flag, Problem};
use domain::fold::{fold, tidy};
use domain::id::Id;
use domain::lists::{
    AmbitionState, AttendanceState, InvitationState, LegalForm, OrganisationKind, ServiceAreaScope,
};
use domain::names::sort_text;
use domain::organisation::is_legal_person;
use domain::places::read_area;
use domain::position::holds;
use domain::{bsn, email, kvk, phone, postcode, website};
use serde::{Deserialize, Serialize};
use store::tables::{Organisation, OrganisationAlias};
use store::{Op, Reader, Tx};
use ts_rs::TS;

use crate::areas::{self, AreaView};
use crate::commands::area;
use crate::people::{self, Contact};
use crate::{App, AppError, Outcome, Result};
use reach::Reach;

/// What she fills in about an organisation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OrganisationFields {
    /// Name as the organisation writes it.
    pub name: String,
    /// Other names it goes by.
    pub aliases: Vec<String>,
    /// What it is for.
    pub kind: Option<OrganisationKind>,
    /// Legal form.
    pub legal_form: Option<LegalForm>,
    /// Number in the trade register.
    pub kvk: String,
    /// Web address.
    pub website: String,
    /// General e-mail address.
    pub email: String,
    /// General telephone number, as shown.
    pub phone: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// The service area chosen.
    pub service_area_id: Option<Id>,
    /// The service area in the organisation's own words.
    pub area_text: String,
    /// The organisation it is a branch of.
    pub branch_of: Option<Id>,
    /// Notes.
    pub notes: String,
}

/// Which organisations, in which order.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct OrganisationQuery {
    /// Words that all have to begin a word of a name, another name, the town or somebody's name; or a number that stands
    /// in a telephone number, the postcode or the KvK number. From three letters on a word may also stand inside one, and
    /// then the organisation comes after the others.
    pub text: String,
    /// Only these kinds; none means all.
    pub kinds: Vec<OrganisationKind>,
    /// Only those that work in this district or neighbourhood (code), or in the whole municipality.
    pub place: Option<String>,
    /// Which of them.
    pub state: OrganisationFilter,
    /// In which order.
    pub sort: OrganisationSort,
}

/// Which organisations by their state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationFilter {
    /// Those that have not ended.
    #[default]
    Active,
    /// Those that ended.
    Ended,
    /// Those with something missing or doubtful.
    Doubtful,
    /// All.
    All,
}

/// Orders of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationSort {
    /// By name.
    #[default]
    Name,
    /// By kind, then name.
    Kind,
    /// By town, then name.
    City,
}

/// An organisation in the list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OrganisationRow {
    /// The organisation.
    pub id: Id,
    /// Name.
    pub name: String,
    /// What it is for.
    pub kind: Option<OrganisationKind>,
    /// Town.
    pub city: String,
    /// The service area: its name, else its own words.
    pub area: String,
    /// Contact persons now: those whose position has not ended before today.
    pub contacts: u32,
    /// Doubtful values and missing ones.
    pub doubts: u32,
    /// The day it ended.
    pub ended_on: Option<NaiveDate>,
}

/// The list with what the filters need.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OrganisationList {
    /// The rows asked for.
    pub rows: Vec<OrganisationRow>,
    /// How many there are in all, ended ones left out.
    pub active: u32,
    /// How many ended.
    pub ended: u32,
}

/// An invitation in the chain of an organisation.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ChainMeeting {
    /// The meeting.
    pub meeting_id: Id,
    /// What it was about.
    pub title: String,
    /// The day.
    pub date: Option<NaiveDate>,
    /// What became of the invitation.
    pub state: InvitationState,
    /// Persons who were there.
    pub present: u32,
}

/// How many ambitions are in a state.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ChainAmbitions {
    /// The state.
    pub state: AmbitionState,
    /// How many.
    pub count: u32,
}

/// The chain from invitation to ambition.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Chain {
    /// Invitations, newest meeting first.
    pub meetings: Vec<ChainMeeting>,
    /// Ambitions by state; states without any are left out.
    pub ambitions: Vec<ChainAmbitions>,
}

/// Another organisation, by name.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OrganisationLink {
    /// The organisation.
    pub id: Id,
    /// Name.
    pub name: String,
}

/// One organisation.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OrganisationDetail {
    /// The organisation.
    pub id: Id,
    /// What she filled in.
    pub fields: OrganisationFields,
    /// The service area.
    pub area: Option<AreaView>,
    /// The organisation it is a branch of.
    pub branch_of: Option<OrganisationLink>,
    /// Its own branches.
    pub branches: Vec<OrganisationLink>,
    /// Contact persons, those of now first.
    pub contacts: Vec<Contact>,
    /// Doubtful values.
    pub problems: Vec<Flag>,
    /// From invitation to ambition.
    pub chain: Chain,
    /// The day it ended.
    pub ended_on: Option<NaiveDate>,
    /// What an imported list said, word for word.
    pub source_text: String,
}

/// Which organisation.
#[derive(Debug, Deserialize, TS)]
pub struct OrganisationRequest {
    /// The organisation.
    pub id: Id,
}

/// An organisation to make or change.
#[derive(Debug, Deserialize, TS)]
pub struct OrganisationSave {
    /// Nothing makes a new one.
    pub id: Option<Id>,
    /// What she filled in.
    pub fields: OrganisationFields,
}

/// The day an organisation ends, or nothing when it goes on after all.
#[derive(Debug, Deserialize, TS)]
pub struct OrganisationEnd {
    /// The organisation.
    pub id: Id,
    /// The day.
    pub on: Option<NaiveDate>,
}

/// What is doubtful about the fields, and their stored form.
fn checked(fields: OrganisationFields) -> (OrganisationFields, Vec<Flag>) {
    let mut flags = Vec::new();
    let mut keep = |checked: domain::flags::Checked, field: &str| {
        flags.extend(checked.flag(field));
        checked.value
    };
    let legal_person = fields.legal_form.is_some_and(is_legal_person);
    let mut fields = OrganisationFields {
        name: tidy(&fields.name),
        aliases: fields
            .aliases
            .iter()
            .map(|name| tidy(name))
            .filter(|name| !name.is_empty())
            .collect(),
        kvk: keep(kvk::check(&fields.kvk, legal_person), "kvk"),
        website: keep(website::check(&fields.website), "website"),
        email: keep(email::check(&fields.email), "email"),
        phone: keep(phone::check(&fields.phone), "phone"),
        street: tidy(&fields.street),
        postcode: keep(postcode::check(&fields.postcode), "postcode"),
        city: tidy(&fields.city),
        area_text: tidy(&fields.area_text),
        notes: fields.notes.trim().to_owned(),
        ..fields
    };
    fields.aliases.dedup();
    flags.extend(bsn_flag("notes", &fields.notes));
    (fields, flags)
}

/// A flag while part of the organisation's own words about its area is not understood. It goes when she says what they
/// mean: by an area of that name, or by choosing another area than the one that was understood.
fn area_flag(read: &Reader<'_>, fields: &OrganisationFields) -> Result<Option<Flag>> {
    if fields.area_text.is_empty() {
        return Ok(None);
    }
    let meant = read_area(&fields.area_text, &areas::municipality(read)?);
    if meant.not_understood.is_empty() {
        return Ok(None);
    }
    if let Some(id) = &fields.service_area_id {
        let chosen = areas::find(read, id)?;
        let words = fold(&fields.area_text);
        let named = std::iter::once(&chosen.name)
            .chain(&chosen.aliases)
            .any(|name| fold(name) == words);
        let (mut parts, mut understood) = (chosen.parts, meant.parts);
        parts.sort_unstable();
        understood.sort_unstable();
        if named || chosen.scope != meant.scope || parts != understood {
            return Ok(None);
        }
    }
    Ok(Some(Flag {
        field: "area_text".to_owned(),
        problem: Problem::AreaNotUnderstood,
        value: meant.not_understood.join(", "),
        suggestion: None,
    }))
}

/// A warning for free text that holds what may be someone's BSN. The text is hers: it is not changed.
pub(crate) fn bsn_flag(field: &str, text: &str) -> Option<Flag> {
    (!bsn::find(text).is_empty()).then(|| Flag {
        field: field.to_owned(),
        problem: Problem::BsnLike,
        value: text.to_owned(),
        suggestion: Some(bsn::blank(text)),
    })
}

fn fields_of(organisation: &Organisation, aliases: Vec<String>) -> OrganisationFields {
    OrganisationFields {
        name: organisation.name.clone(),
        aliases,
        kind: organisation.kind,
        legal_form: organisation.legal_form,
        kvk: organisation.kvk.clone(),
        website: organisation.website.clone(),
        email: organisation.email.clone(),
        phone: phone::shown(&organisation.phone),
        street: organisation.street.clone(),
        postcode: organisation.postcode.clone(),
        city: organisation.city.clone(),
        service_area_id: organisation.service_area_id,
        area_text: organisation.area_text.clone(),
        branch_of: organisation.branch_of,
        notes: organisation.notes.clone(),
    }
}

fn apply(organisation: &mut Organisation, fields: OrganisationFields) {
    organisation.name = fields.name;
    organisation.kind = fields.kind;
    organisation.legal_form = fields.legal_form;
    organisation.kvk = fields.kvk;
    organisation.website = fields.website;
    organisation.email = fields.email;
    organisation.phone = fields.phone;
    organisation.street = fields.street;
    organisation.postcode = fields.postcode;
    organisation.city = fields.city;
    organisation.service_area_id = fields.service_area_id;
    organisation.area_text = fields.area_text;
    // Its own branch would make a circle.
    organisation.branch_of = fields.branch_of.filter(|of| *of != organisation.id);
    organisation.notes = fields.notes;
}

/// An organisation with nothing filled in.
pub(crate) fn blank(id: Id) -> Organisation {
    Organisation {
        id,
        name: String::new(),
        kind: None,
        legal_form: None,
        kvk: String::new(),
        website: String::new(),
        email: String::new(),
        phone: String::new(),
        street: String::new(),
        postcode: String::new(),
        city: String::new(),
        service_area_id: None,
        area_text: String::new(),
        branch_of: None,
        notes: String::new(),
        ended_on: None,
        source_text: String::new(),
    }
}

/// Writes the other names of an organisation; only what changed.
pub(crate) fn write_aliases(tx: &Tx<'_>, organisation_id: Id, names: &[String]) -> Result<()> {
    let present = tx.organisation_aliases().by_organisation(&organisation_id)?;
    for row in &present {
        if !names.contains(&row.name) {
            tx.organisation_aliases().delete(&row.id)?;
        }
    }
    for name in names {
        if present.iter().all(|row| row.name != *name) {
            let row = OrganisationAlias {
                id: tx.new_id()?,
                organisation_id,
                name: name.clone(),
            };
            tx.organisation_aliases().insert(&row)?;
        }
    }
    Ok(())
}

fn chain(read: &Reader<'_>, id: &Id) -> Result<Chain> {
    let mut meetings = Vec::new();
    for invitation in read.invitations().by_organisation(id)? {
        let meeting = read.meetings().need(&invitation.meeting_id)?;
        meetings.push(ChainMeeting {
            meeting_id: meeting.id,
            title: meeting.title,
            date: meeting.date,
            state: invitation.state,
            present: 0,
        });
    }
    for registration in read.registrations().by_organisation(id)? {
        let mark = read.attendances().by_registration(&registration.id)?;
        if mark.is_some_and(|mark| mark.state == AttendanceState::Present)
            && let Some(meeting) = meetings
                .iter_mut()
                .find(|meeting| meeting.meeting_id == registration.meeting_id)
        {
            meeting.present += 1;
        }
    }
    meetings.sort_by(|one, other| {
        other
            .date
            .cmp(&one.date)
            .then_with(|| other.meeting_id.cmp(&one.meeting_id))
    });
    let mut states: HashMap<AmbitionState, u32> = HashMap::new();
    for ambition in read.ambitions().by_organisation(id)? {
        *states.entry(ambition.state).or_default() += 1;
    }
    let ambitions = AmbitionState::ALL
        .iter()
        .filter_map(|state| {
            states.get(state).map(|count| ChainAmbitions {
                state: *state,
                count: *count,
            })
        })
        .collect();
    Ok(Chain { meetings, ambitions })
}

fn detail(read: &Reader<'_>, id: &Id, today: NaiveDate) -> Result<OrganisationDetail> {
    let organisation = read.organisations().need(id)?;
    let aliases = read
        .organisation_aliases()
        .by_organisation(id)?
        .into_iter()
        .map(|row| row.name)
        .collect();
    let link = |organisation: Organisation| OrganisationLink {
        id: organisation.id,
        name: organisation.name,
    };
    let fields = fields_of(&organisation, aliases);
    let mut problems = checked(fields.clone()).1;
    problems.extend(area_flag(read, &fields)?);
    Ok(OrganisationDetail {
        id: organisation.id,
        problems,
        area: organisation
            .service_area_id
            .map(|area| areas::find(read, &area))
            .transpose()?,
        branch_of: organisation
            .branch_of
            .map(|of| read.organisations().need(&of))
            .transpose()?
            .map(link),
        branches: read
            .organisations()
            .branches_of(id)?
            .into_iter()
            .map(link)
            .collect(),
        contacts: people::contacts_of(read, id, today)?,
        chain: chain(read, id)?,
        ended_on: organisation.ended_on,
        source_text: organisation.source_text,
        fields,
    })
}

/// Something to look at: no kind, nobody to reach, or a value that cannot be right. The checks are those of
/// [`checked`] on stored values, without building the fields anew: the list has thousands of rows.
pub(crate) fn doubts(organisation: &Organisation, contacts: u32) -> u32 {
    let stored_phone = organisation.phone.is_empty() || organisation.phone.starts_with('+');
    let wrong = [
        organisation.kind.is_none(),
        contacts == 0,
        !stored_phone,
        !organisation.email.is_empty() && email::check(&organisation.email).problem.is_some(),
        postcode::check(&organisation.postcode).problem.is_some(),
        !organisation.kvk.is_empty() && kvk::check(&organisation.kvk, true).problem.is_some(),
        organisation.service_area_id.is_none() && !organisation.area_text.is_empty(),
    ];
    u32::try_from(wrong.into_iter().filter(|wrong| *wrong).count()).unwrap_or(u32::MAX)
}

/// Organisations as the filters say.
pub fn list(app: &App, query: OrganisationQuery) -> Result<OrganisationList> {
    let today = app.today();
    app.read(|read| {
        let mut contacts: HashMap<Id, u32> = HashMap::new();
        for position in read.positions().held()? {
            if holds(position.to_date, today) {
                *contacts.entry(position.organisation_id).or_default() += 1;
            }
        }
        let names: HashMap<Id, String> = read
            .service_areas()
            .all()?
            .into_iter()
            .map(|area| (area.id, area.name))
            .collect();
        let here = areas_covering(read, query.place.as_deref())?;
        let reach = Reach::read(read, &query.text, today)?;
        let (mut active, mut ended) = (0, 0);
        let mut found = Vec::new();
        for organisation in read.organisations().all()? {
            if organisation.ended_on.is_some() {
                ended += 1
            } else {
                active += 1
            }
            let contacts = contacts.get(&organisation.id).copied().unwrap_or(0);
            let doubts = doubts(&organisation, contacts);
            let wanted = match query.state {
                OrganisationFilter::Active => organisation.ended_on.is_none(),
                OrganisationFilter::Ended => organisation.ended_on.is_some(),
                OrganisationFilter::Doubtful => organisation.ended_on.is_none() && doubts > 0,
                OrganisationFilter::All => true,
            };
            let kind =
                query.kinds.is_empty() || organisation.kind.is_some_and(|kind| query.kinds.contains(&kind));
            let place = here
                .as_ref()
                .is_none_or(|areas| organisation.service_area_id.is_some_and(|id| areas.contains(&id)));
            // Words are looked at last: reading them takes longest.
            let fits = wanted && kind && place;
            let Some(fit) = fits.then(|| reach.fit(&organisation)).flatten() else {
                continue;
            };
            let area = organisation
                .service_area_id
                .and_then(|id| names.get(&id).cloned());
            let row = OrganisationRow {
                area: area.unwrap_or(organisation.area_text),
                id: organisation.id,
                name: organisation.name,
                kind: organisation.kind,
                city: organisation.city,
                contacts,
                doubts,
                ended_on: organisation.ended_on,
            };
            found.push((fit, row));
        }
        found.sort_by_cached_key(|(fit, row)| {
            let first = match query.sort {
                OrganisationSort::Name => String::new(),
                OrganisationSort::Kind => row.kind.map_or("~", OrganisationKind::as_str).to_owned(),
                OrganisationSort::City => sort_text(&row.city),
            };
            (*fit, first, sort_text(&row.name), row.id)
        });
        Ok(OrganisationList {
            rows: found.into_iter().map(|(_, row)| row).collect(),
            active,
            ended,
        })
    })
}

/// The service areas that reach a place: the whole municipality, its district or itself. `None` when every
/// organisation counts.
fn areas_covering(read: &Reader<'_>, place: Option<&str>) -> Result<Option<Vec<Id>>> {
    let Some(place) = place else { return Ok(None) };
    let district = read
        .neighbourhoods()
        .get(&place.to_owned())?
        .map(|row| row.district_id);
    let inside: Vec<String> = read
        .neighbourhoods()
        .by_district(&place.to_owned())?
        .into_iter()
        .map(|row| row.code)
        .collect();
    let mut covering = Vec::new();
    for area in read.service_areas().all()? {
        let parts = read.service_area_parts().by_service_area(&area.id)?;
        let named = parts.iter().any(|part| {
            part.place_code == place
                || Some(&part.place_code) == district.as_ref()
                || inside.contains(&part.place_code)
        });
        if named || area.scope == ServiceAreaScope::Municipality {
            covering.push(area.id);
        }
    }
    Ok(Some(covering))
}

/// One organisation.
pub fn get(app: &App, request: OrganisationRequest) -> Result<OrganisationDetail> {
    app.read(|read| detail(read, &request.id, app.today()))
}

/// What is doubtful while she types.
pub fn check(app: &App, fields: OrganisationFields) -> Result<Vec<Flag>> {
    let (fields, mut flags) = checked(fields);
    flags.extend(app.read(|read| area_flag(read, &fields))?);
    Ok(flags)
}

/// Makes an organisation or changes one. Doubtful values are kept and flagged.
///
/// # Errors
/// `required` without a name.
pub fn save(app: &App, request: OrganisationSave) -> Result<Outcome<OrganisationDetail>> {
    let (fields, _) = checked(request.fields);
    if fields.name.is_empty() {
        return Err(AppError::new("required").arg("field", "name"));
    }
    let kind = if request.id.is_some() {
        "organisation.change"
    } else {
        "organisation.add"
    };
    app.write(Op::new(kind).arg("name", fields.name.as_str()), |tx| {
        let mut organisation = match request.id {
            Some(id) => tx.organisations().need(&id)?,
            None => blank(tx.new_id()?),
        };
        let aliases = fields.aliases.clone();
        apply(&mut organisation, fields);
        tx.organisations().put(&organisation)?;
        write_aliases(tx, organisation.id, &aliases)?;
        detail(&tx.reader(), &organisation.id, app.today())
    })
}

/// Ends an organisation on a day, or lets it go on.
pub fn end(app: &App, request: OrganisationEnd) -> Result<Outcome<OrganisationDetail>> {
    let kind = if request.on.is_some() {
        "organisation.end"
    } else {
        "organisation.reopen"
    };
    let name = app.read(|read| Ok(read.organisations().need(&request.id)?.name))?;
    app.write(Op::new(kind).arg("name", name), |tx| {
        let mut organisation = tx.organisations().need(&request.id)?;
        organisation.ended_on = request.on;
        tx.organisations().update(&organisation)?;
        detail(&tx.reader(), &request.id, app.today())
    })
}

/// Removes an organisation that took no part yet, with the people who have a position nowhere else.
///
/// # Errors
/// `broken-reference` when it was invited or has ambitions: then it can only be ended.
pub fn remove(app: &App, request: OrganisationRequest) -> Result<Outcome<()>> {
    let name = app.read(|read| Ok(read.organisations().need(&request.id)?.name))?;
    app.write(Op::new("organisation.remove").arg("name", name), |tx| {
        for position in tx.positions().by_organisation(&request.id)? {
            tx.positions().delete(&position.id)?;
            let elsewhere = !tx.positions().by_person(&position.person_id)?.is_empty();
            if !elsewhere && tx.registrations().by_person(&position.person_id)?.is_empty() {
                tx.persons().delete(&position.person_id)?;
            }
        }
        Ok(tx.organisations().delete(&request.id)?)
    })
}

area! {
    /// Organisations, filtered and sorted.
    organisation_list(OrganisationQuery) -> OrganisationList = list;
    /// One organisation with its people and its chain.
    organisation_get(OrganisationRequest) -> OrganisationDetail = get;
    /// Looks at what she types about an organisation.
    organisation_check(OrganisationFields) -> Vec<Flag> = check;
    /// Makes an organisation or changes one.
    organisation_save(OrganisationSave) -> Outcome<OrganisationDetail> = save;
    /// Ends an organisation, or lets it go on.
    organisation_end(OrganisationEnd) -> Outcome<OrganisationDetail> = end;
    /// Removes an organisation that took no part yet.
    organisation_remove(OrganisationRequest) -> Outcome<()> = remove;
}
