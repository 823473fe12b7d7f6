//! Packs: whom the person trusts, what is installed, and what of it may be offered.

use crate::area::area;
use crate::cross::Cross;
use crate::error::CairnError;
use crate::moment::{Moment, now as read_now};
use crate::records::pack::{InstalledPack, PackView, PublisherView};

area! {
    /// The packs of a home.
    Packs
}

#[uniffi::export(async_runtime = "tokio")]
impl Packs {
    /// Reads a pack and its signature and says what they are. Nothing is kept.
    ///
    /// # Errors
    /// `pack_bad_signature`, `pack_unknown_publisher`, and every other reason to refuse a pack; `io`, `closed`.
    pub async fn verify(&self, bytes: Vec<u8>, signature: String) -> Result<PackView, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.packs().verify(&bytes, &signature).await?.into())
    }

    /// Installs a pack in one transaction: all of it is there afterwards, or nothing of it. The one that is
    /// installed already, once more, changes nothing.
    ///
    /// # Errors
    /// Those of [`Self::verify`]; `pack_older_version`, `pack_other_publisher`, `pack_name_taken`; `disk_full`, `io`,
    /// `closed`.
    pub async fn install(
        &self,
        bytes: Vec<u8>,
        signature: String,
        now: Moment,
    ) -> Result<InstalledPack, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.packs().install(&bytes, &signature, &now).await?.into())
    }

    /// What is installed, by name.
    ///
    /// # Errors
    /// `io`, `closed`.
    pub async fn list(&self) -> Result<Vec<PackView>, CairnError> {
        Ok(self.handle.home().await?.packs().list().await?.cross())
    }

    /// Removes a pack. What was filled in with it stays. An older version can't be installed afterwards either.
    ///
    /// # Errors
    /// `not_found`, `io`, `closed`.
    pub async fn remove(&self, id: String) -> Result<(), CairnError> {
        Ok(self.handle.home().await?.packs().remove(&id).await?)
    }

    /// What a key is, so that its fingerprint can be compared before it is trusted. Nothing is kept.
    ///
    /// # Errors
    /// `pack_not_a_key`, `closed`.
    pub async fn preview_publisher(
        &self,
        name: String,
        key: String,
    ) -> Result<PublisherView, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.packs().preview_publisher(&name, &key)?.into())
    }

    /// Trusts a publisher from now on. `fingerprint` is what the person confirmed: the one of the preview, which
    /// they compared with what the publisher told them another way.
    ///
    /// # Errors
    /// `pack_not_a_key`, `pack_fingerprint_differs`, `disk_full`, `io`, `closed`.
    pub async fn trust(
        &self,
        name: String,
        key: String,
        fingerprint: String,
        now: Moment,
    ) -> Result<PublisherView, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        let trusted = home.packs().trust(&name, &key, &fingerprint, &now).await?;
        Ok(trusted.into())
    }

    /// Trusts a publisher no longer, and removes the packs that came from them.
    ///
    /// # Errors
    /// `not_found` where no such publisher was trusted by the person; `io`, `closed`.
    pub async fn distrust(&self, fingerprint: String) -> Result<(), CairnError> {
        let home = self.handle.home().await?;
        Ok(home.packs().distrust(&fingerprint).await?)
    }

    /// The publishers that count, the one that is built in first.
    ///
    /// # Errors
    /// `io`, `closed`.
    pub async fn publishers(&self) -> Result<Vec<PublisherView>, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.packs().publishers().await?.cross())
    }
}
