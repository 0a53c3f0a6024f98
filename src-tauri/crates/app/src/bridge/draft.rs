//! The bridge with changes that are not accepted yet: one way of laying them over for the screen, for the preview and
//! for accepting, so that the three cannot differ.

use domain::id::Id;
use domain::lists::BridgeLineKind;
use matching::{Bridge, Concept};
use serde::{Deserialize, Serialize};
use store::Reader;
use ts_rs::TS;

use super::{BridgeConceptRow, BridgeLineRow, BridgePending, count, shipped, texts};
use crate::matcher::engine_line;
use crate::{AppError, Result};

/// Letters of a line at most: sentences, not passages.
const LONGEST: usize = 300;

/// Something she changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum BridgeChange {
    /// Adds a line, a concept (its label) or a tie, or switches something shipped off.
    Add {
        /// The concept.
        concept_id: String,
        /// What it adds.
        kind: BridgeLineKind,
        /// The words, label, key or number.
        text: String,
    },
    /// Gives a row of hers other words.
    Change {
        /// The row.
        line_id: Id,
        /// The words.
        text: String,
    },
    /// Removes a row of hers; with a concept of her own go its lines.
    Remove {
        /// The row.
        line_id: Id,
    },
}

/// A row after her changes.
#[derive(Debug, Clone)]
pub(crate) struct Drafted {
    /// The row as it would be; its id is nothing for a new one.
    pub(crate) id: Option<Id>,
    /// What stands in it.
    pub(crate) concept_id: String,
    pub(crate) kind: BridgeLineKind,
    pub(crate) text: String,
    /// The change that made, changed or removed it.
    pub(crate) change: Option<usize>,
    pub(crate) removed: bool,
}

/// All rows after her changes, in the order in which they stand in the dossier once accepted.
pub(crate) struct Draft {
    pub(crate) rows: Vec<Drafted>,
    stored: usize,
}

/// What can be asked of a draft.
pub(crate) struct View<'a> {
    draft: &'a Draft,
    shipped: Bridge,
    /// Everything there is, switched off or not.
    pub(crate) all: Bridge,
    /// Rows that have no place.
    pub(crate) astray: usize,
}

