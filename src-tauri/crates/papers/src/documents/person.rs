//! Everything the dossier holds of one person, for the person who asks what is known of them (AVG art. 15).

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Document, Template, View, plain_view, stem};
use crate::{Print, Words, dates};

/// What somebody did where.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct HeldPosition {
    /// The organisation.
    pub organisation: String,
    /// The role; may be empty.
    pub role: String,
    /// From when, when known.
    pub from: Option<NaiveDate>,
    /// Until when; nothing while it lasts.
    pub until: Option<NaiveDate>,
}

/// A consent that was given.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GivenConsent {
    /// `photo`, `share_contact` or `newsletter`.
    pub purpose: String,
    /// When.
    pub given_on: NaiveDate,
    /// When it was withdrawn.
    pub withdrawn_on: Option<NaiveDate>,
    /// How it was given; may be empty.
    pub how: String,
}

/// A meeting the person was registered for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Registered {
    /// What it was about.
    pub meeting: String,
    /// The day.
    pub date: Option<NaiveDate>,
    /// For which organisation; may be empty.
    pub organisation: String,
    /// `registered`, `waiting`, `withdrawn`, or what was marked on the day: `present`, `absent_notified`,
    /// `absent_silent`, `replaced`.
    pub state: String,
    /// Numbers on printed lists.
    pub numbers: Vec<u32>,
    /// Wishes about food and access; may be empty.
    pub needs: String,
}

/// A text in which the person seems to be named.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Named {
    /// The record it stands in.
    pub at: String,
    /// The text.
    pub text: String,
}

/// A step in the history of the record.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RecordStep {
    /// When, by her clock.
    pub at: NaiveDateTime,
    /// `insert`, `update` or `delete`.
    pub kind: String,
    /// The fields: column, before, after.
    pub fields: Vec<(String, String, String)>,
}

/// The report, confidential.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct PersonRecord {
    /// Who keeps the dossier.
    pub organiser: String,
    /// Full name.
    pub name: String,
    /// Column and value of what is filled in: `given_name`, `email` …
    pub facts: Vec<(String, String)>,
    /// Positions.
    pub positions: Vec<HeldPosition>,
    /// Consents.
    pub consents: Vec<GivenConsent>,
    /// Meetings.
    pub meetings: Vec<Registered>,
    /// Texts that name the person.
    pub named: Vec<Named>,
    /// History, newest first.
    pub steps: Vec<RecordStep>,
}

impl Document for PersonRecord {
    fn template(&self) -> Template {
        Template::Person
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let stem = stem(words, "persoonsgegevens", "personal-data");
        let mut view = plain_view(
            &self.organiser,
            &words.get("person-record"),
            &words.get("confidential"),
            stem,
        );
        let asked = dates::weekday_and_day(print.at.date(), print.locale);
        view.data.insert(
            "head".into(),
            json!({
                "organiser": self.organiser,
                "meeting": self.name,
                "facts": [words.with("person-record-on", &[("day", asked.into())])],
            }),
        );
        let facts: Vec<Value> = self
            .facts
            .iter()
            .map(|(column, value)| json!([words.get(&column_key(column)), value]))
            .collect();
        view.data.insert("facts".into(), json!(facts));
        view.data
            .insert("sections".into(), json!(self.sections(words, print)));
        view
    }
}

fn column_key(column: &str) -> String {
    format!("person-{}", column.replace('_', "-"))
}

impl PersonRecord {
    fn sections(&self, words: &Words<'_>, print: &Print) -> Vec<Value> {
        let day =
            |day: Option<NaiveDate>| day.map_or_else(|| "–".to_owned(), |day| dates::day(day, print.locale));
        let positions = self.positions.iter().map(|held| {
            let from_until = [held.from, held.until].map(day);
            vec![
                held.organisation.clone(),
                held.role.clone(),
                from_until[0].clone(),
                from_until[1].clone(),
            ]
        });
        let consents = self.consents.iter().map(|given| {
            let purpose = words.get(&format!("person-consent-{}", given.purpose.replace('_', "-")));
            vec![
                purpose,
                day(Some(given.given_on)),
                given.how.clone(),
                day(given.withdrawn_on),
            ]
        });
        let meetings = self.meetings.iter().map(|at| {
            let state = words.get(&format!("person-state-{}", at.state.replace('_', "-")));
            let numbers: Vec<String> = at.numbers.iter().map(u32::to_string).collect();
            vec![
                format!("{}, {}", at.meeting, day(at.date)),
                at.organisation.clone(),
                state,
                numbers.join(", "),
                at.needs.clone(),
            ]
        });
        let named = self
            .named
            .iter()
            .map(|one| vec![one.at.clone(), one.text.clone()]);
        let steps = self.steps.iter().map(|step| {
            let when = format!(
                "{}, {}",
                dates::day(step.at.date(), print.locale),
                step.at.format("%H:%M")
            );
            let fields: Vec<String> = step.fields.iter().map(|field| changed(field, words)).collect();
            vec![
                when,
                words.get(&format!("person-step-{}", step.kind)),
                fields.join("; "),
            ]
        });
        vec![
            section(
                words,
                "positions",
                &[
                    "column-organisation",
                    "column-position",
                    "person-from-date",
                    "person-to-date",
                ],
                positions,
            ),
            section(
                words,
                "consents",
                &["person-consent", "person-given", "person-how", "person-withdrawn"],
                consents,
            ),
            section(
                words,
                "meetings",
                &[
                    "person-meeting",
                    "column-organisation",
                    "person-state",
                    "person-list-numbers",
                    "column-needs",
                ],
                meetings,
            ),
            section(words, "named", &["person-named-at", "person-named-text"], named),
            section(
                words,
                "steps",
                &["person-step-when", "person-step-what", "person-step-fields"],
                steps,
            ),
        ]
    }
}

/// `telefoon: van 0348 42 11 01 naar 0348 42 11 02`; what was not there before is named alone.
fn changed((column, before, after): &(String, String, String), words: &Words<'_>) -> String {
    let label = words.get(&column_key(column));
    match (before.is_empty(), after.is_empty()) {
        (true, _) => format!("{label}: {after}"),
        (false, true) => format!("{label}: {before} ({})", words.get("person-step-gone")),
        (false, false) => format!(
            "{label}: {} {before} {} {after}",
            words.get("person-step-from"),
            words.get("person-step-to")
        ),
    }
}

fn section(
    words: &Words<'_>,
    name: &str,
    columns: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
) -> Value {
    json!({
        "title": words.get(&format!("person-{name}")),
        "none": words.get(&format!("person-{name}-none")),
        "columns": columns.iter().map(|column| words.get(column)).collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
    })
}
