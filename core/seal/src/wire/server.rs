//! What a server says about itself.

use serde::{Deserialize, Serialize};

/// Answer of `GET /v1/server`, in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerInfo {
    /// The name that the operator chose.
    pub name: String,
    /// Protocol versions it speaks.
    pub protocol: Vec<u32>,
    /// Its limits.
    pub policy: Policy,
    /// Public key for Web Push, where it can wake.
    pub vapid_public_key: Option<String>,
}

/// What a server allows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Records in one append.
    pub max_batch: u32,
    /// Bytes in one body.
    pub max_body_bytes: u64,
    /// Bytes in one mailbox.
    pub quota_bytes: u64,
    /// Records in one mailbox.
    pub quota_records: u64,
    /// Days without a call after which a mailbox ends.
    pub idle_days: u32,
    /// Whether mailboxes can be made without a voucher.
    pub open_registration: bool,
}
