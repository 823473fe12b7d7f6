//! Every language has every text it should have, with the same gaps, and English is all that is safe to show where
//! somebody's life may hang on a sentence.

mod shape;

use std::collections::{BTreeMap, BTreeSet};

use cairn_content::catalogue::{ENGLISH, File, files, is_safety, text_in};
use cairn_content::{Direction, Language};
use shape::{Shape, shapes};

fn translations() -> impl Iterator<Item = Language> {
    let all = Language::ALL.iter().copied();
    all.filter(|language| *language != Language::English)
}

/// The keys that a translation has: all of its areas but help for commands and what only English may say.
fn wanted(language: Language) -> BTreeMap<String, Shape> {
    let areas: BTreeSet<&str> = files(language).iter().map(|(area, _)| *area).collect();
    let english: Vec<File> = ENGLISH
        .iter()
        .copied()
        .filter(|(area, _)| areas.contains(area))
        .collect();
    let mut all = shapes(&english);
    all.retain(|key, _| !key.starts_with("help-") && !is_safety(key));
    all
}

#[test]
fn every_language_says_everything_with_the_same_gaps() {
    let mut faults = Vec::new();
    for language in translations() {
        let tag = language.tag();
        let (wanted, found) = (wanted(language), shapes(files(language)));
        for (key, english) in &wanted {
            match found.get(key) {
                None => faults.push(format!("{tag}: {key} is missing")),
                Some(shape)
                    if shape.values != english.values || shape.attributes != english.attributes =>
                {
                    faults.push(format!("{tag}: {key} asks for {:?}", shape.values));
                }
                Some(_) => {}
            }
        }
        let more = found.keys().filter(|key| !wanted.contains_key(*key));
        faults.extend(more.map(|key| format!("{tag}: {key} should not be there")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The forms that whole numbers take (Unicode CLDR, plural rules of cardinals).
#[test]
fn every_plural_has_the_forms_of_its_language() {
    for language in translations() {
        let forms: &[&str] = match language {
            Language::Russian => &["one", "few", "many", "other"],
            Language::Arabic => &["zero", "one", "two", "few", "many", "other"],
            Language::Chinese => &["other"],
            _ => &["one", "other"],
        };
        for (key, shape) in shapes(files(language)) {
            for plural in &shape.plurals {
                let lacks: Vec<_> = forms.iter().filter(|f| !plural.contains(**f)).collect();
                let fine = lacks.is_empty() || lacks == [&"zero"];
                assert!(fine, "{}: {key} lacks {lacks:?}", language.tag());
            }
        }
    }
}

#[test]
fn numbers_pick_the_form_of_their_language() {
    let days = |language, count| text_in(language, "days-that-count", &[("count", count)]).0;
    for language in translations() {
        let said: BTreeSet<String> = ["1", "2", "5", "21", "100"]
            .into_iter()
            .map(|count| days(language, count).replace(count, "#"))
            .collect();
        let least = match language {
            Language::Chinese => 1,
            Language::Russian | Language::Arabic => 3,
            _ => 2,
        };
        assert!(said.len() >= least, "{}: {said:?}", language.tag());
    }
}

#[test]
fn what_keeps_somebody_alive_is_said_in_english_and_says_so() {
    for language in translations() {
        let (text, came_in) = text_in(language, "safety-emergency", &[]);
        assert_eq!(came_in, Language::English);
        assert!(text.contains("local emergency number"));
        let (_, own) = text_in(language, "checkin-title", &[]);
        assert_eq!(own, language);
    }
}

#[test]
fn values_in_a_text_from_right_to_left_are_set_apart() {
    assert_eq!(Language::Arabic.direction(), Direction::RightToLeft);
    let text = text_in(Language::Arabic, "days-that-count", &[("count", "64")]).0;
    assert!(text.contains("\u{2068}64\u{2069}"), "{text:?}");
}

#[test]
fn every_translation_is_marked_as_a_draft() {
    for language in translations() {
        for (area, source) in files(language) {
            let first = source.lines().next().unwrap_or_default();
            assert!(
                first.contains("draft_translation"),
                "{} {area}",
                language.tag()
            );
        }
    }
}

/// A quote inside of another, or right after one, can't be told from its end.
#[test]
fn no_text_has_quotes_inside_of_quotes() {
    for language in Language::ALL {
        for (area, source) in files(*language) {
            for line in source.lines().filter(|line| line.contains("\"\"")) {
                let fluent = line.contains("{\"\"}");
                assert!(fluent, "{} {area}: {line}", language.tag());
            }
        }
    }
}
