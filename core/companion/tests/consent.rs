//! No grant, no seal: whatever a person does in whatever order, and whatever breaks, each item that reaches a server
//! is covered by the grant that holds at that moment, and at the end the counsellor holds just what it covers.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use cairn_companion::{CheckInDraft, GrantDraft};
use cairn_hostile::{Breakage, Counsellor};
use cairn_model::consent::Detail;
use cairn_model::id::{ItemId, LinkId};
use cairn_model::item::{Item, Kind};
use cairn_model::time::Moment;
use chrono::NaiveDate;
use common::{World, assert_no_counter_twice};
use proptest::prelude::*;

const INSTRUMENTS: [&str; 2] = ["gad-2", "phq-2"];

#[derive(Debug, Clone)]
enum Act {
    Add {
        days_ago: i64,
    },
    Take {
        instrument: usize,
    },
    Edit {
        which: usize,
        days_ago: i64,
    },
    Delete {
        which: usize,
    },
    Give {
        kinds: usize,
        instrument: usize,
        from: i64,
        until: Option<i64>,
        summary: bool,
    },
    WithdrawGrant,
    Sync,
    BrokenSync {
        call: usize,
        after: bool,
    },
    Later {
        days: i64,
    },
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => (0..20_i64).prop_map(|days_ago| Act::Add { days_ago }),
        2 => (0..2_usize).prop_map(|instrument| Act::Take { instrument }),
        2 => (any::<usize>(), 0..20_i64).prop_map(|(which, days_ago)| Act::Edit { which, days_ago }),
        2 => any::<usize>().prop_map(|which| Act::Delete { which }),
        3 => (0..3_usize, 0..2_usize, -3..15_i64, proptest::option::of(0..6_i64), any::<bool>())
            .prop_map(|(kinds, instrument, from, until, summary)| Act::Give {
                kinds, instrument, from, until, summary,
            }),
        1 => Just(Act::WithdrawGrant),
        4 => Just(Act::Sync),
        3 => (0..8_usize, any::<bool>()).prop_map(|(call, after)| Act::BrokenSync { call, after }),
        1 => (1..4_i64).prop_map(|days| Act::Later { days }),
    ]
}

/// What the test itself knows: every entry, and the grant that was given last.
#[derive(Default)]
struct Known {
    items: BTreeMap<ItemId, Item>,
    grant: Option<(ItemId, GrantDraft)>,
}

impl Known {
    /// Whether an item may go out today, told without the code under test.
    fn covers(&self, item: &Item, today: NaiveDate) -> bool {
        let Some((_, grant)) = &self.grant else {
            return false;
        };
        let day = item.at().local_date();
        let within =
            |date: NaiveDate| date >= grant.from && grant.until.is_none_or(|until| date <= until);
        let named = match item {
            Item::CheckIn(_) => grant.kinds.contains(&Kind::CheckIn),
            Item::InstrumentResult(result) => grant.instruments.contains(&result.instrument),
        };
        named && within(day) && within(today)
    }

    fn shown(&self, item: &Item) -> Item {
        let summary = self
            .grant
            .as_ref()
            .is_some_and(|(_, g)| g.detail == Detail::Summary);
        if summary {
            item.clone().summary()
        } else {
            item.clone()
        }
    }
}

struct Play {
    world: World,
    counsellor: Counsellor,
    link: LinkId,
    known: Known,
}

fn draft(now: &Moment, days_ago: i64) -> CheckInDraft {
    let ms = now.utc_ms() - days_ago * 24 * 3_600_000;
    let at = Moment::from_utc_ms(ms, now.zone()).unwrap();
    CheckInDraft {
        at: Some(at),
        mood: Some(5),
        note: Some("words".into()),
        ..Default::default()
    }
}

impl Play {
    async fn new() -> Self {
        let mut world = World::new().await;
        let (counsellor, link) = world.linked(None).await;
        Self {
            world,
            counsellor,
            link,
            known: Known::default(),
        }
    }

