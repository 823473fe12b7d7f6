//! Reintegration goals as they cross.

use cairn_companion as core;
use cairn_model::goal as model;

use crate::mirror::{entered, kept, mirror, record};

mirror! {
    /// The part of life that a goal is about.
    Area = model::Area {
        /// Work.
        Work,
        /// Somewhere to live.
        Housing,
        /// School, training, learning.
        Education,
        /// Family, friends, others.
        Relationships,
        /// Body and mind.
        Health,
        /// Courts, papers, sentences.
        Justice,
        /// Income, debts, saving.
        Money,
    }
}

record! {
    /// A goal and the steps towards it.
    Goal = model::Goal {
        /// The part of life.
        area: Area,
        /// What the person wants.
        title: String,
        /// Why they want it.
        why: Option<String>,
        /// The steps, in the person's order.
        steps: Vec<GoalStep>,
        /// The day on which they called the whole goal reached.
        done: Option<String>,
    }
}

record! {
    /// A step towards a goal. Its dates are those on the wall, wherever the person is.
    GoalStep = model::Step {
        /// Which step; stays the same when it is changed or moved.
        id: String,
        /// What to do.
        text: String,
        /// The day it is meant for.
        due: Option<String>,
        /// The day on which to remind.
        remind: Option<String>,
        /// The day on which it was done.
        done: Option<String>,
    }
}

entered! {
    /// A goal as it is entered, without its steps.
    GoalDraft = model::GoalDraft {
        /// The part of life.
        area: Area,
        /// What the person wants. At most 200 characters.
        title: String,
        /// Why. At most 2,000 characters.
        #[uniffi(default)]
        why: Option<String>,
    }
}

entered! {
    /// A step as it is entered.
    GoalStepDraft = model::StepDraft {
        /// What to do. At most 200 characters.
        text: String,
        /// The day it is meant for.
        #[uniffi(default)]
        due: Option<String>,
        /// The day on which to remind.
        #[uniffi(default)]
        remind: Option<String>,
    }
}

kept! {
    /// A goal as it is kept.
    KeptGoal = model::Goal => Goal
}

record! {
    /// A step that somebody wants to be reminded of.
    GoalReminder = core::Reminder {
        /// The goal.
        goal: String,
        /// The step.
        step: String,
        /// What to do.
        text: String,
        /// The date on the wall.
        on: String,
    }
}
