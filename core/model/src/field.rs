//! What is wrong with what was entered, field by field.

use std::fmt;

use crate::json::NotStrict;

/// One bad field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name as in the JSON form (`use.days`, `halt.angry`).
    pub field: String,
    /// What is wrong with it.
    pub code: FieldCode,
}

/// What can be wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FieldCode {
    /// No field of this name exists.
    UnknownField,
    /// It holds another kind of value (a text where a number should be).
    WrongKind,
    /// A number or date outside its bounds.
    OutOfRange,
    /// A word that isn't one of the choices.
    NotAChoice,
    /// It must be there.
    Missing,
    /// Too many characters.
    TooLong,
    /// Not a date or time.
    NotADate,
    /// Later than now.
    InFuture,
    /// Dates are not in order or not distinct.
    NotInOrder,
    /// A version that this code doesn't know.
    UnknownVersion,
    /// The whole is JSON, but not an object.
    NotAnObject,
    /// The whole isn't one JSON document.
    NotJson,
    /// The whole isn't one TOML document; the field is the line at which that shows.
    NotToml,
    /// A name stands twice in one object, so that it is not clear which value counts.
    DuplicateKey,
    /// Not a phone number that can be dialled.
    NotDialable,
    /// A list holds as much as it can.
    TooMany,
}

impl FieldCode {
    /// All of them, so that a catalogue can be checked for a sentence each.
    pub const ALL: [Self; 16] = [
        Self::UnknownField,
        Self::WrongKind,
        Self::OutOfRange,
        Self::NotAChoice,
        Self::Missing,
        Self::TooLong,
        Self::NotADate,
        Self::InFuture,
        Self::NotInOrder,
        Self::UnknownVersion,
        Self::NotAnObject,
        Self::NotJson,
        Self::NotToml,
        Self::DuplicateKey,
        Self::NotDialable,
        Self::TooMany,
    ];

    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::UnknownField => "unknown_field",
            Self::WrongKind => "wrong_kind",
            Self::OutOfRange => "out_of_range",
            Self::NotAChoice => "not_a_choice",
            Self::Missing => "missing",
            Self::TooLong => "too_long",
            Self::NotADate => "not_a_date",
            Self::InFuture => "in_future",
            Self::NotInOrder => "not_in_order",
            Self::UnknownVersion => "unknown_version",
            Self::NotAnObject => "not_an_object",
            Self::NotJson => "not_json",
            Self::NotToml => "not_toml",
            Self::DuplicateKey => "duplicate_key",
            Self::NotDialable => "not_dialable",
            Self::TooMany => "too_many",
        }
    }
}

impl FieldError {
    /// A field by its name, and what is wrong with it.
    pub fn new(field: impl Into<String>, code: FieldCode) -> Self {
        Self {
            field: field.into(),
            code,
        }
    }
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.field, self.code.code())
    }
}

impl From<NotStrict> for FieldError {
    fn from(error: NotStrict) -> Self {
        match error {
            NotStrict::NotJson => Self::new("", FieldCode::NotJson),
            NotStrict::Twice(name) => Self::new(name, FieldCode::DuplicateKey),
            NotStrict::Unfit => Self::new("", FieldCode::WrongKind),
        }
    }
}

/// Something that can't be saved as entered: each bad field, never its value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct DraftError {
    /// The bad fields, at least one.
    pub fields: Vec<FieldError>,
}

impl DraftError {
    /// All is well where no field is bad.
    ///
    /// # Errors
    /// The bad fields, where there are any.
    pub fn unless_empty(fields: Vec<FieldError>) -> Result<(), Self> {
        if fields.is_empty() {
            Ok(())
        } else {
            Err(Self { fields })
        }
    }

    /// Stable code of this error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "invalid_fields"
    }

    /// Whether the same act could succeed later.
    #[must_use]
    pub fn retryable(&self) -> bool {
        false
    }
}

impl fmt::Display for DraftError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not valid")?;
        for (n, bad) in self.fields.iter().enumerate() {
            let lead = if n == 0 { ": " } else { ", " };
            write!(f, "{lead}{bad}")?;
        }
        Ok(())
    }
}
