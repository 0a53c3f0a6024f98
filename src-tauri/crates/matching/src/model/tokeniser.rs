//! Text into the pieces the model knows (unigram, as SentencePiece does it).

use std::collections::HashMap;
use std::ops::Range;

use super::file::Vocabulary;

/// What stands for a space inside pieces.
const SPACE_MARK: char = '\u{2581}';

/// A piece of a text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    pub id: u32,
    /// Log-probability of the piece; how rare it is.
    pub score: f32,
    /// Whether a word begins here.
    pub begins_word: bool,
    /// Byte range in the text that was given, without the space before it.
    pub range: Range<usize>,
}

/// Cuts text into pieces along the most probable path.
pub(crate) struct Tokeniser {
    vocabulary: Vocabulary,
    ids: HashMap<Vec<u8>, u32>,
    longest: usize,
}

/// One character after normalisation, with the bytes it came from.
struct Mark {
    character: char,
    from: Range<usize>,
}

impl Tokeniser {
    pub fn new(vocabulary: Vocabulary) -> Self {
        let mut ids = HashMap::with_capacity(vocabulary.pieces.len());
        for (id, piece) in vocabulary.pieces.iter().enumerate() {
            if !piece.is_empty() {
                ids.entry(piece.clone())
                    .or_insert(u32::try_from(id).unwrap_or(u32::MAX));
            }
        }
        let longest = vocabulary.pieces.iter().map(Vec::len).max().unwrap_or(1);
        Self {
            vocabulary,
            ids,
            longest,
        }
    }

    pub fn begin(&self) -> u32 {
        self.vocabulary.bos
    }

    pub fn end(&self) -> u32 {
        self.vocabulary.eos
    }

    /// The pieces of a text, without the marks for begin and end.
    pub fn pieces(&self, text: &str) -> Vec<Piece> {
        let marks = self.normalise(text);
        let mut bytes = String::with_capacity(text.len() + 8);
        let mut starts = Vec::with_capacity(marks.len() + 1);
        for mark in &marks {
            starts.push(bytes.len());
            bytes.push(mark.character);
        }
        starts.push(bytes.len());
        self.best_path(bytes.as_bytes(), &starts)
            .into_iter()
            .map(|(from, to, id)| {
                let begins_word = marks[from].character == SPACE_MARK;
                let first = if begins_word && to > from + 1 {
                    from + 1
                } else {
                    from
                };
                Piece {
                    id,
                    score: if id == self.vocabulary.unk {
                        self.vocabulary.unk_score
                    } else {
                        self.vocabulary.scores[id as usize]
                    },
                    begins_word,
                    range: marks[first].from.start..marks[to - 1].from.end,
                }
            })
            .collect()
    }

    /// Normal forms, runs of spaces made one, a space before the first word, spaces made visible.
    fn normalise(&self, text: &str) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::with_capacity(text.len() + 1);
        for (at, character) in text.char_indices() {
            let from = at..at + character.len_utf8();
            let mut push = |character: char| {
                if character == ' ' && marks.last().is_some_and(|m| m.character == ' ') {
                    return;
                }
                marks.push(Mark {
                    character,
                    from: from.clone(),
                });
            };
            match self.vocabulary.normal.get(&character) {
                Some(normal) => normal.iter().copied().for_each(&mut push),
                None => push(character),
            }
        }
        if marks.first().is_none_or(|m| m.character != ' ') {
            marks.insert(
                0,
                Mark {
                    character: ' ',
                    from: 0..0,
                },
            );
        }
        for mark in &mut marks {
            if mark.character == ' ' {
                mark.character = SPACE_MARK;
            }
        }
        marks
    }

    /// Viterbi over the pieces: (from, to, id) in characters.
    fn best_path(&self, bytes: &[u8], starts: &[usize]) -> Vec<(usize, usize, u32)> {
        let count = starts.len() - 1;
        let mut best = vec![f32::NEG_INFINITY; count + 1];
        let mut back = vec![(0_usize, self.vocabulary.unk); count + 1];
        best[0] = 0.0;
        for from in 0..count {
            for to in from + 1..=count {
                let slice = &bytes[starts[from]..starts[to]];
                if slice.len() > self.longest {
                    break;
                }
                let Some(id) = self.ids.get(slice).filter(|id| **id != self.vocabulary.unk) else {
                    continue;
                };
                let score = best[from] + self.vocabulary.scores[*id as usize];
                if score > best[to] {
                    best[to] = score;
                    back[to] = (from, *id);
                }
            }
            let unknown = best[from] + self.vocabulary.unk_score;
            if unknown > best[from + 1] {
                best[from + 1] = unknown;
                back[from + 1] = (from, self.vocabulary.unk);
            }
        }
        let mut path = Vec::new();
        let mut at = count;
        while at > 0 {
            let (from, id) = back[at];
            path.push((from, at, id));
            at = from;
        }
        path.reverse();
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokeniser() -> Tokeniser {
        let pieces: [(&str, f32); 8] = [
            ("<s>", 0.0),
            ("</s>", 0.0),
            ("<unk>", 0.0),
            ("▁", -4.0),
            ("▁taal", -6.0),
            ("▁ta", -5.0),
            ("al", -5.0),
            ("punt", -7.0),
        ];
        Tokeniser::new(Vocabulary {
            bos: 0,
            eos: 1,
            unk: 2,
            pad: 1,
            pieces: pieces.iter().map(|(p, _)| p.as_bytes().to_vec()).collect(),
            scores: pieces.iter().map(|(_, s)| *s).collect(),
            unk_score: -20.0,
            normal: HashMap::from([('Ｔ', vec!['t'])]),
        })
    }

    #[test]
    fn the_most_probable_path_wins() {
        let ids: Vec<u32> = tokeniser().pieces("taalpunt").iter().map(|p| p.id).collect();
        assert_eq!(ids, [4, 7]);
    }

    #[test]
    fn ranges_point_into_the_text_as_given() {
        let text = "  Ｔaal x";
        let pieces = tokeniser().pieces(text);
        assert_eq!(&text[pieces[0].range.clone()], "Ｔaal");
        assert_eq!(pieces.last().map(|p| p.id), Some(2));
        assert!(pieces[0].begins_word);
    }
}
