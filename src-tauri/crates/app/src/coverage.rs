//! What the plan and the ambitions make of each other: the matrix, the white spots both ways, the clashes.
//!
//! Never a ranking: columns are in the order of the organisations' names, rows in the order of the plan. A cell without
//! anything is a pair that was not looked at, which is not the same as none; and while anything is still to judge, no
//! white spot is certain.

mod files;
mod gaps;

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::id::Id;
use domain::lists::{AlignmentState, AmbitionState, Judgement};
use serde::{Deserialize, Serialize};
use store::Reader;
use store::tables::{Alignment, PlanElement};
use ts_rs::TS;

use crate::alignments::{CardElement, ENOUGH, all_of_version, card_element, judgements, progress, unjudged};
use crate::ambitions::{AmbitionRow, rows};
use crate::commands::area;
use crate::documents::DocumentRef;
use crate::matcher::{Ready, ready};
use crate::{App, Result};

/// What stands in the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CoverageRows {
    /// Goals, results and measures of the plan.
    Elements,
    /// The nine fields of the Wmo 2007.
    Fields2007,
    /// The letters a to g of the Wmo 2015.
    Fields2015,
}

/// What stands in the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CoverageColumns {
    /// Each ambition.
    Ambitions,
    /// Each organisation, its ambitions taken together.
    Organisations,
}

/// How to look.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CoverageRequest {
    /// The version of the plan.
    pub version_id: Id,
    /// What stands in the rows.
    pub rows: CoverageRows,
    /// What stands in the columns.
    pub columns: CoverageColumns,
}

/// Judgements in one cell. All zero: nobody looked at this pair.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct CoverageCell {
    /// Full.
    pub full: u32,
    /// In part.
    pub partial: u32,
    /// They clash.
    pub conflict: u32,
    /// Looked at: none.
    pub none: u32,
    /// Proposed and not judged yet, or to be looked at again.
    pub open: u32,
}

impl CoverageCell {
    fn add(&mut self, alignment: &Alignment) {
        let place = match (alignment.state, alignment.judgement) {
            (AlignmentState::Review, _) => &mut self.open,
            (_, Judgement::Full) => &mut self.full,
            (_, Judgement::Partial) => &mut self.partial,
            (_, Judgement::Conflict) => &mut self.conflict,
            (_, Judgement::None) => &mut self.none,
        };
        *place += 1;
    }
}

/// A column.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverageColumn {
    /// The ambition or the organisation.
    pub id: Id,
    /// Name of the organisation.
    pub organisation: String,
    /// The ambitions in it.
    pub ambitions: Vec<AmbitionRow>,
    /// Everything judged, and nothing in the plan fits: outside the plan.
    pub outside: bool,
    /// Proposals still to judge.
    pub open: u32,
}

/// A row.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverageRow {
    /// The element or the field, such as `pv4`.
    pub id: String,
    /// What it stands under; a row with another heading than the one before begins a group.
    pub heading: String,
    /// The element; nothing for a field.
    pub element: Option<CardElement>,
    /// What the row stands for: the element, or all elements of the field.
    pub elements: Vec<CardElement>,
    /// The cells, one per column.
    pub cells: Vec<CoverageCell>,
    /// The cells added up.
    pub sum: CoverageCell,
    /// Nobody serves it or anything under it.
    pub gap: bool,
}

/// A pair that clashes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanClash {
    /// The ambition.
    pub ambition: AmbitionRow,
    /// The element.
    pub element: CardElement,
    /// Her note.
    pub note: String,
}

/// The whole picture.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Coverage {
    /// Columns, by the names of the organisations.
    pub columns: Vec<CoverageColumn>,
    /// Rows, in the order of the plan.
    pub rows: Vec<CoverageRow>,
    /// Proposals still to judge or to look at again. Above zero no white spot is certain.
    pub unjudged: u32,
    /// Goals that no ambition serves.
    pub goals: Vec<CardElement>,
    /// Ambitions that fit nowhere in the plan.
    pub outside: Vec<AmbitionRow>,
    /// Pairs that clash.
    pub clashes: Vec<PlanClash>,
}

