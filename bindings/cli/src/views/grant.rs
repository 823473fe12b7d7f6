//! Grants: what would go, what was given, what became of it.

use cairn_companion::{GrantView, LinkView, Preview};
use cairn_content::fallback::Fallback;
use cairn_model::consent::{Detail, Grant};
use cairn_model::item::Kind;
use cairn_model::payload::Envelope;

use serde_json::{Map, Value};

use super::checkin::short;
use super::{insight, none};
use crate::say;
use crate::screen::Page;
use crate::table::{Column, Table};

/// The terms, and then every entry with all that would be sent of it.
pub fn preview(preview: &Preview) -> Page {
    let page = named_rules(preview, receipt(&preview.grant)).gap();
    if preview.items.is_empty() {
        return page.text(say::text("cli-grant-preview-none"));
    }
    let count = preview.items.len().to_string();
    let page = page
        .text(say::with("cli-grant-preview-count", &[("count", &count)]))
        .gap();
    preview
        .items
        .iter()
        .fold(page, |page, one| page.then(item(one)))
}

/// One entry with all that would be sent of it.
pub fn item(item: &Envelope) -> Page {
    Page::new()
        .line(heading(item))
        .item(" ", fields(&item.body, " · "))
}

/// Each rule that would tell, with its sentence: nobody agrees to one unseen.
fn named_rules(preview: &Preview, page: Page) -> Page {
    if preview.rules.is_empty() {
        return page;
    }
    let name = [("name", preview.grant.recipient.as_str())];
    let page = page
        .gap()
        .text(say::with("cli-grant-rules-what", &name))
        .gap();
    preview.rules.iter().fold(page, |page, named| {
        let page = page
            .line(insight::title(named.rule))
            .item(" ", insight::description(named.rule));
        if named.on {
            page
        } else {
            page.item(" ", say::text("cli-grant-rule-off"))
        }
    })
}

fn heading(item: &Envelope) -> String {
    let name = Kind::named(&item.kind).map_or_else(
        || item.kind.clone(),
        |kind| say::text(&say::key("kind", kind.name())),
    );
    format!("{} · {name}", item.at)
}

/// A body as it goes, field by field: nothing of it may be left out of sight, also what has no word yet.
fn fields(fields: &Map<String, Value>, between: &str) -> String {
    let said: Vec<String> = fields
        .iter()
        .map(|(name, value)| {
            let known = band(fields, name).or_else(|| rule(fields, name));
            let value = known.unwrap_or_else(|| spoken(value));
            format!("{}: {value}", word("cli-sent", name))
        })
        .collect();
    said.join(between)
}

/// A range in the sentence that the person knows it by.
fn band(fields: &Map<String, Value>, name: &str) -> Option<String> {
    let code = fields.get("band").filter(|_| name == "band")?.as_str()?;
    let instrument = fields.get("instrument")?.as_str()?;
    let key = say::key(&format!("band-{instrument}"), code);
    say::has(&key).then(|| say::text(&key))
}

/// A rule by what it is called.
fn rule(fields: &Map<String, Value>, name: &str) -> Option<String> {
    let code = fields.get("rule").filter(|_| name == "rule")?.as_str()?;
    Some(rule_title(code))
}

fn rule_title(code: &str) -> String {
    cairn_content::rules::rule(code).map_or_else(|| code.to_owned(), insight::title)
}

fn spoken(value: &Value) -> String {
    match value {
        Value::Null => none(),
        Value::Bool(true) => say::text("cli-value-yes"),
        Value::Bool(false) => say::text("cli-value-no"),
        Value::Number(number) => number.to_string(),
        Value::String(text) => word("cli-sent-value", text),
        Value::Array(all) if all.is_empty() => none(),
        Value::Array(all) => all.iter().map(spoken).collect::<Vec<_>>().join(", "),
        Value::Object(inner) => fields(inner, ", "),
    }
}

/// The catalogue's word for a name or a fixed answer; itself where there is none.
fn word(area: &str, name: &str) -> String {
    let plain = |c: char| c.is_ascii_lowercase() || c == '_';
    let key = say::key(area, name);
    if name.chars().all(plain) && say::has(&key) {
        say::text(&key)
    } else {
        name.to_owned()
    }
}

/// The terms of a grant.
pub fn receipt(grant: &Grant) -> Page {
    let mut table = Table::of_fields();
    let mut field = |key: &str, value: String| table.row([say::text(key), value]);
    field("cli-grant-recipient", grant.recipient.clone());
    field("cli-grant-purpose", grant.purpose.clone());
    field("cli-grant-kinds", kinds(grant));
    if !grant.instruments.is_empty() {
        field(
            "cli-grant-instruments",
            grant.instruments.join(", ").to_uppercase(),
        );
    }
    if !grant.rules.is_empty() {
        field("cli-grant-rules", rules(grant));
    }
    field(
        "cli-grant-detail",
        say::text(match grant.detail {
            Detail::Full => "detail-full",
            Detail::Summary => "detail-summary",
        }),
    );
    field("cli-grant-from", grant.from.to_string());
    field("cli-grant-until", until(grant));
    field(
        "cli-grant-as",
        grant.name.clone().unwrap_or_else(|| grant.label.clone()),
    );
    Page::new()
        .in_language(Fallback::Text, &grant.language)
        .table(table)
        .gap()
        .text(grant.how_to_withdraw.clone())
        .text(grant.notice.clone())
}

/// Every grant of some links, oldest first.
pub fn list(grants: &[(LinkView, GrantView)]) -> Page {
    let mut table = Table::new([
        (say::text("cli-col-link"), Column::Fact),
        (say::text("cli-col-label"), Column::Words),
        (say::text("cli-col-from"), Column::Fact),
        (say::text("cli-col-until"), Column::Fact),
        (say::text("cli-col-state"), Column::Words),
        (say::text("cli-col-kind"), Column::Words),
    ]);
    for (link, view) in grants {
        let state = match view {
            GrantView {
                withdrawn: true, ..
            } => "cli-grant-state-withdrawn",
            GrantView { replaced: true, .. } => "cli-grant-state-replaced",
            GrantView { live: true, .. } => "cli-grant-state-live",
            _ => "cli-grant-state-not-live",
        };
        table.row([
            short(&link.id.to_string()),
            link.peer_label.clone(),
            view.grant.from.to_string(),
            view.grant
                .until
                .map_or_else(none, |until| until.to_string()),
            say::text(state),
            covered(&view.grant),
        ]);
    }
    Page::new().table(table)
}

fn rules(grant: &Grant) -> String {
    let titles: Vec<String> = grant.rules.iter().map(|code| rule_title(code)).collect();
    titles.join(", ")
}

fn covered(grant: &Grant) -> String {
    if grant.rules.is_empty() {
        return kinds(grant);
    }
    format!("{} ({})", kinds(grant), rules(grant))
}

fn kinds(grant: &Grant) -> String {
    let names: Vec<String> = grant
        .kinds
        .iter()
        .map(|kind| say::text(&say::key("kind", kind.name())))
        .collect();
    names.join(", ")
}

fn until(grant: &Grant) -> String {
    match (&grant.until, &grant.until_event) {
        (Some(day), _) => day.to_string(),
        (None, Some(event)) => event.clone(),
        (None, None) => say::text("cli-grant-until-withdrawn"),
    }
}
