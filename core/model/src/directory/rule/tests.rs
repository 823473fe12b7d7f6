use super::*;
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The days of a rule within some years, as the `rrule` crate finds them.
fn oracle(rule: &Rule, from: NaiveDate, days: u64) -> Vec<NaiveDate> {
    let start = noon(rule.start.unwrap()).unwrap();
    let set = rule.as_rrule().unwrap().build(start).unwrap();
    let (from, end) = (noon(from).unwrap(), noon(from + Days::new(days)).unwrap());
    let found = set.after(from).before(end).all(u16::MAX);
    found
        .dates
        .iter()
        .map(chrono::DateTime::date_naive)
        .collect()
}

fn ours(rule: &Rule, from: NaiveDate, days: u64) -> Vec<NaiveDate> {
    let all = from.iter_days().take(usize::try_from(days).unwrap() + 1);
    all.filter(|day| rule.has(*day)).collect()
}

fn any_date() -> impl Strategy<Value = NaiveDate> {
    (0..20_000_u64).prop_map(|days| date("2000-01-01") + Days::new(days))
}

fn any_weekday() -> impl Strategy<Value = Weekday> {
    (0..7_u8).prop_map(|n| Weekday::try_from(n).unwrap())
}

fn weekdays(numbers: std::ops::RangeInclusive<i8>) -> impl Strategy<Value = Vec<ByDay>> {
    let one = (numbers, any_weekday()).prop_map(|(n, day)| ByDay { n, day });
    proptest::collection::vec(one, 0..4)
}

fn numbered() -> impl Strategy<Value = Vec<ByDay>> {
    let days = prop_oneof![weekdays(-5..=-1), weekdays(1..=5)];
    days.prop_filter("some", |days| !days.is_empty())
}

fn monthly((days, month_days): (Vec<ByDay>, Vec<i8>)) -> Rule {
    Rule {
        days,
        month_days,
        ..Rule::new(Freq::Monthly)
    }
}

fn month_days() -> impl Strategy<Value = Vec<i8>> {
    let one = prop_oneof![1..=31_i8, -31..=-1_i8];
    proptest::collection::vec(one, 0..4)
}

fn year_days() -> impl Strategy<Value = Vec<i16>> {
    let one = prop_oneof![1..=366_i16, -366..=-1_i16];
    proptest::collection::vec(one, 0..4)
}

fn weeks() -> impl Strategy<Value = Vec<i8>> {
    // A first week counted from the end (-52, -53) may begin in the year before: the crate, as others do, leaves those
    // days out, where RFC 5545 means the whole week.
    let one = prop_oneof![1..=53_i8, -51..=-1_i8];
    proptest::collection::vec(one, 1..4)
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let parts = prop_oneof![
        (weekdays(0..=0)).prop_map(|days| Rule {
            days,
            ..Rule::new(Freq::Daily)
        }),
        (weekdays(0..=0)).prop_map(|days| Rule {
            days,
            ..Rule::new(Freq::Weekly)
        }),
        // Each weekday numbered or none: of "2MO,TU" the crate, as others do, takes only days that are both, where
        // RFC 5545 means either.
        (weekdays(0..=0), month_days()).prop_map(monthly),
        (numbered(), month_days()).prop_map(monthly),
        (weekdays(0..=0), year_days()).prop_map(|(days, year_days)| Rule {
            days,
            year_days,
            ..Rule::new(Freq::Yearly)
        }),
        (weekdays(0..=0), weeks()).prop_map(|(days, weeks)| Rule {
            days,
            weeks,
            ..Rule::new(Freq::Yearly)
        }),
    ];
    (parts, 1..=5_u16, any_date(), any_weekday()).prop_map(|(rule, interval, start, week_start)| {
        Rule {
            interval: if rule.weeks.is_empty() { interval } else { 1 },
            start: Some(start),
            week_start,
            ..rule
        }
    })
}

proptest! {
    // The crate goes through every day since the first.
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn days_are_those_that_the_crate_finds(rule in any_rule(), later in 0..800_u64) {
        prop_assume!(rule.check().is_ok());
        let from = rule.start.unwrap() + Days::new(later);
        prop_assert_eq!(ours(&rule, from, 400), oracle(&rule, from, 400));
    }

    #[test]
    fn counted_rules_end_with_their_last_occurrence(rule in any_rule(), count in 1..20_u32) {
        prop_assume!(rule.check().is_ok());
        let mut counted = rule.clone();
        prop_assume!(counted.end_after(count).is_ok());
        let from = rule.start.unwrap();
        let days = (counted.until.unwrap() - from).num_days();
        let found = ours(&counted, from, u64::try_from(days).unwrap() + 1000);
        prop_assert_eq!(found.len(), count as usize);
    }

    #[test]
    fn a_rule_is_read_back(rule in any_rule()) {
        let text = serde_json::to_string(&rule).unwrap();
        prop_assert_eq!(serde_json::from_str::<Rule>(&text).unwrap(), rule);
    }
}

#[test]
fn every_second_tuesday_and_the_last_friday() {
    let tuesdays = Rule {
        interval: 2,
        start: Some(date("2026-11-03")),
        ..Rule::weekly(&[Weekday::Tue])
    };
    assert_eq!(
        ours(&tuesdays, date("2026-10-01"), 60),
        [date("2026-11-03"), date("2026-11-17")]
    );
    let last_friday = Rule {
        days: vec![ByDay {
            n: -1,
            day: Weekday::Fri,
        }],
        ..Rule::new(Freq::Monthly)
    };
    assert_eq!(
        ours(&last_friday, date("2026-11-01"), 60),
        [date("2026-11-27"), date("2026-12-25")]
    );
}

#[test]
fn what_cannot_be_followed_is_no_rule() {
    let second = Rule {
        interval: 2,
        ..Rule::weekly(&[Weekday::Mon])
    };
    let no_day = Rule::new(Freq::Weekly);
    let far = Rule {
        month_days: vec![32],
        ..Rule::new(Freq::Monthly)
    };
    let numbered = Rule {
        days: vec![ByDay {
            n: 2,
            day: Weekday::Mon,
        }],
        ..Rule::new(Freq::Weekly)
    };
    let backwards = Rule {
        start: Some(date("2026-11-03")),
        until: Some(date("2026-11-02")),
        ..Rule::weekly(&[Weekday::Mon])
    };
    for rule in [second, no_day, far, numbered, backwards] {
        assert_eq!(rule.check(), Err(NotARule), "{rule:?}");
    }
}

#[test]
fn what_never_comes_cannot_be_counted() {
    let mut never = Rule {
        interval: 12,
        start: Some(date("2026-02-01")),
        month_days: vec![31],
        ..Rule::new(Freq::Monthly)
    };
    assert_eq!(never.check(), Ok(()));
    assert_eq!(never.end_after(3), Err(NotARule));
}
