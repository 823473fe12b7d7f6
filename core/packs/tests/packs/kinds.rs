//! Packs of every kind but instruments: the examples of this repository, and what is refused of them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::common::APP;
use cairn_packs::{Blame, Content, Kind, MANIFEST, Manifest, Pack, TextKind, build};

type Files = BTreeMap<String, Vec<u8>>;

/// The files of an example.
pub fn example(name: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("example")
        .join(name);
    let mut files = Files::new();
    let mut open = vec![root.clone()];
    while let Some(dir) = open.pop() {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().to_str().unwrap();
                files.insert(name.to_owned(), std::fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// An example with other words in one of its files.
fn edited(name: &str, file: &str, from: &str, to: &str) -> Files {
    let mut files = example(name);
    let text = String::from_utf8(files[file].clone()).unwrap();
    assert!(text.contains(from), "{from}");
    files.insert(file.to_owned(), text.replace(from, to).into_bytes());
    files
}

fn refused(files: Files) -> &'static str {
    let built = build(files, APP);
    assert!(built.is_err(), "it was made");
    built.err().map_or("", |refusal| refusal.code())
}

fn built(files: Files) -> Pack {
    Pack::read(&build(files, APP).unwrap(), APP).unwrap()
}

#[test]
fn the_examples_can_be_built_and_say_what_they_are() {
    for (name, kind) in [
        ("crisis-lines", Kind::CrisisLines),
        ("learn", Kind::Learn),
        ("directory", Kind::Directory),
    ] {
        let bytes = build(example(name), APP).unwrap();
        let pack = Pack::read(&bytes, APP).unwrap();
        assert_eq!(pack.manifest.kind, kind);
        assert!(pack.instruments().is_empty());
        assert_eq!(Manifest::peek(&bytes, APP).unwrap(), pack.manifest);
        assert!(pack.manifest.title.contains("made up"));
    }
    let Content::Texts(texts) = built(example("learn")).content else {
        unreachable!("texts");
    };
    let named: Vec<_> = texts
        .iter()
        .map(|text| {
            let about = text.about();
            (text.kind(), about.id.as_str(), about.language.as_str())
        })
        .collect();
    assert_eq!(
        named,
        [
            (TextKind::Exercise, "lamp", "en"),
            (TextKind::Exercise, "lamp", "es"),
            (TextKind::Page, "quiet-room", "en"),
        ]
    );
}

#[test]
fn the_signed_example_is_the_one_that_is_built() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/example/lines-1.cairnpack");
    let signed = std::fs::read(path).unwrap();
    assert!(build(example("crisis-lines"), APP).unwrap() == signed);
}

#[test]
fn a_file_that_its_kind_has_no_place_for_is_refused() {
    for (name, path) in [
        // The words of an emergency are the program's own.
        ("learn", "overdose/card.toml"),
        ("learn", "exercises/deep/er.toml"),
        ("learn", "card.toml"),
        ("learn", "exercises/lamp.ftl"),
        ("crisis-lines", "more.toml"),
        ("directory", "services.toml"),
    ] {
        let mut files = example(name);
        files.insert(path.to_owned(), b"x".to_vec());
        assert_eq!(refused(files), "pack_unexpected_file", "{path}");
    }
    for name in ["learn", "crisis-lines", "directory"] {
        let mut files = example(name);
        files.retain(|path, _| path == MANIFEST);
        files.insert("licence.txt".to_owned(), b"CC0".to_vec());
        assert_eq!(refused(files), "pack_no_content", "{name}");
    }
}

#[test]
fn no_text_is_the_overdose_card_whatever_its_folder() {
    let card = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../content/overdose/card.toml"
    ));
    for folder in ["exercises", "topics", "pages"] {
        let mut files = example("learn");
        let card = card.as_ref().unwrap().clone();
        files.insert(format!("{folder}/overdose.toml"), card);
        assert_eq!(refused(files), "learn_syntax");
    }
}

