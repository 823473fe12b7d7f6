//! Packs: built the same every time, read whole or refused with the reason.

use crate::common::{APP, QUESTION, SOURCE, files, packed, small, tar_of};
use cairn_packs::{AppVersion, MANIFEST, MAX_FILE, MAX_FILES, MAX_PACK, Manifest, Pack, build};
use tar::EntryType;

fn refused(parts: &[(&str, &str)]) -> &'static str {
    build(files(parts), APP).unwrap_err().code()
}

fn with_manifest(from: &str, to: &str) -> &'static str {
    assert!(SOURCE.contains(from), "{from}");
    refused(&[
        (MANIFEST, &SOURCE.replace(from, to)),
        ("one.toml", QUESTION),
    ])
}

fn read(bytes: &[u8]) -> &'static str {
    Pack::read(bytes, APP).unwrap_err().code()
}

#[test]
fn the_same_files_make_the_same_bytes_and_are_read_back() {
    let bytes = packed();
    assert_eq!(bytes, packed());
    let pack = Pack::read(&bytes, APP).unwrap();
    assert_eq!(
        (pack.manifest.id.as_str(), pack.manifest.version),
        ("one-question", 3)
    );
    assert_eq!(pack.manifest.files.len(), 1);
    assert_eq!(pack.instruments()[0].code, "one");
    // Building from what was built changes nothing.
    let mut again = small();
    again.insert(
        MANIFEST.into(),
        pack.manifest.to_text().unwrap().into_bytes(),
    );
    assert_eq!(build(again, APP).unwrap(), bytes);
}

#[test]
fn a_manifest_says_what_is_wrong_with_it() {
    assert_eq!(
        with_manifest("sources = [\"Made up for tests.\"]", "sources = []"),
        "pack_no_source"
    );
    assert_eq!(
        with_manifest("sources = [\"Made up for tests.\"]", "sources = [\" \"]"),
        "pack_no_source"
    );
    assert_eq!(
        with_manifest("format = 1", "format = 2"),
        "pack_needs_newer_app"
    );
    assert_eq!(
        with_manifest("format = 1", "format = 1\nneeds_app = \"0.1.1\""),
        "pack_needs_newer_app"
    );
    assert_eq!(
        with_manifest("format = 1", "format = 1\nneeds_app = \"new\""),
        "pack_manifest"
    );
    for (from, to) in [
        ("format = 1", "format = 0"),
        ("version = 3", "version = 0"),
        ("id = \"one-question\"", "id = \"../one\""),
        ("id = \"one-question\"", "id = \"\""),
        ("publisher = \"Somebody\"", "publisher = \" \""),
        ("title = \"One question\"", "title = \"a\\u001b[2J\""),
        ("licence = \"CC0-1.0\"", "licence = \"\""),
        ("kind = \"instrument\"", "kind = \"program\""),
        ("languages = [\"en\"]", "languages = []"),
        ("languages = [\"en\"]", "languages = [\"fr\"]"),
        ("review = \"reviewed\"", "review = \"fine\""),
        ("review = \"reviewed\"", "review = \"reviewed\"\nmore = 1"),
        ("evidence = \"untested\"\n", ""),
    ] {
        assert_eq!(with_manifest(from, to), "pack_manifest", "{to}");
    }
    assert_eq!(
        with_manifest("\n", &format!("\n# {}\n", "x".repeat(70_000))),
        "pack_too_big"
    );
}

/// Code of the refusal of a manifest, and what in which place it blames.
fn blamed(from: &str, to: &str) -> (&'static str, String, &'static str) {
    let source = SOURCE.replace(from, to);
    assert_ne!(source, SOURCE, "{from}");
    let parts = files(&[(MANIFEST, &source), ("one.toml", QUESTION)]);
    let refusal = build(parts, APP).unwrap_err();
    let blame = refusal.blame();
    assert_eq!(blame.len(), 1, "{to}");
    (refusal.code(), blame[0].place(), blame[0].code)
}

#[test]
fn what_a_manifest_lacks_is_named() {
    for field in [
        "id",
        "publisher",
        "kind",
        "version",
        "languages",
        "title",
        "licence",
        "evidence",
        "review",
    ] {
        let line = SOURCE
            .lines()
            .find(|line| line.starts_with(&format!("{field} =")));
        let place = format!("pack.toml: {field}");
        assert_eq!(
            blamed(&format!("{}\n", line.unwrap()), ""),
            ("pack_manifest", place, "missing")
        );
    }
}

