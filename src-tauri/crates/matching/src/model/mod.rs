//! The sentence model: text in, vectors out. Optional everywhere; without it the lexical ranking stands alone.

mod file;
mod forward;
mod prune;
mod tokeniser;
mod vectors;

pub use file::ModelFileError;
pub use prune::prune;
pub use vectors::{TextVectors, VectorBytesError, WordVector, text_hash};
pub(crate) use vectors::{pack, take_u32, unpack};

use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use sha2::{Digest, Sha256};
use thiserror::Error;

use file::ModelFile;
use forward::Network;
use tokeniser::{Piece, Tokeniser};

use crate::linear::normalise;

/// Name of the pruned model inside the model folder.
pub const MODEL_FILE: &str = "model.bin";

/// The model was trained with a prefix on every text; both sides as `query: ` measured best for text beside text.
const PREFIX: &str = "query: ";

/// Tokens that go through the network together. More gains nothing on a laptop and only takes memory.
const BATCH_TOKENS: usize = 512;

/// Why there is no model.
#[derive(Debug, Error)]
pub enum ModelError {
    /// The model file is not there or cannot be read.
    #[error("the sentence model could not be read")]
    Unreadable(#[source] std::io::Error),
    /// The file is there but is not what it should be.
    #[error("the sentence model cannot be used")]
    Unusable(#[from] ModelFileError),
    /// Whoever asked for the vectors called it off.
    #[error("embedding was cancelled")]
    Cancelled,
}

/// Turns texts into vectors. About 90 MB while it lives: load it when needed, drop it after.
pub struct Embedder {
    tokeniser: Tokeniser,
    network: Network,
    name: String,
}

impl std::fmt::Debug for Embedder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Embedder")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// A stretch of one text that fits the network: its token ids and the words in it.
struct Window {
    text: usize,
    ids: Vec<u32>,
    words: Vec<WordPlace>,
}

/// Where a word's pieces stand in a window.
struct WordPlace {
    range: Range<usize>,
    tokens: Range<usize>,
    rarity: f32,
}

impl Embedder {
    /// Loads [`MODEL_FILE`] from a folder.
    ///
    /// # Errors
    /// [`ModelError::Unreadable`] without the file, [`ModelError::Unusable`] when it is damaged.
    pub fn load(folder: &Path) -> Result<Self, ModelError> {
        let bytes = std::fs::read(folder.join(MODEL_FILE)).map_err(ModelError::Unreadable)?;
        Self::from_bytes(&bytes)
    }

    /// Takes the bytes of a model file.
    ///
    /// # Errors
    /// [`ModelError::Unusable`] when the bytes are no model.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        let file = ModelFile::parse(bytes)?;
        let network = Network::read(&file)?;
        let digest = Sha256::digest(bytes);
        let name = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Ok(Self {
            tokeniser: Tokeniser::new(file.vocabulary),
            network,
            name,
        })
    }

    /// Names the model in caches: vectors of different models must never meet.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Length of every vector.
    pub fn width(&self) -> usize {
        self.network.sizes.hidden
    }

    /// How many tokens a text takes, marks for begin and end included.
    pub fn token_count(&self, text: &str) -> usize {
        self.tokeniser.pieces(&format!("{PREFIX}{text}")).len() + 2
    }

    /// Vectors for every text, in order, over all cores.
    ///
    /// `progress` hears how many texts are done; `cancelled` is asked between batches.
    ///
    /// # Errors
    /// [`ModelError::Cancelled`] when `cancelled` said yes.
    pub fn embed(
        &self,
        texts: &[&str],
        progress: &(dyn Fn(usize) + Sync),
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<Vec<TextVectors>, ModelError> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        self.embed_on(cores, texts, progress, cancelled)
    }

    /// As [`Embedder::embed`], on a number of threads of the caller's choice.
    ///
    /// # Errors
    /// [`ModelError::Cancelled`] when `cancelled` said yes.
    pub fn embed_on(
        &self,
        threads: usize,
        texts: &[&str],
        progress: &(dyn Fn(usize) + Sync),
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<Vec<TextVectors>, ModelError> {
        let mut windows: Vec<Window> = texts
            .iter()
            .enumerate()
            .flat_map(|(at, text)| self.windows(at, text))
            .collect();
        windows.sort_by_key(|window| window.ids.len());
        let batches = batches(windows);
        let next = AtomicUsize::new(0);
        let done = AtomicUsize::new(0);
        let mut results: Vec<WindowVectors> = Vec::new();
        std::thread::scope(|scope| {
            let workers: Vec<_> = (0..threads.clamp(1, batches.len().max(1)))
                .map(|_| {
                    scope.spawn(|| {
                        let mut mine = Vec::new();
                        while !cancelled() {
                            let Some(batch) = batches.get(next.fetch_add(1, Ordering::Relaxed)) else {
                                break;
                            };
                            mine.extend(self.run_batch(batch));
                            progress(done.fetch_add(batch.len(), Ordering::Relaxed) + batch.len());
                        }
                        mine
                    })
                })
                .collect();
            for worker in workers {
                // A worker can only panic through a bug in the maths; then its texts are missing and the check below
                // answers "cancelled" instead of wrong vectors.
                if let Ok(mine) = worker.join() {
                    results.extend(mine);
                }
            }
        });
        if results.len() < batches.iter().map(Vec::len).sum() {
            return Err(ModelError::Cancelled);
        }
        Ok(self.join_windows(texts.len(), results))
    }

    /// One text, on the calling thread.
    pub fn embed_one(&self, text: &str) -> TextVectors {
        let windows: Vec<Window> = self.windows(0, text);
        self.join_windows(1, self.run_batch(&windows))
            .into_iter()
            .next()
            .unwrap_or_default()
    }

    /// Cuts a text into stretches that fit the network, and its pieces into words.
    fn windows(&self, text_at: usize, text: &str) -> Vec<Window> {
        let prefixed = format!("{PREFIX}{text}");
        let pieces = self.tokeniser.pieces(&prefixed);
        let room = self.network.sizes.positions - 2;
        let mut windows: Vec<Window> = pieces
            .chunks(room.max(1))
            .map(|chunk| {
                let mut ids = Vec::with_capacity(chunk.len() + 2);
                ids.push(self.tokeniser.begin());
                ids.extend(chunk.iter().map(|piece| piece.id));
                ids.push(self.tokeniser.end());
                Window {
                    text: text_at,
                    ids,
                    words: word_places(chunk, PREFIX.len()),
                }
            })
            .collect();
        if windows.is_empty() {
            let ids = vec![self.tokeniser.begin(), self.tokeniser.end()];
            windows.push(Window {
                text: text_at,
                ids,
                words: Vec::new(),
            });
        }
        windows
    }

    fn run_batch(&self, batch: &[Window]) -> Vec<WindowVectors> {
        let ids: Vec<Vec<u32>> = batch.iter().map(|window| window.ids.clone()).collect();
        let states = self.network.hidden_states(&ids);
        let width = self.width();
        let mut rows = states.as_slice();
        let mut out = Vec::with_capacity(batch.len());
        for window in batch {
            let (mine, rest) = rows.split_at(window.ids.len() * width);
            rows = rest;
            let token_rows: Vec<&[f32]> = mine.chunks_exact(width).collect();
            let words = window
                .words
                .iter()
                .map(|place| WordVector {
                    range: place.range.clone(),
                    rarity: place.rarity,
                    // Token 0 is the mark for begin.
                    vector: crate::linear::mean_of(
                        token_rows[place.tokens.start + 1..place.tokens.end + 1]
                            .iter()
                            .copied(),
                        width,
                    ),
                })
                .collect();
            let whole = crate::linear::mean_of(token_rows.iter().copied(), width);
            out.push(WindowVectors {
                text: window.text,
                first: window.words.first().map_or(0, |w| w.range.start),
                weight: window.ids.len() as f32 - 2.0,
                whole,
                words,
            });
        }
        out
    }

    /// Windows of one text make one vector, weighted by their length.
    fn join_windows(&self, texts: usize, mut windows: Vec<WindowVectors>) -> Vec<TextVectors> {
        windows.sort_by_key(|window| (window.text, window.first));
        let mut out = vec![
            TextVectors {
                whole: vec![0.0; self.width()],
                words: Vec::new()
            };
            texts
        ];
        for window in windows {
            let text = &mut out[window.text];
            let weight = window.weight.max(1.0);
            text.whole
                .iter_mut()
                .zip(&window.whole)
                .for_each(|(x, y)| *x += weight * y);
            text.words.extend(window.words);
        }
        out.iter_mut().for_each(|text| normalise(&mut text.whole));
        out
    }
}

/// What the network said about one window.
struct WindowVectors {
    text: usize,
    first: usize,
    weight: f32,
    whole: Vec<f32>,
    words: Vec<WordVector>,
}

/// Windows of like length together, up to [`BATCH_TOKENS`] a batch.
fn batches(windows: Vec<Window>) -> Vec<Vec<Window>> {
    let mut out: Vec<Vec<Window>> = Vec::new();
    let mut tokens = 0;
    for window in windows {
        let fits = tokens + window.ids.len() <= BATCH_TOKENS;
        tokens = if fits { tokens } else { 0 } + window.ids.len();
        match out.last_mut() {
            Some(batch) if fits => batch.push(window),
            _ => out.push(vec![window]),
        }
    }
    out
}

/// A word costs at least this many nats before it says anything about the subject; articles cost about 4 to 6.
const COMMON_WORD: f32 = 6.0;

/// Groups pieces into words; what lies in the prefix is left out.
fn word_places(pieces: &[Piece], prefix: usize) -> Vec<WordPlace> {
    let mut words: Vec<WordPlace> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        if piece.range.end < prefix || piece.range.start + 1 < prefix {
            continue;
        }
        let range = piece.range.start.saturating_sub(prefix)..piece.range.end.saturating_sub(prefix);
        match words.last_mut() {
            Some(word) if !piece.begins_word => {
                word.range.end = range.end;
                word.tokens.end = at + 1;
                word.rarity -= piece.score;
            }
            _ => words.push(WordPlace {
                range,
                tokens: at..at + 1,
                rarity: -piece.score,
            }),
        }
    }
    words
        .iter_mut()
        .for_each(|word| word.rarity = (word.rarity - COMMON_WORD).max(0.0));
    words
}
