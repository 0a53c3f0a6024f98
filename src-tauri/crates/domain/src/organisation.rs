//! Organisations: their kinds and legal forms (closed lists with codes), and their names.
//!
//! The codes are stored and cross to the screen; the Dutch and English labels are Fluent texts
//! (`organisation-kind-…`, `organisation-legal-form-…`).

mod guess;
mod name;

pub use guess::{guess_kind, guess_legal_form, legal_form_in_name};
pub use name::{NameKey, PlaceWords, name_key};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The seventeen kinds of volunteer organisations in the field of care and welfare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// Bezoek en gezelschap
    Visiting,
    /// Maatjes en thuisadministratie
    Buddies,
    /// Dementie
    Dementia,
    /// Mantelzorg en respijt
    InformalCare,
    /// Palliatieve zorg en vrijwillige thuiszorg
    Palliative,
    /// Ziekte-inloop: lotgenoten, leven met een ziekte
    Illness,
    /// Voedsel en armoede
    Poverty,
    /// Kerk en diaconie
    Church,
    /// Vluchtelingen en taal
    Refugees,
    /// Ouderenbond
    Elderly,
    /// Gehandicapten, autisme en GGz
    Disability,
    /// Klussen en vervoer
    ChoresTransport,
    /// Jeugd in de knel
    Youth,
    /// Sociaal-juridisch
    Legal,
    /// Buurt- en dorpsinitiatief, zorgcoöperatie
    Neighbourhood,
    /// Dagopvang, inloop en eettafel
    DropIn,
    /// Steunorganisatie of koepel
    Umbrella,
}

/// Legal forms. A branch of a national organisation has no KvK number of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LegalForm {
    /// Stichting
    Foundation,
    /// Vereniging
    Association,
    /// Kerkgenootschap
    Church,
    /// Afdeling van een landelijke organisatie
    Branch,
    /// Informele groep
    Informal,
    /// Coöperatie
    Cooperative,
}

/// Text ↔ value for a closed list; the code is what is stored.
macro_rules! codes {
    ($name:ident { $($variant:ident => $code:literal),+ $(,)? }) => {
        impl $name {
            /// All values, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stored code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value of a stored code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

codes!(OrganisationKind {
    Visiting => "visiting",
    Buddies => "buddies",
    Dementia => "dementia",
    InformalCare => "informal_care",
    Palliative => "palliative",
    Illness => "illness",
    Poverty => "poverty",
    Church => "church",
    Refugees => "refugees",
    Elderly => "elderly",
    Disability => "disability",
    ChoresTransport => "chores_transport",
    Youth => "youth",
    Legal => "legal",
    Neighbourhood => "neighbourhood",
    DropIn => "drop_in",
    Umbrella => "umbrella",
});

codes!(LegalForm {
    Foundation => "foundation",
    Association => "association",
    Church => "church",
    Branch => "branch",
    Informal => "informal",
    Cooperative => "cooperative",
});

impl LegalForm {
    /// Whether the organisation itself can own things; an RSIN of such a body is not anybody's BSN.
    pub fn is_legal_person(self) -> bool {
        !matches!(self, Self::Informal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_the_ones_that_cross_to_the_screen() {
        assert_eq!(OrganisationKind::ALL.len(), 17);
        for kind in OrganisationKind::ALL {
            assert_eq!(OrganisationKind::from_code(kind.code()), Some(*kind));
        }
        for form in LegalForm::ALL {
            assert_eq!(LegalForm::from_code(form.code()), Some(*form));
        }
        assert_eq!(OrganisationKind::from_code(""), None);
    }
}
