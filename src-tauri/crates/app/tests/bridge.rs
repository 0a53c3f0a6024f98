//! The bridge as she works with it: concepts beside an ambition, her own lines, what they do before and after she accepts
//! them, and the text file.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod host;

use std::path::PathBuf;
use std::sync::Arc;

use app::{App, AppError, commands};
use serde_json::{Value, json};

use host::FixedHost;

const PLAN: &str = "Samen verder, beleidsplan 2025-2028\n\n\
    1 Meedoen\n\n\
    Doelstelling 1.1 Minder ouderen voelen zich eenzaam.\n\n\
    Maatregel 1.1.1 De gemeente steunt bezoekgroepen van vrijwilligers die alleenstaande ouderen thuis bezoeken.\n\n\
    Maatregel 1.1.2 In elk dorp komt een ontmoetingsplek waar inwoners samen eten.\n\n\
    Maatregel 1.1.3 Laaggeletterde inwoners volgen een taalcursus.\n\n\
    2 Zorgen voor elkaar\n\n\
    Doelstelling 2.1 Mantelzorgers raken niet overbelast.\n\n\
    Maatregel 2.1.1 Mantelzorgers kunnen een vrijwilliger vragen die de zorg een dagdeel overneemt.\n\n\
    Maatregel 2.1.2 Er komt een meldpunt voor huiselijk geweld.\n\n\
    Doelstelling 2.2 Gezinnen met schulden krijgen sneller hulp.\n\n\
    3 Wonen\n\n\
    Doelstelling 3.1 Meer woningen worden drempelloos en geschikt om oud in te worden.\n\n\
    Maatregel 3.1.1 Bewoners onderhouden samen het groen in hun straat.\n";

struct Desk {
    app: App,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self::with_model(None)
    }

    fn with_model(model: Option<PathBuf>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let host = FixedHost {
            model,
            ..FixedHost::on(2026, 10, 9, folder.path())
        };
        let desk = Self {
            app: App::new(Arc::new(host)),
            folder,
        };
        desk.ask(
            "dossier_create",
            json!({ "path": desk.folder.path().join("proef.hartwerk"), "passphrase": "vier paarden lopen langzaam thuis" }),
        );
        desk
    }

    fn try_ask(&self, command: &str, request: Value) -> Result<Value, AppError> {
        commands::dispatch(&self.app, command, request)
    }

    fn ask(&self, command: &str, request: Value) -> Value {
        self.try_ask(command, request)
            .unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }

    fn plan(&self) -> String {
        let request = json!({ "text": PLAN, "title": "", "plan_id": null });
        text(&self.ask("plan_paste", request)["value"]["version_id"])
    }

    fn ambition(&self, words: &str) -> String {
        let fields = json!({
            "name": "Proefclub", "aliases": [], "kind": null, "legal_form": null, "kvk": "", "website": "", "email": "",
            "phone": "", "street": "", "postcode": "", "city": "", "service_area_id": null, "area_text": "",
            "branch_of": null, "notes": "",
        });
        let saved = self.ask("organisation_save", json!({ "id": null, "fields": fields }));
        let request = json!({ "organisation_id": saved["value"]["id"], "meeting_id": null, "source_note": "", "texts": [words] });
        text(&self.ask("ambition_add", request)["value"][0]["id"])
    }

    /// What stands where, of what she has not judged.
    fn order(&self, ambition: &str, version: &str) -> Vec<String> {
        let request = json!({ "ambition_id": ambition, "version_id": version, "more": 50 });
        let found = self.ask("alignment_proposals", request);
        let cards = found["cards"].as_array().unwrap();
        (cards.iter())
            .filter(|card| card["alignment"].is_null())
            .map(|card| text(&card["element"]["id"]))
            .collect()
    }

    fn chips(&self, ambition: &str) -> Vec<Value> {
        let found = self.ask("concept_chips", json!({ "ambition_id": ambition }));
        found["chips"].as_array().unwrap().clone()
    }

    fn say(&self, ambition: &str, concept: &str, stance: Value) -> Value {
        self.ask(
            "concept_stance",
            json!({ "ambition_id": ambition, "concept_id": concept, "stance": stance }),
        )
    }

    fn preview(&self, changes: &Value, version: &str) -> Value {
        self.ask(
            "bridge_preview",
            json!({ "changes": changes, "version_id": version, "job": "j" }),
        )
    }

    fn accept(&self, changes: &Value) -> Value {
        self.ask("bridge_accept", json!({ "changes": changes }))
    }

    fn undo(&self) {
        self.ask("history_undo", Value::Null);
    }

    fn concept(&self, id: &str, changes: Value) -> Value {
        self.ask("bridge_concept", json!({ "id": id, "changes": changes }))
    }

    fn export(&self, all: bool) -> String {
        let file = self.ask("bridge_export", json!({ "all": all }));
        let document = self.app.document(&text(&file["id"])).unwrap();
        String::from_utf8(document.bytes.to_vec()).unwrap()
    }

    fn import(&self, bytes: &[u8]) -> Result<Value, AppError> {
        let path = self.folder.path().join("regels.txt");
        std::fs::write(&path, bytes).unwrap();
        self.try_ask("bridge_import", json!({ "path": path, "changes": [] }))
    }
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no text: {value}"))
        .to_owned()
}

