//! The first meeting, as she does it: list, invitations, replies, tables, the door, the signed list.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a journey that cannot go on has failed"
)]

use journeys::{Coordinator, PASSPHRASE, ask_coming, fixture, list, reply};
use serde_json::{Value, json};

/// A meeting for which everybody is invited.
fn invited(she: &Coordinator, fields: Value) -> Value {
    let meeting = she.meeting(fields);
    let candidates = she.call("invitation_candidates", json!({ "meeting_id": meeting }));
    let ids: Vec<&Value> = list(&candidates)
        .iter()
        .map(|row| &row["organisation_id"])
        .collect();
    she.call(
        "invitation_add",
        json!({ "meeting_id": meeting, "organisation_ids": ids }),
    );
    meeting
}

#[test]
fn the_three_address_lists_say_the_same() {
    let summary = |file: &str| {
        let she = Coordinator::with_new_dossier("2012-05-24");
        let report = she.import(&fixture(file));
        let persons = she.call("person_list", Value::Null);
        let names = she.call("organisation_list", json!({}));
        let names: Vec<Value> = list(&names["rows"])
            .iter()
            .map(|row| json!([row["name"], row["kind"], row["city"], row["contacts"]]))
            .collect();
        json!({
            "organisations": list(&report["added"]).len(),
            "persons": list(&persons).len(),
            "asked": report["duplicates_asked"],
            "left_out": report["left_out"],
            "names": names,
        })
    };
    let excel = summary("organisations.xlsx");
    assert_eq!(excel["organisations"], 30);
    assert!(excel["asked"].as_u64() >= Some(2), "{excel}");
    assert_eq!(summary("organisations.csv"), excel);
    assert_eq!(summary("organisations-utf8.csv"), excel);
}

#[test]
fn a_third_person_is_refused_and_nothing_typed_is_lost() {
    let she = Coordinator::with_new_dossier("2026-09-10");
    she.organisation("Eettafel Harmelen", &[]);
    let meeting = invited(&she, json!({}));
    ask_coming(
        &she,
        &meeting,
        "Eettafel Harmelen",
        &["Joke Terlouwen", "Bram Oldenkamp"],
        None,
    )
    .expect("two may come");
    assert_eq!(
        ask_coming(&she, &meeting, "Eettafel Harmelen", &["Mies Veldkant"], None),
        Err("too-many-persons".to_owned())
    );
    assert_eq!(
        list(&reply(&she, &meeting, "Eettafel Harmelen")["places"]).len(),
        2
    );
    ask_coming(
        &she,
        &meeting,
        "Eettafel Harmelen",
        &["Mies Veldkant"],
        Some("tolk voor Joke"),
    )
    .expect("with a reason");
    let third = reply(&she, &meeting, "Eettafel Harmelen")["places"][2].clone();
    assert_eq!(
        (third["origin"].as_str(), third["exception_reason"].as_str()),
        (Some("exception"), Some("tolk voor Joke"))
    );
    assert_eq!(
        ask_coming(
            &she,
            &meeting,
            "Eettafel Harmelen",
            &["Joke Terlouwen"],
            Some("weer")
        ),
        Err("already-registered".to_owned())
    );
}

#[test]
fn a_full_room_makes_people_wait_until_she_gives_a_chair() {
    let she = Coordinator::with_new_dossier("2026-09-10");
    she.organisation("Belbus", &[]);
    she.organisation("Taalhuis", &[]);
    let meeting = invited(&she, json!({ "capacity": 2 }));
    ask_coming(&she, &meeting, "Belbus", &["Nel Brouwhuis", "Ton Eelkman"], None).expect("chairs");
    ask_coming(&she, &meeting, "Taalhuis", &["Arie van der Plas"], None).expect("waits");
    let place = reply(&she, &meeting, "Taalhuis")["places"][0].clone();
    assert_eq!(place["state"], "waiting");
    she.call(
        "registration_give_chair",
        json!({ "registration_id": place["id"] }),
    );
    assert_eq!(
        reply(&she, &meeting, "Taalhuis")["places"][0]["state"],
        "registered"
    );
}

