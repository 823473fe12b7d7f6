//! Building and testing the portal and the other parts that run on Node.

use std::path::Path;
use std::process::Command;

use crate::error::Error;
use crate::{process, wasm};

/// Builds the WebAssembly core and the portal around it.
pub fn build(root: &Path) -> Result<(), Error> {
    wasm::build(root)?;
    install(root, "server/portal")?;
    process::run(script(root, "server/portal", "build"))
}

/// The same as a command of its own, so that a suite can log it.
#[expect(
    clippy::unnecessary_wraps,
    reason = "suites share one signature, and some can fail to be prepared"
)]
pub fn build_command(root: &Path) -> Result<Command, Error> {
    Ok(process::command(
        root,
        env!("CARGO"),
        &["run", "--quiet", "--package", "xtask", "--", "portal"],
    ))
}

/// An npm script of a package whose dependencies are installed first.
pub fn npm(root: &Path, package: &str, name: &str) -> Result<Command, Error> {
    install(root, package)?;
    Ok(script(root, package, name))
}

/// The tests of a package on Node's own runner.
pub fn npm_test(root: &Path, package: &str) -> Result<Command, Error> {
    npm(root, package, "test")
}

/// Installs a package's dependencies exactly as locked, unless that was done since the lock last changed.
pub fn install(root: &Path, package: &str) -> Result<(), Error> {
    let folder = root.join(package);
    let modified = |name: &str| {
        std::fs::metadata(folder.join(name))
            .and_then(|file| file.modified())
            .ok()
    };
    let fresh = modified("node_modules/.package-lock.json")
        .zip(modified("package-lock.json"))
        .is_some_and(|(done, lock)| done >= lock);
    if fresh {
        return Ok(());
    }
    process::run(process::command(
        &folder,
        "npm",
        &["ci", "--no-audit", "--no-fund", "--loglevel=error"],
    ))
}

fn script(root: &Path, package: &str, name: &str) -> Command {
    process::command(&root.join(package), "npm", &["run", "--silent", name])
}