#[test]
fn what_is_wrong_in_a_manifest_is_named() {
    for (from, to, code, place, field) in [
        (
            "sources = [\"Made up for tests.\"]\n",
            "",
            "pack_no_source",
            "sources",
            "missing",
        ),
        (
            "[\"Made up for tests.\"]",
            "[]",
            "pack_no_source",
            "sources",
            "missing",
        ),
        (
            "version = 3",
            "version = 0",
            "pack_manifest",
            "version",
            "out_of_range",
        ),
        (
            "version = 3",
            "version = \"3\"",
            "pack_manifest",
            "version",
            "wrong_kind",
        ),
        (
            "\"instrument\"",
            "\"program\"",
            "pack_manifest",
            "kind",
            "not_a_choice",
        ),
        (
            "licence =",
            "license =",
            "pack_manifest",
            "license",
            "unknown_field",
        ),
        (
            "licence = \"CC0-1.0\"",
            "licence = \"\"",
            "pack_manifest",
            "licence",
            "missing",
        ),
        (
            "version = 3",
            "version =",
            "pack_manifest",
            "line 5",
            "not_toml",
        ),
        (
            "format = 1",
            "format = 1\nhours_zone = \"UTC\"",
            "pack_manifest",
            "hours_zone",
            "unknown_field",
        ),
    ] {
        assert_eq!(
            blamed(from, to),
            (code, format!("pack.toml: {place}"), field)
        );
    }
}

#[test]
fn a_later_program_takes_what_needs_it() {
    let source = SOURCE.replace("format = 1", "format = 1\nneeds_app = \"0.2.0\"");
    let parts = files(&[(MANIFEST, &source), ("one.toml", QUESTION)]);
    let bytes = build(parts, AppVersion(0, 10, 0)).unwrap();
    assert!(Pack::read(&bytes, AppVersion(0, 2, 0)).is_ok());
    assert_eq!(read(&bytes), "pack_needs_newer_app");
    assert_eq!(
        Manifest::parse(source.as_bytes(), APP).unwrap_err().code(),
        "pack_needs_newer_app"
    );
}

#[test]
fn content_must_hold_together() {
    assert_eq!(refused(&[(MANIFEST, SOURCE)]), "pack_no_content");
    assert_eq!(
        refused(&[(MANIFEST, SOURCE), ("notice.txt", "words")]),
        "pack_no_content"
    );
    let broken = QUESTION.replace("score = 1", "score = 0");
    assert_eq!(
        refused(&[(MANIFEST, SOURCE), ("one.toml", &broken)]),
        "pack_vector"
    );
    assert_eq!(
        refused(&[(MANIFEST, SOURCE), ("one.toml", "x = ")]),
        "pack_syntax"
    );
    let uncited = QUESTION.replace("citation = [\"Made up for tests.\"]", "citation = []");
    assert_eq!(
        refused(&[(MANIFEST, SOURCE), ("one.toml", &uncited)]),
        "pack_empty_field"
    );
    let twice = [
        (MANIFEST, SOURCE),
        ("one.toml", QUESTION),
        ("two.toml", QUESTION),
    ];
    assert_eq!(refused(&twice), "pack_name_taken");
    assert_eq!(refused(&[("one.toml", QUESTION)]), "pack_files");
    let blamed = |path: &str, text: &str| {
        let parts = files(&[(MANIFEST, SOURCE), ("one.toml", QUESTION), (path, text)]);
        build(parts, APP).unwrap_err().blame()[0].place()
    };
    assert_eq!(blamed("one.toml", &broken), "one.toml: vectors");
    assert_eq!(blamed("one.toml", &uncited), "one.toml: citation");
    assert_eq!(blamed("two.toml", QUESTION), "two.toml");
    assert_eq!(blamed("two.toml", "x = "), "two.toml: line 1");
    assert_eq!(blamed("Two.toml", QUESTION), "Two.toml");
    let noted = [
        (MANIFEST, SOURCE),
        ("one.toml", QUESTION),
        ("licence/cc0.txt", "words"),
    ];
    assert!(build(files(&noted), APP).is_ok());
}

#[test]
fn names_that_lead_out_of_a_pack_are_refused() {
    for path in [
        "../one.toml",
        "/one.toml",
        "a/../../one.toml",
        "a//one.toml",
        "./one.toml",
        "a/.hidden",
        "a\\one.toml",
        "c:one.toml",
        "one.toml/",
        "ONE.toml",
        "öne.toml",
        "a/b/c/d/one.toml",
        "con\u{0}.toml",
        "",
    ] {
        assert_eq!(
            refused(&[(MANIFEST, SOURCE), (path, QUESTION)]),
            "pack_bad_path",
            "{path}"
        );
        if !path.is_empty() && !path.contains('\0') {
            let bytes = tar_of(&[(path.as_bytes(), EntryType::Regular, b"x")]);
            assert_eq!(read(&bytes), "pack_bad_path", "{path}");
        }
    }
    assert_eq!(
        refused(&[(MANIFEST, SOURCE), (&"a".repeat(100), "")]),
        "pack_bad_path"
    );
}