#[test]
fn an_organisation_that_does_not_come_after_all_gives_its_places_back_and_undo_restores_them() {
    let she = Coordinator::with_new_dossier("2026-09-10");
    she.organisation("Belbus", &[]);
    let meeting = invited(&she, json!({}));
    ask_coming(&she, &meeting, "Belbus", &["Nel Brouwhuis"], None).expect("comes");
    let how = json!({ "means": "mail", "by": "Nel", "on": null, "remark": "ziek" });
    let invitation = reply(&she, &meeting, "Belbus")["invitation_id"].clone();
    she.call(
        "reply_declined",
        json!({ "invitation_id": invitation, "how": how }),
    );
    assert!(list(&reply(&she, &meeting, "Belbus")["places"]).is_empty());
    let undone = she.call("history_undo", Value::Null);
    assert_eq!(undone["value"]["kind"], "reply.declined");
    let again = reply(&she, &meeting, "Belbus");
    assert_eq!(
        (again["state"].as_str(), list(&again["places"]).len()),
        (Some("registered"), 1)
    );
    she.call("history_redo", Value::Null);
    assert_eq!(reply(&she, &meeting, "Belbus")["state"], "declined");
}

/// A meeting with six organisations of two persons each.
fn six_couples(she: &Coordinator) -> Value {
    let names = ["Alida", "Bart", "Cor", "Dirk", "Els", "Frits"];
    for name in names {
        she.organisation(&format!("Club {name}"), &[]);
    }
    let meeting = invited(she, json!({}));
    for name in names {
        let (one, two) = (format!("{name} van den Berg"), format!("{name} Zwart"));
        ask_coming(she, &meeting, &format!("Club {name}"), &[&one, &two], None).expect("two come");
    }
    meeting
}

#[test]
fn the_door_counts_walk_ins_and_substitutes_and_finds_people_by_two_letters() {
    let she = Coordinator::with_new_dossier("2026-10-08");
    let meeting = six_couples(&she);
    let found = she.call(
        "attendance_search",
        json!({ "meeting_id": meeting, "text": "al be", "limit": 6 }),
    );
    assert_eq!(found[0]["name"], "Alida van den Berg");
    she.call(
        "attendance_mark",
        json!({ "registration_id": found[0]["registration_id"], "state": "present" }),
    );
    she.minutes_later(1);
    let zwart = she.call(
        "attendance_search",
        json!({ "meeting_id": meeting, "text": "bart zw", "limit": 6 }),
    );
    let instead = json!({ "registration_id": zwart[0]["registration_id"], "who": { "how": "named", "name": "Gerda de Wit" } });
    she.call("attendance_substitute", instead);
    let walk_in = json!({ "meeting_id": meeting, "who": { "how": "named", "name": "Zoë Öztürk" }, "organisation_id": null });
    let marked = she.call("attendance_walk_in", walk_in);
    assert_eq!(marked["undo"]["kind"], "attendance.walk-in");
    assert_eq!(marked["undo"]["args"]["name"], "Zoë Öztürk");
    let door = she.call("attendance_door", json!({ "meeting_id": meeting }));
    assert_eq!(
        (
            door["counts"]["present"].as_u64(),
            door["counts"]["walk_in"].as_u64()
        ),
        (Some(3), Some(1))
    );
    assert_eq!(door["counts"]["expected"], 10);
    // Without accents too.
    let found = she.call(
        "attendance_search",
        json!({ "meeting_id": meeting, "text": "zoe oz", "limit": 6 }),
    );
    assert_eq!(found[0]["name"], "Zoë Öztürk");
}

#[test]
fn the_signed_list_is_typed_over_by_number_after_a_report() {
    let she = Coordinator::with_new_dossier("2026-10-08");
    let meeting = six_couples(&she);
    let paper =
        json!({ "meeting_id": meeting, "paper": "attendance_table", "by_organisation": false, "spares": 4 });
    let made = she.call("paper_make", paper.clone());
    assert_eq!(made["version"], 1);
    she.call("paper_printed", json!({ "paper": paper, "version": 1 }));
    let version = she.call("paper_list_versions", json!({ "meeting_id": meeting }))[0].clone();
    assert_eq!(version["last"], 12);
    let request = json!({ "meeting_id": meeting, "list_print_id": version["id"], "numbers": "1-3, 5, 99", "rest": "silent" });
    let report = she.call("paper_list_preview", request.clone());
    assert_eq!(list(&report["present"]).len(), 4);
    assert_eq!(list(&report["silent"]).len(), 8);
    assert_eq!(report["problems"][0]["code"], "not_on_list");
    // A look changes nothing.
    assert_eq!(
        she.call("attendance_door", json!({ "meeting_id": meeting }))["counts"]["present"],
        0
    );
    she.call("paper_list_apply", request.clone());
    assert_eq!(
        she.call("attendance_door", json!({ "meeting_id": meeting }))["counts"]["present"],
        4
    );
    // The numbers follow surnames without tussenvoegsel: 1 is a Berg.
    let door = she.call("attendance_door", json!({ "meeting_id": meeting }));
    let present = list(&door["rows"]).iter().filter(|row| row["state"] == "present");
    assert!(
        present.clone().all(|row| row["name"]
            .as_str()
            .is_some_and(|name| name.ends_with("van den Berg"))),
        "{door}"
    );
    she.call("history_undo", Value::Null);
    assert_eq!(
        she.call("attendance_door", json!({ "meeting_id": meeting }))["counts"]["expected"],
        12
    );
    // A later print of the same people is another version; the old numbers stay valid.
    assert_eq!(she.call("paper_make", paper)["version"], 2);
    assert_eq!(list(&she.call("paper_list_preview", request)["present"]).len(), 4);
}

