//! The example dossier as a file, for tests, pictures and demonstrations.

use std::path::PathBuf;

use chrono::{Local, NaiveDateTime};
use serde_json::json;

use crate::journey::{Desk, call};
use crate::{places, print_line};

const USAGE: &str = "example --out FILE [--now YYYY-MM-DDTHH:MM:SS]";

/// Makes the example dossier at a path. Its dates lie around `--now`, or around this moment.
///
/// # Errors
/// Unknown argument, or what the place or the disk says.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let (mut out, mut now) = (None, Local::now().naive_local());
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        let value = words
            .next()
            .ok_or_else(|| format!("{word} needs a value\n{USAGE}"))?;
        match word.as_str() {
            "--out" => out = Some(PathBuf::from(value)),
            "--now" => {
                let read = NaiveDateTime::parse_from_str(value, "%Y-%m-%dT%H:%M:%S");
                now = read.map_err(|_| format!("--now does not understand {value}"))?;
            }
            other => return Err(format!("unknown argument {other}\n{USAGE}")),
        }
    }
    let out = out.ok_or(USAGE)?;
    let scratch = places::scratch("example")?;
    let app = Desk::app(scratch.clone(), now);
    let made = call(&app, "example_create", json!({ "path": out }));
    app.close();
    let removed = std::fs::remove_dir_all(&scratch).map_err(|error| error.to_string());
    made?;
    removed?;
    print_line(&format!(
        "{} (passphrase: {})",
        out.display(),
        app::example::PASSPHRASE
    ))
}
