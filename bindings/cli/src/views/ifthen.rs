//! If-then plans, and when they are offered.

use cairn_companion::{Match, Offered, ToAsk};
use cairn_model::document::Kept;
use cairn_model::ifthen::{Contact, Cue, IfThen, Why};
use chrono::Weekday;
use serde_json::{Value, json};

use super::checkin::short;
use super::none;
use crate::say::{self, Form};
use crate::screen::Page;
use crate::table::{Column, Table};

/// The plan as one sentence.
pub fn sentence(plan: &IfThen) -> String {
    let cue = cue(&plan.cue);
    say::with(
        "ifthen-sentence",
        &[("cue", &cue), ("action", &plan.action)],
    )
}

/// A plan for programs.
pub fn plan_json(kept: &Kept<IfThen>) -> Value {
    let mut json = json!(kept);
    json["sentence"] = json!(sentence(&kept.body));
    let phone = kept.body.contact.as_ref().and_then(Contact::phone);
    json["tel"] = json!(phone.map(|phone| phone.tel()));
    json
}

/// An offer for programs.
pub fn offer_json(offered: &Offered) -> Value {
    let one = |one: &Match| json!({ "plan": plan_json(&one.plan), "why": one.why });
    json!({
        "id": offered.offer.id,
        "at": offered.offer.at,
        "checkin": offered.offer.body.checkin,
        "draw": offered.offer.body.draw,
        "first": offered.first.as_ref().map(one),
        "others": offered.others.iter().map(one).collect::<Vec<_>>(),
        "outcome": offered.offer.body.outcome,
    })
}

/// What is to be asked about, for programs.
pub fn ask_json(one: &ToAsk) -> Value {
    json!({ "offer": one.offer, "sentence": sentence(&one.plan.body) })
}

/// The list, in the order given.
pub fn list(plans: &[Kept<IfThen>]) -> Page {
    let mut table = Table::new([
        (say::text("cli-col-id"), Column::Fact),
        (say::text("ifthen-col-state"), Column::Words),
        (say::text("ifthen-col-rehearsed"), Column::Fact),
        (say::text("ifthen-col-plan"), Column::Words),
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
    let mut table = Table::of_fields();
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
    let mut page = Page::new().heading(say::text("ifthen-offer"));
    if let Some(first) = &offered.first {
        page = page.line(with_why(first));
        if let Some(contact) = &first.plan.body.contact {
            page = page.line(format!("  {}", reach(contact)));
        }
        if offered.offer.body.draw.is_some() && !offered.others.is_empty() {
            let count = (offered.others.len() + 1).to_string();
            page = page.text(say::with("ifthen-offer-drawn", &[("count", &count)]));
        }
    }
    let others = offered.others.iter();
    others.fold(page, |page, one| page.line(format!("  {}", with_why(one))))
}

/// What is to be asked about.
pub fn to_ask(asked: &[ToAsk]) -> Page {
    let page = Page::new().heading(say::text("ifthen-outcome-question"));
    let page = asked.iter().fold(page, |page, one| {
        let name = short(&one.offer.id.to_string());
        page.line(format!("{name}  {}", sentence(&one.plan.body)))
    });
    page.text(say::text("ifthen-ask-how"))
}

fn with_why(one: &Match) -> String {
    let why = match &one.why {
        Why::Time => say::text("ifthen-why-time"),
        Why::Said => say::text("ifthen-why-said"),
        Why::Note => say::text("ifthen-why-note"),
        Why::Drawn => say::text("ifthen-why-drawn"),
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
    match contact.phone() {
        Some(phone) => format!("{}  {}  {}", contact.name, phone.written(), phone.tel()),
        None => contact.name.clone(),
    }
}

fn rehearsed(plan: &IfThen) -> String {
    let day = |at: cairn_model::time::Moment| say::date(at.local_date(), Form::Day);
    plan.rehearsed.map_or_else(none, day)
}

fn state(plan: &IfThen) -> String {
    say::text(if plan.paused {
        "ifthen-state-paused"
    } else {
        "ifthen-state-on"
    })
}
