//! The attendance list, in two variants that share their order and numbers.
//!
//! *Tafel* lies on the table for everyone to sign and to read: its type has no place for a phone number
//! or an address. *Regie* is for the person at the door and is marked confidential.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::order::sort_key;
use super::{Document, MeetingHead, Template, View, stem};
use crate::{Print, Words};

/// How the list is ordered and divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// Under the name of each organisation, organisations in alphabetical order.
    Organisation,
    /// One list by surname, tussenvoegsel ignored.
    Surname,
}

/// One expected person.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Attendee {
    /// The caller's key, to find the number back by; not printed.
    pub id: String,
    /// Number on the list; [`put_in_order`] gives one where there is none.
    pub number: Option<u32>,
    /// Name as said: "Anna van den Berg". Empty means "naam volgt": the place is taken, the name not known.
    pub name: String,
    /// Name as sorted: "Berg, van den, Anna", or the key of the domain's `sort_key`.
    pub sort_name: String,
    /// Organisation; empty for someone who comes for herself.
    pub organisation: String,
    /// Position in the organisation; may be empty.
    #[serde(default)]
    pub position: String,
}

/// The list that lies on the table.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AttendanceTable {
    /// The meeting.
    pub head: MeetingHead,
    /// Order and division.
    pub grouping: Grouping,
    /// Everyone expected.
    pub people: Vec<Attendee>,
    /// Empty lines at the end for walk-ins.
    pub blank_lines: u32,
}

/// A person on the desk's list.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ControlAttendee {
    /// As on the table's list.
    #[serde(flatten)]
    pub person: Attendee,
    /// Phone, grouped for reading.
    #[serde(default)]
    pub phone: String,
    /// Diet and access wishes: health data, deleted after the meeting.
    #[serde(default)]
    pub needs: String,
    /// What the person at the door should know.
    #[serde(default)]
    pub notes: String,
}

/// The list for the person at the door.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AttendanceControl {
    /// The meeting.
    pub head: MeetingHead,
    /// Order and division.
    pub grouping: Grouping,
    /// Everyone expected.
    pub people: Vec<ControlAttendee>,
    /// Empty lines at the end for walk-ins.
    pub blank_lines: u32,
}

/// Sorts people as they stand on paper and numbers those without a number, after the highest in use: a
/// number once printed keeps its person.
pub fn put_in_order(people: &mut [Attendee], grouping: Grouping) {
    put_in_order_by(people, grouping, |person| person, |person| person);
}

fn put_in_order_by<T>(
    people: &mut [T],
    grouping: Grouping,
    read: impl Fn(&T) -> &Attendee,
    write: impl Fn(&mut T) -> &mut Attendee,
) {
    people.sort_by_cached_key(|item| {
        let person = read(item);
        let name = sort_key(if person.sort_name.is_empty() {
            &person.name
        } else {
            &person.sort_name
        });
        let organisation = sort_key(&person.organisation);
        // People without organisation, and places without a name, come last.
        match grouping {
            Grouping::Organisation => (
                organisation.is_empty(),
                organisation,
                name.is_empty(),
                name,
                person.id.clone(),
            ),
            Grouping::Surname => (
                name.is_empty(),
                name,
                organisation.is_empty(),
                organisation,
                person.id.clone(),
            ),
        }
    });
    let mut next = people
        .iter()
        .filter_map(|item| read(item).number)
        .max()
        .unwrap_or(0)
        + 1;
    for item in people {
        let person = write(item);
        if person.number.is_none() {
            person.number = Some(next);
            next += 1;
        }
    }
}

impl Document for AttendanceTable {
    fn template(&self) -> Template {
        Template::Attendance
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let mut people = self.people.clone();
        put_in_order(&mut people, self.grouping);
        let rows: Vec<(&Attendee, Value)> =
            people.iter().map(|person| (person, row(person, words))).collect();
        let mut columns = vec![words.get("column-number"), words.get("column-name")];
        columns.push(words.get(match self.grouping {
            Grouping::Organisation => "column-position",
            Grouping::Surname => "column-organisation",
        }));
        columns.push(words.get("column-signature"));
        let stem = stem(words, "presentielijst", "attendance-list");
        let mut view = self
            .head
            .view(&words.get("attendance-list"), "", stem, print.locale);
        finish(&mut view, &rows, self.grouping, columns, self.blank_lines, words);
        view.data.insert("control".into(), json!(false));
        view.data.insert(
            "sign-off".into(),
            json!([
                words.get("sign-off-counted"),
                words.get("sign-off-name"),
                words.get("sign-off-initials")
            ]),
        );
        view
    }
}

impl Document for AttendanceControl {
    fn template(&self) -> Template {
        Template::Attendance
    }

