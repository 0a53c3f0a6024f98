//! The first meeting of the trajectory of 2012: from the address list to the papers, without a person at the screen.

use std::path::Path;

use app::App;
use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use serde_json::{Value, json};

use super::{Desk, call};
use crate::places;

/// What came of it.
#[derive(Serialize)]
pub(super) struct Report {
    organisations: usize,
    persons: usize,
    duplicates_asked: u64,
    rows_left_out: Vec<LeftOut>,
    invited: u64,
    registered: usize,
    papers: Vec<PaperFile>,
}

#[derive(Serialize)]
struct LeftOut {
    row: u64,
    reason: String,
}

#[derive(Serialize)]
struct PaperFile {
    file: String,
    pages: u64,
}

/// The day the invitation was published, in the morning.
fn published() -> Result<NaiveDateTime, String> {
    NaiveDate::from_ymd_opt(2012, 5, 24)
        .and_then(|day| day.and_hms_opt(9, 0, 0))
        .ok_or_else(|| "no such day".into())
}

/// Runs the journey. `out` gets the papers and the dossier.
pub(super) fn run(organisations: &Path, out: &Path) -> Result<Report, String> {
    let passphrase = std::env::var("HARTWERK_PASSPHRASE")
        .map_err(|_| "HARTWERK_PASSPHRASE is not set: it opens the dossier afterwards".to_owned())?;
    std::fs::create_dir_all(out).map_err(|error| format!("{}: {error}", out.display()))?;
    let dossier = out.join("first-meeting.hartwerk");
    if dossier.exists() {
        return Err(format!(
            "{} is there already; nothing was changed",
            dossier.display()
        ));
    }
    let scratch = places::scratch("journey")?;
    let app = Desk::app(scratch.clone(), published()?);
    call(
        &app,
        "dossier_create",
        json!({ "path": dossier, "name": "first-meeting", "passphrase": passphrase }),
    )?;
    let report = at_the_desk(&app, organisations, out);
    app.close();
    let removed = std::fs::remove_dir_all(&scratch).map_err(|error| error.to_string());
    let report = report?;
    removed.map(|()| report)
}

fn at_the_desk(app: &App, organisations: &Path, out: &Path) -> Result<Report, String> {
    let list = call(app, "import_read", json!({ "path": organisations }))?;
    let preview = json!({ "token": list["token"], "sheet": list["sheet"], "mapping": null });
    call(app, "import_preview", preview)?;
    let decisions = json!({ "answers": [], "accepted": [], "leave_out": [] });
    let commit = json!({ "token": list["token"], "decisions": decisions, "job": "journey" });
    let imported = call(app, "import_commit", commit)?;

    let meeting = meeting(app)?;
    let candidates = call(app, "invitation_candidates", json!({ "meeting_id": meeting }))?;
    let everybody: Vec<&Value> = rows(&candidates)?
        .iter()
        .map(|row| &row["organisation_id"])
        .collect();
    let invited = call(
        app,
        "invitation_add",
        json!({ "meeting_id": meeting, "organisation_ids": everybody }),
    )?;
    register(app, &meeting)?;
    call(
        app,
        "group_make",
        json!({ "meeting_id": meeting, "size": 8, "tables": null }),
    )?;
    let door = call(app, "attendance_door", json!({ "meeting_id": meeting }))?;

    Ok(Report {
        organisations: rows(&imported["value"]["added"])?.len(),
        persons: rows(&call(app, "person_list", Value::Null)?)?.len(),
        duplicates_asked: number(&imported["value"]["duplicates_asked"])?,
        rows_left_out: rows(&imported["value"]["left_out"])?
            .iter()
            .map(left_out)
            .collect::<Result<_, _>>()?,
        invited: number(&invited["value"])?,
        registered: rows(&door["rows"])?.len(),
        papers: papers(app, &meeting, out)?,
    })
}

