//! `cairn insight …`.

use clap::Subcommand;

/// What can be seen in what was written.
#[derive(Debug, Subcommand)]
pub enum InsightCommand {
    Now,
    Works,
    Rules,
    Rule {
        #[arg(value_name = "RULE")]
        rule: String,
    },
    Seen {
        #[arg(value_name = "RULE")]
        rule: String,
    },
    On {
        #[arg(value_name = "RULE")]
        rule: String,
    },
    Off {
        #[arg(value_name = "RULE")]
        rule: String,
    },
}
