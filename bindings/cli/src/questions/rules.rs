//! Which early-warning rules may tell somebody that they began.

use std::io::BufRead;

use cairn_companion::RuleView;
use cairn_content::fallback::Fallback;
use cairn_content::rules::LANGUAGE;

use super::{Talk, Typed, is_word, is_yes};
use crate::failure::Failure;
use crate::say;
use crate::screen::{Page, Screen};
use crate::views::insight;

/// Shows one rule after the other, each with when it speaks and why, and asks whether `name` may be told of it. Those
/// that got a yes, by their codes; Enter is a no.
///
/// # Errors
/// `not_done` where the input ends before the last answer; `output`.
pub fn ask_rules(
    screen: Screen,
    input: &mut dyn BufRead,
    name: &str,
    rules: &[RuleView],
) -> Result<Vec<String>, Failure> {
    let mut talk = Talk { screen, input };
    let named = [("name", name)];
    let what = Page::of(say::with("cli-grant-rules-what", &named));
    let how = say::with("cli-grant-ask-rules", &named);
    let page = what.text(say::text("insight-not-yet-checked")).text(how);
    screen.tell(&page.in_language(Fallback::Text, LANGUAGE))?;
    let question = say::with("cli-grant-ask-rule", &named);
    let mut told: Vec<bool> = Vec::with_capacity(rules.len());
    while let Some(view) = rules.get(told.len()) {
        screen.tell(&Page::new().gap().then(shown(view)))?;
        match answer(&mut talk, &question)? {
            Some(yes) => told.push(yes),
            None => drop(told.pop()),
        }
    }
    let chosen = rules.iter().zip(told).filter(|(_, told)| *told);
    Ok(chosen.map(|(view, _)| view.rule.code.clone()).collect())
}

fn shown(view: &RuleView) -> Page {
    let page = insight::about(view.rule);
    if view.on {
        page
    } else {
        page.text(say::text("cli-grant-rule-off"))
    }
}

/// A yes or a no, or none to go back. Anything else is asked again: nobody is told because of a slip.
fn answer(talk: &mut Talk<'_>, question: &str) -> Result<Option<bool>, Failure> {
    let prompt = say::with("cli-ask-yes-no", &[("question", question)]);
    loop {
        match talk.ask(&prompt)? {
            Typed::Nothing => return Ok(Some(false)),
            Typed::Back => return Ok(None),
            Typed::Text(text) if is_yes(&text) => return Ok(Some(true)),
            Typed::Text(text) if is_word(&text, "cli-ask-no-words") => return Ok(Some(false)),
            Typed::Text(_) => talk.tell(say::text("cli-ask-again-yes-no"))?,
        }
    }
}

#[cfg(test)]
mod tests {
    use cairn_model::rules::State;

    use super::*;

    fn rules() -> Vec<RuleView> {
        let view = |rule| RuleView {
            rule,
            on: true,
            tells: Vec::new(),
            state: State::Unknown,
        };
        cairn_content::rules::rules().iter().map(view).collect()
    }

    fn asked(typed: &str) -> Result<Vec<String>, Failure> {
        let mut input = typed.as_bytes();
        ask_rules(Screen::new(false), &mut input, "Dr Linden", &rules()[..3])
    }

    fn codes(places: &[usize]) -> Vec<String> {
        let rules = rules();
        places
            .iter()
            .map(|at| rules[*at].rule.code.clone())
            .collect()
    }

    #[test]
    fn nobody_is_told_of_what_got_no_yes() {
        assert_eq!(asked("\n\n\n").unwrap(), codes(&[]));
        assert_eq!(asked("n\ny\nNo\n").unwrap(), codes(&[1]));
        assert_eq!(asked("maybe\nsure\ny\n\n\n").unwrap(), codes(&[0]));
    }

    #[test]
    fn back_asks_once_more() {
        assert_eq!(asked("b\ny\ny\nb\nn\ny\n").unwrap(), codes(&[0, 2]));
    }

    #[test]
    fn an_input_that_ends_early_names_nothing() {
        assert_eq!(asked("y\ny\n").unwrap_err().code(), "not_done");
    }

    #[test]
    fn each_rule_is_seen_with_when_it_speaks_and_why() {
        for view in rules() {
            let lines = shown(&view).lines(400, false).join(" ");
            let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let seen = |text: &str| flat(&lines).contains(&flat(text));
            assert!(seen(&insight::title(view.rule)) && seen(&insight::description(view.rule)));
            for why in [&view.rule.reason, &view.rule.source].into_iter().flatten() {
                assert!(seen(why), "{}: {why}", view.rule.code);
            }
            let off = RuleView { on: false, ..view };
            let off = shown(&off).lines(400, false).join(" ");
            assert!(off.contains("It is off at present"), "{off}");
        }
    }
}
