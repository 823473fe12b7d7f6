//! What another side, or a server, sends: invites, grants, payloads, bodies in CBOR.

use cairn_model::consent::Grant;
use cairn_model::payload::{Control, Incoming};
use cairn_seal::cbor::{self, CborError};
use cairn_seal::grant::SignedGrant;
use cairn_seal::invite::{Invite, InviteError};
use cairn_seal::record::Header;
use cairn_seal::wire::{
    Append, Appended, Close, CreateMailbox, DeleteRecords, MailboxStatus, Page, RotateTokens,
    limits,
};

use crate::{survives, text};

/// The day on which invites are read, in days since 1970-01-01.
pub const TODAY: u32 = 20_781;

/// A grant as JSON.
pub fn grant(data: &[u8]) -> bool {
    let read = Grant::from_json(data).map_err(|error| error.code());
    let write = |grant: &Grant| grant.to_json().unwrap_or_default();
    survives(read, write, |json| Grant::from_json(json).ok()).is_some()
}

/// A payload from inside a record. What this version doesn't know is kept as it came.
pub fn payload(data: &[u8]) -> bool {
    let incoming = Incoming::read(data).map_err(|error| error.code());
    let write = |incoming: &Incoming| match incoming {
        Incoming::Control(message) => message.to_bytes(),
        Incoming::Unknown(unknown) => unknown.bytes.clone(),
        // Only consent makes bytes of an item: reading the same bytes again is the proof.
        Incoming::Item { .. } => data.to_vec(),
    };
    let read = survives(incoming, write, |bytes| Incoming::read(bytes).ok());
    if let Some(Incoming::Control(message)) = &read
        && let Control::Grant { signed, .. } = &message.control
    {
        assert!(SignedGrant::of_control(&message.control).is_some());
        grant(&signed.0);
    }
    read.is_some()
}

/// An invite as a URL, and its map alone: a changed letter in a URL rarely gets past its check.
pub fn invite(data: &[u8]) -> bool {
    let url = |url: &String| Invite::from_url(url, TODAY).ok();
    let whole = text(data).and_then(|source| {
        let read = Invite::from_url(source, TODAY).map_err(InviteError::code);
        survives(read, Invite::to_url, url)
    });
    let map = Invite::from_cbor(data).map_err(InviteError::code);
    let map = survives(map, Invite::to_cbor, |map| Invite::from_cbor(map).ok());
    whole.is_some() || map.is_some()
}

/// Any CBOR that the protocol allows, and each body of the protocol.
pub fn wire(data: &[u8]) -> bool {
    let _typed = Header::of(data).map_err(|error| error.to_string());
    if let Ok(value) = cbor::decode(data, limits::RECORD_LEN) {
        assert_eq!(cbor::decode_sequence(data, data.len()), Ok(vec![value]));
    }
    macro_rules! bodies {
        ($($body:ident),*) => {
            [$(body(data, $body::from_cbor, $body::to_cbor)),*]
        };
    }
    let read = bodies!(
        Append,
        Appended,
        Close,
        CreateMailbox,
        DeleteRecords,
        MailboxStatus,
        Page,
        RotateTokens
    );
    read.contains(&true)
}

fn body<T: PartialEq>(
    data: &[u8],
    from: impl Fn(&[u8]) -> Result<T, CborError>,
    to: impl Fn(&T) -> Vec<u8>,
) -> bool {
    // These errors never leave a client or a server: they have no code of their own.
    let read = from(data).map_err(|_| "malformed");
    survives(read, to, |bytes| from(bytes).ok()).is_some()
}
