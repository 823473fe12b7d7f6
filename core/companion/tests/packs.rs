//! Packs: whom a person trusts, what comes in whole or not at all, and what of it is offered; and that an
//! instrument asks about no day twice.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use std::collections::BTreeMap;

use cairn_companion::{Companion, Error, Filled, HeldBack};
use cairn_model::instrument::NotOffered;
use cairn_model::time::Moment;
use cairn_packs::MANIFEST;
use common::press::{Press, Printed};
use common::{World, key, start};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

const SOURCE: &str = r#"format = 1
id = "small"
publisher = "Cairn project"
kind = "instrument"
version = 1
languages = ["en"]
title = "Small"
sources = ["Made up for tests."]
licence = "CC0-1.0"
evidence = "untested"
review = "reviewed"
"#;

const QUESTION: &str = r#"code = "small"
title = "Small"
language = "en"
wording_version = "small-1"
licence_status = "open"
holder = "nobody"
notice = "none"
terms = "CC0-1.0"
citation = ["Made up for tests."]
review = "reviewed"
recall_days = 7
min_interval_days = 7
self_report_valid = true
stem = "Today"
options = [{ value = 0, text = "No" }, { value = 1, text = "Yes" }]
items = [{ code = "a", text = "Is it so?" }]
evidence = { level = "untested", says = "Made up." }
scores = [{ code = "total", method = "sum", scale_origin = "ours", range = { min = 0, max = 1 }, missing = { prorate_up_to = 0, source = "ours" } }]
vectors = [{ note = "yes", answers = "1", score = 1 }]
"#;

fn print(press: &Press, edits: &[(&str, &str)]) -> Printed {
    let edit = |text: &str| {
        edits
            .iter()
            .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
    };
    press.pack(&[(MANIFEST, &edit(SOURCE)), ("small.toml", &edit(QUESTION))])
}

async fn refused(companion: &Companion, printed: &Printed) -> &'static str {
    let packs = companion.packs();
    let before = packs.list().await.unwrap();
    let error = packs
        .install(&printed.bytes, &printed.signature, &start())
        .await;
    assert_eq!(packs.list().await.unwrap(), before, "nothing of it is kept");
    error.unwrap_err().code()
}

async fn install(companion: &Companion, printed: &Printed) {
    let installed = companion
        .packs()
        .install(&printed.bytes, &printed.signature, &start())
        .await;
    installed.unwrap();
}

fn offered(companion: &Companion) -> Vec<String> {
    companion
        .instruments()
        .list()
        .into_iter()
        .map(|one| one.code)
        .collect()
}

fn yes() -> BTreeMap<String, Option<u8>> {
    [("a".to_owned(), Some(1))].into()
}

#[tokio::test]
async fn a_pack_is_installed_offered_and_removed() {
    let World { companion, dir, .. } = World::new().await;
    let press = Press::new();
    press.trusted_by(&companion).await;
    assert!(!offered(&companion).contains(&"small".to_owned()));
    let seen = companion
        .packs()
        .verify(&print(&press, &[]).bytes, &print(&press, &[]).signature)
        .await
        .unwrap();
    assert_eq!((seen.publisher.as_str(), seen.installed), ("Press", None));
    assert!(companion.packs().list().await.unwrap().is_empty());

    install(&companion, &print(&press, &[])).await;
    install(&companion, &print(&press, &[])).await;
    let listed = companion.packs().list().await.unwrap();
    assert_eq!((listed.len(), listed[0].version), (1, 1));
    assert_eq!(
        listed[0].publisher, "Press",
        "not who the pack says it is from"
    );
    assert_eq!(offered(&companion).last().unwrap(), "small");
    companion
        .instruments()
        .take("small", &yes(), &start())
        .await
        .unwrap();

    // It is there after a start, too.
    companion.close().await.unwrap();
    let rng = ChaCha20Rng::seed_from_u64(2);
    let companion = Companion::open(dir.path(), &key(1), None, &start(), rng)
        .await
        .unwrap();
    assert_eq!(offered(&companion).last().unwrap(), "small");
    companion.packs().remove("small").await.unwrap();
    assert!(!offered(&companion).contains(&"small".to_owned()));
    assert_eq!(
        companion.packs().remove("small").await.unwrap_err().code(),
        "not_found"
    );
    let kept = companion
        .instruments()
        .results(cairn_companion::Listing::default())
        .await;
    assert_eq!(kept.unwrap().len(), 1, "what was filled in stays");
}

