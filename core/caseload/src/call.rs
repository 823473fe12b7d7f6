//! What the portal should ask the server, as plain values: this crate never touches a network.

use cairn_model::id::LinkId;
use cairn_seal::wire::RecordId;
use serde::Serialize;
use zeroize::ZeroizeOnDrop;

/// HTTP method of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// GET
    Get,
    /// POST
    Post,
}

/// One call to a mailbox. It carries no cookie; the body, where there is one, is
/// `application/cbor`.
#[derive(Clone, Serialize, ZeroizeOnDrop)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Call {
    /// Names the call when its answer is handed in.
    #[zeroize(skip)]
    pub id: u32,
    /// The link it is for.
    #[zeroize(skip)]
    pub link: LinkId,
    /// GET or POST.
    #[zeroize(skip)]
    pub method: Method,
    /// The server's address as in the invite, without a slash at its end.
    pub server: String,
    /// Path and query.
    pub path: String,
    /// The value of the `Authorization` header.
    pub authorization: String,
    /// Body of a POST; apart from the JSON form, as it is bytes.
    #[serde(skip)]
    #[cfg_attr(feature = "ts", ts(skip))]
    pub body: Option<Vec<u8>>,
}

/// What a call is for; the desk remembers it until the answer comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// When the mailbox was made, and whether it is closed.
    Look,
    /// The next page, after this seq.
    Page(u64),
    /// Appending these records.
    Append(Vec<RecordId>),
    /// Appending the last record of an ended link.
    Last,
}
