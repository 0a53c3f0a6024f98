//! `cargo xtask run`: from a fresh checkout to the running application.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::system::Purpose;
use crate::{browser, build, fonts, licences, model, process, resources, system, ui};

/// Prepares, builds and starts the window, or dev-host with `--browser`.
pub fn run(arguments: &[String]) -> Outcome {
    let in_browser = match arguments {
        [] => false,
        [only] if only == "--browser" => true,
        _ => return Err(Failure::new("Usage: cargo xtask run [--browser]")),
    };
    if !in_browser && !system::has_display() {
        return Err(Failure::new(
            "Hier is geen scherm om een venster op te tonen. Met `cargo xtask run --browser` komt Hartwerk in een \
             browser.\nThere is no display to show a window on. `cargo xtask run --browser` shows Hartwerk in a browser.",
        ));
    }
    system::prepare(if in_browser {
        Purpose::Screens
    } else {
        Purpose::Window
    })?;
    fonts::fetch()?;
    model::fetch_or_go_on();
    ui::build()?;
    licences::write()?;
    if in_browser {
        return browser::run();
    }
    resources::gather()?;
    build::programs(false)?;
    process::run(&mut Command::new(build::program("hartwerk")))
}
