//! The store itself: opening, closing, checking, and handing out transactions.

use std::path::Path;

use chrono::NaiveDate;
use tokio::sync::{Mutex, MutexGuard, OnceCell};

use crate::access::{Read, Write};
use crate::connection::{Connection, Counts, SQLITE_ERROR};
use crate::error::{OpenError, StoreError};
use crate::files::{Files, KeyCheck, PAGE};
use crate::key::StoreKey;
use crate::migrate::{MIGRATIONS, Migration, latest, migrate};
use crate::sos::SosReader;

/// An open store. One process holds it at a time.
///
/// Every method may be dropped at any await point: what was begun is rolled back before the next use.
pub struct Store {
    /// The one connection that writes, in a lock, so that transactions queue up. Empty only while the store is dropped.
    writer: OnceCell<Mutex<Connection>>,
    /// A second connection, opened when somebody reads while the first is busy or reads at length.
    reader: OnceCell<Mutex<Connection>>,
    /// A third, for the row of the worst moment alone, so that it never waits for a reader either.
    pub(crate) sos: OnceCell<Mutex<SosReader>>,
    key: StoreKey,
    /// Where the files lie, under this process's lock. Empty once the store is closed.
    files: Option<Files>,
}

impl Store {
    /// Creates a store in a directory that exists. It is there whole or not at all.
    ///
    /// # Errors
    /// `exists`, `in_use`, `disk_full`, `io`.
    pub async fn create(dir: &Path, key: &StoreKey) -> Result<Self, OpenError> {
        let files = Files::lock(dir)?;
        if Files::exists(dir) {
            return Err(OpenError::Exists);
        }
        files.clear_unfinished()?;
        let built = build(&files, key).await;
        if built.is_err() {
            // What could not be finished would only take up room; it never was a store.
            files.clear_unfinished()?;
        }
        built?;
        files.write_check(key)?;
        files.finish()?;
        let (writer, _) = Connection::open(&files.database(), key, false)
            .await
            .map_err(plain)?;
        Ok(Self::with(writer, key, files))
    }

    /// Opens the store of a directory and brings it to the present schema.
    /// `today` goes into the name of a damaged file that is moved aside.
    ///
    /// # Errors
    /// Every [`OpenError`] but `exists`; nothing is destroyed in any of them.
    pub async fn open(dir: &Path, key: &StoreKey, today: NaiveDate) -> Result<Self, OpenError> {
        Self::open_with(dir, key, today, MIGRATIONS).await
    }

    pub(crate) async fn open_with(
        dir: &Path,
        key: &StoreKey,
        today: NaiveDate,
        migrations: &[Migration],
    ) -> Result<Self, OpenError> {
        if !Files::exists(dir) {
            return Err(OpenError::NotFound);
        }
        let files = Files::lock(dir)?;
        let check = files.check(key);
        let (length, logged) = files.lengths()?;
        if length < PAGE {
            // The engine would take an empty file for a new database.
            return Err(unopenable(&files, check, today));
        }
        let (mut writer, found) = match Connection::open(&files.database(), key, false).await {
            Ok(opened) => opened,
            Err(StoreError::Damaged) => return Err(unopenable(&files, check, today)),
            Err(error) => return Err(plain(error)),
        };
        let version = found.version;
        if logged == 0 && length != found.pages * PAGE {
            // With a log it may be shorter, as what is missing can be in there.
            let _ = writer.close().await;
            return Err(unopenable(&files, KeyCheck::Fits, today));
        }
        if version > latest(migrations) {
            writer.close().await.map_err(plain)?;
            return Err(OpenError::NewerSchema { found: version });
        }
        match migrate(&mut writer, migrations, version, latest(migrations)).await {
            Ok(()) => {}
            Err(StoreError::Damaged) => {
                let _ = writer.close().await;
                return Err(unopenable(&files, KeyCheck::Fits, today));
            }
            Err(error) => {
                let _ = writer.close().await;
                return Err(plain(error));
            }
        }
        let store = Self::with(writer, key, files);
        if check != KeyCheck::Fits
            && let Some(files) = &store.files
        {
            // The key opened the database, so it is the check file that is missing or wrong.
            files.write_check(key)?;
        }
        Ok(store)
    }

