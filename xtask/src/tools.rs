//! What the suites need from the system, installed when it is missing.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::process;

/// One thing that Debian's packages provide.
struct Tool {
    name: &'static str,
    packages: &'static [&'static str],
    present: fn() -> bool,
}

const TOOLS: &[Tool] = &[
    Tool {
        name: "Chromium",
        packages: &["chromium", "fonts-dejavu-core"],
        present: || chromium().is_some(),
    },
    Tool {
        name: "PostgreSQL",
        packages: &["postgresql"],
        present: || postgres_programs().is_some(),
    },
    Tool {
        name: "the WebAssembly toolchain",
        packages: &["rustc-web", "cargo-web", "rust-web-src", "lld-19"],
        present: has_wasm_toolchain,
    },
    Tool {
        name: "Maven",
        packages: &["maven"],
        present: || process::find("mvn").is_some(),
    },
];

/// Installs whatever is missing, saying so.
pub fn ensure_all() -> Result<(), Error> {
    let missing: Vec<&Tool> = TOOLS.iter().filter(|tool| !(tool.present)()).collect();
    install(&missing)
}

/// Installs the toolchain for the portal's core, if it is missing.
pub fn ensure_wasm() -> Result<(), Error> {
    let missing: Vec<&Tool> = TOOLS
        .iter()
        .filter(|tool| tool.packages.contains(&"rustc-web") && !(tool.present)())
        .collect();
    install(&missing)
}

/// Installs a browser, if there is none.
pub fn ensure_browser() -> Result<(), Error> {
    let missing: Vec<&Tool> = TOOLS
        .iter()
        .filter(|tool| tool.packages.contains(&"chromium") && !(tool.present)())
        .collect();
    install(&missing)
}

fn install(missing: &[&Tool]) -> Result<(), Error> {
    let Some(first) = missing.first() else {
        return Ok(());
    };
    if process::find("apt-get").is_none() || !is_root() {
        return Err(Error::Tool(first.name));
    }
    let names: Vec<&str> = missing.iter().map(|tool| tool.name).collect();
    println!(
        "installing {} through the system's package manager",
        names.join(", ")
    );
    process::run(apt(&["update", "-qq"]))?;
    let packages = missing
        .iter()
        .flat_map(|tool| tool.packages.iter().copied());
    let arguments: Vec<&str> = ["install", "-y", "-qq", "--no-install-recommends"]
        .into_iter()
        .chain(packages)
        .collect();
    process::run(apt(&arguments))?;
    match missing.iter().find(|tool| !(tool.present)()) {
        Some(tool) => Err(Error::Tool(tool.name)),
        None => Ok(()),
    }
}

fn apt(arguments: &[&str]) -> Command {
    let mut command = process::command(Path::new("/"), "apt-get", arguments);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    process::capture(process::command(Path::new("/"), "id", &["-u"]))
        .is_ok_and(|id| id.trim() == "0")
}

/// The system's Chromium.
pub fn chromium() -> Option<PathBuf> {
    process::find("chromium")
}

/// The folder with `initdb` and `pg_ctl` of the newest PostgreSQL.
pub fn postgres_programs() -> Option<PathBuf> {
    let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    versions.sort();
    versions
        .into_iter()
        .rev()
        .find(|folder| folder.join("initdb").is_file())
}

fn has_wasm_toolchain() -> bool {
    rustup_has_wasm()
        || (Path::new("/usr/bin/rustc").is_file()
            && process::find("wasm-ld-19").is_some()
            && Path::new("/usr/bin/cargo").is_file())
}

/// Whether the Rust toolchain in use has its own WebAssembly target.
pub fn rustup_has_wasm() -> bool {
    let sysroot = process::capture(process::command(
        Path::new("/"),
        "rustc",
        &["--print", "sysroot"],
    ));
    sysroot.is_ok_and(|root| {
        Path::new(root.trim())
            .join("lib/rustlib/wasm32-unknown-unknown")
            .is_dir()
    })
}

/// Installs `cargo deny` into the build folder, if there is none on this machine.
pub fn ensure_cargo_deny(root: &Path) -> Result<PathBuf, Error> {
    if let Some(program) = process::find("cargo-deny") {
        return Ok(program);
    }
    let tools = root.join("target/tools");
    let program = tools.join("bin/cargo-deny");
    if !program.is_file() {
        println!("installing cargo-deny into target/tools");
        let target = tools.to_string_lossy();
        let arguments = [
            "install",
            "cargo-deny",
            "--locked",
            "--debug",
            "--quiet",
            "--root",
            &target,
        ];
        process::run(process::command(root, env!("CARGO"), &arguments))?;
    }
    Ok(program)
}
