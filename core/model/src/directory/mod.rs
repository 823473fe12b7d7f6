//! Services that can help, from directories in the Open Referral form (HSDS 3), searched without a network.
//!
//! Only what a person searches by or needs to get there is kept. Every entry says when it was last checked.
//!
//! Source of the fields and of what must be there: Open Referral, Human Services Data Specification 3,
//! `schema/*.json` of openreferral/specification.

pub mod hours;
pub mod hsds;
pub mod place;
pub mod rule;
pub mod search;
pub mod text;
pub mod tongue;

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use hours::{OpenState, Schedule};
use place::Point;

/// After so many days an entry is said to be old. This number is the project's own choice: a year, because
/// many directories are looked through once a year.
pub const OLD_AFTER_DAYS: i64 = 365;
/// The most sites that one service may have.
pub const MAX_SITES: usize = 200;

/// Whether a service exists at present.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It does.
    Active,
    /// Not at present.
    Inactive,
    /// Not any more.
    Defunct,
    /// For a while not.
    TemporarilyClosed,
}

impl Status {
    /// All of them with their names in HSDS.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Active, "active"),
        (Self::Inactive, "inactive"),
        (Self::Defunct, "defunct"),
        (Self::TemporarilyClosed, "temporarily closed"),
    ];

    /// The status of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let same = |known: &str| known.eq_ignore_ascii_case(name);
        let known = Self::ALL.into_iter();
        known
            .filter(|(_, known)| same(known))
            .map(|(status, _)| status)
            .next()
    }

    /// Whether it is listed without being asked for: what does not exist is not, what is closed for a while is.
    #[must_use]
    pub const fn is_listed(self) -> bool {
        matches!(self, Self::Active | Self::TemporarilyClosed)
    }
}

/// A number to ring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// As the directory wrote it.
    pub number: String,
    /// Extension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<String>,
    /// What kind: voice, text, fax and so on, as the directory wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A language that is spoken there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// ISO 639-1 or 639-3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// What it costs, for whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostOption {
    /// For whom or when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub option: Option<String>,
    /// The amount, as a decimal number in the directory's own digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// ISO 4217.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// For how much of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Not before this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Not after this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
}

/// What a service costs, as far as the directory says it in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cost {
    /// Nothing.
    Free,
    /// Nothing for some.
    FreeForSome,
    /// Something.
    Paid,
    /// It does not say.
    Unknown,
}

/// Where a service can be found, with what is true only there.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Name of the building or office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Street and house, line by line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub street: Vec<String>,
    /// Town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// County, state or the like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Two letters of ISO 3166, as the directory wrote them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// How to get there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transport: Option<String>,
    /// Where on the earth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// Numbers of this place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    /// Hours of this place; where there are any, those of the service don't hold here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<Schedule>,
}

/// One service of a directory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Its name in the directory, unique there.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What else it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_name: Option<String>,
    /// Who runs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// Whether it exists at present.
    pub status: Status,
    /// What it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// A notice for the time being.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert: Option<String>,
    /// Web page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// How to get in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how_to_apply: Option<String>,
    /// What it costs, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fees: Option<String>,
    /// Whom it is for, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<String>,
    /// Youngest age in whole years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_age: Option<u8>,
    /// Oldest age in whole years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_age: Option<u8>,
    /// Who can interpret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreting: Option<String>,
    /// When somebody last checked that all this is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<NaiveDate>,
    /// Needs it meets: the terms it is filed under.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// Languages spoken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// What it costs, in numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub costs: Vec<CostOption>,
    /// Numbers of the service as a whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    /// Hours wherever a site has none of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<Schedule>,
    /// Where it is; none for one that is reached by phone or online only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<Site>,
}

/// How old an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "age", rename_all = "snake_case")]
pub enum Freshness {
    /// Checked within the last [`OLD_AFTER_DAYS`].
    Recent {
        /// Days since.
        days: i64,
    },
    /// Checked before that: much of it may have changed.
    Old {
        /// Days since.
        days: i64,
    },
    /// It doesn't say when it was checked.
    Unknown,
}

impl CostOption {
    /// Whether it is a price of nothing that holds without an end.
    fn is_free(&self) -> bool {
        let zero = |amount: &String| amount.parse::<f64>().is_ok_and(|amount| amount == 0.0);
        self.amount.as_ref().is_some_and(zero)
    }

