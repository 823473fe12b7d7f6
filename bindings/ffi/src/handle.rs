//! One home, open or locked, that all objects of the façade share.

use std::future::Future;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use cairn_companion::{Companion, Error, Setup, StoreKey};
use cairn_model::time::Moment;
use tokio::runtime::Handle as Runtime;
use tokio::sync::{RwLock, RwLockReadGuard, watch};
use zeroize::Zeroizing;

use crate::chance;
use crate::error::CairnError;
use crate::transport::{Foreign, Transport};

/// Counts the openings of this program's homes.
static OPENINGS: AtomicU32 = AtomicU32::new(0);

/// A home that is open, and which opening it is.
struct Opened {
    companion: Companion,
    opening: u32,
}

/// An open home while a call uses it; locking waits for it.
pub(crate) struct Use<'h>(RwLockReadGuard<'h, Opened>);

impl Deref for Use<'_> {
    type Target = Companion;

    fn deref(&self) -> &Companion {
        &self.0.companion
    }
}

impl Use<'_> {
    /// The platform's transport, for this opening.
    pub(crate) fn line(&self, transport: Arc<dyn Transport>) -> Arc<Foreign> {
        Foreign::new(transport, self.0.opening)
    }
}

/// See the module.
pub(crate) struct Handle {
    dir: PathBuf,
    install: Option<[u8; 32]>,
    slot: Arc<RwLock<Option<Opened>>>,
    /// Whether somebody waits to lock.
    locking: watch::Sender<bool>,
    /// Where the store is closed that nobody closed.
    runtime: Option<Runtime>,
}

/// Says that somebody waits to lock, as long as it lives.
struct Locking<'h>(&'h watch::Sender<bool>);

impl<'h> Locking<'h> {
    fn begin(locking: &'h watch::Sender<bool>) -> Self {
        locking.send_replace(true);
        Self(locking)
    }
}

impl Drop for Locking<'_> {
    fn drop(&mut self) {
        self.0.send_replace(false);
    }
}

impl Handle {
    pub(crate) async fn create(
        dir: String,
        key: Vec<u8>,
        setup: Setup,
        install: Option<Vec<u8>>,
    ) -> Result<Arc<Self>, CairnError> {
        let (key, install) = (read_key(key)?, read_install(install)?);
        let dir = PathBuf::from(dir);
        let companion =
            Companion::create(&dir, &key, setup, install.as_ref(), chance::rng()?).await?;
        Ok(Self::with(dir, install, Some(companion)))
    }

    pub(crate) async fn open(
        dir: String,
        key: Vec<u8>,
        install: Option<Vec<u8>>,
        now: &Moment,
    ) -> Result<Arc<Self>, CairnError> {
        let handle = Self::with(PathBuf::from(dir), read_install(install)?, None);
        handle.unlock(key, now).await?;
        Ok(handle)
    }

    fn with(dir: PathBuf, install: Option<[u8; 32]>, companion: Option<Companion>) -> Arc<Self> {
        Arc::new(Self {
            dir,
            install,
            slot: Arc::new(RwLock::new(companion.map(numbered))),
            locking: watch::Sender::new(false),
            runtime: Runtime::try_current().ok(),
        })
    }

    /// The open home.
    ///
    /// # Errors
    /// `closed`.
    pub(crate) async fn home(&self) -> Result<Use<'_>, CairnError> {
        RwLockReadGuard::try_map(self.slot.read().await, Option::as_ref)
            .map(Use)
            .map_err(|_| CairnError::of("closed"))
    }

    /// Runs what goes over the network, and leaves it where somebody waits to lock the home.
    ///
    /// # Errors
    /// `cancelled` then; its own else.
    pub(crate) async fn unless_locked<T>(
        &self,
        act: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, CairnError> {
        let mut locking = self.locking.subscribe();
        tokio::select! {
            biased;
            done = act => Ok(done?),
            _ = locking.wait_for(|locking| *locking) => Err(CairnError::of("cancelled")),
        }
    }

    /// Closes the home once the calls that run are done.
    pub(crate) async fn lock(&self) -> Result<(), CairnError> {
        let locking = Locking::begin(&self.locking);
        let mut slot = Arc::clone(&self.slot).write_owned().await;
        drop(locking);
        let Some(opened) = slot.take() else {
            return Ok(());
        };
        // On a task of its own: begun is done, also when nobody waits for it any more.
        let closing = tokio::spawn(async move {
            let closed = opened.companion.close().await;
            drop(slot);
            closed
        });
        let closed = closing.await.map_err(|_| CairnError::of("internal"))?;
        Ok(closed?)
    }

    /// Opens the home again.
    pub(crate) async fn unlock(&self, key: Vec<u8>, now: &Moment) -> Result<(), CairnError> {
        let key = read_key(key)?;
        let mut slot = self.slot.write().await;
        let companion =
            Companion::open(&self.dir, &key, self.install.as_ref(), now, chance::rng()?).await?;
        *slot = Some(numbered(companion));
        Ok(())
    }
}

