//! Every language has every text it should have, with the same gaps, and English is all that is safe to show where
//! somebody's life may hang on a sentence.

#![expect(clippy::panic, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};

use cairn_content::catalogue::{ENGLISH, File, files, is_safety, text_in};
use cairn_content::{Direction, Language};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant};

/// What a message is made of: the values it asks for, and the plural forms it knows.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    values: BTreeSet<String>,
    attributes: BTreeSet<String>,
    plurals: Vec<BTreeSet<String>>,
}

type Text<'s> = Pattern<&'s str>;

fn look(pattern: &Text<'_>, shape: &mut Shape) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            look_into(expression, shape);
        }
    }
}

fn look_into(expression: &Expression<&str>, shape: &mut Shape) {
    match expression {
        Expression::Inline(inline) => value(inline, shape),
        Expression::Select { selector, variants } => {
            value(selector, shape);
            let names: BTreeSet<String> = variants.iter().map(name).collect();
            if names.iter().any(|name| name == "one") || names.iter().all(|n| n == "other") {
                shape.plurals.push(names);
            }
            for variant in variants {
                look(&variant.value, shape);
            }
        }
    }
}

fn value(inline: &InlineExpression<&str>, shape: &mut Shape) {
    match inline {
        InlineExpression::VariableReference { id } => {
            shape.values.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => look_into(expression, shape),
        _ => {}
    }
}

fn name(variant: &Variant<&str>) -> String {
    use fluent_syntax::ast::VariantKey::{Identifier, NumberLiteral};
    match &variant.key {
        Identifier { name } => (*name).to_owned(),
        NumberLiteral { value } => (*value).to_owned(),
    }
}

/// Every message of some files.
fn shapes(files: &[File]) -> BTreeMap<String, Shape> {
    let mut all = BTreeMap::new();
    for (area, source) in files {
        let resource = fluent_syntax::parser::parse(*source)
            .unwrap_or_else(|(_, errors)| panic!("{area}.ftl: {errors:?}"));
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let mut shape = Shape::default();
            if let Some(pattern) = &message.value {
                look(pattern, &mut shape);
            }
            for attribute in &message.attributes {
                shape.attributes.insert(attribute.id.name.to_owned());
                look(&attribute.value, &mut shape);
            }
            assert!(
                all.insert(message.id.name.to_owned(), shape).is_none(),
                "{area}.ftl: {} twice",
                message.id.name
            );
        }
    }
    all
}

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
