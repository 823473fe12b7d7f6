//! Made-up lives: what people do in a home, in any order.

use cairn_companion::{CheckInDraft, Listing};
use cairn_model::checkin::{DraftError, UseDraft};
use cairn_model::document::Body;
use cairn_model::goal::{Area, GoalDraft};
use cairn_model::plan::{EntryDraft, Section};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::common::{World, draft};

/// Of a kind that no version of the program knows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Unknown {
    zeta: String,
    alpha: Vec<Option<i64>>,
}

impl Body for Unknown {
    const KIND: &'static str = "from_the_future";
    const VERSION: u16 = 7;

    fn check(&self) -> Result<(), DraftError> {
        Ok(())
    }
}

#[derive(Debug, Clone)]
pub enum Act {
    CheckIn(u8, bool),
    EditCheckIn(usize, u8),
    DeleteCheckIn(usize),
    Result(u8),
    DeleteResult(usize),
    Goal(String),
    EditGoal(usize, String),
    DeleteGoal(usize),
    UndoGoal(usize),
    Plan(String),
    Unknown(String),
    DeleteUnknown(usize),
}

pub fn act() -> impl Strategy<Value = Act> {
    let words = "[a-zé文\" ]{1,12}[a-z]";
    prop_oneof![
        3 => (0..=10_u8, any::<bool>()).prop_map(|(n, no)| Act::CheckIn(n, no)),
        2 => (any::<usize>(), 0..=10_u8).prop_map(|(at, n)| Act::EditCheckIn(at, n)),
        2 => any::<usize>().prop_map(Act::DeleteCheckIn),
        1 => (0..=3_u8).prop_map(Act::Result),
        1 => any::<usize>().prop_map(Act::DeleteResult),
        1 => words.prop_map(Act::Goal),
        1 => (any::<usize>(), words).prop_map(|(at, text)| Act::EditGoal(at, text)),
        1 => any::<usize>().prop_map(Act::DeleteGoal),
        1 => any::<usize>().prop_map(Act::UndoGoal),
        1 => words.prop_map(Act::Plan),
        1 => words.prop_map(Act::Unknown),
        1 => any::<usize>().prop_map(Act::DeleteUnknown),
    ]
}

fn nth<T: Clone>(all: &[T], n: usize) -> Option<T> {
    (!all.is_empty()).then(|| all[n % all.len()].clone())
}

pub async fn live(world: &mut World, acts: &[Act]) {
    for act in acts {
        world.later_minutes(7);
        one(world, act).await;
    }
}

async fn one(world: &World, act: &Act) {
    let (home, now) = (&world.companion, &world.now);
    let checkins = home.checkins().list(Listing::default()).await.unwrap();
    let goals = home.goals().list().await.unwrap();
    let unknown = home.documents::<Unknown>();
    match act {
        Act::CheckIn(mood, no) => {
            let draft = CheckInDraft {
                mood: Some(*mood),
                substance_use: no.then_some(UseDraft::No { since: None }),
                ..draft("mine")
            };
            home.checkins().add(draft, now).await.unwrap();
        }
        Act::EditCheckIn(at, mood) => {
            if let Some(old) = nth(&checkins, *at) {
                let draft = CheckInDraft {
                    mood: Some(*mood),
                    ..CheckInDraft::default()
                };
                home.checkins().edit(old.id, draft, now).await.unwrap();
            }
        }
        Act::DeleteCheckIn(at) => {
            if let Some(old) = nth(&checkins, *at) {
                home.checkins().delete(old.id, now).await.unwrap();
            }
        }
        Act::Result(n) => {
            let pack = home.instruments().questions("phq-2").unwrap();
            let answers = pack.items.iter().map(|item| (item.code.clone(), Some(*n)));
            // Too soon after the one before is no matter here.
            let _ = home
                .instruments()
                .take("phq-2", &answers.collect(), now)
                .await;
        }
        Act::DeleteResult(at) => {
            let results = home.instruments().results(Listing::default()).await;
            if let Some(old) = nth(&results.unwrap(), *at) {
                home.instruments().delete(old.id, now).await.unwrap();
            }
        }
        Act::Goal(title) => {
            home.goals().add(goal(title), now).await.unwrap();
        }
        Act::EditGoal(at, title) => {
            if let Some(old) = nth(&goals, *at) {
                home.goals().edit(old.id, goal(title), now).await.unwrap();
            }
        }
        Act::DeleteGoal(at) => {
            if let Some(old) = nth(&goals, *at) {
                home.goals().delete(old.id, now).await.unwrap();
            }
        }
        Act::UndoGoal(at) => {
            if let Some(old) = nth(&goals, *at) {
                home.documents::<cairn_model::goal::Goal>()
                    .undo(old.id, now)
                    .await
                    .unwrap();
            }
        }
        Act::Plan(text) => {
            let entry = EntryDraft {
                text: text.clone(),
                ..EntryDraft::default()
            };
            home.plan()
                .add(Section::Alone, &entry, None, now)
                .await
                .unwrap();
        }
        Act::Unknown(text) => {
            let body = Unknown {
                zeta: text.clone(),
                alpha: vec![None, Some(i64::MIN)],
            };
            unknown.add(body, now).await.unwrap();
        }
        Act::DeleteUnknown(at) => {
            if let Some(old) = nth(&unknown.list().await.unwrap(), *at) {
                unknown.delete(old.id, now).await.unwrap();
            }
        }
    }
}

fn goal(title: &str) -> GoalDraft {
    GoalDraft {
        area: Area::Work,
        title: title.to_owned(),
        why: None,
    }
}
