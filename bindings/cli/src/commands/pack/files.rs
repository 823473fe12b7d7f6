//! The files that packs are made of and travel in.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use cairn_packs::{MAX_FILE, MAX_FILES, MAX_PACK, MAX_SIGNATURE, SIGNATURE_EXTENSION};

use crate::failure::{Exit, Failure};
use crate::home;

/// A pack and the signature beside it.
///
/// # Errors
/// `bad_file`, `pack_too_big`, `pack_no_signature`, `bad_text`.
pub fn signed(file: &Path) -> Result<(Vec<u8>, String), Failure> {
    let bytes = read(file, MAX_PACK)?;
    let beside = signature_of(file);
    if !beside.exists() {
        return Err(Failure::new("pack_no_signature", Exit::Refused));
    }
    Ok((bytes, text(&beside)?))
}

/// Where the signature of a pack lies.
pub fn signature_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(SIGNATURE_EXTENSION);
    name.into()
}

/// A small text: a key or a signature.
///
/// # Errors
/// `bad_file`, `pack_too_big`, `bad_text`.
pub fn text(file: &Path) -> Result<String, Failure> {
    let bytes = read(file, MAX_SIGNATURE)?;
    String::from_utf8(bytes).map_err(|_| Failure::bad_input("bad_text"))
}

/// All of a file, as long as it is no longer than that.
///
/// # Errors
/// `bad_file`, `pack_too_big`.
pub fn read(file: &Path, longest: usize) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    std::fs::File::open(file)
        .and_then(|file| file.take(longest as u64 + 1).read_to_end(&mut bytes))
        .map_err(Failure::unread)?;
    if bytes.len() > longest {
        return Err(Failure::of_code("pack_too_big"));
    }
    Ok(bytes)
}

/// The files below a folder, by their names with `/` between the parts. Links are not followed.
///
/// # Errors
/// `bad_file`, `pack_too_big`, `pack_bad_path`.
pub fn below(dir: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut found = BTreeMap::new();
    let mut open = vec![(dir.to_owned(), String::new())];
    while let Some((dir, prefix)) = open.pop() {
        for entry in std::fs::read_dir(&dir).map_err(Failure::unread)? {
            let entry = entry.map_err(Failure::unread)?;
            let name = entry.file_name();
            let name = name
                .to_str()
                .ok_or_else(|| Failure::of_code("pack_bad_path"))?;
            let path = format!("{prefix}{name}");
            let kind = entry.file_type().map_err(Failure::unread)?;
            if kind.is_dir() {
                open.push((entry.path(), format!("{path}/")));
            } else if kind.is_file() {
                found.insert(path, read(&entry.path(), MAX_FILE)?);
            } else {
                return Err(Failure::of_code("pack_bad_path"));
            }
            if found.len() + open.len() > MAX_FILES {
                return Err(Failure::of_code("pack_too_big"));
            }
        }
    }
    Ok(found)
}

/// Writes a file that was not there.
///
/// # Errors
/// `file_exists`, `file_not_written`.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    home::create_private(path, bytes).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::new("file_exists", Exit::Refused),
        _ => Failure::io("file_not_written", &error),
    })
}
