//! What the program is made of, and what the dossier holds of people.

use domain::lists::ConsentPurpose;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::area;
use crate::{App, AppError, Result};

/// Work of others inside the program.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Licence {
    /// The package.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, as an SPDX expression.
    pub licence: String,
    /// Where it comes from.
    #[serde(default)]
    pub source: String,
    /// Its licence texts, by number.
    #[serde(default)]
    pub texts: Vec<usize>,
}

/// The list as it is packed along: many packages share a text.
#[derive(Deserialize)]
struct Packed {
    packages: Vec<Licence>,
    texts: Vec<String>,
}

/// Which licence texts.
#[derive(Debug, Deserialize, TS)]
pub struct LicenceTextsRequest {
    /// By number, as the package names them.
    pub texts: Vec<usize>,
}

/// The program.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgramFacts {
    /// Its version.
    pub version: String,
    /// Whose work is in it; empty when the list was not packed along, as while developing.
    pub licences: Vec<Licence>,
    /// Whether the sentence model is installed.
    pub model: bool,
}

/// What the dossier holds of people: numbers only.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PrivacyFacts {
    /// Persons.
    pub persons: u32,
    /// Persons without a position now: why keep them?
    pub without_position: u32,
    /// Registrations with wishes about diet or access: health data.
    pub wishes: u32,
    /// Consents given and not withdrawn, for photos, for sharing contact data and for the newsletter.
    pub consents: u32,
    /// Of these, for sharing contact data.
    pub sharing: u32,
}

/// The list of others' work, when one was packed along.
fn packed(app: &App) -> Result<Option<Packed>> {
    app.host()
        .licences()
        .map(|text| serde_json::from_str(&text).map_err(AppError::internal))
        .transpose()
}

/// The texts of licences, to be read in full.
pub fn licence_texts(app: &App, request: LicenceTextsRequest) -> Result<Vec<String>> {
    let texts = packed(app)?.map(|packed| packed.texts).unwrap_or_default();
    Ok(request
        .texts
        .iter()
        .filter_map(|number| texts.get(*number).cloned())
        .collect())
}

/// Version, licences and the sentence model.
///
/// # Errors
/// `internal` when the packed list cannot be read.
pub fn facts(app: &App, (): ()) -> Result<ProgramFacts> {
    let licences = packed(app)?.map(|packed| packed.packages).unwrap_or_default();
    let model = app.host().model_dir().is_some_and(|folder| folder.is_dir());
    Ok(ProgramFacts {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        licences,
        model,
    })
}

/// What the dossier holds of people.
pub fn privacy(app: &App, (): ()) -> Result<PrivacyFacts> {
    let today = app.today();
    app.read(|read| {
        let holders: std::collections::HashSet<_> = read
            .positions()
            .all()?
            .into_iter()
            .filter(|position| domain::position::holds(position.to_date, today))
            .map(|position| position.person_id)
            .collect();
        let persons = read.persons().count()?;
        let given: Vec<_> = read
            .consents()
            .all()?
            .into_iter()
            .filter(|consent| consent.withdrawn_on.is_none())
            .collect();
        let wishes = read
            .registrations()
            .all()?
            .iter()
            .filter(|one| !one.needs.trim().is_empty())
            .count();
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Ok(PrivacyFacts {
            persons,
            without_position: persons.saturating_sub(number(holders.len())),
            wishes: number(wishes),
            sharing: number(
                given
                    .iter()
                    .filter(|consent| consent.purpose == ConsentPurpose::ShareContact)
                    .count(),
            ),
            consents: number(given.len()),
        })
    })
}

area! {
    /// Version, licences and the sentence model of the program.
    program_facts(()) -> ProgramFacts = facts;
    /// The texts of licences.
    program_licence_texts(LicenceTextsRequest) -> Vec<String> = licence_texts;
    /// What the dossier holds of people, in numbers.
    privacy_facts(()) -> PrivacyFacts = privacy;
}
