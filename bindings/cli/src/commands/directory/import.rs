//! `cairn directory import`

use std::fs;
use std::io::Read as _;
use std::path::Path;

use cairn_companion::{DirectoryNotImported, DirectorySource, ImportedDirectory};
use cairn_content::directory::{EXAMPLE_ID, EXAMPLE_TOWN, EXAMPLE_ZONE};
use cairn_model::directory::hsds::{File, MAX_BYTES, Refused};
use chrono_tz::Tz;
use serde_json::json;

use crate::args::ImportFlags;
use crate::failure::{Failure, Fault};
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::directory as view;

/// Takes a directory in.
///
/// # Errors
/// `bad_file`, `bad_zone`, `directory_…`; the companion's own.
pub fn run(session: &Session, flags: &ImportFlags) -> Result<Answer, Failure> {
    let (source, files) = match &flags.path {
        Some(path) => (source(session, flags, path)?, files(path)?),
        None => example()?,
    };
    let directories = session.companion().directories();
    let imported = session.wait_for(directories.import(source, files, session.now()));
    match imported {
        Ok(imported) => Ok(answer(&imported)),
        Err(DirectoryNotImported { error, report }) => {
            Err(Failure::from(error).with_faults(report.refused().map(fault).collect()))
        }
    }
}

fn source(session: &Session, flags: &ImportFlags, path: &Path) -> Result<DirectorySource, Failure> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy());
    let id = flags.source.clone();
    let id = id.unwrap_or_else(|| slug(&stem.unwrap_or_default()));
    let zone = match &flags.hours_zone {
        Some(name) => name.parse().map_err(|_| Failure::bad_input("bad_zone"))?,
        None => session.now().zone(),
    };
    Ok(DirectorySource {
        name: flags.name.clone().unwrap_or_else(|| id.clone()),
        id,
        zone,
    })
}

/// A file's name as a short name.
fn slug(stem: &str) -> String {
    let letters = stem.chars().map(|c| match c.to_ascii_lowercase() {
        c if c.is_ascii_lowercase() || c.is_ascii_digit() => c,
        _ => '-',
    });
    let slug: String = letters.take(64).collect();
    slug.trim_matches('-').to_owned()
}

fn example() -> Result<(DirectorySource, Vec<File>), Failure> {
    let zone: Tz = EXAMPLE_ZONE
        .parse()
        .map_err(|_| Failure::bad_input("bad_zone"))?;
    let files = EXAMPLE_TOWN.map(|(name, text)| File {
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
    });
    let source = DirectorySource {
        id: EXAMPLE_ID.to_owned(),
        name: say::text("directory-example-name"),
        zone,
    };
    Ok((source, files.into()))
}

/// The files of a folder, or the file itself. Never more than a directory may have.
fn files(path: &Path) -> Result<Vec<File>, Failure> {
    if !path.is_dir() {
        let mut room = MAX_BYTES as u64;
        return Ok(vec![file(path, &mut room)?]);
    }
    let mut files = Vec::new();
    let mut room = MAX_BYTES as u64;
    let entries = fs::read_dir(path).map_err(|error| unread(&error))?;
    let mut paths: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_file() && is_data(path))
        .collect();
    paths.sort();
    for path in paths {
        files.push(file(&path, &mut room)?);
    }
    Ok(files)
}

fn is_data(path: &Path) -> bool {
    let end = path.extension().and_then(|end| end.to_str());
    end.is_some_and(|end| {
        ["csv", "json"]
            .iter()
            .any(|known| end.eq_ignore_ascii_case(known))
    })
}

fn file(path: &Path, room: &mut u64) -> Result<File, Failure> {
    let mut bytes = Vec::new();
    let open = fs::File::open(path);
    open.and_then(|file| file.take(*room + 1).read_to_end(&mut bytes))
        .map_err(|error| unread(&error))?;
    *room = room
        .checked_sub(bytes.len() as u64)
        .ok_or_else(|| Failure::bad_input("directory_too_large"))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(File {
        name: name.into_owned(),
        bytes,
    })
}

fn unread(error: &std::io::Error) -> Failure {
    Failure::bad_input("bad_file").with("reason", error.kind().to_string())
}

fn fault(refused: &Refused) -> Fault {
    let column = refused.column.as_deref().unwrap_or_default();
    Fault {
        row: Some(refused.row),
        field: Some(format!("{} {column}", refused.file).trim().to_owned()),
        code: refused.code.to_owned(),
    }
}

/// What was taken in, and the rows that were not.
pub fn answer(imported: &ImportedDirectory) -> Answer {
    let ImportedDirectory { directory, report } = imported;
    let json = json!({
        "directory": directory,
        "refused": { "count": report.count(), "rows": report.refused().collect::<Vec<_>>() },
    });
    let values = [
        ("count", directory.services.to_string()),
        ("name", directory.name.clone()),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let page = Page::of(say::with("directory-imported", &values));
    let page = view::left_out(page, report).text(say::text("directory-next"));
    Answer::new(json, page)
}