#[tokio::test]
async fn versions_only_count_up_after_a_removal_too() {
    let World {
        companion,
        dir: _dir,
        ..
    } = World::new().await;
    let press = Press::new();
    press.trusted_by(&companion).await;
    let version = |n: &str| print(&press, &[("version = 1", &format!("version = {n}"))]);
    install(&companion, &version("5")).await;
    assert_eq!(
        refused(&companion, &version("4")).await,
        "pack_older_version"
    );
    let other = print(&press, &[("version = 1", "version = 5"), ("Today", "Now")]);
    assert_eq!(
        refused(&companion, &other).await,
        "pack_older_version",
        "the same number, other words"
    );
    companion.packs().remove("small").await.unwrap();
    assert_eq!(
        refused(&companion, &version("4")).await,
        "pack_older_version"
    );
    install(&companion, &version("5")).await;
    install(&companion, &version("6")).await;
    assert_eq!(companion.packs().list().await.unwrap()[0].version, 6);
}

#[tokio::test]
async fn only_a_confirmed_publisher_counts() {
    let World {
        companion,
        dir: _dir,
        ..
    } = World::new().await;
    let (press, other) = (Press::new(), Press::new());
    let packs = companion.packs();
    let printed = print(&press, &[]);
    assert_eq!(
        refused(&companion, &printed).await,
        "pack_unknown_publisher"
    );
    let code = |error: Result<_, Error>| {
        error
            .map(|_: cairn_companion::PublisherView| ())
            .unwrap_err()
            .code()
    };
    let theirs = packs
        .preview_publisher("x", &other.public)
        .unwrap()
        .fingerprint;
    for wrong in ["", "yes", theirs.as_str()] {
        let trust = packs.trust("Press", &press.public, wrong, &start()).await;
        assert_eq!(code(trust), "pack_fingerprint_differs");
    }
    assert_eq!(
        code(packs.preview_publisher("x", "nonsense")),
        "pack_not_a_key"
    );
    assert_eq!(packs.publishers().await.unwrap().len(), 1);
    assert!(packs.publishers().await.unwrap()[0].built_in);

    press.trusted_by(&companion).await;
    install(&companion, &printed).await;
    other.trusted_by(&companion).await;
    let theirs = print(&other, &[("version = 1", "version = 9")]);
    assert_eq!(refused(&companion, &theirs).await, "pack_other_publisher");
    let renamed = print(&other, &[("id = \"small\"", "id = \"large\"")]);
    assert_eq!(
        refused(&companion, &renamed).await,
        "pack_name_taken",
        "the instrument's name"
    );
    let posing = print(
        &other,
        &[
            ("id = \"small\"", "id = \"large\""),
            ("code = \"small\"", "code = \"phq-9\""),
        ],
    );
    assert_eq!(
        refused(&companion, &posing).await,
        "pack_name_taken",
        "no pack stands in for the program's"
    );

    let own = packs
        .preview_publisher("x", &press.public)
        .unwrap()
        .fingerprint;
    packs.distrust(&own).await.unwrap();
    assert!(
        packs.list().await.unwrap().is_empty()
            && !offered(&companion).contains(&"small".to_owned())
    );
    assert_eq!(
        refused(&companion, &printed).await,
        "pack_unknown_publisher"
    );
    let built_in = packs.publishers().await.unwrap()[0].fingerprint.clone();
    assert_eq!(
        packs.distrust(&built_in).await.unwrap_err().code(),
        "not_found"
    );
}

