//! How a change is made: to the companion, and in what the oracle knows.

use std::collections::BTreeMap;

use cairn_model::NaiveDate;
use cairn_model::goal::{Area, Goal, GoalDraft, StepDraft};
use cairn_model::id::ItemId;
use cairn_model::schedule::{Entry, EntryKind, Quiet, Timing};
use chrono::NaiveDateTime;

use crate::clock::{time, wall};
use crate::life::Life;
use crate::thing::{Comes, Thing};

impl Life {
    /// A change that the person can take back.
    pub fn note(&mut self, id: ItemId, change: impl FnOnce(&mut Thing)) {
        let thing = self.oracle.things[&id].clone();
        let mut changed = thing.clone();
        change(&mut changed);
        self.before.insert(id, thing);
        self.oracle.change(|oracle| {
            oracle.things.insert(id, changed);
        });
    }

    pub fn know(&mut self, name: &'static str, id: ItemId, thing: Thing) {
        self.ids.insert(name, id);
        self.oracle.change(|oracle| {
            oracle.things.insert(id, thing);
        });
    }

    pub async fn quiet(&mut self, quiet: Option<Quiet>) {
        let schedule = self.home.schedule();
        schedule.set_quiet(quiet, &self.here()).await.unwrap();
        self.oracle.change(|oracle| oracle.quiet = quiet);
    }

    pub async fn add(&mut self, name: &'static str, thing: Thing) {
        let schedule = self.home.schedule();
        let kept = schedule.add(thing.entry(), &self.here()).await.unwrap();
        self.know(name, kept.id, thing);
    }

    pub async fn edit(&mut self, name: &str, change: impl FnOnce(&mut Thing)) {
        let id = self.ids[name];
        self.note(id, change);
        let changed = self.oracle.things[&id].entry();
        let schedule = self.home.schedule();
        let entry = Entry {
            timing: changed.timing,
            remind: changed.remind,
            ..schedule.get(id).await.unwrap().body
        };
        schedule.edit(id, entry, &self.here()).await.unwrap();
    }

    /// Another time of day. What was changed of single days goes along.
    pub async fn retime(&mut self, name: &str, from: &str, to: &str) {
        let [from, to] = [from, to].map(time);
        let along = |key: NaiveDateTime| match key.time() {
            at if at == from => key.date().and_time(to),
            _ => key,
        };
        let change = |thing: &mut Thing| {
            let Comes::Daily(_, _, times) = &mut thing.comes else {
                panic!("it has no times of day");
            };
            for time in times.iter_mut().filter(|time| **time == from) {
                *time = to;
            }
            let changes = std::mem::take(&mut thing.changes).into_iter();
            thing.changes = changes.map(|(key, change)| (along(key), change)).collect();
        };
        self.edit(name, change).await;
    }

    pub async fn delete(&mut self, name: &str) {
        let id = self.ids[name];
        let schedule = self.home.schedule();
        schedule.delete(id, &self.here()).await.unwrap();
        self.forget(id);
    }

    pub fn forget(&mut self, id: ItemId) {
        let thing = self.oracle.things[&id].clone();
        self.before.insert(id, thing);
        self.oracle.change(|oracle| {
            oracle.things.remove(&id);
        });
    }

    pub async fn undo(&mut self, name: &str) {
        let id = self.ids[name];
        let schedule = self.home.schedule();
        let kept = schedule.undo(id, &self.here()).await.unwrap().unwrap();
        let thing = self.before.remove(&id).unwrap();
        let changes: BTreeMap<_, _> = thing.changes.clone();
        assert_eq!(kept.body.changes.len(), changes.len());
        self.oracle.change(|oracle| {
            oracle.things.insert(id, thing);
        });
    }

    pub async fn move_one(&mut self, name: &str, key: &str, to: &str) {
        let (id, [key, to], here) = (self.ids[name], [key, to].map(wall), self.here());
        let schedule = self.home.schedule();
        schedule.move_one(id, key, to, &here).await.unwrap();
        self.note(id, |thing| {
            thing.changes.insert(key, Some(to));
        });
    }

