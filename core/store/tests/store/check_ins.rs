//! Proves that entries are kept as they were given, and that each change takes its aggregates and intents with it.

use crate::common::{bare, key, today};
use crate::entries::{LAST_DAY, Shape, check_in, history, id, result, rev, shape};
use cairn_model::checkin::CheckIn;
use cairn_model::dashboard::naive;
use cairn_model::id::LinkId;
use cairn_model::instrument::InstrumentResult;
use cairn_store::{Cursor, Intent, Link, Page, Record, Store, What};
use proptest::strategy::Strategy as _;
use proptest::test_runner::TestRunner;
use zeroize::Zeroizing;

const LINK: LinkId = LinkId([1; 16]);

fn some_shapes(count: usize) -> Vec<Shape> {
    use proptest::strategy::ValueTree as _;
    let mut runner = TestRunner::deterministic();
    (0..count)
        .map(|_| shape().new_tree(&mut runner).unwrap().current())
        .collect()
}

async fn store_with_link() -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(dir.path(), &key()).await.unwrap();
    let mut tx = store.write().await.unwrap();
    let empty = || Zeroizing::new(Vec::new());
    let link = Link {
        id: LINK,
        status: "active".to_owned(),
        state: empty(),
        sender: empty(),
        reader: empty(),
    };
    tx.add_link(&link).await.unwrap();
    tx.commit().await.unwrap();
    (dir, store)
}

fn send(entry: &CheckIn) -> Intent {
    Intent {
        link: LINK,
        item: entry.id,
        rev: entry.rev,
        what: What::Send,
    }
}

fn sorted(mut entries: Vec<CheckIn>) -> Vec<CheckIn> {
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.at.utc_ms(), entry.id)));
    entries
}

#[tokio::test]
async fn a_check_in_is_kept_with_its_intents_by_either_way() {
    let (_dir, store) = store_with_link().await;
    for (n, shape) in some_shapes(20).iter().enumerate() {
        let entry = check_in(n as u128, 1, shape);
        let intents = [send(&entry)];
        if n % 2 == 0 {
            store.save_check_in(&entry, &intents).await.unwrap();
        } else {
            let mut tx = store.write().await.unwrap();
            tx.add_check_in(&entry, &intents).await.unwrap();
            tx.commit().await.unwrap();
        }
        let mut read = store.read().await.unwrap();
        assert_eq!(read.check_in(entry.id).await.unwrap(), Some(entry));
        assert_eq!(read.check_in_count().await.unwrap(), n as u64 + 1);
        assert_eq!(read.intents(LINK, 99).await.unwrap().len(), n + 1);
    }
}

/// What a save costs, counted: more statements or more pages would make it slower for everybody.
#[tokio::test]
async fn a_save_takes_five_statements_and_few_pages() {
    const FRAME: u64 = 24 + 4096;
    let (dir, store) = store_with_link().await;
    let log = || {
        std::fs::metadata(dir.path().join("store.db-wal"))
            .unwrap()
            .len()
    };
    let mut costs = Vec::new();
    for (entry, _) in history(1).take(50) {
        let (statements, length) = (store.counts().await.statements, log());
        store.save_check_in(&entry, &[send(&entry)]).await.unwrap();
        assert_eq!(store.counts().await.statements - statements, 5);
        costs.push((log() - length) / FRAME);
    }
    // Table and two indexes of check-ins, day, total and outbox; now and then a page is split.
    costs.sort_unstable();
    assert!(costs[25] <= 6 && costs[49] <= 8, "{costs:?}");
}

