//! Grants that are not what they seem, and items and words that go beyond them.

use cairn_caseload::{Attention, Fault};
use cairn_model::bytes::{Blob, Fixed};
use cairn_model::consent::{Detail, Grant, GrantLog};
use cairn_model::id::{DeviceId, LinkId};
use cairn_model::item::{Item, Kind};
use cairn_model::payload::{Control, Head};
use cairn_seal::grant::sign;
use cairn_seal::keys::SecretKeys;

use crate::hostile::{faults, shared};
use crate::world::{World, rng};

#[test]
fn an_item_that_its_own_grant_does_not_cover_is_destroyed_and_named() {
    let mut world = World::met();
    // A person's app that has another opinion of what was agreed: it seals PHQ-9 under a grant
    // that does not name it.
    let narrow = world.person.grant_of(&[], 3);
    let mut wide = narrow.clone();
    world.person.replace_grant(narrow, &mut world.server, 3);
    wide.kinds.push(Kind::InstrumentResult);
    wide.instruments.push("phq-9".to_owned());
    let mut opinion = GrantLog::new(world.person.link.id);
    assert!(opinion.give(wide));
    world.person.grants = opinion;
    let item = world.person.phq9(3, 3, 3);
    world.person.share(&item, &mut world.server, 3);
    world.round(3);
    let view = world.view(3);
    assert!(view.instruments.is_empty() && view.row.safety.is_none());
    assert_eq!(view.row.faults, [Fault::NotCovered]);
}

/// The grant, with alerts by these rules.
fn with_rules(mut grant: Grant, rules: &[&str]) -> Grant {
    grant.kinds.push(Kind::Alert);
    grant.rules = rules.iter().map(|&code| code.to_owned()).collect();
    grant
}

#[test]
fn an_alert_is_shown_once_while_the_grant_names_its_rule_and_destroyed_when_none_does() {
    let mut world = World::met();
    let grant = world.person.grant_of(&[], 3);
    let grant = with_rules(grant, &["poor_sleep", "risky_situations"]);
    world.person.replace_grant(grant, &mut world.server, 3);
    let sleep = world.person.alert("poor_sleep", 3);
    let risky = world.person.alert("risky_situations", 3);
    for item in [&sleep, &risky] {
        world.person.share(item, &mut world.server, 3);
    }
    world.round(3);
    let row = world.view(3).row;
    assert_eq!((row.attention, row.new), (Attention::Alert, 2));
    world.tab.desk.mark_read(world.link).unwrap();
    world.round(4);
    let view = world.view(4);
    assert_eq!((view.row.new, view.row.alert), (0, None));
    assert_eq!(view.alerts.len(), 2, "it stays on the page");

    let narrow = world.person.grant_of(&[], 5);
    let narrow = with_rules(narrow, &["poor_sleep"]);
    world.person.replace_grant(narrow, &mut world.server, 5);
    world.round(5);
    let left = world.view(5).alerts;
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].rule, "poor_sleep");

    world.person.retract(sleep.id(), &mut world.server, 6);
    world.round(6);
    assert!(world.view(6).alerts.is_empty());
}

#[test]
fn an_alert_of_a_rule_that_was_not_agreed_to_is_destroyed_and_named() {
    let mut world = World::met();
    let narrow = world.person.grant_of(&[], 3);
    let narrow = with_rules(narrow, &["poor_sleep"]);
    let mut wide = narrow.clone();
    world.person.replace_grant(narrow, &mut world.server, 3);
    wide.rules.push("craving_rising".to_owned());
    let mut opinion = GrantLog::new(world.person.link.id);
    assert!(opinion.give(wide));
    world.person.grants = opinion;
    let item = world.person.alert("craving_rising", 3);
    world.person.share(&item, &mut world.server, 3);
    world.round(3);
    let view = world.view(3);
    assert!(view.alerts.is_empty() && view.row.alert.is_none());
    assert_eq!(view.row.faults, [Fault::NotCovered]);
}

