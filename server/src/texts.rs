//! Every string that a person sees from the server, in one place.

/// A small page of text.
pub(crate) struct Page {
    pub(crate) title: String,
    pub(crate) paragraphs: Vec<String>,
}

/// The page that an invite's link leads to.
pub(crate) fn invite_page() -> Page {
    Page {
        title: "You have a link".into(),
        paragraphs: vec![
            "This link is for an app that you have on your phone. Open the app and scan the code, or paste the whole link there.".into(),
            "Do not send this link to anybody else. It works once.".into(),
            "This page has not read what is in your link.".into(),
        ],
    }
}

/// Shown where the portal was not built in.
pub(crate) fn portal_missing() -> Page {
    Page {
        title: "Cairn".into(),
        paragraphs: vec!["The server is running. This build has no portal in it.".into()],
    }
}

/// What went wrong, for an operator.
pub(crate) fn error(error: &crate::cli::CliError) -> String {
    format!("cairn-server: {error}")
}

/// The first line of a running server.
pub(crate) fn listening(url: &str, addr: std::net::SocketAddr) -> String {
    format!("Cairn is running at {url} (listening on {addr})")
}

/// A line of the list of counsellors.
pub(crate) fn counsellor(name: &str, signed_up: bool) -> String {
    let state = if signed_up { "signed up" } else { "invited" };
    format!("{name} ({state})")
}

/// Nothing is wrong with the settings.
pub(crate) fn check_fine() -> String {
    "The settings are fine.".into()
}

/// A problem and what to do about it.
pub(crate) fn finding(finding: &crate::config::Finding) -> String {
    format!("{} ({})", finding.code, finding.setting)
}
