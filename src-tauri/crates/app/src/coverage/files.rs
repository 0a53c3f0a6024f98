//! The picture on paper and as a spreadsheet. Unconfirmed words never leave the house: the comparison on paper holds
//! confirmed ambitions only, and the spreadsheet says of each whether it was confirmed.

use std::collections::HashMap;

use domain::id::Id;
use domain::lists::{AlignmentState, AmbitionState, Judgement};
use fluent_bundle::{FluentBundle, FluentResource};
use papers::documents::{
    AmbitionOutsidePlan, Compared, ComparedAmbition, ComparedOrganisation, Comparison, CoverageMatrix,
    CoverageRow as PaperRow, Judgement as PaperJudgement, PlanPassage,
};
use papers::sheet::{Cell, Sheet, SheetFormat, write};
use serde::{Deserialize, Serialize};
use store::Reader;
use store::tables::{PlanElement, PlanVersion, PolicyPlan};
use ts_rs::TS;

use super::{Facts, Judged, gaps};
use crate::documents::DocumentRef;
use crate::export::ExportFormat;
use crate::{App, AppError, Result, preferences};

/// The papers of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CoveragePaperKind {
    /// Own words beside the words of the plan.
    Comparison,
    /// The matrix.
    Matrix,
}

/// A paper to make.
#[derive(Debug, Deserialize, TS)]
pub struct CoveragePaper {
    /// The version of the plan.
    pub version_id: Id,
    /// Which paper.
    pub kind: CoveragePaperKind,
}

/// A spreadsheet to make.
#[derive(Debug, Deserialize, TS)]
pub struct CoverageSheet {
    /// The version of the plan.
    pub version_id: Id,
    /// Kind of file.
    pub format: ExportFormat,
}

fn passage(element: &PlanElement) -> PlanPassage {
    PlanPassage {
        number: element.number.clone(),
        level: element.level.clone(),
        text: element.text.clone(),
        page: element.page,
    }
}

fn on_paper(judgement: Judgement) -> PaperJudgement {
    match judgement {
        Judgement::Full => PaperJudgement::Full,
        Judgement::Partial => PaperJudgement::Partial,
        Judgement::Conflict => PaperJudgement::Conflict,
        Judgement::None => PaperJudgement::None,
    }
}

fn period(plan: &PolicyPlan) -> String {
    match (plan.period_from, plan.period_to) {
        (Some(from), Some(to)) if from != to => format!("{from}–{to}"),
        (Some(year), _) | (None, Some(year)) => year.to_string(),
        (None, None) => String::new(),
    }
}

fn plan_of(read: &Reader<'_>, version: &Id) -> Result<(PolicyPlan, PlanVersion)> {
    let version = read.plan_versions().need(version)?;
    Ok((read.policy_plans().need(&version.policy_plan_id)?, version))
}

fn confirmed(facts: &Facts) -> Vec<&Judged> {
    facts
        .judged
        .iter()
        .filter(|one| one.ambition.state == AmbitionState::Confirmed)
        .collect()
}

fn comparison(read: &Reader<'_>, facts: &Facts, version: &Id) -> Result<Comparison> {
    let (plan, version) = plan_of(read, version)?;
    let elements = facts.by_id();
    let mut organisations: Vec<ComparedOrganisation> = Vec::new();
    for judged in confirmed(facts) {
        let row = &judged.ambition;
        let pairs = judged
            .alignments
            .iter()
            .filter(|one| one.judgement != Judgement::None);
        let compared = pairs
            .filter_map(|one| {
                let element = elements.get(&one.plan_element_id)?;
                let judgement = if one.state == AlignmentState::Review {
                    PaperJudgement::Unjudged
                } else {
                    on_paper(one.judgement)
                };
                Some(Compared {
                    judgement,
                    passage: passage(element),
                    note: one.note.clone(),
                })
            })
            .collect();
        let ambition = ComparedAmbition {
            number: row.number,
            text: row.text.clone(),
            confirmed_on: row.confirmed_on,
            compared,
        };
        match organisations
            .last_mut()
            .filter(|last| last.organisation == row.organisation)
        {
            Some(last) => last.ambitions.push(ambition),
            None => organisations.push(ComparedOrganisation {
                organisation: row.organisation.clone(),
                ambitions: vec![ambition],
            }),
        }
    }
    let served = gaps::served(facts);
    let outside = confirmed(facts)
        .into_iter()
        .filter(|one| one.outside)
        .map(|one| AmbitionOutsidePlan {
            organisation: one.ambition.organisation.clone(),
            number: one.ambition.number,
            text: one.ambition.text.clone(),
        });
    Ok(Comparison {
        organiser: crate::organiser::of(read)?.name,
        municipality: plan.municipality.clone(),
        plan_period: period(&plan),
        plan_title: plan.title,
        plan_version: version.version,
        organisations,
        goals_without_ambition: gaps::goals(facts, &served).into_iter().map(passage).collect(),
        ambitions_outside_plan: outside.collect(),
        unjudged: facts.unjudged(),
    })
}

