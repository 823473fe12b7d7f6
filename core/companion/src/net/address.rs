//! Which servers a companion talks to.

use std::net::{Ipv4Addr, Ipv6Addr};

use thiserror::Error;

/// Why a server's address is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum AddressError {
    /// Not an address of the form `https://name[:port]`.
    #[error("this is not a server address")]
    Malformed,
    /// Plain `http` to another machine.
    #[error("the connection to this server would not be secure")]
    Insecure,
    /// A demonstration talks to servers on this machine only.
    #[error("a demonstration links to servers on this machine only")]
    NotLoopback,
}

/// The address of a server: `https`, or on this machine `http`; without a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ServerAddress(String);

impl ServerAddress {
    /// Checks an address. A demonstration home takes loopback addresses only.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn parse(text: &str, demo: bool) -> Result<Self, AddressError> {
        let (secure, rest) = match text.split_once("://") {
            Some(("https", rest)) => (true, rest),
            Some(("http", rest)) => (false, rest),
            _ => return Err(AddressError::Malformed),
        };
        let (authority, path) = rest.split_once('/').map_or((rest, ""), |(a, p)| (a, p));
        check_path(path)?;
        let loopback = loopback(host(authority)?);
        if demo && !loopback {
            return Err(AddressError::NotLoopback);
        }
        if !secure && !loopback {
            return Err(AddressError::Insecure);
        }
        Ok(Self(text.trim_end_matches('/').to_owned()))
    }

    /// As it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn check_path(path: &str) -> Result<(), AddressError> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~/".contains(&b);
    let stays = path.split('/').all(|part| part != ".." && part != ".");
    if path.bytes().all(plain) && stays {
        Ok(())
    } else {
        Err(AddressError::Malformed)
    }
}

/// The host of `host[:port]`; user names and passwords are not part of any server's address.
fn host(authority: &str) -> Result<&str, AddressError> {
    let (host, port) = match authority.strip_prefix('[') {
        Some(rest) => {
            let (inside, after) = rest.split_once(']').ok_or(AddressError::Malformed)?;
            inside
                .parse::<Ipv6Addr>()
                .map_err(|_| AddressError::Malformed)?;
            (
                inside,
                after
                    .strip_prefix(':')
                    .or_else(|| after.is_empty().then_some("443")),
            )
        }
        None => match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, Some("443")),
        },
    };
    let port = port.ok_or(AddressError::Malformed)?;
    let digits = !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit());
    let port_fits = digits && port.parse::<u16>().is_ok_and(|port| port > 0);
    let name = host
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"-.:".contains(&b));
    if port_fits && name && !host.is_empty() && host.len() <= 253 {
        Ok(host)
    } else {
        Err(AddressError::Malformed)
    }
}

fn loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
        || host.parse::<Ipv6Addr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secure_and_local_servers_are_taken() {
        for text in [
            "https://care.example",
            "https://care.example:8443/cairn/",
            "http://127.0.0.1:8080",
            "http://[::1]:80",
            "http://localhost:1",
        ] {
            assert!(ServerAddress::parse(text, false).is_ok(), "{text}");
        }
        assert_eq!(
            ServerAddress::parse("https://a.example/", false)
                .unwrap()
                .as_str(),
            "https://a.example"
        );
    }

    #[test]
    fn plain_http_leaves_this_machine_never() {
        for text in [
            "http://care.example",
            "http://10.0.0.1",
            "http://127.0.0.1.example",
            "http://localhost.example",
        ] {
            assert_eq!(
                ServerAddress::parse(text, false),
                Err(AddressError::Insecure),
                "{text}"
            );
        }
    }

    #[test]
    fn a_demonstration_stays_on_this_machine() {
        assert_eq!(
            ServerAddress::parse("https://care.example", true),
            Err(AddressError::NotLoopback)
        );
        assert!(ServerAddress::parse("https://127.0.0.1:8443", true).is_ok());
    }

    #[test]
    fn tricks_are_malformed() {
        for text in [
            "",
            "care.example",
            "ftp://localhost",
            "http://localhost@care.example",
            "http://localhost:80@care.example",
            "http://localhost:0",
            "http://localhost:99999",
            "http://localhost:+80",
            "http://[::1",
            "http://[::1]x",
            "https://a.example/?q",
            "https://a.example/#f",
            "https://a.example/../b",
            "https://a b",
            "https:///x",
            "https://a.example\\b",
            "HTTPS://a.example",
        ] {
            assert_eq!(
                ServerAddress::parse(text, false),
                Err(AddressError::Malformed),
                "{text}"
            );
        }
    }
}