fn add(concept: &str, kind: &str, words: &str) -> Value {
    json!({ "do": "add", "concept_id": concept, "kind": kind, "text": words })
}

const VISITS: &str = "Er zijn ouderen die een hele week niemand spreken. Wij gaan elke week bij hen op bezoek, tegen de eenzaamheid.";
const SPADES: &str = "Op zaterdag met spade en hark naar het veldje.";

#[test]
fn an_ambition_shows_its_concepts_with_the_words_that_say_so() {
    let desk = Desk::new();
    let ambition = desk.ambition(VISITS);
    let chips = desk.chips(&ambition);
    assert!((1..=6).contains(&chips.len()), "{chips:?}");
    let because: Vec<String> = (chips.iter())
        .filter(|chip| chip["because"].is_object())
        .map(|chip| text(&chip["because"]["text"]))
        .collect();
    assert!(
        !because.is_empty() && because.iter().all(|words| VISITS.contains(words.as_str())),
        "{chips:?}"
    );
    assert!(chips.iter().all(|chip| chip["stance"].is_null()));
}

#[test]
fn what_she_says_of_a_concept_changes_the_ranking_at_once_and_undo_brings_it_back() {
    let desk = Desk::new();
    let version = desk.plan();
    let ambition = desk.ambition(VISITS);
    let before = desk.order(&ambition, &version);

    // Nothing in her words is about debts; once she says so, the goal about debts rises.
    let found = desk.ask("bridge_list", json!({ "text": "schulden", "changes": [] }));
    let debts = (found["concepts"].as_array().unwrap().iter())
        .find(|concept| concept["label"] == "Schulden")
        .map(|concept| text(&concept["id"]))
        .unwrap();
    let goal = |order: &[String]| {
        let plan = desk.ask("plan_get", json!({ "version_id": version }));
        let elements = plan["elements"].as_array().unwrap().clone();
        let goal = elements
            .iter()
            .find(|one| text(&one["text"]).contains("schulden"))
            .unwrap();
        order.iter().position(|id| *id == text(&goal["id"])).unwrap()
    };
    let said = desk.say(&ambition, &debts, json!("confirmed"));
    assert_eq!(said["value"]["chips"][0]["concept_id"], json!(debts));
    assert_eq!(said["undo"]["kind"], "concept.confirmed");
    let confirmed = desk.order(&ambition, &version);
    assert!(goal(&confirmed) < goal(&before), "{before:?} {confirmed:?}");
    desk.undo();
    assert_eq!(desk.order(&ambition, &version), before);

    // A dropped concept is no reason any more, and stands last among the chips.
    let strongest = text(&desk.chips(&ambition)[0]["concept_id"]);
    desk.say(&ambition, &strongest, json!("dropped"));
    assert_ne!(desk.order(&ambition, &version), before);
    let chips = desk.chips(&ambition);
    assert_eq!(chips.last().unwrap()["concept_id"], json!(strongest));
    let request = json!({ "ambition_id": ambition, "version_id": version, "more": 50 });
    let cards = desk.ask("alignment_proposals", request)["cards"].clone();
    let named = |card: &Value| {
        let concepts = card["reason"]["concepts"].as_array().unwrap();
        concepts.iter().any(|one| one["id"] == json!(strongest))
    };
    assert!(!cards.as_array().unwrap().iter().any(named));
    desk.say(&ambition, &strongest, Value::Null);
    assert_eq!(desk.order(&ambition, &version), before);
}