/// An ambition with what she judged of it.
pub(crate) struct Judged {
    pub(crate) ambition: AmbitionRow,
    pub(crate) alignments: Vec<Alignment>,
    /// Elements proposed and not judged yet.
    pub(crate) open: Vec<Id>,
    pub(crate) outside: bool,
}

/// Everything the pictures are made of.
pub(crate) struct Facts {
    pub(crate) elements: Vec<PlanElement>,
    pub(crate) judged: Vec<Judged>,
}

impl Facts {
    pub(crate) fn read(app: &App, read: &Reader<'_>, version: &Id) -> Result<Self> {
        let ready = ready(app, read, version)?;
        let elements: HashMap<Id, &PlanElement> = ready.elements.iter().map(|one| (one.id, one)).collect();
        let mut judged = Vec::new();
        let mut known = all_of_version(read, &elements)?;
        for ambition in rows(read)?
            .into_iter()
            .filter(|row| row.state != AmbitionState::Withdrawn)
        {
            let alignments = known.remove(&ambition.id).unwrap_or_default();
            let (_, open, _, outside) = progress(&alignments, ready.candidates());
            let open = open_pairs(read, &ready, &ambition, &alignments, open)?;
            judged.push(Judged {
                ambition,
                alignments,
                open,
                outside,
            });
        }
        Ok(Self {
            elements: ready.elements,
            judged,
        })
    }

    pub(crate) fn by_id(&self) -> HashMap<Id, &PlanElement> {
        self.elements.iter().map(|one| (one.id, one)).collect()
    }

    pub(crate) fn unjudged(&self) -> usize {
        let review = |one: &&Alignment| one.state == AlignmentState::Review;
        self.judged
            .iter()
            .map(|one| one.open.len() + one.alignments.iter().filter(review).count())
            .sum()
    }
}

/// The proposals that still wait for her, the same as the screen for judging shows.
fn open_pairs(
    read: &Reader<'_>,
    ready: &Ready,
    ambition: &AmbitionRow,
    known: &[Alignment],
    open: usize,
) -> Result<Vec<Id>> {
    let count = open.min(ENOUGH.saturating_sub(known.len()));
    if count == 0 {
        return Ok(Vec::new());
    }
    let passage = ready.passage(read, &ambition.text)?;
    let said = judgements(read, &ambition.id, known)?;
    let found = unjudged(ready, &passage, &said, count);
    Ok(found
        .iter()
        .filter_map(|proposal| proposal.element.parse().ok())
        .collect())
}

struct Line<'a> {
    id: String,
    heading: String,
    elements: Vec<&'a PlanElement>,
}

fn heading(element: &PlanElement, all: &HashMap<Id, &PlanElement>) -> String {
    card_element(element, all)
        .above
        .first()
        .cloned()
        .unwrap_or_default()
}

fn lines<'a>(facts: &'a Facts, by_id: &HashMap<Id, &PlanElement>, rows: CoverageRows) -> Vec<Line<'a>> {
    let candidates = crate::plans::candidates(&facts.elements);
    let prefix = match rows {
        CoverageRows::Elements => {
            let line = |one: &'a PlanElement| Line {
                id: one.id.to_string(),
                heading: heading(one, by_id),
                elements: vec![one],
            };
            return candidates.into_iter().map(line).collect();
        }
        CoverageRows::Fields2007 => "pv",
        CoverageRows::Fields2015 => "wmo2015_",
    };
    let mut fields: BTreeMap<&str, Vec<&PlanElement>> = BTreeMap::new();
    for element in candidates {
        for tag in element.tags.iter().filter(|tag| tag.starts_with(prefix)) {
            fields.entry(tag).or_default().push(element);
        }
    }
    fields
        .into_iter()
        .map(|(tag, elements)| Line {
            id: tag.to_owned(),
            heading: String::new(),
            elements,
        })
        .collect()
}

