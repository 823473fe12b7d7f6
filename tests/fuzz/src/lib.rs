//! Every parser of the core, each as one function over bytes that come from anywhere.
//!
//! What is shown of each: it answers with a value or with a typed error and never panics; a value that it gave is
//! sound by its own check, and, written and read again, is the same value. The functions are called by libFuzzer
//! (`fuzz_targets/`) and, with seeds and a little damage, by the tests here, so that they don't rot on a stable
//! compiler.

mod brought;
mod care;
mod content;
mod links;
pub mod seeds;
#[cfg(test)]
mod tests;

pub use brought::{export, hsds};
pub use care::{check_in, ics, rrule};
pub use content::{instrument, learn, lines, pack, rule, steps};
pub use links::{grant, invite, payload, wire};

/// Reads an input and says whether a value came out.
pub type Target = fn(&[u8]) -> bool;

/// All targets, by the names of their files in `fuzz_targets/`.
pub const TARGETS: [(&str, Target); 15] = [
    ("pack", pack),
    ("instrument", instrument),
    ("ics", ics),
    ("rrule", rrule),
    ("rule", rule),
    ("steps", steps),
    ("learn", learn),
    ("lines", lines),
    ("hsds", hsds),
    ("export", export),
    ("check_in", check_in),
    ("grant", grant),
    ("payload", payload),
    ("invite", invite),
    ("wire", wire),
];

/// What was read must be a value or have a stable code. A value, written and read again, must be the same one.
///
/// # Panics
/// Where that doesn't hold: that is the finding.
pub fn survives<T: PartialEq, W>(
    read: Result<T, &str>,
    write: impl Fn(&T) -> W,
    again: impl Fn(&W) -> Option<T>,
) -> Option<T> {
    match read {
        Ok(value) => {
            let back = again(&write(&value));
            assert!(back.is_some(), "what was written can't be read");
            assert!(back.as_ref() == Some(&value), "it reads back as another");
            Some(value)
        }
        Err(code) => {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            assert!(!code.is_empty() && code.chars().all(plain), "{code}");
            None
        }
    }
}

/// Text parsers are given text: what isn't UTF-8 never reaches them.
fn text(data: &[u8]) -> Option<&str> {
    std::str::from_utf8(data).ok()
}