    async fn act(&mut self, act: Act) {
        self.world.later_minutes(1);
        let now = self.world.now;
        let companion = &self.world.companion;
        match act {
            Act::Add { days_ago } => {
                let added = companion
                    .checkins()
                    .add(draft(&now, days_ago), &now)
                    .await
                    .unwrap();
                self.known.items.insert(added.id, added.into());
            }
            Act::Take { instrument } => {
                let code = INSTRUMENTS[instrument];
                let asked = companion.instruments().questions(code).unwrap();
                let answers = asked
                    .items
                    .iter()
                    .map(|item| (item.code.clone(), Some(1)))
                    .collect();
                let taken = companion.instruments().take(code, &answers, &now).await;
                match taken {
                    Ok(taken) => drop(
                        self.known
                            .items
                            .insert(taken.result.id, taken.result.into()),
                    ),
                    Err(error) => assert_eq!(error.code(), "too_soon"),
                }
            }
            Act::Edit { which, days_ago } => self.edit(which, days_ago).await,
            Act::Delete { which } => self.delete(which).await,
            Act::Give {
                kinds,
                instrument,
                from,
                until,
                summary,
            } => {
                self.give(kinds, instrument, from, until, summary).await;
            }
            Act::WithdrawGrant => {
                let withdrawn = companion.grants().withdraw(self.link, &now).await;
                assert_eq!(withdrawn.is_ok(), self.known.grant.take().is_some());
            }
            Act::Sync => {
                self.world.sync_well().await;
                self.check_arrivals();
            }
            Act::BrokenSync { call, after } => {
                let how = if after {
                    Breakage::CutAfter
                } else {
                    Breakage::Lost
                };
                self.world.network.break_call(call, how);
                self.world.sync().await;
                self.world.network.mend();
                self.check_arrivals();
            }
            Act::Later { days } => self.world.later_days(days),
        }
    }

    fn pick(&self, which: usize) -> Option<Item> {
        let count = self.known.items.len();
        (count > 0).then(|| {
            self.known
                .items
                .values()
                .nth(which % count)
                .unwrap()
                .clone()
        })
    }

    async fn edit(&mut self, which: usize, days_ago: i64) {
        let Some(Item::CheckIn(old)) = self.pick(which) else {
            return;
        };
        let now = self.world.now;
        let checkins = self.world.companion.checkins();
        let edited = checkins
            .edit(old.id, draft(&now, days_ago), &now)
            .await
            .unwrap();
        self.known.items.insert(edited.id, edited.into());
    }

    async fn delete(&mut self, which: usize) {
        let now = self.world.now;
        let companion = &self.world.companion;
        let Some(item) = self.pick(which) else { return };
        match &item {
            Item::CheckIn(old) => companion.checkins().delete(old.id, &now).await.unwrap(),
            Item::InstrumentResult(old) => {
                companion.instruments().delete(old.id, &now).await.unwrap();
            }
        }
        self.known.items.remove(&item.id());
    }

    async fn give(
        &mut self,
        kinds: usize,
        instrument: usize,
        from: i64,
        until: Option<i64>,
        summary: bool,
    ) {
        let now = self.world.now;
        let day = |days: i64| now.local_date() + chrono::TimeDelta::days(days);
        let kinds = [&[Kind::CheckIn][..], &[Kind::InstrumentResult], &Kind::ALL][kinds];
        let results = kinds.contains(&Kind::InstrumentResult);
        let draft = GrantDraft {
            purpose: "a purpose".into(),
            kinds: kinds.to_vec(),
            instruments: results
                .then(|| INSTRUMENTS[instrument].to_owned())
                .into_iter()
                .collect(),
            detail: if summary {
                Detail::Summary
            } else {
                Detail::Full
            },
            from: day(-from),
            until: until.map(|days| day(days.max(-from))),
            until_event: None,
            name: None,
        };
        let given = self
            .world
            .companion
            .grants()
            .give(self.link, &draft, &now)
            .await
            .unwrap();
        self.known.grant = Some((given.id, draft));
    }

    /// Everything that came in since the last time was covered when it did, and says no more than was agreed.
    fn check_arrivals(&mut self) {
        let before = self.counsellor.arrivals.len();
        self.world.read(&mut self.counsellor);
        let today = self.world.now.local_date();
        for (item, grant) in &self.counsellor.arrivals[before..] {
            assert!(
                self.known.covers(item, today),
                "{item:?} went out uncovered"
            );
            assert_eq!(Some(*grant), self.known.grant.as_ref().map(|(id, _)| *id));
            assert_eq!(
                *item,
                self.known.shown(item),
                "more went out than was agreed"
            );
        }
    }

    async fn finish(mut self) {
        for _ in 0..2 {
            self.world.later_minutes(1);
            self.world.sync_well().await;
            self.check_arrivals();
            self.world.acknowledge(&mut self.counsellor);
        }
        self.world.sync_well().await;
        let today = self.world.now.local_date();
        let expected: BTreeMap<ItemId, Item> = self
            .known
            .items
            .values()
            .filter(|item| self.known.covers(item, today))
            .map(|item| (item.id(), self.known.shown(item)))
            .collect();
        let ids = |items: &BTreeMap<ItemId, Item>| items.keys().copied().collect::<BTreeSet<_>>();
        assert_eq!(ids(&self.counsellor.items), ids(&expected));
        assert_eq!(self.counsellor.items, expected);
        assert!(
            self.counsellor.faults.is_empty(),
            "{:?}",
            self.counsellor.faults
        );
        assert_no_counter_twice(&self.world.network);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn only_what_the_live_grant_covers_ever_goes_out(acts in proptest::collection::vec(act(), 1..24)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut play = Play::new().await;
            for act in acts {
                play.act(act).await;
            }
            play.finish().await;
        });
    }
}
