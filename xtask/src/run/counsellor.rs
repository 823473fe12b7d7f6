//! The counsellor without a person: a real browser that signs up, invites and reads.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Stdio;

use super::companion::{Companion, NAME, text_field};
use crate::error::Error;
use crate::{portal, process};

/// Signs the counsellor up, makes an invite, has the companion accept it and share, and prints what the
/// counsellor's screen then shows. `pictures`: a folder for pictures of that screen and of the list of people.
///
/// The browser is driven by `tests/browser/counsellor.mjs`, one JSON object a line: commands to it, answers from it.
pub fn share_and_read(
    root: &Path,
    sign_up: &str,
    companion: &Companion,
    pictures: Option<&Path>,
) -> Result<(), Error> {
    portal::install(root, "tests/browser")?;
    let mut command = process::command(&root.join("tests/browser"), "node", &["counsellor.mjs"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(Error::file("node"))?;
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Error::Other("the browser's driver has no pipes".into()));
    };
    let mut lines = BufReader::new(output).lines();
    let mut ask = |question: serde_json::Value| -> Result<serde_json::Value, Error> {
        writeln!(input, "{question}").map_err(Error::file("the browser's driver"))?;
        let line = lines
            .next()
            .ok_or_else(|| Error::Other("the browser's driver ended early".into()))?;
        let line = line.map_err(Error::file("the browser's driver"))?;
        let answer: serde_json::Value = serde_json::from_str(&line)
            .map_err(|error| Error::Other(format!("{line}: {error}")))?;
        match answer.get("error").and_then(serde_json::Value::as_str) {
            Some(error) => Err(Error::Other(error.to_owned())),
            None => Ok(answer),
        }
    };
    ask(serde_json::json!({ "do": "sign-up", "link": sign_up }))?;
    println!("The counsellor has signed up.");
    let invite = text_field(
        &ask(serde_json::json!({ "do": "invite", "label": "Demo counsellor" }))?,
        "invite",
    )?;
    println!("The counsellor has made an invite.");
    let words = companion.accept_and_share(&invite)?;
    let compared = ask(serde_json::json!({ "do": "compare", "words": words }))?;
    if compared.get("same") != Some(&serde_json::Value::Bool(true)) {
        return Err(Error::Other(
            "the six words differ between the two screens".into(),
        ));
    }
    println!("\nBoth screens show the same six words.");
    let seen = ask(serde_json::json!({ "do": "read", "called": NAME }))?;
    println!(
        "\nWhat the counsellor sees:\n\n{}",
        text_field(&seen, "text")?
    );
    if let Some(folder) = pictures {
        std::fs::create_dir_all(folder).map_err(Error::file(folder))?;
        // The driver runs in a folder of its own.
        let folder = folder.canonicalize().map_err(Error::file(folder))?;
        ask(serde_json::json!({ "do": "shot", "path": folder.join("person.png") }))?;
        ask(serde_json::json!({ "do": "people" }))?;
        ask(serde_json::json!({ "do": "shot", "path": folder.join("people.png") }))?;
    }
    ask(serde_json::json!({ "do": "close" }))?;
    drop(input);
    child.wait().map(drop).map_err(Error::file("node"))
}
