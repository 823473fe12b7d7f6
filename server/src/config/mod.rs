//! Settings: a file, then the environment, then flags; and what is wrong with them.

mod check;
mod flags;
mod load;
mod way;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

pub use check::{Finding, Severity};
pub use flags::Overrides;
pub use load::LoadError;

/// Where the mailboxes are.
#[derive(Clone, PartialEq, Eq)]
pub enum Database {
    /// A file that SQLite keeps.
    Sqlite(PathBuf),
    /// A PostgreSQL server, by URL. May hold a password, so it is never shown.
    Postgres(String),
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// All settings.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a setting of its own"
)]
pub struct Config {
    /// Address and port to listen on.
    pub listen: SocketAddr,
    /// A proxy in front ends TLS and names the caller in `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// The address people use, for example `https://cairn.example.org`.
    pub public_url: Option<String>,
    /// What the server is called in front of people.
    pub name: String,
    /// The folder for the embedded database and the key file.
    pub data: PathBuf,
    /// `sqlite` for a file in the folder, `sqlite:PATH`, or `postgres://…`.
    pub database: String,
    /// May the way to a PostgreSQL server on another machine be without TLS?
    pub database_plaintext: bool,
    /// The key file; `server.key` beside the database when it is not set.
    pub key_file: Option<PathBuf>,
    /// May anybody make a mailbox without a voucher?
    pub open_registration: bool,
    /// How many records one mailbox holds.
    pub quota_records: u32,
    /// How many bytes of records one mailbox holds.
    pub quota_bytes: u64,
    /// A mailbox that nobody used for so many days is removed.
    pub idle_days: u32,
    /// The largest body of a request.
    pub max_body_bytes: usize,
    /// The largest caseload of a counsellor.
    pub max_caseload_bytes: usize,
    /// A request's head must be there after so many seconds.
    pub header_seconds: u64,
    /// A request's body must be there after so many seconds.
    pub body_seconds: u64,
    /// Requests a second from one address prefix; by default few behind a proxy and many on loopback.
    pub rate_per_second: Option<u32>,
    /// Requests that may come at once on top of that.
    pub rate_burst: Option<u32>,
    /// Connections at one time.
    pub max_connections: usize,
    /// How long a stop waits for requests that are being answered.
    pub stop_seconds: u64,
    /// Is `/metrics` there?
    pub metrics: bool,
    /// How log lines look.
    pub log_format: LogFormat,
    /// What is logged, for example `info` or `cairn_server=debug`.
    pub log: String,
    /// For demonstrations and tests, on loopback only.
    pub demo: bool,
    /// Moves the clock; in demo mode only.
    pub clock_offset_days: i64,
    /// Keeps the texts of SQL statements, for tests.
    #[serde(skip)]
    pub keep_statements: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8787)),
            behind_proxy: false,
            public_url: None,
            name: "Cairn".into(),
            data: PathBuf::from("cairn-data"),
            database: "sqlite".into(),
            database_plaintext: false,
            key_file: None,
            open_registration: false,
            quota_records: 16_384,
            quota_bytes: 128 << 20,
            idle_days: 800,
            max_body_bytes: cairn_seal::wire::limits::MAX_BODY,
            max_caseload_bytes: cairn_seal::wire::account::MAX_CASELOAD,
            header_seconds: 10,
            body_seconds: 30,
            rate_per_second: None,
            rate_burst: None,
            max_connections: 20_000,
            stop_seconds: 20,
            metrics: true,
            log_format: LogFormat::Text,
            log: "info".into(),
            demo: false,
            clock_offset_days: 0,
            keep_statements: false,
        }
    }
}

impl Config {
    /// Where the mailboxes are; `None` when the setting is not understood.
    #[must_use]
    pub fn database(&self) -> Option<Database> {
        let text = self.database.as_str();
        if text == "sqlite" {
            return Some(Database::Sqlite(self.data.join("cairn.db")));
        }
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return (!path.is_empty()).then(|| Database::Sqlite(PathBuf::from(path)));
        }
        let postgres = text.starts_with("postgres://") || text.starts_with("postgresql://");
        postgres.then(|| Database::Postgres(text.to_owned()))
    }

    /// Where the key is: beside an embedded database, else in the data folder.
    #[must_use]
    pub fn key_file(&self) -> PathBuf {
        if let Some(path) = &self.key_file {
            return path.clone();
        }
        match self.database() {
            Some(Database::Sqlite(path)) => path.with_file_name("server.key"),
            _ => self.data.join("server.key"),
        }
    }

    /// The address people use, without a slash at the end.
    #[must_use]
    pub fn url(&self, listening: SocketAddr) -> String {
        match &self.public_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            // A passkey needs a name, and so do browsers for cookies without TLS.
            None if listening.ip().is_loopback() => {
                format!("http://localhost:{}", listening.port())
            }
            None => format!("http://{listening}"),
        }
    }

    /// Requests a second and at once from one address prefix.
    pub(crate) fn rate(&self) -> (u32, u32) {
        let (per_second, burst) = if self.behind_proxy {
            (50, 1_000)
        } else {
            (20_000, 200_000)
        };
        (
            self.rate_per_second.unwrap_or(per_second),
            self.rate_burst.unwrap_or(burst),
        )
    }
}
