//! The vectors in tests/vectors: made here with seeded chance, compared with what is committed, and
//! opened by a second reader that shares no code with this crate.
//!
//! `UPDATE_VECTORS=1 cargo test -p cairn-seal vectors` writes them anew.

mod life;
mod steps;

use std::path::PathBuf;

use serde_json::Value;

fn committed(name: &str) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors");
    root.join(format!("{name}.json"))
}

fn check(name: &str, value: &Value) {
    let path = committed(name);
    if std::env::var_os("UPDATE_VECTORS").is_some() {
        std::fs::write(&path, format!("{value:#}\n")).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    let kept: Value = serde_json::from_str(&kept).unwrap();
    assert!(kept == *value, "{name}.json is not what this crate makes");
}

#[test]
fn a_life_of_a_link_is_as_committed() {
    check("life", &life::vector());
}

#[test]
fn invites_are_as_committed() {
    check("invites", &steps::invites());
}

#[test]
fn words_are_as_committed() {
    check("words", &steps::words());
}

#[test]
fn accounts_are_as_committed() {
    check("accounts", &steps::accounts());
}

#[test]
fn wire_formats_are_as_committed() {
    check("wire", &steps::wire());
}
