//! Which of several goals an element serves when the plan only lists it under all of them.
//!
//! Four things speak: shared words (rare ones more), shared subjects ([`super::topics`]), both also with what other lists
//! put under the goal, and order, because lists of measures mostly follow the order of the goals and pass none over. The
//! choice is a proposal and marked so.

use super::ElementKind;
use super::structure::Draft;
use super::topics;
use super::words::{count, stems};
use std::collections::HashMap;

/// What is known about the words of the plan.
struct Words {
    stems: Vec<Vec<String>>,
    topics: Vec<Vec<usize>>,
    /// In how many elements a stem stands.
    spread: HashMap<String, usize>,
    topic_spread: HashMap<usize, usize>,
    total: usize,
}

/// More goals than this in one part are no list to choose from.
pub(crate) const MAX_GOALS: usize = 60;

/// Gives every element with several candidates one of them as parent.
pub(crate) fn assign(drafts: &mut [Draft]) {
    let words = Words::of(drafts);
    let mut found: HashMap<(usize, Vec<usize>), Vec<usize>> = HashMap::new();
    for (i, d) in drafts.iter().enumerate() {
        if !d.candidates.is_empty() {
            found.entry((d.run, d.candidates.clone())).or_default().push(i);
        }
    }
    let mut groups: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
    for ((_, candidates), members) in found {
        // One indicator under several goals measures the whole part.
        let whole = members.len() == 1 && drafts[members[0]].kind == Some(ElementKind::Indicator);
        match candidates.as_slice() {
            [one] => members.iter().for_each(|m| drafts[*m].parent = Some(*one)),
            _ if whole => {}
            _ => groups.push((candidates, members)),
        }
    }
    groups.sort_by(|a, b| a.1.cmp(&b.1));
    // The second time, what was put under a goal by another list says more about what belongs there.
    for _ in 0..2 {
        let mut company: HashMap<usize, Vec<usize>> = HashMap::new();
        for (i, d) in drafts.iter().enumerate().filter(|(_, d)| d.proposed) {
            if let Some(goal) = d.parent {
                company.entry(goal).or_default().push(i);
            }
        }
        for (candidates, members) in &groups {
            let chosen = words.choose(&company, members, candidates);
            for (m, goal) in members.iter().zip(chosen) {
                if let Some(known) = drafts[*m].parent.and_then(|p| company.get_mut(&p)) {
                    known.retain(|i| i != m);
                }
                company.entry(goal).or_default().push(*m);
                drafts[*m].parent = Some(goal);
                drafts[*m].proposed = true;
            }
        }
    }
}

impl Words {
    fn of(drafts: &[Draft]) -> Self {
        let mut all = Self {
            stems: Vec::new(),
            topics: Vec::new(),
            spread: HashMap::new(),
            topic_spread: HashMap::new(),
            total: 0,
        };
        for d in drafts {
            let (s, t) = if d.is_content() {
                (
                    stems(&d.text),
                    topics::find(&d.text).into_iter().map(|t| t.0).collect(),
                )
            } else {
                (Vec::new(), Vec::new())
            };
            if d.is_content() {
                all.total += 1;
                for stem in &s {
                    *all.spread.entry(stem.clone()).or_default() += 1;
                }
                for topic in &t {
                    *all.topic_spread.entry(*topic).or_default() += 1;
                }
            }
            all.stems.push(s);
            all.topics.push(t);
        }
        all
    }

    fn weight(&self, spread: usize) -> f64 {
        (1.0 + count(self.total) / count(spread.max(1))).ln()
    }

    /// How much two elements share, rare words and subjects counting more.
    fn shared(&self, a: usize, b: usize) -> f64 {
        let mut score = 0.0;
        for stem in &self.stems[a] {
            let best = self.stems[b]
                .iter()
                .map(|other| kinship(stem, other))
                .fold(0.0, f64::max);
            if best > 0.0 {
                score += best * self.weight(self.spread.get(stem).copied().unwrap_or(1)) * WORD_WEIGHT;
            }
        }
        for topic in &self.topics[a] {
            if self.topics[b].contains(topic) {
                score += self.weight(self.topic_spread.get(topic).copied().unwrap_or(1)) * SUBJECT_WEIGHT;
            }
        }
        score
    }

    /// What speaks for a goal apart from the order: words and subjects shared with the goal, and with what other lists
    /// put under it.
    fn ties(
        &self,
        company: &HashMap<usize, Vec<usize>>,
        members: &[usize],
        member: usize,
        goal: usize,
    ) -> f64 {
        let beside = company
            .get(&goal)
            .into_iter()
            .flatten()
            .filter(|i| members.binary_search(i).is_err())
            .take(MAX_GOALS)
            .map(|i| self.shared(member, *i))
            .fold(0.0, f64::max);
        self.shared(member, goal) + beside * COMPANY_WEIGHT
    }

