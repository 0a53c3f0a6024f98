//! What needs the crates of the product and is never shipped: measuring, whole jobs on a new dossier, generated
//! files. A person starts it through `cargo xtask`; arguments arrive here unchanged.
//!
//! Every command prints its answer on standard output and everything else on standard error, so that an answer
//! can be piped on.

#[cfg(feature = "whole")]
mod bench;
mod development;
mod evaluate;
#[cfg(feature = "whole")]
mod example;
#[cfg(feature = "whole")]
mod generate;
#[cfg(feature = "whole")]
mod journey;
mod model;
#[cfg(feature = "whole")]
mod places;
mod ranking;
mod read_plan;

use std::io::Write;
use std::process::ExitCode;

/// A command: its name, and what runs it with the arguments after the name.
type Tool = (&'static str, fn(&[String]) -> Result<(), String>);

/// Commands that need no more than `matching`, `reading` and `store`.
const MEASURING: &[Tool] = &[
    ("evaluate", evaluate::run),
    ("model", model::run),
    ("read-plan", read_plan::run),
    ("bench-ranking", ranking::run),
];

/// Commands that need the whole application.
#[cfg(feature = "whole")]
const WHOLE: &[Tool] = &[
    ("bench", bench::run),
    ("bench-victim", bench::run_victim),
    ("example", example::run),
    ("generate", generate_command),
    ("journey", journey::run),
];

#[cfg(not(feature = "whole"))]
const WHOLE: &[Tool] = &[];

fn main() -> ExitCode {
    // Untrusted files are read by a second copy of this program.
    reading::child::serve_if_asked();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let name = arguments.first().map_or("", String::as_str);
    let Some((_, run)) = MEASURING.iter().chain(WHOLE).find(|(known, _)| *known == name) else {
        let known: Vec<&str> = MEASURING.iter().chain(WHOLE).map(|(known, _)| *known).collect();
        return fail(&format!("unknown command {name:?}; known: {}", known.join(", ")));
    };
    match run(&arguments[1..]) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => fail(&problem),
    }
}

/// Prints one answer on standard output.
#[cfg(feature = "whole")]
fn print_line(text: &str) -> Result<(), String> {
    writeln!(std::io::stdout(), "{text}").map_err(|error| error.to_string())
}

fn fail(problem: &str) -> ExitCode {
    // When standard error is gone there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{problem}");
    ExitCode::FAILURE
}

/// The checkout: `cargo xtask` says where it is; the path known while compiling is the second choice, because a
/// target folder may be shared by several checkouts.
fn checkout() -> std::path::PathBuf {
    if let Some(folder) = std::env::var_os("HARTWERK_CHECKOUT") {
        return folder.into();
    }
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_path_buf()
}

#[cfg(feature = "whole")]
fn generate_command(arguments: &[String]) -> Result<(), String> {
    match arguments {
        [] => generate::run(&checkout(), false),
        [only] if only == "--check" => generate::run(&checkout(), true),
        _ => Err("generate [--check]".to_owned()),
    }
}
