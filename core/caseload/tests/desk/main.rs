//! The whole life of links: a desk, a person who seals as the protocol says, and between them a
//! server that can be honest or not.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

mod consent;
mod hostile;
mod life;
mod person;
mod server;
mod tabs;
mod world;
