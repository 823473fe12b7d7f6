mod alerts;
mod properties;

use super::*;
use crate::checkin::{CheckIn, CheckInDraft};
use crate::instrument::{Answers, InstrumentResult};
use crate::testing::{any_checkin, any_result, day, id, instrument, moment, rev};
use chrono::Days;
use proptest::prelude::*;

fn rule(signal: &str) -> Rule {
    let json = format!(
        r#"{{"code":"r","sentence":"rule-r","step":"walk","review":"reviewed","signal":{signal},
        "rearm_days":3,"basis":"project_choice","reason":"for tests"}}"#
    );
    serde_json::from_str(&json).unwrap()
}

fn craving() -> Rule {
    rule(r#"{"kind":"rise","scale":"craving","by":2,"days":3,"before":5,"least":2}"#)
}

/// One check-in a day from the first day on; `None` for a day without.
fn life(days: &[Option<&str>]) -> Vec<CheckIn> {
    let each = days
        .iter()
        .zip(0..)
        .filter_map(|(json, n)| Some(((*json)?, n)));
    each.map(|(json, n)| {
        let at = moment(&format!("{}T20:00:00+02:00[Europe/Berlin]", day(n)));
        let draft = CheckInDraft::from_json(json).unwrap();
        draft
            .save(id(u8::try_from(n).unwrap()), rev(n), &at, None)
            .unwrap()
    })
    .collect()
}

fn cravings(values: &str) -> Vec<CheckIn> {
    let days: Vec<Option<String>> = values
        .chars()
        .map(|c| match c {
            '-' => None,
            '.' => Some("{}".to_owned()),
            c => Some(format!(r#"{{"craving":{c}}}"#)),
        })
        .collect();
    life(&days.iter().map(Option::as_deref).collect::<Vec<_>>())
}

fn facts(checkins: &[CheckIn], today: u64) -> Facts {
    Facts::new(checkins, &[], day(today))
}

/// First and last day of each episode, from the first day on, and whether it is over.
fn spans(rule: &Rule, facts: &Facts) -> Vec<(i64, i64, bool)> {
    let n = |date: NaiveDate| (date - day(0)).num_days();
    episodes(rule, facts)
        .iter()
        .map(|one| (n(one.began), n(one.last), one.over))
        .collect()
}

#[test]
fn a_rise_says_from_what_to_what() {
    let all = cravings("22222555");
    let said = firing(&craving(), &facts(&all, 7), &[]).unwrap();
    let numbers: Vec<(&str, &str)> = said.numbers.iter().map(|(k, v)| (*k, v.as_str())).collect();
    assert_eq!(
        numbers,
        [
            ("before", "2.0"),
            ("days", "3"),
            ("earlier", "5"),
            ("now", "5.0")
        ]
    );
    assert_eq!((said.rule.as_str(), said.step.as_str()), ("r", "walk"));
    assert_eq!(
        said.since,
        day(6),
        "5 5 2 on the 7th day is two points more already"
    );
    assert_eq!(
        firing(&craving(), &facts(&cravings("22222333"), 7), &[]),
        None
    );
}

#[test]
fn a_rise_of_exactly_the_threshold_counts() {
    assert!(matches!(
        state(&craving(), &facts(&cravings("22222444"), 7), day(7)),
        State::Holds { .. }
    ));
    assert_eq!(
        state(&craving(), &facts(&cravings("22222443"), 7), day(7)),
        State::DoesNot
    );
    let fall = rule(r#"{"kind":"fall","scale":"craving","by":2,"days":3,"before":5,"least":2}"#);
    assert!(matches!(
        state(&fall, &facts(&cravings("66666444"), 7), day(7)),
        State::Holds { .. }
    ));
    assert_eq!(
        state(&fall, &facts(&cravings("22222666"), 7), day(7)),
        State::DoesNot
    );
}

/// Several check-ins on the last day, on top of one craving a day before it.
fn evening(values: &str, last: &[u8]) -> Vec<CheckIn> {
    let today = day(u64::try_from(values.len()).unwrap());
    let mut all = cravings(values);
    for (n, value) in last.iter().enumerate() {
        let n = u8::try_from(n).unwrap();
        let at = format!("{today}T21:{n:02}:00+02:00[Europe/Berlin]");
        let json = format!(r#"{{"craving":{value}}}"#);
        let draft = CheckInDraft::from_json(&json).unwrap();
        all.push(
            draft
                .save(id(100 + n), rev(100), &moment(&at), None)
                .unwrap(),
        );
    }
    all
}

#[test]
fn one_evening_is_one_day_however_often_somebody_checks_in() {
    let on = |values: &str, last: &[u8]| {
        let today = u64::try_from(values.len()).unwrap();
        state(
            &craving(),
            &facts(&evening(values, last), today),
            day(today),
        )
    };
    assert_eq!(
        on("22222--", &[9; 5]),
        State::Unknown,
        "two days are needed"
    );
    assert_eq!(
        on("2222222", &[6, 7, 8, 7]),
        State::DoesNot,
        "(2 + 2 + 7) / 3"
    );
    let State::Holds { numbers, .. } = on("2222222", &[8, 8, 8, 8]) else {
        panic!("(2 + 2 + 8) / 3 is two points more")
    };
    assert_eq!(
        (numbers["before"].as_str(), numbers["now"].as_str()),
        ("2.0", "4.0")
    );
    let State::Holds { numbers, .. } = on("222226-", &[4, 5, 5]) else {
        panic!("(6 + 4.67) / 2")
    };
    assert_eq!(numbers["now"], "5.3");
}

#[test]
fn silence_is_unknown_and_neither_ends_an_episode_nor_arms_the_rule() {
    // It rises, then there is silence, then it is as high as when it rose.
    let all = cravings("22222555------------");
    assert_eq!(state(&craving(), &facts(&all, 19), day(19)), State::Unknown);
    assert_eq!(spans(&craving(), &facts(&all, 19)), [(6, 8, false)]);
    assert_eq!(
        firing(&craving(), &facts(&all, 19), &[]),
        None,
        "nothing is known today"
    );
    let only_marks = cravings("22222555....");
    assert_eq!(
        state(&craving(), &facts(&only_marks, 11), day(11)),
        State::Unknown,
        "not answered"
    );
}

#[test]
fn it_speaks_again_only_after_it_was_known_not_to_hold_for_three_days() {
    let today_only = rule(r#"{"kind":"risky","days":1,"least":1}"#);
    let spans_of = |days: &str| {
        let json = |c| match c {
            'y' => Some(r#"{"risky":true}"#),
            'n' => Some(r#"{"risky":false}"#),
            _ => None,
        };
        let all: Vec<Option<&str>> = days.chars().map(json).collect();
        spans(
            &today_only,
            &facts(&life(&all), u64::try_from(all.len()).unwrap() - 1),
        )
    };
    assert_eq!(
        spans_of("yynny"),
        [(0, 4, false)],
        "two days are not enough"
    );
    assert_eq!(spans_of("yynnny"), [(0, 1, true), (5, 5, false)]);
    assert_eq!(
        spans_of("y-n--n-ny"),
        [(0, 0, true), (8, 8, false)],
        "silent days don't break the row"
    );
    assert_eq!(
        spans_of("y--------y"),
        [(0, 9, false)],
        "and don't count in it"
    );
    assert_eq!(spans_of("ynnynny"), [(0, 6, false)], "the row begins anew");
}

#[test]
fn what_was_seen_is_not_said_again() {
    let all = cravings("22222555");
    let seen = |n| RuleSeen {
        rule: "r".into(),
        day: day(n),
    };
    let said = |seen: &[RuleSeen]| firing(&craving(), &facts(&all, 7), seen).is_some();
    assert!(said(&[]));
    assert!(!said(&[seen(6)]));
    assert!(!said(&[seen(7)]));
    assert!(said(&[seen(5)]), "an earlier episode's");
    let other = RuleSeen {
        rule: "s".into(),
        day: day(7),
    };
    assert!(said(&[other]));
}

#[test]
fn low_days_are_known_either_way_before_the_week_is_full() {
    let sleep = rule(r#"{"kind":"low_days","scale":"sleep","at_most":3,"days":7,"least":3}"#);
    let nights = |values: &str| {
        let days: Vec<Option<String>> = values
            .chars()
            .map(|c| (c != '-').then(|| format!(r#"{{"sleep":{c}}}"#)))
            .collect();
        life(&days.iter().map(Option::as_deref).collect::<Vec<_>>())
    };
    let on = |values: &str| state(&sleep, &facts(&nights(values), 6), day(6));
    assert!(matches!(on("3-2--1-"), State::Holds { .. }));
    assert_eq!(
        on("777772-"),
        State::DoesNot,
        "one more could not make three"
    );
    assert_eq!(on("7-7-2--"), State::Unknown);
    assert_eq!(on("-------"), State::Unknown);
}

#[test]
fn risky_situations_are_counted_by_days() {
    let risky = rule(r#"{"kind":"risky","days":7,"least":2}"#);
    let (yes, no) = (Some(r#"{"risky":true}"#), Some(r#"{"risky":false}"#));
    let on = |days: &[Option<&str>; 7]| state(&risky, &facts(&life(days), 6), day(6));
    assert!(matches!(
        on(&[yes, no, no, no, no, no, yes]),
        State::Holds { .. }
    ));
    assert_eq!(on(&[yes, no, no, no, no, no, no]), State::DoesNot);
    assert_eq!(on(&[yes, None, None, no, no, no, no]), State::Unknown);
}

#[test]
fn missed_check_ins_speak_once_and_only_to_who_made_them() {
    let silence = rule(r#"{"kind":"silence","days":3,"before":7,"least":4}"#);
    let all = cravings("55555----5");
    assert_eq!(state(&silence, &facts(&all, 6), day(6)), State::DoesNot);
    let said = firing(&silence, &facts(&all[..5], 7), &[]).unwrap();
    assert_eq!(said.numbers["days"], "3");
    assert_eq!(
        spans(&silence, &facts(&all[..5], 30)),
        [(7, 30, false)],
        "one episode, however long"
    );
    assert_eq!(
        firing(&silence, &facts(&all, 9), &[]),
        None,
        "good to see you"
    );
    assert_eq!(
        state(&silence, &facts(&cravings("5-----"), 5), day(5)),
        State::DoesNot
    );
    assert_eq!(state(&silence, &facts(&[], 5), day(5)), State::Unknown);
}

fn result(code: &str, n: u64, values: [u8; 3]) -> InstrumentResult {
    let instrument = instrument(code);
    let answers = Answers::in_order(&instrument, &values.map(Some)).unwrap();
    let at = moment(&format!("{}T20:00:00+02:00[Europe/Berlin]", day(n)));
    InstrumentResult::new(
        id(u8::try_from(n).unwrap()),
        rev(n),
        at,
        &instrument,
        &answers,
    )
}

#[test]
fn scores_are_compared_with_the_one_before_and_each_result_is_its_own_episode() {
    let up = rule(r#"{"kind":"score_up","instrument":"phq-9","by":3,"days":14}"#);
    // Item b is reversed: 0 3 0 is a score of 0.
    let results = [
        result("phq-9", 0, [0, 3, 0]),
        result("gad-7", 1, [3, 0, 3]),
        result("phq-9", 14, [3, 3, 0]),
        result("phq-9", 28, [3, 0, 0]),
        result("phq-9", 42, [3, 0, 0]),
    ];
    let facts = |today| Facts::new(&[], &results, day(today));
    assert_eq!(
        state(&up, &facts(13), day(13)),
        State::Unknown,
        "nothing to compare with"
    );
    let State::Holds { numbers, .. } = state(&up, &facts(14), day(14)) else {
        panic!("3 more")
    };
    assert_eq!(
        (numbers["before"].as_str(), numbers["now"].as_str()),
        ("0", "3")
    );
    assert_eq!(
        spans(&up, &facts(50)),
        [(14, 27, true), (28, 41, true)],
        "3 more, and 3 more again"
    );
    assert_eq!(
        state(&up, &facts(60), day(60)),
        State::Unknown,
        "too long ago"
    );
    let reaches = rule(r#"{"kind":"score_reaches","instrument":"phq-9","at_least":6,"days":14}"#);
    assert_eq!(spans(&reaches, &facts(50)), [(28, 41, true)]);
}

#[test]
fn the_last_switch_decides() {
    let switch = |rule: &str, on| RuleSwitch {
        rule: rule.into(),
        on,
    };
    assert!(is_on("r", &[]));
    assert!(!is_on("r", &[switch("r", false), switch("s", true)]));
    assert!(is_on("r", &[switch("r", false), switch("r", true)]));
    assert!(switch("Not a code", true).check().is_err());
}

#[test]
fn a_rule_that_makes_no_sense_is_refused() {
    let fault = |change: fn(&mut Rule)| {
        let mut rule = craving();
        change(&mut rule);
        rule.check()
    };
    assert_eq!(fault(|_| ()), Ok(()));
    assert_eq!(fault(|rule| rule.code = "R".into()), Err(RuleFault::Code));
    assert_eq!(fault(|rule| rule.step.clear()), Err(RuleFault::Code));
    assert_eq!(
        fault(|rule| rule.sentence = "a b".into()),
        Err(RuleFault::Sentence)
    );
    assert_eq!(fault(|rule| rule.rearm_days = 0), Err(RuleFault::Window));
    assert_eq!(
        fault(|rule| rule.reason = Some(" ".into())),
        Err(RuleFault::NoReason)
    );
    assert_eq!(
        fault(|rule| rule.basis = Basis::Published),
        Err(RuleFault::NoSource)
    );
    assert_eq!(
        fault(|rule| rule.source = Some("x".repeat(1_001))),
        Err(RuleFault::TooLong)
    );
    for (signal, wanted) in [
        (
            r#"{"kind":"rise","scale":"mood","by":0,"days":3,"before":5,"least":2}"#,
            RuleFault::Threshold,
        ),
        (
            r#"{"kind":"rise","scale":"mood","by":2,"days":0,"before":5,"least":2}"#,
            RuleFault::Window,
        ),
        (
            r#"{"kind":"rise","scale":"mood","by":2,"days":300,"before":300,"least":2}"#,
            RuleFault::Window,
        ),
        (
            r#"{"kind":"rise","scale":"mood","by":2,"days":3,"before":5,"least":4}"#,
            RuleFault::Window,
        ),
        (
            r#"{"kind":"low_days","scale":"sleep","at_most":10,"days":7,"least":3}"#,
            RuleFault::Threshold,
        ),
        (
            r#"{"kind":"low_days","scale":"sleep","at_most":3,"days":7,"least":8}"#,
            RuleFault::Window,
        ),
        (r#"{"kind":"risky","days":7,"least":0}"#, RuleFault::Window),
        (
            r#"{"kind":"silence","days":3,"before":7,"least":8}"#,
            RuleFault::Window,
        ),
        (
            r#"{"kind":"score_up","instrument":"PHQ","by":3,"days":14}"#,
            RuleFault::Threshold,
        ),
        (
            r#"{"kind":"score_reaches","instrument":"phq-9","at_least":0,"days":14}"#,
            RuleFault::Threshold,
        ),
    ] {
        assert_eq!(rule(signal).check(), Err(wanted), "{signal}");
    }
}
