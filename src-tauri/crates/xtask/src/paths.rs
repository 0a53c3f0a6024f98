//! Where things lie.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The checkout: the folder with the workspace's Cargo.toml.
pub fn root() -> PathBuf {
    // Cargo says at run time where this crate lies; the path known while compiling is the second choice,
    // because a target folder may be shared by several checkouts.
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.ancestors().nth(3).map_or(here.clone(), Path::to_path_buf)
}

/// Where fonts, model, tools and downloads are kept between runs, outside the checkout. Every program that runs
/// without being installed (dev-host, tools, tests) looks there too.
pub fn cache() -> PathBuf {
    if let Some(folder) = std::env::var_os("HARTWERK_CACHE") {
        return PathBuf::from(folder);
    }
    let home = std::env::var_os("HOME").map_or_else(std::env::temp_dir, PathBuf::from);
    home.join(".cache").join("hartwerk")
}

/// Where archives are taken apart.
pub fn downloads() -> PathBuf {
    cache().join("downloads")
}

/// Cargo's target folder for everything this tool builds: the one asked for, or one outside the checkout, so
/// that a fresh clone finds the last build.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| cache().join("target"), |folder| root().join(folder))
}

/// What the bundle carries beside the program; never committed.
pub fn resources() -> PathBuf {
    root().join("src-tauri").join("resources")
}

/// The time of the newest file under these paths; `None` when there is none.
pub fn newest(paths: &[PathBuf]) -> Option<SystemTime> {
    let mut newest = None;
    let mut waiting: Vec<PathBuf> = paths.to_vec();
    while let Some(path) = waiting.pop() {
        let Ok(about) = path.metadata() else { continue };
        if about.is_dir() {
            if let Ok(entries) = path.read_dir() {
                waiting.extend(entries.flatten().map(|entry| entry.path()));
            }
        } else if let Ok(time) = about.modified() {
            newest = newest.max(Some(time));
        }
    }
    newest
}

/// All files under a folder, in a steady order.
pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(path) = waiting.pop() {
        let Ok(entries) = path.read_dir() else { continue };
        for entry in entries.flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => waiting.push(entry.path()),
                Ok(_) => found.push(entry.path()),
                Err(_) => {}
            }
        }
    }
    found.sort();
    found
}
