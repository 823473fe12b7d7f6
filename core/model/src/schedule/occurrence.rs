//! When the occurrences of an entry are.

use super::entry::{Change, Entry};
use super::notice::OccasionId;
use super::quiet::Quiet;
use super::rule::Rule;
use super::timing::{Step, Timing, add_days, midnight};
use super::wall::{instant_of, wall_of};
use crate::id::ItemId;
use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use std::ops::ControlFlow;

/// A wall time and its instant are less than this apart in order of any two.
const DAY: Duration = Duration::days(1);
/// Tries to find a random minute outside the quiet hours.
const DRAWS: u32 = 64;

/// One occurrence of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// Which one.
    pub id: OccasionId,
    /// When it is.
    pub at: DateTime<Utc>,
    /// Which step of a tapering plan it belongs to, from 0.
    pub step: Option<usize>,
    /// The wall time that the person moved it to.
    pub moved: Option<NaiveDateTime>,
}

/// Which occurrences are asked for.
#[derive(Debug, Clone, Copy)]
pub struct Reach {
    /// From this instant on.
    pub from: DateTime<Utc>,
    /// Before this one.
    pub until: DateTime<Utc>,
    /// Enough are there after so many ...
    pub enough: usize,
    /// ... at or after this instant.
    pub counted_from: DateTime<Utc>,
}

impl Reach {
    /// All between two instants.
    #[must_use]
    pub fn between(from: DateTime<Utc>, until: DateTime<Utc>) -> Self {
        Self {
            from,
            until,
            enough: usize::MAX,
            counted_from: from,
        }
    }

    /// The next few.
    #[must_use]
    pub fn next(from: DateTime<Utc>, enough: usize) -> Self {
        let until = from + Duration::days(366 * 10);
        Self {
            from,
            until,
            enough,
            counted_from: from,
        }
    }
}

/// Where the person is, as far as occurrences depend on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Here {
    pub zone: Tz,
    pub quiet: Option<Quiet>,
}

impl Entry {
    /// Occurrences in order of time, for somebody in the zone `present`. Single changes are
    /// followed. `quiet` keeps random moments out of the quiet hours where that can be done.
    #[must_use]
    pub fn occurrences(
        &self,
        id: ItemId,
        present: Tz,
        quiet: Option<Quiet>,
        reach: Reach,
    ) -> Vec<Occurrence> {
        let here = Here {
            zone: present,
            quiet,
        };
        let zone = self.zone.at(present);
        let moved_from = self.changes.keys().min().copied();
        let moved_until = self.changes.keys().max().copied();
        let plain_from = self.wall(reach.from - DAY, zone);
        let from = moved_from.map_or(plain_from, |key| key.min(plain_from));
        let until = self.wall(reach.until + DAY, zone);
        let mut found = Vec::new();
        let mut counted = 0;
        self.each_key(from, &mut |key, step| {
            let past_changes = moved_until.is_none_or(|last| key > last);
            if past_changes && (key > until || counted >= reach.enough) {
                return ControlFlow::Break(());
            }
            if let Some((at, moved)) = self.instant(key, here)
                && (reach.from..reach.until).contains(&at)
            {
                let occasion = OccasionId { entry: id, key };
                found.push(Occurrence {
                    id: occasion,
                    at,
                    step,
                    moved,
                });
                // One more day than asked for: wall times in order are instants nearly in order.
                counted += usize::from(at >= reach.counted_from + DAY);
            }
            ControlFlow::Continue(())
        });
        found.sort_by_key(|occurrence| (occurrence.at, occurrence.id));
        found
    }

    /// Where a change puts the occurrence with this key, as a wall time.
    #[must_use]
    pub fn moved_to(&self, key: NaiveDateTime) -> Option<NaiveDateTime> {
        match self.changes.get(&key) {
            Some(Change::Move(to)) => Some(*to),
            Some(Change::Skip) | None => None,
        }
    }

    /// The instant of the occurrence with this key, where it takes place, and where it was moved to.
    fn instant(
        &self,
        key: NaiveDateTime,
        here: Here,
    ) -> Option<(DateTime<Utc>, Option<NaiveDateTime>)> {
        let zone = self.zone.at(here.zone);
        match self.changes.get(&key) {
            Some(Change::Skip) => None,
            Some(Change::Move(to)) => Some((instant_of(*to, zone), Some(*to))),
            None => match &self.timing {
                Timing::EveryHours { .. } => Some((key.and_utc(), None)),
                Timing::Window { opens, closes, .. } => {
                    Some((self.draw(key.date(), (*opens, *closes), here), None))
                }
                _ => Some((instant_of(key, zone), None)),
            },
        }
    }

    /// When the window of a random moment closes, unless the person moved it.
    pub(super) fn closes(&self, occurrence: &Occurrence, present: Tz) -> Option<DateTime<Utc>> {
        match self.timing {
            Timing::Window { closes, .. } if occurrence.moved.is_none() => {
                let closes = occurrence.id.key.date().and_time(closes);
                Some(instant_of(closes, self.zone.at(present)))
            }
            _ => None,
        }
    }

    /// The clock that the keys of this entry are read from.
    fn wall(&self, at: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
        match self.timing {
            Timing::EveryHours { .. } => at.naive_utc(),
            _ => wall_of(at, zone),
        }
    }