#[tokio::test]
async fn a_refused_save_keeps_nothing_and_the_next_one_works() {
    let (_dir, store) = store_with_link().await;
    let shapes = some_shapes(2);
    let first = check_in(1, 1, &shapes[0]);
    store.save_check_in(&first, &[]).await.unwrap();
    let before = store.dashboard(LAST_DAY).await.unwrap();
    // The same id again, and a link that isn't there: the one fails at its first write, the other at its last.
    let again = check_in(1, 1, &shapes[1]);
    assert_eq!(
        store.save_check_in(&again, &[]).await.unwrap_err().code(),
        "conflict"
    );
    let stray = check_in(2, 1, &shapes[1]);
    let nobody = Intent {
        link: LinkId([9; 16]),
        ..send(&stray)
    };
    assert_eq!(
        store
            .save_check_in(&stray, &[nobody])
            .await
            .unwrap_err()
            .code(),
        "conflict"
    );
    assert_eq!(
        store.read().await.unwrap().check_in_count().await.unwrap(),
        1
    );
    assert_eq!(store.dashboard(LAST_DAY).await.unwrap(), before);
    store.save_check_in(&stray, &[send(&stray)]).await.unwrap();
    assert_eq!(
        store.read().await.unwrap().check_in_count().await.unwrap(),
        2
    );
}

#[tokio::test]
async fn what_could_not_be_read_again_is_not_saved() {
    let (_dir, store) = store_with_link().await;
    let invalid = CheckIn {
        mood: Some(11),
        ..check_in(1, 1, &some_shapes(1)[0])
    };
    assert_eq!(
        store.save_check_in(&invalid, &[]).await.unwrap_err().code(),
        "invalid"
    );
    let mut tx = store.write().await.unwrap();
    assert_eq!(
        tx.add_check_in(&invalid, &[]).await.unwrap_err().code(),
        "invalid"
    );
    assert_eq!(tx.check_in_count().await.unwrap(), 0);
}

#[tokio::test]
async fn pages_list_all_once_newest_first() {
    let (_dir, store) = store_with_link().await;
    let mut all = Vec::new();
    let shapes = some_shapes(20);
    for n in 0..60 {
        // Three of each, so that several have the same time.
        let entry = check_in(n, 1, &shapes[usize::try_from(n / 3).unwrap()]);
        store.save_check_in(&entry, &[]).await.unwrap();
        all.push(entry);
    }
    let all = sorted(all);
    let mut read = store.read().await.unwrap();
    let mut page = Page::newest(7);
    let mut listed = Vec::new();
    loop {
        let entries = read.check_ins(page).await.unwrap();
        let Some(last) = entries.last() else { break };
        page = page.next(Cursor {
            at: last.at.utc_ms(),
            id: last.id,
        });
        assert!(entries.len() <= 7);
        listed.extend(entries);
    }
    assert_eq!(listed, all);
    let (from, until) = (all[40].at.utc_ms(), all[10].at.utc_ms());
    let some = read
        .check_ins(Page {
            from,
            until,
            ..Page::newest(99)
        })
        .await
        .unwrap();
    let expected: Vec<_> = all
        .iter()
        .filter(|entry| (from..until).contains(&entry.at.utc_ms()))
        .cloned()
        .collect();
    assert!(!expected.is_empty());
    assert_eq!(some, expected);
}

#[tokio::test]
async fn the_check_in_before_a_time_is_the_last_one_but_the_one_corrected() {
    let (_dir, store) = store_with_link().await;
    let mut all = Vec::new();
    for (n, shape) in some_shapes(10).iter().enumerate() {
        let entry = check_in(n as u128, 1, shape);
        store.save_check_in(&entry, &[]).await.unwrap();
        all.push(entry);
    }
    let all = sorted(all);
    let mut read = store.read().await.unwrap();
    let at = all[3].at.utc_ms();
    assert_eq!(
        read.check_in_before(at, None).await.unwrap().as_ref(),
        Some(&all[3])
    );
    assert_eq!(
        read.check_in_before(at, Some(all[3].id))
            .await
            .unwrap()
            .as_ref(),
        Some(&all[4])
    );
    assert_eq!(
        read.check_in_before(all[9].at.utc_ms() - 1, None)
            .await
            .unwrap(),
        None
    );
}

