//! What cannot be undone: a person who asks to be forgotten, and wishes that may not be kept any longer. And what such a
//! person may see first: everything that is known.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use journeys::Coordinator;
use serde_json::{Value, json};

fn rows(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn todo_kinds(she: &Coordinator) -> Vec<String> {
    let overview = she.call("overview_get", json!({ "all": false }));
    rows(&overview["todos"])
        .iter()
        .map(|todo| todo["kind"].as_str().unwrap().to_owned())
        .collect()
}

/// A meeting to which one organisation comes with one person who has a wish; gives the meeting.
fn meeting_with_wish(she: &Coordinator, date: &str, organisation: &Value, person: &str, wish: &str) -> Value {
    let meeting = she.meeting(json!({ "date": date, "reply_by": date, "title": format!("Overleg {date}") }));
    she.call(
        "invitation_add",
        json!({ "meeting_id": meeting, "organisation_ids": [organisation] }),
    );
    let board = she.call("reply_board", json!({ "meeting_id": meeting }));
    let how = json!({ "means": "phone", "by": person, "on": null, "remark": "" });
    let people = json!([{ "how": "named", "name": person }]);
    let invitation = &board["rows"][0]["invitation_id"];
    she.call(
        "reply_coming",
        json!({ "invitation_id": invitation, "people": people, "exception_reason": null, "how": how }),
    );
    let board = she.call("reply_board", json!({ "meeting_id": meeting }));
    let registration = &board["rows"][0]["places"][0]["id"];
    she.call(
        "registration_needs",
        json!({ "registration_id": registration, "needs": wish }),
    );
    meeting
}

fn person_id(she: &Coordinator, name: &str) -> Value {
    let persons = she.call("person_list", Value::Null);
    let row = rows(&persons).iter().find(|row| row["name"] == name);
    row.unwrap_or_else(|| panic!("no {name}"))["id"].clone()
}

#[test]
fn wishes_are_due_four_weeks_after_the_meeting_and_go_in_one_step() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    let club = she.organisation("Eettafel Harmelen", &["Joke Terlouwen"]);
    let past = meeting_with_wish(&she, "2026-08-27", &club, "Joke Terlouwen", "glutenvrij");
    // 2 September + 28 days is tomorrow: not yet.
    let almost = meeting_with_wish(&she, "2026-09-02", &club, "Joke Terlouwen", "zoutarm");
    let coming = meeting_with_wish(&she, "2026-10-08", &club, "Joke Terlouwen", "rolstoelplek");

    assert!(todo_kinds(&she).contains(&"erase_needs".to_owned()));
    let kept = she.call("erasure_needs_due", Value::Null);
    let told: Vec<(&Value, bool)> = rows(&kept)
        .iter()
        .map(|one| (&one["meeting_id"], one["due"].as_bool().unwrap()))
        .collect();
    assert_eq!(told, [(&past, true), (&almost, false), (&coming, false)]);
    assert_eq!(kept[0]["due_on"], "2026-09-24");

    let before = rows(&she.call("backup_list", json!({ "path": null }))).len();
    let outcome = she.call("erasure_needs", json!({ "meetings": [past], "backups": true }));
    assert_eq!(outcome["value"]["count"], 1);
    assert_eq!(outcome["value"]["backups_removed"], before);
    assert_eq!(outcome["undo"], Value::Null);
    assert_eq!(rows(&she.call("backup_list", json!({ "path": null }))).len(), 1);
    assert_eq!(she.call("history_undoable", Value::Null)["undo"], Value::Null);
    assert!(!todo_kinds(&she).contains(&"erase_needs".to_owned()));
    assert_eq!(rows(&she.call("erasure_needs_due", Value::Null)).len(), 2);
    let board = she.call("reply_board", json!({ "meeting_id": past }));
    assert_eq!(board["rows"][0]["places"][0]["needs"], "");
}

#[test]
fn a_person_sees_all_that_is_known_and_is_then_forgotten() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    let club = she.organisation("Klussenbus Kamerik", &["Teun Wagelaar", "Nel Brouwhuis"]);
    let meeting = meeting_with_wish(&she, "2026-08-27", &club, "Teun Wagelaar", "ringleiding");
    let id = person_id(&she, "Teun Wagelaar");
    let mut fields = she.call("person_get", json!({ "id": id }))["fields"].clone();
    fields["email"] = json!("teun@voorbeeld.nl");
    she.call(
        "person_save",
        json!({ "id": id, "fields": fields, "organisation_id": null, "role": "" }),
    );
    let note = |text: &str| {
        let mut fields = she.call("organisation_get", json!({ "id": club }))["fields"].clone();
        fields["notes"] = json!(text);
        she.call("organisation_save", json!({ "id": club, "fields": fields }));
    };
    note("Bellen na zessen, vraag naar Wagelaar.");

    let report = she.call("person_report", json!({ "id": id }));
    assert!(report["pages"].as_u64().unwrap() >= 1);
    assert!(
        !report["file_name"].as_str().unwrap().contains("agelaar"),
        "{report}"
    );

    let preview = she.call("erasure_preview", json!({ "id": id }));
    assert_eq!(preview["name"], "Teun Wagelaar");
    assert_eq!(preview["positions"], 1);
    assert_eq!(preview["registrations"], 1);
    // The note, and who answered the phone.
    let named: Vec<&str> = rows(&preview["mentions"])
        .iter()
        .map(|one| one["column"].as_str().unwrap())
        .collect();
    assert_eq!(named, ["replied_by", "notes"], "{preview}");
    assert_eq!(preview["mentions"][1]["screen"], "organisations");
    assert_eq!(preview["mentions"][1]["id"], club);

    note("Bellen na zessen.");
    let outcome = she.call("erasure_person", json!({ "id": id, "backups": true }));
    assert_eq!(outcome["value"]["mentions"], json!([]));
    assert_eq!(outcome["undo"], Value::Null);
    assert_eq!(she.refused("person_get", json!({ "id": id })), "not-found");
    assert_eq!(
        rows(&she.call("search_everything", json!({ "text": "wagel" }))),
        [] as [Value; 0]
    );
    assert_eq!(she.call("history_undo", Value::Null)["value"], Value::Null);
    // The place still counts; Nel is still there.
    let board = she.call("reply_board", json!({ "meeting_id": meeting }));
    assert_eq!(rows(&board["rows"][0]["places"]).len(), 1);
    assert_eq!(board["rows"][0]["places"][0]["needs"], "");
    person_id(&she, "Nel Brouwhuis");
    // Neither in the history of the note she mended.
    let history = she
        .call("history_of", json!({ "table": "organisation", "id": club }))
        .to_string();
    assert!(
        !history.contains("Wagelaar") && history.contains("Bellen na zessen."),
        "{history}"
    );
    let whole = she.app.dossier().unwrap().decrypted().unwrap();
    for word in ["Wagelaar", "wagelaar", "ringleiding"] {
        assert!(
            !whole.windows(word.len()).any(|part| part == word.as_bytes()),
            "{word}"
        );
    }
}