    fn with(writer: Connection, key: &StoreKey, files: Files) -> Self {
        Self {
            writer: OnceCell::new_with(Some(Mutex::new(writer))),
            reader: OnceCell::new(),
            sos: OnceCell::new(),
            key: key.clone(),
            files: Some(files),
        }
    }

    /// Whether a directory holds a store.
    #[must_use]
    pub fn exists(dir: &Path) -> bool {
        Files::exists(dir)
    }

    /// Moves the store of a directory aside, for one that opens but is found damaged later.
    /// Returns the new file names.
    ///
    /// # Errors
    /// `not_found`, `in_use`, `io`.
    pub fn set_aside(dir: &Path, today: NaiveDate) -> Result<Vec<String>, OpenError> {
        if !Files::exists(dir) {
            return Err(OpenError::NotFound);
        }
        Ok(Files::lock(dir)?.set_aside(today)?)
    }

    /// Begins a transaction that writes. It waits for the one before it.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn write(&self) -> Result<Write<'_>, StoreError> {
        let mut connection = self.writing()?.lock().await;
        connection.begin().await?;
        Ok(Write::new(connection))
    }

    /// Reads, beside a transaction that writes. Each statement sees what was committed before it.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub async fn read(&self) -> Result<Read<'_>, StoreError> {
        let reader = self
            .reader
            .get_or_try_init(|| async {
                let file = self.files.as_ref().ok_or(StoreError::Closed)?.database();
                let (connection, _) = Connection::open(&file, &self.key, false).await?;
                Ok::<_, StoreError>(Mutex::new(connection))
            })
            .await?;
        Ok(Read::new(reader.lock().await))
    }

    /// The writing connection when nobody uses it, else the reading one. Only for one statement at a time:
    /// a guard that a caller could hold would keep that caller's own transaction waiting.
    pub(crate) async fn idle(&self) -> Result<Read<'_>, StoreError> {
        if let Ok(mut connection) = self.writing()?.try_lock() {
            connection.settle().await?;
            return Ok(Read::new(connection));
        }
        self.read().await
    }

    pub(crate) async fn sos_reader(&self) -> Result<&Mutex<SosReader>, StoreError> {
        self.sos
            .get_or_try_init(|| async {
                let file = self.files.as_ref().ok_or(StoreError::Closed)?.database();
                let reader = SosReader::connect(&file, &self.key).await?;
                Ok(Mutex::new(reader))
            })
            .await
    }

    pub(crate) async fn writer(&self) -> Result<MutexGuard<'_, Connection>, StoreError> {
        let mut connection = self.writing()?.lock().await;
        connection.settle().await?;
        Ok(connection)
    }

    fn writing(&self) -> Result<&Mutex<Connection>, StoreError> {
        self.writer.get().ok_or(StoreError::Closed)
    }

    /// Reads the whole file and reports whether any of it is damaged.
    ///
    /// # Errors
    /// Any [`StoreError`] that keeps the check itself from running.
    pub async fn check_data(&self) -> Result<DataCheck, StoreError> {
        let mut connection = self.writer().await?;
        // Sealing: each page on disk against its own authentication code.
        let pages = connection
            .rows(sqlx::query("PRAGMA cipher_integrity_check"))
            .await;
        let structure = connection
            .rows(sqlx::query("PRAGMA integrity_check(10)"))
            .await;
        let references = connection
            .rows(sqlx::query("PRAGMA foreign_key_check"))
            .await;
        let (pages, structure, references) = match (pages, structure, references) {
            (Ok(p), Ok(s), Ok(r)) => (p, s, r),
            (Err(error), ..) | (_, Err(error), _) | (.., Err(error)) => {
                return match error {
                    // The second is what the engine says when the page with the tables' own descriptions is damaged.
                    StoreError::Damaged | StoreError::Io(SQLITE_ERROR) => Ok(DataCheck {
                        sound: false,
                        faults: 1,
                    }),
                    other => Err(other),
                };
            }
        };
        let structure = structure
            .iter()
            .filter(|row| !sqlx::Row::try_get::<&str, _>(*row, 0).is_ok_and(|text| text == "ok"))
            .count();
        let faults = pages.len() + structure + references.len();
        Ok(DataCheck {
            sound: faults == 0,
            faults,
        })
    }

    /// How many statements and rows passed through this store so far.
    pub async fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for connection in [self.writer.get(), self.reader.get()].into_iter().flatten() {
            let more = connection.lock().await.counts();
            counts.statements += more.statements;
            counts.rows += more.rows;
        }
        counts
    }

    /// Closes the store and frees its lock once all is written down.
    ///
    /// # Errors
    /// Any [`StoreError`]; the store is closed all the same.
    pub async fn close(mut self) -> Result<(), StoreError> {
        self.take().shut().await
    }

    fn take(&mut self) -> Open {
        Open {
            reader: self.reader.take(),
            sos: self.sos.take(),
            writer: self.writer.take(),
            files: self.files.take(),
        }
    }
}

