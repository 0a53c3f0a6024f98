//! `cargo xtask …`: everything a person types to run, test and bundle Hartwerk.
//!
//! This crate stays small (one dependency, for reading JSON), so that on a fresh machine it is ready in
//! seconds and can install what the rest needs. Anything that needs the crates of the product lives in
//! `tools`; the commands here start that with their arguments unchanged.
#![allow(
    clippy::print_stdout,
    reason = "a command-line tool answers on standard output"
)]

mod browser;
mod build;
mod bundle;
mod counts;
mod deny;
mod failure;
mod fonts;
mod icons;
mod licences;
mod model;
mod paths;
mod process;
mod python;
mod resources;
mod run;
mod screenshots;
mod shell;
mod system;
mod test;
mod tools;
mod ui;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

  run [--browser]           build and start the application; --browser shows it in a browser instead
  test [STEP …] [--list]    install what the tests need and run all of them, or only the steps named
  bundle                    make the installer for this system (a .deb on Debian and Ubuntu)

  evaluate …                measure the ranking:  --plan P --queries Q --qrels R [--without-model] [--json];
                            --sets takes the development sets of the checkout
  read-plan FILE [--json]   read a policy plan and print its elements
  bench [--json] …          print every figure of the quality bars:  [--rounds NUMBER of kills] [KEY of a row …]
  journey NAME … --out DIR  carry out a whole job on a new dossier
  example [--out FILE]      write the fictional example dossier
  generate [--check]        write what is generated from the command list, or fail when it differs

  fonts                     fetch the fonts of the printed papers
  model                     fetch, check and prune the sentence model
  licences                  list the licences of everything that is shipped
  icons                     render the icons from icons/hartwerk.svg
  screenshots               make the pictures of the README

evaluate, read-plan and bench are built with optimisation, the first two without what only the application needs;
journey, example and generate are built as the tests are. --dev or --release before the arguments chooses.";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let done = match command.as_str() {
        "run" => run::run(&rest),
        "test" => test::run(&rest),
        "bundle" => bundle::run(&rest),
        "fonts" => fonts::fetch(),
        "model" => model::run(&rest),
        "licences" => licences::run(&rest),
        "icons" => icons::render(),
        "screenshots" => screenshots::run(),
        "evaluate" | "read-plan" | "bench" | "journey" | "example" | "generate" | "train-adapter" => {
            return tools::hand_over(&command, &rest);
        }
        "" | "help" | "--help" | "-h" => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        other => Err(failure::Failure::new(format!(
            "Unknown command: {other}\n\n{USAGE}"
        ))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}
