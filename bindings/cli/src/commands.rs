//! What each command does.

mod away;
mod calendar;
mod checkin;
mod directory;
mod documents;
mod export;
mod family;
mod goal;
mod grant;
mod ifthen;
mod import;
mod init;
mod insight;
pub mod instrument;
mod lapse;
mod learn;
mod link;
mod named;
mod overdose;
mod overview;
mod pack;
mod plan;
mod remind;
mod results;
pub mod sos;
mod take;
pub mod urge;

use crate::args::{Cli, Command, Global, InsightCommand, InstrumentCommand, LapseCommand};
use crate::failure::Failure;
use crate::home::Home;
use crate::language;
use crate::screen::{Answer, Screen};
use crate::session::Session;

/// Does what was asked.
///
/// # Errors
/// Whatever the command's own failures are.
pub fn run(cli: Cli, screen: Screen) -> Result<Answer, Failure> {
    let global = &cli.global;
    // What is urgent comes in English then.
    if !cli.command.is_urgent() {
        language::check(global.language.as_deref())?;
    }
    match cli.command {
        Command::Init { passphrase, demo } => init::run(global, screen, passphrase, demo),
        Command::Sos => Ok(sos::show(global, screen)),
        Command::Lapse {
            command: LapseCommand::Tolerance { after },
        } => Ok(lapse::tolerance(after)),
        Command::Learn { command } => learn::run(global, screen, &command),
        Command::Family { command } => family::run(global, screen, &command),
        Command::Overdose {
            number: Some(number),
            keep: true,
            ..
        } => at_home(global, screen, |session| {
            overdose::keep(global, session, &number)
        }),
        Command::Overdose { step, number, .. } => {
            overdose::run(global, screen, step, number.as_deref())
        }
        Command::Instrument { command } => instruments(global, screen, command),
        Command::Checkin { command } => {
            at_home(global, screen, |session| checkin::run(session, command))
        }
        Command::Ifthen { command } => {
            at_home(global, screen, |session| ifthen::run(session, command))
        }
        Command::Urge { command } => at_home(global, screen, |session| urge::run(session, command)),
        Command::Insight { command } => {
            let command = command.unwrap_or(InsightCommand::Now);
            at_home(global, screen, |session| insight::run(session, &command))
        }
        Command::Dashboard { days } => {
            at_home(global, screen, |session| overview::dashboard(session, days))
        }
        Command::Export { format, out } => at_home(global, screen, |session| {
            export::run(session, format, out.as_deref())
        }),
        Command::Import {
            file,
            preview,
            undo,
        } => at_home(global, screen, |session| match file {
            Some(file) if !undo => import::run(session, &file, preview),
            _ => import::undo(session),
        }),
        Command::Plan { command } => at_home(global, screen, |session| plan::run(session, command)),
        Command::Lapse { command } => {
            at_home(global, screen, |session| lapse::run(session, command))
        }
        Command::Away { command } => at_home(global, screen, |session| away::run(session, command)),
        Command::Calendar { command } => {
            at_home(global, screen, |session| calendar::run(session, command))
        }
        Command::Goal { command } => at_home(global, screen, |session| goal::run(session, command)),
        Command::Check => at_home(global, screen, overview::check),
        Command::Link { command } => at_home(global, screen, |session| link::run(session, command)),
        Command::Grant { command } => {
            at_home(global, screen, |session| grant::run(session, command))
        }
        Command::Directory { command } => {
            at_home(global, screen, |session| directory::run(session, command))
        }
        Command::Pack { command } => pack::run(global, screen, command),
        Command::Remind { command } => {
            at_home(global, screen, |session| remind::run(session, command))
        }
        Command::Sync => at_home(global, screen, link::sync),
    }
}

/// `instrument …`: listing and scoring need no home, the rest does.
fn instruments(
    global: &Global,
    screen: Screen,
    command: InstrumentCommand,
) -> Result<Answer, Failure> {
    match command {
        InstrumentCommand::List => match opened(global, screen)? {
            Some(session) => closing(session, instrument::list),
            None => Ok(instrument::bundled()),
        },
        InstrumentCommand::Score {
            instrument,
            answers,
        } => {
            if instrument::bundled_of(&instrument).is_some() {
                return instrument::score_only(&instrument, &answers);
            }
            match opened(global, screen)? {
                Some(session) => closing(session, |session| {
                    instrument::score_here(session, &instrument, &answers)
                }),
                None => instrument::score_only(&instrument, &answers),
            }
        }
        InstrumentCommand::Take {
            instrument,
            answers,
            at,
            file,
        } => {
            let given = take::Given {
                instrument,
                answers,
                at,
                file,
            };
            at_home(global, screen, |session| take::run(session, given))
        }
        InstrumentCommand::Results { instrument, limit } => at_home(global, screen, |session| {
            results::list(session, instrument.as_deref(), limit)
        }),
        InstrumentCommand::Delete { id } => {
            at_home(global, screen, |session| results::delete(session, &id))
        }
    }
}

/// Opens the home, acts, and closes it before anything is said: what is shown is kept.
fn at_home(
    global: &Global,
    screen: Screen,
    act: impl FnOnce(&Session) -> Result<Answer, Failure>,
) -> Result<Answer, Failure> {
    closing(Session::open(global, screen)?, act)
}

/// The home, where there is one: what it adds to the program's own is shown, but nothing needs it.
fn opened(global: &Global, screen: Screen) -> Result<Option<Session>, Failure> {
    if Home::locate(global.home.clone()).is_ok_and(|home| home.key_file().exists()) {
        Session::open(global, screen).map(Some)
    } else {
        Ok(None)
    }
}

fn closing(
    session: Session,
    act: impl FnOnce(&Session) -> Result<Answer, Failure>,
) -> Result<Answer, Failure> {
    let answer = act(&session);
    let closed = session.close();
    answer.and_then(|answer| closed.map(|()| answer))
}
