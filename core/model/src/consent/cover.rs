//! The one function that decides whether a thing may be sealed.

use super::grant::{Detail, Grant};
use crate::id::{ItemId, LinkId};
use crate::item::{Item, Kind};
use crate::payload::Envelope;
use crate::rev::Rev;
use chrono::NaiveDate;

/// An item that a live grant covers, as the bytes to seal. Nothing else makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covered {
    item: ItemId,
    kind: Kind,
    rev: Rev,
    grant: ItemId,
    link: LinkId,
    bytes: Vec<u8>,
}

/// Why an item isn't covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotCovered {
    /// The grant doesn't hold today.
    #[error("the grant does not hold on this day")]
    NotLive,
    /// The grant doesn't name this kind.
    #[error("the grant does not name this kind")]
    Kind,
    /// The grant doesn't name this instrument.
    #[error("the grant does not name this instrument")]
    Instrument,
    /// The grant doesn't name the rule of this alert.
    #[error("the grant does not name this rule")]
    Rule,
    /// The item is from before or after the grant's dates.
    #[error("the item is outside the dates of the grant")]
    Date,
    /// The item or the grant isn't well formed.
    #[error("the item or the grant is not well formed")]
    Malformed,
}

impl NotCovered {
    /// All of them, so that a catalogue can be checked for a sentence each.
    pub const ALL: [Self; 6] = [
        Self::NotLive,
        Self::Kind,
        Self::Instrument,
        Self::Rule,
        Self::Date,
        Self::Malformed,
    ];

    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotLive => "grant_not_live",
            Self::Kind => "kind_not_granted",
            Self::Instrument => "instrument_not_granted",
            Self::Rule => "rule_not_granted",
            Self::Date => "date_not_granted",
            Self::Malformed => "not_well_formed",
        }
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(&self) -> bool {
        false
    }
}

impl Covered {
    /// Which item.
    #[must_use]
    pub fn item(&self) -> ItemId {
        self.item
    }

    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its revision.
    #[must_use]
    pub fn rev(&self) -> Rev {
        self.rev
    }

    /// The grant that covers it.
    #[must_use]
    pub fn grant(&self) -> ItemId {
        self.grant
    }

    /// The link that the grant is for; it can be sealed into no other.
    #[must_use]
    pub fn link(&self) -> LinkId {
        self.link
    }

    /// The envelope's JSON.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl Grant {
    /// What would be sent of an item if this grant were given: for the preview before a person
    /// agrees. It can be shown, not sealed.
    ///
    /// # Errors
    /// Why it wouldn't be covered.
    pub fn preview(&self, item: &Item, today: NaiveDate) -> Result<Envelope, NotCovered> {
        envelope(self, item, today)
    }
}

/// Whether a grant, taken as not withdrawn, covers an item.
pub(super) fn covers(grant: &Grant, item: &Item, today: NaiveDate) -> Result<(), NotCovered> {
    grant.check().map_err(|_| NotCovered::Malformed)?;
    if !grant.in_dates(today) {
        return Err(NotCovered::NotLive);
    }
    if !grant.kinds.contains(&item.kind()) {
        return Err(NotCovered::Kind);
    }
    let names = |all: &[String], code: &str| all.iter().any(|named| named == code);
    if item
        .instrument()
        .is_some_and(|code| !names(&grant.instruments, code))
    {
        return Err(NotCovered::Instrument);
    }
    if item.rule().is_some_and(|code| !names(&grant.rules, code)) {
        return Err(NotCovered::Rule);
    }
    let day = item.at().local_date();
    if item.since() < grant.from || grant.until.is_some_and(|until| day > until) {
        return Err(NotCovered::Date);
    }
    Ok(())
}

pub(super) fn cover(grant: &Grant, item: &Item, today: NaiveDate) -> Result<Covered, NotCovered> {
    let envelope = envelope(grant, item, today)?;
    Ok(Covered {
        item: item.id(),
        kind: item.kind(),
        rev: item.rev(),
        grant: grant.id,
        link: grant.link,
        bytes: envelope.to_bytes(),
    })
}

fn envelope(grant: &Grant, item: &Item, today: NaiveDate) -> Result<Envelope, NotCovered> {
    covers(grant, item, today)?;
    let shared = match grant.detail {
        Detail::Full => item.clone(),
        Detail::Summary => item.clone().summary(),
    };
    Envelope::of_item(&shared, grant.id).map_err(|_| NotCovered::Malformed)
}
