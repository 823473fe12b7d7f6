//! No grant, no seal: whatever a person does in whatever order, and whatever breaks, each item that reaches a server
//! is covered by the grant that holds at that moment, and at the end the counsellor holds just what it covers.

#![expect(clippy::unwrap_used, reason = "a helper that fails is a failed test")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use cairn_companion::{AlertView, CheckInDraft, GrantDraft};
use cairn_hostile::{Breakage, Counsellor};
use cairn_model::consent::Detail;
use cairn_model::id::{ItemId, LinkId};
use cairn_model::item::{Item, Kind};
use cairn_model::time::Moment;
use chrono::NaiveDate;
use common::{World, assert_no_counter_twice};
use proptest::prelude::*;

const INSTRUMENTS: [&str; 2] = ["gad-2", "phq-2"];
const RULES: [&str; 2] = ["poor_sleep", "risky_situations"];

#[derive(Debug, Clone)]
enum Act {
    Add {
        days_ago: i64,
    },
    /// Three days that make a rule hold.
    Hard {
        rule: usize,
    },
    Switch {
        rule: usize,
        on: bool,
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
        side: usize,
        kinds: Vec<Kind>,
        instrument: usize,
        rules: Vec<&'static str>,
        from: i64,
        until: Option<i64>,
        summary: bool,
    },
    WithdrawGrant {
        side: usize,
    },
    WithdrawLink {
        side: usize,
    },
    Sync,
    BrokenSync {
        call: usize,
        after: bool,
    },
    Later {
        days: i64,
    },
}

fn any_kinds() -> impl Strategy<Value = Vec<Kind>> {
    prop::sample::subsequence(Kind::ALL.to_vec(), 1..=3)
}

fn give(kinds: impl Strategy<Value = Vec<Kind>>) -> impl Strategy<Value = Act> {
    let rules = prop::sample::subsequence(RULES.to_vec(), 1..=2);
    let until = proptest::option::of(0..6_i64);
    let which = (0..2_usize, kinds, 0..2_usize, rules);
    (which, -3..15_i64, until, any::<bool>()).prop_map(
        |((side, kinds, instrument, rules), from, until, summary)| Act::Give {
            side,
            kinds,
            instrument,
            rules,
            from,
            until,
            summary,
        },
    )
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => (0..20_i64).prop_map(|days_ago| Act::Add { days_ago }),
        3 => (0..2_usize).prop_map(|rule| Act::Hard { rule }),
        2 => (0..2_usize, any::<bool>()).prop_map(|(rule, on)| Act::Switch { rule, on }),
        2 => (0..2_usize).prop_map(|instrument| Act::Take { instrument }),
        2 => (any::<usize>(), 0..20_i64).prop_map(|(which, days_ago)| Act::Edit { which, days_ago }),
        2 => any::<usize>().prop_map(|which| Act::Delete { which }),
        4 => give(any_kinds()),
        1 => (0..2_usize).prop_map(|side| Act::WithdrawGrant { side }),
        1 => (0..2_usize).prop_map(|side| Act::WithdrawLink { side }),
        4 => Just(Act::Sync),
        3 => (0..12_usize, any::<bool>()).prop_map(|(call, after)| Act::BrokenSync { call, after }),
        1 => (1..4_i64).prop_map(|days| Act::Later { days }),
    ]
}

/// The same with what alerts come from and nothing else, so that they are raised in most plays.
fn act_on_alerts() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => (0..2_usize).prop_map(|rule| Act::Hard { rule }),
        2 => (0..2_usize, any::<bool>()).prop_map(|(rule, on)| Act::Switch { rule, on }),
        1 => any::<usize>().prop_map(|which| Act::Delete { which }),
        3 => give(Just(vec![Kind::Alert])),
        1 => (0..2_usize).prop_map(|side| Act::WithdrawGrant { side }),
        1 => (0..16_usize).prop_map(|n| match n {
            0 => Act::WithdrawLink { side: 0 },
            _ => Act::Sync,
        }),
        3 => Just(Act::Sync),
        3 => (0..12_usize, any::<bool>()).prop_map(|(call, after)| Act::BrokenSync { call, after }),
        1 => (1..8_i64).prop_map(|days| Act::Later { days }),
    ]
}

/// A counsellor, and the grant that was given last, as the test itself knows it.
struct Side {
    counsellor: Counsellor,
    link: LinkId,
    grant: Option<(ItemId, GrantDraft)>,
    withdrawn: bool,
}

