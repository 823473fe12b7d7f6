//! Entries made of flags.

use cairn_model::schedule::{Entry, EntryKind, EntryZone, Period, Rule, RuleError, Step, Timing};
use chrono::{NaiveDate, NaiveTime, Timelike};

use super::wall;
use crate::args::{AddReminder, EditReminder, EntryKindArg, How, When};
use crate::failure::Failure;
use crate::session::Session;

/// A new entry.
pub(super) fn new(session: &Session, flags: AddReminder) -> Result<Entry, Failure> {
    let kind = kind(flags.kind);
    let timing = timing(session, &flags.when, None)?;
    let timing = timing.ok_or_else(|| Failure::bad_input("bad_timing"))?;
    let zone = match kind {
        // A random moment is one of the day where the person is.
        EntryKind::Prompt => EntryZone::Here,
        _ => EntryZone::Fixed(session.now().zone()),
    };
    let mut entry = Entry::new(kind, flags.title, zone, timing);
    if kind == EntryKind::Medication && matches!(entry.timing, Timing::AsNeeded) {
        entry.zone = EntryZone::Here;
    }
    how(&mut entry, flags.how)?;
    Ok(entry)
}

/// Puts the flags that were given over an entry.
pub(super) fn change(
    session: &Session,
    entry: &mut Entry,
    flags: EditReminder,
) -> Result<(), Failure> {
    if let Some(title) = flags.title {
        entry.title = title;
    }
    if let Some(timing) = timing(session, &flags.when, Some(&entry.timing))? {
        entry.timing = timing;
    }
    entry.essential &= !flags.not_essential;
    how(entry, flags.how)
}

fn how(entry: &mut Entry, flags: How) -> Result<(), Failure> {
    if let Some(before) = flags.before {
        let leads = before.iter().map(|text| lead(text));
        entry.remind = leads
            .collect::<Option<Vec<u32>>>()
            .ok_or_else(|| Failure::bad_input("bad_lead"))?;
        entry.remind.sort_unstable_by(|a, b| b.cmp(a));
        entry.remind.dedup();
    }
    entry.essential |= flags.essential;
    if flags.here {
        entry.zone = EntryZone::Here;
    }
    if let Some(zone) = flags.zone {
        entry.zone = zone.parse().map_err(|_| Failure::bad_input("bad_zone"))?;
    }
    entry.place = flags.place.or(entry.place.take());
    entry.note = flags.note.or(entry.note.take());
    Ok(())
}

/// When it comes; none where no flag says so. Of an older timing stays what no flag names.
fn timing(session: &Session, when: &When, old: Option<&Timing>) -> Result<Option<Timing>, Failure> {
    let ways = [
        when.taper.is_some(),
        when.window.is_some(),
        when.as_needed,
        !when.times.is_empty(),
    ];
    let chosen = ways.iter().filter(|way| **way).count();
    let at = when
        .at
        .as_deref()
        .map(|text| wall(session, text))
        .transpose()?;
    let only_at = at.is_some() || when.hours.is_some();
    if chosen > 1 || (chosen == 1 && only_at) {
        return Err(Failure::bad_input("bad_timing"));
    }
    let rule = when
        .repeat
        .as_deref()
        .map(|text| rule(session, text))
        .transpose()?;
    let from = |old: Option<NaiveDate>| when.from.or(old).unwrap_or_else(|| session.clock.today());
    let old_start = old.and_then(Timing::start);
    let old_day = old_start.map(|at| at.date());
    let old_rule = || old.and_then(Timing::rule).cloned();
    let timing = if let Some(text) = &when.taper {
        Timing::Taper {
            from: from(old_day),
            steps: steps(text)?,
        }
    } else if let Some(text) = &when.window {
        let (opens, closes) = hours(text)?;
        Timing::Window {
            from: from(old_day),
            opens,
            closes,
            rule: rule.or_else(old_rule),
        }
    } else if when.as_needed {
        Timing::AsNeeded
    } else if !when.times.is_empty() {
        let times = times(&when.times)?;
        Timing::Daily {
            from: from(old_day),
            times,
            rule: rule.or_else(old_rule),
        }
    } else if let Some(hours) = when.hours {
        let start = at
            .or(old_start)
            .ok_or_else(|| Failure::bad_input("bad_timing"))?;
        let until = when
            .until
            .as_deref()
            .map(|text| wall(session, text))
            .transpose()?;
        Timing::EveryHours {
            start,
            hours,
            until,
        }
    } else {
        return changed(old, at, rule, when);
    };
    Ok(Some(timing))
}

/// What there is, with another time, rule, length or first day.
fn changed(
    old: Option<&Timing>,
    at: Option<chrono::NaiveDateTime>,
    new_rule: Option<Rule>,
    when: &When,
) -> Result<Option<Timing>, Failure> {
    let mut timing = match (old, at) {
        (Some(old), _) => old.clone(),
        (None, Some(start)) => Timing::At {
            start,
            minutes: None,
            rule: None,
            extra: Vec::new(),
        },
        (None, None) => return Ok(None),
    };
    match &mut timing {
        Timing::At {
            start,
            minutes,
            rule,
            ..
        } => {
            *start = at.unwrap_or(*start);
            *minutes = when.minutes.or(*minutes);
            *rule = new_rule.or(rule.take());
        }
        Timing::EveryHours { start, .. } if new_rule.is_none() => *start = at.unwrap_or(*start),
        Timing::Daily { from, rule, .. } | Timing::Window { from, rule, .. } if at.is_none() => {
            *from = when.from.unwrap_or(*from);
            *rule = new_rule.or(rule.take());
        }
        Timing::Taper { from, .. } if at.is_none() && new_rule.is_none() => {
            *from = when.from.unwrap_or(*from);
        }
        Timing::AsNeeded if at.is_none() && new_rule.is_none() => {}
        _ => return Err(Failure::bad_input("bad_timing")),
    }
    Ok(Some(timing))
}

