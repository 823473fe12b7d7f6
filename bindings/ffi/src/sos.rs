//! The worst moment: what can be shown with a home, beside one, and without any.

use std::path::Path;

use cairn_companion as core;

use crate::error::CairnError;
use crate::handle::read_key;
use crate::home::Home;
use crate::records::sos::{Break, Sos, Tolerance};

#[uniffi::export(async_runtime = "tokio")]
impl Home {
    /// The whole screen for the worst moment, by one statement on a connection of its own: it needs no network and
    /// waits for no synchronisation.
    ///
    /// # Errors
    /// `io`, `damaged`, `closed`. [`sos_text`] is the screen to show then.
    pub async fn sos(&self) -> Result<Sos, CairnError> {
        Ok(self.handle.home().await?.sos().await?.into())
    }
}

/// The screen without an open home: beside whatever else has it open, before anything is migrated. `key` is wiped
/// here after use.
///
/// # Errors
/// `not_found`, `wrong_key`, `io`, `damaged`, `invalid_fields`. [`sos_text`] is the screen to show then.
#[uniffi::export(async_runtime = "tokio")]
pub async fn sos_read(dir: String, key: Vec<u8>) -> Result<Sos, CairnError> {
    let key = read_key(key)?;
    Ok(core::Sos::read(Path::new(&dir), &key).await?.into())
}

/// The screen with nothing of the person's own. It needs no home, no key and no network.
#[uniffi::export]
#[must_use]
pub fn sos_text() -> Sos {
    core::Sos::of(None).into()
}

/// The warning after one kind of break, or after whichever it was. It needs no home.
#[uniffi::export]
#[must_use]
pub fn tolerance_text(after: Option<Break>) -> Tolerance {
    core::Tolerance::text(after.map(Into::into)).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_moment_needs_no_home() {
        let sos = sos_text();
        assert!(!sos.own && sos.steps[0].code == "body");
        assert!(tolerance_text(None).texts.len() > tolerance_text(Some(Break::Detox)).texts.len());
    }
}
