//! Dossiers of any size, made through the use cases: an invented list is imported as hers would be.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use app::App;
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use crate::journey::{Desk, call};
use crate::places;

/// The passphrase of every dossier that is made here.
pub const PASSPHRASE: &str = "meten is weten zegt de timmerman";

/// A dossier with invented organisations and one meeting to which all are invited.
pub struct World {
    /// The open app.
    pub app: App,
    /// The dossier's file.
    pub path: PathBuf,
    /// The meeting.
    pub meeting: Value,
    folder: PathBuf,
}

impl World {
    /// Makes a dossier with this many organisations and twice as many persons.
    ///
    /// # Errors
    /// The command that failed, with its code.
    pub fn with(organisations: usize, name: &str) -> Result<Self, String> {
        let folder = places::scratch(name)?;
        let path = folder.join("dossier.hartwerk");
        let app = Desk::app(folder.clone(), moment());
        call(
            &app,
            "dossier_create",
            json!({ "path": path, "name": "Meting", "passphrase": PASSPHRASE }),
        )?;
        let list = folder.join("lijst.csv");
        std::fs::write(&list, csv(organisations)).map_err(|error| error.to_string())?;
        import(&app, &list)?;
        let meeting = invite_everybody(&app)?;
        Ok(Self {
            app,
            path,
            meeting,
            folder,
        })
    }

    /// Closes the dossier and opens it again in an app of its own, as after a start of the program.
    ///
    /// # Errors
    /// The command that failed, with its code.
    pub fn opened(path: &Path, folder: PathBuf) -> Result<App, String> {
        let app = Desk::app(folder, moment());
        call(
            &app,
            "dossier_open",
            json!({ "path": path, "passphrase": PASSPHRASE, "read_only": false }),
        )?;
        Ok(app)
    }

    /// Where the dossier lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.app.close();
        // What is left of a measurement lies in the folder for temporary files.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Tuesday 29 September 2026, in the afternoon.
pub fn moment() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 9, 29)
        .and_then(|day| day.and_hms_opt(14, 32, 0))
        .unwrap_or_default()
}

/// Imports a list with the mapping that is guessed, answering no question: nothing is merged.
///
/// # Errors
/// The command that failed, with its code.
pub fn import(app: &App, list: &Path) -> Result<Value, String> {
    let read = call(app, "import_read", json!({ "path": list }))?;
    let preview = json!({ "token": read["token"], "sheet": read["sheet"], "mapping": null });
    call(app, "import_preview", preview)?;
    let decisions = json!({ "answers": [], "accepted": [], "leave_out": [] });
    call(
        app,
        "import_commit",
        json!({ "token": read["token"], "decisions": decisions, "job": "bench" }),
    )
}

fn invite_everybody(app: &App) -> Result<Value, String> {
    let fields = json!({
        "title": "Welke steun hebt u nodig?", "date": "2026-10-08", "starts_at": "15:00", "ends_at": "17:00",
        "venue": "Molenvliet", "room": "De Lindezaal", "address": "", "capacity": null, "reply_by": "2026-10-02",
        "max_persons": 2, "notes": "",
    });
    let made = call(
        app,
        "meeting_save",
        json!({ "id": null, "trajectory_id": null, "fields": fields }),
    )?;
    let meeting = made["value"]["id"].clone();
    let candidates = call(app, "invitation_candidates", json!({ "meeting_id": meeting }))?;
    let ids: Vec<&Value> = list(&candidates).map(|row| &row["organisation_id"]).collect();
    call(
        app,
        "invitation_add",
        json!({ "meeting_id": meeting, "organisation_ids": ids }),
    )?;
    Ok(meeting)
}

/// Registers both contacts of the first `count` organisations.
///
/// # Errors
/// The command that failed, with its code.
pub fn register(world: &World, count: usize) -> Result<(), String> {
    let board = call(&world.app, "reply_board", json!({ "meeting_id": world.meeting }))?;
    let how = json!({ "means": "mail", "by": "", "on": null, "remark": "" });
    for row in list(&board["rows"]).take(count) {
        let people: Vec<Value> = list(&row["contacts"])
            .take(2)
            .map(|contact| json!({ "how": "known", "person_id": contact["person_id"] }))
            .collect();
        let request = json!({ "invitation_id": row["invitation_id"], "people": people, "exception_reason": null, "how": how });
        call(&world.app, "reply_coming", request)?;
    }
    Ok(())
}

/// Policy plans in a dossier, with ambitions laid beside the first of them.
pub struct Plans {
    /// Its newest version.
    pub version: Value,
    /// A goal of it.
    pub element: Value,
    /// An ambition with judgements.
    pub ambition: Value,
}

/// Ambitions that are laid beside a plan: that many come from one round of meetings.
const AMBITIONS: usize = 50;

