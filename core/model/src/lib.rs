//! The domain of Cairn, pure: check-ins, instruments, the calendar, consent and the payloads that
//! carry them. No I/O, no clock and no chance of its own; both are passed in.

pub mod bytes;
pub mod checkin;
pub mod consent;
pub mod dashboard;
pub mod days;
pub mod digits;
pub mod directory;
pub mod document;
pub mod family;
pub mod field;
pub mod goal;
pub mod id;
pub mod ifthen;
pub mod insight;
pub mod instrument;
pub mod item;
pub mod json;
pub mod lapse;
pub mod learn;
pub mod month;
pub mod payload;
pub mod phone;
pub mod plan;
pub mod portable;
pub mod readability;
pub mod rev;
pub mod rules;
pub mod schedule;
pub mod text;
pub mod time;
pub mod tolerance;
pub mod urge;
pub mod words;

#[cfg(test)]
mod testing;

/// Calendar dates, as this crate uses them.
pub use chrono::NaiveDate;
