//! Help texts of commands, from the catalogue.

use crate::catalogue::try_text;
use clap::Command;

/// Set what a command and all below it say of themselves and their arguments.
///
/// The keys are `help-<command>`, `help-<command>-<subcommand>` and so on; an argument's is its
/// command's key, then its id. A longer text is the key's attribute `.long`. `_` reads as `-`.
#[must_use]
pub fn localise(command: Command) -> Command {
    let key = format!("help-{}", name(command.get_name()));
    under(command, &key)
}

fn under(command: Command, key: &str) -> Command {
    let mut command = match (try_text(key), try_text(&format!("{key}.long"))) {
        (Ok(about), Ok(long)) => command.about(about).long_about(long),
        (Ok(about), Err(_)) => command.about(about),
        _ => command,
    };
    command = command.mut_args(|arg| {
        let key = format!("{key}-{}", name(arg.get_id().as_str()));
        match (try_text(&key), try_text(&format!("{key}.long"))) {
            (Ok(help), Ok(long)) => arg.help(help).long_help(long),
            (Ok(help), Err(_)) => arg.help(help),
            _ => arg,
        }
    });
    command.mut_subcommands(|sub| {
        let key = format!("{key}-{}", name(sub.get_name()));
        under(sub, &key)
    })
}

fn name(id: &str) -> String {
    id.replace('_', "-")
}

/// Keys that a command needs and the catalogue lacks, so that a test can demand there be none.
#[must_use]
pub fn missing(command: &Command) -> Vec<String> {
    let mut out = Vec::new();
    collect(
        command,
        &format!("help-{}", name(command.get_name())),
        &mut out,
    );
    out
}

fn collect(command: &Command, key: &str, out: &mut Vec<String>) {
    let args = command.get_arguments().map(|arg| arg.get_id().as_str());
    let own = args.filter(|id| !matches!(*id, "help" | "version"));
    let keys = own
        .map(|id| format!("{key}-{}", name(id)))
        .chain([key.to_owned()]);
    out.extend(keys.filter(|key| try_text(key).is_err()));
    for sub in command
        .get_subcommands()
        .filter(|sub| sub.get_name() != "help")
    {
        collect(sub, &format!("{key}-{}", name(sub.get_name())), out);
    }
}
