//! Directories: put in, replaced, taken out, and searched as the plain filter over all services would.

use cairn_model::directory::hours::{Schedule, Zone};
use cairn_model::directory::place::Point;
use cairn_model::directory::rule::{ByDay, Freq, Rule};
use cairn_model::directory::search::{Near, Search};
use cairn_model::directory::{CostOption, Language, Service, Site, Status};
use cairn_store::{DirectoryInfo, Store};
use chrono::{DateTime, Utc, Weekday};
use proptest::prelude::*;

use crate::common::key;

pub async fn new_store() -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(dir.path(), &key()).await.unwrap();
    (dir, store)
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
}

pub fn info(id: &str, services: &[Service]) -> DirectoryInfo {
    DirectoryInfo {
        id: id.to_owned(),
        name: format!("Directory {id}"),
        zone: "Europe/Berlin".to_owned(),
        imported_at: "2026-11-24T08:00:00+01:00[Europe/Berlin]".parse().unwrap(),
        services: u32::try_from(services.len()).unwrap(),
    }
}

pub async fn put(store: &Store, id: &str, services: &[Service]) {
    let mut tx = store.write().await.unwrap();
    tx.put_directory(&info(id, services), services)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

pub fn service(id: &str, name: &str) -> Service {
    serde_json::from_value(serde_json::json!({ "id": id, "name": name, "status": "active" }))
        .unwrap()
}

const NAMES: [&str; 12] = [
    "Open Door",
    "Harbour AA",
    "戒毒中心",
    "中心 戒烟",
    "مركز أمل",
    "مُساعدة",
    "Café Übergang",
    "NA group",
    "open",
    "Door 24h",
    "Ёлка",
    "a b c",
];

fn any_line() -> impl Strategy<Value = Schedule> {
    let rules = prop_oneof![
        Just(Rule::weekly(&[Weekday::Tue])),
        Just(Rule::weekly(&[Weekday::Mon, Weekday::Wed])),
        Just(Rule::new(Freq::Daily)),
        Just(Rule {
            days: vec![ByDay {
                n: 4,
                day: Weekday::Tue
            }],
            ..Rule::new(Freq::Monthly)
        }),
    ];
    (rules, 0..24_u16, 0..=24_u16, any::<bool>()).prop_map(|(rule, opens, closes, far)| Schedule {
        rule: Some(rule),
        valid_from: None,
        valid_to: None,
        opens: Some(opens * 60),
        closes: Some(closes * 60),
        zone: if far {
            Zone::Fixed(-300)
        } else {
            "Europe/Berlin".parse().unwrap()
        },
        note: None,
    })
}

fn any_site() -> impl Strategy<Value = Site> {
    let point = proptest::option::of((-90.0..90.0_f64, -180.0..180.0_f64));
    let close = (-0.5..0.5_f64, 179.0..180.0_f64).prop_map(Some);
    let point = prop_oneof![point, close];
    (
        point,
        proptest::collection::vec(any_line(), 0..2),
        any::<bool>(),
    )
        .prop_map(|(point, hours, town)| Site {
            point: point.and_then(|(lat, lon)| Point::new(lat, lon)),
            city: Some(if town { "Town" } else { "Área Norte" }.to_owned()),
            hours,
            ..Site::default()
        })
}

fn any_service() -> impl Strategy<Value = Service> {
    let names = proptest::sample::select(&NAMES[..]);
    let needs = proptest::collection::vec(proptest::sample::select(&NAMES[..]), 0..2);
    let status = proptest::sample::select(
        &[
            Status::Active,
            Status::Active,
            Status::TemporarilyClosed,
            Status::Defunct,
        ][..],
    );
    let language = proptest::option::of(proptest::sample::select(&["zh-Hans", "ar", "en"][..]));
    let price = proptest::option::of(proptest::sample::select(&["0", "5"][..]));
    let ages = (
        proptest::option::of(proptest::sample::select(&[0_u8, 18, 25][..])),
        proptest::option::of(proptest::sample::select(&[25_u8, 30, 60][..])),
    );
    (
        (names, needs, status, language, price, ages),
        proptest::collection::vec(any_line(), 0..3),
        proptest::collection::vec(any_site(), 0..3),
    )
        .prop_map(
            |((name, needs, status, language, price, ages), hours, sites)| Service {
                status,
                needs: needs.into_iter().map(str::to_owned).collect(),
                languages: language
                    .map(|code| Language {
                        name: None,
                        code: Some(code.to_owned()),
                    })
                    .into_iter()
                    .collect(),
                costs: price
                    .map(|amount| CostOption {
                        option: None,
                        amount: Some(amount.to_owned()),
                        currency: None,
                        note: None,
                        valid_from: None,
                        valid_to: None,
                    })
                    .into_iter()
                    .collect(),
                min_age: ages.0,
                max_age: ages.1,
                hours,
                sites,
                ..service("", name)
            },
        )
}

fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
    (0..28 * 24 * 60_i64).prop_map(|m| DateTime::from_timestamp(1_795_000_000 + m * 60, 0).unwrap())
}

