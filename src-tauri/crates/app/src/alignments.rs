//! Laying ambitions beside the plan: proposals with their reasons, her judgements, and what is still to do.
//!
//! Nothing is linked without her. No row means that she has not judged; a row that says none means that she has.
//! An ambition is done when [`ENOUGH`] elements were judged, or all there are: the five proposals of the screen.

mod judge;
mod reverse;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::lists::{AlignmentState, AmbitionState, ConceptStance, Judgement};
use matching::{Judgements, Passage, Proposal, Reason, Strength};
use serde::{Deserialize, Serialize};
use store::Reader;
use store::tables::{Alignment, AmbitionVersion, PlanElement};
use ts_rs::TS;

pub(crate) use judge::{JudgeRequest, NoteRequest, judge, note};

use crate::ambitions::{AmbitionRow, newest_version, rows};
use crate::commands::area;
use crate::matcher::{Ready, ready};
use crate::{App, Outcome, Result};

/// Proposals that are judged before an ambition counts as done.
pub(crate) const ENOUGH: usize = 5;

/// Her judgement of a pair.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AlignmentRow {
    /// The ambition.
    pub ambition_id: Id,
    /// The element.
    pub element_id: Id,
    /// What she judged.
    pub judgement: Judgement,
    /// Why.
    pub note: String,
    /// When.
    pub judged_at: DateTime<Utc>,
    /// Whether it wants another look.
    pub review: bool,
    /// The ambition's words she judged on, when they changed since.
    pub ambition_was: String,
    /// The element's words she judged on, when they changed since.
    pub element_was: String,
}

/// An ambition in the list of what is to be judged.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ToJudge {
    /// The ambition.
    pub ambition: AmbitionRow,
    /// Proposals judged, at most five count.
    pub judged: u32,
    /// Proposals still to judge.
    pub open: u32,
    /// Judgements that want another look.
    pub review: u32,
    /// Everything judged, and nothing in the plan serves or is served.
    pub outside: bool,
}

/// What is to be judged beside one version of a plan.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JudgeList {
    /// The ambitions that were not withdrawn, by the names of their organisations.
    pub ambitions: Vec<ToJudge>,
    /// Proposals judged.
    pub done: u32,
    /// Proposals in all.
    pub total: u32,
    /// Judgements that want another look.
    pub review: u32,
}

/// A passage of the plan on a card.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CardElement {
    /// The element.
    pub id: Id,
    /// The number as printed.
    pub number: String,
    /// The plan's own word for it.
    pub level: String,
    /// The page, from 1.
    pub page: Option<u32>,
    /// The words.
    pub text: String,
    /// The words of what it hangs on, from the top.
    pub above: Vec<String>,
}

/// A proposal.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Card {
    /// The passage.
    pub element: CardElement,
    /// Why; nothing for what she linked herself and no reason is known for.
    pub reason: Option<Reason>,
    /// How strong the evidence is.
    pub strength: Strength,
    /// Her judgement.
    pub alignment: Option<AlignmentRow>,
}

/// Proposals for one ambition.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Proposals {
    /// What she judged, in the order of the plan, then what is proposed, best first.
    pub cards: Vec<Card>,
    /// Whether the sentence model had its say.
    pub meaning: bool,
    /// Elements that could be proposed in all.
    pub candidates: u32,
}

/// Which version.
#[derive(Debug, Deserialize, TS)]
pub struct AlignmentListRequest {
    /// The version.
    pub version_id: Id,
}

/// Proposals to make.
#[derive(Debug, Deserialize, TS)]
pub struct ProposalsRequest {
    /// The ambition.
    pub ambition_id: Id,
    /// The version.
    pub version_id: Id,
    /// How many unjudged ones at least; nothing fills up to five cards.
    pub more: Option<u32>,
}

/// Judgements to look at.
#[derive(Debug, Deserialize, TS)]
pub struct AlignmentsOf {
    /// The ambition.
    pub ambition_id: Id,
    /// The version.
    pub version_id: Id,
}

/// Words to find an element by.
#[derive(Debug, Deserialize, TS)]
pub struct ElementSearch {
    /// The version.
    pub version_id: Id,
    /// What she typed: words or a number.
    pub text: String,
}

pub(crate) fn row(alignment: &Alignment, versions: &[AmbitionVersion]) -> AlignmentRow {
    let newest = versions
        .iter()
        .max_by_key(|version| version.version)
        .map(|version| version.id);
    let judged = versions
        .iter()
        .find(|version| version.id == alignment.ambition_version_id);
    let review = alignment.state == AlignmentState::Review;
    let changed = review && newest != Some(alignment.ambition_version_id);
    AlignmentRow {
        ambition_id: alignment.ambition_id,
        element_id: alignment.plan_element_id,
        judgement: alignment.judgement,
        note: alignment.note.clone(),
        judged_at: alignment.judged_at,
        review,
        ambition_was: judged
            .filter(|_| changed)
            .map(|version| version.text.clone())
            .unwrap_or_default(),
        element_was: if review {
            alignment.review_text.clone()
        } else {
            String::new()
        },
    }
}

