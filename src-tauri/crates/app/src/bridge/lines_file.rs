//! The bridge as a text file, out and in. What is read becomes changes to look at; nothing is kept before she accepts.

use std::collections::HashSet;
use std::io::Read as _;
use std::path::Path;

use domain::lists::BridgeLineKind;
use matching::bridge::{BridgeTextProblem, Marks, TextLine, read_text, to_marked_text};
use matching::{Bridge, BridgeLineKind as TextKind, Concept};
use serde::{Deserialize, Serialize};
use store::Reader;
use ts_rs::TS;

use super::draft::{Drafted, tidy};
use super::{BridgeChange, Draft, count, shipped, texts};
use crate::documents::DocumentRef;
use crate::{App, AppError, Result, preferences};

/// Bytes of a file at most: ten times the shipped bridge.
const LARGEST: u64 = 8 * 1024 * 1024;

/// What to export.
#[derive(Debug, Deserialize, TS)]
pub struct BridgeExport {
    /// Whether the shipped lines go along.
    pub all: bool,
}

/// A file to read.
#[derive(Debug, Deserialize, TS)]
pub struct BridgeImportRead {
    /// Where it is.
    pub path: String,
    /// What she changed and has not accepted yet: what is read comes after it.
    pub changes: Vec<BridgeChange>,
}

/// A line of the file that could not be taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BridgeTextProblemRow {
    /// Its number, from 1.
    pub line: u32,
    /// The line itself.
    pub text: String,
    /// What is wrong: key of the sentence `bridge-text-<problem>`.
    pub problem: String,
}

/// What a file would change.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BridgeImport {
    /// Name of the file.
    pub file_name: String,
    /// The changes, in the order of the file.
    pub changes: Vec<BridgeChange>,
    /// How many lines say what is there already.
    pub known: u32,
    /// What could not be taken over, in the order of the file.
    pub problems: Vec<BridgeTextProblemRow>,
}

/// Her own lines, or the whole bridge with them, as text.
pub fn export(app: &App, request: BridgeExport) -> Result<DocumentRef> {
    let text = app.read(|read| written(read, request.all))?;
    let english = preferences::load(app).language == "en";
    let name = match (english, request.all) {
        (false, false) => "begrippen-eigen-regels",
        (false, true) => "begrippen",
        (true, false) => "concepts-own-lines",
        (true, true) => "concepts",
    };
    let file_name = format!("{name}-{}.txt", app.today());
    Ok(app.keep_file(&file_name, "text/plain; charset=utf-8", text.into_bytes()))
}

fn written(read: &Reader<'_>, all: bool) -> Result<String> {
    let draft = Draft::read(read, &[])?;
    let view = draft.view()?;
    let shipped = shipped()?;
    let mut concepts: Vec<Concept> = view.all.concepts().to_vec();
    if !all {
        for concept in &mut concepts {
            if let Some(base) = shipped.concept(&concept.id) {
                let id = concept.id.clone();
                let hers =
                    |line: &String, list: &Vec<String>| !list.contains(line) || view.line_off(&id, line);
                concept.synonyms.retain(|line| hers(line, &base.synonyms));
                concept.lay.retain(|line| hers(line, &base.lay));
                concept.policy.retain(|line| hers(line, &base.policy));
                concept.related.retain(|id| !base.related.contains(id));
                concept.fields.retain(|field| !base.fields.contains(field));
                let parent = concept.parent.take();
                concept.parent = parent.filter(|parent| base.parent.as_ref() != Some(parent));
            }
        }
        concepts.retain(|concept| {
            view.own(&concept.id)
                || view.concept_off(&concept.id)
                || concept.parent.is_some()
                || !concept.related.is_empty()
                || !concept.fields.is_empty()
                || texts(concept).next().is_some()
        });
    }
    Ok(to_marked_text(
        &concepts,
        Marks {
            line_off: &|concept, line| view.line_off(concept, line),
            concept_off: &|concept| view.concept_off(concept),
        },
    ))
}

