//! Every setting as a flag of the command line, made from the settings themselves.

use clap::{Arg, ArgMatches, Command, value_parser};
use serde::Serialize;
use serde_json::{Map, Value};

use super::Config;

/// Settings as flags; they win over the environment and the file.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Overrides(Map<String, Value>);

impl<'n, V: Into<Value>> FromIterator<(&'n str, V)> for Overrides {
    fn from_iter<I: IntoIterator<Item = (&'n str, V)>>(given: I) -> Self {
        let named = |(name, value): (&str, V)| (name.to_owned(), value.into());
        Self(given.into_iter().map(named).collect())
    }
}

/// All settings by name, with their defaults.
pub(super) fn settings() -> Map<String, Value> {
    match serde_json::to_value(Config::default()) {
        Ok(Value::Object(settings)) => settings,
        _ => Map::new(),
    }
}

/// `--name-of-setting VALUE`; a switch stands alone or is `--switch=false`.
fn flag(name: &str, default: &Value) -> Arg {
    let arg = Arg::new(name.to_owned())
        .long(name.replace('_', "-"))
        .global(true);
    match default {
        Value::Bool(_) => arg
            .value_name("true|false")
            .value_parser(value_parser!(bool))
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("true"),
        Value::Number(_) => arg
            .value_name("N")
            .value_parser(value_parser!(i64))
            .allow_hyphen_values(true),
        _ => arg.value_name("VALUE"),
    }
}

/// The value that was given, of the kind that its default has. What has none may be a number.
fn given(matches: &ArgMatches, name: &str, default: &Value) -> Option<Value> {
    match default {
        Value::Bool(_) => matches.get_one::<bool>(name).map(|on| Value::from(*on)),
        Value::Number(_) => matches.get_one::<i64>(name).map(|n| Value::from(*n)),
        Value::Null => matches.get_one::<String>(name).map(|text| {
            let number = text.parse::<u64>().map(Value::from);
            number.unwrap_or_else(|_| Value::from(text.as_str()))
        }),
        _ => matches
            .get_one::<String>(name)
            .map(|text| Value::from(text.as_str())),
    }
}

impl clap::Args for Overrides {
    fn augment_args(command: Command) -> Command {
        let settings = settings();
        command.args(settings.iter().map(|(name, default)| flag(name, default)))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl clap::FromArgMatches for Overrides {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut flags = Self::default();
        flags.update_from_arg_matches(matches)?;
        Ok(flags)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        for (name, default) in settings() {
            if let Some(value) = given(matches, &name, &default) {
                self.0.insert(name, value);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::{Args as _, FromArgMatches as _};

    use super::*;

    const GUIDE: &str = include_str!("../../../docs/guide-operator.md");

    fn read(line: &str) -> Result<Overrides, clap::Error> {
        let command = Overrides::augment_args(Command::new("x"));
        let matches = command.try_get_matches_from(line.split(' '))?;
        Overrides::from_arg_matches(&matches)
    }

    #[test]
    fn every_setting_is_a_flag_of_its_kind_and_reaches_the_settings() {
        for (name, default) in settings() {
            let flag = name.replace('_', "-");
            let (text, value) = match &default {
                Value::Bool(on) => (format!("={}", !on), Value::from(!on)),
                Value::Number(_) => (" 7".into(), Value::from(7)),
                Value::Null if name.starts_with("rate_") => (" 7".into(), Value::from(7)),
                _ if name == "listen" => (" [::1]:7".into(), Value::from("[::1]:7")),
                _ if name == "log_format" => (" json".into(), Value::from("json")),
                _ => (" 7words".into(), Value::from("7words")),
            };
            let flags = read(&format!("x --{flag}{text}")).unwrap();
            assert_eq!(
                flags,
                Overrides::from_iter([(name.as_str(), value.clone())])
            );
            let config = Config::load(None, &flags).unwrap();
            assert_eq!(
                serde_json::to_value(config).unwrap()[&name],
                value,
                "{name}"
            );
        }
        assert_eq!(read("x").unwrap(), Overrides::default());
        assert_eq!(
            read("x --demo").unwrap(),
            Overrides::from_iter([("demo", true)])
        );
        let ahead = Overrides::from_iter([("clock_offset_days", -3)]);
        assert_eq!(read("x --clock-offset-days -3").unwrap(), ahead);
        assert!(read("x --idle-days many").is_err() && read("x --demo=perhaps").is_err());
    }

    #[test]
    fn every_setting_has_its_row_in_the_guide() {
        let rows = GUIDE.lines().filter_map(|line| line.strip_prefix("| `"));
        let cells = rows.filter_map(|row| row.split(" | ").next());
        let named: BTreeSet<&str> = cells
            .flat_map(|cell| cell.split(", "))
            .map(|name| name.trim_matches('`'))
            .collect();
        let settings = settings();
        let known: BTreeSet<&str> = settings.keys().map(String::as_str).collect();
        assert_eq!(named, known);
    }
}
