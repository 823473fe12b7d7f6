//! A home in a temporary directory, and `cairn` called on it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The moment that most tests live in.
pub const NOW: &str = "2026-11-24T08:00:00+01:00[Europe/Berlin]";

/// A home that may not have been made yet.
pub struct Home {
    dir: tempfile::TempDir,
    now: String,
    seed: Option<String>,
    passphrase: Option<PathBuf>,
}

/// What a command printed and how it ended.
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Home {
    /// A place for a home, with nothing in it.
    pub fn nowhere() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
            now: NOW.to_owned(),
            seed: None,
            passphrase: None,
        }
    }

    /// A home with its key in a file.
    pub fn new() -> Self {
        let home = Self::nowhere();
        home.ok(&["init"]);
        home
    }

    /// A place for a demonstration home whose random numbers repeat.
    pub fn empty_demo(seed: u64) -> Self {
        Self {
            seed: Some(seed.to_string()),
            ..Self::nowhere()
        }
    }

    /// A demonstration home whose random numbers repeat.
    pub fn demo(seed: u64) -> Self {
        let home = Self::empty_demo(seed);
        home.ok(&["init", "--demo"]);
        home
    }

    /// The same home at another moment.
    pub fn at(&mut self, now: &str) -> &Self {
        now.clone_into(&mut self.now);
        self
    }

    /// From now on with the passphrase of this file.
    pub fn with_passphrase(mut self, words: &str) -> Self {
        let path = self.dir.path().join("words");
        std::fs::write(&path, words).unwrap();
        self.passphrase = Some(path);
        self
    }

    pub fn path(&self) -> PathBuf {
        self.dir.path().join("home")
    }

    /// A file beside the home.
    pub fn beside(&self, name: &str, text: &str) -> String {
        let path = self.dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// `cairn` with nothing of this machine's environment.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cairn"));
        command
            .current_dir(in_repository(""))
            .env_clear()
            .env("HOME", self.dir.path())
            .env("CAIRN_HOME", self.path())
            .args(["--now", &self.now])
            .args(arguments);
        if let Some(seed) = &self.seed {
            command.args(["--seed", seed]);
        }
        if let Some(words) = &self.passphrase {
            command.env("CAIRN_PASSPHRASE_FILE", words);
        }
        command
    }

    /// Runs a command with nothing on standard input.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(
            &self
                .command(arguments)
                .stdin(Stdio::null())
                .output()
                .unwrap(),
        )
    }

    /// Runs a command with some text on standard input.
    pub fn run_with(&self, arguments: &[&str], input: &str) -> Ran {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        Ran::of(&child.wait_with_output().unwrap())
    }

    /// Runs a command that must work, and reads its JSON.
    #[track_caller]
    pub fn ok(&self, arguments: &[&str]) -> Value {
        self.run(&with_json(arguments)).ok()
    }

    /// Runs a command that must fail so, and reads its error.
    #[track_caller]
    pub fn fails(&self, arguments: &[&str], code: &str, exit: i32) -> Value {
        self.run(&with_json(arguments)).fails(code, exit)
    }

    /// All files of the home, relative to it.
    pub fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        collect(&self.path(), &self.path(), &mut files);
        files.sort();
        files
    }
}

impl Ran {
    pub fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout.clone()).unwrap(),
            stderr: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    #[track_caller]
    pub fn ok(&self) -> Value {
        assert_eq!(
            (self.code, self.stderr.as_str()),
            (0, ""),
            "{}",
            self.stdout
        );
        assert_eq!(
            self.stdout.lines().count(),
            1,
            "one object: {}",
            self.stdout
        );
        serde_json::from_str(&self.stdout).unwrap()
    }

    #[track_caller]
    pub fn fails(&self, code: &str, exit: i32) -> Value {
        assert_eq!(self.stdout, "", "nothing on standard output");
        assert_eq!(
            self.stderr.lines().count(),
            1,
            "one object: {}",
            self.stderr
        );
        let error: Value = serde_json::from_str(&self.stderr).unwrap();
        assert_eq!(error["error"]["code"], code, "{error}");
        assert_eq!(self.code, exit, "{error}");
        assert!(
            error["error"]["message"]
                .as_str()
                .is_some_and(|text| text.ends_with(['.', ':']))
        );
        error["error"].clone()
    }
}

pub fn with_json<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    let mut all = vec!["--json"];
    all.extend(arguments);
    all
}

/// A file of the repository.
pub fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

/// The file of demonstration data.
pub fn three_months() -> String {
    in_repository("tests/demo/three-months.json")
        .to_str()
        .unwrap()
        .to_owned()
}

fn collect(root: &Path, dir: &Path, files: &mut Vec<String>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            files.push(
                path.strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned(),
            );
        }
    }
}

/// What a person sees who types a command at a terminal, and then these lines.
#[cfg(unix)]
pub fn on_terminal(home: &Home, arguments: &[&str], lines: &str) -> String {
    use std::io::Read;

    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

    let controller = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&controller).unwrap();
    unlockpt(&controller).unwrap();
    let name = ptsname(&controller, Vec::new()).unwrap();
    let mut options = std::fs::OpenOptions::new();
    let terminal = options.read(true).write(true).open(name.to_str().unwrap());
    let terminal = terminal.unwrap();
    let mut controller = std::fs::File::from(controller);
    controller.write_all(lines.as_bytes()).unwrap();
    let mut child = home
        .command(arguments)
        .stdin(terminal.try_clone().unwrap())
        .stdout(terminal.try_clone().unwrap())
        .stderr(terminal)
        .spawn()
        .unwrap();
    let mut seen = Vec::new();
    // Its end is an error on Linux: nobody holds the other side any more.
    let _ = controller.read_to_end(&mut seen);
    child.wait().unwrap();
    String::from_utf8(seen).unwrap()
}
