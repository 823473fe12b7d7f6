//! Reads directories in the Open Referral form, HSDS 3: tabular (CSV files in a folder or zip) and JSON (service
//! objects as its API gives them).
//!
//! A row that is not right is refused whole and named in the report; the rest is taken. Where hours or prices of a
//! service were refused, none of them are kept: a part of them would say something that the directory doesn't.

mod archive;
mod build;
mod fields;
mod json;
mod record;
mod tabular;

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;
use std::collections::{BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hasher as _};

use super::Service;

pub use archive::unpack;

/// The most bytes that a directory may have, unpacked: 100,000 services have about a hundred million.
pub const MAX_BYTES: usize = 256 * 1024 * 1024;
/// The most rows of one file.
pub const MAX_ROWS: usize = 1_000_000;
/// The most services of one directory.
pub const MAX_SERVICES: usize = 200_000;
/// The longest text of one cell, in characters.
pub const MAX_TEXT: usize = 20_000;
/// The most refused rows that are named one by one; all of them are counted.
pub const MAX_NAMED: usize = 100_000;

/// A file of a directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, with or without a path.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What is known about a directory besides its files.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// Whose wall clock its hours are written in, as HSDS has no time zones.
    pub zone: Tz,
    /// The day of the import: nothing can have been checked later.
    pub today: NaiveDate,
}

/// Why nothing of a directory can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HsdsError {
    /// Too many bytes.
    #[error("the directory is too large")]
    TooLarge,
    /// Too many rows or services.
    #[error("the directory has too many rows")]
    TooManyRows,
    /// Starts like a zip file and is none.
    #[error("the zip file can't be opened")]
    BadZip,
    /// Not UTF-8.
    #[error("a file is not UTF-8")]
    NotText,
    /// Not JSON.
    #[error("the file is not JSON")]
    NotJson,
    /// No file or object of it holds services.
    #[error("there are no services in it")]
    NoServices,
    /// The file of services has no column for what every service needs.
    #[error("a column that every service needs is missing")]
    NoColumn,
    /// Every service was refused.
    #[error("no service of it could be taken")]
    AllRefused,
}

impl HsdsError {
    /// All of them, so that a catalogue can be checked for a sentence each.
    pub const ALL: [Self; 8] = [
        Self::TooLarge,
        Self::TooManyRows,
        Self::BadZip,
        Self::NotText,
        Self::NotJson,
        Self::NoServices,
        Self::NoColumn,
        Self::AllRefused,
    ];

    /// Stable code of this error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "directory_too_large",
            Self::TooManyRows => "directory_too_many_rows",
            Self::BadZip => "directory_bad_zip",
            Self::NotText => "directory_not_text",
            Self::NotJson => "directory_not_json",
            Self::NoServices => "directory_no_services",
            Self::NoColumn => "directory_no_column",
            Self::AllRefused => "directory_all_refused",
        }
    }
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowCode {
    /// It must be there.
    Missing,
    /// Another kind of value belongs here.
    WrongKind,
    /// Not one of the choices.
    NotAChoice,
    /// Not a number.
    NotANumber,
    /// Outside of what there is.
    OutOfRange,
    /// Too many characters.
    TooLong,
    /// Not a date.
    NotADate,
    /// Later than today.
    InFuture,
    /// Not a time of day.
    NotATime,
    /// Two values that contradict each other.
    NotInOrder,
    /// Not a rule that can be followed.
    NotARule,
    /// It names a row that isn't there.
    NoSuchRow,
    /// There was one of the same name before.
    Duplicate,
    /// More or fewer cells than the heading.
    WrongLength,
    /// Not UTF-8, or not CSV.
    Unreadable,
    /// More than a service may have.
    TooMany,
}

impl RowCode {
    /// All of them, so that a catalogue can be checked for a sentence each.
    pub const ALL: [Self; 16] = [
        Self::Missing,
        Self::WrongKind,
        Self::NotAChoice,
        Self::NotANumber,
        Self::OutOfRange,
        Self::TooLong,
        Self::NotADate,
        Self::InFuture,
        Self::NotATime,
        Self::NotInOrder,
        Self::NotARule,
        Self::NoSuchRow,
        Self::Duplicate,
        Self::WrongLength,
        Self::Unreadable,
        Self::TooMany,
    ];

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::WrongKind => "wrong_kind",
            Self::NotAChoice => "not_a_choice",
            Self::NotANumber => "row_not_a_number",
            Self::OutOfRange => "out_of_range",
            Self::TooLong => "too_long",
            Self::NotADate => "not_a_date",
            Self::InFuture => "in_future",
            Self::NotATime => "row_not_a_time",
            Self::NotInOrder => "not_in_order",
            Self::NotARule => "row_not_a_rule",
            Self::NoSuchRow => "row_dangling",
            Self::Duplicate => "row_duplicate",
            Self::WrongLength => "row_wrong_length",
            Self::Unreadable => "row_unreadable",
            Self::TooMany => "row_too_many",
        }
    }
}

