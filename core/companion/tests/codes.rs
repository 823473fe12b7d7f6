//! The list of codes is complete, has no doubles, and the page made from it is up to date.

use std::collections::BTreeSet;
use std::path::Path;

use cairn_companion::codes::{CODES, page};

#[test]
fn no_code_is_listed_twice_and_all_are_snake_case() {
    let names: BTreeSet<&str> = CODES.iter().map(|code| code.code).collect();
    assert_eq!(names.len(), CODES.len());
    assert!(
        names
            .iter()
            .all(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
    );
}

#[test]
fn every_reason_to_refuse_a_pack_is_listed() {
    let known = |code: &str| CODES.iter().any(|listed| listed.code == code);
    let refusals = cairn_packs::Refusal::CODES.into_iter();
    let faults = cairn_model::instrument::PackFault::CODES.into_iter();
    let held_back = cairn_model::instrument::NotOffered::ALL;
    let others = cairn_content::lines::LinesError::CODES
        .into_iter()
        .chain(cairn_model::learn::LearnFault::CODES)
        .chain(cairn_model::directory::hsds::HsdsError::ALL.map(|error| error.code()))
        .chain(["learn_syntax", "learn_too_hard", "learn_words"])
        .chain([cairn_companion::HeldBack::REVIEW]);
    let all = refusals.chain(faults).chain(others).chain(
        held_back
            .iter()
            .map(cairn_model::instrument::NotOffered::code),
    );
    assert_eq!(
        all.filter(|code| !known(code)).collect::<Vec<_>>(),
        Vec::<&str>::new()
    );
}

#[test]
fn the_page_is_up_to_date() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/errors.md");
    if std::env::var_os("CAIRN_WRITE_DOCS").is_some() {
        std::fs::write(&file, page()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap(), page());
}
