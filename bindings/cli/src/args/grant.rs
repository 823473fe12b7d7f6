//! `cairn grant …`.

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

/// What can be done with grants.
#[derive(Debug, Subcommand)]
pub enum GrantCommand {
    Preview(GiveFlags),
    Give(GiveFlags),
    List {
        #[arg(value_name = "LINK", allow_hyphen_values = true)]
        link: Option<String>,
    },
    Withdraw {
        #[arg(value_name = "LINK", allow_hyphen_values = true)]
        link: String,
    },
}

/// What a grant shall cover.
#[derive(Clone, Debug, Args)]
pub struct GiveFlags {
    #[arg(value_name = "LINK", allow_hyphen_values = true)]
    pub link: String,
    #[arg(long, value_enum, value_delimiter = ',', required = true)]
    pub kinds: Vec<KindArg>,
    #[arg(long, value_name = "INSTRUMENT", value_delimiter = ',')]
    pub instruments: Vec<String>,
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub rules: Vec<String>,
    #[arg(long, value_enum, default_value_t = DetailArg::Full)]
    pub detail: DetailArg,
    #[arg(long, value_name = "TEXT")]
    pub purpose: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "DATE")]
    pub until: Option<NaiveDate>,
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
}

/// Kinds of items that a grant can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum KindArg {
    Checkin,
    InstrumentResult,
    Alert,
}

/// How much of an item goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DetailArg {
    Full,
    Summary,
}
