//! The days of the life: what happens when, and what is checked at the end of each.

use std::collections::BTreeMap;

use cairn_companion::Notice;
use cairn_model::NaiveDate;
use cairn_model::id::ItemId;
use cairn_model::schedule::NoticeId;
use cairn_model::time::Moment;
use chrono::{DateTime, Datelike as _, Days, NaiveTime, Utc};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::clock::{BERLIN, away, date, instant, local, time, used, wall, within, zone_on};
use crate::home::Home;
use crate::oracle::Oracle;
use crate::phone::{Phone, check};
use crate::script;
use crate::thing::{Place, Thing};

pub struct Life {
    pub now: DateTime<Utc>,
    pub home: Home,
    pub oracle: Oracle,
    pub phone: Phone,
    pub rng: ChaCha8Rng,
    /// By the names of the script.
    pub ids: BTreeMap<&'static str, ItemId>,
    /// Of what was changed, how it was before.
    pub before: BTreeMap<ItemId, Thing>,
    /// What the phone showed, and when last.
    pub shown: BTreeMap<Place, DateTime<Utc>>,
    /// What it hasn't told the companion yet.
    pub untold: Vec<(NoticeId, Moment)>,
    /// What it told.
    pub told: Vec<(NoticeId, Moment)>,
    /// The coping plan as the person wrote it.
    pub reasons: Vec<String>,
    /// What they took out of it last.
    pub taken_out: Option<String>,
    /// When steps of goals are reminded of.
    pub step_time: NaiveTime,
    pub counted: u32,
    pub openings: usize,
}

enum Happens {
    Script,
    Journey,
    Sitting,
    CheckIn,
}

impl Life {
    pub async fn begin(seed: u64) -> Self {
        let now = instant(wall("2026-01-01 00:00"), BERLIN);
        let mut life = Self {
            now,
            home: Home::new(seed).await,
            oracle: Oracle::new(now, BERLIN),
            phone: Phone::default(),
            rng: ChaCha8Rng::seed_from_u64(seed),
            ids: BTreeMap::new(),
            before: BTreeMap::new(),
            shown: BTreeMap::new(),
            untold: Vec::new(),
            told: Vec::new(),
            reasons: Vec::new(),
            taken_out: None,
            step_time: time("09:00"),
            counted: 0,
            openings: 0,
        };
        script::begin(&mut life).await;
        life.plan().await;
        life
    }

    pub fn here(&self) -> Moment {
        Moment::new(self.now, self.oracle.zone)
    }

    pub fn today(&self) -> NaiveDate {
        local(self.now, self.oracle.zone).date()
    }

    /// Plans anew and hands it to the phone.
    pub async fn plan(&mut self) {
        let planned = self.home.schedule().plan(&self.here()).await.unwrap();
        if self.rng.random_bool(0.05) {
            let again = self.home.schedule().plan(&self.here()).await.unwrap();
            assert_eq!(again, planned, "planned twice");
        }
        if let Some(end) = self.oracle.given_until().filter(|end| *end < self.now) {
            let asked = self.phone.asked.iter().any(|at| *at >= end);
            let asks = asked || self.phone.will_ask() || self.oracle.off;
            assert!(asks, "nothing came after {end}, not even that");
        }
        let given = self.phone.take(planned, self.now, &self.oracle);
        self.oracle.given(given);
    }

    /// Time passes.
    pub async fn until(&mut self, then: DateTime<Utc>) {
        let shown = self.phone.pass(then, self.oracle.off);
        for notice in &shown {
            self.show(notice).await;
        }
        let shown: Vec<_> = shown.iter().map(|one| (one.id, one.at.instant())).collect();
        self.oracle.passed(&shown, then);
        self.now = then;
    }

    /// Some phones tell at once, some when the companion is opened, some never.
    async fn show(&mut self, notice: &Notice) {
        check(notice, &self.oracle);
        let (id, at) = (notice.id, notice.at);
        let place = self.oracle.place(id).unwrap();
        self.shown.insert(place, at.instant());
        match self.rng.random_range(0..10) {
            0..2 => self.tell(id, at).await,
            2..4 => self.untold.push((id, at)),
            _ => {}
        }
    }

