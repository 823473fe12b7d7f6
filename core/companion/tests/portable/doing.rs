//! The acts of made-up lives, done as the app does them.

use cairn_companion::{CheckInDraft, Choice, Companion, GrantDraft, Listing, UrgeStart, UrgeTold};
use cairn_model::checkin::{DraftError, Halt, UseDraft};
use cairn_model::document::Body;
use cairn_model::family::FamilyCheck;
use cairn_model::goal::{Area, Goal, GoalDraft};
use cairn_model::ifthen::{Around, Cue, Feeling, IfThen, Offer};
use cairn_model::instrument::Answers;
use cairn_model::item::Kind;
use cairn_model::lapse::{Lapse, LapseDraft};
use cairn_model::plan::{EntryDraft, Section};
use cairn_model::rules::RuleSwitch;
use cairn_model::schedule::{Answer, Entry, EntryKind, EntryZone, Quiet, Timing};
use cairn_model::time::Moment;
use cairn_model::tolerance::{Break, CameOut};
use cairn_model::urge::Urge;
use chrono::{Days, NaiveTime};
use serde::{Deserialize, Serialize};

use super::common::press::Press;
use super::common::{World, draft, share_checkins};
use super::lives::Act;

const CLINIC: &[u8] = include_bytes!("../../../../tests/calendars/clinic.ics");
const MANIFEST: &str = include_str!("../../../../bindings/cli/tests/terminal/pack/pack.toml");
const QUESTION: &str = include_str!("../../../../bindings/cli/tests/terminal/pack/sleep.toml");
const RULE: &str = "poor_sleep";

/// Of a kind that no version of the program knows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unknown {
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

fn nth<T: Clone>(all: &[T], n: usize) -> Option<T> {
    (!all.is_empty()).then(|| all[n % all.len()].clone())
}

pub async fn one(world: &mut World, act: &Act) {
    match act {
        Act::HardDays => hard_days(world).await,
        Act::Link => link(world).await,
        Act::Pack => pack(world).await,
        Act::CheckIn(..)
        | Act::EditCheckIn(..)
        | Act::DeleteCheckIn(_)
        | Act::Result(_)
        | Act::DeleteResult(_) => diary(world, act).await,
        Act::Reminder(_) | Act::Calendar | Act::Notices | Act::Answer(_) | Act::Quiet(_) => {
            schedule(world, act).await;
        }
        Act::Delete(kind, at) => change(world, *kind, *at, false).await,
        Act::Undo(kind, at) => change(world, *kind, *at, true).await,
        _ => care(world, act).await,
    }
}

async fn diary(world: &World, act: &Act) {
    let (home, now) = (&world.companion, &world.now);
    let checkins = home.checkins().list(Listing::default()).await.unwrap();
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
        Act::Result(n) => take(home, "phq-2", *n, now).await,
        Act::DeleteResult(at) => {
            let results = home.instruments().results(Listing::default()).await;
            if let Some(old) = nth(&results.unwrap(), *at) {
                home.instruments().delete(old.id, now).await.unwrap();
            }
        }
        other => unreachable!("{other:?}"),
    }
}

async fn take(home: &Companion, code: &str, n: u8, now: &Moment) {
    let pack = home.instruments().questions(code).unwrap();
    let answers = pack.items.iter().map(|item| (item.code.clone(), Some(n)));
    // Too soon after the one before is no matter here.
    let _ = home.instruments().take(code, &answers.collect(), now).await;
}

async fn care(world: &World, act: &Act) {
    let (home, now) = (&world.companion, &world.now);
    match act {
        Act::Goal(title) => drop(home.goals().add(goal(title), now).await.unwrap()),
        Act::EditGoal(at, title) => {
            if let Some(old) = nth(&home.goals().list().await.unwrap(), *at) {
                home.goals().edit(old.id, goal(title), now).await.unwrap();
            }
        }
        Act::Plan(text) => {
            let entry = EntryDraft {
                text: text.clone(),
                ..EntryDraft::default()
            };
            let plan = home.plan();
            plan.add(Section::Alone, &entry, None, now).await.unwrap();
        }
        Act::IfThen(level, action) => {
            let cue = Cue::Feeling {
                feeling: Feeling::Craving,
                level: Some(*level),
            };
            let plan = IfThen {
                cue,
                action: action.clone(),
                contact: None,
                rehearsed: None,
                paused: false,
            };
            home.documents().add(plan, now).await.unwrap();
        }
        Act::Offer(at) => {
            let checkins = home.checkins().list(Listing::default()).await.unwrap();
            if let Some(checkin) = nth(&checkins, *at) {
                let (ifthens, here) = (home.ifthens(), Around::default());
                ifthens.offer(&checkin, &here, now).await.unwrap();
            }
        }
        Act::Urge(before) => {
            let start = UrgeStart {
                before: *before,
                minutes: 5,
                choice: Choice::Draw,
                halt: Halt::default(),
            };
            home.urges().start(start, now).await.unwrap();
        }
        Act::FinishUrge(at, after) => {
            if let Some(urge) = nth(&home.urges().open().await.unwrap(), *at) {
                let told = UrgeTold {
                    after: *after,
                    did: None,
                    helped: Some("Sam".into()),
                };
                home.urges().finish(urge.id, told, now).await.unwrap();
            }
        }
        Act::Lapse(next) => {
            let lapse = LapseDraft {
                next: Some(next.clone()),
                ..LapseDraft::default()
            };
            home.lapses().add(lapse, now).await.unwrap();
        }
        Act::CameOut(days) => {
            let body = CameOut {
                of: Break::Hospital,
                on: now.local_date() - Days::new(*days),
            };
            home.documents().add(body, now).await.unwrap();
        }
        Act::FamilyCheck(n) => {
            let six = cairn_content::instrument("k6").unwrap();
            let answers = Answers::in_order(six, &[Some(*n); 6]).unwrap();
            // Too soon after the one before is no matter here.
            let _ = home.family_checks().keep(&answers, now).await;
        }
        Act::Switch(on) => drop(home.insight().switch(RULE, *on, now).await.unwrap()),
        Act::Seen => home.insight().seen(RULE, now).await.unwrap(),
        Act::Unknown(text) => {
            let body = Unknown {
                zeta: text.clone(),
                alpha: vec![None, Some(i64::MIN)],
            };
            home.documents().add(body, now).await.unwrap();
        }
        other => unreachable!("{other:?}"),
    }
}

