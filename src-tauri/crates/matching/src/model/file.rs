//! The model file as the package ships it, and the pruned file made of it: one format.
//!
//! Layout (little endian): `E5S1`, version, seven sizes, epsilon, block size; the unigram vocabulary (offsets, scores,
//! bytes); a map of characters to their normal form; a directory of tensors. Matrices are 4-bit blocks of 32 weights
//! (a half-precision scale and 16 bytes: low nibbles are weights 0–15, high nibbles 16–31, each minus 8), vectors are
//! 32-bit floats.

use std::collections::HashMap;

use thiserror::Error;

/// First bytes of a model file.
const MAGIC: &[u8; 4] = b"E5S1";
/// Weights per 4-bit block.
const BLOCK: usize = 32;
/// Bytes per 4-bit block.
const BLOCK_BYTES: usize = 18;

/// Why a model file could not be used.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum ModelFileError {
    /// Not a model file, or of another version.
    #[error("not a sentence model file")]
    NotAModel,
    /// Ends too early, or a size in it points outside.
    #[error("the model file is damaged: {0}")]
    Damaged(&'static str),
    /// A tensor that the forward pass needs is missing or has another size.
    #[error("the model file lacks {0}")]
    Missing(String),
}

/// The sizes of the network.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Sizes {
    pub hidden: usize,
    pub layers: usize,
    pub heads: usize,
    pub inner: usize,
    pub positions: usize,
    pub epsilon: f32,
}

/// The vocabulary as it stands in the file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Vocabulary {
    pub bos: u32,
    pub eos: u32,
    pub unk: u32,
    pub pad: u32,
    pub pieces: Vec<Vec<u8>>,
    pub scores: Vec<f32>,
    /// Score of a character that no piece covers.
    pub unk_score: f32,
    pub normal: HashMap<char, Vec<char>>,
}

/// One tensor of the directory.
#[derive(Debug, Clone)]
pub(crate) struct Tensor<'a> {
    pub kind: u8,
    pub count: u32,
    pub bytes: &'a [u8],
}

/// A parsed model file that borrows the bytes.
#[derive(Debug)]
pub(crate) struct ModelFile<'a> {
    pub version: u32,
    pub sizes: Sizes,
    pub rest: [u32; 2],
    pub vocabulary: Vocabulary,
    pub normal_bytes: &'a [u8],
    pub normal_count: u32,
    pub tensors: Vec<(String, Tensor<'a>)>,
}

/// A cursor that never reads past the end.
struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], ModelFileError> {
        let end = self
            .at
            .checked_add(count)
            .ok_or(ModelFileError::Damaged("size"))?;
        let slice = self
            .bytes
            .get(self.at..end)
            .ok_or(ModelFileError::Damaged("it ends too early"))?;
        self.at = end;
        Ok(slice)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], ModelFileError> {
        self.take(N)?
            .try_into()
            .map_err(|_| ModelFileError::Damaged("size"))
    }

    fn u32(&mut self) -> Result<u32, ModelFileError> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    fn size(&mut self) -> Result<usize, ModelFileError> {
        usize::try_from(self.u32()?).map_err(|_| ModelFileError::Damaged("size"))
    }

    fn u64(&mut self) -> Result<usize, ModelFileError> {
        usize::try_from(u64::from_le_bytes(self.array()?)).map_err(|_| ModelFileError::Damaged("size"))
    }

    fn f32(&mut self) -> Result<f32, ModelFileError> {
        Ok(f32::from_le_bytes(self.array()?))
    }
}