#[test]
fn a_text_must_hold_together_and_be_fit_to_read() {
    let edit = |from: &str, to: &str| refused(edited("learn", "exercises/lamp.en.toml", from, to));
    assert_eq!(edit("minutes = 2", "minutes = 0"), "learn_bad_number");
    assert_eq!(
        edit("read = \"passage\"", "read = \"unread\""),
        "learn_nothing_read"
    );
    assert_eq!(
        edit("language = \"en\"", "language = \"fr\""),
        "pack_manifest"
    );
    assert_eq!(
        edit("language = \"en\"", "language = \"es\""),
        "pack_name_taken"
    );
    assert_eq!(
        edit("id = \"lamp\"", "id = \"quiet-room\""),
        "pack_name_taken"
    );
    let hard = "Notwithstanding considerable institutional heterogeneity, characteristically \
                multidimensional methodological considerations necessitate comprehensive consultation.";
    assert_eq!(edit("Turn it off.", &hard.repeat(5)), "learn_too_hard");
    assert_eq!(edit("Turn it off.", "Be clean."), "learn_words");
    // What is hard or hurts is not made; but a pack that is there is not lost when a list of words grows.
    let mut files = edited(
        "learn",
        "exercises/lamp.en.toml",
        "Turn it off.",
        "Be clean.",
    );
    let manifest = String::from_utf8(files[MANIFEST].clone()).unwrap();
    files.insert(MANIFEST.to_owned(), listing(&manifest, &files).into_bytes());
    let entries: Vec<(&[u8], tar::EntryType, &[u8])> = std::iter::once(MANIFEST)
        .chain(
            files
                .keys()
                .map(String::as_str)
                .filter(|path| *path != MANIFEST),
        )
        .map(|path| {
            (
                path.as_bytes(),
                tar::EntryType::Regular,
                files[path].as_slice(),
            )
        })
        .collect();
    assert!(Pack::read(&crate::common::tar_of(&entries), APP).is_ok());
}

/// The manifest with the files and digests that a builder would write.
fn listing(manifest: &str, files: &Files) -> String {
    use sha2::{Digest as _, Sha256};

    let mut manifest = Manifest::parse(manifest.as_bytes(), APP).unwrap();
    let others = files.iter().filter(|(path, _)| *path != MANIFEST);
    let entry = |(path, bytes): (&String, &Vec<u8>)| cairn_packs::FileEntry {
        path: path.clone(),
        sha256: Sha256::digest(bytes)
            .iter()
            .fold(String::new(), |text, byte| text + &format!("{byte:02x}")),
    };
    manifest.files = others.map(entry).collect();
    manifest.to_text().unwrap()
}

#[test]
fn a_line_without_a_source_is_refused_by_name() {
    let source = "source = \"example.org/young (made up)\"\n";
    let files = edited("crisis-lines", "lines.toml", source, "");
    let refusal = build(files, APP).unwrap_err();
    assert_eq!(refusal.code(), "crisis_lines_not_right");
    let named: Vec<_> = refusal.blame().iter().map(Blame::place).collect();
    let place = "lines.toml: Exampleland line for young people (made up): source";
    assert_eq!(named, [place]);
}

