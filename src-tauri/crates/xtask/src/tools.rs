//! Handing a command to `tools`, which knows the product.

use std::process::{Command, ExitCode};

use crate::failure::Outcome;
use crate::{fonts, paths, process, system};

/// How `tools` is built for a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Build {
    /// With the whole application behind it. The measuring commands do without: they need neither typst nor
    /// the use cases, and so are ready in a fraction of the time.
    whole: bool,
    /// With optimisation.
    release: bool,
}

/// What each command needs. Measurements want optimisation; making the papers with optimisation would take ten
/// minutes to build and gain nobody anything.
fn usual_build(command: &str) -> Build {
    match command {
        "evaluate" | "read-plan" | "train-adapter" | "model" => Build {
            whole: false,
            release: true,
        },
        "bench" => Build {
            whole: true,
            release: true,
        },
        _ => Build {
            whole: true,
            release: false,
        },
    }
}

/// Splits off `--dev` or `--release` when it stands first; everything else belongs to the command.
fn choose_build<'a>(command: &str, arguments: &'a [String]) -> (Build, &'a [String]) {
    let mut build = usual_build(command);
    match arguments.first().map(String::as_str) {
        Some("--dev") => build.release = false,
        Some("--release") => build.release = true,
        _ => return (build, arguments),
    }
    (build, &arguments[1..])
}

/// The command that starts `tools`. It keeps the folder the person stands in, so that file names mean what
/// they meant when they were typed; cargo reports on standard error, so standard output is the answer alone.
fn command(name: &str, arguments: &[String], build: Build) -> Command {
    let mut cargo = process::cargo();
    if let Ok(here) = std::env::current_dir() {
        cargo.current_dir(here);
    }
    cargo
        .args(["run", "--package", "tools", "--manifest-path"])
        .arg(paths::root().join("Cargo.toml"));
    if build.release {
        cargo.arg("--release");
    }
    if !build.whole {
        cargo.arg("--no-default-features");
    }
    cargo.arg("--").arg(name).args(arguments);
    cargo
}

/// Starts a command of `tools` with these arguments and answers as it answers.
pub fn hand_over(name: &str, arguments: &[String]) -> ExitCode {
    let (build, arguments) = choose_build(name, arguments);
    let ready = system::prepare(system::Purpose::Crates).and_then(|()| {
        if build.whole && name != "generate" {
            fonts::fetch()
        } else {
            Ok(())
        }
    });
    if let Err(failure) = ready {
        eprintln!("{failure}");
        return ExitCode::FAILURE;
    }
    match command(name, arguments, build).status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(status) => ExitCode::from(
            status
                .code()
                .and_then(|code| u8::try_from(code).ok())
                .unwrap_or(1),
        ),
        Err(error) => {
            eprintln!("cargo could not be started: {error}.");
            ExitCode::FAILURE
        }
    }
}

/// Runs a command of `tools` as a step of another one, with its output on ours. `whole` reuses a build with
/// the whole application, as the tests have made it already.
pub fn step(name: &str, arguments: &[&str], whole: bool) -> Outcome {
    let arguments: Vec<String> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
    process::run(&mut command(
        name,
        &arguments,
        Build {
            whole,
            release: false,
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn arguments_reach_the_tool_unchanged() {
        let given = strings(&["plan b.pdf", "--json", "--release"]);
        let (build, rest) = choose_build("read-plan", &given);
        assert_eq!(rest, given.as_slice());
        assert_eq!(
            build,
            Build {
                whole: false,
                release: true
            }
        );
        let command = command("read-plan", rest, build);
        let words: Vec<_> = command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned())
            .collect();
        let after: Vec<_> = words.iter().skip_while(|word| *word != "--").collect();
        assert_eq!(after, ["--", "read-plan", "plan b.pdf", "--json", "--release"]);
        assert!(words.contains(&"--no-default-features".to_owned()));
    }

    #[test]
    fn the_first_word_may_choose_the_build() {
        let given = strings(&["--dev", "--json"]);
        let (build, rest) = choose_build("bench", &given);
        assert!(!build.release);
        assert_eq!(rest, &given[1..]);
        assert!(choose_build("journey", &strings(&["--release"])).0.release);
    }
}
