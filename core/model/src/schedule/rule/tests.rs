use super::*;
use crate::schedule::wall::instant_of;
use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::Value;

const VECTORS: &str = include_str!("../../../../../tests/vectors/recurrence.json");

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn fnv(hash: u64, text: &str) -> u64 {
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    text.bytes().fold(hash, step)
}

/// What differs between a vector and this code.
fn differs(case: &Value, most: usize, last: NaiveDateTime) -> Option<String> {
    let text = |name: &str| case[name].as_str().unwrap();
    let zone: Tz = text("zone").parse().unwrap();
    let rule: Rule = text("rule").parse().unwrap();
    let start = at(text("start"));
    rule.check(start).unwrap();
    let times = rule
        .times(start, start)
        .take(most)
        .take_while(|at| *at <= last);
    let instants: Vec<i64> = times.map(|at| instant_of(at, zone).timestamp()).collect();
    let hash = instants.iter().fold(0xcbf2_9ce4_8422_2325, |hash, n| {
        fnv(hash, &format!("{n}\n"))
    });
    let ends = |name: &str| -> Vec<i64> { serde_json::from_value(case[name].clone()).unwrap() };
    let same = case["count"] == instants.len()
        && instants.starts_with(&ends("first"))
        && instants.ends_with(&ends("last"))
        && format!("{hash:016x}") == text("fnv");
    (!same).then(|| {
        format!(
            "{case}\nhere {} from {:?}",
            instants.len(),
            instants.first()
        )
    })
}

#[test]
fn a_thousand_rules_are_counted_as_dateutil_counts_them() {
    let vectors: Value = serde_json::from_str(VECTORS).unwrap();
    let most = usize::try_from(vectors["most"].as_u64().unwrap()).unwrap();
    let last = at(vectors["last"].as_str().unwrap());
    let cases = vectors["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 1_000);
    let faults: Vec<String> = cases
        .iter()
        .filter_map(|case| differs(case, most, last))
        .collect();
    assert!(
        faults.is_empty(),
        "{} differ:\n{}",
        faults.len(),
        faults.join("\n")
    );
    let reach = cases
        .iter()
        .filter_map(|case| case["last"][0].as_i64())
        .max()
        .unwrap();
    assert!(reach > at("2080-12-01T00:00:00").and_utc().timestamp());
}
