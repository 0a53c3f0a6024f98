//! Districts, neighbourhoods and the service areas made of them.
//!
//! A dossier begins with Woerden's division; another municipality replaces it from a list of codes and names, except
//! for the places that areas are made of already. A
//! service area is a named set of places, the whole municipality, or a region; several organisations may share one.

use std::collections::{HashMap, HashSet};

use domain::id::Id;
use domain::lists::ServiceAreaScope;
use domain::places::{AreaProposal, Municipality, PlaceAlias, read_area, woerden};
use serde::{Deserialize, Serialize};
use store::tables::{self, ServiceArea, ServiceAreaAlias, ServiceAreaPart, Setting};
use store::{Op, Reader, Tx};
use ts_rs::TS;

use crate::commands::area;
use crate::{App, AppError, Outcome, Result};

const MUNICIPALITY: &str = "municipality.name";
const CREDIT: &str = "municipality.credit";

/// A service area as the screens show it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AreaView {
    /// The area.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Set of places, municipality or region.
    pub scope: ServiceAreaScope,
    /// Codes of districts and neighbourhoods.
    pub parts: Vec<String>,
    /// Other names.
    pub aliases: Vec<String>,
    /// How many organisations work in it.
    pub organisations: u32,
}

/// An area to make or change.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AreaSave {
    /// Nothing makes a new one.
    pub id: Option<Id>,
    /// Name.
    pub name: String,
    /// Set of places, municipality or region.
    pub scope: ServiceAreaScope,
    /// Codes of districts and neighbourhoods.
    pub parts: Vec<String>,
    /// Other names.
    pub aliases: Vec<String>,
}

/// Which area.
#[derive(Debug, Deserialize, TS)]
pub struct AreaRequest {
    /// The area.
    pub id: Id,
}

/// A description to read.
#[derive(Debug, Deserialize, TS)]
pub struct AreaText {
    /// Such as "Woerden, Kamerik en Zegveld".
    pub text: String,
}

/// A list of another municipality.
#[derive(Debug, Deserialize, TS)]
pub struct MunicipalityImport {
    /// The file with codes and names.
    pub path: String,
    /// Name of the municipality.
    pub name: String,
}

/// The division the dossier works with.
///
/// # Errors
/// Those of the disk.
pub(crate) fn municipality(read: &Reader<'_>) -> Result<Municipality> {
    let districts = read.districts().all()?;
    if districts.is_empty() {
        return Ok(woerden());
    }
    let setting = |key: &str| -> Result<String> {
        Ok(read
            .settings()
            .get(&key.to_owned())?
            .map(|setting| setting.value)
            .unwrap_or_default())
    };
    // An alias of several places is stored once per place; together they are one spoken name again.
    let mut aliases: Vec<PlaceAlias> = Vec::new();
    let mut by_name: HashMap<String, usize> = HashMap::new();
    for row in read.place_aliases().all()? {
        match by_name.get(&row.alias) {
            Some(at) => aliases[*at].codes.push(row.place_code),
            None => {
                by_name.insert(row.alias.clone(), aliases.len());
                aliases.push(PlaceAlias {
                    alias: row.alias,
                    codes: vec![row.place_code],
                });
            }
        }
    }
    Ok(Municipality {
        name: setting(MUNICIPALITY)?,
        credit: setting(CREDIT)?,
        districts: districts
            .into_iter()
            .map(|row| domain::places::District {
                code: row.code,
                name: row.name,
            })
            .collect(),
        neighbourhoods: read
            .neighbourhoods()
            .all()?
            .into_iter()
            .map(|row| domain::places::Neighbourhood {
                code: row.code,
                district: row.district_id,
                name: row.name,
            })
            .collect(),
        aliases,
    })
}

/// The places of the division there is that areas refer to and the new one does not know: an area keeps what it was
/// made of. Of a district all neighbourhoods stay.
fn still_meant(tx: &Tx<'_>, old: &Municipality, new: &Municipality) -> Result<Municipality> {
    let meant: HashSet<String> = tx
        .service_area_parts()
        .all()?
        .into_iter()
        .map(|part| part.place_code)
        .collect();
    let mut kept = Municipality {
        neighbourhoods: old.neighbourhoods.clone(),
        districts: old.districts.clone(),
        aliases: old.aliases.clone(),
        ..Municipality::default()
    };
    kept.neighbourhoods.retain(|place| {
        new.name_of(&place.code).is_none() && (meant.contains(&place.code) || meant.contains(&place.district))
    });
    let needed: HashSet<&String> = kept.neighbourhoods.iter().map(|place| &place.district).collect();
    kept.districts.retain(|district| {
        new.name_of(&district.code).is_none()
            && (meant.contains(&district.code) || needed.contains(&district.code))
    });
    let here: HashSet<String> = kept
        .districts
        .iter()
        .map(|district| district.code.clone())
        .chain(kept.neighbourhoods.iter().map(|place| place.code.clone()))
        .collect();
    kept.aliases
        .retain(|alias| alias.codes.iter().all(|code| here.contains(code)));
    if !here.is_empty() {
        kept.credit.clone_from(&old.credit);
    }
    Ok(kept)
}

