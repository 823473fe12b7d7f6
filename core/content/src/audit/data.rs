//! The texts of content that is data: every string of a file, by the path of its field.

use super::{Place, Text};

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

/// JSON is read line by line: its words stand there as they are, unless written as codes.
pub(super) fn json(source: &str) -> Result<Vec<Text>, String> {
    if source.contains("\\u") {
        return Err("letters written as \\u codes can't be read here".into());
    }
    Ok(lines(source))
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
    let join = |name: &str| match path {
        "" => name.to_owned(),
        _ => format!("{path}.{name}"),
    };
    match value {
        toml::Value::String(said) => out.push(text(path, said)),
        toml::Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                walk(&join(&at.to_string()), value, out);
            }
        }
        toml::Value::Table(table) => {
            for (name, value) in table {
                walk(&join(name), value, out);
            }
        }
        _ => {}
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
        assert!(json("{\"a\": \"\\u0061\"}").is_err());
    }
}
