//! For the talk with the municipality: what organisations want beside what the plan says.
//!
//! Two voices that never mix: own words, and plan words with their page. Organisations stand in
//! alphabetical order; there are no scores, sums or ranks per organisation. What nobody has judged yet
//! is called that, and never "geen".

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::order::sort_key;
use super::{Document, Template, View, joined, plain_view, stem};
use crate::{Print, Words, dates};

/// Elements beside each other in the matrix on one page; more go to a next table.
const ABREAST: usize = 14;

/// Her judgement of an ambition beside a plan element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Judgement {
    /// Volledig: the plan asks for what the ambition gives.
    Full,
    /// Deels.
    Partial,
    /// Botst: they cannot both happen as written.
    Conflict,
    /// Geen: looked at, no connection.
    None,
    /// Nobody has looked yet.
    Unjudged,
}

impl Judgement {
    fn key(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Partial => "partial",
            Self::Conflict => "conflict",
            Self::None => "none",
            Self::Unjudged => "unjudged",
        }
    }

    fn view(self, words: &Words<'_>) -> Value {
        json!({ "key": self.key(), "word": words.get(&format!("judgement-{}", self.key())) })
    }
}

/// A passage of the plan.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct PlanPassage {
    /// The plan's own number: "1.2.3"; may be empty.
    #[serde(default)]
    pub number: String,
    /// The plan's own name for the level: "Resultaat"; may be empty.
    #[serde(default)]
    pub level: String,
    /// The plan's words.
    pub text: String,
    /// Page in the plan, where the file says so.
    pub page: Option<u32>,
}

impl PlanPassage {
    fn view(&self, words: &Words<'_>) -> Value {
        let page = self
            .page
            .map(|page| words.with("plan-page", &[("page", page.to_string().into())]));
        let source = joined(
            &[
                &joined(&[&self.level, &self.number], " "),
                &page.unwrap_or_default(),
            ],
            ", ",
        );
        json!({ "text": self.text, "source": source })
    }
}

/// A judged pair.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Compared {
    /// What she judged.
    pub judgement: Judgement,
    /// The passage.
    pub passage: PlanPassage,
    /// Her note; may be empty.
    #[serde(default)]
    pub note: String,
}

/// One ambition, in the organisation's own words.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ComparedAmbition {
    /// Its number.
    pub number: u32,
    /// The organisation's own words. Only confirmed text belongs here; the caller sees to that.
    pub text: String,
    /// When the organisation confirmed it.
    pub confirmed_on: Option<NaiveDate>,
    /// The judged pairs worth talking about, in order of the plan.
    pub compared: Vec<Compared>,
}

/// One organisation's ambitions.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ComparedOrganisation {
    /// Its name.
    pub organisation: String,
    /// Its ambitions, by number.
    pub ambitions: Vec<ComparedAmbition>,
}

/// An ambition that touches nothing in the plan.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AmbitionOutsidePlan {
    /// Whose.
    pub organisation: String,
    /// Its number.
    pub number: u32,
    /// Own words.
    pub text: String,
}

/// The comparison as a paper.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Comparison {
    /// Who prints it.
    pub organiser: String,
    /// Municipality: "Woerden".
    pub municipality: String,
    /// Title of the plan, never translated.
    pub plan_title: String,
    /// Period of the plan: "2012–2015"; may be empty.
    #[serde(default)]
    pub plan_period: String,
    /// Which version of the plan was read.
    pub plan_version: u32,
    /// The organisations; printed in alphabetical order.
    pub organisations: Vec<ComparedOrganisation>,
    /// Goals of the plan that no ambition serves.
    pub goals_without_ambition: Vec<PlanPassage>,
    /// Ambitions outside the plan.
    pub ambitions_outside_plan: Vec<AmbitionOutsidePlan>,
    /// Pairs nobody has judged yet. Above zero, both lists of white spots are marked as uncertain.
    pub unjudged: usize,
}

impl Document for Comparison {
    fn template(&self) -> Template {
        Template::Comparison
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let mut organisations: Vec<&ComparedOrganisation> = self.organisations.iter().collect();
        organisations.sort_by_cached_key(|entry| sort_key(&entry.organisation));
        let organisations: Vec<Value> = organisations
            .iter()
            .map(|entry| {
                let ambitions: Vec<Value> = entry
                    .ambitions
                    .iter()
                    .map(|ambition| ambition_view(ambition, words, print))
                    .collect();
                json!({ "name": entry.organisation, "ambitions": ambitions })
            })
            .collect();
        let mut outside: Vec<&AmbitionOutsidePlan> = self.ambitions_outside_plan.iter().collect();
        outside.sort_by_cached_key(|ambition| (sort_key(&ambition.organisation), ambition.number));
        let outside: Vec<Value> = outside
            .iter()
            .map(|a| json!({ "organisation": a.organisation, "text": a.text }))
            .collect();
        let goals: Vec<Value> = self
            .goals_without_ambition
            .iter()
            .map(|goal| goal.view(words))
            .collect();

        let stem = stem(words, "vergelijking-wmo-plan", "comparison-wmo-plan");
        let mut view = plain_view(&self.organiser, &words.get("comparison"), "", stem);
        let plan = plan_line(&self.plan_title, &self.plan_period, self.plan_version, words);
        view.title = format!("{} – {}", view.title, self.plan_title);
        view.data.insert(
            "head".into(),
            json!({
                "organiser": self.organiser,
                "meeting": words.with("comparison-with", &[("municipality", self.municipality.as_str().into())]),
                "facts": [plan],
            }),
        );
        let unsure = if self.unjudged > 0 {
            words.count("comparison-unjudged", self.unjudged)
        } else {
            String::new()
        };
        view.data.insert("organisations".into(), json!(organisations));
        view.data.insert("goals".into(), json!(goals));
        view.data.insert("outside".into(), json!(outside));
        view.data.insert("unsure".into(), json!(unsure));
        view
    }
}

