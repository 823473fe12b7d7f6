//! What is to go out: intents, and records until the other side has them.

use cairn_model::id::{DeviceId, ItemId, LinkId};
use cairn_store::{Intent, Record, Store, What};

use crate::common::key;
use crate::links::{DEVICE, LINK, MAILBOX, OTHER, link, rev, store_with_links};

pub fn intent(link: LinkId, item: u8, count: u32, what: What) -> Intent {
    Intent {
        link,
        item: ItemId([item; 16]),
        rev: rev(count),
        what,
    }
}

pub fn record(link: LinkId, number: u64, item: Option<u8>, count: u32) -> Record {
    let mut id = [number.to_be_bytes()[7]; 16];
    id[0] = link.0[0];
    Record {
        id,
        link,
        mailbox: MAILBOX,
        device: DEVICE,
        number,
        kind: "checkin".to_owned(),
        item: item.map(|item| ItemId([item; 16])),
        rev: item.map(|_| rev(count)),
        bytes: Some(vec![9; 4096]),
        appended_at: None,
        acked: false,
    }
}

fn numbers(records: &[Record]) -> Vec<u64> {
    records.iter().map(|record| record.number).collect()
}

#[tokio::test]
async fn a_newer_intent_replaces_an_older_one_and_only_that_way_round() {
    let (_dir, store) = store_with_links().await;
    let mut tx = store.write().await.unwrap();
    tx.put_intents(&[
        intent(LINK, 1, 2, What::Send),
        intent(LINK, 2, 1, What::Send),
    ])
    .await
    .unwrap();
    tx.put_intents(&[intent(LINK, 1, 3, What::Retract)])
        .await
        .unwrap();
    tx.put_intents(&[intent(LINK, 1, 1, What::Send)])
        .await
        .unwrap();
    let expected = [
        intent(LINK, 2, 1, What::Send),
        intent(LINK, 1, 3, What::Retract),
    ];
    assert_eq!(tx.intents(LINK, 10).await.unwrap(), expected);
    assert_eq!(tx.intents(LINK, 1).await.unwrap(), expected[..1]);
    assert!(tx.intents(OTHER, 10).await.unwrap().is_empty());
    // One that was sealed from an older revision leaves the newer wish alone.
    tx.remove_intent(&intent(LINK, 1, 2, What::Send))
        .await
        .unwrap();
    tx.remove_intent(&intent(LINK, 2, 1, What::Send))
        .await
        .unwrap();
    assert_eq!(tx.intents(LINK, 10).await.unwrap(), expected[1..]);
    assert_eq!(tx.intent_count().await.unwrap(), 1);
    let nobody = intent(LinkId([9; 16]), 1, 1, What::Send);
    assert_eq!(
        tx.put_intents(&[nobody]).await.unwrap_err().code(),
        "conflict"
    );
}

#[tokio::test]
async fn many_intents_go_in_pieces() {
    let (_dir, store) = store_with_links().await;
    let mut tx = store.write().await.unwrap();
    let many: Vec<Intent> = (0..50).map(|n| intent(LINK, n, 1, What::Send)).collect();
    tx.put_intents(&many).await.unwrap();
    assert_eq!(tx.intent_count().await.unwrap(), 50);
    tx.clear_intents(LINK).await.unwrap();
    assert_eq!(tx.intent_count().await.unwrap(), 0);
}

#[tokio::test]
async fn sealing_is_kept_whole_or_not_at_all() {
    let (_dir, store) = store_with_links().await;
    let wish = intent(LINK, 1, 1, What::Send);
    let mut tx = store.write().await.unwrap();
    tx.put_intents(std::slice::from_ref(&wish)).await.unwrap();
    tx.commit().await.unwrap();
    for keep in [false, true] {
        let mut tx = store.write().await.unwrap();
        tx.queue(&record(LINK, 1, Some(1), 1)).await.unwrap();
        tx.set_sender(LINK, b"next").await.unwrap();
        tx.remove_intent(&wish).await.unwrap();
        if keep {
            tx.commit().await.unwrap();
        } else {
            drop(tx);
        }
        let mut read = store.read().await.unwrap();
        assert_eq!(
            read.to_append(LINK, 9).await.unwrap().len(),
            usize::from(keep)
        );
        assert_eq!(read.intents(LINK, 9).await.unwrap().is_empty(), keep);
        let sender = read.link(LINK).await.unwrap().unwrap().sender;
        assert_eq!(&sender[..], if keep { b"next" as &[u8] } else { b"sender" });
    }
}

#[tokio::test]
async fn a_number_or_id_is_used_once() {
    let (_dir, store) = store_with_links().await;
    let mut tx = store.write().await.unwrap();
    tx.queue(&record(LINK, 1, None, 0)).await.unwrap();
    let mut same_number = record(LINK, 1, None, 0);
    same_number.id = [8; 16];
    assert_eq!(tx.queue(&same_number).await.unwrap_err().code(), "conflict");
    let mut same_id = record(LINK, 2, None, 0);
    same_id.id = record(LINK, 1, None, 0).id;
    assert_eq!(tx.queue(&same_id).await.unwrap_err().code(), "conflict");
}

