//! Times away, and how long the warning lasts after each.

use cairn_companion::tolerance_until;
use cairn_model::document::Kept;
use cairn_model::tolerance::CameOut;
use serde_json::{Value, json};

use super::checkin::short;
use super::none;
use crate::say::{self, Form};
use crate::screen::Page;
use crate::table::{Column, Table};

/// A time away for programs.
pub fn json(kept: &Kept<CameOut>) -> Value {
    let mut json = json!(kept.body);
    json["id"] = json!(kept.id);
    json["until"] = json!(tolerance_until(&kept.body));
    json
}

/// That it was noted, and when the warning is shown.
pub fn noted(kept: &Kept<CameOut>) -> Page {
    let from = say::date(kept.body.on, Form::Day);
    let until = tolerance_until(&kept.body).map_or_else(none, |day| say::date(day, Form::Day));
    Page::of(say::with(
        "away-noted",
        &[("from", &from), ("until", &until)],
    ))
}

/// All of them, in the order given.
pub fn list(all: &[Kept<CameOut>]) -> Page {
    if all.is_empty() {
        return Page::of(say::text("away-none"));
    }
    let mut table = Table::new([
        (say::text("cli-col-id"), Column::Fact),
        (say::text("away-col-of"), Column::Words),
        (say::text("away-col-on"), Column::Fact),
        (say::text("away-col-until"), Column::Fact),
    ]);
    for kept in all {
        table.row([
            short(&kept.id.to_string()),
            say::text(&say::key("away", kept.body.of.name())),
            say::date(kept.body.on, Form::Day),
            tolerance_until(&kept.body).map_or_else(none, |day| say::date(day, Form::Day)),
        ]);
    }
    Page::new().table(table)
}
