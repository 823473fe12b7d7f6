//! `cairn calendar …`.

use clap::Subcommand;

/// What can be done with the calendar.
#[derive(Debug, Subcommand)]
pub enum CalendarCommand {
    Show {
        #[arg(long, value_name = "MONTH")]
        month: Option<String>,
    },
}