/// Her judgement of a pair as words for a paper: a judgement to be looked at again counts as not judged.
fn judgement(judged: &Judged, element: &Id) -> PaperJudgement {
    let found = judged
        .alignments
        .iter()
        .find(|one| one.plan_element_id == *element);
    match found.filter(|one| one.state == AlignmentState::Current) {
        Some(found) => on_paper(found.judgement),
        None => PaperJudgement::Unjudged,
    }
}

/// The matrix of confirmed ambitions and the elements that at least one of them was judged beside.
fn matrix(read: &Reader<'_>, facts: &Facts, version: &Id) -> Result<CoverageMatrix> {
    let (plan, version) = plan_of(read, version)?;
    let judged = confirmed(facts);
    let touched = |element: &&PlanElement| {
        judged.iter().any(|one| {
            one.alignments
                .iter()
                .any(|pair| pair.plan_element_id == element.id)
        })
    };
    let elements: Vec<&PlanElement> = crate::plans::candidates(&facts.elements)
        .into_iter()
        .filter(touched)
        .collect();
    let rows = judged.iter().map(|one| PaperRow {
        organisation: one.ambition.organisation.clone(),
        number: one.ambition.number,
        text: one.ambition.text.clone(),
        judgements: elements
            .iter()
            .map(|element| judgement(one, &element.id))
            .collect(),
    });
    Ok(CoverageMatrix {
        organiser: crate::organiser::of(read)?.name,
        plan_period: period(&plan),
        plan_title: plan.title,
        plan_version: version.version,
        rows: rows.collect(),
        elements: elements.into_iter().map(passage).collect(),
    })
}

/// Makes a paper of the comparison.
///
/// # Errors
/// `coverage-nothing` when no ambition was confirmed.
pub fn paper(app: &App, request: CoveragePaper) -> Result<DocumentRef> {
    let (made, version) = app.read(|read| {
        let facts = Facts::read(app, read, &request.version_id)?;
        if confirmed(&facts).is_empty() {
            return Err(AppError::new("coverage-nothing"));
        }
        let made: Box<dyn papers::Document> = match request.kind {
            CoveragePaperKind::Comparison => Box::new(comparison(read, &facts, &request.version_id)?),
            CoveragePaperKind::Matrix => Box::new(matrix(read, &facts, &request.version_id)?),
        };
        Ok((made, read.plan_versions().need(&request.version_id)?.version))
    })?;
    app.keep_made(made.as_ref(), version)
}

/// The words of the spreadsheet, in her language.
struct Words(FluentBundle<FluentResource>);

impl Words {
    fn load(app: &App) -> Result<Self> {
        let (sources, language) = if preferences::load(app).language == "en" {
            (
                [
                    include_str!("../../../../../locales/en/plans.ftl"),
                    include_str!("../../../../../locales/en/ambitions.ftl"),
                ],
                "en-GB",
            )
        } else {
            (
                [
                    include_str!("../../../../../locales/nl/plans.ftl"),
                    include_str!("../../../../../locales/nl/ambitions.ftl"),
                ],
                "nl-NL",
            )
        };
        let failed = |what: String| AppError::internal(format!("words of the plan: {what}"));
        let mut bundle = FluentBundle::new(vec![
            language.parse().map_err(|error| failed(format!("{error:?}")))?,
        ]);
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new(source.to_owned())
                .map_err(|(_, errors)| failed(format!("{errors:?}")))?;
            bundle
                .add_resource(resource)
                .map_err(|errors| failed(format!("{errors:?}")))?;
        }
        Ok(Self(bundle))
    }

    fn get(&self, key: &str) -> Result<String> {
        let pattern = self.0.get_message(key).and_then(|message| message.value());
        let pattern = pattern.ok_or_else(|| AppError::internal(format!("no text {key}")))?;
        Ok(self.0.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }
}

