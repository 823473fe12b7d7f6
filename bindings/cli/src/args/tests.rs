use super::*;

#[test]
fn the_command_tree_holds_together() {
    command().debug_assert();
}

#[test]
fn every_command_and_argument_has_its_help() {
    assert_eq!(
        cairn_content::help::missing(&Cli::command()),
        Vec::<String>::new()
    );
    assert_eq!(
        cairn_content::help::stale(&Cli::command(), &["cairn-server"]),
        Vec::<String>::new()
    );
}

#[test]
fn every_help_page_can_be_shown() {
    fn visit(mut command: clap::Command, path: &str) {
        let help = command.render_long_help().to_string();
        assert!(help.contains("Usage:"), "{path}");
        for sub in command
            .get_subcommands()
            .filter(|sub| sub.get_name() != "help")
        {
            visit(sub.clone(), &format!("{path} {}", sub.get_name()));
        }
    }
    let mut whole = command();
    whole.build();
    visit(whole, "cairn");
}

/// Commands that the guide only speaks of, and why their output is not in it.
const NOT_SHOWN: [(&str, &str); 17] = [
    ("link accept", SERVER),
    ("link words", SERVER),
    ("link confirm", SERVER),
    ("link withdraw", SERVER),
    ("grant preview", SERVER),
    ("grant give", SERVER),
    ("grant withdraw", SERVER),
    ("lapse tell", SERVER),
    ("pack build", MAKES),
    ("pack key", MAKES),
    ("pack sign", MAKES),
    ("pack distrust", MAKES),
    ("instrument delete", ASKS),
    ("remind export", PAGES),
    ("remind shown", PHONE),
    ("remind opened", PHONE),
    ("remind goal-time", ASKED),
];
const ASKS: &str =
    "It asks first, as the other commands that delete do: tests/terminal/instruments.rs.";
const SERVER: &str = "It needs a server and somebody on the other side: tests/terminal/links.rs.";
const MAKES: &str =
    "It is for who makes packs, with keys and files outside the home: tests/terminal/packs.rs.";
const PAGES: &str =
    "It writes out everything that is kept, pages of it: tests/terminal/portable.rs and remind.rs.";
const PHONE: &str = "It is what a phone reports of itself, not a person.";
const ASKED: &str = "It only says the time that was set.";

/// The paths of all commands that do something, such as `goal step add`.
fn leaves(command: &clap::Command, path: &str, found: &mut Vec<String>) {
    let mut subs = command
        .get_subcommands()
        .filter(|sub| sub.get_name() != "help")
        .peekable();
    if subs.peek().is_none() {
        found.push(path.trim_start().to_owned());
    }
    for sub in subs {
        leaves(sub, &format!("{path} {}", sub.get_name()), found);
    }
}

#[test]
fn the_guide_shows_every_command() {
    let guide = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/guide-terminal.md");
    let guide = std::fs::read_to_string(guide).unwrap();
    let shown: Vec<&str> = guide
        .lines()
        .filter_map(|line| line.strip_prefix("$ cairn "))
        .map(|line| match line.strip_prefix("--now ") {
            Some(rest) => rest.split_once("\" ").map_or(rest, |(_, rest)| rest),
            None => line,
        })
        .map(|line| line.strip_prefix("--json ").unwrap_or(line))
        .map(|line| line.strip_prefix("--yes ").unwrap_or(line))
        .collect();
    let is_shown = |path: &str| {
        shown.iter().any(|line| {
            let rest = line.strip_prefix(path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    };
    let mut all = Vec::new();
    leaves(&Cli::command(), "", &mut all);
    let left_out = |path: &String| NOT_SHOWN.iter().any(|(name, _)| name == path);
    let missing: Vec<&String> = all
        .iter()
        .filter(|path| !is_shown(path) && !left_out(path))
        .collect();
    assert_eq!(
        missing,
        Vec::<&String>::new(),
        "neither shown nor left out for a reason"
    );
    for (name, why) in NOT_SHOWN {
        assert!(all.iter().any(|path| path == name), "{name} is no command");
        assert!(
            !is_shown(name),
            "{name} is shown, so it is no exception: {why}"
        );
    }
}
