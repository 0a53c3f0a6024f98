//! Reading a large dossier: every read command of a screen, searching, checking in, and how times grow.

use app::App;
use serde_json::{Map, Value, json};

use super::figure::{Figure, exponent, median_of, once, percentile, rounded};
use super::world::{Plans, World, add_plans, list, register};
use crate::journey::{ask, call};

/// How often each command is asked.
const GOES: usize = 120;

/// Two and more letters as they are typed at the door or in the search box.
const TYPED: &[&str] = &[
    "ve", "old", "ten h", "zoë", "ka", "taal", "brand", "mie", "kame", "el am",
];

/// Plans in the dossier while its commands are timed.
const PLANS: usize = 30;

/// The slowest read command, by the 99th percentile, with 3,000 organisations, 6,000 persons and 30 plans. What does not
/// read but works something out from the whole dossier (ranking, looking for duplicates, dividing a room) is told apart.
pub fn read_p99() -> Result<Figure, String> {
    let world = World::with(3_000, "reads")?;
    register(&world, 28)?;
    let groups = json!({ "meeting_id": world.meeting, "size": 7, "tables": null });
    call(&world.app, "group_make", groups)?;
    let plans = add_plans(&world, PLANS)?;
    let (mut worst, mut each, mut half) = (("", 0.0), Map::new(), Map::new());
    for (name, command, request) in read_commands(&world, &plans)? {
        let mut times = times(&world.app, |_| (command, request.clone()))?;
        let time = percentile(&mut times, 99);
        each.insert(name.to_owned(), json!(rounded(time)));
        half.insert(name.to_owned(), json!(rounded(percentile(&mut times, 50))));
        if time > worst.1 {
            worst = (name, time);
        }
    }
    let mut working_out = Map::new();
    for (command, request) in thinking_commands(&world, &plans) {
        let time = median_of(5, || ask(&world.app, command, request.clone()))?;
        working_out.insert(command.to_owned(), json!(rounded(time)));
    }
    Ok(Figure::of(worst.1)
        .with("slowest", worst.0)
        .with("p99_ms", Value::Object(each))
        .with("p50_ms", Value::Object(half))
        .with("working_out_p50_ms", Value::Object(working_out)))
}

/// Every command by which a screen is filled: what it is called in the answer, its name, and what is asked.
fn read_commands(world: &World, plans: &Plans) -> Result<Vec<(&'static str, &'static str, Value)>, String> {
    let organisations = call(&world.app, "organisation_list", organisation_query())?;
    let rows: Vec<&Value> = list(&organisations["rows"]).collect();
    let one = rows.get(1_234).map(|row| row["id"].clone()).unwrap_or_default();
    let persons = call(&world.app, "person_list", Value::Null)?;
    let people: Vec<&Value> = list(&persons).collect();
    let person = people.get(2_345).map(|row| row["id"].clone()).unwrap_or_default();
    let pair = |rows: &[&Value]| json!({ "keep": rows[10]["id"], "other": rows[11]["id"] });
    let meeting = json!({ "meeting_id": world.meeting });
    let version = json!({ "version_id": plans.version });
    let typed = json!({ "text": "taal", "kinds": [], "place": null, "state": "active", "sort": "name" });
    let search = json!({ "version_id": plans.version, "text": "begeleiding" });
    let of = json!({ "ambition_id": plans.ambition, "version_id": plans.version });
    let history = json!({ "table": "organisation", "id": one });
    let detail = call(&world.app, "meeting_get", json!({ "id": world.meeting }))?;
    let check = json!({ "id": world.meeting, "fields": detail["fields"] });
    let area = json!({ "text": "Harmelen en Kamerik" });
    Ok([
        ("dossier_status", Value::Null),
        ("preferences_get", Value::Null),
        ("overview_get", json!({ "all": false })),
        ("organisation_list", organisation_query()),
        ("organisation_list typed", typed),
        ("organisation_get", json!({ "id": one })),
        ("history_of", history),
        ("person_list", Value::Null),
        ("person_get", json!({ "id": person })),
        ("area_places", Value::Null),
        ("area_list", Value::Null),
        ("area_understand", area),
        ("meeting_list", Value::Null),
        ("meeting_get", json!({ "id": world.meeting })),
        ("meeting_check", check),
        ("reply_board", meeting.clone()),
        ("invitation_candidates", meeting.clone()),
        ("attendance_door", meeting.clone()),
        ("attendance_overview", json!({ "trajectory_id": null })),
        ("group_get", meeting.clone()),
        ("programme_get", meeting.clone()),
        ("paper_prints", meeting.clone()),
        ("paper_list_versions", meeting.clone()),
        ("letter_get", meeting),
        ("organiser_get", Value::Null),
        ("ambition_list", Value::Null),
        ("ambition_get", json!({ "id": plans.ambition })),
        ("plan_list", Value::Null),
        ("plan_get", version.clone()),
        ("plan_changes", version.clone()),
        ("matcher_state", version.clone()),
        ("alignment_list", version),
        ("alignment_of", of),
        ("alignment_search", search),
        ("merge_preview_organisations", pair(&rows)),
        ("merge_preview_persons", pair(&people)),
        ("search_everything", json!({ "text": "ka" })),
        ("history_undoable", Value::Null),
    ]
    .into_iter()
    .map(|(name, request)| (name, name.split(' ').next().unwrap_or(name), request))
    .collect())
}

