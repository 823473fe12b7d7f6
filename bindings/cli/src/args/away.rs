//! `cairn away …`.

use cairn_companion::Break;
use chrono::NaiveDate;
use clap::{Subcommand, ValueEnum};

/// What can be done about times away.
#[derive(Debug, Subcommand)]
pub enum AwayCommand {
    Add {
        #[arg(value_name = "PLACE", value_enum)]
        of: PlaceArg,
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
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

/// Where somebody came out of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PlaceArg {
    Detox,
    Hospital,
    Prison,
}

impl From<PlaceArg> for Break {
    fn from(place: PlaceArg) -> Self {
        match place {
            PlaceArg::Detox => Self::Detox,
            PlaceArg::Hospital => Self::Hospital,
            PlaceArg::Prison => Self::Prison,
        }
    }
}
