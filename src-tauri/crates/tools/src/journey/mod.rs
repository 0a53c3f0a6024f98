//! Whole jobs on a new dossier, through the same commands as the screens use.

mod desk;
mod first_meeting;

use std::path::PathBuf;

pub(crate) use desk::{Desk, ask, call};

const USAGE: &str = "journey first-meeting --organisations FILE --out DIR";

/// Carries out the journey named and prints what came of it as JSON.
///
/// # Errors
/// Unknown journey or argument, or the step that failed with its code.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let (name, rest) = arguments.split_first().ok_or(USAGE)?;
    if name != "first-meeting" {
        return Err(format!("unknown journey {name:?}\n{USAGE}"));
    }
    let (mut organisations, mut out) = (None, None);
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        let value = words
            .next()
            .map(PathBuf::from)
            .ok_or_else(|| format!("{word} needs a value\n{USAGE}"))?;
        match word.as_str() {
            "--organisations" => organisations = Some(value),
            "--out" => out = Some(value),
            other => return Err(format!("unknown argument {other}\n{USAGE}")),
        }
    }
    let report = first_meeting::run(&organisations.ok_or(USAGE)?, &out.ok_or(USAGE)?)?;
    crate::print_line(&serde_json::to_string_pretty(&report).map_err(|error| error.to_string())?)
}
