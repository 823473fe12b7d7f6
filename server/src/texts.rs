//! Every string that a person sees from the server, from the catalogue.

use cairn_content::{text, text_with};

use crate::cli::CliError;
use crate::config::{Finding, LoadError, Severity};

/// A small page of text.
pub(crate) struct Page {
    pub(crate) title: String,
    pub(crate) paragraphs: Vec<String>,
}

/// The page that an invite's link leads to.
pub(crate) fn invite_page() -> Page {
    Page {
        title: text("server-invite-title"),
        paragraphs: [
            "server-invite-app",
            "server-invite-once",
            "server-invite-unread",
        ]
        .map(text)
        .to_vec(),
    }
}

/// Shown where the portal was not built in.
pub(crate) fn portal_missing() -> Page {
    let title = text("server-portal-missing-title");
    Page {
        title,
        paragraphs: vec![text("server-portal-missing")],
    }
}

/// What went wrong, for an operator.
pub(crate) fn error(error: &CliError) -> String {
    let detail = match error {
        CliError::Load(LoadError::NoFile(path)) => path.display().to_string(),
        error => error.to_string(),
    };
    text_with(
        &cairn_content::key("server-error", error.code()),
        &[("detail", &detail)],
    )
}

/// The first line of a running server.
pub(crate) fn listening(url: &str, addr: std::net::SocketAddr) -> String {
    text_with(
        "server-listening",
        &[("url", url), ("addr", &addr.to_string())],
    )
}

/// A line of the list of counsellors.
pub(crate) fn counsellor(name: &str, signed_up: bool) -> String {
    let key = if signed_up {
        "server-counsellor-signed-up"
    } else {
        "server-counsellor-invited"
    };
    text_with(key, &[("name", name)])
}

/// Nothing is wrong with the settings.
pub(crate) fn check_fine() -> String {
    text("server-check-fine")
}

/// A problem and what to do about it.
pub(crate) fn finding(finding: &Finding) -> String {
    let key = match finding.severity {
        Severity::Error => "server-finding-error",
        Severity::Warning => "server-finding-warning",
    };
    let what = text(&format!("check-{}", finding.code));
    text_with(key, &[("setting", finding.setting), ("text", &what)])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every key that the server's own source names, and those made of codes, are in the catalogue.
    #[test]
    fn every_text_is_there() {
        let own = include_str!("texts.rs")
            .split("#[cfg(test)]")
            .next()
            .unwrap_or_default();
        let mut keys: Vec<String> = own
            .split('"')
            .filter(|part| part.starts_with("server-") && *part != "server-error")
            .map(str::to_owned)
            .collect();
        let checks = include_str!("config/check.rs");
        for made in ["error(\"", "warning(\"", "Some(\""] {
            let codes = checks
                .split(made)
                .skip(1)
                .filter_map(|rest| rest.split('"').next());
            keys.extend(codes.map(|code| format!("check-{code}")));
        }
        keys.push("check-database-unreachable".into());
        assert!(keys.len() > 25, "{keys:?}");
        for key in &keys {
            let missing = matches!(
                cairn_content::try_text(key),
                Err(cairn_content::TextError::Missing(_))
            );
            assert!(!missing, "{key}");
        }
    }

    #[test]
    fn every_error_has_a_text() {
        for error in [
            CliError::Load(LoadError::NoFile("x".into())),
            CliError::Database,
            CliError::Name,
            CliError::NoCounsellor,
            CliError::Io(std::io::ErrorKind::Other.into()),
            CliError::Start(crate::StartError::Config(Vec::new())),
            CliError::Start(crate::StartError::Key(crate::KeyError::Damaged)),
        ] {
            assert!(
                !super::error(&error).starts_with("server-"),
                "{}",
                error.code()
            );
        }
        for code in ["settings", "database", "listen"] {
            assert!(
                cairn_content::try_text_with(&format!("server-error-{code}"), &[("detail", "x")])
                    .is_ok()
            );
        }
    }
}