#[test]
fn the_file_and_the_word_to_blame_are_named() {
    let file = "exercises/lamp.en.toml";
    let blamed = |from: &str, to: &str| {
        let refusal = build(edited("learn", file, from, to), APP).unwrap_err();
        let blame = refusal.blame().swap_remove(0);
        (refusal.code(), blame.place(), blame.code, blame.word)
    };
    let (code, place, fault, word) = blamed("Turn it off.", "Be clean.");
    assert_eq!(
        (code, place.as_str(), fault),
        ("learn_words", file, "learn_words")
    );
    let (found, prefer) = word.unwrap();
    assert_eq!(found, "clean");
    assert!(prefer.contains("in recovery"), "{prefer}");
    for (from, to, expected) in [
        (
            "minutes = 2",
            "minutes = 0",
            ("learn_bad_number", "minutes", "learn_bad_number"),
        ),
        (
            "minutes = 2",
            "minute = 2",
            ("learn_syntax", "minute", "unknown_field"),
        ),
        (
            "minutes = 2",
            "minutes = \"2\"",
            ("learn_syntax", "minutes", "wrong_kind"),
        ),
        (
            "language = \"en\"",
            "language = \"fr\"",
            ("pack_manifest", "about.language", "not_a_choice"),
        ),
    ] {
        let (code, place, fault, _) = blamed(from, to);
        let (field, at) = (expected.1, format!("{file}: {}", expected.1));
        assert!(
            place == at || place == format!("{file}: about.{field}"),
            "{place}"
        );
        assert_eq!((code, fault), (expected.0, expected.2), "{to}");
    }
    let hard = "Notwithstanding considerable institutional heterogeneity, characteristically \
                multidimensional methodological considerations necessitate comprehensive consultation.";
    let (code, place, ..) = blamed("Turn it off.", &hard.repeat(5));
    assert_eq!((code, place.as_str()), ("learn_too_hard", file));
    let mut odd = example("learn");
    odd.insert("card.toml".to_owned(), b"x".to_vec());
    let refusal = build(odd, APP).unwrap_err();
    assert_eq!(refusal.blame()[0].place(), "card.toml");
}

#[test]
fn words_that_hurt_are_in_no_line() {
    for (from, to) in [
        (
            "Exampleland night line (made up)",
            "For addicts and junkies",
        ),
        ("every day, all day", "every day, for junkies"),
        (
            "area = \"Exampleland\"",
            "area = \"Exampleland, addicts only\"",
        ),
    ] {
        let files = edited("crisis-lines", "lines.toml", from, to);
        assert_eq!(refused(files), "crisis_lines_words", "{to}");
    }
    // The list is for English: in a pack that has none, its words mean something else.
    let mut files = edited("crisis-lines", "lines.toml", "all day", "abuse");
    let manifest = String::from_utf8(files[MANIFEST].clone()).unwrap();
    let french = manifest.replace("languages = [\"en\"]", "languages = [\"fr-CA\"]");
    files.insert(MANIFEST.to_owned(), french.into_bytes());
    built(files);
}

#[test]
fn a_line_that_is_checked_later_than_today_is_named() {
    let files = edited("crisis-lines", "lines.toml", "2026-11-20", "3016-01-01");
    let pack = built(files);
    let refusal = pack.made_by("3015-12-31".parse().unwrap()).unwrap_err();
    assert_eq!(refusal.code(), "crisis_lines_not_right");
    let faults: Vec<_> = refusal.blame().iter().map(|bad| bad.code).collect();
    assert_eq!(faults, ["in_future"; 2]);
    let place = "lines.toml: Exampleland night line (made up): checked";
    assert_eq!(refusal.blame()[0].place(), place);
    assert_eq!(pack.made_by("3016-01-01".parse().unwrap()), Ok(()));
}

#[test]
fn a_directory_says_whose_clock_it_means_and_holds_a_service() {
    let zone = "hours_zone = \"Europe/Berlin\"\n";
    let bare = edited("directory", MANIFEST, zone, "");
    assert_eq!(refused(bare), "pack_manifest");
    let unknown = edited("directory", MANIFEST, "Europe/Berlin", "Europe/Nowhere");
    assert_eq!(refused(unknown), "pack_manifest");
    let other = edited(
        "learn",
        MANIFEST,
        "version = 1\n",
        &format!("version = 1\n{zone}"),
    );
    assert_eq!(refused(other), "pack_manifest");
    let empty = edited("directory", "services.csv", ",active,", ",asleep,");
    assert_eq!(refused(empty), "directory_all_refused");
    // One of two is right: that is enough to make it, and who installs it is told of the other.
    let half = edited(
        "directory",
        "services.csv",
        "not there.,active",
        "not there.,asleep",
    );
    let Content::Directory(directory) = built(half).content else {
        unreachable!("a directory");
    };
    let today = "2026-11-24".parse().unwrap();
    let import = directory.read(today).unwrap();
    assert_eq!((import.services.len(), import.report.count()), (1, 1));
}
