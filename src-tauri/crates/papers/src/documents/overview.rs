//! Organisations beside meetings: who was there, who sent word, who was silent.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::order::sort_key;
use super::{Document, Template, View, plain_view, stem};
use crate::{Print, Words, dates};

/// Meetings beside each other on one page; more go to a next table, with the organisations repeated.
const ABREAST: usize = 7;

/// A meeting as a column.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OverviewMeeting {
    /// Title.
    pub title: String,
    /// Day.
    pub date: NaiveDate,
}

/// How one organisation stood towards one meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state", content = "persons")]
pub enum Presence {
    /// So many persons were there.
    Present(u32),
    /// So many persons are expected; the meeting is still to come.
    Expected(u32),
    /// Sent word that nobody comes (met kennisgeving).
    Excused,
    /// Said yes, nobody came (zonder kennisgeving).
    Missing,
    /// Invited, never answered.
    Silent,
    /// Not invited.
    NotInvited,
}

/// One organisation's line.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OverviewRow {
    /// Its name.
    pub organisation: String,
    /// One entry per meeting, in the order of the meetings; what is lacking counts as not invited.
    pub presence: Vec<Presence>,
}

/// The whole trajectory on a sheet.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AttendanceOverview {
    /// Who prints it.
    pub organiser: String,
    /// Name of the trajectory.
    pub trajectory: String,
    /// The meetings, in order of time.
    pub meetings: Vec<OverviewMeeting>,
    /// The organisations; printed in alphabetical order.
    pub rows: Vec<OverviewRow>,
}

impl Document for AttendanceOverview {
    fn template(&self) -> Template {
        Template::Overview
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let mut rows: Vec<&OverviewRow> = self.rows.iter().collect();
        rows.sort_by_cached_key(|row| sort_key(&row.organisation));
        let parts: Vec<Value> = (0..self.meetings.len())
            .step_by(ABREAST)
            .map(|first| {
                self.part(
                    first,
                    (first + ABREAST).min(self.meetings.len()),
                    &rows,
                    words,
                    print,
                )
            })
            .collect();
        let stem = stem(words, "presentieoverzicht", "attendance-overview");
        let mut view = plain_view(&self.organiser, &words.get("attendance-overview"), "", stem);
        view.title = format!("{} – {}", view.title, self.trajectory);
        view.data.insert(
            "head".into(),
            json!({ "organiser": self.organiser, "meeting": self.trajectory, "facts": [words.count("organisations", rows.len())] }),
        );
        view.data.insert("parts".into(), json!(parts));
        view
    }
}

impl AttendanceOverview {
    fn presence(row: &OverviewRow, meeting: usize) -> Presence {
        row.presence.get(meeting).copied().unwrap_or(Presence::NotInvited)
    }

    fn part(&self, from: usize, to: usize, rows: &[&OverviewRow], words: &Words<'_>, print: &Print) -> Value {
        let meetings: Vec<Value> = self
            .meetings
            .iter()
            .take(to)
            .skip(from)
            .map(|meeting| json!({ "title": meeting.title, "date": dates::day(meeting.date, print.locale) }))
            .collect();
        let lines: Vec<Value> = rows
            .iter()
            .map(|row| {
                let cells: Vec<Value> = (from..to)
                    .map(|meeting| cell(Self::presence(row, meeting), words))
                    .collect();
                json!({ "organisation": row.organisation, "cells": cells })
            })
            .collect();
        let totals: Vec<String> = (from..to)
            .map(|meeting| {
                let here: Vec<u32> = rows
                    .iter()
                    .filter_map(|row| match Self::presence(row, meeting) {
                        Presence::Present(persons) | Presence::Expected(persons) => Some(persons),
                        _ => None,
                    })
                    .collect();
                let persons: u32 = here.iter().sum();
                words.with(
                    "overview-total",
                    &[("organisations", here.len().into()), ("people", persons.into())],
                )
            })
            .collect();
        json!({ "meetings": meetings, "rows": lines, "totals": totals })
    }
}

fn cell(presence: Presence, words: &Words<'_>) -> Value {
    let (kind, text) = match presence {
        Presence::Present(persons) => ("present", words.count("presence-present", persons as usize)),
        Presence::Expected(persons) => ("expected", words.count("presence-expected", persons as usize)),
        Presence::Excused => ("excused", words.get("presence-excused")),
        Presence::Missing => ("missing", words.get("presence-missing")),
        Presence::Silent => ("silent", words.get("presence-silent")),
        Presence::NotInvited => ("none", words.get("presence-not-invited")),
    };
    json!({ "kind": kind, "text": text })
}
