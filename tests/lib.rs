//! What the journeys share: an app on a machine with a set clock, and commands by name as the screens use them.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a journey that cannot begin or go on has failed"
)]

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use app::{App, AppError, Host, commands};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::{Value, json};

/// A passphrase that is strong enough and nobody's.
pub const PASSPHRASE: &str = "zeven zachte zeehonden zwemmen zuidwaarts";

struct Desk {
    folder: PathBuf,
    now: Arc<Mutex<NaiveDateTime>>,
}

impl Desk {
    fn at(&self) -> NaiveDateTime {
        *self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Host for Desk {
    fn now(&self) -> DateTime<Utc> {
        self.at().and_utc()
    }

    fn local_now(&self) -> NaiveDateTime {
        self.at()
    }

    fn config_dir(&self) -> PathBuf {
        self.folder.join("config")
    }

    fn documents_dir(&self) -> PathBuf {
        self.folder.clone()
    }

    fn private_dir(&self) -> PathBuf {
        self.folder.join("private")
    }

    fn font_dir(&self) -> PathBuf {
        let home = std::env::var_os("HOME").map_or_else(std::env::temp_dir, PathBuf::from);
        std::env::var_os("HARTWERK_CACHE")
            .map_or_else(|| home.join(".cache/hartwerk"), PathBuf::from)
            .join("fonts")
    }

    fn model_dir(&self) -> Option<PathBuf> {
        None
    }

    fn licences(&self) -> Option<String> {
        None
    }

    fn reader(&self) -> reading::child::Reader {
        // The test program is no reader.
        reading::child::Reader::Inside
    }

    fn open_in_viewer(&self, _path: &Path) -> std::io::Result<()> {
        Err(std::io::Error::from(std::io::ErrorKind::Unsupported))
    }
}

/// Somebody at a laptop.
pub struct Coordinator {
    /// The app.
    pub app: App,
    folder: tempfile::TempDir,
    now: Arc<Mutex<NaiveDateTime>>,
}

impl Coordinator {
    /// Sits down at nine in the morning of a day (`YYYY-MM-DD`) and makes a new dossier.
    pub fn with_new_dossier(day: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the journey");
        let now: NaiveDateTime = format!("{day}T09:00:00").parse().expect("a day");
        let now = Arc::new(Mutex::new(now));
        let desk = Desk {
            folder: folder.path().to_owned(),
            now: Arc::clone(&now),
        };
        let she = Self {
            app: App::new(Arc::new(desk)),
            folder,
            now,
        };
        she.call(
            "dossier_create",
            json!({ "name": "Proef", "passphrase": PASSPHRASE }),
        );
        she
    }

    /// The folder of the journey.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Time passes.
    pub fn minutes_later(&self, minutes: i64) {
        let mut now = self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *now += chrono::Duration::minutes(minutes);
    }

    /// Runs a command that must succeed.
    pub fn call(&self, command: &str, request: Value) -> Value {
        self.ask(command, request)
            .unwrap_or_else(|error| panic!("{command}: {} {:?}", error.code, error.args))
    }

    /// Runs a command.
    ///
    /// # Errors
    /// What the command answers.
    pub fn ask(&self, command: &str, request: Value) -> Result<Value, AppError> {
        commands::dispatch(&self.app, command, request)
    }

    /// The code of the error that a command must answer.
    pub fn refused(&self, command: &str, request: Value) -> String {
        match self.ask(command, request) {
            Ok(answer) => panic!("{command} was not refused: {answer}"),
            Err(error) => error.code,
        }
    }

    /// Calls a command that must be refused; gives the refusal with what it says.
    pub fn refusal(&self, command: &str, request: Value) -> Value {
        match self.ask(command, request) {
            Ok(answer) => panic!("{command} was not refused: {answer}"),
            Err(error) => json!({ "code": error.code, "args": error.args }),
        }
    }

    /// Imports a list with the proposed mapping and no answers; gives the report.
    pub fn import(&self, file: &Path) -> Value {
        let list = self.call("import_read", json!({ "path": file }));
        self.call(
            "import_preview",
            json!({ "token": list["token"], "sheet": list["sheet"], "mapping": null }),
        );
        let decisions = json!({ "answers": [], "accepted": [], "leave_out": [] });
        self.call(
            "import_commit",
            json!({ "token": list["token"], "decisions": decisions, "job": "import" }),
        )["value"]
            .clone()
    }

    /// Makes a meeting for which the fields given override a plain one; gives its id.
    pub fn meeting(&self, fields: Value) -> Value {
        let mut plain = json!({
            "title": "Proefbijeenkomst", "date": "2026-10-08", "starts_at": "15:00", "ends_at": "17:00",
            "venue": "De Lindezaal", "room": "", "address": "", "capacity": null, "reply_by": "2026-10-02",
            "max_persons": 2, "notes": "",
        });
        if let (Some(plain), Some(fields)) = (plain.as_object_mut(), fields.as_object()) {
            plain.extend(fields.clone());
        }
        self.call(
            "meeting_save",
            json!({ "id": null, "trajectory_id": null, "fields": plain }),
        )["value"]["id"]
            .clone()
    }

    /// Adds an organisation with people; gives its id.
    pub fn organisation(&self, name: &str, people: &[&str]) -> Value {
        let fields = json!({ "name": name });
        let id =
            self.call("organisation_save", json!({ "id": null, "fields": fields }))["value"]["id"].clone();
        for person in people {
            let fields = self.call("person_read_name", json!({ "text": person }));
            let request = json!({ "id": null, "fields": fields, "organisation_id": id, "role": "" });
            self.call("person_save", request);
        }
        id
    }
}

/// A file of the test data.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/data")
        .join(name)
}

/// The rows of an answer.
pub fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

/// A meeting where the people of several organisations are expected; gives its id.
pub fn expected(she: &Coordinator, people: &[(&str, &[&str])]) -> Value {
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
        coming(she, &meeting, name, people);
    }
    meeting
}

