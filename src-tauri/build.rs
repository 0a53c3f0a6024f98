//! Prepares the bundle's configuration, and lets the crate build before the screens and resources are there.

#![allow(
    clippy::print_stdout,
    reason = "a build script talks to cargo on standard output"
)]

use std::fs;
use std::io;
use std::path::Path;

/// Shown when the program was built without its screens; says what to do instead of an empty window.
const NO_SCREENS: &str = "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Hartwerk</title>\
<h1>De schermen zijn nog niet gebouwd</h1><p>Start het programma met <code>cargo xtask run</code>.</p></html>\n";

/// Keeps the resources folder from being empty, which the bundler refuses.
const ABOUT_RESOURCES: &str =
    "Fonts, the sentence model and the list of licences; put here by cargo xtask.\n";

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=resources");
    println!("cargo:rerun-if-changed=permissions");
    println!("cargo:rerun-if-changed=capabilities");
    stand_in(Path::new("../ui/dist/index.html"), NO_SCREENS)?;
    stand_in(Path::new("resources/ABOUT.txt"), ABOUT_RESOURCES)?;
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern("./permissions/*.toml");
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)).map_err(io::Error::other)
}

/// Writes a file where there is none.
fn stand_in(path: &Path, text: &str) -> io::Result<()> {
    if path.exists() {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
