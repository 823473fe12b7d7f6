//! The texts of a Fluent catalogue.

use super::{Place, Text};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// What stands where something is filled in.
const GAP: &str = "\u{2026}";

/// Each message and attribute. Where a message chooses, there is one text for each choice.
pub(super) fn texts(source: &str) -> Result<Vec<Text>, String> {
    let resource = fluent_syntax::parser::parse(source)
        .map_err(|(_, errors)| errors.first().map_or_else(String::new, ToString::to_string))?;
    let mut out = Vec::new();
    for entry in &resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => {
                (message.id.name, message.value.as_ref(), &message.attributes)
            }
            Entry::Term(term) => (term.id.name, Some(&term.value), &term.attributes),
            _ => continue,
        };
        if let Some(value) = value {
            out.extend(said(id, value));
        }
        for attribute in attributes {
            let key = format!("{id}.{}", attribute.id.name);
            out.extend(said(&key, &attribute.value));
        }
    }
    Ok(out)
}

fn said(key: &str, pattern: &Pattern<&str>) -> Vec<Text> {
    let text = |said| Text {
        key: key.to_owned(),
        said,
        place: Place::Catalogue,
    };
    spoken(pattern).into_iter().map(text).collect()
}

/// The words of a pattern: first those with the default of each choice, then those with one other
/// choice taken. What is filled in counts as a gap.
fn spoken(pattern: &Pattern<&str>) -> Vec<String> {
    let mut out = vec![String::new()];
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value }
            | PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => append(&mut out, value),
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                let before = out.first().cloned().unwrap_or_default();
                let mut others = Vec::new();
                let mut default = String::new();
                for variant in variants {
                    let mut choices = spoken(&variant.value).into_iter();
                    if variant.default {
                        default = choices.next().unwrap_or_default();
                    }
                    others.extend(choices.map(|choice| format!("{before}{choice}")));
                }
                append(&mut out, &default);
                out.extend(others);
            }
            PatternElement::Placeable { .. } => append(&mut out, GAP),
        }
    }
    out
}

fn append(all: &mut [String], text: &str) {
    for one in all {
        one.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_choice_is_read_in_its_sentence() {
        let source = "days = You have { $count ->\n    [one] one day\n   *[other] { $count } days\n } left.\nkey = Say { $name }.\n    .long = More{\" \"}words\n-term = A term\n";
        let texts = texts(source).unwrap();
        let said: Vec<_> = texts
            .iter()
            .map(|text| (text.key.as_str(), text.said.as_str()))
            .collect();
        assert_eq!(
            said,
            [
                ("days", "You have \u{2026} days left."),
                ("days", "You have one day left."),
                ("key", "Say \u{2026}."),
                ("key.long", "More words"),
                ("term", "A term"),
            ]
        );
    }

    #[test]
    fn a_broken_catalogue_is_named() {
        assert!(texts("key = { $a ->\n").is_err());
    }
}
