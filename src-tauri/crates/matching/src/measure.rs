//! How good a ranking is: the measures of the evaluation, with their uncertainty.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::adapter::Chance;

/// Grades per element: 3 belongs right beside it, 2 clearly contributes, 1 touches the subject.
pub type Grades = BTreeMap<String, u8>;

/// Grades from this on count as a hit.
const HIT: u8 = 2;
/// How many proposals she sees.
const SEEN: usize = 5;
/// Draws of the bootstrap.
const DRAWS: usize = 1000;

/// The measures of one query, or their mean.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Measures {
    /// Graded gain of the first five (2^g − 1, discounted), against the best possible.
    #[serde(rename = "ndcg@5")]
    pub ndcg: f64,
    /// Part of the elements with grade ≥ 2 among the first five.
    #[serde(rename = "recall@5")]
    pub recall: f64,
    /// Whether one of the first five has grade ≥ 2.
    #[serde(rename = "hit@5")]
    pub hit: f64,
    /// Whether the first has grade ≥ 2.
    #[serde(rename = "hit@1")]
    pub first: f64,
    /// One over the rank of the first with grade ≥ 2.
    pub mrr: f64,
}

/// 95 % intervals from a bootstrap over queries.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Intervals {
    /// See [`Measures::ndcg`].
    #[serde(rename = "ndcg@5")]
    pub ndcg: [f64; 2],
    /// See [`Measures::recall`].
    #[serde(rename = "recall@5")]
    pub recall: [f64; 2],
    /// See [`Measures::hit`].
    #[serde(rename = "hit@5")]
    pub hit: [f64; 2],
    /// See [`Measures::first`].
    #[serde(rename = "hit@1")]
    pub first: [f64; 2],
    /// See [`Measures::mrr`].
    pub mrr: [f64; 2],
}

/// The measures of one ranking (ids, best first) against its grades. `None` without any grade ≥ 1.
pub fn measure(ranking: &[&str], grades: &Grades) -> Option<Measures> {
    let grade = |id: &str| grades.get(id).copied().unwrap_or(0);
    let gain = |grade: u8, rank: usize| (f64::from(grade).exp2() - 1.0) / (rank as f64 + 2.0).log2();
    let mut best: Vec<u8> = grades.values().copied().filter(|g| *g > 0).collect();
    if best.is_empty() {
        return None;
    }
    best.sort_unstable_by(|a, b| b.cmp(a));
    let ideal: f64 = best
        .iter()
        .take(SEEN)
        .enumerate()
        .map(|(rank, g)| gain(*g, rank))
        .sum();
    let seen = &ranking[..ranking.len().min(SEEN)];
    let reached: f64 = seen
        .iter()
        .enumerate()
        .map(|(rank, id)| gain(grade(id), rank))
        .sum();
    let wanted = best.iter().filter(|g| **g >= HIT).count();
    let found = seen.iter().filter(|id| grade(id) >= HIT).count();
    let first = ranking.iter().position(|id| grade(id) >= HIT);
    Some(Measures {
        ndcg: reached / ideal,
        recall: if wanted == 0 {
            0.0
        } else {
            found as f64 / wanted as f64
        },
        hit: f64::from(u8::from(found > 0)),
        first: f64::from(u8::from(first == Some(0))),
        mrr: first.map_or(0.0, |rank| 1.0 / (rank as f64 + 1.0)),
    })
}

/// The mean over queries.
pub fn mean(all: &[Measures]) -> Measures {
    let count = all.len().max(1) as f64;
    let of = |pick: fn(&Measures) -> f64| all.iter().map(pick).sum::<f64>() / count;
    Measures {
        ndcg: of(|m| m.ndcg),
        recall: of(|m| m.recall),
        hit: of(|m| m.hit),
        first: of(|m| m.first),
        mrr: of(|m| m.mrr),
    }
}

/// 95 % intervals; the draws are the same every time.
pub fn intervals(all: &[Measures]) -> Intervals {
    let mut chance = Chance::new(2012);
    let draws: Vec<Measures> = (0..DRAWS)
        .map(|_| {
            mean(
                &(0..all.len())
                    .map(|_| all[chance.below(all.len())])
                    .collect::<Vec<_>>(),
            )
        })
        .collect();
    let of = |pick: fn(&Measures) -> f64| {
        let mut values: Vec<f64> = draws.iter().map(pick).collect();
        values.sort_by(f64::total_cmp);
        [values[DRAWS * 25 / 1000], values[DRAWS * 975 / 1000 - 1]]
    };
    Intervals {
        ndcg: of(|m| m.ndcg),
        recall: of(|m| m.recall),
        hit: of(|m| m.hit),
        first: of(|m| m.first),
        mrr: of(|m| m.mrr),
    }
}

/// How well a score tells two groups apart: the chance that one of `inside` scores above one of `outside` (0.5 is a
/// toss). `None` when a group is empty.
pub fn told_apart(inside: &[f64], outside: &[f64]) -> Option<f64> {
    if inside.is_empty() || outside.is_empty() {
        return None;
    }
    let mut wins = 0.0;
    for i in inside {
        for o in outside {
            wins += if i > o {
                1.0
            } else if i == o {
                0.5
            } else {
                0.0
            };
        }
    }
    Some(wins / (inside.len() * outside.len()) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grades(list: &[(&str, u8)]) -> Grades {
        list.iter().map(|(id, g)| ((*id).to_owned(), *g)).collect()
    }

    #[test]
    fn a_perfect_ranking_scores_one() {
        let m = measure(&["a", "b", "c"], &grades(&[("a", 3), ("b", 2), ("c", 1)])).expect("graded");
        assert_eq!(
            (m.ndcg, m.recall, m.hit, m.first, m.mrr),
            (1.0, 1.0, 1.0, 1.0, 1.0)
        );
    }

    #[test]
    fn gains_follow_the_grades() {
        // (2^2−1)/log2(3) over (2^3−1)/1 + (2^2−1)/log2(3), the better element unseen.
        let m = measure(&["x", "b", "y", "z", "q", "a"], &grades(&[("a", 3), ("b", 2)])).expect("graded");
        let want = (3.0 / 3f64.log2()) / (7.0 + 3.0 / 3f64.log2());
        assert!((m.ndcg - want).abs() < 1e-12);
        assert_eq!((m.recall, m.hit, m.first, m.mrr), (0.5, 1.0, 0.0, 0.5));
    }

    #[test]
    fn touching_the_subject_is_no_hit_and_nothing_is_left_out() {
        let m = measure(&["a"], &grades(&[("a", 1)])).expect("graded");
        assert_eq!((m.ndcg, m.hit, m.mrr), (1.0, 0.0, 0.0));
        assert!(measure(&["a"], &grades(&[])).is_none());
    }

    #[test]
    fn intervals_hold_the_mean_and_do_not_wander() {
        let all: Vec<Measures> = (0..40)
            .map(|n| measure(if n % 2 == 0 { &["a"] } else { &["x"] }, &grades(&[("a", 3)])).expect("graded"))
            .collect();
        let found = intervals(&all);
        assert!(found.ndcg[0] < 0.5 && 0.5 < found.ndcg[1] && found.ndcg[1] - found.ndcg[0] < 0.35);
        assert_eq!(found, intervals(&all));
    }

    #[test]
    fn groups_are_told_apart() {
        assert_eq!(told_apart(&[2.0, 3.0], &[1.0]), Some(1.0));
        assert_eq!(told_apart(&[1.0], &[1.0]), Some(0.5));
        assert_eq!(told_apart(&[], &[1.0]), None);
    }
}
