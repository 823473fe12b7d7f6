//! Builds `bindings/wasm` for the browser, with what the portal's TypeScript needs beside it.
//!
//! The result goes to `server/portal/src/generated/`, which git ignores: the module and its
//! loader from `wasm-bindgen`, and under `types/` one file per type that crosses.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::error::Error;
use crate::{process, tools};

const TARGET: &str = "wasm32-unknown-unknown";
const MODULE: &str = "cairn";

/// Where Debian's packages put their compiler.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_LINKER: &str = "/usr/bin/wasm-ld-19";

/// What can compile for the browser on this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Toolchain {
    /// The toolchain that builds all else, with one more target.
    Rustup,
    /// Debian's, which builds the standard library itself.
    Debian,
}

/// Builds the module, its loader and the types, under `root` (the repository).
pub fn build(root: &Path) -> Result<(), Error> {
    let generated = root.join("server/portal/src/generated");
    let module = compile(root, toolchain()?)?;
    bind(&module, &generated)?;
    types(root, &generated.join("types"))
}

fn toolchain() -> Result<Toolchain, Error> {
    if tools::rustup_has_wasm() || rustup_adds_target() {
        return Ok(Toolchain::Rustup);
    }
    tools::ensure_wasm()?;
    Ok(Toolchain::Debian)
}

/// Asks rustup for the target; where rustup or its server is missing, the answer is no.
fn rustup_adds_target() -> bool {
    let mut command = Command::new("rustup");
    command.args(["target", "add", TARGET]);
    command.output().is_ok_and(|out| out.status.success()) && tools::rustup_has_wasm()
}

/// Compiles the façade and says where the module lies.
fn compile(root: &Path, toolchain: Toolchain) -> Result<PathBuf, Error> {
    // Two compilers in one folder would throw each other's work away.
    let (program, folder) = match toolchain {
        Toolchain::Rustup => (env!("CARGO"), process::target_folder(root)),
        Toolchain::Debian => (DEBIAN_CARGO, process::target_folder(root).join("debian")),
    };
    let arguments = [
        "build",
        "--quiet",
        "--locked",
        "--package",
        "cairn-wasm",
        "--lib",
    ];
    let mut command = process::command(root, program, &arguments);
    command
        .args(["--profile", "wasm", "--target", TARGET, "--target-dir"])
        .arg(&folder);
    if toolchain == Toolchain::Debian {
        command
            .arg("-Zbuild-std=std,panic_abort")
            .env("RUSTC", DEBIAN_RUSTC)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER)
            .env_remove("RUSTUP_TOOLCHAIN");
    }
    process::run(command)?;
    Ok(folder.join(TARGET).join("wasm").join("cairn_wasm.wasm"))
}

/// Writes the module and its loader, as an ES module for a worker.
fn bind(module: &Path, generated: &Path) -> Result<(), Error> {
    fs::create_dir_all(generated).map_err(Error::file(generated))?;
    let said = |error| Error::Other(format!("wasm-bindgen: {error:#}"));
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name(MODULE).typescript(true);
    bindgen
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen
        .web(true)
        .map_err(said)?
        .generate(generated)
        .map_err(said)
}

/// Writes the TypeScript form of every type that crosses, from the Rust ones.
fn types(root: &Path, folder: &Path) -> Result<(), Error> {
    // Emptied first, so that a type that is gone in Rust is gone for the portal too.
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Error::file(folder))?;
    }
    let arguments = [
        "run",
        "--quiet",
        "--locked",
        "--package",
        "cairn-wasm",
        "--features",
        "ts",
    ];
    let mut command = process::command(root, env!("CARGO"), &arguments);
    command
        .args(["--example", "types", "--target-dir"])
        .arg(process::target_folder(root))
        .arg("--")
        .arg(folder);
    process::run(command)
}
