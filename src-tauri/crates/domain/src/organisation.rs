//! Organisations: their kind and legal form as lists write them, and their names as people vary them.

mod guess;
mod name;

pub use guess::{guess_kind, guess_legal_form, legal_form_in_name};
pub use name::{NameKey, PlaceWords, name_key};

use crate::lists::LegalForm;

/// Whether the body itself is a person in law; only then is its RSIN certainly nobody's BSN.
pub fn is_legal_person(form: LegalForm) -> bool {
    form != LegalForm::InformalGroup
}
