//! The directory that holds everything of one person. Its file names say nothing.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::failure::{Exit, Failure};

const KEY_FILE: &str = "key";
const TURN_FILE: &str = "turn";
const STORE_DIR: &str = "data";

/// A home that may or may not be there yet.
#[derive(Clone, Debug)]
pub struct Home {
    dir: PathBuf,
}

impl Home {
    /// The home named by `--home` or `CAIRN_HOME`, else the one in the data directory of this
    /// user (XDG Base Directory Specification).
    ///
    /// # Errors
    /// `no_home_directory` when the environment names neither.
    pub fn locate(chosen: Option<PathBuf>) -> Result<Self, Failure> {
        let from = |name: &str| {
            std::env::var_os(name)
                .map(PathBuf::from)
                .filter(|path| path.is_absolute())
        };
        let dir = chosen
            .or_else(|| from("XDG_DATA_HOME").map(|data| data.join("cairn")))
            .or_else(|| from("HOME").map(|home| home.join(".local/share/cairn")))
            .or_else(|| from("LOCALAPPDATA").map(|data| data.join("cairn")))
            .ok_or_else(|| Failure::new("no_home_directory", Exit::Usage))?;
        Ok(Self { dir })
    }

    /// The file with the key, wrapped or not.
    pub fn key_file(&self) -> PathBuf {
        self.dir.join(KEY_FILE)
    }

    /// The directory of the encrypted store.
    pub fn store_dir(&self) -> PathBuf {
        self.dir.join(STORE_DIR)
    }

    /// The directory itself.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Makes the directory, for this user only.
    ///
    /// # Errors
    /// `home_not_made` when the system refuses.
    pub fn create(&self) -> Result<(), Failure> {
        create_private_dir(&self.dir)
            .and_then(|()| create_private_dir(&self.store_dir()))
            .map_err(|error| Failure::io("home_not_made", &error))
    }

    /// Looks before anything is asked or made.
    ///
    /// # Errors
    /// `home_exists` when a home is there.
    pub fn refuse_existing(&self) -> Result<(), Failure> {
        if self.key_file().exists() || self.store_dir().exists() {
            return Err(Failure::new("home_exists", Exit::Refused));
        }
        Ok(())
    }

    /// Whether there is a key, but what it opens was put aside, or taken away.
    pub fn lost_its_store(&self) -> bool {
        self.key_file().exists() && !cairn_companion::Companion::exists(&self.store_dir())
    }

    /// The files that were put aside because they were damaged, as a list for a sentence; "–" where there is none.
    pub fn put_aside(&self) -> String {
        let mut files: Vec<String> = fs::read_dir(self.store_dir())
            .into_iter()
            .flatten()
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().contains(".damaged-"))
            .map(|entry| entry.path().display().to_string())
            .collect();
        files.sort();
        if files.is_empty() {
            crate::views::none()
        } else {
            files.join(", ")
        }
    }

    /// The number of seeded calls so far; counts this one.
    ///
    /// # Errors
    /// `home_not_written` when the count can't be kept.
    pub fn next_turn(&self) -> Result<u64, Failure> {
        let path = self.dir.join(TURN_FILE);
        let turn = fs::read_to_string(&path)
            .ok()
            .and_then(|text| text.trim().parse::<u64>().ok())
            .unwrap_or(0);
        replace(&path, turn.saturating_add(1).to_string().as_bytes())
            .map_err(|error| Failure::io("home_not_written", &error))?;
        Ok(turn)
    }
}

/// Creates a file that was not there, readable by this user only, and makes it durable.
///
/// # Errors
/// `AlreadyExists`, and whatever the system refuses.
pub fn create_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Replaces a file in one step, so that a crash leaves the old or the new one.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let next = path.with_extension("next");
    match fs::remove_file(&next) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    create_private(&next, bytes)?;
    fs::rename(&next, path)
}

fn create_private_dir(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_are_counted_and_survive() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::locate(Some(dir.path().join("h"))).unwrap();
        home.create().unwrap();
        assert_eq!(
            [home.next_turn().unwrap(), home.next_turn().unwrap()],
            [0, 1]
        );
        assert_eq!(
            Home::locate(Some(dir.path().join("h")))
                .unwrap()
                .next_turn()
                .unwrap(),
            2
        );
    }

    #[test]
    fn a_file_that_is_there_is_not_written_over() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("key");
        create_private(&path, b"one").unwrap();
        let error = create_private(&path, b"two").unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"one");
    }
}
