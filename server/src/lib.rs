//! The Cairn server: sealed mailboxes that it cannot read, and counsellor accounts that it cannot open.
//!
//! The binary is a thin shell around [`start`]; tests use the same door.

mod account;
mod chance;
pub mod cli;
mod clock;
mod config;
mod http;
mod key;
mod mailbox;
mod problem;
mod storage;
mod tasks;
mod texts;

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

pub use clock::{Clock, ManualClock, SystemClock};
pub use config::{Config, Database, Finding, LoadError, LogFormat, Overrides, Severity};
pub use key::KeyError;
pub use storage::OpenError;

use http::App;
use key::ServerKey;
use storage::Storage;

/// Why the server did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Settings that must be put right first.
    #[error("a setting must be changed first: {}", .0.iter().map(|f| f.code).collect::<Vec<_>>().join(", "))]
    Config(Vec<Finding>),
    /// The key file.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The address is taken or not allowed.
    #[error("cannot listen on {0}: {1}")]
    Listen(SocketAddr, #[source] std::io::Error),
}

impl StartError {
    /// A stable name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Config(_) => "config",
            Self::Key(_) => "key",
            Self::Open(_) => "database",
            Self::Listen(..) => "listen",
        }
    }
}

/// A server that runs.
pub struct Running {
    addr: SocketAddr,
    app: Arc<App>,
    stop: watch::Sender<bool>,
    serving: JoinHandle<()>,
    tasks: [JoinHandle<()>; 2],
}

/// Starts a server.
///
/// # Errors
/// When a setting is wrong, the database or the key cannot be used, or the address is taken.
pub async fn start(config: Config, clock: impl Clock) -> Result<Running, StartError> {
    let clock: Arc<dyn Clock> = Arc::new(clock);
    let (key, storage) = open(&config, Arc::clone(&clock)).await?;
    http::install_metrics();
    let listen = config.listen;
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| StartError::Listen(listen, error))?;
    let addr = listener
        .local_addr()
        .map_err(|error| StartError::Listen(listen, error))?;
    let (stop, stopping) = watch::channel(false);
    let url = config.url(addr);
    let app = Arc::new(App::new(config, url, storage, key, clock, stopping.clone()));
    tasks::purge(&app).await;
    let tasks = [
        tokio::spawn(tasks::purge_daily(Arc::clone(&app))),
        tokio::spawn(tasks::look_for_news(Arc::clone(&app))),
    ];
    let serving = tokio::spawn({
        let app = Arc::clone(&app);
        async move {
            let router = http::router(Arc::clone(&app));
            http::serve(listener, router, &app, stopping).await;
        }
    });
    Ok(Running {
        addr,
        app,
        stop,
        serving,
        tasks,
    })
}

async fn open(config: &Config, clock: Arc<dyn Clock>) -> Result<(ServerKey, Storage), StartError> {
    let wrong: Vec<Finding> = config
        .check()
        .into_iter()
        .filter(|f| f.severity == Severity::Error)
        .collect();
    let Some(database) = config.database().filter(|_| wrong.is_empty()) else {
        return Err(StartError::Config(wrong));
    };
    let key = ServerKey::load(&config.key_file())?;
    let storage = Storage::open(&database, clock, config.keep_statements).await?;
    Ok((key, storage))
}

impl Running {
    /// Where it listens.
    #[must_use]
    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// The address people use.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.app.url
    }

    /// How many SQL statements it has run.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.app.storage.statements().count()
    }

    /// The texts of all SQL statements it has run, where the setting keeps them.
    #[must_use]
    pub fn statement_texts(&self) -> Vec<String> {
        self.app.storage.statements().texts()
    }

    /// How many readers wait for news.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.app.storage.waiters.count()
    }

    /// How many connections are open.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.app.config.max_connections - self.app.connections.available_permits()
    }

    /// Removes now what the daily task would remove.
    pub async fn purge(&self) {
        tasks::purge(&self.app).await;
    }

    /// Makes a sign-up link for a counsellor; `None` when the name is taken or cannot be used.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_counsellor(&self, name: &str) -> Result<Option<String>, cli::CliError> {
        cli::counsellor::add(&self.app.storage, &self.app.url, name).await
    }

    /// Removes a counsellor's account or invitation; `false` when there is none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_counsellor(&self, name: &str) -> Result<bool, cli::CliError> {
        cli::counsellor::remove(&self.app.storage, name).await
    }

    /// Vouchers, as text, good for so many days.
    ///
    /// # Errors
    /// When the operating system gives no random bytes.
    pub fn vouchers(&self, count: usize, days: u32) -> Result<Vec<String>, cli::CliError> {
        cli::voucher::make(&self.app.key, self.app.clock.day(), count, days)
    }

    /// Stops: waiting readers are answered, requests end, what was accepted is written.
    pub async fn shutdown(self) {
        let _ = self.stop.send(true);
        let _ = self.serving.await;
        for task in self.tasks {
            task.abort();
            let _ = task.await;
        }
        self.app.storage.close().await;
    }
}
