//! The bridge editor: the concepts between how volunteers talk and how plans are written, with her own lines over the
//! shipped ones.
//!
//! She gathers changes, sees what they would do to the rankings, and accepts them in one step. Every question of the
//! screen brings her changes along: what it shows is the bridge as it would be. Shipped lines are never changed, only
//! switched off.

mod accept;
mod draft;
mod lines_file;
mod preview;
mod suggest;

use std::collections::HashSet;

use domain::fold::fold;
use domain::id::Id;
use domain::lists::BridgeLineKind;
use matching::{Bridge, Concept};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::area;
use crate::documents::DocumentRef;
use crate::{App, AppError, Outcome, Result};

pub use accept::BridgeAccept;
pub use draft::BridgeChange;
pub(crate) use draft::Draft;
pub use lines_file::{BridgeExport, BridgeImport, BridgeImportRead, BridgeTextProblemRow};
pub use preview::{BridgePreview, BridgePreviewRequest};
pub use suggest::{BridgeDecline, BridgeSuggestion, SuggestionRequest, SuggestionsRequest};

/// The concepts to show.
#[derive(Debug, Deserialize, TS)]
pub struct BridgeListRequest {
    /// What she typed: every word stands in the name or in a line. Empty shows all.
    pub text: String,
    /// What she changed and has not accepted yet.
    pub changes: Vec<BridgeChange>,
}

/// A concept in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BridgeConceptRow {
    /// Its key.
    pub id: String,
    /// What people read.
    pub label: String,
    /// The wider concept it belongs to.
    pub parent: Option<String>,
    /// That concept as people read it.
    pub above: String,
    /// Whether it is her own.
    pub own: bool,
    /// Whether it does not count here.
    pub off: bool,
    /// Words and sentences that count.
    pub lines: u32,
    /// How many of them are hers.
    pub own_lines: u32,
    /// Shipped ones that do not count here.
    pub off_lines: u32,
    /// Whether her changes touch it.
    pub pending: bool,
    /// A line that holds what she typed.
    pub found: String,
}

/// The list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BridgeList {
    /// Wider concepts by name, each followed by what belongs to it.
    pub concepts: Vec<BridgeConceptRow>,
    /// Concepts in all.
    pub total: u32,
    /// Her own lines and concepts in this dossier, accepted.
    pub own: u32,
    /// Lines that have lost their concept, and do not count.
    pub astray: u32,
}

/// Which concept.
#[derive(Debug, Deserialize, TS)]
pub struct BridgeConceptRequest {
    /// Its key.
    pub id: String,
    /// What she changed and has not accepted yet.
    pub changes: Vec<BridgeChange>,
}

/// How a line stands to what she changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BridgePending {
    /// As it is.
    None,
    /// New.
    Added,
    /// With other words.
    Changed,
    /// To be removed, or switched off.
    Removed,
    /// Switched on again.
    Restored,
}

/// A line of a concept.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BridgeLineRow {
    /// Word, lay sentence or policy sentence.
    pub kind: BridgeLineKind,
    /// The words.
    pub text: String,
    /// Whether it is hers.
    pub own: bool,
    /// Whether it does not count here, after her changes.
    pub off: bool,
    /// The row that holds it, or that switches it off; nothing for a shipped line that counts.
    pub line_id: Option<Id>,
    /// The change that made it so, counted from 0.
    pub change: Option<u32>,
    /// How it stands to what she changed.
    pub pending: BridgePending,
}

/// A concept by name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BridgeName {
    /// Its key.
    pub id: String,
    /// What people read.
    pub label: String,
}

/// A concept with its lines.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BridgeConcept {
    /// As in the list.
    pub row: BridgeConceptRow,
    /// What belongs to it.
    pub children: Vec<BridgeName>,
    /// What often goes together with it.
    pub related: Vec<BridgeName>,
    /// Performance fields.
    pub fields: Vec<u8>,
    /// The row of her own concept, or the row that switches a shipped one off.
    pub line_id: Option<Id>,
    /// The row of her own concept's wider concept.
    pub parent_line_id: Option<Id>,
    /// The change that made or switched it, counted from 0.
    pub change: Option<u32>,
    /// Its words and sentences, shipped ones first.
    pub lines: Vec<BridgeLineRow>,
}

