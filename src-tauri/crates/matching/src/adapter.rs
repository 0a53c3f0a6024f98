//! A small linear adapter, learned from the bridge's pairs, that brings the two registers nearer to each other.
//!
//! Two square matrices near the identity, one per register, trained so that sentences of one concept lie nearer to each
//! other across the registers than to those of other concepts (contrastive, both directions). Deterministic: the same
//! bridge and model give the same bytes.

use crate::linear::{View, dot, multiply, normalise};

/// The two matrices, `width` × `width`, row after row; a row vector is multiplied from the left.
#[derive(Debug, Clone, PartialEq)]
pub struct Adapter {
    pub(crate) width: usize,
    pub(crate) lay: Vec<f32>,
    pub(crate) policy: Vec<f32>,
}

/// The centred vectors of the sentences of one concept, row after row.
#[derive(Debug, Clone, Default)]
pub(crate) struct ConceptRows {
    pub lay: Vec<Vec<f32>>,
    pub policy: Vec<Vec<f32>>,
}

/// How the adapter is trained. The defaults lie on a plateau of the cross-validation by concept.
#[derive(Debug, Clone, Copy)]
pub struct Training {
    /// Passes over all concepts.
    pub steps: u32,
    /// Adam's step size at the start; it falls to zero over the second half.
    pub rate: f32,
    /// Temperature of the contrast.
    pub temperature: f32,
    /// Up to this many sentences of a concept are averaged into one example, because real texts hold several.
    pub mix: usize,
    /// Pull towards the identity.
    pub stay: f32,
    /// Where the random choice of sentences begins.
    pub seed: u64,
}

impl Default for Training {
    fn default() -> Self {
        Self {
            steps: 200,
            rate: 1e-3,
            temperature: 0.1,
            mix: 3,
            stay: 0.02,
            seed: 1,
        }
    }
}

