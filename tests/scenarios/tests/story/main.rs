//! Whole stories, told with the real programs on both databases.

#![expect(clippy::unwrap_used, reason = "a scenario that cannot go on ends")]

mod alerts;
mod chromium;
mod markers;
mod order;
mod sharing;
mod trouble;
