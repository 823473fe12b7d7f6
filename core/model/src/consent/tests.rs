use super::*;
use crate::id::LinkId;
use crate::item::{Item, Kind};
use crate::payload::{Envelope, Incoming};
use crate::rules::Alert;
use crate::testing::{any_grant, any_item, date, day, grant, id, moment, rev, start};
use proptest::prelude::*;

const DAYS: u64 = 20;

fn log_of(grants: &[Grant], withdrawn: &[bool]) -> GrantLog {
    let mut log = GrantLog::new(LinkId([9; 16]));
    for grant in grants {
        log.give(grant.clone());
    }
    for (grant, withdrawn) in grants.iter().zip(withdrawn) {
        if *withdrawn {
            log.withdraw(grant.id);
        }
    }
    log
}

/// The rules in words, written a second time.
fn should_cover(log: &GrantLog, item: &Item, today: chrono::NaiveDate) -> bool {
    let Some(newest) = log.history().into_iter().next_back() else {
        return false;
    };
    let item_day = item.at().local_date();
    let mut first_day = item_day;
    let in_time = |day| newest.from <= day && newest.until.is_none_or(|until| day <= until);
    let named = match item {
        Item::CheckIn(_) => newest.kinds.contains(&Kind::CheckIn),
        Item::InstrumentResult(result) => {
            newest.kinds.contains(&Kind::InstrumentResult)
                && newest.instruments.contains(&result.instrument)
        }
        Item::Alert(alert) => {
            first_day = alert.since;
            newest.kinds.contains(&Kind::Alert) && newest.rules.contains(&alert.rule)
        }
    };
    !log.is_withdrawn(newest.id)
        && in_time(today)
        && in_time(item_day)
        && in_time(first_day)
        && named
}

fn history() -> impl Strategy<Value = (Vec<Grant>, Vec<bool>)> {
    let withdrawn = prop::collection::vec(prop::bool::weighted(0.2), 5);
    (prop::collection::vec(any_grant(DAYS), 0..5), withdrawn)
}

proptest! {
    #[test]
    fn only_a_live_grant_that_names_it_covers_an_item(
        (grants, withdrawn) in history(), item in any_item(DAYS), today in 0..DAYS,
    ) {
        let log = log_of(&grants, &withdrawn);
        let covered = log.live(day(today)).and_then(|live| live.cover(&item).ok());
        prop_assert_eq!(covered.is_some(), should_cover(&log, &item, day(today)));
        prop_assert_eq!(log.keeps(&item, day(today)), covered.is_some());
    }

    #[test]
    fn what_is_covered_holds_the_item_its_grant_and_no_more(
        given in any_grant(DAYS), item in any_item(DAYS), today in 0..DAYS,
    ) {
        let log = log_of(std::slice::from_ref(&given), &[false]);
        let covered = log.live(day(today)).and_then(|live| live.cover(&item).ok());
        let preview = given.preview(&item, day(today)).ok();
        prop_assert_eq!(preview.map(|sent| sent.to_bytes()), covered.as_ref().map(|c| c.bytes().to_vec()));
        if let Some(covered) = covered {
            let shared = match given.detail {
                Detail::Full => item.clone(),
                Detail::Summary => item.clone().summary(),
            };
            let read = Incoming::read(covered.bytes()).unwrap();
            prop_assert_eq!(read, Incoming::Item { item: shared, grant: given.id });
            let names = (covered.item(), covered.kind(), covered.rev(), covered.grant());
            prop_assert_eq!(names, (item.id(), item.kind(), item.rev(), given.id));
        }
    }

    /// Withdrawing stops everything, and nothing given earlier comes back.
    #[test]
    fn after_withdrawing_the_newest_nothing_is_covered(
        (grants, _) in history(), item in any_item(DAYS), today in 0..DAYS,
    ) {
        let mut log = log_of(&grants, &[]);
        if let Some(newest) = log.newest().map(|grant| grant.id) {
            log.withdraw(newest);
        }
        prop_assert!(log.live(day(today)).is_none());
        prop_assert!(!log.keeps(&item, day(today)));
    }

    #[test]
    fn a_summary_holds_no_note_and_no_answer(item in any_item(DAYS)) {
        match item.clone().summary() {
            Item::CheckIn(checkin) => prop_assert_eq!(checkin.note, None),
            Item::InstrumentResult(result) => {
                prop_assert!(result.answers.is_empty() && result.missing.is_empty());
                let Item::InstrumentResult(full) = item else { unreachable!() };
                prop_assert_eq!((result.score, result.flags), (full.score, full.flags));
            }
            Item::Alert(alert) => prop_assert_eq!(Item::Alert(alert), item),
        }
    }

    #[test]
    fn the_order_in_which_a_log_learns_does_not_matter(
        (grants, withdrawn) in history(), today in 0..DAYS,
    ) {
        let forward = log_of(&grants, &withdrawn);
        let mut backward = GrantLog::new(LinkId([9; 16]));
        for (grant, withdrawn) in grants.iter().zip(&withdrawn).rev() {
            if *withdrawn { backward.withdraw(grant.id); }
        }
        for grant in grants.iter().rev() {
            backward.give(grant.clone());
        }
        let mut ids: Vec<_> = grants.iter().map(|grant| grant.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assume!(ids.len() == grants.len());
        let live = |log: &GrantLog| log.live(day(today)).map(|live| live.id);
        prop_assert_eq!(live(&forward), live(&backward));
    }

    #[test]
    fn a_grant_is_read_back_from_its_bytes(grant in any_grant(DAYS)) {
        let bytes = grant.to_json().unwrap();
        prop_assert_eq!(Grant::from_json(&bytes).unwrap(), grant);
    }

    #[test]
    fn changed_bytes_give_an_error_or_a_well_formed_grant(
        grant in any_grant(DAYS),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..4),
    ) {
        let mut bytes = grant.to_json().unwrap();
        for (at, byte, kind) in edits {
            let at = at.index(bytes.len());
            match kind {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => { bytes.remove(at); }
            }
        }
        if let Ok(read) = Grant::from_json(&bytes) {
            prop_assert_eq!(read.check(), Ok(()));
        }
    }

    #[test]
    fn any_bytes_are_no_grant(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
        prop_assert!(Grant::from_json(&bytes).is_err());
    }
}