/// Areas that are "the whole municipality" mean the one there was: they become its districts by name.
fn spell_out_whole(tx: &Tx<'_>, old: &Municipality, new: &Municipality) -> Result<()> {
    if domain::fold::fold(&old.name) == domain::fold::fold(&new.name) {
        return Ok(());
    }
    for mut area in tx.service_areas().all()? {
        if area.scope != ServiceAreaScope::Municipality {
            continue;
        }
        area.scope = ServiceAreaScope::Set;
        tx.service_areas().update(&area)?;
        let present = tx.service_area_parts().by_service_area(&area.id)?;
        for district in &old.districts {
            if present.iter().all(|part| part.place_code != district.code) {
                tx.service_area_parts().insert(&ServiceAreaPart {
                    id: tx.new_id()?,
                    service_area_id: area.id,
                    place_code: district.code.clone(),
                })?;
            }
        }
    }
    Ok(())
}

/// The new division with what is kept of the old one behind it, and the sources of both.
fn beside(new: Municipality, kept: Municipality) -> Municipality {
    let mut both = new;
    both.districts.extend(kept.districts);
    both.neighbourhoods.extend(kept.neighbourhoods);
    both.aliases.extend(kept.aliases);
    let credits = [both.credit, kept.credit];
    let credits: Vec<String> = credits.into_iter().filter(|credit| !credit.is_empty()).collect();
    both.credit = credits.join(" · ");
    both
}

/// Writes a division in place of the one there was.
fn write_municipality(tx: &Tx<'_>, municipality: &Municipality) -> Result<()> {
    for row in tx.place_aliases().all()? {
        tx.place_aliases().delete(&row.id)?;
    }
    for row in tx.neighbourhoods().all()? {
        tx.neighbourhoods().delete(&row.id)?;
    }
    for row in tx.districts().all()? {
        tx.districts().delete(&row.id)?;
    }
    for district in &municipality.districts {
        let (code, name) = (district.code.clone(), district.name.clone());
        tx.districts().insert(&tables::District {
            id: code.clone(),
            code,
            name,
        })?;
    }
    for place in &municipality.neighbourhoods {
        tx.neighbourhoods().insert(&tables::Neighbourhood {
            id: place.code.clone(),
            code: place.code.clone(),
            district_id: place.district.clone(),
            name: place.name.clone(),
        })?;
    }
    for alias in &municipality.aliases {
        for code in &alias.codes {
            let row = tables::PlaceAlias {
                id: tx.new_id()?,
                place_code: code.clone(),
                alias: alias.alias.clone(),
            };
            tx.place_aliases().insert(&row)?;
        }
    }
    for (key, value) in [(MUNICIPALITY, &municipality.name), (CREDIT, &municipality.credit)] {
        tx.settings().put(&Setting {
            id: key.to_owned(),
            value: value.clone(),
        })?;
    }
    Ok(())
}

/// Gives a new dossier its division: Woerden's. A dossier that has one keeps it.
///
/// # Errors
/// Those of the disk.
pub fn begin(app: &App) -> Result<()> {
    if app.read(|read| Ok(read.districts().count()?))? > 0 {
        return Ok(());
    }
    app.write(Op::new("area.begin").without_undo(), |tx| {
        write_municipality(tx, &woerden())
    })?;
    Ok(())
}

fn view(read: &Reader<'_>, area: ServiceArea) -> Result<AreaView> {
    let used = read.organisations().by_service_area(&area.id)?.len();
    Ok(AreaView {
        parts: read
            .service_area_parts()
            .by_service_area(&area.id)?
            .into_iter()
            .map(|part| part.place_code)
            .collect(),
        aliases: read
            .service_area_aliases()
            .by_service_area(&area.id)?
            .into_iter()
            .map(|row| row.alias)
            .collect(),
        organisations: u32::try_from(used).unwrap_or(u32::MAX),
        id: area.id,
        name: area.name,
        scope: area.scope,
    })
}

/// One area, for the screens of organisations.
pub(crate) fn find(read: &Reader<'_>, id: &Id) -> Result<AreaView> {
    view(read, read.service_areas().need(id)?)
}

/// Districts, neighbourhoods, spoken names and the credit line.
pub fn places(app: &App, (): ()) -> Result<Municipality> {
    app.read(municipality)
}

/// All areas by name.
pub fn list(app: &App, (): ()) -> Result<Vec<AreaView>> {
    app.read(|read| {
        let mut areas = read
            .service_areas()
            .all()?
            .into_iter()
            .map(|area| view(read, area))
            .collect::<Result<Vec<_>>>()?;
        areas.sort_by_cached_key(|area| domain::names::sort_text(&area.name));
        Ok(areas)
    })
}

