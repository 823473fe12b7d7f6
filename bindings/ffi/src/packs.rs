//! Packs: whom the person trusts, what is installed, and what of it may be offered.

use crate::area::area;
use crate::cross::Cross;
use crate::error::CairnError;
use crate::moment::{Moment, now as read_now};
use crate::records::learn::PackText;
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

    /// The texts to learn from that installed packs bring, by name. What waits for a review is not among them.
    ///
    /// # Errors
    /// `closed`.
    pub async fn texts(&self) -> Result<Vec<PackText>, CairnError> {
        let texts = self.handle.home().await?.pack_texts();
        Ok(texts.iter().filter_map(PackText::of).collect())
    }

    /// The text of this name, such as `evenings/winding-down`.
    ///
    /// # Errors
    /// `not_found`, `closed`.
    pub async fn text(&self, name: String) -> Result<PackText, CairnError> {
        let found = self.handle.home().await?.pack_text(&name);
        let text = found.as_ref().and_then(PackText::of);
        text.ok_or_else(|| CairnError::of("not_found"))
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

#[cfg(test)]
mod tests {
    use cairn_packs::{AppVersion, build};
    use minisign::KeyPair;

    use super::*;
    use crate::LearnText;
    use crate::testing::{home, now};

    const FILES: [(&str, &str); 4] = [
        (
            "pack.toml",
            include_str!("../../../core/packs/example/learn/pack.toml"),
        ),
        (
            "exercises/lamp.en.toml",
            include_str!("../../../core/packs/example/learn/exercises/lamp.en.toml"),
        ),
        (
            "exercises/lamp.es.toml",
            include_str!("../../../core/packs/example/learn/exercises/lamp.es.toml"),
        ),
        (
            "pages/quiet-room.toml",
            include_str!("../../../core/packs/example/learn/pages/quiet-room.toml"),
        ),
    ];

    const NAMES: [&str; 2] = ["example-evenings/lamp", "example-evenings/quiet-room"];

    /// Installs the example by a publisher whom the home trusts from then on.
    async fn installed(packs: &Packs) -> PackView {
        let keys = KeyPair::generate_unencrypted_keypair().unwrap();
        let public = keys.pk.to_box().unwrap().into_string();
        let seen = packs.preview_publisher("Press".to_owned(), public.clone());
        let print = seen.await.unwrap().fingerprint;
        let trusted = packs.trust("Press".to_owned(), public, print, now(0));
        trusted.await.unwrap();
        let files = FILES.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        let bytes = build(files.into(), AppVersion(0, 1, 0)).unwrap();
        let signature = minisign::sign(Some(&keys.pk), &keys.sk, &bytes[..], None, None);
        let signature = signature.unwrap().into_string();
        packs.install(bytes, signature, now(0)).await.unwrap().pack
    }

    #[tokio::test]
    async fn texts_of_a_pack_are_read_with_whose_they_are_and_go_with_it() {
        let (_dir, home) = home().await;
        let packs = home.packs();
        assert_eq!(packs.texts().await.unwrap(), []);
        let pack = installed(&packs).await;
        let texts = packs.texts().await.unwrap();
        let names: Vec<&str> = texts.iter().map(|text| &*text.name).collect();
        assert_eq!(names, NAMES);
        for text in &texts {
            assert_eq!((&*text.pack, &*text.publisher), (&*pack.id, "Press"));
            assert_eq!(&packs.text(text.name.clone()).await.unwrap(), text);
        }
        let lamp = texts.iter().find(|text| text.languages == ["en", "es"]);
        let Some(LearnText::Exercise { exercise }) = lamp.map(|lamp| &lamp.text) else {
            panic!("{texts:?}");
        };
        assert_eq!(exercise.about.language, "en");
        assert!(matches!(&texts[1].text, LearnText::Page { .. }));
        packs.remove(pack.id).await.unwrap();
        let CairnError::Failed { code, .. } = packs.text(texts[0].name.clone()).await.unwrap_err();
        assert_eq!(code, "not_found");
    }
}