fn columns(facts: &Facts, by: CoverageColumns) -> Vec<(CoverageColumn, Vec<&Judged>)> {
    let mut columns: Vec<(CoverageColumn, Vec<&Judged>)> = Vec::new();
    for judged in &facts.judged {
        let row = &judged.ambition;
        let together = by == CoverageColumns::Organisations;
        let open = u32::try_from(judged.open.len()).unwrap_or(u32::MAX);
        match columns
            .last_mut()
            .filter(|(column, _)| together && column.id == row.organisation_id)
        {
            Some((column, members)) => {
                column.ambitions.push(row.clone());
                column.outside &= judged.outside;
                column.open += open;
                members.push(judged);
            }
            None => columns.push((
                CoverageColumn {
                    id: if together { row.organisation_id } else { row.id },
                    organisation: row.organisation.clone(),
                    ambitions: vec![row.clone()],
                    outside: judged.outside,
                    open,
                },
                vec![judged],
            )),
        }
    }
    columns
}

fn cell(members: &[&Judged], elements: &HashSet<Id>) -> CoverageCell {
    let mut cell = CoverageCell::default();
    for judged in members {
        judged
            .alignments
            .iter()
            .filter(|one| elements.contains(&one.plan_element_id))
            .for_each(|one| cell.add(one));
        cell.open +=
            u32::try_from(judged.open.iter().filter(|id| elements.contains(id)).count()).unwrap_or(u32::MAX);
    }
    cell
}

/// The matrix with the white spots.
pub fn get(app: &App, request: CoverageRequest) -> Result<Coverage> {
    app.read(|read| {
        Ok(picture(
            &Facts::read(app, read, &request.version_id)?,
            request.rows,
            request.columns,
        ))
    })
}

pub(crate) fn picture(facts: &Facts, by_rows: CoverageRows, by_columns: CoverageColumns) -> Coverage {
    let by_id = facts.by_id();
    let served = gaps::served(facts);
    let columns = columns(facts, by_columns);
    let mut rows = Vec::new();
    for line in lines(facts, &by_id, by_rows) {
        let ids: HashSet<Id> = line.elements.iter().map(|one| one.id).collect();
        let cells: Vec<CoverageCell> = columns.iter().map(|(_, members)| cell(members, &ids)).collect();
        let all: Vec<&Judged> = facts.judged.iter().collect();
        rows.push(CoverageRow {
            element: match by_rows {
                CoverageRows::Elements => line.elements.first().map(|one| card_element(one, &by_id)),
                _ => None,
            },
            elements: line
                .elements
                .iter()
                .map(|one| card_element(one, &by_id))
                .collect(),
            id: line.id,
            heading: line.heading,
            sum: cell(&all, &ids),
            cells,
            gap: !ids.iter().any(|id| served.contains(id)),
        });
    }
    Coverage {
        rows,
        unjudged: u32::try_from(facts.unjudged()).unwrap_or(u32::MAX),
        goals: gaps::goals(facts, &served)
            .into_iter()
            .map(|one| card_element(one, &by_id))
            .collect(),
        outside: facts
            .judged
            .iter()
            .filter(|one| one.outside)
            .map(|one| one.ambition.clone())
            .collect(),
        clashes: gaps::clashes(facts, &by_id),
        columns: columns.into_iter().map(|(column, _)| column).collect(),
    }
}

area! {
    /// The matrix of ambitions and plan, with the white spots.
    coverage_get(CoverageRequest) -> Coverage = get;
    /// The printable comparison for the talk with the municipality.
    coverage_paper(files::CoveragePaper) -> DocumentRef = files::paper;
    /// The matrix as a spreadsheet.
    coverage_sheet(files::CoverageSheet) -> DocumentRef = files::sheet;
}
