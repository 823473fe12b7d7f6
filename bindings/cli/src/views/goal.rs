//! Goals and their steps.

use cairn_model::NaiveDate;
use cairn_model::document::Kept;
use cairn_model::goal::{Area, Goal, Standing, Step};
use serde_json::{Value, json};

use super::checkin::short;
use super::none;
use crate::say::{self, Form};
use crate::screen::Page;
use crate::table::{Column, Table};

/// A goal for programs, with how each step stands today.
pub fn json(kept: &Kept<Goal>, today: NaiveDate) -> Value {
    let mut json = json!(kept.body);
    json["id"] = json!(kept.id);
    json["rev"] = json!(kept.rev);
    json["next_step"] = json!(kept.body.next_step().map(|step| step.id));
    json["steps"] = kept
        .body
        .steps
        .iter()
        .map(|step| {
            let mut json = json!(step);
            json["standing"] = json!(step.standing(today).name());
            json
        })
        .collect();
    json
}

/// All goals, in the order given.
pub fn list(all: &[Kept<Goal>]) -> Page {
    if all.is_empty() {
        return Page::of(say::text("goal-none"));
    }
    let column = |key: &str, holds| (say::text(key), holds);
    let mut table = Table::new([
        column("cli-col-id", Column::Fact),
        column("goal-col-area", Column::Words),
        column("goal-col-goal", Column::Words),
        column("goal-col-steps", Column::Fact),
        column("goal-col-by", Column::Fact),
        column("goal-col-next", Column::Words),
    ]);
    for kept in all {
        let next = kept.body.next_step();
        let by = next.and_then(|step| step.due).map(day);
        table.row([
            short(&kept.id.to_string()),
            area(kept.body.area),
            kept.body.title.clone(),
            steps_done(&kept.body),
            by.unwrap_or_else(none),
            match (&kept.body.done, next) {
                (Some(on), _) => say::with("goal-done-on", &[("day", &day(*on))]),
                (None, next) => next.map_or_else(none, |step| step.text.clone()),
            },
        ]);
    }
    Page::new().table(table)
}

/// One goal with its steps.
pub fn card(kept: &Kept<Goal>, today: NaiveDate) -> Page {
    let goal = &kept.body;
    let mut page =
        Page::new()
            .heading(goal.title.clone())
            .text(format!("{} · {}", area(goal.area), kept.id));
    if let Some(why) = &goal.why {
        page = page.text(say::with("goal-why", &[("why", why)]));
    }
    if let Some(on) = goal.done {
        page = page.text(say::with("goal-done-on", &[("day", &day(on))]));
    }
    if goal.steps.is_empty() {
        return page.gap().text(say::text("goal-no-steps"));
    }
    let mut table = Table::new([
        (String::new(), Column::Number),
        (String::new(), Column::Fact),
        (String::new(), Column::Words),
        (String::new(), Column::Words),
    ])
    .without_headings();
    for (number, step) in (1..).zip(&goal.steps) {
        let shape = if step.done.is_some() { "●" } else { "○" };
        table.row([
            format!("{number}"),
            shape.to_owned(),
            standing(step, today),
            step.text.clone(),
        ]);
    }
    page.gap().table(table)
}

fn standing(step: &Step, today: NaiveDate) -> String {
    let (key, date) = match step.standing(today) {
        Standing::Done => ("goal-standing-done", step.done),
        Standing::Open => ("goal-standing-open", None),
        Standing::Ahead => ("goal-standing-ahead", step.due),
        Standing::Today => ("goal-standing-today", None),
        Standing::Passed => ("goal-standing-passed", step.due),
    };
    let date = date.map(day).unwrap_or_default();
    let said = say::with(key, &[("day", &date)]);
    match step.reminder() {
        Some(on) => format!("{said}, {}", say::with("goal-remind", &[("day", &day(on))])),
        None => said,
    }
}

fn steps_done(goal: &Goal) -> String {
    let (done, all) = goal.steps_done();
    say::with(
        "goal-steps-done",
        &[("done", &done.to_string()), ("all", &all.to_string())],
    )
}

fn area(area: Area) -> String {
    say::text(&format!("goal-area-{}", area.name()))
}

fn day(date: NaiveDate) -> String {
    say::date(date, Form::Day)
}
