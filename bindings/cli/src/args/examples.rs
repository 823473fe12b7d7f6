//! The examples that stand in the help of commands.

use super::*;

/// Commands that need an example, in their own help or in a subcommand's.
const SHOWN: [&str; 16] = [
    "plan",
    "sos",
    "ifthen",
    "urge",
    "remind",
    "calendar",
    "lapse",
    "insight",
    "goal",
    "learn",
    "family",
    "directory",
    "overdose",
    "pack",
    "export",
    "import",
];

/// Commands that need examples in their own help.
const EACH: [&str; 21] = [
    "plan add",
    "sos",
    "ifthen add",
    "urge start",
    "remind",
    "calendar",
    "lapse add",
    "insight",
    "goal step add",
    "learn show",
    "family",
    "directory search",
    "directory import",
    "overdose",
    "pack build",
    "pack sign",
    "pack trust",
    "pack install",
    "export",
    "import",
    "instrument take",
];

/// The examples in the help of a command itself, each as it would be typed.
fn own(command: &clap::Command) -> Vec<String> {
    let long = command.get_long_about().map(ToString::to_string);
    let long = long.unwrap_or_default();
    let lines = long.lines().filter(|line| line.starts_with("  cairn "));
    lines.map(|line| line.trim().to_owned()).collect()
}

/// Those and the ones of all commands below it.
fn examples(command: &clap::Command) -> Vec<String> {
    let below = command.get_subcommands().flat_map(examples);
    own(command).into_iter().chain(below).collect()
}

/// A line as a shell takes it apart: at spaces, but not between quotes.
fn words(line: &str) -> Vec<&str> {
    let parts = line.split('"').enumerate();
    parts
        .flat_map(|(at, part)| match at % 2 {
            0 => part.split_whitespace().collect(),
            _ => vec![part],
        })
        .collect()
}

#[test]
fn the_commands_of_each_day_have_examples() {
    let whole = command();
    for name in SHOWN {
        let all = examples(whole.find_subcommand(name).unwrap());
        let says = |line: &String| words(line).contains(&name);
        assert!(all.iter().any(says), "{name} has no example of its own");
    }
}

#[test]
fn commands_with_much_to_type_have_examples_of_their_own() {
    let whole = command();
    for path in EACH {
        let mut place = &whole;
        for name in path.split(' ') {
            place = place.find_subcommand(name).unwrap();
        }
        let own = own(place).len();
        assert!((2..=7).contains(&own), "{path} has {own} examples");
    }
}

#[test]
fn every_example_can_be_typed() {
    let all = examples(&command());
    assert!(all.len() > SHOWN.len(), "the search itself works");
    for line in all {
        let read = command().try_get_matches_from(words(&line));
        assert!(read.is_ok(), "{line}: {}", read.unwrap_err());
    }
}
