//! Reads the fields of one record and collects what is wrong with them, so that a row is refused for all its faults
//! at once.

use chrono::NaiveDate;

use super::record::Record;
use super::{MAX_TEXT, Report, RowCode};

/// The longest name, number or code, in characters.
pub const SHORT: usize = 300;

/// A record that is being read.
pub struct Reading<'r, 'a> {
    record: &'r Record<'a>,
    faults: Vec<(&'static str, RowCode)>,
}

/// A time of day as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time {
    /// Minutes after midnight, 0 to 1440.
    pub minute: u16,
    /// Minutes east of Greenwich, where it said.
    pub offset: Option<i16>,
}

impl<'r, 'a> Reading<'r, 'a> {
    pub const fn new(record: &'r Record<'a>) -> Self {
        Self {
            record,
            faults: Vec::new(),
        }
    }

    /// The value, if nothing was wrong; else the row is refused.
    pub fn finish<T>(self, report: &mut Report, value: Option<T>) -> Option<T> {
        for (column, code) in &self.faults {
            self.record.refuse(report, Some(column), *code);
        }
        value.filter(|_| self.faults.is_empty())
    }

    pub fn fault(&mut self, column: &'static str, code: RowCode) {
        self.faults.push((column, code));
    }

    /// A text of at most so many characters.
    pub fn text(&mut self, column: &'static str, longest: usize) -> Option<String> {
        match self.record.get(column) {
            // The bytes are counted first: they are as many or more, and quicker to count.
            Ok(Some(text)) if text.len() > longest && text.chars().count() > longest => {
                self.fault(column, RowCode::TooLong);
                None
            }
            Ok(text) => text.map(std::borrow::Cow::into_owned),
            Err(code) => {
                self.fault(column, code);
                None
            }
        }
    }

    /// A name or number.
    pub fn short(&mut self, column: &'static str) -> Option<String> {
        self.text(column, SHORT)
    }

    /// Free text.
    pub fn long(&mut self, column: &'static str) -> Option<String> {
        self.text(column, MAX_TEXT)
    }

    /// A name that must be there.
    pub fn required(&mut self, column: &'static str) -> Option<String> {
        let faults = self.faults.len();
        let text = self.short(column);
        if text.is_none() && self.faults.len() == faults {
            self.fault(column, RowCode::Missing);
        }
        text
    }

    /// Something read from a text.
    pub fn parsed<T>(
        &mut self,
        column: &'static str,
        parse: impl FnOnce(&str) -> Result<T, RowCode>,
    ) -> Option<T> {
        let text = self.short(column)?;
        match parse(&text) {
            Ok(value) => Some(value),
            Err(code) => {
                self.fault(column, code);
                None
            }
        }
    }

    /// A day.
    pub fn date(&mut self, column: &'static str) -> Option<NaiveDate> {
        self.parsed(column, date)
    }

    /// A decimal number in a range.
    pub fn number(&mut self, column: &'static str, least: f64, most: f64) -> Option<f64> {
        self.parsed(column, |text| number(text, least, most))
    }
}

/// A day, also out of a date with a time.
pub fn date(text: &str) -> Result<NaiveDate, RowCode> {
    let day = match text.get(..10) {
        Some(day) if text.len() == 10 || text.as_bytes().get(10) == Some(&b'T') => day,
        _ => return Err(RowCode::NotADate),
    };
    let read: NaiveDate = day.parse().map_err(|_| RowCode::NotADate)?;
    if !(1900..=2200).contains(&chrono::Datelike::year(&read)) {
        return Err(RowCode::OutOfRange);
    }
    Ok(read)
}

/// A decimal number, without words for numbers.
pub fn number(text: &str, least: f64, most: f64) -> Result<f64, RowCode> {
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
    let read: f64 = text
        .parse()
        .ok()
        .filter(|_| text.chars().all(digits))
        .ok_or(RowCode::NotANumber)?;
    if (least..=most).contains(&read) {
        Ok(read)
    } else {
        Err(RowCode::OutOfRange)
    }
}

