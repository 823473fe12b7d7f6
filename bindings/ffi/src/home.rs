//! The home: making, opening, locking, and what concerns all of it.

use std::path::Path;
use std::sync::Arc;

use cairn_companion as core;

use crate::aways::Aways;
use crate::checkins::CheckIns;
use crate::directories::Directories;
use crate::error::CairnError;
use crate::families::FamilyChecks;
use crate::goals::Goals;
use crate::grants::Grants;
use crate::handle::Handle;
use crate::ifthens::IfThens;
use crate::imports::Imports;
use crate::insight::Insight;
use crate::instruments::Instruments;
use crate::lapses::Lapses;
use crate::links::Links;
use crate::moment::{Moment, now as read_now};
use crate::packs::Packs;
use crate::plans::Plans;
use crate::records::dashboard::{Dashboard, SyncReport};
use crate::schedule::Schedule;
use crate::transport::Transport;
use crate::urges::Urges;

/// What is decided once, when a home is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Setup {
    /// A demonstration: it links to servers on this machine only.
    #[uniffi(default)]
    pub demo: bool,
}

/// Everything of one person on one device: an encrypted store, and what can be done with it.
///
/// Keep one for the life of the app, and close the objects it hands out with it. Locking and unlocking keep all of
/// them valid. Once all of them are closed the store closes by itself, in the background: [`Home::lock`] waits for
/// that.
#[derive(uniffi::Object)]
pub struct Home {
    pub(crate) handle: Arc<Handle>,
}

impl std::fmt::Debug for Home {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Home").finish_non_exhaustive()
    }
}

/// Whether a directory holds a home.
#[uniffi::export]
#[must_use]
pub fn home_exists(dir: &str) -> bool {
    core::Companion::exists(Path::new(dir))
}

#[uniffi::export(async_runtime = "tokio")]
impl Home {
    /// Makes a home in a directory that exists. `key` is 32 random bytes that the platform made and keeps; they are
    /// wiped here after use. `install` is 32 bytes that name this installation and lie where a copied or restored
    /// home does not take them along.
    ///
    /// # Errors
    /// `exists`, `in_use`, `disk_full`, `io`; `invalid_fields` for a key of another length.
    #[uniffi::constructor]
    pub async fn create(
        dir: String,
        key: Vec<u8>,
        setup: Setup,
        install: Option<Vec<u8>>,
    ) -> Result<Arc<Self>, CairnError> {
        let setup = core::Setup { demo: setup.demo };
        let handle = Handle::create(dir, key, setup, install).await?;
        Ok(Arc::new(Self { handle }))
    }

    /// Opens a home. Under another `install` than before it takes a new device id.
    ///
    /// # Errors
    /// `wrong_key`, `damaged` (moved aside, never deleted), `newer_schema`, `in_use`, `not_found`, `disk_full`, `io`,
    /// `invalid_fields`.
    #[uniffi::constructor]
    pub async fn open(
        dir: String,
        key: Vec<u8>,
        install: Option<Vec<u8>>,
        now: Moment,
    ) -> Result<Arc<Self>, CairnError> {
        let handle = Handle::open(dir, key, install, &read_now(&now)?).await?;
        Ok(Arc::new(Self { handle }))
    }

    /// Closes the store once all is written down, forgets its key and frees its lock. A synchronisation that runs is
    /// broken off (`cancelled`) and loses nothing; other calls are waited for. Until [`Home::unlock`] every call says
    /// `closed`. Call it before the system suspends the app; locking twice is fine.
    ///
    /// # Errors
    /// `io`, `disk_full`; it is closed all the same.
    pub async fn lock(&self) -> Result<(), CairnError> {
        self.handle.lock().await
    }

    /// Opens the store again for all objects of this home.
    ///
    /// # Errors
    /// As for [`Home::open`]; `in_use` where it is not locked.
    pub async fn unlock(&self, key: Vec<u8>, now: Moment) -> Result<(), CairnError> {
        self.handle.unlock(key, &read_now(&now)?).await
    }

    /// Whether this home is a demonstration.
    ///
    /// # Errors
    /// `closed`.
    pub async fn is_demo(&self) -> Result<bool, CairnError> {
        Ok(self.handle.home().await?.is_demo())
    }

