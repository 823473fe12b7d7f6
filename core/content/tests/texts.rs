//! Every text can be read, is there once, and keeps to the list of words.

#![expect(clippy::panic, reason = "tests")]

use cairn_content::audit::{Fault, Source, audit};
use cairn_content::catalogue::{ENGLISH, files, text_in};
use cairn_content::{Language, TextError, text, text_with, try_text, try_text_with};
use fluent_syntax::ast::{Entry, Resource};
use std::collections::BTreeSet;

fn all() -> Vec<(&'static str, Resource<&'static str>)> {
    let parse = |(area, source): &(&'static str, &'static str)| {
        let resource = fluent_syntax::parser::parse(*source);
        (
            *area,
            resource.unwrap_or_else(|(_, errors)| panic!("{area}.ftl: {errors:?}")),
        )
    };
    ENGLISH.iter().map(parse).collect()
}

/// The names of the messages of an area.
fn keys<'r>(resource: &'r Resource<&'static str>) -> impl Iterator<Item = &'static str> + 'r {
    resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}

/// What `cargo xtask words` does with the whole project, here with the catalogues of each language.
#[test]
fn every_text_keeps_to_the_words() {
    let lists = concat!(env!("CARGO_MANIFEST_DIR"), "/words");
    let mut sources: Vec<Source> = std::fs::read_dir(lists)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| Source {
            path: format!("core/content/words/{}", entry.file_name().display()),
            text: std::fs::read_to_string(entry.path()).unwrap(),
        })
        .collect();
    for language in Language::ALL {
        sources.extend(files(*language).iter().map(|(area, text)| Source {
            path: format!("core/content/texts/{}/{area}.ftl", language.tag()),
            text: (*text).to_owned(),
        }));
    }
    let report = audit(&sources);
    // An exception for another part of the project has nothing to be for here.
    let findings: Vec<_> = report
        .findings
        .iter()
        .filter(|finding| finding.fault != Fault::Stale)
        .collect();
    assert!(findings.is_empty(), "{findings:#?}");
    assert_eq!(report.languages.len(), Language::ALL.len());
    assert!(report.texts > 5_000, "{}", report.texts);
}

#[test]
fn every_key_is_there_once_and_says_something() {
    let mut seen = BTreeSet::new();
    for (area, resource) in all() {
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let key = message.id.name;
                assert!(seen.insert(key), "{area}.ftl: {key} twice");
                let says = message.value.is_some() || !message.attributes.is_empty();
                assert!(says, "{area}.ftl: {key} is empty");
            }
        }
    }
    assert!(seen.len() > 100);
}

#[test]
fn a_missing_key_is_named_and_shows_itself() {
    assert_eq!(
        try_text("no-such-key"),
        Err(TextError::Missing("no-such-key".into()))
    );
    assert_eq!(text("no-such-key"), "no-such-key");
}

#[test]
fn values_are_filled_in_and_counted() {
    let days = |count| text_with("days-that-count", &[("count", count)]);
    assert_eq!(days("1"), "1 day counts");
    assert_eq!(days("64"), "64 days count");
    assert_eq!(
        try_text_with("days-that-count", &[]),
        Err(TextError::Unfilled("days-that-count".into()))
    );
}

#[test]
fn strange_english_shows_what_is_in_the_catalogue() {
    let (text, language) = text_in(Language::Pseudo, "checkin-title", &[]);
    assert_eq!((text.as_str(), language), ("Chéçk-îîñ", Language::Pseudo));
    let days = text_in(
        Language::PseudoRightToLeft,
        "days-that-count",
        &[("count", "64")],
    )
    .0;
    assert!(days.contains("\u{2068}64\u{2069}"), "set apart: {days:?}");
    assert!(days.contains('\u{202e}'));
    let none = text_in(Language::Pseudo, "no-such-key", &[]);
    assert_eq!(none, ("no-such-key".to_owned(), Language::English));
}

#[test]
fn safety_texts_name_no_number() {
    for key in [
        "title",
        "talk",
        "emergency",
        "contacts",
        "stay",
        "not-yet-checked",
    ] {
        let text = try_text(&format!("safety-{key}")).unwrap();
        assert!(!text.contains(|c: char| c.is_ascii_digit()), "{text}");
    }
    assert!(text("safety-emergency").contains("local emergency number"));
    assert!(text("safety-contacts").contains("somebody you trust"));
}

#[test]
fn texts_for_hard_moments_name_no_number_and_have_a_source() {
    for guidance in cairn_content::care::guidance() {
        assert!(!guidance.sources.is_empty() && !guidance.evidence.is_empty());
        for key in &guidance.keys {
            let text = try_text(key).unwrap();
            assert!(
                !text.contains(|c: char| c.is_ascii_digit()),
                "{key}: {text}"
            );
        }
    }
    let (_, care) = all().into_iter().find(|(area, _)| *area == "care").unwrap();
    for key in keys(&care) {
        let group = ["sos-", "tolerance-", "lapse-question-"]
            .into_iter()
            .any(|prefix| key.starts_with(prefix));
        let own = [
            "sos-source",
            "sos-checked-old",
            "sos-locked",
            "sos-overdose-command",
            "sos-no-plan",
            "tolerance-source",
            "tolerance-more",
        ];
        let sourced = cairn_content::care::guidance()
            .iter()
            .any(|guidance| guidance.keys.iter().any(|one| one == key));
        assert!(!group || own.contains(&key) || sourced, "{key}");
    }
    let names: Vec<_> = cairn_content::care::guidance()
        .iter()
        .map(|guidance| guidance.name.as_str())
        .collect();
    assert_eq!(names, ["plan", "sos", "lapse", "tolerance", "safety"]);
}

#[test]
fn every_file_of_the_catalogue_is_read() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/texts/en");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .map(|entries| {
            entries
                .flatten()
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .collect()
        })
        .unwrap_or_default();
    let read: BTreeSet<String> = ENGLISH
        .iter()
        .map(|(area, _)| format!("{area}.ftl"))
        .collect();
    assert_eq!(files, read);
}

/// What is read at the worst moment must be easy to read.
#[test]
fn texts_for_hard_moments_are_read_at_twelve() {
    use cairn_model::readability::{HIGHEST_GRADE, grade};

    let mut hard = Vec::new();
    for guidance in cairn_content::care::guidance() {
        for key in &guidance.keys {
            let text = try_text(key).unwrap();
            let grade = grade(&text);
            if grade.is_some_and(|grade| grade > HIGHEST_GRADE) && text.ends_with(['.', '?']) {
                hard.push((key, grade));
            }
        }
    }
    assert!(hard.is_empty(), "{hard:?}");
}
