//! The slice "Wmo-plan" as the screens use it: a plan is read, ambitions are laid beside it, judged, and the white spots
//! follow; a new version keeps what stayed and reopens what changed.

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

const PLAN: &str = "Samen verder, beleidsplan 2025-2028\n\n\
    1 Meedoen\n\n\
    Doelstelling 1.1 Minder ouderen voelen zich eenzaam.\n\n\
    Maatregel 1.1.1 De gemeente steunt bezoekgroepen van vrijwilligers die alleenstaande ouderen thuis bezoeken.\n\n\
    Maatregel 1.1.2 In elk dorp komt een ontmoetingsplek waar inwoners samen eten.\n\n\
    2 Zorgen voor elkaar\n\n\
    Doelstelling 2.1 Mantelzorgers raken niet overbelast.\n\n\
    Maatregel 2.1.1 Mantelzorgers kunnen een vrijwilliger vragen die de zorg een dagdeel overneemt.\n\n\
    Doelstelling 2.2 Gezinnen met schulden krijgen sneller hulp.\n";

struct Desk {
    app: App,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::new(Arc::new(FixedHost::on(2026, 10, 9, folder.path())));
        let path = folder.path().join("proef.hartwerk");
        let desk = Self { app, _folder: folder };
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

    fn organisation(&self, name: &str) -> String {
        let fields = json!({ "name": name });
        let saved = self.ask(
            "organisation_save",
            json!({ "id": null, "fields": organisation_fields(name) }),
        );
        assert_eq!(saved["value"]["fields"]["name"], fields["name"], "{saved}");
        text(&saved["value"]["id"])
    }

    fn ambition(&self, organisation: &str, words: &str) -> String {
        let request = json!({ "organisation_id": organisation, "meeting_id": null, "source_note": "tafel 3", "texts": [words, "  "] });
        let added = self.ask("ambition_add", request);
        assert_eq!(added["value"].as_array().unwrap().len(), 1);
        text(&added["value"][0]["id"])
    }

    fn paste(&self, words: &str, plan: Option<&str>) -> Value {
        self.ask(
            "plan_paste",
            json!({ "text": words, "title": "", "plan_id": plan }),
        )["value"]
            .clone()
    }

    fn element(&self, version: &str, part: &str) -> Value {
        let plan = self.ask("plan_get", json!({ "version_id": version }));
        let found = plan["elements"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| text(&one["text"]).contains(part))
            .cloned();
        found.unwrap_or_else(|| panic!("no {part} in {plan}"))
    }

    fn judge(&self, ambition: &str, element: &Value, judgement: Value) -> Value {
        self.ask(
            "alignment_judge",
            json!({ "ambition_id": ambition, "element_id": element, "judgement": judgement }),
        )
    }

    fn cards(&self, ambition: &str, version: &str) -> Vec<Value> {
        let request = json!({ "ambition_id": ambition, "version_id": version, "more": null });
        self.ask("alignment_proposals", request)["cards"]
            .as_array()
            .unwrap()
            .clone()
    }

    fn coverage(&self, version: &str) -> Value {
        self.ask(
            "coverage_get",
            json!({ "version_id": version, "rows": "elements", "columns": "ambitions" }),
        )
    }
}

fn organisation_fields(name: &str) -> Value {
    json!({
        "name": name, "aliases": [], "kind": null, "legal_form": null, "kvk": "", "website": "", "email": "", "phone": "",
        "street": "", "postcode": "", "city": "", "service_area_id": null, "area_text": "", "branch_of": null, "notes": "",
    })
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no text: {value}"))
        .to_owned()
}

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures/data")
        .join(name)
}

