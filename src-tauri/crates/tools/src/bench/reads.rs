//! Reading a large dossier: every read command of a screen, searching, checking in, and how times grow.

use app::App;
use serde_json::{Map, Value, json};

use super::figure::{Figure, exponent, median_of, once, percentile, rounded};
use super::world::{World, list, register};
use crate::journey::call;

/// How often each command is asked.
const GOES: usize = 120;

/// Two and more letters as they are typed at the door or in the search box.
const TYPED: &[&str] = &[
    "ve", "old", "ten h", "zoë", "ka", "taal", "brand", "mie", "kame", "el am",
];

/// The slowest read command, by the 99th percentile, with 3,000 organisations and 6,000 persons.
pub fn read_p99() -> Result<Figure, String> {
    let world = World::with(3_000, "reads")?;
    register(&world, 28)?;
    let organisations = call(&world.app, "organisation_list", organisation_query())?;
    let one = list(&organisations["rows"])
        .nth(1_234)
        .map(|row| row["id"].clone())
        .unwrap_or_default();
    let persons = call(&world.app, "person_list", Value::Null)?;
    let person = list(&persons)
        .nth(2_345)
        .map(|row| row["id"].clone())
        .unwrap_or_default();
    let meeting = json!({ "meeting_id": world.meeting });
    let commands = [
        ("organisation_list", organisation_query()),
        ("organisation_get", json!({ "id": one })),
        ("person_list", Value::Null),
        ("person_get", json!({ "id": person })),
        ("meeting_list", Value::Null),
        ("meeting_get", json!({ "id": world.meeting })),
        ("reply_board", meeting.clone()),
        ("invitation_candidates", meeting.clone()),
        ("attendance_door", meeting.clone()),
        ("overview_get", json!({ "all": false })),
        ("history_undoable", Value::Null),
    ];
    let mut worst = ("", 0.0);
    let mut each = Map::new();
    for (command, request) in commands {
        match p99(&world.app, |_| (command, request.clone())) {
            Ok(time) => {
                each.insert(command.to_owned(), json!(rounded(time)));
                if time > worst.1 {
                    worst = (command, time);
                }
            }
            Err(why) => {
                each.insert(command.to_owned(), json!(why));
            }
        }
    }
    Ok(Figure::of(worst.1)
        .with("slowest", worst.0)
        .with("p99_ms", Value::Object(each)))
}

fn organisation_query() -> Value {
    json!({ "text": "", "kinds": [], "place": null, "state": "active", "sort": "name" })
}

/// Typing at the door, with 6,000 persons known.
pub fn check_in_search() -> Result<Figure, String> {
    let world = World::with(3_000, "door")?;
    register(&world, 28)?;
    let meeting = world.meeting.clone();
    let time = p99(&world.app, |go| {
        let text = TYPED[go % TYPED.len()];
        (
            "attendance_search",
            json!({ "meeting_id": meeting, "text": text, "limit": 12 }),
        )
    })?;
    Ok(Figure::of(time))
}

/// Typing in the search box, with some 100,000 records.
pub fn search_p99() -> Result<Figure, String> {
    let organisations = if cfg!(debug_assertions) { 3_000 } else { 33_000 };
    let world = World::with(organisations, "search")?;
    let time = p99(&world.app, |go| {
        ("search_everything", json!({ "text": TYPED[go % TYPED.len()] }))
    })?;
    Ok(Figure::of(time).with("records", organisations * 3))
}

fn p99(app: &App, mut ask: impl FnMut(usize) -> (&'static str, Value)) -> Result<f64, String> {
    let mut times = Vec::with_capacity(GOES);
    for go in 0..GOES + 5 {
        let (command, request) = ask(go);
        let (answer, time) = once(|| call(app, command, request))?;
        drop(answer);
        // The first few fill the caches, as a screen that was open before has done.
        if go >= 5 {
            times.push(time);
        }
    }
    Ok(percentile(&mut times, 99))
}

/// How the time of the heaviest reads grows from 30 organisations upward; the largest exponent is the figure.
pub fn growth() -> Result<Figure, String> {
    // Without optimisation the largest dossier takes minutes to make.
    let sizes: &[usize] = if cfg!(debug_assertions) {
        &[30, 300, 3_000]
    } else {
        &[30, 300, 3_000, 30_000]
    };
    let mut points: Map<String, Value> = Map::new();
    let mut worst = f64::MIN;
    let commands = [
        ("organisation_list", organisation_query()),
        ("overview_get", json!({ "all": false })),
        ("search_everything", json!({ "text": "ka" })),
    ];
    let mut times: Vec<Vec<(f64, f64)>> = vec![Vec::new(); commands.len()];
    for size in sizes {
        let world = World::with(*size, "growth")?;
        for (nth, (command, request)) in commands.iter().enumerate() {
            let time = median_of(15, || call(&world.app, command, request.clone()))?;
            times[nth].push((f64::from(u32::try_from(*size).unwrap_or(u32::MAX)), time));
        }
    }
    for ((command, _), times) in commands.iter().zip(&times) {
        let grows = exponent(times);
        worst = worst.max(grows);
        points.insert(
            (*command).to_owned(),
            json!({ "exponent": rounded(grows), "ms": times }),
        );
    }
    Ok(Figure::of(worst)
        .with("sizes", json!(sizes))
        .with("commands", Value::Object(points)))
}
