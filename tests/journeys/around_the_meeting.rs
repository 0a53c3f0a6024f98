//! What happens around a meeting besides the straight road: calls in vain, people who change places, people who walk
//! in from nowhere, papers printed before the last change.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a journey that cannot go on has failed"
)]

use journeys::{Coordinator, expected, four_people, list, person, place, reply};
use serde_json::{Value, json};

fn door(she: &Coordinator, meeting: &Value) -> Value {
    she.call("attendance_door", json!({ "meeting_id": meeting }))
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

fn found(she: &Coordinator, meeting: &Value, text: &str, limit: usize) -> Vec<String> {
    let request = json!({ "meeting_id": meeting, "text": text, "limit": limit });
    list(&she.call("attendance_search", request))
        .iter()
        .map(|row| {
            let name = row["name"].as_str().unwrap_or_default();
            let shown = if name.is_empty() {
                &row["organisation"]
            } else {
                &row["name"]
            };
            shown.as_str().unwrap_or_default().to_owned()
        })
        .collect()
}

#[test]
fn who_is_called_that_stands_before_who_belongs_to_something_called_that() {
    let she = Coordinator::with_new_dossier("2026-10-08");
    let meeting = expected(
        &she,
        &[
            ("Jongerenhuis", &["Ad Aarts", "Bea Bos"]),
            ("Jongleurs Kamerik", &["Cor Ceder", "Jonge Dirk"]),
            ("Belbus", &["E. 't Jong", "Jonna Zwart"]),
        ],
    );
    // Known, not expected: after whoever is expected and fits as well.
    she.organisation("Wijkteam", &["K. de Jonge", "Wim Tak"]);
    assert_eq!(
        found(&she, &meeting, "jong", 8),
        [
            "E. 't Jong",
            "K. de Jonge",
            "Jonge Dirk",
            "Ad Aarts",
            "Bea Bos",
            "Cor Ceder"
        ],
        "surname, first name, organisation; expected before known"
    );
    assert_eq!(
        found(&she, &meeting, "jong", 2),
        ["E. 't Jong", "K. de Jonge"],
        "in order before it is cut off"
    );
    let jong = place(&she, &meeting, "Belbus", "E. 't Jong");
    let aarts = place(&she, &meeting, "Jongerenhuis", "Ad Aarts");
    for one in [&jong, &aarts] {
        she.call(
            "attendance_mark",
            json!({ "registration_id": one, "state": "present" }),
        );
    }
    let now = found(&she, &meeting, "jong", 8);
    assert_eq!(
        now[3..],
        ["Bea Bos", "Cor Ceder", "Ad Aarts"],
        "who is inside after who is not: {now:?}"
    );
    assert_eq!(found(&she, &meeting, "de jo", 8)[0], "K. de Jonge");
}

#[test]
fn an_organisation_is_found_at_the_door_by_its_other_name() {
    let she = Coordinator::with_new_dossier("2026-10-08");
    let meeting = expected(&she, &[("Belbus Buitengebied", &["Nel Brouwhuis"])]);
    let row = list(&she.call("organisation_list", json!({}))["rows"])[0].clone();
    let mut fields = she.call("organisation_get", json!({ "id": row["id"] }))["fields"].clone();
    fields["aliases"] = json!(["De Rode Bus"]);
    she.call("organisation_save", json!({ "id": row["id"], "fields": fields }));
    assert_eq!(found(&she, &meeting, "rode", 5), ["Nel Brouwhuis"]);
}

#[test]
fn nobody_is_counted_twice_without_a_question() {
    let she = Coordinator::with_new_dossier("2026-10-08");
    let meeting = four_people(&she);
    she.organisation("Leeskring", &["Rika Zomerdijk"]);
    let walk_in = |more: Value| {
        let mut request = json!({ "meeting_id": meeting, "organisation_id": null });
        for (key, value) in more.as_object().expect("fields") {
            request[key] = value.clone();
        }
        request
    };
    let named = |name: &str| json!({ "how": "named", "name": name });
    let asked = |request: Value| she.refusal("attendance_walk_in", request);
    let nel = place(&she, &meeting, "Belbus Buitengebied", "Nel Brouwhuis");
    let question = asked(walk_in(json!({ "who": named("nel brouwhuis") })));
    assert_eq!(
        (
            &question["code"],
            &question["args"]["standing"],
            &question["args"]["registration_id"]
        ),
        (&json!("maybe-same-person"), &json!("expected"), &nel)
    );
    she.call(
        "attendance_mark",
        json!({ "registration_id": nel, "state": "present" }),
    );
    let question = asked(walk_in(json!({ "who": named("N. Brouwhuis") })));
    assert_eq!(
        (&question["args"]["standing"], &question["args"]["organisation"]),
        (&json!("inside"), &json!("Belbus Buitengebied"))
    );
    // Somebody of the dossier who is not on the list.
    let question = asked(walk_in(json!({ "who": named("Rika Zomerdijk") })));
    assert_eq!(question["args"]["standing"], "known");
    assert_eq!(
        door(&she, &meeting)["counts"]["present"],
        1,
        "a question adds nobody"
    );
    assert_eq!(
        list(&she.call("person_list", Value::Null)).len(),
        5,
        "nor does it make a person"
    );
    let bram = place(&she, &meeting, "Belbus Buitengebied", "Bram Oldenkamp");
    let substitute = json!({ "registration_id": bram, "who": named("Nel Brouwhuis") });
    assert_eq!(
        she.refused("attendance_substitute", substitute),
        "already-registered",
        "a colleague is known without a question"
    );
    // She says who it is.
    let known = json!({ "how": "known", "person_id": question["args"]["person_id"] });
    she.call("attendance_walk_in", walk_in(json!({ "who": known })));
    she.call(
        "attendance_walk_in",
        walk_in(json!({ "who": named("Nel Brouwhuis"), "someone_else": true })),
    );
    assert_eq!(door(&she, &meeting)["counts"]["present"], 3);
    she.call("history_undo", Value::Null);
    assert_eq!(door(&she, &meeting)["counts"]["present"], 2);
}

#[test]
fn empty_lines_of_the_signed_list_are_typed_over_and_stay_known() {
    let she = Coordinator::with_new_dossier("2026-10-08");
    let meeting = four_people(&she);
    let paper =
        json!({ "meeting_id": meeting, "paper": "attendance_table", "by_organisation": true, "spares": 3 });
    let version = she.call("paper_make", paper.clone())["version"].clone();
    she.call("paper_printed", json!({ "paper": paper, "version": version }));
    let print = she.call("paper_list_versions", json!({ "meeting_id": meeting }))[0].clone();
    assert_eq!(
        (&print["last"], &print["lines"], &print["by_organisation"]),
        (&json!(4), &json!(7), &json!(true))
    );
    let nel = place(&she, &meeting, "Belbus Buitengebied", "Nel Brouwhuis");
    she.call(
        "attendance_mark",
        json!({ "registration_id": nel, "state": "absent_silent" }),
    );
    let mut request = json!({ "meeting_id": meeting, "list_print_id": print["id"], "numbers": "1-2, 5-7, 8", "rest": "leave" });
    let report = she.call("paper_list_preview", request.clone());
    assert_eq!(report["empty_lines"], json!([5, 6, 7]), "{report}");
    assert_eq!(
        report["problems"],
        json!([{ "code": "not_on_list", "number": 8 }])
    );
    assert_eq!(
        report["corrected"],
        json!([{ "name": "Nel Brouwhuis", "was": "absent_silent" }]),
        "who was absent and signed is said apart"
    );
    let line = |number: u32, name: &str| json!({ "number": number, "who": { "how": "named", "name": name }, "organisation_id": null });
    request["walk_ins"] = json!([line(5, "Rika Zomerdijk"), line(6, "Joke Terlouwen")]);
    let question = she.refusal("paper_list_apply", request.clone());
    assert_eq!(
        (&question["code"], &question["args"]["number"]),
        (&json!("maybe-same-person"), &json!(6))
    );
    assert_eq!(door(&she, &meeting)["counts"]["present"], 0, "all or nothing");
    request["walk_ins"][0]["new_organisation"] = json!("Leeskring Kamerik");
    request["walk_ins"][1]["registration_id"] = question["args"]["registration_id"].clone();
    let applied = she.call("paper_list_apply", request.clone());
    assert_eq!(applied["undo"]["args"]["count"], "4");
    let counts = door(&she, &meeting)["counts"].clone();
    assert_eq!(
        (&counts["present"], &counts["walk_in"]),
        (&json!(4), &json!(1)),
        "{counts}"
    );
    // The same numbers again are the same people; line 7 still has nobody.
    request["walk_ins"] = json!([]);
    let again = she.call("paper_list_preview", request.clone());
    assert_eq!(
        (&again["present"], &again["empty_lines"]),
        (&json!([]), &json!([7])),
        "{again}"
    );
    she.call("history_undo", Value::Null);
    assert_eq!(door(&she, &meeting)["counts"]["present"], 0);
    assert_eq!(
        she.call("paper_list_preview", request)["empty_lines"],
        json!([5, 6, 7])
    );
}

#[test]
fn a_facilitator_she_chose_stays_one_when_the_division_is_made_again() {
    let she = Coordinator::with_new_dossier("2026-10-08");
    let meeting = expected(
        &she,
        &[
            ("Belbus", &["K. Bruijn", "A. Zwart"]),
            ("Eettafel", &["Z. Aalbers", "Wim Zandstra"]),
            ("Leeskring", &["M. Öztürk", "Piet Vos"]),
        ],
    );
    let divide = |size: u32, tables: Value| {
        she.call(
            "group_make",
            json!({ "meeting_id": meeting, "size": size, "tables": tables }),
        )["value"]
            .clone()
    };
    let seat_of = |groups: &Value, name: &str| {
        let mut seats = list(&groups["tables"]).iter().flat_map(|table| {
            list(&table["seats"])
                .iter()
                .map(move |seat| (table["number"].clone(), seat.clone()))
        });
        seats.find(|(_, seat)| seat["name"] == name).expect("seated")
    };
    let groups = divide(3, Value::Null);
    for (name, duty) in [("K. Bruijn", "facilitator"), ("M. Öztürk", "note_taker")] {
        let (table, seat) = seat_of(&groups, name);
        let give = |duty: Value| {
            let change = json!({ "registration_id": seat["registration_id"], "table": table, "fixed": name == "M. Öztürk", "duty": duty });
            she.call("group_seat", change)["undo"]["kind"].clone()
        };
        give(Value::Null);
        let kind = format!("groups.{}", duty.replace('_', "-"));
        assert_eq!(give(json!(duty)), kind, "the undo bar says what was done");
    }
    for tables in [json!(2), json!(3), json!(1), json!(2)] {
        let groups = divide(0, tables);
        for (name, duty) in [("K. Bruijn", "facilitator"), ("M. Öztürk", "note_taker")] {
            assert_eq!(seat_of(&groups, name).1["duty"], duty, "{name}: {groups}");
        }
    }
    // By surname, after who leads and who writes; not by the letter the shown name begins with.
    let groups = divide(6, json!(1));
    let names: Vec<&Value> = list(&groups["tables"][0]["seats"])
        .iter()
        .skip(2)
        .map(|seat| &seat["name"])
        .collect();
    assert_eq!(names, ["Z. Aalbers", "Piet Vos", "Wim Zandstra", "A. Zwart"]);
    let refused = json!({ "meeting_id": meeting, "size": 8, "tables": 100 });
    assert_eq!(she.refused("group_make", refused), "groups-too-many-tables");
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
