//! Who sits where: the overview on the wall, and the sheet of what changed since it was printed.

use domain::groups::Quality;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::order::sort_key;
use super::table_cards::Table;
use super::{Document, MeetingHead, Template, View, joined, signs, stem};
use crate::{Print, Words};

/// All tables, and where to find everyone.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GroupOverview {
    /// The meeting.
    pub head: MeetingHead,
    /// The tables.
    pub tables: Vec<Table>,
    /// How good the division is, for the small print under it.
    #[serde(default)]
    pub quality: Option<Quality>,
}

/// The figures under the overview: what was reached, and the best this many tables allow.
fn figures(quality: &Quality, words: &Words<'_>) -> Value {
    let figure = |label: &str, found: usize, least: usize| {
        let value = words.with(
            "table-plan-figure",
            &[("found", found.into()), ("least", least.into())],
        );
        json!({ "label": words.get(label), "value": value })
    };
    json!([
        figure("table-plan-conflicts", quality.conflicts, quality.conflicts_least),
        figure("table-plan-kinds", quality.same_kind, quality.same_kind_least),
        figure("table-plan-areas", quality.same_area, quality.same_area_least),
    ])
}

/// One person's change of place.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Move {
    /// Name as said.
    pub name: String,
    /// Organisation; may be empty.
    pub organisation: String,
    /// Old table; `None` for someone who is new.
    pub from: Option<u32>,
    /// New table; `None` for someone who is not coming.
    pub to: Option<u32>,
}

/// What changed since the overview was printed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GroupChanges {
    /// The meeting.
    pub head: MeetingHead,
    /// Version of the table cards this sheet corrects; `None` when none were printed.
    pub since_version: Option<u32>,
    /// The changes; printed by table of departure, then name.
    pub moves: Vec<Move>,
    /// How many people stay where they are.
    pub unchanged: usize,
}

impl Document for GroupOverview {
    fn template(&self) -> Template {
        Template::Groups
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let stem = stem(words, "tafelindeling", "table-plan");
        let mut view = self.head.view(&words.get("table-plan"), "", stem, print.locale);
        let tables: Vec<Value> = self.tables.iter().map(|table| table.view(words)).collect();
        let people: usize = self.tables.iter().map(|table| table.people.len()).sum();
        let totals = words.with(
            "table-plan-totals",
            &[("people", people.into()), ("tables", tables.len().into())],
        );
        view.data.insert("changes".into(), json!(false));
        view.data.insert("tables".into(), json!(tables));
        view.data.insert("totals".into(), json!(totals));
        let figures = self.quality.as_ref().map(|quality| figures(quality, words));
        view.data
            .insert("figures".into(), figures.unwrap_or_else(|| json!([])));
        view
    }
}

impl Document for GroupChanges {
    fn template(&self) -> Template {
        Template::Groups
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let stem = stem(words, "tafelwijzigingen", "table-changes");
        let mut view = self
            .head
            .view(&words.get("table-changes"), "", stem, print.locale);
        let mut moves: Vec<&Move> = self.moves.iter().collect();
        moves.sort_by_cached_key(|change| (change.from.is_none(), change.from, sort_key(&change.name)));
        let place = |table: Option<u32>| table.map(|number| signs::table_view(number, words));
        let rows: Vec<Value> = moves
            .iter()
            .map(|change| {
                json!({
                    "name": if change.name.is_empty() { words.get("name-follows") } else { change.name.clone() },
                    "organisation": change.organisation,
                    "from": place(change.from),
                    "to": place(change.to),
                })
            })
            .collect();
        let counts = [("moves", rows.len().into()), ("unchanged", self.unchanged.into())];
        let changes = words.with("table-changes-count", &counts);
        let since = self
            .since_version
            .map(|version| words.with("table-changes-since", &[("version", version.into())]));
        let sentence = joined(&[&changes, &since.unwrap_or_default()], " ");
        view.data.insert("changes".into(), json!(true));
        view.data.insert("rows".into(), json!(rows));
        view.data.insert("sentence".into(), json!(sentence));
        view
    }
}
