//! When an alert is raised.

use super::*;
use crate::document::Kept;

fn raised(since: u64, at: u64) -> Kept<Raised> {
    Kept {
        id: id(1),
        rev: rev(1),
        at: moment(&format!("{}T20:00:00+02:00[Europe/Berlin]", day(at))),
        body: Raised {
            rule: "r".into(),
            since: day(since),
            taken_back: false,
        },
    }
}

#[test]
fn an_alert_is_raised_once_in_an_episode_and_again_in_the_next() {
    let two = cravings("2222299...2222229...");
    assert_eq!(
        spans(&craving(), &facts(&two, 19)),
        [(5, 7, true), (16, 17, false)]
    );
    let raise = |today, raised: &[Kept<Raised>]| to_raise(&craving(), &facts(&two, today), raised);
    assert_eq!(raise(4, &[]), None, "it does not hold yet");
    assert_eq!(raise(5, &[]), Some(day(5)));
    assert_eq!(raise(7, &[]), Some(day(5)), "late");
    assert_eq!(raise(7, &[raised(5, 5)]), None);
    assert_eq!(raise(8, &[]), None, "it is not known to hold any more");
    let first = raised(5, 7);
    assert_eq!(raise(16, std::slice::from_ref(&first)), Some(day(16)));
    assert_eq!(raise(17, &[first, raised(16, 16)]), None);
}

#[test]
fn an_episode_whose_first_day_moves_is_the_same_one() {
    let life = cravings("2222299...");
    let raise = |raised: &[Kept<Raised>]| to_raise(&craving(), &facts(&life, 7), raised);
    assert_eq!(
        raise(&[raised(7, 7)]),
        None,
        "an older day was filled in later"
    );
    assert_eq!(raise(&[raised(3, 6)]), None, "an older day was corrected");
    assert_eq!(raise(&[raised(3, 4)]), Some(day(5)), "another episode");
    let mut other = raised(6, 6);
    other.body.rule = "s".into();
    assert_eq!(raise(&[other]), Some(day(5)), "another rule");
    let mut back = raised(6, 6);
    back.body.taken_back = true;
    assert_eq!(raise(&[back]), None, "taken back, and not raised again");
}

#[test]
fn an_alert_raised_on_the_day_a_new_episode_begins_may_be_about_the_one_before() {
    let up = rule(r#"{"kind":"score_up","instrument":"phq-9","by":3,"days":14}"#);
    let results = [(1, [0, 3, 0]), (10, [1, 1, 1]), (20, [3, 0, 3])];
    let results = results.map(|(n, values)| result("phq-9", n, values));
    let facts = |today| Facts::new(&[], &results, day(today));
    let late = raised(10, 20);
    assert_eq!(to_raise(&up, &facts(20), &[late]), Some(day(20)));
}

#[test]
fn an_alert_is_well_formed() {
    let alert = Alert::from(raised(6, 7));
    assert_eq!(alert.check(), Ok(()));
    let with = |change: fn(&mut Alert)| {
        let mut changed = alert.clone();
        change(&mut changed);
        changed.check().is_ok()
    };
    assert!(!with(|alert| alert.rule = "Not a code".into()));
    assert!(!with(|alert| alert.v = 2));
    assert!(
        !with(|alert| alert.since = day(8)),
        "later than it was raised"
    );
    assert!(with(|alert| alert.since = day(7)));
    assert!(raised(6, 7).body.check().is_ok());
}
