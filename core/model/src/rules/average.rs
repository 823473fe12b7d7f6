//! The mean over some days, reckoned in whole numbers so that a threshold that is just met is met.

use super::Scale;
use super::facts::Day;
use crate::dashboard::Mean;

/// A point of a scale has so many parts: so the mean of up to sixteen answers is a whole number of them.
const PARTS: u64 = 720_720;

/// The mean over some days. Each day with an answer counts once, with the mean of its answers: however often somebody
/// checks in on one evening, it stays one evening.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Average {
    parts: u64,
    days: u64,
}

impl Average {
    pub fn of(days: &[Day], scale: Scale) -> Self {
        let answered = days.iter().map(|day| day.of(scale));
        let answered = answered.filter(|mean| mean.count > 0);
        answered.fold(Self::default(), |all, Mean { sum, count }| Self {
            parts: all.parts + u64::from(sum) * PARTS / u64::from(count),
            days: all.days + 1,
        })
    }

    /// On how many days there was an answer.
    pub const fn days(self) -> u64 {
        self.days
    }

    /// Whether it lies at least so many points above another one.
    pub fn is_above(self, other: Self, by: u8) -> bool {
        // self.parts / self.days − other.parts / other.days ≥ by, without dividing.
        let needed = u64::from(by) * PARTS * self.days * other.days;
        self.parts * other.days >= other.parts * self.days + needed
    }

    /// To one decimal, half rounded up.
    pub fn one_decimal(self) -> String {
        let whole = PARTS * self.days.max(1);
        let tenths = (self.parts * 20 + whole) / (2 * whole);
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}
