//! What the model says about a text, and how that is kept in the dossier's cache.

use std::ops::Range;

use sha2::{Digest, Sha256};
use thiserror::Error;

/// The vectors of one text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TextVectors {
    /// The text as a whole; one long.
    pub whole: Vec<f32>,
    /// Its words in reading order.
    pub words: Vec<WordVector>,
}

/// The vector of one word in its sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct WordVector {
    /// Byte range in the text.
    pub range: Range<usize>,
    /// How rare the word is, in nats above a common word; 0 for function words.
    pub rarity: f32,
    /// Not normalised: the mean of its pieces.
    pub vector: Vec<f32>,
}

/// Bytes that are no vectors.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("these bytes hold no text vectors")]
pub struct VectorBytesError;

/// The key of a text in caches: SHA-256 in hexadecimal.
pub fn text_hash(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

const FORMAT: u32 = 1;

impl TextVectors {
    /// Packs the vectors: 8 bits a number with a scale per vector. About 400 bytes a word.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(16 + (self.words.len() + 1) * (self.whole.len() + 16));
        for number in [FORMAT, count(self.whole.len()), count(self.words.len())] {
            out.extend(number.to_le_bytes());
        }
        pack(&self.whole, &mut out);
        for word in &self.words {
            out.extend(count(word.range.start).to_le_bytes());
            out.extend(count(word.range.end).to_le_bytes());
            out.extend(word.rarity.to_le_bytes());
            pack(&word.vector, &mut out);
        }
        out
    }

    /// Unpacks what [`TextVectors::to_bytes`] made.
    ///
    /// # Errors
    /// [`VectorBytesError`] when the bytes are of another make or cut short.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, VectorBytesError> {
        let mut rest = bytes;
        let format = take_u32(&mut rest)?;
        let width = take_u32(&mut rest)? as usize;
        let words = take_u32(&mut rest)? as usize;
        if format != FORMAT || width > 4096 {
            return Err(VectorBytesError);
        }
        let whole = unpack(&mut rest, width)?;
        let mut out = Self {
            whole,
            words: Vec::new(),
        };
        for _ in 0..words {
            let start = take_u32(&mut rest)? as usize;
            let end = take_u32(&mut rest)? as usize;
            let rarity = f32::from_bits(take_u32(&mut rest)?);
            out.words.push(WordVector {
                range: start..end,
                rarity,
                vector: unpack(&mut rest, width)?,
            });
        }
        Ok(out)
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A scale and one signed byte per number.
pub(crate) fn pack(vector: &[f32], out: &mut Vec<u8>) {
    let highest = vector.iter().fold(0.0_f32, |m, x| m.max(x.abs()));
    let scale = if highest > 0.0 { highest / 127.0 } else { 1.0 };
    out.extend(scale.to_le_bytes());
    out.extend(
        vector
            .iter()
            .map(|x| ((x / scale).round() as i8).to_le_bytes()[0]),
    );
}

/// The reverse of [`pack`].
pub(crate) fn unpack(rest: &mut &[u8], width: usize) -> Result<Vec<f32>, VectorBytesError> {
    let scale = f32::from_bits(take_u32(rest)?);
    let (numbers, after) = rest.split_at_checked(width).ok_or(VectorBytesError)?;
    *rest = after;
    Ok(numbers
        .iter()
        .map(|byte| f32::from(i8::from_le_bytes([*byte])) * scale)
        .collect())
}

pub(crate) fn take_u32(rest: &mut &[u8]) -> Result<u32, VectorBytesError> {
    let (number, after) = rest.split_at_checked(4).ok_or(VectorBytesError)?;
    *rest = after;
    Ok(u32::from_le_bytes([number[0], number[1], number[2], number[3]]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn packing_keeps_the_vectors(
            whole in prop::collection::vec(-1.0f32..1.0, 8),
            words in prop::collection::vec((0usize..50, 0.0f32..9.0, prop::collection::vec(-3.0f32..3.0, 8)), 0..5),
        ) {
            let vectors = TextVectors {
                whole,
                words: words.into_iter().map(|(at, rarity, vector)| WordVector { range: at..at + 3, rarity, vector }).collect(),
            };
            let bytes = vectors.to_bytes();
            let back = TextVectors::from_bytes(&bytes).expect("own bytes");
            prop_assert_eq!(back.words.len(), vectors.words.len());
            for (a, b) in vectors.whole.iter().zip(&back.whole) {
                prop_assert!((a - b).abs() < 0.005);
            }
            for (a, b) in vectors.words.iter().zip(&back.words) {
                prop_assert_eq!(&a.range, &b.range);
                prop_assert_eq!(a.rarity, b.rarity);
            }
            prop_assert_eq!(TextVectors::from_bytes(&bytes[..bytes.len() - 1]), Err(VectorBytesError));
        }
    }

    #[test]
    fn hashes_are_stable() {
        assert!(text_hash("").starts_with("e3b0c442"));
        assert_ne!(text_hash("a"), text_hash("b"));
    }
}
