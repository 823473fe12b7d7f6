//! The project's own commands: `cargo xtask run`, `cargo xtask test`, `cargo xtask bench` and their parts.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command for developers: the terminal is its screen"
)]

mod bench;
mod error;
mod kotlin;
mod portal;
mod process;
mod run;
mod tally;
mod test;
mod tools;
mod wasm;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::error::Error;

/// Cairn's development commands.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Xtask {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything, start the server on loopback and a demonstration companion, and show the main job.
    Run(run::Options),
    /// Run every suite: format, lint, unit, property, databases, vectors, scenarios, browser, Kotlin.
    Test(test::Options),
    /// Measure the figures of docs/bench/ against floors built into the bench.
    Bench(bench::Options),
    /// Look at every text that people read: words that hurt, how hard it is, sentences outside the catalogue.
    Words(words::Options),
    /// Build the counsellors' portal (WebAssembly core included) into server/portal/dist.
    Portal,
    /// Build the library for phones and generate its Kotlin, both into bindings/kotlin/generated.
    Bindings,
    /// Install what the suites need and this machine lacks.
    Tools,
}

fn main() -> ExitCode {
    let root = project_root();
    let outcome = match Xtask::parse().command {
        Command::Run(options) => run::run(&root, &options),
        Command::Test(options) => test::run(&root, &options),
        Command::Bench(options) => bench::run(&root, &options),
        Command::Words(options) => words::run(&root, &options),
        Command::Portal => portal::build(&root),
        Command::Bindings => kotlin::generate(&root),
        Command::Tools => tools::ensure_all(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Error::TestsFailed) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cargo xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the workspace, wherever the command is called from.
fn project_root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map_or_else(|| here.clone(), PathBuf::from)
}