#[test]
fn only_concepts_of_the_bridge_can_be_said() {
    let desk = Desk::new();
    let ambition = desk.ambition(VISITS);
    let request = json!({ "ambition_id": ambition, "concept_id": "bestaat-niet", "stance": "confirmed" });
    assert_eq!(
        desk.try_ask("concept_stance", request).unwrap_err().code,
        "bridge-no-concept"
    );
}

/// The places before and after of everything that comes into or goes out of the first five.
fn crossings(before: &[String], after: &[String]) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    for (at, id) in after.iter().enumerate() {
        let was = before.iter().position(|other| other == id).unwrap() + 1;
        if was.min(at + 1) <= 5 && was.max(at + 1) > 5 {
            found.push((id.clone(), was, at + 1));
        }
    }
    found
}

fn told(preview: &Value) -> Vec<(String, usize, usize)> {
    let place = |one: &Value| usize::try_from(one.as_u64().unwrap()).unwrap();
    (preview["moves"].as_array().unwrap().iter())
        .map(|one| {
            (
                text(&one["element"]["id"]),
                place(&one["from"]),
                place(&one["to"]),
            )
        })
        .collect()
}

fn preview_is_what_happens(desk: &Desk) {
    let version = desk.plan();
    let ambition = desk.ambition(SPADES);
    let before = desk.order(&ambition, &version);
    let green = desk.ask("bridge_list", json!({ "text": "groen", "changes": [] }));
    let green = text(&green["concepts"][0]["id"]);
    let changes = json!([
        add(&green, "lay", SPADES),
        add(&green, "synonym", "spade en hark"),
        add("schuldhulpverlening-eigen", "new_concept", "Schulden afbetalen"),
        add(
            "schuldhulpverlening-eigen",
            "lay",
            "Met spade en hark de schulden wegwerken."
        ),
        add(
            "schuldhulpverlening-eigen",
            "policy",
            "Gezinnen met schulden krijgen sneller hulp."
        ),
    ]);
    let preview = desk.preview(&changes, &version);
    assert_eq!(desk.order(&ambition, &version), before, "looking changes nothing");
    assert_eq!(preview["ambitions"], 1);
    let accepted = desk.accept(&changes);
    assert_eq!(accepted["undo"]["kind"], "bridge.change");
    let after = desk.order(&ambition, &version);
    assert_ne!(after, before);
    assert_eq!(told(&preview), crossings(&before, &after), "{preview}");
    assert!(preview["touched"] == 1);

    desk.undo();
    assert_eq!(desk.order(&ambition, &version), before);
    assert_eq!(
        desk.ask("bridge_list", json!({ "text": "", "changes": [] }))["own"],
        0
    );
}

#[test]
fn what_is_shown_before_accepting_is_what_happens_after() {
    preview_is_what_happens(&Desk::new());
}

#[test]
fn what_is_shown_before_accepting_is_what_happens_after_with_the_model_too() {
    let home = std::env::var_os("HOME").map_or_else(std::env::temp_dir, PathBuf::from);
    let cache =
        std::env::var_os("HARTWERK_CACHE").map_or_else(|| home.join(".cache/hartwerk"), PathBuf::from);
    let model = cache.join("model");
    if !model.join("model.bin").is_file() {
        println!("skipped: the sentence model is not installed");
        return;
    }
    let desk = Desk::with_model(Some(model));
    preview_is_what_happens(&desk);
}

