//! Compounds into parts: `ontmoetingsplek` → `ontmoeting`, `plek`.
//!
//! Dutch writes compounds as one word, so a volunteer's *schuld* and a plan's *schuldhulpverlening* only meet through
//! their parts. The parts come from a word list that the set-up step finds on the machine; the list is not part of the
//! project, and without it compounds simply stay whole.

use std::path::{Path, PathBuf};

use thiserror::Error;

/// Shortest ordinary part. Shorter ones are taken only from [`SHORT_PARTS`]: lists hold hundreds of rare three-letter
/// words, and with them almost anything falls apart.
const SHORTEST_PART: usize = 4;

/// Compounds of more parts than this are bureaucratic monsters that gain nothing by a deeper split.
const MOST_PARTS: usize = 4;

/// Three-letter words that often begin or end a compound.
#[rustfmt::skip]
const SHORT_PARTS: &[&str] = &[
    "arm", "bad", "bed", "bel", "bus", "dag", "eet", "erf", "fit", "gas", "gat", "geb", "huw", "kas", "kok", "les",
    "lid", "nut", "oma", "opa", "oud", "pad", "pin", "pot", "rol", "rug", "rit", "vak", "val", "vis", "wan", "wet", "wij", "zee", "ziek",
    "zit", "zon", "zin",
];

/// Particles, prefixes and suffixes that look like words. A split that needs one of them is not a compound.
#[rustfmt::skip]
const NO_PARTS: &[&str] = &[
    "aller", "baar", "beter", "binnen", "boven", "buiten", "door", "dubbel", "gaan", "geest", "gelijk", "gemeen", "goed", "groter",
    "halve", "hand", "heden", "heid", "heids", "hoofd", "houden", "houding", "keer", "komen", "komst", "langs", "lijk", "loos", "maal",
    "matig", "mede", "minder", "moed", "nemen", "neming", "onder", "over", "part", "rijk", "samen", "schap", "schappen",
    "staan", "stand", "stel", "stellen", "stelling", "tegen", "tussen", "vaardig", "vallen", "volle", "voor", "voort", "waarts",
    "waardig", "weder", "werpen", "wezen", "zaam", "zetten", "zetting", "zins",
];

/// Words that happen to be written like two others.
#[rustfmt::skip]
const NO_COMPOUNDS: &[&str] = &[
    "activiteiten", "beleid", "belangrijk", "gemeente", "gemeenten", "gesprek", "maatregel", "maatregelen", "ouderen",
    "persoonlijk", "resultaat", "tevreden", "verhalen", "vertellen", "vertrouwen", "woorden",
];

/// Why a word list could not be used.
#[derive(Debug, Error)]
pub enum WordListError {
    /// The file could not be read.
    #[error("the word list {path} could not be read")]
    Unreadable {
        /// The file asked for.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// The file holds next to no Dutch words.
    #[error("the word list {path} holds only {words} usable words")]
    TooSmall {
        /// The file asked for.
        path: PathBuf,
        /// How many words could be used.
        words: usize,
    },
}

/// Splits compounds along a word list.
#[derive(Clone)]
pub struct CompoundParts {
    /// Hashes of the words that may be a part, sorted. Half the memory of the words themselves, and as quick.
    parts: Vec<u64>,
}

impl std::fmt::Debug for CompoundParts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CompoundParts")
            .field("words", &self.parts.len())
            .finish()
    }
}

impl CompoundParts {
    /// Fewer words than this is not a word list of a language.
    const SMALLEST_LIST: usize = 10_000;

    /// Reads a list of one word a line (UTF-8; a Hunspell `/flags` tail is cut off).
    ///
    /// # Errors
    /// [`WordListError`] when the file cannot be read or is no word list.
    pub fn load(path: &Path) -> Result<Self, WordListError> {
        let bytes = std::fs::read(path).map_err(|source| WordListError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        let list = Self::from_words(String::from_utf8_lossy(&bytes).lines());
        if list.parts.len() < Self::SMALLEST_LIST {
            return Err(WordListError::TooSmall {
                path: path.to_owned(),
                words: list.parts.len(),
            });
        }
        Ok(list)
    }

    /// Takes the words themselves.
    pub fn from_words<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut parts: Vec<u64> = words
            .into_iter()
            .map(|line| line.split('/').next().unwrap_or(line).trim())
            .filter(|word| may_be_part(word))
            .map(hash)
            .collect();
        parts.sort_unstable();
        parts.dedup();
        Self { parts }
    }

