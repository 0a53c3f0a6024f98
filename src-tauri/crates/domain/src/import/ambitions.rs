//! A list of ambitions: which column is what, whose each ambition is, and what is doubtful about it.
//!
//! The list itself, its header and the mapping are those of every import. What is special here is that an ambition
//! belongs to an organisation of the dossier: a name that no organisation goes by is asked about once, and without an
//! answer its rows stay out.

mod guess;
mod headers;
mod names;
mod prepare;

pub use guess::guess_ambition_mapping;
pub(super) use headers::is_header;
pub use names::{NameAnswer, NameCandidate, NameMeaning, NameQuestion};
pub use prepare::{
    AmbitionLeftOut, AmbitionLeftOutReason, AmbitionPreview, AmbitionPreviewRow, KnownAmbition,
    KnownAmbitions, KnownName, Owner, prepare_ambitions,
};

#[cfg(test)]
mod tests;
