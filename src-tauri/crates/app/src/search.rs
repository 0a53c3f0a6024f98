//! Search over everything in the dossier.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use store::{Hit, Reader};
use ts_rs::TS;

use crate::commands::area;
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
    /// The record whose screen shows it: the organisation of a person, the plan version of a passage.
    pub parent: Option<String>,
    /// What it is called.
    pub title: String,
    /// What tells it from others with the same title; may be empty.
    pub context: String,
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
        _ => None,
    })
}

/// Finds records by the beginnings of words.
pub fn everything(app: &App, request: SearchRequest) -> Result<Vec<Find>> {
    app.read(|read| {
        let mut finds = Vec::new();
        for hit in read.search(&request.text, SHOWN)? {
            let parent = parent(read, &hit, app.today())?;
            let Hit {
                table,
                id,
                title,
                context,
                excerpt,
            } = hit;
            finds.push(Find {
                table,
                id,
                parent,
                title,
                context,
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
