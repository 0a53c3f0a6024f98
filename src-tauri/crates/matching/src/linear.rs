//! The little linear algebra the crate needs, on rows of 32-bit floats.

use gemm::Parallelism;

/// A matrix inside a slice: element (row, column) stands at `row * row_stride + column * column_stride`.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    data: &'a [f32],
    rows: usize,
    columns: usize,
    row_stride: usize,
    column_stride: usize,
}

impl<'a> View<'a> {
    /// A matrix stored row after row without gaps.
    pub fn rows(data: &'a [f32], rows: usize, columns: usize) -> Self {
        Self {
            data,
            rows,
            columns,
            row_stride: columns,
            column_stride: 1,
        }
    }

    /// Columns `from..from + columns` of a matrix whose rows are `stride` long.
    pub fn part(data: &'a [f32], rows: usize, from: usize, columns: usize, stride: usize) -> Self {
        Self {
            data: data.get(from..).unwrap_or(&[]),
            rows,
            columns,
            row_stride: stride,
            column_stride: 1,
        }
    }

    /// The same numbers with rows and columns changed places.
    pub fn transposed(self) -> Self {
        Self {
            rows: self.columns,
            columns: self.rows,
            row_stride: self.column_stride,
            column_stride: self.row_stride,
            ..self
        }
    }

    fn fits(&self) -> bool {
        fits(
            self.data.len(),
            self.rows,
            self.columns,
            self.row_stride,
            self.column_stride,
        )
    }
}

fn fits(length: usize, rows: usize, columns: usize, row_stride: usize, column_stride: usize) -> bool {
    rows == 0 || columns == 0 || (rows - 1) * row_stride + (columns - 1) * column_stride < length
}

/// `out = left · right`, row after row, rows of `out` being `out_stride` long.
pub(crate) fn multiply_into(left: View<'_>, right: View<'_>, out: &mut [f32], out_stride: usize) {
    let (rows, inner, columns) = (left.rows, left.columns, right.columns);
    assert!(
        left.fits() && right.fits() && right.rows == inner && fits(out.len(), rows, columns, out_stride, 1),
        "a matrix is smaller than its sizes say"
    );
    if rows == 0 || columns == 0 {
        return;
    }
    #[allow(
        unsafe_code,
        reason = "gemm takes pointers; the assertion above keeps every access inside the slices"
    )]
    // SAFETY: `fits` proved for all three matrices that the last element lies inside its slice, strides are not
    // negative, and `out` is borrowed mutably, so it overlaps neither input.
    unsafe {
        gemm::gemm(
            rows,
            columns,
            inner,
            out.as_mut_ptr(),
            1,
            out_stride as isize,
            false,
            left.data.as_ptr(),
            left.column_stride as isize,
            left.row_stride as isize,
            right.data.as_ptr(),
            right.column_stride as isize,
            right.row_stride as isize,
            0.0_f32,
            1.0_f32,
            false,
            false,
            false,
            Parallelism::None,
        );
    }
}

/// `left · right` as a new matrix, row after row.
pub(crate) fn multiply(left: View<'_>, right: View<'_>) -> Vec<f32> {
    let mut out = vec![0.0; left.rows * right.columns];
    multiply_into(left, right, &mut out, right.columns.max(1));
    out
}

/// Inner product. Eight running sums, so that the compiler may use the wide registers.
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0.0_f32; 8];
    let (left, right) = (a.chunks_exact(8), b.chunks_exact(8));
    let rest: f32 = left
        .remainder()
        .iter()
        .zip(right.remainder())
        .map(|(x, y)| x * y)
        .sum();
    for (x, y) in left.zip(right) {
        for lane in 0..8 {
            lanes[lane] += x[lane] * y[lane];
        }
    }
    lanes.iter().sum::<f32>() + rest
}

/// Makes a vector one long; a vector of nothing stays nothing.
pub(crate) fn normalise(vector: &mut [f32]) {
    let length = dot(vector, vector).sqrt();
    if length > 1e-9 {
        vector.iter_mut().for_each(|x| *x /= length);
    }
}

/// `vector − mean`, one long.
pub(crate) fn centred(vector: &[f32], mean: &[f32]) -> Vec<f32> {
    let mut out: Vec<f32> = vector.iter().zip(mean).map(|(x, m)| x - m).collect();
    normalise(&mut out);
    out
}

