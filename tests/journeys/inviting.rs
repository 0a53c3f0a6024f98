//! What she sends and what comes back: to whom letters go, what was sent when, how an answer came, and what calendars
//! are told when the meeting changes.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a journey that cannot go on has failed"
)]

use journeys::{Coordinator, four_people, list, person, place, reply};
use serde_json::{Value, json};

/// The text of a file that a command made.
fn text_of(she: &Coordinator, file: &Value) -> String {
    let bytes = she
        .app
        .document(file["id"].as_str().expect("an id"))
        .expect("in memory")
        .bytes;
    String::from_utf8_lossy(&bytes).into_owned()
}

fn sequence(she: &Coordinator, meeting: &Value) -> u32 {
    let file = she.call(
        "letter_files",
        json!({ "meeting_id": meeting, "files": "calendar" }),
    );
    let text = text_of(she, &file);
    let line = text.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
    line.expect("a number").trim().parse().expect("a number")
}

/// Keeps a meeting with some fields changed.
fn change(she: &Coordinator, meeting: &Value, fields: Value) -> Value {
    let mut all = she.call("meeting_get", json!({ "id": meeting }))["fields"].clone();
    if let (Some(all), Some(fields)) = (all.as_object_mut(), fields.as_object()) {
        all.extend(fields.clone());
    }
    json!({ "id": meeting, "trajectory_id": null, "fields": all })
}

#[test]
fn an_appointment_counts_up_also_when_a_change_is_taken_back() {
    let she = Coordinator::with_new_dossier("2026-10-01");
    let meeting = she.meeting(json!({}));
    assert_eq!(sequence(&she, &meeting), 0);
    she.call(
        "meeting_save",
        change(&she, &meeting, json!({ "room": "Zaal 3", "venue": "De Schakel" })),
    );
    assert_eq!(sequence(&she, &meeting), 1, "one change of two fields");
    she.call("history_undo", Value::Null);
    assert_eq!(
        sequence(&she, &meeting),
        2,
        "calendars must take the old room back"
    );
    she.call("history_redo", Value::Null);
    assert_eq!(sequence(&she, &meeting), 3);
    she.call(
        "meeting_save",
        change(&she, &meeting, json!({ "notes": "koffie", "capacity": 40 })),
    );
    assert_eq!(
        sequence(&she, &meeting),
        3,
        "what no calendar shows changes no appointment"
    );
}

#[test]
fn a_meeting_that_ends_before_it_begins_is_refused() {
    let she = Coordinator::with_new_dossier("2026-10-01");
    let meeting = she.meeting(json!({}));
    for end in ["14:00", "15:00"] {
        let request = change(&she, &meeting, json!({ "ends_at": end }));
        assert_eq!(she.refused("meeting_save", request), "meeting-ends-before-start");
    }
    she.call(
        "meeting_save",
        change(&she, &meeting, json!({ "ends_at": "15:01" })),
    );
}

#[test]
fn a_meeting_moves_to_another_trajectory_and_a_trajectory_gets_another_name() {
    let she = Coordinator::with_new_dossier("2026-10-01");
    let first = she.meeting(json!({ "title": "Eerste avond" }));
    let second = she.meeting(json!({ "title": "Tweede avond" }));
    let trajectory =
        |meeting: &Value| she.call("meeting_get", json!({ "id": meeting }))["trajectory"].clone();
    let names = || {
        let list = she.call("meeting_list", Value::Null);
        let mut names: Vec<String> = self::list(&list["trajectories"])
            .iter()
            .map(|one| one["name"].as_str().expect("a name").to_owned())
            .collect();
        names.sort();
        names
    };
    let save = |meeting: &Value, id: Value, name: Value| {
        let mut request = change(&she, meeting, json!({}));
        request["trajectory_id"] = id;
        request["trajectory_name"] = name;
        she.call("meeting_save", request);
    };
    assert_eq!(names(), ["Eerste avond"], "the first is called as its meeting");
    save(&second, Value::Null, json!("Wijkpilots"));
    assert_eq!(names(), ["Eerste avond", "Wijkpilots"]);
    save(
        &first,
        trajectory(&first)["id"].clone(),
        json!("Wmo en vrijwilligers"),
    );
    assert_eq!(trajectory(&first)["name"], "Wmo en vrijwilligers");
    let mut nameless = change(&she, &first, json!({}));
    nameless["trajectory_id"] = trajectory(&first)["id"].clone();
    nameless["trajectory_name"] = json!(" ");
    assert_eq!(she.refused("meeting_save", nameless), "trajectory-no-name");
    save(&first, Value::Null, json!("wijkpilots"));
    assert_eq!(
        names(),
        ["Wijkpilots"],
        "the name of one that is there is that one, and an empty one goes"
    );
    she.call("history_undo", Value::Null);
    assert_eq!(trajectory(&first)["name"], "Wmo en vrijwilligers");
    save(&first, Value::Null, Value::Null);
    assert_eq!(
        trajectory(&first)["name"],
        "Wmo en vrijwilligers",
        "without a choice it stays"
    );
}

