//! What the server does by itself.

use std::sync::Arc;
use std::time::Duration;

use crate::http::App;
use crate::mailbox::fetch;
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

/// How often a shared database is asked for what other servers wrote.
const NEWS: Duration = Duration::from_secs(2);

/// Looks for what other servers wrote, for as long as somebody may wait here.
pub(crate) async fn look_for_news(app: Arc<App>) {
    while app.storage.is_shared() {
        tokio::time::sleep(NEWS).await;
        if let Err(error) = fetch::look_for_news(&app.storage).await {
            tracing::warn!(%error, "could not look for news");
        }
    }
}