#[test]
fn from_the_plan_as_pdf_to_white_spots() {
    let desk = Desk::new();
    let read = desk.ask(
        "plan_read",
        json!({ "path": fixture("plan-a.pdf"), "plan_id": null, "job": "j1" }),
    );
    let version = text(&read["value"]["version_id"]);
    let candidates = read["value"]["candidates"].as_u64().unwrap();
    assert!(candidates > 40, "{read}");
    let plan = desk.ask("plan_get", json!({ "version_id": version }));
    assert_eq!(plan["plan"]["period_from"], 2012);
    assert_eq!(plan["version"]["file_kind"], "pdf");

    let visiting = desk.organisation("Zonnehof Bezoekdienst");
    let words = "Er zijn ouderen die een hele week niemand spreken. Wij gaan elke week bij hen op bezoek, tegen de eenzaamheid.";
    let ambition = desk.ambition(&visiting, words);
    let cards = desk.cards(&ambition, &version);
    assert_eq!(cards.len(), 5);
    assert!(
        cards
            .iter()
            .all(|card| card["alignment"].is_null() && card["reason"].is_object())
    );
    let shared: usize = cards
        .iter()
        .map(|card| {
            card["reason"]["words"].as_array().unwrap().len()
                + card["reason"]["concepts"].as_array().unwrap().len()
        })
        .sum();
    assert!(shared > 0, "no card says why");

    // Nothing judged: everything is open, nothing is outside the plan, and no white spot is certain.
    let before = desk.coverage(&version);
    assert_eq!(before["unjudged"], 5);
    assert_eq!(before["outside"], json!([]));

    for card in &cards {
        desk.judge(&ambition, &card["element"]["id"], json!("none"));
    }
    let after = desk.coverage(&version);
    assert_eq!(after["unjudged"], 0);
    assert_eq!(after["outside"][0]["id"], json!(ambition));
    assert_eq!(after["rows"].as_array().unwrap().len() as u64, candidates);

    // One of them after all, in part: the goal above a served measure is not a white spot either.
    desk.judge(&ambition, &cards[0]["element"]["id"], json!("partial"));
    let served = desk.coverage(&version);
    assert_eq!(served["outside"], json!([]));
    let gap = |coverage: &Value| {
        coverage["rows"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["gap"] == true)
            .count()
    };
    assert!(gap(&served) < gap(&after));

    // Undo takes the judgement back to what it was.
    desk.ask("history_undo", Value::Null);
    assert_eq!(desk.coverage(&version)["outside"][0]["id"], json!(ambition));

    let sheet = desk.ask(
        "coverage_sheet",
        json!({ "version_id": version, "format": "ods" }),
    );
    assert!(text(&sheet["file_name"]).ends_with(".ods"), "{sheet}");
    // On paper go confirmed words only, and there are none yet.
    let refused = desk
        .try_ask(
            "coverage_paper",
            json!({ "version_id": version, "kind": "comparison" }),
        )
        .unwrap_err();
    assert_eq!(refused.code, "coverage-nothing");
}

