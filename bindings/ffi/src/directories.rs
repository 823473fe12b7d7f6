//! Service directories: importing, searching, and picking a place by its name. No location is ever asked for.

use cairn_companion::DirectorySource as CoreSource;
use cairn_model::directory::hsds::File;
use cairn_model::directory::search::Search as CoreSearch;

use crate::area::area;
use crate::cross::{Cross, Read};
use crate::error::CairnError;
use crate::moment::{Moment, now as read_now};
use crate::records::directory::{
    DirectoryFile, DirectoryImport, DirectoryInfo, DirectorySource, Found, Search,
};
use crate::records::service::{Place, Service, ServiceNow};

area! {
    /// The directories of a home.
    Directories
}

/// A service and its directory.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct FoundService {
    /// The id of its directory.
    pub directory: String,
    /// The service.
    pub service: Service,
}

#[uniffi::export(async_runtime = "tokio")]
impl Directories {
    /// Reads a directory (HSDS 3: the CSV files of a folder or zip, or one JSON file) and puts it in the place of the
    /// one with the same id. All rows that are right are taken, in one transaction, and all others named. Where
    /// nothing can be taken, the answer says why, and what was there before is kept.
    ///
    /// # Errors
    /// `invalid_fields` for a zone that is none; `closed`. All else is the problem in the answer.
    pub async fn import(
        &self,
        source: DirectorySource,
        files: Vec<DirectoryFile>,
        now: Moment,
    ) -> Result<DirectoryImport, CairnError> {
        let (source, now): (CoreSource, _) = (source.read("source")?, read_now(&now)?);
        let files: Vec<File> = files.read("files")?;
        let home = self.handle.home().await?;
        let done = home.directories().import(source, files, &now).await;
        Ok(done.map_or_else(Into::into, Into::into))
    }

    /// The directories that are there, by name.
    ///
    /// # Errors
    /// `io`, `closed`.
    pub async fn list(&self) -> Result<Vec<DirectoryInfo>, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.directories().list().await?.cross())
    }

    /// Takes a directory out.
    ///
    /// # Errors
    /// `not_found`, `disk_full`, `io`, `closed`.
    pub async fn remove(&self, id: String) -> Result<(), CairnError> {
        Ok(self.handle.home().await?.directories().remove(&id).await?)
    }

    /// Searches all directories.
    ///
    /// # Errors
    /// `invalid_fields`, `io`, `closed`.
    pub async fn search(&self, search: Search) -> Result<Found, CairnError> {
        let search: CoreSearch = search.read("")?;
        let home = self.handle.home().await?;
        Ok(home.directories().search(&search).await?.into())
    }

    /// The service of this id, or the only one whose id begins so.
    ///
    /// # Errors
    /// `not_found`, `service_ambiguous`, `io`, `closed`.
    pub async fn find(&self, id: String) -> Result<FoundService, CairnError> {
        let home = self.handle.home().await?;
        let (directory, service) = home.directories().find(&id).await?;
        Ok(FoundService {
            directory,
            service: service.into(),
        })
    }

    /// What holds of a service now: at one of its sites, from 0, or of the service where there is none.
    ///
    /// # Errors
    /// `not_found`, `service_ambiguous`, `io`, `closed`.
    pub async fn at(
        &self,
        id: String,
        site: Option<u32>,
        now: Moment,
    ) -> Result<ServiceNow, CairnError> {
        let (site, now) = (site.read("site")?, read_now(&now)?);
        let home = self.handle.home().await?;
        let (_, service) = home.directories().find(&id).await?;
        Ok(ServiceNow {
            open: service.open_state(site, now.instant()).into(),
            freshness: service.freshness(now.local_date()).into(),
            cost: service.cost().into(),
            phones: service.phones_at(site).to_vec().cross(),
            hours: service.hours_at(site).to_vec().cross(),
        })
    }

    /// Places whose name begins so, by name; all where it is empty.
    ///
    /// # Errors
    /// `io`, `closed`.
    pub async fn places(&self, name: String) -> Result<Vec<Place>, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.directories().places(&name).await?.cross())
    }

    /// The one place that a person means by a name, or by a name and its region with a comma between.
    ///
    /// # Errors
    /// `place_unknown`, `place_ambiguous`, `io`, `closed`.
    pub async fn place(&self, name: String) -> Result<Place, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.directories().place(&name).await?.into())
    }
}
