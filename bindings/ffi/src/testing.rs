//! What tests of several areas need.

use std::sync::Arc;

use crate::home::{Home, Setup};
use crate::moment::Moment;

/// Milliseconds of a day.
pub(crate) const DAY: i64 = 24 * 60 * 60 * 1000;

/// 2026-11-24, eight in the morning in Berlin, and so many milliseconds.
pub(crate) fn now(later: i64) -> Moment {
    Moment {
        epoch_ms: 1_795_503_600_000 + later,
        offset_seconds: 3_600,
        zone: "Europe/Berlin".to_owned(),
    }
}

/// A fresh home, and the folder that it is in.
pub(crate) async fn home() -> (tempfile::TempDir, Arc<Home>) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().to_string_lossy().into_owned();
    let home = Home::create(path, vec![1; 32], Setup { demo: false }, None).await;
    (dir, home.unwrap())
}
