//! Calendars of others: iCalendar, RFC 5545.
//!
//! Reading takes a file whole or not at all; what was put right and what can't be taken is told
//! event by event, before anything is kept. Writing says nothing but neutral words, unless the
//! person wants their own.

mod called_off;
mod event;
mod lines;
mod read;
mod time;
mod together;
mod windows;
mod write;
mod zone;

pub use called_off::CalledOff;
pub use lines::{FILE_MAX, IcsError};
pub use read::{EVENTS_MAX, Fix, Fixed, IcsDraft, Reading, Refusal, Refused, read};
pub use write::{LeftOut, Words, Writing, Written, write};

#[cfg(test)]
mod tests;
