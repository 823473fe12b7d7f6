//! `cairn remind …`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{ArgGroup, Args, Subcommand, ValueEnum};

use super::YesNo;

/// What can be done with the schedule.
#[derive(Debug, Subcommand)]
pub enum RemindCommand {
    Add(Box<AddReminder>),
    List,
    Show {
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        id: String,
    },
    Edit(Box<EditReminder>),
    Delete {
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        id: String,
    },
    Undo {
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        id: String,
    },
    Next {
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
    },
    Coming {
        #[arg(long, value_name = "DAYS", default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=366))]
        days: u32,
    },
    Snooze {
        #[arg(value_name = "REMINDER", allow_hyphen_values = true)]
        id: String,
        #[arg(long, value_name = "N", default_value_t = 15)]
        minutes: u32,
    },
    Shown {
        #[arg(value_name = "REMINDER", allow_hyphen_values = true)]
        id: String,
    },
    Opened {
        #[arg(value_name = "REMINDER", allow_hyphen_values = true)]
        id: String,
    },
    Done {
        #[arg(value_name = "NAME", allow_hyphen_values = true)]
        id: String,
        #[arg(long)]
        left_out: bool,
    },
    Undone {
        #[arg(value_name = "NAME", allow_hyphen_values = true)]
        id: String,
    },
    Quiet {
        #[arg(value_name = "HOURS")]
        hours: Option<String>,
    },
    GoalTime {
        #[arg(value_name = "TIME")]
        time: Option<String>,
    },
    SelfTest {
        #[arg(long, value_enum)]
        arrived: Option<YesNo>,
    },
    Log {
        #[arg(long, value_name = "DATE")]
        from: Option<NaiveDate>,
        #[arg(long, value_name = "DATE")]
        to: Option<NaiveDate>,
    },
    Export {
        #[arg(long, value_enum, default_value_t = CalendarFormat::Ics)]
        format: CalendarFormat,
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        #[arg(long)]
        own_words: bool,
    },
    Import {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        preview: bool,
        #[arg(long)]
        go_on: bool,
    },
}

/// The forms that a schedule is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CalendarFormat {
    Ics,
}

/// Something new to be reminded of.
#[derive(Debug, Args)]
pub struct AddReminder {
    #[arg(value_enum)]
    pub kind: EntryKindArg,
    #[arg(value_name = "TITLE")]
    pub title: String,
    #[command(flatten)]
    pub when: When,
    #[command(flatten)]
    pub how: How,
}

/// What to change, in all of it or in one of its times.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("single").args(["following", "skip", "move", "restore"]))]
pub struct EditReminder {
    #[arg(value_name = "ID", allow_hyphen_values = true)]
    pub id: String,
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
    #[command(flatten)]
    pub when: When,
    #[command(flatten)]
    pub how: How,
    #[arg(long, conflicts_with = "essential")]
    pub not_essential: bool,
    #[arg(long, value_name = "TIME")]
    pub following: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub skip: Option<String>,
    #[arg(long = "move", value_name = "TIME", requires = "to", id = "move")]
    pub moved: Option<String>,
    #[arg(long, value_name = "TIME", requires = "move")]
    pub to: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub restore: Option<String>,
}

impl EditReminder {
    /// Whether it says more than what becomes of a single time.
    pub fn changes_more(&self) -> bool {
        let same = self.when == When::default() && self.how == How::default();
        !same || self.title.is_some() || self.not_essential
    }
}

/// When it comes.
#[derive(Debug, Default, PartialEq, Eq, Args)]
pub struct When {
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    #[arg(long, value_name = "RULE")]
    pub repeat: Option<String>,
    #[arg(long, value_name = "N")]
    pub minutes: Option<u16>,
    #[arg(long, value_name = "TIMES", value_delimiter = ',')]
    pub times: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "N")]
    pub hours: Option<u16>,
    #[arg(long, value_name = "TIME")]
    pub until: Option<String>,
    #[arg(long, value_name = "STEPS")]
    pub taper: Option<String>,
    #[arg(long)]
    pub as_needed: bool,
    #[arg(long, value_name = "FROM-TO")]
    pub window: Option<String>,
}

/// How to remind, and what belongs to it.
#[derive(Debug, Default, PartialEq, Eq, Args)]
pub struct How {
    #[arg(long, value_name = "TIMES", value_delimiter = ',')]
    pub before: Option<Vec<String>>,
    #[arg(long)]
    pub essential: bool,
    #[arg(long, conflicts_with = "in")]
    pub here: bool,
    #[arg(long = "in", value_name = "ZONE", id = "in")]
    pub zone: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub place: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum EntryKindArg {
    Appointment,
    Medication,
    Prompt,
    NaloxoneRenewal,
    PrescriptionRenewal,
    Test,
    Vaccination,
    Other,
}
