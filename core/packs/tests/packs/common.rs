//! A small pack, and ways to make packs that no builder would make.

use std::collections::BTreeMap;

use cairn_packs::{AppVersion, MANIFEST, build};
use minisign::KeyPair;
use tar::{Builder, EntryType, Header};

pub const APP: AppVersion = AppVersion(0, 1, 0);

pub const SOURCE: &str = r#"format = 1
id = "one-question"
publisher = "Somebody"
kind = "instrument"
version = 3
languages = ["en"]
title = "One question"
sources = ["Made up for tests."]
licence = "CC0-1.0"
evidence = "untested"
review = "reviewed"
"#;

pub const QUESTION: &str = r#"code = "one"
title = "One question"
language = "en"
wording_version = "one-1"
licence_status = "open"
holder = "nobody"
notice = "none"
terms = "CC0-1.0"
citation = ["Made up for tests."]
review = "reviewed"
recall_days = 7
min_interval_days = 7
self_report_valid = true
stem = "Today"
options = [{ value = 0, text = "No" }, { value = 1, text = "Yes" }]

[evidence]
level = "untested"
says = "Made up."

[[items]]
code = "a"
text = "Is it so?"

[[scores]]
code = "total"
method = "sum"
scale_origin = "ours"
range = { min = 0, max = 1 }
[scores.missing]
prorate_up_to = 0
source = "ours"

[[vectors]]
note = "yes"
answers = "1"
score = 1
"#;

pub fn files(parts: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    parts
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect()
}

pub fn small() -> BTreeMap<String, Vec<u8>> {
    files(&[(MANIFEST, SOURCE), ("one.toml", QUESTION)])
}

pub fn packed() -> Vec<u8> {
    build(small(), APP).unwrap()
}

/// A tar with whatever names and kinds of entries.
pub fn tar_of(entries: &[(&[u8], EntryType, &[u8])]) -> Vec<u8> {
    let mut builder = Builder::new(Vec::new());
    for (path, kind, bytes) in entries {
        let mut header = Header::new_ustar();
        header.as_old_mut().name[..path.len()].copy_from_slice(path);
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(0);
        header.set_entry_type(*kind);
        header.set_cksum();
        builder.append(&header, *bytes).unwrap();
    }
    builder.into_inner().unwrap()
}

pub fn keys() -> (KeyPair, String) {
    let keys = KeyPair::generate_unencrypted_keypair().unwrap();
    let public = keys.pk.to_box().unwrap().into_string();
    (keys, public)
}

pub fn signed(keys: &KeyPair, bytes: &[u8]) -> String {
    minisign::sign(Some(&keys.pk), &keys.sk, bytes, Some("a pack"), None)
        .unwrap()
        .into_string()
}