/// Two organisations of two people, all four registered; gives the meeting.
pub fn four_people(she: &Coordinator) -> Value {
    expected(
        she,
        &[
            ("Belbus Buitengebied", &["Nel Brouwhuis", "Bram Oldenkamp"]),
            ("Eettafel Harmelen", &["Joke Terlouwen", "Wim Zandstra"]),
        ],
    )
}

/// An organisation says by telephone who comes, which must be accepted.
pub fn coming(she: &Coordinator, meeting: &Value, organisation: &str, names: &[&str]) {
    ask_coming(she, meeting, organisation, names, None).expect("they come");
}

/// An organisation says by telephone who comes; `reason` is why there may be more than the rule allows.
///
/// # Errors
/// The code of the refusal.
pub fn ask_coming(
    she: &Coordinator,
    meeting: &Value,
    organisation: &str,
    names: &[&str],
    reason: Option<&str>,
) -> Result<Value, String> {
    let people: Vec<Value> = names
        .iter()
        .map(|name| json!({ "how": "named", "name": name }))
        .collect();
    let how = json!({ "means": "phone", "by": "", "on": null, "remark": "" });
    let invitation = reply(she, meeting, organisation)["invitation_id"].clone();
    let request =
        json!({ "invitation_id": invitation, "people": people, "exception_reason": reason, "how": how });
    she.ask("reply_coming", request).map_err(|error| error.code)
}

/// What an invited organisation answered, as the board shows it.
pub fn reply(she: &Coordinator, meeting: &Value, organisation: &str) -> Value {
    let board = she.call("reply_board", json!({ "meeting_id": meeting }));
    list(&board["rows"])
        .iter()
        .find(|row| row["organisation"] == organisation)
        .expect("invited")
        .clone()
}

/// The place of somebody on the list of a meeting.
pub fn place(she: &Coordinator, meeting: &Value, organisation: &str, name: &str) -> Value {
    list(&reply(she, meeting, organisation)["places"])
        .iter()
        .find(|place| place["name"] == name)
        .expect("registered")["id"]
        .clone()
}

/// A person of this full name.
pub fn person(she: &Coordinator, name: &str) -> Value {
    list(&she.call("person_list", Value::Null))
        .iter()
        .find(|row| row["name"] == name)
        .expect("known")["id"]
        .clone()
}
