//! A counsellor in a real Chromium, driven from Rust: `tests/browser/counsellor.mjs`, one JSON object a line.
//!
//! What it can be told to do stands at the head of that file.

use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::Value;

/// Why a counsellor could not go on.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Node could not be started.
    #[error("Node could not be started: {0}. Is it installed?")]
    Node(std::io::Error),
    /// Something that the browser's driver or the server needs was not made yet.
    #[error("{missing} is missing: `{command}` makes it")]
    Missing {
        /// The file.
        missing: PathBuf,
        /// What makes it.
        command: &'static str,
    },
    /// The driver ended without an answer.
    #[error("the browser's driver ended without an answer; what it said is above")]
    Ended,
    /// The driver could not do as it was told, or the page broke a rule meanwhile.
    #[error("the counsellor could not {command}: {error}")]
    Failed {
        /// What it was told.
        command: String,
        /// Why not.
        error: String,
    },
    /// The driver said something else than an answer.
    #[error("the browser's driver answered {0}")]
    Garbled(String),
}

/// A counsellor at a screen of their own. The browser ends with this value.
#[derive(Debug)]
pub struct Counsellor {
    child: Child,
    input: Option<ChildStdin>,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Counsellor {
    /// Opens a browser.
    ///
    /// # Errors
    /// `Node` and `Missing`. That there is no Chromium is the answer to the first command.
    pub fn open() -> Result<Self, Error> {
        let root = root();
        let needed = [
            ("server/portal/dist/index.html", "cargo xtask portal"),
            (
                "tests/browser/node_modules/playwright-core",
                "npm ci --prefix tests/browser",
            ),
        ];
        for (path, command) in needed {
            let missing = root.join(path);
            if !missing.exists() {
                return Err(Error::Missing { missing, command });
            }
        }
        let mut child = Command::new("node")
            .arg("counsellor.mjs")
            .current_dir(root.join("tests/browser"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(Error::Node)?;
        let input = child.stdin.take();
        let output = child.stdout.take().ok_or(Error::Ended)?;
        Ok(Self {
            child,
            input,
            answers: BufReader::new(output).lines(),
        })
    }

    /// Tells the counsellor to do something, and waits until it is done.
    ///
    /// # Errors
    /// `Failed` when it can't be done, `Ended` and `Garbled` when the driver itself failed.
    pub fn ask(&mut self, command: &Value) -> Result<Value, Error> {
        // A driver that has ended may have said why, and that is worth more than a broken pipe.
        let _ = self
            .input
            .as_mut()
            .map(|input| writeln!(input, "{command}"));
        let line = self.answers.next().and_then(Result::ok);
        let line = line.ok_or(Error::Ended)?;
        let answer: Value =
            serde_json::from_str(&line).map_err(|_| Error::Garbled(line.clone()))?;
        match answer.get("error").and_then(Value::as_str) {
            Some(error) => Err(Error::Failed {
                command: command["do"].as_str().unwrap_or_default().to_owned(),
                error: error.to_owned(),
            }),
            None => Ok(answer),
        }
    }

    /// The same, where the answer has a text of this name.
    ///
    /// # Errors
    /// As `ask`; `Garbled` when there is no such text.
    pub fn text(&mut self, command: &Value, name: &str) -> Result<String, Error> {
        let answer = self.ask(command)?;
        let text = answer.get(name).and_then(Value::as_str).map(str::to_owned);
        text.ok_or_else(|| Error::Garbled(answer.to_string()))
    }

    /// Closes the browser, and waits until it is gone.
    ///
    /// # Errors
    /// As `ask`.
    pub fn close(mut self) -> Result<(), Error> {
        self.ask(&serde_json::json!({ "do": "close" }))?;
        drop(self.input.take());
        self.child.wait().map(drop).map_err(Error::Node)
    }
}

impl Drop for Counsellor {
    fn drop(&mut self) {
        // Without commands to come the driver closes its browser and ends.
        drop(self.input.take());
        let _ = self.child.wait();
    }
}

/// The folder of the workspace.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}
