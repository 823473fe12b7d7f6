//! What comes after a check-in, as it crosses.

use cairn_companion as core;

use crate::mirror::record;
use crate::records::insight::Firing;
use crate::records::offer::{Offered, ToAsk};
use crate::records::sos::Tolerance;

record! {
    /// What comes after a check-in.
    After = core::After {
        /// It tells of use: thanks, what stays, a debrief and the crisis screen are offered. Nothing is reset.
        lapse: Option<Met>,
        /// The warning about lowered tolerance that applies.
        tolerance: Option<Tolerance>,
        /// The if-then plan that it calls for.
        offer: Option<Offered>,
        /// Plans that are to be asked about now.
        ask: Vec<ToAsk>,
        /// Early-warning rules that hold now and were not seen yet. To be said last, and quietly.
        firings: Vec<Firing>,
    }
}

record! {
    /// A lapse that a check-in tells of.
    Met = core::Met {
        /// Days that count: as many as before.
        days_that_count: u32,
    }
}
