//! docs/guide-terminal.md shows what really happens: each command in it is run, and what stands
//! under it is what it prints. `CAIRN_WRITE_DOCS=1` writes the outputs anew.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use crate::support::{Home, NOW, in_repository};
use crate::tables::USUAL;

const GUIDE: &str = "docs/guide-terminal.md";

#[test]
fn the_guide_is_true() {
    let path = in_repository(GUIDE);
    let written = std::fs::read_to_string(&path).unwrap();
    let made = replayed(&written);
    if std::env::var_os("CAIRN_WRITE_DOCS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    assert_eq!(
        written, made,
        "run the test with CAIRN_WRITE_DOCS=1 and read what changed"
    );
}

/// How a line begins that may be wider than a terminal: JSON, which programs read.
const JSON: char = '{';

#[test]
fn the_guide_fits_a_terminal() {
    let guide = std::fs::read_to_string(in_repository(GUIDE)).unwrap();
    let mut inside = false;
    for (number, line) in (1..).zip(guide.lines()) {
        if line.starts_with("```") {
            inside = !inside && line == "```console";
        }
        let written = line.starts_with("$ ") || line.starts_with(JSON);
        if inside && !written {
            assert!(line.width() <= USUAL, "line {number}: {line}");
        }
    }
}

/// The guide with the output of each `$ cairn …` line put under it.
fn replayed(guide: &str) -> String {
    let mut home = Home::empty_demo(11);
    let mut made = String::new();
    let mut inside = false;
    for line in guide.lines() {
        if line.starts_with("```") {
            inside = !inside && line == "```console";
            writeln!(made, "{line}").unwrap();
        } else if let Some(command) = line.strip_prefix("$ cairn ").filter(|_| inside) {
            writeln!(made, "{line}").unwrap();
            let ran = match at(command) {
                Some((now, command)) => home.at(now).run(&words(command)),
                None => home.at(NOW).run(&words(command)),
            };
            made.push_str(&ran.stdout);
            made.push_str(&ran.stderr);
        } else if !inside {
            writeln!(made, "{line}").unwrap();
        }
    }
    made
}

/// The moment that a command names with `--now` in front, and the rest of it.
fn at(command: &str) -> Option<(&str, &str)> {
    command.strip_prefix("--now \"")?.split_once("\" ")
}

/// The words of a command line, as a shell takes double quotes.
fn words(line: &str) -> Vec<&str> {
    line.split('"')
        .enumerate()
        .flat_map(|(index, part)| {
            if index % 2 == 1 {
                vec![part]
            } else {
                part.split_whitespace().collect()
            }
        })
        .collect()
}
