//! What can go wrong in a development command, in words that say what to do.

use std::path::PathBuf;

/// A failed step of a development command.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A program could not be started at all.
    #[error(
        "{program} could not be started: {source}. Is it installed? `cargo xtask tools` installs what is missing"
    )]
    Start {
        /// The program's name.
        program: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A program ran and failed.
    #[error("{command} failed{}", log.as_ref().map(|l| format!("; its output is in {}", l.display())).unwrap_or_default())]
    Failed {
        /// The command line.
        command: String,
        /// Where its output is kept, if it is.
        log: Option<PathBuf>,
    },
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A tool is missing and can't be installed here.
    #[error(
        "{0} is missing, and only root on a Debian machine can have it installed by this command: install it and try again"
    )]
    Tool(&'static str),
    /// The counsellor in the browser could not go on.
    #[error(transparent)]
    Counsellor(#[from] cairn_test_chromium::Error),
    /// Something did not happen in time.
    #[error("{0}")]
    Other(String),
    /// Some test failed: the summary has said so already.
    #[error("tests failed")]
    TestsFailed,
}

impl Error {
    /// A file error with its path.
    pub fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}
