//! What the messages of a catalogue are made of.

#![expect(clippy::panic, reason = "tests")]
#![allow(dead_code, reason = "each test looks at a part of it")]

use std::collections::{BTreeMap, BTreeSet};

use cairn_content::catalogue::File;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant};

/// What a message is made of: the values it asks for, and the plural forms it knows.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Shape {
    pub values: BTreeSet<String>,
    pub attributes: BTreeSet<String>,
    pub plurals: Vec<BTreeSet<String>>,
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
pub fn shapes(files: &[File]) -> BTreeMap<String, Shape> {
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