    /// Calls back with each key in order; those before `from` may be left out.
    pub(super) fn each_key(
        &self,
        from: NaiveDateTime,
        tell: &mut dyn FnMut(NaiveDateTime, Option<usize>) -> ControlFlow<()>,
    ) {
        let mut plain = |key| tell(key, None);
        let _ = match &self.timing {
            Timing::AsNeeded => ControlFlow::Continue(()),
            Timing::At {
                start, rule, extra, ..
            } => at_keys(*start, rule.as_ref(), extra, from, &mut plain),
            Timing::Daily {
                from: day,
                times,
                rule,
            } => days(*day, rule.as_ref(), from)
                .try_for_each(|day| times.iter().try_for_each(|time| plain(day.and_time(*time)))),
            Timing::Window {
                from: day, rule, ..
            } => days(*day, rule.as_ref(), from).try_for_each(|day| plain(midnight(day))),
            Timing::EveryHours {
                start,
                hours,
                until,
            } => {
                // The zone of an entry that counts elapsed time never moves.
                let zone = self.zone.at(Tz::UTC);
                let last = until.map(|until| instant_of(until, zone).naive_utc());
                let start = instant_of(*start, zone).naive_utc();
                every_hours(start, *hours, last, from).try_for_each(plain)
            }
            Timing::Taper { from: day, steps } => taper(*day, steps, from, tell),
        };
    }

    /// The random minute of a day: the same for as long as the seed, the window and the quiet
    /// hours are.
    fn draw(&self, day: NaiveDate, window: (NaiveTime, NaiveTime), here: Here) -> DateTime<Utc> {
        let (opens, closes) = window;
        let zone = self.zone.at(here.zone);
        let length = u64::try_from((closes - opens).num_minutes())
            .unwrap_or(1)
            .max(1);
        let minute = |attempt: u32| {
            let bits = mix(self.seed, day, attempt) % length;
            let minute = Duration::minutes(i64::try_from(bits).unwrap_or(0));
            instant_of(day.and_time(opens) + minute, zone)
        };
        let quiet = |at: &DateTime<Utc>| {
            here.quiet
                .is_some_and(|quiet| quiet.contains(*at, here.zone))
        };
        let drawn = (0..DRAWS).map(minute).find(|at| !quiet(at));
        drawn.unwrap_or_else(|| minute(0))
    }
}

/// A fixed mixing function (`SplitMix64`), the same for ever: a plan made by another version must draw the same minute.
fn mix(seed: u32, day: NaiveDate, attempt: u32) -> u64 {
    let day = u64::from(day.num_days_from_ce().unsigned_abs());
    let mut z = (u64::from(seed) << 32) ^ (day << 8) ^ u64::from(attempt);
    z = z.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn at_keys(
    start: NaiveDateTime,
    rule: Option<&Rule>,
    extra: &[NaiveDateTime],
    from: NaiveDateTime,
    tell: &mut impl FnMut(NaiveDateTime) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let mut extra = extra.iter().copied().peekable();
    let mut last = None;
    let mut once = |key| {
        let again = last == Some(key);
        last = Some(key);
        if again {
            ControlFlow::Continue(())
        } else {
            tell(key)
        }
    };
    let times: &mut dyn Iterator<Item = NaiveDateTime> = match rule {
        Some(rule) => &mut rule.times(start, from),
        None => &mut std::iter::once(start),
    };
    for key in times {
        while let Some(single) = extra.next_if(|single| *single <= key) {
            once(single)?;
        }
        once(key)?;
    }
    extra.try_for_each(once)
}

/// The days of a rule, or every day.
fn days(
    start: NaiveDate,
    rule: Option<&Rule>,
    from: NaiveDateTime,
) -> Box<dyn Iterator<Item = NaiveDate>> {
    match rule {
        Some(rule) => Box::new(rule.times(midnight(start), from - DAY).map(|at| at.date())),
        None => Box::new(start.max(from.date()).iter_days()),
    }
}

fn every_hours(
    start: NaiveDateTime,
    hours: u16,
    last: Option<NaiveDateTime>,
    from: NaiveDateTime,
) -> impl Iterator<Item = NaiveDateTime> {
    let hours = i64::from(hours.max(1));
    let gone = ((from - start).num_hours() / hours - 1).max(0);
    let nth = move |n: i64| start.checked_add_signed(Duration::hours(n * hours));
    (gone..)
        .map_while(nth)
        .take_while(move |at| last.is_none_or(|last| *at <= last))
}

fn taper(
    start: NaiveDate,
    steps: &[Step],
    from: NaiveDateTime,
    tell: &mut dyn FnMut(NaiveDateTime, Option<usize>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let mut begins = start;
    for (n, step) in steps.iter().enumerate() {
        let ends = step.days.map(|days| add_days(begins, u64::from(days)));
        // A last step without end that has no times gives nothing, for ever.
        if !step.times.is_empty() {
            let days = begins.max(from.date()).iter_days();
            for day in days.take_while(|day| ends.is_none_or(|ends| *day < ends)) {
                step.times
                    .iter()
                    .try_for_each(|time| tell(day.and_time(*time), Some(n)))?;
            }
        }
        let Some(next) = ends else { break };
        begins = next;
    }
    ControlFlow::Continue(())
}
