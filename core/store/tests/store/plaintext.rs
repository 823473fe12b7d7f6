//! Proves that nothing a person typed, and no name of anybody, is readable in the files of a store.

use std::path::Path;

use crate::common::{KEY, bare, key};
use crate::entries::{history, rev};
use cairn_markers::{Markers, files_of};
use cairn_model::checkin::CheckIn;
use cairn_model::id::{ItemId, LinkId};
use cairn_model::instrument::InstrumentResult;
use cairn_store::{
    Intent, Link, Received, Record, Store, StoredGrant, StoredPack, StoredPublisher, What,
};
use sqlx::Connection as _;
use zeroize::Zeroizing;

const NOTE: &str = "Zwielicht-Marder-note";
const DELETED: &str = "Zwielicht-Marder-deleted";
const INSTRUMENT: &str = "zwielicht-marder-instrument";
const LABEL: &str = "Zwielicht-Marder-label";
const GRANT: &str = "Zwielicht-Marder-grant";
const RECEIVED: &str = "Zwielicht-Marder-received";
const SETTING: &str = "Zwielicht-Marder-setting";
const KIND: &str = "zwielicht-marder-kind";
const PACK: &str = "Zwielicht-Marder-pack";
const PUBLISHER: &str = "Zwielicht-Marder-publisher";
const ALL: [&str; 10] = [
    NOTE, DELETED, INSTRUMENT, LABEL, GRANT, RECEIVED, SETTING, KIND, PACK, PUBLISHER,
];

const LINK: LinkId = LinkId([1; 16]);

/// Writes every free text, label and name that a store can hold.
async fn plant(store: &Store) {
    let mut tx = store.write().await.unwrap();
    let link = Link {
        id: LINK,
        status: "active".to_owned(),
        state: Zeroizing::new(LABEL.as_bytes().to_vec()),
        sender: Zeroizing::new(LABEL.as_bytes().to_vec()),
        reader: Zeroizing::new(LABEL.as_bytes().to_vec()),
    };
    tx.add_link(&link).await.unwrap();
    tx.add_grant(&StoredGrant {
        id: ItemId([1; 16]),
        link: LINK,
        rev: rev(1),
        signed: GRANT.as_bytes().to_vec(),
        signature: vec![1; 64],
        withdrawn: None,
    })
    .await
    .unwrap();
    tx.receive(&Received {
        link: LINK,
        item: ItemId([2; 16]),
        rev: rev(1),
        kind: KIND.to_owned(),
        received_at: 1,
        body: RECEIVED.as_bytes().to_vec(),
    })
    .await
    .unwrap();
    tx.queue(&Record {
        id: [1; 16],
        link: LINK,
        mailbox: [1; 32],
        device: rev(1).device,
        number: 1,
        kind: KIND.to_owned(),
        item: None,
        rev: None,
        bytes: Some(vec![1; 4096]),
        appended_at: None,
        acked: false,
    })
    .await
    .unwrap();
    tx.set_setting(SETTING, SETTING.as_bytes()).await.unwrap();
    tx.put_publisher(&StoredPublisher {
        key: "key".to_owned(),
        name: PUBLISHER.to_owned(),
        at: "2026-11-24T08:00:00+01:00[Europe/Berlin]".parse().unwrap(),
    })
    .await
    .unwrap();
    tx.put_pack(&StoredPack {
        id: "pack".to_owned(),
        publisher: "key".to_owned(),
        version: 1,
        digest: [1; 32],
        at: "2026-11-24T08:00:00+01:00[Europe/Berlin]".parse().unwrap(),
        bytes: Some(PACK.repeat(500).into_bytes()),
    })
    .await
    .unwrap();
    tx.commit().await.unwrap();

    for (n, (entry, result)) in history(1).take(200).enumerate() {
        // Up to the longest note, so that overflow pages are there too.
        let text = if n % 2 == 0 { NOTE } else { DELETED };
        let check_in = CheckIn {
            note: Some(text.repeat(1 + n % 80)),
            ..entry
        };
        let wish = Intent {
            link: LINK,
            item: check_in.id,
            rev: check_in.rev,
            what: What::Send,
        };
        store.save_check_in(&check_in, &[wish]).await.unwrap();
        let mut tx = store.write().await.unwrap();
        if let Some(result) = result {
            let result = InstrumentResult {
                instrument: INSTRUMENT.to_owned(),
                ..result
            };
            tx.add_result(&result, &[]).await.unwrap();
        }
        if n % 4 == 1 {
            tx.delete_check_in(check_in.id, rev(9)).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
}

fn names(dir: &Path) -> Vec<String> {
    let name = |file: &Path| file.file_name().unwrap().to_str().unwrap().to_owned();
    files_of(dir)
        .unwrap()
        .iter()
        .map(|file| name(file))
        .collect()
}

/// The same content without encryption.
async fn export(from: &Path, to: &Path) {
    let mut connection = bare(from).await;
    // The connection creates no files.
    std::fs::write(to, b"").unwrap();
    sqlx::query("ATTACH DATABASE ? AS plain KEY ''")
        .bind(to.to_str().unwrap())
        .execute(&mut connection)
        .await
        .unwrap();
    sqlx::query("SELECT sqlcipher_export('plain')")
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
}

#[tokio::test]
async fn no_file_of_a_store_holds_a_marker_and_an_unencrypted_one_is_found_out() {
    let dir = tempfile::tempdir().unwrap();
    let markers = Markers::new(ALL);
    let store = Store::create(dir.path(), &key()).await.unwrap();
    plant(&store).await;
    // While it is open, with its log and shared memory.
    let found = markers.search_dir(dir.path()).unwrap();
    assert!(found.is_empty(), "{}", found[0]);
    assert_eq!(
        names(dir.path()),
        [
            "store.check",
            "store.db",
            "store.db-shm",
            "store.db-wal",
            "store.lock"
        ]
    );
    assert!(
        std::fs::metadata(dir.path().join("store.db-wal"))
            .unwrap()
            .len()
            > 100_000
    );
    store.close().await.unwrap();
    let found = markers.search_dir(dir.path()).unwrap();
    assert!(found.is_empty(), "{}", found[0]);
    let bytes = std::fs::read(dir.path().join("store.db")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));

    // The control: what was searched for is really in there, and the search finds it.
    let plain = tempfile::tempdir().unwrap();
    export(&dir.path().join("store.db"), &plain.path().join("plain.db")).await;
    let found = markers.search_dir(plain.path()).unwrap();
    let missing: Vec<_> = ALL
        .iter()
        .filter(|marker| !found.iter().any(|f| f.marker == **marker))
        .collect();
    assert!(
        missing.is_empty(),
        "{missing:?} was never there or is not found"
    );
}

#[tokio::test]
async fn no_file_holds_the_key() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(dir.path(), &key()).await.unwrap();
    store.close().await.unwrap();
    for file in files_of(dir.path()).unwrap() {
        let bytes = std::fs::read(file).unwrap();
        assert!(!bytes.windows(16).any(|window| window == &KEY[..16]));
    }
}
