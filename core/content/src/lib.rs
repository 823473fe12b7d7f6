//! What Cairn says and asks, as data: instruments, texts and the lists of the words linter, each
//! with its source and licence.

pub mod audit;
pub mod care;
pub mod catalogue;
pub mod dates;
pub mod directory;
pub mod fallback;
pub mod fields;
#[cfg(feature = "clap")]
pub mod help;
pub mod instruments;
pub mod language;
pub mod learn;
pub mod lines;
pub mod notices;
pub mod numbers;
mod pseudo;
pub mod release;
pub mod rules;
pub mod schedule;
pub mod words;

pub use catalogue::{TextError, key, text, text_with, try_text, try_text_with};
pub use instruments::{instrument, instruments};
pub use language::{Direction, Language};
