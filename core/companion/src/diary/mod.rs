//! What a person writes down, and what they see of it. None of this needs a network.

mod checkins;
mod dashboard;
mod import;
mod instruments;
mod safety;
mod sharing;

pub use checkins::{CheckIns, Listing};
pub use instruments::{Filled, Instruments, Taken};
pub use safety::Safety;
