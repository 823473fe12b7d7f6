//! Proves what the companion relies on when it seals and sends: intents, records and link states change together,
//! and a forgotten link leaves nothing.

use crate::common::{bare, key, today};
use crate::records::{intent, record};
use std::cell::Cell;
use std::task::Poll;

use cairn_model::id::{DeviceId, ItemId, LinkId};
use cairn_model::rev::Rev;
use cairn_store::{Link, Read, Received, Store, StoredGrant, What};
use zeroize::Zeroizing;

pub const LINK: LinkId = LinkId([1; 16]);
pub const OTHER: LinkId = LinkId([2; 16]);
pub const DEVICE: DeviceId = DeviceId([7; 8]);
pub const MAILBOX: [u8; 32] = [3; 32];

pub fn rev(count: u32) -> Rev {
    Rev {
        ms: 1_700_000_000_000,
        count,
        device: DEVICE,
    }
}

pub fn link(id: LinkId) -> Link {
    Link {
        id,
        status: "active".to_owned(),
        state: Zeroizing::new(b"state".to_vec()),
        sender: Zeroizing::new(b"sender".to_vec()),
        reader: Zeroizing::new(b"reader".to_vec()),
    }
}

pub async fn store_with_links() -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(dir.path(), &key()).await.unwrap();
    let mut tx = store.write().await.unwrap();
    tx.add_link(&link(LINK)).await.unwrap();
    tx.add_link(&link(OTHER)).await.unwrap();
    tx.commit().await.unwrap();
    (dir, store)
}

#[tokio::test]
async fn a_link_is_kept_and_each_of_its_states_changes_alone() {
    let (_dir, store) = store_with_links().await;
    let mut tx = store.write().await.unwrap();
    assert_eq!(
        tx.add_link(&link(LINK)).await.unwrap_err().code(),
        "conflict"
    );
    tx.set_link_status(LINK, "closed").await.unwrap();
    tx.set_link_state(LINK, b"a").await.unwrap();
    tx.set_sender(LINK, b"b").await.unwrap();
    tx.set_reader(LINK, b"c").await.unwrap();
    assert_eq!(
        tx.set_reader(LinkId([9; 16]), b"c")
            .await
            .unwrap_err()
            .code(),
        "not_found"
    );
    tx.commit().await.unwrap();
    let mut read = store.read().await.unwrap();
    let changed = read.link(LINK).await.unwrap().unwrap();
    assert_eq!(
        (&changed.state[..], &changed.sender[..], &changed.reader[..]),
        (&b"a"[..], &b"b"[..], &b"c"[..])
    );
    assert_eq!(changed.status, "closed");
    assert_eq!(read.links().await.unwrap(), [changed, link(OTHER)]);
    assert_eq!(read.link(LinkId([9; 16])).await.unwrap(), None);
}

