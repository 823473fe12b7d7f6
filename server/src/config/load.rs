//! Where settings come from.

use std::path::{Path, PathBuf};

use figment::Figment;
use figment::providers::{Env, Format as _, Serialized, Toml};

use super::Config;
use super::flags::{Overrides, settings};

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
        // Other programs have variables of this prefix too, so that an unknown one is no mistake.
        let settings = settings();
        let names: Vec<&str> = settings.keys().map(String::as_str).collect();
        figment
            .merge(Env::prefixed("CAIRN_").only(&names))
            .merge(Serialized::defaults(overrides))
            .extract()
            .map_err(|error| LoadError::Wrong(Box::new(error)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_win_over_the_file_and_unknown_settings_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cairn.toml");
        std::fs::write(&path, "name = \"Clinic\"\nlisten = \"127.0.0.1:9\"\n").unwrap();
        let flags = Overrides::from_iter([("listen", "127.0.0.1:10")]);
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
