//! What each command does.

mod checkin;
mod directory;
mod family;
mod grant;
mod init;
pub mod instrument;
mod learn;
mod link;
mod overdose;
mod overview;
pub mod sos;
mod take;

use crate::args::{Cli, Command, ExportFormat, Global, InstrumentCommand};
use crate::failure::Failure;
use crate::screen::{Answer, Screen};
use crate::session::Session;

/// Does what was asked.
///
/// # Errors
/// Whatever the command's own failures are.
pub fn run(cli: Cli, screen: Screen) -> Result<Answer, Failure> {
    let global = &cli.global;
    match cli.command {
        Command::Init { passphrase, demo } => init::run(global, screen, passphrase, demo),
        Command::Sos => Ok(sos::show()),
        Command::Learn { command } => learn::run(&command),
        Command::Family { command } => family::run(global, screen, &command),
        Command::Overdose { step, number } => overdose::run(screen, step, number.as_deref()),
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
        Command::Instrument {
            command:
                InstrumentCommand::Take {
                    instrument,
                    answers,
                    at,
                    file,
                },
        } => {
            let given = take::Given {
                instrument,
                answers,
                at,
                file,
            };
            at_home(global, screen, |session| take::run(session, given))
        }
        Command::Checkin { command } => {
            at_home(global, screen, |session| checkin::run(session, command))
        }
        Command::Dashboard { days } => {
            at_home(global, screen, |session| overview::dashboard(session, days))
        }
        Command::Export {
            format: ExportFormat::Json,
            out,
        } => at_home(global, screen, |session| {
            overview::export(session, out.as_deref())
        }),
        Command::Check => at_home(global, screen, overview::check),
        Command::Link { command } => at_home(global, screen, |session| link::run(session, command)),
        Command::Grant { command } => {
            at_home(global, screen, |session| grant::run(session, command))
        }
        Command::Directory { command } => {
            at_home(global, screen, |session| directory::run(session, command))
        }
        Command::Sync => at_home(global, screen, link::sync),
    }
}

/// Opens the home, acts, and closes it before anything is said: what is shown is kept.
fn at_home(
    global: &Global,
    screen: Screen,
    act: impl FnOnce(&Session) -> Result<Answer, Failure>,
) -> Result<Answer, Failure> {
    let session = Session::open(global, screen)?;
    let answer = act(&session);
    let closed = session.close();
    answer.and_then(|answer| closed.map(|()| answer))
}
