//! `cargo xtask bundle`: the installer for this system.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::failure::{Failure, Outcome};
use crate::system::Purpose;
use crate::{build, fonts, licences, model, paths, process, resources, system, ui};

/// Tauri's bundler, prebuilt in the package; the same version as the `tauri` crate.
const BUNDLER: &str = "@tauri-apps/cli@2.12.5";

/// What is made where: (system, kind, ending).
const KINDS: &[(&str, &str, &str)] = &[
    ("linux", "deb", "deb"),
    ("windows", "nsis,msi", "exe"),
    ("macos", "dmg", "dmg"),
];

/// Prepares everything, builds with optimisation and packs. Prints the path and size of what was made.
pub fn run(arguments: &[String]) -> Outcome {
    if !arguments.is_empty() {
        return Err(Failure::new("Usage: cargo xtask bundle"));
    }
    system::prepare(Purpose::Window)?;
    fonts::fetch()?;
    model::fetch_or_go_on();
    ui::build()?;
    licences::write()?;
    resources::gather()?;
    let kind = KINDS.iter().find(|(system, ..)| *system == std::env::consts::OS);
    let (_, kinds, ending) = kind.ok_or_else(|| Failure::new("There is no installer for this system."))?;
    let tauri = bundler()?;
    let run_tauri = |words: &[&str]| {
        let mut command = process::command("node");
        command.arg(&tauri).args(words);
        command
            .current_dir(paths::root().join("src-tauri"))
            .env("CARGO_TARGET_DIR", paths::target());
        process::run(&mut command)
    };
    run_tauri(&["build", "--ci", "--no-bundle"])?;
    if cfg!(target_os = "linux") {
        // Names of functions are a fifth of the program and of no use to whoever runs it. Taken out here: the profile
        // would have every crate compiled again, and other systems keep them in a file of their own.
        let program = build::program_in(&paths::target().join("release"), "hartwerk");
        process::run(std::process::Command::new("strip").arg(program))?;
    }
    run_tauri(&["bundle", "--ci", "--bundles", kinds])?;
    let folder = paths::target().join("release").join("bundle");
    let made = paths::files_under(&folder);
    let made: Vec<&PathBuf> = made
        .iter()
        .filter(|file| file.extension().is_some_and(|end| end == *ending))
        .collect();
    if made.is_empty() {
        return Err(Failure::new(format!(
            "The bundler made no .{ending} in {}.",
            folder.display()
        )));
    }
    for file in made {
        println!("{} ({:.1} MB)", file.display(), size(file)? / 1e6);
    }
    Ok(())
}

fn size(file: &Path) -> Outcome<f64> {
    let bytes = file.metadata()?.len();
    Ok(f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)))
}

/// Installs the bundler in the cache folder when it is not there and answers its start file.
fn bundler() -> Outcome<PathBuf> {
    let folder = paths::cache()
        .join("bundler")
        .join(BUNDLER.rsplit('@').next().unwrap_or_default());
    let start = folder
        .join("node_modules")
        .join("@tauri-apps")
        .join("cli")
        .join("tauri.js");
    if start.is_file() {
        return Ok(start);
    }
    std::fs::create_dir_all(&folder)?;
    let mut npm = process::command("npm");
    npm.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        "--prefix",
    ])
    .arg(&folder)
    .arg(BUNDLER);
    process::run(
        npm.current_dir(&folder)
            .stdin(Stdio::null())
            .stdout(std::io::stderr()),
    )?;
    Ok(start)
}
