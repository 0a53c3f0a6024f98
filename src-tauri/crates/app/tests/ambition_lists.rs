//! Importing a list of ambitions as the screens do it: whose each is, what is asked, what stays out, and that it is one
//! step to take back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod host;

use std::path::PathBuf;
use std::sync::Arc;

use app::{App, commands};
use serde_json::{Value, json};

use host::FixedHost;

struct Desk {
    app: App,
    _folder: tempfile::TempDir,
}

impl Desk {
    /// A dossier with the organisations of the example list.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::new(Arc::new(FixedHost::on(2026, 10, 9, folder.path())));
        let path = folder.path().join("proef.hartwerk");
        let desk = Self { app, _folder: folder };
        desk.ask(
            "dossier_create",
            json!({ "path": path, "passphrase": "vier paarden lopen langzaam thuis" }),
        );
        let list = desk.ask(
            "import_read",
            json!({ "path": fixture("data/organisations-utf8.csv") }),
        );
        let token = &list["token"];
        desk.ask(
            "import_preview",
            json!({ "token": token, "sheet": list["sheet"], "mapping": null }),
        );
        desk.ask(
            "import_commit",
            json!({ "token": token, "decisions": { "answers": [], "accepted": [], "leave_out": [] }, "job": "j" }),
        );
        desk
    }

    fn try_ask(&self, command: &str, request: Value) -> Result<Value, app::AppError> {
        commands::dispatch(&self.app, command, request)
    }

    fn ask(&self, command: &str, request: Value) -> Value {
        self.try_ask(command, request)
            .unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }

    fn read(&self, name: &str) -> Value {
        self.ask(
            "import_read",
            json!({ "path": fixture(name), "kind": "ambitions" }),
        )
    }

    fn look(&self, list: &Value, names: &Value) -> Value {
        let request =
            json!({ "token": list["token"], "sheet": list["sheet"], "mapping": null, "names": names });
        self.ask("ambition_import_preview", request)
    }

    fn commit(&self, list: &Value, names: &Value, leave_out: &[u32]) -> Result<Value, app::AppError> {
        let request = json!({ "token": list["token"], "names": names, "leave_out": leave_out, "meeting_id": null, "job": "j" });
        self.try_ask("ambition_import_commit", request)
    }

    fn ambitions(&self) -> Vec<Value> {
        self.ask("ambition_list", Value::Null).as_array().unwrap().clone()
    }

    /// What she answers: the food bank is recognised, the walking club is new, the transport service stays open.
    fn answers(seen: &Value) -> Value {
        let candidate = &seen["names"][0]["candidates"][0];
        assert_eq!(candidate["name"], "Voedselbank De Brug", "{}", seen["names"]);
        json!([
            { "name": "De Brug Voedselbank", "meaning": { "is": "existing", "id": candidate["id"], "remember": true } },
            { "name": "Wandelclub Het Ommetje", "meaning": { "is": "new" } },
        ])
    }
}

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(name)
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("no number: {value}"))
}

#[test]
fn one_list_in_three_formats_says_the_same() {
    let desk = Desk::new();
    let rows = |name: &str| {
        let seen = desk.look(&desk.read(name), &json!([]));
        let rows = seen["rows"].as_array().unwrap();
        let words: Vec<(Value, Value, Value, Value)> = rows
            .iter()
            .map(|row| {
                (
                    row["row"].clone(),
                    row["owner"]["name"].clone(),
                    row["text"].clone(),
                    row["number"].clone(),
                )
            })
            .collect();
        // A workbook does not hold rows without cells; a text file does.
        let mut left_out = seen["left_out"].as_array().unwrap().clone();
        left_out.retain(|one| one["reason"] != "blank");
        (words, left_out, seen["columns_left_out"].clone())
    };
    let csv = rows("ambitions/ambities.csv");
    assert_eq!(csv.2, json!(["Contactpersoon"]));
    assert_eq!(csv, rows("ambitions/ambities.xlsx"));
    assert_eq!(csv, rows("ambitions/ambities.ods"));
}