/// Words without the spaces nobody meant.
pub(crate) fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Draft {
    /// Lays changes over what is stored.
    ///
    /// # Errors
    /// `bridge-empty`, `bridge-too-long`, `bridge-known` (with the concept that has the line already),
    /// `bridge-no-concept`, `bridge-concept-known`, `not-found` for a row that is gone.
    pub(crate) fn read(read: &Reader<'_>, changes: &[BridgeChange]) -> Result<Self> {
        let stored = read.bridge_lines().all()?;
        let mut draft = Self {
            stored: (stored.iter())
                .filter(|row| row.kind != BridgeLineKind::Declined)
                .count(),
            rows: (stored.into_iter())
                .map(|row| Drafted {
                    id: Some(row.id),
                    concept_id: row.concept_id,
                    kind: row.kind,
                    text: row.text,
                    change: None,
                    removed: false,
                })
                .collect(),
        };
        let shipped = shipped()?;
        for (at, change) in changes.iter().enumerate() {
            draft.take(&shipped, at, change)?;
        }
        Ok(draft)
    }

    pub(super) fn take(&mut self, shipped: &Bridge, at: usize, change: &BridgeChange) -> Result<()> {
        match change {
            BridgeChange::Add {
                concept_id,
                kind,
                text,
            } => self.add(shipped, at, concept_id, *kind, &tidy(text)),
            BridgeChange::Change { line_id, text } => {
                let text = tidy(text);
                let place = self.place(line_id)?;
                let (concept, kind) = (self.rows[place].concept_id.clone(), self.rows[place].kind);
                self.check(shipped, Some(place), &concept, kind, &text)?;
                let row = &mut self.rows[place];
                row.text = text;
                row.change = Some(at);
                Ok(())
            }
            BridgeChange::Remove { line_id } => {
                let place = self.place(line_id)?;
                let gone = self.rows[place].clone();
                let whole = gone.kind == BridgeLineKind::NewConcept;
                for (other, row) in self.rows.iter_mut().enumerate() {
                    let tie = matches!(row.kind, BridgeLineKind::Parent | BridgeLineKind::Related);
                    let hangs =
                        whole && (row.concept_id == gone.concept_id || (tie && row.text == gone.concept_id));
                    if other == place || hangs {
                        row.removed = true;
                        row.change = Some(at);
                    }
                }
                Ok(())
            }
        }
    }

    fn place(&self, id: &Id) -> Result<usize> {
        let place = self.rows.iter().position(|row| row.id == Some(*id));
        place.ok_or_else(|| AppError::new("not-found"))
    }

    fn add(
        &mut self,
        shipped: &Bridge,
        at: usize,
        concept: &str,
        kind: BridgeLineKind,
        text: &str,
    ) -> Result<()> {
        self.check(shipped, None, concept, kind, text)?;
        self.rows.push(Drafted {
            id: None,
            concept_id: concept.to_owned(),
            kind,
            text: text.to_owned(),
            change: Some(at),
            removed: false,
        });
        Ok(())
    }

    /// Whether a row with these words may stand there; `own` is the place of the row itself.
    fn check(
        &self,
        shipped: &Bridge,
        own: Option<usize>,
        concept: &str,
        kind: BridgeLineKind,
        text: &str,
    ) -> Result<()> {
        if text.is_empty() {
            return Err(AppError::new("bridge-empty"));
        }
        if text.chars().count() > LONGEST {
            return Err(AppError::new("bridge-too-long").arg("letters", LONGEST));
        }
        let others = || {
            let rows = self.rows.iter().enumerate();
            rows.filter(|(at, row)| Some(*at) != own && !row.removed)
                .map(|(_, row)| row)
        };
        let is_concept = |id: &str| {
            let new = |row: &Drafted| row.kind == BridgeLineKind::NewConcept && row.concept_id == id;
            shipped.concept(id).is_some() || self.rows.iter().any(|row| !row.removed && new(row))
        };
        if kind == BridgeLineKind::NewConcept {
            if own.is_none() && is_concept(concept) {
                return Err(AppError::new("bridge-concept-known"));
            }
            return Ok(());
        }
        if !is_concept(concept) {
            return Err(AppError::new("bridge-no-concept"));
        }
        let known = |label: &str| {
            AppError::new("bridge-known")
                .arg("text", text)
                .arg("concept", label)
        };
        let label = |id: &str| {
            let own = self
                .rows
                .iter()
                .find(|row| row.kind == BridgeLineKind::NewConcept && row.concept_id == id);
            own.map(|row| row.text.clone())
                .or_else(|| shipped.concept(id).map(|concept| concept.label.clone()))
                .unwrap_or_default()
        };
        match kind {
            BridgeLineKind::Parent | BridgeLineKind::Related if text == concept || !is_concept(text) => {
                return Err(AppError::new("bridge-no-concept"));
            }
            BridgeLineKind::Field if !text.parse().is_ok_and(|field: u8| (1..=9).contains(&field)) => {
                return Err(AppError::new("bridge-field"));
            }
            BridgeLineKind::Off | BridgeLineKind::OffConcept => {
                let shipped = shipped.concept(concept);
                let there = shipped.is_some_and(|one| {
                    kind == BridgeLineKind::OffConcept || texts(one).any(|(_, line)| line == text)
                });
                if !there {
                    return Err(AppError::new("bridge-not-shipped"));
                }
            }
            BridgeLineKind::Synonym | BridgeLineKind::Lay | BridgeLineKind::Policy => {
                let there = shipped
                    .concept(concept)
                    .is_some_and(|one| texts(one).any(|(one, line)| one == kind && line == text));
                if there {
                    return Err(known(&label(concept)));
                }
            }
            _ => {}
        }
        let twice = others().find(|row| row.concept_id == concept && row.kind == kind && row.text == text);
        if twice.is_some() {
            return Err(known(&label(concept)));
        }
        Ok(())
    }

    /// Her rows as the engine takes them.
    pub(crate) fn lines(&self) -> Vec<matching::BridgeLine> {
        self.rows
            .iter()
            .filter(|row| !row.removed)
            .filter_map(|row| engine_line(&row.concept_id, row.kind, &row.text))
            .collect()
    }

    /// Lines and concepts of hers that are accepted.
    pub(crate) fn stored_lines(&self) -> usize {
        self.stored
    }

    /// For a concept: its own or switching row, the row of its parent, and the change that touched the first.
    pub(super) fn rows_of(&self, concept: &str) -> (Option<Id>, Option<Id>, Option<u32>) {
        let of = |kinds: &[BridgeLineKind]| {
            let rows = self.rows.iter().filter(|row| row.concept_id == concept);
            rows.filter(|row| kinds.contains(&row.kind))
                .find(|row| !row.removed || row.id.is_some())
        };
        let row = of(&[BridgeLineKind::NewConcept, BridgeLineKind::OffConcept]);
        let parent = of(&[BridgeLineKind::Parent]).and_then(|row| row.id);
        let change = row.and_then(|row| row.change).map(count);
        (row.and_then(|row| row.id), parent, change)
    }

    /// The draft with what it makes of the bridge.
    pub(crate) fn view(&self) -> Result<View<'_>> {
        let shipped = shipped()?;
        let mut lines = self.lines();
        let (_, astray) = shipped.lay_over(&lines);
        lines.retain(|line| {
            let off = [
                matching::BridgeLineKind::Off,
                matching::BridgeLineKind::OffConcept,
            ];
            !off.contains(&line.kind)
        });
        let (all, _) = shipped.lay_over(&lines);
        Ok(View {
            draft: self,
            shipped,
            all,
            astray: astray.len(),
        })
    }
}

