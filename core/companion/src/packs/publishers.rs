//! Whose packs count: the publisher that is built in, and those that the person chose to trust.

use cairn_model::time::Moment;
use cairn_packs::{Fingerprint, Publisher, Refusal, embedded};
use cairn_store::StoredPublisher;

use super::view::PublisherView;
use super::{Packs, added};
use crate::error::{Error, Fault};

impl Packs<'_> {
    /// What a key is, so that its fingerprint can be compared before it is trusted. Nothing is kept.
    ///
    /// # Errors
    /// `pack_not_a_key`.
    pub fn preview_publisher(&self, name: &str, key: &str) -> Result<PublisherView, Error> {
        let publisher = Publisher::new(name, key).map_err(Fault::from)?;
        Ok(PublisherView::of(&publisher, built_in(&publisher)?))
    }

    /// Trusts a publisher from now on. `fingerprint` is what the person confirmed: the one of the preview, which
    /// they compared with what the publisher told them another way.
    ///
    /// # Errors
    /// `pack_not_a_key`, `pack_fingerprint_differs`, `disk_full`, `io`.
    pub async fn trust(
        &self,
        name: &str,
        key: &str,
        fingerprint: &str,
        now: &Moment,
    ) -> Result<PublisherView, Error> {
        Ok(self.try_trust(name, key, fingerprint, now).await?)
    }

    async fn try_trust(
        &self,
        name: &str,
        key: &str,
        fingerprint: &str,
        now: &Moment,
    ) -> Result<PublisherView, Fault> {
        let publisher = Publisher::new(name, key)?;
        if fingerprint.parse::<Fingerprint>()? != publisher.fingerprint() {
            return Err(Refusal::FingerprintDiffers.into());
        }
        let ours = built_in(&publisher)?;
        if !ours {
            let mut write = self.companion.store.write().await?;
            let stored = StoredPublisher {
                key: publisher.key().to_owned(),
                name: publisher.name.clone(),
                at: *now,
            };
            write.put_publisher(&stored).await?;
            // What they brought before is shown under their new name.
            self.commit(write).await?;
        }
        Ok(PublisherView::of(&publisher, ours))
    }

    /// Trusts a publisher no longer, and removes the packs that came from them.
    ///
    /// # Errors
    /// `not_found` where no such publisher was trusted by the person; `io`.
    pub async fn distrust(&self, fingerprint: &str) -> Result<(), Error> {
        Ok(self.try_distrust(fingerprint).await?)
    }

    async fn try_distrust(&self, fingerprint: &str) -> Result<(), Fault> {
        let fingerprint: Fingerprint = fingerprint
            .parse()
            .map_err(|_| cairn_store::StoreError::NotFound)?;
        let trusted = self.trusted().await?;
        let found = trusted
            .into_iter()
            .skip(1)
            .find(|one| one.fingerprint() == fingerprint)
            .ok_or(cairn_store::StoreError::NotFound)?;
        let mut write = self.companion.store.write().await?;
        write.remove_publisher(found.key()).await?;
        self.commit(write).await
    }

    /// The publishers that count, the one that is built in first.
    ///
    /// # Errors
    /// `io`.
    pub async fn publishers(&self) -> Result<Vec<PublisherView>, Error> {
        let trusted = self.trusted().await?;
        let view = |(n, one): (usize, &Publisher)| PublisherView::of(one, n == 0);
        Ok(trusted.iter().enumerate().map(view).collect())
    }

    pub(super) async fn trusted(&self) -> Result<Vec<Publisher>, Fault> {
        added::trusted(&mut self.companion.store.read().await?).await
    }
}

fn built_in(publisher: &Publisher) -> Result<bool, Fault> {
    Ok(embedded()?.key() == publisher.key())
}
