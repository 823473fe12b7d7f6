//! Service directories: importing, searching, and picking a place by its name. No location is ever asked for.

use cairn_model::directory::Service;
use cairn_model::directory::hsds::{self, File, HsdsError, Import, Report, Setting};
use cairn_model::directory::place::Place;
use cairn_model::directory::search::Search;
use cairn_model::directory::text::fold;
use cairn_model::time::Moment;
use cairn_store::{DirectoryInfo, Found, StoreError, Write};
use chrono_tz::Tz;

use crate::companion::Companion;
use crate::error::{Error, Fault};

/// The most places that are looked through for a name.
const PLACES: u32 = 10_000;
/// The longest name of a directory, in characters.
const MAX_NAME: usize = 120;
/// The longest id.
const MAX_ID: usize = 64;
/// How the id of a directory begins that a pack brought: no other can begin so.
pub(crate) const OF_PACK: &str = "pack:";

/// The directories of a companion.
#[derive(Debug, Clone, Copy)]
pub struct Directories<'c> {
    companion: &'c Companion,
}

/// What is known of a directory besides its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectorySource {
    /// Its stable name, 1 to 64 small letters, digits and hyphens; importing another of this name replaces it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Whose wall clock its hours are written in.
    pub zone: Tz,
}

/// A directory that was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedDirectory {
    /// The directory as it is kept.
    pub directory: DirectoryInfo,
    /// The rows that were refused.
    pub report: Report,
}

/// A directory that was not taken in. What was there before is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryNotImported {
    /// Why.
    pub error: Error,
    /// The rows to blame, where it is about rows.
    pub report: Report,
}

impl<E: Into<Fault>> From<E> for DirectoryNotImported {
    fn from(fault: E) -> Self {
        Self {
            error: fault.into().into(),
            report: Report::default(),
        }
    }
}

impl From<HsdsError> for Fault {
    fn from(error: HsdsError) -> Self {
        Self::Coded(error.code())
    }
}

impl<'c> Directories<'c> {
    pub(crate) const fn new(companion: &'c Companion) -> Self {
        Self { companion }
    }

    /// Reads a directory (HSDS 3: the CSV files of a folder or zip, or one JSON file) and puts it in the place of the
    /// one with the same id. All rows that are right are taken, in one transaction, and all others named.
    ///
    /// # Errors
    /// `directory_…`, `disk_full`, `io`; then what was there before is kept.
    pub async fn import(
        &self,
        source: DirectorySource,
        files: Vec<File>,
        now: &Moment,
    ) -> Result<ImportedDirectory, DirectoryNotImported> {
        source.check()?;
        let mut unpacked = Vec::new();
        for file in files {
            unpacked.extend(hsds::unpack(file).map_err(Fault::from)?);
        }
        let setting = Setting {
            zone: source.zone,
            today: now.local_date(),
        };
        let import = hsds::read(&unpacked, setting).map_err(|failed| DirectoryNotImported {
            error: Fault::from(failed.error).into(),
            report: failed.report,
        })?;
        let mut write = self.companion.store.write().await?;
        let imported = put(&mut write, source, import, now).await?;
        write.commit().await?;
        Ok(imported)
    }

    /// The directories that are there, by name.
    ///
    /// # Errors
    /// `io`.
    pub async fn list(&self) -> Result<Vec<DirectoryInfo>, Error> {
        let mut read = self.companion.store.read().await.map_err(Fault::from)?;
        Ok(read.directories().await.map_err(Fault::from)?)
    }

    /// Takes a directory out. One that a pack brought goes with its pack.
    ///
    /// # Errors
    /// `not_found`, `directory_of_pack`, `disk_full`, `io`.
    pub async fn remove(&self, id: &str) -> Result<(), Error> {
        Ok(self.try_remove(id).await?)
    }

    async fn try_remove(&self, id: &str) -> Result<(), Fault> {
        let mut write = self.companion.store.write().await?;
        if id.starts_with(OF_PACK) {
            return Err(Fault::Coded("directory_of_pack"));
        }
        if !write.remove_directory(id).await? {
            return Err(StoreError::NotFound.into());
        }
        Ok(write.commit().await?)
    }