#[test]
fn rejected_passages_are_not_proposed_again_and_not_judged_is_not_none() {
    let desk = Desk::new();
    let version = text(&desk.paste(PLAN, None)["version_id"]);
    let ambition = desk.ambition(
        &desk.organisation("Eettafel Harmelen"),
        "Niemand hoeft alleen te eten: elke week een gedekte tafel in het dorp.",
    );
    let first = desk.cards(&ambition, &version);
    let rejected = first[0]["element"]["id"].clone();
    desk.judge(&ambition, &rejected, json!("none"));
    let again = desk.cards(&ambition, &version);
    let open: Vec<&Value> = again.iter().filter(|card| card["alignment"].is_null()).collect();
    assert!(open.iter().all(|card| card["element"]["id"] != rejected));
    let kept = again
        .iter()
        .find(|card| card["element"]["id"] == rejected)
        .unwrap();
    assert_eq!(kept["alignment"]["judgement"], "none");

    desk.judge(&ambition, &rejected, Value::Null);
    let cleared = desk.ask(
        "alignment_of",
        json!({ "ambition_id": ambition, "version_id": version }),
    );
    assert_eq!(cleared, json!([]));
    let row = desk.coverage(&version);
    let sums: Vec<&Value> = row["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["sum"]["none"])
        .collect();
    assert!(sums.iter().all(|none| **none == 0));
}

#[test]
fn a_new_version_keeps_judgements_on_same_words_and_reopens_the_rest() {
    let desk = Desk::new();
    let first = desk.paste(PLAN, None);
    let (plan, version) = (text(&first["plan_id"]), text(&first["version_id"]));
    let ambition = desk.ambition(
        &desk.organisation("Mantelkring"),
        "Wij nemen de zorg een middag over, zodat mantelzorgers op adem komen.",
    );
    let stays = desk.element(&version, "dagdeel overneemt");
    let changes = desk.element(&version, "samen eten");
    desk.judge(&ambition, &stays["id"], json!("full"));
    desk.judge(&ambition, &changes["id"], json!("partial"));

    let new = PLAN.replace(
        "waar inwoners samen eten",
        "waar inwoners elke week samen eten en drinken",
    );
    let second = desk.paste(&new, Some(&plan));
    assert_eq!(
        (&second["changed"], &second["gone"], &second["fresh"]),
        (&json!(1), &json!(0), &json!(0)),
        "{second}"
    );
    let version = text(&second["version_id"]);
    let rows = desk.ask(
        "alignment_of",
        json!({ "ambition_id": ambition, "version_id": version }),
    );
    let of = |id: &Value| {
        rows.as_array()
            .unwrap()
            .iter()
            .find(|row| row["element_id"] == *id)
            .cloned()
            .unwrap()
    };
    let kept = of(&desk.element(&version, "dagdeel overneemt")["id"]);
    assert_eq!(
        (&kept["judgement"], &kept["review"]),
        (&json!("full"), &json!(false))
    );
    let review = of(&desk.element(&version, "samen eten")["id"]);
    assert_eq!(
        (&review["judgement"], &review["review"]),
        (&json!("partial"), &json!(true))
    );
    assert_eq!(review["element_was"], changes["text"]);
    assert!(desk.coverage(&version)["unjudged"].as_u64().unwrap() > 0);
}

#[test]
fn every_correction_can_be_taken_back() {
    let desk = Desk::new();
    let version = text(&desk.paste(PLAN, None)["version_id"]);
    let tree = || desk.ask("plan_get", json!({ "version_id": version }))["elements"].clone();
    let measure = desk.element(&version, "samen eten")["id"].clone();
    let goal = desk.element(&version, "sneller hulp")["id"].clone();
    let before = tree();
    let corrections = [
        (&measure, json!({ "do": "promote" })),
        (&measure, json!({ "do": "merge" })),
        (&measure, json!({ "do": "split", "at": 12 })),
        (&measure, json!({ "do": "kind", "kind": "prose" })),
        (
            &measure,
            json!({ "do": "text", "text": "In elk dorp komt een eettafel." }),
        ),
        (&goal, json!({ "do": "demote" })),
        (&goal, json!({ "do": "drop" })),
    ];
    for (id, correction) in corrections {
        desk.ask("plan_correct", json!({ "id": id, "correction": correction }));
        assert_ne!(tree(), before, "{correction} did nothing");
        desk.ask("history_undo", Value::Null);
        assert_eq!(tree(), before, "{correction} was not taken back whole");
    }
}

#[test]
fn confirmed_words_stay_and_other_words_are_confirmed_anew() {
    let desk = Desk::new();
    let id = desk.ambition(
        &desk.organisation("Taalhuis"),
        "Iedereen kan zijn eigen post lezen.",
    );
    let nobody = json!({ "id": id, "to": "confirmed", "by": " ", "on": null, "reason": "" });
    assert_eq!(
        desk.try_ask("ambition_step", nobody).unwrap_err().code,
        "required"
    );
    let step =
        json!({ "id": id, "to": "confirmed", "by": "de voorzitter", "on": "2026-10-05", "reason": "" });
    let confirmed = desk.ask("ambition_step", step)["value"].clone();
    assert_eq!(
        (&confirmed["row"]["state"], &confirmed["row"]["confirmed_on"]),
        (&json!("confirmed"), &json!("2026-10-05"))
    );

    let mut words = confirmed["words"].clone();
    words["text"] = json!("Iedereen kan zijn eigen post lezen en beantwoorden.");
    let saved = desk.ask(
        "ambition_save",
        json!({ "id": id, "words": words, "meeting_id": null, "source_note": "" }),
    )["value"]
        .clone();
    assert_eq!(
        (&saved["row"]["state"], &saved["row"]["version"]),
        (&json!("concept"), &json!(2))
    );
    assert_eq!(
        saved["versions"][1]["words"]["text"],
        "Iedereen kan zijn eigen post lezen."
    );
    assert!(saved["row"]["confirmed_on"].is_null());
}

#[test]
fn numbers_of_removed_ambitions_do_not_come_back() {
    let desk = Desk::new();
    let organisation = desk.organisation("Klussenbus");
    let first = desk.ambition(&organisation, "Kleine klussen bij ouderen thuis.");
    desk.ask("ambition_remove", json!({ "id": first }));
    desk.ambition(&organisation, "Samen fietsen opknappen.");
    assert_eq!(desk.ask("ambition_list", Value::Null)[0]["number"], 2);
}
