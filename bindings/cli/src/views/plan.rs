//! The plan, step by step.

use cairn_model::document::Kept;
use cairn_model::plan::{Entry, Plan, Section};
use serde_json::{Value, json};

use crate::say::{self, Form};
use crate::screen::Page;
use crate::table::{Column, Table};

/// The number that a section is called by: that of its step, or `r` for the reasons.
pub fn number(section: Section) -> String {
    section
        .step()
        .map_or_else(|| "r".to_owned(), |step| step.to_string())
}

/// What a section is called.
pub fn title(section: Section) -> String {
    say::text(&format!("{}-title", say::key("plan", section.name())))
}

/// Every section with its entries, for programs.
pub fn json(plan: &Plan) -> Value {
    Section::ALL
        .into_iter()
        .map(|section| {
            let entries: Value = plan.list(section).iter().map(entry_json).collect();
            json!({ "section": section.name(), "step": section.step(),
                    "title": title(section), "entries": entries })
        })
        .collect()
}

fn entry_json(entry: &Entry) -> Value {
    json!({
        "id": entry.id,
        "kind": entry.kind,
        "text": entry.text,
        "number": entry.number,
        "tel": entry.number.as_ref().map(cairn_model::phone::Phone::tel),
        "note": entry.note,
    })
}

/// The plan for a person.
pub fn page(plan: &Plan) -> Page {
    let mut page = Page::new().heading(say::text("plan-title"));
    if plan.is_empty() {
        return page
            .text(say::text("plan-empty"))
            .text(say::text("plan-empty-next"));
    }
    for section in Section::ALL {
        let list = plan.list(section);
        if list.is_empty() {
            continue;
        }
        let heading = match section.step() {
            Some(step) => format!("{step}  {}", title(section)),
            None => title(section),
        };
        page = page.gap().heading(heading).table(entries(section, list));
    }
    page
}

fn entries(section: Section, list: &[Entry]) -> Table {
    let columns = [
        (say::text("plan-col-place"), Column::Fact),
        (say::text("plan-col-number"), Column::Fact),
        (say::text("plan-col-entry"), Column::Words),
    ];
    let mut table = Table::new(columns).without_headings();
    for (place, entry) in list.iter().enumerate() {
        let words = match &entry.note {
            Some(note) => format!("{} ({note})", entry.text),
            None => entry.text.clone(),
        };
        let dial = entry.number.as_ref().map(ToString::to_string);
        table.row([
            format!("  {}.{}", number(section), place + 1),
            dial.unwrap_or_default(),
            words,
        ]);
    }
    table
}

/// The plans before the present one, newest first.
pub fn versions(versions: &[Kept<Plan>]) -> Page {
    if versions.is_empty() {
        return Page::of(say::text("plan-no-versions"));
    }
    let mut table = Table::new([
        (say::text("plan-col-place"), Column::Fact),
        (say::text("cli-col-since"), Column::Fact),
        (say::text("plan-col-holds"), Column::Words),
    ]);
    for (place, kept) in versions.iter().enumerate() {
        let count = kept.body.entries().count().to_string();
        table.row([
            (place + 1).to_string(),
            format!(
                "{} {}",
                say::date(kept.at.local_date(), Form::Day),
                kept.at.date_time().format("%H:%M")
            ),
            say::with("plan-version-entries", &[("count", &count)]),
        ]);
    }
    let count = versions.len().to_string();
    Page::of(say::with("plan-versions", &[("count", &count)]))
        .gap()
        .table(table)
}
