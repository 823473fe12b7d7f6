//! How well the way to a PostgreSQL server is guarded.

use std::net::IpAddr;

use sqlx::postgres::{PgConnectOptions, PgSslMode};

/// What guards what goes to a PostgreSQL server and back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// It stays on this machine: a socket, or a loopback address.
    Local,
    /// TLS, and the server shows that it is the right one.
    Verified,
    /// TLS, but any server can answer.
    Encrypted,
    /// No TLS, or only where the other side offers it, which whoever stands between can prevent.
    Plain,
}

/// The way that a connection with these options takes.
pub(super) fn way(options: &PgConnectOptions) -> Way {
    if options.get_socket().is_some() || is_local(options.get_host()) {
        return Way::Local;
    }
    match options.get_ssl_mode() {
        PgSslMode::VerifyFull => Way::Verified,
        // The authority alone says nothing about the host, and `require` is taken for encryption only.
        PgSslMode::VerifyCa | PgSslMode::Require => Way::Encrypted,
        PgSslMode::Prefer | PgSslMode::Allow | PgSslMode::Disable => Way::Plain,
    }
}

fn is_local(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host.starts_with('/')
        || host.eq_ignore_ascii_case("localhost")
        || address
            .parse()
            .is_ok_and(|address: IpAddr| address.to_canonical().is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_is_what_the_connection_will_do() {
        for (url, expected) in [
            ("postgres://cairn@localhost/x", Way::Local),
            (
                "postgres://cairn@LOCALHOST:5433/x?sslmode=disable",
                Way::Local,
            ),
            ("postgres://cairn@127.0.0.1/x", Way::Local),
            ("postgres://cairn@127.8.0.1/x", Way::Local),
            ("postgres://cairn@[::1]/x", Way::Local),
            (
                "postgres://cairn@db.example/x?host=/run/postgresql",
                Way::Local,
            ),
            ("postgres://cairn@%2Frun%2Fpostgresql/x", Way::Local),
            ("postgres://cairn@db.example/x", Way::Plain),
            ("postgresql://cairn@192.168.1.7/x", Way::Plain),
            ("postgres://cairn@[2001:db8::1]/x", Way::Plain),
            ("postgres://cairn@db.example/x?sslmode=prefer", Way::Plain),
            ("postgres://cairn@db.example/x?sslmode=allow", Way::Plain),
            ("postgres://cairn@db.example/x?sslmode=disable", Way::Plain),
            ("postgres://cairn@localhost/x?host=db.example", Way::Plain),
            (
                "postgres://cairn@localhost/x?hostaddr=192.0.2.1",
                Way::Plain,
            ),
            ("postgres://cairn@localhost.example/x", Way::Plain),
            (
                "postgres://cairn@db.example/x?sslmode=require",
                Way::Encrypted,
            ),
            (
                "postgres://cairn@db.example/x?sslmode=verify-ca",
                Way::Encrypted,
            ),
            (
                "postgres://cairn@db.example/x?sslmode=verify-full",
                Way::Verified,
            ),
        ] {
            assert_eq!(way(&url.parse().unwrap()), expected, "{url}");
        }
    }
}