impl<'a> ModelFile<'a> {
    /// Parses a file; nothing of the tensors is copied.
    ///
    /// # Errors
    /// [`ModelFileError`] when the bytes are no model file or do not fit together.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, ModelFileError> {
        let mut cursor = Cursor { bytes, at: 0 };
        if cursor.take(4).map_err(|_| ModelFileError::NotAModel)? != MAGIC {
            return Err(ModelFileError::NotAModel);
        }
        let version = cursor.u32()?;
        let [hidden, layers, heads, inner] = [cursor.size()?, cursor.size()?, cursor.size()?, cursor.size()?];
        let words = cursor.size()?;
        let positions = cursor.size()?;
        let types = cursor.u32()?;
        let epsilon = cursor.f32()?;
        let block = cursor.u32()?;
        if block as usize != BLOCK
            || heads == 0
            || hidden % heads != 0
            || hidden % BLOCK != 0
            || inner % BLOCK != 0
        {
            return Err(ModelFileError::Damaged("sizes"));
        }
        let vocabulary = read_vocabulary(&mut cursor)?;
        if vocabulary.pieces.len() > words {
            return Err(ModelFileError::Damaged("vocabulary"));
        }
        let normal_count = cursor.u32()?;
        let normal_length = cursor.size()?;
        let normal_bytes = cursor.take(normal_length)?;
        let vocabulary = Vocabulary {
            normal: read_normal_forms(normal_bytes, normal_count)?,
            ..vocabulary
        };
        let tensors = read_directory(&mut cursor)?;
        Ok(Self {
            version,
            sizes: Sizes {
                hidden,
                layers,
                heads,
                inner,
                positions,
                epsilon,
            },
            rest: [types, block],
            vocabulary,
            normal_bytes,
            normal_count,
            tensors,
        })
    }

    fn tensor(&self, name: &str) -> Result<&Tensor<'a>, ModelFileError> {
        self.tensors
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, tensor)| tensor)
            .ok_or_else(|| ModelFileError::Missing(name.to_owned()))
    }

    /// A tensor of plain floats with `count` values.
    pub fn floats(&self, name: &str, count: usize) -> Result<Vec<f32>, ModelFileError> {
        let bytes = self.tensor(name)?.bytes;
        if bytes.len() < count * 4 {
            return Err(ModelFileError::Missing(name.to_owned()));
        }
        Ok(bytes[..count * 4]
            .chunks_exact(4)
            .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
            .collect())
    }

    /// A 4-bit matrix of `rows` × `columns`, unpacked row by row.
    pub fn matrix(&self, name: &str, rows: usize, columns: usize) -> Result<Vec<f32>, ModelFileError> {
        let packed = self.packed(name, rows, columns)?;
        let mut out = vec![0.0; rows * columns];
        for (block, values) in packed.chunks_exact(BLOCK_BYTES).zip(out.chunks_exact_mut(BLOCK)) {
            unpack(block, values);
        }
        Ok(out)
    }

    /// A 4-bit matrix still packed: `columns / 32 × 18` bytes a row.
    pub fn packed(&self, name: &str, rows: usize, columns: usize) -> Result<&'a [u8], ModelFileError> {
        let bytes = self.tensor(name)?.bytes;
        bytes
            .get(..rows * row_bytes(columns))
            .ok_or_else(|| ModelFileError::Missing(name.to_owned()))
    }
}

/// Bytes of one packed row.
pub(crate) fn row_bytes(columns: usize) -> usize {
    columns / BLOCK * BLOCK_BYTES
}

/// Unpacks one packed row of 4-bit weights.
pub(crate) fn unpack_row(packed: &[u8], out: &mut [f32]) {
    for (block, values) in packed.chunks_exact(BLOCK_BYTES).zip(out.chunks_exact_mut(BLOCK)) {
        unpack(block, values);
    }
}

fn unpack(block: &[u8], values: &mut [f32]) {
    let scale = half_to_f32(u16::from_le_bytes([block[0], block[1]]));
    for (at, byte) in block[2..].iter().enumerate() {
        values[at] = (f32::from(byte & 0x0F) - 8.0) * scale;
        values[at + BLOCK / 2] = (f32::from(byte >> 4) - 8.0) * scale;
    }
}

/// IEEE 754 half precision to single.
fn half_to_f32(half: u16) -> f32 {
    let sign = if half & 0x8000 == 0 { 1.0 } else { -1.0 };
    let exponent = i32::from((half >> 10) & 0x1F);
    let fraction = f32::from(half & 0x03FF);
    match exponent {
        0 => sign * fraction * 2.0_f32.powi(-24),
        31 if fraction == 0.0 => sign * f32::INFINITY,
        31 => f32::NAN,
        _ => sign * (1.0 + fraction / 1024.0) * 2.0_f32.powi(exponent - 15),
    }
}

