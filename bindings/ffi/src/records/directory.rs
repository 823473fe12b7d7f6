//! Service directories, their import and their search as they cross.

use cairn_companion::{self as core, DirectoryNotImported};
use cairn_model::directory::hsds;
use cairn_model::directory::search as model;

use crate::cross::{Cross, Read};
use crate::error::{CairnError, Problem};
use crate::mirror::{entered, record};
use crate::moment::Moment;
use crate::records::service::{Point, Service};

entered! {
    /// What is known of a directory besides its files.
    DirectorySource = core::DirectorySource {
        /// Its stable name, 1 to 64 small letters, digits and hyphens; importing another of this name replaces it.
        id: String,
        /// What people call it.
        name: String,
        /// Whose wall clock its hours are written in, an IANA name.
        zone: String,
    }
}

/// A file of a directory.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DirectoryFile {
    /// Its name, with or without a path.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

record! {
    /// A directory as it is kept.
    DirectoryInfo = core::DirectoryInfo {
        /// Its stable name.
        id: String,
        /// What people call it.
        name: String,
        /// Whose wall clock its hours were written for, an IANA name.
        zone: String,
        /// When it was imported.
        imported_at: Moment,
        /// How many services it has.
        services: u32,
    }
}

/// What became of an import. Where nothing was taken in, what was there before is kept.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct DirectoryImport {
    /// The directory as it is kept; none where nothing was taken in.
    pub directory: Option<DirectoryInfo>,
    /// Why nothing was taken in, where it wasn't.
    pub problem: Option<Problem>,
    /// The rows that were refused.
    pub report: DirectoryReport,
}

/// The rows of an import that were refused, as a whole or in part.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct DirectoryReport {
    /// By file and row, at most 100,000 of them.
    pub refused: Vec<RefusedRow>,
    /// How many there are in all.
    pub count: u32,
    /// How many rows were left out, each once.
    pub rows: u32,
    /// How many remarks there are about rows that were taken all the same.
    pub remarks: u32,
}

record! {
    /// A row that was refused.
    RefusedRow = hsds::Refused {
        /// The file.
        file: String,
        /// Its row as a spreadsheet counts, the heading being row 1; in JSON the number of the service from 1.
        row: u32,
        /// The column, or the path inside the service in JSON; none where it is the row as a whole.
        column: Option<String>,
        /// A stable code of what is wrong with it.
        code: String,
        /// Whether the row was taken all the same, without what this is about.
        taken: bool,
    }
}

entered! {
    /// A search. Everything that is given must be true of what is found.
    Search = model::Search {
        /// Words of the need or the name; each must be there.
        #[uniffi(default)]
        words: String,
        /// A language, by name or code.
        #[uniffi(default)]
        language: Option<String>,
        /// Only near a point, the nearest first.
        #[uniffi(default)]
        near: Option<Near>,
        /// Only what is free, if only for some.
        #[uniffi(default)]
        free: bool,
        /// Only what is surely open at this moment.
        #[uniffi(default)]
        open_at: Option<Moment>,
        /// Only for this age in whole years.
        #[uniffi(default)]
        age: Option<u8>,
        /// Those too that do not exist any more or at present.
        #[uniffi(default)]
        unlisted: bool,
        /// At most so many.
        #[uniffi(default = 20)]
        limit: u32,
    }
}

entered! {
    /// Only near a point. A place that the person picks has one; no location is ever asked for.
    Near = model::Near {
        /// From where.
        point: Point,
        /// How far, in kilometres.
        #[uniffi(default = 50.0)]
        km: f64,
    }
}

record! {
    /// What a search found.
    Found = core::Found {
        /// The nearest ones, or by name where no point was given.
        hits: Vec<Hit>,
        /// Whether there are more than were asked for.
        more: bool,
    }
}

record! {
    /// A service that was found.
    Hit = core::Hit {
        /// The id of its directory.
        directory: String,
        /// The name of its directory.
        directory_name: String,
        /// The service.
        service: Service,
        /// At which of its sites, from 0; none for a service without one.
        site: Option<u32>,
        /// How far in kilometres, where a point was given.
        km: Option<f64>,
    }
}

impl Read<hsds::File> for DirectoryFile {
    /// Bytes of a whole directory are taken over at once, not one by one.
    fn read(self, _field: &str) -> Result<hsds::File, CairnError> {
        let Self { name, bytes } = self;
        Ok(hsds::File { name, bytes })
    }
}

impl From<hsds::Report> for DirectoryReport {
    fn from(core: hsds::Report) -> Self {
        Self {
            refused: core.refused().cloned().map(Into::into).collect(),
            count: core.count().cross(),
            rows: core.rows().cross(),
            remarks: core.remark_count().cross(),
        }
    }
}

impl Cross<DirectoryImport> for core::ImportedDirectory {
    fn cross(self) -> DirectoryImport {
        self.into()
    }
}

impl From<core::ImportedDirectory> for DirectoryImport {
    fn from(core: core::ImportedDirectory) -> Self {
        let core::ImportedDirectory { directory, report } = core;
        Self {
            directory: Some(directory.into()),
            problem: None,
            report: report.into(),
        }
    }
}

impl From<DirectoryNotImported> for DirectoryImport {
    fn from(core: DirectoryNotImported) -> Self {
        let DirectoryNotImported { error, report } = core;
        Self {
            directory: None,
            problem: Some(error.into()),
            report: report.into(),
        }
    }
}
