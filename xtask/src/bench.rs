//! `cargo xtask bench`: the figures of docs/bench/, each a ratio against a floor measured in the same run.

use std::path::Path;

use crate::error::Error;
use crate::process;

/// What to measure.
#[derive(clap::Args)]
pub struct Options {
    /// Only the benches of this crate (cairn-store, cairn-server).
    #[arg(long, value_name = "CRATE")]
    only: Option<String>,
}

const CRATES: &[&str] = &["cairn-store", "cairn-server"];

/// Runs the benches; raw samples go to docs/bench/.
pub fn run(root: &Path, options: &Options) -> Result<(), Error> {
    for name in CRATES
        .iter()
        .filter(|name| options.only.as_ref().is_none_or(|only| only == *name))
    {
        let mut command = process::command(root, env!("CARGO"), &["bench", "--package", name]);
        command.env("CAIRN_BENCH_OUT", root.join("docs/bench"));
        process::run(command)?;
    }
    Ok(())
}
