//! `cairn learn …`, `cairn family …`

use chrono::NaiveDate;
use clap::Subcommand;

/// What there is to learn.
#[derive(Debug, Subcommand)]
pub enum LearnCommand {
    List,
    Show {
        #[arg(value_name = "NAME")]
        text: String,
        #[arg(long)]
        sources: bool,
        #[arg(long, value_name = "DATE", conflicts_with = "sources")]
        remind: Option<NaiveDate>,
    },
}

/// Family mode.
#[derive(Debug, Subcommand)]
pub enum FamilyCommand {
    Lessons,
    Show {
        #[arg(value_name = "NAME")]
        lesson: String,
        #[arg(long)]
        sources: bool,
    },
    Words {
        #[arg(long)]
        sources: bool,
    },
    Ages {
        #[arg(value_name = "YEARS")]
        years: Option<u8>,
        #[arg(long)]
        sources: bool,
    },
    Check {
        #[arg(long, value_name = "LIST", allow_hyphen_values = true)]
        answers: Option<String>,
        #[arg(long)]
        keep: bool,
        #[arg(long)]
        sources: bool,
    },
    Kept {
        #[command(subcommand)]
        command: KeptCommand,
    },
    Private {
        #[arg(long)]
        sources: bool,
    },
    Leaving {
        #[arg(long)]
        sources: bool,
    },
    Hide,
}

/// What a family member kept of how they are.
#[derive(Debug, Subcommand)]
pub enum KeptCommand {
    List,
    Delete {
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        id: String,
    },
    Undo {
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        id: String,
    },
}
