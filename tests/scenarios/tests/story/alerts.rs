//! A rule begins to hold, and the counsellor that a grant names it to is told: which one, since when, once.

use cairn_caseload::Attention;
use cairn_model::item::Kind;
use cairn_scenarios::{Backend, Person, World, alerts, check_ins, on_both};

on_both! {
    told_once_and_forgotten_when_no_longer_agreed_to,
}

async fn told_once_and_forgotten_when_no_longer_agreed_to(backend: Backend) {
    let mut world = World::new(backend);
    let mut amal = world.counsellor("Amal", 1);
    let person = Person::new(2).await;
    let invite = amal.invite("Amal", "", &world.now());
    let grant = alerts("craving_rising", &world.now());
    let accepted = person
        .accept(&invite.url, "Heron", Some(&grant), &world.now())
        .await;
    assert_eq!(accepted.unwrap().problem, None);

    for craving in [2; 8] {
        person.check_in("calm", craving, &world.now()).await;
        person.sync(&world.now()).await;
        world.pass_days(1);
    }
    // Sessions don't last that long.
    let mut amal = amal.sign_in_again(3);
    amal.sync(&world.now());
    let calm = amal.people(&world.now()).people.remove(0);
    assert!(calm.alert.is_none() && calm.sharing);

    // It goes on for days, and is told on the first.
    for craving in [9; 4] {
        person.check_in("hard", craving, &world.now()).await;
        person.sync(&world.now()).await;
        world.pass_days(1);
    }
    let mut amal = amal.sign_in_again(4);
    amal.sync(&world.now());
    let row = amal.people(&world.now()).people.remove(0);
    assert_eq!((row.attention, row.new), (Attention::Alert, 1));
    let told = person.app.insight().alerts(&world.now()).await.unwrap();
    assert_eq!(told.len(), 1);
    assert!(
        told[0]
            .to
            .iter()
            .all(|to| to.sent && to.peer_label == "Amal")
    );
    let view = amal.person(invite.link, &world.now());
    let shown: Vec<_> = view
        .alerts
        .iter()
        .map(|one| (&*one.rule, one.since))
        .collect();
    assert_eq!(shown, [("craving_rising", told[0].since)]);
    assert!(view.check_ins.is_empty(), "not one answer came with it");
    assert_eq!(view.grants[0].grant.rules, ["craving_rising"]);

    // A new grant without the rule: the desk lets go of it.
    let mut other = check_ins(&world.now());
    other.from = world.now().local_date();
    let grants = person.app.grants();
    grants
        .give(invite.link, &other, &world.now())
        .await
        .unwrap();
    person.sync(&world.now()).await;
    amal.sync(&world.now());
    let view = amal.person(invite.link, &world.now());
    assert!(view.alerts.is_empty() && view.row.alert.is_none());
    assert_eq!(view.grants[0].grant.kinds, [Kind::CheckIn]);
}
