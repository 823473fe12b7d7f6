//! The companion itself: one open store, and what every area needs.

use std::path::Path;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, PoisonError};

use cairn_model::id::{DeviceId, LinkId};
use cairn_model::rev::Rev;
use cairn_model::time::Moment;
use cairn_store::{Store, StoreKey, Write};
use rand::CryptoRng;

use crate::care::Directories;
use crate::care::undo_limit;
use crate::care::{Goals, Lapses, Plans};
use crate::chance::Chance;
use crate::diary::{CheckIns, Instruments};
use crate::error::{Error, Fault};
use crate::links::{Grants, Links};
use crate::packs::{Added, Packs};
use crate::portable::forget_old;

const DEVICE: &str = "device";
const DEMO: &str = "demo";
const INSTALL: &str = "install";

/// What is decided once, when a home is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Setup {
    /// A demonstration: it links to servers on this machine only, and may run on chosen chance.
    pub demo: bool,
}

/// An open companion. The areas of what it can do are behind its methods.
pub struct Companion {
    pub(crate) store: Store,
    pub(crate) chance: Chance,
    pub(crate) demo: bool,
    device: Mutex<DeviceId>,
    /// Held by the one synchronisation that runs, and by requests that a dropped one left behind.
    pub(crate) syncing: Arc<tokio::sync::Mutex<()>>,
    pub(crate) request_ids: Arc<AtomicU64>,
    /// Links with a grant that is not withdrawn: what a saved entry is queued for. `None`: to be read again.
    pub(crate) sharing: tokio::sync::Mutex<Option<Vec<LinkId>>>,
    /// What installed packs add.
    added: Mutex<Arc<Added>>,
}

impl std::fmt::Debug for Companion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Companion")
            .field("demo", &self.demo)
            .finish_non_exhaustive()
    }
}

impl Companion {
    /// Makes a home in a directory that exists. `install` names this installation: it lies where a copied or
    /// restored store does not take it along. `source` is where all chance comes from.
    ///
    /// # Errors
    /// `exists`, `in_use`, `disk_full`, `io`.
    pub async fn create(
        dir: &Path,
        key: &StoreKey,
        setup: Setup,
        install: Option<&[u8; 32]>,
        source: impl CryptoRng + Send + 'static,
    ) -> Result<Self, Error> {
        let store = Store::create(dir, key).await.map_err(Fault::Open)?;
        Self::set_up(store, Some(setup), install, None, Chance::new(source))
            .await
            .map_err(Error::from)
    }

    /// Opens a home. Under another `install` than before it takes a new device id.
    ///
    /// # Errors
    /// `wrong_key`, `damaged` (moved aside, never deleted), `newer_schema`, `in_use`, `not_found`, `disk_full`, `io`.
    pub async fn open(
        dir: &Path,
        key: &StoreKey,
        install: Option<&[u8; 32]>,
        now: &Moment,
        source: impl CryptoRng + Send + 'static,
    ) -> Result<Self, Error> {
        let store = Store::open(dir, key, now.local_date())
            .await
            .map_err(Fault::Open)?;
        Self::set_up(store, None, install, Some(now), Chance::new(source))
            .await
            .map_err(Error::from)
    }

    async fn set_up(
        store: Store,
        setup: Option<Setup>,
        install: Option<&[u8; 32]>,
        opened: Option<&Moment>,
        chance: Chance,
    ) -> Result<Self, Fault> {
        let mut write = store.write().await?;
        if let Some(now) = opened {
            write.purge_documents(undo_limit(now)).await?;
            forget_old(&mut write, undo_limit(now)).await?;
        }
        if setup.is_some_and(|setup| setup.demo) {
            write.set_setting(DEMO, &[1]).await?;
        }
        let demo = write.setting(DEMO).await?.is_some();
        let kept = write
            .setting(DEVICE)
            .await?
            .and_then(|bytes| bytes.try_into().ok());
        let mark = write.setting(INSTALL).await?;
        let moved = install.is_some_and(|now| mark.is_some_and(|then| then != now));
        let device = match kept.filter(|_| !moved) {
            Some(bytes) => DeviceId(bytes),
            None => DeviceId::random(&mut chance.fork()),
        };
        write.set_setting(DEVICE, &device.0).await?;
        if let Some(install) = install {
            write.set_setting(INSTALL, install).await?;
        }
        let added = Added::read(&mut write).await?;
        write.commit().await?;
        Ok(Self {
            store,
            chance,
            demo,
            device: Mutex::new(device),
            syncing: Arc::default(),
            request_ids: Arc::default(),
            sharing: tokio::sync::Mutex::default(),
            added: Mutex::new(added),
        })
    }