    /// Check-ins.
    #[must_use]
    pub fn checkins(&self) -> Arc<CheckIns> {
        Arc::new(CheckIns::new(Arc::clone(&self.handle)))
    }

    /// Instruments and their results.
    #[must_use]
    pub fn instruments(&self) -> Arc<Instruments> {
        Arc::new(Instruments::new(Arc::clone(&self.handle)))
    }

    /// Links to counsellors.
    #[must_use]
    pub fn links(&self) -> Arc<Links> {
        Arc::new(Links::new(Arc::clone(&self.handle)))
    }

    /// What is shared on each link.
    #[must_use]
    pub fn grants(&self) -> Arc<Grants> {
        Arc::new(Grants::new(Arc::clone(&self.handle)))
    }

    /// The coping and safety plan.
    #[must_use]
    pub fn plan(&self) -> Arc<Plans> {
        Arc::new(Plans::new(Arc::clone(&self.handle)))
    }

    /// Appointments, medication and reminders.
    #[must_use]
    pub fn schedule(&self) -> Arc<Schedule> {
        Arc::new(Schedule::new(Arc::clone(&self.handle)))
    }

    /// How a family member is: their own answers, which are never the person's.
    #[must_use]
    pub fn family_checks(&self) -> Arc<FamilyChecks> {
        Arc::new(FamilyChecks::new(Arc::clone(&self.handle)))
    }

    /// Lapses, each with its debrief.
    #[must_use]
    pub fn lapses(&self) -> Arc<Lapses> {
        Arc::new(Lapses::new(Arc::clone(&self.handle)))
    }

    /// Times away, after which a warning is shown.
    #[must_use]
    pub fn aways(&self) -> Arc<Aways> {
        Arc::new(Aways::new(Arc::clone(&self.handle)))
    }

    /// If-then plans.
    #[must_use]
    pub fn ifthens(&self) -> Arc<IfThens> {
        Arc::new(IfThens::new(Arc::clone(&self.handle)))
    }

    /// The urge timer.
    #[must_use]
    pub fn urges(&self) -> Arc<Urges> {
        Arc::new(Urges::new(Arc::clone(&self.handle)))
    }

    /// What works, and early-warning rules.
    #[must_use]
    pub fn insight(&self) -> Arc<Insight> {
        Arc::new(Insight::new(Arc::clone(&self.handle)))
    }

    /// Reintegration goals.
    #[must_use]
    pub fn goals(&self) -> Arc<Goals> {
        Arc::new(Goals::new(Arc::clone(&self.handle)))
    }

    /// Service directories.
    #[must_use]
    pub fn directories(&self) -> Arc<Directories> {
        Arc::new(Directories::new(Arc::clone(&self.handle)))
    }

    /// Packs: content that comes after the program.
    #[must_use]
    pub fn packs(&self) -> Arc<Packs> {
        Arc::new(Packs::new(Arc::clone(&self.handle)))
    }

    /// What comes from exports.
    #[must_use]
    pub fn imports(&self) -> Arc<Imports> {
        Arc::new(Imports::new(Arc::clone(&self.handle)))
    }

    /// Day states, means, last scores, days that count.
    ///
    /// # Errors
    /// `io`, `damaged`, `closed`.
    pub async fn dashboard(&self, now: Moment) -> Result<Dashboard, CairnError> {
        let now = read_now(&now)?;
        Ok(self.handle.home().await?.dashboard(&now).await?.into())
    }

    /// Synchronises every link. What goes wrong with one link stands in the report and keeps no other waiting. A
    /// cancelled call breaks its request off; the next one goes on from there.
    ///
    /// # Errors
    /// Only what is wrong with the store itself; `cancelled` where the home is being locked.
    pub async fn sync(
        &self,
        transport: Arc<dyn Transport>,
        now: Moment,
    ) -> Result<SyncReport, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        let act = home.sync(home.line(transport), &now);
        Ok(self.handle.unless_locked(act).await?.into())
    }

    /// Everything the person wrote, answered, planned or set, as the text of one JSON object. No keys are in it, and
    /// nothing that an import would not take.
    ///
    /// # Errors
    /// `io`, `damaged`, `unreadable`, `closed`.
    pub async fn export_json(&self) -> Result<String, CairnError> {
        let export = self.handle.home().await?.export_json().await?;
        Ok(export.to_string())
    }
}
