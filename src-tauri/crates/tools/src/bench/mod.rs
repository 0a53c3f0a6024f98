//! `bench`: every figure of the quality bars, each beside its reference in the same run.
//!
//! Machines differ, so a timing that has a reference is given as a ratio to it, measured in one run on one machine.
//! A row that could not be measured says why and never counts as met.

mod figure;
mod files;
mod kill;
mod papers;
mod reads;
mod window;
mod world;

use std::io::Write;

use serde_json::{Map, Value, json};

use figure::Figure;
pub use kill::run_victim;

/// One row of the bars.
struct Row {
    /// Key in the JSON answer.
    key: &'static str,
    /// The row as the bars name it.
    about: &'static str,
    /// The value may not be larger than this.
    bar: f64,
    unit: &'static str,
    measure: fn(&Options) -> Result<Figure, String>,
}

/// How often the program is killed, unless somebody wants it more often.
const ROUNDS: usize = 200;

/// What the person who measures may choose.
struct Options {
    json: bool,
    /// How often the program is killed.
    rounds: usize,
    /// The rows wanted; none means all.
    keys: Vec<String>,
}

const USAGE: &str = "bench [--json] [--rounds NUMBER] [KEY …]";

impl Options {
    fn read(arguments: &[String]) -> Result<Self, String> {
        let mut options = Self {
            json: false,
            rounds: ROUNDS,
            keys: Vec::new(),
        };
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--json" => options.json = true,
                "--rounds" => {
                    let number = words.next().and_then(|number| number.parse().ok());
                    options.rounds = number.ok_or_else(|| format!("--rounds needs a number\n{USAGE}"))?;
                }
                key if ROWS.iter().any(|row| row.key == key) => options.keys.push(key.to_owned()),
                unknown => {
                    let known: Vec<&str> = ROWS.iter().map(|row| row.key).collect();
                    return Err(format!(
                        "unknown row {unknown}; known: {}\n{USAGE}",
                        known.join(", ")
                    ));
                }
            }
        }
        Ok(options)
    }

    fn wants(&self, row: &Row) -> bool {
        self.keys.is_empty() || self.keys.iter().any(|key| key == row.key)
    }
}

