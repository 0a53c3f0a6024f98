//! Keeping a dossier: backups and going back, another passphrase, finding, and knowing what is due.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use journeys::{Coordinator, PASSPHRASE};
use serde_json::{Value, json};

const OTHER: &str = "acht adelaars aarzelen achter alkmaar";

fn found(she: &Coordinator, text: &str) -> Vec<String> {
    let finds = she.call("search_everything", json!({ "text": text }));
    let titles = finds
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|find| find["title"].as_str());
    titles.map(str::to_owned).collect()
}

fn names(she: &Coordinator) -> u64 {
    she.call("overview_get", json!({ "all": true }))["organisations"]
        .as_u64()
        .unwrap_or_default()
}

fn todo_kinds(overview: &Value) -> Vec<&str> {
    overview["todos"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|todo| todo["kind"].as_str())
        .collect()
}

#[test]
fn a_backup_brings_back_what_was_and_keeps_what_is() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    she.organisation("Belbus Buitengebied", &[]);
    she.minutes_later(1);
    let made = she.call("backup_make", json!(null));
    she.minutes_later(1);
    she.organisation("Eettafel Harmelen", &[]);
    assert_eq!(names(&she), 2);

    she.minutes_later(1);
    let request = json!({ "path": null, "file_name": made["file_name"], "passphrase": null });
    assert_eq!(she.call("backup_restore", request)["state"], "open");
    assert_eq!(names(&she), 1);
    assert_eq!(found(&she, "eettafel"), Vec::<String>::new());

    let listed = she.call("backup_list", json!({ "path": null }));
    let replaced = listed
        .as_array()
        .into_iter()
        .flatten()
        .find(|backup| backup["reason"] == "replaced");
    let name = replaced
        .map(|backup| backup["file_name"].clone())
        .unwrap_or_default();
    she.minutes_later(1);
    she.call(
        "backup_restore",
        json!({ "path": null, "file_name": name, "passphrase": null }),
    );
    assert_eq!(
        names(&she),
        2,
        "what stood there before going back was itself kept"
    );
}

#[test]
fn a_mistyped_passphrase_of_a_backup_leaves_the_dossier_open() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    she.organisation("Belbus Buitengebied", &[]);
    let made = she.call("backup_make", json!(null));
    let request = json!({ "path": null, "file_name": made["file_name"], "passphrase": OTHER });
    assert_eq!(she.refused("backup_restore", request), "dossier-wrong-passphrase");
    assert_eq!(she.call("dossier_status", json!(null))["state"], "open");
    assert_eq!(names(&she), 1);
}

#[test]
fn going_back_while_locked_wants_the_passphrase() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    she.organisation("Belbus Buitengebied", &[]);
    let made = she.call("backup_make", json!(null));
    she.call("dossier_lock", json!(null));
    let with =
        |passphrase: Value| json!({ "path": null, "file_name": made["file_name"], "passphrase": passphrase });
    assert_eq!(
        she.refused("backup_restore", with(json!(null))),
        "dossier-empty-passphrase"
    );
    assert_eq!(
        she.refused("backup_restore", with(json!(OTHER))),
        "dossier-wrong-passphrase"
    );
    she.minutes_later(1);
    assert_eq!(
        she.call("backup_restore", with(json!(PASSPHRASE)))["state"],
        "open"
    );
    assert_eq!(names(&she), 1);
}

#[test]
fn the_passphrase_changes_only_for_who_knows_the_old_one() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    let change = |old: &str, new: &str| json!({ "old": old, "new": new, "void_sheets": false });
    assert_eq!(
        she.refused("passphrase_change", change(OTHER, OTHER)),
        "dossier-wrong-passphrase"
    );
    assert_eq!(
        she.refused("passphrase_change", change(PASSPHRASE, "welkom01")),
        "dossier-weak-passphrase"
    );
    assert_eq!(
        she.refused("passphrase_change", change(PASSPHRASE, "")),
        "dossier-empty-passphrase"
    );
    let sheet = she.call("dossier_recovery_key", json!(null))["groups"].clone();
    she.call("passphrase_change", change(PASSPHRASE, OTHER));

    she.call("dossier_lock", json!(null));
    let open = |passphrase: &str| json!({ "path": null, "passphrase": passphrase, "read_only": false });
    assert_eq!(
        she.refused("dossier_open", open(PASSPHRASE)),
        "dossier-wrong-passphrase"
    );
    assert_eq!(she.call("dossier_open", open(OTHER))["state"], "open");

    // The sheet of before still opens it: she chose not to void it.
    she.call("dossier_lock", json!(null));
    let key = sheet
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect::<Vec<_>>()
        .join(" ");
    assert_eq!(
        she.call("dossier_recover", json!({ "path": null, "recovery_key": key }))["state"],
        "open"
    );
}

