//! Session cookies. The cookie itself says when it was last used, under a MAC, so that the database needs nothing
//! finer than a day and a cookie stolen from a copy ends by itself.

use cairn_seal::b64;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::key::ServerKey;

pub(crate) const NAME: &str = "__Host-cairn";
/// A session that nobody uses ends.
const IDLE_SECONDS: i64 = 12 * 3600;
/// A cookie older than this is given out anew.
const RENEW_SECONDS: i64 = 300;
const LABEL: &str = "cairn/1 session";

/// A cookie that was found right.
pub(crate) struct Session {
    secret: Zeroizing<[u8; 32]>,
    /// Is it time for a new one?
    pub(crate) renew: bool,
}

impl Session {
    pub(crate) fn new(secret: [u8; 32]) -> Self {
        Self {
            secret: Zeroizing::new(secret),
            renew: true,
        }
    }

    /// What the database keeps of it.
    pub(crate) fn hash(&self) -> [u8; 32] {
        super::sha256(&*self.secret)
    }

    /// The value of a `Set-Cookie` header.
    pub(crate) fn set_cookie(&self, key: &ServerKey, now: i64) -> String {
        let mut value = Zeroizing::new(self.secret.to_vec());
        value.extend_from_slice(&now.to_be_bytes());
        let mac = key.mac(LABEL, &value);
        value.extend_from_slice(&mac[..16]);
        let value = Zeroizing::new(b64::encode(&value));
        format!(
            "{NAME}={}; Path=/; Secure; HttpOnly; SameSite=Strict",
            *value
        )
    }

    /// Reads the session from a `Cookie` header.
    pub(crate) fn read(header: &str, key: &ServerKey, now: i64) -> Option<Self> {
        let value = header.split(';').find_map(|pair| {
            let (name, value) = pair.trim().split_once('=')?;
            (name == NAME).then_some(value)
        })?;
        let bytes = Zeroizing::new(b64::decode(value).ok()?);
        let (signed, mac) = bytes.split_at_checked(40)?;
        let right: bool = key.mac(LABEL, signed)[..16].ct_eq(mac).into();
        let used = i64::from_be_bytes(signed[32..].try_into().ok()?);
        let age = now - used;
        // A clock that was set back is no reason to end a session at once.
        if !right || !(-IDLE_SECONDS..IDLE_SECONDS).contains(&age) {
            return None;
        }
        let secret = Zeroizing::new(signed[..32].try_into().ok()?);
        Some(Self {
            secret,
            renew: age >= RENEW_SECONDS,
        })
    }

    /// A `Set-Cookie` header that takes the cookie away.
    pub(crate) fn clear() -> String {
        format!("{NAME}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> (tempfile::TempDir, ServerKey) {
        let folder = tempfile::tempdir().unwrap();
        let key = ServerKey::load(&folder.path().join("key")).unwrap();
        (folder, key)
    }

    #[test]
    fn a_cookie_lasts_twelve_hours_and_no_bit_of_it_can_be_changed() {
        let (_folder, key) = key();
        let session = Session::new([7; 32]);
        let header = session.set_cookie(&key, 1_000_000);
        let cookie = header.split(';').next().unwrap();
        let hash = |at| Session::read(cookie, &key, at).map(|session| session.hash());
        assert_eq!(hash(1_000_000), Some(session.hash()));
        assert_eq!(hash(1_000_000 + IDLE_SECONDS - 1), Some(session.hash()));
        assert_eq!(hash(1_000_000 + IDLE_SECONDS), None);
        let value = cookie.split_once('=').unwrap().1;
        let bytes = b64::decode(value).unwrap();
        for index in 0..bytes.len() {
            let mut other = bytes.clone();
            other[index] ^= 1;
            let cookie = format!("{NAME}={}", b64::encode(&other));
            assert!(
                Session::read(&cookie, &key, 1_000_000).is_none(),
                "byte {index}"
            );
        }
    }

    #[test]
    fn it_is_found_among_others_and_renewed_when_it_gets_old() {
        let (_folder, key) = key();
        let header = Session::new([7; 32]).set_cookie(&key, 0);
        let cookie = format!("a=b; {}; c", header.split(';').next().unwrap());
        assert!(
            !Session::read(&cookie, &key, RENEW_SECONDS - 1)
                .unwrap()
                .renew
        );
        assert!(Session::read(&cookie, &key, RENEW_SECONDS).unwrap().renew);
    }
}
