//! `cairn init`

use serde_json::json;

use crate::args::Global;
use crate::failure::Failure;
use crate::say;
use crate::screen::{Answer, Page, Screen};
use crate::session::Session;

/// Makes a home.
///
/// # Errors
/// `home_exists`, `seed_outside_demo`, and what the system refuses.
pub fn run(
    global: &Global,
    screen: Screen,
    passphrase: bool,
    demo: bool,
) -> Result<Answer, Failure> {
    let (session, home) = Session::create(global, screen, demo, passphrase)?;
    session.close()?;
    let key = if passphrase {
        "cli-init-passphrase"
    } else {
        "cli-init-key-file"
    };
    let mut page = Page::of(say::text("cli-init-done")).text(say::text(key));
    if demo {
        page = page.text(say::text("cli-init-demo"));
    }
    let json = json!({
        "home": home.dir().to_string_lossy(),
        "demo": demo,
        "key": if passphrase { "passphrase" } else { "file" },
    });
    Ok(Answer::new(json, page.text(say::text("cli-init-next"))))
}
