//! Building our programs, always from the same choice of crates: cargo builds a library again for every
//! combination of features it is asked for, and typst twice is ten minutes lost.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Outcome;
use crate::{paths, process};

/// Builds all programs; without the window where its libraries are missing.
pub fn programs(release: bool) -> Outcome {
    let mut cargo = process::cargo();
    cargo.args(["build", "--locked", "--workspace", "--bins", "--examples"]);
    if release {
        cargo.arg("--release");
    }
    if !window_can_be_built() {
        cargo.args(["--exclude", "hartwerk"]);
    }
    process::run(cargo.stdout(std::io::stderr()))
}

/// Builds all programs and all tests, for a run of the tests.
pub fn everything() -> Outcome {
    let mut cargo = process::cargo();
    process::run(cargo.args(["build", "--locked", "--workspace", "--all-targets"]))
}

fn window_can_be_built() -> bool {
    let mut ask = Command::new("pkg-config");
    !cfg!(target_os = "linux") || process::succeeds(ask.args(["--exists", "webkit2gtk-4.1", "librsvg-2.0"]))
}

/// A program as the tests build it.
pub fn program(name: &str) -> PathBuf {
    program_in(&paths::target().join("debug"), name)
}

/// A program in a folder of cargo's.
pub fn program_in(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
