//! A person with the real terminal companion.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The real `cairn` in a home of its own, in the present of this machine.
#[derive(Debug)]
pub struct Terminal {
    program: PathBuf,
    folder: TempDir,
}

impl Terminal {
    /// Makes a home that may link to a server on this machine.
    #[must_use]
    pub fn new() -> Self {
        let terminal = Self {
            program: program(),
            folder: tempfile::tempdir().unwrap(),
        };
        terminal.ask(&["init", "--demo"]);
        terminal
    }

    /// Calls `cairn`, which must work, and reads its answer.
    #[track_caller]
    #[expect(
        clippy::must_use_candidate,
        reason = "most commands are given for what they do"
    )]
    pub fn ask(&self, arguments: &[&str]) -> Value {
        let ran = Command::new(&self.program)
            .env_clear()
            .env("HOME", self.folder.path())
            .env("CAIRN_HOME", self.folder.path().join("home"))
            .args(["--json", "--yes"])
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&ran.stderr);
        assert!(ran.status.success(), "cairn {arguments:?}: {said}");
        serde_json::from_slice(&ran.stdout).unwrap()
    }

    /// The same; one text of the answer.
    #[track_caller]
    #[must_use]
    pub fn text(&self, arguments: &[&str], name: &str) -> String {
        let answer = self.ask(arguments);
        answer[name].as_str().unwrap().to_owned()
    }
}

impl Default for Terminal {
    fn default() -> Self {
        Self::new()
    }
}

/// As cargo built it, beside the folder of the tests; that of another package is not built with them.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let folder = test.parent().and_then(Path::parent).unwrap();
    let program = folder.join("cairn");
    assert!(
        program.is_file(),
        "{} is missing: `cargo build --package cairn-cli` makes it",
        program.display()
    );
    program
}
