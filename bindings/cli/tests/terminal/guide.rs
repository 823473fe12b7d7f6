//! docs/guide-terminal.md shows what really happens: each command in it is run, and what stands
//! under it is what it prints. `CAIRN_WRITE_DOCS=1` writes the outputs anew.

mod names;

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use self::names::Names;
use crate::support::{Home, NOW, Ran, in_repository};
use crate::tables::USUAL;

const GUIDE: &str = "docs/guide-terminal.md";

/// The commands that the guide shows because they are refused. Any other must work.
const REFUSED: [&str; 4] = [
    "instrument take gad-2 --answers 1,1",
    "import README.md",
    "--json checkin show unknown",
    "checkin add --mood 11",
];

#[test]
fn the_guide_is_true() {
    let path = in_repository(GUIDE);
    let written = std::fs::read_to_string(&path).unwrap();
    let made = replayed(&written);
    if std::env::var_os("CAIRN_WRITE_DOCS").is_some() {
        std::fs::write(&path, &made.text).unwrap();
    }
    assert_eq!(made.refused, REFUSED, "what the guide shows must work");
    assert_eq!(
        written, made.text,
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

/// The guide with what its commands print now.
#[derive(Default)]
struct Replayed {
    text: String,
    refused: Vec<String>,
}

/// The guide with the output of each `$ cairn …` line put under it. Names of entries are drawn by chance: where one
/// comes out another way than it stands in the guide, the commands that use it are written anew.
fn replayed(guide: &str) -> Replayed {
    let mut home = Home::empty_demo(11);
    let mut names = Names::default();
    let mut made = Replayed::default();
    let mut lines = guide.lines().peekable();
    let mut inside = false;
    while let Some(line) = lines.next() {
        if line.starts_with("```") {
            inside = !inside && line == "```console";
        }
        writeln!(made.text, "{}", names.renewed(line)).unwrap();
        let Some(command) = line.strip_prefix("$ cairn ").filter(|_| inside) else {
            continue;
        };
        let mut before = String::new();
        while let Some(line) = lines.next_if(|line| !ends_output(line)) {
            writeln!(before, "{line}").unwrap();
        }
        let command = names.renewed(command);
        let ran = run(&mut home, &command);
        if ran.code != 0 {
            made.refused.push(command);
        }
        let output = ran.stdout + &ran.stderr;
        names.learn(&before, &output);
        made.text.push_str(&output);
    }
    made
}

fn ends_output(line: &str) -> bool {
    line.starts_with("```") || line.starts_with("$ cairn ")
}

fn run(home: &mut Home, command: &str) -> Ran {
    match at(command) {
        Some((now, command)) => home.at(now).run(&words(command)),
        None => home.at(NOW).run(&words(command)),
    }
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
