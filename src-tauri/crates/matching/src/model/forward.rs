//! The forward pass of the sentence model: a BERT encoder of twelve layers.
//!
//! Weights are unpacked to 32-bit floats once and multiplied with `gemm`, which picks the widest instructions of the
//! machine at run time. Tokens of several texts go through the matrices together; attention stays inside each text.

use super::file::{ModelFile, ModelFileError, Sizes, row_bytes, unpack_row};
use crate::linear::{View, multiply_into};

/// A weight matrix with its bias; `rows` outputs of `columns` inputs.
struct Dense {
    weights: Vec<f32>,
    bias: Vec<f32>,
    rows: usize,
    columns: usize,
}

impl Dense {
    fn read(file: &ModelFile<'_>, name: &str, rows: usize, columns: usize) -> Result<Self, ModelFileError> {
        Ok(Self {
            weights: file.matrix(&format!("{name}.w"), rows, columns)?,
            bias: file.floats(&format!("{name}.b"), rows)?,
            rows,
            columns,
        })
    }

    fn apply(&self, input: &[f32], tokens: usize, out: &mut [f32]) {
        let input = View::rows(input, tokens, self.columns);
        multiply_into(
            input,
            View::rows(&self.weights, self.rows, self.columns).transposed(),
            out,
            self.rows,
        );
        for row in out.chunks_exact_mut(self.rows) {
            row.iter_mut().zip(&self.bias).for_each(|(x, b)| *x += b);
        }
    }
}

/// Scale and shift after a layer's values are made even.
struct Norm {
    weight: Vec<f32>,
    bias: Vec<f32>,
    epsilon: f32,
}

impl Norm {
    fn read(file: &ModelFile<'_>, name: &str, sizes: Sizes) -> Result<Self, ModelFileError> {
        Ok(Self {
            weight: file.floats(&format!("{name}.w"), sizes.hidden)?,
            bias: file.floats(&format!("{name}.b"), sizes.hidden)?,
            epsilon: sizes.epsilon,
        })
    }

    fn apply(&self, values: &mut [f32]) {
        let width = self.weight.len();
        for row in values.chunks_exact_mut(width) {
            let mean = row.iter().sum::<f32>() / width as f32;
            let spread = row.iter().map(|x| (x - mean) * (x - mean)).sum::<f32>() / width as f32;
            let scale = 1.0 / (spread + self.epsilon).sqrt();
            for ((x, w), b) in row.iter_mut().zip(&self.weight).zip(&self.bias) {
                *x = (*x - mean) * scale * w + b;
            }
        }
    }
}

struct Layer {
    query: Dense,
    key: Dense,
    value: Dense,
    attention_out: Dense,
    attention_norm: Norm,
    inner: Dense,
    outer: Dense,
    out_norm: Norm,
}

impl Layer {
    fn read(file: &ModelFile<'_>, at: usize) -> Result<Self, ModelFileError> {
        let (hidden, inner) = (file.sizes.hidden, file.sizes.inner);
        let name = |part: &str| format!("l{at}.{part}");
        Ok(Self {
            query: Dense::read(file, &name("q"), hidden, hidden)?,
            key: Dense::read(file, &name("k"), hidden, hidden)?,
            value: Dense::read(file, &name("v"), hidden, hidden)?,
            attention_out: Dense::read(file, &name("ao"), hidden, hidden)?,
            attention_norm: Norm::read(file, &name("aln"), file.sizes)?,
            inner: Dense::read(file, &name("fi"), inner, hidden)?,
            outer: Dense::read(file, &name("fo"), hidden, inner)?,
            out_norm: Norm::read(file, &name("oln"), file.sizes)?,
        })
    }
}

/// The whole network, ready to run.
pub(crate) struct Network {
    pub sizes: Sizes,
    /// Word vectors stay packed: there are tens of thousands, and a text needs fifty.
    words: Vec<u8>,
    positions: Vec<f32>,
    kind: Vec<f32>,
    first_norm: Norm,
    layers: Vec<Layer>,
}

/// Working memory for one batch.
struct Scratch {
    query: Vec<f32>,
    key: Vec<f32>,
    value: Vec<f32>,
    context: Vec<f32>,
    out: Vec<f32>,
    inner: Vec<f32>,
    attention: Vec<f32>,
}

impl Network {
    pub fn read(file: &ModelFile<'_>) -> Result<Self, ModelFileError> {
        let sizes = file.sizes;
        let words = file.vocabulary.pieces.len();
        Ok(Self {
            sizes,
            words: file.packed("emb.word", words, sizes.hidden)?.to_vec(),
            positions: file.floats("emb.pos", sizes.positions * sizes.hidden)?,
            kind: file.floats("emb.type", sizes.hidden)?,
            first_norm: Norm::read(file, "emb.ln", sizes)?,
            layers: (0..sizes.layers)
                .map(|at| Layer::read(file, at))
                .collect::<Result<_, _>>()?,
        })
    }

