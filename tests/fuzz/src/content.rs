//! Content that comes after the program or with it: packs, instruments, rules, steps, texts to learn from.

use cairn_content::instruments::parse_pack;
use cairn_content::learn::{examine, parse};
use cairn_content::lines::parse_lines;
use cairn_content::rules::{parse_rule, parse_steps};
use cairn_model::learn::{Card, Exercise, Learnable, Page, Topic, WordsPage};
use cairn_packs::{AppVersion, Content, Manifest, Pack};
use serde::Serialize;

use crate::brought::today;
use crate::{survives, text};

/// The version that packs are read for.
pub const APP: AppVersion = AppVersion(0, 1, 0);

fn toml(value: &impl Serialize) -> String {
    toml::to_string(value).unwrap_or_default()
}

/// A whole pack, and a manifest alone: a changed byte in a pack rarely gets past its digests.
pub fn pack(data: &[u8]) -> bool {
    let manifest = |text: &String| Manifest::parse(text.as_bytes(), APP).ok();
    let alone = Manifest::parse(data, APP).map_err(|error| error.code());
    let alone = survives(alone, toml, manifest);
    let Ok(pack) = Pack::read(data, APP).inspect_err(|error| {
        survives(Err(error.code()), toml, manifest);
    }) else {
        return alone.is_some();
    };
    assert!(!pack.manifest.sources.is_empty());
    let known = |language: &String| pack.manifest.languages.contains(language);
    match &pack.content {
        Content::Instruments(all) => {
            assert!(!all.is_empty() && all.iter().all(|one| known(&one.language)));
        }
        Content::Texts(all) => {
            assert!(!all.is_empty() && all.iter().all(|text| known(&text.about().language)));
        }
        Content::Lines(all) => assert!(!all.is_empty()),
        Content::Directory(directory) => {
            assert!(!directory.files.is_empty());
            if let Err(failed) = directory.read(today()) {
                survives::<(), ()>(Err(failed.error.code()), |()| (), |()| None);
            }
        }
    }
    survives(Ok(pack.manifest), toml, manifest).is_some()
}

/// A file of crisis lines: each has a source and can be dialled.
pub fn lines(data: &[u8]) -> bool {
    let Some(source) = text(data) else {
        return false;
    };
    let read = parse_lines(source).map_err(|error| error.code());
    let read = survives(read, toml, |text| parse_lines(text).ok());
    for line in read.iter().flat_map(|file| &file.lines) {
        assert!(!line.source.trim().is_empty() && !line.languages.is_empty());
        let tel = line.number.tel();
        let digits = tel
            .strip_prefix("tel:")
            .map(|dial| dial.trim_start_matches('+'));
        assert!(digits.is_some_and(|dial| dial.bytes().all(|b| b.is_ascii_digit())));
    }
    read.is_some()
}

/// An instrument's file: what is read keeps its own vectors.
pub fn instrument(data: &[u8]) -> bool {
    let Some(source) = text(data) else {
        return false;
    };
    let read = parse_pack(source).map_err(|error| error.code());
    let read = survives(read, toml, |text| parse_pack(text).ok());
    if let Some(one) = &read {
        assert!(one.vectors.iter().all(|vector| one.holds(vector)));
    }
    read.is_some()
}

/// An early-warning rule.
pub fn rule(data: &[u8]) -> bool {
    let Some(source) = text(data) else {
        return false;
    };
    let read = parse_rule(source).map_err(|error| error.code());
    survives(read, toml, |text| parse_rule(text).ok()).is_some()
}

/// A list of steps.
pub fn steps(data: &[u8]) -> bool {
    #[derive(Serialize)]
    struct File<'a, T> {
        steps: &'a [T],
    }

    let Some(source) = text(data) else {
        return false;
    };
    let read = parse_steps(source).map_err(|error| error.code());
    let write = |steps: &Vec<_>| toml(&File { steps });
    survives(read, write, |text| parse_steps(text).ok()).is_some()
}

/// A text of each kind to learn from, and the measure of its words.
pub fn learn(data: &[u8]) -> bool {
    let Some(source) = text(data) else {
        return false;
    };
    let kinds = [
        learnable::<Exercise>(source),
        learnable::<Page>(source),
        learnable::<WordsPage>(source),
        learnable::<Topic>(source),
        learnable::<Card>(source),
    ];
    kinds.contains(&true)
}

fn learnable<T: Learnable + Serialize + PartialEq>(source: &str) -> bool {
    let read = parse::<T>(source).map_err(|error| error.code());
    let read = survives(read, toml, |text| parse(text).ok());
    if let Some(Err(error)) = read.as_ref().map(examine) {
        assert!(!error.code().is_empty());
    }
    read.is_some()
}
