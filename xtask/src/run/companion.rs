//! The demonstration's companion: the real `cairn` with a made-up person's three months.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::demo::Demo;
use crate::error::Error;
use crate::process;

/// A companion in a home of its own.
pub struct Companion {
    root: PathBuf,
    program: PathBuf,
    home: PathBuf,
    demo: Demo,
}

/// What the made-up person wants to be called.
pub const NAME: &str = "Blue door";
/// What they share.
const KINDS: &str = "checkin,instrument-result";
const INSTRUMENTS: &str = "phq-9,gad-7";

impl Companion {
    /// Makes the home.
    pub fn create(root: &Path, home: &Path, demo: Demo) -> Result<Self, Error> {
        let program = process::built(root, "cairn");
        let companion = Self {
            root: root.into(),
            program,
            home: home.into(),
            demo,
        };
        companion.ask(&["init", "--demo"])?;
        Ok(companion)
    }

    /// Loads the check-ins and answers of the demonstration.
    pub fn load_demonstration(&self) -> Result<(), Error> {
        let file = self.demo.file.to_string_lossy();
        self.ask(&["checkin", "add", "--file", &file])?;
        self.ask(&["instrument", "take", "--file", &file])?;
        println!(
            "A made-up person's three months are in {}.",
            self.home.display()
        );
        Ok(())
    }

    /// Accepts an invite, shows what would be shared, shares it; returns the six words to compare.
    pub fn accept_and_share(&self, invite: &str) -> Result<String, Error> {
        let accepted = self.ask(&["link", "accept", invite, "--name", NAME])?;
        let link = text_field(&accepted, "link")?;
        let from = self.demo.first.to_string();
        let grant = [
            link.as_str(),
            "--kinds",
            KINDS,
            "--instruments",
            INSTRUMENTS,
            "--from",
            &from,
        ];
        self.show(&[&["grant", "preview"], grant.as_slice()].concat())?;
        self.ask(&[&["grant", "give"], grant.as_slice()].concat())?;
        self.show(&["sync"])?;
        self.show(&["link", "words", &link])?;
        text_field(&accepted, "words")
    }

    /// Runs a command with its output on the terminal.
    pub fn show(&self, arguments: &[&str]) -> Result<(), Error> {
        println!("\n$ cairn {}", arguments.join(" "));
        process::run(self.command(arguments))
    }

    /// Runs a command with `--json` and returns its answer.
    pub fn ask(&self, arguments: &[&str]) -> Result<serde_json::Value, Error> {
        let mut command = self.command(arguments);
        command.arg("--json");
        let answer = process::capture(command)?;
        serde_json::from_str(&answer)
            .map_err(|error| Error::Other(format!("cairn {}: {error}", arguments.join(" "))))
    }

    /// How somebody calls it from another terminal.
    pub fn command_line(&self) -> String {
        format!("{} --home {}", self.program.display(), self.home.display())
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = process::command(&self.root, &self.program.to_string_lossy(), arguments);
        command.arg("--home").arg(&self.home).arg("--yes");
        command
    }
}

/// A text in a JSON answer.
pub fn text_field(answer: &serde_json::Value, name: &str) -> Result<String, Error> {
    let text = answer.get(name).and_then(serde_json::Value::as_str);
    text.map(str::to_owned)
        .ok_or_else(|| Error::Other(format!("the answer has no `{name}`")))
}
