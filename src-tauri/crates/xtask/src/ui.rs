//! The screens: their packages and their built form.

use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::{paths, process};

fn folder() -> PathBuf {
    paths::root().join("ui")
}

/// An npm command in ui/.
pub fn npm(arguments: &[&str]) -> std::process::Command {
    let mut command = process::command("npm");
    command
        .args(arguments)
        .current_dir(folder())
        .env("NO_COLOR", "1")
        .env("FORCE_COLOR", "0");
    command
}

/// `npm ci` when the lock file is newer than what is installed.
pub fn install() -> Outcome {
    let lock = paths::newest(&[folder().join("package-lock.json")]);
    let installed = paths::newest(&[folder().join("node_modules").join(".package-lock.json")]);
    if lock.is_none() {
        return Err(Failure::new(
            "ui/package-lock.json is missing; the checkout is not complete.",
        ));
    }
    if installed >= lock {
        return Ok(());
    }
    eprintln!("De onderdelen van de schermen worden opgehaald (npm ci).");
    let mut npm = npm(&["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    process::run(npm.stdout(std::io::stderr())).map_err(|_| {
        Failure::new(
            "De onderdelen van de schermen konden niet worden opgehaald. Is er internet? Probeer het opnieuw.\n\
             The packages of the screens could not be fetched. Check the network and try again.",
        )
    })
}

/// Builds ui/dist when a source is newer than the last build.
pub fn build() -> Outcome {
    install()?;
    let sources: Vec<PathBuf> = [
        "src",
        "public",
        "index.html",
        "vite.config.ts",
        "svelte.config.js",
        "package-lock.json",
    ]
    .iter()
    .map(|name| folder().join(name))
    .chain([paths::root().join("locales")])
    .collect();
    let built = paths::newest(&[folder().join("dist").join("index.html")]);
    if built.is_some() && built >= paths::newest(&sources) && is_ours() {
        return Ok(());
    }
    eprintln!("De schermen worden gebouwd (vite build).");
    process::run(npm(&["run", "build"]).stdout(std::io::stderr()))
}

/// Whether ui/dist holds built screens, not the page that stands in while there are none.
fn is_ours() -> bool {
    std::fs::read_to_string(folder().join("dist").join("index.html"))
        .is_ok_and(|page| page.contains("<script"))
}