fn ambition_view(ambition: &ComparedAmbition, words: &Words<'_>, print: &Print) -> Value {
    let compared: Vec<Value> = ambition
        .compared
        .iter()
        .map(|pair| {
            let mut view = pair.passage.view(words);
            view["judgement"] = pair.judgement.view(words);
            view["note"] = json!(pair.note);
            view
        })
        .collect();
    let confirmed = ambition
        .confirmed_on
        .map(|day| words.with("confirmed-on", &[("day", dates::day(day, print.locale).into())]))
        .unwrap_or_default();
    json!({
        "label": words.with("ambition-number", &[("number", ambition.number.into())]),
        "text": ambition.text,
        "confirmed": confirmed,
        "compared": compared,
    })
}

fn plan_line(title: &str, period: &str, version: u32, words: &Words<'_>) -> String {
    joined(
        &[
            title,
            period,
            &words.with("plan-version", &[("version", version.into())]),
        ],
        " · ",
    )
}

/// A line of the matrix.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CoverageRow {
    /// Organisation.
    pub organisation: String,
    /// Number of the ambition.
    pub number: u32,
    /// The ambition in a few own words.
    pub text: String,
    /// One judgement per column; what is lacking counts as not yet judged.
    pub judgements: Vec<Judgement>,
}

/// The coverage matrix on paper: ambitions down, plan elements across.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CoverageMatrix {
    /// Who prints it.
    pub organiser: String,
    /// Title of the plan, never translated.
    pub plan_title: String,
    /// Period of the plan; may be empty.
    #[serde(default)]
    pub plan_period: String,
    /// Which version of the plan was read.
    pub plan_version: u32,
    /// The columns, in order of the plan.
    pub elements: Vec<PlanPassage>,
    /// The lines; printed by organisation in alphabetical order, then by number.
    pub rows: Vec<CoverageRow>,
}

impl Document for CoverageMatrix {
    fn template(&self) -> Template {
        Template::Coverage
    }

    fn view(&self, words: &Words<'_>, _print: &Print) -> View {
        let mut rows: Vec<&CoverageRow> = self.rows.iter().collect();
        rows.sort_by_cached_key(|row| (sort_key(&row.organisation), row.number));
        let parts: Vec<Value> = (0..self.elements.len())
            .step_by(ABREAST)
            .map(|from| self.part(from, (from + ABREAST).min(self.elements.len()), &rows, words))
            .collect();
        let all = [
            Judgement::Full,
            Judgement::Partial,
            Judgement::Conflict,
            Judgement::None,
            Judgement::Unjudged,
        ];
        let unjudged = rows
            .iter()
            .flat_map(|row| (0..self.elements.len()).map(|column| Self::judgement(row, column)))
            .filter(|judgement| *judgement == Judgement::Unjudged)
            .count();
        let stem = stem(words, "dekking-wmo-plan", "coverage-wmo-plan");
        let mut view = plain_view(&self.organiser, &words.get("coverage"), "", stem);
        view.title = format!("{} – {}", view.title, self.plan_title);
        let plan = plan_line(&self.plan_title, &self.plan_period, self.plan_version, words);
        view.data.insert(
            "head".into(),
            json!({ "organiser": self.organiser, "meeting": "", "facts": [plan] }),
        );
        let unsure = if unjudged > 0 {
            words.count("comparison-unjudged", unjudged)
        } else {
            String::new()
        };
        view.data
            .insert("legend".into(), json!(all.map(|judgement| judgement.view(words))));
        view.data.insert("parts".into(), json!(parts));
        view.data.insert("unsure".into(), json!(unsure));
        view
    }
}

impl CoverageMatrix {
    fn judgement(row: &CoverageRow, column: usize) -> Judgement {
        row.judgements.get(column).copied().unwrap_or(Judgement::Unjudged)
    }

    fn part(&self, from: usize, to: usize, rows: &[&CoverageRow], words: &Words<'_>) -> Value {
        let columns: Vec<Value> = self
            .elements
            .iter()
            .enumerate()
            .take(to)
            .skip(from)
            .map(|(place, element)| {
                let mut view = element.view(words);
                let number = element.number.trim();
                // An element without a number of its own gets its place in the matrix, in brackets.
                view["label"] = json!(if number.is_empty() {
                    format!("[{}]", place + 1)
                } else {
                    number.to_owned()
                });
                let touched = |wanted: &[Judgement]| {
                    rows.iter()
                        .any(|row| wanted.contains(&Self::judgement(row, place)))
                };
                view["foot"] = json!(if touched(&[Judgement::Full, Judgement::Partial]) {
                    String::new()
                } else if touched(&[Judgement::Unjudged]) {
                    words.get("coverage-unsure")
                } else {
                    words.get("coverage-nobody")
                });
                view
            })
            .collect();
        let lines: Vec<Value> = rows
            .iter()
            .map(|row| {
                let cells: Vec<Value> = (from..to)
                    .map(|column| Self::judgement(row, column).view(words))
                    .collect();
                json!({
                    "organisation": row.organisation,
                    "label": words.with("ambition-number", &[("number", row.number.into())]),
                    "text": row.text,
                    "cells": cells,
                })
            })
            .collect();
        json!({ "columns": columns, "rows": lines })
    }
}