impl View<'_> {
    fn rows(&self, concept: &str, kind: BridgeLineKind) -> impl Iterator<Item = &Drafted> {
        let rows = self.draft.rows.iter();
        rows.filter(move |row| row.kind == kind && row.concept_id == concept)
    }

    /// Whether a concept does not count.
    pub(crate) fn concept_off(&self, concept: &str) -> bool {
        self.rows(concept, BridgeLineKind::OffConcept)
            .any(|row| !row.removed)
    }

    /// Whether a line does not count.
    pub(crate) fn line_off(&self, concept: &str, text: &str) -> bool {
        self.rows(concept, BridgeLineKind::Off)
            .any(|row| !row.removed && row.text == text)
    }

    /// Whether a concept is hers.
    pub(crate) fn own(&self, concept: &str) -> bool {
        self.shipped.concept(concept).is_none()
    }

    fn is_own_line(&self, concept: &str, kind: BridgeLineKind, text: &str) -> bool {
        let shipped = self.shipped.concept(concept);
        !shipped.is_some_and(|one| texts(one).any(|(other, line)| other == kind && line == text))
    }

    pub(super) fn row(&self, concept: &Concept) -> BridgeConceptRow {
        let lines = texts(concept);
        let (mut counts, mut own, mut off) = (0, 0, 0);
        for (kind, text) in lines {
            if self.line_off(&concept.id, text) {
                off += 1;
                continue;
            }
            counts += 1;
            own += usize::from(self.is_own_line(&concept.id, kind, text));
        }
        let parent = concept.parent.as_deref().and_then(|id| self.all.concept(id));
        BridgeConceptRow {
            id: concept.id.clone(),
            label: concept.label.clone(),
            parent: parent.map(|parent| parent.id.clone()),
            above: parent.map(|parent| parent.label.clone()).unwrap_or_default(),
            own: self.own(&concept.id),
            off: self.concept_off(&concept.id),
            lines: count(counts),
            own_lines: count(own),
            off_lines: count(off),
            pending: (self.draft.rows.iter()).any(|row| row.change.is_some() && row.concept_id == concept.id),
            found: String::new(),
        }
    }

    /// Words and sentences of a concept, the shipped ones first, and hers that are to be removed where they stood.
    pub(super) fn lines(&self, concept: &Concept) -> Vec<BridgeLineRow> {
        let mut found = Vec::new();
        if let Some(shipped) = self.shipped.concept(&concept.id) {
            found.extend(texts(shipped).map(|(kind, text)| self.shipped_line(&concept.id, kind, text)));
        }
        let kinds = [
            BridgeLineKind::Synonym,
            BridgeLineKind::Lay,
            BridgeLineKind::Policy,
        ];
        let own = (self.draft.rows.iter())
            .filter(|row| row.concept_id == concept.id && kinds.contains(&row.kind))
            .filter(|row| row.id.is_some() || !row.removed)
            .map(|row| BridgeLineRow {
                kind: row.kind,
                text: row.text.clone(),
                own: true,
                off: row.removed,
                line_id: row.id,
                change: row.change.map(count),
                pending: match (row.change, row.id, row.removed) {
                    (None, _, _) => BridgePending::None,
                    (_, _, true) => BridgePending::Removed,
                    (_, None, _) => BridgePending::Added,
                    (_, Some(_), false) => BridgePending::Changed,
                },
            });
        found.extend(own);
        found
    }

    fn shipped_line(&self, concept: &str, kind: BridgeLineKind, text: &str) -> BridgeLineRow {
        let switch = self
            .rows(concept, BridgeLineKind::Off)
            .find(|row| row.text == text);
        BridgeLineRow {
            kind,
            text: text.to_owned(),
            own: false,
            off: switch.is_some_and(|row| !row.removed),
            line_id: switch.and_then(|row| row.id),
            change: switch.and_then(|row| row.change).map(count),
            pending: match switch.map(|row| (row.change, row.removed)) {
                None | Some((None, _)) => BridgePending::None,
                Some((Some(_), true)) => BridgePending::Restored,
                Some((Some(_), false)) => BridgePending::Removed,
            },
        }
    }
}
