//! A year of a made-up life through the real companion and its encrypted store: three zones, two clock changes, a lapse,
//! weeks in which the phone is not looked at, plans that are edited and medication that changes. Each day it is checked
//! that no reminder was lost, doubled, out of its time or at a quiet hour, that none says more than the list of texts
//! does, that nothing the person said is forgotten, and that days that count never fall.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails is a failed test"
)]

#[path = "../common/mod.rs"]
mod common;

mod acts;
mod clinic;
mod clock;
mod coping;
mod days;
mod home;
mod life;
mod oracle;
mod phone;
mod script;
mod sitting;
mod thing;

use life::Life;

async fn a_year(seed: u64) {
    let mut life = Life::begin(seed).await;
    for on in clock::date("2026-01-01").iter_days().take(365) {
        life.day(on).await;
    }
    life.look_back().await;
}

#[tokio::test]
async fn a_year_is_lived_without_a_reminder_lost_doubled_or_out_of_place() {
    a_year(1).await;
}

#[tokio::test]
async fn and_so_is_another() {
    a_year(2026).await;
}
