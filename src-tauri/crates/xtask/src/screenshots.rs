//! `cargo xtask screenshots`: the pictures of the README, made from the example dossier in a browser.

use crate::failure::Outcome;
use crate::system::Purpose;
use crate::{fonts, paths, process, system, test, ui};

/// Makes the pictures in docs/screenshots.
pub fn run() -> Outcome {
    system::prepare(Purpose::Tests)?;
    fonts::fetch()?;
    ui::build()?;
    process::run(process::cargo().args(["build", "--locked", "--package", "dev-host"]))?;
    let mut node = process::command("node");
    node.arg(paths::root().join("tests").join("ui").join("screenshots.mjs"));
    node.arg(paths::root().join("docs").join("screenshots"));
    process::run(
        node.current_dir(paths::root().join("ui"))
            .env("HARTWERK_DEV_HOST", test::program("dev-host")),
    )
}
