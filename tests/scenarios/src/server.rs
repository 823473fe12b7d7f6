//! The real server as a process of its own: it can be stopped, killed and moved in time.

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;

use tempfile::TempDir;

use crate::backend::Backend;
use crate::database::Database;

/// A server with a database of its own.
#[derive(Debug)]
pub struct Server {
    backend: Backend,
    folder: TempDir,
    database: String,
    listen: SocketAddr,
    days: i64,
    log: &'static str,
    running: Option<(Child, JoinHandle<String>)>,
    logs: String,
}

impl Server {
    /// Starts one on a free port.
    #[must_use]
    pub fn start(backend: Backend) -> Self {
        Self::with_log(backend, "info")
    }

    /// Starts one that logs as much as it is told to.
    #[must_use]
    pub fn with_log(backend: Backend, log: &'static str) -> Self {
        let mut server = Self {
            backend,
            folder: tempfile::tempdir().unwrap(),
            database: backend.database(),
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            days: 0,
            log,
            running: None,
            logs: String::new(),
        };
        server.resume();
        server
    }

    /// The address people use.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://localhost:{}", self.listen.port())
    }

    /// The folder of the embedded database and the key.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// How many days its clock is ahead.
    #[must_use]
    pub const fn days(&self) -> i64 {
        self.days
    }

    /// Starts it again at the same address.
    pub fn resume(&mut self) {
        assert!(self.running.is_none(), "it runs");
        let mut child = self
            .command()
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut errors = child.stderr.take().unwrap();
        let logs = std::thread::spawn(move || {
            let mut text = String::new();
            errors.read_to_string(&mut text).unwrap();
            text
        });
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        self.logs.push_str(&line);
        let addr = line
            .split(|c: char| c.is_whitespace() || c == '(' || c == ')')
            .find_map(|word| word.parse().ok());
        self.running = Some((child, logs));
        let Some(addr) = addr else {
            self.end();
            unreachable!("the server did not start: {}", self.logs);
        };
        self.listen = addr;
    }

    /// Stops it as an operator would.
    pub fn halt(&mut self) {
        let (child, _) = self.running.as_ref().unwrap();
        let told = Command::new("kill")
            .args(["-TERM", &child.id().to_string()])
            .status()
            .unwrap();
        assert!(told.success());
        self.end();
    }

    /// Ends it in the middle of whatever it does.
    pub fn kill(&mut self) {
        self.running.as_mut().unwrap().0.kill().unwrap();
        self.end();
    }

    /// The number of its process.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.running.as_ref().unwrap().0.id()
    }

    /// Waits until a process that somebody else has killed is gone.
    pub fn bury(&mut self) {
        self.end();
    }

    /// Starts it again some days later.
    pub fn pass_days(&mut self, days: i64) {
        self.halt();
        self.days += days;
        self.resume();
    }

    fn end(&mut self) {
        if let Some((mut child, logs)) = self.running.take() {
            child.wait().unwrap();
            self.logs.push_str(&logs.join().unwrap());
        }
    }

    /// The one-time sign-up link of a new counsellor.
    #[must_use]
    pub fn sign_up_link(&self, name: &str) -> String {
        let made = self
            .command()
            .args(["counsellor", "add", name])
            .output()
            .unwrap();
        assert!(made.status.success(), "{made:?}");
        String::from_utf8(made.stdout).unwrap().trim().to_owned()
    }

    /// All that it logged so far, once it is halted.
    #[must_use]
    pub fn logs(&self) -> &str {
        assert!(self.running.is_none(), "it still logs");
        &self.logs
    }

    /// Its rows, read past it.
    pub async fn rows(&self) -> Database {
        match self.backend {
            Backend::Sqlite => Database::sqlite(&self.folder().join("cairn.db")).await,
            Backend::Postgres => Database::postgres(&self.database).await,
        }
    }

    fn command(&self) -> Command {
        let mut command = Command::new(program());
        command
            .args(["--listen", &self.listen.to_string()])
            .args(["--database", &self.database, "--log", self.log, "--demo"])
            .args(["--clock-offset-days", &self.days.to_string()])
            .arg("--data")
            .arg(self.folder.path());
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some((mut child, _)) = self.running.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Cargo puts a package's programs beside the folder of its tests.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let folder = test.parent().and_then(Path::parent).unwrap();
    folder.join("scenario-server")
}
