//! A publisher of packs.

use cairn_companion::Companion;
use cairn_packs::{AppVersion, build};
use minisign::KeyPair;

use super::start;

/// A publisher with their key.
pub struct Press {
    keys: KeyPair,
    pub public: String,
}

pub struct Printed {
    pub bytes: Vec<u8>,
    pub signature: String,
}

impl Press {
    pub fn new() -> Self {
        let keys = KeyPair::generate_unencrypted_keypair().unwrap();
        let public = keys.pk.to_box().unwrap().into_string();
        Self { keys, public }
    }

    /// A pack of these files.
    pub fn pack(&self, files: &[(&str, &str)]) -> Printed {
        let file = |(path, text): &(&str, &str)| ((*path).to_owned(), text.as_bytes().to_vec());
        let files = files.iter().map(file).collect();
        self.sign(build(files, AppVersion(0, 1, 0)).unwrap())
    }

    pub fn sign(&self, bytes: Vec<u8>) -> Printed {
        let signature = minisign::sign(Some(&self.keys.pk), &self.keys.sk, &bytes[..], None, None);
        let signature = signature.unwrap().into_string();
        Printed { bytes, signature }
    }

    pub async fn trusted_by(&self, companion: &Companion) {
        let packs = companion.packs();
        let seen = packs.preview_publisher("Press", &self.public).unwrap();
        let trusted = packs
            .trust("Press", &self.public, &seen.fingerprint, &start())
            .await
            .unwrap();
        assert_eq!(trusted, seen);
    }
}
