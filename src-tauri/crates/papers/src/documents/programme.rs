//! The programme of a meeting.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Document, MeetingHead, Template, View, stem};
use crate::{Print, Words, dates};

/// One part of the programme.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProgrammeItem {
    /// Start; may be open.
    pub starts_at: Option<NaiveTime>,
    /// End; may be open.
    pub ends_at: Option<NaiveTime>,
    /// What happens.
    pub title: String,
    /// Who does it; may be empty.
    #[serde(default)]
    pub who: String,
    /// A line of explanation; may be empty.
    #[serde(default)]
    pub detail: String,
}

/// The programme, one page where it fits.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Programme {
    /// The meeting.
    pub head: MeetingHead,
    /// A few words at the top; may be empty.
    #[serde(default)]
    pub introduction: String,
    /// The parts, in the order given.
    pub items: Vec<ProgrammeItem>,
    /// A few words at the end: parking, access, lunch; may be empty.
    #[serde(default)]
    pub closing: String,
}

impl Document for Programme {
    fn template(&self) -> Template {
        Template::Programme
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let items: Vec<Value> = self
            .items
            .iter()
            .map(|item| {
                let time = item
                    .starts_at
                    .map(|start| dates::span_in_table(start, item.ends_at))
                    .unwrap_or_default();
                json!({ "time": time, "title": item.title, "who": item.who, "detail": item.detail })
            })
            .collect();
        let stem = stem(words, "programma", "programme");
        let mut view = self.head.view(&words.get("programme"), "", stem, print.locale);
        view.data.insert("introduction".into(), json!(self.introduction));
        view.data.insert("items".into(), json!(items));
        view.data.insert("closing".into(), json!(self.closing));
        view
    }
}