pub(crate) fn card_element(element: &PlanElement, all: &HashMap<Id, &PlanElement>) -> CardElement {
    let mut above = Vec::new();
    let mut next = element.parent_id;
    // No plan is deeper than this; a circle ends here.
    while let Some(parent) = next.and_then(|id| all.get(&id)).filter(|_| above.len() < 12) {
        above.push(format!("{} {}", parent.number, parent.text).trim().to_owned());
        next = parent.parent_id;
    }
    above.reverse();
    CardElement {
        id: element.id,
        number: element.number.clone(),
        level: element.level.clone(),
        page: element.page,
        text: element.text.clone(),
        above,
    }
}

/// The judgements of one ambition on the elements of one version.
pub(crate) fn of_version(
    read: &Reader<'_>,
    ambition: &Id,
    elements: &HashMap<Id, &PlanElement>,
) -> Result<Vec<Alignment>> {
    let mut found = read.alignments().by_ambition(ambition)?;
    found.retain(|one| elements.contains_key(&one.plan_element_id));
    found.sort_by_key(|one| elements.get(&one.plan_element_id).map(|element| element.sort));
    Ok(found)
}

/// As [`of_version`] for every ambition at once.
pub(crate) fn all_of_version(
    read: &Reader<'_>,
    elements: &HashMap<Id, &PlanElement>,
) -> Result<HashMap<Id, Vec<Alignment>>> {
    let mut found: HashMap<Id, Vec<Alignment>> = HashMap::new();
    for alignment in read.alignments().all()? {
        if elements.contains_key(&alignment.plan_element_id) {
            found.entry(alignment.ambition_id).or_default().push(alignment);
        }
    }
    for alignments in found.values_mut() {
        alignments.sort_by_key(|one| elements.get(&one.plan_element_id).map(|element| element.sort));
    }
    Ok(found)
}

/// What she said, as the engine takes it.
pub(crate) fn judgements(read: &Reader<'_>, ambition: &Id, alignments: &[Alignment]) -> Result<Judgements> {
    let ids = |wanted: &[Judgement]| -> Vec<String> {
        alignments
            .iter()
            .filter(|one| wanted.contains(&one.judgement))
            .map(|one| one.plan_element_id.to_string())
            .collect()
    };
    let stances = read.ambition_concepts().by_ambition(ambition)?;
    let concepts = |stance: ConceptStance| -> Vec<String> {
        stances
            .iter()
            .filter(|one| one.stance == stance)
            .map(|one| one.concept_id.clone())
            .collect()
    };
    Ok(Judgements {
        confirmed: ids(&[Judgement::Full, Judgement::Partial]),
        rejected: ids(&[Judgement::Conflict, Judgement::None]),
        concepts_confirmed: concepts(ConceptStance::Confirmed),
        concepts_dropped: concepts(ConceptStance::Dropped),
    })
}

/// The best unjudged elements for an ambition.
pub(crate) fn unjudged(
    ready: &Ready,
    passage: &Passage,
    judgements: &Judgements,
    count: usize,
) -> Vec<Proposal> {
    if count == 0 {
        return Vec::new();
    }
    let pinned = judgements.confirmed.len();
    let mut found = ready
        .engine
        .rank(passage, &ready.index, judgements, pinned + count);
    found.retain(|proposal| !proposal.pinned);
    found.truncate(count);
    found
}

/// How an ambition stands: judged, still open, to be looked at again, outside the plan.
pub(crate) fn progress(alignments: &[Alignment], candidates: usize) -> (usize, usize, usize, bool) {
    let enough = ENOUGH.min(candidates);
    let review = alignments
        .iter()
        .filter(|one| one.state == AlignmentState::Review)
        .count();
    let judged = (alignments.len() - review).min(enough);
    let open = enough - judged;
    let none = alignments.iter().all(|one| one.judgement == Judgement::None);
    (
        judged,
        open,
        review,
        open == 0 && review == 0 && none && enough > 0,
    )
}

/// The ambitions with what is still to judge beside a version.
pub fn list(app: &App, request: AlignmentListRequest) -> Result<JudgeList> {
    app.read(|read| {
        let all = crate::plans::elements(read, &request.version_id)?;
        let elements: HashMap<Id, &PlanElement> = all.iter().map(|one| (one.id, one)).collect();
        let candidates = crate::plans::candidates(&all).len();
        let mut list = JudgeList {
            ambitions: Vec::new(),
            done: 0,
            total: 0,
            review: 0,
        };
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let mut judged = all_of_version(read, &elements)?;
        for ambition in rows(read)?
            .into_iter()
            .filter(|row| row.state != AmbitionState::Withdrawn)
        {
            let alignments = judged.remove(&ambition.id).unwrap_or_default();
            let (judged, open, review, outside) = progress(&alignments, candidates);
            list.done += number(judged);
            list.total += number(judged + open);
            list.review += number(review);
            list.ambitions.push(ToJudge {
                ambition,
                judged: number(judged),
                open: number(open),
                review: number(review),
                outside,
            });
        }
        Ok(list)
    })
}

