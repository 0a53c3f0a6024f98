//! Flags: a value that looks wrong is kept as it was typed, with what is wrong and, where possible, a proposal.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is wrong with a value. The sentence for people is Fluent text by this code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// No usable e-mail address (no `@`, no dot in the domain, forbidden characters).
    EmailInvalid,
    /// A comma where the domain needs a dot: `naam@example,nl`.
    EmailComma,
    /// More than one address in one field.
    EmailSeveral,
    /// No telephone number that exists in its country's numbering plan.
    PhoneInvalid,
    /// More than one number, or words beside the number.
    PhoneSeveral,
    /// Not four digits and two letters.
    PostcodeInvalid,
    /// The letters SA, SD and SS are never given out.
    PostcodeLetters,
    /// A KvK number has eight digits.
    KvkInvalid,
    /// Nine digits: an RSIN, which is not the KvK number.
    KvkIsRsin,
    /// A number that may be someone's BSN; it is not stored.
    BsnLike,
    /// The kind of organisation was not recognised.
    KindUnknown,
    /// The legal form was not recognised.
    LegalFormUnknown,
    /// Part of the description of the service area was not recognised.
    AreaNotUnderstood,
    /// The web address has no domain or holds spaces.
    WebsiteInvalid,
    /// The organisation has no name.
    NameMissing,
    /// A contact person without a surname.
    SurnameMissing,
    /// The surname is only an initial.
    SurnameAbbreviated,
    /// The date or time was not understood.
    DateNotUnderstood,
    /// The dossier, or a row above, has nearly the same ambition of this organisation.
    AmbitionAlike,
    /// The number was given out before; the ambition gets the next free one.
    NumberTaken,
    /// Not the number of an ambition; it gets the next free one.
    NumberInvalid,
}

/// One doubtful value in a record: which field, what stands there, what is wrong, what may be meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Flag {
    /// Field name as in the record, such as `email`; contacts carry their number: `contact.2.email`.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
    /// The value as it is kept; empty when it may not be kept (a BSN) or is absent.
    pub value: String,
    /// A value that passes the check, if one can be guessed.
    pub suggestion: Option<String>,
}

/// The outcome of checking one value: the form to store, and what is wrong with it, if anything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// The stored form: canonical when right, otherwise as typed (tidied).
    pub value: String,
    /// What is wrong, with a proposal.
    pub problem: Option<(Problem, Option<String>)>,
}

impl Checked {
    /// A right (or empty) value.
    pub fn right(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            problem: None,
        }
    }

    /// A value kept although something is wrong with it.
    pub fn doubtful(value: impl Into<String>, problem: Problem, suggestion: Option<String>) -> Self {
        Self {
            value: value.into(),
            problem: Some((problem, suggestion)),
        }
    }

    /// The flag for this value in the given field, if there is one.
    pub fn flag(&self, field: &str) -> Option<Flag> {
        self.problem.as_ref().map(|(problem, suggestion)| Flag {
            field: field.to_owned(),
            problem: *problem,
            value: self.value.clone(),
            suggestion: suggestion.clone(),
        })
    }
}
