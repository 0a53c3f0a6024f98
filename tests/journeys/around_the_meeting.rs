//! What happens around a meeting besides the straight road: calls in vain, people who change places, people who walk
//! in from nowhere, papers printed before the last change.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a journey that cannot go on has failed"
)]

use journeys::Coordinator;
use serde_json::{Value, json};

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

/// Two organisations of two people, all four registered; gives the meeting.
fn four_people(she: &Coordinator) -> Value {
    let people = [
        ("Belbus Buitengebied", ["Nel Brouwhuis", "Bram Oldenkamp"]),
        ("Eettafel Harmelen", ["Joke Terlouwen", "Wim Zandstra"]),
    ];
    let ids: Vec<Value> = people
        .iter()
        .map(|(name, people)| she.organisation(name, people))
        .collect();
    let meeting = she.meeting(json!({}));
    she.call(
        "invitation_add",
        json!({ "meeting_id": meeting, "organisation_ids": ids, "on": "2026-09-10" }),
    );
    for (name, people) in people {
        coming(she, &meeting, name, &people);
    }
    meeting
}

fn coming(she: &Coordinator, meeting: &Value, organisation: &str, people: &[&str]) {
    let people: Vec<Value> = people
        .iter()
        .map(|name| json!({ "how": "named", "name": name }))
        .collect();
    let invitation = &reply(she, meeting, organisation)["invitation_id"];
    let how = json!({ "means": "phone", "by": "", "on": null, "remark": "" });
    let request =
        json!({ "invitation_id": invitation, "people": people, "exception_reason": null, "how": how });
    she.call("reply_coming", request);
}

fn reply(she: &Coordinator, meeting: &Value, organisation: &str) -> Value {
    let board = she.call("reply_board", json!({ "meeting_id": meeting }));
    list(&board["rows"])
        .iter()
        .find(|row| row["organisation"] == organisation)
        .expect("invited")
        .clone()
}

fn place(she: &Coordinator, meeting: &Value, organisation: &str, name: &str) -> Value {
    list(&reply(she, meeting, organisation)["places"])
        .iter()
        .find(|place| place["name"] == name)
        .expect("registered")["id"]
        .clone()
}

fn door(she: &Coordinator, meeting: &Value) -> Value {
    she.call("attendance_door", json!({ "meeting_id": meeting }))
}

fn person(she: &Coordinator, name: &str) -> Value {
    list(&she.call("person_list", Value::Null))
        .iter()
        .find(|row| row["name"] == name)
        .expect("known")["id"]
        .clone()
}

#[test]
fn a_call_in_vain_is_kept_with_whom_and_goes_along_when_people_turn_out_to_be_one() {
    let she = Coordinator::with_new_dossier("2026-09-28");
    let organisation = she.organisation("Klussenbus Kamerik", &["Teun Wagelaar", "T. Wagelaar"]);
    let meeting = she.meeting(json!({}));
    she.call(
        "invitation_add",
        json!({ "meeting_id": meeting, "organisation_ids": [organisation] }),
    );
    let invitation = reply(&she, &meeting, "Klussenbus Kamerik")["invitation_id"].clone();
    let short = person(&she, "T. Wagelaar");
    she.call(
        "contact_attempt_add",
        json!({ "invitation_id": invitation, "person_id": short }),
    );
    she.minutes_later(90);
    she.call(
        "contact_attempt_add",
        json!({ "invitation_id": invitation, "person_id": null }),
    );
    let row = reply(&she, &meeting, "Klussenbus Kamerik");
    let whom: Vec<&Value> = list(&row["attempts"]).iter().map(|one| &one["whom"]).collect();
    assert_eq!(whom, ["T. Wagelaar", ""]);
    assert_eq!(
        (row["state"].as_str(), row["silent"].as_bool()),
        (Some("invited"), Some(true)),
        "it is no answer and no reminder"
    );
    let full = person(&she, "Teun Wagelaar");
    she.call(
        "merge_persons",
        json!({ "keep": full, "other": short, "take_other": [], "same_persons": [] }),
    );
    let row = reply(&she, &meeting, "Klussenbus Kamerik");
    assert_eq!(row["attempts"][0]["whom"], "Teun Wagelaar");
    for _ in 0..3 {
        she.call("history_undo", Value::Null);
    }
    let row = reply(&she, &meeting, "Klussenbus Kamerik");
    assert!(list(&row["attempts"]).is_empty());
}

#[test]
fn somebody_of_an_unknown_organisation_walks_in_as_one_step() {
    let she = Coordinator::with_new_dossier("2026-10-08");
    let meeting = four_people(&she);
    let walks_in = |name: &str, organisation: &str| {
        she.call(
            "attendance_walk_in",
            json!({ "meeting_id": meeting, "who": { "how": "named", "name": name }, "organisation_id": null,
                    "new_organisation": organisation }),
        )
    };
    let organisations = || list(&she.call("organisation_list", json!({}))["rows"]).len();
    let outcome = walks_in("Rika Zomerdijk", "Leeskring Kamerik");
    assert_eq!(outcome["value"]["row"]["organisation"], "Leeskring Kamerik");
    assert_eq!(organisations(), 3);
    she.call("history_undo", Value::Null);
    assert_eq!(
        (organisations(), list(&door(&she, &meeting)["rows"]).len()),
        (2, 4),
        "one undo takes the person and the organisation back"
    );
    walks_in("Rika Zomerdijk", "leeskring kamerik");
    walks_in("Piet Zomerdijk", "Leeskring Kamerik");
    walks_in("Sien Waal", "Eettafel  Harmelen");
    assert_eq!(
        organisations(),
        3,
        "a name the dossier knows is that organisation"
    );
}

