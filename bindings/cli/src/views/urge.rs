//! The urge timer.

use cairn_model::document::Kept;
use cairn_model::urge::{Urge, UrgeState};

use super::checkin::short;
use super::{none, number};
use crate::say::{self, Form};
use crate::screen::Page;
use crate::table::{Column, Table};

/// From here on "still strong" is said, with what else there is: not lower than before.
fn still(urge: &Urge, after: u8) -> bool {
    after > 0 && after >= urge.before
}

/// One urge as it stands now.
pub fn card(kept: &Kept<Urge>, step: Option<&str>, state: UrgeState) -> Page {
    let urge = &kept.body;
    let mut page = match state {
        UrgeState::Running { left } => {
            let minutes = left.div_ceil(60).to_string();
            Page::new()
                .heading(say::text("urge-begin"))
                .line(say::with("urge-left", &[("minutes", &minutes)]))
        }
        UrgeState::TimeUp => Page::new().heading(say::text("urge-time-up")),
        UrgeState::Ended => ended(urge),
    };
    if state != UrgeState::Ended
        && let Some(step) = step
    {
        page = page.gap().line(format!("  {step}"));
        if let Some(draw) = &urge.draw {
            let count = draw.options.len().to_string();
            page = page
                .gap()
                .text(say::with("urge-drawn", &[("count", &count)]));
        }
    }
    if state != UrgeState::Ended {
        page = page.gap().text(say::text("cli-urge-how-to-end"));
    }
    page
}

fn ended(urge: &Urge) -> Page {
    let Some(end) = &urge.end else {
        return Page::new();
    };
    let numbers = [
        ("before", urge.before.to_string()),
        ("after", end.after.to_string()),
    ];
    let numbers = numbers
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let page = Page::of(say::with("urge-ended", &numbers));
    if still(urge, end.after) {
        page.text(say::text("urge-still-strong"))
    } else {
        page
    }
}

/// The list, newest first, each with the name of its step.
pub fn list(urges: &[(Kept<Urge>, Option<String>)]) -> Page {
    let column = |key: &str, align| (say::text(key), align);
    let mut table = Table::new([
        column("cli-col-id", Column::Fact),
        column("cli-col-day", Column::Fact),
        column("urge-col-before", Column::Number),
        column("urge-col-after", Column::Number),
        column("urge-col-minutes", Column::Number),
        column("urge-col-step", Column::Words),
        column("urge-col-helped", Column::Glimpse),
    ]);
    for (kept, step) in urges {
        let end = kept.body.end.as_ref();
        table.row([
            short(&kept.id.to_string()),
            say::date(kept.at.local_date(), Form::Weekday),
            kept.body.before.to_string(),
            number(end.map(|end| end.after)),
            kept.body.minutes.to_string(),
            step.clone().unwrap_or_else(none),
            end.and_then(|end| end.helped.clone()).unwrap_or_default(),
        ]);
    }
    Page::new().table(table)
}