impl Side {
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
            Item::Alert(alert) => grant.rules.contains(&alert.rule) && within(alert.since),
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
    sides: [Side; 2],
    /// Every entry.
    items: BTreeMap<ItemId, Item>,
    /// Rules that are off.
    off: BTreeSet<&'static str>,
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
        let side = |(counsellor, link)| Side {
            counsellor,
            link,
            grant: None,
            withdrawn: false,
        };
        let sides = [
            side(world.linked_as(2, None).await),
            side(world.linked_as(3, None).await),
        ];
        Self {
            world,
            sides,
            items: BTreeMap::new(),
            off: BTreeSet::new(),
        }
    }

    async fn act(&mut self, act: Act) {
        self.world.later_minutes(1);
        match act {
            Act::Add { days_ago } => self.add(draft(&self.world.now, days_ago)).await,
            Act::Hard { rule } => self.hard(rule).await,
            Act::Switch { rule, on } => self.switch(RULES[rule], on).await,
            Act::Take { instrument } => self.take(INSTRUMENTS[instrument]).await,
            Act::Edit { which, days_ago } => self.edit(which, days_ago).await,
            Act::Delete { which } => self.delete(which).await,
            Act::Give { side, .. } if self.sides[side].withdrawn => {}
            Act::Give {
                side,
                kinds,
                instrument,
                rules,
                from,
                until,
                summary,
            } => {
                let now = self.world.now;
                let day = |days: i64| now.local_date() + chrono::TimeDelta::days(days);
                let of = |kind, named: Vec<&str>| {
                    let named = named.into_iter().filter(|_| kinds.contains(&kind));
                    named.map(str::to_owned).collect()
                };
                let draft = GrantDraft {
                    purpose: "a purpose".into(),
                    instruments: of(Kind::InstrumentResult, vec![INSTRUMENTS[instrument]]),
                    rules: of(Kind::Alert, rules),
                    kinds,
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
                self.give(side, draft).await;
            }
            Act::WithdrawGrant { side } => {
                let side = &mut self.sides[side];
                let grants = self.world.companion.grants();
                let withdrawn = grants.withdraw(side.link, &self.world.now).await;
                assert_eq!(withdrawn.is_ok(), side.grant.take().is_some());
            }
            Act::WithdrawLink { side } => {
                let side = &mut self.sides[side];
                let links = self.world.companion.links();
                let withdrawn = links.withdraw(side.link, &self.world.now).await;
                assert_eq!(withdrawn.is_ok(), !side.withdrawn);
                (side.grant, side.withdrawn) = (None, true);
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

    async fn add(&mut self, draft: CheckInDraft) {
        let checkins = self.world.companion.checkins();
        let added = checkins.add(draft, &self.world.now).await.unwrap();
        self.items.insert(added.id, added.into());
    }

    async fn hard(&mut self, rule: usize) {
        for days_ago in 0..3 {
            let mut draft = draft(&self.world.now, days_ago);
            match RULES[rule] {
                "poor_sleep" => draft.sleep = Some(1),
                _ => draft.risky = Some(true),
            }
            self.add(draft).await;
        }
    }

    async fn switch(&mut self, rule: &'static str, on: bool) {
        let insight = self.world.companion.insight();
        insight.switch(rule, on, &self.world.now).await.unwrap();
        if on {
            self.off.remove(rule);
        } else {
            self.off.insert(rule);
        }
    }

    async fn take(&mut self, code: &str) {
        let instruments = self.world.companion.instruments();
        let asked = instruments.questions(code).unwrap();
        let answers = asked
            .items
            .iter()
            .map(|item| (item.code.clone(), Some(1)))
            .collect();
        match instruments.take(code, &answers, &self.world.now).await {
            Ok(taken) => drop(self.items.insert(taken.result.id, taken.result.into())),
            Err(error) => assert_eq!(error.code(), "too_soon"),
        }
    }

    fn pick(&self, which: usize) -> Option<Item> {
        let count = self.items.len();
        (count > 0).then(|| self.items.values().nth(which % count).unwrap().clone())
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
        self.items.insert(edited.id, edited.into());
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
            Item::Alert(_) => unreachable!("a person writes none"),
        }
        self.items.remove(&item.id());
    }

    /// Gives a grant, and sees that the preview named everything that goes out by it.
    async fn give(&mut self, side: usize, draft: GrantDraft) {
        let side = &mut self.sides[side];
        let now = self.world.now;
        let grants = self.world.companion.grants();
        let preview = grants.preview(side.link, &draft, &now).await.unwrap();
        let seen: Vec<&str> = preview.rules.iter().map(|one| &*one.rule.code).collect();
        assert_eq!(seen, draft.rules);
        let given = grants.give(side.link, &draft, &now).await.unwrap();
        side.grant = Some((given.id, draft));
    }

    /// Everything that came in since the last time was covered when it did, and says no more than was agreed.
    fn check_arrivals(&mut self) {
        let today = self.world.now.local_date();
        for side in &mut self.sides {
            let before = side.counsellor.arrivals.len();
            self.world.read(&mut side.counsellor);
            for (item, grant) in &side.counsellor.arrivals[before..] {
                assert!(side.covers(item, today), "{item:?} went out uncovered");
                assert_eq!(Some(*grant), side.grant.as_ref().map(|(id, _)| *id));
                assert_eq!(*item, side.shown(item), "more went out than was agreed");
                let off = item.rule().is_some_and(|rule| self.off.contains(rule));
                assert!(!off, "{item:?} went out though its rule was off");
            }
        }
    }

    async fn finish(mut self) {
        for _ in 0..2 {
            self.world.later_minutes(1);
            self.world.sync_well().await;
            self.check_arrivals();
            for side in &mut self.sides {
                self.world.acknowledge(&mut side.counsellor);
            }
        }
        self.world.sync_well().await;
        let now = self.world.now;
        let raised = self.world.companion.insight().alerts(&now).await.unwrap();
        for side in &self.sides {
            self.check_items(side);
            self.check_alerts(side, &raised);
            let faults = &side.counsellor.faults;
            assert!(faults.is_empty(), "{faults:?}");
        }
        assert_no_counter_twice(&self.world.network);
    }

    fn check_items(&self, side: &Side) {
        let today = self.world.now.local_date();
        let covered = self.items.values().filter(|item| side.covers(item, today));
        let expected: BTreeMap<ItemId, Item> =
            covered.map(|item| (item.id(), side.shown(item))).collect();
        let mut held = side.counsellor.items.clone();
        held.retain(|_, item| item.kind() != Kind::Alert);
        let ids = |items: &BTreeMap<ItemId, Item>| items.keys().copied().collect::<BTreeSet<_>>();
        assert_eq!(ids(&held), ids(&expected));
        assert_eq!(held, expected);
    }

    /// Of the alerts that were raised, the other side holds those it may, and each once.
    fn check_alerts(&self, side: &Side, raised: &[AlertView]) {
        let today = self.world.now.local_date();
        let mut held = Vec::new();
        for item in side.counsellor.items.values() {
            if let Item::Alert(alert) = item {
                assert!(side.covers(item, today));
                held.push((alert.rule.clone(), alert.since));
            }
        }
        let mut expected: Vec<(String, NaiveDate)> = Vec::new();
        for view in raised {
            let off = self.off.contains(&*view.rule);
            assert!(view.taken_back || !off, "{view:?}");
            let covered = side.grant.as_ref().is_some_and(|(_, grant)| {
                let within = |day: NaiveDate| {
                    day >= grant.from && grant.until.is_none_or(|until| day <= until)
                };
                let days = [view.since, view.at.local_date(), today];
                grant.rules.contains(&view.rule) && days.into_iter().all(within)
            });
            if covered && !view.taken_back {
                expected.push((view.rule.clone(), view.since));
            }
            let told = view.to.iter().any(|to| to.link == side.link && to.sent);
            assert_eq!(told, covered && !view.taken_back, "{view:?}");
        }
        held.sort_unstable();
        expected.sort_unstable();
        assert_eq!(held, expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn only_what_the_live_grant_covers_ever_goes_out(acts in proptest::collection::vec(act(), 1..24)) {
        play(acts);
    }

    #[test]
    fn only_alerts_of_rules_that_are_named_and_on_ever_go_out(
        acts in proptest::collection::vec(act_on_alerts(), 8..32),
    ) {
        play(acts);
    }
}

fn play(acts: Vec<Act>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let mut play = Play::new().await;
        for act in acts {
            play.act(act).await;
        }
        play.finish().await;
    });
}