/// A changed timing that begins where the rest of a divided one does.
pub(super) fn begins_with(changed: &Timing, rest: &Timing) -> Timing {
    let mut timing = changed.clone();
    match (&mut timing, rest) {
        (
            Timing::At {
                start, rule, extra, ..
            },
            Timing::At {
                start: from,
                rule: left,
                extra: later,
                ..
            },
        ) => {
            // Only a time of day is another one: the day is that of the occurrence.
            *start = from.date().and_time(start.time());
            if let (Some(rule), Some(left)) = (rule, left) {
                rule.end = left.end;
            }
            extra.clone_from(later);
        }
        (
            Timing::Daily { from, rule, .. },
            Timing::Daily {
                from: day,
                rule: left,
                ..
            },
        )
        | (
            Timing::Window { from, rule, .. },
            Timing::Window {
                from: day,
                rule: left,
                ..
            },
        ) => {
            *from = *day;
            if let (Some(rule), Some(left)) = (rule, left) {
                rule.end = left.end;
            }
        }
        (Timing::EveryHours { start, .. }, Timing::EveryHours { start: from, .. }) => {
            *start = *from;
        }
        _ => {}
    }
    timing
}

fn kind(kind: EntryKindArg) -> EntryKind {
    match kind {
        EntryKindArg::Appointment => EntryKind::Appointment,
        EntryKindArg::Medication => EntryKind::Medication,
        EntryKindArg::Prompt => EntryKind::Prompt,
        EntryKindArg::NaloxoneRenewal => EntryKind::NaloxoneRenewal,
        EntryKindArg::PrescriptionRenewal => EntryKind::PrescriptionRenewal,
        EntryKindArg::Test => EntryKind::Test,
        EntryKindArg::Vaccination => EntryKind::Vaccination,
        EntryKindArg::Other => EntryKind::Other,
    }
}

fn rule(session: &Session, text: &str) -> Result<Rule, Failure> {
    let every = |period| Ok(Rule::every(1, period));
    match text {
        "daily" => every(Period::Day),
        "weekly" => every(Period::Week),
        "monthly" => every(Period::Month),
        "yearly" => every(Period::Year),
        text => {
            let read = Rule::read(text, session.now().zone());
            read.map(|(rule, _)| rule)
                .map_err(|error: RuleError| Failure::bad_input(error.code()))
        }
    }
}

fn time(text: &str) -> Option<NaiveTime> {
    let time = NaiveTime::parse_from_str(text.trim(), "%H:%M").ok()?;
    time.with_nanosecond(0)
}

fn times(texts: &[String]) -> Result<Vec<NaiveTime>, Failure> {
    let read = texts
        .iter()
        .map(|text| time(text))
        .collect::<Option<Vec<_>>>();
    let mut times = read.ok_or_else(|| Failure::bad_input("bad_moment"))?;
    times.sort_unstable();
    times.dedup();
    Ok(times)
}

/// Two times with a dash between.
pub(super) fn hours(text: &str) -> Result<(NaiveTime, NaiveTime), Failure> {
    let both = text
        .split_once('-')
        .and_then(|(from, to)| Some((time(from)?, time(to)?)));
    both.ok_or_else(|| Failure::bad_input("bad_hours"))
}

/// `7d 08:00,20:00 8 mg; 7d 08:00 4 mg`: days (none for a last step without end), times, dose.
fn steps(text: &str) -> Result<Vec<Step>, Failure> {
    let steps = text.split(';').map(|step| {
        let mut words = step.split_whitespace().peekable();
        let days = words.next_if(|word| word.ends_with('d') && word.len() > 1);
        let days = match days {
            Some(word) => Some(word.trim_end_matches('d').parse().ok()?),
            None => None,
        };
        let listed: Vec<String> = words.next()?.split(',').map(str::to_owned).collect();
        let times = if listed == ["-"] {
            Vec::new()
        } else {
            times(&listed).ok()?
        };
        let dose = words.collect::<Vec<_>>().join(" ");
        Some(Step { days, times, dose })
    });
    steps
        .collect::<Option<_>>()
        .ok_or_else(|| Failure::bad_input("bad_taper"))
}

/// `1d`, `2h`, `15m`, in minutes.
fn lead(text: &str) -> Option<u32> {
    let text = text.trim();
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let minutes = match unit {
        "d" => 24 * 60,
        "h" => 60,
        "m" => 1,
        _ => return None,
    };
    number.parse::<u32>().ok()?.checked_mul(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_and_steps_are_read() {
        assert_eq!(
            ["1d", "2h", "15m", "0m"].map(lead),
            [Some(1440), Some(120), Some(15), Some(0)]
        );
        assert_eq!(["", "d", "2w", "-1h", "ä"].map(lead), [None; 5]);
        let read = steps("7d 08:00,20:00 8 mg; 3d - pause; 08:00 4 mg").unwrap();
        let shape: Vec<_> = read
            .iter()
            .map(|step| (step.days, step.times.len(), step.dose.as_str()))
            .collect();
        assert_eq!(
            shape,
            [
                (Some(7), 2, "8 mg"),
                (Some(3), 0, "pause"),
                (None, 1, "4 mg")
            ]
        );
        assert!(steps("soon").is_err() && steps("7d").is_err());
        assert!(hours("22:00-07:00").is_ok() && hours("22-7").is_err());
    }
}