#[tokio::test]
async fn what_is_wrong_with_a_pack_is_named_and_nothing_of_it_stays() {
    let World {
        companion,
        dir: _dir,
        ..
    } = World::new().await;
    let press = Press::new();
    press.trusted_by(&companion).await;
    let mut changed = print(&press, &[]);
    changed.bytes[600] ^= 1;
    assert_eq!(refused(&companion, &changed).await, "pack_bad_signature");
    let unsigned = Printed {
        signature: String::new(),
        ..print(&press, &[])
    };
    assert_eq!(refused(&companion, &unsigned).await, "pack_bad_signature");
    // A publisher's signature makes nothing sound that isn't.
    let noise = press.sign(vec![7; 2048]);
    assert_eq!(refused(&companion, &noise).await, "pack_not_a_pack");
    let huge = press.sign(vec![0; cairn_packs::MAX_PACK + 1]);
    assert_eq!(refused(&companion, &huge).await, "pack_too_big");
    let again = |from: &str, to: &str| {
        let text = String::from_utf8_lossy(&print(&press, &[]).bytes).into_owned();
        assert!(text.contains(from), "{from}");
        let to = format!("{to:len$}", len = from.len());
        press.sign(text.replace(from, &to).into_bytes())
    };
    // Changed inside the tar itself, and signed: the digest, or the manifest, tells.
    assert_eq!(
        refused(&companion, &again("Is it so?", "Is it no?")).await,
        "pack_digest"
    );
    let none = again("sources = [\"Made up for tests.\"]", "sources = []");
    assert_eq!(refused(&companion, &none).await, "pack_no_source");
    assert_eq!(
        refused(&companion, &again("format = 1", "format = 2")).await,
        "pack_needs_newer_app"
    );
}

#[tokio::test]
async fn terms_review_and_self_report_hold_an_instrument_back() {
    let World {
        companion,
        dir: _dir,
        ..
    } = World::new().await;
    let press = Press::new();
    press.trusted_by(&companion).await;
    let words = [
        ("stem = \"Today\"\n", "wording = false\n"),
        (", text = \"No\"", ""),
        (", text = \"Yes\"", ""),
        (", text = \"Is it so?\"", ""),
    ];
    let cases: [(&[(&str, &str)], NotOffered); 5] = [
        (
            &[("review = \"reviewed\"", "review = \"needs_review\"")],
            NotOffered::NeedsReview,
        ),
        (
            &[("licence_status = \"open\"", "licence_status = \"ask\"")],
            NotOffered::Licence,
        ),
        (
            &[("licence_status = \"open\"", "licence_status = \"unknown\"")],
            NotOffered::Licence,
        ),
        (&words, NotOffered::NoWording),
        (
            &[("self_report_valid = true", "self_report_valid = false")],
            NotOffered::NotForSelfReport,
        ),
    ];
    for (n, (edits, reason)) in cases.into_iter().enumerate() {
        let version = format!("version = {}", n + 1);
        let edits = [edits, &[("version = 1", version.as_str())]].concat();
        install(&companion, &print(&press, &edits)).await;
        assert!(!offered(&companion).contains(&"small".to_owned()));
        let listed = companion.packs().list().await.unwrap();
        assert_eq!(
            listed[0].contents[0].held_back,
            Some(HeldBack::Instrument(reason))
        );
        let instruments = companion.instruments();
        let taken = instruments.take("small", &yes(), &start()).await;
        assert_eq!(taken.unwrap_err().code(), reason.code());
        assert_eq!(
            instruments.score("small", &yes()).unwrap().score,
            Some(1),
            "scoring is open"
        );
    }
    let nc = print(
        &press,
        &[
            ("licence_status = \"open\"", "licence_status = \"nc\""),
            ("version = 1", "version = 9"),
        ],
    );
    install(&companion, &nc).await;
    assert!(
        offered(&companion).contains(&"small".to_owned()),
        "a person's own use is not commercial"
    );
}

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
    assert!(!offered(&companion).contains(&"pacs-adapted".to_owned()));
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