    const fn holds_always(&self) -> bool {
        self.valid_from.is_none() && self.valid_to.is_none()
    }
}

impl Service {
    /// What it costs, by those of its prices that hold without an end. Words about fees are not guessed at.
    #[must_use]
    pub fn cost(&self) -> Cost {
        let prices = || {
            self.costs
                .iter()
                .filter(|cost| cost.holds_always() && cost.amount.is_some())
        };
        let free = prices().filter(|cost| cost.is_free()).count();
        match (free, prices().count()) {
            (_, 0) => Cost::Unknown,
            (0, _) => Cost::Paid,
            (free, all) if free == all => Cost::Free,
            _ => Cost::FreeForSome,
        }
    }

    /// The hours that hold at a site, or of the service where there is none.
    #[must_use]
    pub fn hours_at(&self, site: Option<usize>) -> &[Schedule] {
        let own = site.and_then(|site| self.sites.get(site));
        own.map(|site| site.hours.as_slice())
            .filter(|hours| !hours.is_empty())
            .unwrap_or(&self.hours)
    }

    /// Whether it is open at a site. One that is closed for a while, or does not exist, is never open.
    #[must_use]
    pub fn open_state(&self, site: Option<usize>, at: DateTime<Utc>) -> OpenState {
        if self.status == Status::Active {
            hours::state(self.hours_at(site), at)
        } else {
            OpenState::Closed { next: None }
        }
    }

    /// The numbers to ring at a site: its own, else those of the service.
    #[must_use]
    pub fn phones_at(&self, site: Option<usize>) -> &[Phone] {
        let own = site.and_then(|site| self.sites.get(site));
        own.map(|site| site.phones.as_slice())
            .filter(|phones| !phones.is_empty())
            .unwrap_or(&self.phones)
    }

    /// How old this entry is on a day.
    #[must_use]
    pub fn freshness(&self, today: NaiveDate) -> Freshness {
        let Some(checked) = self.checked_on else {
            return Freshness::Unknown;
        };
        let days = (today - checked).num_days().max(0);
        if days > OLD_AFTER_DAYS {
            Freshness::Old { days }
        } else {
            Freshness::Recent { days }
        }
    }

    /// Whether somebody of this age, in whole years, may come.
    #[must_use]
    pub fn takes_age(&self, age: u8) -> bool {
        self.min_age.is_none_or(|min| min <= age) && self.max_age.is_none_or(|max| age <= max)
    }

    /// The languages as a search names them, folded: codes, names and the words of both, and for each
    /// language that is known by them its shortest code.
    #[must_use]
    pub fn language_keys(&self) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for Language { name, code } in &self.languages {
            let name = name.as_deref().map(text::fold);
            let code = code.as_deref().map(text::fold);
            // Some publishers put the code where the name belongs.
            for code in code.iter().chain(&name) {
                keys.extend(tongue::of_code(code));
                keys.insert(code.clone());
            }
            // A short word in a name may look like the code of another language.
            let words = name.iter().flat_map(|name| name.split(' '));
            let words = words.filter(|word| tongue::of_code(word).is_none());
            keys.extend(words.clone().filter_map(tongue::of_name));
            keys.extend(words.map(str::to_owned));
            keys.extend(name.as_deref().and_then(tongue::of_name));
            keys.extend(
                code.iter()
                    .flat_map(|code| code.split(' ').map(str::to_owned)),
            );
        }
        keys.remove("");
        keys
    }

    /// Folded text of everything a search for a need looks through.
    #[must_use]
    pub fn search_text(&self) -> String {
        let more = [&self.description, &self.eligibility, &self.how_to_apply];
        let more = more.into_iter().flatten().map(String::as_str);
        text::fold(&self.names().chain(more).collect::<Vec<_>>().join("\n"))
    }

    /// What words of one or two characters find.
    #[must_use]
    pub fn short_keys(&self) -> BTreeSet<String> {
        text::short_keys(&text::fold(&self.names().collect::<Vec<_>>().join("\n")))
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        let own = [
            Some(&self.name),
            self.other_name.as_ref(),
            self.organization.as_ref(),
        ];
        let sites = self
            .sites
            .iter()
            .flat_map(|site| [site.name.as_deref(), site.city.as_deref()]);
        own.into_iter()
            .flatten()
            .chain(&self.needs)
            .map(String::as_str)
            .chain(sites.flatten())
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
