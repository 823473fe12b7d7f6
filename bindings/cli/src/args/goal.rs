//! `cairn goal …`.

use cairn_model::goal::Area;
use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

/// What can be done with goals.
#[derive(Debug, Subcommand)]
pub enum GoalCommand {
    Add {
        #[arg(value_name = "TITLE")]
        title: String,
        #[arg(long, value_enum)]
        area: AreaArg,
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
    },
    List,
    Show {
        #[arg(value_name = "GOAL", allow_hyphen_values = true)]
        goal: String,
    },
    Edit {
        #[arg(value_name = "GOAL", allow_hyphen_values = true)]
        goal: String,
        #[arg(long, value_name = "TEXT")]
        title: Option<String>,
        #[arg(long, value_enum)]
        area: Option<AreaArg>,
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
    },
    Reach {
        #[arg(value_name = "GOAL", allow_hyphen_values = true)]
        goal: String,
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    Reopen {
        #[arg(value_name = "GOAL", allow_hyphen_values = true)]
        goal: String,
    },
    Delete {
        #[arg(value_name = "GOAL", allow_hyphen_values = true)]
        goal: String,
    },
    Undo {
        #[arg(value_name = "GOAL", allow_hyphen_values = true)]
        goal: String,
    },
    Step {
        #[command(subcommand)]
        command: StepCommand,
    },
}

/// What can be done with the steps of a goal.
#[derive(Debug, Subcommand)]
pub enum StepCommand {
    Add {
        #[arg(value_name = "GOAL", allow_hyphen_values = true)]
        goal: String,
        #[arg(value_name = "TEXT")]
        text: String,
        #[command(flatten)]
        days: StepDays,
    },
    Edit {
        #[command(flatten)]
        step: StepName,
        #[arg(long, value_name = "TEXT")]
        text: Option<String>,
        #[command(flatten)]
        days: StepDays,
        #[arg(long, value_name = "FIELD", value_delimiter = ',')]
        clear: Vec<ClearStep>,
    },
    Done {
        #[command(flatten)]
        step: StepName,
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    Undone {
        #[command(flatten)]
        step: StepName,
    },
    Move {
        #[command(flatten)]
        step: StepName,
        #[arg(value_name = "PLACE", value_parser = clap::value_parser!(u16).range(1..))]
        place: u16,
    },
    Remove {
        #[command(flatten)]
        step: StepName,
    },
}

/// Which step of which goal.
#[derive(Clone, Debug, Args)]
pub struct StepName {
    #[arg(value_name = "GOAL", allow_hyphen_values = true)]
    pub goal: String,
    #[arg(value_name = "STEP", allow_hyphen_values = true)]
    pub step: String,
}

/// The days of a step, as the calendar on the wall has them.
#[derive(Clone, Copy, Debug, Default, Args)]
pub struct StepDays {
    #[arg(long, value_name = "DATE")]
    pub due: Option<NaiveDate>,
    #[arg(long, value_name = "DATE")]
    pub remind: Option<NaiveDate>,
}

/// The fields of a step that can be emptied again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ClearStep {
    Due,
    Remind,
}

/// The parts of life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AreaArg {
    Work,
    Housing,
    Education,
    Relationships,
    Health,
    Justice,
    Money,
}

impl From<AreaArg> for Area {
    fn from(area: AreaArg) -> Self {
        match area {
            AreaArg::Work => Self::Work,
            AreaArg::Housing => Self::Housing,
            AreaArg::Education => Self::Education,
            AreaArg::Relationships => Self::Relationships,
            AreaArg::Health => Self::Health,
            AreaArg::Justice => Self::Justice,
            AreaArg::Money => Self::Money,
        }
    }
}