#[test]
fn a_grant_of_summaries_keeps_only_summaries_whatever_comes() {
    let mut world = World::met();
    let mut summaries = world.person.grant_of(&["phq-9"], 3);
    summaries.detail = Detail::Summary;
    let mut full = summaries.clone();
    world.person.replace_grant(summaries, &mut world.server, 3);
    full.detail = Detail::Full;
    let mut opinion = GrantLog::new(world.person.link.id);
    assert!(opinion.give(full));
    world.person.grants = opinion;
    for item in [world.person.check_in(3, 2), world.person.phq9(3, 1, 1)] {
        world.person.share(&item, &mut world.server, 3);
    }
    world.round(3);
    let view = world.view(3);
    assert_eq!(view.check_ins[0].check_in.note, None);
    let result = &view.instruments[0].results[0];
    assert!(result.result.answers.is_empty() && result.safety);
}

#[test]
fn a_wider_grant_shows_more_of_the_same_revision_and_an_older_record_never_less() {
    let mut world = World::met();
    let mut summaries = world.person.grant_of(&["phq-9"], 3);
    summaries.detail = Detail::Summary;
    world.person.replace_grant(summaries, &mut world.server, 3);
    let item = world.person.check_in(3, 2);
    world.person.share(&item, &mut world.server, 3);
    world.round(3);
    assert_eq!(world.view(3).check_ins[0].check_in.note, None);
    let full = world.person.grant_of(&["phq-9"], 4);
    world.person.replace_grant(full, &mut world.server, 4);
    world.person.share(&item, &mut world.server, 4);
    world.round(4);
    let note = world.view(4).check_ins[0].check_in.note.clone();
    assert!(note.is_some(), "sealed anew, with its note");
    // A server may hand out what came before once more.
    world.round(4);
    assert_eq!(world.view(4).check_ins[0].check_in.note, note);
}

#[test]
fn a_score_that_its_answers_do_not_give_is_named_and_the_flag_is_ours() {
    let mut world = World::met();
    let Item::InstrumentResult(mut result) = world.person.phq9(3, 1, 2) else {
        panic!("a result");
    };
    (result.score, result.flags) = (Some(3), Vec::new());
    world
        .person
        .share(&Item::InstrumentResult(result), &mut world.server, 3);
    world.round(3);
    let view = world.view(3);
    assert_eq!(view.row.faults, [Fault::ScoreDiffers]);
    assert_eq!(view.row.attention, Attention::Safety);
    assert!(view.instruments[0].results[0].score_differs);
}

#[test]
fn a_grant_with_a_forged_signature_counts_for_nothing() {
    let mut world = shared();
    let wide = world.person.grant_of(&["phq-9", "gad-7"], 6);
    let other_keys = SecretKeys::random(&mut rng(90));
    let forged = sign(&wide, &other_keys).unwrap();
    let sealed = world
        .person
        .control(forged.to_control(Vec::new()), 6)
        .records;
    let to = world.person.to_counsellor();
    world.server.append(&to, sealed);
    // Nor does one of another link, or bytes that are no grant.
    let mut elsewhere = wide;
    elsewhere.link = LinkId([3; 16]);
    let elsewhere = sign(&elsewhere, &world.person.link.keys).unwrap();
    let nonsense = Control::Grant {
        signed: Blob(b"{}".to_vec()),
        signature: Fixed([0; 64]),
        gone: Vec::new(),
    };
    for control in [elsewhere.to_control(Vec::new()), nonsense] {
        let sealed = world.person.control(control, 6).records;
        world.server.append(&to, sealed);
    }
    world.round(6);
    let view = world.view(6);
    assert_eq!(view.row.faults, [Fault::BadGrant]);
    assert_eq!(view.grants.len(), 1);
    assert_eq!(view.check_ins.len(), 3);
}

#[test]
fn an_acknowledgement_of_other_bytes_is_named_and_ours_are_kept() {
    let mut world = World::met();
    let ours = world.person.read(&mut world.server)[0].rev.device;
    let head = |device, hash| Head {
        device,
        number: 1,
        hash: Fixed([hash; 32]),
    };
    let somebody = DeviceId([5; 8]);
    world
        .person
        .say_seen(vec![head(somebody, 1)], &mut world.server, 2);
    world.round(2);
    assert_eq!(faults(&mut world, 2), [], "a device of another tab");
    world
        .person
        .say_seen(vec![head(ours, 1)], &mut world.server, 2);
    world.round(2);
    assert_eq!(faults(&mut world, 2), [Fault::FalseAcknowledgement]);
    assert_eq!(world.view(2).unacknowledged, 1);
}
