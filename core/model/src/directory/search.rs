//! What a person can search for, and the plain meaning of it: a filter over all services.

use chrono::{DateTime, Utc};

use super::place::{Point, Vector, chord2_of, km_of};
use super::text::Words;
use super::{Cost, Service};

/// How far "near" is where nobody says, in kilometres. The project's own choice.
pub const NEAR_KM: f64 = 50.0;
/// How many are shown where nobody says.
pub const LIMIT: u32 = 20;

/// Only near a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// From where.
    pub point: Point,
    /// How far, in kilometres.
    pub km: f64,
}

/// A search. Everything that is given must be true of what is found.
#[derive(Debug, Clone, PartialEq)]
pub struct Search {
    /// Words of the need or the name; each must be there.
    pub words: String,
    /// A language, by name or code.
    pub language: Option<String>,
    /// Only near a point, the nearest first.
    pub near: Option<Near>,
    /// Only what is free, if only for some.
    pub free: bool,
    /// Only what is surely open at this instant.
    pub open_at: Option<DateTime<Utc>>,
    /// Only for this age in whole years.
    pub age: Option<u8>,
    /// Those too that do not exist any more or at present.
    pub unlisted: bool,
    /// At most so many.
    pub limit: u32,
}

impl Default for Search {
    fn default() -> Self {
        Self {
            words: String::new(),
            language: None,
            near: None,
            free: false,
            open_at: None,
            age: None,
            unlisted: false,
            limit: LIMIT,
        }
    }
}

/// A site that a search finds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// Which of its sites; none where the service has none.
    pub site: Option<usize>,
    /// How far, where a point was given.
    pub km: Option<f64>,
}

impl Search {
    /// The site of a service that this finds: the nearest one, else the first.
    ///
    /// This is what a search means. A store finds the same by its indexes, and a test compares the two.
    #[must_use]
    pub fn finds(&self, service: &Service) -> Option<Match> {
        let language = self.language.as_deref().map(super::tongue::key);
        let words = Words::of(&self.words);
        let fits = (self.unlisted || service.status.is_listed())
            && (!self.free || matches!(service.cost(), Cost::Free | Cost::FreeForSome))
            && self.age.is_none_or(|age| service.takes_age(age))
            && language.is_none_or(|language| service.language_keys().contains(&language))
            && (words.is_empty() || words.found_in(&service.search_text(), &service.short_keys()));
        if !fits {
            return None;
        }
        let sites = (0..service.sites.len()).map(Some);
        let none = service.sites.is_empty().then_some(None);
        let found = sites
            .chain(none)
            .filter_map(|site| self.finds_at(service, site));
        found.reduce(|best, next| if next.km < best.km { next } else { best })
    }

    fn finds_at(&self, service: &Service, site: Option<usize>) -> Option<Match> {
        if let Some(at) = self.open_at
            && !service.open_state(site, at).is_open()
        {
            return None;
        }
        let Some(near) = self.near else {
            return Some(Match { site, km: None });
        };
        let point = service.sites.get(site?)?.point?;
        let chord2 = near.vector().chord2(point.vector());
        (chord2 <= chord2_of(near.km)).then(|| Match {
            site,
            km: Some(km_of(chord2)),
        })
    }
}

impl Near {
    /// From where, as a vector.
    #[must_use]
    pub fn vector(&self) -> Vector {
        self.point.vector()
    }
}
