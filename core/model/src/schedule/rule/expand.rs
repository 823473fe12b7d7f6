//! Counting a rule out. It is counted in wall time, as if in UTC; zones come afterwards.

use super::{End, Period, Rule, RuleError};
use chrono::{DateTime, Duration, Month, NaiveDateTime};
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Tz, Unvalidated};

/// Years after the start within which a rule must give its first occurrence.
const FIRST_WITHIN_YEARS: i64 = 40;

impl Rule {
    /// Whether the rule can be used from this start.
    ///
    /// # Errors
    /// When its parts don't go together, or it gives no occurrence in forty years.
    pub fn check(&self, start: NaiveDateTime) -> Result<(), RuleError> {
        let set = self.set(start)?.limit();
        let latest = start + Duration::days(366 * FIRST_WITHIN_YEARS);
        match set.into_iter().next() {
            Some(first) if first.naive_utc() <= latest => Ok(()),
            _ => Err(RuleError::Never),
        }
    }

    /// The wall times of the rule from its start, in order. Those before `from` may be left out.
    pub fn times(
        &self,
        start: NaiveDateTime,
        from: NaiveDateTime,
    ) -> impl Iterator<Item = NaiveDateTime> + use<> {
        let start = self.nearer(start, from);
        // `check` came first, so that there is nothing here that can't be counted.
        let set = self
            .set(start)
            .ok()
            .map(|set| set.limit().into_iter().map(|at| at.naive_utc()));
        set.into_iter().flatten()
    }

    /// How many occurrences lie before a wall time.
    #[must_use]
    pub fn count_before(&self, start: NaiveDateTime, before: NaiveDateTime) -> u32 {
        let times = self.times(start, start).take_while(|at| *at < before);
        u32::try_from(times.count()).unwrap_or(u32::MAX)
    }

    /// A later start that gives the same times from `from` on, so that years gone by cost nothing.
    fn nearer(&self, start: NaiveDateTime, from: NaiveDateTime) -> NaiveDateTime {
        let days = match (self.end, self.every) {
            (End::Count(_), _) | (_, Period::Month | Period::Year) => return start,
            (_, Period::Day) => i64::from(self.interval),
            (_, Period::Week) => i64::from(self.interval) * 7,
        };
        // One period less: what a week holds may begin before its start.
        let periods = (from - start).num_days() / days - 1;
        if periods <= 0 {
            return start;
        }
        let nearer = start + Duration::days(periods * days);
        match self.end {
            End::Until(until) if nearer > until => start,
            _ => nearer,
        }
    }

    fn set(&self, start: NaiveDateTime) -> Result<RRuleSet, RuleError> {
        let start: DateTime<Tz> = start.and_utc().with_timezone(&Tz::UTC);
        let rule = self.unchecked().validate(start);
        let rule = rule.map_err(|_| RuleError::Contradicts)?;
        Ok(RRuleSet::new(start).rrule(rule))
    }

    fn unchecked(&self) -> RRule<Unvalidated> {
        let every = match self.every {
            Period::Day => Frequency::Daily,
            Period::Week => Frequency::Weekly,
            Period::Month => Frequency::Monthly,
            Period::Year => Frequency::Yearly,
        };
        let months: Vec<Month> = self
            .months
            .iter()
            .filter_map(|n| Month::try_from(*n).ok())
            .collect();
        let weekdays = self.weekdays.iter().map(|(nth, day)| match nth {
            0 => NWeekday::Every(*day),
            nth => NWeekday::Nth(i16::from(*nth), *day),
        });
        let rule = RRule::new(every)
            .interval(self.interval)
            .week_start(self.week_start)
            .by_month(&months)
            .by_week_no(self.weeks.clone())
            .by_year_day(self.year_days.clone())
            .by_month_day(self.month_days.clone())
            .by_weekday(weekdays.collect())
            .by_hour(self.hours.clone())
            .by_minute(self.minutes.clone())
            .by_set_pos(self.positions.iter().map(|n| i32::from(*n)).collect());
        match self.end {
            End::Never => rule,
            End::Count(count) => rule.count(count),
            End::Until(until) => rule.until(until.and_utc().with_timezone(&Tz::UTC)),
        }
    }
}