/// Adds this many plans of some two hundred elements each and fifty ambitions, half of them judged.
///
/// # Errors
/// The command that failed, with its code.
pub fn add_plans(world: &World, plans: usize) -> Result<Plans, String> {
    let mut version = Value::Null;
    for number in 0..plans {
        let read = call(
            &world.app,
            "plan_paste",
            json!({ "text": plan_text(number), "title": format!("Plan {number}"), "plan_id": null }),
        )?;
        version = read["value"]["version_id"].clone();
    }
    let all = json!({ "text": "", "kinds": [], "place": null, "state": "active", "sort": "name" });
    let organisations = call(&world.app, "organisation_list", all)?;
    for (number, row) in list(&organisations["rows"]).take(AMBITIONS).enumerate() {
        let (work, place) = (WORK[number % WORK.len()], PLACE[number % PLACE.len()]);
        let text = format!("{work} in {place}: buren eten samen en niemand zit de hele week alleen thuis.");
        call(
            &world.app,
            "ambition_add",
            json!({ "organisation_id": row["id"], "meeting_id": world.meeting, "source_note": "", "texts": [text] }),
        )?;
    }
    let plan = call(&world.app, "plan_get", json!({ "version_id": version }))?;
    let goals: Vec<&Value> = list(&plan["elements"])
        .filter(|one| one["candidate"] == true)
        .collect();
    let ambitions = call(&world.app, "ambition_list", Value::Null)?;
    for ambition in list(&ambitions).step_by(2) {
        for goal in goals.iter().take(5) {
            let judged = json!({ "ambition_id": ambition["id"], "element_id": goal["id"], "judgement": "partial", "note": "" });
            call(&world.app, "alignment_judge", judged)?;
        }
    }
    Ok(Plans {
        element: goals.first().map(|goal| goal["id"].clone()).unwrap_or_default(),
        ambition: list(&ambitions)
            .next()
            .map(|one| one["id"].clone())
            .unwrap_or_default(),
        version,
    })
}

/// A plan in the form such plans have: themes, goals under them, measures under those.
fn plan_text(number: usize) -> String {
    let mut text = format!("Samen verder {number}, beleidsplan 2025-2028\n\n");
    for theme in 1..=8 {
        let _ = write!(text, "{theme} {}\n\n", WORK[(theme + number) % WORK.len()]);
        for goal in 1..=6 {
            let place = PLACE[(goal + number) % PLACE.len()];
            let _ = write!(
                text,
                "Doelstelling {theme}.{goal} Inwoners van {place} kennen hun buren en vragen elkaar om hulp.\n\n"
            );
            for measure in 1..=3 {
                let work = WORK[(measure + goal + theme) % WORK.len()];
                let _ = write!(
                    text,
                    "Maatregel {theme}.{goal}.{measure} De gemeente steunt {work} met ruimte in {place} en met {measure}0 uur begeleiding.\n\n"
                );
            }
        }
    }
    text
}

/// The items of a JSON list; none when it is not one.
pub fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

const FIRST: &[&str] = &[
    "Bram", "Mies", "Joke", "Ahmed", "Zoë", "Truus", "Kees", "Fenna", "Wil", "Tjeerd", "Noor",
];
const LAST: &[&str] = &[
    "Oldenkamp",
    "van den Velden",
    "de Wit",
    "El Amrani",
    "Terpstra",
    "ten Hoeve",
    "Brandsma",
    "Kuijt",
    "Zandbergen",
];
const WORK: &[&str] = &[
    "Eettafel",
    "Klussenbus",
    "Maatjes",
    "Taalhuis",
    "Belbus",
    "Inloop",
    "Mantelzorg",
    "Voedselhulp",
    "Buurtkamer",
];
const PLACE: &[&str] = &[
    "Harmelen",
    "Kamerik",
    "Zegveld",
    "Molenvliet",
    "Snel en Polanen",
    "Kanis",
    "Binnenstad",
];

/// One row of the invented list: organisation, then two contacts with phone and mail.
pub fn row(number: usize) -> [String; 7] {
    let pick = |words: &'static [&str], step: usize| words[(number / step) % words.len()];
    let organisation = format!("{} {} {number:05}", pick(WORK, 1), pick(PLACE, 3));
    let person = |step| format!("{} {}", pick(FIRST, step), pick(LAST, step + 1));
    let phone = |nth: usize| {
        format!(
            "0348 {:02} {:02} {:02}",
            40 + nth,
            (number / 90) % 90 + 10,
            number % 90 + 10
        )
    };
    let mail = |nth: usize| format!("contact{nth}.{number}@voorbeeld.example");
    [
        organisation,
        person(1),
        phone(1),
        mail(1),
        person(5),
        phone(2),
        mail(2),
    ]
}

/// The headings of the invented list.
pub const HEADINGS: [&str; 7] = [
    "Organisatie",
    "Contactpersoon 1",
    "Telefoon 1",
    "E-mail 1",
    "Contactpersoon 2",
    "Telefoon 2",
    "E-mail 2",
];

fn csv(organisations: usize) -> String {
    let mut text = HEADINGS.join(";");
    text.push('\n');
    for number in 0..organisations {
        let _ = writeln!(text, "{}", row(number).join(";"));
    }
    text
}