/// Thursday 7 June 2012, as it was announced.
fn meeting(app: &App) -> Result<Value, String> {
    let fields = json!({
        "title": "Gewijzigde verhoudingen en opdrachtgeverschap",
        "date": "2012-06-07", "starts_at": "15:00", "ends_at": "17:00",
        "venue": "Welzijn Woerden", "room": "Podiumzaal", "address": "Rembrandtlaan 2, Woerden",
        "capacity": null, "reply_by": "2012-05-28", "max_persons": 2, "notes": "",
    });
    let made = call(
        app,
        "meeting_save",
        json!({ "id": null, "trajectory_id": null, "fields": fields }),
    )?;
    let id = made["value"]["id"].clone();
    let items = json!([
        { "time": "15:00", "title": "Welkom", "who": "" },
        { "time": "15:15", "title": "Wat wil uw organisatie bereiken?", "who": "" },
        { "time": "16:00", "title": "Welke ondersteuning hebt u nodig?", "who": "" },
        { "time": "16:50", "title": "Hoe gaan we verder?", "who": "" },
    ]);
    call(app, "programme_save", json!({ "meeting_id": id, "items": items }))?;
    Ok(id)
}

/// Up to as many persons of each organisation as the invitation allows, in the order of its contacts.
fn register(app: &App, meeting: &Value) -> Result<(), String> {
    let board = call(app, "reply_board", json!({ "meeting_id": meeting }))?;
    let most = usize::try_from(number(&board["max_persons"])?).map_err(|error| error.to_string())?;
    let how = json!({ "means": "mail", "by": "", "on": null, "remark": "" });
    for row in rows(&board["rows"])? {
        let people: Vec<Value> = rows(&row["contacts"])?
            .iter()
            .take(most)
            .map(|contact| json!({ "how": "known", "person_id": contact["person_id"] }))
            .collect();
        if people.is_empty() {
            continue;
        }
        let request = json!({ "invitation_id": row["invitation_id"], "people": people, "exception_reason": null, "how": how });
        call(app, "reply_coming", request)?;
    }
    Ok(())
}

/// Every paper that has something on it, saved under its own name.
fn papers(app: &App, meeting: &Value, out: &Path) -> Result<Vec<PaperFile>, String> {
    let kinds = [
        "letters",
        "programme",
        "attendance_table",
        "attendance_control",
        "badges",
        "table_cards",
        "room_sign",
        "phone_list",
    ];
    let mut files = Vec::new();
    for kind in kinds {
        let spares = if kind.starts_with("attendance") { 6 } else { 0 };
        let request =
            json!({ "meeting_id": meeting, "paper": kind, "by_organisation": false, "spares": spares });
        let made = match call(app, "paper_make", request.clone()) {
            Ok(made) => made,
            // Everybody answered: there is nobody to phone, and so no list.
            Err(problem) if kind == "phone_list" && problem.contains("paper-nobody") => continue,
            Err(problem) => return Err(problem),
        };
        let file = text(&made["document"]["file_name"])?;
        call(
            app,
            "document_save",
            json!({ "id": made["document"]["id"], "path": out.join(&file) }),
        )?;
        call(
            app,
            "paper_printed",
            json!({ "paper": request, "version": made["version"] }),
        )?;
        files.push(PaperFile {
            file,
            pages: number(&made["document"]["pages"])?,
        });
    }
    Ok(files)
}

fn left_out(row: &Value) -> Result<LeftOut, String> {
    let reason = match &row["reason"] {
        Value::String(code) => code.clone(),
        other => text(&other["code"]).unwrap_or_else(|_| other.to_string()),
    };
    Ok(LeftOut {
        row: number(&row["row"])?,
        reason,
    })
}

fn rows(value: &Value) -> Result<&Vec<Value>, String> {
    value
        .as_array()
        .ok_or_else(|| format!("a list was expected, not {value}"))
}

fn number(value: &Value) -> Result<u64, String> {
    value
        .as_u64()
        .ok_or_else(|| format!("a number was expected, not {value}"))
}

fn text(value: &Value) -> Result<String, String> {
    value
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| format!("a text was expected, not {value}"))
}
