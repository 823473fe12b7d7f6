//! `cairn lapse …`.

use cairn_companion::Break;
use cairn_model::lapse::Safe;
use clap::{Args, Subcommand, ValueEnum};

/// What can be done about lapses.
#[derive(Debug, Subcommand)]
pub enum LapseCommand {
    Add(LapseFlags),
    List,
    Show {
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        id: String,
    },
    Edit {
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        id: String,
        #[command(flatten)]
        flags: LapseFlags,
    },
    Delete {
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        id: String,
    },
    Undo {
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        id: String,
    },
    Tell {
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        id: String,
        #[arg(long)]
        preview: bool,
    },
    Tolerance {
        #[arg(long, value_enum)]
        after: Option<BreakArg>,
    },
}

/// The answers of a debrief. Each can be left out.
#[derive(Clone, Debug, Default, Args)]
pub struct LapseFlags {
    #[arg(long, value_name = "MOMENT")]
    pub when: Option<String>,
    #[arg(long, value_enum)]
    pub safe: Option<SafeArg>,
    #[arg(long, value_name = "TEXT")]
    pub situation: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub thoughts: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub helped: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub next: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub substance: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub amount: Option<String>,
}

/// Whether somebody is safe now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SafeArg {
    Yes,
    No,
    NotSure,
}

/// What kind of break there was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum BreakArg {
    Abstinence,
    Detox,
    Hospital,
    Prison,
}

impl From<SafeArg> for Safe {
    fn from(safe: SafeArg) -> Self {
        match safe {
            SafeArg::Yes => Self::Yes,
            SafeArg::No => Self::No,
            SafeArg::NotSure => Self::NotSure,
        }
    }
}

impl From<BreakArg> for Break {
    fn from(after: BreakArg) -> Self {
        match after {
            BreakArg::Abstinence => Self::Abstinence,
            BreakArg::Detox => Self::Detox,
            BreakArg::Hospital => Self::Hospital,
            BreakArg::Prison => Self::Prison,
        }
    }
}
