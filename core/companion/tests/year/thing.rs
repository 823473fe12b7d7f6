//! What the life is to be reminded of, in the words of its script.

use std::collections::BTreeMap;

use cairn_model::NaiveDate;
use cairn_model::id::ItemId;
use cairn_model::schedule::{Entry, EntryKind, EntryZone, OccasionId, Step, Timing};
use chrono::{DateTime, Days, Duration, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;

use crate::clock::{instant, time};

/// A reminder of an occurrence where it is: moved on, it is reminded of afresh.
pub type Place = (OccasionId, u32, Option<NaiveDateTime>);

/// When something comes. The second date of each is the first on which it doesn't any more.
#[derive(Debug, Clone)]
pub enum Comes {
    Daily(NaiveDate, Option<NaiveDate>, Vec<NaiveTime>),
    Weekly(NaiveDateTime, Option<NaiveDateTime>),
    Once(NaiveDateTime),
    /// By elapsed time. Its keys are in UTC.
    Hours(NaiveDateTime, NaiveDateTime, i64),
    /// So many days each, one after another.
    Steps(NaiveDate, Vec<(u16, Vec<NaiveTime>)>),
    /// At a minute that only chance knows. Its keys are midnights.
    Between(NaiveDate, NaiveTime, NaiveTime),
}

/// An occurrence that doesn't take place.
#[derive(Debug)]
pub struct Gone;

#[derive(Debug, Clone)]
pub struct Thing {
    pub kind: EntryKind,
    pub comes: Comes,
    /// None is the clock where the person is.
    pub zone: Option<Tz>,
    /// Minutes before.
    pub leads: Vec<u32>,
    pub essential: bool,
    /// Single times that were moved, or (none) taken out.
    pub changes: BTreeMap<NaiveDateTime, Option<NaiveDateTime>>,
}

pub fn times(all: &[&str]) -> Vec<NaiveTime> {
    all.iter().map(|one| time(one)).collect()
}

impl Thing {
    pub fn new(kind: EntryKind, zone: Option<Tz>, comes: Comes) -> Self {
        Self {
            kind,
            comes,
            zone,
            leads: vec![0],
            essential: false,
            changes: BTreeMap::new(),
        }
    }

    /// What a person would put into the schedule for it.
    pub fn entry(&self) -> Entry {
        let zone = self.zone.map_or(EntryZone::Here, EntryZone::Fixed);
        let remind = match self.leads[..] {
            [0] => Vec::new(),
            _ => self.leads.clone(),
        };
        Entry {
            remind,
            essential: self.essential,
            ..Entry::new(self.kind, "private words", zone, self.timing())
        }
    }

    pub fn timing(&self) -> Timing {
        let at = |start, rule| Timing::At {
            start,
            minutes: None,
            rule,
            extra: Vec::new(),
        };
        match self.comes.clone() {
            Comes::Daily(from, until, times) => {
                let last = until.and_then(|until| until.pred_opt());
                let ends =
                    |last: NaiveDate| format!("FREQ=DAILY;UNTIL={}", last.format("%Y%m%dT000000"));
                Timing::Daily {
                    from,
                    times,
                    rule: last.map(|last| ends(last).parse().unwrap()),
                }
            }
            Comes::Weekly(start, None) => at(start, Some("FREQ=WEEKLY".parse().unwrap())),
            Comes::Weekly(..) => unimplemented!("only a division ends one"),
            Comes::Once(start) => at(start, None),
            Comes::Hours(start, until, hours) => Timing::EveryHours {
                start,
                hours: u16::try_from(hours).unwrap(),
                until: Some(until - Duration::minutes(1)),
            },
            Comes::Steps(from, steps) => Timing::Taper {
                from,
                steps: steps.into_iter().map(step).collect(),
            },
            Comes::Between(from, opens, closes) => Timing::Window {
                from,
                opens,
                closes,
                rule: None,
            },
        }
    }

    /// All planned times of some days, single changes aside.
    fn keys(&self, from: NaiveDateTime, until: NaiveDateTime) -> Vec<NaiveDateTime> {
        let days = || from.date().iter_days().take_while(|on| *on <= until.date());
        let on = |on: NaiveDate, times: &[NaiveTime]| -> Vec<NaiveDateTime> {
            times.iter().map(|time| on.and_time(*time)).collect()
        };
        let all: Vec<NaiveDateTime> = match &self.comes {
            Comes::Daily(first, end, times) => days()
                .filter(|day| day >= first && end.is_none_or(|end| *day < end))
                .flat_map(|day| on(day, times))
                .collect(),
            Comes::Weekly(start, end) => days()
                .map(|day| day.and_time(start.time()))
                .filter(|at| at >= start && end.is_none_or(|end| *at < end))
                .filter(|at| (*at - *start).num_days() % 7 == 0)
                .collect(),
            Comes::Once(at) => vec![*at],
            Comes::Hours(start, end, hours) => {
                let zone = self.zone.unwrap();
                let [start, end] = [*start, *end].map(|wall| instant(wall, zone).naive_utc());
                let count = ((end - start).num_minutes() - 1) / (hours * 60);
                let nth = |n| start + Duration::hours(n * hours);
                (0..=count).map(nth).collect()
            }
            Comes::Steps(first, steps) => {
                let mut begins = *first;
                let mut all = Vec::new();
                for (length, times) in steps {
                    let ends = begins + Days::new(u64::from(*length));
                    let step = begins.iter_days().take_while(|on| *on < ends);
                    all.extend(step.flat_map(|day| on(day, times)));
                    begins = ends;
                }
                all
            }
            Comes::Between(first, ..) => days()
                .filter(|day| day >= first)
                .map(|day| day.and_time(NaiveTime::MIN))
                .collect(),
        };
        all.into_iter()
            .filter(|key| (from..=until).contains(key))
            .collect()
    }

    /// The planned times of one day.
    pub fn on(&self, day: NaiveDate) -> Vec<NaiveDateTime> {
        self.keys(day.and_time(NaiveTime::MIN), day.and_time(time("23:59")))
    }

    /// Where an occurrence was moved to, if it was.
    pub fn moved(&self, key: NaiveDateTime) -> Result<Option<NaiveDateTime>, Gone> {
        match self.changes.get(&key) {
            _ if self.keys(key, key).is_empty() => Err(Gone),
            None => Ok(None),
            Some(None) => Err(Gone),
            Some(to) => Ok(*to),
        }
    }

    /// When an occurrence is, for somebody in a zone. Of what chance decides, the beginning.
    pub fn event(&self, (of, _, moved): Place, here: Tz) -> DateTime<Utc> {
        let zone = self.zone.unwrap_or(here);
        match (&self.comes, moved) {
            (_, Some(to)) => instant(to, zone),
            (Comes::Hours(..), None) => of.key.and_utc(),
            (Comes::Between(_, opens, _), None) => instant(of.key.date().and_time(*opens), zone),
            (_, None) => instant(of.key, zone),
        }
    }

    /// Every reminder whose time may lie between two instants, single changes included.
    pub fn places(&self, id: ItemId, from: DateTime<Utc>, until: DateTime<Utc>) -> Vec<Place> {
        let longest = self.leads.iter().copied().max().unwrap_or(0);
        let reach = Duration::days(2);
        let until = until + reach + Duration::minutes(i64::from(longest));
        let mut keys = self.keys((from - reach).naive_utc(), until.naive_utc());
        keys.extend(self.changes.keys());
        keys.sort_unstable();
        keys.dedup();
        let of = |key| OccasionId { entry: id, key };
        let there = |key: &NaiveDateTime| Some((of(*key), self.moved(*key).ok()?));
        let there = keys.iter().filter_map(there);
        there
            .flat_map(|(of, moved)| self.leads.iter().map(move |lead| (of, *lead, moved)))
            .collect()
    }
}

fn step((days, times): (u16, Vec<NaiveTime>)) -> Step {
    Step {
        days: Some(days),
        times,
        dose: "less".to_owned(),
    }
}
