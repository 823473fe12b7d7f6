//! The one file that a pack travels in: a plain tar that can be made of its files in one way only.

use std::collections::BTreeMap;
use std::io::Read;

use tar::{Archive, Builder, EntryType, Header};

use crate::error::Refusal;
use crate::{MANIFEST, MAX_FILE, MAX_FILES, MAX_MANIFEST, MAX_PACK};

/// Files by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What fits into a plain tar's field for names.
const LONGEST_PATH: usize = 99;
const DEEPEST: usize = 4;

/// Whether a name stays inside the pack, on every system.
pub fn check_path(path: &str) -> Result<(), Refusal> {
    let plain =
        |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.');
    let part = |part: &str| !part.is_empty() && !part.starts_with('.') && part.chars().all(plain);
    let parts = path.split('/');
    if path.len() > LONGEST_PATH || parts.clone().count() > DEEPEST || !parts.clone().all(part) {
        return Err(Refusal::BadPath.within(path));
    }
    Ok(())
}

/// Puts files into one, the manifest first, the others by name, with nothing of the machine it is made on.
pub fn write(files: &Files) -> Result<Vec<u8>, Refusal> {
    if files.len() > MAX_FILES {
        return Err(Refusal::TooBig);
    }
    let mut builder = Builder::new(Vec::new());
    let first = files.get_key_value(MANIFEST);
    let first = first.ok_or_else(|| Refusal::Files.within(MANIFEST))?;
    let others = files.iter().filter(|(path, _)| *path != MANIFEST);
    for (path, bytes) in std::iter::once(first).chain(others) {
        check_path(path)?;
        if bytes.len() > MAX_FILE {
            return Err(Refusal::TooBig.within(path));
        }
        let mut header = Header::new_ustar();
        header
            .set_path(path)
            .map_err(|_| Refusal::BadPath.within(path))?;
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(0);
        header.set_entry_type(EntryType::Regular);
        header.set_cksum();
        builder
            .append(&header, bytes.as_slice())
            .map_err(|_| Refusal::NotAPack)?;
    }
    let whole = builder.into_inner().map_err(|_| Refusal::NotAPack)?;
    if whole.len() > MAX_PACK {
        return Err(Refusal::TooBig);
    }
    Ok(whole)
}

/// Takes the files out again. Anything that [`write`] would not have written is refused: links, folders, names that
/// lead out of the pack, other orders, padding that hides something.
pub fn read(bytes: &[u8]) -> Result<Files, Refusal> {
    if bytes.len() > MAX_PACK {
        return Err(Refusal::TooBig);
    }
    let mut files = Files::new();
    let mut archive = Archive::new(bytes);
    let entries = archive.entries().map_err(|_| Refusal::NotAPack)?;
    for entry in entries.raw(true) {
        let mut entry = entry.map_err(|_| Refusal::NotAPack)?;
        if entry.header().entry_type() != EntryType::Regular {
            return Err(Refusal::NotAPack);
        }
        let path = entry.path_bytes();
        let path = std::str::from_utf8(&path)
            .map_err(|_| Refusal::BadPath)?
            .to_owned();
        check_path(&path)?;
        if entry.size() > MAX_FILE as u64 {
            return Err(Refusal::TooBig.within(&path));
        }
        if files.len() == MAX_FILES {
            return Err(Refusal::TooBig);
        }
        let mut content = Vec::new();
        entry
            .read_to_end(&mut content)
            .map_err(|_| Refusal::NotAPack)?;
        if files.contains_key(&path) {
            return Err(Refusal::FileTwice.within(&path));
        }
        files.insert(path, content);
    }
    if write(&files).is_ok_and(|again| again == bytes) {
        Ok(files)
    } else {
        Err(Refusal::NotAPack)
    }
}

/// The manifest of a packed file, which is its first.
pub fn manifest(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let mut archive = Archive::new(bytes);
    let mut entries = archive.entries().map_err(|_| Refusal::NotAPack)?.raw(true);
    let first = entries.next().and_then(Result::ok);
    let mut first = first.ok_or(Refusal::NotAPack)?;
    if first.path_bytes().as_ref() != MANIFEST.as_bytes() || first.size() > MAX_MANIFEST as u64 {
        return Err(Refusal::NotAPack);
    }
    let mut content = Vec::new();
    first
        .read_to_end(&mut content)
        .map_err(|_| Refusal::NotAPack)?;
    Ok(content)
}