fn read_vocabulary(cursor: &mut Cursor<'_>) -> Result<Vocabulary, ModelFileError> {
    let count = cursor.size()?;
    let [bos, eos, pad, unk] = [cursor.u32()?, cursor.u32()?, cursor.u32()?, cursor.u32()?];
    let blob_length = cursor.u64()?;
    let offsets: Vec<usize> = cursor
        .take(
            count
                .checked_add(1)
                .and_then(|n| n.checked_mul(4))
                .ok_or(ModelFileError::Damaged("vocabulary"))?,
        )?
        .chunks_exact(4)
        .map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]) as usize)
        .collect();
    let scores: Vec<f32> = cursor
        .take(count * 4)?
        .chunks_exact(4)
        .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
        .collect();
    let blob = cursor.take(blob_length)?;
    let pieces = offsets
        .windows(2)
        .map(|pair| blob.get(pair[0]..pair[1]).map(<[u8]>::to_vec))
        .collect::<Option<Vec<_>>>()
        .ok_or(ModelFileError::Damaged("vocabulary"))?;
    if [bos, eos, unk].iter().any(|id| *id as usize >= count) {
        return Err(ModelFileError::Damaged("vocabulary"));
    }
    // A character without a piece costs ten more than the rarest piece, as in the original engine.
    let unk_score = scores.iter().copied().fold(f32::INFINITY, f32::min) - 10.0;
    Ok(Vocabulary {
        bos,
        eos,
        unk,
        pad,
        pieces,
        scores,
        unk_score,
        normal: HashMap::new(),
    })
}

fn read_normal_forms(bytes: &[u8], count: u32) -> Result<HashMap<char, Vec<char>>, ModelFileError> {
    let mut cursor = Cursor { bytes, at: 0 };
    let mut forms = HashMap::new();
    for _ in 0..count {
        let from = char::from_u32(cursor.u32()?);
        let length = usize::from(cursor.array::<1>()?[0]);
        let mut to = Vec::with_capacity(length);
        for _ in 0..length {
            to.push(char::from_u32(cursor.u32()?).ok_or(ModelFileError::Damaged("normal forms"))?);
        }
        if let Some(from) = from {
            forms.insert(from, to);
        }
    }
    Ok(forms)
}

fn read_directory<'a>(cursor: &mut Cursor<'a>) -> Result<Vec<(String, Tensor<'a>)>, ModelFileError> {
    let count = cursor.u32()?;
    let mut tensors = Vec::new();
    for _ in 0..count {
        let length = usize::from(u16::from_le_bytes(cursor.array()?));
        let name = String::from_utf8_lossy(cursor.take(length)?).into_owned();
        let kind = cursor.array::<1>()?[0];
        let values = cursor.u32()?;
        let offset = cursor.u64()?;
        let length = cursor.u64()?;
        let end = offset
            .checked_add(length)
            .ok_or(ModelFileError::Damaged("directory"))?;
        let bytes = cursor
            .bytes
            .get(offset..end)
            .ok_or(ModelFileError::Damaged("directory"))?;
        tensors.push((
            name,
            Tensor {
                kind,
                count: values,
                bytes,
            },
        ));
    }
    Ok(tensors)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_read_as_ieee_says() {
        assert_eq!(half_to_f32(0x3C00), 1.0);
        assert_eq!(half_to_f32(0xC000), -2.0);
        assert_eq!(half_to_f32(0x3555), 0.333_251_95);
        assert_eq!(half_to_f32(0x0001), 2.0_f32.powi(-24));
        assert!(half_to_f32(0x7C01).is_nan());
    }

    #[test]
    fn nibbles_unpack_low_half_first() {
        let mut block = [0_u8; BLOCK_BYTES];
        block[1] = 0x3C; // scale 1.0
        block[2] = 0xF0; // weight 0 = -8, weight 16 = 7
        let mut values = [0.0; BLOCK];
        unpack(&block, &mut values);
        assert_eq!((values[0], values[16]), (-8.0, 7.0));
    }

    #[test]
    fn damaged_files_are_refused() {
        assert_eq!(ModelFile::parse(b"nope").err(), Some(ModelFileError::NotAModel));
        assert_eq!(ModelFile::parse(b"").err(), Some(ModelFileError::NotAModel));
        assert!(matches!(
            ModelFile::parse(b"E5S1\x01\0\0\0").err(),
            Some(ModelFileError::Damaged(_))
        ));
    }
}