async fn schedule(world: &World, act: &Act) {
    let (schedule, now) = (world.companion.schedule(), &world.now);
    match act {
        Act::Reminder(hour) => {
            let timing = Timing::Daily {
                from: now.local_date(),
                times: [clock(*hour)].into(),
                rule: None,
            };
            let entry = Entry::new(EntryKind::Medication, "a tablet", EntryZone::Here, timing);
            schedule.add(entry, now).await.unwrap();
        }
        Act::Calendar => drop(schedule.import_ics(CLINIC, true, now).await.unwrap()),
        Act::Notices => drop(schedule.plan(now).await.unwrap()),
        Act::Answer(done) => {
            if let Some(next) = schedule.coming(1, now).await.unwrap().first() {
                let said = if *done { Answer::Done } else { Answer::LeftOut };
                let answered = schedule.answer(next.occasion, said, now).await;
                // What is more than a day ahead can't be answered yet.
                let refused = answered.map_err(|error| error.code().to_owned()).err();
                assert!(refused.is_none_or(|code| code == "schedule_not_yet"));
            }
        }
        Act::Quiet(from) => {
            let quiet = from.map(|from| Quiet {
                from: clock(from),
                to: clock(from + 2),
            });
            schedule.set_quiet(quiet, now).await.unwrap();
        }
        other => unreachable!("{other:?}"),
    }
}

fn clock(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
}

fn goal(title: &str) -> GoalDraft {
    GoalDraft {
        area: Area::Work,
        title: title.to_owned(),
        why: None,
    }
}

async fn hard_days(world: &mut World) {
    for _ in 0..3 {
        world.later_days(1);
        let hard = CheckInDraft {
            sleep: Some(1),
            ..draft("a hard day")
        };
        let checkins = world.companion.checkins();
        checkins.add(hard, &world.now).await.unwrap();
    }
    world.sync().await;
}

async fn link(world: &mut World) {
    let (now, home) = (world.now, &world.companion);
    if !home.links().list(&now).await.unwrap().is_empty() {
        return;
    }
    // Two homes may have come to one time without their servers.
    world.later_days(0);
    let grant = GrantDraft {
        kinds: vec![Kind::CheckIn, Kind::Alert],
        rules: vec![RULE.to_owned()],
        ..share_checkins(&now)
    };
    world.linked(Some(&grant)).await;
}

async fn pack(world: &World) {
    let (home, now) = (&world.companion, &world.now);
    let packs = home.packs();
    if packs.list().await.unwrap().is_empty() {
        let press = Press::new();
        press.trusted_by(home).await;
        let printed = press.pack(&[("pack.toml", MANIFEST), ("sleep.toml", QUESTION)]);
        let installed = packs.install(&printed.bytes, &printed.signature, now);
        installed.await.unwrap();
    }
    take(home, "sleep-test", 3, now).await;
}

/// Deletes one of a kind, or takes back the last that was done to it. Days of the log, and the one plan, are not
/// deleted by anybody.
async fn change(world: &World, kind: usize, at: usize, back: bool) {
    match kind % 10 {
        0 => change_one::<CameOut>(world, at, back).await,
        1 => change_one::<Entry>(world, at, back).await,
        2 => change_one::<Goal>(world, at, back).await,
        3 => change_one::<IfThen>(world, at, back).await,
        4 => change_one::<Lapse>(world, at, back).await,
        5 => change_one::<Offer>(world, at, back).await,
        6 => change_one::<RuleSwitch>(world, at, back).await,
        7 => change_one::<Urge>(world, at, back).await,
        8 => change_one::<FamilyCheck>(world, at, back).await,
        _ => change_one::<Unknown>(world, at, back).await,
    }
}

async fn change_one<T: Body>(world: &World, at: usize, back: bool) {
    let (all, now) = (world.companion.documents::<T>(), &world.now);
    let Some(old) = nth(&all.list().await.unwrap(), at) else {
        return;
    };
    if !back || at.is_multiple_of(2) {
        all.delete(old.id, now).await.unwrap();
    }
    if back {
        all.undo(old.id, now).await.unwrap();
    }
}
