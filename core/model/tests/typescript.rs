//! The TypeScript types say what the JSON holds.
#![cfg(feature = "ts")]

use cairn_model::checkin::CheckIn;
use cairn_model::consent::Grant;
use cairn_model::dashboard::Dashboard;
use cairn_model::days::DayState;
use cairn_model::instrument::{InstrumentResult, PartScore, Scored};
use cairn_model::item::Item;
use ts_rs::{Config, TS};

#[test]
fn types_are_as_agreed() {
    let config = Config::default();
    let types = [
        Item::decl(&config),
        CheckIn::decl(&config),
        InstrumentResult::decl(&config),
        Scored::decl(&config),
        PartScore::decl(&config),
        Grant::decl(&config),
        DayState::decl(&config),
        Dashboard::decl(&config),
    ];
    insta::assert_snapshot!(types.join("\n\n"));
}
