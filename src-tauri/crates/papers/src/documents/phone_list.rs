//! The phone list of organisations that have not answered: to call, and to write the answer on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::order::sort_key;
use super::{Document, MeetingHead, Template, View, joined, stem};
use crate::{Print, Words, dates};

/// Someone to ask for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Contact {
    /// Name as said.
    pub name: String,
    /// Position; may be empty.
    #[serde(default)]
    pub role: String,
    /// Phone, grouped for reading: "0348 42 11 01"; empty when unknown.
    pub phone: String,
}

/// An organisation that is silent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SilentOrganisation {
    /// Its name.
    pub organisation: String,
    /// Whom to call, first choice first.
    pub contacts: Vec<Contact>,
    /// When it was invited.
    pub invited_on: Option<NaiveDate>,
    /// When it was last reminded.
    pub reminded_on: Option<NaiveDate>,
    /// Days on which nobody answered, oldest first.
    #[serde(default)]
    pub tried_on: Vec<NaiveDate>,
    /// What is already known; may be empty.
    #[serde(default)]
    pub remark: String,
}

/// The list, confidential because of its numbers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PhoneList {
    /// The meeting.
    pub head: MeetingHead,
    /// Last day to answer.
    pub reply_by: Option<NaiveDate>,
    /// Who is silent; printed in alphabetical order.
    pub silent: Vec<SilentOrganisation>,
}

impl Document for PhoneList {
    fn template(&self) -> Template {
        Template::PhoneList
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let mut silent: Vec<&SilentOrganisation> = self.silent.iter().collect();
        silent.sort_by_cached_key(|entry| sort_key(&entry.organisation));
        let rows: Vec<Value> = silent.iter().map(|entry| row(entry, words, print)).collect();
        let mut sentence = words.count("phone-list-count", rows.len());
        if let Some(day) = self.reply_by {
            let day = dates::weekday_and_day(day, print.locale);
            sentence = joined(
                &[
                    &sentence,
                    &words.with("phone-list-reply-by", &[("day", day.into())]),
                ],
                " ",
            );
        }
        let stem = stem(words, "bellijst", "phone-list");
        let mark = words.get("confidential");
        let mut view = self
            .head
            .view(&words.get("phone-list"), &mark, stem, print.locale);
        let columns = ["column-organisation", "column-contact-phone", "column-answer"];
        view.data
            .insert("columns".into(), json!(columns.map(|name| words.get(name))));
        view.data.insert("rows".into(), json!(rows));
        view.data.insert("sentence".into(), json!(sentence));
        view
    }
}

fn row(entry: &SilentOrganisation, words: &Words<'_>, print: &Print) -> Value {
    let on = |name: &str, day: Option<NaiveDate>| {
        day.map(|day| words.with(name, &[("day", dates::day_and_month(day, print.locale).into())]))
            .unwrap_or_default()
    };
    let tried: Vec<String> = entry
        .tried_on
        .iter()
        .map(|day| dates::day_and_month(*day, print.locale))
        .collect();
    let tried = if tried.is_empty() {
        String::new()
    } else {
        words.with("tried-on", &[("days", tried.join(", ").into())])
    };
    let history = joined(
        &[
            &on("invited-on", entry.invited_on),
            &on("reminded-on", entry.reminded_on),
            &tried,
        ],
        ", ",
    );
    let contacts: Vec<Value> = entry
        .contacts
        .iter()
        .map(|contact| {
            let phone = if contact.phone.trim().is_empty() {
                words.get("no-phone")
            } else {
                contact.phone.clone()
            };
            json!({ "name": contact.name, "role": contact.role, "phone": phone })
        })
        .collect();
    json!({
        "organisation": entry.organisation,
        "history": history,
        "remark": entry.remark,
        "contacts": contacts,
        "no-contact": words.get("no-contact"),
    })
}
