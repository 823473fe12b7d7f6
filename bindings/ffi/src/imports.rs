//! Exports taken in: looked at, taken, taken back.

use crate::area::area;
use crate::error::CairnError;
use crate::home::Home;
use crate::moment::{Moment, now as read_now};
use crate::records::merge::{MergeView, StaysBehind, UndoneImport};

area! {
    /// What comes into a home from exports.
    Imports
}

#[uniffi::export(async_runtime = "tokio")]
impl Imports {
    /// Says what an import would change. Nothing is kept.
    ///
    /// # Errors
    /// `import_not_ours`, `import_newer_version`, `import_damaged`, `import_too_big`; `conflict` where an id is of
    /// another kind here; `io`, `closed`.
    pub async fn preview(&self, file: Vec<u8>) -> Result<MergeView, CairnError> {
        let home = self.handle.home().await?;
        Ok(home.imports().preview(&file).await?.into())
    }

    /// Takes an export in, all of it or nothing. Of two versions the higher revision stays. Links and grants are not
    /// taken, and nothing is queued to be sent. [`Self::undo`] takes it back.
    ///
    /// # Errors
    /// Those of [`Self::preview`]; `disk_full`.
    pub async fn take(&self, file: Vec<u8>, now: Moment) -> Result<MergeView, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.imports().take(&file, &now).await?.into())
    }

    /// Takes the last import back: what it brought goes, what it replaced is as it was. Where anything of it was
    /// changed since, nothing is done and each is named among the fields of the error.
    ///
    /// # Errors
    /// `import_nothing_to_undo`, `import_changed_since`, `disk_full`, `io`, `closed`.
    pub async fn undo(&self, now: Moment) -> Result<UndoneImport, CairnError> {
        let now = read_now(&now)?;
        let home = self.handle.home().await?;
        Ok(home.imports().undo(&now).await?.into())
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl Home {
    /// Says what [`Self::export_json`] leaves out of what is here: the person is to be told before they rely on it.
    ///
    /// # Errors
    /// `io`, `closed`.
    pub async fn stays_behind(&self) -> Result<StaysBehind, CairnError> {
        Ok(self.handle.home().await?.stays_behind().await?.into())
    }

    /// Whether there is an import to take back.
    ///
    /// # Errors
    /// `io`, `closed`.
    pub async fn has_import_to_undo(&self) -> Result<bool, CairnError> {
        Ok(self.handle.home().await?.has_import_to_undo().await?)
    }
}
