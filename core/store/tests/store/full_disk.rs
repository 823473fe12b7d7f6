//! Proves that a full disk has its own name, loses nothing, and is over once there is room again.
//! It needs a small disk of its own, so it runs as root only.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use crate::common::{key, today};
use cairn_store::{Store, StoreError};

/// A disk of one mebibyte, gone again at the end.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// None where only root could mount one. Root who can't has a test that fails.
    fn mount() -> Option<Self> {
        if !is_root() {
            // Written past the test runner, which would keep it to itself.
            let said = b"SKIPPED: a full disk, which needs root to mount a small one\n";
            std::io::stderr().write_all(said).unwrap();
            return None;
        }
        let dir = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"])
            .arg(dir.path())
            .output()
            .unwrap();
        let why = String::from_utf8_lossy(&mounted.stderr);
        assert!(mounted.status.success(), "no small disk for root: {why}");
        Some(Self(dir))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Fills what is left.
    fn fill(&self) {
        let mut file = fs::File::create(self.path().join("filler")).unwrap();
        while file.write_all(&[1; 4096]).is_ok() {}
        while file.write_all(&[1]).is_ok() {}
    }

    fn make_room(&self) {
        fs::remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    id.stdout.trim_ascii() == b"0"
}

async fn set(store: &Store, name: &str, value: &[u8]) -> Result<(), StoreError> {
    let mut tx = store.write().await?;
    tx.set_setting(name, value).await?;
    tx.commit().await
}

#[tokio::test]
async fn a_full_disk_while_writing_loses_nothing_and_passes() {
    let Some(disk) = SmallDisk::mount() else {
        return;
    };
    let store = Store::create(disk.path(), &key()).await.unwrap();
    set(&store, "before", b"kept").await.unwrap();
    disk.fill();
    let mut refused = None;
    // The log may have a page to spare.
    for n in 0..100 {
        if let Err(error) = set(&store, &format!("more-{n}"), &[7; 3000]).await {
            refused = Some((n, error));
            break;
        }
    }
    let (written, error) = refused.unwrap();
    assert_eq!(error, StoreError::DiskFull);
    assert!(error.retryable());
    let mut read = store.read().await.unwrap();
    assert_eq!(
        read.setting("before").await.unwrap().as_deref(),
        Some(&b"kept"[..])
    );
    assert_eq!(
        read.setting(&format!("more-{written}")).await.unwrap(),
        None
    );
    drop(read);

    disk.make_room();
    set(&store, "after", b"kept too").await.unwrap();
    assert!(store.check_data().await.unwrap().sound);
    store.close().await.unwrap();
    let store = Store::open(disk.path(), &key(), today()).await.unwrap();
    let mut read = store.read().await.unwrap();
    assert_eq!(
        read.setting("before").await.unwrap().as_deref(),
        Some(&b"kept"[..])
    );
    assert_eq!(
        read.setting("after").await.unwrap().as_deref(),
        Some(&b"kept too"[..])
    );
}

#[tokio::test]
async fn a_full_disk_while_opening_or_creating_is_named_and_destroys_nothing() {
    let Some(disk) = SmallDisk::mount() else {
        return;
    };
    let (old, new) = (disk.path().join("old"), disk.path().join("new"));
    fs::create_dir(&old).unwrap();
    fs::create_dir(&new).unwrap();
    let store = Store::create(&old, &key()).await.unwrap();
    set(&store, "before", b"kept").await.unwrap();
    store.close().await.unwrap();
    let before = fs::read(old.join("store.db")).unwrap();
    disk.fill();
    assert_eq!(
        Store::create(&new, &key()).await.unwrap_err().code(),
        "disk_full"
    );
    assert!(!Store::exists(&new));
    // Opening an existing store may need room for its shared memory.
    if let Err(error) = Store::open(&old, &key(), today()).await {
        assert_eq!(error.code(), "disk_full");
    }
    assert!(fs::read(old.join("store.db")).unwrap() == before);
    disk.make_room();
    Store::create(&new, &key())
        .await
        .unwrap()
        .close()
        .await
        .unwrap();
    let store = Store::open(&old, &key(), today()).await.unwrap();
    let value = store.read().await.unwrap().setting("before").await.unwrap();
    assert_eq!(value.as_deref(), Some(&b"kept"[..]));
}
