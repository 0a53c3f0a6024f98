//! Figures, and how times are taken.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// What came of a measurement.
pub struct Figure {
    /// The figure that is held beside the bar.
    pub value: f64,
    /// What it was made of, by name.
    pub details: Vec<(&'static str, Value)>,
}

impl Figure {
    /// A figure on its own.
    pub fn of(value: f64) -> Self {
        Self {
            value: rounded(value),
            details: Vec::new(),
        }
    }

    /// A ratio of two times in milliseconds, both told.
    pub fn ratio(ours: f64, reference: f64) -> Self {
        Self::of(ours / reference)
            .with("ours_ms", rounded(ours))
            .with("reference_ms", rounded(reference))
    }

    /// Tells something more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.details.push((name, json!(value.into())));
        self
    }
}

/// Three decimals: more is noise.
pub fn rounded(value: f64) -> f64 {
    (value * 1e3).round() / 1e3
}

/// Milliseconds of a duration.
pub fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}

/// Times one go.
///
/// # Errors
/// What the work says.
pub fn once<T>(work: impl FnOnce() -> Result<T, String>) -> Result<(T, f64), String> {
    let start = Instant::now();
    let done = work()?;
    Ok((done, ms(start.elapsed())))
}

/// The median time of several goes, in milliseconds. What the work answers is dropped outside the time.
///
/// # Errors
/// What the work says.
pub fn median_of<T>(goes: usize, mut work: impl FnMut() -> Result<T, String>) -> Result<f64, String> {
    let mut times = Vec::with_capacity(goes);
    for _ in 0..goes {
        let (done, time) = once(&mut work)?;
        drop(done);
        times.push(time);
    }
    Ok(percentile(&mut times, 50))
}

/// The value below which this many percent of the others lie (nearest rank); 0 for none.
pub fn percentile(values: &mut [f64], percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    let rank = (values.len() * percent).div_ceil(100).max(1) - 1;
    values.get(rank).copied().unwrap_or(0.0)
}

/// How a time grows with size: the slope of log time over log size (1 = in proportion), by least squares.
pub fn exponent(points: &[(f64, f64)]) -> f64 {
    let logs: Vec<(f64, f64)> = points.iter().map(|(size, time)| (size.ln(), time.ln())).collect();
    let count = logs.iter().map(|_| 1.0).sum::<f64>();
    let (x, y) = logs.iter().fold((0.0, 0.0), |sum, point| {
        (sum.0 + point.0 / count, sum.1 + point.1 / count)
    });
    let above: f64 = logs.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    let below: f64 = logs.iter().map(|point| (point.0 - x).powi(2)).sum();
    above / below
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_occurred() {
        let mut values: Vec<f64> = (1..=200).rev().map(f64::from).collect();
        assert_eq!(percentile(&mut values, 99), 198.0);
        assert_eq!(percentile(&mut values, 50), 100.0);
        assert_eq!(percentile(&mut [7.0], 99), 7.0);
        assert_eq!(percentile(&mut [], 99), 0.0);
    }

    #[test]
    fn the_exponent_of_a_square_is_two() {
        let points: Vec<(f64, f64)> = [30.0, 300.0, 3000.0]
            .iter()
            .map(|size| (*size, size * size * 0.01))
            .collect();
        assert!((exponent(&points) - 2.0).abs() < 1e-9);
        let steady: Vec<(f64, f64)> = [30.0, 300.0].iter().map(|size| (*size, 5.0)).collect();
        assert!(exponent(&steady).abs() < 1e-9);
    }
}