/// The mean of rows that are `width` long.
pub(crate) fn mean_of<'a>(rows: impl IntoIterator<Item = &'a [f32]>, width: usize) -> Vec<f32> {
    let mut mean = vec![0.0; width];
    let mut count = 0.0_f32;
    for row in rows {
        mean.iter_mut().zip(row).for_each(|(m, x)| *m += x);
        count += 1.0;
    }
    if count > 0.0 {
        mean.iter_mut().for_each(|m| *m /= count);
    }
    mean
}

/// Solves `(XᵀX + λI) W = XᵀY`: ridge regression. `x` has rows of `width`, `y` rows of `targets`.
///
/// Cholesky in double precision; `None` when there is nothing to learn from or the matrix is not positive definite.
pub(crate) fn ridge(x: &[f32], y: &[f32], width: usize, targets: usize, lambda: f32) -> Option<Vec<f32>> {
    let rows = x.len() / width.max(1);
    if rows == 0 || width == 0 || targets == 0 || y.len() != rows * targets {
        return None;
    }
    let view = View::rows(x, rows, width);
    let mut normal: Vec<f64> = multiply(view.transposed(), view)
        .into_iter()
        .map(f64::from)
        .collect();
    for at in 0..width {
        normal[at * width + at] += f64::from(lambda);
    }
    let right = multiply(view.transposed(), View::rows(y, rows, targets));
    cholesky(&mut normal, width)?;
    let mut solution: Vec<f64> = right.into_iter().map(f64::from).collect();
    substitute(&normal, &mut solution, width, targets);
    Some(solution.into_iter().map(|v| v as f32).collect())
}

/// Lower triangle in place.
fn cholesky(matrix: &mut [f64], width: usize) -> Option<()> {
    for row in 0..width {
        for column in 0..=row {
            let mut sum = matrix[row * width + column];
            for k in 0..column {
                sum -= matrix[row * width + k] * matrix[column * width + k];
            }
            if row == column {
                if sum <= 0.0 {
                    return None;
                }
                matrix[row * width + row] = sum.sqrt();
            } else {
                matrix[row * width + column] = sum / matrix[column * width + column];
            }
        }
    }
    Some(())
}

/// Forward, then backward substitution for all right-hand sides at once.
fn substitute(lower: &[f64], right: &mut [f64], width: usize, targets: usize) {
    for row in 0..width {
        let (done, rest) = right.split_at_mut(row * targets);
        let current = &mut rest[..targets];
        for (k, known) in done.chunks_exact(targets).enumerate() {
            let factor = lower[row * width + k];
            current.iter_mut().zip(known).for_each(|(c, v)| *c -= factor * v);
        }
        current.iter_mut().for_each(|c| *c /= lower[row * width + row]);
    }
    for row in (0..width).rev() {
        let (head, done) = right.split_at_mut((row + 1) * targets);
        let current = &mut head[row * targets..];
        for (k, known) in done.chunks_exact(targets).enumerate() {
            let factor = lower[(row + 1 + k) * width + row];
            current.iter_mut().zip(known).for_each(|(c, v)| *c -= factor * v);
        }
        current.iter_mut().for_each(|c| *c /= lower[row * width + row]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn multiplies_and_transposes() {
        let a = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
        let product = multiply(View::rows(&a, 2, 3), View::rows(&a, 2, 3).transposed());
        assert_eq!(product, [14.0, 32.0, 32.0, 77.0]);
    }

    #[test]
    #[should_panic(expected = "smaller than its sizes say")]
    fn sizes_that_do_not_fit_are_refused() {
        multiply(View::rows(&[1.0; 5], 2, 3), View::rows(&[1.0; 6], 3, 2));
    }

    #[test]
    fn ridge_without_weight_finds_the_map() {
        // y = x · [[2, 0], [1, -1]]
        let x = [1.0, 0.0, 0.0, 1.0, 1.0, 1.0];
        let y = [2.0, 0.0, 1.0, -1.0, 3.0, -1.0];
        let found = ridge(&x, &y, 2, 2, 1e-6).expect("solvable");
        for (got, want) in found.iter().zip([2.0, 0.0, 1.0, -1.0]) {
            assert!((got - want).abs() < 1e-3, "{found:?}");
        }
        assert!(ridge(&[], &[], 2, 2, 1.0).is_none());
    }

    proptest! {
        #[test]
        fn dot_is_the_plain_sum(pairs in prop::collection::vec((-2.0f32..2.0, -2.0f32..2.0), 0..40)) {
            let (a, b): (Vec<f32>, Vec<f32>) = pairs.into_iter().unzip();
            let plain: f32 = a.iter().zip(&b).map(|(x, y)| x * y).sum();
            prop_assert!((dot(&a, &b) - plain).abs() < 1e-3);
        }
    }
}
