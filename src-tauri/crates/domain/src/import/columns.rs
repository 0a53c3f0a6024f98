//! What a column means.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A field of the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationField {
    /// Its name.
    Name,
    /// Another name it goes by.
    Alias,
    /// Kind, in free text.
    Kind,
    /// Legal form, in free text.
    LegalForm,
    /// Number in the trade register.
    Kvk,
    /// Service area, in free text.
    ServiceArea,
    /// Street with number.
    Street,
    /// House number in a column of its own.
    HouseNumber,
    /// Postcode.
    Postcode,
    /// Town.
    City,
    /// Web address.
    Website,
    /// The organisation's own e-mail address.
    Email,
    /// The organisation's own telephone number.
    Phone,
    /// Remarks.
    Notes,
}

/// A field of a contact person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContactField {
    /// The whole name in one column.
    FullName,
    /// Form of address: mevrouw, dhr.
    Title,
    /// Initials (or a given name written there).
    Initials,
    /// Given name.
    GivenName,
    /// Tussenvoegsel.
    SurnamePrefix,
    /// Surname.
    Surname,
    /// Function in the organisation.
    Role,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Second telephone number, kept with the remarks.
    OtherPhone,
}

/// A field of an ambition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AmbitionField {
    /// Whose it is.
    Organisation,
    /// The words.
    Text,
    /// For whom.
    TargetGroups,
    /// Where.
    Areas,
    /// What the organisation itself can contribute.
    ContributionCan,
    /// What it will contribute.
    ContributionWill,
    /// The number people see.
    Number,
    /// The note or table it comes from.
    SourceNote,
}

/// Where the texts of one column go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "to")]
pub enum Target {
    /// Nowhere; reported as left out.
    LeftOut,
    /// To the remarks of the organisation, or to where an ambition comes from, with the column's header in front:
    /// nothing in a list is lost unseen.
    Remark,
    /// To a field of the organisation.
    Organisation {
        /// Which.
        field: OrganisationField,
    },
    /// To a field of a contact person.
    Contact {
        /// The first, second, third contact person of the row, from 1.
        number: u8,
        /// Which field.
        field: ContactField,
    },
    /// To a field of an ambition.
    Ambition {
        /// Which.
        field: AmbitionField,
    },
}

/// The meaning of every column of a sheet, in order; hers to correct.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Mapping {
    /// One per column.
    pub targets: Vec<Target>,
}

impl Mapping {
    /// The first column that goes to this target.
    pub fn column_of(&self, target: Target) -> Option<usize> {
        self.targets.iter().position(|candidate| *candidate == target)
    }

    /// The highest number of a contact person.
    pub fn contacts(&self) -> u8 {
        let numbers = self.targets.iter().filter_map(|target| match target {
            Target::Contact { number, .. } => Some(*number),
            _ => None,
        });
        numbers.max().unwrap_or(0)
    }

    /// Whether some column gives the organisation its name; without one nothing can be imported.
    pub fn has_name(&self) -> bool {
        self.column_of(Target::Organisation {
            field: OrganisationField::Name,
        })
        .is_some()
    }

    /// Whether some column holds the words of the ambition; without one nothing can be imported.
    pub fn has_ambition(&self) -> bool {
        self.column_of(Target::Ambition {
            field: AmbitionField::Text,
        })
        .is_some()
    }
}
