//! Letters: one organisation after another in one file, each of which can also be made apart.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Document, MeetingHead, Template, View, plain_view, stem};
use crate::{Print, Words, dates};

/// Who writes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Sender {
    /// "Hart voor Woerden".
    pub organisation: String,
    /// Street, postcode and town.
    pub address_lines: Vec<String>,
    /// Phone; may be empty.
    #[serde(default)]
    pub phone: String,
    /// Mail address; may be empty.
    #[serde(default)]
    pub email: String,
}

/// To whom.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Addressee {
    /// Organisation.
    pub organisation: String,
    /// "t.a.v. …"; may be empty.
    #[serde(default)]
    pub attention: String,
    /// Street, postcode and town; empty when it is handed over.
    #[serde(default)]
    pub address_lines: Vec<String>,
    /// "Beste mevrouw Veldkant,"; empty takes the general salutation.
    #[serde(default)]
    pub salutation: String,
    /// A sentence for this organisation alone; may be empty.
    #[serde(default)]
    pub personal: String,
}

/// What the reader must know at a glance: printed as a small table in the letter.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct InvitationFacts {
    /// The meeting.
    pub head: MeetingHead,
    /// Last day to answer. The seed's "vóór 28 mei" means up to and including the 27th; the caller
    /// hands over the date that stands in the invitation.
    pub reply_by: Option<NaiveDate>,
    /// To whom the answer goes: a mail address or a phone number; may be empty.
    #[serde(default)]
    pub reply_to: String,
    /// At most so many persons of one organisation.
    pub max_persons: Option<u32>,
}

/// A mailing.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Letters {
    /// Who writes.
    pub sender: Sender,
    /// Town in the date line: "Woerden".
    pub town: String,
    /// Date of the letter.
    pub date: NaiveDate,
    /// "Uitnodiging bijeenkomst …".
    pub subject: String,
    /// The text, paragraph by paragraph.
    pub paragraphs: Vec<String>,
    /// Facts of the meeting, after the first paragraph.
    pub facts: Option<InvitationFacts>,
    /// Names under the letter, each on a line.
    pub signed_by: Vec<String>,
    /// A slip at the foot to fill in, tear off and hand in.
    pub reply_slip: bool,
    /// One letter each, in the order given.
    pub addressees: Vec<Addressee>,
}

impl Letters {
    /// The same mailing as one document per addressee, in the same order.
    pub fn apart(&self) -> impl Iterator<Item = Self> + '_ {
        self.addressees.iter().map(|addressee| Self {
            addressees: vec![addressee.clone()],
            ..self.clone()
        })
    }
}

impl Document for Letters {
    fn template(&self) -> Template {
        Template::Letters
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let letters: Vec<Value> = self
            .addressees
            .iter()
            .map(|to| {
                let salutation = if to.salutation.trim().is_empty() {
                    words.get("salutation-general")
                } else {
                    to.salutation.clone()
                };
                json!({
                    "organisation": to.organisation,
                    "attention": to.attention,
                    "address": to.address_lines,
                    "salutation": salutation,
                    "personal": to.personal,
                })
            })
            .collect();
        let mut view = plain_view(
            &self.sender.organisation,
            &self.subject,
            "",
            stem(words, "brieven", "letters"),
        );
        view.file_stem = format!("{}-{}", view.file_stem, self.date.format("%Y-%m-%d"));
        let facts = self
            .facts
            .as_ref()
            .map(|facts| facts_view(facts, words, print))
            .unwrap_or_default();
        let slip_lines = self
            .facts
            .as_ref()
            .and_then(|facts| facts.max_persons)
            .map_or(2, |most| most.clamp(1, 4));
        view.data.insert("sender".into(), json!(self.sender));
        view.data.insert(
            "date-line".into(),
            json!(format!("{}, {}", self.town, dates::day(self.date, print.locale))),
        );
        view.data.insert("subject".into(), json!(self.subject));
        view.data.insert("paragraphs".into(), json!(self.paragraphs));
        view.data.insert("facts".into(), json!(facts));
        view.data.insert("signed-by".into(), json!(self.signed_by));
        view.data.insert("slip".into(), json!(self.reply_slip));
        view.data.insert("slip-lines".into(), json!(slip_lines));
        view.data.insert("letters".into(), json!(letters));
        view
    }
}

fn facts_view(facts: &InvitationFacts, words: &Words<'_>, print: &Print) -> Vec<Value> {
    let mut rows = vec![(words.get("fact-when"), facts.head.when(print.locale))];
    rows.push((words.get("fact-where"), facts.head.place()));
    if let Some(day) = facts.reply_by {
        let day = dates::weekday_and_day(day, print.locale);
        let sentence = if facts.reply_to.trim().is_empty() {
            words.with("fact-reply-before", &[("day", day.into())])
        } else {
            words.with(
                "fact-reply-before-to",
                &[("day", day.into()), ("to", facts.reply_to.as_str().into())],
            )
        };
        rows.push((words.get("fact-reply"), sentence));
    }
    if let Some(most) = facts.max_persons {
        rows.push((
            words.get("fact-persons"),
            words.count("fact-max-persons", most as usize),
        ));
    }
    rows.iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| json!({ "label": label, "value": value }))
        .collect()
}
