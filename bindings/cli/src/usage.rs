//! A command line that could not be read: what is wrong with it, by argument and never by value.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::args;
use crate::failure::{Exit, Failure};

/// Stands for an argument that has no name, in the texts too.
const UNNAMED: &str = "none";
/// No argument of this program is longer; what is may be a value.
const LONGEST_NAME: usize = 24;

/// What is wrong with these words of a command line, in this program's own.
pub fn failure(error: &clap::Error, words: impl IntoIterator<Item = OsString>) -> Failure {
    let argument = argument(error);
    let failure = Failure::new(code(error.kind()), Exit::Usage)
        .with("argument", argument.as_deref().unwrap_or(UNNAMED))
        .with("choices", choices(error))
        .with("command", command(words));
    match argument {
        Some(argument) => failure.of_argument(argument),
        None => failure,
    }
}

fn code(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::InvalidSubcommand => "usage_unknown_command",
        ErrorKind::UnknownArgument => "usage_unknown_argument",
        ErrorKind::MissingRequiredArgument
        | ErrorKind::MissingSubcommand
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => "usage_missing_argument",
        ErrorKind::InvalidValue
        | ErrorKind::ValueValidation
        | ErrorKind::NoEquals
        | ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues => "usage_bad_value",
        _ => "usage",
    }
}

/// The argument to blame. What was typed in the place of a name is repeated only where it looks like one.
fn argument(error: &clap::Error) -> Option<String> {
    let named = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(name)) => name.clone(),
        Some(ContextValue::Strings(names)) => names.join(", "),
        _ => return None,
    };
    (error.kind() != ErrorKind::UnknownArgument || is_flag(&named)).then_some(named)
}

fn is_flag(text: &str) -> bool {
    let name = |c: char| c == '-' || c.is_ascii_lowercase() || c.is_ascii_digit();
    text.starts_with('-') && text.len() <= LONGEST_NAME && text.chars().all(name)
}

/// What the argument takes, where that is a list of words.
fn choices(error: &clap::Error) -> String {
    match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(choices)) if !choices.is_empty() => choices.join(", "),
        _ => UNNAMED.to_owned(),
    }
}

/// The command whose `--help` tells more: as far as the words name one.
pub fn command(words: impl IntoIterator<Item = OsString>) -> String {
    let mut tree = args::command();
    let mut path = tree.get_name().to_owned();
    for word in words.into_iter().skip(1) {
        if let Some(sub) = tree.find_subcommand(&word) {
            path = format!("{path} {}", sub.get_name());
            tree = sub.clone();
        }
    }
    path
}

#[cfg(test)]
#[path = "usage/tests.rs"]
mod tests;
