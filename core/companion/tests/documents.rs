//! Documents of any kind: kept, corrected, deleted, and brought back; nothing that a newer version wrote is lost.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use cairn_companion::Companion;
use cairn_model::checkin::{DraftError, FieldCode, FieldError};
use cairn_model::document::Body;
use cairn_model::time::Moment;
use common::{World, key};
use proptest::prelude::*;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Note {
    text: String,
}

impl Body for Note {
    const KIND: &'static str = "test_note";
    const VERSION: u16 = 1;

    fn check(&self) -> Result<(), DraftError> {
        let empty = self.text.is_empty();
        let bad = empty.then(|| FieldError::new("text", FieldCode::Missing));
        DraftError::unless_empty(bad.into_iter().collect())
    }
}

/// The same kind as a later version of the program has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct LaterNote {
    title: String,
}

impl Body for LaterNote {
    const KIND: &'static str = Note::KIND;
    const VERSION: u16 = 2;

    fn check(&self) -> Result<(), DraftError> {
        Ok(())
    }
}

fn note(text: &str) -> Note {
    Note { text: text.into() }
}

async fn texts(companion: &Companion) -> Vec<String> {
    let notes = companion.documents::<Note>().list().await.unwrap();
    notes.into_iter().map(|kept| kept.body.text).collect()
}

#[tokio::test]
async fn what_is_not_right_is_not_kept_and_what_is_not_there_is_said() {
    let world = World::new().await;
    let notes = world.companion.documents::<Note>();
    let refused = notes.add(note(""), &world.now).await.unwrap_err();
    assert_eq!(refused.code(), "invalid_fields");
    assert_eq!(refused.fields()[0].field, "text");
    let kept = notes.add(note("one"), &world.now).await.unwrap();
    assert_eq!(
        notes
            .edit(kept.id, note(""), &world.now)
            .await
            .unwrap_err()
            .code(),
        "invalid_fields"
    );
    assert_eq!(texts(&world.companion).await, ["one"]);
    notes.delete(kept.id, &world.now).await.unwrap();
    for code in [
        notes.get(kept.id).await.unwrap_err().code(),
        notes.delete(kept.id, &world.now).await.unwrap_err().code(),
        notes
            .edit(kept.id, note("two"), &world.now)
            .await
            .unwrap_err()
            .code(),
    ] {
        assert_eq!(code, "not_found");
    }
}

#[tokio::test]
async fn a_deleted_one_comes_back_within_its_days_and_not_after() {
    let mut world = World::new().await;
    let kept = world
        .companion
        .documents()
        .add(note("one"), &world.now)
        .await
        .unwrap();
    world
        .companion
        .documents::<Note>()
        .delete(kept.id, &world.now)
        .await
        .unwrap();
    world.later_days(29);
    world = reopened(world).await;
    let notes = world.companion.documents::<Note>();
    let back = notes.undo(kept.id, &world.now).await.unwrap().unwrap();
    assert_eq!(
        (back.id, back.at, &back.body),
        (kept.id, kept.at, &kept.body)
    );
    notes.delete(kept.id, &world.now).await.unwrap();
    world.later_days(31);
    world = reopened(world).await;
    let notes = world.companion.documents::<Note>();
    assert_eq!(notes.undo(kept.id, &world.now).await.unwrap(), None);
}

#[tokio::test]
async fn what_a_newer_version_wrote_is_kept_and_counted() {
    let world = World::new().await;
    let later = world.companion.documents::<LaterNote>();
    let kept = later
        .add(
            LaterNote {
                title: "later".into(),
            },
            &world.now,
        )
        .await
        .unwrap();
    let notes = world.companion.documents::<Note>();
    assert_eq!(notes.list().await.unwrap(), []);
    assert_eq!(notes.newer().await.unwrap(), 1);
    assert_eq!(
        notes.get(kept.id).await.unwrap_err().code(),
        "newer_version"
    );
    let edited = notes.edit(kept.id, note("older"), &world.now).await;
    assert_eq!(edited.unwrap_err().code(), "newer_version");
    assert_eq!(later.get(kept.id).await.unwrap(), kept);
}

async fn reopened(world: World) -> World {
    let World {
        dir,
        companion,
        network,
        now,
    } = world;
    companion.close().await.unwrap();
    let rng = ChaCha20Rng::seed_from_u64(2);
    let companion = Companion::open(dir.path(), &key(1), None, &now, rng)
        .await
        .unwrap();
    World {
        dir,
        companion,
        network,
        now,
    }
}

#[derive(Debug, Clone)]
enum Act {
    Edit(u8),
    Delete,
    Undo,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        any::<u8>().prop_map(Act::Edit),
        Just(Act::Delete),
        Just(Act::Undo)
    ]
}

fn later(now: &Moment, n: usize) -> Moment {
    let ms = now.utc_ms() + i64::try_from(n).unwrap();
    Moment::from_utc_ms(ms, now.zone()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// A list of texts, by hand, does the same as the store; clocks may stand still.
    #[test]
    fn undoing_goes_to_the_version_before(acts in prop::collection::vec((act(), any::<bool>()), 1..12)) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let world = World::new().await;
            let notes = world.companion.documents::<Note>();
            let id = notes.add(note("first"), &world.now).await.unwrap().id;
            // Every version in order; `None` where it was deleted.
            let mut history = vec![Some("first".to_owned())];
            for (n, (act, moves)) in acts.into_iter().enumerate() {
                let now = if moves { later(&world.now, n) } else { world.now };
                let alive = history.last().unwrap().is_some();
                match act {
                    Act::Edit(n) => {
                        let edited = notes.edit(id, note(&n.to_string()), &now).await;
                        assert_eq!(edited.is_ok(), alive);
                        if alive {
                            history.push(Some(n.to_string()));
                        }
                    }
                    Act::Delete => {
                        assert_eq!(notes.delete(id, &now).await.is_ok(), alive);
                        if alive {
                            history.push(None);
                        }
                    }
                    Act::Undo => {
                        let past = &history[..history.len() - 1];
                        let before = past.iter().rev().flatten().next().cloned();
                        let undone = notes.undo(id, &now).await.unwrap();
                        assert_eq!(undone.map(|kept| kept.body.text), before);
                        if before.is_some() {
                            history.push(before);
                        }
                    }
                }
                let shown: Vec<String> = history.last().unwrap().iter().cloned().collect();
                assert_eq!(texts(&world.companion).await, shown);
            }
        });
    }
}
