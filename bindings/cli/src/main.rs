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

use std::process::ExitCode;

use clap::error::ErrorKind;

use crate::failure::Exit;
use crate::screen::Screen;

fn main() -> ExitCode {
    language::choose();
    let cli = match args::parse() {
        Ok(cli) => cli,
        Err(error) => return unreadable(&error),
    };
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
    let json = std::env::args_os().any(|argument| argument == "--json");
    let bare = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if error.use_stderr() && (json || !bare) {
        let failure = usage::failure(error, std::env::args_os());
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
