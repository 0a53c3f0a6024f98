//! Districts (*wijken*) and neighbourhoods (*buurten*) of a municipality, and how people speak of them.
//!
//! Woerden comes with the program; another municipality is read from a list of codes and names. The codes are those
//! of Statistics Netherlands (CBS): `WK` + municipality + district, `BU` + municipality + district + neighbourhood.

mod area;
mod woerden;

pub use area::{AreaProposal, read_area};
pub use woerden::woerden;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fold::tidy;

/// The line that must stand wherever Woerden's division is shown.
pub const WOERDEN_CREDIT: &str = "Kadaster / Centraal Bureau voor de Statistiek, 2023";

/// A district.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct District {
    /// Such as `WK063201`.
    pub code: String,
    /// Such as `Woerden-Midden`.
    pub name: String,
}

/// A neighbourhood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Neighbourhood {
    /// Such as `BU06320101`.
    pub code: String,
    /// Code of its district.
    pub district: String,
    /// Such as `Binnenstad`.
    pub name: String,
}

/// Another name for one or more places: `Molenvliet` is two neighbourhoods, `Woerden (stad)` three districts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlaceAlias {
    /// As spoken.
    pub alias: String,
    /// Codes of districts and neighbourhoods.
    pub codes: Vec<String>,
}

/// A municipality with its division.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Municipality {
    /// Such as `Woerden`.
    pub name: String,
    /// Where the division comes from; shown beside it.
    pub credit: String,
    /// In order of code.
    pub districts: Vec<District>,
    /// In order of code.
    pub neighbourhoods: Vec<Neighbourhood>,
    /// Spoken names.
    pub aliases: Vec<PlaceAlias>,
}

/// Why a list of codes and names is not a division.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlacesError {
    /// No row holds a district or neighbourhood code.
    #[error("no row holds a code of a district or neighbourhood")]
    NoCodes,
    /// The same code twice, with different names.
    #[error("the code {code} stands for two names")]
    CodeTwice {
        /// The code.
        code: String,
    },
}

impl Municipality {
    /// From the rows of a list: any column may hold the code (`WK…` or `BU…`), the first other column with text is
    /// the name, further texts in that row are spoken names. Rows without a code (headers, credits) are passed over;
    /// a neighbourhood whose district is not listed gets one named after its code.
    ///
    /// # Errors
    /// When there is no code at all, or one code has two names.
    pub fn from_rows(name: &str, rows: &[Vec<String>]) -> Result<Self, PlacesError> {
        let mut read = Self {
            name: tidy(name),
            ..Self::default()
        };
        for row in rows {
            let cells: Vec<String> = row.iter().map(|cell| tidy(cell)).collect();
            let Some(code) = cells.iter().find_map(|cell| place_code(cell)) else {
                continue;
            };
            let mut texts = cells.iter().filter(|cell| {
                cell.chars().any(char::is_alphabetic)
                    && place_code(cell).is_none()
                    && !is_municipality_code(cell)
            });
            let Some(name) = texts.next() else { continue };
            if let Some(known) = read.name_of(&code) {
                if known != name {
                    return Err(PlacesError::CodeTwice { code });
                }
                continue;
            }
            for alias in texts {
                read.aliases.push(PlaceAlias {
                    alias: alias.clone(),
                    codes: vec![code.clone()],
                });
            }
            if code.starts_with("WK") {
                read.districts.push(District {
                    code,
                    name: name.clone(),
                });
            } else {
                let district = format!("WK{}", &code[2..8]);
                read.neighbourhoods.push(Neighbourhood {
                    code,
                    district,
                    name: name.clone(),
                });
            }
        }
        if read.districts.is_empty() && read.neighbourhoods.is_empty() {
            return Err(PlacesError::NoCodes);
        }
        for neighbourhood in &read.neighbourhoods {
            if !read
                .districts
                .iter()
                .any(|district| district.code == neighbourhood.district)
            {
                let code = neighbourhood.district.clone();
                read.districts.push(District {
                    name: code.clone(),
                    code,
                });
            }
        }
        read.districts.sort_by(|left, right| left.code.cmp(&right.code));
        read.neighbourhoods
            .sort_by(|left, right| left.code.cmp(&right.code));
        Ok(read)
    }

    /// The name of a district or neighbourhood.
    pub fn name_of(&self, code: &str) -> Option<&str> {
        let district = self
            .districts
            .iter()
            .find(|district| district.code == code)
            .map(|found| found.name.as_str());
        district.or_else(|| {
            self.neighbourhoods
                .iter()
                .find(|place| place.code == code)
                .map(|found| found.name.as_str())
        })
    }

    /// The neighbourhoods a set of district and neighbourhood codes covers, in order of code, each once.
    pub fn covered<'a>(&'a self, codes: &[String]) -> Vec<&'a Neighbourhood> {
        self.neighbourhoods
            .iter()
            .filter(|place| codes.contains(&place.code) || codes.contains(&place.district))
            .collect()
    }
}

/// `WK063201` or `BU06320101`, also in small letters or with spaces inside.
fn place_code(cell: &str) -> Option<String> {
    let code: String = cell
        .chars()
        .filter(|character| *character != ' ')
        .collect::<String>()
        .to_ascii_uppercase();
    let digits = code
        .strip_prefix("WK")
        .map(|rest| (rest, 6))
        .or(code.strip_prefix("BU").map(|rest| (rest, 8)))?;
    (digits.0.len() == digits.1 && digits.0.bytes().all(|byte| byte.is_ascii_digit())).then_some(code)
}

fn is_municipality_code(cell: &str) -> bool {
    cell.strip_prefix("GM")
        .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines()
            .map(|line| line.split(';').map(str::to_owned).collect())
            .collect()
    }

    #[test]
    fn woerden_is_complete() {
        let woerden = woerden();
        assert_eq!(woerden.districts.len(), 8);
        assert_eq!(woerden.neighbourhoods.len(), 31);
        for place in &woerden.neighbourhoods {
            assert!(
                woerden
                    .districts
                    .iter()
                    .any(|district| district.code == place.district),
                "{}",
                place.code
            );
            assert_eq!(place.district[2..8], place.code[2..8]);
        }
        for alias in &woerden.aliases {
            assert!(
                alias.codes.iter().all(|code| woerden.name_of(code).is_some()),
                "{}",
                alias.alias
            );
        }
        assert_eq!(
            woerden.covered(&["WK063207".into(), "BU06320702".into()]).len(),
            3
        );
    }

    #[test]
    fn another_municipality_from_a_list() {
        let read = Municipality::from_rows(
            "Elders",
            &rows("gemeente;code;naam;ook wel\nGM0001;WK000101;Dorp Noord;Noord\nGM0001;BU00010101;Kerkbuurt\nGM0001;bu 00010201;Polder\n;;"),
        )
        .unwrap();
        assert_eq!(read.districts.len(), 2);
        assert_eq!(read.neighbourhoods[1].district, "WK000102");
        assert_eq!(read.aliases[0].alias, "Noord");
        assert_eq!(
            Municipality::from_rows("x", &rows("a;b")),
            Err(PlacesError::NoCodes)
        );
        assert_eq!(
            Municipality::from_rows("x", &rows("WK000101;A\nWK000101;B")),
            Err(PlacesError::CodeTwice {
                code: "WK000101".into()
            })
        );
    }
}
