//! Who sits where: the overview on the wall, and the sheet of what changed since it was printed.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::order::sort_key;
use super::table_cards::Table;
use super::{Document, MeetingHead, Template, View, signs, stem};
use crate::{Print, Words};

/// A figure with its label, for the small print under the overview.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Figure {
    /// "Tafels met twee mensen van één organisatie".
    pub label: String,
    /// "0".
    pub value: String,
}

/// All tables, and where to find everyone.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GroupOverview {
    /// The meeting.
    pub head: MeetingHead,
    /// The tables.
    pub tables: Vec<Table>,
    /// Quality of the division, in her words; may be empty.
    #[serde(default)]
    pub figures: Vec<Figure>,
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
    /// Version of the overview this sheet corrects.
    pub since_version: u32,
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
        view.data.insert("figures".into(), json!(self.figures));
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
                    "name": change.name,
                    "organisation": change.organisation,
                    "from": place(change.from),
                    "to": place(change.to),
                })
            })
            .collect();
        let sentence = words.with(
            "table-changes-since",
            &[
                ("version", self.since_version.into()),
                ("moves", rows.len().into()),
                ("unchanged", self.unchanged.into()),
            ],
        );
        view.data.insert("changes".into(), json!(true));
        view.data.insert("rows".into(), json!(rows));
        view.data.insert("sentence".into(), json!(sentence));
        view
    }
}