/// What a description seems to mean.
pub fn understand(app: &App, request: AreaText) -> Result<AreaProposal> {
    app.read(|read| Ok(read_area(&request.text, &municipality(read)?)))
}

/// Writes an area with its parts and other names.
pub(crate) fn write(tx: &Tx<'_>, save: AreaSave) -> Result<Id> {
    let id = match save.id {
        Some(id) => tx.service_areas().need(&id)?.id,
        None => tx.new_id()?,
    };
    tx.service_areas().put(&ServiceArea {
        id,
        name: save.name.trim().to_owned(),
        scope: save.scope,
    })?;
    // Only what changed is written, so that history tells what changed.
    let parts = tx.service_area_parts().by_service_area(&id)?;
    for part in &parts {
        if !save.parts.contains(&part.place_code) {
            tx.service_area_parts().delete(&part.id)?;
        }
    }
    for place_code in save.parts {
        if parts.iter().all(|part| part.place_code != place_code) {
            tx.service_area_parts().insert(&ServiceAreaPart {
                id: tx.new_id()?,
                service_area_id: id,
                place_code,
            })?;
        }
    }
    let aliases = tx.service_area_aliases().by_service_area(&id)?;
    for row in &aliases {
        if !save.aliases.contains(&row.alias) {
            tx.service_area_aliases().delete(&row.id)?;
        }
    }
    for alias in save.aliases {
        if !alias.trim().is_empty() && aliases.iter().all(|row| row.alias != alias) {
            tx.service_area_aliases().insert(&ServiceAreaAlias {
                id: tx.new_id()?,
                service_area_id: id,
                alias,
            })?;
        }
    }
    Ok(id)
}

/// Makes an area or changes one.
///
/// # Errors
/// `required` without a name.
pub fn save(app: &App, request: AreaSave) -> Result<Outcome<AreaView>> {
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(AppError::new("required").arg("field", "name"));
    }
    let kind = if request.id.is_some() {
        "area.change"
    } else {
        "area.add"
    };
    app.write(Op::new(kind).arg("name", name), |tx| {
        let id = write(tx, request)?;
        find(&tx.reader(), &id)
    })
}

/// Removes an area; organisations keep their own words about it.
pub fn remove(app: &App, request: AreaRequest) -> Result<Outcome<()>> {
    let name = app.read(|read| Ok(read.service_areas().need(&request.id)?.name))?;
    app.write(Op::new("area.remove").arg("name", name), |tx| {
        for mut organisation in tx.organisations().by_service_area(&request.id)? {
            organisation.service_area_id = None;
            tx.organisations().update(&organisation)?;
        }
        Ok(tx.service_areas().delete(&request.id)?)
    })
}

/// Replaces the division by that of another municipality. Places that areas are made of stay beside it, with their
/// names and the line that says where they come from; "the whole municipality" stays the one it was.
///
/// # Errors
/// Those of reading a list; `places-no-codes`, `places-code-twice`.
pub fn load(app: &App, request: MunicipalityImport) -> Result<Outcome<Municipality>> {
    let sheets = crate::import::read_file(app, std::path::Path::new(&request.path))?;
    let rows: Vec<Vec<String>> = sheets
        .iter()
        .flat_map(|sheet| sheet.with_header(None).rows)
        .map(|row| row.cells)
        .collect();
    let municipality = Municipality::from_rows(&request.name, &rows).map_err(|error| match error {
        domain::places::PlacesError::NoCodes => AppError::new("places-no-codes"),
        domain::places::PlacesError::CodeTwice { code } => {
            AppError::new("places-code-twice").arg("code", code)
        }
    })?;
    app.write(
        Op::new("area.load").arg("name", municipality.name.clone()),
        |tx| {
            let old = self::municipality(&tx.reader())?;
            spell_out_whole(tx, &old, &municipality)?;
            let kept = still_meant(tx, &old, &municipality)?;
            let both = beside(municipality, kept);
            write_municipality(tx, &both)?;
            Ok(both)
        },
    )
}

area! {
    /// Districts, neighbourhoods, spoken names and the credit line.
    area_places(()) -> Municipality = places;
    /// All service areas.
    area_list(()) -> Vec<AreaView> = list;
    /// What a description of a service area seems to mean.
    area_understand(AreaText) -> AreaProposal = understand;
    /// Makes a service area or changes one.
    area_save(AreaSave) -> Outcome<AreaView> = save;
    /// Removes a service area.
    area_remove(AreaRequest) -> Outcome<()> = remove;
    /// Takes the districts and neighbourhoods of another municipality from a list.
    area_load_municipality(MunicipalityImport) -> Outcome<Municipality> = load;
}
