//! The rules of the house that the compiler does not hold: who may know whom, and who may not.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot read the project has failed"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(3)
        .unwrap()
        .to_path_buf()
}

/// Package → names of everything it depends on directly, of every kind (also for tests and builds).
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let name = |value: &Value| value["name"].as_str().unwrap().to_owned();
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages
        .map(|package| {
            (
                name(package),
                package["dependencies"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(name)
                    .collect(),
            )
        })
        .collect()
}

/// Which of our own crates each crate may use. The arrow points one way: domain ← {store, matching, reading,
/// papers} ← app ← hosts.
fn allowed(package: &str) -> Option<&'static [&'static str]> {
    Some(match package {
        "domain" | "xtask" => &[],
        "store" | "matching" | "reading" | "papers" => &["domain"],
        "app" => &["domain", "store", "matching", "reading", "papers"],
        // Both hosts start the reader of untrusted files as a second process of themselves.
        "hartwerk" | "dev-host" => &["app", "reading"],
        // Never shipped: they measure and test every layer.
        "tools" | "journeys" => &["app", "domain", "store", "matching", "reading", "papers"],
        _ => return None,
    })
}

#[test]
fn no_crate_knows_one_above_it() {
    let dependencies = dependencies();
    let ours: BTreeSet<&String> = dependencies.keys().collect();
    for (package, uses) in &dependencies {
        let allowed = allowed(package).unwrap_or_else(|| panic!("{package} has no place in the house yet"));
        // A crate may name itself: that is how its own tests ask for a feature.
        for used in uses.iter().filter(|used| ours.contains(used) && *used != package) {
            assert!(allowed.contains(&used.as_str()), "{package} must not use {used}");
        }
    }
}

#[test]
fn each_big_library_has_one_owner() {
    for (package, uses) in dependencies() {
        for used in uses {
            let owner = match used.as_str() {
                name if name.starts_with("tauri") => "hartwerk",
                name if name.starts_with("typst") => "papers",
                name if name.starts_with("rusqlite") => "store",
                _ => continue,
            };
            assert_eq!(package, owner, "only {owner} may name {used}");
        }
    }
}

#[test]
fn rules_and_use_cases_do_not_read_the_clock() {
    for part in ["domain", "app"] {
        for file in files(&root().join("src-tauri/crates").join(part).join("src"), &["rs"]) {
            let text = std::fs::read_to_string(&file).unwrap();
            // Tests stand at the end of a file and may do as they like.
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for reading in ["Utc::now(", "Local::now(", "SystemTime::now("] {
                assert!(
                    !code.contains(reading),
                    "{} reads the clock; time comes in through Host",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn screens_reach_rust_through_one_door_and_never_write_raw_html() {
    let screens = root().join("ui").join("src");
    let all = files(&screens, &["ts", "svelte"]);
    assert!(all.len() > 10, "no screens found under {}", screens.display());
    for file in all {
        let text = std::fs::read_to_string(&file).unwrap();
        let door = file.starts_with(screens.join("backend"));
        assert!(
            door || !text.contains("@tauri-apps/"),
            "{} imports Tauri outside backend/",
            file.display()
        );
        assert!(!text.contains("{@html"), "{} writes raw HTML", file.display());
    }
}

fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if path
            .extension()
            .is_some_and(|end| endings.iter().any(|ending| end == *ending))
        {
            found.push(path);
        }
    }
    found
}