fn any_search() -> impl Strategy<Value = Search> {
    let words = prop_oneof![
        Just(String::new()),
        proptest::sample::select(&NAMES[..]).prop_map(str::to_owned),
        proptest::sample::select(
            &[
                "aa",
                "戒",
                "戒毒",
                "door",
                "ope",
                "أم",
                "uber",
                "x",
                "n",
                "\"",
                "open OR door",
                "心"
            ][..]
        )
        .prop_map(str::to_owned),
    ];
    let near = prop_oneof![
        Just(None),
        (-90.0..90.0_f64, -180.0..180.0_f64, 0.0..21_000.0_f64).prop_map(Some),
        (-0.5..0.5_f64, -180.0..-179.0_f64, 0.0..200.0_f64).prop_map(Some),
    ];
    (
        words,
        proptest::option::of(proptest::sample::select(&["zh", "AR", "english", "en"][..])),
        near,
        any::<bool>(),
        proptest::option::of(any_instant()),
        proptest::option::of(proptest::sample::select(&[17_u8, 18, 25, 30, 31, 60][..])),
        any::<bool>(),
        1..15_u32,
    )
        .prop_map(
            |(words, language, near, free, open_at, age, unlisted, limit)| Search {
                words,
                language: language.map(str::to_owned),
                near: near.map(|(lat, lon, km)| Near {
                    point: Point::new(lat, lon).unwrap(),
                    km,
                }),
                free,
                open_at,
                age,
                unlisted,
                limit,
            },
        )
}

/// What the search means: a filter over all services, in the order that is promised.
fn naive(directories: &[Vec<Service>], search: &Search) -> Vec<(String, Option<f64>)> {
    let longest = directories.iter().map(Vec::len).max().unwrap_or(0);
    let turns = (0..longest).flat_map(|n| directories.iter().filter_map(move |d| d.get(n)));
    let mut found: Vec<(String, Option<f64>)> = turns
        .filter_map(|service| Some((service.id.clone(), search.finds(service)?.km)))
        .collect();
    found.sort_by(|a, b| a.1.partial_cmp(&b.1).unwrap());
    found
}

fn named(services: Vec<Service>, directory: char) -> Vec<Service> {
    let ids = (0..).map(|n| format!("{directory}{n:03}"));
    services
        .into_iter()
        .zip(ids)
        .map(|(service, id)| Service { id, ..service })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_search_finds_what_the_plain_filter_finds(
        first in proptest::collection::vec(any_service(), 0..40),
        second in proptest::collection::vec(any_service(), 0..20),
        searches in proptest::collection::vec(any_search(), 25),
    ) {
        let directories = [named(first, 'a'), named(second, 'b')];
        runtime().block_on(async {
            let (_dir, store) = new_store().await;
            put(&store, "a", &directories[0]).await;
            // Put in twice, the first time in another order: what was there before must leave no trace.
            let backwards: Vec<Service> = directories[1].iter().rev().cloned().collect();
            put(&store, "b", &backwards).await;
            put(&store, "b", &directories[1]).await;
            let mut read = store.read().await.unwrap();
            for search in &searches {
                let found = read.search_directory(search).await.unwrap();
                let expected = naive(&directories, search);
                assert_eq!(found.more, expected.len() > search.limit as usize, "{search:?}");
                let ours: Vec<_> = found.hits.iter().map(|hit| &hit.service.id).collect();
                let expected = &expected[..expected.len().min(search.limit as usize)];
                assert_eq!(ours, expected.iter().map(|(id, _)| id).collect::<Vec<_>>(), "{search:?}");
                for (hit, (_, km)) in found.hits.iter().zip(expected) {
                    let apart = hit.km.unwrap_or(0.0) - km.unwrap_or(0.0);
                    assert!(apart.abs() < 1e-6 && hit.km.is_some() == km.is_some(), "{search:?}");
                }
            }
        });
    }
}

/// So many near one place that the index of all words is asked in place of each of them.
#[tokio::test]
async fn a_crowded_place_is_searched_alike() {
    let point = |n: u32| Point::new(1.0 + f64::from(n) / 1e5, 1.0);
    let site = |n| Site {
        point: point(n),
        ..Site::default()
    };
    let crowd = (0..3200_u32).map(|n| Service {
        sites: vec![site(n)],
        ..service(&format!("{n:04}"), NAMES[n as usize % NAMES.len()])
    });
    let crowd = [crowd.collect::<Vec<_>>()];
    let (_dir, store) = new_store().await;
    put(&store, "a", &crowd[0]).await;
    for (words, km) in [
        ("door", 100.0),
        ("open door", 1000.0),
        ("戒毒中心", 1000.0),
        ("harbour", 1.0),
        ("xyz", 100.0),
    ] {
        let search = Search {
            words: words.to_owned(),
            near: Some(Near {
                point: Point::new(1.0, 1.0).unwrap(),
                km,
            }),
            ..Search::default()
        };
        let found = store
            .read()
            .await
            .unwrap()
            .search_directory(&search)
            .await
            .unwrap();
        let ours: Vec<_> = found
            .hits
            .iter()
            .map(|hit| hit.service.id.clone())
            .collect();
        let all = naive(&crowd, &search);
        let expected: Vec<_> = all.iter().take(20).map(|(id, _)| id.clone()).collect();
        assert_eq!((ours, found.more), (expected, all.len() > 20), "{words}");
    }
}

#[tokio::test]
async fn a_search_takes_one_statement_and_one_more_for_open_ones() {
    let (_dir, store) = new_store().await;
    put(
        &store,
        "a",
        &[service("1", "Open Door"), service("2", "戒毒中心")],
    )
    .await;
    let everything = Search {
        words: "open AA".into(),
        language: Some("zh".into()),
        near: Some(Near {
            point: Point::new(0.0, 0.0).unwrap(),
            km: 10.0,
        }),
        free: true,
        age: Some(30),
        ..Search::default()
    };
    let open = Search {
        open_at: DateTime::from_timestamp(1_795_000_000, 0),
        ..everything.clone()
    };
    for (search, statements) in [(Search::default(), 1), (everything, 1), (open, 2)] {
        let before = store.counts().await.statements;
        store
            .read()
            .await
            .unwrap()
            .search_directory(&search)
            .await
            .unwrap();
        assert_eq!(store.counts().await.statements - before, statements);
    }
}
