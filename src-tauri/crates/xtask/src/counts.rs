//! Reading how many tests ran from what the runners print.

use std::ops::AddAssign;

/// Tests that passed, failed and were left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that ran and passed.
    pub passed: usize,
    /// Tests that ran and failed, and checks that did not pass.
    pub failed: usize,
    /// Tests a runner left out.
    pub skipped: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// A test runner, known by its closing lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Runner {
    /// `test result: ok. 3 passed; 0 failed; 1 ignored; …`, once per test program.
    Cargo,
    /// `      Tests  2 failed | 31 passed | 1 skipped (34)`.
    Vitest,
    /// `7 passed, 1 failed` or `7 passed, 1 failed, 2 skipped` alone on a line; the last such line counts.
    Closing,
    /// `# pass 4` or `ℹ pass 4`, and `fail` and `skipped` likewise.
    Node,
}

/// Adds up what a runner printed.
pub fn read(runner: Runner, output: &str) -> Counts {
    let mut counts = Counts::default();
    for line in output.lines().map(without_colour) {
        let line = line.trim();
        match runner {
            Runner::Cargo => {
                if let Some(rest) = line.strip_prefix("test result:") {
                    counts += pairs(rest.split_once('.').map_or(rest, |(_, tail)| tail), ';');
                }
            }
            Runner::Vitest => {
                if let Some(rest) = line.strip_prefix("Tests ") {
                    counts += pairs(rest.split('(').next().unwrap_or(rest), '|');
                }
            }
            Runner::Closing => {
                let numbers_and_words = line.split_whitespace().count();
                if line.contains(" passed, ") && line.contains(" failed") && numbers_and_words <= 6 {
                    counts = pairs(line, ',');
                }
            }
            Runner::Node => {
                let rest = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ "));
                if let Some((word, number)) = rest.and_then(|rest| rest.split_once(' '))
                    && let Ok(number) = number.parse()
                {
                    add(&mut counts, word, number);
                }
            }
        }
    }
    counts
}

/// Reads `3 passed; 0 failed` and the like.
fn pairs(text: &str, between: char) -> Counts {
    let mut counts = Counts::default();
    for pair in text.split(between) {
        let mut words = pair.split_whitespace();
        if let (Some(Ok(number)), Some(word)) = (words.next().map(str::parse), words.next()) {
            add(&mut counts, word, number);
        }
    }
    counts
}

fn add(counts: &mut Counts, word: &str, number: usize) {
    match word {
        "failed" | "fail" | "cancelled" => counts.failed += number,
        "passed" | "pass" => counts.passed += number,
        "skipped" | "ignored" | "todo" => counts.skipped += number,
        _ => {}
    }
}

/// The line without terminal colours.
fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find('\u{1b}') {
        plain.push_str(&rest[..at]);
        rest = rest[at..].split_once('m').map_or("", |(_, tail)| tail);
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: usize, failed: usize, skipped: usize) -> Counts {
        Counts {
            passed,
            failed,
            skipped,
        }
    }

    #[test]
    fn cargo_is_added_up_over_programs() {
        let output = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out\n\
                      test result: FAILED. 5 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1s\n";
        assert_eq!(read(Runner::Cargo, output), counts(8, 2, 1));
    }

    #[test]
    fn vitest_counts_tests_and_not_files() {
        let output = " Test Files  1 failed | 8 passed (9)\n\u{1b}[2m      Tests \u{1b}[22m 2 failed | 31 passed | 1 skipped (34)\n";
        assert_eq!(read(Runner::Vitest, output), counts(31, 2, 1));
    }

    #[test]
    fn a_closing_line_counts_once_and_the_last_one_wins() {
        assert_eq!(
            read(
                Runner::Closing,
                "2 passed, 0 failed\nstill busy\n7 passed, 1 failed, 2 skipped\n"
            ),
            counts(7, 1, 2)
        );
        assert_eq!(
            read(Runner::Closing, "we saw that 7 passed, and that 1 failed\n"),
            counts(0, 0, 0)
        );
    }

    #[test]
    fn node_is_read_in_both_its_shapes() {
        assert_eq!(
            read(Runner::Node, "# tests 4\n# pass 3\n# fail 1\n# skipped 0\n"),
            counts(3, 1, 0)
        );
        assert_eq!(
            read(Runner::Node, "ℹ tests 2\nℹ pass 2\nℹ fail 0\nℹ cancelled 1\n"),
            counts(2, 1, 0)
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            read(Runner::Node, "3 passed things were seen\n# wrote files\n"),
            counts(0, 0, 0)
        );
        assert_eq!(read(Runner::Cargo, "12 passed; 3 failed\n"), counts(0, 0, 0));
    }
}