/// A whole number in a range.
pub fn whole<T: TryFrom<i64>>(text: &str, least: i64, most: i64) -> Result<T, RowCode> {
    let read: i64 = text.parse().map_err(|_| RowCode::NotANumber)?;
    let fits = (least..=most).contains(&read);
    T::try_from(read)
        .ok()
        .filter(|_| fits)
        .ok_or(RowCode::OutOfRange)
}

/// `HH:MM`, with or without seconds and an offset (`Z`, `+01:00`, `+0100`, `+01`). 24:00 is the end of a day.
pub fn time(text: &str) -> Result<Time, RowCode> {
    const BAD: RowCode = RowCode::NotATime;
    let at = text.find(['Z', 'z', '+', '-']).unwrap_or(text.len());
    let (clock, offset) = (text.get(..at).ok_or(BAD)?, text.get(at..).ok_or(BAD)?);
    let mut parts = clock.trim().split(':');
    let mut part = |most: u16| -> Result<Option<u16>, RowCode> {
        let Some(digits) = parts.next() else {
            return Ok(None);
        };
        let whole = digits.split_once('.').map_or(digits, |(whole, _)| whole);
        let fits = matches!(whole.len(), 1 | 2) && whole.bytes().all(|b| b.is_ascii_digit());
        let number = whole.parse::<u16>().ok().filter(|n| fits && *n <= most);
        number.map(Some).ok_or(BAD)
    };
    let hour = part(24)?.ok_or(BAD)?;
    let minute = part(59)?.ok_or(BAD)?;
    part(60)?;
    if parts.next().is_some() || (hour == 24 && minute > 0) {
        return Err(BAD);
    }
    let offset = match offset {
        "" => None,
        "Z" | "z" => Some(0),
        other => Some(offset_of(other).ok_or(BAD)?),
    };
    Ok(Time {
        minute: hour * 60 + minute,
        offset,
    })
}

fn offset_of(text: &str) -> Option<i16> {
    let digits: String = text.get(1..)?.chars().filter(|c| *c != ':').collect();
    let fits = matches!(digits.len(), 2 | 4) && digits.bytes().all(|b| b.is_ascii_digit());
    let number: i16 = digits.parse().ok().filter(|_| fits)?;
    let minutes = if digits.len() == 2 {
        number * 60
    } else {
        number / 100 * 60 + number % 100
    };
    let sign = if text.starts_with('-') { -1 } else { 1 };
    (minutes < 24 * 60).then_some(sign * minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_many_forms() {
        for (text, minute, offset) in [
            ("09:00", 540, None),
            ("9:30", 570, None),
            ("10:00:00", 600, None),
            ("10:00:00.000Z", 600, Some(0)),
            ("09:00-05:00", 540, Some(-300)),
            ("09:00+0530", 540, Some(330)),
            ("09:00+01", 540, Some(60)),
            ("24:00", 1440, None),
        ] {
            assert_eq!(time(text), Ok(Time { minute, offset }), "{text}");
        }
        for text in [
            "",
            "9",
            "25:00",
            "24:01",
            "09:60",
            "09:00:00:00",
            "nine",
            "09:00+",
            "09:00+99:00",
            "-5:00",
            "1000",
        ] {
            assert_eq!(time(text), Err(RowCode::NotATime), "{text}");
        }
    }

    #[test]
    fn dates_and_numbers() {
        assert_eq!(date("2026-11-24"), Ok("2026-11-24".parse().unwrap()));
        assert_eq!(
            date("2026-11-24T08:00:00Z"),
            Ok("2026-11-24".parse().unwrap())
        );
        for text in [
            "24.11.2026",
            "2026-02-30",
            "2026-11-24 08:00",
            "",
            "２０２６-11-24",
        ] {
            assert_eq!(date(text), Err(RowCode::NotADate), "{text}");
        }
        assert_eq!(date("0026-11-24"), Err(RowCode::OutOfRange));
        assert_eq!(number("-0.5", -1.0, 1.0), Ok(-0.5));
        for text in ["inf", "NaN", "1,5", "five"] {
            assert_eq!(number(text, -9.0, 9.0), Err(RowCode::NotANumber), "{text}");
        }
        assert_eq!(whole::<u8>("300", 0, 1000), Err(RowCode::OutOfRange));
    }
}
