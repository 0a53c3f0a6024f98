//! Hostile and damaged files in a real reading process: an answer in time, no panic, no death.
//!
//! This test has its own `main`, because the reading process is this very program started again. `HARTWERK_TRIALS`
//! sets another number of damaged files than 300.

#![allow(clippy::panic, reason = "a test")]

use reading::child::{Limits, Reader, read_plan_file, render_page_file, serve_if_asked};
use reading::plan::ReadError;
use reading::trial;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn main() {
    serve_if_asked();
    // The list that test runners ask for.
    if std::env::args().any(|a| a == "--list") {
        return;
    }
    let folder = tempfile::tempdir().unwrap_or_else(|e| panic!("{e}"));
    let limits = Limits::default();
    honest_files_come_through(&limits);
    pages_are_drawn(&limits);
    limits_hold(folder.path());
    let mut trials = trial::hostile();
    assert!(trials.len() >= 20);
    let count = std::env::var("HARTWERK_TRIALS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(300);
    trials.extend(trial::damaged(&files(), count, 20_261_122));
    let started = Instant::now();
    let outcomes = trial::run(&trials, folder.path(), &limits).unwrap_or_else(|e| panic!("{e}"));
    let slowest = outcomes.iter().map(|o| o.time).max().unwrap_or_default();
    let mut answers: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for o in &outcomes {
        *answers.entry(o.answer.as_str()).or_default() += 1;
    }
    eprintln!(
        "{} files in {:?}, slowest {slowest:?}: {answers:?}",
        outcomes.len(),
        started.elapsed()
    );
    let wrong: Vec<_> = outcomes.iter().filter(|o| o.wrong).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures")
}

fn files() -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for name in ["velden", "tabellen", "letters"] {
        for ending in ["pdf", "docx", "odt", "html"] {
            let path = fixtures().join("plans").join(format!("{name}.{ending}"));
            all.push((
                format!("{name}.{ending}"),
                std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display())),
            ));
        }
    }
    let rtf = b"{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard\\outlinelevel0\\b Doelen\\b0\\par\\pard{\\listtext\\bullet\\tab}Mantelzorgers zijn in beeld.\\par\\trowd\\intbl Maatregel\\cell Wie\\cell\\row\\intbl Iets doen\\cell Iemand\\cell\\row\\pard\\u233?\\'e9\\par}".to_vec();
    all.push(("small.rtf".into(), rtf));
    all
}

fn honest_files_come_through(limits: &Limits) {
    let path = fixtures().join("data/plan-a.pdf");
    let inside = read_plan_file(
        &path,
        &Limits {
            reader: Reader::Inside,
            ..limits.clone()
        },
        &|| false,
    );
    let outside = read_plan_file(&path, limits, &|| false);
    assert!(outside.as_ref().is_ok_and(|p| p.elements.len() > 80));
    assert_eq!(inside, outside);
}

fn pages_are_drawn(limits: &Limits) {
    let path = fixtures().join("data/plan-a.pdf");
    let png = render_page_file(&path, 8, 600, limits, &|| false).unwrap_or_default();
    assert!(png.starts_with(b"\x89PNG"));
    assert_eq!(png.get(16..20), Some(600_u32.to_be_bytes().as_slice()));
    assert_eq!(
        render_page_file(&path, 99, 600, limits, &|| false),
        Err(ReadError::Damaged)
    );
}

/// Each limit ends the reader with its own error.
fn limits_hold(folder: &Path) {
    let path = fixtures().join("data/plan-b.pdf");
    let read = |limits: &Limits, cancel: &dyn Fn() -> bool| read_plan_file(&path, limits, cancel).err();
    let hurried = Limits {
        time: Duration::from_millis(1),
        ..Limits::default()
    };
    assert_eq!(read(&hurried, &|| false), Some(ReadError::TimedOut));
    assert_eq!(read(&Limits::default(), &|| true), Some(ReadError::Cancelled));
    assert_eq!(
        read(
            &Limits {
                file: 10,
                ..Limits::default()
            },
            &|| false
        ),
        Some(ReadError::TooLarge)
    );
    assert_eq!(
        read(
            &Limits {
                output: 10,
                ..Limits::default()
            },
            &|| false
        ),
        Some(ReadError::TooLarge)
    );
    if cfg!(unix) {
        // Some 80 MB are enough to start, not to read a file of 60 MB into memory twice.
        let big = folder.join("big.txt");
        let written = std::fs::write(&big, "Doel: iets. ".repeat(5 * 1024 * 1024));
        assert!(written.is_ok());
        let tight = Limits {
            memory: 150 * 1024 * 1024,
            ..Limits::default()
        };
        assert_eq!(
            read_plan_file(&big, &tight, &|| false).err(),
            Some(ReadError::Memory)
        );
    }
    assert_eq!(
        read_plan_file(&folder.join("gone"), &Limits::default(), &|| false).err(),
        Some(ReadError::CannotOpen)
    );
}
