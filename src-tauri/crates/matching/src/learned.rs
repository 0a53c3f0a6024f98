//! What the set-up step computes once from bridge and model: the sentences' vectors and the adapter.

use std::collections::HashMap;
use std::path::Path;

use thiserror::Error;

use crate::adapter::{Adapter, ConceptRows, Training};
use crate::bridge::{Bridge, Register};
use crate::linear::{centred, mean_of};
use crate::model::{Embedder, ModelError, VectorBytesError, pack, take_u32, unpack};

/// Name of the file beside the model.
pub const BRIDGE_VECTORS_FILE: &str = "bridge-vectors.bin";

const MAGIC: &[u8; 4] = b"HWBV";
const VERSION: u32 = 1;

/// More than the head of the file ever takes.
const HEAD_BYTES: u64 = 1024;

/// Adapters that are averaged. Three are hardly dearer than one and steadier.
const ADAPTER_RUNS: u64 = 3;

/// The vectors of the bridge's sentences under one model, and the adapter trained on them.
#[derive(Debug, Clone, PartialEq)]
pub struct BridgeVectors {
    model: String,
    width: usize,
    /// Taken off before packing: every sentence of this model shares a large part, and 8 bits are for the rest.
    common: Vec<f32>,
    /// The mean of the words in those sentences, to be taken off every word's vector.
    word_mean: Vec<f32>,
    sentences: HashMap<u64, Vec<f32>>,
    /// Of the bridge the adapter was trained on: which sentence belongs to which concept.
    print: u64,
    adapter: Option<Adapter>,
}

