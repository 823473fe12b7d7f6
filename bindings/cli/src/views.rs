//! How entries look in a terminal.

pub mod after;
pub mod away;
pub mod behind;
pub mod calendar;
pub mod checkin;
pub mod dashboard;
pub mod directory;
pub mod everything;
pub mod family;
pub mod goal;
pub mod grant;
pub mod ifthen;
pub mod import;
pub mod insight;
pub mod lapse;
pub mod learn;
pub mod link;
pub mod overdose;
pub mod pack;
pub mod plan;
pub mod remind;
pub mod sos;
pub mod urge;

use crate::say;

/// The name that stands for an answer that was left out.
pub fn none() -> String {
    say::text("cli-value-none")
}

/// A number, or the sign for an answer left out.
pub fn number(value: Option<u8>) -> String {
    value.map_or_else(none, |value| value.to_string())
}
