//! `cargo xtask bench`: the figures of docs/bench/, each a ratio against a floor measured in the same run.

use std::path::Path;
use std::process::Command;

use crate::error::Error;
use crate::process;

/// What to measure.
#[derive(clap::Args)]
pub struct Options {
    /// Only the benches of this crate (cairn-store, cairn-companion, cairn-server).
    #[arg(long, value_name = "CRATE")]
    only: Option<String>,
    /// Only the rows of cairn-store with this word in their names; what was found is printed and not kept.
    #[arg(long, value_name = "WORD", conflicts_with = "only")]
    row: Option<String>,
}

const STORE: &str = "cairn-store";
const CRATES: &[&str] = &[STORE, "cairn-companion", "cairn-server"];

/// Runs the benches; raw samples go to docs/bench/.
pub fn run(root: &Path, options: &Options) -> Result<(), Error> {
    if let Some(word) = &options.row {
        return process::run(command(root, STORE, &["--", word]));
    }
    for name in CRATES
        .iter()
        .filter(|name| options.only.as_ref().is_none_or(|only| only == *name))
    {
        let mut command = command(root, name, &[]);
        command.env("CAIRN_BENCH_OUT", root.join("docs/bench"));
        process::run(command)?;
    }
    Ok(())
}

fn command(root: &Path, package: &str, more: &[&str]) -> Command {
    let arguments = [&["bench", "--package", package], more].concat();
    process::command(root, env!("CARGO"), &arguments)
}
