//! `cairn`, the terminal companion.

mod args;
mod bidi;
mod chance;
mod clock;
mod commands;
mod failure;
mod home;
mod http;
mod key;
mod language;
mod lines;
mod questions;
mod rows;
mod say;
mod screen;
mod session;
mod table;
mod usage;
mod views;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;

use crate::args::Cli;
use crate::failure::{Exit, Failure};
use crate::screen::Screen;

fn main() -> ExitCode {
    language::choose();
    match args::parse() {
        Ok(cli) => done(cli),
        Err(error) => unreadable(&error),
    }
}

/// Does what was asked, and says how it ended.
fn done(cli: Cli) -> ExitCode {
    let screen = Screen::new(cli.global.json);
    let outcome = commands::run(cli, screen)
        .and_then(|answer| screen.show(&answer).map(|()| answer.unfinished));
    match outcome {
        Ok(None) => ExitCode::SUCCESS,
        Ok(Some(failure)) | Err(failure) => {
            screen.fail(&failure);
            ExitCode::from(failure.exit() as u8)
        }
    }
}

/// Help and version, or what is wrong with the command line.
fn unreadable(error: &clap::Error) -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let json = words.iter().any(|word| word == "--json");
    let bare = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if error.use_stderr() && (json || !bare) {
        let cli = args::what_fits(&words);
        let failure = usage::failure(error, words);
        if let Some(cli) = cli {
            return anyway(cli, &failure);
        }
        Screen::new(json).fail(&failure);
        return ExitCode::from(failure.exit() as u8);
    }
    // There is nobody left to tell when the terminal is gone.
    let _ = error.print();
    if bare {
        ExitCode::from(Exit::Usage as u8)
    } else {
        ExitCode::SUCCESS
    }
}

/// Does as much as could be understood, after one line of what could not. Where something is hidden, no word of it.
fn anyway(cli: Cli, failure: &Failure) -> ExitCode {
    if !cli.command.hides() {
        Screen::new(cli.global.json).fail_briefly(failure);
    }
    done(cli);
    ExitCode::from(failure.exit() as u8)
}
