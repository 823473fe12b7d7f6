//! The server's secret key: a file beside the database, never in it. Vouchers, session cookies and made-up salts are
//! keyed by it.

use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _};
use std::path::Path;

use cairn_seal::voucher::VoucherKey;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::{Zeroize as _, Zeroizing};

const LENGTH: usize = 32;

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file cannot be read or made.
    #[error("the key file cannot be used: {0}")]
    Io(#[from] std::io::Error),
    /// Somebody else may read the file.
    #[error("the key file may be read by others: make it private with chmod 600")]
    NotPrivate,
    /// The file does not hold 32 bytes.
    #[error("the key file does not hold 32 bytes")]
    Damaged,
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes")]
    NoChance,
}

/// The key; parts of the server get keys of their own out of it.
pub(crate) struct ServerKey(Zeroizing<[u8; LENGTH]>);

impl ServerKey {
    /// Reads the key, or makes it at the first start.
    pub(crate) fn load(path: &Path) -> Result<Self, KeyError> {
        match std::fs::File::open(path) {
            Ok(file) => Self::read(file),
            Err(error) if error.kind() == ErrorKind::NotFound => Self::make(path),
            Err(error) => Err(error.into()),
        }
    }

    fn read(mut file: std::fs::File) -> Result<Self, KeyError> {
        if file.metadata()?.mode() & 0o077 != 0 {
            return Err(KeyError::NotPrivate);
        }
        let mut bytes = Zeroizing::new(Vec::with_capacity(LENGTH + 1));
        Read::by_ref(&mut file)
            .take(LENGTH as u64 + 1)
            .read_to_end(&mut bytes)?;
        let key = <[u8; LENGTH]>::try_from(bytes.as_slice()).map_err(|_| KeyError::Damaged)?;
        Ok(Self(Zeroizing::new(key)))
    }

    /// Written under another name first: a key file is whole or not there.
    fn make(path: &Path) -> Result<Self, KeyError> {
        let mut key = Zeroizing::new([0; LENGTH]);
        getrandom::fill(&mut *key).map_err(|_| KeyError::NoChance)?;
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(folder)?;
        }
        let temporary = path.with_extension(format!("new-{}", std::process::id()));
        let mut file = std::fs::OpenOptions::new()
            .create_new(true)
            .write(true)
            .mode(0o600)
            .open(&temporary)?;
        file.write_all(&*key)?;
        file.sync_all()?;
        // Another process may have made it meanwhile: the first one counts.
        let linked = std::fs::hard_link(&temporary, path);
        std::fs::remove_file(&temporary)?;
        match linked {
            Ok(()) => Ok(Self(key)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                Self::read(std::fs::File::open(path)?)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The key for vouchers.
    pub(crate) fn voucher_key(&self) -> VoucherKey {
        VoucherKey::from_bytes(*self.0)
    }

    /// HMAC-SHA256 under a key of its own for each label.
    pub(crate) fn mac(&self, label: &str, message: &[u8]) -> [u8; 32] {
        let mut own = hmac(&*self.0, label.as_bytes());
        let mac = hmac(&own, message);
        own.zeroize();
        mac
    }
}

fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut key = Zeroizing::new(key.to_vec());
    // HMAC takes keys of any length.
    let mac = Hmac::<Sha256>::new_from_slice(&key).map(|mac| mac.chain_update(message));
    key.zeroize();
    mac.map(|mac| mac.finalize().into_bytes().into())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_made_once_private_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data/server.key");
        let first = ServerKey::load(&path).unwrap();
        let again = ServerKey::load(&path).unwrap();
        assert_eq!(first.mac("a", b"x"), again.mac("a", b"x"));
        assert_ne!(first.mac("a", b"x"), first.mac("b", b"x"));
        assert_eq!(std::fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
        assert_eq!(
            std::fs::read_dir(path.parent().unwrap()).unwrap().count(),
            1
        );
    }

    #[test]
    fn a_readable_or_damaged_file_is_refused() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("server.key");
        ServerKey::load(&path).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(ServerKey::load(&path), Err(KeyError::NotPrivate)));
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        std::fs::write(&path, [0; 31]).unwrap();
        assert!(matches!(ServerKey::load(&path), Err(KeyError::Damaged)));
    }
}
