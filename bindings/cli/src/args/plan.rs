//! `cairn plan …`.

use cairn_model::plan::{EntryKind, Section};
use clap::{Args, Subcommand, ValueEnum};

/// What can be done with the plan.
#[derive(Debug, Subcommand)]
pub enum PlanCommand {
    Show,
    Add {
        #[arg(value_name = "STEP", value_enum)]
        section: SectionArg,
        #[arg(value_name = "TEXT")]
        text: String,
        #[command(flatten)]
        more: EntryFlags,
        #[arg(long, value_name = "PLACE", value_parser = clap::value_parser!(u16).range(1..))]
        at: Option<u16>,
    },
    Edit {
        #[arg(value_name = "ENTRY", allow_hyphen_values = true)]
        entry: String,
        #[arg(long, value_name = "TEXT")]
        text: Option<String>,
        #[command(flatten)]
        more: EntryFlags,
        #[arg(long, value_name = "FIELD", value_delimiter = ',')]
        clear: Vec<ClearEntry>,
    },
    Move {
        #[arg(value_name = "ENTRY", allow_hyphen_values = true)]
        entry: String,
        #[arg(value_name = "PLACE", value_parser = clap::value_parser!(u16).range(1..))]
        place: u16,
    },
    Remove {
        #[arg(value_name = "ENTRY", allow_hyphen_values = true)]
        entry: String,
    },
    Undo,
    Versions,
    Restore {
        #[arg(value_name = "VERSION")]
        version: String,
    },
}

/// What an entry can have beside its text.
#[derive(Clone, Debug, Default, Args)]
pub struct EntryFlags {
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    pub number: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    #[arg(long, value_enum)]
    pub kind: Option<KindOfEntry>,
}

/// The parts of a plan, by name or by the number of the step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SectionArg {
    #[value(alias = "1")]
    WarningSigns,
    #[value(alias = "2")]
    Alone,
    #[value(alias = "3")]
    Distractions,
    #[value(alias = "4")]
    Help,
    #[value(alias = "5")]
    Professionals,
    #[value(alias = "6")]
    Surroundings,
    Reasons,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum KindOfEntry {
    Text,
    Person,
    Place,
    Service,
    Emergency,
}

/// The fields of an entry that can be emptied again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ClearEntry {
    Number,
    Note,
}

impl From<SectionArg> for Section {
    fn from(section: SectionArg) -> Self {
        match section {
            SectionArg::WarningSigns => Self::WarningSigns,
            SectionArg::Alone => Self::Alone,
            SectionArg::Distractions => Self::Distractions,
            SectionArg::Help => Self::Help,
            SectionArg::Professionals => Self::Professionals,
            SectionArg::Surroundings => Self::Surroundings,
            SectionArg::Reasons => Self::Reasons,
        }
    }
}

impl From<KindOfEntry> for EntryKind {
    fn from(kind: KindOfEntry) -> Self {
        match kind {
            KindOfEntry::Text => Self::Text,
            KindOfEntry::Person => Self::Person,
            KindOfEntry::Place => Self::Place,
            KindOfEntry::Service => Self::Service,
            KindOfEntry::Emergency => Self::Emergency,
        }
    }
}
