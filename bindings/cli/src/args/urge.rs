//! `cairn urge …`.

use clap::{Args, Subcommand};

use super::{DidArg, HaltArg};

/// What can be done with the urge timer.
#[derive(Debug, Subcommand)]
pub enum UrgeCommand {
    Start(StartFlags),
    Show,
    End(EndFlags),
    List,
    Delete {
        #[arg(value_name = "URGE", allow_hyphen_values = true)]
        urge: String,
    },
    Undo {
        #[arg(value_name = "URGE", allow_hyphen_values = true)]
        urge: String,
    },
}

/// How an urge begins.
#[derive(Debug, Args)]
pub struct StartFlags {
    #[arg(long, value_name = "0-10")]
    pub craving: u8,
    #[arg(long, value_name = "3-20", default_value_t = cairn_model::urge::MINUTES_USUAL)]
    pub minutes: u8,
    #[arg(
        long,
        value_name = "STEP",
        conflicts_with = "no_step",
        allow_hyphen_values = true
    )]
    pub step: Option<String>,
    #[arg(long)]
    pub no_step: bool,
    #[arg(long, value_enum, value_delimiter = ',')]
    pub halt: Vec<HaltArg>,
}

/// How an urge went.
#[derive(Debug, Args)]
pub struct EndFlags {
    #[arg(value_name = "URGE", allow_hyphen_values = true)]
    pub urge: Option<String>,
    #[arg(long, value_name = "0-10")]
    pub craving: u8,
    #[arg(long, value_enum)]
    pub did: Option<DidArg>,
    #[arg(long, value_name = "TEXT")]
    pub helped: Option<String>,
}