    /// The last hidden state of every token of every text, row after row. No text may be longer than `positions`.
    pub fn hidden_states(&self, texts: &[Vec<u32>]) -> Vec<f32> {
        let tokens: usize = texts.iter().map(Vec::len).sum();
        let hidden = self.sizes.hidden;
        let mut state = vec![0.0; tokens * hidden];
        self.embed_words(texts, &mut state);
        self.first_norm.apply(&mut state);
        let longest = texts.iter().map(Vec::len).max().unwrap_or(0);
        let mut scratch = Scratch {
            query: vec![0.0; tokens * hidden],
            key: vec![0.0; tokens * hidden],
            value: vec![0.0; tokens * hidden],
            context: vec![0.0; tokens * hidden],
            out: vec![0.0; tokens * hidden],
            inner: vec![0.0; tokens * self.sizes.inner],
            attention: vec![0.0; longest * longest],
        };
        for layer in &self.layers {
            self.run_layer(layer, texts, &mut state, &mut scratch);
        }
        state
    }

    fn embed_words(&self, texts: &[Vec<u32>], state: &mut [f32]) {
        let hidden = self.sizes.hidden;
        let row_length = row_bytes(hidden);
        let mut rows = state.chunks_exact_mut(hidden);
        for text in texts {
            for (position, id) in text.iter().enumerate() {
                let Some(row) = rows.next() else { return };
                let at = *id as usize * row_length;
                unpack_row(&self.words[at..at + row_length], row);
                let place = &self.positions[position * hidden..(position + 1) * hidden];
                row.iter_mut()
                    .zip(place)
                    .zip(&self.kind)
                    .for_each(|((x, p), k)| *x += p + k);
            }
        }
    }

    fn run_layer(&self, layer: &Layer, texts: &[Vec<u32>], state: &mut [f32], scratch: &mut Scratch) {
        let tokens = state.len() / self.sizes.hidden;
        layer.query.apply(state, tokens, &mut scratch.query);
        layer.key.apply(state, tokens, &mut scratch.key);
        layer.value.apply(state, tokens, &mut scratch.value);
        let mut start = 0;
        for text in texts {
            self.attend(start, text.len(), scratch);
            start += text.len();
        }
        layer
            .attention_out
            .apply(&scratch.context, tokens, &mut scratch.out);
        add(state, &scratch.out);
        layer.attention_norm.apply(state);
        layer.inner.apply(state, tokens, &mut scratch.inner);
        scratch.inner.iter_mut().for_each(|x| *x = gelu(*x));
        layer.outer.apply(&scratch.inner, tokens, &mut scratch.out);
        add(state, &scratch.out);
        layer.out_norm.apply(state);
    }

    /// Attention of the tokens of one text to each other, head by head.
    fn attend(&self, start: usize, length: usize, scratch: &mut Scratch) {
        let hidden = self.sizes.hidden;
        let width = hidden / self.sizes.heads;
        let scale = 1.0 / (width as f32).sqrt();
        let rows = start * hidden..(start + length) * hidden;
        for head in 0..self.sizes.heads {
            let from = head * width;
            let part = |all: &'_ [f32]| -> std::ops::Range<usize> {
                debug_assert!(all.len() >= rows.end);
                rows.clone()
            };
            let weights = &mut scratch.attention[..length * length];
            multiply_into(
                View::part(&scratch.query[part(&scratch.query)], length, from, width, hidden),
                View::part(&scratch.key[part(&scratch.key)], length, from, width, hidden).transposed(),
                weights,
                length,
            );
            weights
                .chunks_exact_mut(length)
                .for_each(|row| softmax(row, scale));
            let value = View::part(&scratch.value[part(&scratch.value)], length, from, width, hidden);
            multiply_into(
                View::rows(weights, length, length),
                value,
                &mut scratch.context[rows.start + from..rows.end],
                hidden,
            );
        }
    }
}

fn add(state: &mut [f32], more: &[f32]) {
    state.iter_mut().zip(more).for_each(|(x, y)| *x += y);
}

fn softmax(row: &mut [f32], scale: f32) {
    let highest = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0.0;
    for x in row.iter_mut() {
        *x = ((*x - highest) * scale).exp();
        sum += *x;
    }
    row.iter_mut().for_each(|x| *x /= sum);
}

/// Gaussian error linear unit, exact form.
fn gelu(x: f32) -> f32 {
    0.5 * x * (1.0 + erf(x * std::f32::consts::FRAC_1_SQRT_2))
}

/// Error function after Abramowitz and Stegun 7.1.26; wrong by at most 1.5e-7, less than a 32-bit float shows here.
fn erf(x: f32) -> f32 {
    let t = 1.0 / (1.0 + 0.327_591_1 * x.abs());
    let series =
        ((((1.061_405_4 * t - 1.453_152) * t + 1.421_413_7) * t - 0.284_496_74) * t + 0.254_829_6) * t;
    (1.0 - series * (-x * x).exp()).copysign(x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn erf_has_its_known_values() {
        for (x, want) in [
            (0.0, 0.0),
            (0.5, 0.520_499_9),
            (1.0, 0.842_700_8),
            (-2.0, -0.995_322_3),
        ] {
            assert!((erf(x) - want).abs() < 1e-6, "{x}");
        }
    }

    #[test]
    fn softmax_sums_to_one_and_keeps_order() {
        let mut row = [1.0, 3.0, 2.0];
        softmax(&mut row, 0.5);
        assert!((row.iter().sum::<f32>() - 1.0).abs() < 1e-6);
        assert!(row[1] > row[2] && row[2] > row[0]);
    }
}
