//! Messages that need a live link but no grant.

use super::{Envelope, PayloadError, VERSION};
use crate::bytes::{Blob, Fixed};
use crate::id::{DeviceId, ItemId};
use crate::rev::Rev;
use crate::time::Moment;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// Records of one device that were deleted or never sent; they count as unbroken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gone {
    /// The sending device.
    pub device: DeviceId,
    /// First number.
    pub first: u64,
    /// Last number.
    pub last: u64,
}

/// The highest unbroken record seen of one sending device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The sending device.
    pub device: DeviceId,
    /// Its record number.
    pub number: u64,
    /// SHA-256(record id || record).
    pub hash: Fixed<32>,
}

/// A message without a grant. As a [`ControlMessage`] it can be sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "type",
    content = "body",
    rename_all = "snake_case",
    deny_unknown_fields
)]
pub enum Control {
    /// The acceptor's keys and label.
    Hello {
        /// X25519 public key.
        x25519: Fixed<32>,
        /// Ed25519 public key.
        ed25519: Fixed<32>,
        /// What the acceptor wants to be called.
        label: String,
        /// Protocol versions it supports.
        versions: Vec<u16>,
    },
    /// A grant, as exact bytes with their signature.
    Grant {
        /// The exact JSON bytes that were signed.
        signed: Blob,
        /// Ed25519 signature.
        signature: Fixed<64>,
        /// Records gone by it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        gone: Vec<Gone>,
    },
    /// A grant that holds no more.
    GrantWithdrawn {
        /// Which.
        grant: ItemId,
        /// Records gone by it.
        gone: Vec<Gone>,
    },
    /// An item taken back.
    Retraction {
        /// Which.
        item: ItemId,
        /// Records gone by it.
        gone: Vec<Gone>,
    },
    /// What has come in.
    Seen {
        /// For each sending device, how far.
        heads: Vec<Head>,
        /// Whether a person has opened it, too.
        opened: bool,
        /// Own records gone.
        gone: Vec<Gone>,
    },
    /// Vouchers for the person's own mailboxes.
    Vouchers {
        /// 36 bytes each.
        vouchers: Vec<Fixed<36>>,
    },
    /// The last word of a link.
    Farewell {},
}

/// A control message with its name, revision and time: what `seal` takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ControlMessage {
    /// Its name; of a retraction, too, its own.
    pub id: ItemId,
    /// Its revision.
    pub rev: Rev,
    /// When it was written.
    pub at: Moment,
    /// What it says.
    pub control: Control,
}

impl Control {
    /// The name in the envelope.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Hello { .. } => "hello",
            Self::Grant { .. } => "grant",
            Self::GrantWithdrawn { .. } => "grant_withdrawn",
            Self::Retraction { .. } => "retraction",
            Self::Seen { .. } => "seen",
            Self::Vouchers { .. } => "vouchers",
            Self::Farewell {} => "farewell",
        }
    }

    /// Whether this code knows a control message of this name.
    #[must_use]
    pub fn knows(name: &str) -> bool {
        let names = [
            "hello",
            "grant",
            "grant_withdrawn",
            "retraction",
            "seen",
            "vouchers",
            "farewell",
        ];
        names.contains(&name)
    }

    /// The ranges it names as gone.
    #[must_use]
    pub fn gone(&self) -> &[Gone] {
        match self {
            Self::Grant { gone, .. }
            | Self::GrantWithdrawn { gone, .. }
            | Self::Retraction { gone, .. }
            | Self::Seen { gone, .. } => gone,
            Self::Hello { .. } | Self::Vouchers { .. } | Self::Farewell {} => &[],
        }
    }

    fn body(&self) -> Map<String, Value> {
        match serde_json::to_value(self)
            .ok()
            .and_then(|mut whole| Some(whole.get_mut("body")?.take()))
        {
            Some(Value::Object(body)) => body,
            _ => Map::new(),
        }
    }

    pub(super) fn read(envelope: &Envelope) -> Result<Self, PayloadError> {
        let whole = json!({"type": envelope.kind, "body": envelope.body});
        let control: Self = serde_json::from_value(whole).map_err(|_| PayloadError::BadBody)?;
        let ordered = control.gone().iter().all(|gone| gone.first <= gone.last);
        if ordered {
            Ok(control)
        } else {
            Err(PayloadError::BadBody)
        }
    }
}

impl ControlMessage {
    /// Its envelope.
    #[must_use]
    pub fn envelope(&self) -> Envelope {
        Envelope {
            id: self.id,
            rev: self.rev,
            kind: self.control.name().to_owned(),
            v: VERSION,
            at: self.at,
            grant: None,
            body: self.control.body(),
        }
    }

    /// Its JSON.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.envelope().to_bytes()
    }
}
