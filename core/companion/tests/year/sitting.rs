//! What a person does with the companion in their hand. Chance decides, from the seed of the life.

use cairn_companion::CheckInDraft;
use cairn_model::checkin::UseDraft;
use cairn_model::lapse::{LapseDraft, Safe};
use cairn_model::schedule::{Answer, NoticeId, OccasionId, Outcome};
use chrono::{Days, Duration};
use rand::RngExt as _;

use crate::clock::{time, used};
use crate::life::Life;
use crate::script::changes_times;
use crate::thing::Place;

impl Life {
    pub async fn sit(&mut self) {
        if self.rng.random_bool(0.15) {
            self.openings += 1;
            let in_order = self.rng.random_bool(0.5);
            self.home.reopen(in_order, &self.here()).await;
        }
        for (id, at) in std::mem::take(&mut self.untold) {
            self.tell(id, at).await;
        }
        if used(self.today()) {
            return;
        }
        let recent = self.now - Duration::hours(14);
        let shown = self.shown.iter().filter(|(_, at)| **at >= recent);
        let shown: Vec<Place> = shown.map(|(place, _)| *place).collect();
        for place in shown {
            if self.oracle.is_open(place) {
                self.react(place).await;
            }
        }
        if self.rng.random_bool(0.2) && !changes_times(self.today()) {
            self.answer_before().await;
        }
        if self.rng.random_bool(0.1) {
            self.change_tomorrow().await;
        }
    }

    async fn react(&mut self, place: Place) {
        let (occasion, lead, _) = place;
        let id = NoticeId::Due { occasion, lead };
        let here = self.here();
        if self.rng.random_bool(0.15) {
            self.home.schedule().opened(id, &here).await.unwrap();
        }
        match self.rng.random_range(0..10) {
            0..4 => self.answer(occasion, Answer::Done).await,
            4 => {
                self.answer(occasion, Answer::LeftOut).await;
                self.answer(occasion, Answer::Done).await;
            }
            5 => {
                let minutes = self.rng.random_range(1..=24 * 60);
                let schedule = self.home.schedule();
                let until = schedule.snooze(id, minutes, &here).await.unwrap();
                let wanted = self.now + Duration::minutes(i64::from(minutes));
                assert_eq!(until.instant(), wanted);
                self.oracle.snooze(place, wanted);
            }
            _ => {}
        }
    }

    pub async fn answer(&mut self, occasion: OccasionId, answer: Answer) {
        let here = self.here();
        let first = !self.oracle.answers.contains_key(&occasion);
        let schedule = self.home.schedule();
        let outcome = schedule.answer(occasion, answer, &here).await.unwrap();
        assert!(outcome != Outcome::Same, "{occasion} was answered");
        assert!(!first || outcome == Outcome::New);
        self.oracle.answer(occasion, answer, here);
        if self.rng.random_bool(0.1) {
            let again = schedule.answer(occasion, answer, &here).await;
            assert_eq!(again, Ok(Outcome::Same));
        }
    }

    /// What is to come today is done already.
    async fn answer_before(&mut self) {
        let here = self.here();
        let coming = self.home.schedule().coming(4, &here).await.unwrap();
        let today = coming.into_iter().find(|one| {
            let today = one.occasion.key.date() == self.today();
            today && one.answered.is_none()
        });
        if let Some(one) = today {
            self.answer(one.occasion, Answer::Done).await;
        }
    }

    /// A dose of tomorrow that is left out, or at another time for once.
    async fn change_tomorrow(&mut self) {
        let tomorrow = self.today() + Days::new(1);
        let id = self.ids["tablets"];
        let Some(thing) = self.oracle.things.get(&id) else {
            return;
        };
        let keys = thing.on(tomorrow);
        let Some(key) = keys.last().filter(|key| !thing.changes.contains_key(key)) else {
            return;
        };
        let (key, here) = (*key, self.here());
        let to = ["17:15", "23:15"].map(|at| tomorrow.and_time(time(at)));
        let to = match self.rng.random_range(0..3) {
            0 => None,
            1 => Some(to[0]),
            _ => Some(to[1]),
        };
        let schedule = self.home.schedule();
        match to {
            Some(to) => schedule.move_one(id, key, to, &here).await.unwrap(),
            None => schedule.skip(id, key, &here).await.unwrap(),
        };
        let change = |thing: &mut crate::thing::Thing| {
            thing.changes.insert(key, to);
        };
        self.note(id, change);
    }

    /// The check-in of the day, also of one of use, and then a look back at it.
    pub async fn check_in(&mut self) {
        self.sit().await;
        let here = self.here();
        let used = used(self.today());
        let substance_use = match self.rng.random_range(0..10) {
            _ if used => Some(UseDraft::Yes { days: Vec::new() }),
            0 => Some(UseDraft::RatherNotSay),
            1 => None,
            _ => Some(UseDraft::No { since: None }),
        };
        let draft = CheckInDraft {
            substance_use,
            ..CheckInDraft::default()
        };
        let companion = self.home.companion();
        companion.checkins().add(draft, &here).await.unwrap();
        if used {
            let draft = LapseDraft {
                safe: Some(Safe::Yes),
                ..LapseDraft::default()
            };
            let debrief = companion.lapses().add(draft, &here).await.unwrap();
            assert_eq!(debrief.days_that_count, Some(self.counted));
            assert_eq!(debrief.marked, Some(true));
        }
        self.count().await;
    }
}