    pub async fn tell(&mut self, id: NoticeId, at: Moment) {
        self.home.schedule().shown(id, &at).await.unwrap();
        self.told.push((id, at));
    }

    pub async fn day(&mut self, on: NaiveDate) {
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        let mut happens: Vec<(NaiveTime, Happens)> = Vec::new();
        happens.extend(script::hour(on).map(|at| (at, Happens::Script)));
        if zone_on(on) != self.oracle.zone {
            happens.push((hour(12), Happens::Journey));
        }
        if !away(on) && !self.oracle.off {
            let often = [0, 1, 1, 2][self.rng.random_range(0..4)];
            for n in 0..often {
                let minute = self.rng.random_range(7 * 60..22 * 60);
                let at = NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0);
                let evening = n == 0 || used(on);
                let what = if evening {
                    Happens::CheckIn
                } else {
                    Happens::Sitting
                };
                happens.push((at.unwrap(), what));
            }
        }
        happens.sort_by_key(|(at, _)| *at);
        for (at, what) in happens {
            let then = instant(on.and_time(at), self.oracle.zone);
            if then > self.now {
                self.until(then).await;
                self.happen(what, on).await;
            }
        }
        let midnight = (on + Days::new(1)).and_time(NaiveTime::MIN);
        self.until(instant(midnight, self.oracle.zone)).await;
        self.oracle.day_is_over();
        self.check_day(on).await;
    }

    async fn happen(&mut self, what: Happens, on: NaiveDate) {
        match what {
            Happens::Script => script::act(self, &on.to_string()).await,
            Happens::Journey => self.oracle.change(|oracle| oracle.zone = zone_on(on)),
            Happens::Sitting => self.sit().await,
            Happens::CheckIn => self.check_in().await,
        }
        if !self.oracle.off {
            self.plan().await;
        }
    }

    /// What the person said on a day is there, word for word, and nothing that they didn't say.
    async fn check_answers(&self, from: NaiveDate, to: NaiveDate) {
        let log = self.home.schedule().log_between(from, to).await.unwrap();
        let said = self.oracle.answers.iter();
        let said = said.filter(|(of, _)| (from..=to).contains(&of.key.date()));
        let said: BTreeMap<_, _> = said.map(|(of, answer)| (*of, *answer)).collect();
        assert_eq!(log.answers, said, "{from} to {to}");
    }

    async fn check_day(&mut self, on: NaiveDate) {
        if on.day().is_multiple_of(7) {
            self.check_answers(on - Days::new(7), on).await;
        }
        self.count().await;
        let plan = self.home.companion().plan().get().await.unwrap();
        let reasons: Vec<&str> = plan.entries().map(|(_, one)| one.text.as_str()).collect();
        assert_eq!(reasons, self.reasons, "{on}");
    }

    /// Days that count never fall.
    pub async fn count(&mut self) {
        let dashboard = self.home.companion().dashboard(&self.here()).await.unwrap();
        let counted = dashboard.days_that_count;
        assert!(counted >= self.counted, "{}: {counted}", self.today());
        self.counted = counted;
    }

    /// The year as a whole: all of it was lived, and all that was said is kept.
    pub async fn look_back(self) {
        let (first, last) = (date("2025-12-01"), date("2027-12-31"));
        self.check_answers(first, last).await;
        let log = self.home.schedule().log_between(first, last).await.unwrap();
        for (id, at) in &self.told {
            let past = log.past.iter().filter(|(other, _)| other == id);
            let mut records = past.map(|(_, record)| record).chain(log.records.get(id));
            let shown = |at: &Moment| at.instant();
            let kept = records.any(|record| record.shown.as_ref().map(shown) >= Some(at.instant()));
            assert!(kept, "{id} was shown at {at:?}");
        }
        assert!(self.counted > 200, "{}", self.counted);
        assert!(self.openings > 20, "{}", self.openings);
        assert!(self.oracle.came.len() > 1_500, "{}", self.oracle.came.len());
        let open = self
            .phone
            .asked
            .iter()
            .map(|at| local(*at, zone_on(date("2026-07-10"))).date());
        assert!(
            open.into_iter()
                .any(|on| within(on, "2026-07-08", "2026-07-22"))
        );
    }
}