#[tokio::test]
async fn a_correction_replaces_and_an_older_one_is_refused() {
    let (_dir, store) = store_with_link().await;
    let shapes = some_shapes(3);
    let first = check_in(1, 2, &shapes[0]);
    store.save_check_in(&first, &[]).await.unwrap();
    let better = check_in(1, 3, &shapes[1]);
    let mut tx = store.write().await.unwrap();
    assert_eq!(
        tx.edit_check_in(&better, &[send(&better)]).await.unwrap(),
        first
    );
    for count in [1, 3] {
        let late = check_in(1, count, &shapes[2]);
        assert_eq!(
            tx.edit_check_in(&late, &[]).await.unwrap_err().code(),
            "conflict"
        );
    }
    let unknown = check_in(2, 3, &shapes[2]);
    assert_eq!(
        tx.edit_check_in(&unknown, &[]).await.unwrap_err().code(),
        "not_found"
    );
    assert_eq!(tx.intents(LINK, 9).await.unwrap(), [send(&better)]);
    tx.commit().await.unwrap();
    assert_eq!(
        store.read().await.unwrap().check_in(id(1)).await.unwrap(),
        Some(better)
    );
}

#[tokio::test]
async fn a_deleted_check_in_leaves_a_retraction_where_it_was_sent_and_no_other_trace() {
    let (dir, store) = store_with_link().await;
    let shapes = some_shapes(2);
    let (sent, unsent) = (check_in(1, 1, &shapes[0]), check_in(2, 1, &shapes[1]));
    store.save_check_in(&sent, &[send(&sent)]).await.unwrap();
    store
        .save_check_in(&unsent, &[send(&unsent)])
        .await
        .unwrap();
    let mut tx = store.write().await.unwrap();
    let record = Record {
        id: [1; 16],
        link: LINK,
        mailbox: [1; 32],
        device: rev(1).device,
        number: 1,
        kind: "checkin".to_owned(),
        item: Some(sent.id),
        rev: Some(sent.rev),
        bytes: None,
        appended_at: None,
        acked: true,
    };
    tx.queue(&record).await.unwrap();
    tx.remove_intent(&send(&sent)).await.unwrap();
    assert_eq!(tx.delete_check_in(sent.id, rev(2)).await.unwrap(), sent);
    assert_eq!(tx.delete_check_in(unsent.id, rev(3)).await.unwrap(), unsent);
    assert_eq!(
        tx.delete_check_in(unsent.id, rev(4))
            .await
            .unwrap_err()
            .code(),
        "not_found"
    );
    let retraction = Intent {
        link: LINK,
        item: sent.id,
        rev: rev(2),
        what: What::Retract,
    };
    assert_eq!(tx.intents(LINK, 9).await.unwrap(), [retraction]);
    tx.commit().await.unwrap();
    assert_eq!(
        store.dashboard(LAST_DAY).await.unwrap(),
        naive(&[], &[], LAST_DAY)
    );
    store.close().await.unwrap();
    let mut connection = bare(&dir.path().join("store.db")).await;
    let days: i64 = sqlx::query_scalar("SELECT count(*) FROM day")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!(days, 0);
}

