//! `cargo xtask test`: every suite, one after the other, with one sum at the end.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::error::Error;
use crate::tally::{Runner, Tally};
use crate::{kotlin, portal, process, tally, tools};

/// What to run.
#[derive(clap::Args)]
pub struct Options {
    /// Only the suites whose name contains this word.
    #[arg(long, value_name = "WORD")]
    only: Option<String>,
    /// List the suites and stop.
    #[arg(long)]
    list: bool,
}

/// One suite: a name, how its output is counted, and what it runs.
struct Suite {
    name: &'static str,
    runner: Runner,
    command: fn(&Path) -> Result<Command, Error>,
}

/// The suites in order: what fails fast comes first, what others need is built before them.
const SUITES: &[Suite] = &[
    Suite {
        name: "format",
        runner: Runner::Step,
        command: |root| cargo(root, &["fmt", "--all", "--check"]),
    },
    Suite {
        name: "words",
        runner: Runner::Step,
        command: |root| {
            cargo(
                root,
                &["run", "--quiet", "--package", "xtask", "--", "words"],
            )
        },
    },
    Suite {
        name: "portal-build",
        runner: Runner::Step,
        command: portal::build_command,
    },
    Suite {
        name: "lint",
        runner: Runner::Step,
        command: |root| {
            cargo(
                root,
                &[
                    "clippy",
                    "--workspace",
                    "--all-targets",
                    "--quiet",
                    "--",
                    "-D",
                    "warnings",
                ],
            )
        },
    },
    Suite {
        name: "browser-types",
        runner: Runner::Step,
        command: |root| portal::npm(root, "tests/browser", "check"),
    },
    Suite {
        name: "rust",
        runner: Runner::Cargo,
        command: rust,
    },
    Suite {
        name: "docs",
        runner: Runner::Step,
        command: docs,
    },
    Suite {
        name: "vectors",
        runner: Runner::Node,
        command: |root| portal::npm_test(root, "tests/vectors/reader"),
    },
    Suite {
        name: "portal-types",
        runner: Runner::Step,
        command: |root| portal::npm(root, "server/portal", "check"),
    },
    Suite {
        name: "portal-unit",
        runner: Runner::Vitest,
        command: |root| portal::npm(root, "server/portal", "test"),
    },
    Suite {
        name: "kotlin",
        runner: Runner::Surefire,
        command: kotlin::test_command,
    },
    Suite {
        name: "browser",
        runner: Runner::Node,
        command: |root| portal::npm_test(root, "tests/browser"),
    },
    Suite {
        name: "main-job",
        runner: Runner::Step,
        command: |root| {
            cargo(
                root,
                &[
                    "run",
                    "--quiet",
                    "--package",
                    "xtask",
                    "--",
                    "run",
                    "--headless",
                ],
            )
        },
    },
    Suite {
        name: "dependencies",
        runner: Runner::Step,
        command: dependencies,
    },
];

/// Runs the suites and prints the sum as the last line.
pub fn run(root: &Path, options: &Options) -> Result<(), Error> {
    let chosen: Vec<&Suite> = SUITES
        .iter()
        .filter(|suite| {
            options
                .only
                .as_ref()
                .is_none_or(|word| suite.name.contains(word))
        })
        .collect();
    if options.list {
        for suite in chosen {
            println!("{}", suite.name);
        }
        return Ok(());
    }
    tools::ensure_all()?;
    let mut total = Tally::default();
    for suite in chosen {
        total.add(run_suite(root, suite));
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 {
        Ok(())
    } else {
        Err(Error::TestsFailed)
    }
}

fn run_suite(root: &Path, suite: &Suite) -> Tally {
    let started = Instant::now();
    let log = log_file(root, suite.name);
    let outcome = (suite.command)(root).and_then(|command| process::run_logged(command, &log));
    let (output, success) = match outcome {
        Ok(outcome) => outcome,
        Err(error) => (error.to_string(), false),
    };
    let tally = Tally::read(suite.runner, &output, success);
    let seconds = started.elapsed().as_secs();
    println!(
        "{:<14} {:>5} passed {:>3} failed {seconds:>5} s",
        suite.name, tally.passed, tally.failed
    );
    for skipped in tally::skipped(&output) {
        println!("{skipped}");
    }
    if tally.failed > 0 {
        println!(
            "{}\n({} failed; the whole output is in {})",
            tail(&output),
            suite.name,
            log.display()
        );
    }
    tally
}

fn log_file(root: &Path, name: &str) -> PathBuf {
    root.join("target/xtask").join(format!("{name}.log"))
}

/// The end of an output: enough to see what failed.
fn tail(output: &str) -> String {
    const LINES: usize = 150;
    let lines: Vec<&str> = output.lines().collect();
    lines[lines.len().saturating_sub(LINES)..].join("\n")
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "suites share one signature, and some can fail to be prepared"
)]
fn cargo(root: &Path, arguments: &[&str]) -> Result<Command, Error> {
    Ok(process::command(root, env!("CARGO"), arguments))
}

/// All of the workspace at once: the scenarios call `cairn`, which is built with its own tests before any test runs,
/// and read the portal with the browser's driver.
fn rust(root: &Path) -> Result<Command, Error> {
    portal::install(root, "tests/browser")?;
    cargo(root, &["test", "--workspace", "--no-fail-fast"])
}

fn docs(root: &Path) -> Result<Command, Error> {
    let mut command = cargo(root, &["doc", "--workspace", "--no-deps", "--quiet"])?;
    command.env("RUSTDOCFLAGS", "-D warnings");
    Ok(command)
}

/// Licences, bans and sources of every dependency, by the lists in deny.toml, and advisories where their database can
/// be fetched.
fn dependencies(root: &Path) -> Result<Command, Error> {
    let program = tools::ensure_cargo_deny(root)?;
    // The lists are checked for every platform; a build has fetched this machine's crates alone.
    process::run(process::command(
        root,
        env!("CARGO"),
        &["fetch", "--locked", "--quiet"],
    ))?;
    let program = program.to_string_lossy();
    let mut arguments = vec!["--offline", "check", "licenses", "bans", "sources"];
    if process::succeeds(process::command(root, &program, &["fetch", "db"])) {
        arguments.push("advisories");
    } else {
        println!("(advisories are skipped: their database can't be fetched here)");
    }
    Ok(process::command(root, &program, &arguments))
}
