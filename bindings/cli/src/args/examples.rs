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

/// The examples in the help of a command and of all below it, each as it would be typed.
fn examples(command: &clap::Command) -> Vec<String> {
    let long = command.get_long_about().map(ToString::to_string);
    let own = long.unwrap_or_default();
    let own = own.lines().filter(|line| line.starts_with("  cairn "));
    let below = command.get_subcommands().flat_map(examples);
    own.map(|line| line.trim().to_owned())
        .chain(below)
        .collect()
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
        let own = examples(whole.find_subcommand(name).unwrap());
        let says = |line: &String| words(line).contains(&name);
        assert!(own.iter().any(says), "{name} has no example of its own");
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
