//! What comes after a check-in, and what waits on the first screen.

use cairn_companion::{After, ToAsk, Tolerance};
use cairn_model::rules::Firing;
use serde_json::{Value, json};

use super::{ifthen, insight, lapse};
use crate::say;
use crate::screen::Page;

/// Thanks and what stays, where there was use: what stands in front of everything else.
pub fn thanks(after: &After) -> Option<Page> {
    let days = after.lapse?.days_that_count.to_string();
    let thanks = say::with("cli-added-lapse", &[("days", &days)]);
    let page = Page::of(thanks).text(say::text("cli-added-sos"));
    Some(page.text(say::text("cli-added-debrief")))
}

/// The warning that applies, the plan that fits, what is to be told, and what stands out.
pub fn page(page: Page, after: &After) -> Page {
    let page = waiting(page, after.tolerance.as_ref(), &after.ask);
    let page = match &after.offer {
        Some(offered) => page.gap().then(ifthen::offer(offered)),
        None => page,
    };
    standing_out(page, &after.firings)
}

/// The warning that applies and what is to be told, where there is any.
pub fn waiting(page: Page, warning: Option<&Tolerance>, ask: &[ToAsk]) -> Page {
    let page = match warning {
        Some(warning) => page.gap().then(lapse::warned(warning)),
        None => page,
    };
    if ask.is_empty() {
        page
    } else {
        page.gap().then(ifthen::to_ask(ask))
    }
}

/// What the early-warning rules have to say, where it is anything.
pub fn standing_out(page: Page, firings: &[Firing]) -> Page {
    if firings.is_empty() {
        page
    } else {
        page.gap().then(insight::firings(firings))
    }
}

/// The same for programs.
pub fn json(after: &After) -> Value {
    json!({
        "lapse": after.lapse,
        "sos": after.lapse.is_some(),
        "tolerance": after.tolerance,
        "offer": after.offer.as_ref().map(ifthen::offer_json),
        "ask": after.ask.iter().map(ifthen::ask_json).collect::<Value>(),
        "insights": insight::firings_json(&after.firings),
    })
}
