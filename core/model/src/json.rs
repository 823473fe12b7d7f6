//! JSON read strictly: what one reader sees, every reader sees.

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor,
};
use serde_json::{Map, Value};
use std::fmt;

/// Depth past which a strict document is refused.
const STRICT_DEPTH: u8 = 8;
/// Depth past which any document is refused.
const DEPTH: u8 = 32;

/// A document that isn't strict JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not strict JSON")]
pub struct NotStrict;

impl NotStrict {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "not_strict_json"
    }
}

/// Read one document: no duplicate keys, no bytes after it, a small depth.
///
/// # Errors
/// When it is anything else.
pub fn unambiguous(bytes: &[u8]) -> Result<Value, NotStrict> {
    read(
        bytes,
        Rules {
            plain: false,
            depth: DEPTH,
        },
    )
}

/// Read one document of strings, integers, booleans, arrays and objects only, as grants are.
///
/// # Errors
/// When it is anything else.
pub fn strict(bytes: &[u8]) -> Result<Value, NotStrict> {
    read(
        bytes,
        Rules {
            plain: true,
            depth: STRICT_DEPTH,
        },
    )
}

fn read(bytes: &[u8], rules: Rules) -> Result<Value, NotStrict> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = rules.deserialize(&mut reader).map_err(|_| NotStrict)?;
    reader.end().map_err(|_| NotStrict)?;
    Ok(value)
}

#[derive(Clone, Copy)]
struct Rules {
    plain: bool,
    depth: u8,
}

impl Rules {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        let depth = self
            .depth
            .checked_sub(1)
            .ok_or_else(|| E::custom("depth"))?;
        Ok(Self { depth, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Rules {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<Value, D::Error> {
        d.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Rules {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("strict JSON")
    }

    fn visit_bool<E>(self, v: bool) -> Result<Value, E> {
        Ok(Value::Bool(v))
    }

    fn visit_i64<E>(self, v: i64) -> Result<Value, E> {
        Ok(Value::from(v))
    }

    fn visit_u64<E>(self, v: u64) -> Result<Value, E> {
        Ok(Value::from(v))
    }

    fn visit_f64<E: serde::de::Error>(self, v: f64) -> Result<Value, E> {
        if self.plain {
            Err(E::custom("float"))
        } else {
            Ok(Value::from(v))
        }
    }

    fn visit_str<E>(self, v: &str) -> Result<Value, E> {
        Ok(Value::from(v))
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Value, E> {
        if self.plain {
            Err(E::custom("null"))
        } else {
            Ok(Value::Null)
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut out = Vec::new();
        while let Some(value) = seq.next_element_seed(inner)? {
            out.push(value);
        }
        Ok(Value::Array(out))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut out = Map::new();
        while let Some(key) = map.next_key_seed(Key)? {
            let value = map.next_value_seed(inner)?;
            if out.insert(key, value).is_some() {
                return Err(A::Error::custom("duplicate key"));
            }
        }
        Ok(Value::Object(out))
    }
}

struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<String, D::Error> {
        String::deserialize(d)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_documents_are_read() {
        let read = strict(br#" {"a": [1, -2, true, "x"], "b": {}} "#).unwrap();
        assert_eq!(read, serde_json::json!({"a": [1, -2, true, "x"], "b": {}}));
    }

    #[test]
    fn grants_hold_no_null_float_or_duplicate() {
        for bad in [
            r#"{"a":null}"#,
            "1.0",
            "1e3",
            r#"{"a":1,"a":1}"#,
            "1 2",
            "{",
            "[[[[[[[[[1]]]]]]]]]",
        ] {
            assert_eq!(strict(bad.as_bytes()), Err(NotStrict), "{bad}");
        }
        assert!(strict(b"[[[[[[[[1]]]]]]]]").is_ok());
    }

    #[test]
    fn payloads_may_hold_null_but_no_duplicate() {
        assert!(unambiguous(br#"{"a":null}"#).is_ok());
        assert_eq!(unambiguous(br#"{"a":{"b":1,"b":2}}"#), Err(NotStrict));
    }
}
