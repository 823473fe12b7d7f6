//! What is wrong with the settings, each with a stable code that has a text saying what to do.

use cairn_seal::invite::is_safe_server;

use super::way::{Way, way};
use super::{Config, Database};
use crate::key::{KeyError, ServerKey};

/// Must it be put right before the server starts?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The server does not start with it.
    Error,
    /// It starts, but somebody should know.
    Warning,
}

/// Something wrong with the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// A stable name; its text is `check-<code>` in the catalogue.
    pub code: &'static str,
    /// The setting to change.
    pub setting: &'static str,
    /// Must it be put right?
    pub severity: Severity,
}

fn error(code: &'static str, setting: &'static str) -> Finding {
    Finding {
        code,
        setting,
        severity: Severity::Error,
    }
}

fn warning(code: &'static str, setting: &'static str) -> Finding {
    Finding {
        code,
        setting,
        severity: Severity::Warning,
    }
}

/// People's own mailboxes may be silent for two years (protocol.md).
const IDLE_DAYS_AT_LEAST: u32 = 730;
/// One record of the larger size with its envelope.
const BODY_AT_LEAST: usize = 70_000;

impl Config {
    /// Everything that can be said without opening a database.
    #[must_use]
    pub fn check(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        let mut when = |wrong: bool, finding: Finding| {
            if wrong {
                found.push(finding);
            }
        };
        let loopback = self.listen.ip().is_loopback();
        when(
            !loopback && !self.behind_proxy,
            error("not-loopback", "listen"),
        );
        when(
            self.behind_proxy && self.public_url.is_none(),
            error("no-public-url", "public_url"),
        );
        let url = self.public_url.as_deref();
        if let Some(code) = url.and_then(|url| public_url(url, self.behind_proxy)) {
            when(true, error(code, "public_url"));
        }
        when(
            self.database().is_none(),
            error("database-unknown", "database"),
        );
        if let Some(finding) = self.check_way() {
            when(true, finding);
        }
        when(
            self.demo && (self.behind_proxy || !loopback),
            error("demo-public", "demo"),
        );
        when(
            self.clock_offset_days != 0 && !self.demo,
            error("clock-moved", "clock_offset_days"),
        );
        when(self.idle_days == 0, error("idle-zero", "idle_days"));
        when(
            self.quota_records == 0,
            error("quota-zero", "quota_records"),
        );
        when(
            self.quota_bytes < 1 << 16,
            error("quota-small", "quota_bytes"),
        );
        when(
            self.max_body_bytes < BODY_AT_LEAST,
            error("body-small", "max_body_bytes"),
        );
        when(
            self.header_seconds == 0,
            error("time-zero", "header_seconds"),
        );
        when(self.body_seconds == 0, error("time-zero", "body_seconds"));
        when(
            self.rate_per_second == Some(0),
            error("rate-zero", "rate_per_second"),
        );
        when(self.rate_burst == Some(0), error("rate-zero", "rate_burst"));
        when(
            self.max_connections == 0,
            error("connections-zero", "max_connections"),
        );
        let short = (1..IDLE_DAYS_AT_LEAST).contains(&self.idle_days);
        when(short, warning("idle-short", "idle_days"));
        let open = self.open_registration && self.behind_proxy;
        when(open, warning("open-registration", "open_registration"));
        found
    }

    /// What goes to a PostgreSQL server on another machine is encrypted, or an operator has said otherwise.
    fn check_way(&self) -> Option<Finding> {
        let Some(Database::Postgres(url)) = self.database() else {
            return None;
        };
        // What cannot be read cannot be connected to either; that is found when it is tried.
        match way(&url.parse().ok()?) {
            Way::Local | Way::Verified => None,
            Way::Encrypted => Some(warning("database-unverified", "database")),
            Way::Plain if self.database_plaintext => {
                Some(warning("database-plain-allowed", "database_plaintext"))
            }
            Way::Plain => Some(error("database-plain", "database")),
        }
    }

