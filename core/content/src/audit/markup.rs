//! Words that stand in markup: Svelte, HTML, and the strings of phones.

use super::{Place, Text, literals};

/// Attributes that people see or hear.
const SHOWN: [&str; 9] = [
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "alt",
    "title",
    "placeholder",
    "label",
    "hint",
    "content-description",
];

/// Text between tags, attributes that are shown, and the strings of scripts and expressions.
pub(super) fn texts(source: &str) -> Vec<Text> {
    let mut out = Vec::new();
    let mut at = 0;
    let mut said = String::new();
    while let Some(c) = source[at..].chars().next() {
        let rest = &source[at..];
        let line = line_of(source, at);
        if c != '<' && c != '{' {
            said.push(c);
            at += c.len_utf8();
            continue;
        }
        flush(&mut said, line, &mut out);
        at += if let Some(comment) = rest.strip_prefix("<!--") {
            comment.find("-->").map_or(rest.len(), |end| end + 7)
        } else if c == '{' {
            let end = closing(rest);
            out.extend(literals::from_line(&rest[..end], line));
            end
        } else {
            let end = tag_end(rest);
            let tag = &rest[..end];
            attributes(tag, line, &mut out);
            end + inner(tag, &rest[end..], line, &mut out)
        };
    }
    flush(&mut said, line_of(source, at), &mut out);
    out
}

/// The strings of an Android resource file, by name.
pub(super) fn resources(source: &str) -> Vec<Text> {
    let mut out = Vec::new();
    let mut name = "";
    let mut rest = source;
    while let Some(start) = rest.find('<') {
        let said = rest[..start].trim();
        if !said.is_empty() && !name.is_empty() {
            out.push(catalogued(name, said));
        }
        let tag = &rest[start..];
        let end = match tag.strip_prefix("<!--") {
            Some(comment) => comment.find("-->").map_or(tag.len(), |end| end + 7),
            None => tag_end(tag),
        };
        if let Some(found) = attribute(&tag[..end], "name") {
            let words = tag.starts_with("<string") || tag.starts_with("<plurals");
            name = if words { found } else { "" };
        }
        rest = &tag[end..];
    }
    out
}

/// The strings of an Apple file: `"key" = "words";`.
pub(super) fn pairs(source: &str) -> Vec<Text> {
    let strings: Vec<Text> = literals::texts(source);
    let pairs = strings.chunks_exact(2);
    pairs
        .filter_map(|pair| match pair {
            [key, words] => Some(catalogued(&key.said, &words.said)),
            _ => None,
        })
        .collect()
}

fn catalogued(key: &str, said: &str) -> Text {
    Text {
        key: key.to_owned(),
        said: said.to_owned(),
        place: Place::Catalogue,
    }
}

fn flush(said: &mut String, line: usize, out: &mut Vec<Text>) {
    shown(said, line, out);
    said.clear();
}

fn shown(said: &str, line: usize, out: &mut Vec<Text>) {
    if said.chars().any(char::is_alphabetic) {
        out.push(Text {
            key: format!("line {line}"),
            said: said.trim().to_owned(),
            place: Place::Markup,
        });
    }
}

fn line_of(source: &str, at: usize) -> usize {
    source[..at].matches('\n').count() + 1
}

/// Where an expression that begins with a brace ends.
fn closing(text: &str) -> usize {
    let mut depth = 0_u32;
    let mut quote = None;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if c == '\\' => escaped = true,
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None => match c {
                '"' | '\'' | '`' => quote = Some(c),
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            },
        }
        if quote.is_none() && depth == 0 {
            return at + c.len_utf8();
        }
    }
    text.len()
}

/// Where a tag ends; a `>` inside quotes or an expression ends nothing.
fn tag_end(tag: &str) -> usize {
    let mut at = 0;
    let mut quote = None;
    while let Some(c) = tag[at..].chars().next() {
        match (quote, c) {
            (None, '{') => {
                at += closing(&tag[at..]);
                continue;
            }
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
        at += c.len_utf8();
    }
    tag.len()
}

/// What a script or a style holds; returns how long it is.
fn inner(tag: &str, after: &str, line: usize, out: &mut Vec<Text>) -> usize {
    let script = tag.starts_with("<script");
    let end = match (script, tag.starts_with("<style")) {
        (true, _) => "</script",
        (_, true) => "</style",
        _ => return 0,
    };
    let length = after.find(end).unwrap_or(after.len());
    if script {
        let first = line + tag.matches('\n').count();
        out.extend(literals::from_line(&after[..length], first));
    }
    length
}

fn attributes(tag: &str, line: usize, out: &mut Vec<Text>) {
    for name in SHOWN {
        if let Some(said) = attribute(tag, name)
            && !said.contains('{')
        {
            shown(said, line, out);
        }
    }
    let mut rest = tag;
    while let Some(start) = rest.find('{') {
        let end = start + closing(&rest[start..]);
        out.extend(literals::from_line(&rest[start..end], line));
        rest = &rest[end..];
    }
}

/// The value of a quoted attribute.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    loop {
        let (before, after) = rest.split_once(name)?;
        let begins = before.ends_with(char::is_whitespace);
        let value = after.strip_prefix("=\"").filter(|_| begins);
        if let Some(value) = value {
            return value.split('"').next();
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(texts: Vec<Text>) -> Vec<(String, String, Place)> {
        let parts = |text: Text| (text.key, text.said, text.place);
        texts.into_iter().map(parts).collect()
    }

    #[test]
    fn only_what_people_see_is_markup() {
        let source = "<script lang=\"ts\">\n  const a = \"in the script\";\n</script>\n<!-- a comment -->\n{#if a > b}<p class=\"soft\" title=\"Seen\">{t(\"key\", { a: \"}\" })}</p>{/if}\n<b onclick={() => go(\"x\")}>Bare words</b>\n<style>p { color: red; }</style>\n";
        let found = said(texts(source));
        let markup: Vec<_> = found
            .iter()
            .filter(|(.., place)| *place == Place::Markup)
            .map(|(key, said, _)| (key.as_str(), said.as_str()))
            .collect();
        assert_eq!(markup, [("line 5", "Seen"), ("line 6", "Bare words")]);
        let strings: Vec<_> = found
            .iter()
            .filter(|(.., place)| *place == Place::Program)
            .map(|(_, said, _)| said.as_str())
            .collect();
        assert_eq!(strings, ["in the script", "key", "x"]);
    }

    #[test]
    fn strings_of_phones_have_their_names() {
        let android = "<resources>\n<!-- no -->\n<string name=\"hello\">Good day</string><plurals name=\"days\"><item quantity=\"one\">One day</item></plurals><color name=\"red\">#FFF</color></resources>";
        let place = Place::Catalogue;
        assert_eq!(
            said(resources(android)),
            [
                ("hello".into(), "Good day".into(), place),
                ("days".into(), "One day".into(), place)
            ]
        );
        assert_eq!(
            said(pairs("/* no */ \"hello\" = \"Good day\";\n")),
            [("hello".into(), "Good day".into(), place)]
        );
    }

    proptest! {
        #[test]
        fn any_markup_is_read_without_a_panic(source in "(?s)[a-z<>{}\"'/!\\-= \n\\\\é]{0,80}") {
            let _ = (texts(&source), resources(&source), pairs(&source));
        }
    }
}
