//! Search over everything in the dossier.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use store::{Hit, Reader};
use ts_rs::TS;

use crate::commands::area;
use crate::who::name_of;
use crate::{App, Result};

/// How many finds are shown; who needs more types another letter.
const SHOWN: usize = 30;

/// What she typed.
#[derive(Debug, Deserialize, TS)]
pub struct SearchRequest {
    /// Words or their beginnings, in any order, with or without accents.
    pub text: String,
}

/// A record found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Find {
    /// The table.
    pub table: String,
    /// The record.
    pub id: String,
    /// The record whose screen shows it: the organisation of a person, the plan version of a passage, the first meeting
    /// of a trajectory.
    pub parent: Option<String>,
    /// What it is called.
    pub title: String,
    /// What tells it from others with the same title; may be empty.
    pub context: String,
    /// The day it is about, of a meeting.
    pub date: Option<NaiveDate>,
    /// The words around the match when it is not in the title.
    pub excerpt: String,
}

/// Where a find is shown, when that is not a screen of its own.
fn parent(read: &Reader<'_>, hit: &Hit, today: NaiveDate) -> Result<Option<String>> {
    let Ok(id) = hit.id.parse() else { return Ok(None) };
    Ok(match hit.table.as_str() {
        "person" => {
            let positions = read.positions().by_person(&id)?;
            let current = positions
                .iter()
                .find(|position| domain::position::holds(position.to_date, today))
                .or_else(|| positions.first());
            current.map(|position| position.organisation_id.to_string())
        }
        "plan_element" => read
            .plan_elements()
            .get(&id)?
            .map(|element| element.plan_version_id.to_string()),
        "trajectory" => {
            let meetings = read.meetings().by_trajectory(&id)?;
            let first = meetings
                .into_iter()
                .min_by_key(|meeting| (meeting.date.is_none(), meeting.date, meeting.id));
            first.map(|meeting| meeting.id.to_string())
        }
        _ => None,
    })
}

/// The name of a person as it is written, and the day of a meeting.
fn title_and_date(read: &Reader<'_>, hit: &Hit) -> Result<(String, Option<NaiveDate>)> {
    let named = |title: Option<String>| title.unwrap_or_else(|| hit.title.clone());
    let Ok(id) = hit.id.parse() else {
        return Ok((named(None), None));
    };
    Ok(match hit.table.as_str() {
        "person" => (
            named(read.persons().get(&id)?.map(|person| name_of(&person).full())),
            None,
        ),
        "meeting" => (
            named(None),
            read.meetings().get(&id)?.and_then(|meeting| meeting.date),
        ),
        _ => (named(None), None),
    })
}

/// Finds records by the beginnings of words, and by what stands inside the words of their names.
pub fn everything(app: &App, request: SearchRequest) -> Result<Vec<Find>> {
    app.read(|read| {
        let mut finds = Vec::new();
        for hit in read.search(&request.text, SHOWN)? {
            let parent = parent(read, &hit, app.today())?;
            let (title, date) = title_and_date(read, &hit)?;
            let Hit {
                table,
                id,
                context,
                excerpt,
                ..
            } = hit;
            finds.push(Find {
                table,
                id,
                parent,
                title,
                context,
                date,
                excerpt,
            });
        }
        Ok(finds)
    })
}

area! {
    /// Finds records by the beginnings of words.
    search_everything(SearchRequest) -> Vec<Find> = everything;
}
