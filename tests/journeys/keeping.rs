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
