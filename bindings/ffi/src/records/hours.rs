//! Opening hours as they cross.

use cairn_model::directory::hours::{self, OpenState as CoreOpen};
use cairn_model::directory::rule;

use crate::cross::Cross;
use crate::mirror::{choice, mirror, record};
use crate::records::ifthen::Weekday;

record! {
    /// One line of opening hours.
    ServiceHours = hours::Schedule {
        /// On which days; none: only the note says it.
        rule: Option<HoursRule>,
        /// Not before this day.
        valid_from: Option<String>,
        /// Not after this day.
        valid_to: Option<String>,
        /// Minutes after midnight, 0 to 1439.
        opens: Option<u16>,
        /// Minutes after midnight, 0 to 1440; not after `opens`: on the next day.
        closes: Option<u16>,
        /// Whose clock: a zone's name or an offset such as `+01:00`.
        zone: String,
        /// What else is said about it.
        note: Option<String>,
    }
}

record! {
    /// On which days something recurs: the part of RFC 5545 that directories use.
    HoursRule = rule::Rule {
        /// How often.
        freq: Freq,
        /// Every so many of them.
        interval: u16,
        /// The first day.
        start: Option<String>,
        /// The last day.
        until: Option<String>,
        /// On which day a week starts.
        week_start: Weekday,
        /// On these weekdays.
        days: Vec<ByDay>,
        /// In these weeks of the year (from its end where negative).
        weeks: Vec<i8>,
        /// On these days of the month (from its end where negative).
        month_days: Vec<i8>,
        /// On these days of the year (from its end where negative).
        year_days: Vec<i16>,
    }
}

mirror! {
    /// How often a rule recurs.
    Freq = rule::Freq {
        /// Every so many days.
        Daily,
        /// Every so many weeks.
        Weekly,
        /// Every so many months.
        Monthly,
        /// Every so many years.
        Yearly,
    }
}

record! {
    /// A weekday, or the n-th one of a month (from its end where negative).
    ByDay = rule::ByDay {
        /// Which one of the month; 0: every one.
        n: i8,
        /// The weekday.
        day: Weekday,
    }
}

choice! {
    /// Whether a service is open.
    OpenState = CoreOpen {
        /// It is open.
        Open {
            /// Until then, by its clock.
            until: String,
        },
        /// It is closed.
        Closed {
            /// When it opens next, where that is within two weeks.
            next: Option<String>,
        },
        /// Nobody said.
        Unknown,
    }
}

impl Cross<String> for hours::Zone {
    fn cross(self) -> String {
        self.to_string()
    }
}
