//! The calendar, lapses and their debrief as they cross.

use cairn_companion::{self as core, Tell as CoreTell};
use cairn_model::{lapse as model, month};

use crate::cross::Cross;
use crate::mirror::{choice, draft, kept, mirror, record};
use crate::moment::Moment;
use crate::records::dashboard::Day;
use crate::records::sos::{Sos, Tolerance};

record! {
    /// What is known of a month.
    MonthView = month::MonthView {
        /// Which, such as `2026-11`.
        month: String,
        /// Its days up to today, in order; none that are still to come.
        days: Vec<Day>,
        /// Days ever marked *no*, in all months together.
        days_that_count: u32,
    }
}

mirror! {
    /// Whether somebody is safe right now.
    Safe = model::Safe {
        /// They say so.
        Yes,
        /// They say they are not.
        No,
        /// They can't tell.
        NotSure,
    }
}

mirror! {
    /// One question of the debrief, in their order. Each may be left out.
    Question = model::Question {
        /// Are you safe right now?
        Safe,
        /// What was going on before?
        Situation,
        /// What went through your mind?
        Thoughts,
        /// What helped, even a little?
        Helped,
        /// What would help in the next hour?
        Next,
        /// What was it? Only if they want to say.
        Substance,
        /// How much? Only if they want to say.
        Amount,
    }
}

draft! {
    /// A lapse as it is entered. Anything may be left out.
    LapseDraft = model::LapseDraft {
        /// When it was; now where left out.
        #[uniffi(default)]
        when: Option<Moment>,
        /// Whether they are safe now.
        #[uniffi(default)]
        safe: Option<Safe>,
        /// What was going on before. At most 2,000 characters.
        #[uniffi(default)]
        situation: Option<String>,
        /// What went through their mind. At most 2,000 characters.
        #[uniffi(default)]
        thoughts: Option<String>,
        /// What helped. At most 2,000 characters.
        #[uniffi(default)]
        helped: Option<String>,
        /// What they want to do next. At most 2,000 characters.
        #[uniffi(default)]
        next: Option<String>,
        /// What it was. At most 200 characters.
        #[uniffi(default)]
        substance: Option<String>,
        /// How much. At most 200 characters.
        #[uniffi(default)]
        amount: Option<String>,
    }
}

record! {
    /// One lapse.
    Lapse = model::Lapse {
        /// When it was.
        when: Moment,
        /// Whether the person was safe when they wrote it down.
        safe: Option<Safe>,
        /// What was going on before.
        situation: Option<String>,
        /// What went through their mind.
        thoughts: Option<String>,
        /// What helped, or helped a little.
        helped: Option<String>,
        /// What they want to do next.
        next: Option<String>,
        /// What it was, in their own word.
        substance: Option<String>,
        /// How much, in their own words.
        amount: Option<String>,
    }
}

kept! {
    /// A lapse as it is kept.
    KeptLapse = model::Lapse => Lapse
}

choice! {
    /// Whether somebody can be told of a lapse, and what is sent then: the check-in of its day.
    Tell = CoreTell {
        /// No grant holds that covers it.
        Nobody,
        /// It is shared, or goes out with the next synchronisation.
        Shared {
            /// With whom.
            with: Vec<Hearer>,
        },
        /// It can be shared.
        Possible {
            /// With whom.
            with: Vec<Hearer>,
        },
        /// It could not be read just now.
        Unknown,
    }
}

/// Somebody who is told.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Hearer {
    /// The link.
    pub link: String,
    /// What they call themselves.
    pub label: String,
    /// Whether the server has it.
    pub sent: bool,
    /// What they see, as JSON: exactly what is sent.
    pub sees: String,
}

impl Cross<Hearer> for core::Hearer {
    fn cross(self) -> Hearer {
        let Self {
            link,
            label,
            sent,
            sees,
        } = self;
        Hearer {
            link: link.to_string(),
            label,
            sent,
            sees: String::from_utf8_lossy(&sees.to_bytes()).into_owned(),
        }
    }
}

record! {
    /// What is offered once a lapse was written down.
    Debrief = core::Debrief {
        /// The lapse as it was kept.
        lapse: KeptLapse,
        /// The crisis screen opens at once: they said that they are not safe, or can't tell.
        sos_first: bool,
        /// The crisis screen.
        sos: Sos,
        /// What lowered tolerance means.
        tolerance: Tolerance,
        /// Whether somebody can be told. Nothing was sent by writing it down.
        tell: Tell,
        /// Days that count: as many as before; none where they could not be read just now.
        days_that_count: Option<u32>,
        /// The calendar shows use on the day of the lapse already; none as above.
        marked: Option<bool>,
    }
}