    /// Searches all directories.
    ///
    /// # Errors
    /// `io`.
    pub async fn search(&self, search: &Search) -> Result<Found, Error> {
        let mut read = self.companion.store.read().await.map_err(Fault::from)?;
        Ok(read.search_directory(search).await.map_err(Fault::from)?)
    }

    /// The service of this id, or the only one whose id begins so, with the id of its directory.
    ///
    /// # Errors
    /// `not_found`, `service_ambiguous`, `io`.
    pub async fn find(&self, id: &str) -> Result<(String, Service), Error> {
        Ok(self.try_find(id).await?)
    }

    async fn try_find(&self, id: &str) -> Result<(String, Service), Fault> {
        if id.is_empty() {
            return Err(StoreError::NotFound.into());
        }
        let mut read = self.companion.store.read().await?;
        let mut found = read.directory_services(None, id, 3).await?;
        if let (true, Some((directory, id))) = (found.is_empty(), id.split_once('/')) {
            found = read.directory_services(Some(directory), id, 3).await?;
        }
        let exact = |found: &(String, Service)| found.1.id == id;
        match found.as_slice() {
            [] => Err(StoreError::NotFound.into()),
            [_] => Ok(found.swap_remove(0)),
            [first, second, ..] if exact(first) && !exact(second) => Ok(found.swap_remove(0)),
            _ => Err(Fault::Coded("service_ambiguous")),
        }
    }

    /// Places whose name begins so, by name; all where it is empty.
    ///
    /// # Errors
    /// `io`.
    pub async fn places(&self, name: &str) -> Result<Vec<Place>, Error> {
        let mut read = self.companion.store.read().await.map_err(Fault::from)?;
        Ok(read
            .directory_places(name, PLACES)
            .await
            .map_err(Fault::from)?)
    }

    /// The one place that a person means by a name, or by a name and its region with a comma between.
    ///
    /// # Errors
    /// `place_unknown`, `place_ambiguous`, `io`.
    pub async fn place(&self, name: &str) -> Result<Place, Error> {
        let (town, region) = match name.split_once(',') {
            Some((town, region)) => (town, Some(fold(region))),
            None => (name, None),
        };
        let key = fold(town);
        let mut found = self.places(town).await?;
        if let Some(region) = &region {
            let of = |place: &Place| place.region.as_deref().map(fold).unwrap_or_default();
            found.retain(|place| of(place) == *region);
        }
        if found.iter().any(|place| fold(&place.name) == key) {
            found.retain(|place| fold(&place.name) == key);
        }
        // Two directories of one town agree about it; the larger one knows its middle better.
        found.sort_by_key(|place| std::cmp::Reverse(place.services));
        let where_is = |place: &Place| {
            let part = |text: &Option<String>| text.as_deref().map(fold);
            (fold(&place.name), part(&place.region), part(&place.country))
        };
        let Some(first) = found.first().filter(|_| !key.is_empty()) else {
            return Err(Fault::Coded("place_unknown").into());
        };
        if found.iter().any(|place| where_is(place) != where_is(first)) {
            return Err(Fault::Coded("place_ambiguous").into());
        }
        Ok(first.clone())
    }
}

/// Puts a directory that was read in the place of the one with the same id, within a transaction that may do more.
pub(crate) async fn put(
    write: &mut Write<'_>,
    source: DirectorySource,
    import: Import,
    now: &Moment,
) -> Result<ImportedDirectory, Fault> {
    let services = u32::try_from(import.services.len()).map_err(|_| HsdsError::TooManyRows)?;
    let directory = DirectoryInfo {
        id: source.id,
        name: source.name,
        zone: source.zone.name().to_owned(),
        imported_at: Moment::new(now.instant(), source.zone),
        services,
    };
    let put = write.put_directory(&directory, &import.services).await;
    put.map_err(|error| match error {
        // Ids of services were found to be different before.
        StoreError::Conflict => Fault::Coded("directory_no_room"),
        other => other.into(),
    })?;
    Ok(ImportedDirectory {
        directory,
        report: import.report,
    })
}

impl DirectorySource {
    fn check(&self) -> Result<(), Fault> {
        let small = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let id = (1..=MAX_ID).contains(&self.id.len()) && self.id.bytes().all(small);
        let name = (1..=MAX_NAME).contains(&self.name.trim().chars().count());
        if id && name {
            Ok(())
        } else {
            Err(Fault::Coded("directory_bad_id"))
        }
    }
}
