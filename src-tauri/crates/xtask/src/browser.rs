//! The application in a browser, for a computer without a screen of its own and for looking at it from scripts.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::{build, paths, process, system};

/// Starts dev-host on a dossier of its own and tells the address; stays until it is stopped with Ctrl+C.
pub fn run() -> Outcome {
    let folder = paths::cache().join("browser");
    std::fs::create_dir_all(&folder)?;
    build::programs(false)?;
    let mut command = Command::new(build::program("dev-host"));
    command
        .current_dir(paths::root())
        .env("HARTWERK_CACHE", paths::cache());
    command
        .arg("--dossier")
        .arg(folder.join("dossier.hartwerk"))
        .args(["--port", "0"]);
    let mut host = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let lines = host.stdout.take().map(BufReader::new);
    for line in lines.into_iter().flat_map(BufRead::lines) {
        let line = line?;
        println!("{line}");
        if let Some(address) = line.strip_prefix("listening on ") {
            println!("Open dit adres in een browser op deze computer; stoppen met Ctrl+C.");
            println!("Open this address in a browser on this computer; stop with Ctrl+C.");
            open(address);
        }
    }
    let status = host.wait()?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("dev-host ended with {status}.")))
    }
}

/// Opens the address where there is a screen to open it on; the printed address is enough otherwise.
fn open(address: &str) {
    if !system::has_display() {
        return;
    }
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else {
        Command::new("xdg-open")
    };
    if !process::succeeds(command.arg(address)) {
        println!("(De browser kon niet vanzelf worden geopend. The browser could not be opened by itself.)");
    }
}
