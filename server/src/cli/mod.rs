//! The command line.

pub(crate) mod counsellor;
pub(crate) mod voucher;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use tokio::signal::unix::{SignalKind, signal};

use crate::clock::{Clock as _, SystemClock};
use crate::config::{Config, Finding, LoadError, Overrides, Severity};
use crate::key::ServerKey;
use crate::problem::Refusal;
use crate::storage::Storage;
use crate::{StartError, http, texts};

/// Why a command did not do its work.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// Settings could not be read.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The server did not start, or its database could not be opened.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The database did not do it.
    #[error("the database failed")]
    Database,
    /// The name is empty, too long or taken.
    #[error("this name cannot be used")]
    Name,
    /// There is no counsellor of that name.
    #[error("there is no counsellor of that name")]
    NoCounsellor,
    /// The operating system gave no random bytes, or the terminal is gone.
    #[error("the operating system did not do its part: {0}")]
    Io(#[from] std::io::Error),
}

impl CliError {
    /// A stable name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Load(LoadError::NoFile(_)) => "settings_file",
            Self::Load(LoadError::Wrong(_)) => "settings",
            Self::Start(error) => error.code(),
            Self::Database => "database_failed",
            Self::Name => "name",
            Self::NoCounsellor => "no_counsellor",
            Self::Io(_) => "system",
        }
    }
}

impl From<Refusal> for CliError {
    fn from(_: Refusal) -> Self {
        Self::Database
    }
}

impl From<sqlx::Error> for CliError {
    fn from(_: sqlx::Error) -> Self {
        Self::Database
    }
}

#[derive(Parser)]
#[command(name = "cairn-server", version)]
struct Cli {
    /// The file with settings.
    #[arg(long, global = true, env = "CAIRN_CONFIG")]
    config: Option<PathBuf>,
    #[command(flatten)]
    overrides: Overrides,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Runs the server; also done when no command is given.
    Serve,
    /// Says what is wrong with the settings.
    CheckConfig,
    /// Makes vouchers.
    Voucher(Voucher),
    /// Counsellor accounts.
    #[command(subcommand)]
    Counsellor(Counsellor),
}

#[derive(Args)]
struct Voucher {
    /// How many.
    #[arg(long, default_value_t = 1)]
    count: usize,
    /// Good for so many days.
    #[arg(long, default_value_t = 3)]
    days: u32,
}

#[derive(Subcommand)]
enum Counsellor {
    /// Makes a one-time sign-up link.
    Add {
        /// The counsellor's name. `name` is a setting.
        #[arg(value_name = "NAME")]
        counsellor: String,
    },
    /// Lists counsellors.
    List,
    /// Removes a counsellor's account with all that belongs to it.
    Remove {
        /// The counsellor's name.
        #[arg(value_name = "NAME")]
        counsellor: String,
    },
}

/// The command line with its help texts.
fn command() -> clap::Command {
    cairn_content::help::localise(Cli::command())
}

/// Runs the command line of this process.
pub async fn run() -> ExitCode {
    let asked = command()
        .try_get_matches()
        .and_then(|asked| Cli::from_arg_matches(&asked));
    let cli = match asked {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    match dispatch(cli).await {
        Ok(code) => code,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{}", texts::error(&error));
            if let CliError::Start(StartError::Config(findings)) = &error {
                let _ = findings.iter().try_for_each(print_finding);
            }
            ExitCode::FAILURE
        }
    }
}

