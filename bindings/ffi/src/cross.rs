//! How single values cross: ids, dates and times as text, counts as 32 bits, all others as they are.

mod text;

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use cairn_model::time::Moment as CoreMoment;
use chrono::{DateTime, Utc};

use crate::error::CairnError;
use crate::moment::Moment;

/// From the core to the platform.
pub(crate) trait Cross<T> {
    fn cross(self) -> T;
}

/// From the platform to the core.
pub(crate) trait Read<T> {
    /// `field` is what the argument is called.
    ///
    /// # Errors
    /// `invalid_fields`; `not_found` and the like for a name that can't be one.
    fn read(self, field: &str) -> Result<T, CairnError>;
}

/// The name of a field inside of another.
pub(crate) fn within(outer: &str, field: &str) -> String {
    if outer.is_empty() {
        field.to_owned()
    } else {
        format!("{outer}.{field}")
    }
}

macro_rules! as_they_are {
    ($($type:ty),+) => {
        $(
            impl Cross<$type> for $type {
                fn cross(self) -> $type {
                    self
                }
            }

            impl Read<$type> for $type {
                fn read(self, _field: &str) -> Result<$type, CairnError> {
                    Ok(self)
                }
            }
        )+
    };
}

as_they_are!(String, bool, u8, u16, u32, u64, i8, i16, i64, f64);

impl Cross<Moment> for CoreMoment {
    fn cross(self) -> Moment {
        self.into()
    }
}

impl Read<CoreMoment> for Moment {
    fn read(self, field: &str) -> Result<CoreMoment, CairnError> {
        Self::read(&self, field)
    }
}

impl Read<DateTime<Utc>> for Moment {
    fn read(self, field: &str) -> Result<DateTime<Utc>, CairnError> {
        Ok(Self::read(&self, field)?.instant())
    }
}

impl Cross<u32> for usize {
    fn cross(self) -> u32 {
        u32::try_from(self).unwrap_or(u32::MAX)
    }
}

impl Read<usize> for u32 {
    fn read(self, _field: &str) -> Result<usize, CairnError> {
        Ok(usize::try_from(self).unwrap_or(usize::MAX))
    }
}

impl<T: Cross<U>, U> Cross<Option<U>> for Option<T> {
    fn cross(self) -> Option<U> {
        self.map(Cross::cross)
    }
}

impl<T: Read<U>, U> Read<Option<U>> for Option<T> {
    fn read(self, field: &str) -> Result<Option<U>, CairnError> {
        self.map(|one| one.read(field)).transpose()
    }
}

impl<T: Cross<U>, U> Cross<Vec<U>> for Vec<T> {
    fn cross(self) -> Vec<U> {
        self.into_iter().map(Cross::cross).collect()
    }
}

impl<T: Read<U>, U> Read<Vec<U>> for Vec<T> {
    fn read(self, field: &str) -> Result<Vec<U>, CairnError> {
        self.into_iter().map(|one| one.read(field)).collect()
    }
}

impl<K: Cross<L>, V: Cross<W>, L: Hash + Eq, W> Cross<HashMap<L, W>> for BTreeMap<K, V> {
    fn cross(self) -> HashMap<L, W> {
        let pairs = self.into_iter();
        pairs.map(|(key, one)| (key.cross(), one.cross())).collect()
    }
}

impl<K: Read<L>, V: Read<W>, L: Ord, W> Read<BTreeMap<L, W>> for HashMap<K, V> {
    fn read(self, field: &str) -> Result<BTreeMap<L, W>, CairnError> {
        let pairs = self.into_iter();
        pairs
            .map(|(key, one)| Ok((key.read(field)?, one.read(field)?)))
            .collect()
    }
}
