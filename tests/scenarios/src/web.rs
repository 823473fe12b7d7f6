//! Real HTTP.

use std::sync::Mutex;

use cairn_companion::{Request, Response, Transport, TransportError};
use cairn_seal::wire::{Append, RecordId};
use ureq::Agent;
use ureq::http;

/// Sends over real sockets; can be told to stop the world before a request.
pub struct Wire {
    agent: Agent,
    before: Mutex<Option<Before>>,
    acknowledged: Mutex<Vec<RecordId>>,
}

type Before = Box<dyn FnMut(&str) + Send>;

impl std::fmt::Debug for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wire(..)")
    }
}

impl Default for Wire {
    fn default() -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .build()
            .new_agent();
        Self {
            agent,
            before: Mutex::default(),
            acknowledged: Mutex::default(),
        }
    }
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(field, _)| field == name);
        found.next().map(|(_, value)| value.as_str())
    }
}

impl Wire {
    /// Runs `act` before every request from now on, with its method.
    pub fn before_each(&self, act: impl FnMut(&str) + Send + 'static) {
        *self.before.lock().unwrap() = Some(Box::new(act));
    }

    /// The records whose append a server has acknowledged.
    #[must_use]
    pub fn acknowledged(&self) -> Vec<RecordId> {
        self.acknowledged.lock().unwrap().clone()
    }

    fn note(&self, url: &str, body: &[u8], status: u16) {
        if url.ends_with("/records") && (200..300).contains(&status) {
            let appended = Append::from_cbor(body).unwrap().records;
            let ids = appended.into_iter().map(|record| record.id);
            self.acknowledged.lock().unwrap().extend(ids);
        }
    }

    pub(crate) fn call(
        &self,
        method: &str,
        url: &str,
        headers: &[(String, String)],
        sent: &[u8],
    ) -> Result<Answer, TransportError> {
        if let Some(act) = self.before.lock().unwrap().as_mut() {
            act(method);
        }
        let mut request = http::Request::builder().method(method).uri(url);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let answer = if sent.is_empty() {
            self.agent.run(request.body(()).unwrap())
        } else {
            self.agent.run(request.body(sent).unwrap())
        };
        let mut answer = answer.map_err(|error| fault(&error))?;
        let headers = answer.headers().iter().map(|(name, value)| {
            let value = value.to_str().unwrap_or_default().to_owned();
            (name.as_str().to_owned(), value)
        });
        let headers = headers.collect();
        let status = answer.status().as_u16();
        let body = answer.body_mut().with_config().limit(64 << 20);
        let body = body.read_to_vec().map_err(|error| fault(&error))?;
        if method == "POST" {
            self.note(url, sent, status);
        }
        Ok(Answer {
            status,
            headers,
            body,
        })
    }
}

impl Transport for Wire {
    fn send(&self, request: Request) -> Result<Response, TransportError> {
        let method = request.method.as_str();
        let answer = self.call(method, &request.url, &request.headers, &request.body)?;
        Ok(Response {
            status: answer.status,
            headers: answer.headers,
            body: answer.body,
        })
    }

    fn cancel(&self, _request_id: u64) {}
}

fn fault(error: &ureq::Error) -> TransportError {
    match error {
        ureq::Error::ConnectionFailed | ureq::Error::HostNotFound => TransportError::Offline,
        ureq::Error::Io(io) if io.kind() == std::io::ErrorKind::ConnectionRefused => {
            TransportError::Offline
        }
        _ => TransportError::Broken,
    }
}
