//! Early-warning rules and what works, in words.

use std::collections::BTreeMap;

use cairn_companion::{RuleView, Works};
use cairn_model::insight::{Estimate, Finding};
use cairn_model::instrument::Review;
use cairn_model::rules::{Basis, Firing, Rule, Signal, State};
use serde_json::json;

use crate::say;
use crate::screen::Page;
use crate::table::{Align, Table};

/// What a rule is called.
pub fn title(rule: &Rule) -> String {
    say::text(&format!("{}-title", rule.sentence))
}

/// Why a rule speaks.
pub fn sentence(firing: &Firing) -> String {
    let numbers: Vec<(&str, &str)> = firing
        .numbers
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    say::with(&firing.sentence, &numbers)
}

/// What a step is called.
pub fn step(code: &str) -> String {
    cairn_content::rules::step(code).map_or_else(|| code.to_owned(), |step| say::text(&step.text))
}

/// What the rules have to say.
pub fn firings(firings: &[Firing]) -> Page {
    let page = firings.iter().fold(Page::new(), |page, firing| {
        let step = step(&firing.step);
        page.text(sentence(firing))
            .line(say::with("insight-step", &[("step", &step)]))
            .line(say::with("cli-insight-switch", &[("rule", &firing.rule)]))
            .gap()
    });
    page.text(say::text("insight-not-a-prediction"))
        .text(say::text("insight-not-yet-checked"))
}

/// All rules.
pub fn rules(all: &[RuleView]) -> Page {
    let mut table = Table::new([
        (say::text("insight-col-rule"), Align::Start),
        (say::text("insight-col-on"), Align::Start),
        (say::text("insight-col-now"), Align::Start),
        (say::text("insight-col-what"), Align::Start),
    ]);
    for view in all {
        table.row([
            view.rule.code.clone(),
            say::text(if view.on {
                "cli-value-yes"
            } else {
                "cli-value-no"
            }),
            say::text(state(&view.state)),
            title(view.rule),
        ]);
    }
    Page::new()
        .table(table)
        .gap()
        .text(say::text("insight-not-a-prediction"))
        .text(say::text("insight-not-yet-checked"))
}

/// When a rule speaks: its threshold and the days that it looks at. Each form has its sentence, with the names of its
/// fields.
fn when(signal: &Signal) -> String {
    let json = json!(signal);
    let fields = json.as_object().into_iter().flatten();
    let values: BTreeMap<&str, String> = fields
        .map(|(name, value)| {
            let text = value.as_str().map(str::to_owned);
            let value = text.unwrap_or_else(|| value.to_string());
            let shown = match name.as_str() {
                "scale" => say::text(&say::key("checkin", &value)),
                "instrument" => value.to_uppercase(),
                _ => value,
            };
            (name.as_str(), shown)
        })
        .collect();
    let form = values.get("kind").map_or("", String::as_str);
    let named: Vec<(&str, &str)> = values.iter().map(|(name, n)| (*name, n.as_str())).collect();
    say::with(&say::key("insight-when", form), &named)
}

/// One rule with its numbers and where they come from.
pub fn card(view: &RuleView) -> Page {
    let rule = view.rule;
    let rearm = rule.rearm_days.to_string();
    let mut page = Page::new()
        .heading(title(rule))
        .text(when(&rule.signal))
        .text(say::with("insight-rearm", &[("days", &rearm)]));
    page = match rule.basis {
        Basis::Published => page.text(say::text("insight-basis-published")),
        Basis::ProjectChoice => page.text(say::text("insight-basis-project-choice")),
    };
    for text in [&rule.reason, &rule.source].into_iter().flatten() {
        page = page.text(text.clone());
    }
    let step = step(&rule.step);
    page = page
        .gap()
        .line(say::with("insight-step", &[("step", &step)]))
        .line(say::text(if view.on {
            "insight-is-on"
        } else {
            "insight-is-off"
        }))
        .gap()
        .text(say::text("insight-not-a-prediction"));
    if rule.review == Review::Reviewed {
        page
    } else {
        page.text(say::text("insight-not-yet-checked"))
    }
}

fn state(state: &State) -> &'static str {
    match state {
        State::Holds { .. } => "insight-state-holds",
        State::DoesNot => "insight-state-does-not",
        State::Unknown => "insight-state-unknown",
    }
}

/// What is known of every step.
pub fn works(works: &[Works]) -> Page {
    let page = works
        .iter()
        .fold(Page::new(), |page, one| page.text(said(one)));
    page.gap().text(say::text("works-how"))
}

/// What can be said of one step.
pub fn said(works: &Works) -> String {
    let name = works
        .name
        .clone()
        .unwrap_or_else(|| say::text("works-gone"));
    match works.finding {
        Finding::NotEnough {
            drawn,
            others,
            least,
        } => filled(
            "works-not-enough",
            &name,
            &[
                ("drawn", drawn.to_string()),
                ("others", others.to_string()),
                ("least", least.to_string()),
            ],
        ),
        Finding::Gaps { answered, draws } => filled(
            "works-gaps",
            &name,
            &[
                ("answered", answered.to_string()),
                ("draws", draws.to_string()),
            ],
        ),
        Finding::Shown { fall, against, .. } => {
            let compared = if against.above_zero() {
                "works-better"
            } else if against.below_zero() {
                "works-worse"
            } else {
                "works-no-difference"
            };
            format!("{} {}", fell(&name, fall), say::text(compared))
        }
    }
}

fn fell(name: &str, fall: Estimate) -> String {
    if fall.above_zero() {
        let numbers = [
            ("value", fall.value),
            ("low", fall.low),
            ("high", fall.high),
        ];
        return filled(
            "works-fell",
            name,
            &numbers.map(|(key, n)| (key, points(n))),
        );
    }
    if fall.below_zero() {
        let numbers = [
            ("value", -fall.value),
            ("low", -fall.high),
            ("high", -fall.low),
        ];
        return filled(
            "works-rose",
            name,
            &numbers.map(|(key, n)| (key, points(n))),
        );
    }
    let numbers = [("up", -fall.low), ("down", fall.high)];
    filled(
        "works-unclear",
        name,
        &numbers.map(|(key, n)| (key, points(n))),
    )
}

/// Points of craving, to one decimal.
fn points(value: f64) -> String {
    format!("{:.1}", value.max(0.0))
}

fn filled(key: &str, name: &str, values: &[(&str, String)]) -> String {
    let mut all: Vec<(&str, &str)> = vec![("step", name)];
    all.extend(values.iter().map(|(key, value)| (*key, value.as_str())));
    say::with(key, &all)
}