    fn view(&self, words: &Words<'_>, print: &Print) -> View {
        let mut people = self.people.clone();
        put_in_order_by(
            &mut people,
            self.grouping,
            |item| &item.person,
            |item| &mut item.person,
        );
        let rows: Vec<(&Attendee, Value)> = people
            .iter()
            .map(|item| {
                let mut cells = row(&item.person, words);
                cells["phone"] = json!(item.phone);
                cells["needs"] = json!(item.needs);
                cells["notes"] = json!(item.notes);
                (&item.person, cells)
            })
            .collect();
        let organisation = match self.grouping {
            Grouping::Organisation => "column-position",
            Grouping::Surname => "column-organisation",
        };
        let names = [
            "column-number",
            "column-name",
            organisation,
            "column-phone",
            "column-needs",
            "column-notes",
            "column-here",
        ];
        let columns = names.iter().map(|name| words.get(name)).collect();
        let stem = stem(words, "regielijst", "control-list");
        let mark = words.get("confidential");
        let mut view = self
            .head
            .view(&words.get("control-list"), &mark, stem, print.locale);
        finish(&mut view, &rows, self.grouping, columns, self.blank_lines, words);
        view.data.insert("control".into(), json!(true));
        view.data.insert("sign-off".into(), json!([]));
        view
    }
}

fn row(person: &Attendee, words: &Words<'_>) -> Value {
    json!({
        "number": person.number.map(|number| number.to_string()).unwrap_or_default(),
        "name": if person.name.trim().is_empty() { words.get("name-follows") } else { person.name.clone() },
        "known": !person.name.trim().is_empty(),
        "organisation": person.organisation,
        "position": person.position,
    })
}

fn finish(
    view: &mut View,
    rows: &[(&Attendee, Value)],
    grouping: Grouping,
    columns: Vec<String>,
    blank_lines: u32,
    words: &Words<'_>,
) {
    let mut groups: Vec<(String, Vec<&Value>)> = Vec::new();
    for (person, cells) in rows {
        let title = match grouping {
            Grouping::Surname => String::new(),
            Grouping::Organisation if person.organisation.trim().is_empty() => words.get("no-organisation"),
            Grouping::Organisation => person.organisation.clone(),
        };
        match groups.last_mut() {
            Some((last, members)) if *last == title => members.push(cells),
            _ => groups.push((title, vec![cells])),
        }
    }
    let groups: Vec<Value> = groups
        .iter()
        .map(|(title, rows)| json!({ "title": title, "rows": rows }))
        .collect();
    let highest = rows
        .iter()
        .filter_map(|(person, _)| person.number)
        .max()
        .unwrap_or(0);
    let blank: Vec<String> = (1..=blank_lines)
        .map(|step| (highest + step).to_string())
        .collect();
    let digits = (highest + blank_lines).to_string().len().max(3);
    let organisations: BTreeSet<_> = rows
        .iter()
        .map(|(person, _)| person.organisation.trim())
        .filter(|name| !name.is_empty())
        .collect();
    let totals = words.with(
        "attendance-totals",
        &[
            ("people", rows.len().into()),
            ("organisations", organisations.len().into()),
        ],
    );
    view.data
        .insert("grouped".into(), json!(grouping == Grouping::Organisation));
    view.data.insert("columns".into(), json!(columns));
    view.data.insert("groups".into(), json!(groups));
    view.data.insert("digits".into(), json!(digits));
    view.data.insert("blank".into(), json!(blank));
    view.data.insert("totals".into(), json!(totals));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, sort_name: &str, organisation: &str) -> Attendee {
        Attendee {
            id: name.to_owned(),
            name: name.to_owned(),
            sort_name: sort_name.to_owned(),
            organisation: organisation.to_owned(),
            ..Attendee::default()
        }
    }

    fn names(people: &[Attendee]) -> Vec<&str> {
        people.iter().map(|person| person.name.as_str()).collect()
    }

    #[test]
    fn the_surname_decides_and_the_tussenvoegsel_does_not() {
        let mut people = vec![
            person("Anna van den Berg", "Berg, van den, Anna", "B"),
            person("Åse Aalders", "Aalders, Åse", "A"),
            person("Ĳsbrand Ĳzerman", "Ĳzerman, Ĳsbrand", "C"),
            person("Els IJzerman", "IJzerman, Els", "C"),
            person("Şükran Çelik", "Çelik, Şükran", "A"),
        ];
        put_in_order(&mut people, Grouping::Surname);
        assert_eq!(
            names(&people),
            [
                "Åse Aalders",
                "Anna van den Berg",
                "Şükran Çelik",
                "Els IJzerman",
                "Ĳsbrand Ĳzerman"
            ]
        );
        assert_eq!(
            people.iter().filter_map(|p| p.number).collect::<Vec<_>>(),
            [1, 2, 3, 4, 5]
        );
    }

    #[test]
    fn a_printed_number_stays_with_its_person() {
        let mut people = vec![person("Bea", "Bea", "X"), person("Cas", "Cas", "X")];
        put_in_order(&mut people, Grouping::Organisation);
        people.push(person("Ada", "Ada", "X"));
        put_in_order(&mut people, Grouping::Organisation);
        assert_eq!(names(&people), ["Ada", "Bea", "Cas"]);
        assert_eq!(
            people.iter().filter_map(|p| p.number).collect::<Vec<_>>(),
            [3, 1, 2]
        );
    }

    #[test]
    fn a_place_without_a_name_comes_last_in_its_organisation() {
        let mut people = vec![
            person("", "", "X"),
            person("Zus", "Zus", "X"),
            person("Abe", "Abe", ""),
        ];
        put_in_order(&mut people, Grouping::Organisation);
        assert_eq!(names(&people), ["Zus", "", "Abe"]);
    }
}
