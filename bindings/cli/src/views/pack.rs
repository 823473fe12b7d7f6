//! Packs and publishers: what is in them, whose they are, and what of them is offered.

use cairn_companion::{HeldBack, PackContent, PackView, PublisherView};
use cairn_content::fallback::Fallback;
use cairn_model::instrument::{EvidenceLevel, Review};
use cairn_packs::Kind;
use chrono::{Datelike as _, NaiveDate};
use serde_json::{Value, json};

use crate::say;
use crate::screen::Page;
use crate::table::{Column, Table};

/// The packs that are installed.
pub fn list(packs: &[PackView]) -> Page {
    let mut table = Table::new([
        (say::text("pack-col-pack"), Column::Fact),
        (say::text("pack-col-version"), Column::Number),
        (say::text("pack-col-kind"), Column::Words),
        (say::text("pack-col-publisher"), Column::Words),
        (say::text("pack-col-offered"), Column::Words),
        (say::text("pack-col-title"), Column::Words),
    ]);
    for pack in packs {
        table.row([
            pack.id.clone(),
            pack.version.to_string(),
            kind(pack.kind),
            pack.publisher.clone(),
            offered(pack),
            pack.title.clone(),
        ]);
    }
    packs.iter().fold(Page::new().table(table), marked)
}

/// The page with a word of a pack's language. One that has the person's among its languages is taken to speak it.
fn marked(page: Page, pack: &PackView) -> Page {
    let strange = |tag: &String| say::notice(Fallback::Text, tag).is_some();
    match pack.languages.first() {
        Some(first) if pack.languages.iter().all(strange) => {
            page.in_language(Fallback::Text, first)
        }
        _ => page,
    }
}

fn kind(kind: Kind) -> String {
    say::text(&say::key("pack-kind", kind.name()))
}

fn offered(pack: &PackView) -> String {
    let shown = pack
        .contents
        .iter()
        .filter(|one| one.held_back.is_none())
        .count();
    say::with(
        "pack-offered",
        &[
            ("shown", &shown.to_string()),
            ("all", &pack.contents.len().to_string()),
        ],
    )
}

/// One pack, as it is on a day.
pub fn page(pack: &PackView, today: NaiveDate) -> Page {
    let mut facts = Table::of_fields();
    facts.row([
        say::text("pack-col-pack"),
        format!("{} {}", pack.id, pack.version),
    ]);
    facts.row([say::text("pack-col-kind"), kind(pack.kind)]);
    facts.row([say::text("pack-col-publisher"), pack.publisher.clone()]);
    facts.row([say::text("pack-col-fingerprint"), pack.fingerprint.clone()]);
    facts.row([say::text("pack-col-languages"), pack.languages.join(", ")]);
    let evidence = say::key("pack-evidence", evidence(pack.evidence));
    facts.row([say::text("pack-col-evidence"), say::text(&evidence)]);
    let review = say::key("pack-review", review(pack.review));
    facts.row([say::text("pack-col-review"), say::text(&review)]);
    let mut page = marked(Page::new(), pack)
        .heading(pack.title.clone())
        .table(facts);
    for content in &pack.contents {
        page = page
            .gap()
            .line(format!("{}: {}", content.code, content.title));
        page = match content.held_back {
            Some(reason) => page.text(say::text(&say::key("error", reason.code()))),
            None => page.text(say::text(use_of(pack.kind))),
        };
        if let Some(checked) = content.old_since(today) {
            let year = checked.year().to_string();
            page = page.text(say::with("pack-line-old", &[("year", &year)]));
        }
    }
    page = page
        .gap()
        .text(say::with("pack-licence", &[("licence", &pack.licence)]));
    pack.sources.iter().fold(page, |page, source| {
        page.text(say::with("pack-source", &[("source", source)]))
    })
}

/// What can be done with what a pack brings.
fn use_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Instrument => "pack-content-offered",
        Kind::Learn => "pack-content-read",
        Kind::CrisisLines => "pack-content-called",
        Kind::Directory => "pack-content-searched",
    }
}

/// One pack, for programs.
pub fn json(pack: &PackView, today: NaiveDate) -> Value {
    json!({
        "pack": pack.id,
        "title": pack.title,
        "version": pack.version,
        "kind": pack.kind.name(),
        "languages": pack.languages,
        "publisher": pack.publisher,
        "fingerprint": pack.fingerprint,
        "sources": pack.sources,
        "licence": pack.licence,
        "evidence": evidence(pack.evidence),
        "review": review(pack.review),
        "contents": pack.contents.iter().map(|one| content(one, today)).collect::<Value>(),
        "installed": pack.installed,
    })
}

fn content(content: &PackContent, today: NaiveDate) -> Value {
    let mut json = json!({
        "code": content.code,
        "title": content.title,
        "offered": content.held_back.is_none(),
        "held_back": content.held_back.map(HeldBack::code),
    });
    if let Some(checked) = content.checked {
        json["checked"] = json!(checked);
        json["old"] = json!(content.old_since(today).is_some());
    }
    json
}

fn evidence(level: EvidenceLevel) -> &'static str {
    match level {
        EvidenceLevel::Validated => "validated",
        EvidenceLevel::Limited => "limited",
        EvidenceLevel::Untested => "untested",
    }
}

fn review(review: Review) -> &'static str {
    match review {
        Review::NeedsReview => "needs_review",
        Review::NeedsClinicalSignoff => "needs_clinical_signoff",
        Review::Reviewed => "reviewed",
    }
}

/// One publisher.
pub fn publisher(publisher: &PublisherView) -> Page {
    let name = if publisher.built_in {
        say::with("pack-publisher-built-in", &[("name", &publisher.name)])
    } else {
        publisher.name.clone()
    };
    Page::new()
        .line(name)
        .item(" ", publisher.fingerprint.clone())
}

/// One publisher, for programs.
pub fn publisher_json(publisher: &PublisherView) -> Value {
    json!({
        "name": publisher.name,
        "fingerprint": publisher.fingerprint,
        "built_in": publisher.built_in,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_and_state_of_a_pack_has_words() {
        let kinds = Kind::ALL.map(|kind| say::key("pack-kind", kind.name()));
        let uses = Kind::ALL.map(|kind| use_of(kind).to_owned());
        let levels = [
            EvidenceLevel::Validated,
            EvidenceLevel::Limited,
            EvidenceLevel::Untested,
        ];
        let levels = levels.map(|level| say::key("pack-evidence", evidence(level)));
        let reviews = [
            Review::NeedsReview,
            Review::NeedsClinicalSignoff,
            Review::Reviewed,
        ];
        let reviews = reviews.map(|state| say::key("pack-review", review(state)));
        for key in kinds.iter().chain(&uses).chain(&levels).chain(&reviews) {
            assert!(say::has(key), "{key}");
        }
    }
}