fn with(name: &str, value: serde_json::Value) -> Result<Grant, GrantError> {
    let mut json = serde_json::to_value(grant(1)).unwrap();
    json[name] = value;
    Grant::from_json(json.to_string().as_bytes())
}

#[test]
fn the_json_of_a_grant_is_as_agreed() {
    let full = Grant {
        kinds: vec![Kind::CheckIn, Kind::InstrumentResult, Kind::Alert],
        instruments: vec!["phq-9".into()],
        rules: vec!["craving_rising".into(), "phq_9_up".into()],
        detail: Detail::Summary,
        until: Some(date("2026-09-01")),
        until_event: Some("When treatment ends".into()),
        name: Some("Samira".into()),
        ..grant(1)
    };
    insta::assert_json_snapshot!("full", full);
    insta::assert_json_snapshot!("least", grant(1));
}

#[test]
fn a_grant_is_read_strictly() {
    assert_eq!(with("label", "Sam".into()), Ok(grant(1)));
    assert_eq!(with("surprise", 1.into()), Err(GrantError::Malformed));
    assert_eq!(
        with("until", serde_json::Value::Null),
        Err(GrantError::NotStrict)
    );
    assert_eq!(
        with("v", serde_json::json!(1.0)),
        Err(GrantError::NotStrict)
    );
    assert_eq!(with("v", 2.into()), Err(GrantError::UnknownVersion));
    assert_eq!(with("v", "1".into()), Err(GrantError::Malformed));
    assert_eq!(with("kinds", serde_json::json!([])), Err(GrantError::Kinds));
    assert_eq!(
        with("kinds", serde_json::json!(["checkin", "checkin"])),
        Err(GrantError::Kinds)
    );
    assert_eq!(
        with("kinds", serde_json::json!(["everything"])),
        Err(GrantError::Malformed)
    );
    assert_eq!(
        with("instruments", serde_json::json!(["phq-9"])),
        Err(GrantError::Instruments)
    );
    assert_eq!(
        with("kinds", serde_json::json!(["instrument_result"])),
        Err(GrantError::Instruments)
    );
    let rules = |kind: &str, rules: serde_json::Value| {
        let mut json = serde_json::to_value(grant(1)).unwrap();
        json["kinds"] = serde_json::json!([kind]);
        json["rules"] = rules;
        Grant::from_json(json.to_string().as_bytes()).map(|grant| grant.rules.len())
    };
    assert_eq!(rules("alert", serde_json::json!(["r", "s_2"])), Ok(2));
    let many: Vec<String> = (0..65).map(|n| format!("r{n}")).collect();
    for bad in [
        serde_json::json!([]),
        serde_json::json!(["r", "r"]),
        serde_json::json!(["Not a code"]),
        serde_json::json!([""]),
        many.into(),
    ] {
        assert_eq!(rules("alert", bad.clone()), Err(GrantError::Rules), "{bad}");
    }
    assert_eq!(
        rules("checkin", serde_json::json!(["r"])),
        Err(GrantError::Rules)
    );
    assert_eq!(rules("checkin", serde_json::json!([])), Ok(0));
    assert_eq!(with("until", "2026-02-28".into()), Err(GrantError::Dates));
    assert_eq!(
        with("recipient", " ".into()),
        Err(GrantError::Text("recipient"))
    );
    assert_eq!(with("name", "".into()), Err(GrantError::Text("name")));
    assert_eq!(
        with("label", "x".repeat(201).into()),
        Err(GrantError::Text("label"))
    );
    let twice = String::from_utf8(grant(1).to_json().unwrap()).unwrap();
    let twice = twice.replacen('{', r#"{"label":"Max","#, 1);
    assert_eq!(
        Grant::from_json(twice.as_bytes()),
        Err(GrantError::NotStrict)
    );
}

#[test]
fn dates_are_whole_days_first_and_last_included() {
    let given = Grant {
        until: Some(day(3)),
        ..grant(1)
    };
    let log = log_of(&[given], &[false]);
    let live = |n| log.live(day(n)).is_some();
    assert_eq!([live(0), live(3), live(4)], [true, true, false]);
    assert!(log.live(start().pred_opt().unwrap()).is_none());
}

#[test]
fn a_replaced_grant_does_not_come_back() {
    let mut log = log_of(&[grant(1), grant(2)], &[]);
    assert_eq!(log.live(day(0)).map(|live| live.id), Some(id(2)));
    log.withdraw(id(2));
    assert_eq!(log.live(day(0)), None);
    log.give(grant(3));
    assert_eq!(
        log.live(day(0)).map(|live| live.id),
        Some(id(3)),
        "a new one is a new consent"
    );
}

#[test]
fn a_log_takes_only_its_links_grants_and_each_once() {
    let mut log = GrantLog::new(LinkId([9; 16]));
    assert!(!log.give(Grant {
        link: LinkId([8; 16]),
        ..grant(1)
    }));
    assert!(log.give(grant(1)) && log.give(grant(1)));
    assert!(!log.give(Grant {
        detail: Detail::Summary,
        ..grant(1)
    }));
    log.withdraw(id(2));
    assert!(log.give(grant(2)));
    assert!(
        log.live(day(0)).is_none(),
        "it was withdrawn before it came"
    );
}

#[test]
fn a_malformed_grant_covers_nothing() {
    let item = Item::from(
        crate::checkin::CheckInDraft::default()
            .save(id(5), rev(5), &grant(1).date, None)
            .unwrap(),
    );
    let broken = Grant {
        notice: String::new(),
        ..grant(1)
    };
    assert_eq!(broken.preview(&item, day(0)), Err(NotCovered::Malformed));
    let mut wrong = item.clone();
    if let Item::CheckIn(checkin) = &mut wrong {
        checkin.craving = Some(99);
    }
    let log = log_of(&[grant(1)], &[]);
    assert_eq!(
        log.live(day(0)).unwrap().cover(&wrong),
        Err(NotCovered::Malformed)
    );
    assert!(log.live(day(0)).unwrap().cover(&item).is_ok());
}

#[test]
fn an_alert_needs_its_rule_named_and_its_whole_episode_within_the_grant() {
    let alert = |rule: &str, since: u64| {
        Item::from(Alert {
            id: id(5),
            rev: rev(5),
            v: 1,
            at: moment("2026-03-06T09:00:00+01:00[Europe/Berlin]"),
            rule: rule.into(),
            since: day(since),
        })
    };
    let given = Grant {
        kinds: vec![Kind::Alert],
        rules: vec!["r".into()],
        from: day(3),
        until: Some(day(6)),
        ..grant(1)
    };
    let tried = |item: &Item, today| given.preview(item, day(today)).map(|_| ());
    assert_eq!(tried(&alert("r", 3), 5), Ok(()));
    assert_eq!(tried(&alert("s", 3), 5), Err(NotCovered::Rule));
    assert_eq!(tried(&alert("r", 2), 5), Err(NotCovered::Date));
    assert_eq!(tried(&alert("r", 3), 7), Err(NotCovered::NotLive));
    assert_eq!(tried(&alert("r", 6), 6), Err(NotCovered::Malformed));
    let mut later = alert("r", 3);
    if let Item::Alert(alert) = &mut later {
        alert.at = moment("2026-03-08T09:00:00+01:00[Europe/Berlin]");
    }
    assert_eq!(tried(&later, 6), Err(NotCovered::Date));
    let without = Grant {
        kinds: vec![Kind::CheckIn],
        rules: Vec::new(),
        ..given.clone()
    };
    assert_eq!(
        without.preview(&alert("r", 3), day(5)),
        Err(NotCovered::Kind)
    );
}

#[test]
fn what_names_a_withdrawn_grant_is_not_admitted() {
    let item = Item::from(
        crate::checkin::CheckInDraft::default()
            .save(id(5), rev(5), &grant(1).date, None)
            .unwrap(),
    );
    let mut log = log_of(&[grant(1), grant(2)], &[true, false]);
    let grant_2 = grant(2);
    let naming = |grant| Envelope {
        grant,
        ..grant_2.preview(&item, day(0)).unwrap()
    };
    assert!(!log.admits(&naming(Some(id(1))), &item, day(0)));
    assert!(!log.admits(&naming(None), &item, day(0)));
    assert!(log.admits(&naming(Some(id(2))), &item, day(0)));
    assert!(
        log.admits(&naming(Some(id(7))), &item, day(0)),
        "the live grant decides"
    );
    log.withdraw(id(2));
    assert!(!log.admits(&naming(Some(id(7))), &item, day(0)));
}