#[test]
fn a_preview_can_be_stopped() {
    let desk = Desk::new();
    let version = desk.plan();
    desk.ambition(SPADES);
    // The stop came first; it still counts.
    let job = desk.app.jobs().start("stop");
    desk.ask("job_cancel", json!({ "job": "stop" }));
    let request = json!({ "changes": [add("eenzaamheid-ouderen", "lay", SPADES)], "version_id": version, "job": "stop" });
    let changes = desk.ask("bridge_list", json!({ "text": "", "changes": [] }));
    let any = &changes["concepts"][0]["id"];
    let mut request = request;
    request["changes"][0]["concept_id"] = any.clone();
    assert_eq!(
        desk.try_ask("bridge_preview", request).unwrap_err().code,
        "cancelled"
    );
    drop(job);
}

#[test]
fn shipped_lines_are_switched_off_and_on_and_never_lost() {
    let desk = Desk::new();
    let list = desk.ask("bridge_list", json!({ "text": "eenzaam", "changes": [] }));
    let id = text(&list["concepts"][0]["id"]);
    let before = desk.concept(&id, json!([]));
    let line = before["lines"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["kind"] == "lay")
        .unwrap()
        .clone();
    let off = json!([add(&id, "off", &text(&line["text"]))]);
    let of = |shown: &Value| {
        let lines = shown["lines"].as_array().unwrap();
        lines
            .iter()
            .find(|one| one["text"] == line["text"])
            .cloned()
            .unwrap()
    };
    assert_eq!(of(&desk.concept(&id, off.clone()))["pending"], "removed");
    desk.accept(&off);
    let shown = of(&desk.concept(&id, json!([])));
    assert_eq!((&shown["off"], &shown["own"]), (&json!(true), &json!(false)));
    let on = json!([{ "do": "remove", "line_id": shown["line_id"] }]);
    assert_eq!(of(&desk.concept(&id, on.clone()))["pending"], "restored");
    desk.accept(&on);
    assert_eq!(desk.concept(&id, json!([])), before);

    // A whole concept: its chip goes, and a stance on it no longer counts.
    desk.accept(&json!([add(&id, "off_concept", &text(&before["row"]["label"]))]));
    assert_eq!(desk.concept(&id, json!([]))["row"]["off"], true);
    let ambition = desk.ambition(VISITS);
    assert!(
        desk.chips(&ambition)
            .iter()
            .all(|chip| chip["concept_id"] != json!(id))
    );
    // The ambition, the organisation, and then the concept.
    for _ in 0..3 {
        desk.undo();
    }
    assert_eq!(desk.concept(&id, json!([]))["row"]["off"], false);
}

#[test]
fn her_own_concept_goes_with_its_lines_and_comes_back_with_them() {
    let desk = Desk::new();
    let wide = desk.ask("bridge_list", json!({ "text": "", "changes": [] }))["concepts"][0]["id"].clone();
    let changes = json!([
        add("rommelmarkt", "new_concept", "Rommelmarkt"),
        add("rommelmarkt", "parent", &text(&wide)),
        add("rommelmarkt", "lay", "Spullen verkopen voor de speeltuin."),
    ]);
    desk.accept(&changes);
    let mine = desk.concept("rommelmarkt", json!([]));
    assert_eq!(
        (&mine["row"]["own"], &mine["row"]["parent"]),
        (&json!(true), &wide)
    );
    let ambition = desk.ambition("Spullen verkopen voor de speeltuin, samen met de buurt.");
    desk.say(&ambition, "rommelmarkt", json!("confirmed"));
    desk.accept(&json!([{ "do": "remove", "line_id": mine["line_id"] }]));
    let request = json!({ "id": "rommelmarkt", "changes": [] });
    assert_eq!(
        desk.try_ask("bridge_concept", request).unwrap_err().code,
        "bridge-no-concept"
    );
    assert!(
        desk.chips(&ambition)
            .iter()
            .all(|chip| chip["concept_id"] != "rommelmarkt")
    );
    desk.undo();
    assert_eq!(desk.concept("rommelmarkt", json!([])), mine);
    assert_eq!(desk.chips(&ambition)[0]["concept_id"], "rommelmarkt");
}

