//! Reading a draft from JSON: every field is looked at, so that all that is wrong is said at once.

use super::{CheckInDraft, DraftError, FieldCode, FieldError, Halt, Medication, UseDraft};
use crate::checkin::SCALE_MAX;
use crate::json;
use crate::time::Moment;
use chrono::NaiveDate;
use serde_json::{Map, Value};

const FIELDS: [&str; 10] = [
    "at",
    "craving",
    "mood",
    "sleep",
    "confidence",
    "risky",
    "use",
    "halt",
    "medication",
    "note",
];

pub(super) fn draft(text: &str) -> Result<CheckInDraft, DraftError> {
    let not_an_object = || DraftError {
        fields: vec![FieldError::new("", FieldCode::NotAnObject)],
    };
    let value = json::unambiguous(text.as_bytes()).map_err(|_| not_an_object())?;
    let Value::Object(fields) = value else {
        return Err(not_an_object());
    };
    let mut read = Reader { bad: Vec::new() };
    read.unknown(&fields, "", &FIELDS);
    let draft = CheckInDraft {
        at: read.moment(&fields, "at"),
        craving: read.scale(&fields, "craving"),
        mood: read.scale(&fields, "mood"),
        sleep: read.scale(&fields, "sleep"),
        confidence: read.scale(&fields, "confidence"),
        risky: read.yes_no(&fields, "", "risky"),
        substance_use: read.substance_use(&fields),
        halt: read.halt(&fields),
        medication: read.medication(&fields),
        note: read.text(&fields, "note").map(str::to_owned),
    };
    DraftError::unless_empty(read.bad)?;
    Ok(draft)
}

type Fields = Map<String, Value>;

struct Reader {
    bad: Vec<FieldError>,
}

/// The value of a field; null is the same as left out.
fn given<'a>(fields: &'a Fields, name: &str) -> Option<&'a Value> {
    fields.get(name).filter(|value| !value.is_null())
}

impl Reader {
    fn fault<T>(&mut self, field: impl Into<String>, code: FieldCode) -> Option<T> {
        self.bad.push(FieldError::new(field, code));
        None
    }

    fn unknown(&mut self, fields: &Fields, prefix: &str, known: &[&str]) {
        for name in fields.keys().filter(|name| !known.contains(&name.as_str())) {
            self.bad.push(FieldError::new(
                format!("{prefix}{name}"),
                FieldCode::UnknownField,
            ));
        }
    }

    fn text<'a>(&mut self, fields: &'a Fields, name: &str) -> Option<&'a str> {
        let value = given(fields, name)?;
        value
            .as_str()
            .or_else(|| self.fault(name, FieldCode::WrongKind))
    }

    fn yes_no(&mut self, fields: &Fields, prefix: &str, name: &str) -> Option<bool> {
        let value = given(fields, name)?;
        value
            .as_bool()
            .or_else(|| self.fault(format!("{prefix}{name}"), FieldCode::WrongKind))
    }

    fn scale(&mut self, fields: &Fields, name: &str) -> Option<u8> {
        let value = given(fields, name)?;
        if !value.is_i64() && !value.is_u64() {
            return self.fault(name, FieldCode::WrongKind);
        }
        let number = value.as_u64().and_then(|n| u8::try_from(n).ok());
        match number {
            Some(number) if number <= SCALE_MAX => Some(number),
            _ => self.fault(name, FieldCode::OutOfRange),
        }
    }

    fn moment(&mut self, fields: &Fields, name: &str) -> Option<Moment> {
        let text = self.text(fields, name)?;
        text.parse()
            .ok()
            .or_else(|| self.fault(name, FieldCode::NotADate))
    }

    fn date(&mut self, field: &str, value: &Value) -> Option<NaiveDate> {
        let Some(text) = value.as_str() else {
            return self.fault(field, FieldCode::WrongKind);
        };
        text.parse()
            .ok()
            .or_else(|| self.fault(field, FieldCode::NotADate))
    }

    fn substance_use(&mut self, fields: &Fields) -> Option<UseDraft> {
        match given(fields, "use")? {
            // A bare word is enough where no dates are given.
            Value::String(answer) => self.answer(answer, "use", None, Vec::new()),
            Value::Object(inner) => {
                self.unknown(inner, "use.", &["answer", "since", "days"]);
                let since = given(inner, "since").and_then(|value| self.date("use.since", value));
                let days = self.days(inner);
                match given(inner, "answer") {
                    Some(Value::String(answer)) => self.answer(answer, "use.answer", since, days),
                    Some(_) => self.fault("use.answer", FieldCode::WrongKind),
                    None => self.fault("use.answer", FieldCode::Missing),
                }
            }
            _ => self.fault("use", FieldCode::WrongKind),
        }
    }

    fn days(&mut self, fields: &Fields) -> Vec<NaiveDate> {
        match given(fields, "days") {
            None => Vec::new(),
            Some(Value::Array(days)) => days
                .iter()
                .filter_map(|day| self.date("use.days", day))
                .collect(),
            Some(_) => self
                .fault("use.days", FieldCode::WrongKind)
                .unwrap_or_default(),
        }
    }

    fn answer(
        &mut self,
        answer: &str,
        field: &str,
        since: Option<NaiveDate>,
        days: Vec<NaiveDate>,
    ) -> Option<UseDraft> {
        // A date that its answer has no place for would be lost silently.
        if since.is_some() && answer != "no" {
            self.bad
                .push(FieldError::new("use.since", FieldCode::UnknownField));
        }
        if !days.is_empty() && answer != "yes" {
            self.bad
                .push(FieldError::new("use.days", FieldCode::UnknownField));
        }
        match answer {
            "no" => Some(UseDraft::No { since }),
            "yes" => Some(UseDraft::Yes { days }),
            "rather_not_say" => Some(UseDraft::RatherNotSay),
            _ => self.fault(field, FieldCode::NotAChoice),
        }
    }

    fn halt(&mut self, fields: &Fields) -> Option<Halt> {
        match given(fields, "halt")? {
            Value::Object(inner) => {
                self.unknown(inner, "halt.", &["hungry", "angry", "lonely", "tired"]);
                let mut flag = |name| self.yes_no(inner, "halt.", name).unwrap_or(false);
                Some(Halt {
                    hungry: flag("hungry"),
                    angry: flag("angry"),
                    lonely: flag("lonely"),
                    tired: flag("tired"),
                })
            }
            _ => self.fault("halt", FieldCode::WrongKind),
        }
    }

    fn medication(&mut self, fields: &Fields) -> Option<Medication> {
        match self.text(fields, "medication")? {
            "taken" => Some(Medication::Taken),
            "partly" => Some(Medication::Partly),
            "not_taken" => Some(Medication::NotTaken),
            "none_planned" => Some(Medication::NonePlanned),
            _ => self.fault("medication", FieldCode::NotAChoice),
        }
    }
}
