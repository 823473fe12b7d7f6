use std::fmt::Write as _;

mod hostile;
mod json;
mod tabular;

use super::*;

/// The files of the example town, as they lie in the repository.
pub fn example_town() -> Vec<File> {
    let dir =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/directory/example-town");
    let mut files: Vec<File> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "csv"))
        .map(|path| File {
            name: path.file_name().unwrap().to_str().unwrap().to_owned(),
            bytes: std::fs::read(&path).unwrap(),
        })
        .collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

pub fn setting() -> Setting {
    Setting {
        zone: Tz::Europe__Berlin,
        today: "2026-11-24".parse().unwrap(),
    }
}

pub fn file(name: &str, text: &str) -> File {
    File {
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
    }
}

/// The refused rows, one line each.
pub fn lines(report: &Report) -> Vec<String> {
    let line = |refused: &Refused| {
        let column = refused.column.as_deref().unwrap_or("");
        format!("{} {} {column} {}", refused.file, refused.row, refused.code)
    };
    report.refused().map(line).collect()
}

/// A zip of these files.
pub fn zipped(files: &[File]) -> File {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for file in files {
        zip.start_file(&*file.name, zip::write::SimpleFileOptions::default())
            .unwrap();
        std::io::Write::write_all(&mut zip, &file.bytes).unwrap();
    }
    File {
        name: "directory.zip".into(),
        bytes: zip.finish().unwrap().into_inner(),
    }
}

#[test]
fn a_zip_is_the_folder_that_is_in_it() {
    let folder = example_town();
    let inside: Vec<File> = folder
        .iter()
        .map(|file| File {
            name: format!("example-town/{}", file.name),
            ..file.clone()
        })
        .chain([
            file("__MACOSX/example-town/._services.csv", "x"),
            file("example-town/README.md", "A made-up town"),
        ])
        .collect();
    let unpacked = unpack(zipped(&inside)).unwrap();
    assert_eq!(unpacked.len(), folder.len());
    assert_eq!(read(&unpacked, setting()), read(&folder, setting()));
}

#[test]
fn a_zip_that_blows_up_is_stopped() {
    // A megabyte of spaces is a few kilobytes in a zip.
    let spaces = " ".repeat(1 << 20);
    let files = [file("services.csv", &spaces), file("phones.csv", &spaces)];
    let bomb = zipped(&files);
    assert!(bomb.bytes.len() < 20_000);
    let stopped = archive::unpack_within(bomb.clone(), (2 << 20) - 1);
    assert_eq!(stopped, Err(HsdsError::TooLarge));
    assert_eq!(archive::unpack_within(bomb, 2 << 20).unwrap(), files);
}

#[test]
fn what_is_no_directory_is_named() {
    let error = |files: &[File]| read(files, setting()).unwrap_err().error;
    assert_eq!(error(&[]), HsdsError::NoServices);
    assert_eq!(error(&[file("a.txt", "hello")]), HsdsError::NoServices);
    assert_eq!(error(&[file("a.json", "{\"id\": ")]), HsdsError::NotJson);
    assert_eq!(error(&[file("a.json", "[]")]), HsdsError::NoServices);
    assert_eq!(
        error(&[file("services.csv", "id,name,status\n1,a,active\n")]),
        HsdsError::NoColumn
    );
    assert_eq!(
        unpack(file("a.zip", "PK\u{3}\u{4}and no more")),
        Err(HsdsError::BadZip)
    );
    let latin = File {
        name: "a.json".into(),
        bytes: b"[\"caf\xe9\"]".to_vec(),
    };
    assert_eq!(error(&[latin]), HsdsError::NotText);
}

#[test]
fn the_report_stops_naming_and_goes_on_counting() {
    let mut services = String::from("id,organization_id,name,status\n");
    for n in 0..MAX_NAMED + 500 {
        writeln!(services, "{n},o,Name,open").unwrap();
    }
    services.push_str("good,o,Name,active\n");
    let import = read(&[file("services.csv", &services)], setting()).unwrap();
    assert_eq!(import.services.len(), 1);
    assert_eq!(import.report.refused().len(), MAX_NAMED);
    assert_eq!(import.report.count(), MAX_NAMED + 500);
    assert_eq!(import.report.rows(), MAX_NAMED + 500);
}