#[tokio::test]
async fn records_are_appended_acknowledged_and_appended_again() {
    let (_dir, store) = store_with_links().await;
    let mut tx = store.write().await.unwrap();
    for number in 1..=4 {
        tx.queue(&record(LINK, number, Some(1), 1)).await.unwrap();
    }
    tx.queue(&record(OTHER, 5, None, 0)).await.unwrap();
    assert_eq!(numbers(&tx.to_append(LINK, 3).await.unwrap()), [1, 2, 3]);
    let ids: Vec<_> = (1..=3).map(|n| record(LINK, n, None, 0).id).collect();
    tx.mark_appended(&ids[..2], 1000).await.unwrap();
    tx.mark_appended(&ids[2..], 2000).await.unwrap();
    assert_eq!(
        tx.mark_appended(&[[0xee; 16]], 1).await.unwrap_err().code(),
        "not_found"
    );
    assert_eq!(numbers(&tx.to_append(LINK, 9).await.unwrap()), [4]);
    assert_eq!(tx.oldest_unacknowledged(LINK).await.unwrap(), Some(1000));
    assert_eq!(tx.oldest_unacknowledged(OTHER).await.unwrap(), None);

    assert_eq!(tx.acknowledge(LINK, &MAILBOX, DEVICE, 1).await.unwrap(), 1);
    assert_eq!(
        tx.acknowledge(LINK, &MAILBOX, DEVICE, 1).await.unwrap(),
        0,
        "once"
    );
    assert_eq!(
        tx.acknowledge(LINK, &MAILBOX, DeviceId([8; 8]), 9)
            .await
            .unwrap(),
        0
    );
    assert_eq!(
        numbers(&tx.to_append_again(LINK, 2000, 9).await.unwrap()),
        [2]
    );
    assert_eq!(
        numbers(&tx.to_append_again(LINK, 2001, 9).await.unwrap()),
        [2, 3]
    );
    let all = tx.records(LINK).await.unwrap();
    assert_eq!(numbers(&all), [1, 2, 3, 4]);
    assert!(all[0].acked && all[0].bytes.is_none() && !all[1].acked && all[1].bytes.is_some());
    assert_eq!(all[3], record(LINK, 4, Some(1), 1));
    assert_eq!(tx.drop_records(&[all[0].id, [0xee; 16]]).await.unwrap(), 1);
    assert_eq!(numbers(&tx.records(LINK).await.unwrap()), [2, 3, 4]);
}

#[tokio::test]
async fn an_old_record_is_superseded_once_the_new_one_is_acknowledged() {
    let (_dir, store) = store_with_links().await;
    let mut tx = store.write().await.unwrap();
    tx.queue(&record(LINK, 1, Some(1), 1)).await.unwrap();
    tx.queue(&record(LINK, 2, Some(1), 2)).await.unwrap();
    tx.queue(&record(OTHER, 3, Some(1), 1)).await.unwrap();
    assert!(tx.superseded(LINK).await.unwrap().is_empty());
    tx.acknowledge(LINK, &MAILBOX, DEVICE, 2).await.unwrap();
    assert_eq!(numbers(&tx.superseded(LINK).await.unwrap()), [1]);
    assert!(tx.superseded(OTHER).await.unwrap().is_empty());
    assert_eq!(
        numbers(&tx.records_of(ItemId([1; 16])).await.unwrap()),
        [1, 2, 3]
    );
}

#[tokio::test]
async fn what_the_other_side_may_have_is_remembered_until_it_is_taken_back() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(dir.path(), &key()).await.unwrap();
    let mut tx = store.write().await.unwrap();
    tx.add_link(&link(LINK)).await.unwrap();
    for (item, what) in [(1, What::Held), (2, What::Held), (3, What::Send)] {
        tx.put_intents(&[intent(LINK, item, 1, what)])
            .await
            .unwrap();
        tx.put_intents(&[intent(LINK, item, 2, What::Send)])
            .await
            .unwrap();
    }
    tx.retract(ItemId([1; 16]), rev(3)).await.unwrap();
    tx.retract(ItemId([3; 16]), rev(3)).await.unwrap();
    let left = tx.intents(LINK, 10).await.unwrap();
    assert_eq!(
        left,
        [
            intent(LINK, 2, 2, What::SendAgain),
            intent(LINK, 1, 3, What::Retract)
        ]
    );
}

#[tokio::test]
async fn retracting_reaches_those_who_may_have_it_and_nobody_else() {
    let (_dir, store) = store_with_links().await;
    let mut tx = store.write().await.unwrap();
    tx.queue(&record(LINK, 1, Some(1), 1)).await.unwrap();
    tx.put_intents(&[
        intent(LINK, 1, 2, What::Send),
        intent(OTHER, 1, 2, What::Send),
    ])
    .await
    .unwrap();
    tx.put_intents(&[intent(OTHER, 2, 2, What::Send)])
        .await
        .unwrap();
    tx.retract(ItemId([1; 16]), rev(3)).await.unwrap();
    assert_eq!(
        tx.intents(LINK, 9).await.unwrap(),
        [intent(LINK, 1, 3, What::Retract)]
    );
    assert_eq!(
        tx.intents(OTHER, 9).await.unwrap(),
        [intent(OTHER, 2, 2, What::Send)]
    );
}
