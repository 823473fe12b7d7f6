//! If-then plans and what calls for them, as they cross.

use cairn_companion as core;
use cairn_model::ifthen::{self as model, Cue as CoreCue, Why as CoreWhy};
use chrono::Weekday as CoreWeekday;

use crate::mirror::{choice, draft, draft_choice, entered, kept, mirror, record};
use crate::moment::Moment;

draft! {
    /// One plan: if this, then that.
    IfThen = model::IfThen {
        /// What it waits for.
        cue: Cue,
        /// What the person does then, in their own words. At most 200 characters.
        action: String,
        /// Whom the action reaches, where it is to reach somebody.
        #[uniffi(default)]
        contact: Option<Contact>,
        /// When the person last went through it in their mind; none: not yet.
        #[uniffi(default)]
        rehearsed: Option<Moment>,
        /// Kept, but not offered for now.
        #[uniffi(default)]
        paused: bool,
    }
}

draft! {
    /// Somebody to reach.
    Contact = model::Contact {
        /// Who, as the person calls them. At most 80 characters.
        name: String,
        /// Their number, as typed.
        #[uniffi(default)]
        number: Option<String>,
    }
}

draft_choice! {
    /// What a plan waits for.
    Cue = CoreCue {
        /// A time of the day, on the wall where the person is.
        Time {
            /// On these weekdays, in order; empty: every day. A window past midnight belongs to the day it begins on.
            days: Vec<Weekday>,
            /// From this minute on.
            from: String,
            /// Until before this minute; at or before `from`: of the next day.
            to: String,
        },
        /// A place, by the name the person gives it. Never a location.
        Place {
            /// Its name. At most 80 characters.
            name: String,
        },
        /// A feeling.
        Feeling {
            /// Which.
            feeling: Feeling,
            /// For craving, low mood and unsure: the value that counts, 0 to 10, and all beyond it.
            level: Option<u8>,
        },
        /// Being with somebody.
        Person {
            /// Their name. At most 80 characters.
            name: String,
        },
        /// How the body is.
        Body {
            /// How.
            state: BodyState,
            /// For sleep: the value that counts, 0 to 10, and all below it.
            level: Option<u8>,
        },
    }
}

mirror! {
    /// A day of the week.
    Weekday = CoreWeekday {
        /// Monday.
        Mon,
        /// Tuesday.
        Tue,
        /// Wednesday.
        Wed,
        /// Thursday.
        Thu,
        /// Friday.
        Fri,
        /// Saturday.
        Sat,
        /// Sunday.
        Sun,
    }
}

mirror! {
    /// Feelings that a check-in asks about.
    Feeling = model::Feeling {
        /// A craving at least so strong.
        Craving,
        /// A mood at most so good.
        LowMood,
        /// At most so sure.
        Unsure,
        /// Angry.
        Angry,
        /// Lonely.
        Lonely,
    }
}

mirror! {
    /// States of the body that a check-in asks about.
    BodyState = model::BodyState {
        /// Hungry.
        Hungry,
        /// Tired.
        Tired,
        /// Slept at most so well.
        SleptBadly,
    }
}

entered! {
    /// What the person says about where they are, beside the check-in. Never found out by the phone.
    Around = model::Around {
        /// Places they are at.
        #[uniffi(default)]
        places: Vec<String>,
        /// People they are with.
        #[uniffi(default)]
        people: Vec<String>,
    }
}

choice! {
    /// Why a plan is offered.
    Why = CoreWhy {
        /// It is that time.
        Time,
        /// The person said so just now.
        Said,
        /// The note names it.
        Note,
        /// It was drawn for this check-in before.
        Drawn,
        /// It was ticked in the check-in.
        Ticked,
        /// The answer is at or beyond the value that the person chose.
        Level {
            /// The answer.
            value: u8,
            /// The value chosen.
            level: u8,
        },
    }
}

kept! {
    /// An if-then plan as it is kept.
    KeptIfThen = model::IfThen => IfThen
}

record! {
    /// A plan that fits, and why.
    Match = core::Match {
        /// The plan.
        plan: KeptIfThen,
        /// Why it fits.
        why: Why,
    }
}
