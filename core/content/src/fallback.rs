//! What a screen says where a text isn't in the person's language.

use crate::catalogue::{spoken, text, text_with};
use crate::language::Language;

/// What kind of text it is, and so why it isn't translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fallback {
    /// Somebody may need it to stay alive: it waits for a clinician.
    Safety,
    /// A questionnaire: only its official wording is shown.
    Instrument,
    /// Anything else: nobody has translated it yet.
    Text,
}

/// The sentence that says so, in the language of this program; none where the text is in that language. `tag` is the
/// text's language (BCP 47).
#[must_use]
pub fn notice(kind: Fallback, tag: &str) -> Option<String> {
    let language = Language::named(tag);
    if language == Some(spoken()) {
        return None;
    }
    Some(match (language, kind) {
        (Some(Language::English), Fallback::Safety) => text("language-fallback-safety"),
        (Some(Language::English), Fallback::Instrument) => text("language-fallback-instrument"),
        (Some(Language::English), Fallback::Text) => text("language-fallback"),
        _ => {
            let name = language.map_or(tag, |language| language.name());
            text_with("language-other", &[("language", name)])
        }
    })
}
