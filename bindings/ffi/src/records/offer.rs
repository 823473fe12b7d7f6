//! Offers of if-then plans and what became of them, as they cross.

use cairn_companion as core;
use cairn_model::ifthen as model;

use crate::mirror::{entered, kept, mirror, record};
use crate::moment::Moment;
use crate::records::draw::Draw;
use crate::records::ifthen::{KeptIfThen, Match};

record! {
    /// What a check-in calls for.
    Offered = core::Offered {
        /// The occasion, with the plan that comes first.
        offer: KeptOffer,
        /// That plan; none where it was deleted or paused since.
        first: Option<Match>,
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

entered! {
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
