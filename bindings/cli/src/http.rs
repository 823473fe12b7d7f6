//! HTTPS for mailbox calls: small answers, short waits, no redirects, no proxy from the
//! environment, and a name for itself that is the same for everybody.

use std::collections::HashSet;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use cairn_companion::{Request, Response, Transport, TransportError};
use ureq::http::{HeaderValue, Uri, header};
use ureq::{Agent, AsSendBody};

/// Says nothing about who calls, with which version, from which system.
const USER_AGENT: &str = "cairn/1";
const CONNECT: Duration = Duration::from_secs(10);
const LARGEST_HEADERS: usize = 16 * 1024;

/// The client of one process.
pub struct Http {
    agent: Agent,
    loopback_only: bool,
    cancelled: Mutex<HashSet<u64>>,
}

impl Http {
    /// A client; one of a demonstration home calls this machine only.
    pub fn new(loopback_only: bool) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .user_agent(USER_AGENT)
            .accept_encoding("identity")
            .timeout_connect(Some(CONNECT))
            .max_response_header_size(LARGEST_HEADERS)
            .build()
            .new_agent();
        Self {
            agent,
            loopback_only,
            cancelled: Mutex::default(),
        }
    }

    fn exchange(&self, request: &Request) -> Result<Response, TransportError> {
        let uri: Uri = request.url.parse().map_err(|_| TransportError::Insecure)?;
        self.admits(&uri)?;
        let mut call = ureq::http::Request::builder()
            .method(request.method.as_str())
            .uri(uri);
        for (name, value) in &request.headers {
            let mut value = HeaderValue::from_str(value).map_err(|_| TransportError::Broken)?;
            value.set_sensitive(name.eq_ignore_ascii_case(header::AUTHORIZATION.as_str()));
            call = call.header(name, value);
        }
        let mut answer = if request.body.is_empty() {
            // Without a body there is no `content-length` either, as from any other client.
            self.run(call.body(()), request.timeout)
        } else {
            self.run(call.body(&request.body[..]), request.timeout)
        }?;
        let headers = answer
            .headers()
            .iter()
            .filter_map(|(name, value)| {
                Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned()))
            })
            .collect();
        let limit = u64::try_from(request.max_answer).unwrap_or(u64::MAX);
        let body = answer
            .body_mut()
            .with_config()
            .limit(limit)
            .read_to_vec()
            .map_err(|error| fault(&error))?;
        Ok(Response {
            status: answer.status().as_u16(),
            headers,
            body,
        })
    }

    fn run<B: AsSendBody>(
        &self,
        call: Result<ureq::http::Request<B>, ureq::http::Error>,
        timeout: Duration,
    ) -> Result<ureq::http::Response<ureq::Body>, TransportError> {
        let call = call.map_err(|_| TransportError::Broken)?;
        let call = self
            .agent
            .configure_request(call)
            .timeout_global(Some(timeout))
            .build();
        self.agent.run(call).map_err(|error| fault(&error))
    }

    /// HTTPS anywhere, plain HTTP only on this machine; a demonstration home stays on it.
    fn admits(&self, uri: &Uri) -> Result<(), TransportError> {
        let loopback = uri.host().is_some_and(is_loopback);
        let encrypted = uri.scheme_str() == Some("https");
        let plain = uri.scheme_str() == Some("http");
        if (encrypted && (loopback || !self.loopback_only)) || (plain && loopback) {
            Ok(())
        } else {
            Err(TransportError::Insecure)
        }
    }
}

impl Transport for Http {
    fn send(&self, request: Request) -> Result<Response, TransportError> {
        let cancelled = || {
            self.cancelled
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .contains(&request.id)
        };
        if cancelled() {
            return Err(TransportError::Cancelled);
        }
        let answer = self.exchange(&request);
        if cancelled() {
            Err(TransportError::Cancelled)
        } else {
            answer
        }
    }

    /// A request that already waits for its answer ends with it or with its time; nobody takes
    /// the answer any more.
    fn cancel(&self, request_id: u64) {
        self.cancelled
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(request_id);
    }
}

/// Whether a host of an address names this machine. Names other than `localhost` could be
/// pointed anywhere by a resolver.
pub fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.eq_ignore_ascii_case("localhost")
        || bare
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