/// A row that was not taken, or not with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Refused {
    /// The file.
    pub file: String,
    /// Its row as a spreadsheet counts, the heading being row 1; in JSON the number of the service from 1.
    pub row: usize,
    /// The column, or the path inside the service in JSON; none where it is the row as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// Stable code of [`RowCode`].
    pub code: &'static str,
    /// Whether the row was taken all the same, without what this is about.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub taken: bool,
}

/// What became of the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    refused: BTreeSet<Refused>,
    /// What is not named any more, by its hash: a row that several services share is one row.
    more: HashSet<u64>,
    /// The rows that were left out, by their hashes: of one, several things can be wrong.
    rows: BTreeSet<u64>,
    remarks: usize,
}

impl Report {
    /// All that is wrong, by file and row: at most [`MAX_NAMED`].
    #[must_use]
    pub fn refused(&self) -> impl ExactSizeIterator<Item = &Refused> {
        self.refused.iter()
    }

    /// What is wrong with the rows that were left out.
    pub fn left_out(&self) -> impl Iterator<Item = &Refused> {
        self.refused.iter().filter(|one| !one.taken)
    }

    /// What is wrong with rows that were taken all the same, without that part.
    pub fn remarks(&self) -> impl Iterator<Item = &Refused> {
        self.refused.iter().filter(|one| one.taken)
    }

    /// How many rows were left out in all, each once.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// How many remarks there are in all.
    #[must_use]
    pub const fn remark_count(&self) -> usize {
        self.remarks
    }

    /// How much is wrong in all.
    #[must_use]
    pub fn count(&self) -> usize {
        self.refused.len() + self.more.len()
    }

    fn refuse(&mut self, refused: Refused) {
        let (row, taken) = (hash(&(&refused.file, refused.row)), refused.taken);
        let new = if self.refused.len() < MAX_NAMED {
            self.refused.insert(refused)
        } else {
            !self.refused.contains(&refused) && self.more.insert(hash(&refused))
        };
        if taken {
            self.remarks += usize::from(new);
        } else {
            self.rows.insert(row);
        }
    }

    /// Adds what is wrong with one row, of which it is known by now whether it was taken.
    fn add(&mut self, own: Self, taken: bool) {
        for refused in own.refused {
            self.refuse(Refused { taken, ..refused });
        }
        if taken {
            self.remarks += own.more.len();
        }
        self.more.extend(own.more);
    }
}

fn hash(value: &impl std::hash::Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// A directory that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Its services, in the order of their folded names.
    pub services: Vec<Service>,
    /// What was refused.
    pub report: Report,
}

/// A directory of which nothing can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed {
    /// Why.
    pub error: HsdsError,
    /// The refused rows, where it is about rows.
    pub report: Report,
}

impl From<HsdsError> for Failed {
    fn from(error: HsdsError) -> Self {
        Self {
            error,
            report: Report::default(),
        }
    }
}

/// Reads a directory.
///
/// # Errors
/// [`HsdsError`] where nothing of it can be taken, with the rows to blame.
pub fn read(files: &[File], setting: Setting) -> Result<Import, Failed> {
    if files.iter().map(|file| file.bytes.len()).sum::<usize>() > MAX_BYTES {
        return Err(HsdsError::TooLarge.into());
    }
    let mut report = Report::default();
    let mut services = match files {
        [only] if json::is_json(&only.bytes) => json::read(only, setting, &mut report),
        _ => tabular::read(files, setting, &mut report),
    }?;
    if services.is_empty() {
        let error = if report.count() == 0 {
            HsdsError::NoServices
        } else {
            HsdsError::AllRefused
        };
        return Err(Failed { error, report });
    }
    services.sort_by_cached_key(|service| (super::text::fold(&service.name), service.id.clone()));
    Ok(Import { services, report })
}

#[cfg(test)]
#[path = "tests/mod.rs"]
mod tests;
