//! What holds of every rule, whatever was written down.

use super::*;

fn every_rule() -> Vec<Rule> {
    [
        r#"{"kind":"rise","scale":"craving","by":1,"days":3,"before":7,"least":2}"#,
        r#"{"kind":"fall","scale":"confidence","by":1,"days":3,"before":7,"least":2}"#,
        r#"{"kind":"low_days","scale":"sleep","at_most":5,"days":7,"least":2}"#,
        r#"{"kind":"silence","days":2,"before":10,"least":2}"#,
        r#"{"kind":"risky","days":7,"least":2}"#,
        r#"{"kind":"score_up","instrument":"phq-9","by":2,"days":14}"#,
        r#"{"kind":"score_reaches","instrument":"phq-2","at_least":5,"days":14}"#,
    ]
    .map(rule)
    .to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whoever looks every day hears of each episode at most once, and what is known later does not change what was
    /// said of earlier days.
    #[test]
    fn each_episode_speaks_once(
        checkins in prop::collection::vec(any_checkin(40), 0..60),
        results in prop::collection::vec(any_result(40), 0..6),
    ) {
        for rule in every_rule() {
            let mut seen: Vec<RuleSeen> = Vec::new();
            let at_the_end = episodes(&rule, &Facts::new(&checkins, &results, day(45)));
            for n in 0..=45 {
                let facts = Facts::new(&checkins, &results, day(n));
                let so_far = episodes(&rule, &facts);
                let began = |all: &[Episode]| -> Vec<NaiveDate> {
                    all.iter().map(|one| one.began).filter(|at| *at <= day(n)).collect()
                };
                prop_assert_eq!(began(&so_far), began(&at_the_end));
                if let Some(said) = firing(&rule, &facts, &seen) {
                    prop_assert!(seen.iter().all(|one| one.day < said.since));
                    seen.push(RuleSeen { rule: rule.code.clone(), day: day(n) });
                }
            }
            prop_assert!(seen.len() <= at_the_end.len());
        }
    }

    #[test]
    fn order_does_not_matter(
        mut checkins in prop::collection::vec(any_checkin(40), 0..40),
        mut results in prop::collection::vec(any_result(40), 0..6),
        n in 0..50_u64,
    ) {
        let said = |checkins: &[CheckIn], results: &[InstrumentResult]| -> Vec<_> {
            let facts = Facts::new(checkins, results, day(n));
            every_rule().iter().map(|rule| (firing(rule, &facts, &[]), episodes(rule, &facts))).collect()
        };
        let there = said(&checkins, &results);
        checkins.reverse();
        results.reverse();
        prop_assert_eq!(there, said(&checkins, &results));
    }

    /// A person who says nothing gives no rule but the one of missed check-ins a reason to speak.
    #[test]
    fn who_answers_nothing_is_told_nothing(checkins in prop::collection::vec(any_checkin(40), 0..40), n in 0..50_u64) {
        let silent: Vec<CheckIn> = checkins
            .into_iter()
            .map(|one| CheckIn { craving: None, confidence: None, sleep: None, risky: None, ..one })
            .collect();
        let facts = Facts::new(&silent, &[], day(n));
        for rule in every_rule() {
            if !matches!(rule.signal, Signal::Silence { .. }) {
                prop_assert_eq!(firing(&rule, &facts, &[]), None);
            }
        }
    }
}

#[test]
fn what_lies_before_the_horizon_is_not_looked_at() {
    let all = cravings("22222555");
    let later = day(7) + Days::new(u64::from(HORIZON_DAYS));
    assert_eq!(episodes(&craving(), &Facts::new(&all, &[], later)), []);
}
