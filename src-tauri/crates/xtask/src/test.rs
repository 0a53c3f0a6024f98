//! `cargo xtask test`: everything that must hold, in one command, on a machine that has nothing yet.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::counts::{Counts, Runner};
use crate::failure::{Failure, Outcome};
use crate::system::Purpose;
use crate::{build, counts, deny, fonts, licences, model, process, resources, shell, system, tools, ui};

/// One thing that must hold.
struct Step {
    /// What a person types to run it alone.
    name: &'static str,
    about: &'static str,
    run: fn() -> Outcome<Counts>,
}

/// In the order of what fails soonest and is mended fastest; the screens are built before the window packs them.
const STEPS: &[Step] = &[
    Step {
        name: "format",
        about: "rustfmt",
        run: format,
    },
    Step {
        name: "screens-build",
        about: "svelte-check and vite build",
        run: screens_build,
    },
    Step {
        name: "screens-unit",
        about: "vitest",
        run: screens_unit,
    },
    Step {
        name: "lints",
        about: "clippy, warnings are errors",
        run: lints,
    },
    Step {
        name: "rust",
        about: "all crates and the journeys",
        run: rust,
    },
    Step {
        name: "generated",
        about: "what is generated is up to date",
        run: generated,
    },
    Step {
        name: "licences",
        about: "cargo deny",
        run: deny::check,
    },
    Step {
        name: "screens",
        about: "every screen in Chromium on dev-host, with axe",
        run: screens,
    },
    Step {
        name: "window",
        about: "journeys in the real window",
        run: shell::run,
    },
];

/// What came of a step.
struct Done {
    name: &'static str,
    counts: Counts,
    took: Duration,
    why: Option<Failure>,
}

/// Runs all steps, or those named. A step that fails does not keep the next from running.
pub fn run(arguments: &[String]) -> Outcome {
    if arguments.iter().any(|argument| argument == "--list") {
        for step in STEPS {
            println!("{:14} {}", step.name, step.about);
        }
        return Ok(());
    }
    if let Some(unknown) = arguments
        .iter()
        .find(|name| STEPS.iter().all(|step| step.name != name.as_str()))
    {
        return Err(Failure::new(format!(
            "There is no step {unknown}; see cargo xtask test --list."
        )));
    }
    let start = Instant::now();
    prepare()?;
    println!("prepared in {}", seconds(start.elapsed()));
    let chosen = STEPS
        .iter()
        .filter(|step| arguments.is_empty() || arguments.iter().any(|name| name == step.name));
    let done: Vec<Done> = chosen.map(carry_out).collect();
    report(&done, start.elapsed())
}

fn prepare() -> Outcome {
    system::prepare(Purpose::Tests)?;
    fonts::fetch()?;
    model::fetch_or_go_on();
    ui::install()?;
    licences::write()?;
    resources::gather()
}

fn carry_out(step: &Step) -> Done {
    println!("\n== {}: {}", step.name, step.about);
    let start = Instant::now();
    let (mut counts, why) = match (step.run)() {
        Ok(counts) => (counts, None),
        Err(failure) => (Counts::default(), Some(failure)),
    };
    // A runner that could not even count counts as one failure, so that nothing fails unseen.
    if why.is_some() {
        counts.failed += 1;
    }
    Done {
        name: step.name,
        counts,
        took: start.elapsed(),
        why,
    }
}

/// One line per step, then the sum of what the runners said, alone on the last line.
fn report(done: &[Done], took: Duration) -> Outcome {
    println!();
    let mut sum = Counts::default();
    for Done {
        name,
        counts,
        took,
        why,
    } in done
    {
        sum += *counts;
        let Counts {
            passed,
            failed,
            skipped,
        } = counts;
        let word = if *failed == 0 { "ok" } else { "FAILED" };
        println!(
            "{word:7} {name:14} {passed:5} passed {failed:3} failed {skipped:3} skipped {:>8}",
            seconds(*took)
        );
        if let Some(why) = why {
            println!("        {why}");
        }
    }
    println!("in {}", seconds(took));
    let Counts {
        passed,
        failed,
        skipped,
    } = sum;
    if skipped > 0 {
        println!("{passed} passed, {failed} failed, {skipped} skipped");
    } else {
        println!("{passed} passed, {failed} failed");
    }
    if failed == 0 {
        Ok(())
    } else {
        Err(Failure::new("Not everything holds; the lines above say what."))
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// Runs a test runner and reads its totals. One that fails without naming a failed test counts as a failure,
/// and so does one that ran nothing.
pub fn counted(command: &mut Command, runner: Runner) -> Outcome<Counts> {
    let (output, well) = process::show_and_keep(command)?;
    let counts = counts::read(runner, &output);
    if !well && counts.failed == 0 {
        println!("{} did not end well.", process::words(command));
        return Ok(Counts { failed: 1, ..counts });
    }
    if counts.passed + counts.failed == 0 {
        return Err(Failure::new(format!("{} ran no test.", process::words(command))));
    }
    Ok(counts)
}

/// A check that is no test: it adds nothing to what passed, and a failure when it fails.
fn check(command: &mut Command) -> Outcome<Counts> {
    process::run(command.stdin(Stdio::null())).map(|()| Counts::default())
}

fn format() -> Outcome<Counts> {
    check(process::cargo().args(["fmt", "--all", "--check"]))
}

fn lints() -> Outcome<Counts> {
    check(process::cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ]))
}

fn rust() -> Outcome<Counts> {
    build::everything()?;
    counted(
        process::cargo().args(["test", "--workspace", "--locked", "--no-fail-fast"]),
        Runner::Cargo,
    )
}

fn generated() -> Outcome<Counts> {
    tools::check_generated().map(|()| Counts::default())
}

fn screens_build() -> Outcome<Counts> {
    check(&mut ui::npm(&["run", "check"]))?;
    ui::build().map(|()| Counts::default())
}

fn screens_unit() -> Outcome<Counts> {
    counted(&mut ui::npm(&["test"]), Runner::Vitest)
}

fn screens() -> Outcome<Counts> {
    ui::build()?;
    build::everything()?;
    let mut npm = ui::npm(&["run", "test:screens"]);
    counted(
        npm.env("HARTWERK_DEV_HOST", build::program("dev-host")),
        Runner::Closing,
    )
}