#[tokio::test]
async fn results_are_kept_listed_corrected_and_deleted() {
    let (_dir, store) = store_with_link().await;
    let mut all: Vec<InstrumentResult> = Vec::new();
    let mut tx = store.write().await.unwrap();
    for (n, shape) in some_shapes(30).iter().enumerate() {
        let entry = result(n as u128, 1, shape);
        let wish = Intent {
            link: LINK,
            item: entry.id,
            rev: entry.rev,
            what: What::Send,
        };
        tx.add_result(&entry, &[wish]).await.unwrap();
        all.push(entry);
    }
    all.sort_by_key(|entry| std::cmp::Reverse((entry.at.utc_ms(), entry.id)));
    assert_eq!(tx.results(Page::newest(99)).await.unwrap(), all);
    let last = Cursor {
        at: all[9].at.utc_ms(),
        id: all[9].id,
    };
    assert_eq!(
        tx.results(Page::newest(5).next(last)).await.unwrap(),
        all[10..15]
    );
    let of: Vec<_> = all
        .iter()
        .filter(|r| r.instrument == "phq-9")
        .cloned()
        .collect();
    assert_eq!(tx.results_of("phq-9", 99).await.unwrap(), of);
    assert_eq!(tx.results_of("phq-9", 2).await.unwrap(), of[..2]);
    assert_eq!(tx.intent_count().await.unwrap(), 30);
    assert_eq!(
        tx.add_result(&all[0], &[]).await.unwrap_err().code(),
        "conflict"
    );

    let better = InstrumentResult {
        score: Some(1),
        rev: rev(5),
        ..all[0].clone()
    };
    assert_eq!(tx.edit_result(&better, &[]).await.unwrap(), all[0]);
    assert_eq!(
        tx.edit_result(&all[0], &[]).await.unwrap_err().code(),
        "conflict"
    );
    assert_eq!(tx.result(better.id).await.unwrap(), Some(better.clone()));
    assert_eq!(tx.delete_result(better.id, rev(6)).await.unwrap(), better);
    assert_eq!(
        tx.delete_result(better.id, rev(6))
            .await
            .unwrap_err()
            .code(),
        "not_found"
    );
    assert_eq!(tx.result(better.id).await.unwrap(), None);
}

/// Those that an earlier version kept without any answer.
#[tokio::test]
async fn the_days_of_results_are_those_with_an_answer_or_a_score() {
    let (_dir, store) = store_with_link().await;
    let mut tx = store.write().await.unwrap();
    let shapes = some_shapes(3);
    let none = || std::iter::once(("item-1".to_owned(), None)).collect();
    let of = |n: usize, score, answered: bool| {
        let entry = result(n as u128, 1, &shapes[n]);
        InstrumentResult {
            instrument: "phq-9".to_owned(),
            score,
            answers: if answered { entry.answers } else { none() },
            ..entry
        }
    };
    let all = [of(0, None, true), of(1, Some(3), false), of(2, None, false)];
    for entry in &all {
        tx.add_result(entry, &[]).await.unwrap();
    }
    let from = LAST_DAY.checked_sub_days(chrono::Days::new(200)).unwrap();
    let days = tx.result_days("phq-9", from, LAST_DAY).await.unwrap();
    let mut wanted = [&all[0], &all[1]].map(|entry| entry.at.local_date());
    wanted.sort_unstable();
    assert_eq!(days, wanted);
}

#[tokio::test]
async fn of_results_at_one_instant_the_last_two_are_told_by_id() {
    let (_dir, store) = store_with_link().await;
    let mut all = Vec::new();
    let mut tx = store.write().await.unwrap();
    for shape in some_shapes(6) {
        for n in 0..5 {
            let made = all.len() as u128;
            let entry = InstrumentResult {
                score: Some(n % 3),
                ..result(made, 1, &shape)
            };
            tx.add_result(&entry, &[]).await.unwrap();
            all.push(entry);
        }
    }
    tx.commit().await.unwrap();
    assert_eq!(
        store.dashboard(LAST_DAY).await.unwrap(),
        naive(&[], &all, LAST_DAY)
    );
}

#[tokio::test]
async fn aggregates_survive_closing() {
    let (dir, store) = store_with_link().await;
    let mut all = Vec::new();
    for (n, shape) in some_shapes(25).iter().enumerate() {
        let entry = check_in(n as u128, 1, shape);
        store.save_check_in(&entry, &[]).await.unwrap();
        all.push(entry);
    }
    store.close().await.unwrap();
    let store = Store::open(dir.path(), &key(), today()).await.unwrap();
    assert_eq!(
        store.dashboard(LAST_DAY).await.unwrap(),
        naive(&all, &[], LAST_DAY)
    );
}
