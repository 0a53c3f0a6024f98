//! Who invites: what stands at the head of papers and under letters.

use serde::{Deserialize, Serialize};
use store::tables::Setting;
use store::{Op, Reader};
use ts_rs::TS;

use crate::commands::area;
use crate::{App, AppError, Outcome, Result};

const KEY: &str = "organiser";

/// The organisation that invites.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Organiser {
    /// Name.
    pub name: String,
    /// Street, postcode and town, each on a line.
    pub address: String,
    /// Town in the date line of a letter.
    pub town: String,
    /// Where answers go by phone.
    pub phone: String,
    /// Where answers go by mail.
    pub email: String,
    /// Names under a letter, each on a line.
    pub signed_by: String,
}

impl Default for Organiser {
    fn default() -> Self {
        Self {
            name: "Hart voor Woerden".into(),
            address: String::new(),
            town: "Woerden".into(),
            phone: String::new(),
            email: String::new(),
            signed_by: String::new(),
        }
    }
}

/// What she filled in, or what can be known without asking.
pub(crate) fn of(read: &Reader<'_>) -> Result<Organiser> {
    match read.settings().get(&KEY.to_owned())? {
        Some(setting) => serde_json::from_str(&setting.value).map_err(AppError::internal),
        None => Ok(Organiser::default()),
    }
}

/// Who invites.
pub fn get(app: &App, (): ()) -> Result<Organiser> {
    app.read(of)
}

/// Keeps who invites.
pub fn save(app: &App, request: Organiser) -> Result<Outcome<Organiser>> {
    app.write(Op::new("organiser.change"), |tx| {
        let value = serde_json::to_string(&request).map_err(AppError::internal)?;
        tx.settings().put(&Setting {
            id: KEY.to_owned(),
            value,
        })?;
        Ok(request)
    })
}

area! {
    /// Who invites.
    organiser_get(()) -> Organiser = get;
    /// Keeps who invites.
    organiser_save(Organiser) -> Outcome<Organiser> = save;
}
