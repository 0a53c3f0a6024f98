//! Badges: ten on an A4 sheet of 90 × 55 mm, to cut and slide into a holder.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Document, MeetingHead, Template, View, signs, stem};
use crate::{Print, Words};

/// Badges on one sheet.
pub const PER_SHEET: usize = 10;

/// One person's badge.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Badge {
    /// Name as said. Empty leaves a line to write on.
    pub name: String,
    /// Organisation; may be empty.
    pub organisation: String,
    /// Table, when tables are known.
    pub table: Option<u32>,
}

/// A set of badges.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Badges {
    /// The meeting.
    pub head: MeetingHead,
    /// In the order given.
    pub badges: Vec<Badge>,
    /// Empty badges at the end, for walk-ins. The last sheet is filled up with empty ones as well, since
    /// the paper is there anyway.
    pub spares: usize,
}

impl Document for Badges {
    fn template(&self) -> Template {
        Template::Badges
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let badge = |badge: &Badge| -> Value {
            json!({
                "name": badge.name,
                "organisation": badge.organisation,
                "table": badge.table.map(|number| signs::table_view(number, words)),
            })
        };
        let filled = self.badges.len() + self.spares;
        let all = filled.div_ceil(PER_SHEET).max(1) * PER_SHEET;
        let mut badges: Vec<Value> = self.badges.iter().map(badge).collect();
        badges.resize_with(all, || badge(&Badge::default()));
        let mut view = self.head.view(
            &words.get("badges"),
            "",
            stem(words, "badges", "badges"),
            print.locale,
        );
        view.data.insert("badges".into(), json!(badges));
        view
    }
}
