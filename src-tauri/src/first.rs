//! What the first screen asks, answered while the web view is still starting: asking takes the screen longer than drawing it.

use app::App;
use serde_json::Value;

/// The questions of the first screen. None takes a request and none changes anything.
const ASKED: [&str; 2] = ["preferences_get", "dossier_status"];

/// A script that hands the answers to the page before its own script runs. `ui/src/backend/tauri.ts` takes each once; a page that
/// is loaded again asks for itself, because by then something may have changed. What could not be answered is left out: the
/// screen then asks, and tells what is wrong.
pub(crate) fn script(app: &App) -> String {
    let answers: Vec<String> = ASKED
        .iter()
        .filter_map(|name| {
            let answer = app::commands::answer(app, name, Value::Null).ok()?;
            Some(format!("\"{name}\":{answer}"))
        })
        .collect();
    format!("window.__HARTWERK_FIRST__ = {{{}}};", answers.join(","))
}
