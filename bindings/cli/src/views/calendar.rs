//! A month on a page: a shape for each state, and words under it.

use cairn_content::dates::weekday;
use cairn_model::dashboard::Day;
use cairn_model::days::DayState;
use cairn_model::month::MonthView;
use chrono::{Datelike, Weekday};

use super::dashboard::{sign, signs};
use crate::lines::padded;
use crate::say::{self, Form};
use crate::screen::Page;

/// Columns that one day takes.
const WIDTH: usize = 6;

/// The month, one line a week, Monday first.
pub fn page(view: &MonthView) -> Page {
    let mut page = Page::new().heading(say::date(view.month.first(), Form::Month));
    let count = view.days_that_count.to_string();
    page = page.text(say::with("calendar-days", &[("count", &count)]));
    if view.days.is_empty() {
        return page.text(say::text("calendar-to-come"));
    }
    page = page.gap().line(weekdays());
    let mut week = String::new();
    for day in &view.days {
        let column = day.date.weekday().num_days_from_monday() as usize;
        if column == 0 && !week.is_empty() {
            page = page.line(std::mem::take(&mut week).trim_end());
        }
        if week.is_empty() {
            week = " ".repeat(column * WIDTH);
        }
        week.push_str(&cell(*day));
    }
    let state = |wanted| view.days.iter().filter(|day| day.state == wanted).count();
    let [no, yes, unknown] =
        [DayState::No, DayState::Yes, DayState::Unknown].map(|which| state(which).to_string());
    page.line(week.trim_end())
        .gap()
        .line(signs())
        .text(say::with(
            "calendar-month",
            &[("no", &no), ("yes", &yes), ("unknown", &unknown)],
        ))
}

fn cell(day: Day) -> String {
    format!(" {:>2} {} ", day.date.day(), sign(day.state))
}

fn weekdays() -> String {
    let days = std::iter::successors(Some(Weekday::Mon), |day| Some(day.succ()));
    let cells = days
        .take(7)
        .map(|day| format!("  {}", padded(&weekday(day), WIDTH - 2)));
    cells.collect::<String>().trim_end().to_owned()
}