#[test]
fn a_line_that_cannot_be_is_refused_and_nothing_is_kept() {
    let desk = Desk::new();
    let list = desk.ask("bridge_list", json!({ "text": "", "changes": [] }));
    let id = text(&list["concepts"][0]["id"]);
    let shown = desk.concept(&id, json!([]));
    let known = text(&shown["lines"][0]["text"]);
    let kind = text(&shown["lines"][0]["kind"]);
    let long = "a ".repeat(200);
    for (change, code) in [
        (add(&id, "lay", "  "), "bridge-empty"),
        (add(&id, "lay", &long.replace("a a", "aaa")), "bridge-too-long"),
        (add(&id, &kind, &known), "bridge-known"),
        (add("bestaat-niet", "lay", "Een zin."), "bridge-no-concept"),
        (add(&id, "new_concept", "Nog eens"), "bridge-concept-known"),
        (add(&id, "parent", &id), "bridge-no-concept"),
        (add(&id, "field", "12"), "bridge-field"),
        (add(&id, "off", "Stond er nooit."), "bridge-not-shipped"),
    ] {
        let good = add(&id, "lay", "Een goede zin ervoor.");
        let error = desk
            .try_ask("bridge_accept", json!({ "changes": [good, change] }))
            .unwrap_err();
        assert_eq!(error.code, code);
    }
    assert_eq!(
        desk.try_ask("bridge_accept", json!({ "changes": [] }))
            .unwrap_err()
            .code,
        "bridge-nothing"
    );
    assert_eq!(
        desk.ask("bridge_list", json!({ "text": "", "changes": [] }))["own"],
        0
    );
}

#[test]
fn a_line_of_a_concept_that_was_taken_back_keeps_nothing_from_working() {
    let desk = Desk::new();
    let version = desk.plan();
    let ambition = desk.ambition(VISITS);
    let before = desk.order(&ambition, &version);
    desk.accept(&json!([add("rommelmarkt", "new_concept", "Rommelmarkt")]));
    desk.accept(&json!([add("rommelmarkt", "lay", "Spullen verkopen.")]));
    let first = desk.concept("rommelmarkt", json!([]))["line_id"].clone();
    desk.undo();
    desk.undo();
    assert_eq!(desk.order(&ambition, &version), before);
    assert!(first.is_string());
}

#[test]
fn a_confirmed_pair_without_a_shared_concept_suggests_one_line() {
    let desk = Desk::new();
    let version = desk.plan();
    let ambition = desk.ambition("Elke zaterdag gaan we met z'n allen aan de slag bij de vijver.");
    let plan = desk.ask("plan_get", json!({ "version_id": version }));
    let debts = plan["elements"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| text(&one["text"]).contains("schulden"))
        .unwrap()["id"]
        .clone();
    let pair = json!({ "ambition_id": ambition, "element_id": debts });
    assert!(
        desk.ask("bridge_suggestion", pair.clone()).is_null(),
        "nothing was judged"
    );
    desk.ask(
        "alignment_judge",
        json!({ "ambition_id": ambition, "element_id": debts, "judgement": "full" }),
    );
    let line = desk.ask("bridge_suggestion", pair.clone());
    assert_eq!(
        line["text"],
        "Elke zaterdag gaan we met z'n allen aan de slag bij de vijver."
    );
    let all = desk.ask("bridge_suggestions", json!({ "version_id": version }));
    assert_eq!(all[0], line);
    assert_eq!(
        desk.ask("bridge_list", json!({ "text": "", "changes": [] }))["own"],
        0,
        "nothing is added without her"
    );

    // She does not want it: not proposed again, until she takes that back.
    let refused = json!({ "concept_id": line["concept_id"], "text": line["text"] });
    desk.ask("bridge_decline", refused);
    assert!(desk.ask("bridge_suggestion", pair.clone()).is_null());
    desk.undo();
    assert_eq!(desk.ask("bridge_suggestion", pair.clone()), line);

    desk.accept(&json!([add(
        &text(&line["concept_id"]),
        "lay",
        &text(&line["text"])
    )]));
    assert!(desk.ask("bridge_suggestion", pair).is_null());
}

