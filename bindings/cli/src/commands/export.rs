//! `cairn export`: everything, as JSON to keep, as a page to read, or the reminders as a calendar.

use std::path::Path;

use serde_json::json;

use super::remind::calendar;
use crate::args::ExportFormat;
use crate::failure::{Exit, Failure};
use crate::home;
use crate::say;
use crate::screen::{Answer, Page, USUAL_WIDTH};
use crate::session::Session;
use crate::views::{self, everything};

/// `export`
///
/// # Errors
/// `file_exists`, `file_not_written`; the companion's own.
pub fn run(session: &Session, format: ExportFormat, out: Option<&Path>) -> Result<Answer, Failure> {
    let (json, text) = match format {
        ExportFormat::Ics => return calendar::export(session, out, false),
        ExportFormat::Json => {
            let export = session.wait(session.companion().export_json())?;
            let text = format!("{export:#}");
            (export, text)
        }
        ExportFormat::Text => {
            let text = everything::page(session)?
                .lines(USUAL_WIDTH, false)
                .join("\n");
            (json!({ "text": text }), text)
        }
    };
    let behind = session.wait(session.companion().stays_behind())?;
    let page = views::behind::page(&behind);
    let Some(path) = out else {
        // The page to read says it itself; beside JSON on its way into a file or a program it must not stand.
        if format == ExportFormat::Json && !page.is_empty() && !session.screen.is_for_programs() {
            session.screen.tell(&page)?;
        }
        return Ok(Answer::new(json, Page::new().raw(text)));
    };
    write_new(path, text.as_bytes())?;
    let done = Page::of(say::text("cli-export-done"));
    Ok(Answer::new(
        json!({ "written": path.to_string_lossy(), "stays_behind": behind }),
        if page.is_empty() {
            done
        } else {
            done.gap().then(page)
        },
    ))
}

/// Writes a new file that its owner alone can read.
///
/// # Errors
/// `file_exists`, `file_not_written`.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    home::create_private(path, bytes).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::new("file_exists", Exit::Refused),
        _ => Failure::io("file_not_written", &error),
    })
}
