//! `cairn import`: takes in what `cairn export` wrote, and takes that back.

use std::io::Read as _;
use std::path::Path;

use cairn_companion::IMPORT_MAX;
use serde_json::json;

use crate::failure::Failure;
use crate::questions;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::import as view;

/// `import FILE`
///
/// # Errors
/// `bad_file`; the companion's own.
pub fn run(session: &Session, file: &Path, only_preview: bool) -> Result<Answer, Failure> {
    let bytes = read(file)?;
    let imports = session.companion().imports();
    // At a terminal what would come is shown first; elsewhere the command itself is the act.
    let asks = session.screen.can_ask() && !session.yes;
    if only_preview || asks {
        let seen = session.wait(imports.preview(&bytes))?;
        let page = Page::new()
            .heading(say::text("cli-import-heading"))
            .then(view::page(&seen));
        if only_preview {
            let page = page.gap().text(say::text("cli-import-preview-end"));
            return Ok(Answer::new(json!({ "preview": seen }), page));
        }
        if seen.changes() {
            session.screen.tell(&page)?;
            questions::confirm(session.screen, false, &say::text("cli-import-ask"))?;
        }
    }
    let taken = session.wait(imports.take(&bytes, session.now()))?;
    let page = if taken.changes() {
        Page::of(say::text("cli-import-done"))
            .text(say::text("cli-import-not-sent"))
            .gap()
            .heading(say::text("cli-import-changes"))
            .then(view::page(&taken))
    } else {
        view::page(&taken)
    };
    Ok(Answer::new(json!({ "import": taken }), page))
}

/// `import --undo`
///
/// # Errors
/// `import_nothing_to_undo`, `import_changed_since`; the companion's own.
pub fn undo(session: &Session) -> Result<Answer, Failure> {
    let undone = session.wait(session.companion().imports().undo(session.now()))?;
    let count = undone.entries.to_string();
    let page = Page::of(say::with("cli-import-undone", &[("count", &count)]));
    Ok(Answer::new(json!({ "undone": undone }), page))
}

/// The bytes of a file, and one more than may be: what is too big is refused by its size.
fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let most = IMPORT_MAX as u64 + 1;
    let mut bytes = Vec::new();
    let done = if file == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    done.map_err(Failure::unread)?;
    Ok(bytes)
}
