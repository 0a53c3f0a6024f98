//! The list of organisations as a file for Excel or LibreOffice. Cells that look like formulas are harmless: the
//! writer of sheets sees to that.

use std::collections::HashMap;

use domain::id::Id;
use domain::lists::{LegalForm, OrganisationKind};
use domain::names::sort_text;
use domain::phone;
use fluent_bundle::{FluentBundle, FluentResource};
use papers::sheet::{Cell, Sheet, SheetFormat, write};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::area;
use crate::documents::DocumentRef;
use crate::who::name_of;
use crate::{App, AppError, Result, preferences};

/// Contact persons get columns of their own up to this number: the design's "up to three contacts". Further ones stand
/// in the remarks, so that an export never leaves somebody out.
const CONTACTS: usize = 3;

/// Columns of the organisation: the ends of their Fluent keys.
const FIELDS: [&str; 12] = [
    "organisation",
    "alias",
    "kind",
    "legal-form",
    "kvk",
    "area",
    "street",
    "postcode",
    "city",
    "website",
    "email",
    "phone",
];

/// Columns of a contact person.
const CONTACT_FIELDS: [&str; 7] = [
    "initials",
    "given-name",
    "prefix",
    "surname",
    "role",
    "email",
    "phone",
];

/// The kinds of file she can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// Excel workbook.
    Xlsx,
    /// OpenDocument spreadsheet.
    Ods,
    /// Text for Dutch Excel.
    Csv,
}

/// What to export.
#[derive(Debug, Deserialize, TS)]
pub struct ExportRequest {
    /// These organisations; none means all that have not ended.
    pub ids: Vec<Id>,
    /// Kind of file.
    pub format: ExportFormat,
}

/// The words of the export: its headers, kinds and legal forms, in her language. The import recognises the headers.
struct Words(FluentBundle<FluentResource>);

impl Words {
    fn load(english: bool) -> Result<Self> {
        let (source, language) = if english {
            (include_str!("../../../../locales/en/organisations.ftl"), "en-GB")
        } else {
            (include_str!("../../../../locales/nl/organisations.ftl"), "nl-NL")
        };
        let resource = FluentResource::try_new(source.to_owned())
            .map_err(|(_, errors)| AppError::internal(format!("organisations.ftl: {errors:?}")))?;
        let language = language
            .parse()
            .map_err(|error| AppError::internal(format!("{error:?}")))?;
        let mut bundle = FluentBundle::new(vec![language]);
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .map_err(|errors| AppError::internal(format!("organisations.ftl: {errors:?}")))?;
        Ok(Self(bundle))
    }

    fn get(&self, key: &str) -> Result<String> {
        let pattern = self.0.get_message(key).and_then(|message| message.value());
        let pattern = pattern.ok_or_else(|| AppError::internal(format!("no text {key}")))?;
        Ok(self.0.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }

    fn code(&self, list: &str, code: Option<&'static str>) -> Result<String> {
        code.map_or_else(
            || Ok(String::new()),
            |code| self.get(&format!("{list}-{}", code.replace('_', "-"))),
        )
    }

    fn headers(&self) -> Result<Vec<String>> {
        let mut headers = Vec::new();
        for field in FIELDS {
            headers.push(self.get(&format!("export-{field}"))?);
        }
        let contact = self.get("export-contact")?;
        for number in 1..=CONTACTS {
            for part in CONTACT_FIELDS {
                headers.push(format!(
                    "{contact} {number} {}",
                    self.get(&format!("export-contact-{part}"))?
                ));
            }
        }
        headers.push(self.get("export-notes")?);
        Ok(headers)
    }
}

/// Makes the file and keeps it to be saved.
///
/// # Errors
/// `papers-failed` when it could not be written.
pub fn organisations(app: &App, request: ExportRequest) -> Result<DocumentRef> {
    let english = preferences::load(app).language == "en";
    let words = Words::load(english)?;
    let today = app.today();
    let rows = app.read(|read| {
        let areas: HashMap<Id, String> = read
            .service_areas()
            .all()?
            .into_iter()
            .map(|area| (area.id, area.name))
            .collect();
        let mut organisations = read.organisations().all()?;
        organisations.retain(|organisation| {
            if request.ids.is_empty() {
                organisation.ended_on.is_none()
            } else {
                request.ids.contains(&organisation.id)
            }
        });
        organisations.sort_by_cached_key(|organisation| (sort_text(&organisation.name), organisation.id));
        let mut rows = Vec::with_capacity(organisations.len());
        for organisation in organisations {
            let aliases: Vec<String> = read
                .organisation_aliases()
                .by_organisation(&organisation.id)?
                .into_iter()
                .map(|row| row.name)
                .collect();
            let area = organisation
                .service_area_id
                .and_then(|id| areas.get(&id).cloned());
            // The organisation's own words say more than the name of the area, and are read back the same.
            let area = if organisation.area_text.is_empty() {
                area.unwrap_or_default()
            } else {
                organisation.area_text
            };
            let mut cells: Vec<Cell> = [
                organisation.name,
                aliases.join("; "),
                words.code(
                    "organisation-kind",
                    organisation.kind.map(OrganisationKind::as_str),
                )?,
                words.code(
                    "organisation-legal-form",
                    organisation.legal_form.map(LegalForm::as_str),
                )?,
                organisation.kvk,
                area,
                organisation.street,
                organisation.postcode,
                organisation.city,
                organisation.website,
                organisation.email,
                phone::shown(&organisation.phone),
            ]
            .into_iter()
            .map(Cell::from)
            .collect();
            let mut positions = read.positions().by_organisation(&organisation.id)?;
            positions.retain(|position| domain::position::holds(position.to_date, today));
            positions.sort_by_key(|position| (position.sort, position.id));
            for at in 0..CONTACTS {
                let texts = match positions.get(at) {
                    Some(position) => {
                        let person = read.persons().need(&position.person_id)?;
                        let name = name_of(&person);
                        [
                            name.initials,
                            name.given_name,
                            name.surname_prefix,
                            name.surname,
                            position.role.clone(),
                            person.email,
                            phone::shown(&person.phone),
                        ]
                    }
                    None => Default::default(),
                };
                cells.extend(texts.into_iter().map(Cell::from));
            }
            let mut notes = organisation.notes;
            for position in positions.iter().skip(CONTACTS) {
                let person = read.persons().need(&position.person_id)?;
                let parts = [
                    name_of(&person).full(),
                    position.role.clone(),
                    person.email,
                    phone::shown(&person.phone),
                ];
                let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                notes = format!("{notes}\n{}: {}", words.get("export-contact")?, parts.join(", "));
            }
            cells.push(Cell::from(notes.trim().to_owned()));
            rows.push(cells);
        }
        Ok(rows)
    })?;
    let name = words.get("export-name")?;
    let sheet = Sheet {
        name: name.clone(),
        columns: words.headers()?,
        rows,
    };
    let format = match request.format {
        ExportFormat::Xlsx => SheetFormat::Xlsx,
        ExportFormat::Ods => SheetFormat::Ods,
        ExportFormat::Csv => SheetFormat::Csv,
    };
    let bytes = write(&[sheet], format)?;
    let file_name = format!("{name}-{}.{}", app.today(), format.ending());
    Ok(app.keep_file(&file_name, format.mime(), bytes))
}

area! {
    /// The list of organisations as a spreadsheet.
    organisation_export(ExportRequest) -> DocumentRef = organisations;
}
