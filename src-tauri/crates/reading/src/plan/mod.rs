//! Policy plans: PDF, DOCX, ODT, HTML, RTF and plain text to a tree of plan elements.
//!
//! Every format is first brought to one list of paragraphs ([`para`]); from there on nothing knows which
//! format it came from. [`structure`] finds headings, labels, lists and tables in that list and builds the
//! tree; [`tags`] proposes performance fields; [`diff`] lays two versions beside each other.

pub mod diff;
pub mod measure;

mod cells;
mod cues;
mod format;
mod guess;
mod html;
mod labels;
mod looks;
mod markup;
mod office;
mod para;
mod parents;
mod pdf;
mod questions;
mod rtf;
mod structure;
mod tags;
mod title;
mod topics;
mod txt;
mod vocabulary;
mod words;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub use format::Format;

/// What a plan element is. The plan's own word for it stays in [`PlanElement::level`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ElementKind {
    /// A heading that only holds other parts together.
    Chapter,
    /// A theme, programme or challenge (opgave) that goals hang on.
    Theme,
    /// One of the nine fields of the Wmo 2007.
    PerformanceField,
    /// What the municipality wants to achieve.
    Objective,
    /// What will then be so, often with a year or a figure.
    Result,
    /// What will be done.
    Measure,
    /// What is counted to see whether it works.
    Indicator,
    /// Everything else: introductions, facts, quotes, former goals, goals of others.
    Prose,
}

impl ElementKind {
    /// The name used in files and on the wire, such as `performance_field`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chapter => "chapter",
            Self::Theme => "theme",
            Self::PerformanceField => "performance_field",
            Self::Objective => "objective",
            Self::Result => "result",
            Self::Measure => "measure",
            Self::Indicator => "indicator",
            Self::Prose => "prose",
        }
    }

    /// True for the four kinds an ambition can be laid beside.
    #[must_use]
    pub fn is_content(self) -> bool {
        matches!(
            self,
            Self::Objective | Self::Result | Self::Measure | Self::Indicator
        )
    }
}

/// One field of the law that an element seems to belong to, with the words that say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldTag {
    /// `wmo2007` (1–9) or `wmo2015` (a–g, article 2.1.2 paragraph 2).
    pub set: String,
    /// `1`…`9` or `a`…`g`.
    pub field: String,
    /// The words in the text, as printed, that led to this proposal.
    pub words: Vec<String>,
}

/// One element of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanElement {
    /// Unique within the document, in reading order: `e1`, `e2`, …
    pub id: String,
    /// Id of the element this one hangs on; `None` at the top.
    pub parent: Option<String>,
    /// What it is.
    pub kind: ElementKind,
    /// The plan's own word for this level, in the singular and lower case (`prioriteit`, `inspanning`).
    pub level: String,
    /// The number as printed (`1.2`, `M3.1`, `2A`); empty when there is none.
    pub number: String,
    /// Page of the file, counted from 1; `None` when the format does not say.
    pub page: Option<u32>,
    /// The text without its label and number.
    pub text: String,
    /// Other cells of its table row: `responsible`, `budget`, `planning`, `baseline`, `target`, `source`, or
    /// the column's own heading in lower case.
    pub fields: BTreeMap<String, String>,
    /// Fields of the law it seems to belong to. Proposals.
    pub tags: Vec<FieldTag>,
    /// True when the plan does not say which of several goals this belongs to and the parent was chosen by
    /// shared words and order. A proposal to be confirmed.
    pub parent_proposed: bool,
}

/// A remark about a plan that was read, shown beside the tree. Codes, not sentences: the screen has the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanWarning {
    /// Some pages have no text layer; their text is missing from the tree.
    PagesWithoutText,
    /// No goal, result or measure was recognised; everything came in as prose.
    NothingRecognised,
    /// The file says nothing about pages.
    NoPages,
    /// Some parents were chosen by shared words; see [`PlanElement::parent_proposed`].
    ParentsProposed,
    /// Parts of the file were damaged and left out.
    PartsDamaged,
    /// The plan is longer than the reader's limit; the rest was left out.
    CutOff,
}

/// A plan as read from a file: what the coordinator corrects and then keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanDocument {
    /// Title of the plan; empty when none was found.
    pub title: String,
    /// Years it holds for, such as `2012-2015`; empty when the plan does not say.
    pub period: String,
    /// All elements in reading order; a parent stands before its children.
    pub elements: Vec<PlanElement>,
    /// Remarks about the reading.
    pub warnings: Vec<PlanWarning>,
    /// Number of pages, when the format has pages.
    pub pages: Option<u32>,
}