const ROWS: &[Row] = &[
    Row {
        key: "start",
        about: "start: process to first useful screen, beside an empty Tauri window with the same web view",
        bar: 1.3,
        unit: "×",
        measure: |_| window::start(),
    },
    Row {
        key: "start-3000",
        about: "the same with 3,000 organisations, 6,000 persons and 30 plans, up to the overview",
        bar: 1.6,
        unit: "×",
        measure: |_| window::start_large(),
    },
    Row {
        key: "memory-idle",
        about: "memory, idle, beside the empty window",
        bar: 1.25,
        unit: "×",
        measure: |_| window::memory(),
    },
    Row {
        key: "read-p99",
        about: "any read command at 3,000 organisations (p99)",
        bar: 16.0,
        unit: "ms",
        measure: |_| reads::read_p99(),
    },
    Row {
        key: "check-in-search",
        about: "check-in search with 6,000 persons (p99)",
        bar: 16.0,
        unit: "ms",
        measure: |_| reads::check_in_search(),
    },
    Row {
        key: "search-p99",
        about: "search over everything while typing (p99, 100,000 records)",
        bar: 30.0,
        unit: "ms",
        measure: |_| reads::search_p99(),
    },
    Row {
        key: "import-10000",
        about: "import 10,000 rows of XLSX with duplicate questions, beside calamine reading the same cells",
        bar: 3.0,
        unit: "×",
        measure: |_| files::import(),
    },
    Row {
        key: "attendance-list-56",
        about: "attendance list, 56 names, PDF/UA, warm",
        bar: 150.0,
        unit: "ms",
        measure: |_| papers::attendance_list_56(),
    },
    Row {
        key: "attendance-list-5000",
        about: "attendance list, 5,000 names, beside LibreOffice headless with the same table",
        bar: 0.5,
        unit: "×",
        measure: |_| papers::attendance_list_5000(),
    },
    Row {
        key: "final-report-40",
        about: "final report, 40 organisations",
        bar: 1000.0,
        unit: "ms",
        measure: |_| Err("Hartwerk does not make a final report yet".to_owned()),
    },
    Row {
        key: "read-plan-100",
        about: "read a 100-page PDF plan to elements, beside pdftotext -layout",
        bar: 3.0,
        unit: "×",
        measure: |_| files::read_plan(),
    },
    Row {
        key: "ranking-lexical",
        about: "lexical ranking, 50 ambitions × 500 elements, beside FTS5's bm25()",
        bar: 1.0,
        unit: "×",
        measure: |_| crate::ranking::lexical_beside_fts5().map(|b| Figure::ratio(b.ours, b.reference)),
    },
    Row {
        key: "ranking-one",
        about: "one ambition to five proposals, plan of 500 elements cached",
        bar: 80.0,
        unit: "ms",
        measure: |_| crate::ranking::one_ambition().map(Figure::of),
    },
    Row {
        key: "embedding",
        about: "500 elements embedded on all cores, beside the C engine of the model's package",
        bar: 2.0,
        unit: "×",
        measure: |_| crate::ranking::embedding_beside_package().map(|b| Figure::ratio(b.ours, b.reference)),
    },
    Row {
        key: "growth",
        about: "growth from 30 to 30,000 organisations (largest exponent; n·log n is about 1.15)",
        bar: 1.15,
        unit: "",
        measure: |_| reads::growth(),
    },
    Row {
        key: "installed-size",
        about: ".deb, installed, with model",
        bar: 60.0,
        unit: "MB",
        measure: |_| files::installer(),
    },
    Row {
        key: "kills",
        about: "killed at random moments while checking in and importing: rounds in which something was lost",
        bar: 0.0,
        unit: "",
        measure: |options| kill::kills(options.rounds),
    },
];

/// `bench [--json] [--rounds NUMBER] [KEY …]`.
///
/// # Errors
/// An unknown key, or standard output that is gone. A row that misses its bar is an answer, not an error.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let options = Options::read(arguments)?;
    let mut answer = Map::new();
    for row in ROWS.iter().filter(|row| options.wants(row)) {
        let measured = (row.measure)(&options);
        if !options.json {
            say(&line(row, &measured))?;
        }
        answer.insert(row.key.to_owned(), entry(row, &measured));
    }
    if options.json {
        let text = serde_json::to_string_pretty(&Value::Object(answer)).map_err(|error| error.to_string())?;
        say(&text)?;
    }
    Ok(())
}

fn say(text: &str) -> Result<(), String> {
    writeln!(std::io::stdout(), "{text}").map_err(|error| error.to_string())
}

fn entry(row: &Row, measured: &Result<Figure, String>) -> Value {
    let mut entry = json!({ "row": row.about, "bar": row.bar, "unit": row.unit });
    match measured {
        Ok(figure) => {
            entry["value"] = json!(figure.value);
            entry["meets"] = json!(figure.value <= row.bar);
            for (name, value) in &figure.details {
                entry[*name] = value.clone();
            }
        }
        Err(why) => entry["not_measured"] = json!(why),
    }
    entry
}

fn line(row: &Row, measured: &Result<Figure, String>) -> String {
    let Row { about, bar, unit, .. } = row;
    match measured {
        Ok(figure) => {
            let word = if figure.value <= *bar { "meets" } else { "MISSES" };
            let details: Vec<String> = figure
                .details
                .iter()
                .map(|(name, value)| format!("{name} {value}"))
                .collect();
            format!(
                "{word:6} {:>9.3} {unit:2} (bar {bar} {unit})  {about}  [{}]",
                figure.value,
                details.join(", ")
            )
        }
        Err(why) => format!("no figure              (bar {bar} {unit})  {about}  [{why}]"),
    }
}
