//! The slice "Organisaties" as the screens use it: a list is read, looked at, written in one step and taken back; two
//! records become one and two again; what leaves as a spreadsheet comes back the same.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod host;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::{App, commands};
use serde_json::{Value, json};

use host::FixedHost;

struct Desk {
    app: App,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::new(Arc::new(FixedHost::on(2026, 9, 14, folder.path())));
        let desk = Self { app, folder };
        let path = desk.folder.path().join("proef.hartwerk");
        desk.ask(
            "dossier_create",
            json!({ "path": path, "passphrase": "vier paarden lopen langzaam thuis" }),
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

    fn rows(&self, state: &str) -> Vec<Value> {
        self.ask("organisation_list", json!({ "state": state }))["rows"]
            .as_array()
            .unwrap()
            .clone()
    }

    fn id_of(&self, name: &str) -> Value {
        let rows = self.rows("all");
        let row = rows.iter().find(|row| row["name"] == name);
        row.unwrap_or_else(|| panic!("no {name}"))["id"].clone()
    }

    fn persons(&self) -> usize {
        self.ask("person_list", Value::Null).as_array().unwrap().len()
    }

    fn read_list(&self, path: &Path) -> (Value, Value) {
        let file = self.ask("import_read", json!({ "path": path }));
        let request = json!({ "token": file["token"], "sheet": file["sheet"], "mapping": null });
        let preview = self.ask("import_preview", request);
        (file, preview)
    }

    fn import(&self, path: &Path, answers: Value) -> Value {
        let (file, _) = self.read_list(path);
        let decisions = json!({ "answers": answers, "accepted": [], "leave_out": [] });
        self.ask(
            "import_commit",
            json!({ "token": file["token"], "decisions": decisions, "job": "j1" }),
        )
    }
}

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures/data")
        .join(name)
}

#[test]
fn a_list_is_imported_in_one_step_and_taken_back_in_one() {
    let desk = Desk::new();
    let outcome = desk.import(&fixture("organisations.xlsx"), json!([]));
    let report = &outcome["value"];
    assert_eq!(report["added"].as_array().unwrap().len(), 30);
    assert_eq!(report["duplicates_asked"], 2);
    assert_eq!(
        report["left_out"],
        json!([{ "row": 34, "last_row": 34, "reason": "blank" }])
    );
    assert_eq!(desk.persons(), 56);
    assert_eq!(desk.rows("active").len(), 30);
    desk.ask("history_undo", Value::Null);
    assert!(desk.rows("all").is_empty());
    assert_eq!(desk.persons(), 0);
    assert!(desk.ask("area_list", Value::Null).as_array().unwrap().is_empty());
    desk.ask("history_redo", Value::Null);
    assert_eq!(desk.rows("active").len(), 30);
}

#[test]
fn importing_the_same_list_again_adds_nothing() {
    let desk = Desk::new();
    desk.import(&fixture("organisations.csv"), json!([]));
    let persons = desk.persons();
    let (_, preview) = desk.read_list(&fixture("organisations-utf8.csv"));
    assert_eq!(preview["rows"], 0);
    assert_eq!(preview["questions"], json!([]));
    let report = desk.import(&fixture("organisations-utf8.csv"), json!([]));
    assert_eq!(report["value"]["added"], json!([]));
    assert_eq!(report["undo"], Value::Null);
    assert_eq!(desk.persons(), persons);
}

