//! `cairn checkin …`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

/// What can be done with check-ins.
#[derive(Debug, Subcommand)]
pub enum CheckinCommand {
    Add(Box<AddFlags>),
    List(ListFlags),
    Show {
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        id: String,
    },
    Edit(Box<EditFlags>),
    Delete {
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        id: String,
    },
}

/// Where a new check-in comes from.
#[derive(Debug, Args)]
pub struct AddFlags {
    #[arg(long, value_name = "FILE", conflicts_with_all = ["Fields", "at"])]
    pub file: Option<PathBuf>,
    #[arg(long, value_name = "MOMENT")]
    pub at: Option<String>,
    #[command(flatten)]
    pub fields: Fields,
}

/// What to correct in a check-in.
#[derive(Debug, Args)]
pub struct EditFlags {
    #[arg(value_name = "ID", allow_hyphen_values = true)]
    pub id: String,
    #[command(flatten)]
    pub fields: Fields,
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    pub clear: Vec<ClearField>,
}

/// Which check-ins to list.
#[derive(Debug, Args)]
pub struct ListFlags {
    #[arg(long, value_name = "DATE")]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "DATE")]
    pub to: Option<NaiveDate>,
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
}

/// The answers of a check-in as flags. Those not given stay open (`add`) or as they were (`edit`).
#[derive(Clone, Debug, Default, Args)]
#[group(id = "Fields", multiple = true)]
pub struct Fields {
    #[arg(long, value_name = "0-10")]
    pub craving: Option<u8>,
    #[arg(long, value_name = "0-10")]
    pub mood: Option<u8>,
    #[arg(long, value_name = "0-10")]
    pub sleep: Option<u8>,
    #[arg(long, value_name = "0-10")]
    pub confidence: Option<u8>,
    #[arg(long, value_enum)]
    pub risky: Option<YesNo>,
    #[arg(long = "use", value_enum, id = "use")]
    pub substance_use: Option<UseArg>,
    #[arg(long, value_name = "DATE", value_delimiter = ',', requires = "use")]
    pub used_on: Vec<NaiveDate>,
    #[arg(long, value_enum, value_delimiter = ',')]
    pub halt: Option<Vec<HaltArg>>,
    #[arg(long, value_enum)]
    pub medication: Option<MedicationArg>,
    #[arg(long, value_name = "TEXT", conflicts_with = "note_file")]
    pub note: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub note_file: Option<PathBuf>,
}

impl Fields {
    /// Whether no field at all was given.
    pub fn is_empty(&self) -> bool {
        self.craving.is_none()
            && self.mood.is_none()
            && self.sleep.is_none()
            && self.confidence.is_none()
            && self.risky.is_none()
            && self.substance_use.is_none()
            && self.halt.is_none()
            && self.medication.is_none()
            && self.note.is_none()
            && self.note_file.is_none()
    }
}

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum YesNo {
    Yes,
    No,
}

/// The three answers about use since the last check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum UseArg {
    No,
    Yes,
    RatherNotSay,
}

/// Hungry, angry, lonely, tired, or none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum HaltArg {
    Hungry,
    Angry,
    Lonely,
    Tired,
    None,
}

/// What became of the planned medication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MedicationArg {
    Taken,
    Partly,
    NotTaken,
    NonePlanned,
}

/// The fields that can be emptied again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ClearField {
    Craving,
    Mood,
    Sleep,
    Confidence,
    Risky,
    Use,
    Halt,
    Medication,
    Note,
}