/// What she judged of an ambition, and what else may fit, each with its reason.
pub fn proposals(app: &App, request: ProposalsRequest) -> Result<Proposals> {
    app.read(|read| {
        let ready = ready(app, read, &request.version_id)?;
        let elements: HashMap<Id, &PlanElement> = ready.elements.iter().map(|one| (one.id, one)).collect();
        let alignments = of_version(read, &request.ambition_id, &elements)?;
        let versions = read.ambition_versions().by_ambition(&request.ambition_id)?;
        let passage = ready.passage(read, &newest_version(read, &request.ambition_id)?.text)?;
        let said = judgements(read, &request.ambition_id, &alignments)?;
        let more = request
            .more
            .map_or(0, |more| usize::try_from(more).unwrap_or(ENOUGH));
        let count = more.max(ENOUGH.saturating_sub(alignments.len())).min(50);

        // The reasons of what was judged: pinned above, so that they are there whatever their score.
        let pins = Judgements {
            confirmed: alignments
                .iter()
                .map(|one| one.plan_element_id.to_string())
                .collect(),
            rejected: Vec::new(),
            ..said.clone()
        };
        let mut judged: HashMap<String, Proposal> = if pins.confirmed.is_empty() {
            HashMap::new()
        } else {
            let found = ready
                .engine
                .rank(&passage, &ready.index, &pins, pins.confirmed.len());
            found
                .into_iter()
                .filter(|one| one.pinned)
                .map(|one| (one.element.clone(), one))
                .collect()
        };
        let mut cards = Vec::new();
        for alignment in &alignments {
            let Some(element) = elements.get(&alignment.plan_element_id) else {
                continue;
            };
            let proposal = judged.remove(&alignment.plan_element_id.to_string());
            cards.push(Card {
                element: card_element(element, &elements),
                strength: proposal.as_ref().map_or(Strength::None, |one| one.strength),
                reason: proposal.map(|one| one.reason),
                alignment: Some(row(alignment, &versions)),
            });
        }
        for proposal in unjudged(&ready, &passage, &said, count) {
            let element = proposal.element.parse().ok().and_then(|id: Id| elements.get(&id));
            let Some(element) = element else { continue };
            cards.push(Card {
                element: card_element(element, &elements),
                strength: proposal.strength,
                reason: Some(proposal.reason),
                alignment: None,
            });
        }
        Ok(Proposals {
            cards,
            meaning: passage.has_meaning() && ready.index.has_meaning(),
            candidates: u32::try_from(ready.candidates()).unwrap_or(u32::MAX),
        })
    })
}

/// Her judgements of one ambition on the elements of one version, as they are now.
pub fn of(app: &App, request: AlignmentsOf) -> Result<Vec<AlignmentRow>> {
    app.read(|read| {
        let all = crate::plans::elements(read, &request.version_id)?;
        let elements: HashMap<Id, &PlanElement> = all.iter().map(|one| (one.id, one)).collect();
        let versions = read.ambition_versions().by_ambition(&request.ambition_id)?;
        Ok(of_version(read, &request.ambition_id, &elements)?
            .iter()
            .map(|one| row(one, &versions))
            .collect())
    })
}

/// Finds elements she can link herself: every word she typed stands in the number, the level or the text.
pub fn search(app: &App, request: ElementSearch) -> Result<Vec<CardElement>> {
    const SHOWN: usize = 30;
    let wanted: Vec<String> = domain::fold::fold(&request.text)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    app.read(|read| {
        let all = crate::plans::elements(read, &request.version_id)?;
        let elements: HashMap<Id, &PlanElement> = all.iter().map(|one| (one.id, one)).collect();
        let found = crate::plans::candidates(&all).into_iter().filter(|element| {
            let text = domain::fold::fold(&format!("{} {} {}", element.number, element.level, element.text));
            wanted.iter().all(|word| text.contains(word.as_str()))
        });
        Ok(found
            .take(SHOWN)
            .map(|element| card_element(element, &elements))
            .collect())
    })
}

area! {
    /// The ambitions with what is still to judge beside a plan.
    alignment_list(AlignmentListRequest) -> JudgeList = list;
    /// What may fit an ambition, with reasons.
    alignment_proposals(ProposalsRequest) -> Proposals = proposals;
    /// Her judgements of an ambition beside a plan.
    alignment_of(AlignmentsOf) -> Vec<AlignmentRow> = of;
    /// Which ambitions may fit an element of the plan, with reasons.
    alignment_ambitions(reverse::AmbitionsFor) -> reverse::AmbitionProposals = reverse::ambitions;
    /// Finds elements of a plan by words or number.
    alignment_search(ElementSearch) -> Vec<CardElement> = search;
    /// Keeps her judgement of an ambition beside an element, or takes it away.
    alignment_judge(judge::JudgeRequest) -> Outcome<Option<AlignmentRow>> = judge::judge;
    /// Keeps her note with a judgement.
    alignment_note(judge::NoteRequest) -> Outcome<AlignmentRow> = judge::note;
}
