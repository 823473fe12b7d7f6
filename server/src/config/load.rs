//! Where settings come from.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format as _, Serialized, Toml};
use serde::Serialize;

use super::{Config, LogFormat};

/// Why settings could not be read.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file that was named is not there.
    #[error("there is no file {0}")]
    NoFile(PathBuf),
    /// A setting is unknown or has a wrong value.
    #[error("{0}")]
    Wrong(#[from] Box<figment::Error>),
}

/// Settings as flags; they win over the environment and the file.
#[derive(Debug, Default, Clone, Serialize, clap::Args)]
pub struct Overrides {
    /// Address and port to listen on.
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<SocketAddr>,
    /// A proxy in front ends TLS.
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub behind_proxy: bool,
    /// The address people use.
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_url: Option<String>,
    /// The folder for the database and the key.
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PathBuf>,
    /// `sqlite`, `sqlite:PATH` or `postgres://…`.
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
    /// The key file.
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_file: Option<PathBuf>,
    /// Anybody may make a mailbox.
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub open_registration: bool,
    /// How log lines look.
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_format: Option<LogFormat>,
    /// What is logged.
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log: Option<String>,
    /// Demonstrations and tests, on loopback only.
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub demo: bool,
    /// Moves the clock by days; with `--demo` only.
    #[arg(long, global = true, allow_hyphen_values = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock_offset_days: Option<i64>,
}

/// The names of all settings, as the environment may give them after `CAIRN_`. Other programs have variables of
/// that prefix too, so that an unknown one is no mistake.
const NAMES: &[&str] = &[
    "listen",
    "behind_proxy",
    "public_url",
    "name",
    "data",
    "database",
    "key_file",
    "open_registration",
    "quota_records",
    "quota_bytes",
    "idle_days",
    "max_body_bytes",
    "max_caseload_bytes",
    "header_seconds",
    "body_seconds",
    "rate_per_second",
    "rate_burst",
    "max_connections",
    "stop_seconds",
    "metrics",
    "log_format",
    "log",
    "demo",
    "clock_offset_days",
];

impl Config {
    /// Reads the file, the environment and the flags.
    ///
    /// # Errors
    /// When the file is missing, a setting is unknown or a value is wrong.
    pub fn load(file: Option<&Path>, overrides: &Overrides) -> Result<Self, LoadError> {
        let mut figment = Figment::from(Serialized::defaults(Self::default()));
        if let Some(path) = file {
            if !path.is_file() {
                return Err(LoadError::NoFile(path.to_owned()));
            }
            figment = figment.merge(Toml::file_exact(path));
        }
        figment
            .merge(Env::prefixed("CAIRN_").only(NAMES))
            .merge(Serialized::defaults(overrides))
            .extract()
            .map_err(|error| LoadError::Wrong(Box::new(error)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_can_come_from_the_environment() {
        let defaults = serde_json::to_value(Config::default()).unwrap();
        let mut names: Vec<&str> = defaults
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        let mut known = NAMES.to_vec();
        names.sort_unstable();
        known.sort_unstable();
        assert_eq!(names, known);
    }

    #[test]
    fn flags_win_over_the_file_and_unknown_settings_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cairn.toml");
        std::fs::write(&path, "name = \"Clinic\"\nlisten = \"127.0.0.1:9\"\n").unwrap();
        let flags = Overrides {
            listen: Some("127.0.0.1:10".parse().unwrap()),
            ..Overrides::default()
        };
        let config = Config::load(Some(&path), &flags).unwrap();
        assert_eq!(config.name, "Clinic");
        assert_eq!(config.listen.port(), 10);
        std::fs::write(&path, "nmae = \"Clinic\"\n").unwrap();
        let Err(error) = Config::load(Some(&path), &flags) else {
            panic!("it was taken")
        };
        assert!(error.to_string().contains("nmae"), "{error}");
        let missing = Config::load(Some(Path::new("/nowhere.toml")), &flags);
        assert!(matches!(missing, Err(LoadError::NoFile(_))));
    }
}
