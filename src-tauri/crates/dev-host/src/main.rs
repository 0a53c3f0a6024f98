//! The app over loopback HTTP: the same commands and the same screens as in the window, for browser tests, scripts
//! and machines without a webview. Never shipped.
//!
//! `dev-host --dossier PATH --port N` prints one line, `listening on http://127.0.0.1:PORT/?token=…`. Only this
//! machine can reach it and only who has the token is answered.

mod files;
mod host;
mod server;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// What was asked on the command line.
pub(crate) struct Arguments {
    dossier: Option<PathBuf>,
    port: u16,
    ui: PathBuf,
    today: Option<chrono::NaiveDateTime>,
}

const USAGE: &str = "dev-host [--dossier PATH] [--port N] [--ui DIR] [--now YYYY-MM-DDTHH:MM:SS]\n\
    PATH is opened with the passphrase in HARTWERK_PASSPHRASE when that is set; else the screen asks.";

fn arguments() -> Result<Arguments, String> {
    let mut found = Arguments {
        dossier: None,
        port: 0,
        ui: PathBuf::from("ui/dist"),
        today: None,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
        match word.as_str() {
            "--dossier" => found.dossier = Some(PathBuf::from(value()?)),
            "--port" => found.port = value()?.parse().map_err(|_| "--port needs a number".to_owned())?,
            "--ui" => found.ui = PathBuf::from(value()?),
            "--now" => {
                let text = value()?;
                let read = chrono::NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S");
                found.today = Some(read.map_err(|_| format!("--now does not understand {text}"))?);
            }
            other => return Err(format!("unknown argument {other}")),
        }
    }
    Ok(found)
}

fn main() -> ExitCode {
    reading::child::serve_if_asked();
    let asked = match arguments() {
        Ok(asked) => asked,
        Err(problem) => return fail(&format!("{problem}\n{USAGE}")),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error.to_string()),
    };
    match runtime.block_on(server::serve(asked)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => fail(&problem),
    }
}

fn fail(problem: &str) -> ExitCode {
    // When standard error is gone there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "dev-host: {problem}");
    ExitCode::from(2)
}