    pub async fn skip(&mut self, name: &str, key: &str) {
        let (id, key, here) = (self.ids[name], wall(key), self.here());
        self.home.schedule().skip(id, key, &here).await.unwrap();
        self.note(id, |thing| {
            thing.changes.insert(key, None);
        });
    }

    /// "This and following": at another time from there on, under another name.
    pub async fn split(&mut self, name: &str, at: &str, rest: &'static str, start: &str) {
        let (id, [at, from], here) = (self.ids[name], [at, start].map(wall), self.here());
        let retime = |entry: &mut Entry| {
            if let Timing::At { start, .. } = &mut entry.timing {
                *start = from;
            }
        };
        let schedule = self.home.schedule();
        let divided = schedule.split(id, at, retime, &here).await.unwrap();
        assert_eq!(divided.before.id, id);
        let whole = self.oracle.things[&id].clone();
        let Comes::Weekly(start, _) = whole.comes else {
            panic!("{name} doesn't come each week");
        };
        self.note(id, |thing| thing.comes = Comes::Weekly(start, Some(at)));
        let comes = Comes::Weekly(from, None);
        let changes = BTreeMap::new();
        let after = Thing {
            comes,
            changes,
            ..whole
        };
        self.know(rest, divided.after.id, after);
    }

    pub fn phone_off(&mut self, off: bool) {
        self.oracle.change(|oracle| oracle.off = off);
    }
}

/// Goals: their steps are reminded of too.
impl Life {
    pub async fn goal(&mut self) {
        let draft = GoalDraft {
            area: Area::Housing,
            title: "private words".into(),
            why: None,
        };
        let goals = self.home.companion().goals();
        let goal = goals.add(draft, &self.here()).await.unwrap();
        self.ids.insert("goal", goal.id);
    }

    fn on(&self, day: NaiveDate) -> Thing {
        let at = Comes::Once(day.and_time(self.step_time));
        Thing::new(EntryKind::Other, None, at)
    }

    pub async fn step(&mut self, name: &'static str, on: NaiveDate) {
        let goals = self.home.companion().goals();
        let (goal, here) = (self.ids["goal"], self.here());
        let kept = goals.add_step(goal, draft(on), &here).await.unwrap();
        let id = kept.body.steps.last().unwrap().id;
        let thing = self.on(on);
        self.know(name, id, thing);
    }

    pub async fn step_on(&mut self, name: &'static str, on: NaiveDate) {
        let goals = self.home.companion().goals();
        let (goal, id, here) = (self.ids["goal"], self.ids[name], self.here());
        goals.edit_step(goal, id, draft(on), &here).await.unwrap();
        let thing = self.on(on);
        self.know(name, id, thing);
    }

    pub async fn step_done(&mut self, name: &str) {
        let goals = self.home.companion().goals();
        let (goal, id, here) = (self.ids["goal"], self.ids[name], self.here());
        let today = Some(self.today());
        goals.mark_step(goal, id, today, &here).await.unwrap();
        self.forget(id);
    }

    /// All steps get another time of day.
    pub async fn steps_at(&mut self, at: &str) {
        let at = time(at);
        let (goal, here) = (self.ids["goal"], self.here());
        let schedule = self.home.schedule();
        schedule.set_step_time(Some(at), &here).await.unwrap();
        self.step_time = at;
        let goals = self.home.companion().documents::<Goal>();
        let steps = goals.get(goal).await.unwrap().body.steps;
        self.oracle.change(|oracle| {
            for step in steps {
                if let Some(Thing {
                    comes: Comes::Once(on),
                    ..
                }) = oracle.things.get_mut(&step.id)
                {
                    *on = on.date().and_time(at);
                }
            }
        });
    }
}

fn draft(on: NaiveDate) -> StepDraft {
    StepDraft {
        text: "private words".into(),
        due: Some(on),
        remind: Some(on),
    }
}
