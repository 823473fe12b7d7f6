//! What an import changes.

use cairn_companion::MergeView;

use crate::say;
use crate::screen::Page;
use crate::table::{Column, Table};

/// The kinds that have a name of their own.
const KINDS: [(&str, &str); 17] = [
    ("checkin", "cli-import-kind-checkin"),
    ("instrument_result", "cli-import-kind-instrument-result"),
    ("deleted_entry", "cli-import-kind-deleted-entry"),
    ("safety_plan", "cli-import-kind-safety-plan"),
    ("if_then", "cli-import-kind-if-then"),
    ("if_then_offer", "cli-import-kind-if-then-offer"),
    ("goal", "cli-import-kind-goal"),
    ("came_out", "cli-export-away"),
    ("family_check", "cli-export-family"),
    ("alert", "kind-alert"),
    ("urge", "cli-import-kind-urge"),
    ("lapse", "cli-import-kind-lapse"),
    ("rule_switch", "cli-import-kind-rule-switch"),
    ("rule_seen", "cli-import-kind-rule-seen"),
    ("schedule_entry", "cli-import-kind-schedule-entry"),
    ("schedule_day", "cli-import-kind-schedule-day"),
    ("schedule_settings", "cli-import-kind-schedule-settings"),
];

/// How many of each kind, and what is not taken.
pub fn page(seen: &MergeView) -> Page {
    let mut page = Page::new();
    if seen.kinds.is_empty() || !seen.changes() {
        page = page.text(say::text("cli-import-nothing"));
    } else {
        page = page.table(table(seen)).text(say::text("cli-import-legend"));
    }
    if seen.not_taken.links > 0 {
        let count = seen.not_taken.links.to_string();
        page = page
            .gap()
            .text(say::with("cli-import-links", &[("count", &count)]));
    }
    for pack in &seen.not_taken.packs {
        let version = pack.version.to_string();
        let values = [("id", pack.id.as_str()), ("version", &version)];
        page = page.text(say::with("cli-import-pack", &values));
    }
    page
}

fn table(seen: &MergeView) -> Table {
    let number = |key: &str| (say::text(key), Column::Number);
    let mut table = Table::new([
        (say::text("cli-import-col-what"), Column::Words),
        number("cli-import-col-new"),
        number("cli-import-col-newer"),
        number("cli-import-col-removed"),
        number("cli-import-col-older"),
        number("cli-import-col-same"),
    ]);
    for (kind, count) in &seen.kinds {
        table.row([
            name(kind),
            count.new.to_string(),
            count.newer.to_string(),
            count.removed.to_string(),
            count.older.to_string(),
            count.same.to_string(),
        ]);
    }
    table
}

fn name(kind: &str) -> String {
    match KINDS.iter().find(|(known, _)| *known == kind) {
        Some((_, key)) => say::text(key),
        None => say::with("cli-import-kind-other", &[("kind", kind)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_model::portable;

    #[test]
    fn every_kind_that_is_known_has_a_name_of_its_own() {
        for kind in portable::KINDS.iter().chain(&[portable::DELETED]) {
            assert!(KINDS.iter().any(|(named, _)| named == kind), "{kind}");
        }
        assert_eq!(KINDS.len(), portable::KINDS.len() + 3);
        assert!(KINDS.iter().all(|(_, key)| say::has(key)));
    }
}
