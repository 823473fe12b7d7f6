//! Drives the real `cairn` in homes of its own: what it prints, how it ends, what it leaves behind.
#![expect(clippy::unwrap_used, reason = "a test that fails says so")]

mod anyway;
mod calendar;
mod checkins;
mod demo;
mod directory;
mod family;
mod goals;
mod guide;
mod home;
mod ifthen;
mod insight;
mod instruments;
mod languages;
mod lapses;
mod learn;
mod links;
mod overdose;
mod pack_kinds;
mod packs;
mod plan;
mod portable;
mod privacy;
mod remind;
mod retimed;
mod support;
mod tables;
mod time;
mod urge;
