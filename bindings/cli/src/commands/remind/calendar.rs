//! Calendar files, out and in.

use std::io::Read as _;
use std::path::Path;

use cairn_model::schedule::ics::{FILE_MAX, Words};
use serde_json::json;

use super::{as_json, planned, schedule};
use crate::commands::export::write_new;
use crate::failure::Failure;
use crate::questions;
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::remind as view;

/// `export`
///
/// # Errors
/// `file_exists`, `file_not_written`; the companion's own.
pub(in crate::commands) fn export(
    session: &Session,
    out: Option<&Path>,
    own_words: bool,
) -> Result<Answer, Failure> {
    let words = if own_words {
        Words::Own
    } else {
        Words::Neutral
    };
    let written = session.wait(schedule(session).export_ics(words, session.now()))?;
    let mut json = json!({ "events": written.events, "left_out": written.left_out });
    let Some(path) = out else {
        json["ics"] = json!(written.text);
        // A terminal ends its lines in its own way; the file keeps those of the standard.
        let text = written.text.replace("\r\n", "\n");
        return Ok(Answer::new(
            json,
            Page::new().raw(text.trim_end().to_owned()),
        ));
    };
    write_new(path, written.text.as_bytes())?;
    json["written"] = json!(path.to_string_lossy());
    let own = if own_words { "yes" } else { "no" };
    let mut page = Page::of(say::with("remind-exported", &[("own", own)]));
    if !written.left_out.is_empty() {
        let count = written.left_out.len().to_string();
        page = page.text(say::with("remind-left-out", &[("count", &count)]));
    }
    Ok(Answer::new(json, page))
}

/// `import`
pub(super) fn import(
    session: &Session,
    file: &Path,
    only_preview: bool,
    go_on: bool,
) -> Result<Answer, Failure> {
    let bytes = read(file)?;
    let all = schedule(session);
    let seen = session.wait(all.preview_ics(&bytes, session.now()))?;
    if only_preview {
        let page = view::import(&seen)
            .gap()
            .text(say::text("remind-import-preview-end"));
        return Ok(Answer::new(json!(seen), page));
    }
    // At a terminal what would come is shown first; elsewhere the command itself is the act.
    if session.screen.can_ask() && !session.yes {
        session.screen.tell(&view::import(&seen))?;
        questions::confirm(session.screen, false, &say::text("remind-import-ask"))?;
    }
    let imported = session.wait(all.import_ics(&bytes, go_on, session.now()))?;
    planned(session)?;
    let count = imported.entries.len().to_string();
    let page = Page::of(say::with("remind-imported", &[("count", &count)]))
        .gap()
        .then(view::import(&imported.preview));
    let entries: Vec<_> = imported.entries.iter().map(as_json).collect();
    let json = json!({
        "entries": entries,
        "fixed": imported.preview.draft.fixed,
        "refused": imported.preview.draft.refused,
        "known": imported.preview.known,
        "called_off": imported.preview.called_off,
        "ended": imported.preview.ended.iter().map(as_json).collect::<Vec<_>>(),
    });
    Ok(Answer::new(json, page))
}

/// The bytes of a file, and one more than may be: what is too big is refused by its size.
fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let most = FILE_MAX as u64 + 1;
    let mut bytes = Vec::new();
    let done = if file == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    done.map_err(|error| Failure::io("bad_file", &error))?;
    Ok(bytes)
}
