//! What each command does.

pub mod instrument;
pub mod sos;

use crate::args::{Cli, Command, InstrumentCommand};
use crate::failure::Failure;
use crate::screen::{Answer, Screen};

/// Does what was asked.
///
/// # Errors
/// Whatever the command's own failures are.
pub fn run(cli: Cli, _screen: Screen) -> Result<Answer, Failure> {
    match cli.command {
        Command::Sos => Ok(sos::show()),
        Command::Instrument {
            command: InstrumentCommand::List,
        } => Ok(instrument::list()),
        Command::Instrument {
            command:
                InstrumentCommand::Score {
                    instrument,
                    answers,
                },
        } => instrument::score_only(&instrument, &answers),
        _ => Err(Failure::of_code("internal", false)),
    }
}