/// One row per element with a column per ambition, and on a second sheet the judged pairs with both texts.
///
/// # Errors
/// `coverage-nothing` when there are no ambitions, `papers-failed` when the file could not be written.
pub fn sheet(app: &App, request: CoverageSheet) -> Result<DocumentRef> {
    let words = Words::load(app)?;
    let (matrix, pairs) = app.read(|read| {
        let facts = Facts::read(app, read, &request.version_id)?;
        if facts.judged.is_empty() {
            return Err(AppError::new("coverage-nothing"));
        }
        Ok((matrix_sheet(&words, &facts)?, pairs_sheet(&words, &facts)?))
    })?;
    let format = match request.format {
        ExportFormat::Xlsx => SheetFormat::Xlsx,
        ExportFormat::Ods => SheetFormat::Ods,
        ExportFormat::Csv => SheetFormat::Csv,
    };
    let file_name = format!(
        "{}-{}.{}",
        words.get("coverage-sheet-file")?,
        app.today(),
        format.ending()
    );
    Ok(app.keep_file(&file_name, format.mime(), write(&[matrix, pairs], format)?))
}

fn verdict(words: &Words, judgement: PaperJudgement) -> Result<String> {
    words.get(match judgement {
        PaperJudgement::Full => "judgement-full",
        PaperJudgement::Partial => "judgement-partial",
        PaperJudgement::Conflict => "judgement-conflict",
        PaperJudgement::None => "judgement-none",
        PaperJudgement::Unjudged => "judgement-unjudged",
    })
}

fn element_cells(element: &PlanElement) -> [Cell; 4] {
    [
        Cell::from(element.number.clone()),
        Cell::from(element.level.clone()),
        Cell::from(element.text.clone()),
        Cell::from(element.page),
    ]
}

fn headings(words: &Words, keys: &[&str]) -> Result<Vec<String>> {
    keys.iter().map(|key| words.get(key)).collect()
}

fn matrix_sheet(words: &Words, facts: &Facts) -> Result<Sheet> {
    let mut columns = headings(
        words,
        &[
            "coverage-sheet-number",
            "coverage-sheet-level",
            "coverage-sheet-element",
            "coverage-sheet-page",
        ],
    )?;
    columns.extend(
        facts
            .judged
            .iter()
            .map(|one| format!("{} ({})", one.ambition.organisation, one.ambition.number)),
    );
    let mut rows = Vec::new();
    for element in crate::plans::candidates(&facts.elements) {
        let mut cells = element_cells(element).to_vec();
        for judged in &facts.judged {
            cells.push(Cell::from(verdict(words, judgement(judged, &element.id))?));
        }
        rows.push(cells);
    }
    Ok(Sheet {
        name: words.get("coverage-sheet-matrix")?,
        columns,
        rows,
    })
}

fn pairs_sheet(words: &Words, facts: &Facts) -> Result<Sheet> {
    let keys = [
        "coverage-sheet-organisation",
        "coverage-sheet-ambition",
        "coverage-sheet-words",
        "coverage-sheet-state",
        "coverage-sheet-number",
        "coverage-sheet-level",
        "coverage-sheet-element",
        "coverage-sheet-page",
        "coverage-sheet-judgement",
        "coverage-sheet-note",
    ];
    let elements: HashMap<Id, &PlanElement> = facts.by_id();
    let mut rows = Vec::new();
    for judged in &facts.judged {
        for pair in &judged.alignments {
            let Some(element) = elements.get(&pair.plan_element_id) else {
                continue;
            };
            let row = &judged.ambition;
            let state = words.get(&format!("ambition-state-{}", row.state.as_str()))?;
            let mut cells: Vec<Cell> = vec![
                row.organisation.clone().into(),
                row.number.into(),
                row.text.clone().into(),
                state.into(),
            ];
            cells.extend(element_cells(element));
            cells.push(verdict(words, judgement(judged, &pair.plan_element_id))?.into());
            cells.push(pair.note.clone().into());
            rows.push(cells);
        }
    }
    Ok(Sheet {
        name: words.get("coverage-sheet-pairs")?,
        columns: headings(words, &keys)?,
        rows,
    })
}
