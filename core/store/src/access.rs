//! Guards through which everything is read and written. The repositories add their methods to them.

use std::ops::{Deref, DerefMut};

use tokio::sync::MutexGuard;

use crate::connection::Connection;
use crate::error::StoreError;

/// Reads from the store. Its methods are in the module of each repository.
#[derive(Debug)]
pub struct Read<'s> {
    pub(crate) connection: MutexGuard<'s, Connection>,
}

impl<'s> Read<'s> {
    pub(crate) const fn new(connection: MutexGuard<'s, Connection>) -> Self {
        Self { connection }
    }
}

/// A transaction: all of it is kept at [`Write::commit`], or nothing.
///
/// It reads too (what it wrote itself included). Dropping it undoes everything.
#[derive(Debug)]
#[must_use = "nothing is kept without a commit"]
pub struct Write<'s> {
    read: Read<'s>,
}

impl<'s> Write<'s> {
    pub(crate) const fn new(connection: MutexGuard<'s, Connection>) -> Self {
        Self {
            read: Read::new(connection),
        }
    }

    /// Keeps all that was written, durably.
    ///
    /// # Errors
    /// Any [`StoreError`]; then nothing was kept.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        // On an error the connection still counts as inside a transaction and rolls back before its next use.
        self.connection.commit().await
    }
}

impl<'s> Deref for Write<'s> {
    type Target = Read<'s>;

    fn deref(&self) -> &Self::Target {
        &self.read
    }
}

impl DerefMut for Write<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.read
    }
}
