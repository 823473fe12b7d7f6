//! The objects that a home hands out: one for each area of the core.

/// Declares the object of an area.
macro_rules! area {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(uniffi::Object)]
        pub struct $name {
            pub(crate) handle: std::sync::Arc<crate::handle::Handle>,
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }

        impl $name {
            pub(crate) const fn new(handle: std::sync::Arc<crate::handle::Handle>) -> Self {
                Self { handle }
            }
        }
    };
}

/// Declares what can be done with every kind of document, for the object of its area.
macro_rules! documents {
    ($name:ident: $core:ty => $kept:ty) => {
        #[uniffi::export(async_runtime = "tokio")]
        impl $name {
            /// One of them.
            ///
            /// # Errors
            /// `not_found`, `newer_version`, `io`, `closed`.
            pub async fn get(&self, id: String) -> Result<$kept, CairnError> {
                let home = self.handle.home().await?;
                let documents = home.documents::<$core>();
                Ok(documents.get(item(&id)?).await?.into())
            }

            /// How many were written by a newer version and can't be shown: "needs a newer version".
            ///
            /// # Errors
            /// `io`, `closed`.
            pub async fn newer(&self) -> Result<u32, CairnError> {
                let home = self.handle.home().await?;
                Ok(home.documents::<$core>().newer().await?.cross())
            }

            /// Deletes one; `undo` brings it back for 30 days.
            ///
            /// # Errors
            /// `not_found`, `disk_full`, `io`, `closed`.
            pub async fn delete(&self, id: String, now: Moment) -> Result<(), CairnError> {
                let (id, now) = (item(&id)?, read_now(&now)?);
                let home = self.handle.home().await?;
                Ok(home.documents::<$core>().delete(id, &now).await?)
            }

            /// Goes back to the version before, also where that means bringing back a deleted one. Doing it twice
            /// takes the first back. None where there is no version before.
            ///
            /// # Errors
            /// `not_found`, `newer_version`, `disk_full`, `io`, `closed`.
            pub async fn undo(&self, id: String, now: Moment) -> Result<Option<$kept>, CairnError> {
                let (id, now) = (item(&id)?, read_now(&now)?);
                let home = self.handle.home().await?;
                Ok(home.documents::<$core>().undo(id, &now).await?.cross())
            }

            /// The versions before the present one, newest first.
            ///
            /// # Errors
            /// `not_found` for what can't be an id; `unreadable`, `io`, `closed`.
            pub async fn versions(&self, id: String) -> Result<Vec<$kept>, CairnError> {
                let home = self.handle.home().await?;
                let documents = home.documents::<$core>();
                Ok(documents.versions(item(&id)?).await?.cross())
            }
        }
    };
}

pub(crate) use {area, documents};
