//! The way to the network, which the platform gives.

use std::sync::Arc;

use cairn_companion as core;

use crate::mirror::mirror;

/// What the platform gives: blocking HTTPS calls. `send` is called on threads that may block; several can be in it.
#[uniffi::export(with_foreign)]
pub trait Transport: Send + Sync {
    /// Sends and waits for the whole answer. Redirects are not followed, and no answer is an error whatever its status.
    ///
    /// # Errors
    /// Why there is no answer. Anything else that is thrown counts as `Broken`.
    fn send(&self, request: Request) -> Result<Response, TransportFailure>;

    /// Breaks off a request that another thread is in: its `send` throws `Cancelled` soon. It comes when a call was
    /// dropped, so it must not block; unknown ids are ignored.
    ///
    /// # Errors
    /// Nobody looks at them.
    fn cancel(&self, request_id: u64) -> Result<(), TransportFailure>;
}

/// One request. Neither URL nor headers may reach a log: they name a mailbox and hold its token. Its text
/// (`toString`) leaves them out.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Display)]
pub struct Request {
    /// Names it for `cancel`; never used twice while the program runs.
    pub id: u64,
    /// What to do.
    pub method: Method,
    /// The whole address.
    pub url: String,
    /// Header fields, lower-case names.
    pub headers: Vec<Header>,
    /// The body; empty for none.
    pub body: Vec<u8>,
    /// How long the whole exchange may take, in milliseconds.
    pub timeout_ms: u64,
    /// An answer that grows past so many bytes is left, with `TooLarge`.
    pub max_answer: u64,
}

impl std::fmt::Display for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (id, length) = (self.id, self.body.len());
        write!(f, "Request {id}: {:?}, {length} bytes", self.method)
    }
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Header fields.
    pub headers: Vec<Header>,
    /// The whole body.
    pub body: Vec<u8>,
}

/// A header field.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Header {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

mirror! {
    /// The methods that mailbox calls use.
    Method = core::Method {
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
}

/// Why there is no answer. Whether the server has done what was asked is unknown in every case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum TransportFailure {
    /// No way to the server: no network, no such name, nobody listening.
    #[error("offline")]
    Offline,
    /// The time was up.
    #[error("timeout")]
    Timeout,
    /// It was cancelled.
    #[error("cancelled")]
    Cancelled,
    /// The server could not prove who it is.
    #[error("connection_insecure")]
    Insecure,
    /// The answer was longer than allowed.
    #[error("answer_too_large")]
    TooLarge,
    /// The connection broke off.
    #[error("connection_broken")]
    Broken,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for TransportFailure {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        // What the platform's exception says can hold the address or the token, so it goes no further.
        Self::Broken
    }
}

impl From<TransportFailure> for core::TransportError {
    fn from(failure: TransportFailure) -> Self {
        match failure {
            TransportFailure::Offline => Self::Offline,
            TransportFailure::Timeout => Self::Timeout,
            TransportFailure::Cancelled => Self::Cancelled,
            TransportFailure::Insecure => Self::Insecure,
            TransportFailure::TooLarge => Self::TooLarge,
            TransportFailure::Broken => Self::Broken,
        }
    }
}

/// The platform's transport as the core calls it.
pub(crate) struct Foreign {
    transport: Arc<dyn Transport>,
    /// Added to the core's ids, which begin anew with each opening of a home.
    first_id: u64,
}

impl Foreign {
    /// `opening` differs for each time that a home was opened.
    pub(crate) fn new(transport: Arc<dyn Transport>, opening: u32) -> Arc<Self> {
        Arc::new(Self {
            transport,
            first_id: u64::from(opening) << 32,
        })
    }
}

impl core::Transport for Foreign {
    fn send(&self, request: core::Request) -> Result<core::Response, core::TransportError> {
        let core::Request {
            id,
            method,
            url,
            headers,
            body,
            timeout,
            max_answer,
        } = request;
        let headers = headers
            .into_iter()
            .map(|(name, value)| Header { name, value });
        let answer = self.transport.send(Request {
            id: self.first_id + id,
            method: method.into(),
            url,
            headers: headers.collect(),
            body,
            timeout_ms: u64::try_from(timeout.as_millis()).unwrap_or(u64::MAX),
            max_answer: u64::try_from(max_answer).unwrap_or(u64::MAX),
        })?;
        let headers = answer
            .headers
            .into_iter()
            .map(|header| (header.name, header.value));
        Ok(core::Response {
            status: answer.status,
            headers: headers.collect(),
            body: answer.body,
        })
    }

    fn cancel(&self, request_id: u64) {
        // It comes from a drop: there is nobody to tell.
        let _ = self.transport.cancel(self.first_id + request_id);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Mutex, PoisonError};
    use std::time::Duration;

    use cairn_companion::Transport as _;

    use super::*;

    /// Notes what is asked of it and fails.
    #[derive(Default)]
    struct Notes(Mutex<Vec<String>>);

    impl Notes {
        fn note(&self, text: String) {
            let mut notes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            notes.push(text);
        }
    }

    impl Transport for Notes {
        fn send(&self, request: Request) -> Result<Response, TransportFailure> {
            self.note(format!("{request}"));
            Err(TransportFailure::Timeout)
        }

        fn cancel(&self, request_id: u64) -> Result<(), TransportFailure> {
            self.note(format!("cancel {request_id}"));
            Err(TransportFailure::Broken)
        }
    }

    fn request(id: u64) -> core::Request {
        core::Request {
            id,
            method: core::Method::Post,
            url: "https://care.example/v1/mailboxes/x".to_owned(),
            headers: vec![("authorization".to_owned(), "Bearer x".to_owned())],
            body: vec![0; 3],
            timeout: Duration::from_secs(30),
            max_answer: 64,
        }
    }

    #[test]
    fn a_request_keeps_one_id_that_no_other_opening_uses() {
        let notes = Arc::new(Notes::default());
        for opening in [0, 1] {
            let line = Foreign::new(Arc::clone(&notes) as Arc<dyn Transport>, opening);
            assert_eq!(line.send(request(7)), Err(core::TransportError::Timeout));
            line.cancel(7);
        }
        let seen = notes.0.lock().unwrap();
        let expected = [
            "Request 7: Post, 3 bytes",
            "cancel 7",
            "Request 4294967303: Post, 3 bytes",
            "cancel 4294967303",
        ];
        assert_eq!(*seen, expected);
    }

    #[test]
    fn what_nobody_declared_counts_as_broken_and_is_not_repeated() {
        let unexpected = uniffi::UnexpectedUniFFICallbackError::new("Bearer x");
        let failure = TransportFailure::from(unexpected);
        assert_eq!(failure.to_string(), "connection_broken");
    }
}
