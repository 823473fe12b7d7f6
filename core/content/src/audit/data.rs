//! The texts of content that is data: every string of a file, by the path of its field.

use super::{Place, Text};
use serde_json::Value;

fn text(key: &str, said: &str) -> Text {
    Text {
        key: key.to_owned(),
        said: said.to_owned(),
        place: Place::Data,
    }
}

pub(super) fn toml(source: &str) -> Result<Vec<Text>, String> {
    let table: toml::Table = toml::from_str(source).map_err(|error| error.message().to_owned())?;
    let mut out = Vec::new();
    walk("", &toml::Value::Table(table), &mut out);
    Ok(out)
}

pub(super) fn json(source: &str) -> Result<Vec<Text>, String> {
    let value: Value = serde_json::from_str(source).map_err(|error| error.to_string())?;
    let mut out = Vec::new();
    walk_json("", &value, &mut out);
    Ok(out)
}

pub(super) fn lines(source: &str) -> Vec<Text> {
    let numbered = (1..).zip(source.lines());
    numbered
        .filter(|(_, line)| line.chars().any(char::is_alphabetic))
        .map(|(number, line)| text(&format!("line {number}"), line))
        .collect()
}

/// The language that a file names.
pub(super) fn language(source: &str) -> String {
    let table: toml::Table = toml::from_str(source).unwrap_or_default();
    let about = table.get("about").and_then(toml::Value::as_table);
    [Some(&table), about]
        .into_iter()
        .flatten()
        .find_map(|table| table.get("language")?.as_str())
        .unwrap_or("en")
        .to_owned()
}

fn walk(path: &str, value: &toml::Value, out: &mut Vec<Text>) {
    match value {
        toml::Value::String(said) => out.push(text(path, said)),
        toml::Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                walk(&join(path, &at.to_string()), value, out);
            }
        }
        toml::Value::Table(table) => {
            for (name, value) in table {
                walk(&join(path, name), value, out);
            }
        }
        _ => {}
    }
}

fn walk_json(path: &str, value: &Value, out: &mut Vec<Text>) {
    match value {
        Value::String(said) => out.push(text(path, said)),
        Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                walk_json(&join(path, &at.to_string()), value, out);
            }
        }
        Value::Object(map) => {
            for (name, value) in map {
                walk_json(&join(path, name), value, out);
            }
        }
        _ => {}
    }
}

fn join(path: &str, name: &str) -> String {
    match path {
        "" => name.to_owned(),
        _ => format!("{path}.{name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_string_has_the_path_of_its_field() {
        let source = "title = \"A\"\nminutes = 3\n[[steps]]\ntext = \"B\"\n[[steps]]\ntext = [\"C\", \"D\"]\n[about]\nlanguage = \"es\"\n";
        let mut keys: Vec<_> = toml(source)
            .unwrap()
            .into_iter()
            .map(|text| format!("{}={}", text.key, text.said))
            .collect();
        keys.sort();
        assert_eq!(
            keys,
            [
                "about.language=es",
                "steps.0.text=B",
                "steps.1.text.0=C",
                "steps.1.text.1=D",
                "title=A"
            ]
        );
        assert_eq!(language(source), "es");
        assert_eq!(language("a = 1"), "en");
        assert!(toml("a = ").is_err());
    }

    #[test]
    fn lines_are_numbered() {
        assert_eq!(lines("id,name\n1,2\n3,\"A door\"\n")[1].key, "line 3");
    }

    #[test]
    fn json_is_read_by_its_fields_and_codes_hide_no_letter() {
        let texts = json(r#"{"a": {"b": ["\u0061", 3]}}"#).unwrap();
        assert_eq!(
            (texts[0].key.as_str(), texts[0].said.as_str()),
            ("a.b.0", "a")
        );
        assert!(json("{").is_err());
    }
}
