//! A sign for the door or the corridor.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Document, MeetingHead, Template, View, stem};
use crate::{Print, Words};

/// Where the arrow on a sign points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// To the left.
    Left,
    /// Straight on.
    Ahead,
    /// To the right.
    Right,
}

/// One sign, A4 on its side.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RoomSign {
    /// The meeting; title, time and room are printed.
    pub head: MeetingHead,
    /// An arrow, or none for the door itself.
    pub direction: Option<Direction>,
    /// A line of her own: "Koffie staat klaar"; may be empty.
    #[serde(default)]
    pub remark: String,
}

impl Document for RoomSign {
    fn template(&self) -> Template {
        Template::RoomSign
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let stem = stem(words, "zaalbord", "room-sign");
        let mut view = self.head.view(&words.get("room-sign"), "", stem, print.locale);
        let (turn, spoken) = match self.direction {
            None => (None, String::new()),
            Some(Direction::Left) => (Some("left"), words.get("arrow-left")),
            Some(Direction::Ahead) => (Some("ahead"), words.get("arrow-ahead")),
            Some(Direction::Right) => (Some("right"), words.get("arrow-right")),
        };
        view.data.insert("arrow".into(), json!(turn));
        view.data.insert("arrow-words".into(), json!(spoken));
        view.data.insert("remark".into(), json!(self.remark));
        view.data
            .insert("when".into(), json!(self.head.when(print.locale)));
        view.data.insert(
            "room".into(),
            json!(if self.head.room.is_empty() {
                &self.head.venue
            } else {
                &self.head.room
            }),
        );
        view
    }
}
