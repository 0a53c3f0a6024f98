//! `cargo xtask screenshots`: the pictures of the README, made from the example dossier in a browser.

use crate::failure::Outcome;
use crate::system::Purpose;
use crate::{build, fonts, paths, process, system, ui};

/// Makes the pictures in docs/screenshots.
pub fn run() -> Outcome {
    system::prepare(Purpose::Tests)?;
    fonts::fetch()?;
    ui::build()?;
    build::programs(false)?;
    let mut node = process::command("node");
    node.arg(paths::root().join("tests").join("ui").join("screenshots.mjs"));
    node.arg(paths::root().join("docs").join("screenshots"));
    process::run(
        node.current_dir(paths::root().join("ui"))
            .env("HARTWERK_DEV_HOST", build::program("dev-host")),
    )
}
