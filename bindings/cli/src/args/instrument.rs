//! `cairn instrument …`.

use std::path::PathBuf;

use clap::Subcommand;

/// What can be done with instruments.
#[derive(Debug, Subcommand)]
pub enum InstrumentCommand {
    List,
    Take {
        #[arg(value_name = "INSTRUMENT", required_unless_present = "file")]
        instrument: Option<String>,
        #[arg(long, value_name = "LIST", allow_hyphen_values = true)]
        answers: Option<String>,
        #[arg(long, value_name = "MOMENT")]
        at: Option<String>,
        #[arg(long, value_name = "FILE", conflicts_with_all = ["instrument", "answers", "at"])]
        file: Option<PathBuf>,
    },
    Results {
        #[arg(value_name = "INSTRUMENT")]
        instrument: Option<String>,
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
    },
    Delete {
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        id: String,
    },
    Score {
        #[arg(value_name = "INSTRUMENT")]
        instrument: String,
        #[arg(long, value_name = "LIST", allow_hyphen_values = true)]
        answers: String,
    },
}
