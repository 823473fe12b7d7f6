//! The key of a home: 32 random bytes in a file that only its owner can read, or wrapped by a
//! passphrase. The store gets a key derived from them.

mod ask;
mod wrap;

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hkdf::Hkdf;
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::failure::{Exit, Failure};
use crate::home::{Home, create_private};
use wrap::Wrapped;

pub use ask::new_passphrase;

/// 32 bytes that are wiped when dropped.
pub type Secret = Zeroizing<[u8; 32]>;

const VERSION: u32 = 1;
/// A demonstration home derives another store key, so that no change of the key file alone turns
/// it (and its predictable keys) into a real one.
const STORE_LABEL: &[u8] = b"cairn/1 terminal store";
const DEMO_STORE_LABEL: &[u8] = b"cairn/1 terminal demonstration store";

/// What the key file holds.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    v: u32,
    demo: bool,
    #[serde(flatten)]
    kept: Kept,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kept {
    Key(String),
    Wrapped(Wrapped),
}

/// Makes the key of a new home and writes its file.
///
/// # Errors
/// `home_exists` when a key file is there; `key_not_written`.
pub fn create(
    home: &Home,
    demo: bool,
    passphrase: Option<&Zeroizing<String>>,
    chance: &mut dyn CryptoRng,
) -> Result<Secret, Failure> {
    let mut key = Secret::default();
    chance.fill_bytes(key.as_mut());
    let kept = match passphrase {
        Some(words) => Kept::Wrapped(wrap::wrap(&key, words, demo, chance)?),
        None => Kept::Key(URL_SAFE_NO_PAD.encode(key.as_ref())),
    };
    let file = KeyFile {
        v: VERSION,
        demo,
        kept,
    };
    let bytes = Zeroizing::new(serde_json::to_vec(&file).map_err(|_| damaged())?);
    create_private(&home.key_file(), &bytes).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::new("home_exists", Exit::Refused),
        _ => Failure::io("key_not_written", &error),
    })?;
    store_key(&key, demo)
}

/// Opens the key of a home, asking for the passphrase where there is one.
///
/// # Errors
/// `no_home`, `key_file_open_to_others`, `key_file_damaged`, `wrong_key`.
pub fn open(home: &Home) -> Result<Secret, Failure> {
    let file = read(&home.key_file())?;
    let key = match &file.kept {
        Kept::Key(text) => secret(text)?,
        Kept::Wrapped(wrapped) => wrapped.unwrap_with(&ask::passphrase()?, file.demo)?,
    };
    store_key(&key, file.demo)
}

/// Whether this home was made with `init --demo`, without opening it.
///
/// # Errors
/// As [`open`], except `wrong_key`.
pub fn is_demo(home: &Home) -> Result<bool, Failure> {
    read(&home.key_file()).map(|file| file.demo)
}

fn read(path: &Path) -> Result<KeyFile, Failure> {
    refuse_if_open_to_others(path)?;
    let bytes = Zeroizing::new(fs::read(path).map_err(|error| unreadable(&error))?);
    let file: KeyFile = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
    if file.v == VERSION {
        Ok(file)
    } else {
        Err(damaged())
    }
}

fn unreadable(error: &std::io::Error) -> Failure {
    match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new("no_home", Exit::NotThere),
        _ => Failure::io("key_not_read", error),
    }
}

#[cfg(unix)]
fn refuse_if_open_to_others(path: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt;

    let mode = fs::metadata(path)
        .map_err(|error| unreadable(&error))?
        .permissions()
        .mode();
    let others = mode & 0o077;
    if others == 0 {
        Ok(())
    } else {
        Err(Failure::new("key_file_open_to_others", Exit::Locked)
            .with("file", path.display().to_string()))
    }
}

/// Elsewhere the directory's own rights have to do.
#[cfg(not(unix))]
fn refuse_if_open_to_others(_path: &Path) -> Result<(), Failure> {
    Ok(())
}

fn store_key(key: &Secret, demo: bool) -> Result<Secret, Failure> {
    expanded(key, if demo { DEMO_STORE_LABEL } else { STORE_LABEL })
}

fn expanded(key: &Secret, label: &[u8]) -> Result<Secret, Failure> {
    let mut out = Secret::default();
    Hkdf::<Sha256>::new(None, key.as_ref())
        .expand(label, out.as_mut())
        .map_err(|_| damaged())?;
    Ok(out)
}

fn secret(text: &str) -> Result<Secret, Failure> {
    let mut out = Secret::default();
    match URL_SAFE_NO_PAD.decode_slice(text, out.as_mut()) {
        Ok(32) => Ok(out),
        _ => Err(damaged()),
    }
}

fn damaged() -> Failure {
    Failure::new("key_file_damaged", Exit::Damaged)
}

#[cfg(test)]
#[path = "key/tests.rs"]
mod tests;
