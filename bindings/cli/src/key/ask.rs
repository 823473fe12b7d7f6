//! Passphrases come from a person without being shown, or from a file or standard input, and
//! never from the command line, where every program of this machine could read them.

use std::io::BufRead;

use zeroize::Zeroizing;

use crate::failure::{Exit, Failure};
use crate::say;
use crate::screen::Screen;

/// Names a file with the passphrase as its first line; `-` is standard input.
const FILE_VARIABLE: &str = "CAIRN_PASSPHRASE_FILE";
const SHORTEST: usize = 10;

/// The passphrase of a home that has one.
pub(super) fn passphrase() -> Result<Zeroizing<String>, Failure> {
    match from_file()? {
        Some(words) => Ok(words),
        None => hidden("cli-passphrase-ask"),
    }
}

/// A new passphrase: long enough, and entered twice where a person types it.
///
/// # Errors
/// `bad_passphrase_repeat`, `bad_passphrase_short`, `passphrase_needed`, `passphrase_not_read`.
pub fn new_passphrase() -> Result<Zeroizing<String>, Failure> {
    let words = if let Some(words) = from_file()? {
        words
    } else {
        let words = hidden("cli-passphrase-new")?;
        if *words != *hidden("cli-passphrase-again")? {
            return Err(Failure::bad_input("bad_passphrase_repeat"));
        }
        words
    };
    if words.chars().count() < SHORTEST {
        return Err(Failure::bad_input("bad_passphrase_short").with("count", SHORTEST.to_string()));
    }
    Ok(words)
}

fn from_file() -> Result<Option<Zeroizing<String>>, Failure> {
    let path = std::env::var_os(FILE_VARIABLE);
    let Some(path) = path.filter(|path| !path.is_empty()) else {
        return Ok(None);
    };
    let mut words = Zeroizing::new(String::new());
    let read = if path == "-" {
        std::io::stdin().lock().read_line(&mut words)
    } else {
        std::fs::File::open(path)
            .and_then(|file| std::io::BufReader::new(file).read_line(&mut words))
    };
    read.map_err(|error| Failure::io("passphrase_not_read", &error))?;
    let length = words.trim_end_matches(['\r', '\n']).len();
    words.truncate(length);
    Ok(Some(words))
}

fn hidden(key: &str) -> Result<Zeroizing<String>, Failure> {
    if !Screen::has_person() {
        return Err(Failure::new("passphrase_needed", Exit::Locked));
    }
    Screen::prompt(&say::text(key))?;
    rpassword::read_password()
        .map(Zeroizing::new)
        .map_err(|error| Failure::io("passphrase_not_read", &error))
}
