//! `cairn directory import`

use std::fs;
use std::io::Read as _;
use std::path::Path;

use cairn_companion::{DirectoryNotImported, DirectorySource, ImportedDirectory};
use cairn_content::directory::{EXAMPLE_ID, EXAMPLE_TOWN, EXAMPLE_ZONE};
use cairn_model::directory::hsds::{self, File, MAX_BYTES, Refused, Report};
use chrono_tz::Tz;
use serde_json::{Value, json};

use crate::args::ImportFlags;
use crate::failure::{Failure, Fault, reason};
use crate::say;
use crate::screen::{Answer, Page};
use crate::session::Session;
use crate::views::directory as view;

/// The most faults that a refusal names.
const FAULTS: usize = 1000;
/// The longest title that becomes the name of a directory, in characters.
const LONGEST_TITLE: usize = 120;

/// Takes a directory in.
///
/// # Errors
/// `bad_file`, `bad_zone`, `directory_…`; the companion's own.
pub fn run(session: &Session, flags: &ImportFlags) -> Result<Answer, Failure> {
    let (source, files) = match &flags.path {
        Some(path) => {
            let mut files = files(path)?;
            let title = title(&mut files);
            (source(session, flags, path, title)?, files)
        }
        None => example()?,
    };
    let directories = session.companion().directories();
    let imported = session.wait_for(directories.import(source, files, session.now()));
    match imported {
        Ok(imported) => {
            let written = written(flags.report.as_deref(), &imported.report);
            let file = flags.report.as_deref().filter(|_| written.is_ok());
            // The directory is in, whatever becomes of the report.
            Ok(answer(&imported, file).but(written.err()))
        }
        Err(DirectoryNotImported { error, report }) => {
            written(flags.report.as_deref(), &report)?;
            let faults = report.refused().take(FAULTS).map(fault);
            Err(Failure::from(error).with_faults(faults.collect()))
        }
    }
}

/// Writes every row that was left out, as a whole or in part, to a new file, for whoever keeps the directory.
fn written(file: Option<&Path>, report: &Report) -> Result<(), Failure> {
    let Some(file) = file else {
        return Ok(());
    };
    let mut table = csv::Writer::from_writer(Vec::new());
    let heading = ["file", "row", "column", "code", "reason", "taken"];
    let mut write = || -> csv::Result<()> {
        table.write_record(heading)?;
        for refused in report.refused() {
            let column = refused.column.as_deref().unwrap_or_default();
            let (row, reason) = (refused.row.to_string(), reason(refused.code));
            let taken = if refused.taken { "yes" } else { "no" };
            table.write_record([&refused.file, &row, column, refused.code, &reason, taken])?;
        }
        table.flush().map_err(Into::into)
    };
    let bytes = write().map_err(|_| std::io::ErrorKind::Other.into());
    let bytes = bytes.and_then(|()| table.into_inner().map_err(csv::IntoInnerError::into_error));
    super::super::export::write_new(file, &bytes.map_err(Failure::unread)?)
}

/// The title that a directory gives itself, in the file that describes a tabular data package (Frictionless, which
/// HSDS uses): what the directory is called, unless the person calls it something else. The file is taken out.
fn title(files: &mut Vec<File>) -> Option<String> {
    let describes = |file: &File| file.name.rsplit('/').next() == Some("datapackage.json");
    let at = files.iter().position(describes)?;
    let package: Value = serde_json::from_slice(&files.remove(at).bytes).ok()?;
    let title = package.get("title")?.as_str()?.trim();
    let fits = (1..=LONGEST_TITLE).contains(&title.chars().count());
    fits.then(|| title.to_owned())
}

fn source(
    session: &Session,
    flags: &ImportFlags,
    path: &Path,
    title: Option<String>,
) -> Result<DirectorySource, Failure> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy());
    let id = flags.source.clone();
    let id = id.unwrap_or_else(|| slug(&stem.unwrap_or_default()));
    let zone = match &flags.hours_zone {
        Some(name) => name.parse().map_err(|_| Failure::bad_input("bad_zone"))?,
        None => session.now().zone(),
    };
    Ok(DirectorySource {
        name: flags.name.clone().or(title).unwrap_or_else(|| id.clone()),
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

/// The files of a folder or zip, or the file itself. Never more than a directory may have.
fn files(path: &Path) -> Result<Vec<File>, Failure> {
    if !path.is_dir() {
        let mut room = MAX_BYTES as u64;
        let unpacked = hsds::unpack(file(path, &mut room)?);
        return unpacked.map_err(|error| Failure::of_code(error.code()));
    }
    let mut files = Vec::new();
    let mut room = MAX_BYTES as u64;
    let entries = fs::read_dir(path).map_err(Failure::unread)?;
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
        .map_err(Failure::unread)?;
    *room = room
        .checked_sub(bytes.len() as u64)
        .ok_or_else(|| Failure::bad_input("directory_too_large"))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(File {
        name: name.into_owned(),
        bytes,
    })
}

fn fault(refused: &Refused) -> Fault {
    let column = refused.column.as_deref().unwrap_or_default();
    Fault {
        row: Some(refused.row),
        field: Some(format!("{} {column}", refused.file).trim().to_owned()),
        code: refused.code.to_owned(),
        ..Fault::default()
    }
}

/// What was taken in, the rows that were not, and the file that they are written to.
pub fn answer(imported: &ImportedDirectory, file: Option<&Path>) -> Answer {
    let ImportedDirectory { directory, report } = imported;
    let mut json = json!({ "directory": directory });
    view::report_json(&mut json, report);
    let values = [
        ("count", directory.services.to_string()),
        ("name", directory.name.clone()),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let page = Page::of(say::with("directory-imported", &values));
    let page = view::left_out(page, report, file).text(say::text("directory-next"));
    Answer::new(json, page)
}
