//! What a family member answers stays theirs: not among the person's results, and sent to nobody.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use cairn_companion::{GrantDraft, Listing};
use cairn_model::instrument::Answers;
use cairn_model::item::Kind;
use common::{World, share_checkins};

fn answers(all: &str) -> Answers {
    Answers::parse(cairn_content::instrument("k6").unwrap(), all).unwrap()
}

#[tokio::test]
async fn it_has_days_of_its_own_and_is_no_result() {
    let mut world = World::new().await;
    let family = world.companion.family_checks();
    let instruments = world.companion.instruments();
    let own = answers("1,1,1,1,1,1");
    instruments.take("k6", own.map(), &world.now).await.unwrap();
    assert_eq!(family.again_on(&world.now).await.unwrap(), None);
    let first = family
        .keep(&answers("2,2,2,2,2,2"), &world.now)
        .await
        .unwrap();
    let (dashboard, last) = (
        world.companion.dashboard(&world.now).await.unwrap(),
        family.last().await.unwrap().unwrap(),
    );
    assert_eq!(
        (dashboard.instruments.len(), dashboard.instruments[0].score),
        (1, 6)
    );
    assert_eq!((last.score, last.trend), (12, None));
    let again = family
        .keep(&answers("0,0,0,0,0,0"), &world.now)
        .await
        .unwrap_err();
    assert_eq!(again.code(), "too_soon");
    assert_eq!(again.again_on(), family.again_on(&world.now).await.unwrap());
    assert!(again.again_on().is_some());
    // Deleted, it takes up no day; and the person's own next time is untouched by any of it.
    family
        .documents()
        .delete(first.id, &world.now)
        .await
        .unwrap();
    assert_eq!(family.again_on(&world.now).await.unwrap(), None);
    assert_eq!(family.last().await.unwrap(), None);
    world.later_days(30);
    let instruments = world.companion.instruments();
    assert_eq!(instruments.again_on("k6", &world.now).await.unwrap(), None);
    let results = instruments.results(Listing::default()).await.unwrap();
    assert_eq!(results.len(), 1);
}

#[tokio::test]
async fn what_was_left_wholly_blank_is_not_kept() {
    let world = World::new().await;
    let family = world.companion.family_checks();
    let blank = family.keep(&answers("-,-,-,-,-,-"), &world.now).await;
    assert_eq!(blank.unwrap_err().code(), "answers_none");
    assert_eq!(family.again_on(&world.now).await.unwrap(), None);
    let one = family.keep(&answers("-,-,2,-,-,-"), &world.now).await;
    assert!(one.is_ok());
}

#[tokio::test]
async fn a_grant_that_covers_the_instrument_does_not_cover_it() {
    let mut world = World::new().await;
    let grant = GrantDraft {
        kinds: vec![Kind::InstrumentResult],
        instruments: vec!["k6".to_owned()],
        ..share_checkins(&world.now)
    };
    let (mut counsellor, _) = world.linked(Some(&grant)).await;
    let family = world.companion.family_checks();
    family
        .keep(&answers("4,4,4,4,4,4"), &world.now)
        .await
        .unwrap();
    world.settle(&mut counsellor).await;
    assert!(counsellor.items.is_empty(), "{:?}", counsellor.messages);
    let instruments = world.companion.instruments();
    let own = answers("1,1,1,1,1,1");
    instruments.take("k6", own.map(), &world.now).await.unwrap();
    world.settle(&mut counsellor).await;
    assert_eq!(
        counsellor.items.len(),
        1,
        "the grant does cover the person's"
    );
}
