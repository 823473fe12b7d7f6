//! The strict subset of CBOR (RFC 8949) that bodies and invites are written in.
//!
//! Definite lengths in their shortest form, unsigned integers, byte and text strings, booleans,
//! arrays and maps; at most four levels deep, no key twice, nothing after the end. Everything else
//! is an error, found before anything is allocated for it.

mod fields;
mod read;
mod write;

pub use fields::Fields;
pub use read::{decode, decode_sequence};
pub use write::Writer;

/// Arrays and maps may nest this deep.
pub const MAX_DEPTH: usize = 4;

/// A map may have this many entries.
pub const MAX_ENTRIES: usize = 64;

/// Why bytes are not what the protocol allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CborError {
    /// The bytes end in the middle of an item.
    #[error("the data ends too early")]
    Truncated,
    /// Bytes follow the item.
    #[error("there is data after the end")]
    Trailing,
    /// More bytes than the caller allows.
    #[error("the data is longer than allowed")]
    TooLong,
    /// More levels than [`MAX_DEPTH`].
    #[error("the data is nested too deep")]
    TooDeep,
    /// A length that is not stated in advance.
    #[error("a length is indefinite")]
    Indefinite,
    /// A tag, a float, a negative number or a simple value other than true and false.
    #[error("the data holds a kind of value that is not allowed")]
    Kind,
    /// A number or length not in its shortest form.
    #[error("a number is not in its shortest form")]
    NotShortest,
    /// A text that is not UTF-8.
    #[error("a text is not UTF-8")]
    Utf8,
    /// A key twice in one map, a key of another kind, or more than [`MAX_ENTRIES`] keys.
    #[error("a map has a wrong key")]
    Key,
    /// The value is not of the type, length or range that stands in the protocol.
    #[error("a value is not of the type or length that the protocol says")]
    Type,
    /// A field that must be there is missing.
    #[error("a field is missing")]
    Missing,
    /// A field is there that the protocol does not know.
    #[error("there is an unknown field")]
    Unknown,
}

/// The key of a map entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key<'a> {
    /// An unsigned integer (invites).
    Uint(u64),
    /// A text (bodies).
    Text(&'a str),
}

impl From<u64> for Key<'_> {
    fn from(key: u64) -> Self {
        Self::Uint(key)
    }
}

impl<'a> From<&'a str> for Key<'a> {
    fn from(key: &'a str) -> Self {
        Self::Text(key)
    }
}

/// A value, borrowed from the bytes it was read from.
#[derive(Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// An unsigned integer.
    Uint(u64),
    /// A boolean.
    Bool(bool),
    /// A byte string.
    Bytes(&'a [u8]),
    /// A text.
    Text(&'a str),
    /// An array.
    Array(Vec<Value<'a>>),
    /// A map, in the order of the bytes.
    Map(Vec<(Key<'a>, Value<'a>)>),
}

impl<'a> Value<'a> {
    /// The integer.
    ///
    /// # Errors
    /// [`CborError::Type`] for any other kind.
    pub fn uint(&self) -> Result<u64, CborError> {
        if let Self::Uint(n) = self {
            Ok(*n)
        } else {
            Err(CborError::Type)
        }
    }

    /// The boolean.
    ///
    /// # Errors
    /// [`CborError::Type`] for any other kind.
    pub fn bool(&self) -> Result<bool, CborError> {
        if let Self::Bool(b) = self {
            Ok(*b)
        } else {
            Err(CborError::Type)
        }
    }

    /// The bytes.
    ///
    /// # Errors
    /// [`CborError::Type`] for any other kind.
    pub fn bytes(&self) -> Result<&'a [u8], CborError> {
        if let Self::Bytes(b) = self {
            Ok(b)
        } else {
            Err(CborError::Type)
        }
    }

    /// Exactly `N` bytes.
    ///
    /// # Errors
    /// [`CborError::Type`] for any other kind or length.
    pub fn array_of<const N: usize>(&self) -> Result<[u8; N], CborError> {
        self.bytes()?.try_into().map_err(|_| CborError::Type)
    }

    /// The text.
    ///
    /// # Errors
    /// [`CborError::Type`] for any other kind.
    pub fn text(&self) -> Result<&'a str, CborError> {
        if let Self::Text(t) = self {
            Ok(t)
        } else {
            Err(CborError::Type)
        }
    }

    /// The array's items.
    ///
    /// # Errors
    /// [`CborError::Type`] for any other kind.
    pub fn items(self) -> Result<Vec<Self>, CborError> {
        if let Self::Array(items) = self {
            Ok(items)
        } else {
            Err(CborError::Type)
        }
    }

    /// The map's entries, to be taken one by one.
    ///
    /// # Errors
    /// [`CborError::Type`] for any other kind.
    pub fn fields(self) -> Result<Fields<'a>, CborError> {
        if let Self::Map(entries) = self {
            Ok(Fields::new(entries))
        } else {
            Err(CborError::Type)
        }
    }
}

impl std::fmt::Debug for Value<'_> {
    /// Bodies carry tokens' hashes and invites carry secrets: only the kind is shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Uint(_) => "uint",
            Self::Bool(_) => "bool",
            Self::Bytes(_) => "bytes",
            Self::Text(_) => "text",
            Self::Array(_) => "array",
            Self::Map(_) => "map",
        })
    }
}
