//! Handing a command to `tools`, which knows the product.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::failure::Outcome;
use crate::{build, fonts, paths, process, system};

/// How `tools` is built for a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Build {
    /// With optimisation and without the application behind it: no typst and no use cases, and so ready in a
    /// fraction of the time. Enough for what only measures texts.
    Measuring,
    /// Everything, with optimisation, and the window beside it.
    Release,
    /// Everything, as the tests build it.
    Dev,
}

/// What each command needs. Measurements want optimisation; making the papers with optimisation would take ten
/// minutes to build and gain nobody anything.
fn usual_build(command: &str) -> Build {
    match command {
        "evaluate" | "read-plan" | "train-adapter" => Build::Measuring,
        "bench" => Build::Release,
        _ => Build::Dev,
    }
}

/// Splits off `--dev` or `--release` when it stands first; everything else belongs to the command.
fn choose_build<'a>(command: &str, arguments: &'a [String]) -> (Build, &'a [String]) {
    match arguments.first().map(String::as_str) {
        Some("--dev") => (Build::Dev, &arguments[1..]),
        Some("--release") if usual_build(command) == Build::Dev => (Build::Release, &arguments[1..]),
        Some("--release") => (usual_build(command), &arguments[1..]),
        _ => (usual_build(command), arguments),
    }
}

/// Builds and answers the program. Cargo reports on standard error, so standard output stays the answer alone.
fn built(choice: Build) -> Outcome<PathBuf> {
    system::prepare(system::Purpose::Crates)?;
    match choice {
        Build::Measuring => {
            // A folder of its own, so that it and the whole `tools` do not push each other out.
            let mut cargo = process::cargo();
            cargo.args([
                "build",
                "--locked",
                "--release",
                "--package",
                "tools",
                "--no-default-features",
            ]);
            process::run(cargo.arg("--target-dir").arg(paths::target().join("measuring")))?;
            Ok(build::program_in(
                &paths::target().join("measuring").join("release"),
                "tools",
            ))
        }
        Build::Release => {
            fonts::fetch()?;
            build::programs(true)?;
            Ok(build::program_in(&paths::target().join("release"), "tools"))
        }
        Build::Dev => {
            fonts::fetch()?;
            build::programs(false)?;
            Ok(build::program("tools"))
        }
    }
}

/// `tools` with these arguments, in the folder the person stands in: file names mean what they meant when they
/// were typed.
fn command(program: PathBuf, name: &str, arguments: &[String]) -> Command {
    let mut command = Command::new(program);
    command
        .arg(name)
        .args(arguments)
        .env("HARTWERK_CACHE", paths::cache())
        .env("HARTWERK_CHECKOUT", paths::root());
    command
}

/// Starts a command of `tools` with these arguments and answers as it answers.
pub fn hand_over(name: &str, arguments: &[String]) -> ExitCode {
    let (choice, arguments) = choose_build(name, arguments);
    let program = match built(choice) {
        Ok(program) => program,
        Err(failure) => {
            eprintln!("{failure}");
            return ExitCode::FAILURE;
        }
    };
    match command(program, name, arguments).status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(status) => ExitCode::from(
            status
                .code()
                .and_then(|code| u8::try_from(code).ok())
                .unwrap_or(1),
        ),
        Err(error) => {
            eprintln!("tools could not be started: {error}.");
            ExitCode::FAILURE
        }
    }
}

/// Makes the folder of the sentence model, from the downloaded file or from what is there already.
pub fn make_model(from: Option<&Path>, to: &Path) -> Outcome {
    let word = |path: &Path| path.to_string_lossy().into_owned();
    let from = from
        .into_iter()
        .flat_map(|file| ["--from".to_owned(), word(file)]);
    let arguments: Vec<String> = from.chain(["--out".to_owned(), word(to)]).collect();
    process::run(command(built(Build::Measuring)?, "model", &arguments).stdout(std::io::stderr()))
}

/// Whether what is generated agrees with the command list, asked of the programs the tests have built.
pub fn check_generated() -> Outcome {
    build::everything()?;
    process::run(&mut command(
        build::program("tools"),
        "generate",
        &["--check".to_owned()],
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
        assert_eq!(build, Build::Measuring);
        let command = command(PathBuf::from("tools"), "read-plan", rest);
        let words: Vec<_> = command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned())
            .collect();
        assert_eq!(words, ["read-plan", "plan b.pdf", "--json", "--release"]);
    }

    #[test]
    fn the_first_word_may_choose_the_build() {
        let given = strings(&["--dev", "--json"]);
        assert_eq!(choose_build("bench", &given), (Build::Dev, &given[1..]));
        assert_eq!(
            choose_build("journey", &strings(&["--release"])).0,
            Build::Release
        );
        assert_eq!(
            choose_build("evaluate", &strings(&["--release"])).0,
            Build::Measuring
        );
        assert_eq!(
            choose_build("journey", &strings(&["first-meeting"])).0,
            Build::Dev
        );
    }
}
