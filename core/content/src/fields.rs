//! Which field keeps a file of data from being read. The reader of TOML says it in English sentences; here it becomes
//! a field with a stable code, so that whoever made the file is told in their own language what to change.

use cairn_model::field::{FieldCode, FieldError};
use serde::de::DeserializeOwned;

/// Reads a file of data.
///
/// # Errors
/// The first field to blame, with the list it stands in: `steps.text`. Where it is no TOML, the line: `line 3`.
pub fn read<T: DeserializeOwned>(source: &str) -> Result<T, FieldError> {
    toml::from_str(source).map_err(|error| blame(source, &error))
}

/// How the reader's sentences begin, and what that means. The field is named between backticks in those with `true`.
const SENTENCES: [(&str, FieldCode, bool); 6] = [
    ("missing field `", FieldCode::Missing, true),
    ("unknown field `", FieldCode::UnknownField, true),
    ("unknown variant `", FieldCode::NotAChoice, false),
    ("invalid value", FieldCode::OutOfRange, false),
    ("invalid length", FieldCode::OutOfRange, false),
    ("invalid type", FieldCode::WrongKind, false),
];

fn blame(source: &str, error: &toml::de::Error) -> FieldError {
    let at = error.span().map_or(0, |span| span.start);
    let before = source.get(..at).unwrap_or(source);
    if toml::from_str::<toml::Table>(source).is_err() {
        let line = before.matches('\n').count() + 1;
        return FieldError::new(format!("line {line}"), FieldCode::NotToml);
    }
    let mut known = SENTENCES.iter();
    let known = known.find(|(begins, ..)| error.message().starts_with(begins));
    let (code, named) = known.map_or((FieldCode::WrongKind, false), |(_, code, named)| {
        (*code, *named)
    });
    let name = match error.message().split('`').nth(1) {
        Some(name) if named => Some(name),
        _ => key(source, before),
    };
    let parts = [list(source, at), name];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    FieldError::new(parts.join("."), code)
}

/// The key before a place: what stands left of the last `=` that begins a line's value.
fn key<'s>(source: &'s str, before: &str) -> Option<&'s str> {
    let end = source[before.len()..].find('\n');
    let until = end.map_or(source.len(), |end| before.len() + end);
    let mut lines = source[..until].lines().rev();
    lines.find_map(|line| Some(line.split_once('=')?.0.trim()))
}

/// The table or list that a place stands in, where it is not the outermost.
fn list(source: &str, at: usize) -> Option<&str> {
    let mut lines = source.split_inclusive('\n');
    let mut start = 0;
    let upto = lines.by_ref().take_while(|line| {
        let begins = start;
        start += line.len();
        begins <= at
    });
    let headings = upto.filter_map(|line| {
        let inner = line.trim().strip_prefix('[')?.strip_suffix(']')?;
        let inner = inner.strip_prefix('[').unwrap_or(inner);
        let inner = inner.strip_suffix(']').unwrap_or(inner).trim();
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-');
        (!inner.is_empty() && inner.chars().all(plain)).then_some(inner)
    });
    headings.last()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields, rename_all = "snake_case")]
    enum Kind {
        One,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only read")]
    struct Step {
        text: String,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only read")]
    struct File {
        title: String,
        kind: Kind,
        #[serde(default)]
        size: u8,
        #[serde(default)]
        names: Vec<String>,
        #[serde(default)]
        steps: Vec<Step>,
    }

    const GOOD: &str = "title = \"A = B\"\nkind = \"one\"\nsize = 1\nnames = [\n  \"a\",\n  \"b\",\n]\n\n[[steps]]\ntext = \"first\"\n\n[[steps]]\ntext = \"second\"\n";

    #[test]
    fn the_field_to_blame_is_named() {
        assert!(read::<File>(GOOD).is_ok());
        for (from, to, field, code) in [
            ("title = \"A = B\"\n", "", "title", FieldCode::Missing),
            ("\"one\"", "\"two\"", "kind", FieldCode::NotAChoice),
            ("size = 1", "size = 300", "size", FieldCode::OutOfRange),
            ("size = 1", "size = \"1\"", "size", FieldCode::WrongKind),
            ("size = 1", "sise = 1", "sise", FieldCode::UnknownField),
            ("  \"b\"", "  2", "names", FieldCode::WrongKind),
            ("text = \"second\"", "", "steps.text", FieldCode::Missing),
            ("\"second\"", "2", "steps.text", FieldCode::WrongKind),
            (
                "text = \"first\"",
                "txt = \"first\"",
                "steps.txt",
                FieldCode::UnknownField,
            ),
            ("size = 1", "size =", "line 3", FieldCode::NotToml),
            (
                "size = 1",
                "size = 1\nsize = 2",
                "line 4",
                FieldCode::NotToml,
            ),
        ] {
            assert!(GOOD.contains(from), "{from}");
            let bad = read::<File>(&GOOD.replace(from, to)).unwrap_err();
            assert_eq!(bad, FieldError::new(field, code), "{to}");
        }
    }
}
