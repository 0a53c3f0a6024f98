//! What lies in the model folder, each part optional: word list, model, the bridge's vectors.

use std::path::Path;

use crate::Engine;
use crate::bridge::Bridge;
use crate::learned::{BRIDGE_VECTORS_FILE, BridgeVectors};
use crate::model::MODEL_FILE;
use crate::words::{Analyser, CompoundParts};

/// Name of the word list in the model folder: one word a line.
pub const WORD_LIST_FILE: &str = "dutch-words.txt";

/// What was found in the model folder.
#[derive(Debug, Default)]
pub struct Resources {
    /// For splitting compounds.
    pub compounds: Option<CompoundParts>,
    /// The bridge's vectors.
    pub vectors: Option<BridgeVectors>,
    /// Whether the model itself is there.
    pub model: bool,
    /// What was there but could not be used, for the log: file names and causes, nothing of hers.
    pub problems: Vec<String>,
}

impl Resources {
    /// The model that an engine from this folder would use, without loading any of it; `None` without one.
    pub fn model_in(folder: &Path) -> Option<String> {
        folder
            .join(MODEL_FILE)
            .is_file()
            .then(|| BridgeVectors::model_in(folder).ok())
            .flatten()
    }

    /// Looks into a folder. What is not there is simply not used; what is damaged is told in `problems`.
    pub fn load(folder: &Path) -> Self {
        let mut found = Self {
            model: folder.join(MODEL_FILE).is_file(),
            ..Self::default()
        };
        let words = folder.join(WORD_LIST_FILE);
        if words.is_file() {
            match CompoundParts::load(&words) {
                Ok(parts) => found.compounds = Some(parts),
                Err(error) => found.problems.push(format!("{WORD_LIST_FILE}: {error}")),
            }
        }
        if folder.join(BRIDGE_VECTORS_FILE).is_file() {
            match BridgeVectors::load(folder) {
                Ok(vectors) => found.vectors = Some(vectors),
                Err(error) => found.problems.push(format!("{BRIDGE_VECTORS_FILE}: {error}")),
            }
        }
        found
    }

    /// The engine these resources make for a bridge. The vectors only count beside the model they came from.
    pub fn engine(self, bridge: Bridge) -> Engine {
        let vectors = self.vectors.filter(|_| self.model);
        Engine::new(bridge, Analyser::new(self.compounds), vectors.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_folder_gives_a_lexical_engine() {
        let folder = tempfile::tempdir().expect("temp dir");
        let found = Resources::load(folder.path());
        assert!(found.problems.is_empty());
        let engine = found.engine(Bridge::shipped().expect("bridge"));
        assert!(!engine.knows_meaning() && !engine.splits_compounds());
    }

    #[test]
    fn damaged_files_are_told_and_left_aside() {
        let folder = tempfile::tempdir().expect("temp dir");
        std::fs::write(folder.path().join(BRIDGE_VECTORS_FILE), b"x").expect("write");
        std::fs::write(folder.path().join(WORD_LIST_FILE), b"x").expect("write");
        let found = Resources::load(folder.path());
        assert_eq!(found.problems.len(), 2);
        assert!(found.vectors.is_none() && found.compounds.is_none());
    }
}
