//! The command tree. Help texts are not here: `cairn_content::help::localise` takes them from the
//! catalogue, so that they pass the words linter like every other sentence a person reads.

mod anyway;
mod away;
mod calendar;
mod checkin;
mod directory;
mod goal;
mod grant;
mod ifthen;
mod insight;
mod instrument;
mod lapse;
mod learn;
mod link;
mod pack;
mod plan;
mod remind;
mod urge;

use std::ffi::OsStr;
use std::path::PathBuf;

use crate::language;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

pub use anyway::what_fits;
pub use away::AwayCommand;
pub use calendar::CalendarCommand;
pub use checkin::{
    AddFlags, CheckinCommand, ClearField, EditFlags, Fields, HaltArg, ListFlags, MedicationArg,
    UseArg, YesNo,
};
pub use directory::{DirectoryCommand, ImportFlags, SearchFlags};
pub use goal::{AreaArg, ClearStep, GoalCommand, StepCommand, StepName};
pub use grant::{DetailArg, GiveFlags, GrantCommand, KindArg};
pub use ifthen::{
    BodyArg, CueFlags, DayArg, DidArg, EditPlanFlags, FeelingArg, IfthenCommand, OfferFlags,
    OutcomeFlags, PlanFlags,
};
pub use insight::InsightCommand;
pub use instrument::InstrumentCommand;
pub use lapse::{BreakArg, LapseCommand, LapseFlags};
pub use learn::{FamilyCommand, KeptCommand, LearnCommand};
pub use link::LinkCommand;
pub use pack::PackCommand;
pub use plan::{ClearEntry, EntryFlags, PlanCommand};
pub use remind::{AddReminder, EditReminder, EntryKindArg, How, RemindCommand, When};
pub use urge::{EndFlags, StartFlags, UrgeCommand};

/// Everything one call of `cairn` was asked for.
#[derive(Debug, Parser)]
#[command(name = "cairn", version, arg_required_else_help = true)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
pub struct Global {
    #[arg(long, global = true, env = "CAIRN_HOME", value_name = "DIR")]
    pub home: Option<PathBuf>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, global = true, env = language::VARIABLE, value_name = "TAG")]
    pub language: Option<String>,
    #[arg(long, global = true, value_name = "MOMENT")]
    pub now: Option<String>,
    #[arg(long, global = true, value_name = "N")]
    pub seed: Option<u64>,
    #[arg(long, global = true, value_name = "ZONE")]
    pub zone: Option<String>,
    #[arg(long, global = true)]
    pub yes: bool,
}

/// The variable that names the emergency number, like `overdose --number`.
pub const NUMBER_VARIABLE: &str = "CAIRN_EMERGENCY_NUMBER";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    Init {
        #[arg(long)]
        passphrase: bool,
        #[arg(long)]
        demo: bool,
    },
    Checkin {
        #[command(subcommand)]
        command: CheckinCommand,
    },
    Instrument {
        #[command(subcommand)]
        command: InstrumentCommand,
    },
    Dashboard {
        #[arg(long, value_name = "DAYS", default_value_t = 28, value_parser = clap::value_parser!(u32).range(1..=90))]
        days: u32,
    },
    Sos,
    Plan {
        #[command(subcommand)]
        command: PlanCommand,
    },
    Lapse {
        #[command(subcommand)]
        command: LapseCommand,
    },
    Away {
        #[command(subcommand)]
        command: AwayCommand,
    },
    Calendar {
        #[command(subcommand)]
        command: CalendarCommand,
    },
    Goal {
        #[command(subcommand)]
        command: GoalCommand,
    },
    Ifthen {
        #[command(subcommand)]
        command: IfthenCommand,
    },
    Urge {
        #[command(subcommand)]
        command: UrgeCommand,
    },
    Insight {
        #[command(subcommand)]
        command: Option<InsightCommand>,
    },
    Learn {
        #[command(subcommand)]
        command: LearnCommand,
    },
    Family {
        #[command(subcommand)]
        command: FamilyCommand,
    },
    Overdose {
        #[arg(long, value_name = "N")]
        step: Option<usize>,
        #[arg(long, value_name = "NUMBER", env = NUMBER_VARIABLE)]
        number: Option<String>,
        #[arg(long, requires = "number", conflicts_with = "step")]
        keep: bool,
    },
    Link {
        #[command(subcommand)]
        command: LinkCommand,
    },
    Grant {
        #[command(subcommand)]
        command: GrantCommand,
    },
    Directory {
        #[command(subcommand)]
        command: DirectoryCommand,
    },
    Remind {
        #[command(subcommand)]
        command: RemindCommand,
    },
    Sync,
    Pack {
        #[command(subcommand)]
        command: PackCommand,
    },
    Export {
        #[arg(long, value_enum, default_value_t = ExportFormat::Json)]
        format: ExportFormat,
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    Import {
        #[arg(value_name = "FILE", required_unless_present = "undo")]
        file: Option<PathBuf>,
        #[arg(long)]
        preview: bool,
        #[arg(long, conflicts_with_all = ["file", "preview"])]
        undo: bool,
    },
    Check,
}

impl Command {
    /// Whether it hides what stands on the screen.
    pub fn hides(&self) -> bool {
        matches!(self, Self::Family { command } if matches!(command, FamilyCommand::Hide))
    }

    /// Whether it helps at once, so that no setting of another thing keeps it away.
    pub fn is_urgent(&self) -> bool {
        match self {
            Self::Sos | Self::Overdose { .. } | Self::Family { .. } => true,
            Self::Lapse { command } => matches!(command, LapseCommand::Tolerance { .. }),
            _ => false,
        }
    }
}

/// The forms that `export` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    Json,
    Text,
    Ics,
}

/// The command tree with its help texts.
pub fn command() -> clap::Command {
    let command = Cli::command()
        // Whatever the file is called: every text says `cairn`.
        .bin_name("cairn")
        .after_long_help(crate::say::text("cli-help-after"));
    cairn_content::help::localise(command)
}

/// Reads the arguments of this process.
///
/// # Errors
/// What `clap` finds wrong, and its answers to `--help` and `--version`.
pub fn parse() -> Result<Cli, clap::Error> {
    let set = |value: &OsStr| !value.is_empty();
    let matches = heeding(command(), &set).try_get_matches()?;
    Cli::from_arg_matches(&matches)
}

/// The command without the variables whose values don't count as set.
fn heeding(command: clap::Command, is_set: &dyn Fn(&OsStr) -> bool) -> clap::Command {
    command
        .mut_args(|arg| {
            let value = arg.get_env().and_then(std::env::var_os);
            if value.is_some_and(|value| !is_set(&value)) {
                arg.env(None)
            } else {
                arg
            }
        })
        .mut_subcommands(|sub| heeding(sub, is_set))
}

#[cfg(test)]
#[path = "args/tests.rs"]
mod tests;

#[cfg(test)]
mod examples;
