//! Instruments: none asks about a day twice, and what an answer asks for is said whatever becomes of it.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use std::collections::BTreeMap;

use cairn_companion::{Filled, Listing};
use cairn_model::time::Moment;
use common::{World, start};

fn at(text: &str) -> Moment {
    format!("{text}T09:00:00+01:00[Europe/Berlin]")
        .parse()
        .unwrap()
}

#[tokio::test]
async fn an_instrument_asks_about_no_day_twice() {
    let World {
        companion,
        dir: _dir,
        ..
    } = World::new().await;
    let instruments = companion.instruments();
    let phq = |each: u8| -> BTreeMap<String, Option<u8>> {
        (1..=2).map(|n| (format!("phq-{n}"), Some(each))).collect()
    };
    let days = [
        "2026-11-01",
        "2026-11-14",
        "2026-11-15",
        "2026-11-28",
        "2026-11-29",
    ];
    let mut told = Vec::new();
    for day in days {
        let again = instruments.again_on("phq-2", &at(day)).await.unwrap();
        match instruments.take("phq-2", &phq(1), &at(day)).await {
            Ok(_) => {
                assert_eq!(again, None);
                told.push(None);
            }
            Err(error) => {
                assert_eq!((error.code(), error.retryable()), ("too_soon", false));
                assert_eq!(again, error.again_on());
                told.push(error.again_on().map(|day| day.to_string()));
            }
        }
    }
    let second = Some("2026-11-15".to_owned());
    let third = Some("2026-11-29".to_owned());
    assert_eq!(told, [None, second, None, third, None]);
    assert!(
        instruments.score("phq-2", &phq(3)).is_ok(),
        "scoring keeps nothing and is always open"
    );
    let longer = (1..=9).map(|n| (format!("phq-{n}"), Some(0))).collect();
    assert!(
        instruments
            .take("phq-9", &longer, &at("2026-11-29"))
            .await
            .is_ok(),
        "another instrument"
    );
    let now = [("craving-now".to_owned(), Some(4))].into();
    for _ in 0..2 {
        instruments
            .take("craving", &now, &at("2026-11-29"))
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn results_entered_together_or_later_are_held_to_the_same_days() {
    let World {
        companion,
        dir: _dir,
        ..
    } = World::new().await;
    let instruments = companion.instruments();
    let answers: BTreeMap<_, _> = (1..=2).map(|n| (format!("phq-{n}"), Some(1))).collect();
    let filled = |day: &str| Filled {
        instrument: "phq-2".into(),
        answers: answers.clone(),
        at: at(day),
    };
    let now = at("2026-11-29");
    let near = vec![filled("2026-10-01"), filled("2026-10-14")];
    let error = instruments.take_all(near, &now).await.unwrap_err();
    assert_eq!(
        (error.code(), error.again_on()),
        ("too_soon", Some("2026-10-15".parse().unwrap()))
    );
    let apart = vec![filled("2026-10-01"), filled("2026-10-15")];
    let kept = instruments.take_all(apart, &now).await.unwrap();
    let before = instruments
        .take_all(vec![filled("2026-09-20")], &now)
        .await
        .unwrap_err();
    assert_eq!(
        before.code(),
        "too_soon",
        "it would look at the days of a later one"
    );
    // One that was a mistake makes room again.
    instruments.delete(kept[1].id, &now).await.unwrap();
    instruments
        .take_all(vec![filled("2026-10-16")], &now)
        .await
        .unwrap();
}

#[tokio::test]
async fn what_was_left_out_as_a_whole_is_not_kept_and_locks_nothing() {
    let World {
        companion,
        dir: _dir,
        ..
    } = World::new().await;
    let instruments = companion.instruments();
    let blank: BTreeMap<_, _> = (1..=9).map(|n| (format!("phq-{n}"), None)).collect();
    let one: BTreeMap<_, _> = [("phq-9".to_owned(), Some(1))].into();
    let now = at("2026-11-24");
    for answers in [&blank, &BTreeMap::new()] {
        let refused = instruments.take("phq-9", answers, &now).await.unwrap_err();
        assert_eq!(
            (refused.code(), refused.retryable()),
            ("answers_none", false)
        );
        let filled = [(&one, "2026-11-01"), (answers, "2026-11-24")];
        let filled = filled.map(|(answers, day)| Filled {
            instrument: "phq-9".into(),
            answers: answers.clone(),
            at: at(day),
        });
        let refused = instruments.take_all(filled.into(), &now).await.unwrap_err();
        assert_eq!(refused.code(), "answers_none");
        let kept = instruments.results(Listing::default()).await.unwrap();
        assert_eq!(kept, []);
        let again = instruments.again_on("phq-9", &now).await.unwrap();
        assert_eq!(again, None);
        let scored = instruments.score("phq-9", answers).unwrap();
        assert_eq!(scored.missing.len(), 9, "scoring keeps nothing");
    }
    let taken = instruments.take("phq-9", &one, &now).await.unwrap();
    assert!(taken.safety.is_some(), "one answer is enough");
}

#[tokio::test]
async fn only_instruments_that_may_be_filled_in_are_kept() {
    let World {
        companion,
        dir: _dir,
        ..
    } = World::new().await;
    let answers: BTreeMap<_, _> = [
        "frequency",
        "intensity",
        "duration",
        "resistance",
        "overall",
    ]
    .map(|item| (format!("pacs-{item}"), Some(3)))
    .into();
    let instruments = companion.instruments();
    assert_eq!(
        instruments.score("pacs-adapted", &answers).unwrap().score,
        Some(15)
    );
    let taken = instruments.take("pacs-adapted", &answers, &start()).await;
    assert_eq!(taken.unwrap_err().code(), "instrument_needs_review");
    assert!(
        instruments
            .list()
            .iter()
            .all(|one| one.code != "pacs-adapted")
    );
}

/// Whatever keeps answers from being kept, what they ask for is said.
#[tokio::test]
async fn answers_that_are_not_kept_still_ask_for_the_safety_text() {
    let World {
        companion,
        dir: _dir,
        ..
    } = World::new().await;
    let instruments = companion.instruments();
    let phq = |ninth: u8| -> BTreeMap<String, Option<u8>> {
        (1..=9)
            .map(|n| (format!("phq-{n}"), Some(if n == 9 { ninth } else { 0 })))
            .collect()
    };
    let filled = |ninth: u8, day: &str| Filled {
        instrument: "phq-9".into(),
        answers: phq(ninth),
        at: at(day),
    };
    let first = instruments.take("phq-9", &phq(0), &at("2026-11-01")).await;
    assert_eq!(first.unwrap().safety, None);
    let soon = at("2026-11-03");
    for (ninth, asks) in [(1, true), (0, false)] {
        let error = instruments.take("phq-9", &phq(ninth), &soon).await;
        let error = error.unwrap_err();
        assert_eq!((error.code(), error.safety()), ("too_soon", asks));
        let several = vec![filled(ninth, "2026-09-01"), filled(0, "2026-11-02")];
        let error = instruments.take_all(several, &soon).await.unwrap_err();
        assert_eq!((error.code(), error.safety()), ("too_soon", asks));
    }
}
