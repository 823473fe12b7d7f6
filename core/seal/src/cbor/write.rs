//! Writing: always the form that the reader takes.

use ciborium_ll::{Encoder, Header};

/// Writes items one after the other.
#[derive(Default)]
pub struct Writer {
    out: Vec<u8>,
}

impl Writer {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The bytes written.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.out
    }

    fn header(&mut self, header: Header) -> &mut Self {
        // A vector takes whatever is written to it.
        let _infallible = Encoder::from(&mut self.out).push(header);
        self
    }

    /// Opens a map of `entries` entries: a key and a value for each must follow.
    pub fn map(&mut self, entries: usize) -> &mut Self {
        self.header(Header::Map(Some(entries)))
    }

    /// Opens an array of `items` items, which must follow.
    pub fn array(&mut self, items: usize) -> &mut Self {
        self.header(Header::Array(Some(items)))
    }

    /// An unsigned integer.
    pub fn uint(&mut self, number: u64) -> &mut Self {
        self.header(Header::Positive(number))
    }

    /// A boolean.
    pub fn bool(&mut self, value: bool) -> &mut Self {
        self.header(Header::Simple(if value { 21 } else { 20 }))
    }

    /// A text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.header(Header::Text(Some(text.len())));
        self.out.extend_from_slice(text.as_bytes());
        self
    }

    /// A byte string.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.header(Header::Bytes(Some(bytes.len())));
        self.out.extend_from_slice(bytes);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::super::{CborError, Value, decode, decode_sequence};
    use super::Writer;
    use crate::testing::unhex;
    use proptest::prelude::*;

    #[test]
    fn each_forbidden_form_has_its_own_error() {
        for (bytes, error) in [
            ("5f4101ff", CborError::Indefinite),     // byte string in pieces
            ("9f01ff", CborError::Indefinite),       // array without a length
            ("bf616101ff", CborError::Indefinite),   // map without a length
            ("ff", CborError::Indefinite),           // a lone break
            ("c001", CborError::Kind),               // tag
            ("20", CborError::Kind),                 // negative number
            ("f90000", CborError::Kind),             // half float
            ("fb0000000000000000", CborError::Kind), // double
            ("f6", CborError::Kind),                 // null
            ("f7", CborError::Kind),                 // undefined
            ("1c", CborError::Kind),                 // reserved length
            ("1801", CborError::NotShortest),        // 1 in two bytes
            ("190001", CborError::NotShortest),      // 1 in three bytes
            ("580101", CborError::NotShortest),      // length 1 in two bytes
            ("f814", CborError::NotShortest),        // false in two bytes
            ("a2616101616102", CborError::Key),      // a key twice
            ("a200010001", CborError::Key),          // a number twice
            ("a1410101", CborError::Key),            // a key of bytes
            ("8181818181", CborError::TooDeep),      // five arrays
            ("0101", CborError::Trailing),           // two items
            ("4201", CborError::Truncated),          // one byte of two
            ("61ff", CborError::Utf8),               // not UTF-8
            ("9bffffffffffffffff", CborError::Truncated),
            ("bbffffffffffffffff", CborError::Truncated),
            ("5bffffffffffffffff", CborError::Truncated),
            ("", CborError::Truncated),
        ] {
            let bytes = unhex(bytes);
            assert_eq!(decode(&bytes, 1024), Err(error), "{bytes:02x?}");
        }
    }

    #[test]
    fn the_length_limit_holds_and_four_levels_are_allowed() {
        assert_eq!(decode(&[0x41, 0], 1), Err(CborError::TooLong));
        assert!(decode(&[0x81, 0x81, 0x81, 0x81, 0x00], 5).is_ok());
        assert_eq!(decode_sequence(&[0x00, 0x41], 9), Err(CborError::Truncated));
    }

    #[test]
    fn a_map_has_at_most_sixty_four_entries() {
        for (count, fits) in [(64, true), (65, false)] {
            let mut writer = Writer::new();
            writer.map(count);
            for key in 0..count as u64 {
                writer.uint(key).bool(true);
            }
            assert_eq!(decode(&writer.finish(), 1024).is_ok(), fits);
        }
    }

    fn written(value: &Value<'_>, writer: &mut Writer) {
        match value {
            Value::Uint(n) => writer.uint(*n),
            Value::Bool(b) => writer.bool(*b),
            Value::Bytes(b) => writer.bytes(b),
            Value::Text(t) => writer.text(t),
            Value::Array(items) => {
                writer.array(items.len());
                for item in items {
                    written(item, writer);
                }
                writer
            }
            Value::Map(entries) => {
                writer.map(entries.len());
                for (key, value) in entries {
                    match key {
                        super::super::Key::Uint(n) => writer.uint(*n),
                        super::super::Key::Text(t) => writer.text(t),
                    };
                    written(value, writer);
                }
                writer
            }
        };
    }

    proptest! {
        /// What is read has one form only: writing it again gives the same bytes.
        #[test]
        fn random_bytes_never_panic_and_have_one_form(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            if let Ok(value) = decode(&bytes, 64) {
                let mut writer = Writer::new();
                written(&value, &mut writer);
                prop_assert_eq!(writer.finish(), bytes);
            }
        }

        #[test]
        fn what_is_written_is_read(n in any::<u64>(), text in ".{0,40}", raw in prop::collection::vec(any::<u8>(), 0..300), flag: bool) {
            let mut writer = Writer::new();
            writer.map(3).text("a").array(2).uint(n).bool(flag).text("b").text(&text).uint(7).bytes(&raw);
            let bytes = writer.finish();
            let mut fields = decode(&bytes, bytes.len()).unwrap().fields().unwrap();
            let items = fields.required("a").unwrap().items().unwrap();
            prop_assert_eq!(items[0].uint().unwrap(), n);
            prop_assert_eq!(items[1].bool().unwrap(), flag);
            prop_assert_eq!(fields.required("b").unwrap().text().unwrap(), text);
            prop_assert_eq!(fields.required(7_u64).unwrap().bytes().unwrap(), &raw[..]);
            fields.finish().unwrap();
        }
    }
}
