//! The real binary as a process of its own.

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::JoinHandle;

use crate::harness::Api;

pub struct Process {
    child: Child,
    pub api: Api,
    logs: Option<JoinHandle<String>>,
}

impl Process {
    /// Starts `cairn-server` on a free port and waits for its first line.
    pub fn start(data: &Path, database: &str, flags: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cairn-server"))
            .args(["--listen", "127.0.0.1:0", "--database", database])
            .args(flags)
            .arg("--data")
            .arg(data)
            .env_remove("CAIRN_LOG")
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
        let addr: SocketAddr = line
            .split(|c: char| c.is_whitespace() || c == '(' || c == ')')
            .find_map(|word| word.parse().ok())
            .unwrap();
        Self {
            child,
            api: Api { addr },
            logs: Some(logs),
        }
    }

    /// Asks it to stop, and waits until it has.
    pub fn terminate(&mut self) -> ExitStatus {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-TERM", &id])
                .status()
                .unwrap()
                .success()
        );
        self.child.wait().unwrap()
    }

    /// Ends it in the middle of whatever it does.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// All that it logged; after it has ended.
    pub fn logs(&mut self) -> String {
        self.logs
            .take()
            .map(|logs| logs.join().unwrap())
            .unwrap_or_default()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
