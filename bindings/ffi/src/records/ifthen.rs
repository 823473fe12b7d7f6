//! If-then plans, offers and what is drawn by chance, as they cross.

use cairn_companion as core;
use cairn_model::ifthen::{self as model, Cue as CoreCue, Why as CoreWhy};
use chrono::Weekday as CoreWeekday;

use crate::mirror::{choice, draft, draft_choice, kept, mirror, record};
use crate::moment::Moment;
use crate::records::draw::Draw;

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

draft! {
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

record! {
    /// What a check-in calls for.
    Offered = core::Offered {
        /// The occasion, with the plan that comes first.
        offer: KeptOffer,
        /// That plan.
        first: Match,
        /// All others that fit, in the order they were made.
        others: Vec<Match>,
    }
}

record! {
    /// An offer that is to be asked about.
    ToAsk = core::ToAsk {
        /// The offer.
        offer: KeptOffer,
        /// Its plan.
        plan: KeptIfThen,
    }
}

record! {
    /// An occasion: there is one for each check-in that called for a plan, never two.
    Offer = model::Offer {
        /// The check-in.
        checkin: String,
        /// All plans that it called for, at least one.
        matched: Vec<String>,
        /// The one that was put first.
        plan: String,
        /// How it was drawn, where several were called for.
        draw: Option<Draw>,
        /// The craving in the check-in, 0 to 10.
        before: Option<u8>,
        /// What became of it; none: not told.
        outcome: Option<OfferOutcome>,
    }
}

kept! {
    /// An offer as it is kept.
    KeptOffer = model::Offer => Offer
}

record! {
    /// What became of an offer.
    OfferOutcome = model::Outcome {
        /// When it was told.
        at: Moment,
        /// What the person did.
        did: Did,
        /// The craving then, 0 to 10.
        after: Option<u8>,
        /// In their own words.
        note: Option<String>,
    }
}

mirror! {
    /// What somebody did with a step.
    Did = model::Did {
        /// What the plan says.
        Planned,
        /// Something else that they meant to help.
        SomethingElse,
        /// Nothing of the kind.
        Nothing,
    }
}

draft! {
    /// What a person tells of an offer.
    Told = core::Told {
        /// What they did.
        did: Did,
        /// The craving now, 0 to 10.
        #[uniffi(default)]
        after: Option<u8>,
        /// In their own words. At most 500 characters.
        #[uniffi(default)]
        note: Option<String>,
    }
}
