//! Reading a payload that came in.

use super::{Control, ControlMessage, Envelope, MAX_BYTES, PayloadError, VERSION};
use crate::checkin;
use crate::id::ItemId;
use crate::instrument;
use crate::item::{Item, Kind};
use crate::json;
use crate::rev::Rev;
use crate::rules;
use serde_json::Value;

/// A payload that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// A shared item. Whether it may be kept, the grant log decides.
    Item {
        /// The item.
        item: Item,
        /// The grant it names.
        grant: ItemId,
    },
    /// A control message.
    Control(ControlMessage),
    /// A newer type or version: kept, shown as such, never dropped.
    Unknown(Unknown),
}

/// What can be told of a payload that this code is too old for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// Its type.
    pub kind: String,
    /// Its version.
    pub v: u64,
    /// Its name, if it has one where we look for it.
    pub id: Option<ItemId>,
    /// Its revision, likewise.
    pub rev: Option<Rev>,
    /// All of it, for a newer version to read.
    pub bytes: Vec<u8>,
}

impl Incoming {
    /// Read a payload.
    ///
    /// # Errors
    /// When it is no envelope, or its type and version are known and its body doesn't fit.
    pub fn read(bytes: &[u8]) -> Result<Self, PayloadError> {
        if bytes.len() > MAX_BYTES {
            return Err(PayloadError::NotAnEnvelope);
        }
        let value = json::unambiguous(bytes).map_err(|_| PayloadError::NotAnEnvelope)?;
        let kind = value.get("type").and_then(Value::as_str);
        let v = value.get("v").and_then(Value::as_u64);
        let (Some(kind), Some(v)) = (kind, v) else {
            return Err(PayloadError::NotAnEnvelope);
        };
        let known = known_version(kind);
        if known.is_none_or(|known| v > u64::from(known)) {
            return Ok(Self::Unknown(unknown(kind, v, &value, bytes)));
        }
        let envelope = serde_json::from_value(value).map_err(|_| PayloadError::NotAnEnvelope)?;
        Self::of(&envelope)
    }

    fn of(envelope: &Envelope) -> Result<Self, PayloadError> {
        if envelope.v == 0 {
            return Err(PayloadError::BadBody);
        }
        if let Some(kind) = Kind::named(&envelope.kind) {
            let grant = envelope.grant.ok_or(PayloadError::NoGrant)?;
            return Ok(Self::Item {
                item: envelope.item(kind)?,
                grant,
            });
        }
        if envelope.grant.is_some() {
            return Err(PayloadError::NeedlessGrant);
        }
        let control = Control::read(envelope)?;
        let Envelope { id, rev, at, .. } = *envelope;
        Ok(Self::Control(ControlMessage {
            id,
            rev,
            at,
            control,
        }))
    }
}

/// The newest version of a type that this code reads.
fn known_version(kind: &str) -> Option<u16> {
    match Kind::named(kind) {
        Some(Kind::CheckIn) => Some(checkin::VERSION),
        Some(Kind::InstrumentResult) => Some(instrument::VERSION),
        Some(Kind::Alert) => Some(rules::ALERT_VERSION),
        None => Control::knows(kind).then_some(VERSION),
    }
}

fn unknown(kind: &str, v: u64, value: &Value, bytes: &[u8]) -> Unknown {
    let text = |name: &str| value.get(name).and_then(Value::as_str);
    Unknown {
        kind: kind.to_owned(),
        v,
        id: text("id").and_then(|id| id.parse().ok()),
        rev: text("rev").and_then(|rev| rev.parse().ok()),
        bytes: bytes.to_vec(),
    }
}
