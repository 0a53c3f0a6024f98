//! A smaller model for Dutch: the vocabulary of a hundred languages cut down to the pieces that Dutch words use.
//!
//! A piece stays when the tokeniser uses it for any word of a Dutch word list, or when it is a single character, digits
//! or punctuation. The best path of every listed word is thereby untouched, and with it the vectors.

use std::collections::BTreeSet;

use super::file::{ModelFile, ModelFileError, row_bytes};
use super::tokeniser::Tokeniser;

/// Prunes a model to the pieces that `texts` need: words or whole sentences, as they are written.
///
/// # Errors
/// [`ModelFileError`] when the bytes are no model file.
pub fn prune<'a>(model: &[u8], texts: impl IntoIterator<Item = &'a str>) -> Result<Vec<u8>, ModelFileError> {
    let file = ModelFile::parse(model)?;
    let keep = pieces_needed(&file, texts);
    write(&file, &keep)
}

fn pieces_needed<'a>(file: &ModelFile<'_>, texts: impl IntoIterator<Item = &'a str>) -> Vec<u32> {
    let vocabulary = &file.vocabulary;
    let tokeniser = Tokeniser::new(vocabulary.clone());
    let mut keep: BTreeSet<u32> = [vocabulary.bos, vocabulary.eos, vocabulary.pad, vocabulary.unk].into();
    for (id, piece) in (0_u32..).zip(&vocabulary.pieces) {
        if std::str::from_utf8(piece).is_ok_and(is_basic) {
            keep.insert(id);
        }
    }
    let mut note = |text: &str| keep.extend(tokeniser.pieces(text).iter().map(|piece| piece.id));
    note("query: ");
    for text in texts {
        note(text);
        if !text.contains(' ') {
            // The same word at the head of a sentence, and glued to a hyphen or bracket.
            note(&capitalised(text));
            note(&format!("-{text}"));
        }
    }
    keep.into_iter().collect()
}

/// Single European letters, and numbers and punctuation up to four characters.
fn is_basic(piece: &str) -> bool {
    let bare = piece.trim_start_matches('\u{2581}');
    let length = bare.chars().count();
    match bare.chars().next() {
        None => true,
        Some(only) if length == 1 => (only as u32) < 0x0250 || matches!(only as u32, 0x2000..=0x20CF),
        Some(_) => {
            length <= 4
                && bare
                    .chars()
                    .all(|c| c.is_ascii_digit() || c.is_ascii_punctuation())
        }
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn write(file: &ModelFile<'_>, keep: &[u32]) -> Result<Vec<u8>, ModelFileError> {
    let vocabulary = &file.vocabulary;
    let new_id = |old: u32| {
        keep.binary_search(&old)
            .ok()
            .and_then(|at| u32::try_from(at).ok())
            .unwrap_or(0)
    };
    let sizes = file.sizes;
    let mut out = Vec::from(*b"E5S1");
    let head = [
        sizes.hidden,
        sizes.layers,
        sizes.heads,
        sizes.inner,
        keep.len(),
        sizes.positions,
    ]
    .map(count);
    push_u32(&mut out, &[file.version]);
    push_u32(&mut out, &head);
    push_u32(&mut out, &[file.rest[0], sizes.epsilon.to_bits(), file.rest[1]]);
    push_u32(&mut out, &[count(keep.len())]);
    push_u32(
        &mut out,
        &[vocabulary.bos, vocabulary.eos, vocabulary.pad, vocabulary.unk].map(new_id),
    );
    let pieces: Vec<&[u8]> = keep
        .iter()
        .map(|id| vocabulary.pieces[*id as usize].as_slice())
        .collect();
    out.extend((pieces.iter().map(|p| p.len()).sum::<usize>() as u64).to_le_bytes());
    let mut offset = 0;
    push_u32(&mut out, &[0]);
    for piece in &pieces {
        offset += piece.len();
        push_u32(&mut out, &[count(offset)]);
    }
    // The score of an unknown character hangs on the lowest score of the whole vocabulary: keep that one.
    for (at, id) in keep.iter().enumerate() {
        let lowest = at as u32 == new_id(vocabulary.unk);
        let score = if lowest {
            vocabulary.unk_score + 10.0
        } else {
            vocabulary.scores[*id as usize]
        };
        out.extend(score.to_le_bytes());
    }
    pieces.iter().for_each(|piece| out.extend_from_slice(piece));
    push_u32(&mut out, &[file.normal_count, count(file.normal_bytes.len())]);
    out.extend_from_slice(file.normal_bytes);
    write_tensors(file, keep, &mut out)?;
    Ok(out)
}

fn write_tensors(file: &ModelFile<'_>, keep: &[u32], out: &mut Vec<u8>) -> Result<(), ModelFileError> {
    let row = row_bytes(file.sizes.hidden);
    let words = file.packed("emb.word", file.vocabulary.pieces.len(), file.sizes.hidden)?;
    let kept: Vec<u8> = keep
        .iter()
        .flat_map(|id| words[*id as usize * row..][..row].iter().copied())
        .collect();
    let contents: Vec<(&str, u8, u32, &[u8])> = file
        .tensors
        .iter()
        .map(|(name, tensor)| match name.as_str() {
            "emb.word" => (
                name.as_str(),
                tensor.kind,
                count(keep.len() * file.sizes.hidden),
                kept.as_slice(),
            ),
            _ => (name.as_str(), tensor.kind, tensor.count, tensor.bytes),
        })
        .collect();
    let directory: usize = contents.iter().map(|(name, ..)| 2 + name.len() + 21).sum();
    let mut offset = out.len() + 4 + directory;
    push_u32(out, &[count(contents.len())]);
    for (name, kind, values, bytes) in &contents {
        out.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
        out.extend_from_slice(name.as_bytes());
        out.push(*kind);
        push_u32(out, &[*values]);
        out.extend((offset as u64).to_le_bytes());
        out.extend((bytes.len() as u64).to_le_bytes());
        offset += bytes.len();
    }
    contents
        .iter()
        .for_each(|(.., bytes)| out.extend_from_slice(bytes));
    Ok(())
}

fn push_u32(out: &mut Vec<u8>, numbers: &[u32]) {
    numbers.iter().for_each(|number| out.extend(number.to_le_bytes()));
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
