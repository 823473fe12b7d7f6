//! A lapse, and what is offered after it.

use cairn_companion::{Debrief, Hearer, Tell, Tolerance};
use cairn_content::fallback::Fallback;
use cairn_model::document::Kept;
use cairn_model::lapse::{Lapse, Safe};
use serde_json::{Value, json};

use super::checkin::short;
use super::{grant, none};
use crate::say::{self, Form};
use crate::screen::Page;
use crate::table::{Column, Table};

/// A lapse for programs.
pub fn json(kept: &Kept<Lapse>) -> Value {
    let mut json = json!(kept.body);
    json["id"] = json!(kept.id);
    json["rev"] = json!(kept.rev);
    json
}

/// Thanks, what stays, what to know, what could come next: never a loss.
pub fn debrief(debrief: &Debrief, day_alone: bool) -> Page {
    let mut page = Page::of(say::text("lapse-thanks"));
    if let Some(days) = debrief.days_that_count {
        let days = days.to_string();
        page = page.text(say::with("lapse-days", &[("days", &days)]));
    }
    let page = page
        .gap()
        .then(timed(&debrief.lapse, day_alone))
        .gap()
        .then(warned(&debrief.tolerance))
        .gap()
        .text(say::text("lapse-next"));
    let page = match &debrief.tell {
        Tell::Possible { with } => {
            let id = short(&debrief.lapse.id.to_string());
            let values = [("to", names(with)), ("id", id)];
            let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
            page.text(say::with("lapse-can-tell", &values))
        }
        tell => page.then(self::tell(tell, false)),
    };
    if debrief.marked == Some(false) {
        let day = debrief.lapse.body.when.local_date().to_string();
        page.text(say::with("lapse-not-marked", &[("day", &day)]))
    } else {
        page
    }
}

/// Who can see a check-in of the day, when it goes, and, where wanted, all that they see of it.
pub fn tell(tell: &Tell, whole: bool) -> Page {
    let (with, possible) = match tell {
        Tell::Nobody | Tell::Unknown => return Page::new(),
        Tell::Shared { with } => (with, false),
        Tell::Possible { with } => (with, true),
    };
    with.iter().fold(Page::new(), |page, one| {
        let to = [("to", one.label.as_str())];
        let page = match (possible, one.sent) {
            (true, _) => page.text(say::with("lapse-tell-makes", &to)),
            (false, true) => page.text(say::with("lapse-tell-went", &to)),
            (false, false) => page.text(say::with("lapse-tell-goes", &to)),
        };
        if !whole {
            return page;
        }
        let page = if possible {
            page
        } else {
            page.text(say::with("lapse-tell-sees", &to))
        };
        page.then(grant::item(&one.sees))
    })
}

fn names(with: &[Hearer]) -> String {
    let names: Vec<&str> = with.iter().map(|one| one.label.as_str()).collect();
    names.join(", ")
}

/// The warning about lowered tolerance, with its sources.
pub fn tolerance(text: &Tolerance) -> Page {
    text.sources.iter().fold(warning(text), |page, source| {
        page.text(say::with("tolerance-source", &[("source", source)]))
    })
}

/// The warning, and where more of it stands.
pub fn warned(text: &Tolerance) -> Page {
    warning(text).text(say::text("tolerance-more"))
}

fn warning(text: &Tolerance) -> Page {
    let page = Page::new()
        .in_language(Fallback::Safety, text.language)
        .heading(text.title.clone());
    let lines = text.texts.iter().chain(&text.review_note);
    lines.fold(page, |page, line| page.text(line.clone()))
}

/// A lapse; where only its day was given, also what was taken for the time.
pub fn timed(kept: &Kept<Lapse>, day_alone: bool) -> Page {
    if !day_alone {
        return card(kept);
    }
    let time = kept.body.when.date_time().format("%H:%M").to_string();
    let text = say::with("lapse-day-alone", &[("time", &time)]);
    card(kept).gap().text(text)
}

/// All that was written down.
pub fn card(kept: &Kept<Lapse>) -> Page {
    let lapse = &kept.body;
    let safe = lapse.safe.map(|safe| say::text(safe_key(safe)));
    let day = say::date(lapse.when.local_date(), Form::Weekday);
    let when = format!("{day} {}", lapse.when.date_time().format("%H:%M"));
    let rows = [
        ("lapse-field-when", Some(when)),
        ("lapse-field-safe", safe),
        ("lapse-field-situation", lapse.situation.clone()),
        ("lapse-field-thoughts", lapse.thoughts.clone()),
        ("lapse-field-helped", lapse.helped.clone()),
        ("lapse-field-next", lapse.next.clone()),
        ("lapse-field-substance", lapse.substance.clone()),
        ("lapse-field-amount", lapse.amount.clone()),
        ("cli-field-id", Some(kept.id.to_string())),
    ];
    let mut table = Table::of_fields();
    for (key, value) in rows {
        if let Some(value) = value {
            table.row([say::text(key), value]);
        }
    }
    Page::new().table(table)
}

/// All of them, newest first.
pub fn list(all: &[Kept<Lapse>]) -> Page {
    if all.is_empty() {
        return Page::of(say::text("lapse-none"));
    }
    let mut table = Table::new([
        (say::text("cli-col-id"), Column::Fact),
        (say::text("cli-col-day"), Column::Fact),
        (say::text("lapse-field-situation"), Column::Glimpse),
        (say::text("lapse-field-next"), Column::Glimpse),
    ]);
    for kept in all {
        table.row([
            short(&kept.id.to_string()),
            say::date(kept.body.when.local_date(), Form::Weekday),
            kept.body.situation.clone().unwrap_or_else(none),
            kept.body.next.clone().unwrap_or_else(none),
        ]);
    }
    Page::new().table(table)
}

fn safe_key(safe: Safe) -> &'static str {
    match safe {
        Safe::Yes => "lapse-safe-yes",
        Safe::No => "lapse-safe-no",
        Safe::NotSure => "lapse-safe-not-sure",
    }
}
