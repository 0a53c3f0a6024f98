//! Table cards: one A4 per table, folded once so that it stands and reads from both sides.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Document, MeetingHead, Template, View, signs, stem};
use crate::{Print, Words};

/// What a person does at a table beside taking part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Leads the talk (gespreksleider).
    Facilitator,
    /// Writes it down (notulist).
    NoteTaker,
}

impl Duty {
    pub(crate) fn word(duty: Option<Self>, words: &Words<'_>) -> String {
        match duty {
            Some(Self::Facilitator) => words.get("duty-facilitator"),
            Some(Self::NoteTaker) => words.get("duty-note-taker"),
            None => String::new(),
        }
    }
}

/// A person at a table.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Seated {
    /// Name as said.
    pub name: String,
    /// Organisation; may be empty.
    pub organisation: String,
    /// Duty at this table.
    #[serde(default)]
    pub duty: Option<Duty>,
}

/// A table with its people.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Table {
    /// Number, from 1; the sign follows from it.
    pub number: u32,
    /// Who sits here, in the order given.
    pub people: Vec<Seated>,
}

impl Table {
    pub(crate) fn view(&self, words: &Words<'_>) -> Value {
        let mut view = signs::table_view(self.number, words);
        let people: Vec<Value> = self
            .people
            .iter()
            .map(|person| {
                json!({
                    "name": if person.name.trim().is_empty() { words.get("name-follows") } else { person.name.clone() },
                    "organisation": person.organisation,
                    "duty": Duty::word(person.duty, words),
                })
            })
            .collect();
        view["people"] = json!(people);
        view["count"] = json!(words.count("people", self.people.len()));
        view
    }
}

/// A card for every table.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TableCards {
    /// The meeting.
    pub head: MeetingHead,
    /// The tables, in the order given.
    pub tables: Vec<Table>,
}

impl Document for TableCards {
    fn template(&self) -> Template {
        Template::TableCards
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let stem = stem(words, "tafelkaarten", "table-cards");
        let mut view = self.head.view(&words.get("table-cards"), "", stem, print.locale);
        let tables: Vec<Value> = self.tables.iter().map(|table| table.view(words)).collect();
        view.data.insert("tables".into(), json!(tables));
        view
    }
}