/// Reads a text file as changes. Lines that say what is there already change nothing; lines that cannot be taken over are
/// told with their number. The file stays as it is.
///
/// # Errors
/// `bridge-file-unreadable`, `bridge-file-too-large`, `bridge-file-no-text`.
pub fn import(app: &App, request: BridgeImportRead) -> Result<BridgeImport> {
    let path = Path::new(&request.path);
    let text = read_file(path)?;
    let (lines, wrong) = read_text(&text);
    let source: Vec<&str> = text.lines().collect();
    let problem = |line: usize, problem: &str| BridgeTextProblemRow {
        line: count(line),
        text: source
            .get(line - 1)
            .map(|text| text.trim().to_owned())
            .unwrap_or_default(),
        problem: problem.to_owned(),
    };
    let mut found = BridgeImport {
        file_name: path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        changes: Vec::new(),
        known: 0,
        problems: wrong
            .iter()
            .map(|one| problem(one.line, problem_key(one.problem)))
            .collect(),
    };
    app.read(|read| {
        // Concepts first: a line may point to a concept that stands further on.
        let (concepts, rest): (Vec<_>, Vec<_>) =
            (lines.into_iter()).partition(|line| line.kind == TextKind::NewConcept);
        let mut draft = Draft::read(read, &request.changes)?;
        let base = shipped()?;
        let mut known = HashSet::new();
        for line in concepts.iter().chain(&rest) {
            if said_already(&draft, &base, line) {
                // That a concept is there is no line of hers: every line stands under one.
                if line.kind != TextKind::NewConcept {
                    known.insert(line.line);
                }
                continue;
            }
            let change = as_change(&draft, line);
            let at = request.changes.len() + found.changes.len();
            match draft.take(&base, at, &change) {
                Ok(()) => found.changes.push(change),
                Err(error) => found
                    .problems
                    .push(problem(line.line, error.code.trim_start_matches("bridge-"))),
            }
        }
        found.known = count(known.len());
        found.problems.sort_by_key(|one| one.line);
        Ok(found)
    })
}

/// A line of the text as a change; a wider concept replaces the one she gave before.
fn as_change(draft: &Draft, line: &TextLine) -> BridgeChange {
    let parent = |row: &&Drafted| {
        row.kind == BridgeLineKind::Parent && row.concept_id == line.concept_id && !row.removed
    };
    let before = (line.kind == TextKind::Parent)
        .then(|| draft.rows.iter().find(parent).and_then(|row| row.id))
        .flatten();
    match before {
        Some(line_id) => BridgeChange::Change {
            line_id,
            text: line.text.clone(),
        },
        None => BridgeChange::Add {
            concept_id: line.concept_id.clone(),
            kind: stored_kind(line.kind),
            text: line.text.clone(),
        },
    }
}

/// Whether the bridge says so already, by the shipped lines or by hers.
fn said_already(draft: &Draft, base: &Bridge, line: &TextLine) -> bool {
    let text = tidy(&line.text);
    let kind = stored_kind(line.kind);
    let hers = draft.rows.iter().any(|row| {
        let same = row.text == text || kind == BridgeLineKind::OffConcept;
        !row.removed && row.concept_id == line.concept_id && row.kind == kind && same
    });
    let Some(concept) = base.concept(&line.concept_id) else {
        return hers;
    };
    hers || match line.kind {
        TextKind::NewConcept => concept.label == text,
        TextKind::Parent => concept.parent.as_ref() == Some(&text),
        TextKind::Related => concept.related.contains(&text),
        TextKind::Field => concept.fields.iter().any(|field| field.to_string() == text),
        TextKind::Off | TextKind::OffConcept => false,
        TextKind::Synonym | TextKind::Lay | TextKind::Policy => {
            texts(concept).any(|(one, line)| one == kind && *line == text)
        }
    }
}

fn problem_key(problem: BridgeTextProblem) -> &'static str {
    match problem {
        BridgeTextProblem::NoConceptYet => "no-concept-yet",
        BridgeTextProblem::NoLabel => "no-label",
        BridgeTextProblem::BadId => "bad-id",
        BridgeTextProblem::Twice => "twice",
        BridgeTextProblem::UnknownMark => "unknown-mark",
        BridgeTextProblem::Empty => "empty",
        BridgeTextProblem::BadField => "field",
    }
}

fn read_file(path: &Path) -> Result<String> {
    let unreadable = |_| AppError::new("bridge-file-unreadable");
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(AppError::new("bridge-file-too-large"));
    }
    reading::sheet::decode_text(&bytes).map_err(|_| AppError::new("bridge-file-no-text"))
}

fn stored_kind(kind: TextKind) -> BridgeLineKind {
    match kind {
        TextKind::Synonym => BridgeLineKind::Synonym,
        TextKind::Lay => BridgeLineKind::Lay,
        TextKind::Policy => BridgeLineKind::Policy,
        TextKind::NewConcept => BridgeLineKind::NewConcept,
        TextKind::Parent => BridgeLineKind::Parent,
        TextKind::Related => BridgeLineKind::Related,
        TextKind::Field => BridgeLineKind::Field,
        TextKind::Off => BridgeLineKind::Off,
        TextKind::OffConcept => BridgeLineKind::OffConcept,
    }
}