/// What an open store holds, on its way to being closed.
struct Open {
    reader: Option<Mutex<Connection>>,
    sos: Option<Mutex<SosReader>>,
    writer: Option<Mutex<Connection>>,
    files: Option<Files>,
}

impl Open {
    async fn shut(self) -> Result<(), StoreError> {
        let mut outcome = match self.sos {
            Some(reader) => reader.into_inner().close().await,
            None => Ok(()),
        };
        for connection in [self.reader, self.writer].into_iter().flatten() {
            outcome = outcome.and(connection.into_inner().close().await);
        }
        // Only now may another process open the files.
        drop(self.files);
        outcome
    }
}

impl Drop for Store {
    /// A store that nobody closed is closed here, and waited for. It stays `in_use` until then: whoever opened it earlier
    /// would read its files while they are still being written. And a process that ends takes SQLCipher's memory
    /// away (it does so at exit) from threads that are still in it.
    fn drop(&mut self) {
        let open = self.take();
        if open.files.is_none() {
            return;
        }
        let closing = move || {
            let runtime = tokio::runtime::Builder::new_current_thread().build();
            if let Ok(runtime) = runtime {
                // Nobody is left to tell.
                let _ = runtime.block_on(open.shut());
            }
        };
        // On a thread of its own: this one may be in a runtime, which can't be blocked on.
        if let Ok(closing) = std::thread::Builder::new().spawn(closing) {
            let _ = closing.join();
        }
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Neither the key nor where it lies.
        f.write_str("Store(..)")
    }
}

/// What a check of the whole file found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DataCheck {
    /// Nothing was wrong.
    pub sound: bool,
    /// How many faults were reported.
    pub faults: usize,
}

/// Builds a new database under the unfinished name.
async fn build(files: &Files, key: &StoreKey) -> Result<(), OpenError> {
    // Made first, so that it is for this user only from the start.
    crate::files::private()
        .create_new(true)
        .open(files.unfinished())?;
    let (mut connection, _) = Connection::open(&files.unfinished(), key, true)
        .await
        .map_err(plain)?;
    let migrated = migrate(&mut connection, MIGRATIONS, 0, latest(MIGRATIONS)).await;
    // Closing moves the log into the database, which then stands alone.
    let closed = connection.close().await;
    migrated.and(closed).map_err(plain)
}

/// The database doesn't open: the check file tells whether that is the key or the file.
fn unopenable(files: &Files, check: KeyCheck, today: NaiveDate) -> OpenError {
    match check {
        KeyCheck::Fits => match files.set_aside(today) {
            Ok(aside) => OpenError::Damaged { aside },
            Err(error) => error.into(),
        },
        // Without a check file nobody can tell, and a store that is whole must not be moved.
        KeyCheck::Differs | KeyCheck::Unknown => OpenError::WrongKey,
    }
}

fn plain(error: StoreError) -> OpenError {
    match error {
        StoreError::DiskFull => OpenError::DiskFull,
        _ => OpenError::Io {
            kind: std::io::ErrorKind::Other,
        },
    }
}
