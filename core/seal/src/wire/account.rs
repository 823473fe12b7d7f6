//! Counsellor accounts: bodies in JSON, bytes in base64url.

use serde::{Deserialize, Serialize};

use crate::b64;

/// Bytes of the salt of a passphrase.
pub const SALT_LEN: usize = 16;
/// Bytes of the authenticator.
pub const AUTHENTICATOR_LEN: usize = 32;
/// Bytes of the wrapped vault key: nonce (12), key (32), tag (16).
pub const WRAPPED_KEY_LEN: usize = 60;
/// Bytes of a sealed caseload, at most.
pub const MAX_CASELOAD: usize = 16 * 1024 * 1024;
/// Vouchers in one answer, at most.
pub const MAX_VOUCHERS: u32 = 32;
/// Days that a voucher may be asked for, at most.
pub const MAX_VOUCHER_DAYS: u32 = 800;

/// What Argon2id is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KdfParams {
    /// Memory in KiB.
    pub m_kib: u32,
    /// Passes.
    pub t: u32,
    /// Lanes.
    pub p: u32,
}

macro_rules! body {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty $(, with $with:literal)?;)* }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$fdoc])* $(#[serde(with = $with)])? pub $field: $type,)* }

        impl std::fmt::Debug for $name {
            /// Bodies hold authenticators, tokens and names.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    };
}

body! {
    /// Body of `POST /v1/account/sign-up/look`.
    SignUpLook {
        /// The token of the sign-up link.
        token: String;
    }
}
body! {
    /// Answer of `POST /v1/account/sign-up/look`.
    SignUpName {
        /// The name that the operator gave.
        name: String;
    }
}
body! {
    /// Body of `POST /v1/account/sign-up`.
    SignUp {
        /// The token of the sign-up link.
        token: String;
        /// Salt of the passphrase.
        salt: [u8; SALT_LEN], with "b64::array";
        /// Parameters of Argon2id.
        params: KdfParams;
        /// What the server compares at sign-in.
        authenticator: [u8; AUTHENTICATOR_LEN], with "b64::array";
        /// The vault key under the passphrase.
        wrapped_key: Vec<u8>, with "b64::bytes";
        /// The first sealed caseload.
        caseload: Vec<u8>, with "b64::bytes";
    }
}
body! {
    /// Answer of `POST /v1/account/sign-up`.
    SignedUp {
        /// The account's name in associated data.
        account: String;
        /// The tag of the caseload.
        etag: String;
    }
}
body! {
    /// Body of `POST /v1/account/salt`.
    SaltOf {
        /// The account's name.
        name: String;
    }
}
body! {
    /// Answer of `POST /v1/account/salt`; for an unknown name it is made up, always the same.
    Salt {
        /// Salt of the passphrase.
        salt: [u8; SALT_LEN], with "b64::array";
        /// Parameters of Argon2id.
        params: KdfParams;
    }
}
body! {
    /// Body of `POST /v1/account/sign-in`.
    SignIn {
        /// The account's name.
        name: String;
        /// What the passphrase gives.
        authenticator: [u8; AUTHENTICATOR_LEN], with "b64::array";
    }
}
body! {
    /// Answer of `POST /v1/account/sign-in`.
    SignedIn {
        /// The account's name in associated data.
        account: String;
        /// The vault key under the passphrase.
        wrapped_key: Vec<u8>, with "b64::bytes";
    }
}
body! {
    /// Answer of `GET /v1/account/session`.
    Session {
        /// The account's name in associated data.
        account: String;
        /// The name that the operator gave.
        name: String;
    }
}
body! {
    /// Body of `PUT /v1/account/passphrase`.
    ChangePassphrase {
        /// What the old passphrase gives.
        authenticator: [u8; AUTHENTICATOR_LEN], with "b64::array";
        /// Salt of the new one.
        salt: [u8; SALT_LEN], with "b64::array";
        /// Parameters of Argon2id for the new one.
        params: KdfParams;
        /// What the new one gives.
        new_authenticator: [u8; AUTHENTICATOR_LEN], with "b64::array";
        /// The vault key under the new one.
        wrapped_key: Vec<u8>, with "b64::bytes";
    }
}
body! {
    /// Body of `POST /v1/account/vouchers`.
    AskVouchers {
        /// How many, at most [`MAX_VOUCHERS`].
        count: u32;
        /// For how many days, at most [`MAX_VOUCHER_DAYS`].
        days: u32;
    }
}
body! {
    /// Answer of `POST /v1/account/vouchers`.
    Vouchers {
        /// In base64url.
        vouchers: Vec<String>;
    }
}