fn fault(error: &ureq::Error) -> TransportError {
    match error {
        ureq::Error::Timeout(_) => TransportError::Timeout,
        ureq::Error::BodyExceedsLimit(_) | ureq::Error::LargeResponseHeader(..) => {
            TransportError::TooLarge
        }
        ureq::Error::Io(io) if io.kind() == std::io::ErrorKind::TimedOut => TransportError::Timeout,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => TransportError::Insecure,
        ureq::Error::Io(io) if tls_refused(io) => TransportError::Insecure,
        ureq::Error::Io(_) | ureq::Error::HostNotFound | ureq::Error::ConnectionFailed => {
            TransportError::Offline
        }
        _ => TransportError::Broken,
    }
}

/// rustls reports a certificate that is not good as an input/output error of that kind.
fn tls_refused(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::InvalidData
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpListener;
    use std::thread;

    use cairn_companion::Method;

    use super::*;

    /// Answers one connection with `answer` and hands back what was asked.
    fn one_answer(answer: Vec<u8>) -> (String, thread::JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/v1/server", listener.local_addr().unwrap());
        let served = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut asked = Vec::new();
            let mut buffer = [0; 1024];
            while !asked.windows(4).any(|window| window == b"\r\n\r\n") {
                let count = stream.read(&mut buffer).unwrap();
                asked.extend_from_slice(&buffer[..count]);
            }
            // The client may hang up on an answer that it refuses.
            let _ = stream.write_all(&answer);
            String::from_utf8(asked).unwrap()
        });
        (url, served)
    }

    fn get(url: &str) -> Request {
        Request {
            id: 1,
            method: Method::Get,
            url: url.to_owned(),
            headers: Vec::new(),
            body: Vec::new(),
            timeout: Duration::from_secs(20),
            max_answer: 64,
        }
    }

    #[test]
    fn the_request_says_nothing_about_the_machine() {
        let (url, served) = one_answer(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok".to_vec());
        let answer = Http::new(true).send(get(&url)).unwrap();
        assert_eq!(
            (answer.status, answer.body.as_slice()),
            (200, b"ok".as_slice())
        );
        let asked = served.join().unwrap().to_lowercase();
        let mut names: Vec<&str> = asked
            .lines()
            .skip(1)
            .filter_map(|line| Some(line.split_once(':')?.0))
            .collect();
        names.sort_unstable();
        assert_eq!(names, ["accept", "accept-encoding", "host", "user-agent"]);
        assert!(asked.contains("user-agent: cairn/1\r\n"));
    }

    #[test]
    fn a_redirect_is_an_answer_and_is_not_followed() {
        let (url, served) = one_answer(
            b"HTTP/1.1 307 Temporary Redirect\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n"
                .to_vec(),
        );
        assert_eq!(Http::new(false).send(get(&url)).unwrap().status, 307);
        served.join().unwrap();
    }

    #[test]
    fn an_endless_answer_is_refused() {
        let mut bytes = b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n".to_vec();
        bytes.extend(vec![b'x'; 100_000]);
        let (url, served) = one_answer(bytes);
        assert_eq!(
            Http::new(false).send(get(&url)).err(),
            Some(TransportError::TooLarge)
        );
        served.join().unwrap();
    }

    #[test]
    fn a_cancelled_request_does_not_leave() {
        let http = Http::new(true);
        http.cancel(1);
        let answer = http.send(get("http://127.0.0.1:1/"));
        assert_eq!(answer.err(), Some(TransportError::Cancelled));
    }

    #[test]
    fn plain_http_is_for_this_machine_only() {
        let home = Http::new(false);
        let demo = Http::new(true);
        for (url, in_home, in_demo) in [
            ("https://example.org/", true, false),
            ("http://example.org/", false, false),
            ("http://127.0.0.1:8080/", true, true),
            ("http://[::1]:8080/", true, true),
            ("http://localhost:8080/", true, true),
            ("http://localhost.example.org/", false, false),
            ("http://127.0.0.1.example.org/", false, false),
            ("https://10.0.0.1/", true, false),
            ("ftp://127.0.0.1/", false, false),
        ] {
            let uri: Uri = url.parse().unwrap();
            assert_eq!(home.admits(&uri).is_ok(), in_home, "{url}");
            assert_eq!(demo.admits(&uri).is_ok(), in_demo, "{url}");
        }
    }

    #[test]
    fn nobody_there_is_unreachable() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        drop(listener);
        assert_eq!(
            Http::new(true).send(get(&url)).err(),
            Some(TransportError::Offline)
        );
    }
}