#[test]
fn a_signed_line_is_whose_place_it_is_by_then() {
    let she = Coordinator::with_new_dossier("2026-10-08");
    let meeting = four_people(&she);
    let paper =
        json!({ "meeting_id": meeting, "paper": "attendance_table", "by_organisation": false, "spares": 0 });
    let version = she.call("paper_make", paper.clone())["version"].clone();
    she.call("paper_printed", json!({ "paper": paper, "version": version }));
    // 1 Brouwhuis, 2 Oldenkamp, 3 Terlouwen, 4 Zandstra. After the list was printed Sip comes for Nel, by phone;
    // Rika stands at the door for Bram; Wim does not come after all.
    let who = |name: &str| json!({ "how": "named", "name": name });
    let nel = place(&she, &meeting, "Belbus Buitengebied", "Nel Brouwhuis");
    she.call(
        "registration_substitute",
        json!({ "registration_id": nel, "who": who("Sip Terborg") }),
    );
    let bram = place(&she, &meeting, "Belbus Buitengebied", "Bram Oldenkamp");
    she.call(
        "attendance_substitute",
        json!({ "registration_id": bram, "who": who("Rika Zomerdijk") }),
    );
    let wim = place(&she, &meeting, "Eettafel Harmelen", "Wim Zandstra");
    she.call("registration_withdraw", json!({ "registration_id": wim }));
    let prints = she.call("paper_list_versions", json!({ "meeting_id": meeting }));
    let request = json!({ "meeting_id": meeting, "list_print_id": prints[0]["id"], "numbers": "1-4", "rest": "silent" });
    let report = she.call("paper_list_preview", request.clone());
    assert_eq!(
        report["present"],
        json!(["Sip Terborg", "Joke Terlouwen"]),
        "{report}"
    );
    assert_eq!(
        (&report["same"], &report["gone"]),
        (&json!(1), &json!([4])),
        "{report}"
    );
    she.call("paper_list_apply", request);
    let counts = door(&she, &meeting)["counts"].clone();
    assert_eq!(
        (&counts["present"], &counts["absent_silent"], &counts["expected"]),
        (&json!(3), &json!(0), &json!(0)),
        "{counts}"
    );
}

#[test]
fn a_substitute_before_the_meeting_takes_the_seat_too() {
    let she = Coordinator::with_new_dossier("2026-10-01");
    let meeting = four_people(&she);
    she.call(
        "group_make",
        json!({ "meeting_id": meeting, "size": 2, "tables": 2 }),
    );
    let nel = place(&she, &meeting, "Belbus Buitengebied", "Nel Brouwhuis");
    let who = json!({ "how": "named", "name": "Sip Terborg" });
    she.call(
        "registration_substitute",
        json!({ "registration_id": nel, "who": who }),
    );
    let groups = she.call("group_get", json!({ "meeting_id": meeting }));
    assert!(list(&groups["unseated"]).is_empty(), "{groups}");
    let mending = she.call("group_repair_preview", json!({ "meeting_id": meeting }));
    assert_eq!(
        (&mending["moves"], &mending["seated"]),
        (&json!([]), &json!([])),
        "nobody has to move"
    );
}

#[test]
fn a_facilitator_who_stays_away_is_followed_by_somebody_with_a_name() {
    let she = Coordinator::with_new_dossier("2026-10-08");
    let meeting = four_people(&she);
    she.call(
        "group_make",
        json!({ "meeting_id": meeting, "size": 4, "tables": 1 }),
    );
    let groups = she.call("group_get", json!({ "meeting_id": meeting }));
    let leads = list(&groups["tables"][0]["seats"])
        .iter()
        .find(|seat| seat["duty"] == "facilitator")
        .expect("somebody leads")
        .clone();
    she.call(
        "attendance_mark",
        json!({ "registration_id": leads["registration_id"], "state": "absent_notified" }),
    );
    let mending = she.call("group_repair_preview", json!({ "meeting_id": meeting }));
    assert_eq!(mending["duties"][0]["duty"], "facilitator", "{mending}");
    assert_ne!(mending["duties"][0]["name"], leads["name"]);
}

#[test]
fn an_invitation_is_taken_back_once_nobody_is_registered_for_it() {
    let she = Coordinator::with_new_dossier("2026-10-01");
    let meeting = four_people(&she);
    let invitation = reply(&she, &meeting, "Eettafel Harmelen")["invitation_id"].clone();
    let request = json!({ "invitation_ids": [invitation] });
    assert_eq!(
        she.refused("invitation_withdraw", request.clone()),
        "invitation-has-people"
    );
    for name in ["Joke Terlouwen", "Wim Zandstra"] {
        let place = place(&she, &meeting, "Eettafel Harmelen", name);
        she.call("registration_withdraw", json!({ "registration_id": place }));
    }
    she.call("invitation_withdraw", request);
    let board = she.call("reply_board", json!({ "meeting_id": meeting }));
    assert_eq!(list(&board["rows"]).len(), 1);
}

#[test]
fn a_printed_programme_stays_as_it_was() {
    let she = Coordinator::with_new_dossier("2026-10-01");
    let meeting = four_people(&she);
    let save = |title: &str| {
        let items = json!([{ "time": "15:00", "title": title, "who": "" }]);
        she.call("programme_save", json!({ "meeting_id": meeting, "items": items }))["value"]["version"]
            .clone()
    };
    assert_eq!(save("Welkom"), 1);
    assert_eq!(save("Welkom allemaal"), 1, "not printed yet");
    let paper = json!({ "meeting_id": meeting, "paper": "programme", "by_organisation": false, "spares": 0 });
    she.call("paper_printed", json!({ "paper": paper, "version": 1 }));
    assert_eq!(save("Welkom allemaal"), 1, "keeping it as it is makes no version");
    assert_eq!(save("Inloop"), 2);
}
