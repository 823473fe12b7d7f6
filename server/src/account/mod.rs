//! Counsellor accounts: what a browser can open is sealed there; this server keeps hashes and sealed bytes.

pub(crate) mod admin;
pub(crate) mod back_off;
pub(crate) mod caseload;
pub(crate) mod cookie;
pub(crate) mod session;
pub(crate) mod sign_in;
pub(crate) mod sign_up;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::problem::Refusal;

/// A sign-up link is good for this long.
pub(crate) const SIGN_UP_DAYS: i64 = 7;
const NUMBER_BITS: u32 = 53;
const NAME_LIMIT: usize = 64;

/// How an account's passphrase is stretched, in the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Params {
    /// Memory in KiB.
    pub(crate) m_kib: u32,
    /// Passes.
    pub(crate) t: u32,
    /// Lanes.
    pub(crate) p: u32,
}

impl Params {
    /// What an unknown name is answered with.
    pub(crate) const USUAL: Self = Self {
        m_kib: 65_536,
        t: 3,
        p: 1,
    };

    fn as_text(self) -> String {
        serde_json::to_string(&self).unwrap_or_default()
    }

    fn from_text(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or(Self::USUAL)
    }

    /// Within the floor and the ceiling that every client has.
    pub(crate) fn check(self) -> Result<Self, Refusal> {
        let fine = (16_384..=1_048_576).contains(&self.m_kib)
            && (1..=20).contains(&self.t)
            && (1..=8).contains(&self.p);
        if fine {
            Ok(self)
        } else {
            Err(Refusal::BadRequest)
        }
    }
}

/// A passphrase as the server sees it: what sign-in is checked against, and the vault key that only a browser opens.
#[derive(Debug, Clone)]
pub(crate) struct Passphrase {
    pub(crate) salt: Vec<u8>,
    pub(crate) params: Params,
    /// SHA-256 of the authenticator.
    pub(crate) authenticator: [u8; 32],
    pub(crate) wrapped_key: Vec<u8>,
}

/// A name as it is shown, and as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) shown: String,
    pub(crate) key: String,
}

impl Name {
    pub(crate) fn new(name: &str) -> Option<Self> {
        let shown: Vec<&str> = name.split_whitespace().collect();
        let shown = shown.join(" ");
        let fine = !shown.is_empty()
            && shown.chars().count() <= NAME_LIMIT
            && !shown.chars().any(char::is_control);
        fine.then(|| Self {
            key: shown.to_lowercase(),
            shown,
        })
    }
}

pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
