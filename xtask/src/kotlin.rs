//! The Kotlin bindings: generated from the built library, compiled and tested by Maven on the JVM.

use std::path::Path;
use std::process::Command;

use crate::error::Error;
use crate::process;

const GENERATED: &str = "bindings/kotlin/generated";

/// Builds the library and generates the Kotlin that calls it.
pub fn generate(root: &Path) -> Result<(), Error> {
    process::run(process::command(
        root,
        env!("CARGO"),
        &["build", "--quiet", "--package", "cairn-ffi"],
    ))?;
    let library = root.join("target/debug/libcairn_ffi.so");
    let library = library.to_string_lossy();
    let bindgen = [
        "run",
        "--quiet",
        "--package",
        "cairn-ffi",
        "--features",
        "cli",
        "--bin",
        "uniffi-bindgen",
        "--",
    ];
    let generate = [
        "generate",
        "--library",
        &library,
        "--language",
        "kotlin",
        "--out-dir",
        GENERATED,
        "--no-format",
    ];
    process::run(process::command(
        root,
        env!("CARGO"),
        &[bindgen.as_slice(), generate.as_slice()].concat(),
    ))
}

/// Maven's test run over freshly generated bindings.
pub fn test_command(root: &Path) -> Result<Command, Error> {
    generate(root)?;
    let library_folder = format!("-Drust.lib.dir={}", root.join("target/debug").display());
    Ok(process::command(
        &root.join("bindings/kotlin"),
        "mvn",
        &[
            "--batch-mode",
            "--quiet",
            "-Dsurefire.printSummary=true",
            &library_folder,
            "test",
        ],
    ))
}
