//! Journeys in the real window: WebKitWebDriver drives the built program on a hidden screen.

use std::process::Command;

use crate::counts::{Counts, Runner};
use crate::failure::Outcome;
use crate::{build, paths, test, ui};

/// Builds the window and runs the journeys of tests/shell.
pub fn run() -> Outcome<Counts> {
    if !cfg!(target_os = "linux") {
        println!("The window is driven on Linux only; these journeys were not run.");
        return Ok(Counts {
            skipped: 1,
            ..Counts::default()
        });
    }
    ui::build()?;
    build::everything()?;
    let mut node = hidden("node");
    node.args(["--test", "--test-reporter=tap", "--test-concurrency=1"]);
    for file in paths::files_under(&paths::root().join("tests").join("shell")) {
        if file.to_string_lossy().ends_with(".test.mjs") {
            node.arg(file);
        }
    }
    node.env("HARTWERK_WINDOW", build::program("hartwerk"))
        .env("HARTWERK_DEV_HOST", build::program("dev-host"));
    let counts = test::counted(&mut node, Runner::Node)?;
    if counts.failed == 0 {
        return Ok(counts);
    }
    // A hidden screen on a busy machine may be late once. What fails twice fails.
    println!("The journeys in the window are run a second time, because something failed.");
    test::counted(&mut node, Runner::Node)
}

/// A command with a screen and a message bus of its own. Drawing goes through the processor: a hidden screen
/// has no graphics card, and WebKit waits for one unless it is told.
pub fn hidden(program: &str) -> Command {
    let mut command = Command::new("dbus-run-session");
    command.args([
        "--",
        "xvfb-run",
        "--auto-servernum",
        "--server-args=-screen 0 1400x1000x24",
        program,
    ]);
    command
        .current_dir(paths::root())
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("GDK_BACKEND", "x11");
    command
}
