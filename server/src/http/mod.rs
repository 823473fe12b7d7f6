//! The server over HTTP.

mod accounts;
mod body;
mod guard;
mod headers;
mod json;
mod limit;
mod listen;
mod mailboxes;
mod observe;
mod patience;
mod portal;
mod router;
mod service;

use std::sync::Arc;

use tokio::sync::{Semaphore, watch};

use crate::account::back_off::BackOff;
use crate::clock::Clock;
use crate::config::Config;
use crate::key::ServerKey;
use crate::storage::Storage;

pub(crate) use listen::serve;
pub(crate) use observe::{install_metrics, start_logging};
pub(crate) use router::router;

/// Failed tries for a name before it slows down, and how slow it gets. The passphrase cannot be guessed at any speed;
/// the longest wait is short so that nobody locks a counsellor out.
const NAME_TRIES: (u32, i64) = (10, 30);
/// The same for an address prefix.
const PREFIX_TRIES: (u32, i64) = (30, 900);

/// What every handler may use.
pub(crate) struct App {
    pub(crate) config: Config,
    pub(crate) url: String,
    pub(crate) storage: Storage,
    pub(crate) key: ServerKey,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) stopping: watch::Receiver<bool>,
    pub(crate) connections: Arc<Semaphore>,
    names: BackOff<[u8; 32]>,
    prefixes: BackOff<limit::Prefix>,
}

impl App {
    pub(crate) fn new(
        config: Config,
        url: String,
        storage: Storage,
        key: ServerKey,
        clock: Arc<dyn Clock>,
        stopping: watch::Receiver<bool>,
    ) -> Self {
        let names = BackOff::new(NAME_TRIES.0, NAME_TRIES.1);
        let prefixes = BackOff::new(PREFIX_TRIES.0, PREFIX_TRIES.1);
        let connections = Arc::new(Semaphore::new(config.max_connections));
        Self {
            config,
            url,
            storage,
            key,
            clock,
            stopping,
            connections,
            names,
            prefixes,
        }
    }
}

/// Handlers share it.
pub(crate) type Shared = Arc<App>;
