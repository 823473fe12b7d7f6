//! `cargo xtask run`: the main job on this machine, from nothing to a shared check-in.

use std::path::Path;

use crate::error::Error;
use crate::{portal, process, tools};

/// How to run it.
#[derive(clap::Args)]
pub struct Options {
    /// Do all of it without a person: sign up, invite, accept, share, read back in a real browser, then stop.
    #[arg(long)]
    headless: bool,
}

/// Builds what is there and says what is missing.
pub fn run(root: &Path, options: &Options) -> Result<(), Error> {
    portal::build(root)?;
    process::run(process::command(
        root,
        env!("CARGO"),
        &[
            "build",
            "--package",
            "cairn-server",
            "--package",
            "cairn-cli",
        ],
    ))?;
    if options.headless {
        tools::ensure_browser()?;
        return Err(Error::Other(
            "the run without a person is not built yet".into(),
        ));
    }
    println!("The server and the companion are built; starting them from here is still to come.");
    Ok(())
}
