//! `cairn family hide`: the screen is cleared and shows a plain calendar.

use cairn_content::dates::weekday;
use chrono::{Datelike, NaiveDate, Weekday};
use serde_json::json;

use crate::args::Global;
use crate::clock::Clock;
use crate::failure::Failure;
use crate::lines::padded;
use crate::say::{self, Form};
use crate::screen::{Answer, Page, Screen};

const DAYS_OF_WEEK: i64 = 7;

/// Clears the screen and what can be scrolled back to before anything else, and shows this month. A `--now` or `--zone`
/// that can't be read is left out without a word: a complaint would tell of what was hidden.
///
/// # Errors
/// `output`.
pub fn hide(global: &Global) -> Result<Answer, Failure> {
    Screen::clear()?;
    let clock = Clock::new(global.now.as_deref(), global.zone.as_deref());
    let today = clock.or_else(|_| Clock::new(None, None))?.today();
    let json = json!({ "month": today.format("%Y-%m").to_string() });
    Ok(Answer::new(json, calendar(today)))
}

/// A month as it hangs on a wall, Monday first.
fn calendar(today: NaiveDate) -> Page {
    let month = format!("{:^20}", say::date(today, Form::Month));
    let page = Page::new().line(month.trim_end()).line(weekdays());
    weeks(today).fold(page, Page::line)
}

/// The first letters of each weekday, Monday first.
fn weekdays() -> String {
    let days = std::iter::successors(Some(Weekday::Mon), |day| Some(day.succ())).take(7);
    let letters = days.map(|day| weekday(day).chars().take(2).collect::<String>());
    let columns = letters.map(|letters| padded(&letters, 2));
    columns.collect::<Vec<_>>().join(" ").trim_end().to_owned()
}

fn weeks(today: NaiveDate) -> impl Iterator<Item = String> {
    let first = today.with_day(1).unwrap_or(today);
    let blank = i64::from(first.weekday().num_days_from_monday());
    let month = today.month();
    let monday = first - chrono::Duration::days(blank);
    (0..6)
        .map(move |week| {
            let days = (0..DAYS_OF_WEEK).map(|day| {
                let date = monday + chrono::Duration::days(week * DAYS_OF_WEEK + day);
                if date.month() == month {
                    format!("{:>2}", date.day())
                } else {
                    "  ".to_owned()
                }
            });
            days.collect::<Vec<_>>().join(" ")
        })
        .map(|week| week.trim_end().to_owned())
        .filter(|week| !week.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        calendar(text.parse().unwrap()).lines(80, false)
    }

    #[test]
    fn a_month_stands_as_on_a_wall() {
        assert_eq!(
            lines("2026-11-24"),
            [
                "   November 2026",
                "Mo Tu We Th Fr Sa Su",
                "                   1",
                " 2  3  4  5  6  7  8",
                " 9 10 11 12 13 14 15",
                "16 17 18 19 20 21 22",
                "23 24 25 26 27 28 29",
                "30",
            ]
        );
        assert_eq!(lines("2027-02-01").len(), 2 + 4);
    }
}
