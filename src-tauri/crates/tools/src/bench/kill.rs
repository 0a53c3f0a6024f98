//! Killing the program at random moments while it writes, and looking whether anything confirmed is lost.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use super::figure::Figure;
use super::world::{World, import, list, register};
use crate::journey::call;

/// How often the program is killed.
const ROUNDS: usize = if cfg!(debug_assertions) { 20 } else { 200 };

/// Rows of the list that is imported while the program is killed.
const ROWS: usize = 40;

/// Rounds in which something confirmed was lost, or a half-finished import was found.
pub fn kills() -> Result<Figure, String> {
    let world = World::with(60, "kill")?;
    register(&world, 28)?;
    let folder = world.folder().to_path_buf();
    let door = call(
        &world.app,
        "attendance_door",
        json!({ "meeting_id": world.meeting }),
    )?;
    let ids: Vec<String> = list(&door["rows"])
        .filter_map(|row| row["registration_id"].as_str().map(str::to_owned))
        .collect();
    world.app.close();
    let mut lost = 0;
    let mut confirmed = 0;
    let mut random = Random::seeded(0x5eed_cafe);
    for round in 0..ROUNDS {
        let importing = round % 4 == 3;
        let said = victim(&world.path, &folder, importing, &ids, random.between(20, 900))?;
        confirmed += said.len();
        let app = World::opened(&world.path, folder.clone())?;
        if !all_there(&app, &world.meeting, &said, importing)? {
            lost += 1;
        }
        app.close();
    }
    let figure = Figure::of(f64::from(lost));
    Ok(figure.with("rounds", ROUNDS).with("confirmed_changes", confirmed))
}

fn organisations(list_answer: &Value) -> usize {
    list_answer["rows"].as_array().map_or(0, Vec::len)
}

/// Starts a second copy of this program that writes, kills it after a while and answers what it had confirmed.
fn victim(
    dossier: &Path,
    folder: &Path,
    importing: bool,
    ids: &[String],
    after_ms: u64,
) -> Result<Vec<String>, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut child = Command::new(program)
        .args([
            "bench-victim",
            &dossier.to_string_lossy(),
            &folder.to_string_lossy(),
        ])
        .arg(if importing { "import" } else { "check-in" })
        .args(ids)
        .stdout(Stdio::piped())
        .stdin(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())?;
    let mut lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines();
    // It says that the dossier is open; the time runs from there.
    let opened = lines.next();
    let killer = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(after_ms));
        // SIGKILL: it gets no chance to tidy up. That it has ended by itself already is fine too.
        let _ = child.kill();
        let _ = child.wait();
    });
    let said: Vec<String> = lines.map_while(Result::ok).collect();
    killer.join().map_err(|_| "the killer stopped".to_owned())?;
    match opened {
        Some(Ok(line)) if line == "open" => Ok(said),
        _ => Err("the second program could not open the dossier".to_owned()),
    }
}

/// Whether the last state that was confirmed for each person is the state in the dossier; after an import, whether
/// all of its rows are there or none.
fn all_there(app: &app::App, meeting: &Value, said: &[String], importing: bool) -> Result<bool, String> {
    if importing {
        let query =
            json!({ "text": "Killijst", "kinds": [], "place": null, "state": "active", "sort": "name" });
        let count = call(app, "organisation_list", query)?;
        let rows = organisations(&count);
        let whole = rows.is_multiple_of(ROWS);
        return Ok(whole && (said.is_empty() || rows > 0));
    }
    let door = call(app, "attendance_door", json!({ "meeting_id": meeting }))?;
    let state_of = |id: &str| {
        list(&door["rows"])
            .find(|row| row["registration_id"] == id)
            .map(|row| row["state"].clone())
            .unwrap_or_default()
    };
    let mut last: std::collections::BTreeMap<&str, &str> = std::collections::BTreeMap::new();
    for line in said {
        if let Some((id, state)) = line.split_once(' ') {
            last.insert(id, state);
        }
    }
    // One change more than was confirmed may be there: it was written, and killed before it was said.
    let wrong = last
        .iter()
        .filter(|(id, state)| state_of(id) != json!(state))
        .count();
    Ok(wrong <= 1)
}

/// The second program: opens the dossier, says so, and writes until it is killed, saying each thing once it is
/// confirmed.
///
/// # Errors
/// The command that failed, with its code.
pub fn run_victim(arguments: &[String]) -> Result<(), String> {
    let [dossier, folder, work, ids @ ..] = arguments else {
        return Err("bench-victim is not for people".into());
    };
    let app = World::opened(Path::new(dossier), folder.into())?;
    say("open")?;
    if work == "import" {
        let file = Path::new(folder).join("killijst.csv");
        let rows: String = (0..ROWS)
            .map(|row| format!("Killijst {} {row}\n", std::process::id()))
            .collect();
        std::fs::write(&file, format!("Organisatie\n{rows}")).map_err(|error| error.to_string())?;
        import(&app, &file)?;
        return say("imported");
    }
    for turn in 0.. {
        for id in ids {
            let state = if turn % 2 == 0 { "present" } else { "absent_silent" };
            call(
                &app,
                "attendance_mark",
                json!({ "registration_id": id, "state": state }),
            )?;
            say(&format!("{id} {state}"))?;
        }
    }
    Ok(())
}

fn say(line: &str) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")
        .and_then(|()| out.flush())
        .map_err(|error| error.to_string())
}

/// A small sequence of numbers that looks random and is the same each time (xorshift).
struct Random(u64);

impl Random {
    fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    fn between(&mut self, low: u64, high: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        low + self.0 % (high - low)
    }
}