/// Why the file beside the model could not be used.
#[derive(Debug, Error)]
pub enum BridgeVectorsError {
    /// It is not there or cannot be read.
    #[error("the bridge's vectors could not be read")]
    Unreadable(#[from] std::io::Error),
    /// It is not what it should be.
    #[error("the bridge's vectors are damaged")]
    Damaged(#[from] VectorBytesError),
}

impl BridgeVectors {
    /// Embeds every sentence that `before` does not hold yet, and trains the adapter.
    ///
    /// # Errors
    /// [`ModelError::Cancelled`].
    pub fn compute(
        bridge: &Bridge,
        embedder: &Embedder,
        before: Option<&BridgeVectors>,
        progress: &(dyn Fn(usize, usize) + Sync),
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<Self, ModelError> {
        let before = before.filter(|b| b.model == embedder.name());
        let mut sentences: HashMap<u64, Vec<f32>> = HashMap::new();
        let mut missing: Vec<&str> = Vec::new();
        for sentence in all_sentences(bridge) {
            match before.and_then(|b| b.vector(sentence)) {
                Some(known) => drop(sentences.insert(key(sentence), known)),
                None => missing.push(sentence),
            }
        }
        let total = missing.len();
        let fresh = embedder.embed(&missing, &|done| progress(done, total), cancelled)?;
        let width = embedder.width();
        let word_mean = match before {
            Some(before) => before.word_mean.clone(),
            None => mean_of(
                fresh
                    .iter()
                    .flat_map(|v| &v.words)
                    .map(|word| word.vector.as_slice()),
                width,
            ),
        };
        for (sentence, vectors) in missing.iter().zip(fresh) {
            sentences.insert(key(sentence), vectors.whole);
        }
        let common = match before {
            Some(before) => before.common.clone(),
            // In the order of the bridge, so that the sum is the same every time.
            None => mean_of(
                all_sentences(bridge).filter_map(|s| sentences.get(&key(s)).map(Vec::as_slice)),
                width,
            ),
        };
        sentences
            .values_mut()
            .for_each(|vector| vector.iter_mut().zip(&common).for_each(|(x, c)| *x -= c));
        let mut computed = Self {
            model: embedder.name().to_owned(),
            width,
            common,
            word_mean,
            sentences,
            print: print(bridge),
            adapter: None,
        };
        computed.adapter = computed.train(bridge, &|_| true);
        Ok(computed)
    }

    /// Trains the adapter on the concepts that `include` names.
    pub(crate) fn train(&self, bridge: &Bridge, include: &dyn Fn(usize) -> bool) -> Option<Adapter> {
        let lay_mean = self.mean(bridge, Register::Lay);
        let policy_mean = self.mean(bridge, Register::Policy);
        let rows = |at: usize, register, mean: &[f32]| -> Vec<Vec<f32>> {
            bridge
                .sentences(at, register)
                .iter()
                .filter_map(|s| self.vector(s))
                .map(|v| centred(&v, mean))
                .collect()
        };
        let concepts: Vec<ConceptRows> = (0..bridge.len())
            .filter(|at| include(*at))
            .map(|at| ConceptRows {
                lay: rows(at, Register::Lay, &lay_mean),
                policy: rows(at, Register::Policy, &policy_mean),
            })
            .collect();
        Adapter::train_several(&concepts, self.width, Training::default(), ADAPTER_RUNS)
    }

    /// The mean of all sentences of one register.
    pub(crate) fn mean(&self, bridge: &Bridge, register: Register) -> Vec<f32> {
        let vectors: Vec<Vec<f32>> = (0..bridge.len())
            .flat_map(|at| bridge.sentences(at, register))
            .filter_map(|sentence| self.vector(sentence))
            .collect();
        mean_of(vectors.iter().map(Vec::as_slice), self.width)
    }

    /// The vector of a sentence, one long.
    pub fn vector(&self, sentence: &str) -> Option<Vec<f32>> {
        let rest = self.sentences.get(&key(sentence))?;
        Some(rest.iter().zip(&self.common).map(|(x, c)| x + c).collect())
    }

    /// Adds vectors of a dossier's own sentences.
    pub fn add(&mut self, sentence: &str, vector: &[f32]) {
        let rest = vector.iter().zip(&self.common).map(|(x, c)| x - c).collect();
        self.sentences.insert(key(sentence), rest);
    }

    /// The sentences of a bridge that have no vector yet.
    pub fn missing<'a>(&self, bridge: &'a Bridge) -> Vec<&'a str> {
        all_sentences(bridge)
            .filter(|sentence| !self.sentences.contains_key(&key(sentence)))
            .collect()
    }

    /// Whether they were computed for exactly this bridge.
    pub fn fits(&self, bridge: &Bridge) -> bool {
        self.print == print(bridge)
    }

    /// The model the vectors come from.
    pub fn model(&self) -> &str {
        &self.model
    }

    pub(crate) fn width(&self) -> usize {
        self.width
    }

    pub(crate) fn word_mean(&self) -> &[f32] {
        &self.word_mean
    }

    pub(crate) fn adapter(&self) -> Option<&Adapter> {
        self.adapter.as_ref()
    }

    /// Reads [`BRIDGE_VECTORS_FILE`] from a folder.
    ///
    /// # Errors
    /// [`BridgeVectorsError`] without the file or when it is damaged.
    pub fn load(folder: &Path) -> Result<Self, BridgeVectorsError> {
        Ok(Self::from_bytes(&std::fs::read(
            folder.join(BRIDGE_VECTORS_FILE),
        )?)?)
    }

    /// The model whose vectors lie in a folder, from the head of the file alone: quick enough to ask before anything else.
    ///
    /// # Errors
    /// [`BridgeVectorsError`] without the file or when its head is damaged.
    pub fn model_in(folder: &Path) -> Result<String, BridgeVectorsError> {
        use std::io::Read as _;
        let mut head = Vec::new();
        std::fs::File::open(folder.join(BRIDGE_VECTORS_FILE))?
            .take(HEAD_BYTES)
            .read_to_end(&mut head)?;
        Ok(take_head(&mut head.as_slice())?.0)
    }

    /// Packs everything; the order does not depend on hashing.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::from(*MAGIC);
        let floats =
            |numbers: &[f32], out: &mut Vec<u8>| numbers.iter().for_each(|x| out.extend(x.to_le_bytes()));
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes();
        out.extend(VERSION.to_le_bytes());
        out.extend(number(self.width));
        out.extend(number(self.model.len()));
        out.extend(self.model.as_bytes());
        floats(&self.common, &mut out);
        floats(&self.word_mean, &mut out);
        out.extend(self.print.to_le_bytes());
        out.extend(number(usize::from(self.adapter.is_some())));
        if let Some(adapter) = &self.adapter {
            floats(&adapter.lay, &mut out);
            floats(&adapter.policy, &mut out);
        }
        let mut keys: Vec<&u64> = self.sentences.keys().collect();
        keys.sort_unstable();
        out.extend(number(keys.len()));
        for key in keys {
            out.extend(key.to_le_bytes());
            pack(&self.sentences[key], &mut out);
        }
        out
    }

