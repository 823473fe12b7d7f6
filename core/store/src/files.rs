//! The files of a store, under names that give nothing away.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use subtle::ConstantTimeEq as _;

use crate::error::OpenError;
use crate::key::StoreKey;

const DATABASE: &str = "store.db";
const UNFINISHED: &str = "store.new";
const CHECK: &str = "store.check";
const LOCK: &str = "store.lock";
/// The first byte of the check file.
const CHECK_VERSION: u8 = 1;
/// One page: no database is smaller.
pub(crate) const PAGE: u64 = 4096;

/// What the check file says about a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyCheck {
    Fits,
    Differs,
    /// There is no check file, or it can't be read as one.
    Unknown,
}

/// The directory of a store, with its lock held.
#[derive(Debug)]
pub(crate) struct Files {
    dir: PathBuf,
    /// Held as long as this value lives; the system frees it when the process dies.
    _lock: File,
}

impl Files {
    /// Takes the lock of a directory.
    pub(crate) fn lock(dir: &Path) -> Result<Self, OpenError> {
        let lock = private()
            .create(true)
            .truncate(false)
            .open(dir.join(LOCK))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self {
                dir: dir.to_owned(),
                _lock: lock,
            }),
            Err(TryLockError::WouldBlock) => Err(OpenError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    pub(crate) fn database(&self) -> PathBuf {
        Self::database_in(&self.dir)
    }

    /// The database of a directory, whether the lock is held or not.
    pub(crate) fn database_in(dir: &Path) -> PathBuf {
        dir.join(DATABASE)
    }

    /// Where a new database is built, so that a store is there whole or not at all.
    pub(crate) fn unfinished(&self) -> PathBuf {
        self.dir.join(UNFINISHED)
    }

    /// Whether there is a store in a directory, without touching anything.
    pub(crate) fn exists(dir: &Path) -> bool {
        Self::database_in(dir).exists()
    }

    /// The lengths of the database and of its log.
    pub(crate) fn lengths(&self) -> io::Result<(u64, u64)> {
        let log = fs::metadata(with_suffix(&self.database(), "-wal")).map_or(0, |log| log.len());
        Ok((fs::metadata(self.database())?.len(), log))
    }

    /// Removes what an interrupted creation left: it never was a store.
    pub(crate) fn clear_unfinished(&self) -> io::Result<()> {
        for suffix in SUFFIXES {
            match fs::remove_file(with_suffix(&self.unfinished(), suffix)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    /// Gives the finished database its name.
    pub(crate) fn finish(&self) -> io::Result<()> {
        File::open(self.unfinished())?.sync_all()?;
        fs::rename(self.unfinished(), self.database())?;
        self.sync_dir()
    }

    /// Asks the check file about a key.
    pub(crate) fn check(&self, key: &StoreKey) -> KeyCheck {
        let mut bytes = Vec::new();
        let read =
            File::open(self.dir.join(CHECK)).and_then(|f| f.take(64).read_to_end(&mut bytes));
        match (read, bytes.split_first()) {
            (Ok(33), Some((&CHECK_VERSION, value))) => {
                if bool::from(value.ct_eq(&key.check_value())) {
                    KeyCheck::Fits
                } else {
                    KeyCheck::Differs
                }
            }
            _ => KeyCheck::Unknown,
        }
    }

    /// Writes the check file for a key, whole or not at all.
    pub(crate) fn write_check(&self, key: &StoreKey) -> io::Result<()> {
        let unfinished = self.dir.join("store.check.new");
        let mut file = private().create(true).truncate(true).open(&unfinished)?;
        file.write_all(&[CHECK_VERSION])?;
        file.write_all(&key.check_value())?;
        file.sync_all()?;
        fs::rename(&unfinished, self.dir.join(CHECK))?;
        self.sync_dir()
    }

    /// Moves a damaged database aside with all that belongs to it, under a name never used before.
    pub(crate) fn set_aside(&self, today: NaiveDate) -> io::Result<Vec<String>> {
        let mark = self.unused_mark(today);
        let mut names = Vec::new();
        for suffix in SUFFIXES {
            let from = with_suffix(&self.database(), suffix);
            let name = format!("{DATABASE}{mark}{suffix}");
            if from.exists() {
                fs::rename(&from, self.dir.join(&name))?;
                names.push(name);
            }
        }
        let check = self.dir.join(CHECK);
        if check.exists() {
            let name = format!("{CHECK}{mark}");
            fs::copy(&check, self.dir.join(&name))?;
            names.push(name);
        }
        self.sync_dir()?;
        Ok(names)
    }

    fn unused_mark(&self, today: NaiveDate) -> String {
        let mut count = 1_u32;
        loop {
            let mark = if count == 1 {
                format!(".damaged-{today}")
            } else {
                format!(".damaged-{today}-{count}")
            };
            let taken = SUFFIXES
                .iter()
                .any(|suffix| self.dir.join(format!("{DATABASE}{mark}{suffix}")).exists())
                || self.dir.join(format!("{CHECK}{mark}")).exists();
            if !taken {
                return mark;
            }
            count += 1;
        }
    }

    fn sync_dir(&self) -> io::Result<()> {
        // Only Unix can sync a directory; elsewhere a rename is as durable as it gets.
        #[cfg(unix)]
        File::open(&self.dir)?.sync_all()?;
        Ok(())
    }
}

/// The database, its write-ahead log and its shared memory.
const SUFFIXES: [&str; 3] = ["", "-wal", "-shm"];

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

/// Files for this user only.
pub(crate) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    #[test]
    fn a_second_lock_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let first = Files::lock(dir.path()).unwrap();
        assert_eq!(Files::lock(dir.path()).unwrap_err().code(), "in_use");
        drop(first);
        assert!(Files::lock(dir.path()).is_ok());
    }

    #[test]
    fn the_check_file_knows_its_key() {
        let dir = tempfile::tempdir().unwrap();
        let files = Files::lock(dir.path()).unwrap();
        let key = StoreKey::new([1; 32]);
        assert_eq!(files.check(&key), KeyCheck::Unknown);
        files.write_check(&key).unwrap();
        assert_eq!(files.check(&key), KeyCheck::Fits);
        assert_eq!(files.check(&StoreKey::new([2; 32])), KeyCheck::Differs);
        fs::write(dir.path().join(CHECK), b"short").unwrap();
        assert_eq!(files.check(&key), KeyCheck::Unknown);
    }

    #[test]
    fn setting_aside_never_overwrites() {
        let dir = tempfile::tempdir().unwrap();
        let files = Files::lock(dir.path()).unwrap();
        for (content, name) in [
            ("one", "store.db.damaged-2026-11-24"),
            ("two", "store.db.damaged-2026-11-24-2"),
            ("three", "store.db.damaged-2026-11-24-3"),
        ] {
            fs::write(files.database(), content).unwrap();
            fs::write(dir.path().join("store.db-wal"), content).unwrap();
            let names = files.set_aside(day()).unwrap();
            assert_eq!(names, [name.to_owned(), format!("{name}-wal")]);
            assert!(!files.database().exists());
        }
        let kept = |name: &str| fs::read_to_string(dir.path().join(name)).unwrap();
        assert_eq!(kept("store.db.damaged-2026-11-24"), "one");
        assert_eq!(kept("store.db.damaged-2026-11-24-2-wal"), "two");
        assert_eq!(kept("store.db.damaged-2026-11-24-3"), "three");
    }
}