/// SplitMix64: small, even, and the same everywhere.
pub(crate) struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`, which must not be zero.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// One matrix with Adam's memory.
struct Learned {
    matrix: Vec<f32>,
    first: Vec<f32>,
    second: Vec<f32>,
}

impl Learned {
    fn identity(width: usize) -> Self {
        let mut matrix = vec![0.0; width * width];
        matrix.iter_mut().step_by(width + 1).for_each(|x| *x = 1.0);
        Self {
            first: vec![0.0; matrix.len()],
            second: vec![0.0; matrix.len()],
            matrix,
        }
    }

    fn step(&mut self, gradient: &[f32], width: usize, rate: f32, stay: f32, time: i32) {
        let (one, two) = (1.0 - 0.9_f32.powi(time), 1.0 - 0.999_f32.powi(time));
        let pull = stay * 10.0 / width as f32;
        for (at, g) in gradient.iter().enumerate() {
            let home = if at % (width + 1) == 0 { 1.0 } else { 0.0 };
            let g = g + pull * (self.matrix[at] - home);
            self.first[at] = 0.9 * self.first[at] + 0.1 * g;
            self.second[at] = 0.999 * self.second[at] + 0.001 * g * g;
            self.matrix[at] -= rate * (self.first[at] / one) / ((self.second[at] / two).sqrt() + 1e-8);
        }
    }
}

impl Adapter {
    /// Trains on the sentences of the concepts; `None` when fewer than two concepts have both registers.
    pub(crate) fn train(concepts: &[ConceptRows], width: usize, training: Training) -> Option<Self> {
        let usable: Vec<&ConceptRows> = concepts
            .iter()
            .filter(|c| !c.lay.is_empty() && !c.policy.is_empty())
            .collect();
        if usable.len() < 2 {
            return None;
        }
        let mut chance = Chance::new(training.seed);
        let (mut lay, mut policy) = (Learned::identity(width), Learned::identity(width));
        for step in 0..training.steps {
            let x = examples(&usable, |c| &c.lay, width, training.mix, &mut chance);
            let y = examples(&usable, |c| &c.policy, width, training.mix, &mut chance);
            let (lay_gradient, policy_gradient) =
                gradients(&x, &y, &lay.matrix, &policy.matrix, width, training.temperature);
            let left = (training.steps - step) as f32 / (training.steps as f32 * 0.5);
            let rate = training.rate * left.min(1.0);
            let time = i32::try_from(step + 1).unwrap_or(i32::MAX);
            lay.step(&lay_gradient, width, rate, training.stay, time);
            policy.step(&policy_gradient, width, rate, training.stay, time);
        }
        Some(Self {
            width,
            lay: lay.matrix,
            policy: policy.matrix,
        })
    }

    /// The mean of adapters that began at different places; calmer than any one of them.
    pub(crate) fn train_several(
        concepts: &[ConceptRows],
        width: usize,
        training: Training,
        runs: u64,
    ) -> Option<Self> {
        let mut mean: Option<Self> = None;
        for run in 0..runs.max(1) {
            let one = Self::train(
                concepts,
                width,
                Training {
                    seed: training.seed + run,
                    ..training
                },
            )?;
            let sum = mean.get_or_insert_with(|| Self {
                width,
                lay: vec![0.0; one.lay.len()],
                policy: vec![0.0; one.policy.len()],
            });
            for (to, from) in sum
                .lay
                .iter_mut()
                .zip(&one.lay)
                .chain(sum.policy.iter_mut().zip(&one.policy))
            {
                *to += from / runs.max(1) as f32;
            }
        }
        mean
    }

    /// Rows of lay vectors through the adapter, each one long.
    pub(crate) fn apply_lay(&self, rows: &[f32]) -> Vec<f32> {
        adapt(rows, &self.lay, self.width)
    }

    /// Rows of policy vectors through the adapter, each one long.
    pub(crate) fn apply_policy(&self, rows: &[f32]) -> Vec<f32> {
        adapt(rows, &self.policy, self.width)
    }
}

fn adapt(rows: &[f32], matrix: &[f32], width: usize) -> Vec<f32> {
    let mut out = multiply(
        View::rows(rows, rows.len() / width, width),
        View::rows(matrix, width, width),
    );
    out.chunks_exact_mut(width).for_each(normalise);
    out
}

/// One example per concept: the mean of a few of its sentences.
fn examples<'a>(
    concepts: &[&'a ConceptRows],
    side: impl Fn(&'a ConceptRows) -> &'a Vec<Vec<f32>>,
    width: usize,
    mix: usize,
    chance: &mut Chance,
) -> Vec<f32> {
    let mut out = vec![0.0; concepts.len() * width];
    for (concept, row) in concepts.iter().zip(out.chunks_exact_mut(width)) {
        let sentences = side(concept);
        let count = (1 + chance.below(mix.max(1))).min(sentences.len());
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        for at in 0..count {
            let other = at + chance.below(order.len() - at);
            order.swap(at, other);
            row.iter_mut()
                .zip(&sentences[order[at]])
                .for_each(|(x, y)| *x += y);
        }
        normalise(row);
    }
    out
}

/// Gradients of the symmetric contrastive loss for both matrices.
fn gradients(
    x: &[f32],
    y: &[f32],
    lay: &[f32],
    policy: &[f32],
    width: usize,
    temperature: f32,
) -> (Vec<f32>, Vec<f32>) {
    let count = x.len() / width;
    let (u, u_lengths) = lengths_apart(
        multiply(View::rows(x, count, width), View::rows(lay, width, width)),
        width,
    );
    let (v, v_lengths) = lengths_apart(
        multiply(View::rows(y, count, width), View::rows(policy, width, width)),
        width,
    );
    let (u_view, v_view) = (View::rows(&u, count, width), View::rows(&v, count, width));
    let mut similarity = multiply(u_view, v_view.transposed());
    similarity.iter_mut().for_each(|s| *s /= temperature);
    let surplus = surplus(&similarity, count, temperature);
    let surplus_view = View::rows(&surplus, count, count);
    let mut gu = multiply(surplus_view, v_view);
    let mut gv = multiply(surplus_view.transposed(), u_view);
    through_normalisation(&mut gu, &u, &u_lengths, width);
    through_normalisation(&mut gv, &v, &v_lengths, width);
    (
        multiply(
            View::rows(x, count, width).transposed(),
            View::rows(&gu, count, width),
        ),
        multiply(
            View::rows(y, count, width).transposed(),
            View::rows(&gv, count, width),
        ),
    )
}

/// Rows made one long, and how long they were.
fn lengths_apart(mut rows: Vec<f32>, width: usize) -> (Vec<f32>, Vec<f32>) {
    let lengths = rows
        .chunks_exact(width)
        .map(|row| dot(row, row).sqrt().max(1e-9))
        .collect();
    rows.chunks_exact_mut(width).for_each(normalise);
    (rows, lengths)
}

/// Softmax over rows plus softmax over columns, minus what they should be (the diagonal).
fn surplus(similarity: &[f32], count: usize, temperature: f32) -> Vec<f32> {
    let mut out = vec![0.0; count * count];
    let share = 1.0 / (2.0 * count as f32 * temperature);
    for by_column in [false, true] {
        for line in 0..count {
            let place = |k: usize| {
                if by_column {
                    k * count + line
                } else {
                    line * count + k
                }
            };
            let highest = (0..count)
                .map(|k| similarity[place(k)])
                .fold(f32::NEG_INFINITY, f32::max);
            let sum: f32 = (0..count).map(|k| (similarity[place(k)] - highest).exp()).sum();
            for k in 0..count {
                out[place(k)] += share * (similarity[place(k)] - highest).exp() / sum;
            }
            out[line * count + line] -= share;
        }
    }
    out
}

fn through_normalisation(gradient: &mut [f32], rows: &[f32], lengths: &[f32], width: usize) {
    for ((g, row), length) in gradient
        .chunks_exact_mut(width)
        .zip(rows.chunks_exact(width))
        .zip(lengths)
    {
        let along = dot(g, row);
        g.iter_mut()
            .zip(row)
            .for_each(|(g, x)| *g = (*g - along * x) / length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Concepts whose policy side is the lay side turned by a quarter: only an adapter can bring them together.
    fn turned_concepts() -> Vec<ConceptRows> {
        let mut chance = Chance::new(7);
        (0..12)
            .map(|_| {
                let base: Vec<f32> = (0..8).map(|_| chance.below(1000) as f32 / 500.0 - 1.0).collect();
                let mut rows = ConceptRows::default();
                for shift in 0..3 {
                    let mut lay: Vec<f32> = base.iter().map(|x| x + 0.05 * shift as f32).collect();
                    let mut policy: Vec<f32> = (0..8).map(|k| lay[(k + 1) % 8]).collect();
                    normalise(&mut lay);
                    normalise(&mut policy);
                    rows.lay.push(lay);
                    rows.policy.push(policy);
                }
                rows
            })
            .collect()
    }

    fn found(adapter: &Adapter, concepts: &[ConceptRows]) -> usize {
        let policy: Vec<Vec<f32>> = concepts
            .iter()
            .map(|c| adapter.apply_policy(&c.policy[0]))
            .collect();
        concepts
            .iter()
            .enumerate()
            .filter(|(at, c)| {
                let lay = adapter.apply_lay(&c.lay[1]);
                let best = (0..policy.len())
                    .max_by(|a, b| dot(&lay, &policy[*a]).total_cmp(&dot(&lay, &policy[*b])));
                best == Some(*at)
            })
            .count()
    }

    #[test]
    fn training_brings_the_registers_together() {
        let concepts = turned_concepts();
        let training = Training {
            steps: 300,
            rate: 2e-2,
            ..Training::default()
        };
        let before = Adapter {
            width: 8,
            lay: Learned::identity(8).matrix,
            policy: Learned::identity(8).matrix,
        };
        let after = Adapter::train(&concepts, 8, training).expect("concepts");
        assert!(found(&after, &concepts) > found(&before, &concepts) + 3);
        assert_eq!(found(&after, &concepts), concepts.len());
    }

    #[test]
    fn the_same_sentences_give_the_same_adapter() {
        let concepts = turned_concepts();
        let training = Training {
            steps: 20,
            ..Training::default()
        };
        assert_eq!(
            Adapter::train_several(&concepts, 8, training, 2),
            Adapter::train_several(&concepts, 8, training, 2)
        );
    }

    #[test]
    fn nothing_to_contrast_gives_no_adapter() {
        assert!(Adapter::train(&turned_concepts()[..1], 8, Training::default()).is_none());
    }
}
