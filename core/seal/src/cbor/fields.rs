//! Taking a map apart by its keys.

use super::{CborError, Key, Value};

/// The entries of a map that were not taken yet.
#[derive(Debug)]
pub struct Fields<'a> {
    entries: Vec<(Key<'a>, Value<'a>)>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(entries: Vec<(Key<'a>, Value<'a>)>) -> Self {
        Self { entries }
    }

    /// Takes the value of `key`, if there is one.
    pub fn optional<'k>(&mut self, key: impl Into<Key<'k>>) -> Option<Value<'a>> {
        let key = key.into();
        let index = self.entries.iter().position(|(known, _)| *known == key)?;
        Some(self.entries.swap_remove(index).1)
    }

    /// Takes the value of `key`.
    ///
    /// # Errors
    /// [`CborError::Missing`] where there is none.
    pub fn required<'k>(&mut self, key: impl Into<Key<'k>>) -> Result<Value<'a>, CborError> {
        self.optional(key).ok_or(CborError::Missing)
    }

    /// Ends a map that may hold nothing else.
    ///
    /// # Errors
    /// [`CborError::Unknown`] where a key was not taken.
    pub fn finish(self) -> Result<(), CborError> {
        if self.entries.is_empty() {
            Ok(())
        } else {
            Err(CborError::Unknown)
        }
    }
}
