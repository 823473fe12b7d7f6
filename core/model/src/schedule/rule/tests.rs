use super::*;
use crate::schedule::wall::instant_of;
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

fn read(text: &str) -> Result<Rule, RuleError> {
    Rule::read(text, Tz::Europe__Berlin).map(|(rule, _)| rule)
}

#[test]
fn an_end_is_read_in_all_its_forms() {
    let end =
        |text: &str| Rule::read(text, Tz::Europe__Berlin).map(|(rule, form)| (rule.end, form));
    let until = |text: &str| End::Until(at(text));
    assert_eq!(
        end("FREQ=DAILY;UNTIL=20260701T080000Z"),
        Ok((until("2026-07-01T10:00:00"), UntilForm::Utc))
    );
    assert_eq!(
        end("FREQ=DAILY;UNTIL=20260701T080000"),
        Ok((until("2026-07-01T08:00:00"), UntilForm::Local))
    );
    assert_eq!(
        end("FREQ=DAILY;UNTIL=20260701"),
        Ok((until("2026-07-01T23:59:59"), UntilForm::Date))
    );
    assert_eq!(
        end("freq=daily;count=3"),
        Ok((End::Count(3), UntilForm::None))
    );
    let rule = read("FREQ=DAILY;UNTIL=20260701T080000Z").unwrap();
    assert_eq!(
        rule.to_ics(Tz::Europe__Berlin),
        "FREQ=DAILY;UNTIL=20260701T080000Z"
    );
    assert_eq!(
        "FREQ=DAILY;UNTIL=20260701T080000Z".parse::<Rule>(),
        Err(RuleError::Malformed)
    );
}

#[test]
fn other_texts_are_named() {
    let code = |text: &str| read(text).unwrap_err().code();
    for bad in [
        "",
        "DAILY",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=FORTNIGHTLY",
        "INTERVAL=2",
        "FREQ=DAILY;X=1",
        "FREQ=DAILY;COUNT=x",
        "FREQ=WEEKLY;BYDAY=M",
        "FREQ=WEEKLY;BYDAY=ÄÖ",
        "FREQ=DAILY;BYMONTH=",
        "FREQ=DAILY;UNTIL=soon",
        "FREQ=DAILY;COUNT=123456789",
    ] {
        assert_eq!(code(bad), "rule_malformed", "{bad}");
    }
    for bad in ["FREQ=HOURLY", "FREQ=SECONDLY", "FREQ=DAILY;BYSECOND=0,30"] {
        assert_eq!(code(bad), "rule_too_often", "{bad}");
    }
    for bad in [
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=0",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=DAILY;BYHOUR=24",
        "FREQ=DAILY;UNTIL=99991231",
    ] {
        assert_eq!(code(bad), "rule_out_of_range", "{bad}");
    }
    for bad in [
        "FREQ=DAILY;COUNT=2;UNTIL=20260701",
        "FREQ=WEEKLY;BYMONTHDAY=1",
        "FREQ=DAILY;BYDAY=1MO",
        "FREQ=MONTHLY;BYWEEKNO=3",
        "FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO",
        "FREQ=MONTHLY;BYSETPOS=1",
    ] {
        assert_eq!(code(bad), "rule_contradicts", "{bad}");
    }
    let never = read("FREQ=DAILY;INTERVAL=7;BYDAY=TU").unwrap();
    assert_eq!(
        never.check(at("2026-11-23T08:00:00")),
        Err(RuleError::Never)
    );
}

proptest! {
    #[test]
    fn the_text_of_a_rule_is_read_back(n in 0..1_000_usize) {
        let line = VECTORS.lines().nth(n + 1).unwrap().trim_end_matches(',');
        let case: Value = serde_json::from_str(line).unwrap();
        let rule: Rule = case["rule"].as_str().unwrap().parse().unwrap();
        prop_assert_eq!(rule.to_string().parse::<Rule>(), Ok(rule));
    }

    /// Years gone by may be left out without changing what comes.
    #[test]
    fn starting_nearer_gives_the_same(n in 0..1_000_usize, days in 0..20_000_i64) {
        let line = VECTORS.lines().nth(n + 1).unwrap().trim_end_matches(',');
        let case: Value = serde_json::from_str(line).unwrap();
        let rule: Rule = case["rule"].as_str().unwrap().parse().unwrap();
        let start = at(case["start"].as_str().unwrap());
        let from = start + chrono::Duration::days(days);
        let nearer: Vec<_> = rule.times(start, from).filter(|at| *at >= from).take(5).collect();
        let all: Vec<_> = rule.times(start, start).filter(|at| *at >= from).take(5).collect();
        prop_assert_eq!(nearer, all);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "(FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY))?(;[A-Z]{2,8}=[-+0-9A-Z,]{0,12}){0,4}") {
        if let Ok((rule, _)) = Rule::read(&text, Tz::Europe__Berlin) {
            let _ = rule.check(at("2026-11-23T08:00:00"));
            prop_assert_eq!(rule.to_string().parse::<Rule>(), Ok(rule));
        }
    }
}
