//! The papers, one file each: the record a paper is made of and how it becomes a view.
//!
//! A view is plain text and lists; dates, counts and sentences are settled here, so that a template
//! only decides where things stand.

pub mod attendance;
pub mod badges;
pub mod comparison;
pub mod groups;
pub mod letters;
mod order;
pub mod overview;
pub mod person;
pub mod phone_list;
pub mod programme;
pub mod recovery;
pub mod room_sign;
pub mod signs;
pub mod standing;
pub mod table_cards;

pub use attendance::{AttendanceControl, AttendanceTable, Attendee, ControlAttendee, Grouping, put_in_order};
pub use badges::{Badge, Badges};
pub use comparison::{
    AmbitionOutsidePlan, Compared, ComparedAmbition, ComparedOrganisation, Comparison, CoverageMatrix,
    CoverageRow, Judgement, PlanPassage,
};
pub use groups::{GroupChanges, GroupOverview, Move};
pub use letters::{Addressee, InvitationFacts, Letters, Sender};
pub use overview::{AttendanceOverview, OverviewMeeting, OverviewRow, Presence};
pub use person::{GivenConsent, HeldPosition, Named, PersonRecord, RecordStep, Registered};
pub use phone_list::{Contact, PhoneList, SilentOrganisation};
pub use programme::{Programme, ProgrammeItem};
pub use recovery::RecoverySheet;
pub use room_sign::{Direction, RoomSign};
pub use signs::Sign;
pub use standing::{Standing, StandingCell, StandingRow, StandingStep, StandingTodo};
pub use table_cards::{Duty, Seated, Table, TableCards};

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use typst::syntax::FileId;

use crate::engine::{Print, file_id};
use crate::{Locale, Words, dates};

