//! Counting passed and failed tests from what each runner prints.

use std::collections::BTreeSet;

/// How many checks passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Checks that passed.
    pub passed: u64,
    /// Checks that failed.
    pub failed: u64,
}

/// Which runner's summary lines to look for.
#[derive(Debug, Clone, Copy)]
pub enum Runner {
    /// A step that is one check by itself: a linter, a build.
    Step,
    /// `cargo test`: `test result: ok. 3 passed; 0 failed; …`.
    Cargo,
    /// Node's test runner: `# pass 3`, `# fail 0` (or `ℹ pass 3`).
    Node,
    /// Vitest: `Tests  3 passed (3)` or `Tests  1 failed | 2 passed (3)`.
    Vitest,
    /// Maven Surefire: `Tests run: 3, Failures: 0, Errors: 0, Skipped: 0`.
    Surefire,
}

impl Tally {
    /// Adds another count.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Reads the counts of one step. A step that failed without a failed test counts as one failure,
    /// and a runner that ran no test at all has failed too.
    pub fn read(runner: Runner, output: &str, success: bool) -> Self {
        let output = &plain(output);
        let mut tally = match runner {
            Runner::Step => Self {
                passed: u64::from(success),
                failed: 0,
            },
            Runner::Cargo => sum(output, "test result: ", |line| {
                (before(line, " passed"), before(line, " failed"))
            }),
            Runner::Node => {
                let passed = sum(output, "pass ", |line| (after(line, "pass "), 0));
                let failed = sum(output, "fail ", |line| (0, after(line, "fail ")));
                Self {
                    passed: passed.passed,
                    failed: failed.failed,
                }
            }
            Runner::Vitest => sum(output, "Tests  ", |line| {
                (before(line, " passed"), before(line, " failed"))
            }),
            Runner::Surefire => surefire(output),
        };
        if tally.failed == 0 && (!success || tally.passed == 0) {
            tally.failed = 1;
        }
        tally
    }
}

/// What tests say that they could not try: they count as passed, and a reader of the sum must know.
pub fn skipped(output: &str) -> BTreeSet<&str> {
    let said = output.lines().filter_map(|line| {
        let start = line.find("SKIPPED: ")?;
        line.get(start..)
    });
    said.collect()
}

/// The output without colours: some runners paint even into a file where the environment says so.
fn plain(output: &str) -> String {
    let mut parts = output.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let end = part.find(|c: char| c.is_ascii_alphabetic());
        text + end.and_then(|end| part.get(end + 1..)).unwrap_or_default()
    })
}

fn sum(output: &str, mark: &str, count: impl Fn(&str) -> (u64, u64)) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines() {
        let line = line.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
        if line.starts_with(mark) {
            let (passed, failed) = count(line);
            tally.add(Tally { passed, failed });
        }
    }
    tally
}

/// Surefire prints a line per class and one for all; the last is the sum.
fn surefire(output: &str) -> Tally {
    let Some(line) = output.lines().rfind(|line| line.contains("Tests run: ")) else {
        return Tally::default();
    };
    let run = after(line, "Tests run: ");
    let failed = after(line, "Failures: ") + after(line, "Errors: ");
    let skipped = after(line, "Skipped: ");
    Tally {
        passed: run.saturating_sub(failed + skipped),
        failed,
    }
}

/// The number that stands right before `word`.
fn before(line: &str, word: &str) -> u64 {
    let Some((head, _)) = line.split_once(word) else {
        return 0;
    };
    let digits = head
        .rsplit(|c: char| !c.is_ascii_digit())
        .next()
        .unwrap_or_default();
    digits.parse().unwrap_or(0)
}

/// The number that stands right after `word`.
fn after(line: &str, word: &str) -> u64 {
    let Some((_, tail)) = line.split_once(word) else {
        return 0;
    };
    let digits = tail
        .split(|c: char| !c.is_ascii_digit())
        .next()
        .unwrap_or_default();
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u64, failed: u64) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn every_runner_is_understood() {
        let cargo = "test result: ok. 3 passed; 0 failed; 1 ignored\nx\ntest result: FAILED. 2 passed; 1 failed; 0";
        assert_eq!(Tally::read(Runner::Cargo, cargo, false), tally(5, 1));
        assert_eq!(
            Tally::read(Runner::Node, "# tests 4\n# pass 4\n# fail 0\n", true),
            tally(4, 0)
        );
        assert_eq!(
            Tally::read(Runner::Node, "ℹ pass 2\nℹ fail 1\n", false),
            tally(2, 1)
        );
        assert_eq!(
            Tally::read(
                Runner::Vitest,
                "      Tests  1 failed | 20 passed (21)",
                false
            ),
            tally(20, 1)
        );
        let maven = "Tests run: 2, Failures: 0, Errors: 0, Skipped: 0 -- in X\nTests run: 9, Failures: 1, Errors: 1, Skipped: 1";
        assert_eq!(Tally::read(Runner::Surefire, maven, false), tally(6, 2));
    }

    #[test]
    fn colours_are_looked_through() {
        let painted = "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m111 passed\u{1b}[39m\u{1b}[22m (111)";
        assert_eq!(Tally::read(Runner::Vitest, painted, true), tally(111, 0));
    }

    #[test]
    fn what_was_skipped_is_found_once() {
        let output =
            "test a ... SKIPPED: a disk\nok\nSKIPPED: a disk\nSKIPPED: a net\ntest b ... ok\n";
        let said: Vec<&str> = skipped(output).into_iter().collect();
        assert_eq!(said, ["SKIPPED: a disk", "SKIPPED: a net"]);
    }

    #[test]
    fn a_run_without_tests_or_a_crash_is_a_failure() {
        assert_eq!(Tally::read(Runner::Cargo, "", true), tally(0, 1));
        assert_eq!(
            Tally::read(Runner::Cargo, "test result: ok. 3 passed; 0 failed", false),
            tally(3, 1)
        );
        assert_eq!(Tally::read(Runner::Step, "", false), tally(0, 1));
        assert_eq!(Tally::read(Runner::Step, "", true), tally(1, 0));
    }
}
