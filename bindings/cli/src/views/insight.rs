//! Early-warning rules and what works, in words.

use cairn_companion::{AlertView, RuleView, Works};
use cairn_content::fallback::Fallback;
use cairn_content::rules::LANGUAGE;
use cairn_model::insight::{Estimate, Finding};
use cairn_model::instrument::Review;
use cairn_model::rules::{Basis, Firing, Numbers, Rule, State};
use serde_json::{Value, json};

use crate::say;
use crate::screen::Page;
use crate::table::{Column, Table};

/// What a rule is called.
pub fn title(rule: &Rule) -> String {
    say::text(&rule.title())
}

/// When a rule speaks, for whoever decides about it.
pub fn description(rule: &Rule) -> String {
    numbered(&rule.description(), &rule.signal.terms())
}

fn numbered(key: &str, numbers: &Numbers) -> String {
    let numbers: Vec<(&str, &str)> = numbers
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    say::with(key, &numbers)
}

/// Why a rule speaks.
pub fn sentence(firing: &Firing) -> String {
    numbered(&firing.sentence, &firing.numbers)
}

/// What a step is called.
pub fn step(code: &str) -> String {
    cairn_content::rules::step(code).map_or_else(|| code.to_owned(), |step| say::text(&step.text))
}

/// What the rules have to say.
pub fn firings(firings: &[Firing]) -> Page {
    let page = firings.iter().fold(Page::new(), |page, firing| {
        let step = step(&firing.step);
        page.in_language(Fallback::Text, say::language(&firing.sentence))
            .text(sentence(firing))
            .line(say::with("insight-step", &[("step", &step)]))
            .line(say::with("cli-insight-seen", &[("rule", &firing.rule)]))
            .line(say::with("cli-insight-switch", &[("rule", &firing.rule)]))
            .gap()
    });
    page.text(say::text("insight-not-a-prediction"))
        .text(say::text("insight-not-yet-checked"))
}

/// The same for programs.
pub fn firings_json(firings: &[Firing]) -> Value {
    let one = |firing: &Firing| {
        json!({
            "rule": firing.rule,
            "sentence": sentence(firing),
            "language": say::language(&firing.sentence),
            "numbers": firing.numbers,
            "since": firing.since,
            "step": firing.step,
            "step_text": step(&firing.step),
        })
    };
    firings.iter().map(one).collect()
}

/// All rules.
pub fn rules(all: &[RuleView]) -> Page {
    let mut table = Table::new([
        (say::text("insight-col-rule"), Column::Fact),
        (say::text("insight-col-on"), Column::Fact),
        (say::text("insight-col-now"), Column::Words),
        (say::text("insight-col-what"), Column::Words),
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
    let telling = all.iter().filter(|view| view.on && !view.tells.is_empty());
    let page = telling.fold(Page::new().table(table).gap(), |page, view| {
        page.text(format!("{}: {}", view.rule.code, tells(view)))
    });
    page.text(say::text("insight-not-a-prediction"))
        .text(say::text("insight-not-yet-checked"))
}

fn tells(view: &RuleView) -> String {
    say::with("insight-tells", &[("names", &view.tells.join(", "))])
}

/// Whom a rule told, or tells with the next synchronisation, and of what.
fn told(alert: &AlertView) -> impl Iterator<Item = String> {
    let since = alert.since.to_string();
    alert.to.iter().map(move |to| {
        let key = if to.sent {
            "insight-told"
        } else {
            "insight-to-tell"
        };
        say::with(key, &[("name", &to.peer_label), ("date", &since)])
    })
}

/// What a rule is called, when it speaks and why then. Its reason and source are in English.
pub fn about(rule: &Rule) -> Page {
    let page = Page::new().heading(title(rule)).text(description(rule));
    let page = page.text(say::text(match rule.basis {
        Basis::Published => "insight-basis-published",
        Basis::ProjectChoice => "insight-basis-project-choice",
    }));
    let said = [&rule.reason, &rule.source].into_iter().flatten();
    said.fold(page, |page, text| page.text(text.clone()))
}

/// One rule with where it comes from, and whom it tells.
pub fn card(view: &RuleView, alerts: &[AlertView]) -> Page {
    let rule = view.rule;
    let step = step(&rule.step);
    let mut page = about(rule)
        .in_language(Fallback::Text, LANGUAGE)
        .gap()
        .line(say::with("insight-step", &[("step", &step)]))
        .line(say::text(if view.on {
            "insight-is-on"
        } else {
            "insight-is-off"
        }));
    if view.on && !view.tells.is_empty() {
        page = page.line(tells(view));
    }
    page = alerts.iter().flat_map(told).fold(page, Page::line);
    page = page.gap().text(say::text("insight-not-a-prediction"));
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
    // Without the sign that a zero turned round has.
    say::decimal(value.max(0.0).abs(), 1)
}

fn filled(key: &str, name: &str, values: &[(&str, String)]) -> String {
    let mut all: Vec<(&str, &str)> = vec![("step", name)];
    all.extend(values.iter().map(|(key, value)| (*key, value.as_str())));
    say::with(key, &all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_model::insight::StepRef;

    fn said_of(fall: [f64; 3], against: [f64; 3]) -> String {
        let estimate = |[low, value, high]: [f64; 3]| Estimate { value, low, high };
        said(&Works {
            step: StepRef::Named("walk".into()),
            name: Some("A walk".into()),
            finding: Finding::Shown {
                fall: estimate(fall),
                against: estimate(against),
                drawn: 12,
                others: 15,
            },
        })
    }

    #[test]
    fn a_finding_is_said_with_its_sign_and_its_ends_the_right_way_round() {
        let said = [
            said_of([0.52, 2.3, 4.04], [0.1, 1.5, 3.0]),
            said_of([-4.04, -2.3, -0.52], [-3.0, -1.5, -0.1]),
            said_of([-0.52, 1.5, 3.04], [-1.0, 0.5, 2.0]),
            said_of([0.0, 1.0, 2.0], [0.0, 1.0, 2.0]),
        ];
        let plain = said.map(|text| text.replace(['\u{2068}', '\u{2069}'], ""));
        let wanted = [
            "After \"A walk\" your craving fell by 2.3 (between 0.5 and 4.0). That is more than after your other steps.",
            "After \"A walk\" your craving rose by 2.3 (between 0.5 and 4.0). That is less than after your other steps.",
            "After \"A walk\" it is not clear yet which way your craving goes: between 0.5 up and 3.0 down. \
             Against your other steps no difference can be seen.",
            "After \"A walk\" it is not clear yet which way your craving goes: between 0.0 up and 2.0 down. \
             Against your other steps no difference can be seen.",
        ];
        assert_eq!(plain, wanted);
    }
}
