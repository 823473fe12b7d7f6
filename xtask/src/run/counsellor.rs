//! The counsellor without a person: a real browser that signs up, invites and reads.

use std::path::Path;

use cairn_test_chromium::Counsellor;
use serde_json::json;

use super::companion::{Companion, NAME};
use crate::error::Error;
use crate::portal;

/// Signs the counsellor up, makes an invite, has the companion accept it and share, and prints what the
/// counsellor's screen then shows. `pictures`: a folder for pictures of that screen and of the list of people.
pub fn share_and_read(
    root: &Path,
    sign_up: &str,
    companion: &Companion,
    pictures: Option<&Path>,
) -> Result<(), Error> {
    portal::install(root, "tests/browser")?;
    let mut counsellor = Counsellor::open()?;
    counsellor.ask(&json!({ "do": "sign-up", "link": sign_up }))?;
    println!("The counsellor has signed up.");
    let ask = json!({ "do": "invite", "label": "Demo counsellor" });
    let invite = counsellor.text(&ask, "invite")?;
    println!("The counsellor has made an invite.");
    let words = companion.accept_and_share(&invite)?;
    let compared = counsellor.ask(&json!({ "do": "compare", "words": words }))?;
    if compared.get("same") != Some(&serde_json::Value::Bool(true)) {
        return Err(Error::Other(
            "the six words differ between the two screens".into(),
        ));
    }
    println!("\nBoth screens show the same six words.");
    let seen = counsellor.text(&json!({ "do": "read", "called": NAME }), "text")?;
    println!("\nWhat the counsellor sees:\n\n{seen}");
    if let Some(folder) = pictures {
        std::fs::create_dir_all(folder).map_err(Error::file(folder))?;
        // The driver runs in a folder of its own.
        let folder = folder.canonicalize().map_err(Error::file(folder))?;
        counsellor.ask(&json!({ "do": "shot", "path": folder.join("person.png") }))?;
        counsellor.ask(&json!({ "do": "people" }))?;
        counsellor.ask(&json!({ "do": "shot", "path": folder.join("people.png") }))?;
    }
    counsellor.close().map_err(Error::from)
}