    /// The goal for each member: what ties it to the goal (more than to the others) and where it stands.
    fn choose(&self, company: &HashMap<usize, Vec<usize>>, members: &[usize], goals: &[usize]) -> Vec<usize> {
        let last_member = count(members.len().max(2) - 1);
        let last_goal = count(goals.len() - 1);
        let scores: Vec<Vec<f64>> = members
            .iter()
            .enumerate()
            .map(|(i, m)| {
                let place = if members.len() == 1 {
                    0.0
                } else {
                    count(i) / last_member
                };
                goals
                    .iter()
                    .enumerate()
                    .map(|(g, goal)| {
                        let away = (place - count(g) / last_goal).abs();
                        self.ties(company, members, *m, *goal) - away * ORDER_WEIGHT
                    })
                    .collect()
            })
            .collect();
        // Neighbours tend to serve the same goal or the next: the best path, with a small price for going back.
        let mut path = best_path(&scores);
        cover(&mut path, &scores, goals.len());
        path.into_iter().map(|g| goals[g]).collect()
    }
}

/// How much being at the other end of the list counts against shared words. Tuned on the development plans.
const ORDER_WEIGHT: f64 = 1.2;
/// Price of naming an earlier goal again.
const BACK_WEIGHT: f64 = 0.4;
/// Weight of a shared word, and of a shared subject.
const WORD_WEIGHT: f64 = 0.5;
/// See [`WORD_WEIGHT`].
const SUBJECT_WEIGHT: f64 = 0.8;
/// Weight of what is shared with the nearest relative that another list put under the goal.
const COMPANY_WEIGHT: f64 = 0.7;
/// What a member may lose by moving to a goal that would otherwise have nothing in this list.
const EMPTY_WEIGHT: f64 = 1.0;

/// Every goal of a part usually has something in each list: the member that loses least moves to a goal left empty.
fn cover(path: &mut [usize], scores: &[Vec<f64>], goals: usize) {
    for goal in 0..goals {
        if path.contains(&goal) {
            continue;
        }
        let cheapest = (0..path.len())
            .filter(|m| path.iter().filter(|g| **g == path[*m]).count() > 1)
            .map(|m| (m, scores[m][path[m]] - scores[m][goal]))
            .min_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((m, loss)) = cheapest
            && loss < EMPTY_WEIGHT
        {
            path[m] = goal;
        }
    }
}

fn best_path(scores: &[Vec<f64>]) -> Vec<usize> {
    let Some(first) = scores.first() else {
        return Vec::new();
    };
    let mut best = vec![first.clone()];
    let mut from: Vec<Vec<usize>> = vec![vec![0; first.len()]];
    for row in &scores[1..] {
        let before = best.last().cloned().unwrap_or_default();
        let mut line = Vec::new();
        let mut origin = Vec::new();
        for (g, own) in row.iter().enumerate() {
            let (at, value) = before
                .iter()
                .enumerate()
                .map(|(b, v)| (b, v - if b > g { BACK_WEIGHT } else { 0.0 }))
                .fold((0, f64::MIN), |acc, x| if x.1 > acc.1 { x } else { acc });
            line.push(own + value);
            origin.push(at);
        }
        best.push(line);
        from.push(origin);
    }
    let end = best.last().map_or(0, |l| {
        (0..l.len()).fold(0, |a, b| if l[b] > l[a] { b } else { a })
    });
    let mut path = vec![end];
    for origin in from.iter().skip(1).rev() {
        let at = path.last().copied().unwrap_or(0);
        path.push(origin.get(at).copied().unwrap_or(0));
    }
    path.reverse();
    path
}

/// 1 for the same stem, less for a compound that begins with or holds the other.
fn kinship(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.chars().count() >= 5 && long.starts_with(short) {
        return 0.8;
    }
    if short.chars().count() >= 5 && long.contains(short) {
        return 0.6;
    }
    let common = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    if common >= 6 { 0.5 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_path_prefers_order_when_nothing_else_speaks() {
        assert_eq!(
            best_path(&[vec![0.0, -1.0], vec![-0.5, -0.5], vec![-1.0, 0.0]]),
            vec![0, 0, 1]
        );
        assert_eq!(best_path(&[vec![0.0, 5.0], vec![5.0, 0.0]]), vec![1, 0]);
    }

    #[test]
    fn compounds_are_kin() {
        assert!(kinship("mantelzorg", "mantelzorgondersteun") > 0.5);
        assert!(kinship("straat", "stress") < 0.1);
    }
}
