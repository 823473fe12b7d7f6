//! The envelope: what every payload says of itself.

use crate::id::ItemId;
use crate::item::{Item, Kind};
use crate::rev::Rev;
use crate::time::Moment;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Fields that an item and its envelope share; the body leaves them out.
const SHARED: [&str; 4] = ["id", "rev", "v", "at"];

/// One payload.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// The item's name, or the message's.
    pub id: ItemId,
    /// The item's revision.
    pub rev: Rev,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: String,
    /// Version of the body's form.
    pub v: u16,
    /// When it is for.
    pub at: Moment,
    /// The grant that covers it, on granted payloads only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grant: Option<ItemId>,
    /// The rest.
    pub body: Map<String, Value>,
}

/// Why a payload can't be made or read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum PayloadError {
    /// Not a JSON envelope, or longer than a record can hold.
    #[error("not an envelope")]
    NotAnEnvelope,
    /// A type and version we know, with a body that isn't valid.
    #[error("the body does not fit its type")]
    BadBody,
    /// A granted item that names no grant.
    #[error("a granted item names no grant")]
    NoGrant,
    /// A control message that names a grant in its envelope.
    #[error("a message that needs no grant names one")]
    NeedlessGrant,
}

impl PayloadError {
    /// All of them, so that a catalogue can be checked for a sentence each.
    pub const ALL: [Self; 4] = [
        Self::NotAnEnvelope,
        Self::BadBody,
        Self::NoGrant,
        Self::NeedlessGrant,
    ];

    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAnEnvelope => "payload_not_an_envelope",
            Self::BadBody => "payload_bad_body",
            Self::NoGrant => "payload_no_grant",
            Self::NeedlessGrant => "payload_needless_grant",
        }
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(&self) -> bool {
        false
    }
}

impl Envelope {
    /// The envelope of an item. For seal, only `consent` makes bytes of one.
    pub(crate) fn of_item(item: &Item, grant: ItemId) -> Result<Self, PayloadError> {
        let (v, value) = match item {
            Item::CheckIn(checkin) => {
                checkin.check().map_err(|_| PayloadError::BadBody)?;
                (checkin.v, serde_json::to_value(checkin))
            }
            Item::InstrumentResult(result) => (result.v, serde_json::to_value(result)),
            Item::Alert(alert) => {
                alert.check().map_err(|_| PayloadError::BadBody)?;
                (alert.v, serde_json::to_value(alert))
            }
        };
        let Ok(Value::Object(mut body)) = value else {
            return Err(PayloadError::BadBody);
        };
        for shared in SHARED {
            body.remove(shared);
        }
        Ok(Self {
            id: item.id(),
            rev: item.rev(),
            kind: item.kind().name().to_owned(),
            v,
            at: item.at(),
            grant: Some(grant),
            body,
        })
    }

    /// The item inside, where it is of a kind and version that this code knows.
    pub(crate) fn item(&self, kind: Kind) -> Result<Item, PayloadError> {
        let mut body = self.body.clone();
        if SHARED.iter().any(|shared| body.contains_key(*shared)) {
            return Err(PayloadError::BadBody);
        }
        body.insert("id".into(), self.id.to_string().into());
        body.insert("rev".into(), self.rev.to_string().into());
        body.insert("v".into(), self.v.into());
        body.insert("at".into(), self.at.to_string().into());
        let body = Value::Object(body);
        let item = match kind {
            Kind::CheckIn => serde_json::from_value(body).map(Item::CheckIn),
            Kind::InstrumentResult => serde_json::from_value(body).map(Item::InstrumentResult),
            Kind::Alert => serde_json::from_value(body).map(Item::Alert),
        };
        let item = item.map_err(|_| PayloadError::BadBody)?;
        match &item {
            Item::Alert(alert) if alert.check().is_err() => Err(PayloadError::BadBody),
            _ => Ok(item),
        }
    }

    /// Its JSON.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        // Names and texts alone: writing them can't fail.
        serde_json::to_vec(self).unwrap_or_default()
    }
}