#[test]
fn who_opens_with_the_recovery_key_chooses_a_new_passphrase_without_the_old() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    let sheet = || she.call("dossier_recovery_key", json!(null))["groups"].clone();
    let key = |groups: &Value| {
        let groups: Vec<&str> = groups
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        json!({ "path": null, "recovery_key": groups.join("-") })
    };
    let fresh = json!({ "old": null, "new": OTHER, "void_sheets": true });
    assert_eq!(
        she.refused("passphrase_change", fresh.clone()),
        "dossier-empty-passphrase"
    );
    let used = sheet();
    she.call("dossier_lock", json!(null));
    assert_eq!(she.call("dossier_recover", key(&used))["recovered"], true);
    // Locking ends it: whoever sits down later has to know something.
    she.call("dossier_lock", json!(null));
    let old = json!({ "path": null, "passphrase": PASSPHRASE, "read_only": false });
    assert_eq!(she.call("dossier_open", old.clone())["recovered"], false);
    assert_eq!(
        she.refused("passphrase_change", fresh.clone()),
        "dossier-empty-passphrase"
    );

    she.call("dossier_lock", json!(null));
    she.call("dossier_recover", key(&used));
    she.call("passphrase_change", fresh.clone());
    assert_eq!(she.call("dossier_status", json!(null))["recovered"], false);
    assert_eq!(
        she.refused("passphrase_change", fresh),
        "dossier-empty-passphrase"
    );
    let new = sheet();
    she.call("dossier_lock", json!(null));
    assert_eq!(she.refused("dossier_open", old), "dossier-wrong-passphrase");
    assert_eq!(
        she.refused("dossier_recover", key(&used)),
        "dossier-wrong-recovery-key"
    );
    assert_eq!(she.call("dossier_recover", key(&new))["state"], "open");
}

#[test]
fn parts_of_compounds_are_found_after_what_begins_so() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    for name in [
        "Geheugencafé Zegveld",
        "Voedselbank Woerden",
        "Bankjesgroep Harmelen",
    ] {
        she.organisation(name, &[]);
    }
    assert_eq!(found(&she, "cafe"), ["Geheugencafé Zegveld"]);
    assert_eq!(
        found(&she, "bank"),
        ["Bankjesgroep Harmelen", "Voedselbank Woerden"]
    );
    assert_eq!(
        found(&she, "an"),
        Vec::<String>::new(),
        "two letters only begin words"
    );
    let list = |text: &str| {
        let query = json!({ "text": text });
        let rows = she.call("organisation_list", query)["rows"].clone();
        let names = rows
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|row| row["name"].as_str());
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(list("CAFÉ"), ["Geheugencafé Zegveld"]);
    assert_eq!(list("bank"), ["Bankjesgroep Harmelen", "Voedselbank Woerden"]);
    // An organisation is meant more often than the place it is named after.
    let finds = she.call("search_everything", json!({ "text": "zegveld" }));
    assert_eq!(finds[0]["table"], "organisation");
    assert!(
        finds
            .as_array()
            .unwrap()
            .iter()
            .any(|find| find["table"] == "district"),
        "{finds}"
    );
}

