//! From a list of other people's making to records: guess which column is what, show per row what would be stored
//! and what is doubtful, ask about possible duplicates, and only then say what to write.
//!
//! Everything here is a pure function of the sheet, the mapping, what the dossier already knows, and her answers.
//! Nothing is merged without an answer: without one both records stay.

mod ambitions;
mod columns;
mod decide;
mod draft;
mod guess;
mod headers;
mod merging;
mod prepare;
mod questions;
mod sheet;

pub use ambitions::{
    AmbitionLeftOut, AmbitionLeftOutReason, AmbitionPreview, AmbitionPreviewRow, KnownAmbition,
    KnownAmbitions, KnownName, NameAnswer, NameCandidate, NameMeaning, NameQuestion, Owner,
    guess_ambition_mapping, prepare_ambitions,
};
pub use columns::{AmbitionField, ContactField, Mapping, OrganisationField, Target};
pub use decide::{
    Accepted, Answer, Decisions, ImportPlan, NotTaken, PlannedOrganisation, PlannedPerson, PlannedPosition,
    TakenOfPair, decide,
};
pub use draft::{OrganisationDraft, PersonDraft};
pub use guess::{guess_header_row, guess_mapping};
pub use headers::is_bsn as is_bsn_header;
pub use merging::{merge_organisation_fields, merge_person_fields, source_text};
pub use prepare::{
    Action, Known, KnownOrganisation, KnownPerson, LeftOut, LeftOutReason, Preview, PreviewRow, prepare,
};
pub use questions::{
    Difference, Party, PersonPair, Question, QuestionKind, compare_organisations, compare_persons,
    find_in_dossier, pair_persons,
};
pub use sheet::{Sheet, SheetRow};

#[cfg(test)]
mod tests;
