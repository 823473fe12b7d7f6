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
use crate::views::everything;

/// `export`
///
/// # Errors
/// `file_exists`, `file_not_written`; the companion's own.
pub fn run(session: &Session, format: ExportFormat, out: Option<&Path>) -> Result<Answer, Failure> {
    let (json, text) = match format {
        ExportFormat::Ics => return calendar::export(session, out, false),
        ExportFormat::Json => {
            let export = session.wait(session.companion().export_json(session.now()))?;
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
    let Some(path) = out else {
        return Ok(Answer::new(json, Page::new().raw(text)));
    };
    write_new(path, text.as_bytes())?;
    Ok(Answer::new(
        json!({ "written": path.to_string_lossy() }),
        Page::of(say::text("cli-export-done")),
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