#[test]
fn a_find_is_written_as_people_write() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    let brug = she.organisation("De Brug", &[]);
    let fields = json!({
        "name": { "initials": "", "given_name": "Robert", "surname_prefix": "d'", "surname": "Aumont" },
        "phone": "0348 551205",
    });
    let save = json!({ "id": null, "fields": fields, "organisation_id": brug, "role": "" });
    let person = she.call("person_save", save)["value"].clone();
    let meeting = she.meeting(json!({ "venue": "Podiumzaal" }));
    let one = |text: &str, table: &str| {
        let finds = she.call("search_everything", json!({ "text": text }));
        let found = finds
            .as_array()
            .unwrap()
            .iter()
            .find(|find| find["table"] == table);
        found.unwrap_or_else(|| panic!("{text}: {finds}")).clone()
    };
    assert_eq!(one("aumont", "person")["title"], "Robert d'Aumont");
    assert_eq!(one("0348551205", "person")["excerpt"], "0348 55 12 05");
    let found_meeting = one("podiumzaal", "meeting");
    assert_eq!(found_meeting["date"], "2026-10-08");
    assert_eq!(found_meeting["context"], "Podiumzaal");
    assert!(
        !found_meeting["excerpt"].as_str().unwrap().contains("2026-"),
        "{found_meeting}"
    );
    let trajectory = she.call("meeting_list", json!(null))["trajectories"][0]["name"].clone();
    assert_eq!(one(trajectory.as_str().unwrap(), "trajectory")["parent"], meeting);

    // Without a position there is no organisation to show somebody at; the list of persons still holds them.
    she.call("position_remove", json!({ "id": person["positions"][0]["id"] }));
    assert_eq!(one("aumont", "person")["parent"], Value::Null);
    let list = she.call("person_list", json!(null));
    assert_eq!(
        (&list[0]["id"], &list[0]["organisations"]),
        (&person["id"], &json!(""))
    );
}

#[test]
fn the_overview_and_the_list_agree_on_what_is_to_do() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    let save = |fields: Value| {
        let id =
            she.call("organisation_save", json!({ "id": null, "fields": fields }))["value"]["id"].clone();
        let fields = she.call("person_read_name", json!({ "text": "Nel Brouwhuis" }));
        she.call(
            "person_save",
            json!({ "id": null, "fields": fields, "organisation_id": id, "role": "" }),
        );
    };
    save(json!({ "name": "De Brug", "kind": "visiting" }));
    save(json!({ "name": "De Haven" }));
    save(json!({ "name": "De Kade", "kind": "visiting", "email": "geen adres" }));
    let rows = she.call("organisation_list", json!({ "text": "" }))["rows"].clone();
    let doubts: Vec<_> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["doubts"].as_u64())
        .collect();
    assert_eq!(doubts, [Some(0), Some(1), Some(1)]);
    let missing = she.call("overview_get", json!({ "all": false }))["missing"].clone();
    assert_eq!(
        (&missing["incomplete"], &missing["complete"]),
        (&json!(2), &json!(1))
    );
    let names: Vec<_> = missing["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["name"].clone())
        .collect();
    assert_eq!(names, ["De Haven", "De Kade"]);
}

#[test]
fn everything_is_found_by_the_beginnings_of_words_without_accents() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    let cafe = she.organisation("Herstelcafé Snel en Polanen", &["Mies van der Veldkant"]);
    assert_eq!(found(&she, "HERSTELCAFE pol"), ["Herstelcafé Snel en Polanen"]);
    let finds = she.call("search_everything", json!({ "text": "mies veld" }));
    assert_eq!(finds[0]["title"], "Mies van der Veldkant");
    assert_eq!(finds[0]["parent"], cafe, "a person is shown at the organisation");
    she.call("history_undo", json!(null));
    assert_eq!(found(&she, "veldkant"), Vec::<String>::new());
}

#[test]
fn what_is_due_follows_what_was_done() {
    let she = Coordinator::with_new_dossier("2026-09-29");
    let look = || she.call("overview_get", json!({ "all": false }));
    assert_eq!(todo_kinds(&look()), ["add_organisations"]);
    let id = she.organisation("Belbus Buitengebied", &["Nel Brouwhuis"]);
    assert_eq!(todo_kinds(&look()), ["make_meeting"]);
    let meeting = she.meeting(json!({ "capacity": 56 }));
    assert_eq!(todo_kinds(&look()), ["invite"]);
    she.call(
        "invitation_add",
        json!({ "meeting_id": meeting, "organisation_ids": [id] }),
    );
    let overview = look();
    assert_eq!(todo_kinds(&overview), ["call_silent"]);
    assert_eq!(overview["todos"][0]["days_left"], 3);
    assert_eq!(overview["meeting"]["counts"]["silent"], 1);
    assert_eq!(overview["waiting"]["meetings"], 1);
    assert_eq!(overview["missing"]["incomplete"], 1);
}
