//! `cairn`, the terminal companion.

mod args;
mod chance;
mod clock;
mod commands;
mod failure;
mod home;
mod http;
mod key;
mod language;
mod questions;
mod rows;
mod say;
mod screen;
mod session;
mod table;
mod views;

use std::process::ExitCode;

use crate::failure::{Exit, Failure};
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
    if json && error.use_stderr() {
        Screen::new(true).fail(&Failure::new("usage", Exit::Usage));
    } else {
        // There is nobody left to tell when the terminal is gone.
        let _ = error.print();
    }
    ExitCode::from(if error.use_stderr() {
        Exit::Usage as u8
    } else {
        0
    })
}