#[test]
fn what_is_too_big_is_refused() {
    let mut many = small();
    for n in 0..MAX_FILES {
        many.insert(format!("{n}.txt"), Vec::new());
    }
    assert_eq!(build(many, APP).unwrap_err().code(), "pack_too_big");
    let mut long = small();
    long.insert("long.txt".into(), vec![b'x'; MAX_FILE + 1]);
    assert_eq!(build(long, APP).unwrap_err().code(), "pack_too_big");
    let mut much = small();
    for n in 0..5 {
        much.insert(format!("{n}.txt"), vec![b'x'; MAX_FILE]);
    }
    assert_eq!(build(much, APP).unwrap_err().code(), "pack_too_big");
    assert_eq!(read(&vec![0; MAX_PACK + 1]), "pack_too_big");
    // A header may claim what it likes.
    let mut claimed = tar_of(&[(b"pack.toml", EntryType::Regular, b"x")]);
    claimed[124..136].copy_from_slice(b"77777777777\0");
    let mut header = tar::Header::from_byte_slice(&claimed[..512]).clone();
    header.set_cksum();
    claimed[..512].copy_from_slice(header.as_bytes());
    assert_eq!(read(&claimed), "pack_too_big");
}

#[test]
fn only_plain_files_in_the_one_order_are_a_pack() {
    let whole = packed();
    let pack = Pack::read(&whole, APP).unwrap();
    let manifest = pack.manifest.to_text().unwrap();
    let manifest = (&b"pack.toml"[..], EntryType::Regular, manifest.as_bytes());
    let one = (&b"one.toml"[..], EntryType::Regular, QUESTION.as_bytes());
    assert_eq!(tar_of(&[manifest, one]), whole, "this is how it is made");
    assert_eq!(
        read(&tar_of(&[one, manifest])),
        "pack_not_a_pack",
        "another order"
    );
    assert_eq!(read(&tar_of(&[manifest, one, one])), "pack_file_twice");
    assert_eq!(read(&tar_of(&[manifest, manifest, one])), "pack_file_twice");
    for kind in [
        EntryType::Symlink,
        EntryType::Link,
        EntryType::Directory,
        EntryType::Fifo,
        EntryType::GNUSparse,
        EntryType::GNULongName,
        EntryType::XHeader,
        EntryType::XGlobalHeader,
    ] {
        let odd = (&b"odd.txt"[..], kind, &b"x"[..]);
        assert_eq!(
            read(&tar_of(&[manifest, one, odd])),
            "pack_not_a_pack",
            "{kind:?}"
        );
    }
    let unlisted = (&b"zero.txt"[..], EntryType::Regular, &b"x"[..]);
    assert_eq!(read(&tar_of(&[manifest, one, unlisted])), "pack_files");
    assert_eq!(
        read(&tar_of(&[manifest])),
        "pack_files",
        "one that is listed is not there"
    );
    let other = (&b"one.toml"[..], EntryType::Regular, &b"x"[..]);
    assert_eq!(read(&tar_of(&[manifest, other])), "pack_digest");
    assert_eq!(read(&tar_of(&[one])), "pack_not_a_pack", "no manifest");
    assert_eq!(read(b""), "pack_not_a_pack");
    assert_eq!(read(&[0; 1024]), "pack_not_a_pack");
    for cut in [1, 511, 512, 513, whole.len() - 1024, whole.len() - 1] {
        assert!(Pack::read(&whole[..cut], APP).is_err(), "{cut}");
    }
    let mut longer = whole.clone();
    longer.extend([0; 512]);
    assert_eq!(read(&longer), "pack_not_a_pack");
    // Bytes that carry nothing must carry nothing.
    for at in [500, whole.len() - 3] {
        let mut hidden = whole.clone();
        hidden[at] ^= 1;
        assert_eq!(read(&hidden), "pack_not_a_pack", "{at}");
    }
}

#[test]
fn the_packs_of_this_repository_can_be_built() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../content/loadable");
    let mut count = 0;
    for one in std::fs::read_dir(folder).unwrap() {
        let dir = one.unwrap().path();
        let text = |name: &str| std::fs::read(dir.join(name)).unwrap();
        let parts = [
            (MANIFEST, text(MANIFEST)),
            ("instrument.toml", text("instrument.toml")),
        ];
        let parts = parts.map(|(path, bytes)| (path.to_owned(), bytes)).into();
        let bytes = build(parts, APP).unwrap_or_else(|e| unreachable!("{}: {e}", dir.display()));
        let pack = Pack::read(&bytes, APP).unwrap();
        let id = dir.file_name().unwrap().to_str().unwrap();
        assert_eq!(
            (
                pack.manifest.id.as_str(),
                pack.instruments()[0].code.as_str()
            ),
            (id, id)
        );
        assert_eq!(pack.manifest.title, pack.instruments()[0].title);
        assert_eq!(pack.manifest.evidence, pack.instruments()[0].evidence.level);
        count += 1;
    }
    assert_eq!(count, 9);
}