    /// Also what can only be seen on this machine: files and rights. Makes nothing.
    #[must_use]
    pub fn check_files(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        let key = self.key_file();
        if key.exists() {
            match ServerKey::load(&key) {
                Ok(_) => {}
                Err(KeyError::NotPrivate) => found.push(error("key-not-private", "key_file")),
                Err(KeyError::Damaged) => found.push(error("key-damaged", "key_file")),
                Err(_) => found.push(error("key-unreadable", "key_file")),
            }
        }
        if let Some(Database::Sqlite(path)) = self.database()
            && path.exists()
            && std::fs::OpenOptions::new()
                .append(true)
                .open(&path)
                .is_err()
        {
            found.push(error("database-unwritable", "data"));
        }
        found
    }
}

/// What is wrong with the address people use. What no companion accepts in an invite is refused here already.
fn public_url(url: &str, behind_proxy: bool) -> Option<&'static str> {
    let secure = url.replacen("http://", "https://", 1);
    if !is_safe_server(&secure) {
        Some("public-url-form")
    } else if behind_proxy && !url.starts_with("https://") {
        Some("public-url-plain")
    } else if !is_safe_server(url) {
        Some("public-url-insecure")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(change: impl FnOnce(&mut Config)) -> Vec<&'static str> {
        let mut config = Config::default();
        change(&mut config);
        config.check().iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn the_defaults_are_fine() {
        assert!(codes(|_| {}).is_empty());
    }

    #[test]
    fn each_problem_is_named() {
        let public = "0.0.0.0:80".parse().unwrap();
        assert_eq!(codes(|c| c.listen = public), ["not-loopback"]);
        assert_eq!(codes(|c| c.behind_proxy = true), ["no-public-url"]);
        let proxy = |c: &mut Config, url: &str| {
            c.behind_proxy = true;
            c.public_url = Some(url.into());
        };
        assert!(codes(|c| proxy(c, "https://cairn.example")).is_empty());
        assert_eq!(
            codes(|c| proxy(c, "http://cairn.example")),
            ["public-url-plain"]
        );
        assert_eq!(
            codes(|c| proxy(c, "https://cairn.example/x")),
            ["public-url-form"]
        );
        let url = |url: &str| codes(|c| c.public_url = Some(url.into()));
        assert_eq!(url("http://cairn.example"), ["public-url-insecure"]);
        assert_eq!(url("http://192.168.1.2:8787"), ["public-url-insecure"]);
        assert_eq!(url("https://cairn.example:99999"), ["public-url-form"]);
        for fine in ["http://localhost:8787", "http://[::1]:1", "https://a.b/"] {
            assert!(url(fine).is_empty(), "{fine}");
        }
        assert_eq!(
            codes(|c| c.database = "mysql://x".into()),
            ["database-unknown"]
        );
        let database = |url: &str, plain: bool| {
            let config = Config {
                database: url.into(),
                database_plaintext: plain,
                ..Config::default()
            };
            let only = |found: Vec<Finding>| found.first().map(|f| (f.code, f.severity));
            only(config.check())
        };
        let far = "postgres://cairn@db.example/x";
        let (refused, noted) = (Severity::Error, Severity::Warning);
        assert_eq!(database(far, false), Some(("database-plain", refused)));
        assert_eq!(database(far, true), Some(("database-plain-allowed", noted)));
        let encrypted = format!("{far}?sslmode=require");
        assert_eq!(
            database(&encrypted, false),
            Some(("database-unverified", noted))
        );
        assert_eq!(database(&format!("{far}?sslmode=verify-full"), false), None);
        assert_eq!(database("postgres://cairn@localhost/x", false), None);
        assert_eq!(codes(|c| c.clock_offset_days = 1), ["clock-moved"]);
        assert_eq!(codes(|c| c.idle_days = 729), ["idle-short"]);
        let demo = codes(|c| {
            c.demo = true;
            proxy(c, "https://cairn.example");
        });
        assert_eq!(demo, ["demo-public"]);
    }
}
