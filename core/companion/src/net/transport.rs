//! How a request leaves the device. The core holds no HTTP library: the platform gives one.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use thiserror::Error;
use tokio::sync::OwnedMutexGuard;

/// The methods that the mailbox calls use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// Read.
    Get,
    /// Create, or repeat a creation.
    Put,
    /// Append, close, delete some.
    Post,
    /// Replace tokens.
    Patch,
    /// Trim, delete.
    Delete,
}

impl Method {
    /// The name as it goes on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// One request. Neither URL nor headers may reach a log: they name a mailbox and hold its token.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// Names this request for [`Transport::cancel`]; never used twice by one companion.
    pub id: u64,
    /// What to do.
    pub method: Method,
    /// The whole address.
    pub url: String,
    /// Header fields, lower-case names.
    pub headers: Vec<(String, String)>,
    /// The body; empty for none.
    pub body: Vec<u8>,
    /// How long the whole exchange may take.
    pub timeout: Duration,
    /// A transport stops reading an answer that grows past this and says [`TransportError::TooLarge`].
    pub max_answer: usize,
}

impl std::fmt::Debug for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Request")
            .field("id", &self.id)
            .field("method", &self.method)
            .field("body", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// One answer. Redirects are not followed: a mailbox answers where it is.
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Header fields; names are compared without regard to case.
    pub headers: Vec<(String, String)>,
    /// The whole body.
    pub body: Vec<u8>,
}

impl Response {
    /// The first header field of that name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(field, _)| field.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

impl std::fmt::Debug for Response {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("body", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// Why there is no answer. Whether the server has done what was asked is unknown in every case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum TransportError {
    /// No way to the server: no network, no such name, nobody listening.
    #[error("the server cannot be reached")]
    Offline,
    /// The time was up.
    #[error("the server took too long")]
    Timeout,
    /// [`Transport::cancel`] was called.
    #[error("the request was cancelled")]
    Cancelled,
    /// The server could not prove who it is.
    #[error("the connection is not secure")]
    Insecure,
    /// The answer was longer than allowed.
    #[error("the answer is too long")]
    TooLarge,
    /// The connection broke off.
    #[error("the connection broke off")]
    Broken,
}

/// What the platform gives: blocking calls, run on the blocking pool.
pub trait Transport: Send + Sync + 'static {
    /// Sends and waits for the whole answer.
    ///
    /// # Errors
    /// Why there is no answer.
    fn send(&self, request: Request) -> Result<Response, TransportError>;

    /// Breaks off a request that another thread is in; unknown ids are ignored.
    fn cancel(&self, request_id: u64);
}

/// Shows that the one synchronisation which may run is running. Each request on its way keeps a copy, so a
/// next synchronisation waits for requests that a dropped one left behind.
pub(crate) type Lease = Arc<OwnedMutexGuard<()>>;

/// A transport under a lease.
#[derive(Clone)]
pub(crate) struct Line {
    transport: Arc<dyn Transport>,
    lease: Lease,
    next_id: Arc<AtomicU64>,
}

impl Line {
    pub(crate) fn new(
        transport: Arc<dyn Transport>,
        lease: Lease,
        next_id: Arc<AtomicU64>,
    ) -> Self {
        Self {
            transport,
            lease,
            next_id,
        }
    }

    pub(crate) fn next_id(&self) -> u64 {
        self.next_id.fetch_add(1, Ordering::Relaxed)
    }

    /// Runs the request on the blocking pool. Dropping the future cancels the request.
    pub(crate) async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let mut guard = CancelOnDrop {
            transport: Arc::clone(&self.transport),
            id: Some(request.id),
        };
        let transport = Arc::clone(&self.transport);
        let lease = Arc::clone(&self.lease);
        let limit = request.max_answer;
        let answer = tokio::task::spawn_blocking(move || {
            let answer = transport.send(request);
            drop(lease);
            answer
        })
        .await;
        guard.id = None;
        // A join error means that the foreign transport panicked or that the runtime shuts down.
        let response = answer.unwrap_or(Err(TransportError::Broken))?;
        if response.body.len() > limit {
            return Err(TransportError::TooLarge);
        }
        Ok(response)
    }
}

struct CancelOnDrop {
    transport: Arc<dyn Transport>,
    id: Option<u64>,
}

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        if let Some(id) = self.id {
            self.transport.cancel(id);
        }
    }
}
