//! Every key that the programs name is in the catalogue, with the values it is given; and every key
//! of the catalogue is named somewhere, or built from a code that is.

#![expect(clippy::unwrap_used, reason = "tests")]

mod program;
#[path = "../shape/mod.rs"]
mod shape;

use cairn_content::catalogue::ENGLISH;
use program::Program;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The functions that fill in a text.
const TEXT: [&str; 6] = [
    "text",
    "with",
    "text_with",
    "try_text",
    "try_text_with",
    "t",
];

/// Starts of keys that are built from a code, with nothing else between them than `-`. The code must
/// be written out in a program or in the content; a key with two codes (`band-phq-2-negative`) has both.
const FAMILIES: [&str; 27] = [
    "away",
    "band",
    "check",
    "checkin",
    "cli-delivery",
    "cli-error",
    "cli-fault",
    "cli-sent",
    "cli-stage",
    "error",
    "goal-area",
    "ifthen-cue",
    "instrument-scale",
    "kind",
    "learn-evidence",
    "learn-read",
    "learn-reminder",
    "learn-signoff",
    "pack-evidence",
    "pack-kind",
    "pack-review",
    "schedule-fix",
    "schedule-kind",
    "schedule-refusal",
    "server-error",
    "trend",
    "trend-burden",
];

/// Starts of keys that only a phone's own screens say: they ask for them by area and code, through
/// `text` of the façade.
const PHONES: [&str; 5] = ["day", "days", "did", "purpose", "use"];

/// Keys whose code is written out nowhere, each with what it is.
const FIELDS: [(&str, &str); 1] = [(
    "cli-sent-prorated",
    "a field of what is sent, named by serde",
)];

/// The rest of the workspace, from here.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Files with these endings, without tests, what was built and what was fetched.
fn files(folder: &Path, endings: &[&str], out: &mut Vec<PathBuf>) {
    const SKIPPED: [&str; 8] = [
        "tests",
        "benches",
        "target",
        "texts",
        "words",
        "generated",
        "dist",
        "node_modules",
    ];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && !SKIPPED.contains(&name.as_str()) {
            files(&path, endings, out);
        } else if endings.iter().any(|ending| name.ends_with(ending))
            && !name.ends_with("tests.rs")
            && !name.ends_with(".test.ts")
        {
            out.push(path);
        }
    }
}

fn read(folders: &[&str], endings: &[&str]) -> Vec<(String, String)> {
    let mut paths = Vec::new();
    for folder in folders {
        files(&root().join(folder), endings, &mut paths);
    }
    let text = |path: PathBuf| {
        (
            path.display().to_string(),
            std::fs::read_to_string(path).unwrap(),
        )
    };
    paths.into_iter().map(text).collect()
}

fn programs() -> Vec<(String, Program)> {
    let sources = read(&["core", "bindings", "server"], &[".rs"]);
    let program = |(path, text): (String, String)| (path, Program::new(&text));
    sources.into_iter().map(program).collect()
}

/// Whether a literal has the form of a key: small words with `-` between them.
fn is_key(said: &str) -> bool {
    said.contains('-')
        && said.split('-').all(|part| {
            let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
            !part.is_empty() && part.chars().all(small)
        })
}

#[test]
fn what_is_said_is_there_with_its_values() {
    let catalogue = shape::shapes(ENGLISH);
    let starts: BTreeSet<&str> = catalogue
        .keys()
        .filter_map(|key| key.split('-').next())
        .collect();
    let (mut faults, mut calls) = (Vec::new(), 0);
    for (path, program) in programs() {
        for said in program.literals().filter(|said| is_key(said)) {
            let ours = said
                .split('-')
                .next()
                .is_some_and(|start| starts.contains(start));
            let family = || {
                catalogue
                    .keys()
                    .any(|key| key.starts_with(&format!("{said}-")))
            };
            if ours && !catalogue.contains_key(said) && !family() {
                faults.push(format!("{path}: no text has the key {said}"));
            }
        }
        for call in program.calls() {
            if !TEXT.contains(&call.function) || !is_key(call.key) {
                continue;
            }
            let Some(shape) = catalogue.get(call.key) else {
                faults.push(format!("{path}: {} is asked for, and not there", call.key));
                continue;
            };
            calls += 1;
            let given: Option<BTreeSet<String>> = match call.function {
                "text" | "try_text" => Some(BTreeSet::new()),
                _ => call
                    .names
                    .map(|names| names.into_iter().map(str::to_owned).collect()),
            };
            if given.as_ref().is_some_and(|given| *given != shape.values) {
                let (key, wants) = (call.key, &shape.values);
                faults.push(format!(
                    "{path}: {key} wants {wants:?} and is given {given:?}"
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(calls > 400, "the search itself works: {calls}");
}

/// What is between quotes of any kind in the portal.
fn quoted(source: &str) -> impl Iterator<Item = &str> {
    source.split(['"', '\'', '`', '\n'])
}

/// Everything that a program or the content names.
fn named() -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for (_, program) in programs() {
        named.extend(program.literals().map(str::to_owned));
    }
    for (_, source) in read(&["server/portal/src"], &[".ts", ".svelte"]) {
        named.extend(quoted(&source).map(str::to_owned));
    }
    for (_, source) in read(&["core/content"], &[".toml"]) {
        named.extend(source.split('"').map(str::to_owned));
    }
    named
}

/// Whether a key begins with this start and `-`; what comes after.
fn after<'a>(key: &'a str, start: &str) -> Option<&'a str> {
    key.strip_prefix(start)?.strip_prefix('-')
}

/// Whether this is a code that is named, or two with `-` between them.
fn is_code(rest: &str, named: &BTreeSet<String>) -> bool {
    let known = |part: &str| named.contains(part) || named.contains(&part.replace('-', "_"));
    let pairs = rest.match_indices('-');
    let mut pairs = pairs.map(|(at, _)| (&rest[..at], &rest[at + 1..]));
    known(rest) || pairs.any(|(one, other)| known(one) && known(other))
}

#[test]
fn what_is_there_is_said() {
    let named = named();
    let starts = FAMILIES.iter().chain(&PHONES);
    let fields = FIELDS.iter().map(|(key, _)| key);
    let mut used: BTreeMap<&str, usize> = starts.chain(fields).map(|name| (*name, 0)).collect();
    let mut unused = Vec::new();
    // Help belongs to commands; their own tests look for it.
    for key in shape::shapes(ENGLISH)
        .into_keys()
        .filter(|key| !key.starts_with("help-"))
    {
        // A rule's and a section's heading goes with its sentence, and so does when a rule speaks.
        let with = |end| key.strip_suffix(end).is_some_and(|key| named.contains(key));
        if named.contains(&key) || with("-title") || with("-when") {
            continue;
        }
        let coded = |family: &&&str| after(&key, family).is_some_and(|rest| is_code(rest, &named));
        let built = FAMILIES.iter().find(coded);
        let shown = || PHONES.iter().find(|start| after(&key, start).is_some());
        let field = || {
            FIELDS
                .iter()
                .map(|(field, _)| field)
                .find(|field| **field == key)
        };
        match built.or_else(shown).or_else(field) {
            Some(name) => *used.entry(name).or_default() += 1,
            None => unused.push(key),
        }
    }
    assert!(unused.is_empty(), "no program says:\n{}", unused.join("\n"));
    used.retain(|_, keys| *keys == 0);
    assert!(used.is_empty(), "listed for no key: {used:?}");
}