    /// Whether a directory holds a home.
    #[must_use]
    pub fn exists(dir: &Path) -> bool {
        Store::exists(dir)
    }

    /// Whether this home is a demonstration.
    #[must_use]
    pub const fn is_demo(&self) -> bool {
        self.demo
    }

    /// Check-ins.
    #[must_use]
    pub const fn checkins(&self) -> CheckIns<'_> {
        CheckIns::new(self)
    }

    /// Instruments and their results.
    #[must_use]
    pub const fn instruments(&self) -> Instruments<'_> {
        Instruments::new(self)
    }

    /// Packs: content that comes after the program.
    #[must_use]
    pub const fn packs(&self) -> Packs<'_> {
        Packs::new(self)
    }

    /// Links to counsellors.
    #[must_use]
    pub const fn links(&self) -> Links<'_> {
        Links::new(self)
    }

    /// Service directories.
    #[must_use]
    pub const fn directories(&self) -> Directories<'_> {
        Directories::new(self)
    }

    /// What is shared on each link.
    #[must_use]
    pub const fn grants(&self) -> Grants<'_> {
        Grants::new(self)
    }

    /// The coping and safety plan.
    #[must_use]
    pub const fn plan(&self) -> Plans<'_> {
        Plans::new(self)
    }

    /// Lapses, each with its debrief.
    #[must_use]
    pub const fn lapses(&self) -> Lapses<'_> {
        Lapses::new(self)
    }

    /// Reintegration goals.
    #[must_use]
    pub const fn goals(&self) -> Goals<'_> {
        Goals::new(self)
    }

    /// Closes the home once all is written down, and frees its lock.
    ///
    /// # Errors
    /// `io`, `disk_full`; it is closed all the same.
    pub async fn close(self) -> Result<(), Error> {
        self.store
            .close()
            .await
            .map_err(|error| Fault::from(error).into())
    }

    pub(crate) fn added(&self) -> Arc<Added> {
        Arc::clone(&self.added.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn use_added(&self, added: Arc<Added>) {
        *self.added.lock().unwrap_or_else(PoisonError::into_inner) = added;
    }

    pub(crate) fn device(&self) -> DeviceId {
        *self.device.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The device id as the store has it now.
    pub(crate) async fn stored_device(&self, write: &mut Write<'_>) -> Result<DeviceId, Fault> {
        let kept = write
            .setting(DEVICE)
            .await?
            .and_then(|bytes| bytes.try_into().ok());
        kept.map(DeviceId).ok_or_else(Fault::unreadable)
    }

    /// Takes a new device id within a transaction; [`Self::use_device`] after its commit.
    pub(crate) async fn new_device(&self, write: &mut Write<'_>) -> Result<DeviceId, Fault> {
        let device = DeviceId::random(&mut self.chance.fork());
        write.set_setting(DEVICE, &device.0).await?;
        Ok(device)
    }

    pub(crate) fn use_device(&self, device: DeviceId) {
        *self.device.lock().unwrap_or_else(PoisonError::into_inner) = device;
    }

    /// The revision after `prev`.
    pub(crate) fn rev(&self, prev: Option<&Rev>, now: &Moment) -> Rev {
        Rev::next(prev, ms(now), self.device())
    }
}

/// Milliseconds since 1970; a [`Moment`] is never earlier.
pub(crate) fn ms(moment: &Moment) -> u64 {
    u64::try_from(moment.utc_ms()).unwrap_or(0)
}
