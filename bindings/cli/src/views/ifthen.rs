//! If-then plans, and when they are offered.

use cairn_companion::{Match, Offered, ToAsk};
use cairn_model::document::Kept;
use cairn_model::ifthen::{Contact, Cue, IfThen, Why};
use chrono::Weekday;

use super::checkin::short;
use super::none;
use crate::say;
use crate::screen::Page;
use crate::table::{Align, Table};

/// The plan as one sentence.
pub fn sentence(plan: &IfThen) -> String {
    let cue = cue(&plan.cue);
    say::with(
        "ifthen-sentence",
        &[("cue", &cue), ("action", &plan.action)],
    )
}

/// The list, in the order given.
pub fn list(plans: &[Kept<IfThen>]) -> Page {
    let mut table = Table::new([
        (say::text("cli-col-id"), Align::Start),
        (say::text("ifthen-col-state"), Align::Start),
        (say::text("ifthen-col-rehearsed"), Align::Start),
        (say::text("ifthen-col-plan"), Align::Start),
    ]);
    for kept in plans {
        table.row([
            short(&kept.id.to_string()),
            state(&kept.body),
            rehearsed(&kept.body),
            sentence(&kept.body),
        ]);
    }
    Page::new().table(table)
}

/// One plan with all its fields.
pub fn card(kept: &Kept<IfThen>) -> Page {
    let mut table = Table::new([(String::new(), Align::Start), (String::new(), Align::Start)])
        .without_headings();
    let mut field = |key: &str, value: String| table.row([say::text(key), value]);
    if let Some(contact) = &kept.body.contact {
        field("ifthen-field-contact", reach(contact));
    }
    field("ifthen-col-rehearsed", rehearsed(&kept.body));
    field("ifthen-col-state", state(&kept.body));
    field("cli-field-id", kept.id.to_string());
    Page::new().text(sentence(&kept.body)).gap().table(table)
}

/// An offer: the plan, why it comes now, and the others that fit.
pub fn offer(offered: &Offered) -> Page {
    let count = (offered.others.len() + 1).to_string();
    let mut page = Page::new()
        .heading(say::text("ifthen-offer"))
        .line(with_why(&offered.first));
    if let Some(contact) = &offered.first.plan.body.contact {
        page = page.line(format!("  {}", reach(contact)));
    }
    if offered.offer.body.draw.is_some() && !offered.others.is_empty() {
        page = page.text(say::with("ifthen-offer-drawn", &[("count", &count)]));
    }
    let others = offered.others.iter();
    others.fold(page, |page, one| page.line(format!("  {}", with_why(one))))
}

/// What is to be asked about.
pub fn to_ask(asked: &[ToAsk]) -> Page {
    asked.iter().fold(
        Page::new().heading(say::text("ifthen-outcome-question")),
        |page, one| {
            let name = short(&one.offer.id.to_string());
            page.line(format!("{name}  {}", sentence(&one.plan.body)))
        },
    )
}

fn with_why(one: &Match) -> String {
    let why = match &one.why {
        Why::Time => say::text("ifthen-why-time"),
        Why::Said => say::text("ifthen-why-said"),
        Why::Note => say::text("ifthen-why-note"),
        Why::Ticked => say::text("ifthen-why-ticked"),
        Why::Level { value, .. } => say::with("ifthen-why-level", &[("value", &value.to_string())]),
    };
    let sentence = sentence(&one.plan.body);
    say::with("ifthen-with-why", &[("sentence", &sentence), ("why", &why)])
}

fn cue(cue: &Cue) -> String {
    match cue {
        Cue::Time { days, from, to } => {
            let time = |time: &chrono::NaiveTime| time.format("%H:%M").to_string();
            let (from, to) = (time(from), time(to));
            let days: Vec<String> = days.iter().map(|day| say::text(weekday(*day))).collect();
            let days = days.join(&format!(" {} ", say::text("ifthen-or")));
            let key = if days.is_empty() {
                "ifthen-cue-time-every-day"
            } else {
                "ifthen-cue-time"
            };
            say::with(key, &[("days", &days), ("from", &from), ("to", &to)])
        }
        Cue::Place { name } => say::with("ifthen-cue-place", &[("name", name)]),
        Cue::Person { name } => say::with("ifthen-cue-person", &[("name", name)]),
        Cue::Feeling { feeling, level } => state_of(feeling.name(), *level),
        Cue::Body { state, level } => state_of(state.name(), *level),
    }
}

fn state_of(name: &str, level: Option<u8>) -> String {
    let level = level.map_or_else(none, |level| level.to_string());
    say::with(&say::key("ifthen-cue", name), &[("level", &level)])
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "weekday-mon",
        Weekday::Tue => "weekday-tue",
        Weekday::Wed => "weekday-wed",
        Weekday::Thu => "weekday-thu",
        Weekday::Fri => "weekday-fri",
        Weekday::Sat => "weekday-sat",
        Weekday::Sun => "weekday-sun",
    }
}

fn reach(contact: &Contact) -> String {
    match &contact.number {
        Some(number) => format!("{} · {number}", contact.name),
        None => contact.name.clone(),
    }
}

fn rehearsed(plan: &IfThen) -> String {
    let day = |at: cairn_model::time::Moment| at.local_date().format("%d %b %Y").to_string();
    plan.rehearsed.map_or_else(none, day)
}

fn state(plan: &IfThen) -> String {
    say::text(if plan.paused {
        "ifthen-state-paused"
    } else {
        "ifthen-state-on"
    })
}
