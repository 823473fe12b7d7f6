//! A command line that does not fit, of a command that comes all the same: what fits of it.

use std::ffi::OsString;

use clap::FromArgMatches;

use super::{Cli, Command, heeding};
use crate::usage;

/// Commands that nothing given wrongly keeps away, by their whole path.
const ANYWAY: [&str; 3] = ["cairn overdose", "cairn sos", "cairn family hide"];

/// The command of these words, with what can be read of the rest, where it is one that comes anyway. It keeps nothing:
/// nobody knows what was meant.
pub fn what_fits(words: &[OsString]) -> Option<Cli> {
    let path = usage::command(words.iter().cloned());
    if !ANYWAY.contains(&path.as_str()) {
        return None;
    }
    let mut fitting: Vec<OsString> = path.split(' ').map(OsString::from).collect();
    let mut cli = read(&fitting)?;
    let mut names = fitting.clone().into_iter().skip(1).peekable();
    let rest = words.iter().skip(1);
    let rest = rest.filter(|word| names.next_if(|name| name == *word).is_none());
    let rest: Vec<OsString> = rest.cloned().collect();
    let mut at = 0;
    while at < rest.len() {
        // A word that fits alone, or a flag with its value.
        let longer = [1, 2].into_iter().find_map(|count| {
            let more = [&fitting, rest.get(at..at + count)?].concat();
            Some((read(&more)?, more, count))
        });
        at += match longer {
            Some((read, more, count)) => {
                (cli, fitting) = (read, more);
                count
            }
            None => 1,
        };
    }
    if let Command::Overdose { keep, .. } = &mut cli.command {
        *keep = false;
    }
    Some(cli)
}

fn read(words: &[OsString]) -> Option<Cli> {
    let set = |value: &std::ffi::OsStr| !value.is_empty() && value.to_str().is_some();
    let matches = heeding(super::command(), &set).try_get_matches_from(words);
    Cli::from_arg_matches(&matches.ok()?).ok()
}