#[test]
fn an_answer_makes_two_rows_one_organisation() {
    let desk = Desk::new();
    let (_, preview) = desk.read_list(&fixture("organisations.xlsx"));
    let question = preview["questions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|question| question["left"]["row"] == 7)
        .unwrap();
    let answer = json!([{ "question": question["id"], "same": true, "take_right": [], "same_persons": [0] }]);
    let persons_before = preview["persons"].as_u64().unwrap();
    desk.import(&fixture("organisations.xlsx"), answer);
    assert_eq!(desk.rows("active").len(), 29);
    assert_eq!(desk.persons() as u64, persons_before - 1);
    let detail = desk.ask(
        "organisation_get",
        json!({ "id": desk.id_of("Voedselbank De Brug") }),
    );
    assert_eq!(
        detail["fields"]["aliases"],
        json!(["St. Voedselbank De Brug Woerden"])
    );
    assert_eq!(detail["fields"]["kvk"], "99990104");
    assert!(
        detail["source_text"].as_str().unwrap().contains("99990140"),
        "the other number is not lost"
    );
    assert_eq!(detail["contacts"].as_array().unwrap().len(), 2);
}

#[test]
fn a_changed_dossier_is_noticed_before_writing() {
    let desk = Desk::new();
    let (file, _) = desk.read_list(&fixture("organisations.xlsx"));
    let fields = json!({ "name": "Taalhuis De Letterbak", "city": "Woerden" });
    desk.ask("organisation_save", json!({ "id": null, "fields": fields }));
    let decisions = json!({ "answers": [], "accepted": [], "leave_out": [] });
    let refused = desk.try_ask(
        "import_commit",
        json!({ "token": file["token"], "decisions": decisions, "job": "j" }),
    );
    assert_eq!(refused.unwrap_err().code, "import-changed");
    assert_eq!(desk.rows("all").len(), 1);
}

#[test]
fn service_areas_are_shared_and_filter_the_list() {
    let desk = Desk::new();
    desk.import(&fixture("organisations.xlsx"), json!([]));
    let areas = desk.ask("area_list", Value::Null);
    let whole: Vec<&Value> = areas
        .as_array()
        .unwrap()
        .iter()
        .filter(|area| area["scope"] == "municipality")
        .collect();
    assert_eq!(
        whole.len(),
        1,
        "'hele gemeente', 'gemeente Woerden' and 'alle kernen' are one area"
    );
    assert!(whole[0]["organisations"].as_u64().unwrap() > 5);
    let in_kamerik = desk.ask("organisation_list", json!({ "place": "WK063207" }));
    let names: Vec<&str> = in_kamerik["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect();
    assert!(
        names.contains(&"Muziekvereniging Ons Genoegen Kamerik") && names.contains(&"Taalhuis De Letterbak")
    );
    assert!(!names.contains(&"Dorpscoöperatie Zegveld Vooruit"));
}

#[test]
fn two_organisations_become_one_and_two_again() {
    let desk = Desk::new();
    desk.import(&fixture("organisations.xlsx"), json!([]));
    let found = desk.ask("merge_find", Value::Null);
    let pairs = found["organisations"].as_array().unwrap();
    assert_eq!(pairs.len(), 2);
    let pair = pairs
        .iter()
        .find(|pair| pair["keep_name"].as_str().unwrap().contains("Steiger"))
        .unwrap();
    let (keep, other) = (pair["keep"].clone(), pair["other"].clone());
    let before = (
        desk.ask("organisation_get", json!({ "id": keep })),
        desk.ask("organisation_get", json!({ "id": other })),
    );
    let preview = desk.ask(
        "merge_preview_organisations",
        json!({ "keep": keep, "other": other }),
    );
    assert_eq!(preview["moves"], json!([{ "table": "position", "count": 1 }]));
    assert_eq!(preview["persons"].as_array().unwrap().len(), 1);
    let persons = desk.persons();
    desk.ask(
        "merge_organisations",
        json!({ "keep": keep, "other": other, "take_other": ["kind"], "same_persons": [0] }),
    );
    let merged = desk.ask("organisation_get", json!({ "id": keep }));
    assert_eq!(merged["fields"]["aliases"], json!(["Inloophuis de Steiger"]));
    assert_eq!(merged["contacts"].as_array().unwrap().len(), 2);
    assert!(
        merged["contacts"]
            .as_array()
            .unwrap()
            .iter()
            .any(|contact| contact["name"] == "Robert d'Aumont")
    );
    assert_eq!(desk.persons(), persons - 1);
    desk.ask("history_undo", Value::Null);
    assert_eq!(desk.persons(), persons);
    assert_eq!(
        (
            desk.ask("organisation_get", json!({ "id": keep })),
            desk.ask("organisation_get", json!({ "id": other }))
        ),
        before
    );
}

#[test]
fn merging_moves_invitations_and_registrations_and_back() {
    let desk = Desk::new();
    let save = |name: &str| {
        let fields = json!({ "id": null, "fields": { "name": name } });
        desk.ask("organisation_save", fields)["value"]["id"].clone()
    };
    let (keep, other) = (save("Rode Brug"), save("Rode Brug Woerden"));
    let meeting = |title: &str| {
        let fields = json!({
            "title": title, "date": "2026-10-08", "starts_at": "15:00", "ends_at": "17:00", "venue": "", "room": "",
            "address": "", "capacity": null, "reply_by": "2026-10-02", "max_persons": 2, "notes": "",
        });
        let request = json!({ "id": null, "trajectory_id": null, "fields": fields });
        desk.ask("meeting_save", request)["value"]["id"].clone()
    };
    let (both, one) = (meeting("Samen sterker"), meeting("Vervolg"));
    let board = |meeting: &Value| desk.ask("reply_board", json!({ "meeting_id": meeting }))["rows"].clone();
    let comes = |meeting: &Value, organisation: &str, name: &str| {
        let rows = board(meeting);
        let row = rows
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["organisation"] == organisation);
        let request = json!({
            "invitation_id": row.unwrap()["invitation_id"],
            "people": [{ "how": "named", "name": name }],
            "exception_reason": null,
            "how": { "means": "phone", "by": name, "on": null, "remark": "met de bus" },
        });
        desk.ask("reply_coming", request);
    };
    let invite = |meeting: &Value, ids: Value| {
        desk.ask(
            "invitation_add",
            json!({ "meeting_id": meeting, "organisation_ids": ids }),
        )
    };
    invite(&both, json!([keep, other]));
    invite(&one, json!([other]));
    comes(&both, "Rode Brug Woerden", "Mies Veldkant");
    comes(&one, "Rode Brug Woerden", "Bram Oldenkamp");

    let preview = desk.ask(
        "merge_preview_organisations",
        json!({ "keep": keep, "other": other }),
    );
    let moves = preview["moves"].as_array().unwrap();
    let moved = |table: &str| {
        moves
            .iter()
            .find(|one| one["table"] == table)
            .map(|one| one["count"].clone())
    };
    assert_eq!(
        (moved("invitation"), moved("registration")),
        (Some(json!(2)), Some(json!(2))),
        "{preview}"
    );
    assert_eq!(preview["clashes"].as_array().unwrap().len(), 1);
    assert_eq!(preview["clashes"][0]["title"], "Samen sterker");

    let before = (board(&both), board(&one));
    desk.ask(
        "merge_organisations",
        json!({ "keep": keep, "other": other, "take_other": [], "same_persons": [] }),
    );
    for (meeting, name) in [(&both, "Mies Veldkant"), (&one, "Bram Oldenkamp")] {
        let rows = board(meeting);
        assert_eq!(rows.as_array().unwrap().len(), 1, "one invitation each: {rows}");
        assert_eq!(rows[0]["organisation"], "Rode Brug");
        assert_eq!(rows[0]["state"], "registered");
        assert!(rows[0]["places"].to_string().contains(name), "{rows}");
    }
    desk.ask("history_undo", Value::Null);
    assert_eq!((board(&both), board(&one)), before);
    desk.ask("history_redo", Value::Null);
    assert_eq!(board(&one)[0]["organisation"], "Rode Brug");
}

#[test]
fn another_row_is_the_header_when_she_says_so() {
    let desk = Desk::new();
    let path = desk.folder.path().join("lijst.csv");
    std::fs::write(
        &path,
        "Adressen;;\nClub;Bel;Mail\nNaam organisatie;Telefoon;E-mail\nDe Brug;0348 421101;brug@voorbeeld.nl\n",
    )
    .unwrap();
    let file = desk.ask("import_read", json!({ "path": path }));
    assert_eq!(file["sheets"][0]["header_row"], 3);
    let first = file["sheets"][0]["first"].as_array().unwrap();
    assert_eq!(first.len(), 4);
    assert_eq!(first[1], json!({ "number": 2, "text": "Club · Bel · Mail" }));
    let choose = |row: Value| {
        let request = json!({ "token": file["token"], "sheet": 0, "row": row });
        desk.ask("import_choose_header", request)
    };
    let second = choose(json!(2));
    assert_eq!(second["columns"][0]["header"], "Club");
    assert_eq!(second["sheets"][0]["rows"], 2);
    assert_eq!(choose(Value::Null)["sheets"][0]["rows"], 4);
    assert_eq!(choose(json!(3))["columns"], file["columns"]);
}

#[test]
fn another_municipality_comes_from_a_list_or_from_geojson() {
    let desk = Desk::new();
    let load = |name: &str, text: &str| {
        let path = desk.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        desk.try_ask(
            "area_load_municipality",
            json!({ "path": path, "name": "Elders" }),
        )
    };
    let names = || {
        let places = desk.ask("area_places", Value::Null);
        let name = |row: &Value| row["name"].as_str().unwrap().to_owned();
        let districts: Vec<String> = places["districts"].as_array().unwrap().iter().map(name).collect();
        let neighbourhoods: Vec<String> = places["neighbourhoods"]
            .as_array()
            .unwrap()
            .iter()
            .map(name)
            .collect();
        (
            places["name"].as_str().unwrap().to_owned(),
            districts,
            neighbourhoods,
        )
    };
    load(
        "elders.csv",
        "Wijken 2026\ncode;naam\nWK000101;Dorp Noord\nBU00010101;Kerkbuurt\n",
    )
    .unwrap();
    assert_eq!(
        names(),
        (
            "Elders".to_owned(),
            vec!["Dorp Noord".to_owned()],
            vec!["Kerkbuurt".to_owned()]
        )
    );
    let geojson = json!({ "type": "FeatureCollection", "features": [
        { "type": "Feature", "properties": { "wijkcode": "WK000102", "wijknaam": "Dorp Zuid" }, "geometry": null },
        { "type": "Feature", "properties": { "buurtcode": "BU00010201", "buurtnaam": "Polder", "wijkcode": "WK000102" },
          "geometry": { "type": "Point", "coordinates": [4.88, 52.08] } },
    ] });
    load("elders.geojson", &geojson.to_string()).unwrap();
    assert_eq!(
        names(),
        (
            "Elders".to_owned(),
            vec!["Dorp Zuid".to_owned()],
            vec!["Polder".to_owned()]
        )
    );
    assert_eq!(
        load("x.geojson", "{\"features\":[]}").unwrap_err().code,
        "list-not-a-list"
    );
    assert_eq!(load("x.csv", "a;b\nc;d\n").unwrap_err().code, "places-no-codes");
    desk.ask("history_undo", Value::Null);
    desk.ask("history_undo", Value::Null);
    assert_eq!(names().0, "Woerden");
}

#[test]
fn merging_persons_leaves_one_position() {
    let desk = Desk::new();
    let save = |name: &str| {
        desk.ask(
            "organisation_save",
            json!({ "id": null, "fields": { "name": name } }),
        )["value"]["id"]
            .clone()
    };
    let (keep, other) = (save("Rode Brug"), save("Rode Brug Woerden"));
    let person = |organisation: &Value, name: &str| {
        let fields = desk.ask("person_read_name", json!({ "text": name }));
        desk.ask(
            "person_save",
            json!({ "id": null, "fields": fields, "organisation_id": organisation, "role": "lid" }),
        )["value"]["id"]
            .clone()
    };
    let (first, second) = (person(&keep, "J. de Wit"), person(&other, "Jan de Wit"));
    let preview = desk.ask("merge_preview_persons", json!({ "keep": first, "other": second }));
    assert_eq!(preview["moves"], json!([{ "table": "position", "count": 1 }]));
    desk.ask(
        "merge_persons",
        json!({ "keep": first, "other": second, "take_other": [], "same_persons": [] }),
    );
    let merged = desk.ask("person_get", json!({ "id": first }));
    assert_eq!(merged["full_name"], "Jan de Wit");
    assert_eq!(merged["positions"].as_array().unwrap().len(), 2);
    desk.ask(
        "merge_organisations",
        json!({ "keep": keep, "other": other, "take_other": [], "same_persons": [] }),
    );
    let merged = desk.ask("person_get", json!({ "id": first }));
    assert_eq!(
        merged["positions"].as_array().unwrap().len(),
        1,
        "one position, not two at one organisation"
    );
    assert_eq!(
        desk.try_ask(
            "merge_organisations",
            json!({ "keep": keep, "other": keep, "take_other": [], "same_persons": [] })
        )
        .unwrap_err()
        .code,
        "merge-same"
    );
}

#[test]
fn an_exported_list_comes_back_the_same() {
    for format in ["xlsx", "csv", "ods"] {
        let desk = Desk::new();
        desk.import(&fixture("organisations.xlsx"), json!([]));
        let fields =
            json!({ "name": "=HYPERLINK(\"http://x\")", "notes": "+31 is geen som", "city": "Woerden" });
        desk.ask("organisation_save", json!({ "id": null, "fields": fields }));
        let document = desk.ask("organisation_export", json!({ "ids": [], "format": format }));
        let path = desk.folder.path().join(document["file_name"].as_str().unwrap());
        desk.ask("document_save", json!({ "id": document["id"], "path": path }));
        let other = Desk::new();
        other.import(&path, json!([]));
        let compare = |desk: &Desk| {
            let mut all: Vec<String> = desk
                .rows("all")
                .iter()
                .map(|row| {
                    let detail = desk.ask("organisation_get", json!({ "id": row["id"] }));
                    let contacts: Vec<String> = detail["contacts"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .map(|contact| {
                            format!("{} {} {}", contact["name"], contact["phone"], contact["email"])
                        })
                        .collect();
                    let fields = &detail["fields"];
                    format!(
                        "{} {} {} {} {} {contacts:?}",
                        fields["kind"],
                        fields["legal_form"],
                        fields["kvk"],
                        fields["area_text"],
                        fields["postcode"]
                    )
                })
                .collect();
            all.sort();
            all
        };
        assert_eq!(compare(&desk), compare(&other), "{format}");
    }
}

#[test]
fn doubtful_values_are_kept_and_a_bsn_is_warned_for() {
    let desk = Desk::new();
    let fields = json!({ "name": "Koor", "email": "info@koor,nl", "postcode": "3441SA", "notes": "bsn 111222333", "phone": "0348 42 11 01" });
    let saved = desk.ask("organisation_save", json!({ "id": null, "fields": fields }));
    let value = &saved["value"];
    assert_eq!(value["fields"]["email"], "info@koor,nl");
    assert_eq!(value["fields"]["phone"], "0348 42 11 01");
    let problems: Vec<&str> = value["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|flag| flag["problem"].as_str().unwrap())
        .collect();
    assert_eq!(problems, ["email_comma", "postcode_letters", "bsn_like"]);
    assert_eq!(
        desk.try_ask(
            "organisation_save",
            json!({ "id": null, "fields": { "name": " " } })
        )
        .unwrap_err()
        .code,
        "required"
    );
}

#[test]
fn consent_is_given_and_withdrawn_and_positions_end() {
    let desk = Desk::new();
    let organisation = desk.ask(
        "organisation_save",
        json!({ "id": null, "fields": { "name": "Koor" } }),
    )["value"]["id"]
        .clone();
    let fields = desk.ask("person_read_name", json!({ "text": "mw. A.M. van der Linde" }));
    let person = desk.ask(
        "person_save",
        json!({ "id": null, "fields": fields, "organisation_id": organisation, "role": "secretaris" }),
    )["value"]
        .clone();
    assert_eq!(person["salutation"], "Beste mevrouw Van der Linde");
    let id = &person["id"];
    let given = desk.ask(
        "consent_give",
        json!({ "person_id": id, "purpose": "photo", "given_on": "2026-09-14", "how": "aan de deur" }),
    );
    let consent = given["value"]["consents"][0]["id"].clone();
    let withdrawn = desk.ask("consent_withdraw", json!({ "id": consent, "on": "2026-09-15" }));
    assert_eq!(withdrawn["value"]["consents"][0]["withdrawn_on"], "2026-09-15");
    let position = person["positions"][0]["id"].clone();
    let ended = desk.ask("position_save", json!({ "id": position, "person_id": id, "organisation_id": organisation, "role": "secretaris", "from_date": "2020-01-01", "to_date": "2026-09-01" }));
    assert_eq!(ended["value"]["positions"][0]["to_date"], "2026-09-01");
    assert_eq!(desk.rows("active")[0]["contacts"], 0);
    let ended = desk.ask(
        "organisation_end",
        json!({ "id": organisation, "on": "2026-09-30" }),
    );
    assert_eq!(ended["value"]["ended_on"], "2026-09-30");
    assert_eq!((desk.rows("active").len(), desk.rows("ended").len()), (0, 1));
}

#[test]
fn another_municipality_takes_the_place_of_woerden() {
    let desk = Desk::new();
    assert_eq!(
        desk.ask("area_places", Value::Null)["credit"],
        "Kadaster / Centraal Bureau voor de Statistiek, 2023"
    );
    let path = desk.folder.path().join("elders.csv");
    std::fs::write(&path, "code;naam\nWK000101;Dorp\nBU00010101;Kerkbuurt\n").unwrap();
    desk.ask(
        "area_load_municipality",
        json!({ "path": path, "name": "Elders" }),
    );
    let places = desk.ask("area_places", Value::Null);
    assert_eq!(places["name"], "Elders");
    assert_eq!(places["neighbourhoods"].as_array().unwrap().len(), 1);
    let area = desk.ask("area_understand", json!({ "text": "Kerkbuurt en omstreken" }));
    assert_eq!(
        (area["scope"].clone(), area["parts"].clone()),
        (json!("region"), json!(["BU00010101"]))
    );
    desk.ask("history_undo", Value::Null);
    assert_eq!(desk.ask("area_places", Value::Null)["name"], "Woerden");
}

#[test]
fn areas_keep_their_places_when_another_municipality_is_read() {
    let desk = Desk::new();
    let area = |name: &str, scope: &str, parts: Value| {
        let save = json!({ "id": null, "name": name, "scope": scope, "parts": parts, "aliases": [] });
        desk.ask("area_save", save)["value"]["id"].clone()
    };
    area("Kamerik", "set", json!(["WK063207", "BU06320101"]));
    let whole = area("Woerden", "municipality", json!([]));
    let path = desk.folder.path().join("elders.csv");
    std::fs::write(&path, "code;naam\nWK000101;Dorp\nBU00010101;Kerkbuurt\n").unwrap();
    desk.ask(
        "area_load_municipality",
        json!({ "path": path, "name": "Elders" }),
    );
    let places = desk.ask("area_places", Value::Null);
    let names = |list: &str, code: &str| {
        let places = places[list].as_array().unwrap();
        let found = places.iter().find(|place| place["code"] == code);
        found.map(|place| place["name"].clone())
    };
    assert_eq!(places["name"], "Elders");
    assert_eq!(names("districts", "WK063207"), Some(json!("Kamerik")));
    assert_eq!(names("neighbourhoods", "BU06320702"), Some(json!("Kanis")));
    assert_eq!(names("neighbourhoods", "BU00010101"), Some(json!("Kerkbuurt")));
    assert_eq!(
        places["credit"],
        "Kadaster / Centraal Bureau voor de Statistiek, 2023"
    );
    let areas = desk.ask("area_list", Value::Null);
    let kept = areas.as_array().unwrap().iter().find(|one| one["id"] == whole);
    let kept = kept.unwrap();
    // The whole of Woerden is not the whole of the other municipality.
    assert_eq!(kept["scope"], "set");
    assert_eq!(kept["parts"].as_array().unwrap().len(), 8);
    desk.ask("history_undo", Value::Null);
    assert_eq!(desk.ask("area_list", Value::Null)[1]["scope"], "municipality");
}

/// An organisation with one contact person: its id, the person's and the position's.
fn koor(desk: &Desk) -> (Value, Value, Value) {
    let fields = json!({ "name": "Koor Zang", "city": "Woerden", "kvk": "99990104", "postcode": "3441 AB" });
    let organisation =
        desk.ask("organisation_save", json!({ "id": null, "fields": fields }))["value"]["id"].clone();
    let mut fields = desk.ask("person_read_name", json!({ "text": "Anna van der Linde" }));
    fields["email"] = json!("anna@koor.example.nl");
    fields["phone"] = json!("0348 55 12 07");
    let person = desk.ask(
        "person_save",
        json!({ "id": null, "fields": fields, "organisation_id": organisation, "role": "secretaris" }),
    )["value"]
        .clone();
    (
        organisation,
        person["id"].clone(),
        person["positions"][0]["id"].clone(),
    )
}

#[test]
fn a_position_lasts_until_its_last_day_everywhere() {
    let desk = Desk::new();
    let (organisation, person, position) = koor(&desk);
    let until = |from: Value, to: &str| json!({ "id": position, "person_id": person, "organisation_id": organisation, "role": "secretaris", "from_date": from, "to_date": to });
    let refused = desk
        .try_ask("position_save", until(json!("2026-06-01"), "2026-05-31"))
        .unwrap_err();
    assert_eq!(refused.code, "position-ends-first");
    desk.ask("position_save", until(Value::Null, "2026-12-31"));
    let detail = desk.ask("organisation_get", json!({ "id": organisation }));
    assert_eq!(detail["contacts"][0]["holds"], true);
    assert_eq!(desk.rows("active")[0]["contacts"], 1);
    let persons = desk.ask("person_list", Value::Null);
    assert_eq!(persons[0]["organisations"], "Koor Zang");
    let file = desk.ask("organisation_export", json!({ "ids": [], "format": "csv" }));
    let path = desk.folder.path().join("uit.csv");
    desk.ask("document_save", json!({ "id": file["id"], "path": path }));
    let text = String::from_utf8(std::fs::read(&path).unwrap()).unwrap();
    assert!(text.contains("anna@koor.example.nl"), "{text}");
    desk.ask("position_save", until(Value::Null, "2026-09-13"));
    assert_eq!(desk.rows("active")[0]["contacts"], 0);
}

#[test]
fn a_newer_list_gives_its_contact_data_when_she_says_so() {
    let desk = Desk::new();
    let (organisation, ..) = koor(&desk);
    let path = desk.folder.path().join("nieuw.csv");
    let list = "Organisatie;Plaats;Contactpersoon;E-mail contactpersoon;Telefoon contactpersoon;Functie\n\
                Koor Zang;Woerden;Anna van der Linde;voorzitter@koor.example.nl;0348 55 99 99;voorzitter\n";
    std::fs::write(&path, list).unwrap();
    let (_, preview) = desk.read_list(&path);
    let question = &preview["questions"][0];
    assert_eq!(question["persons"][0]["differences"].as_array().unwrap().len(), 3);
    let contact = || {
        let detail = desk.ask("organisation_get", json!({ "id": organisation }));
        assert_eq!(detail["contacts"].as_array().unwrap().len(), 1);
        detail["contacts"][0].clone()
    };
    let answer = json!([{ "question": question["id"], "same": true, "take_right": [], "same_persons": [0] }]);
    let report = desk.import(&path, answer)["value"].clone();
    assert_eq!(report["not_taken"].as_array().unwrap().len(), 3);
    assert_eq!(
        report["not_taken"][2],
        json!({ "row": 2, "name": "Anna van der Linde", "field": "role", "kept": "secretaris", "listed": "voorzitter" })
    );
    assert_eq!(contact()["email"], "anna@koor.example.nl");
    let answer = json!([{ "question": question["id"], "same": true, "take_right": [], "same_persons": [0],
        "take_right_of": [{ "pair": 0, "fields": ["email", "role"] }] }]);
    let report = desk.import(&path, answer)["value"].clone();
    assert_eq!(report["not_taken"].as_array().unwrap().len(), 1);
    let now = contact();
    assert_eq!(
        (now["email"].clone(), now["role"].clone(), now["phone"].clone()),
        (
            json!("voorzitter@koor.example.nl"),
            json!("voorzitter"),
            json!("0348 55 12 07")
        )
    );
    desk.ask("history_undo", Value::Null);
    assert_eq!(contact()["role"], "secretaris");
}

#[test]
fn what_was_doubtful_in_the_list_stays_flagged() {
    let desk = Desk::new();
    let path = desk.folder.path().join("lijst.csv");
    std::fs::write(
        &path,
        "Organisatie;Werkgebied;Contactpersoon\nKoor;Kamerik en stationsgebied;Ali K.\n",
    )
    .unwrap();
    desk.import(&path, json!([]));
    let id = desk.id_of("Koor");
    let detail = desk.ask("organisation_get", json!({ "id": id }));
    let flags = |of: &Value| {
        let flags = of["problems"].as_array().unwrap();
        flags
            .iter()
            .map(|flag| flag["problem"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(flags(&detail), ["area_not_understood"]);
    assert_eq!(flags(&detail["contacts"][0]), ["surname_abbreviated"]);
    // She says what the words mean.
    let mut area = detail["area"].clone();
    area["aliases"] = json!(["Kamerik en stationsgebied"]);
    desk.ask("area_save", area);
    let detail = desk.ask("organisation_get", json!({ "id": id }));
    assert!(flags(&detail).is_empty());
}

#[test]
fn the_list_is_searched_by_people_and_numbers_too() {
    let desk = Desk::new();
    koor(&desk);
    for (text, found) in [
        ("linde", 1),
        ("0348 55 12", 1),
        ("9999 01", 1),
        ("3441ab", 1),
        ("koor anna", 1),
        ("0348 99", 0),
        ("secretaris", 0),
    ] {
        let list = desk.ask("organisation_list", json!({ "text": text }));
        assert_eq!(list["rows"].as_array().unwrap().len(), found, "{text}");
    }
}

#[test]
fn the_history_of_a_record_tells_of_its_parts() {
    let desk = Desk::new();
    let (organisation, person, position) = koor(&desk);
    desk.ask("position_save", json!({ "id": position, "person_id": person, "organisation_id": organisation, "role": "voorzitter", "from_date": null, "to_date": null }));
    let history = |table: &str, id: &Value| desk.ask("history_of", json!({ "table": table, "id": id }));
    let step = history("person", &person)[0].clone();
    assert_eq!(step["op"]["kind"], "position.change");
    assert_eq!(
        step["parts"],
        json!([{ "table": "position", "kind": "update", "fields": [{ "column": "role", "old": "secretaris", "new": "voorzitter" }] }])
    );
    desk.ask("position_remove", json!({ "id": position }));
    let step = history("person", &person)[0].clone();
    assert_eq!(step["op"]["kind"], "position.remove");
    assert_eq!(step["parts"][0]["kind"], "delete");
    let fields = json!({ "name": "Koor Zang", "aliases": ["De Zangers"] });
    desk.ask(
        "organisation_save",
        json!({ "id": organisation, "fields": fields }),
    );
    let step = history("organisation", &organisation)[0].clone();
    assert_eq!(step["parts"][0]["table"], "organisation_alias");
    assert_eq!(step["parts"][0]["fields"][0]["new"], "De Zangers");
    desk.ask("history_undo", Value::Null);
    desk.ask("history_redo", Value::Null);
    let step = history("organisation", &organisation)[0].clone();
    assert_eq!(step["op"]["kind"], "history.redo");
    assert_eq!(step["undoes"]["kind"], "organisation.change");
}

#[test]
fn two_records_that_are_not_one_are_no_longer_asked_about() {
    let desk = Desk::new();
    for city in ["Kamerik", "Zegveld"] {
        let fields = json!({ "name": "Buurthuis De Kern", "city": city });
        desk.ask("organisation_save", json!({ "id": null, "fields": fields }));
    }
    let pairs = || desk.ask("merge_find", Value::Null)["organisations"].clone();
    let pair = pairs()[0].clone();
    assert_eq!(pair["reasons"], json!(["same_name", "other_place"]));
    // Whichever is named first.
    let apart = json!({ "kind": "organisation", "keep": pair["other"], "other": pair["keep"] });
    desk.ask("merge_apart", apart);
    assert_eq!(pairs(), json!([]));
    desk.ask("history_undo", Value::Null);
    assert_eq!(pairs()[0], pair);
}
