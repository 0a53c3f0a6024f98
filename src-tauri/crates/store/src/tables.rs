//! The tables of the dossier, one file each: its SQL, its row type and how its records are found.
//!
//! Text is never null: what was not filled in is the empty text. Dates, times, numbers and choices that were not
//! filled in are `None`. What a record owns goes with it (`ON DELETE CASCADE`); everything else that refers to it
//! stands in the way of deleting it.

mod alignment;
mod ambition;
mod ambition_concept;
mod ambition_version;
mod attendance;
mod bridge_line;
mod consent;
mod contact_attempt;
mod district;
mod document_made;
mod group_plan;
mod invitation;
mod list_number;
mod list_print;
mod meeting;
mod neighbourhood;
mod organisation;
mod organisation_alias;
mod person;
mod place_alias;
mod plan_element;
mod plan_version;
mod policy_plan;
mod position;
mod programme;
mod registration;
mod seat;
mod service_area;
mod service_area_alias;
mod service_area_part;
mod setting;
mod trajectory;

pub use alignment::Alignment;
pub use ambition::Ambition;
pub use ambition_concept::AmbitionConcept;
pub use ambition_version::{AmbitionVersion, NewestText};
pub use attendance::Attendance;
pub use bridge_line::BridgeLine;
pub use consent::Consent;
pub use contact_attempt::ContactAttempt;
pub use district::District;
pub use document_made::DocumentMade;
pub use group_plan::GroupPlan;
pub use invitation::{Invitation, Standing};
pub use list_number::ListNumber;
pub use list_print::ListPrint;
pub use meeting::Meeting;
pub use neighbourhood::Neighbourhood;
pub use organisation::{Organisation, OrganisationName};
pub use organisation_alias::OrganisationAlias;
pub use person::{Person, PersonReach};
pub use place_alias::PlaceAlias;
pub use plan_element::PlanElement;
pub use plan_version::PlanVersion;
pub use policy_plan::PolicyPlan;
pub use position::{Held, HeldRole, Position};
pub use programme::{Programme, ProgrammeItem};
pub use registration::Registration;
pub use seat::Seat;
pub use service_area::ServiceArea;
pub use service_area_alias::ServiceAreaAlias;
pub use service_area_part::ServiceAreaPart;
pub use setting::Setting;
pub use trajectory::Trajectory;

use crate::reader::Reader;
use crate::record::{Record, Rows, RowsMut};
use crate::search::Searchable;
use crate::transact::Tx;

/// Lists the tables: from this come the handles, the first migration and what the search knows.
macro_rules! tables {
    ($($handle:ident: $record:ident,)+) => {
        impl Reader<'_> {
            $(
                #[doc = concat!("The read handle of [`", stringify!($record), "`].")]
                #[must_use]
                pub fn $handle(&self) -> Rows<'_, $record> {
                    Rows::new(self.connection)
                }
            )+
        }

        impl Tx<'_> {
            $(
                #[doc = concat!("The write handle of [`", stringify!($record), "`].")]
                #[must_use]
                pub fn $handle(&self) -> RowsMut<'_, $record> {
                    RowsMut::new(self)
                }
            )+
        }

        /// The statements that make every tracked table.
        pub(crate) fn schema() -> String {
            [$($record::SQL),+].concat()
        }

        /// What the search over everything has to know of each table.
        pub(crate) const SEARCHABLE: &[Searchable] =
            &[$(Searchable { table: $record::TABLE, texts: $record::SEARCH },)+];

        #[cfg(test)]
        /// The columns each record expects, to be compared with the tables.
        pub(crate) const COLUMNS: &[(&str, &[&str])] = &[$(($record::TABLE, $record::COLUMNS),)+];
    };
}

tables! {
    settings: Setting,
    districts: District,
    neighbourhoods: Neighbourhood,
    place_aliases: PlaceAlias,
    service_areas: ServiceArea,
    service_area_parts: ServiceAreaPart,
    service_area_aliases: ServiceAreaAlias,
    organisations: Organisation,
    organisation_aliases: OrganisationAlias,
    persons: Person,
    positions: Position,
    consents: Consent,
    trajectories: Trajectory,
    meetings: Meeting,
    programmes: Programme,
    invitations: Invitation,
    contact_attempts: ContactAttempt,
    registrations: Registration,
    attendances: Attendance,
    list_prints: ListPrint,
    list_numbers: ListNumber,
    group_plans: GroupPlan,
    seats: Seat,
    ambitions: Ambition,
    ambition_versions: AmbitionVersion,
    ambition_concepts: AmbitionConcept,
    policy_plans: PolicyPlan,
    plan_versions: PlanVersion,
    plan_elements: PlanElement,
    alignments: Alignment,
    bridge_lines: BridgeLine,
    documents_made: DocumentMade,
}
