//! Every error code and every operation has its sentence in every language.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a journey that cannot go on has failed"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the checkout")
        .to_owned()
}

fn keys(language: &str) -> BTreeSet<String> {
    let folder = root().join("locales").join(language);
    let files = std::fs::read_dir(folder).expect("a folder of words");
    let mut found = BTreeSet::new();
    for file in files {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("text");
        found.extend(
            text.lines()
                .filter_map(|line| line.split_once(" ="))
                .map(|(key, _)| key.trim().to_owned()),
        );
    }
    found
}

/// The literal arguments of calls such as `AppError::new("…")` in the sources of the app.
fn literals(opening: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![root().join("src-tauri/crates/app/src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(path).expect("text");
            let ends = text
                .split(opening)
                .skip(1)
                .filter_map(|rest| rest.split_once('"'))
                .map(|(literal, _)| literal.to_owned());
            found.extend(ends);
        }
    }
    found
}

#[test]
fn every_error_has_a_sentence_in_each_language() {
    let codes: BTreeSet<String> = literals("AppError::new(\"")
        .into_iter()
        .chain(literals("Self::new(\""))
        .collect();
    assert!(codes.contains("dossier-wrong-passphrase") && codes.contains("too-many-persons"));
    for language in ["nl", "en"] {
        let keys = keys(language);
        let missing: Vec<_> = codes
            .iter()
            .filter(|code| !keys.contains(&format!("error-{code}")))
            .collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

#[test]
fn every_operation_has_a_sentence_in_each_language() {
    let kinds: BTreeSet<String> = literals("Op::new(\"")
        .into_iter()
        .chain(literals("write_named(\""))
        .filter(|kind| kind.contains('.'))
        .collect();
    assert!(kinds.contains("invitation.add") && kinds.contains("registration.name"));
    for language in ["nl", "en"] {
        let keys = keys(language);
        let sentence = |kind: &str| format!("op-{}", kind.replace(['.', '_'], "-"));
        let missing: Vec<_> = kinds
            .iter()
            .filter(|kind| !keys.contains(&sentence(kind)))
            .collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}
