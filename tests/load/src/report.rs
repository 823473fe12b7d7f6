//! What a bench writes down.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::time::SystemTime;

use serde::Serialize;

use crate::statistics::{Estimate, estimate};

/// What a ratio should be.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// The ratio is at most this.
    AtMost(f64),
    /// The ratio is at least this.
    AtLeast(f64),
}

/// Whether a goal was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The whole interval meets it.
    Met,
    /// The interval lies on both sides.
    Unclear,
    /// The whole interval misses it.
    Missed,
}

/// One comparison with its raw samples.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// What is compared.
    pub name: String,
    /// What the first number of each sample measures.
    pub subject: String,
    /// What the second number of each sample measures.
    pub reference: String,
    /// What the ratio of the first to the second should be.
    pub goal: Goal,
    /// Pairs of subject and reference, in seconds (or in a rate, with a goal that is a least).
    pub samples: Vec<[f64; 2]>,
}

impl Row {
    /// A row without samples.
    #[must_use]
    pub fn new(name: &str, subject: &str, reference: &str, goal: Goal) -> Self {
        Self {
            name: name.to_owned(),
            subject: subject.to_owned(),
            reference: reference.to_owned(),
            goal,
            samples: Vec::new(),
        }
    }

    /// Adds a pair.
    pub fn push(&mut self, subject: f64, reference: f64) {
        self.samples.push([subject, reference]);
    }

    /// The ratio of subject to reference.
    #[must_use]
    pub fn estimate(&self) -> Estimate {
        let ratios: Vec<f64> = self.samples.iter().map(|[s, r]| s / r).collect();
        estimate(&ratios)
    }

    /// Whether the goal was met.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let Estimate { low, high, .. } = self.estimate();
        let (all, none) = match self.goal {
            Goal::AtMost(goal) => (high <= goal, low > goal),
            Goal::AtLeast(goal) => (low >= goal, high < goal),
        };
        match (all, none) {
            (true, _) => Verdict::Met,
            (_, true) => Verdict::Missed,
            _ => Verdict::Unclear,
        }
    }

    fn line(&self) -> String {
        let Estimate { median, low, high } = self.estimate();
        let column = |n: usize| estimate(&self.samples.iter().map(|s| s[n]).collect::<Vec<_>>());
        let (subject, reference) = (column(0).median, column(1).median);
        let goal = match self.goal {
            Goal::AtMost(goal) => format!("<= {goal}"),
            Goal::AtLeast(goal) => format!(">= {goal}"),
        };
        let mut line = String::new();
        // Writing to a string can't fail.
        let _ = write!(
            line,
            "{}: {median:.3} [{low:.3}, {high:.3}], goal {goal}: {:?} ({}: {subject:.6}, {}: {reference:.6})",
            self.name,
            self.verdict(),
            self.subject,
            self.reference,
        );
        line
    }
}

/// All rows of a run, with the machine and the time.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    suite: String,
    unix_time: u64,
    machine: Machine,
    rows: Vec<Finished>,
}

#[derive(Debug, Clone, Serialize)]
struct Machine {
    cpu: String,
    cores: usize,
    os: String,
}

#[derive(Debug, Clone, Serialize)]
struct Finished {
    #[serde(flatten)]
    row: Row,
    ratio: Estimate,
    verdict: Verdict,
}

impl Report {
    /// A report without rows.
    #[must_use]
    pub fn new(suite: &str) -> Self {
        let now = SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .unwrap_or_default();
        Self {
            suite: suite.to_owned(),
            unix_time: now.as_secs(),
            machine: machine(),
            rows: Vec::new(),
        }
    }

    /// Adds a row and says on standard error what came out.
    pub fn add(&mut self, row: Row) {
        // A bench goes on when nobody listens.
        let _ = writeln!(io::stderr(), "{}", row.line());
        self.rows.push(Finished {
            ratio: row.estimate(),
            verdict: row.verdict(),
            row,
        });
    }

    /// The rows that missed their goal.
    pub fn missed(&self) -> impl Iterator<Item = &Row> {
        self.rows
            .iter()
            .filter(|r| r.verdict == Verdict::Missed)
            .map(|r| &r.row)
    }

    /// Writes the report as JSON where `CAIRN_BENCH_OUT` says: into a file, or into a directory under the name of the
    /// suite; without it to standard output.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn write(&self) -> io::Result<()> {
        match std::env::var_os("CAIRN_BENCH_OUT") {
            Some(out) => self.write_to(Path::new(&out)),
            None => io::stdout().write_all(self.json()?.as_bytes()),
        }
    }

    fn write_to(&self, out: &Path) -> io::Result<()> {
        let file = if out.is_dir() {
            out.join(format!("{}.json", self.suite))
        } else {
            out.to_owned()
        };
        std::fs::write(file, self.json()?)
    }

    fn json(&self) -> io::Result<String> {
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        Ok(text)
    }
}

fn machine() -> Machine {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cpu = info
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("unknown", |rest| rest.trim_start_matches([' ', '\t', ':']));
    Machine {
        cpu: cpu.to_owned(),
        cores: std::thread::available_parallelism().map_or(0, usize::from),
        os: std::env::consts::OS.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(goal: Goal, ratio: f64) -> Row {
        let mut row = Row::new("save", "ours", "plain", goal);
        for n in 0..15 {
            let reference = 0.1 + f64::from(n) / 1000.0;
            row.push(reference * ratio, reference);
        }
        row
    }

    #[test]
    fn a_goal_is_met_or_missed_by_the_whole_interval() {
        assert_eq!(row(Goal::AtMost(1.5), 1.2).verdict(), Verdict::Met);
        assert_eq!(row(Goal::AtMost(1.5), 1.6).verdict(), Verdict::Missed);
        assert_eq!(row(Goal::AtLeast(2.0), 2.5).verdict(), Verdict::Met);
        assert_eq!(row(Goal::AtLeast(2.0), 1.5).verdict(), Verdict::Missed);
        let mut mixed = Row::new("save", "ours", "plain", Goal::AtMost(1.5));
        for n in 0..16 {
            mixed.push(if n % 2 == 0 { 1.0 } else { 2.0 }, 1.0);
        }
        assert_eq!(mixed.verdict(), Verdict::Unclear);
    }

    #[test]
    fn the_report_keeps_raw_samples_machine_and_verdict() {
        let mut report = Report::new("store");
        report.add(row(Goal::AtMost(1.5), 1.6));
        assert_eq!(report.missed().count(), 1);
        let json = serde_json::to_value(&report).unwrap();
        assert_eq!(json["rows"][0]["samples"].as_array().unwrap().len(), 15);
        assert_eq!(json["rows"][0]["verdict"], "missed");
        assert!(json["machine"]["cores"].as_u64().unwrap() > 0);
    }

    #[test]
    fn it_goes_into_a_file_or_a_directory() {
        let dir = tempfile::tempdir().unwrap();
        let report = Report::new("store");
        report.write_to(dir.path()).unwrap();
        report.write_to(&dir.path().join("other.json")).unwrap();
        let read = |name: &str| std::fs::read_to_string(dir.path().join(name)).unwrap();
        assert_eq!(read("store.json"), read("other.json"));
        assert!(read("store.json").contains("\"suite\": \"store\""));
    }
}