/// Why a plan could not be read. Each has its own sentence on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum ReadError {
    /// The file is larger than the limit, or what came out of it is.
    #[error("file too large")]
    TooLarge,
    /// Reading took longer than the limit.
    #[error("reading timed out")]
    TimedOut,
    /// Reading needed more memory than the limit.
    #[error("out of memory")]
    Memory,
    /// The file is protected with a password.
    #[error("encrypted")]
    Encrypted,
    /// The file is of a known format but broken.
    #[error("damaged")]
    Damaged,
    /// A scan: pages are pictures, there are no letters in it.
    #[error("no text layer")]
    NoTextLayer,
    /// Not a format this crate reads, whatever the name says.
    #[error("unknown format")]
    UnknownFormat,
    /// Made to exhaust the reader: a bomb of zips, entities or nesting.
    #[error("bomb")]
    Bomb,
    /// Nothing in it.
    #[error("empty")]
    Empty,
    /// The coordinator stopped it.
    #[error("cancelled")]
    Cancelled,
    /// The file could not be opened (gone, no rights).
    #[error("cannot be opened")]
    CannotOpen,
    /// The reading process could not be started.
    #[error("reader could not start")]
    ReaderFailed,
}

impl ReadError {
    /// Every error, for tests that walk all sentences.
    pub const ALL: [Self; 12] = [
        Self::TooLarge,
        Self::TimedOut,
        Self::Memory,
        Self::Encrypted,
        Self::Damaged,
        Self::NoTextLayer,
        Self::UnknownFormat,
        Self::Bomb,
        Self::Empty,
        Self::Cancelled,
        Self::CannotOpen,
        Self::ReaderFailed,
    ];

    /// The code used on the wire and for looking up the sentence, such as `plan-no-text-layer`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "plan-too-large",
            Self::TimedOut => "plan-timed-out",
            Self::Memory => "plan-memory",
            Self::Encrypted => "plan-encrypted",
            Self::Damaged => "plan-damaged",
            Self::NoTextLayer => "plan-no-text-layer",
            Self::UnknownFormat => "plan-unknown-format",
            Self::Bomb => "plan-bomb",
            Self::Empty => "plan-empty",
            Self::Cancelled => "plan-cancelled",
            Self::CannotOpen => "plan-cannot-open",
            Self::ReaderFailed => "plan-reader-failed",
        }
    }
}

/// Largest file taken in, in bytes. Council documents with photographs reach some 60 MB.
pub const MAX_FILE_BYTES: usize = 200 * 1024 * 1024;

/// Most paragraphs taken from one file. A plan of 100 pages has about 2,000.
pub(crate) const MAX_PARAGRAPHS: usize = 40_000;

/// Reads a plan from the bytes of a file. The format is recognised from the bytes, never from the name.
///
/// Untrusted files belong in a child process: see [`crate::child::read_plan_file`], which calls this there.
///
/// # Errors
/// Any [`ReadError`] except those about the process.
pub fn read_bytes(bytes: &[u8]) -> Result<PlanDocument, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ReadError::TooLarge);
    }
    let source = match format::recognise(bytes)? {
        Format::Pdf => pdf::read(bytes)?,
        Format::Docx => office::docx::read(bytes)?,
        Format::Odt => office::odt::read(bytes)?,
        Format::Html => html::read(bytes)?,
        Format::Rtf => rtf::read(bytes)?,
        Format::Text => txt::read_bytes(bytes)?,
    };
    finish(source)
}

/// Reads a plan from text that was pasted.
///
/// # Errors
/// [`ReadError::Empty`] when there are no letters in it, [`ReadError::TooLarge`] above the limit.
pub fn read_text(text: &str) -> Result<PlanDocument, ReadError> {
    if text.len() > MAX_FILE_BYTES {
        return Err(ReadError::TooLarge);
    }
    finish(txt::read(text)?)
}

fn finish(mut source: para::Source) -> Result<PlanDocument, ReadError> {
    if source.paras.len() > MAX_PARAGRAPHS {
        source.paras.truncate(MAX_PARAGRAPHS);
        source.warnings.push(PlanWarning::CutOff);
    }
    if !source
        .paras
        .iter()
        .any(|p| p.all_text().chars().any(char::is_alphanumeric))
    {
        return Err(ReadError::Empty);
    }
    Ok(structure::build(source))
}

/// The document as bytes for the way from the reading process to its parent.
pub(crate) fn to_wire(plan: &PlanDocument) -> Result<Vec<u8>, ReadError> {
    serde_json::to_vec(plan).map_err(|_| ReadError::ReaderFailed)
}

/// The document as JSON: `{title, period, elements: [{id, parent, kind, level, number, page, text, fields, …}]}`.
#[must_use]
pub fn to_json(plan: &PlanDocument) -> Value {
    let elements: Vec<Value> = plan
        .elements
        .iter()
        .map(|e| {
            json!({
                "id": e.id,
                "parent": e.parent,
                "kind": e.kind.as_str(),
                "level": e.level,
                "number": e.number,
                "page": e.page,
                "text": e.text,
                "fields": e.fields,
                "tags": e.tags,
                "parent_proposed": e.parent_proposed,
            })
        })
        .collect();
    json!({
        "title": plan.title,
        "period": plan.period,
        "elements": elements,
        "pages": plan.pages,
        "warnings": plan.warnings,
    })
}
