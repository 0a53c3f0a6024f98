//! Killing the program at random moments while it writes, and looking whether anything confirmed is lost.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use app::App;
use serde_json::{Value, json};

use super::figure::Figure;
use super::world::{World, import, list, register};
use crate::journey::call;

/// Rows of every list that is imported while the program is killed.
const ROWS: usize = 40;

/// One of this many rounds imports; the others check in.
const IMPORT_EVERY: usize = 4;

/// What the dossier must hold: marks by registration, and rows that were imported.
struct Held {
    marks: BTreeMap<String, Value>,
    imported: usize,
}

impl Held {
    fn read(app: &App, meeting: &Value) -> Result<Self, String> {
        let door = call(app, "attendance_door", json!({ "meeting_id": meeting }))?;
        let marks = list(&door["rows"])
            .filter_map(|row| Some((row["registration_id"].as_str()?.to_owned(), row["state"].clone())))
            .collect();
        let query =
            json!({ "text": "Killijst", "kinds": [], "place": null, "state": "active", "sort": "name" });
        let found = call(app, "organisation_list", query)?;
        let imported = list(&found["rows"]).count();
        Ok(Self { marks, imported })
    }

    /// What must be there after the second program confirmed these lines, and what else may be: the one change that
    /// was written, and killed before it was said.
    fn agrees(&self, before: &Self, said: &[String], ids: &[String]) -> bool {
        let lists = said.iter().filter(|line| *line == "imported").count();
        let rows = before.imported + lists * ROWS;
        let mut expected = before.marks.clone();
        let mut next = 0;
        let mut turn = 0;
        for line in said {
            if let Some((id, state)) = line.split_once(' ') {
                expected.insert(id.to_owned(), json!(state));
                next = (next + 1) % ids.len();
                turn += usize::from(next == 0);
            }
        }
        let under_way = ids.get(next).map(|id| (id, json!(state_of(turn))));
        let marks = self.marks.iter().all(|(id, state)| {
            expected.get(id) == Some(state)
                || under_way
                    .as_ref()
                    .is_some_and(|(at, to)| *at == id && to == state)
        });
        marks && (self.imported == rows || self.imported == rows + ROWS)
    }
}

/// Everybody is marked present in one turn and absent in the next.
fn state_of(turn: usize) -> &'static str {
    if turn.is_multiple_of(2) {
        "present"
    } else {
        "absent_silent"
    }
}

/// Rounds after which something confirmed was missing, an import was there half, or the dossier did not open or did
/// not pass the check of its pages, indices and references.
pub fn kills(rounds: usize) -> Result<Figure, String> {
    let world = World::with(60, "kill")?;
    register(&world, 28)?;
    let folder = world.folder().to_path_buf();
    let mut before = Held::read(&world.app, &world.meeting)?;
    let ids: Vec<String> = before.marks.keys().cloned().collect();
    world.app.close();
    let (mut lost, mut broken, mut marks, mut imports) = (0u32, 0u32, 0, 0);
    let mut reasons: Vec<String> = Vec::new();
    let mut random = Random::seeded(0x5eed_cafe);
    for round in 0..rounds {
        let importing = round % IMPORT_EVERY == IMPORT_EVERY - 1;
        let said = victim(&world.path, &folder, importing, &ids, random.between(0, 900))?;
        if importing {
            imports += said.len();
        } else {
            marks += said.len();
        }
        match survey(&world, &folder) {
            Ok(held) => {
                if !held.agrees(&before, &said, &ids) {
                    lost += 1;
                    reasons.push(format!("round {round}: not what was confirmed"));
                }
                before = held;
            }
            Err(reason) => {
                broken += 1;
                reasons.push(format!("round {round}: {reason}"));
                // What the killed program confirmed must still be there when the dossier is looked at again.
                let held = survey(&world, &folder)?;
                if !held.agrees(&before, &said, &ids) {
                    lost += 1;
                    reasons.push(format!("round {round}: not what was confirmed"));
                }
                before = held;
            }
        }
    }
    Ok(Figure::of(f64::from(lost + broken))
        .with("rounds", rounds)
        .with("killed_while_importing", rounds / IMPORT_EVERY)
        .with("confirmed_marks", marks)
        .with("confirmed_imports", imports)
        .with("lost", lost)
        .with("broken", broken)
        .with("reasons", reasons))
}

/// Opens what the killed program left, checks every page and reference, and looks what is there.
fn survey(world: &World, folder: &Path) -> Result<Held, String> {
    let app = World::opened(&world.path, folder.to_path_buf())?;
    let dossier = app.dossier().map_err(|error| error.code)?;
    dossier.check().map_err(|error| error.to_string())?;
    let held = Held::read(&app, &world.meeting);
    app.close();
    held
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
    for turn in 0.. {
        if work == "import" {
            let file = Path::new(folder).join("killijst.csv");
            let rows: String = (0..ROWS)
                .map(|row| format!("Killijst {} {turn} {row}\n", std::process::id()))
                .collect();
            std::fs::write(&file, format!("Organisatie\n{rows}")).map_err(|error| error.to_string())?;
            import(&app, &file)?;
            say("imported")?;
            continue;
        }
        for id in ids {
            let state = state_of(turn);
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