#[test]
fn names_are_asked_then_all_is_written_in_one_step_and_taken_back_in_one() {
    let desk = Desk::new();
    let list = desk.read("ambitions/ambities.csv");
    let open = desk.look(&list, &json!([]));
    let names: Vec<&Value> = open["names"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["name"])
        .collect();
    assert_eq!(
        names,
        [
            "De Brug Voedselbank",
            "Wandelclub Het Ommetje",
            "Rijdienst Naar Het Ommeland"
        ]
    );
    let answers = Desk::answers(&open);
    let seen = desk.look(&list, &answers);
    let report = desk.commit(&list, &answers, &[]).unwrap()["value"].clone();
    assert_eq!(number(&report["added"]), 6, "{report}");
    assert_eq!(report["organisations_added"], json!(["Wandelclub Het Ommetje"]));
    assert_eq!(report["names_remembered"], 1);
    assert_eq!(report["left_out"], seen["left_out"]);
    let reasons: Vec<&Value> = report["left_out"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["reason"])
        .collect();
    assert_eq!(
        reasons,
        ["blank", "no_text", "same_as_earlier_row", "unknown_organisation"]
    );

    let ambitions = desk.ambitions();
    let of = |organisation: &str| -> Vec<&Value> {
        ambitions
            .iter()
            .filter(|one| one["organisation"] == organisation)
            .collect()
    };
    assert_eq!(
        of("Voedselbank De Brug").len(),
        2,
        "the row below belongs to it too"
    );
    assert_eq!(of("Zonnehof Bezoekdienst Harmelen")[0]["number"], 11);
    // Numbers of the list are kept; the others count on after the highest ever given out, without those of the list.
    let mut numbers: Vec<u64> = ambitions.iter().map(|one| number(&one["number"])).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 11, 12, 13, 14]);
    let detail = desk.ask(
        "ambition_get",
        json!({ "id": of("Zonnehof Bezoekdienst Harmelen")[0]["id"] }),
    );
    assert_eq!(detail["words"]["target_groups"], json!(["ouderen", "weduwen"]));
    assert_eq!(detail["words"]["contribution_will"], "een middag per week");
    assert_eq!(detail["source_note"], "tafel 2; Thema: aandacht");
    assert_eq!(detail["row"]["state"], "concept");

    desk.ask("history_undo", Value::Null);
    assert!(desk.ambitions().is_empty());
    let all = desk.ask(
        "organisation_list",
        json!({ "text": "Ommetje", "kinds": [], "place": null, "state": "all", "sort": "name" }),
    );
    assert_eq!(all["rows"], json!([]), "the new organisation goes with it");
}

#[test]
fn the_same_list_again_asks_nothing_new_and_adds_nothing() {
    let desk = Desk::new();
    let list = desk.read("ambitions/ambities.xlsx");
    let answers = Desk::answers(&desk.look(&list, &json!([])));
    desk.look(&list, &answers);
    desk.commit(&list, &answers, &[]).unwrap();
    let again = desk.look(&desk.read("ambitions/ambities.ods"), &json!([]));
    assert_eq!(again["rows"], json!([]));
    let names: Vec<&Value> = again["names"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["name"])
        .collect();
    assert_eq!(
        names,
        ["Rijdienst Naar Het Ommeland"],
        "the other name was remembered"
    );
}

#[test]
fn a_row_can_be_left_out_and_a_dossier_that_changed_is_looked_at_again() {
    let desk = Desk::new();
    let list = desk.read("ambitions/ambities.csv");
    desk.look(&list, &json!([]));
    let zonnehof = desk.look(&list, &json!([]))["rows"][0].clone();
    assert_eq!(zonnehof["row"], 3);
    // Somebody writes the same words down by hand between looking and reading in.
    let request = json!({ "organisation_id": zonnehof["owner"]["id"], "meeting_id": null, "source_note": "", "texts": [zonnehof["text"]] });
    desk.ask("ambition_add", request);
    let refused = desk.commit(&list, &json!([]), &[]).unwrap_err();
    assert_eq!(refused.code, "import-changed");
    assert_eq!(desk.ambitions().len(), 1);

    let again = desk.look(&list, &json!([]));
    assert_eq!(again["left_out"][0]["reason"], "already_known");
    let row = number(&again["rows"][0]["row"]) as u32;
    let report = desk.commit(&list, &json!([]), &[row]).unwrap()["value"].clone();
    assert!(
        report["left_out"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["row"] == row && one["reason"] == "chosen"),
        "{report}"
    );
    assert_eq!(
        number(&report["added"]) as usize,
        again["rows"].as_array().unwrap().len() - 1
    );
}

#[test]
fn a_list_without_ambitions_is_refused_with_a_sentence() {
    let desk = Desk::new();
    let list = desk.read("ambitions/ambities.csv");
    let targets: Vec<Value> = list["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|_| json!({ "to": "left_out" }))
        .collect();
    let request =
        json!({ "token": list["token"], "sheet": 0, "mapping": { "targets": targets }, "names": [] });
    assert_eq!(
        desk.try_ask("ambition_import_preview", request).unwrap_err().code,
        "import-no-ambition"
    );
}
