//! A private PostgreSQL for tests: one cluster per test process, one database per test.
//!
//! The cluster lives in a temporary folder, listens on a Unix socket there and on nothing else, trusts whoever can
//! reach that socket, keeps `fsync` on, and ends with the process that asked for it, however that one ends.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// Why no cluster could be had.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No `initdb` under `/usr/lib/postgresql` or in the path.
    #[error("PostgreSQL is not installed: apt-get install postgresql")]
    NotInstalled,
    /// A program could not be run, or a file not be written.
    #[error("could not run PostgreSQL: {0}")]
    Io(#[from] std::io::Error),
    /// The cluster ended before it was ready, or a database could not be made.
    #[error("PostgreSQL did not start: {0}")]
    Start(String),
}

/// A running cluster.
#[derive(Debug)]
pub struct Cluster {
    folder: PathBuf,
    programs: PathBuf,
    next: AtomicU32,
    // The shell that watches over the cluster ends it when this pipe closes: on drop, and when the process dies.
    watch: Option<ChildStdin>,
    shell: Child,
}

const SCRIPT: &str = r#"
set -eu
"$1/initdb" --pgdata "$2/data" --username cairn --auth trust --no-sync --encoding UTF8 --locale C >"$2/initdb.log" 2>&1
"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=200 -c fsync=on \
    -c unix_socket_permissions=0777 >"$2/postgres.log" 2>&1 &
server=$!
tries=0
until "$1/pg_isready" --quiet --host "$2" --username cairn; do
    kill -0 $server
    tries=$((tries + 1))
    [ $tries -lt 600 ]
    sleep 0.05
done
echo ready
cat >/dev/null || true
kill -QUIT $server || true
wait $server || true
cd /; rm -rf "$2"
"#;

impl Cluster {
    /// The cluster of this process, started at the first call.
    ///
    /// # Errors
    /// When PostgreSQL is missing or does not start.
    pub fn shared() -> Result<&'static Self, &'static Error> {
        static SHARED: OnceLock<Result<Cluster, Error>> = OnceLock::new();
        SHARED.get_or_init(Self::start).as_ref()
    }

    /// Starts a cluster of its own.
    ///
    /// # Errors
    /// When PostgreSQL is missing or does not start.
    pub fn start() -> Result<Self, Error> {
        let programs = programs().ok_or(Error::NotInstalled)?;
        let folder = tempfile::Builder::new()
            .prefix("cairn-pg-")
            .tempdir()?
            .keep();
        let mut command = as_other_user(&folder)?;
        let mut shell = command
            .args(["sh", "-c", SCRIPT, "sh"])
            .arg(&programs)
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        if let Some(out) = shell.stdout.take() {
            BufReader::new(out).read_line(&mut line)?;
        }
        if line.trim() != "ready" {
            return Err(Error::Start(logs(&folder)));
        }
        let watch = shell.stdin.take();
        Ok(Self {
            folder,
            programs,
            next: AtomicU32::new(1),
            watch,
            shell,
        })
    }

    /// Makes an empty database and gives its URL.
    ///
    /// # Errors
    /// When the database cannot be made.
    pub fn database(&self) -> Result<String, Error> {
        let name = format!("test_{}", self.next.fetch_add(1, Ordering::Relaxed));
        let made = Command::new(self.programs.join("createdb"))
            .args(["--username", "cairn", "--host"])
            .arg(&self.folder)
            .arg(&name)
            .output()?;
        if !made.status.success() {
            return Err(Error::Start(
                String::from_utf8_lossy(&made.stderr).into_owned(),
            ));
        }
        Ok(format!(
            "postgres://cairn@localhost/{name}?host={}",
            self.folder.display()
        ))
    }

    /// The folder with the socket, the data and the logs.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(mut watch) = self.watch.take() {
            let _ = watch.flush();
        }
        let _ = self.shell.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// PostgreSQL refuses to run as root; Debian's package brings a user for it.
fn as_other_user(folder: &Path) -> Result<Command, Error> {
    let root = Command::new("id")
        .arg("-u")
        .output()?
        .stdout
        .starts_with(b"0\n");
    if !root {
        return Ok(Command::new("env"));
    }
    let owned = Command::new("chown").arg("postgres").arg(folder).status()?;
    if !owned.success() {
        return Err(Error::Start("chown postgres failed".into()));
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]);
    command.current_dir(folder);
    Ok(command)
}

/// The newest installation's folder of programs.
fn programs() -> Option<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .filter(|path| path.join("initdb").exists())
        .collect();
    found.sort();
    found.pop().or_else(|| {
        std::env::split_paths(&std::env::var_os("PATH")?).find(|path| path.join("initdb").exists())
    })
}

fn logs(folder: &Path) -> String {
    ["initdb.log", "postgres.log"]
        .iter()
        .filter_map(|name| std::fs::read_to_string(folder.join(name)).ok())
        .collect()
}