    /// Unpacks what [`BridgeVectors::to_bytes`] made.
    ///
    /// # Errors
    /// [`VectorBytesError`] for other or damaged bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, VectorBytesError> {
        let mut rest = bytes;
        let (model, width) = take_head(&mut rest)?;
        let common = take_floats(&mut rest, width)?;
        let word_mean = take_floats(&mut rest, width)?;
        let print = take_u64(&mut rest)?;
        let adapter = match take_u32(&mut rest)? {
            0 => None,
            _ => Some(Adapter {
                width,
                lay: take_floats(&mut rest, width * width)?,
                policy: take_floats(&mut rest, width * width)?,
            }),
        };
        let mut sentences = HashMap::new();
        for _ in 0..take_u32(&mut rest)? {
            let key = take_u64(&mut rest)?;
            sentences.insert(key, unpack(&mut rest, width)?);
        }
        Ok(Self {
            model,
            width,
            common,
            word_mean,
            sentences,
            print,
            adapter,
        })
    }
}

/// Name and width of the model.
fn take_head(rest: &mut &[u8]) -> Result<(String, usize), VectorBytesError> {
    *rest = rest.strip_prefix(MAGIC).ok_or(VectorBytesError)?;
    let version = take_u32(rest)?;
    let width = take_u32(rest)? as usize;
    if version != VERSION || width == 0 || width > 4096 {
        return Err(VectorBytesError);
    }
    let length = take_u32(rest)? as usize;
    let (name, after) = rest.split_at_checked(length).ok_or(VectorBytesError)?;
    *rest = after;
    let model = String::from_utf8(name.to_vec()).map_err(|_| VectorBytesError)?;
    Ok((model, width))
}

fn take_u64(rest: &mut &[u8]) -> Result<u64, VectorBytesError> {
    let low = u64::from(take_u32(rest)?);
    Ok(low | u64::from(take_u32(rest)?) << 32)
}

/// Changes when a sentence changes or moves to another concept.
fn print(bridge: &Bridge) -> u64 {
    let text: String = bridge
        .concepts()
        .iter()
        .flat_map(|c| {
            [c.id.as_str(), "\n"]
                .into_iter()
                .chain(c.lay.iter().chain(&c.policy).map(String::as_str))
        })
        .collect();
    key(&text)
}

fn take_floats(rest: &mut &[u8], count: usize) -> Result<Vec<f32>, VectorBytesError> {
    let (numbers, after) = rest.split_at_checked(count * 4).ok_or(VectorBytesError)?;
    *rest = after;
    Ok(numbers
        .chunks_exact(4)
        .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
        .collect())
}

fn all_sentences(bridge: &Bridge) -> impl Iterator<Item = &str> {
    bridge
        .concepts()
        .iter()
        .flat_map(|c| c.lay.iter().chain(&c.policy))
        .map(String::as_str)
}

/// FNV-1a of the sentence: the file holds some thousands of sentences, far from where 64 bits meet.
fn key(sentence: &str) -> u64 {
    sentence.bytes().fold(0xcbf2_9ce4_8422_2325, |state, byte| {
        (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> BridgeVectors {
        let mut sample = BridgeVectors {
            model: "m".to_owned(),
            width: 2,
            common: vec![0.5, 0.0],
            word_mean: vec![0.1, 0.2],
            print: 7,
            sentences: HashMap::new(),
            adapter: Some(Adapter {
                width: 2,
                lay: vec![1.0, 0.0, 0.0, 1.0],
                policy: vec![1.0, 0.1, 0.0, 1.0],
            }),
        };
        sample.add("een", &[0.6, 0.8]);
        sample
    }

    #[test]
    fn the_file_keeps_vectors_and_adapter() {
        let bytes = sample().to_bytes();
        let back = BridgeVectors::from_bytes(&bytes).expect("own bytes");
        let vector = back.vector("een").expect("sentence");
        assert!((vector[0] - 0.6).abs() < 0.005 && (vector[1] - 0.8).abs() < 0.005);
        assert_eq!(back.adapter, sample().adapter);
        assert!(back.vector("twee").is_none());
        assert_eq!(
            BridgeVectors::from_bytes(&bytes[..bytes.len() - 1]),
            Err(VectorBytesError)
        );
        assert_eq!(BridgeVectors::from_bytes(b"else"), Err(VectorBytesError));
    }

    #[test]
    fn the_head_names_the_model() {
        let folder = tempfile::tempdir().expect("temp dir");
        assert!(BridgeVectors::model_in(folder.path()).is_err());
        std::fs::write(folder.path().join(BRIDGE_VECTORS_FILE), sample().to_bytes()).expect("write");
        assert_eq!(BridgeVectors::model_in(folder.path()).expect("head"), "m");
    }

    #[test]
    fn missing_sentences_are_named() {
        let bridge = Bridge::load(r#"[{"id":"a","label":"A","lay":["een","twee"]}]"#).expect("json");
        assert_eq!(sample().missing(&bridge), ["twee"]);
    }
}