#[tokio::test]
async fn grants_keep_their_exact_bytes_and_the_first_withdrawal() {
    let (_dir, store) = store_with_links().await;
    let grant = |n: u8| StoredGrant {
        id: ItemId([n; 16]),
        link: LINK,
        rev: rev(u32::from(n)),
        signed: vec![n; 300],
        signature: vec![n; 64],
        withdrawn: None,
    };
    let mut tx = store.write().await.unwrap();
    tx.add_grant(&grant(2)).await.unwrap();
    tx.add_grant(&grant(1)).await.unwrap();
    tx.withdraw_grant(ItemId([1; 16]), rev(5)).await.unwrap();
    tx.withdraw_grant(ItemId([1; 16]), rev(6)).await.unwrap();
    assert_eq!(
        tx.withdraw_grant(ItemId([9; 16]), rev(6))
            .await
            .unwrap_err()
            .code(),
        "not_found"
    );
    let withdrawn = StoredGrant {
        withdrawn: Some(rev(5)),
        ..grant(1)
    };
    assert_eq!(
        tx.grants(LINK).await.unwrap(),
        [withdrawn.clone(), grant(2)]
    );
    assert_eq!(tx.all_grants().await.unwrap(), [withdrawn, grant(2)]);
    assert!(tx.grants(OTHER).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_inbox_keeps_the_newest_revision_of_each_item() {
    let (_dir, store) = store_with_links().await;
    let received = |item: u8, count: u32| Received {
        link: LINK,
        item: ItemId([item; 16]),
        rev: rev(count),
        kind: "message".to_owned(),
        received_at: 5,
        body: vec![item; 10],
    };
    let mut tx = store.write().await.unwrap();
    assert!(tx.receive(&received(1, 2)).await.unwrap());
    assert!(tx.receive(&received(2, 1)).await.unwrap());
    assert!(!tx.receive(&received(1, 2)).await.unwrap());
    assert!(!tx.receive(&received(1, 1)).await.unwrap());
    assert!(tx.receive(&received(1, 3)).await.unwrap());
    assert_eq!(
        tx.inbox(LINK).await.unwrap(),
        [received(1, 3), received(2, 1)]
    );
    assert!(tx.remove_received(LINK, ItemId([2; 16])).await.unwrap());
    assert!(!tx.remove_received(OTHER, ItemId([1; 16])).await.unwrap());
    assert_eq!(tx.inbox(LINK).await.unwrap(), [received(1, 3)]);
}

#[tokio::test]
async fn a_forgotten_link_leaves_no_row_in_any_table() {
    let (dir, store) = store_with_links().await;
    let mut tx = store.write().await.unwrap();
    tx.queue(&record(LINK, 1, Some(1), 1)).await.unwrap();
    tx.put_intents(&[intent(LINK, 1, 2, What::Send)])
        .await
        .unwrap();
    tx.add_grant(&StoredGrant {
        id: ItemId([1; 16]),
        link: LINK,
        rev: rev(1),
        signed: vec![1],
        signature: vec![1],
        withdrawn: None,
    })
    .await
    .unwrap();
    tx.receive(&Received {
        link: LINK,
        item: ItemId([1; 16]),
        rev: rev(1),
        kind: "message".to_owned(),
        received_at: 5,
        body: vec![1],
    })
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.write().await.unwrap();
    tx.forget_link(LINK).await.unwrap();
    assert_eq!(tx.forget_link(LINK).await.unwrap_err().code(), "not_found");
    tx.commit().await.unwrap();
    store.close().await.unwrap();

    // Past the store, so that a table which a later migration adds is looked at too.
    let mut connection = bare(&dir.path().join("store.db")).await;
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'link' WHERE m.type = 'table'",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    assert!(tables.len() >= 4, "{tables:?}");
    for table in tables {
        let sql = format!(
            "SELECT count(*) FROM {table} WHERE link = x'{}'",
            "01".repeat(16)
        );
        let rows: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .fetch_one(&mut connection)
            .await
            .unwrap();
        assert_eq!(rows, 0, "{table}");
    }
}

/// Reading goes on beside a transaction and sees only what was committed.
#[tokio::test]
async fn reading_is_never_blocked_and_never_sees_half() {
    async fn statuses(read: &mut Read<'_>) -> Vec<String> {
        read.links()
            .await
            .unwrap()
            .into_iter()
            .map(|link| link.status)
            .collect()
    }
    let (_dir, store) = store_with_links().await;
    let mut tx = store.write().await.unwrap();
    tx.set_link_status(LINK, "closed").await.unwrap();
    assert_eq!(
        statuses(&mut store.read().await.unwrap()).await,
        ["active", "active"]
    );
    assert_eq!(statuses(&mut tx).await, ["closed", "active"]);
    tx.commit().await.unwrap();
    assert_eq!(
        statuses(&mut store.read().await.unwrap()).await,
        ["closed", "active"]
    );
}

/// The future of a transaction can be dropped anywhere, as a phone does on leaving a screen.
#[tokio::test]
async fn a_dropped_transaction_keeps_nothing_and_blocks_nobody() {
    let (dir, store) = store_with_links().await;
    // Dropped after so many steps were done, and with the next one under way or not.
    for (steps, under_way) in (0..5).flat_map(|steps| [(steps, false), (steps, true)]) {
        let done = Cell::new(0);
        let did = async || {
            done.set(done.get() + 1);
            tokio::task::yield_now().await;
        };
        let work = async {
            let mut tx = store.write().await?;
            did().await;
            for (link, status) in [
                (LINK, "half"),
                (OTHER, "half"),
                (LINK, "whole"),
                (OTHER, "whole"),
            ] {
                tx.set_link_status(link, status).await?;
                did().await;
            }
            tx.commit().await
        };
        let mut polls_left = u32::from(under_way);
        let enough = std::future::poll_fn(|_| {
            if done.get() < steps {
                Poll::Pending
            } else if polls_left > 0 {
                polls_left -= 1;
                Poll::Pending
            } else {
                Poll::Ready(())
            }
        });
        tokio::select! {
            biased;
            () = enough => {}
            result = work => result.unwrap(),
        }
        let links = store.read().await.unwrap().links().await.unwrap();
        let statuses: Vec<_> = links.iter().map(|link| link.status.as_str()).collect();
        assert_eq!(statuses, ["active", "active"], "after {steps} steps");
    }
    let mut tx = store.write().await.unwrap();
    tx.set_link_status(LINK, "closed").await.unwrap();
    tx.commit().await.unwrap();
    store.close().await.unwrap();
    let store = Store::open(dir.path(), &key(), today()).await.unwrap();
    assert_eq!(
        store
            .read()
            .await
            .unwrap()
            .link(LINK)
            .await
            .unwrap()
            .unwrap()
            .status,
        "closed"
    );
}
