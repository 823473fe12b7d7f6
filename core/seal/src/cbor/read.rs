//! Reading, item by item, with every limit checked before it matters.

use ciborium_ll::{Decoder, Header};

use super::{CborError, Key, MAX_DEPTH, MAX_ENTRIES, Value};

/// Reads the one item that `bytes` is.
///
/// # Errors
/// Whatever is not in the strict subset, and anything longer than `max_len`.
pub fn decode(bytes: &[u8], max_len: usize) -> Result<Value<'_>, CborError> {
    let mut input = Input::new(bytes, max_len)?;
    let value = input.value(0)?;
    if input.rest.is_empty() {
        Ok(value)
    } else {
        Err(CborError::Trailing)
    }
}

/// Reads a CBOR sequence (RFC 8742): items one after the other.
///
/// # Errors
/// As [`decode`]; a sequence with an item cut off is refused as a whole.
pub fn decode_sequence(bytes: &[u8], max_len: usize) -> Result<Vec<Value<'_>>, CborError> {
    let mut input = Input::new(bytes, max_len)?;
    let mut items = Vec::new();
    while !input.rest.is_empty() {
        items.push(input.value(0)?);
    }
    Ok(items)
}

struct Input<'a> {
    rest: &'a [u8],
}

impl<'a> Input<'a> {
    fn new(bytes: &'a [u8], max_len: usize) -> Result<Self, CborError> {
        if bytes.len() > max_len {
            Err(CborError::TooLong)
        } else {
            Ok(Self { rest: bytes })
        }
    }

    fn header(&mut self) -> Result<Header, CborError> {
        let mut decoder = Decoder::from(self.rest);
        let header = decoder.pull().map_err(|error| match error {
            ciborium_ll::Error::Io(_) => CborError::Truncated,
            ciborium_ll::Error::Syntax(_) => CborError::Kind,
        })?;
        let used = decoder.offset();
        if shortest(&header).is_some_and(|shortest| used != shortest) {
            return Err(CborError::NotShortest);
        }
        self.rest = self.rest.get(used..).ok_or(CborError::Truncated)?;
        Ok(header)
    }

    fn take(&mut self, len: Option<usize>) -> Result<&'a [u8], CborError> {
        let len = len.ok_or(CborError::Indefinite)?;
        let (taken, rest) = self
            .rest
            .split_at_checked(len)
            .ok_or(CborError::Truncated)?;
        self.rest = rest;
        Ok(taken)
    }

    /// An array's or map's length, refused where the bytes left cannot hold as many items.
    fn count(&self, len: Option<usize>, least: usize) -> Result<usize, CborError> {
        let len = len.ok_or(CborError::Indefinite)?;
        if len > self.rest.len() / least {
            Err(CborError::Truncated)
        } else {
            Ok(len)
        }
    }

    fn value(&mut self, depth: usize) -> Result<Value<'a>, CborError> {
        let header = self.header()?;
        if matches!(header, Header::Array(_) | Header::Map(_)) && depth >= MAX_DEPTH {
            return Err(CborError::TooDeep);
        }
        match header {
            Header::Positive(n) => Ok(Value::Uint(n)),
            Header::Simple(20) => Ok(Value::Bool(false)),
            Header::Simple(21) => Ok(Value::Bool(true)),
            Header::Bytes(len) => self.take(len).map(Value::Bytes),
            Header::Text(len) => self.text(len).map(Value::Text),
            Header::Array(len) => {
                let count = self.count(len, 1)?;
                (0..count)
                    .map(|_| self.value(depth + 1))
                    .collect::<Result<_, _>>()
                    .map(Value::Array)
            }
            Header::Map(len) => self.map(len, depth),
            Header::Break => Err(CborError::Indefinite),
            Header::Negative(_) | Header::Float(_) | Header::Simple(_) | Header::Tag(_) => {
                Err(CborError::Kind)
            }
        }
    }

    fn text(&mut self, len: Option<usize>) -> Result<&'a str, CborError> {
        std::str::from_utf8(self.take(len)?).map_err(|_| CborError::Utf8)
    }

    fn map(&mut self, len: Option<usize>, depth: usize) -> Result<Value<'a>, CborError> {
        let count = self.count(len, 2)?;
        if count > MAX_ENTRIES {
            return Err(CborError::Key);
        }
        let mut entries: Vec<(Key<'a>, Value<'a>)> = Vec::with_capacity(count);
        for _ in 0..count {
            let key = match self.header()? {
                Header::Positive(n) => Key::Uint(n),
                Header::Text(len) => Key::Text(self.text(len)?),
                _ => return Err(CborError::Key),
            };
            if entries.iter().any(|(known, _)| *known == key) {
                return Err(CborError::Key);
            }
            entries.push((key, self.value(depth + 1)?));
        }
        Ok(Value::Map(entries))
    }
}

/// The length of a header in its shortest form; `None` where the header is refused in any form.
fn shortest(header: &Header) -> Option<usize> {
    let number = match *header {
        Header::Positive(n) => n,
        Header::Bytes(len) | Header::Text(len) | Header::Array(len) | Header::Map(len) => {
            len? as u64
        }
        Header::Simple(n) => u64::from(n),
        Header::Negative(_) | Header::Tag(_) | Header::Float(_) | Header::Break => return None,
    };
    Some(match number {
        0..=23 => 1,
        24..=0xff => 2,
        0x100..=0xffff => 3,
        0x1_0000..=0xffff_ffff => 5,
        _ => 9,
    })
}
