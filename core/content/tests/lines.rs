//! Crisis lines: read whole, each with its source, or refused by name. All numbers here are from a range kept for
//! fiction.

#![expect(clippy::unwrap_used, reason = "tests")]

use cairn_content::lines::{LINES_MAX, LONGEST, LinesError, parse_lines};
use rand::{Rng, RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

const VALID: &str = r#"[[lines]]
name = "Example line (made up)"
number = "555-0100"
hours = "day and night"
area = "Exampleland"
languages = ["en", "es"]
source = "example.org/lines, made up"
checked = "2026-11-20"

[[lines]]
name = "Second line (made up)"
number = "+1 555 0101"
hours = "Mondays, 9 to 17"
area = "Exampleland, the north"
languages = ["en"]
source = "example.org/lines, made up"
checked = "2026-11-21"
"#;

fn code(source: &str) -> &'static str {
    parse_lines(source).unwrap_err().code()
}

#[test]
fn lines_keep_their_order_and_say_the_same_again() {
    let read = parse_lines(VALID).unwrap();
    let names: Vec<&str> = read.lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["Example line (made up)", "Second line (made up)"]);
    assert_eq!(read.lines[1].number.tel(), "tel:+15550101");
    let again = toml::to_string(&read).unwrap();
    assert_eq!(parse_lines(&again).unwrap(), read);
}

#[test]
fn each_line_that_is_not_right_is_named() {
    let source = VALID
        .replacen("source = \"example.org/lines, made up\"\n", "", 1)
        .replace("name = \"Second line (made up)\"\n", "")
        .replace("2026-11-21", "soon");
    let LinesError::Lines(bad) = parse_lines(&source).unwrap_err() else {
        unreachable!("the lines are to blame");
    };
    let bad: Vec<_> = bad
        .iter()
        .map(|bad| {
            (
                bad.name.as_str(),
                bad.fault.field.as_str(),
                bad.fault.code.code(),
            )
        })
        .collect();
    assert_eq!(
        bad,
        [
            ("Example line (made up)", "source", "missing"),
            ("lines[2]", "name", "missing"),
            ("lines[2]", "checked", "not_a_date"),
        ]
    );
}

#[test]
fn what_is_no_file_of_lines_is_refused() {
    assert_eq!(code(""), "crisis_lines_count");
    assert_eq!(code(&VALID.repeat(LINES_MAX)), "crisis_lines_count");
    assert_eq!(code("lines = 1"), "crisis_lines_syntax");
    assert_eq!(
        code(&VALID.replace("hours", "opening")),
        "crisis_lines_syntax"
    );
    let padded = format!("{VALID}#{}", "x".repeat(LONGEST));
    assert_eq!(code(&padded), "crisis_lines_too_long");
}

fn mutated(rng: &mut impl Rng) -> Vec<u8> {
    let mut bytes = VALID.as_bytes().to_vec();
    for _ in 0..rng.random_range(1..=2) {
        let at = rng.random_range(0..bytes.len());
        match rng.random_range(0..4) {
            0 => bytes[at] = rng.random(),
            1 => bytes[at] = b"0123456789abcxyz\"=[]\n. -+"[rng.random_range(0..25)],
            2 => drop(bytes.remove(at)),
            _ => bytes.insert(at, bytes[rng.random_range(0..bytes.len())]),
        }
    }
    bytes
}

/// Rows of lines and noise in any order.
fn made_up(rng: &mut impl Rng) -> Vec<u8> {
    let rows: Vec<&str> = VALID.lines().collect();
    let mut out = Vec::new();
    for _ in 0..rng.random_range(0..12) {
        if rng.random_bool(0.8) {
            out.extend(rows[rng.random_range(0..rows.len())].bytes());
            out.push(b'\n');
        } else {
            out.extend((0..rng.random_range(0..20)).map(|_| rng.random::<u8>()));
        }
    }
    out
}

#[test]
fn a_hundred_thousand_inputs_are_read_or_refused() {
    const INPUTS: u32 = 100_000;
    let mut rng = ChaCha8Rng::seed_from_u64(42);
    let (mut read, mut changed) = (0_u32, 0_u32);
    for n in 0..INPUTS {
        let bytes = if n % 2 == 0 {
            changed += 1;
            mutated(&mut rng)
        } else {
            made_up(&mut rng)
        };
        match parse_lines(&String::from_utf8_lossy(&bytes)) {
            // What is taken is whole, and can be dialled.
            Ok(found) => {
                for line in &found.lines {
                    assert!(!line.source.trim().is_empty() && !line.languages.is_empty());
                    assert!(line.number.tel().starts_with("tel:"));
                }
                read += 1;
            }
            Err(error) => assert!(error.code().starts_with("crisis_lines_")),
        }
    }
    let share = f64::from(read) / f64::from(INPUTS);
    println!(
        "{read} of {INPUTS} inputs are crisis lines: {:.1} %",
        share * 100.0
    );
    println!("{changed} were valid ones that were changed");
    assert!(changed * 3 >= INPUTS, "{changed}");
    assert!(share > 0.05, "{share}");
}
