//! Help texts of commands, from the catalogue.

use crate::catalogue::{ENGLISH, language_of, try_text};
use crate::fallback::{Fallback, notice};
use clap::{ArgAction, Command};

/// Set what a command and all below it say of themselves and their arguments.
///
/// The keys are `help-<command>`, `help-<command>-<subcommand>` and so on; an argument's is its
/// command's key, then its id. A longer text is the key's attribute `.long`. `_` reads as `-`.
/// Where these are not in the language of this program, each begins by saying so.
#[must_use]
pub fn localise(command: Command) -> Command {
    let key = format!("help-{}", name(command.get_name()));
    let notice = notice(Fallback::Text, language_of(&key).tag());
    let command = under(command, &key, &|key| try_text(key).ok());
    match notice {
        Some(notice) => noted(command, &notice),
        None => command,
    }
}

fn noted(command: Command, notice: &str) -> Command {
    command
        .before_help(notice.to_owned())
        .mut_subcommands(|sub| noted(sub, notice))
}

/// Keys that a command needs and the catalogue lacks, so that a test can demand there be none.
#[must_use]
pub fn missing(command: &Command) -> Vec<String> {
    let mut keys = needed(command);
    keys.retain(|key| try_text(key).is_err());
    keys
}

/// Keys of the English catalogue that begin like this command's and belong to nothing in it, nor to
/// another program whose name begins the same.
#[must_use]
pub fn stale(command: &Command, others: &[&str]) -> Vec<String> {
    let needed = needed(command);
    let own = format!("help-{}", name(command.get_name()));
    let other = |key: &str| {
        let mut others = others.iter().map(|other| format!("help-{other}"));
        others.any(|other| key.starts_with(&other))
    };
    let lines = ENGLISH.iter().flat_map(|(_, source)| source.lines());
    lines
        .filter_map(|line| Some(line.split_once('=')?.0.trim_end()))
        .filter(|key| *key == own || key.starts_with(&format!("{own}-")))
        .filter(|key| !other(key))
        .filter(|key| !needed.iter().any(|needed| needed == key))
        .map(str::to_owned)
        .collect()
}

/// The keys of a command, its arguments and all below it.
fn needed(command: &Command) -> Vec<String> {
    let mut out = Vec::new();
    collect(
        command,
        &format!("help-{}", name(command.get_name())),
        &mut out,
    );
    out
}

type Lookup<'a> = &'a dyn Fn(&str) -> Option<String>;

fn under(mut command: Command, key: &str, text: Lookup<'_>) -> Command {
    if let Some(about) = text(key) {
        command = command.about(about);
    }
    if let Some(long) = text(&format!("{key}.long")) {
        command = command.long_about(long);
    }
    command = command.mut_args(|mut arg| {
        let key = format!("{key}-{}", name(arg.get_id().as_str()));
        if let Some(help) = text(&key) {
            arg = arg.help(help);
        }
        if let Some(long) = text(&format!("{key}.long")) {
            arg = arg.long_help(long);
        }
        arg
    });
    command.mut_subcommands(|sub| {
        let key = format!("{key}-{}", name(sub.get_name()));
        under(sub, &key, text)
    })
}

fn name(id: &str) -> String {
    id.replace('_', "-")
}

fn collect(command: &Command, key: &str, out: &mut Vec<String>) {
    let keys = command
        .get_arguments()
        .filter(|arg| !matches!(arg.get_action(), ArgAction::Help | ArgAction::Version))
        .map(|arg| format!("{key}-{}", name(arg.get_id().as_str())))
        .chain([key.to_owned()]);
    out.extend(keys);
    for sub in command
        .get_subcommands()
        .filter(|sub| sub.get_name() != "help")
    {
        collect(sub, &format!("{key}-{}", name(sub.get_name())), out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Arg;

    fn command() -> Command {
        let add = Command::new("add").arg(Arg::new("used_on").long("used-on"));
        Command::new("nobody")
            .arg(Arg::new("home").long("home"))
            .subcommand(add)
    }

    #[test]
    fn each_command_and_argument_takes_the_text_of_its_key() {
        let keys = [
            "help-nobody",
            "help-nobody.long",
            "help-nobody-home",
            "help-nobody-add-used-on",
            "help-nobody-add-used-on.long",
        ];
        let text = |key: &str| keys.contains(&key).then(|| key.to_owned());
        let said = under(command(), "help-nobody", &text);
        let help = |command: &Command, id: &str| {
            let arg = command
                .get_arguments()
                .find(|arg| arg.get_id() == id)
                .unwrap();
            (
                arg.get_help().map(ToString::to_string),
                arg.get_long_help().map(ToString::to_string),
            )
        };
        assert_eq!(said.get_about().unwrap().to_string(), "help-nobody");
        assert_eq!(
            said.get_long_about().unwrap().to_string(),
            "help-nobody.long"
        );
        assert_eq!(help(&said, "home"), (Some("help-nobody-home".into()), None));
        let add = said.find_subcommand("add").unwrap();
        assert!(add.get_about().is_none());
        let key = "help-nobody-add-used-on";
        assert_eq!(
            help(add, "used_on"),
            (Some(key.into()), Some(format!("{key}.long")))
        );
    }

    #[test]
    fn keys_that_are_missing_are_named() {
        assert_eq!(
            missing(&command()),
            [
                "help-nobody-home",
                "help-nobody",
                "help-nobody-add-used-on",
                "help-nobody-add"
            ]
        );
    }
}