/// Something that can be printed.
pub trait Document {
    /// Which template lays it out.
    fn template(&self) -> Template;
    /// The record in the words of the paper's language.
    fn view(&self, words: &Words<'_>, print: &Print) -> View;
}

/// What a template is given, beside what all papers share.
pub struct View {
    /// Title of the document, shown by reader programs.
    pub title: String,
    /// Who publishes it.
    pub author: String,
    /// File name without version and ending; carries no person's data.
    pub file_stem: String,
    /// Values for the template.
    pub data: Map<String, Value>,
}

macro_rules! templates {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// The templates, each a file in `src/templates`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Template {
            $($(#[$doc])* $variant,)*
        }

        impl Template {
            /// Every file of the virtual project: the shared base and the templates.
            pub(crate) const FILES: &'static [(&'static str, &'static str)] = &[
                ("base", include_str!("../templates/base.typ")),
                $(($name, include_str!(concat!("../templates/", $name, ".typ"))),)*
            ];

            /// Name of the file, without its ending.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

templates! {
    /// Attendance list, for the table and for the desk.
    Attendance = "attendance",
    /// Badges, ten on a sheet.
    Badges = "badges",
    /// A folded card for each table.
    TableCards = "table-cards",
    /// A sign for the door or the corridor.
    RoomSign = "room-sign",
    /// The programme of a meeting.
    Programme = "programme",
    /// Everything known of one person.
    Person = "person",
    /// Who has not answered, to be called.
    PhoneList = "phone-list",
    /// Letters, one organisation after another.
    Letters = "letters",
    /// The recovery sheet of a dossier.
    Recovery = "recovery",
    /// Who sits where, and what changed.
    Groups = "groups",
    /// Organisations beside meetings.
    Overview = "overview",
    /// Ambitions beside the plan, for the talk with the municipality.
    Comparison = "comparison",
    /// The coverage matrix.
    Coverage = "coverage",
    /// The overview: where we are, what is due, what is missing.
    Standing = "standing",
}

impl Template {
    /// Its place in the virtual project; `None` only if typst refused our own file name.
    pub(crate) fn id(self) -> Option<FileId> {
        file_id(&format!("{}.typ", self.name()))
    }
}

/// The meeting a paper belongs to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MeetingHead {
    /// Who invites: "Hart voor Woerden".
    pub organiser: String,
    /// The trajectory the meeting is part of; may be empty.
    #[serde(default)]
    pub trajectory: String,
    /// Title of the meeting.
    pub title: String,
    /// Day of the meeting.
    pub date: NaiveDate,
    /// Start, wall-clock time.
    pub starts_at: NaiveTime,
    /// End, wall-clock time, when known.
    pub ends_at: Option<NaiveTime>,
    /// Room: "Podiumzaal"; may be empty.
    #[serde(default)]
    pub room: String,
    /// Building: "Welzijn Woerden"; may be empty.
    #[serde(default)]
    pub venue: String,
    /// Street and town; may be empty.
    #[serde(default)]
    pub address: String,
}

impl MeetingHead {
    /// `donderdag 7 juni 2012, 15.00 tot 17.00 uur`.
    pub fn when(&self, locale: Locale) -> String {
        format!(
            "{}, {}",
            dates::weekday_and_day(self.date, locale),
            dates::span_in_text(self.starts_at, self.ends_at, locale)
        )
    }

    /// `Podiumzaal, Welzijn Woerden, Rembrandtlaan 2, Woerden`; what is unknown is left out.
    pub fn place(&self) -> String {
        joined(&[&self.room, &self.venue, &self.address], ", ")
    }

    /// One line for the top of later pages. Titles of any length keep to it.
    pub(crate) fn running(&self, locale: Locale) -> String {
        let day = dates::weekday_and_day(self.date, locale);
        let time = dates::span_in_table(self.starts_at, self.ends_at);
        let room = if self.room.is_empty() {
            &self.venue
        } else {
            &self.room
        };
        joined(
            &[
                &shortened(&self.organiser, 40),
                &shortened(&self.title, 60),
                &format!("{day}, {time}"),
                &shortened(room, 40),
            ],
            " · ",
        )
    }

    /// Date for a file name: `2012-06-07`.
    pub(crate) fn stamp(&self) -> String {
        self.date.format("%Y-%m-%d").to_string()
    }

    /// Starts the view of a paper about this meeting. `mark` is a word in a frame ("VERTROUWELIJK").
    pub(crate) fn view(&self, heading: &str, mark: &str, stem: &str, locale: Locale) -> View {
        let mut facts = vec![self.when(locale)];
        facts.extend(Some(self.place()).filter(|place| !place.is_empty()));
        facts.extend(Some(self.trajectory.clone()).filter(|name| !name.is_empty() && *name != self.title));
        let mut view = plain_view(&self.organiser, heading, mark, stem);
        view.title = format!("{heading} – {}", self.title);
        view.file_stem = format!("{stem}-{}", self.stamp());
        view.data.insert("running".into(), json!(self.running(locale)));
        view.data.insert(
            "head".into(),
            json!({ "organiser": self.organiser, "meeting": self.title, "facts": facts }),
        );
        view
    }
}

/// Starts the view of a paper that belongs to no meeting.
pub(crate) fn plain_view(organiser: &str, heading: &str, mark: &str, stem: &str) -> View {
    let mut data = Map::new();
    data.insert("heading".into(), json!(heading));
    data.insert("mark".into(), json!(mark));
    data.insert("running".into(), json!(joined(&[organiser, heading], " · ")));
    data.insert(
        "head".into(),
        json!({ "organiser": organiser, "meeting": "", "facts": [] }),
    );
    View {
        title: heading.to_owned(),
        author: organiser.to_owned(),
        file_stem: stem.to_owned(),
        data,
    }
}

/// The parts that say something, with `between` between them.
pub(crate) fn joined(parts: &[&str], between: &str) -> String {
    parts
        .iter()
        .filter(|part| !part.trim().is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(between)
}

/// At most `most` characters, the last of them "…" when something was left out.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// The stem of a file name in the language of the paper.
pub(crate) fn stem(words: &Words<'_>, dutch: &'static str, english: &'static str) -> &'static str {
    match words.locale() {
        Locale::Nl => dutch,
        Locale::En => english,
    }
}