    /// The parts of a lower-case word: fewest parts first, longest last part first; empty for a plain word.
    pub fn split(&self, word: &str) -> Vec<String> {
        if word.len() < 2 * SHORTEST_PART - 1
            || NO_COMPOUNDS.contains(&word)
            || !word.chars().all(char::is_alphabetic)
        {
            return Vec::new();
        }
        for parts in 2..=MOST_PARTS {
            if let Some(found) = self.split_into(word, parts) {
                return found;
            }
        }
        Vec::new()
    }

    fn split_into(&self, word: &str, parts: usize) -> Option<Vec<String>> {
        if parts == 1 {
            return self.knows(word).then(|| vec![word.to_owned()]);
        }
        // Shortest first part first: the head of a Dutch compound stands last and is best left whole.
        for (cut, _) in word.char_indices().skip(3) {
            let (first, rest) = word.split_at(cut);
            if rest.len() < 3 {
                break;
            }
            let Some(first) = self.part_before_link(first) else {
                continue;
            };
            if let Some(mut others) = self.split_into(rest, parts - 1) {
                others.insert(0, first.to_owned());
                return Some(others);
            }
        }
        None
    }

    /// The part itself, or without the linking *s* (`ontmoetings` → `ontmoeting`).
    fn part_before_link<'a>(&self, part: &'a str) -> Option<&'a str> {
        if self.knows(part) {
            return Some(part);
        }
        part.strip_suffix('s').filter(|bare| self.knows(bare))
    }

    fn knows(&self, word: &str) -> bool {
        self.parts.binary_search(&hash(word)).is_ok()
    }
}

fn may_be_part(word: &str) -> bool {
    let letters = word.chars().count();
    let long_enough = letters >= SHORTEST_PART || SHORT_PARTS.contains(&word);
    long_enough
        && letters <= 18
        && word.chars().all(|c| c.is_alphabetic() && c.is_lowercase())
        && !NO_PARTS.contains(&word)
}

/// FNV-1a, 64 bits: stable between runs, no two of half a million Dutch words were seen to meet.
fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |state, byte| {
        (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts_of(word: &str) -> Vec<String> {
        let words = [
            "ontmoeting",
            "plek",
            "schuld",
            "hulp",
            "verlening",
            "hulpverlening",
            "dorp",
            "huis",
            "eten",
            "tafel",
            "eet",
        ];
        CompoundParts::from_words(words).split(word)
    }

    #[test]
    fn a_linking_s_is_dropped() {
        assert_eq!(parts_of("ontmoetingsplek"), ["ontmoeting", "plek"]);
        assert_eq!(parts_of("dorpshuis"), ["dorp", "huis"]);
    }

    #[test]
    fn the_fewest_parts_win() {
        assert_eq!(parts_of("schuldhulpverlening"), ["schuld", "hulpverlening"]);
    }

    #[test]
    fn known_short_parts_are_taken() {
        assert_eq!(parts_of("eettafel"), ["eet", "tafel"]);
    }

    #[test]
    fn plain_and_unknown_words_stay_whole() {
        assert!(parts_of("ontmoeting").is_empty());
        assert!(parts_of("gemeente").is_empty());
        assert!(parts_of("plekx").is_empty());
        assert!(parts_of("").is_empty());
    }

    #[test]
    fn a_file_that_is_no_word_list_is_refused() {
        let folder = tempfile::tempdir().expect("temp dir");
        let path = folder.path().join("words");
        std::fs::write(&path, "een\ntwee\n").expect("write");
        assert!(matches!(
            CompoundParts::load(&path),
            Err(WordListError::TooSmall { words: 1, .. } | WordListError::TooSmall { words: 0, .. })
        ));
        assert!(matches!(
            CompoundParts::load(&folder.path().join("none")),
            Err(WordListError::Unreadable { .. })
        ));
    }
}