async fn dispatch(cli: Cli) -> Result<ExitCode, CliError> {
    let config = Config::load(cli.config.as_deref(), &cli.overrides)?;
    match cli.command.unwrap_or(Command::Serve) {
        Command::Serve => serve(config).await?,
        Command::CheckConfig => return check(&config).await,
        Command::Voucher(Voucher { count, days }) => {
            let key = ServerKey::load(&config.key_file()).map_err(StartError::Key)?;
            let today = SystemClock::ahead(config.clock_offset_days).day();
            for voucher in voucher::make(&key, today, count, days)? {
                writeln!(std::io::stdout(), "{voucher}")?;
            }
        }
        Command::Counsellor(command) => counsellor(&config, command).await?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn serve(config: Config) -> Result<(), CliError> {
    http::start_logging(&config, std::io::stderr);
    // Before anything is said to the outside, so that no signal is missed.
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let clock = SystemClock::ahead(config.clock_offset_days);
    let running = crate::start(config, clock).await?;
    let text = texts::listening(running.url(), running.addr());
    writeln!(std::io::stdout(), "{text}")?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    tracing::info!("stopping");
    running.shutdown().await;
    Ok(())
}

async fn open(config: &Config) -> Result<Storage, CliError> {
    let clock = std::sync::Arc::new(SystemClock::ahead(config.clock_offset_days));
    Ok(crate::open(config, clock).await?.1)
}

async fn counsellor(config: &Config, command: Counsellor) -> Result<(), CliError> {
    let storage = open(config).await?;
    let done = with(&storage, config, command).await;
    storage.close().await;
    done
}

async fn with(storage: &Storage, config: &Config, command: Counsellor) -> Result<(), CliError> {
    match command {
        Counsellor::Add { counsellor } => {
            let link = counsellor::add(storage, &config.url(config.listen), &counsellor).await?;
            writeln!(std::io::stdout(), "{}", link.ok_or(CliError::Name)?)?;
        }
        Counsellor::List => {
            for line in counsellor::list(storage).await? {
                writeln!(std::io::stdout(), "{line}")?;
            }
        }
        Counsellor::Remove { counsellor } => {
            if !counsellor::remove(storage, &counsellor).await? {
                return Err(CliError::NoCounsellor);
            }
        }
    }
    Ok(())
}

/// Everything that can be found out without starting, the database included.
async fn check(config: &Config) -> Result<ExitCode, CliError> {
    let mut findings = config.check();
    findings.extend(config.check_files());
    let fine = findings
        .iter()
        .all(|finding| finding.severity == Severity::Warning);
    if let (true, Some(database)) = (fine, config.database())
        && !crate::storage::can_connect(&database).await
    {
        let (code, setting) = ("database-unreachable", "database");
        findings.push(Finding {
            code,
            setting,
            severity: Severity::Error,
        });
    }
    for finding in &findings {
        print_finding(finding)?;
    }
    if findings
        .iter()
        .any(|finding| finding.severity == Severity::Error)
    {
        return Ok(ExitCode::FAILURE);
    }
    writeln!(std::io::stdout(), "{}", texts::check_fine())?;
    Ok(ExitCode::SUCCESS)
}

fn print_finding(finding: &Finding) -> std::io::Result<()> {
    writeln!(std::io::stderr(), "{}", texts::finding(finding))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_flag_has_its_help_text() {
        command().debug_assert();
        assert_eq!(
            cairn_content::help::missing(&Cli::command()),
            Vec::<String>::new()
        );
        assert_eq!(
            cairn_content::help::stale(&Cli::command(), &[]),
            Vec::<String>::new()
        );
    }

    /// A setting is a flag of every command: an argument of the same name would be taken for it.
    #[test]
    fn no_argument_of_a_command_hides_a_setting() {
        let read = |line: &str| {
            let matches = command().try_get_matches_from(line.split(' ')).unwrap();
            Cli::from_arg_matches(&matches).unwrap().overrides
        };
        for line in [
            "x counsellor add Anna",
            "x counsellor remove Anna",
            "x voucher --count 2 --days 3",
        ] {
            assert_eq!(read(line), Overrides::default(), "{line}");
        }
        let named = Overrides::from_iter([("name", "Clinic")]);
        assert_eq!(read("x counsellor add Anna --name Clinic"), named);
        assert_eq!(read("x --name Clinic counsellor add Anna"), named);
    }
}