#[test]
fn tables_part_colleagues_and_mending_after_no_shows_is_shown_first() {
    let she = Coordinator::with_new_dossier("2026-10-08");
    let meeting = six_couples(&she);
    let groups = she.call(
        "group_make",
        json!({ "meeting_id": meeting, "size": 4, "tables": null }),
    )["value"]
        .clone();
    assert_eq!(
        (
            list(&groups["tables"]).len(),
            groups["quality"]["conflicts"].as_u64()
        ),
        (3, Some(0))
    );
    for seat in list(&groups["tables"][0]["seats"]).iter().take(3) {
        she.call(
            "attendance_mark",
            json!({ "registration_id": seat["registration_id"], "state": "absent_silent" }),
        );
    }
    let preview = she.call("group_repair_preview", json!({ "meeting_id": meeting }));
    assert_eq!(list(&preview["moves"]).len(), 1, "{preview}");
    assert_eq!(preview["after"]["conflicts"], 0);
    let done = she.call("group_repair", json!({ "meeting_id": meeting }));
    assert_eq!(done["value"]["moves"], preview["moves"]);
    let again = she.call("group_repair_preview", json!({ "meeting_id": meeting }));
    assert!(list(&again["moves"]).is_empty());
}

#[test]
fn everything_is_there_after_locking_and_opening_again() {
    let she = Coordinator::with_new_dossier("2026-10-08");
    let meeting = six_couples(&she);
    assert_eq!(she.call("dossier_lock", Value::Null)["state"], "locked");
    assert_eq!(she.refused("meeting_list", Value::Null), "dossier-locked");
    assert_eq!(
        she.refused(
            "dossier_open",
            json!({ "passphrase": "iets anders dan de wachtzin" })
        ),
        "dossier-wrong-passphrase"
    );
    assert_eq!(
        she.call("dossier_open", json!({ "passphrase": PASSPHRASE }))["state"],
        "open"
    );
    assert_eq!(
        she.call("attendance_door", json!({ "meeting_id": meeting }))["counts"]["expected"],
        12
    );
}

#[test]
fn a_calendar_entry_keeps_its_uid_and_counts_up_when_the_day_changes() {
    let she = Coordinator::with_new_dossier("2026-09-10");
    let meeting = she.meeting(json!({}));
    let entry = || {
        let file = she.call(
            "letter_files",
            json!({ "meeting_id": meeting, "files": "calendar" }),
        );
        let bytes = she
            .app
            .document(file["id"].as_str().expect("an id"))
            .expect("in memory")
            .bytes;
        String::from_utf8(bytes.to_vec()).expect("text")
    };
    let line = |text: &str, key: &str| {
        text.lines()
            .find(|line| line.starts_with(key))
            .expect("present")
            .to_owned()
    };
    let before = entry();
    let mut fields = she.call("meeting_get", json!({ "id": meeting }))["fields"].clone();
    fields["date"] = json!("2026-10-15");
    she.call(
        "meeting_save",
        json!({ "id": meeting, "trajectory_id": null, "fields": fields }),
    );
    let after = entry();
    assert_eq!(line(&before, "UID"), line(&after, "UID"));
    assert_eq!(
        (
            line(&before, "SEQUENCE").as_str(),
            line(&after, "SEQUENCE").as_str()
        ),
        ("SEQUENCE:0", "SEQUENCE:1")
    );
}

#[test]
fn the_example_is_marked_complete_and_not_hers_to_undo() {
    let she = Coordinator::with_new_dossier("2026-09-10");
    let opened = she.call("example_open", Value::Null);
    assert_eq!(
        (opened["state"].as_str(), opened["example"].as_bool()),
        (Some("open"), Some(true))
    );
    let meetings = she.call("meeting_list", Value::Null);
    assert_eq!(list(&meetings["meetings"]).len(), 2);
    assert_eq!(meetings["meetings"][0]["counts"]["invited"], 28);
    assert_eq!(she.call("history_undoable", Value::Null)["undo"], Value::Null);
}
