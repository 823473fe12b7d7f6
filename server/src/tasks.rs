//! What the server does by itself.

use std::sync::Arc;
use std::time::Duration;

use crate::http::App;
use crate::mailbox::purge::Purge;

/// The day is looked at this often: a clock may be set, a machine may sleep.
const LOOK: Duration = Duration::from_mins(10);

/// Removes what is due, a little at a time, so that requests get in between.
pub(crate) async fn purge(app: &App) {
    let idle_days = i64::from(app.config.idle_days);
    loop {
        match app.storage.change(Purge { idle_days }).await {
            Ok(true) => {}
            Ok(false) => break,
            Err(refusal) => {
                tracing::error!(code = refusal.code(), "what is due could not be removed");
                break;
            }
        }
    }
    app.storage.tidy().await;
}

/// Removes what is due once every day.
pub(crate) async fn purge_daily(app: Arc<App>) {
    let mut done = app.clock.day();
    loop {
        let next = Duration::from_secs(app.clock.until_next_day() + 1).min(LOOK);
        tokio::time::sleep(next).await;
        let today = app.clock.day();
        if today != done {
            purge(&app).await;
            done = today;
        }
    }
}
