//! The made-up person's three months, moved so that they end a few days ago.

use std::path::{Path, PathBuf};

use cairn_model::time::Moment;
use chrono::{Days, Duration, MappedLocalTime, NaiveDate, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::Tz;
use serde_json::Value;

use crate::error::Error;

/// The demonstration as a file of this run, and the day of its first entry.
pub struct Demo {
    /// Check-ins and answers.
    pub file: PathBuf,
    /// The first day.
    pub first: NaiveDate,
}

/// Writes the repository's file into a folder, its dates moved by whole weeks so that the last one is past and near.
pub fn write(root: &Path, folder: &Path) -> Result<Demo, Error> {
    let source = root.join("tests/demo/three-months.json");
    let text = std::fs::read_to_string(&source).map_err(Error::file(&source))?;
    let mut data: Value = serde_json::from_str(&text)
        .map_err(|error| Error::Other(format!("{}: {error}", source.display())))?;
    let days = days(&data);
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
        return Err(Error::Other(format!("{} is empty", source.display())));
    };
    let weeks = weeks_to(*last, Utc::now().date_naive());
    shift(&mut data, weeks);
    let file = folder.join("three-months.json");
    std::fs::create_dir_all(folder).map_err(Error::file(folder))?;
    std::fs::write(&file, data.to_string()).map_err(Error::file(&file))?;
    Ok(Demo {
        file,
        first: *first + Duration::weeks(weeks),
    })
}

/// By how many weeks a day moves so that it lies before today, by eight days at most. Today is UTC's: a day to spare
/// keeps it past everywhere.
fn weeks_to(last: NaiveDate, today: NaiveDate) -> i64 {
    let yesterday = today - Days::new(1);
    (yesterday - last).num_days().div_euclid(7)
}

/// The days of all moments.
fn days(data: &Value) -> Vec<NaiveDate> {
    match data {
        Value::String(text) => text
            .parse::<Moment>()
            .map(|moment| moment.local_date())
            .into_iter()
            .collect(),
        Value::Array(all) => all.iter().flat_map(days).collect(),
        Value::Object(all) => all.values().flat_map(days).collect(),
        _ => Vec::new(),
    }
}

fn shift(data: &mut Value, weeks: i64) {
    match data {
        Value::String(text) => {
            if let Ok(moment) = text.parse::<Moment>() {
                *text = later(&moment, weeks).to_string();
            } else if let Ok(day) = text.parse::<NaiveDate>() {
                *text = (day + Duration::weeks(weeks)).to_string();
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|one| shift(one, weeks)),
        Value::Object(all) => all.values_mut().for_each(|one| shift(one, weeks)),
        _ => {}
    }
}

/// The same time on the wall, weeks later, with the offset of its season there.
fn later(moment: &Moment, weeks: i64) -> Moment {
    let wall = moment.date_time().naive_local() + Duration::weeks(weeks);
    Moment::new(instant(wall, moment.zone()), moment.zone())
}

fn instant(wall: NaiveDateTime, zone: Tz) -> chrono::DateTime<Utc> {
    match zone.from_local_datetime(&wall) {
        MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(at, _) => at.to_utc(),
        // A time that the clocks jumped over.
        MappedLocalTime::None => instant(wall + Duration::hours(1), zone),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_is_past_and_near_whatever_today_is() {
        let last = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for ahead in -400..400 {
            let today = last + Duration::days(ahead);
            let moved = last + Duration::weeks(weeks_to(last, today));
            assert!((1..=7).contains(&(today - moved).num_days()), "{ahead}");
        }
    }

    #[test]
    fn times_on_the_wall_stay_and_take_the_offset_of_their_season() {
        let mut data = serde_json::json!({
            "at": "2026-08-24T19:14:31+02:00[Europe/Berlin]", "use": {"days": ["2026-08-23"]}, "note": "2026",
        });
        shift(&mut data, 20);
        let wanted = serde_json::json!({
            "at": "2027-01-11T19:14:31+01:00[Europe/Berlin]", "use": {"days": ["2027-01-10"]}, "note": "2026",
        });
        assert_eq!(data, wanted);
    }
}