pub(crate) fn shipped() -> Result<Bridge> {
    Bridge::shipped().map_err(AppError::internal)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The words and sentences of a concept with their kinds.
pub(crate) fn texts(concept: &Concept) -> impl Iterator<Item = (BridgeLineKind, &String)> {
    [
        (BridgeLineKind::Synonym, &concept.synonyms),
        (BridgeLineKind::Lay, &concept.lay),
        (BridgeLineKind::Policy, &concept.policy),
    ]
    .into_iter()
    .flat_map(|(kind, list)| list.iter().map(move |text| (kind, text)))
}

/// Whether every word stands in one of the texts; answers the text that holds most of them.
fn find<'a>(words: &[String], label: &'a str, lines: &[&'a str]) -> Option<&'a str> {
    let texts: Vec<(&str, String)> = std::iter::once(&label)
        .chain(lines)
        .map(|text| (*text, fold(text)))
        .collect();
    let everywhere = words
        .iter()
        .all(|word| texts.iter().any(|(_, text)| text.contains(word)));
    if !everywhere {
        return None;
    }
    let hits = |folded: &str| words.iter().filter(|word| folded.contains(word.as_str())).count();
    // The first of the best: the name goes before the lines.
    texts
        .iter()
        .rev()
        .max_by_key(|(_, folded)| hits(folded))
        .map(|(text, _)| *text)
}

/// The concepts as they would be, with hierarchy.
pub fn list(app: &App, request: BridgeListRequest) -> Result<BridgeList> {
    let words: Vec<String> = fold(&request.text)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    app.read(|read| {
        let draft = Draft::read(read, &request.changes)?;
        let view = draft.view()?;
        let mut rows: Vec<BridgeConceptRow> = Vec::new();
        for concept in view.all.concepts() {
            let lines: Vec<&str> = texts(concept).map(|(_, text)| text.as_str()).collect();
            let Some(found) = find(&words, &concept.label, &lines) else {
                continue;
            };
            let mut row = view.row(concept);
            if !words.is_empty() && found != concept.label {
                row.found = found.to_owned();
            }
            rows.push(row);
        }
        let shown: HashSet<String> = rows.iter().map(|row| row.id.clone()).collect();
        rows.sort_by_cached_key(|row| {
            let parent = row.parent.as_ref().filter(|parent| shown.contains(*parent));
            match parent {
                Some(_) => (fold(&row.above), row.parent.clone(), true, fold(&row.label)),
                None => (fold(&row.label), Some(row.id.clone()), false, String::new()),
            }
        });
        Ok(BridgeList {
            concepts: rows,
            total: count(view.all.len()),
            own: count(draft.stored_lines()),
            astray: count(view.astray),
        })
    })
}

/// One concept as it would be.
///
/// # Errors
/// `bridge-no-concept` when there is none of this key.
pub fn concept(app: &App, request: BridgeConceptRequest) -> Result<BridgeConcept> {
    app.read(|read| {
        let draft = Draft::read(read, &request.changes)?;
        let view = draft.view()?;
        let concept = view.all.concept(&request.id);
        let concept = concept.ok_or_else(|| AppError::new("bridge-no-concept"))?;
        let name = |one: &Concept| BridgeName {
            id: one.id.clone(),
            label: one.label.clone(),
        };
        let belongs = |one: &&Concept| one.parent.as_deref() == Some(concept.id.as_str());
        let (line_id, parent_line_id, change) = draft.rows_of(&concept.id);
        Ok(BridgeConcept {
            row: view.row(concept),
            children: view.all.concepts().iter().filter(belongs).map(name).collect(),
            related: (concept.related.iter())
                .filter_map(|id| view.all.concept(id))
                .map(name)
                .collect(),
            fields: concept.fields.clone(),
            line_id,
            parent_line_id,
            change,
            lines: view.lines(concept),
        })
    })
}

area! {
    /// The concepts of the bridge as they would be after her changes.
    bridge_list(BridgeListRequest) -> BridgeList = list;
    /// One concept of the bridge with its lines.
    bridge_concept(BridgeConceptRequest) -> BridgeConcept = concept;
    /// What her changes of the bridge would do to the first five proposals of every ambition.
    bridge_preview(BridgePreviewRequest) -> BridgePreview = preview::preview;
    /// Whether her changes of the bridge can be; nothing is kept.
    bridge_check(BridgeAccept) -> u32 = accept::check;
    /// Accepts her changes of the bridge in one step.
    bridge_accept(BridgeAccept) -> Outcome<u32> = accept::accept;
    /// Lines that her confirmed pairs suggest.
    bridge_suggestions(SuggestionsRequest) -> Vec<BridgeSuggestion> = suggest::all;
    /// The line that one confirmed pair suggests, if any.
    bridge_suggestion(SuggestionRequest) -> Option<BridgeSuggestion> = suggest::one;
    /// Does not propose a line again.
    bridge_decline(BridgeDecline) -> Outcome<()> = suggest::decline;
    /// The bridge, or her own lines of it, as text.
    bridge_export(BridgeExport) -> DocumentRef = lines_file::export;
    /// Reads lines from a text file as changes to be looked at.
    bridge_import(BridgeImportRead) -> BridgeImport = lines_file::import;
}
