//! Links, and what a synchronisation did with them.

use cairn_companion::{LinkView, SyncReport};
use serde_json::{Value, json};

use super::checkin::short;
use super::none;
use crate::failure::Failure;
use crate::say::{self, Form};
use crate::screen::Page;
use crate::table::{Column, Table};

/// All of a link, for programs.
pub fn json(link: &LinkView) -> Value {
    json!({
        "link": link.id,
        "label": link.peer_label,
        "own_label": link.own_label,
        "server": link.server,
        "stage": link.stage.as_str(),
        "since": link.since,
        "confirmed": link.confirmed,
        "sharing": link.sharing,
        "delivery": link.delivery.as_str(),
        "waiting": link.waiting,
        "unacknowledged": link.unacknowledged,
        "withdrawn": link.withdrawn,
        "ended": link.ended,
        "end_confirmed": link.end_confirmed,
        "faults": link.faults.iter()
            .map(|(code, count)| json!({ "code": code, "count": count }))
            .collect::<Value>(),
    })
}

/// The list, with what is to be known of each under it.
pub fn list(links: &[LinkView]) -> Page {
    let mut table = Table::new([
        (say::text("cli-col-id"), Column::Fact),
        (say::text("cli-col-label"), Column::Words),
        (say::text("cli-col-since"), Column::Fact),
        (say::text("cli-col-compared"), Column::Fact),
        (say::text("cli-col-shared"), Column::Fact),
        (say::text("cli-col-state"), Column::Words),
    ]);
    let yes_no = |is| say::text(if is { "cli-value-yes" } else { "cli-value-no" });
    for link in links {
        table.row([
            short(&link.id.to_string()),
            link.peer_label.clone(),
            say::date(link.since.local_date(), Form::Day),
            yes_no(link.confirmed.is_some()),
            yes_no(link.sharing),
            state(link),
        ]);
    }
    let mut page = Page::new().table(table);
    for link in links.iter().filter(|link| !link.faults.is_empty()) {
        let count: u64 = link.faults.iter().map(|(_, count)| count).sum();
        let values = [
            ("label", link.peer_label.as_str()),
            ("count", &count.to_string()),
        ];
        page = page.gap().text(say::with("cli-link-faults", &values));
    }
    page
}

/// Where a link stands, in words: its stage where that is unusual, else how it gets through.
fn state(link: &LinkView) -> String {
    let stage = say::key("cli-stage", link.stage.as_str());
    if say::has(&stage) {
        say::text(&stage)
    } else {
        say::text(&say::key("cli-delivery", link.delivery.as_str()))
    }
}

/// What a synchronisation did, link by link.
pub fn report(report: &SyncReport, links: &[LinkView]) -> Page {
    let mut table = Table::new([
        (say::text("cli-col-label"), Column::Words),
        (say::text("cli-col-sent"), Column::Number),
        (say::text("cli-col-received"), Column::Number),
        (say::text("cli-col-state"), Column::Words),
    ]);
    for done in &report.links {
        let link = links.iter().find(|link| link.id == done.link);
        let outcome = match (&done.problem, link) {
            (Some(error), _) => Failure::from(error.clone()).message(),
            (None, Some(link)) => state(link),
            (None, None) => none(),
        };
        table.row([
            link.map_or_else(none, |link| link.peer_label.clone()),
            done.sent.to_string(),
            done.received.to_string(),
            outcome,
        ]);
    }
    if report.links.is_empty() {
        Page::of(say::text("cli-sync-no-links"))
    } else {
        Page::new().table(table)
    }
}
