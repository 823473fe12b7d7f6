//! JSON read strictly: what one reader sees, every reader sees.

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor,
};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::fmt;

use crate::field::{FieldCode, FieldError};

/// Depth past which a strict document is refused.
const STRICT_DEPTH: u8 = 8;
/// Depth past which any document is refused.
const DEPTH: u8 = 32;

/// Why a document isn't strict JSON.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotStrict {
    /// It isn't one JSON document.
    #[error("not JSON")]
    NotJson,
    /// This name stands twice in one object; names of objects within objects have dots between them.
    #[error("a name stands twice")]
    Twice(String),
    /// It is too deep, or holds a kind of value that has no place in it.
    #[error("not of a kind that is read here")]
    Unfit,
}

impl NotStrict {
    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "not_strict_json"
    }
}

/// Read one object that a person entered, as [`unambiguous`] does.
///
/// # Errors
/// What is wrong with it, for that person.
pub fn object(text: &str) -> Result<Map<String, Value>, FieldError> {
    match unambiguous(text.as_bytes())? {
        Value::Object(fields) => Ok(fields),
        _ => Err(FieldError::new("", FieldCode::NotAnObject)),
    }
}

/// Read one document: no duplicate keys, no bytes after it, a small depth.
///
/// # Errors
/// When it is anything else.
pub fn unambiguous(bytes: &[u8]) -> Result<Value, NotStrict> {
    read(bytes, false, DEPTH)
}

/// Read one document of strings, integers, booleans, arrays and objects only, as grants are.
///
/// # Errors
/// When it is anything else.
pub fn strict(bytes: &[u8]) -> Result<Value, NotStrict> {
    read(bytes, true, STRICT_DEPTH)
}

fn read(bytes: &[u8], plain: bool, depth: u8) -> Result<Value, NotStrict> {
    let twice = RefCell::new(None);
    let rules = Rules {
        plain,
        depth,
        twice: &twice,
    };
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let read = rules.deserialize(&mut reader);
    let value = read.map_err(|error| match twice.take() {
        Some(name) => NotStrict::Twice(name),
        None if error.is_data() => NotStrict::Unfit,
        None => NotStrict::NotJson,
    })?;
    reader.end().map_err(|_| NotStrict::NotJson)?;
    Ok(value)
}

#[derive(Clone, Copy)]
struct Rules<'r> {
    plain: bool,
    depth: u8,
    /// The name that stood twice: serde's errors carry no more than a text.
    twice: &'r RefCell<Option<String>>,
}

impl Rules<'_> {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        let depth = self
            .depth
            .checked_sub(1)
            .ok_or_else(|| E::custom("depth"))?;
        Ok(Self { depth, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Rules<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<Value, D::Error> {
        d.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Rules<'_> {
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
            let value = map.next_value_seed(inner).inspect_err(|_| {
                if let Some(name) = self.twice.borrow_mut().as_mut() {
                    name.insert_str(0, &format!("{key}."));
                }
            })?;
            if out.contains_key(&key) {
                self.twice.replace(Some(key));
                return Err(A::Error::custom("duplicate key"));
            }
            out.insert(key, value);
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
            assert!(strict(bad.as_bytes()).is_err(), "{bad}");
        }
        assert!(strict(b"[[[[[[[[1]]]]]]]]").is_ok());
    }

    #[test]
    fn payloads_may_hold_null_but_no_duplicate() {
        assert!(unambiguous(br#"{"a":null}"#).is_ok());
        assert!(unambiguous(br#"{"a":{"b":1,"b":2}}"#).is_err());
    }

    #[test]
    fn what_is_not_strict_says_why() {
        let twice = |name: &str| NotStrict::Twice(name.to_owned());
        let deep = "[".repeat(40) + &"]".repeat(40);
        for (text, why) in [
            ("", NotStrict::NotJson),
            (r#"{"a":1"#, NotStrict::NotJson),
            (r#"{"a":1} x"#, NotStrict::NotJson),
            ("{a:1}", NotStrict::NotJson),
            (r#"{"a":1,"a":1}"#, twice("a")),
            (r#"{"a":{"b":1},"c":[{"d":1,"d":2}]}"#, twice("c.d")),
            (&deep, NotStrict::Unfit),
        ] {
            assert_eq!(unambiguous(text.as_bytes()), Err(why), "{text}");
        }
        assert_eq!(strict(b"[null]"), Err(NotStrict::Unfit));
    }
}
