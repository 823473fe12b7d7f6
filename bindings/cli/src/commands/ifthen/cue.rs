//! A cue from flags.

use cairn_model::checkin::FieldCode;
use cairn_model::ifthen::{BodyState, Cue, Did, Feeling};
use chrono::{NaiveTime, Weekday};

use crate::args::{BodyArg, CueFlags, DayArg, DidArg, FeelingArg};
use crate::failure::{Failure, Fault};

/// The cue that the flags name; `None` where they name none. A level alone changes the level of `old`.
///
/// # Errors
/// `bad_input` for a time that can't be read, and for a level without something it could be of.
pub fn read(flags: CueFlags, old: Option<&Cue>) -> Result<Option<Cue>, Failure> {
    let level = flags.level;
    let cue = if let Some(text) = flags.time {
        let (from, to) = window(&text).ok_or_else(|| bad("cue.time", FieldCode::NotADate))?;
        let mut days: Vec<Weekday> = flags.days.into_iter().map(weekday).collect();
        days.sort_by_key(Weekday::num_days_from_monday);
        days.dedup();
        Cue::Time { days, from, to }
    } else if let Some(name) = flags.place {
        Cue::Place { name }
    } else if let Some(name) = flags.with {
        Cue::Person { name }
    } else if let Some(arg) = flags.feeling {
        let feeling = feeling(arg);
        return Ok(Some(Cue::Feeling { feeling, level }));
    } else if let Some(arg) = flags.body {
        let state = body(arg);
        return Ok(Some(Cue::Body { state, level }));
    } else {
        return match (level, old.cloned()) {
            (None, _) => Ok(None),
            (level, Some(Cue::Feeling { feeling, .. })) => {
                Ok(Some(Cue::Feeling { feeling, level }))
            }
            (level, Some(Cue::Body { state, .. })) => Ok(Some(Cue::Body { state, level })),
            _ => Err(bad("cue.level", FieldCode::UnknownField)),
        };
    };
    if level.is_some() {
        return Err(bad("cue.level", FieldCode::UnknownField));
    }
    Ok(Some(cue))
}

/// A field that is not right.
pub fn bad(field: &str, code: FieldCode) -> Failure {
    Failure::of_faults(vec![Fault {
        row: None,
        field: Some(field.to_owned()),
        code: code.code().to_owned(),
        ..Fault::default()
    }])
}

/// Two times of the day with a dash between.
fn window(text: &str) -> Option<(NaiveTime, NaiveTime)> {
    let (from, to) = text.split_once('-')?;
    let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
    Some((time(from)?, time(to)?))
}

/// What somebody did.
pub fn did(arg: DidArg) -> Did {
    match arg {
        DidArg::Planned => Did::Planned,
        DidArg::SomethingElse => Did::SomethingElse,
        DidArg::Nothing => Did::Nothing,
    }
}

fn weekday(day: DayArg) -> Weekday {
    match day {
        DayArg::Mon => Weekday::Mon,
        DayArg::Tue => Weekday::Tue,
        DayArg::Wed => Weekday::Wed,
        DayArg::Thu => Weekday::Thu,
        DayArg::Fri => Weekday::Fri,
        DayArg::Sat => Weekday::Sat,
        DayArg::Sun => Weekday::Sun,
    }
}

fn feeling(arg: FeelingArg) -> Feeling {
    match arg {
        FeelingArg::Craving => Feeling::Craving,
        FeelingArg::LowMood => Feeling::LowMood,
        FeelingArg::Unsure => Feeling::Unsure,
        FeelingArg::Angry => Feeling::Angry,
        FeelingArg::Lonely => Feeling::Lonely,
    }
}

fn body(arg: BodyArg) -> BodyState {
    match arg {
        BodyArg::Hungry => BodyState::Hungry,
        BodyArg::Tired => BodyState::Tired,
        BodyArg::SleptBadly => BodyState::SleptBadly,
    }
}
