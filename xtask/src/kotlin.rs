//! The Kotlin bindings: generated from the built library, compiled and tested by Maven on the JVM.
//!
//! Library and Kotlin go together into `bindings/kotlin/generated/`, which git ignores, with the library's SHA-256
//! beside them: a test there fails where the library that runs is another one than the Kotlin was made from. Cargo's
//! own folder would not do: any later build may put a library with other features in its place.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use camino::Utf8PathBuf;
use sha2::{Digest as _, Sha256};
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate_with_bindgen_paths};
use uniffi_bindgen::{BindgenPaths, BindgenPathsLayer};

use crate::error::Error;
use crate::process;

/// The façade, as crate and as folder.
const CRATE: &str = "cairn_ffi";
const CRATE_FOLDER: &str = "bindings/ffi";
const PACKAGE: &str = "bindings/kotlin";

/// Builds the library and generates the Kotlin that calls it.
pub fn generate(root: &Path) -> Result<(), Error> {
    process::run(process::command(
        root,
        env!("CARGO"),
        &["build", "--quiet", "--package", "cairn-ffi", "--lib"],
    ))?;
    let generated = root.join(PACKAGE).join("generated");
    if generated.exists() {
        fs::remove_dir_all(&generated).map_err(Error::file(&generated))?;
    }
    let library = take_library(root, &generated.join("native"))?;
    mark(&library, &generated.join("resources"))?;
    bind(root, library, generated.join("kotlin"))
}

/// Maven's test run over freshly generated bindings.
pub fn test_command(root: &Path) -> Result<Command, Error> {
    generate(root)?;
    // Not `--quiet`: that would swallow the counts too.
    let arguments = ["--batch-mode", "--no-transfer-progress", "test"];
    Ok(process::command(&root.join(PACKAGE), "mvn", &arguments))
}

/// Copies the library from cargo's folder.
fn take_library(root: &Path, folder: &Path) -> Result<PathBuf, Error> {
    let name = format!("{DLL_PREFIX}{CRATE}{DLL_SUFFIX}");
    let built = process::built(root, &name);
    fs::create_dir_all(folder).map_err(Error::file(folder))?;
    let library = folder.join(name);
    fs::copy(&built, &library).map_err(Error::file(built))?;
    Ok(library)
}

/// Writes down which library the Kotlin is made from.
fn mark(library: &Path, folder: &Path) -> Result<(), Error> {
    let bytes = fs::read(library).map_err(Error::file(library))?;
    let mut line = String::from("library.sha256=");
    for byte in Sha256::digest(bytes) {
        let _infallible = write!(line, "{byte:02x}");
    }
    line.push('\n');
    fs::create_dir_all(folder).map_err(Error::file(folder))?;
    let file = folder.join("cairn-build.properties");
    fs::write(&file, line).map_err(Error::file(file))
}

/// Writes the Kotlin, as `bindings/ffi/uniffi.toml` wants it.
fn bind(root: &Path, library: PathBuf, folder: PathBuf) -> Result<(), Error> {
    let mut paths = BindgenPaths::default();
    paths.add_layer(Facade(utf8(root.join(CRATE_FOLDER))?));
    let options = GenerateOptions {
        languages: vec![TargetLanguage::Kotlin],
        source: utf8(library)?,
        out_dir: utf8(folder)?,
        ..GenerateOptions::default()
    };
    generate_with_bindgen_paths(options, paths)
        .map_err(|error| Error::Other(format!("uniffi-bindgen: {error:#}")))
}

fn utf8(path: PathBuf) -> Result<Utf8PathBuf, Error> {
    Utf8PathBuf::from_path_buf(path)
        .map_err(|path| Error::Other(format!("{} is not UTF-8", path.display())))
}

/// Where the façade's `uniffi.toml` lies.
struct Facade(Utf8PathBuf);

impl BindgenPathsLayer for Facade {
    fn get_crate_root(&self, name: &str) -> Option<Utf8PathBuf> {
        (name == CRATE).then(|| self.0.clone())
    }
}
