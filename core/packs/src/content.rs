//! What the files of a pack hold, by its kind.

use cairn_content::instruments::parse_pack;
use cairn_content::lines::{examine, parse_lines};
use cairn_model::NaiveDate;
use cairn_model::directory::hsds::{self, Failed, File, Import, Setting};
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
        let own = files
            .iter()
            .filter(|(path, _)| *path != MANIFEST && !is_note(path))
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
        let own: Vec<(&str, &[u8])> = own.collect();
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
    pub(crate) fn examine(&self, manifest: &Manifest) -> Result<(), Refusal> {
        match self {
            Self::Texts(texts) => texts.iter().try_for_each(Text::examine),
            Self::Directory(directory) => match directory.read(NaiveDate::MAX) {
                Ok(_) => Ok(()),
                Err(failed) => Err(failed.error.into()),
            },
            Self::Lines(lines) if manifest.in_english() => Ok(examine(lines)?),
            Self::Instruments(_) | Self::Lines(_) => Ok(()),
        }
    }
}

/// Licences and other texts that travel with the content.
fn is_note(path: &str) -> bool {
    [".txt", ".md"].iter().any(|end| path.ends_with(end))
}

pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, Refusal> {
    std::str::from_utf8(bytes).map_err(|_| Refusal::Files)
}

fn instruments(manifest: &Manifest, files: &[(&str, &[u8])]) -> Result<Vec<Instrument>, Refusal> {
    let mut found: Vec<Instrument> = Vec::new();
    for (_, bytes) in files {
        let instrument = parse_pack(utf8(bytes)?).map_err(Refusal::Content)?;
        if found.iter().any(|one| one.code == instrument.code) {
            return Err(Refusal::NameTaken);
        }
        if !manifest.languages.contains(&instrument.language) {
            return Err(bad("languages"));
        }
        found.push(instrument);
    }
    Ok(found)
}

/// One file: in several, nobody would see which line comes first.
fn lines(files: &[(&str, &[u8])]) -> Result<Vec<CrisisLine>, Refusal> {
    match files {
        [("lines.toml", bytes)] => Ok(parse_lines(utf8(bytes)?)?.lines),
        _ => Err(Refusal::UnexpectedFile),
    }
}

fn directory(manifest: &Manifest, files: &[(&str, &[u8])]) -> Result<Directory, Refusal> {
    let data = |path: &str| [".csv", ".json"].iter().any(|end| path.ends_with(end));
    if !files.iter().all(|(path, _)| data(path)) {
        return Err(Refusal::UnexpectedFile);
    }
    let file = |(path, bytes): &(&str, &[u8])| File {
        name: (*path).to_owned(),
        bytes: bytes.to_vec(),
    };
    Ok(Directory {
        zone: manifest.hours_zone.ok_or_else(|| bad("hours_zone"))?,
        files: files.iter().map(file).collect(),
    })
}