#[test]
fn how_an_answer_came_and_whose_name_it_was_are_noted_better_afterwards() {
    let she = Coordinator::with_new_dossier("2026-10-01");
    let meeting = four_people(&she);
    let row = || reply(&she, &meeting, "Belbus Buitengebied");
    let how = json!({ "means": "mail", "by": "Nel Brouwhuis", "on": "2026-09-30", "remark": "" });
    she.call(
        "reply_how",
        json!({ "invitation_id": row()["invitation_id"], "how": how }),
    );
    let noted = |row: &Value| {
        json!([
            row["replied_how"],
            row["replied_by"],
            row["replied_on"],
            row["places"].as_array().map(Vec::len)
        ])
    };
    assert_eq!(noted(&row()), json!(["mail", "Nel Brouwhuis", "2026-09-30", 2]));
    she.call("history_undo", Value::Null);
    assert_eq!(noted(&row()), json!(["phone", "", "2026-10-01", 2]));

    let bram = place(&she, &meeting, "Belbus Buitengebied", "Bram Oldenkamp");
    she.call(
        "registration_correct_name",
        json!({ "registration_id": bram, "name": "Bram van Oldekamp" }),
    );
    place(&she, &meeting, "Belbus Buitengebied", "Bram van Oldekamp");
    person(&she, "Bram van Oldekamp");
    let people = list(&she.call("person_list", Value::Null)).len();
    assert_eq!(people, 4, "nobody was added");
    assert_eq!(
        she.refused(
            "registration_correct_name",
            json!({ "registration_id": bram, "name": " " })
        ),
        "required"
    );
    let silent = she.organisation("Leeskring Kamerik", &[]);
    she.call(
        "invitation_add",
        json!({ "meeting_id": meeting, "organisation_ids": [silent] }),
    );
    let invitation = reply(&she, &meeting, "Leeskring Kamerik")["invitation_id"].clone();
    let request = json!({ "invitation_id": invitation, "how": { "means": "mail", "by": "", "on": null, "remark": "" } });
    assert_eq!(she.refused("reply_how", request), "reply-no-answer");
}

#[test]
fn letters_go_to_those_she_means() {
    let she = Coordinator::with_new_dossier("2026-10-01");
    let meeting = four_people(&she);
    let late = she.organisation("Leeskring Kamerik", &[]);
    let all: Vec<Value> = list(&she.call("reply_board", json!({ "meeting_id": meeting }))["rows"])
        .iter()
        .map(|row| row["invitation_id"].clone())
        .collect();
    let mark = |on: Value| {
        she.call(
            "invitation_mark_sent",
            json!({ "invitation_ids": all, "sent": "letter", "on": on }),
        )
    };
    mark(json!("2026-09-12"));
    assert_eq!(
        reply(&she, &meeting, "Eettafel Harmelen")["sent_on"],
        "2026-09-12"
    );
    let letters = |to: Value| json!({ "meeting_id": meeting, "paper": "letters", "to": to });
    let unsent = letters(json!({ "which": "unsent" }));
    assert_eq!(she.refused("paper_make", unsent.clone()), "letters-all-sent");
    she.call(
        "invitation_add",
        json!({ "meeting_id": meeting, "organisation_ids": [late] }),
    );
    assert_eq!(she.call("paper_make", unsent.clone())["count"], 1);
    assert_eq!(
        she.call("paper_make", letters(json!({ "which": "all" })))["count"],
        3
    );
    let chosen = |ids: Value| letters(json!({ "which": "chosen", "organisation_ids": ids }));
    assert_eq!(she.call("paper_make", chosen(json!([late])))["count"], 1);
    assert_eq!(
        she.refused("paper_make", chosen(json!([]))),
        "letters-none-chosen"
    );
    mark(Value::Null);
    assert_eq!(
        she.call("paper_make", unsent)["count"],
        3,
        "the mark was taken away"
    );
}

#[test]
fn a_room_that_became_too_small_is_said_on_the_board() {
    let she = Coordinator::with_new_dossier("2026-09-10");
    let meeting = four_people(&she);
    she.call(
        "meeting_save",
        change(&she, &meeting, json!({ "capacity": 3, "reply_by": null })),
    );
    let warnings = she.call("meeting_get", json!({ "id": meeting }))["warnings"].clone();
    assert_eq!(
        warnings,
        json!([{ "code": "too_few_chairs", "people": 4, "capacity": 3 }])
    );
}
