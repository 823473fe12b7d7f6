//! The screen for the worst moment, and what lowered tolerance means, as they cross.

use cairn_companion as core;
use cairn_model::{plan as model, tolerance};

use crate::mirror::{draft, kept, mirror, record};
use crate::texts::Safety;

record! {
    /// Everything that the screen shows, in order. The words are the catalogue's, the entries the person's own.
    Sos = core::Sos {
        /// The language of the texts (BCP 47): English until a clinician has checked them in the person's.
        language: String,
        /// The heading.
        title: String,
        /// The line under it.
        lead: String,
        /// What goes before everything else where a life is in danger.
        danger: String,
        /// One after the other; the first is for the body and needs nothing.
        steps: Vec<SosStep>,
        /// What to do where somebody thinks of dying.
        safety: Safety,
        /// The way to the overdose card.
        overdose: String,
        /// How far these words have been checked, where it has to be said.
        review_note: Option<String>,
        /// Whether anything of the person's own plan is in it.
        own: bool,
        /// The warnings about lowered tolerance, each with its days: show the one that holds today.
        warnings: Vec<SosWarning>,
    }
}

record! {
    /// A warning about lowered tolerance, and when it holds.
    SosWarning = core::SosWarning {
        /// The first day.
        from: String,
        /// The last.
        until: String,
        /// The warning.
        tolerance: Tolerance,
    }
}

record! {
    /// One step of the screen.
    SosStep = core::SosStep {
        /// A stable name: `body`, or that of the plan's section.
        code: String,
        /// What the step is.
        title: String,
        /// What everybody is told.
        text: Option<String>,
        /// The person's own entries.
        entries: Vec<SosEntry>,
        /// Crisis lines with their source.
        lines: Vec<SosLine>,
        /// How to add something, where it is missed.
        how_to_add: Option<String>,
    }
}

record! {
    /// An entry of the plan.
    SosEntry = model::SosEntry {
        /// What the person calls it.
        text: String,
        /// When to call, how to get there.
        note: Option<String>,
        /// The number, as written.
        number: Option<String>,
        /// The link that dials it.
        tel: Option<String>,
        /// Whether this is the emergency number.
        emergency: bool,
    }
}

record! {
    /// A crisis line.
    SosLine = model::SosLine {
        /// Its name.
        name: String,
        /// The number, as written.
        number: String,
        /// The link that dials it.
        tel: String,
        /// When it answers.
        hours: Option<String>,
        /// Where it is for.
        area: Option<String>,
        /// The languages in which it answers.
        languages: Vec<String>,
        /// Whose pack brought it, as the person calls them.
        from: String,
        /// Where the number was read.
        source: String,
        /// The date of that.
        checked: String,
        /// Whether its pack says that no clinician has looked at it yet.
        unsigned: bool,
        ; old
    }
}

mirror! {
    /// What kind of break it was.
    Break = core::Break {
        /// A time without use.
        Abstinence,
        /// Withdrawal treatment.
        Detox,
        /// A stay in hospital.
        Hospital,
        /// A time in prison.
        Prison,
    }
}

record! {
    /// The warning that after a break the body stands less than before.
    Tolerance = core::Tolerance {
        /// After which kind of break; none: after whichever it was.
        after: Option<Break>,
        /// The language of the texts (BCP 47): English until a clinician has checked them in the person's.
        language: String,
        /// The heading.
        title: String,
        /// One thought each: what happens, when the risk is highest, what to have at hand.
        texts: Vec<String>,
        /// Where the facts were read.
        sources: Vec<String>,
        /// How far these words have been checked, where it has to be said.
        review_note: Option<String>,
    }
}

draft! {
    /// "I came out of there on that day." The day may be still to come: who is prepared is warned in time.
    CameOut = tolerance::CameOut {
        /// Of where; never a time without use, which the calendar knows.
        of: Break,
        /// The day.
        on: String,
    }
}

kept! {
    /// A time away as it is kept.
    KeptCameOut = tolerance::CameOut => CameOut
}
