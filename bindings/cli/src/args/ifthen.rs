//! `cairn ifthen …`.

use clap::{Args, Subcommand, ValueEnum};

/// What can be done with if-then plans.
#[derive(Debug, Subcommand)]
pub enum IfthenCommand {
    Add(Box<PlanFlags>),
    List,
    Show {
        #[arg(value_name = "PLAN", allow_hyphen_values = true)]
        plan: String,
    },
    Edit {
        #[arg(value_name = "PLAN", allow_hyphen_values = true)]
        plan: String,
        #[command(flatten)]
        flags: Box<EditPlanFlags>,
    },
    Rehearse {
        #[arg(value_name = "PLAN", allow_hyphen_values = true)]
        plan: String,
    },
    Pause {
        #[arg(value_name = "PLAN", allow_hyphen_values = true)]
        plan: String,
    },
    Resume {
        #[arg(value_name = "PLAN", allow_hyphen_values = true)]
        plan: String,
    },
    Delete {
        #[arg(value_name = "PLAN", allow_hyphen_values = true)]
        plan: String,
    },
    Undo {
        #[arg(value_name = "PLAN", allow_hyphen_values = true)]
        plan: String,
    },
    Offer(OfferFlags),
    Ask,
    Outcome(OutcomeFlags),
}

/// A new plan.
#[derive(Debug, Args)]
pub struct PlanFlags {
    #[command(flatten)]
    pub cue: CueFlags,
    #[arg(long, value_name = "TEXT")]
    pub then: String,
    #[arg(long, value_name = "NAME")]
    pub contact: Option<String>,
    #[arg(
        long,
        value_name = "NUMBER",
        requires = "contact",
        allow_hyphen_values = true
    )]
    pub number: Option<String>,
    #[arg(long)]
    pub rehearsed: bool,
}

/// What to change in a plan.
#[derive(Debug, Args)]
pub struct EditPlanFlags {
    #[command(flatten)]
    pub cue: CueFlags,
    #[arg(long, value_name = "TEXT")]
    pub then: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub contact: Option<String>,
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    pub number: Option<String>,
    #[arg(long, conflicts_with_all = ["contact", "number"])]
    pub no_contact: bool,
}

/// The cue, at most one.
#[derive(Clone, Debug, Default, Args)]
pub struct CueFlags {
    #[arg(long, value_name = "FROM-TO", conflicts_with_all = ["place", "feeling", "with", "body"])]
    pub time: Option<String>,
    #[arg(long, value_name = "DAY", value_delimiter = ',', requires = "time")]
    pub days: Vec<DayArg>,
    #[arg(long, value_name = "NAME", conflicts_with_all = ["feeling", "with", "body"])]
    pub place: Option<String>,
    #[arg(long, value_enum, conflicts_with_all = ["with", "body"])]
    pub feeling: Option<FeelingArg>,
    #[arg(long, value_name = "NAME", conflicts_with = "body")]
    pub with: Option<String>,
    #[arg(long, value_enum)]
    pub body: Option<BodyArg>,
    #[arg(long, value_name = "0-10")]
    pub level: Option<u8>,
}

/// Which check-in to offer a plan for.
#[derive(Debug, Args)]
pub struct OfferFlags {
    #[arg(value_name = "CHECKIN", allow_hyphen_values = true)]
    pub checkin: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub place: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub with: Vec<String>,
}

/// What became of an offer.
#[derive(Debug, Args)]
pub struct OutcomeFlags {
    #[arg(value_name = "OFFER", allow_hyphen_values = true)]
    pub offer: Option<String>,
    #[arg(long, value_enum)]
    pub did: DidArg,
    #[arg(long, value_name = "0-10")]
    pub craving: Option<u8>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// Days of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DayArg {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

/// Feelings that a check-in asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FeelingArg {
    Craving,
    LowMood,
    Unsure,
    Angry,
    Lonely,
}

/// States of the body that a check-in asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum BodyArg {
    Hungry,
    Tired,
    SleptBadly,
}

/// What somebody did with a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DidArg {
    Planned,
    SomethingElse,
    Nothing,
}
