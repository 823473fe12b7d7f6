//! A zip file as the files in it.

use std::io::{Cursor, Read as _};

use super::{File, HsdsError, MAX_BYTES};

/// The most files in a zip; HSDS has about thirty.
const MAX_FILES: usize = 200;

/// The files of a zip; any other file is only itself. Nothing is written anywhere.
///
/// # Errors
/// `directory_bad_zip`; `directory_too_large` as soon as more comes out than a directory may have, whatever the
/// zip says of itself.
pub fn unpack(file: File) -> Result<Vec<File>, HsdsError> {
    unpack_within(file, MAX_BYTES as u64)
}

pub(super) fn unpack_within(file: File, most: u64) -> Result<Vec<File>, HsdsError> {
    if !file.bytes.starts_with(b"PK\x03\x04") {
        return Ok(vec![file]);
    }
    let mut archive =
        zip::ZipArchive::new(Cursor::new(&file.bytes)).map_err(|_| HsdsError::BadZip)?;
    if archive.len() > MAX_FILES {
        return Err(HsdsError::TooManyRows);
    }
    let mut files = Vec::new();
    let mut room = most;
    for index in 0..archive.len() {
        let mut inside = archive.by_index(index).map_err(|_| HsdsError::BadZip)?;
        let name = inside.name().map_err(|_| HsdsError::BadZip)?.into_owned();
        if inside.is_dir() || !is_data(&name) {
            continue;
        }
        let mut bytes = Vec::new();
        let read = (&mut inside)
            .take(room + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| HsdsError::BadZip)?;
        room = room.checked_sub(read as u64).ok_or(HsdsError::TooLarge)?;
        files.push(File { name, bytes });
    }
    Ok(files)
}

/// Files that can hold a directory; resource forks of some systems look like them.
fn is_data(name: &str) -> bool {
    let hidden =
        name.starts_with("__MACOSX") || name.rsplit('/').next().is_some_and(|n| n.starts_with('.'));
    let lower = name.to_ascii_lowercase();
    !hidden && [".csv", ".json"].iter().any(|end| lower.ends_with(end))
}
