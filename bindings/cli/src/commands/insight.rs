//! `cairn insight …`

use cairn_companion::{AlertView, RuleView, Works};
use cairn_content::rules::LANGUAGE;
use cairn_model::insight::Finding;
use cairn_model::rules::State;
use serde_json::{Value, json};

use crate::args::InsightCommand;
use crate::failure::{Exit, Failure};
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::insight as view;

/// Does what was asked.
///
/// # Errors
/// The act's own.
pub fn run(session: &Session, command: &InsightCommand) -> Result<Answer, Failure> {
    match command {
        InsightCommand::Now => now(session),
        InsightCommand::Works => works(session),
        InsightCommand::Rules => rules(session),
        InsightCommand::Rule { rule } => one(session, rule),
        InsightCommand::Seen { rule } => seen(session, rule),
        InsightCommand::On { rule } => switch(session, rule, true),
        InsightCommand::Off { rule } => switch(session, rule, false),
    }
}

fn now(session: &Session) -> Result<Answer, Failure> {
    let firings = session.wait(session.companion().insight().firings(session.now()))?;
    let json = view::firings_json(&firings);
    let page = if firings.is_empty() {
        Page::of(say::text("insight-nothing"))
    } else {
        view::firings(&firings)
    };
    let label = say::text("insight-not-a-prediction");
    Ok(Answer::new(
        json!({ "insights": json, "label": label }),
        page,
    ))
}

fn works(session: &Session) -> Result<Answer, Failure> {
    let works = session.wait(session.companion().insight().works())?;
    let json: Vec<Value> = works.iter().map(works_json).collect();
    let page = if works.is_empty() {
        Page::of(say::text("works-none"))
    } else {
        view::works(&works)
    };
    Ok(Answer::new(json!({ "works": json }), page))
}

fn rules(session: &Session) -> Result<Answer, Failure> {
    let all = session.wait(session.companion().insight().rules(session.now()))?;
    let json: Vec<Value> = all.iter().map(rule_json).collect();
    Ok(Answer::new(json!({ "rules": json }), view::rules(&all)))
}

fn seen(session: &Session, code: &str) -> Result<Answer, Failure> {
    let view = find(session, code)?;
    let insight = session.companion().insight();
    session.wait(insight.seen(&view.rule.code, session.now()))?;
    let page = Page::of(say::text("insight-seen"));
    Ok(Answer::new(json!({ "seen": view.rule.code }), page))
}

fn switch(session: &Session, code: &str, on: bool) -> Result<Answer, Failure> {
    let view = find(session, code)?;
    let insight = session.companion().insight();
    let all = session.wait(insight.alerts(session.now()))?;
    let switch = session.wait(insight.switch(&view.rule.code, on, session.now()))?;
    let title = view::title(view.rule);
    let key = if on { "insight-on" } else { "insight-off" };
    let mut page = Page::of(say::with(key, &[("title", &title)]));
    let told = |alert: &AlertView| alert.rule == view.rule.code && !alert.to.is_empty();
    if !on && all.iter().any(told) {
        page = page.text(say::text("insight-takes-back"));
    }
    Ok(Answer::new(
        json!({ "rule": switch.rule, "on": switch.on }),
        page,
    ))
}

pub fn find(session: &Session, code: &str) -> Result<RuleView, Failure> {
    let all = session.wait(session.companion().insight().rules(session.now()))?;
    let found = all.into_iter().find(|view| view.rule.code == code);
    found.ok_or_else(|| Failure::new("unknown_rule", Exit::NotThere))
}

fn one(session: &Session, code: &str) -> Result<Answer, Failure> {
    let view = find(session, code)?;
    let mut told = session.wait(session.companion().insight().alerts(session.now()))?;
    told.retain(|alert| alert.rule == view.rule.code);
    let json: Vec<Value> = told.iter().map(alert_json).collect();
    Ok(Answer::new(
        json!({ "rule": rule_json(&view), "told": json }),
        view::card(&view, &told),
    ))
}

fn alert_json(alert: &AlertView) -> Value {
    let to = alert.to.iter();
    let to: Vec<Value> = to
        .map(|to| json!({ "link": to.link, "label": to.peer_label, "sent": to.sent }))
        .collect();
    json!({ "since": alert.since, "at": alert.at, "taken_back": alert.taken_back, "to": to })
}

fn rule_json(view: &RuleView) -> Value {
    let mut rule = json!(view.rule);
    // Of its reason and source; the title beside them is in the person's.
    rule["language"] = json!(LANGUAGE);
    json!({
        "rule": rule,
        "title": view::title(view.rule),
        "description": view::description(view.rule),
        "tells": view.tells,
        "on": view.on,
        "state": match view.state {
            State::Holds { .. } => "holds",
            State::DoesNot => "does_not",
            State::Unknown => "unknown",
        },
        "label": say::text("insight-not-a-prediction"),
    })
}

fn works_json(works: &Works) -> Value {
    let mut json = json!({ "step": works.step, "name": works.name, "said": view::said(works) });
    let finding: &Finding = &works.finding;
    json["finding"] = json!(finding);
    json
}