/// Commands that work something out from many records, each with what is asked.
fn thinking_commands(world: &World, plans: &Plans) -> Vec<(&'static str, Value)> {
    vec![
        ("merge_find", Value::Null),
        ("group_repair_preview", json!({ "meeting_id": world.meeting })),
        (
            "alignment_proposals",
            json!({ "ambition_id": plans.ambition, "version_id": plans.version, "more": null }),
        ),
        ("alignment_ambitions", json!({ "element_id": plans.element })),
        (
            "coverage_get",
            json!({ "version_id": plans.version, "rows": "elements", "columns": "ambitions" }),
        ),
    ]
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
    // Three records each: the organisation and two persons.
    let organisations = if cfg!(debug_assertions) { 3_000 } else { 33_400 };
    let world = World::with(organisations, "search")?;
    let time = p99(&world.app, |go| {
        ("search_everything", json!({ "text": TYPED[go % TYPED.len()] }))
    })?;
    Ok(Figure::of(time).with("records", organisations * 3))
}

fn p99(app: &App, ask: impl FnMut(usize) -> (&'static str, Value)) -> Result<f64, String> {
    Ok(percentile(&mut times(app, ask)?, 99))
}

/// The times of one command, with everything up to the text that goes to the screen.
fn times(app: &App, mut next: impl FnMut(usize) -> (&'static str, Value)) -> Result<Vec<f64>, String> {
    let mut times = Vec::with_capacity(GOES);
    for go in 0..GOES + 5 {
        let (command, request) = next(go);
        let (answer, time) = once(|| ask(app, command, request))?;
        drop(answer);
        // The first few fill the caches, as a screen that was open before has done.
        if go >= 5 {
            times.push(time);
        }
    }
    Ok(times)
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
        ("person_list", Value::Null),
        ("reply_board", Value::Null),
        ("invitation_candidates", Value::Null),
        ("meeting_list", Value::Null),
        ("search_everything", json!({ "text": "ka" })),
    ];
    let mut times: Vec<Vec<(f64, f64)>> = vec![Vec::new(); commands.len()];
    for size in sizes {
        let world = World::with(*size, "growth")?;
        for (nth, (command, request)) in commands.iter().enumerate() {
            let request = match *command {
                "reply_board" | "invitation_candidates" => json!({ "meeting_id": world.meeting }),
                _ => request.clone(),
            };
            let time = median_of(15, || ask(&world.app, command, request.clone()))?;
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