#[test]
fn her_lines_go_out_as_text_and_come_back_the_same() {
    let desk = Desk::new();
    let list = desk.ask("bridge_list", json!({ "text": "eenzaam", "changes": [] }));
    let concepts = list["concepts"].as_array().unwrap();
    let under = concepts.iter().find(|one| one["parent"].is_string()).unwrap();
    let id = text(&under["id"]);
    let shown = desk.concept(&id, json!([]));
    let off = text(&shown["lines"][0]["text"]);
    desk.accept(&json!([
        add(&id, "lay", "Zij praat alleen nog tegen de kat."),
        add(&id, "off", &off),
        add("rommelmarkt", "new_concept", "Rommelmarkt"),
        add("rommelmarkt", "parent", &text(&shown["row"]["parent"])),
        add("rommelmarkt", "related", &id),
        add("rommelmarkt", "field", "1"),
        add("rommelmarkt", "synonym", "vrijmarkt"),
        add(
            "rommelmarkt",
            "policy",
            "Inwoners houden een markt voor tweedehands goederen."
        ),
    ]));
    let own = desk.export(false);
    assert!(
        own.contains("> Zij praat alleen nog tegen de kat.") && own.contains("# rommelmarkt: Rommelmarkt")
    );
    assert!(own.len() < 1200, "only her own lines: {own}");

    // At home nothing is new; in another dossier everything is, and then both write the same text.
    let again = desk.import(own.as_bytes()).unwrap();
    assert_eq!((&again["changes"], &again["problems"]), (&json!([]), &json!([])));
    assert!(again["known"].as_u64().unwrap() > 3);
    let other = Desk::new();
    let read = other.import(own.as_bytes()).unwrap();
    assert_eq!(read["problems"], json!([]));
    assert_eq!(
        other.ask("bridge_list", json!({ "text": "", "changes": [] }))["own"],
        0,
        "reading keeps nothing"
    );
    other.accept(&read["changes"]);
    assert_eq!(other.export(false), own);
    assert_eq!(other.export(true), desk.export(true));
    other.undo();
    assert_eq!(other.export(false), "");
}

#[test]
fn wrong_lines_of_a_file_are_told_with_their_number_and_the_rest_is_taken() {
    let desk = Desk::new();
    let words = "> los\n# rommelmarkt: Rommelmarkt\n* vreemd\n= vrijmarkt\nboven: bestaat-niet\nvelden: 12\n>\n# Fout: Fout\n> ook los\n";
    let read = desk.import(words.as_bytes()).unwrap();
    let problems: Vec<(u64, String)> = (read["problems"].as_array().unwrap().iter())
        .map(|one| (one["line"].as_u64().unwrap(), text(&one["problem"])))
        .collect();
    let expected = [
        (1, "no-concept-yet"),
        (3, "unknown-mark"),
        (5, "no-concept"),
        (6, "field"),
        (7, "empty"),
        (8, "bad-id"),
        (9, "no-concept-yet"),
    ];
    assert_eq!(
        problems,
        expected.map(|(line, problem)| (line, problem.to_owned()))
    );
    assert_eq!(read["problems"][1]["text"], "* vreemd");
    assert_eq!(read["changes"].as_array().unwrap().len(), 2);

    // Written by another program, in another encoding.
    let foreign = desk.import(b"# cafe: Caf\xe9\r\n= koffie\r\n").unwrap();
    assert_eq!(foreign["changes"][0]["text"], "Café");
    assert_eq!(
        desk.import(b"PK\x03\x04\x00\x00\x00").unwrap_err().code,
        "bridge-file-no-text"
    );
    let nothing = json!({ "path": desk.folder.path().join("weg.txt"), "changes": [] });
    assert_eq!(
        desk.try_ask("bridge_import", nothing).unwrap_err().code,
        "bridge-file-unreadable"
    );
}