impl Drop for Handle {
    /// Closes what nobody locked, in the background. Until that is done the home stays `in_use`: only letting go of
    /// it would free the lock while the database is still being written.
    fn drop(&mut self) {
        let slot = Arc::clone(&self.slot).try_write_owned();
        if let (Ok(mut slot), Some(runtime)) = (slot, &self.runtime)
            && let Some(opened) = slot.take()
        {
            // A drop has nobody to tell what went wrong.
            runtime.spawn(async move { opened.companion.close().await.ok() });
        }
    }
}

fn numbered(companion: Companion) -> Opened {
    Opened {
        companion,
        opening: OPENINGS.fetch_add(1, Ordering::Relaxed),
    }
}

/// Takes over the key's bytes and wipes them.
pub(crate) fn read_key(bytes: Vec<u8>) -> Result<StoreKey, CairnError> {
    StoreKey::from_slice(&Zeroizing::new(bytes))
        .ok_or_else(|| CairnError::field("key", "out_of_range"))
}

fn read_install(bytes: Option<Vec<u8>>) -> Result<Option<[u8; 32]>, CairnError> {
    let read = |bytes: Vec<u8>| bytes.try_into().ok();
    match bytes {
        None => Ok(None),
        Some(bytes) => read(bytes)
            .map(Some)
            .ok_or_else(|| CairnError::field("install", "out_of_range")),
    }
}

#[cfg(test)]
mod tests {
    use std::future::pending;
    use std::pin::pin;
    use std::task::{Context, Waker};

    use super::*;

    async fn handle(dir: &tempfile::TempDir) -> Arc<Handle> {
        let dir = dir.path().to_string_lossy().into_owned();
        Handle::create(dir, vec![1; 32], Setup::default(), None)
            .await
            .unwrap()
    }

    fn code(error: &CairnError) -> &str {
        let CairnError::Failed { code, .. } = error;
        code
    }

    fn now() -> Moment {
        "2026-11-24T08:00:00+01:00[Europe/Berlin]".parse().unwrap()
    }

    #[tokio::test]
    async fn locking_breaks_off_what_goes_over_the_network() {
        let dir = tempfile::tempdir().unwrap();
        let handle = handle(&dir).await;
        let online = async {
            let _home = handle.home().await.unwrap();
            handle
                .unless_locked(pending::<Result<(), Error>>())
                .await
                .unwrap_err()
        };
        let (broken, locked) = tokio::join!(online, handle.lock());
        assert_eq!(code(&broken), "cancelled");
        locked.unwrap();
        assert_eq!(code(&handle.home().await.err().unwrap()), "closed");
    }

    #[tokio::test]
    async fn a_lock_that_was_given_up_leaves_the_home_open() {
        let dir = tempfile::tempdir().unwrap();
        let handle = handle(&dir).await;
        let home = handle.home().await.unwrap();
        {
            let mut locking = pin!(handle.lock());
            let mut context = Context::from_waker(Waker::noop());
            assert!(locking.as_mut().poll(&mut context).is_pending());
        }
        drop(home);
        let done = handle.unless_locked(async { Ok(7) }).await;
        assert_eq!(done, Ok(7));
        assert!(handle.home().await.is_ok());
    }

    #[tokio::test]
    async fn a_wrong_key_leaves_the_home_locked() {
        let dir = tempfile::tempdir().unwrap();
        let handle = handle(&dir).await;
        handle.lock().await.unwrap();
        let wrong = handle.unlock(vec![2; 32], &now()).await.unwrap_err();
        assert_eq!(code(&wrong), "wrong_key");
        assert_eq!(code(&handle.home().await.err().unwrap()), "closed");
        handle.unlock(vec![1; 32], &now()).await.unwrap();
        assert!(handle.home().await.is_ok());
    }

    #[test]
    fn keys_have_32_bytes() {
        assert!(read_key(vec![1; 32]).is_ok());
        assert_eq!(
            read_key(vec![1; 33]).unwrap_err(),
            CairnError::field("key", "out_of_range")
        );
        assert_eq!(read_install(None), Ok(None));
        assert!(read_install(Some(vec![1; 3])).is_err());
    }
}
