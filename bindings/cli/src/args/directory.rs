//! `cairn directory …`

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// What can be done with service directories.
#[derive(Debug, Subcommand)]
pub enum DirectoryCommand {
    Import(ImportFlags),
    Search(SearchFlags),
    Show {
        #[arg(value_name = "NAME", allow_hyphen_values = true)]
        id: String,
    },
    List {
        #[arg(long)]
        places: bool,
    },
    Remove {
        #[arg(value_name = "DIRECTORY")]
        source: String,
    },
}

/// Which directory to take in.
#[derive(Debug, Args)]
pub struct ImportFlags {
    #[arg(value_name = "PATH", required_unless_present = "example")]
    pub path: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["path", "source", "name", "hours_zone"])]
    pub example: bool,
    #[arg(long, value_name = "DIRECTORY")]
    pub source: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    #[arg(long, value_name = "ZONE")]
    pub hours_zone: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}

/// What to search for.
#[derive(Debug, Args)]
pub struct SearchFlags {
    #[arg(value_name = "WORDS")]
    pub words: Vec<String>,
    #[arg(long, value_name = "LANGUAGE")]
    pub spoken: Option<String>,
    #[arg(long, value_name = "PLACE")]
    pub near: Option<String>,
    #[arg(long, value_name = "KM", requires = "near", value_parser = clap::value_parser!(u32).range(1..=20_100))]
    pub within: Option<u32>,
    #[arg(long)]
    pub free: bool,
    #[arg(long)]
    pub open: bool,
    #[arg(long, value_name = "YEARS")]
    pub age: Option<u8>,
    #[arg(long)]
    pub all: bool,
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=500))]
    pub limit: u32,
}
