//! How things have been: the calendar with its three states, the means, the scores in words.

use cairn_content::instruments::trend_words;
use cairn_model::dashboard::{Dashboard, Day, LastScore, Mean, Means};
use cairn_model::days::DayState;
use cairn_model::instrument::{Instrument, Rising};
use chrono::{Datelike, NaiveDate};

use super::none;
use crate::commands::instrument::band_words;
use crate::say::{self, Form};
use crate::screen::Page;
use crate::table::{Column, Table};

/// Filled stone, open ring, dotted ring: a shape for each state, so that none needs colour.
const NO: char = '●';
const YES: char = '○';
const UNKNOWN: char = '◌';

/// The page. `last` is the day of the newest check-in.
pub fn page(dashboard: &Dashboard, last: Option<NaiveDate>, instruments: &[Instrument]) -> Page {
    let page = Page::new().heading(say::date(dashboard.today, Form::Full));
    let page = match last {
        None if dashboard.instruments.is_empty() => {
            return page.text(say::text("cli-dashboard-empty"));
        }
        // A family member may keep nothing but questionnaires.
        None => return page.table(scores(&dashboard.instruments, instruments)),
        Some(last) if (dashboard.today - last).num_days() > 3 => {
            page.text(say::text("cli-dashboard-back"))
        }
        Some(_) => page,
    };
    let page = page
        .text(say::with(
            "cli-dashboard-days",
            &[("count", &dashboard.days_that_count.to_string())],
        ))
        .gap();
    let page = calendar(page, &dashboard.days);
    let page = page.gap().table(means(&dashboard.week, &dashboard.month));
    if dashboard.instruments.is_empty() {
        page
    } else {
        page.gap()
            .table(scores(&dashboard.instruments, instruments))
    }
}

/// One line a week, Monday first.
fn calendar(mut page: Page, days: &[Day]) -> Page {
    let mut week = String::new();
    let mut monday = None;
    for day in days {
        let begins = day.date.week(chrono::Weekday::Mon).first_day();
        if monday != Some(begins) {
            if let Some(monday) = monday {
                page = page.line(week_line(monday, &week));
            }
            monday = Some(begins);
            week = "  ".repeat(day.date.weekday().num_days_from_monday() as usize);
        }
        week.push(' ');
        week.push(sign(day.state));
    }
    if let Some(monday) = monday {
        page = page.line(week_line(monday, &week));
    }
    page.line(signs())
}

/// What each shape means.
pub(super) fn signs() -> String {
    say::with(
        "cli-dashboard-signs",
        &[
            ("no", &NO.to_string()),
            ("yes", &YES.to_string()),
            ("unknown", &UNKNOWN.to_string()),
        ],
    )
}

fn week_line(monday: NaiveDate, week: &str) -> String {
    format!("{} {week}", say::date(monday, Form::Short))
}

/// The shape of a state.
pub(super) fn sign(state: DayState) -> char {
    match state {
        DayState::No => NO,
        DayState::Yes => YES,
        DayState::Unknown => UNKNOWN,
    }
}

fn means(week: &Means, month: &Means) -> Table {
    let mut table = Table::new([
        (say::text("cli-col-mean"), Column::Words),
        (say::text("cli-col-week"), Column::Number),
        (say::text("cli-col-month"), Column::Number),
    ]);
    let mut row = |key: &str, week: Mean, month: Mean| {
        table.row([say::text(key), mean(week), mean(month)]);
    };
    row("checkin-craving", week.craving, month.craving);
    row("checkin-mood", week.mood, month.mood);
    row("checkin-sleep", week.sleep, month.sleep);
    row("checkin-confidence", week.confidence, month.confidence);
    table
}

fn mean(mean: Mean) -> String {
    mean.value()
        .map_or_else(none, |value| say::decimal(value, 1))
}

/// The last score of each, with the change since the one before, in words.
pub fn scores(scores: &[LastScore], instruments: &[Instrument]) -> Table {
    let mut table = Table::new([
        (say::text("cli-col-instrument"), Column::Fact),
        (say::text("cli-col-day"), Column::Fact),
        (say::text("cli-col-score"), Column::Number),
        (say::text("cli-col-since-before"), Column::Words),
        (say::text("cli-col-words"), Column::Words),
    ]);
    for score in scores {
        let pack = instruments
            .iter()
            .find(|pack| pack.code == score.instrument);
        let band = score.band.as_ref().zip(pack);
        table.row([
            score.instrument.to_uppercase(),
            say::date(score.date, Form::Short),
            score.score.to_string(),
            score.trend.map_or_else(none, |trend| {
                trend_words(pack.map_or(Rising::Neither, |pack| pack.rising), trend)
            }),
            band.map_or_else(none, |(band, pack)| band_words(pack, band)),
        ]);
    }
    table
}
