//! What the files of a pack hold, by its kind.

use cairn_content::instruments::parse_pack;
use cairn_content::lines::{examine, parse_lines};
use cairn_model::NaiveDate;
use cairn_model::directory::hsds::{self, Failed, File, Import, Setting};
use cairn_model::field::FieldCode;
use cairn_model::instrument::Instrument;
use cairn_model::plan::CrisisLine;
use chrono_tz::Tz;

use crate::MANIFEST;
use crate::archive::Files;
use crate::error::Refusal;
use crate::manifest::{Kind, Manifest, bad};
use crate::text::{Text, texts};

/// What a pack holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Instruments, by the names of their files.
    Instruments(Vec<Instrument>),
    /// Texts to learn from, by the names of their files.
    Texts(Vec<Text>),
    /// Crisis lines, in the order in which they are shown.
    Lines(Vec<CrisisLine>),
    /// A service directory.
    Directory(Directory),
}

/// The files of a service directory. They are read when it is taken in: what can be right of them depends on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directory {
    /// Whose wall clock its hours are written in.
    pub zone: Tz,
    /// Its files, in the form of HSDS 3.
    pub files: Vec<File>,
}

impl Directory {
    /// Reads the services, with a report of every row that is refused.
    ///
    /// # Errors
    /// Where not one service can be taken.
    pub fn read(&self, today: NaiveDate) -> Result<Import, Failed> {
        let setting = Setting {
            zone: self.zone,
            today,
        };
        hsds::read(&self.files, setting)
    }
}

impl Content {
    /// Reads the files of a pack; licences and other notes are passed over.
    pub(crate) fn read(manifest: &Manifest, files: &Files) -> Result<Self, Refusal> {
        let own: Vec<(&str, &[u8])> = own(files).collect();
        if own.is_empty() {
            return Err(Refusal::NoContent);
        }
        match manifest.kind {
            Kind::Instrument => instruments(manifest, &own).map(Self::Instruments),
            Kind::Learn => texts(manifest, &own).map(Self::Texts),
            Kind::CrisisLines => lines(&own).map(Self::Lines),
            Kind::Directory => directory(manifest, &own).map(Self::Directory),
        }
    }

    /// What a publisher is told before a pack is made, beyond what keeps it from being read: English texts that are
    /// hard to read, texts and crisis lines that hold words that hurt, and directories of which no service could be
    /// taken on any day. Readers don't ask for it, so that a longer list of words never takes away what a person has.
    pub(crate) fn examine(&self, manifest: &Manifest, files: &Files) -> Result<(), Refusal> {
        match self {
            // One text a file, in their order.
            Self::Texts(texts) => own(files)
                .zip(texts)
                .try_for_each(|((path, _), text)| text.examine().map_err(|bad| bad.within(path))),
            Self::Directory(directory) => match directory.read(NaiveDate::MAX) {
                Ok(_) => Ok(()),
                Err(failed) => Err(failed.error.into()),
            },
            Self::Lines(lines) if manifest.in_english() => {
                examine(lines).map_err(|bad| Refusal::from(bad).within(LINES))
            }
            Self::Instruments(_) | Self::Lines(_) => Ok(()),
        }
    }
}

/// The files that hold the content, by name.
fn own(files: &Files) -> impl Iterator<Item = (&str, &[u8])> {
    files
        .iter()
        .filter(|(path, _)| *path != MANIFEST && !is_note(path))
        .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
}

/// Licences and other texts that travel with the content.
fn is_note(path: &str) -> bool {
    [".txt", ".md"].iter().any(|end| path.ends_with(end))
}

/// The one file of a pack of crisis lines.
pub(crate) const LINES: &str = "lines.toml";

/// Reads a file as text; whatever keeps it from being read is said of this file.
pub(crate) fn read<T, E: Into<Refusal>>(
    (path, bytes): &(&str, &[u8]),
    reader: impl FnOnce(&str) -> Result<T, E>,
) -> Result<T, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::NotText.within(path))?;
    reader(text).map_err(|error| error.into().within(path))
}

fn instruments(manifest: &Manifest, files: &[(&str, &[u8])]) -> Result<Vec<Instrument>, Refusal> {
    let mut found: Vec<Instrument> = Vec::new();
    for file in files {
        let instrument = read(file, parse_pack)?;
        if found.iter().any(|one| one.code == instrument.code) {
            return Err(Refusal::NameTaken.within(file.0));
        }
        if !manifest.languages.contains(&instrument.language) {
            return Err(bad("language", FieldCode::NotAChoice).within(file.0));
        }
        found.push(instrument);
    }
    Ok(found)
}

/// One file: in several, nobody would see which line comes first.
fn lines(files: &[(&str, &[u8])]) -> Result<Vec<CrisisLine>, Refusal> {
    if let Some((other, _)) = files.iter().find(|(path, _)| *path != LINES) {
        return Err(Refusal::UnexpectedFile.within(other));
    }
    let file = files.first().ok_or(Refusal::NoContent)?;
    Ok(read(file, parse_lines)?.lines)
}

fn directory(manifest: &Manifest, files: &[(&str, &[u8])]) -> Result<Directory, Refusal> {
    let data = |path: &str| [".csv", ".json"].iter().any(|end| path.ends_with(end));
    if let Some((other, _)) = files.iter().find(|(path, _)| !data(path)) {
        return Err(Refusal::UnexpectedFile.within(other));
    }
    let file = |(path, bytes): &(&str, &[u8])| File {
        name: (*path).to_owned(),
        bytes: bytes.to_vec(),
    };
    Ok(Directory {
        zone: manifest
            .hours_zone
            .ok_or_else(|| bad("hours_zone", FieldCode::Missing))?,
        files: files.iter().map(file).collect(),
    })
}
